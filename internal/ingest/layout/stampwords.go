package layout

import "github.com/readout-archive/readout/internal/ingest/text"

// This file owns what the words of a possible stamp are: figures, capitals, a name with its
// short form.

// shortens reports whether token i is made of the initials of a name: "United Nations
// Development Programme (UNDP)".
func (d *Document) shortens(name text.Phrase, i int) bool {
	short := d.Tokens[i].Fold
	if len(short) < 2 || d.Tokens[i].Shape != text.Upper || name.Len() < len(short) {
		return false
	}
	for k := len(short) - 1; k >= 0; k-- {
		name.To--
		for d.IsLower(name.To) && name.To > name.From { // "of"
			name.To--
		}
		if name.To < name.From || d.Tokens[name.To].Fold == "" || d.Tokens[name.To].Fold[0] != short[k] {
			return false
		}
	}
	return true
}

// hasNumber reports whether figures are among the words of a phrase.
func (d *Document) hasNumber(p text.Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if d.Tokens[i].Shape == text.Number {
			return true
		}
	}
	return false
}

// allCapitals reports whether every word of a phrase has a capital.
func (d *Document) allCapitals(p text.Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if d.Tokens[i].IsWord() && !d.Tokens[i].Capital() {
			return false
		}
	}
	return true
}
