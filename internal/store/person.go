package store

import "github.com/readout-archive/readout"

// PersonPage is the authority record of a person and what the archive knows of
// them. The meetings themselves: Select with Filter{Person: {ID}}.
type PersonPage struct {
	Ref
	Tally                     // took part, as principal or attending
	Met          Tally        // as a principal
	First        readout.Date // of the dated meetings held
	Last         readout.Date
	Represents   []Ranked       // countries and organisations spoken for
	People       int            // others met in held meetings, principals only
	Countries    int            // theirs, and those of delegations that name nobody
	Terms        []readout.Term // offices as an editor set them
	Offices      []Office       // as printed, by first use; without an office none
	Ranks        []Office       // Title is the rank
	Forms        []FormUse      // most used first
	MetMost      []Ranked       // principals of other parties, held meetings
	CountriesMet []Ranked
	MaybeSame    []MaybeSame
	SameAs       []string
	Namesakes    []Ref // others with the same preferred form
}

// Office is an office or a rank as articles print it, from the first meeting
// that gives it to the last; the term itself may be longer.
type Office struct {
	Title      string
	Represents Ref // country or organisation
	Level      string
	First      readout.Date
	Last       readout.Date
	Meetings   int
	Marks      []Mark // one a dated meeting, oldest first; of more than 200 as many, from the first to the last

	items []uint32 // its dated meetings, then those of Marks
}

// Mark is a dot on a chart.
type Mark struct {
	ID      string // of the meeting
	Date    readout.Date
	Family  string
	Planned bool
}

// FormUse is a form of a name, how many articles print it, and from when to when.
type FormUse struct {
	Form     string
	Language string
	Articles int
	First    readout.Date
	Last     readout.Date
	Why      string   // why it was joined
	Sources  []string // at most five article ids
}

// MaybeSame is another identity that was not joined.
type MaybeSame struct {
	Ranked
	Why string
}

// PersonRow is a person in a list.
type PersonRow struct {
	Ranked
	Title  string // office last printed
	First  readout.Date
	Last   readout.Date
	Topics []string // codes of the two most frequent
}

// NameEntry is one part of a name in the index of people: a person stands
// under every part of the name.
type NameEntry struct {
	Ranked
	Part readout.Span // the part of Name that this entry stands under, in bytes
	Same int          // people with this very name; over 1 leads to the namesakes' page
}
