package store

import (
	"context"
	"database/sql"
	"errors"
)

// querier and execer are what a *sql.DB, *sql.Conn and *sql.Tx share.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// prepared asks a prepared statement, whatever query is given.
type prepared struct{ stmt *sql.Stmt }

func (p prepared) QueryContext(ctx context.Context, _ string, args ...any) (*sql.Rows, error) {
	return p.stmt.QueryContext(ctx, args...)
}

// each runs a query and calls yield with its rows, one after the other; it
// stops at yield's first error and returns it.
func each[T any](ctx context.Context, db querier, scan func(*sql.Rows) (T, error), yield func(T) error, query string, args ...any) error {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return err
		}
		if err := yield(one); err != nil {
			return err
		}
	}
	return rows.Err()
}

// collect runs a query and scans all its rows.
func collect[T any](ctx context.Context, db querier, scan func(*sql.Rows) (T, error), query string, args ...any) (all []T, err error) {
	err = each(ctx, db, scan, func(one T) error {
		all = append(all, one)
		return nil
	}, query, args...)
	if err != nil {
		return nil, err
	}
	return all, nil
}

// errNoRow says that a query that should give a row gave none.
var errNoRow = errors.New("no row")

// first runs a query and scans its first row.
func first[T any](ctx context.Context, db querier, scan func(*sql.Rows) (T, error), query string, args ...any) (T, error) {
	all, err := collect(ctx, db, scan, query, args...)
	if err == nil && len(all) == 0 {
		err = errNoRow
	}
	if err != nil {
		var none T
		return none, err
	}
	return all[0], nil
}

// scalar scans a row of one column.
func scalar[T any](rows *sql.Rows) (value T, err error) { return value, rows.Scan(&value) }
