package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/readout-archive/readout/internal/store"
)

// This file owns what is measured of the server as a process: its start, its memory.

// start measures from starting the server to its first answer, and that
// against building the index from rows, which the build of the archive timed.
func (r *Run) start(ctx context.Context) error {
	var ready, open []float64
	for range r.Rounds {
		served, err := r.serve(ctx, r.large.path)
		if err != nil {
			return err
		}
		ready = append(ready, served.ready.Seconds())
		if err := served.stop(); err != nil {
			return err
		}
		took, err := spend(func() error {
			archive, err := store.Open(r.large.path)
			if err != nil {
				return err
			}
			return archive.Close()
		})
		if err != nil {
			return err
		}
		open = append(open, cpu(took))
	}
	r.add(atMost(fmt.Sprintf("start of serve on %s meetings", short(r.Large)), 1, median(ready), " s", "from the start of the process to its first answer"))
	index, err := r.indexFromRows(ctx)
	if err != nil {
		return err
	}
	r.add(atMost("opening / reading the index's rows from SQL, CPU", 0.1, median(open)/index, "", fmt.Sprintf("%s / %s", seconds(median(open)), seconds(index))))
	return nil
}

// indexFromRows is what it takes to read the rows that an index would be built
// from at each start, were it not stored: a card's values, one row after the other.
func (r *Run) indexFromRows(ctx context.Context) (float64, error) {
	took, err := spend(func() error {
		all, err := r.large.archive.Select(ctx, store.Filter{})
		if err != nil {
			return err
		}
		const batch = 5000
		for offset := 0; offset < all.All(); offset += batch {
			if _, err := all.Cards(ctx, store.Oldest, offset, batch); err != nil {
				return err
			}
		}
		return nil
	})
	return cpu(took), err
}

// memory measures what the server holds: idle, under load, and while an
// edition is swapped under load.
func (r *Run) memory(ctx context.Context) (err error) {
	db := filepath.Join(r.Folder, "served.db")
	_ = os.Remove(db)
	if err := os.Link(r.large.path, db); err != nil {
		return err
	}
	defer os.Remove(db)
	served, err := r.serve(ctx, db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, served.stop()) }()
	time.Sleep(2 * time.Second) // at rest: what opening left behind is given back
	idle := served.anonymous()
	asked, err := questions(ctx, r.large.archive)
	if err != nil {
		return err
	}
	busy, err := r.roam(ctx, served, asked, 10*time.Second, nil)
	if err != nil {
		return err
	}
	swap, err := r.roam(ctx, served, asked, 20*time.Second, func() error { return r.swap(db) })
	if err != nil {
		return err
	}
	megabytes := func(bytes int64) float64 { return float64(bytes) / 1e6 }
	on := fmt.Sprintf("%s meetings", short(r.Large))
	r.add(atMost("anonymous memory (RssAnon), idle", 200, megabytes(idle), " MB", on),
		atMost("anonymous memory, under load", 400, megabytes(busy), " MB", on+", "+fmt.Sprint(roamers)+" clients at ever new pages"),
		atMost("anonymous memory, while an edition is swapped", 800, megabytes(swap), " MB", "the same load"))
	return nil
}

// swap puts a copy of the archive in place, as an ingest does: another file of
// another age, of the same edition.
func (r *Run) swap(db string) error {
	aside := db + ".new"
	defer os.Remove(aside)
	if err := copyFile(aside, r.large.path); err != nil {
		return err
	}
	return os.Rename(aside, db)
}

func copyFile(to, from string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
