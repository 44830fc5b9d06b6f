package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns how names, offices and ranks are printed in a record: in the letters of
// the text, on one line, an office of several as one's, without what the record says elsewhere.

// Shouted reports whether a name is printed in capitals throughout.
func (d *Document) Shouted(p text.Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if d.Tokens[i].Shape == text.Title {
			return false
		}
	}
	return true
}

// PrintedName gives a name as printed, without line ends inside.
func (d *Document) PrintedName(p text.Phrase) string {
	return Flat(d.Text(p))
}

// PrintedOffice gives an office as printed; a plural that several share is
// made singular.
func (d *Document) PrintedOffice(t *Titles) string {
	text := Flat(d.Text(t.Office))
	if !t.Shared || !d.PluralHead(t.Head) {
		return text
	}
	head := Flat(d.Text(t.Head))
	noun, rest, of := strings.Cut(head, " of ")
	one := SingularOf(noun)
	if of {
		one += " of " + rest
	}
	return strings.Replace(text, head, one, 1)
}

// PrintedRank gives a rank as printed; one that opens a list is made singular: "Generals
// X and Y".
func (d *Document) PrintedRank(p text.Phrase) string {
	if d.rankOfSeveral(p) {
		return SingularOf(d.Text(p))
	}
	return d.Text(p)
}

// rankOfSeveral reports whether a rank is in the plural: "Generals".
func (d *Document) rankOfSeveral(p text.Phrase) bool {
	if p.Empty() {
		return false
	}
	n, rank := d.PhraseAt(p.From, p.To, lexicon.Rank)
	return n == p.Len() && rank.Code == "several"
}

// SingularOf gives the singular of a plural by its end alone: "secretaries", "secretary".
func SingularOf(plural string) string {
	if stem, ok := strings.CutSuffix(plural, "ies"); ok {
		return stem + "y"
	}
	if stem, ok := strings.CutSuffix(plural, "men"); ok {
		return stem + "man"
	}
	return strings.TrimSuffix(plural, "s")
}

// OfficeWithoutCountry gives the office without the complement that names its
// country, which is not the counterpart's.
func (d *Document) OfficeWithoutCountry(t *Titles) string {
	office := t.Office
	if !t.CountryAt.Empty() && t.CountryAt.From > office.From && office.Has(t.CountryAt.From) {
		for i := t.CountryAt.From; i > t.Head.To-1; i-- {
			if f := d.Fold(i); f == "of" {
				office.To = i
				break
			}
		}
	}
	return Flat(d.Text(office))
}

// Flat gives a text in one line: every run of white space in it is one blank.
func Flat(text string) string {
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ', c == ' ' && (i == 0 || i+1 == len(text) || text[i+1] == ' '),
			c == 0xc2, 0xe1 <= c && c <= 0xe3: // what the white space beyond ASCII begins with
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}
