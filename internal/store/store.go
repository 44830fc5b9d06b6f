// Package store keeps an archive in one SQLite file and answers from it. It is
// the only place with SQL.
//
// The file is a build product: [Create] writes it aside from sources, meetings
// and authority records, checks it and puts it in place by a rename; [Open]
// opens it read-only and nothing ever writes to it again. SQLite holds texts,
// records, rows for lists, evidence and the full-text indexes. Filters, facet
// counts, pages of a list, timelines, matrices and rankings are answered from
// an index in memory that is stored in the file and loaded by Open: meetings
// are numbered in date order, so that a date range is a range of numbers.
//
// An [Archive] is one edition: database, index and cache. It is safe for
// concurrent use and never changes. A server keeps the current one in an
// [Holder], from which each request takes it once and holds it to
// its end.
//
// Errors: [readout.ErrNotFound] (nothing under the address), an error that
// wraps [readout.ErrWithheld], a [*Moved] (merged into another id), an
// [*UnknownValue] or a [*BadValue] (of a filter); anything else is a failure.
package store

import "fmt"

// UnknownValue says that a filter asks for something the archive does not know.
type UnknownValue struct {
	Param string // "country"
	Value string // "atlantis"
	Right string // what would be right, a clause: "the slug of a country of the archive, such as kenya"
}

func (e *UnknownValue) Error() string {
	return fmt.Sprintf("%s=%q is not known: write %s", e.Param, e.Value, e.Right)
}

// BadValue says that a value cannot be understood at all.
type BadValue struct {
	Param string
	Value string
	Right string
}

func (e *BadValue) Error() string {
	return fmt.Sprintf("%s=%q is not understood: write %s", e.Param, e.Value, e.Right)
}

// Moved says that an id was merged into another one: answer 301 to it.
type Moved struct {
	Kind Kind
	To   string // the id that holds now
}

func (e *Moved) Error() string { return fmt.Sprintf("merged into %s", e.To) }

// Kind tells what an id, a reference or a facet value is of.
type Kind string

// The kinds of things that have pages.
const (
	MeetingKind      Kind = "meeting"
	SourceKind       Kind = "source"
	PersonKind       Kind = "person"
	CountryKind      Kind = "country"
	OrganisationKind Kind = "organisation"
	PlaceKind        Kind = "place"
	TopicKind        Kind = "topic"
)

// Ref names one thing of a kind, enough to write and link it.
type Ref struct {
	Kind Kind
	ID   string // as in its address: the slug of a person, country, organisation, place; the code of a topic
	Name string // preferred form; a country's English name; a topic's title
	Code string // ISO alpha-2: a country's own, a person's or a place's country; "" where none
}

// Tally counts meetings. What is planned is never counted as held.
type Tally struct {
	Held    int
	Planned int
}

// All is held and planned together.
func (t Tally) All() int { return t.Held + t.Planned }

// Ranked is one row of a ranking, with the meetings that it has in the view.
type Ranked struct {
	Ref
	Tally
}
