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
//
// One file a matter, from building to answering:
//
//	claim, builder, numbering                  one build at a time; what it is given; the number of each thing in the file
//	draft, batch                               columns of the index while they grow; rows into tables
//	build_source, build_texts                  articles, and their texts while meetings quote them
//	build_meeting, build_index,
//	build_relations, build_finish              meetings: rows, columns of the index, what is known at the end
//	build_names, build_edition, figure         vocabularies and authority records; editions and tombstones; a checked sample
//	publish, check, seal, sum                  into the old one's place; what is wrong with a file; hashes of pages and rows
//	schema, fts5_missing, rows                 the tables; what the driver must have; the one loop over rows
//	connect, archive, current                  opening a file, an edition, the one that is served now
//	overwritten, release, weigh                a file that is written to, memory given back, memory in use
//	arrays, numbers, set, column, top          the index: arrays in the file; sets of numbers; a facet's values; the most frequent
//	catalogue, roll, names, seats, vocabulary  meetings, articles and candidates by number; what the numbers stand for
//	filter, select, selection                  what a list asks for; which meetings those are; their pages
//	facet, ranking, matrix, timeline           counts of a selection
//	text_query, text_search, other_names,
//	fold, search                               words of a search; their sets; the search over everything
//	card, basis, evidence                      a meeting in a list; what its values rest on; receipts as they are kept
//	meeting, records, ids, tables, ledger      single records; whole records in a row; what has an address; what is no record
//	source, source_list, coverage              articles
//	people, person, person_page, offices,
//	authority                                  people; offices over time; names, and who may be the same
//	country, pair, place, organisation, topic
//	edition                                    editions and what they changed
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
