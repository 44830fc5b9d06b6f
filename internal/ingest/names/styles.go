package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns styles that stand for a person by themselves: "His Highness also received".

// styleAt reports whether the tokens from i up to the one at to are a style and nothing
// else, so that it stands for who bears it: "His Excellency", "HRH".
func (d *Document) styleAt(i, to int) bool {
	if !d.Cue(to-1, lexicon.CueStyle) || d.SentenceOf(i).Kind == text.Headline && to == i+1 {
		return false
	}
	n, _ := d.PhraseAt(i, to, lexicon.Honorific)
	if i+n != to || to < len(d.Tokens) && d.Tokens[to].Capital() && d.Tokens[to].Sentence == d.Tokens[i].Sentence { // "HRH Someone"
		return false
	}
	if d.Fold(to) == "," && (d.officeStarts(to+1, len(d.Tokens)) || d.titleFollows(to+1, len(d.Tokens))) { // "Her Excellency, Vice President X"
		return false
	}
	return n == 1 && (d.Tokens[i].Shape == text.Upper || d.Tokens[i].Shape == text.Initial) || n > 1 && d.Cue(i, lexicon.CuePossessive) && d.IsCapital(to-1)
}

// StyledAs reports whether the titles before a person's name hold the style of another
// mention: "His Highness" and "His Highness the Amir Sheikh Hamad bin Ali".
func (d *Document) StyledAs(m, style *Mention) bool {
	if m.Name.Empty() {
		return false
	}
	from := m.From
	if d.Fold(from-1) == "," { // "Her Excellency, Vice President Amina Bello"
		from -= 2
	}
	for i := max(from, 0); i < m.Name.From; i++ {
		if d.styleInitial(i) == d.styleInitial(style.Head) {
			return true
		}
	}
	return false
}

// styleInitial gives the letter by which a style and its abbreviation are one: "Highness"
// and "HRH", "Excellency" and "H.E."; 0 when token i is no style.
func (d *Document) styleInitial(i int) byte {
	fold := d.Fold(i)
	switch {
	case len(fold) > 3 && d.Cue(i, lexicon.CueStyle):
		return fold[0]
	case len(fold) > 1 && len(fold) <= 3 && d.Is(i, lexicon.Honorific) && (d.Tokens[i].Shape == text.Upper || d.Tokens[i].Shape == text.Initial):
		return fold[len(fold)-1]
	}
	return 0
}

// IsStyle reports whether a mention is a style that stands for who bears it.
func (d *Document) IsStyle(m *Mention) bool {
	return m.Kind == Person && m.Name.Empty() && m.Titles.Head.Empty() && d.Cue(m.Head, lexicon.CueStyle)
}
