package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns counterparts: "his Turkish counterpart", and the other of two
// persons who share an article.

// joinCounterparts is sieve 4: "his Turkish counterpart".
func (d *Document) joinCounterparts() {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != names.Person || !m.Titles.Counterpart {
			continue
		}
		other := d.before(i, m)
		if len(m.Who) > 0 { // named: it has the other's office
			continue
		}
		if m.Titles.Country != "" {
			if e := d.countryman(i, m.Titles.Country, other); e >= 0 && !d.aboveOffice(other, e) {
				d.assign(i, e, "counterpart")
				continue
			}
			if e := d.namesakeInOffice(i, other); e >= 0 {
				d.assign(i, e, "counterpart")
				continue
			}
			if e := d.spokenToNext(i, other); e >= 0 {
				d.assign(i, e, "counterpart")
				continue
			}
			d.newPerson(i, "counterpart")
		} else if e := d.peerBefore(i, other); e >= 0 && text.WordIn("his her", d.Fold(m.From)) {
			d.assign(i, e, "counterpart")
		}
	}
}

// peerBefore gives the one person named before mention number who holds the very seat of another in another
// country: of two foreign ministers one is "his counterpart"; -1 for none or several.
func (d *Document) peerBefore(number, other int) int {
	key, sole := "", -1
	if other >= 0 {
		key = d.soleSeat(other)
	}
	for k := max(0, number-Neighbourhood); key != "" && k < number; k++ {
		m := &d.Mentions[k]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Name.Empty() || m.Who[0] == other || m.Who[0] == sole || d.seat(&m.Titles) != key {
			continue
		}
		if sole >= 0 {
			return -1
		}
		sole = m.Who[0]
	}
	return sole
}

// namedLater is within how many sentences a counterpart of whom only the country was told is
// named: "told her Latvian colleague in Riga … Defence Minister X said after the talks".
const namedLater = 4

// namesakeInOffice finds the one person named soon behind a counterpart, with no country, who
// holds the very seat of the other: of two defence ministers one is the counterpart.
func (d *Document) namesakeInOffice(number, other int) int {
	key, found := "", -1
	if other >= 0 {
		key = d.soleSeat(other)
	}
	if key == "" {
		return -1
	}
	last := d.Tokens[d.Mentions[number].From].Sentence + namedLater
	for k := number + 1; k < len(d.Mentions) && d.Tokens[d.Mentions[k].From].Sentence <= last; k++ {
		m := &d.Mentions[k]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Who[0] == other || m.Name.Empty() || m.Titles.Former || d.seat(&m.Titles) != key {
			continue
		}
		if m.Titles.Country != "" || found >= 0 && m.Who[0] != found {
			return -1
		}
		found = m.Who[0]
	}
	if found >= 0 && d.Mentions[d.Entities[found].Mentions[0]].From < d.Mentions[number].From { // of whom the article spoke before
		return -1
	}
	return found
}

// spokenToNext finds the person without a country to whom somebody spoke in the sentence behind a
// counterpart's, "Speaking to General X, the commander said"; -1 when nobody did.
func (d *Document) spokenToNext(number, other int) int {
	next := d.Tokens[d.Mentions[number].From].Sentence + 1
	if next >= len(d.Sentences) || !d.Cue(d.Sentences[next].From, lexicon.CueSpeakingTo) {
		return -1
	}
	from := d.Sentences[next].From
	for k := range d.MentionsIn(d.Sentences[next].Phrase) {
		m := &d.Mentions[k]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Who[0] == other || m.Name.Empty() || m.Titles.Country != "" || m.From > from+3 || d.Fold(m.End()) != "," {
			return -1
		}
		return m.Who[0]
	}
	return -1
}

// aboveOffice reports whether one of two persons is a head of state or government, or of a
// royal house, and the other one is a minister: neither is the other's counterpart.
func (d *Document) aboveOffice(a, b int) bool {
	if a < 0 {
		return false
	}
	first, second := d.levelOf(a), d.levelOf(b)
	high := func(level string) bool { return names.Chiefly(level) || level == "royal" }
	low := func(level string) bool { return level == "minister" || level == "deputy-minister" }
	return high(first) && low(second) || low(first) && high(second)
}

// before gives the person spoken of last before the counterpart at mention number, of the same
// sentence or the one before and of another country than it names; -1 when nobody is.
func (d *Document) before(number int, m *names.Mention) int {
	for i := number - 1; i >= max(0, number-Neighbourhood); i-- {
		o := &d.Mentions[i]
		if d.Tokens[m.From].Sentence-d.Tokens[o.From].Sentence > 1 {
			break
		}
		if o.Kind == names.Person && len(o.Who) == 1 && !o.Titles.Counterpart && !o.Possessive && (m.Titles.Country == "" || o.Titles.Country != m.Titles.Country) {
			return o.Who[0]
		}
	}
	return -1
}

// countryman finds the one person, other than not, whose titles name the country.
func (d *Document) countryman(near int, code string, not int) int {
	found := -1
	for number := max(0, near-Neighbourhood); number < min(len(d.Mentions), near+Neighbourhood); number++ {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Who[0] == not {
			continue
		}
		if t := &m.Titles; t.Country == code && !t.Counterpart && t.Level != "ambassador" {
			if e := m.Who[0]; found >= 0 && found != e {
				return -1
			} else {
				found = e
			}
		}
	}
	return found
}

// levelOf gives the level of a person's office.
func (d *Document) levelOf(e int) string {
	for k, number := range d.Entities[e].Mentions {
		if k >= MostForms {
			break
		}
		if t := &d.Mentions[number].Titles; t.Level != "" {
			return t.Level
		}
	}
	return ""
}
