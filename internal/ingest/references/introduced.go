package references

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those whom an article brings in by their office and names in the next sentence
// as if they were known: "Turkey's foreign minister met the president. X told him".

// nextToBeNamed is how many sentences behind the office the name stands at most.
const nextToBeNamed = 2

// joinIntroduced gives the mentions of an office of a country that nobody in the article holds to
// the person whose name alone opens one of the next sentences, when there is one such office and
// one such name.
func (d *Document) joinIntroduced() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if !d.bareOpening(m) || len(m.Who) != 1 || d.Entities[m.Who[0]].Mentions[0] != number || d.levelOf(m.Who[0]) != "" {
			continue
		}
		if office := d.officeBefore(number, m); office >= 0 {
			for _, n := range slices.Clone(d.Entities[office].Mentions) {
				d.assign(n, m.Who[0], "named next")
			}
			d.Entities[office].Mentions = nil
			slices.Sort(d.Entities[m.Who[0]].Mentions)
		}
	}
}

// bareOpening reports whether a mention is a name without any title that opens its sentence
// and whose verb follows.
func (d *Document) bareOpening(m *names.Mention) bool {
	s := d.SentenceOf(m.From)
	return m.Kind == names.Person && m.From == s.From && m.Name.Len() > 1 && s.Kind == text.Prose && !m.Possessive &&
		m.Titles.Office.Empty() && m.Titles.Rank.Empty() && m.Titles.Country == "" && m.Titles.Org == "" && m.End() < s.To && d.IsLower(m.End())
}

// officeBefore gives the person without a name who alone holds a high office of a country in the
// sentences before mention number; -1 when there is none, or more than one.
func (d *Document) officeBefore(number int, m *names.Mention) int {
	found := -1
	for k := number - 1; k >= 0; k-- {
		o := &d.Mentions[k]
		if d.Tokens[o.From].Sentence < d.Tokens[m.From].Sentence-nextToBeNamed {
			break
		}
		if o.Kind != names.Person || !o.Name.Empty() || len(o.Who) != 1 || !names.SeniorLevels.Has(o.Titles.Level) || o.Titles.Country == "" || o.Titles.Guest || d.anyOf(o) {
			continue
		}
		if e := o.Who[0]; found >= 0 && e != found || d.named(e) {
			if !d.named(e) {
				return -1
			}
			continue
		}
		found = o.Who[0]
	}
	return found
}

// named reports whether some mention of a person names him.
func (d *Document) named(e int) bool {
	for k, number := range d.Entities[e].Mentions {
		if k < MostForms && !d.Mentions[number].Name.Empty() {
			return true
		}
	}
	return false
}
