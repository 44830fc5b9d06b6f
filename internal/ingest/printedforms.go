package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns how names, offices and ranks are printed in a record: in the letters of
// the text, on one line, an office of several as one's, without what the record says elsewhere.

// shouted reports whether a name is printed in capitals throughout.
func (d *document) shouted(p phrase) bool {
	for i := p.from; i < p.to; i++ {
		if d.tokens[i].shape == title {
			return false
		}
	}
	return true
}

// printedName gives a name as printed, without line ends inside.
func (d *document) printedName(p phrase) string {
	return flat(d.text(p))
}

// printedOffice gives an office as printed; a plural that several share is
// made singular.
func (d *document) printedOffice(t *titles) string {
	text := flat(d.text(t.office))
	if !t.shared || !d.pluralHead(t.head) {
		return text
	}
	head := flat(d.text(t.head))
	noun, rest, of := strings.Cut(head, " of ")
	one := singular(noun)
	if of {
		one += " of " + rest
	}
	return strings.Replace(text, head, one, 1)
}

// printedRank gives a rank as printed; one that opens a list is made singular: "Generals
// X and Y".
func (d *document) printedRank(p phrase) string {
	if d.rankOfSeveral(p) {
		return singular(d.text(p))
	}
	return d.text(p)
}

// rankOfSeveral reports whether a rank is in the plural: "Generals".
func (d *document) rankOfSeveral(p phrase) bool {
	if p.empty() {
		return false
	}
	n, rank := d.phraseAt(p.from, p.to, lexicon.Rank)
	return n == p.len() && rank.Code == "several"
}

// singular gives a plural that ends as most do in the singular.
func singular(plural string) string {
	if stem, ok := strings.CutSuffix(plural, "ies"); ok {
		return stem + "y"
	}
	if stem, ok := strings.CutSuffix(plural, "men"); ok {
		return stem + "man"
	}
	return strings.TrimSuffix(plural, "s")
}

// officeWithoutCountry gives the office without the complement that names its
// country, which is not the counterpart's.
func (d *document) officeWithoutCountry(t *titles) string {
	office := t.office
	if !t.countryAt.empty() && t.countryAt.from > office.from && office.has(t.countryAt.from) {
		for i := t.countryAt.from; i > t.head.to-1; i-- {
			if f := d.fold(i); f == "of" {
				office.to = i
				break
			}
		}
	}
	return flat(d.text(office))
}

// flat gives a text in one line: every run of white space in it is one blank.
func flat(text string) string {
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ', c == ' ' && (i == 0 || i+1 == len(text) || text[i+1] == ' '),
			c == 0xc2, 0xe1 <= c && c <= 0xe3: // what the white space beyond ASCII begins with
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}
