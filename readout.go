// Package readout holds the nouns of the archive: what an article says of an
// encounter, the evidence it rests on, and the meeting that several such
// reports make. It imports only the standard library; every other package
// speaks in these types.
//
// The definition of a record is the corpus guide's: an encounter, in person or
// by video link, of representatives of two or more parties at one time and
// place, reported as held or as still to come.
package readout

import "errors"

// ErrNotFound says that the archive holds nothing under an address.
var ErrNotFound = errors.New("not in this archive")

// ErrWithheld says that what stood under an address must not be shown (410).
var ErrWithheld = errors.New("withheld from this archive")

// Span is a half-open byte range [Start, End) of an article's raw file, the
// bytes that its SHA-256 covers. Both ends lie on rune boundaries.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether all of inner lies inside s.
func (s Span) Contains(inner Span) bool { return s.Start <= inner.Start && inner.End <= s.End }

// Basis tells where a value comes from.
type Basis string

// A value is stated by the words of its evidence, inferred from them, or set
// by an editor.
const (
	Stated   Basis = "stated"
	Inferred Basis = "inferred"
	Edited   Basis = "editor"
)

// Evidence is the receipt of one field: the words of an article that state the
// value or are a premise of it. Field is a path into the record: "date",
// "status", "format", "place", "place/city", "place/country", "place/venue",
// "participants/0/name" (also /rank, /role, /country, /org, /function),
// "parties/0", "topics/0".
//
// Span and Text are the words themselves; Number is the number of the sentence
// they stand in among the source's evidence sentences (its address is
// /sources/{id}#e{Number}), 0 until the source is numbered.
type Evidence struct {
	Field  string `json:"field"`
	Source string `json:"source,omitempty"` // source id, absent in extract
	Number int    `json:"number,omitempty"`
	Span
	Text  string `json:"text"`
	Basis Basis  `json:"basis"`
	From  string `json:"from,omitempty"` // the premise of an inference or of a relative date: "yesterday", "article date", "dateline", "demonym", …
}

// Status tells whether the article reports the encounter as held or as still to come.
type Status string

// The two statuses of a record.
const (
	Held    Status = "held"
	Planned Status = "planned"
)

// Format tells how the parties met.
type Format string

// A record is in person unless the text says that it was by video link.
const (
	InPerson Format = "in-person"
	Video    Format = "video"
)

// Function tells what a person did at the encounter.
type Function string

// Principals of different parties met; those attending took part.
const (
	Principal Function = "principal"
	Attending Function = "attending"
)

// PartyKind tells what a party is.
type PartyKind string

// A party is a country or an organisation (companies and other bodies among them).
const (
	CountryParty      PartyKind = "country"
	OrganisationParty PartyKind = "organisation"
)

// Party is one side that was represented, whether or not a person of it is named.
type Party struct {
	Kind  PartyKind `json:"kind"`
	Code  string    `json:"code,omitempty"` // ISO 3166-1 alpha-2 of a country (XK for Kosovo)
	ID    string    `json:"id,omitempty"`   // slug of an organisation, in archive forms
	Name  string    `json:"name,omitempty"` // an organisation's name as printed
	Named bool      `json:"named"`          // a person of this party is named
}

// Participant is a natural person who is named and said to take part.
type Participant struct {
	Name     string   `json:"name"`         // the fullest form in the article, without titles, ranks, honorifics
	ID       string   `json:"id,omitempty"` // person slug, in archive forms
	Rank     string   `json:"rank"`         // as printed at the time, "" when none
	Role     string   `json:"role"`         // the office as the article words it, "" when none
	Level    string   `json:"level"`        // code of the office's level, from the office vocabulary
	Country  string   `json:"country"`      // ISO alpha-2 of the country represented, "" for none
	Org      string   `json:"org"`          // the organisation represented, when it is not a country's government
	OrgID    string   `json:"org_id,omitempty"`
	Function Function `json:"function"`
	Printed  []string `json:"printed,omitempty"` // every form met, in the order of the text
}

// Place is where the encounter took place; each part may be empty.
type Place struct {
	City    string `json:"city"` // as written
	Country string `json:"country"`
	ID      string `json:"id,omitempty"`    // place slug, in archive forms
	Venue   string `json:"venue,omitempty"` // as printed: "State House"
}

// Record is what is said of one encounter. A report's record is one article's
// words; a meeting's is merged from its reports.
type Record struct {
	Date         Date
	Status       Status
	Format       Format
	Place        *Place // nil when neither city, country nor venue is known
	Parties      []Party
	Participants []Participant
	Countries    []string // sorted codes of the countries among Parties
	Topics       []string // codes, in the order of evidence
	Evidence     []Evidence
}

// Report is what one article says of one encounter.
type Report struct {
	Record
	ID          string // the meeting it belongs to; "" in extract
	Anchor      Span   // the sentence that anchors the encounter
	Quote       string // the words of that sentence; the meeting's id rests on them
	Attribution string // whom the article credits, as printed: "Azernews reports"; "" when nobody
	Edits       []Edit // what editors set in it
}

// Edit is one value that an editor set, with what the program had read.
// Field is a path as in Evidence; Was and Now are the values as a person would
// write them, "" for none.
type Edit struct {
	Field   string `json:"field"`
	Was     string `json:"was"`
	Now     string `json:"now"`
	By      string `json:"by,omitempty"`
	On      Date   `json:"on"`
	Because string `json:"because"`
}

// Review says who checked a record, and when; the zero Review is "unreviewed".
type Review struct {
	By   string `json:"by,omitempty"`
	On   Date   `json:"on,omitempty"`
	Note string `json:"note,omitempty"`
}

// Meeting is one encounter as all its reports tell it.
type Meeting struct {
	Record
	ID      string // 7 characters of Crockford base32 in lower case
	Reports []Report
	Sources []Source // one a report, in the order of Reports
	Review  Review
	Edits   []Edit // what editors set in any of its reports

	Contradicted []Disagreement // fields in which its reports cannot all be right
	Single       []Disagreement // what only one of several reports says
}

// Disagreement is a field that the reports of a meeting do not all tell alike,
// with each value as a person would write it and the reports that give it. The
// first value is the meeting's, where it is among them.
type Disagreement struct {
	Field  string  `json:"field"` // a path into the record: "date", "place", "participants/0/role", "topics/1", …
	Values []Claim `json:"values"`
}

// Claim is one value and who gives it.
type Claim struct {
	Value   string   `json:"value"`
	Basis   Basis    `json:"basis,omitempty"`
	Sources []string `json:"sources"` // source ids
}
