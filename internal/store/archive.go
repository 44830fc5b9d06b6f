package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"sync/atomic"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"github.com/readout-archive/readout"
)

// Archive is one edition, open for reading.
type Archive struct {
	path    string
	file    *os.File // what the database reads, under whatever name it stands by now
	db      *sql.DB
	edition Edition
	names   names
	seats   seats

	meetings   *catalogue
	sources    *catalogue
	candidates *catalogue
	held       *set // meetings held

	queries     *queryCache
	facets      *lru.Cache[string, []Facet] // of text queries
	searchLimit time.Duration

	opened      os.FileInfo // the file, as it was opened
	fingerprint string
	damage      atomic.Pointer[Damaged]
}

// Open opens the archive at path read-only. Its error is one sentence for a
// person: no file, no archive, an archive of another version, a damaged one.
func Open(path string) (*Archive, error) {
	db, file, err := openReader(path)
	if err != nil {
		return nil, err
	}
	a := &Archive{path: path, db: db, file: file, searchLimit: SearchLimit}
	if err := a.load(context.Background()); err != nil {
		return nil, errors.Join(fmt.Errorf("%s is damaged: %w; take a copy, or build it again from its articles", path, err), a.Close())
	}
	return a, nil
}

func (a *Archive) load(ctx context.Context) (err error) {
	if a.opened, err = a.file.Stat(); err != nil {
		return err
	}
	if a.fingerprint, err = fingerprint(a.file); err != nil {
		return err
	}
	if a.edition, err = first(ctx, a.db, scanEdition, `SELECT `+editionColumns+` FROM edition WHERE number = 0`); err != nil {
		return fmt.Errorf("its edition cannot be read: %w", err)
	}
	if a.names, err = loadNames(ctx, a.db); err != nil {
		return fmt.Errorf("its names cannot be read: %w", err)
	}
	if a.seats, err = loadSeats(ctx, a.db, &a.names); err != nil {
		return err
	}
	if a.meetings, err = loadCatalogue(ctx, a.db, "meetings", a.edition.All(), a.limits(meetingColumns)); err != nil {
		return err
	}
	if a.sources, err = loadCatalogue(ctx, a.db, "sources", a.edition.Articles, a.limits(sourceColumns)); err != nil {
		return err
	}
	candidates, err := first(ctx, a.db, scalar[int], `SELECT count(*) FROM candidate`)
	if err != nil {
		return err
	}
	if a.candidates, err = loadCatalogue(ctx, a.db, "candidates", candidates, a.limits(candidateColumns)); err != nil {
		return err
	}
	a.held = a.meetings.columns["status"].items(1)
	if a.held.count != a.edition.Held {
		return fmt.Errorf("its index counts %d held meetings and its edition %d", a.held.count, a.edition.Held)
	}
	if a.facets, err = lru.New[string, []Facet](keptFacets); err != nil {
		return err
	}
	a.queries, err = newQueryCache(max(a.edition.All(), a.edition.Articles))
	return err
}

// The columns of each catalogue. Their values are numbers of names of the
// same key, or of the key given.
var (
	meetingColumns = map[string]string{"person": "person", "country": "country", "org": "org", "topic": "topic",
		"level": "level", "publisher": "publisher", "seat": "seat", "host": "country", "place": "place",
		"parties": "parties", "status": "status", "format": "format", "basis": "basis", "review": "review",
		"reports": "reports", "family": "family", "reported": "reported", "added": "edition"}
	sourceColumns    = map[string]string{"publisher": "publisher", "shown": "shown", "language": "language", "records": "records", "gave": "gave"}
	candidateColumns = map[string]string{"reason": "reason", "publisher": "publisher"}
)

// limits gives the highest value of each column.
func (a *Archive) limits(columns map[string]string) map[string]int {
	limits := make(map[string]int, len(columns))
	for column, of := range columns {
		switch of {
		case "seat":
			limits[column] = len(a.seats) - 1
		case "reported":
			limits[column] = mostReports
		case "family":
			limits[column] = len(familyValues)
		default:
			limits[column] = a.names.rolls[of].len()
		}
	}
	return limits
}

func loadCatalogue(ctx context.Context, db *sql.DB, name string, size int, limits map[string]int) (*catalogue, error) {
	arrays, err := readArrays(ctx, db, name)
	if err != nil {
		return nil, err
	}
	return assemble(name, size, arrays, limits)
}

// Close releases the archive; a request that still uses it fails.
func (a *Archive) Close() error {
	defer giveBack()
	return errors.Join(a.db.Close(), a.file.Close())
}

// Tally counts all meetings of the archive.
func (a *Archive) Tally() Tally { return a.edition.Tally }

// Articles counts all sources.
func (a *Archive) Articles() int { return a.edition.Articles }

// Tombstones gives the addresses that were given and have no page now, by kind and id.
func (a *Archive) Tombstones(ctx context.Context) ([]Tombstone, error) {
	return collect(ctx, a.db, func(rows *sql.Rows) (t Tombstone, err error) {
		return t, rows.Scan(&t.Kind, &t.ID, &t.To)
	}, `SELECT kind, id, target FROM tombstone ORDER BY kind, id`)
}

// gone tells what stands at an id that no record has: a *Moved,
// readout.ErrWithheld or readout.ErrNotFound.
func (a *Archive) gone(ctx context.Context, kind Kind, id string) error {
	target, err := first(ctx, a.db, scalar[string], `SELECT target FROM tombstone WHERE kind = ? AND id = ?`, string(kind), id)
	switch {
	case errors.Is(err, errNoRow):
		return readout.ErrNotFound
	case err != nil:
		return err
	case target != "":
		return &Moved{Kind: kind, To: target}
	}
	return readout.ErrWithheld
}
