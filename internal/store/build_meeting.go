package store

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/readout-archive/readout"
)

// Meeting adds a meeting whose Reports' sources were all added, one a report.
func (b *Builder) Meeting(m readout.Meeting) error {
	if err := b.meeting(m); err != nil {
		return fmt.Errorf("meeting %s: %w", m.ID, err)
	}
	return nil
}

func (b *Builder) meeting(m readout.Meeting) error {
	if len(b.meetings.catalogue.dates) > 0 && CompareDates(b.previous, m.Date) > 0 {
		return fmt.Errorf("its date %q comes before %q, of the meeting before it; give meetings in date order", m.Date, b.previous)
	}
	b.previous = m.Date
	if len(m.Reports) == 0 || len(m.Reports) != len(m.Sources) {
		return fmt.Errorf("it has %d reports and %d sources; give one source for each report", len(m.Reports), len(m.Sources))
	}
	ordinal := len(b.meetings.catalogue.dates) + 1
	texts, err := b.reportedIn(&m)
	if err != nil {
		return err
	}
	family := b.family(m.Topics)
	rests := basesOf(&m.Record, m.Edits)
	card := newCard(m, rests, family)
	if err := b.index(m, rests, family, texts); err != nil {
		return err
	}
	if err := b.writeMeeting(ordinal, m, rests, card); err != nil {
		return err
	}
	if err := b.writeReports(ordinal, m, texts); err != nil {
		return err
	}
	if err := b.writeRelations(ordinal, m); err != nil {
		return err
	}
	return b.writeWords(ordinal, m, texts)
}

// reported is an article's text, as far as a meeting's report needs it.
type reported struct {
	number   uint32
	passages []Passage
	numbered []readout.Span
	used     []int // numbers of the sentences with this meeting's evidence, in order
}

// reportedIn fetches the texts that the reports rest on, numbers the evidence
// by them and drops quotes that may not be shown.
func (b *Builder) reportedIn(m *readout.Meeting) ([]reported, error) {
	texts := make([]reported, len(m.Reports))
	bySource := make(map[string]*reported, len(m.Reports))
	for i, source := range m.Sources {
		number, err := known(b.numbers.source, "source", source.ID)
		if err != nil {
			return nil, err
		}
		if texts[i], err = b.text(number); err != nil {
			return nil, err
		}
		bySource[source.ID] = &texts[i]
	}
	m.Reports = slices.Clone(m.Reports)
	for i := range m.Reports {
		m.Reports[i].ID = m.ID
		m.Reports[i].Evidence = numbered(m.Reports[i].Evidence, m.Sources[i].ID, bySource)
	}
	m.Evidence = numbered(m.Evidence, "", bySource)
	return texts, nil
}

// numbered gives evidence its source (of a report: the report's, where it has
// none) and the number of its sentence.
func numbered(evidence []readout.Evidence, source string, texts map[string]*reported) []readout.Evidence {
	out := slices.Clone(evidence)
	text, of := texts[source], source
	for i := range out {
		e := &out[i]
		if e.Source = cmp.Or(e.Source, source); e.Source != of {
			text, of = texts[e.Source], e.Source
		}
		if text != nil {
			text.cite(e)
		} else if e.Basis != readout.Edited {
			e.Text, e.Number = "", 0 // of no article that reports this meeting: nothing says that it may be quoted
		}
	}
	return out
}

// selectPassages gives what may be shown of a source's text, for scanPassage.
const selectPassages = `SELECT start, "end", text, sum FROM passage WHERE source = ? ORDER BY start`

func scanPassage(rows *sql.Rows) (p Passage, err error) {
	var sum uint32
	if err = rows.Scan(&p.Start, &p.End, &p.Text, &sum); err != nil {
		return p, err
	}
	return p, intact(sum, p.Text)
}

// cite gives a piece of evidence the number of its sentence; a quote that may
// not be shown loses its words.
func (r *reported) cite(e *readout.Evidence) {
	e.Number = 0
	if e.Span == (readout.Span{}) {
		return
	}
	if at, found := spanAt(r.numbered, e.Start); found {
		e.Number = at + 1
		if !slices.Contains(r.used, e.Number) {
			r.used = append(r.used, e.Number)
		}
	}
	if !shown(r.passages, e.Span) {
		e.Text = ""
	}
}

