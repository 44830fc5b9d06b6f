package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/readout-archive/readout"
)

// Check reads the whole file (seals, pages, references, every record and text) and
// gives a sentence for everything that is wrong. Opening it has checked the
// index, and building it the full text.
func (a *Archive) Check(ctx context.Context) ([]string, error) {
	var problems []string
	if err := a.Verify(ctx); err != nil {
		problems = append(problems, "seals: "+err.Error())
	}
	said, err := checkFile(ctx, a.db)
	if problems = append(problems, said...); err != nil && len(problems) == 0 {
		return nil, fmt.Errorf("the check of %s did not come to its end: %w", a.path, err)
	}
	everything, err := a.Select(ctx, Filter{})
	if err != nil {
		return problems, err
	}
	if err := everything.Meetings(ctx, Oldest, func(readout.Meeting) error { return nil }); err != nil {
		problems = append(problems, fmt.Sprintf("records: %v", err))
	}
	for what, query := range map[string]string{
		"texts":   `SELECT sum, text, '' FROM passage`,
		"reports": `SELECT sum, coalesce(record, ''), coalesce(evidence, '') FROM report`,
	} {
		damaged, err := a.countDamaged(ctx, query)
		if err != nil {
			problems = append(problems, fmt.Sprintf("%s: %v", what, err))
		} else if damaged > 0 {
			problems = append(problems, fmt.Sprintf("%s: %d are damaged", what, damaged))
		}
	}
	words := map[string]int{"meeting_words": a.edition.All(), "source_words": a.edition.Articles}
	for table, want := range words {
		got, err := first(ctx, a.db, scalar[int], fmt.Sprintf(`SELECT count(*) FROM %s_docsize`, table))
		if err != nil || got != want {
			problems = append(problems, fmt.Sprintf("full text: %s has %d entries for %d (%v)", table, got, want, err))
		}
	}
	return problems, ctx.Err()
}

// countDamaged counts the rows whose checksum is wrong. query selects it and
// two texts.
func (a *Archive) countDamaged(ctx context.Context, query string) (damaged int, err error) {
	rows, err := a.db.QueryContext(ctx, query)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var sum uint32
		var one, other sql.RawBytes
		if err := rows.Scan(&sum, &one, &other); err != nil {
			return damaged, err
		}
		if intact(sum, one, other) != nil {
			damaged++
		}
	}
	return damaged, rows.Err()
}

// checkFile runs SQLite's own checks: the pages, rows and indexes, the references
// between rows, and of each full-text index that is there whether it is whole in
// itself.
func checkFile(ctx context.Context, db *sql.DB) ([]string, error) {
	problems, err := collect(ctx, db, pagesSaid, `SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'`)
	if err != nil {
		return nil, err
	}
	broken, err := collect(ctx, db, func(rows *sql.Rows) (string, error) {
		var table, parent string
		var n int
		err := rows.Scan(&table, &parent, &n)
		return fmt.Sprintf("references: %d rows of %s lead to nothing in %s", n, table, parent), err
	}, `SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2`)
	if err != nil {
		return nil, err
	}
	return append(problems, broken...), nil
}

func pagesSaid(rows *sql.Rows) (string, error) {
	said, err := scalar[string](rows)
	return "pages: " + said, err
}

// checkWords checks the pages that the full-text indexes are kept in, and
// compares each index with the texts that it is of, word by word. It is SQLite
// that must write to ask this, so it needs a connection that may.
func checkWords(ctx context.Context, db *sql.DB) ([]string, error) {
	problems, err := collect(ctx, db, pagesSaid, `SELECT said.integrity_check FROM pragma_table_list AS list, pragma_integrity_check(list.name) AS said
		WHERE list.schema = 'main' AND list.type = 'shadow' AND said.integrity_check <> 'ok'`)
	if err != nil {
		return nil, err
	}
	for _, table := range wordTables {
		if _, err := db.ExecContext(ctx, fmt.Sprintf(`INSERT INTO %[1]s(%[1]s, rank) VALUES ('integrity-check', 1)`, table)); err != nil {
			problems = append(problems, fmt.Sprintf("full text: %s does not fit its texts: %v", table, err))
		}
	}
	return problems, nil
}
