package bench

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver that the store uses too

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns a baseline, not a part of Readout: the same questions
// answered by SQL over a schema made for them, in one temporary table of
// matching numbers, counted facet by facet.

var (
	//go:embed baseline.sql
	baselineSchema string
	//go:embed baseline_index.sql
	baselineIndex string
)

// sqlBaseline is an open baseline.
type sqlBaseline struct{ db *sql.DB }

// buildBaseline writes the cards of an archive into a database at path.
func buildBaseline(ctx context.Context, archive *store.Archive, path string) (err error) {
	db, err := sql.Open("sqlite3", "file:"+path+"?_journal=OFF&_sync=OFF")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, baselineSchema); err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	meeting, err := tx.PrepareContext(ctx, "INSERT INTO meeting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
	if err != nil {
		return err
	}
	tag, err := tx.PrepareContext(ctx, "INSERT OR IGNORE INTO tag VALUES (?, ?, ?)")
	if err != nil {
		return err
	}
	all, err := archive.Select(ctx, store.Filter{})
	if err != nil {
		return err
	}
	const batch = 5000
	for offset := 0; offset < all.All(); offset += batch {
		cards, err := all.Cards(ctx, store.Newest, offset, batch)
		if err != nil {
			return err
		}
		for i, card := range cards {
			if err := insertCard(ctx, meeting, tag, offset+i, &card); err != nil {
				return err
			}
		}
	}
	if _, err := tx.ExecContext(ctx, baselineIndex); err != nil {
		return err
	}
	return tx.Commit()
}

// insertCard writes one meeting and its values.
func insertCard(ctx context.Context, meeting, tag *sql.Stmt, number int, card *store.Card) error {
	var first, last any
	if from, to, ok := card.Date.Bounds(); ok {
		first, last = from.Unix()/86400, to.Unix()/86400
	}
	var host, place string
	if card.Place != nil {
		host, place = card.Place.Country, card.Place.ID
	}
	row, err := json.Marshal(readout.Meeting{Record: card.Record, ID: card.ID})
	if err != nil {
		return err
	}
	if _, err := meeting.ExecContext(ctx, number, card.ID, first, last, card.Status == readout.Held, host, place, len(card.Parties), row); err != nil {
		return err
	}
	values := map[string][]string{"country": card.Countries, "topic": card.Topics}
	for _, p := range card.Participants {
		values["person"] = append(values["person"], p.ID)
		values["level"] = append(values["level"], p.Level)
	}
	for facet, list := range values {
		for _, value := range list {
			if _, err := tag.ExecContext(ctx, facet, value, number); err != nil {
				return err
			}
		}
	}
	return nil
}

// openBaseline opens it for reading, on one connection, so that its temporary
// table stays in sight.
func openBaseline(path string) (*sqlBaseline, error) {
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro&immutable=1&_cache_size=-65536")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	_, err = db.Exec("PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 8589934592; CREATE TEMP TABLE matching (number INTEGER PRIMARY KEY)")
	return &sqlBaseline{db}, err
}

// answer works out what answer does: the total, the facets and the first page.
func (b *sqlBaseline) answer(ctx context.Context, filter store.Filter, code func(slug string) string) error {
	where, values := baselineWhere(filter, code)
	if _, err := b.db.ExecContext(ctx, "DELETE FROM matching"); err != nil {
		return err
	}
	if _, err := b.db.ExecContext(ctx, "INSERT INTO matching SELECT number FROM meeting m WHERE "+where, values...); err != nil {
		return err
	}
	counts := []string{"SELECT held, count(*) FROM matching JOIN meeting USING (number) GROUP BY 1"}
	for _, column := range []string{"host", "place", "parties"} {
		counts = append(counts, fmt.Sprintf("SELECT %s, count(*) FROM matching JOIN meeting USING (number) GROUP BY 1 ORDER BY 2 DESC LIMIT %d", column, facetLimit))
	}
	for _, facet := range []string{"country", "person", "topic", "level"} {
		counts = append(counts, fmt.Sprintf("SELECT value, count(*) FROM matching JOIN tag USING (number) WHERE facet = '%s' GROUP BY 1 ORDER BY 2 DESC LIMIT %d", facet, facetLimit))
	}
	counts = append(counts, fmt.Sprintf("SELECT card, 0 FROM matching JOIN meeting USING (number) ORDER BY number LIMIT %d", store.PageSize))
	for _, query := range counts {
		if err := b.drain(ctx, query); err != nil {
			return fmt.Errorf("%s: %w", query, err)
		}
	}
	return nil
}

// codes gives alpha-2 codes for the slugs of an archive's countries.
func codes(archive *store.Archive) func(slug string) string {
	by := map[string]string{}
	for _, country := range archive.Vocabulary().Countries {
		by[country.Slug] = country.Code
	}
	return func(slug string) string { return by[slug] }
}

// drain reads all rows of two columns.
func (b *sqlBaseline) drain(ctx context.Context, query string) error {
	rows, err := b.db.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	var value string
	var count int
	for rows.Next() {
		if err := rows.Scan(&value, &count); err != nil {
			return err
		}
	}
	return rows.Err()
}

// baselineWhere writes a filter of the mix as SQL.
func baselineWhere(filter store.Filter, code func(string) string) (string, []any) {
	where, values := []string{"1"}, []any{}
	add := func(condition string, value ...any) {
		where, values = append(where, condition), append(values, value...)
	}
	for facet, list := range map[string][]string{"person": filter.Person, "topic": filter.Topic} {
		for _, value := range list {
			add("number IN (SELECT number FROM tag WHERE facet = ? AND value = ?)", facet, value)
		}
	}
	for _, slug := range filter.Country {
		add("number IN (SELECT number FROM tag WHERE facet = 'country' AND value = ?)", code(slug))
	}
	if filter.Level != "" {
		add("number IN (SELECT number FROM tag WHERE facet = 'level' AND value = ?)", filter.Level)
	}
	if filter.Host != "" {
		add("host = ?", code(filter.Host))
	}
	if filter.Place != "" {
		add("place = ?", filter.Place)
	}
	if filter.Status != "" {
		add("held = ?", filter.Status == string(readout.Held))
	}
	if filter.Parties == "4+" {
		add("parties >= 4")
	}
	if from, _, ok := filter.From.Bounds(); ok {
		add("first >= ?", from.Unix()/int64(24*time.Hour/time.Second))
	}
	if _, to, ok := filter.To.Bounds(); ok {
		add("last <= ?", to.Unix()/int64(24*time.Hour/time.Second))
	}
	return strings.Join(where, " AND "), values
}

// close removes the baseline.
func (b *sqlBaseline) close(path string) error { return errors.Join(b.db.Close(), os.Remove(path)) }
