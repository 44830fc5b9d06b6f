package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the fields of an office: lists of what a minister is responsible
// for, known words and those that stand among them.

// restOfFields goes on with the fields of a head that the vocabulary has with
// its first field: "Minister of Foreign Affairs, African Cooperation and …".
func (d *document) restOfFields(head phrase, end int) int {
	for i := head.from; i < head.to; i++ {
		if d.fold(i) == "of" || d.fold(i) == "for" {
			if next := d.fieldList(i+1, end); next > head.to {
				return next
			}
			if d.fold(head.to) == "and" && d.fold(head.to-1) == "state" { // "Minister of State and Foreign Affairs"
				if next := d.fieldList(head.to+1, end); next > head.to+1 && !d.premodifies(head.to+1, end) {
					return next
				}
			}
			break
		}
	}
	return head.to
}

// fieldList reads fields joined by commas and "and": "Investment, Trade and Industry".
func (d *document) fieldList(i, end int) int {
	n, _ := d.phraseAt(i, end, lexicon.Field)
	if n == 0 {
		return i
	}
	pos := i + n
	for pos < end {
		next := pos
		switch d.fold(pos) {
		case ",":
			next++
			if d.fold(next) == "and" {
				next++
			}
		case "and", "&":
			next++
		default:
			return pos
		}
		if d.determiner(next) == definite {
			next++
		}
		if n, _ := d.phraseAt(next, end, lexicon.Field); n > 0 && !d.officeStarts(next, end) {
			pos = next + n
			continue
		}
		// An unknown field goes with known ones: "African Cooperation", "Worship".
		run := d.capitalRun(next, end, 3)
		if run == next || d.officeStarts(next, end) || !d.fieldLike(phrase{next, run}, d.fold(pos) == "and") {
			return pos
		}
		pos = run
	}
	return pos
}

// restOfField goes on over words that no name begins with: "Development
// Cooperation", "Trade Facilitation".
func (d *document) restOfField(i, end int) int {
	for i+1 < end && d.tokens[i].shape == title && d.abstract(i) && d.tokens[i+1].capital() {
		i++
	}
	return i
}

// abstract reports whether a word is by its ending an abstract noun of English
// and so no name.
func (d *document) abstract(i int) bool {
	word := d.tokens[i].fold
	if len(word) < 7 || d.is(i, lexicon.GivenName) {
		return false
	}
	for _, ending := range [...]string{"ation", "ition", "ction", "ension", "ution", "ment", "ility", "ivity", "ship", "ness", "omics", "services", "relations", "ncils", "ities"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// beforeOffice cuts a list of fields before a further office of the same
// person: "for Foreign Affairs and Cabinet Member Adel Al-Jubeir".
func (d *document) beforeOffice(from, to, end int) int {
	if n, office := d.phraseAt(to, end, lexicon.Office); office == nil || n == 0 || d.pluralHead(phrase{to, to + n}) {
		return to
	}
	for i := to - 1; i > from; i-- {
		if f := d.fold(i); f == "and" || f == "," || f == "&" {
			return i
		}
	}
	return to
}

// officeStarts reports whether the head of an office stands at token i.
func (d *document) officeStarts(i, end int) bool {
	n, office := d.phraseAt(i, end, lexicon.Office)
	if office == nil {
		return false
	}
	m, _ := d.phraseAt(i, end, lexicon.Field)
	return n > m
}

// fieldLike reports whether capitalised words may be a field: a word of a
// field or a region stands in them, or they close a list.
func (d *document) fieldLike(p phrase, closes bool) bool {
	for i := p.from; i < p.to; i++ {
		if d.is(i, lexicon.GivenName|lexicon.Honorific|lexicon.Rank|lexicon.Nobility) {
			return false
		}
		if d.is(i, lexicon.Field|lexicon.Region|lexicon.Demonym) {
			return true
		}
	}
	return closes && p.len() == 1 && d.fold(p.to) != "."
}
