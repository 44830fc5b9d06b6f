package store

import (
	"context"
	"database/sql"
)

// Figure tells how often one field of the records is right, by a sample that a
// person checked.
type Figure struct {
	Field         string
	Right, Judged int
	Low, High     float64 // 95 % interval of the share, from 0 to 1
}

func (b *Builder) writeFigures(figures []Figure) error {
	for i, f := range figures {
		if err := b.insert("figure", i+1, f.Field, f.Right, f.Judged, f.Low, f.High); err != nil {
			return err
		}
	}
	return nil
}

// Figures gives the figures of the sample that the archive was built with, none
// when no person has checked one.
func (a *Archive) Figures(ctx context.Context) ([]Figure, error) {
	return collect(ctx, a.db, func(rows *sql.Rows) (f Figure, err error) {
		return f, rows.Scan(&f.Field, &f.Right, &f.Judged, &f.Low, &f.High)
	}, `SELECT field, "right", judged, low, high FROM figure ORDER BY number`)
}
