package store

import (
	"context"
	"database/sql"
	"fmt"
)

// checkFile runs SQLite's own checks: the pages, the references between rows,
// and each full-text index against the texts that it is of.
func checkFile(ctx context.Context, db *sql.DB) ([]string, error) {
	problems, err := collect(ctx, db, func(rows *sql.Rows) (string, error) {
		said, err := scalar[string](rows)
		return "pages: " + said, err
	}, `SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'`)
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

// checkWords compares the full-text indexes with the texts. It is SQLite that
// must write to ask this, so it needs a connection that may.
func checkWords(ctx context.Context, db *sql.DB) (problems []string) {
	for _, table := range wordTables {
		if _, err := db.ExecContext(ctx, fmt.Sprintf(`INSERT INTO %[1]s(%[1]s, rank) VALUES ('integrity-check', 1)`, table)); err != nil {
			problems = append(problems, fmt.Sprintf("full text: %s does not fit its texts: %v", table, err))
		}
	}
	return problems
}
