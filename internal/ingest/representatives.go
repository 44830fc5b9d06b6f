package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns representatives: persons of whom the text says that they speak for
// a side, a delegation, a country or a body.

// representSides gives those who represent a side its country or organisation:
// "Iceland was represented by State Secretary X", "the Kazakh side was represented
// by X, the Kyrgyz side by Y", "General X will head the Turkish delegation".
func (d *document) representSides() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != delegation && m.kind != country && m.kind != organisation || len(m.who) != 1 || m.possessive {
			continue
		}
		if i := d.representedAt(m); i > 0 {
			for k := number + 1; k < len(d.mentions) && d.mentions[k].from <= i+4; k++ {
				if o := &d.mentions[k]; o.kind == person && len(o.who) == 1 && o.from >= i {
					d.joinParty(o.who[0], &d.entities[m.who[0]], m.phrase)
					break
				}
			}
		}
		if m.kind == delegation {
			d.spokenForBy(number, m)
		}
	}
}

// representedAt gives the token behind "was represented by" or, where that was said
// of another side before, "by"; 0 when neither follows the mention.
func (d *document) representedAt(m *mention) int {
	s := d.sentenceOf(m.from)
	if d.fold(m.to) == "by" {
		for i := s.from; i+1 < m.from; i++ {
			if d.fold(i) == "represented" && d.fold(i+1) == "by" {
				return m.to + 1
			}
		}
		return 0
	}
	i := m.to
	for i < s.to && (d.cue(i, lexicon.CueBe) || d.cue(i, lexicon.CueModal) || d.cue(i, lexicon.CueHaveForm)) {
		i++
	}
	if i > m.to && d.fold(i) == "represented" && d.fold(i+1) == "by" {
		return i + 2
	}
	return 0
}

// spokenForBy gives those who head, represent or are members of the delegation, and are
// named before it, its country or organisation.
func (d *document) spokenForBy(number int, m *mention) {
	i := m.from - 1
	switch {
	case d.fold(i) == "of" && (d.fold(i-1) == "members" || d.fold(i-1) == "part"):
		i--
	case d.cue(i, lexicon.CueRepresent):
	default:
		return
	}
	for i > 0 && (d.cue(i-1, lexicon.CueBe) || d.cue(i-1, lexicon.CueModal) || d.cue(i-1, lexicon.CueAdverb)) {
		i--
	}
	for k := number - 1; k >= 0; k-- {
		o := &d.mentions[k]
		if o.kind != person || len(o.who) != 1 || o.end() != i && d.coordinated(o.end()) != i {
			return
		}
		d.joinParty(o.who[0], &d.entities[m.who[0]], m.phrase)
		i = o.from
	}
}
