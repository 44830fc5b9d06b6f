package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"

	"github.com/mattn/go-sqlite3"
)

// This file owns how rows get into a table: many at a statement, and by the
// driver itself, for database/sql would look at each of a thousand values again.

// batch inserts rows into a table.
type batch struct {
	ctx     context.Context
	conn    *sql.Conn
	table   string
	columns int
	full    driver.Stmt // of batchRows rows
	args    []driver.NamedValue
}

// batchRows is the number of rows a statement inserts.
const batchRows = 40

func newBatch(ctx context.Context, conn *sql.Conn, table string, columns int) (*batch, error) {
	b := &batch{ctx: ctx, conn: conn, table: table, columns: columns}
	return b, conn.Raw(func(c any) (err error) {
		b.full, err = b.prepare(c, batchRows)
		return err
	})
}

// prepare makes the statement that inserts so many rows.
func (b *batch) prepare(conn any, rows int) (driver.Stmt, error) {
	row := "(" + strings.TrimSuffix(strings.Repeat("?,", b.columns), ",") + "),"
	return conn.(*sqlite3.SQLiteConn).PrepareContext(b.ctx, fmt.Sprintf("INSERT INTO %s VALUES %s", b.table, strings.TrimSuffix(strings.Repeat(row, rows), ",")))
}

// add queues a row.
func (b *batch) add(values ...any) error {
	if len(values) != b.columns {
		return fmt.Errorf("table %s takes %d values a row, not %d", b.table, b.columns, len(values))
	}
	for _, value := range values {
		switch v := value.(type) {
		case nil, string, bool, int64, float64:
		case int:
			value = int64(v)
		case uint32:
			value = int64(v)
		default:
			var err error
			if value, err = driver.DefaultParameterConverter.ConvertValue(value); err != nil {
				return err
			}
		}
		b.args = append(b.args, driver.NamedValue{Ordinal: len(b.args) + 1, Value: value})
	}
	if len(b.args) < batchRows*b.columns {
		return nil
	}
	return b.conn.Raw(func(any) error { return b.write(b.full) })
}

// write inserts what is queued. It is asked as a query, for which the driver
// hands SQLite all values in one call; for a statement it takes a call for each.
// An insert gives no row: the first look for one carries all of it out.
func (b *batch) write(stmt driver.Stmt) error {
	rows, err := stmt.(driver.StmtQueryContext).QueryContext(b.ctx, b.args)
	clear(b.args) // lets go of the texts
	b.args = b.args[:0]
	if err != nil {
		return err
	}
	return rows.Close()
}

// flush inserts what is left.
func (b *batch) flush() error {
	if len(b.args) == 0 {
		return nil
	}
	return b.conn.Raw(func(c any) error {
		stmt, err := b.prepare(c, len(b.args)/b.columns)
		if err != nil {
			return err
		}
		return errors.Join(b.write(stmt), stmt.Close())
	})
}

// close ends the batch; its connection must still be open.
func (b *batch) close() error {
	if b.full == nil {
		return nil
	}
	return b.conn.Raw(func(any) error { return b.full.Close() })
}
