package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/mattn/go-sqlite3"
	"golang.org/x/sys/unix"

	"github.com/readout-archive/readout"
)

// Contents are what an archive is built with besides its sources and meetings.
type Contents struct {
	Edition       Edition // ID may be "": Finish takes it
	Vocabulary    Vocabulary
	People        []readout.Authority
	Places        []readout.Authority // Country is the alpha-2 code of the place's country
	Organisations []readout.Authority
	Skipped       []readout.Skipped
	OtherFiles    int // files of another kind in the folders, counted and not read
	Tombstones    []Tombstone
	Figures       []Figure  // of a sample that a person checked
	Past          []Edition // earlier editions, newest first
	Changes       []Change  // of this edition and of earlier ones, newest first
}

// Tombstone stands at an address that no longer has a record.
type Tombstone struct {
	ID   string
	Kind Kind
	To   string // merged into this id; "" when withheld or withdrawn
}

// SourceInput is an article for the archive.
type SourceInput struct {
	readout.Source
	Raw       []byte           // the raw file; nil for a source without a text
	Sentences []readout.Span   // all sentences, in the order of the text, the date line first
	Reports   []readout.Report // what it reports: their evidence decides which sentences are numbered
	Rejected  []readout.Candidate
	Read      bool // false: kept and not read (another language)
}

// Builder writes an archive aside and puts it in place. It is not safe for
// concurrent use. Call Source for every article, in any order, then Meeting for
// every meeting in the order of CompareDates, then Finish; Abort after an error.
// Memory grows with the number of meetings only by the index's numbers.
type Builder struct {
	ctx   context.Context
	path  string // where the archive will stand
	aside string // where it is written
	claim *Claim
	db    *sql.DB
	conn  *sql.Conn // the one that writes the rows, in tx
	tx    *sql.Tx

	edition  Edition
	past     []Edition         // newest first
	added    map[string]uint32 // number of the edition that added a meeting, where a change tells it
	numbers  numbering
	meetings meetingDraft
	sources  sourceDraft
	tables   map[string]*batch

	texts    texts
	readText *sql.Stmt // passages and sentences of a source

	previous readout.Date // the last meeting's, to see that they come in order
	ended    bool
}

// Create begins an archive that will stand at path, which it claims.
func Create(path string, contents Contents) (*Builder, error) {
	claim, err := Reserve(path)
	if err != nil {
		return nil, err
	}
	return claim.Create(contents)
}

// Create begins the archive that was claimed. The claim ends with the build.
func (c *Claim) Create(contents Contents) (*Builder, error) {
	b := &Builder{ctx: context.Background(), path: c.Path, aside: aside(c.Path), claim: c, edition: contents.Edition, tables: map[string]*batch{}, texts: texts{most: textsMemory}}
	if err := b.create(contents); err != nil {
		return nil, errors.Join(err, b.Abort())
	}
	return b, nil
}

func (b *Builder) create(contents Contents) (err error) {
	if b.db, err = openWriter(b.aside); err != nil {
		return err
	}
	if _, err = b.db.Exec(schemaSQL); err != nil {
		return b.failed("lay out its tables", err)
	}
	if b.conn, err = b.db.Conn(b.ctx); err != nil {
		return err
	}
	if b.tx, err = b.conn.BeginTx(b.ctx, nil); err != nil {
		return err
	}
	b.edition.OtherFiles = contents.OtherFiles
	contents.Vocabulary = sorted(contents.Vocabulary)
	b.numbers = newNumbering(contents)
	b.meetings, b.sources = newMeetingDraft(), newSourceDraft()
	if err = b.writeVocabulary(contents.Vocabulary); err == nil {
		err = b.writeAuthorities(contents)
	}
	if err == nil {
		err = b.takeEditions(contents)
	}
	if err == nil {
		err = b.writeFigures(contents.Figures)
	}
	return err
}

// sorted puts the countries in the order of their names, which is the order of
// their numbers.
func sorted(v Vocabulary) Vocabulary {
	v.Countries = slices.Clone(v.Countries)
	slices.SortFunc(v.Countries, func(a, b readout.Country) int {
		return cmp.Or(cmp.Compare(fold(a.Name), fold(b.Name)), cmp.Compare(a.Code, b.Code))
	})
	return v
}

// table gives the batch that fills a table.
func (b *Builder) table(name string, columns int) (*batch, error) {
	if t := b.tables[name]; t != nil {
		return t, nil
	}
	t, err := newBatch(b.ctx, b.conn, name, columns)
	if err != nil {
		return nil, err
	}
	b.tables[name] = t
	return t, nil
}

// insert queues a row for a table.
func (b *Builder) insert(table string, values ...any) error {
	t, err := b.table(table, len(values))
	if err == nil {
		err = t.add(values...)
	}
	if err != nil {
		return b.failed("write into the table "+table, err)
	}
	return nil
}

// flush writes the queued rows of all tables.
func (b *Builder) flush() error {
	for _, name := range slices.Sorted(maps.Keys(b.tables)) { // in one order, so that the same input gives the same file
		if err := b.tables[name].flush(); err != nil {
			return b.failed("write into the table "+name, err)
		}
	}
	return nil
}

// commit ends the writing of rows.
func (b *Builder) commit() error {
	errs := []error{b.closeTables(), b.tx.Commit()}
	return errors.Join(append(errs, b.conn.Close())...)
}

func (b *Builder) closeTables() error {
	var errs []error
	for _, t := range b.tables {
		errs = append(errs, t.close())
	}
	b.tables = nil
	return errors.Join(errs...)
}

// failed says in a sentence that the archive could not be built.
func (b *Builder) failed(what string, err error) error {
	advice := ""
	if diskFull(err) {
		advice = "; make room on its disk and build again"
	}
	return fmt.Errorf("the new archive %s could not %s: %w; the old one, if any, stays as it was%s", b.aside, what, err, advice)
}

// diskFull tells whether an error is for want of room: on the disk, or under a
// limit of the user or the process.
func diskFull(err error) bool {
	var said sqlite3.Error
	if errors.As(err, &said) && (said.Code == sqlite3.ErrFull || said.SystemErrno != 0 && diskFull(said.SystemErrno)) {
		return true
	}
	return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT) || errors.Is(err, unix.EFBIG)
}

// Abort removes what was written; after Finish it does nothing.
func (b *Builder) Abort() error {
	if b.ended {
		return nil
	}
	b.ended = true
	var errs []error
	if b.tx != nil { // the file goes: what it held does not matter
		_ = b.closeTables()
		_ = b.tx.Rollback()
	}
	if b.conn != nil {
		_ = b.conn.Close()
	}
	if b.db != nil {
		errs = append(errs, b.db.Close())
	}
	return errors.Join(append(errs, removeAside(b.path), b.claim.Release())...)
}
