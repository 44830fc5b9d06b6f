package store

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"
)

// seats are the values of the column "seat": a person as the principal of one
// party. Number 0 is nothing.
type seats []seat

type seat struct{ person, country, org uint32 } // numbers; country or org may be 0

// sameSide reports whether two seats are of one party.
func (s seat) sameSide(other seat) bool { return s.country == other.country && s.org == other.org }

// loadSeats reads the seats as one row; see loadRoll.
func loadSeats(ctx context.Context, db *sql.DB, n *names) (seats, error) {
	lines, err := first(ctx, db, scalar[string], `SELECT coalesce(group_concat(person || ',' || coalesce(country, '') || ',' || coalesce(organisation, 0), ';'), '')
		FROM (SELECT person, country, organisation FROM seat ORDER BY number)`)
	all := make(seats, 1, 1+strings.Count(lines, ";")+1)
	for line := range strings.SplitSeq(lines, ";") {
		if line == "" {
			break
		}
		person, rest, _ := strings.Cut(line, ",")
		code, org, _ := strings.Cut(rest, ",")
		one, noPerson := strconv.ParseUint(person, 10, 32)
		other, noOrg := strconv.ParseUint(org, 10, 32)
		s := seat{uint32(one), n.number("country", code), uint32(other)}
		if noPerson != nil || noOrg != nil || code != "" && s.country == 0 ||
			int(s.person) > n.rolls["person"].len() || int(s.org) > n.rolls["org"].len() {
			return nil, errors.New("a seat leads to nobody")
		}
		all = append(all, s)
	}
	return all, err
}
