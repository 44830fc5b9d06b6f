package editors

import (
	"errors"
	"fmt"

	"github.com/readout-archive/readout"
)

// correction is one item of corrections/*.yaml: it names a record by words of
// its article and says one thing to do with it.
type correction struct {
	Article string       `json:"article"` // SHA-256 or its first digits
	Quote   string       `json:"quote"`   // words of the article that the record rests on
	Who     []string     `json:"who"`     // participants, where one sentence anchors several records
	By      string       `json:"by"`
	On      readout.Date `json:"on"`
	Because string       `json:"because"`

	Set             *fields      `json:"set"`
	Clear           []string     `json:"clear"`
	Participant     *participant `json:"participant"`
	AddParticipant  *person      `json:"add_participant"`
	DropParticipant string       `json:"drop_participant"`
	AddRecord       *newRecord   `json:"add_record"`
	Join            *target      `json:"join"`
	Part            *target      `json:"part"`
	Reject          bool         `json:"reject"`
}

// fields are the values of a record that can be set; nil and "" are not set.
type fields struct {
	Date   readout.Date   `json:"date"`
	Status readout.Status `json:"status"`
	Format readout.Format `json:"format"`
	Place  *place         `json:"place"`
	Topics []string       `json:"topics"`
}

type place struct {
	City    string `json:"city"`
	Country string `json:"country"`
	Venue   string `json:"venue"`
}

type person struct {
	Name     string           `json:"name"`
	Rank     string           `json:"rank"`
	Role     string           `json:"role"`
	Country  string           `json:"country"`
	Org      string           `json:"org"`
	Function readout.Function `json:"function"`
}

// participant mends values of one participant.
type participant struct {
	Name  string   `json:"name"`
	Set   *person  `json:"set"`
	Clear []string `json:"clear"`
}

type newRecord struct {
	fields
	Participants []person `json:"participants"`
	Countries    []string `json:"countries"`
}

// target names another report by its article and words of its anchor sentence.
type target struct {
	Article string   `json:"article"`
	Quote   string   `json:"quote"`
	Who     []string `json:"who"`
}

// check finds what a schema cannot: days that no calendar has, a participant
// neither set nor cleared.
func (c correction) check(e entry[correction]) error {
	var wrong []error
	day := func(d readout.Date, keys ...string) {
		if _, err := readout.ParseDate(string(d)); err != nil {
			wrong = append(wrong, Error{e.File, e.line(keys...), err.Error()})
		}
	}
	day(c.On, "on")
	if c.Set != nil {
		day(c.Set.Date, "set", "date")
	}
	if c.AddRecord != nil {
		day(c.AddRecord.Date, "add_record", "date")
		if c.AddRecord.parties() < 2 {
			wrong = append(wrong, Error{e.File, e.line("add_record"), fmt.Sprintf("add_record names %d party: a meeting has two or more, write participants with their country or org, or countries", c.AddRecord.parties())})
		}
	}
	if c.Participant != nil && c.Participant.Set == nil && len(c.Participant.Clear) == 0 {
		wrong = append(wrong, e.errorf("participant %q is neither set nor cleared: write set: or clear:", c.Participant.Name))
	}
	return errors.Join(wrong...)
}

// parties counts what an added record brings together: people of one country
// who meet are as many parties as they are principals.
func (r newRecord) parties() int {
	n := 0
	represented := map[string]bool{}
	for _, p := range r.Participants {
		if p.Function != readout.Attending {
			n++
		}
		represented[p.Country] = true
	}
	for _, code := range r.Countries {
		if !represented[code] {
			n++
		}
	}
	return n
}

// Unused is an entry that nothing obeys: a correction that no longer fits its article,
// or what is said of an article that there is none of.
type Unused struct {
	File    string
	Line    int
	Reason  string
	Article string // first digits of the SHA-256 that no article has, else ""
}

// unused says why nothing obeys an entry.
func (e entry[T]) unused(format string, args ...any) Unused {
	return Unused{File: e.File, Line: e.Line, Reason: fmt.Sprintf(format, args...)}
}

// noArticle says that an entry's article is not in the archive.
func noArticle(file string, line int, digits string) Unused {
	return Unused{file, line, "no article has the SHA-256 " + digits, digits}
}

// Revised says of an entry whose article was changed what its SHA-256 begins with now.
func (u Unused) Revised(now string) Unused {
	u.Reason = fmt.Sprintf("the article with the SHA-256 %s was changed, and has %s now: see whether this still fits, and write that", u.Article, now)
	return u
}

func (u Unused) String() string {
	return fmt.Sprintf("%s:%d: not applied: %s", u.File, u.Line, u.Reason)
}