func (b *Builder) writeMeeting(ordinal int, m readout.Meeting, rests bases, card Card) error {
	encoded, err := card.encode()
	if err != nil {
		return err
	}
	told, err := encodeTold(m)
	if err != nil {
		return err
	}
	evidence := encodeEvidence(m.Evidence, sourceIDs(m.Sources))
	var first, last, place, host any
	if from, to, dated := daysOf(m.Date); dated {
		first, last = from, to
	}
	var city, venue string
	if p := m.Place; p != nil {
		city, venue = p.City, p.Venue
		if p.Country != "" {
			host = p.Country
		}
		if p.ID != "" {
			place = b.numbers.place[p.ID]
		}
	}
	basis := ""
	if rests.all {
		basis = string(readout.Stated)
	}
	return b.insert("meeting", ordinal, m.ID, string(m.Date), first, last, string(card.DateBasis), string(m.Status), string(m.Format),
		place, city, string(card.CityBasis), host, string(card.HostBasis), venue, basis, m.Review != readout.Review{},
		len(m.Reports), encoded, evidence, nullable(told), sumOf(encoded), sumOf(evidence, told))
}

func (b *Builder) writeReports(ordinal int, m readout.Meeting, texts []reported) error {
	sources := sourceIDs(m.Sources)
	for i, r := range m.Reports {
		var quote, edits any
		var record, evidence string
		if !texts[i].says(r.Anchor, r.Quote) {
			quote = ""
			if shown(texts[i].passages, r.Anchor) {
				quote = r.Quote
			}
		}
		if !sameRecord(&r.Record, &m.Record) {
			var err error
			if record, err = bare(r.Record); err != nil {
				return err
			}
			evidence = encodeEvidence(r.Evidence, sources)
		}
		if len(r.Edits) > 0 {
			data, err := json.Marshal(r.Edits)
			if err != nil {
				return err
			}
			edits = string(data)
		}
		if err := b.insert("report", ordinal, i, texts[i].number, r.Anchor.Start, r.Anchor.End, r.Attribution,
			quote, nullable(record), nullable(evidence), edits, sumOf(record, evidence)); err != nil {
			return err
		}
		b.sources.records[texts[i].number-1]++
	}
	return nil
}

// nullable is NULL for an empty text.
func nullable(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// says reports whether the text has these words at a span.
func (r *reported) says(at readout.Span, words string) bool {
	return passageAt(r.passages, at) == words
}

// writeWords writes what the record is found by: its evidence sentences and its names.
func (b *Builder) writeWords(ordinal int, m readout.Meeting, texts []reported) error {
	var text, names, folded strings.Builder
	line := func(to *strings.Builder, s string) {
		if s == "" {
			return
		}
		to.WriteString(s)
		to.WriteByte('\n')
		if needsFolding(s) {
			folded.WriteString(fold(s))
			folded.WriteByte('\n')
		}
	}
	for _, t := range texts {
		slices.Sort(t.used)
		for _, number := range t.used {
			line(&text, t.sentence(number))
		}
	}
	for _, p := range m.Participants {
		line(&names, p.Name)
		for _, form := range b.numbers.forms[p.ID] {
			if form != p.Name {
				line(&names, form)
			}
		}
		line(&names, p.Rank)
		line(&names, p.Role)
	}
	for _, p := range m.Parties {
		line(&names, p.Name)
		line(&names, b.numbers.countries[p.Code].Name)
	}
	if m.Place != nil {
		line(&names, m.Place.City)
		line(&names, m.Place.Venue)
		line(&names, b.numbers.countries[m.Place.Country].Name)
	}
	for _, code := range m.Topics {
		line(&names, b.numbers.topics[code].Title)
	}
	return b.insert("searched_meeting", ordinal, text.String(), names.String(), folded.String())
}

// sentence gives the text of a numbered sentence, "" where it may not be shown.
func (r *reported) sentence(number int) string {
	return oneLine(passageAt(r.passages, r.numbered[number-1]))
}

// oneLine puts single blanks where there is white space, and none at the ends.
func oneLine(text string) string {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || c < ' ' || c == ' ' && (i == 0 || text[i-1] == ' ' || i == len(text)-1) {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text // most are so already
}
