package references

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns towns in the prose as a sign of home, for articles of which neither a
// dateline nor a press office tells it: "our people in Isingiro and Adjumani" is said
// at home, where nobody need say in which country they are.

// mostTowns is how many towns of a country speak for it.
const mostTowns = 3

// noTown are the classes of words that are not taken for a town: capitals and countries are weighed with other
// words, the others are hardly meant as one.
const noTown = lexicon.Capital | lexicon.CountryName | lexicon.Demonym | lexicon.Organisation | lexicon.Month | lexicon.Weekday |
	lexicon.DayWord | lexicon.Region | lexicon.VenueHead | lexicon.Venue | lexicon.Body | lexicon.Office | lexicon.Field | lexicon.Metonym

// weighTowns weighs the towns of the prose, each once, when nothing surer is known.
func (d *Document) weighTowns(h *Homes) {
	if slices.ContainsFunc(h.lands, func(l Land) bool { return l.Best >= datelineWeight }) {
		return
	}
	var seen []string
	called := map[string]int{}
	for s := range d.Sentences {
		at := &d.Sentences[s]
		if at.Kind != text.Prose {
			continue
		}
		last := -1 // where the last town ends
		for i := at.From + 1; i < at.To; i++ {
			if d.Tokens[i].Shape != text.Title || !d.Cue(i-1, lexicon.CuePlacePreposition) && (d.Fold(i-1) != "and" || i-1 != last) || d.Is(i, noTown) {
				continue
			}
			if m := d.Mention(i); m != nil && m.Kind == names.Person {
				i = m.End() - 1
				continue
			}
			t, ok := d.TownAt(i, at.To)
			if !ok || t.Country == "" || !d.IsCity(i, at.To) && !d.oneLand(t.City) || !t.Land.Empty() || t.At.To < at.To && d.Tokens[t.At.To].Capital() {
				continue
			}
			name := d.Fold(i)
			i, last = t.At.To-1, t.At.To
			if called[t.Country]++; called[t.Country] <= mostTowns && !slices.Contains(seen, name) {
				seen = append(seen, name)
				h.add(t.Country, NameWeight, t.At)
			}
		}
	}
}

// oneLand reports whether all the world's places of a name are in one country.
func (d *Document) oneLand(town text.Phrase) bool {
	var room [text.LongestTown]string
	found, _ := d.Lex.Places(d.FoldsOf(room[:0], town)...)
	return !slices.ContainsFunc(found, func(p *lexicon.Place) bool { return p.Country != found[0].Country })
}
