package store

import (
	"context"
	"database/sql"
	"fmt"
)

// seats are the values of the column "seat": a person as the principal of one
// party. Number 0 is nothing.
type seats []seat

type seat struct{ person, country, org uint32 } // numbers; country or org may be 0

// sameSide reports whether two seats are of one party.
func (s seat) sameSide(other seat) bool { return s.country == other.country && s.org == other.org }

func loadSeats(ctx context.Context, db *sql.DB, n *names) (seats, error) {
	all, err := collect(ctx, db, func(rows *sql.Rows) (s seat, err error) {
		var code string
		if err = rows.Scan(&s.person, &code, &s.org); err != nil {
			return s, err
		}
		if s.country = n.numbers["country"][code]; code != "" && s.country == 0 ||
			int(s.person) >= len(n.refs["person"]) || int(s.org) >= len(n.refs["org"]) {
			err = fmt.Errorf("a seat leads to nobody")
		}
		return s, err
	}, `SELECT person, coalesce(country, ''), coalesce(organisation, 0) FROM seat ORDER BY number`)
	return append(seats{{}}, all...), err
}
