package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns representatives: persons of whom the text says that they speak for
// a side, a delegation, a country or a body.

// representSides gives those who represent a side its country or organisation:
// "Iceland was represented by State Secretary X", "the Kazakh side was represented
// by X, the Kyrgyz side by Y", "General X will head the Turkish delegation".
func (d *Document) representSides() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Delegation && m.Kind != names.Country && m.Kind != names.Organisation || len(m.Who) != 1 || m.Possessive {
			continue
		}
		if i := d.representedAt(m); i > 0 {
			for k := number + 1; k < len(d.Mentions) && d.Mentions[k].From <= i+4; k++ {
				if o := &d.Mentions[k]; o.Kind == names.Person && len(o.Who) == 1 && o.From >= i {
					d.joinParty(o.Who[0], &d.Entities[m.Who[0]], m.Phrase)
					break
				}
			}
		}
		if m.Kind == names.Delegation || m.Kind == names.Country && d.Fold(m.From-1) == "represented" {
			d.spokenForBy(number, m)
		}
	}
}

// representedAt gives the token behind "was represented by" or, where that was said
// of another side before, "by"; 0 when neither follows the mention.
func (d *Document) representedAt(m *names.Mention) int {
	s := d.SentenceOf(m.From)
	i := m.To
	if d.Fold(i) == "one" { // "the Slovak side was led by X, the Croatian one by Y"
		i++
	}
	if d.Fold(i) == "by" {
		for k := s.From; k+1 < m.From; k++ {
			if d.Cue(k, lexicon.CueLed) && d.Fold(k+1) == "by" {
				return i + 1
			}
		}
		return 0
	}
	if d.Fold(i) == "," && d.Fold(i+1) == "represented" && d.Fold(i+2) == "by" {
		return i + 3
	}
	for i < s.To && (d.Cue(i, lexicon.CueBe) || d.Cue(i, lexicon.CueModal) || d.Cue(i, lexicon.CueHaveForm)) {
		i++
	}
	if i > m.To && d.Fold(i) == "represented" && d.Fold(i+1) == "by" {
		return i + 2
	}
	return 0
}

// spokenForBy gives those who head, represent or are members of the delegation, and are
// named before it, its country or organisation.
func (d *Document) spokenForBy(number int, m *names.Mention) {
	i := m.From - 1
	switch {
	case d.Fold(i) == "of" && (d.Fold(i-1) == "members" || d.Fold(i-1) == "part"):
		i--
	case d.Cue(i, lexicon.CueRepresent):
	case d.Fold(m.End()-1) == "one" || d.Fold(m.End()) == "one": // "X headed the Swiss side, Y the Omani one"
		if d.Fold(i) == "the" {
			i--
		}
		i++
	default:
		return
	}
	for i > 0 && (d.Cue(i-1, lexicon.CueBe) || d.Cue(i-1, lexicon.CueModal) || d.Cue(i-1, lexicon.CueAdverb)) {
		i--
	}
	for k := number - 1; k >= 0; k-- {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 || o.End() != i && d.coordinated(o.End()) != i {
			return
		}
		d.joinParty(o.Who[0], &d.Entities[m.Who[0]], m.Phrase)
		i = o.From
	}
}
