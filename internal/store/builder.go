package store

import "github.com/readout-archive/readout"

// Contents are what an archive is built with besides its sources and meetings.
type Contents struct {
	Edition       Edition // ID may be "", then Finish takes its argument
	Vocabulary    Vocabulary
	People        []readout.Authority
	Places        []readout.Authority // Country is the alpha-2 code of the place's country
	Organisations []readout.Authority
	Skipped       []readout.Skipped
	OtherFiles    int // files of another kind, counted and not read
	Tombstones    []Tombstone
	Past          []Edition // earlier editions, newest first
	Changes       []Change  // of this edition and of earlier ones
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
type Builder struct{}

// Create begins an archive that will stand at path. It takes a lock, so that
// two builds of one archive cannot run at once, and removes what an
// interrupted build left.
func Create(path string, contents Contents) (*Builder, error) { return nil, errUnfinished }

// Source adds an article. What may not be shown of its text is not stored.
func (b *Builder) Source(in SourceInput) error { return errUnfinished }

// Meeting adds a meeting whose Reports' sources were all added.
func (b *Builder) Meeting(m readout.Meeting) error { return errUnfinished }

// Phase tells what Finish is doing: "index", "words", "check", "sync", "rename".
type Phase string

// Finish writes the indexes, checks the file and puts it in place. edition is
// the id of the edition (Contents.Edition.ID when ""), which may be known only
// now; progress, where not nil, is called as each phase begins.
func (b *Builder) Finish(edition string, progress func(Phase)) error { return errUnfinished }

// Abort removes what was written; after Finish it does nothing.
func (b *Builder) Abort() error { return nil }
