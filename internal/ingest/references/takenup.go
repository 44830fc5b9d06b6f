package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those whom an article names first, as if everybody knew them, and takes up by
// their office: "X has carried his worries to Berlin. The Swiss finance minister met Y".

// joinTakenUp gives the mentions of an office that nobody in the article holds to the one person
// whom the sentences before name without a word on who he is.
func (d *Document) joinTakenUp() {
	for number := range d.Mentions {
		if !d.nameless(number) {
			continue
		}
		if known := d.takesUp(number); known >= 0 {
			d.introduce(d.Mentions[number].Who[0], known)
		}
	}
}

// takesUp gives the person whom the office of mention number takes up; -1 for nobody.
func (d *Document) takesUp(number int) int {
	m := &d.Mentions[number]
	if !m.Titles.Definite || !d.officeOfOne(m) || d.Cue(m.From-1, lexicon.CueBe) {
		return -1
	}
	return d.knownBefore(number)
}

// knownBefore gives the person named shortly before mention number as one who is known; -1 when
// there is none, or several.
func (d *Document) knownBefore(number int) int {
	known, here := -1, d.sentenceAt(number)
	for k := number - 1; k >= 0 && d.sentenceAt(k) >= here-nextToBeNamed; k-- {
		m := &d.Mentions[k]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Name.Len() < 2 || m.Who[0] == known || !d.untitled(m.Who[0]) {
			continue
		}
		s := d.SentenceOf(m.From)
		if s.Kind != text.Prose || d.sentenceAt(k) == here && !d.colonBetween(m.End(), d.Mentions[number].From) {
			return -1
		}
		if !d.actsUntitled(m, s) {
			continue
		}
		if known >= 0 {
			return -1
		}
		known = m.Who[0]
	}
	if known < 0 || d.besideHimself(number, known) {
		return -1
	}
	return known
}

// untitled reports whether no mention of a person tells his office, rank, body or country.
func (d *Document) untitled(e int) bool {
	for k, number := range d.Entities[e].Mentions {
		t := &d.Mentions[number].Titles
		if k < MostForms && (t.Level != "" || t.Country != "" || t.Org != "" || !t.Office.Empty() || !t.Rank.Empty()) {
			return false
		}
	}
	return true
}

// actsUntitled reports whether a bare name stands where one who is known does: takenForKnown, or
// as the subject of a clause behind a conjunction, or behind "for".
func (d *Document) actsUntitled(m *names.Mention, s *text.Sentence) bool {
	if d.takenForKnown(m, s) {
		return true
	}
	before := d.Fold(m.From - 1)
	return !m.Possessive && d.IsLower(m.End()) && (m.From-1 == s.From && before == "for" || d.Cue(m.From-1, lexicon.CueSubordinator) || before == "that")
}

// colonBetween reports whether a colon parts what stands between two tokens.
func (d *Document) colonBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if d.Fold(i) == ":" {
			return true
		}
	}
	return false
}

// besideHimself reports whether the sentence of mention number names the person too, so that the
// office there is another's.
func (d *Document) besideHimself(number, e int) bool {
	for k := range d.MentionsIn(d.SentenceOf(d.Mentions[number].From).Phrase) {
		if o := &d.Mentions[k]; k != number && len(o.Who) == 1 && o.Who[0] == e && (k > number || !d.colonBetween(o.End(), d.Mentions[number].From)) {
			return true
		}
	}
	return false
}
