package references

import (
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns guests whose country only the headline tells: "Minister meets Jordanian
// counterpart", above a text that names the guest by his office and name alone.

// followHeadline gives the one person of whom the office of a foreign country in the
// headline can speak that country.
func (d *Document) followHeadline() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if d.SentenceOf(m.From).Kind != text.Headline {
			if m.From > longestHeadlines {
				return
			}
			continue
		}
		if m.Kind != names.Person || len(m.Who) != 1 || m.Titles.Country == "" || m.Titles.Country == d.Home || m.Titles.Plural || d.Entities[m.Who[0]].Name.Known() {
			continue
		}
		guest, many := -1, false
		host := d.firstNamed()
		for e := range d.Entities {
			if o := &d.Entities[e]; o.Kind == names.Person && o.Name.Known() && o.Country.Text == m.Titles.Country && nearLevel(o.Level, d.Entities[m.Who[0]].Level) { // it is he
				many = true
			}
			if d.homeless(e) && d.Entities[e].Name.Known() && nearLevel(d.Entities[e].Level, d.Entities[m.Who[0]].Level) && !d.namedIn(e, d.Tokens[m.From].Sentence) {
				if guest == host { // of two, the article's own is named first
					guest = -1
				}
				if guest < 0 || e != host {
					many = many || guest >= 0
					guest = e
				}
			}
		}
		if guest >= 0 && !many {
			d.Entities[guest].Country.Set(m.Titles.Country, text.Inferred(m.Titles.CountryAt, "headline"))
		}
	}
}

// firstNamed gives the person whom the prose names first, -1 when it names nobody.
func (d *Document) firstNamed() int {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind == names.Person && !m.Name.Empty() && len(m.Who) == 1 && d.SentenceOf(m.From).Kind == text.Prose {
			return m.Who[0]
		}
	}
	return -1
}

// longestHeadlines is within how many tokens of an article its headlines stand.
const longestHeadlines = 120

// nearLevel reports whether two offices may be one: a deputy prime minister is a minister as well.
func nearLevel(a, b string) bool {
	return a == b && a != "" || a == "minister" && b == "deputy-head" || a == "deputy-head" && b == "minister"
}

// namedIn reports whether a sentence names a person.
func (d *Document) namedIn(e, sentence int) bool {
	for k, number := range d.Entities[e].Mentions {
		if k < MostForms && !d.Mentions[number].Name.Empty() && d.Tokens[d.Mentions[number].From].Sentence == sentence {
			return true
		}
	}
	return false
}
