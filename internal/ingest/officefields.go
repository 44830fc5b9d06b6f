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
		last := d.fold(next-1) == "and" || d.fold(next-1) == "&"
		switch {
		case run == next, d.officeStarts(next, end):
			return pos
		case d.fieldLike(phrase{next, run}, last):
			pos = d.beforeHolder(phrase{next, run}, end)
		case last && d.affairsEnd(next, end) > next:
			pos = d.affairsEnd(next, end)
		case last && d.officeWord(next) && d.fullNameAt(next+1, end): // "and Cooperation Ana da Costa"
			return next + 1
		case last && run == next+3 && !d.is(next, lexicon.GivenName) && d.nameAt(next+1, end).to >= run: // "Livestock, and Supply Ana Rivas"
			return next + 1
		case !last && run == next+1 && d.fieldGoesOn(run, end): // "Ecology, Geology and Natural Resources"
			pos = run
		default:
			return pos
		}
	}
	return pos
}

// beforeHolder gives the end of the words of a field at the head of a run of capitals,
// where two or more words that no field is made of follow: "Urban Planning | Ana Rivas".
func (d *document) beforeHolder(run phrase, end int) int {
	to := run.to
	for to > run.from && !d.is(to-1, lexicon.Field) && !d.cue(to-1, lexicon.CueFieldHead) && !d.abstract(to-1) {
		to--
	}
	if to > run.from && to < run.to && d.nameAt(to, end).len() > 1 && d.plainName(d.nameAt(to, end)) {
		return to
	}
	return run.to
}

// fieldGoesOn reports whether a known field follows the comma or "and" at token i.
func (d *document) fieldGoesOn(i, end int) bool {
	if f := d.fold(i); f != "," && f != "and" && f != "&" {
		return false
	}
	i = d.fieldOpens(i)
	n, _ := d.phraseAt(i, end, lexicon.Field)
	return n > 0 && !d.officeStarts(i, end)
}

// fieldOpens gives the token behind the comma or "and" at token i, or both.
func (d *document) fieldOpens(i int) int {
	if i++; d.fold(i) == "and" {
		i++
	}
	return i
}

// lowerField gives the end of a field in small letters that the vocabulary does not
// have, when the holder's name follows it: "secretary of state for internal
// administration, Ana Rivas"; i when none does.
func (d *document) lowerField(i, end int) int {
	if i < end && d.abstract(i) && d.fieldGoesOn(i+1, end) { // "minister of entrepreneurship and information technology"
		return d.fieldList(d.fieldOpens(i+1), end)
	}
	for to := i; to < min(end, i+longestLowerField); to++ {
		if to > i && (d.fold(to) == "," || d.tokens[to].capital()) {
			if d.holderFollows(to, end) {
				return to
			}
			if d.fold(to) != "," {
				return i
			}
			continue
		}
		if joins := d.fold(to) == "and" && to > i; !joins && (d.tokens[to].shape != lower || d.stopWord(to)) {
			return i
		}
	}
	return i
}

// longestLowerField is the largest number of words of such a field.
const longestLowerField = 6

// ministerial reports whether an office is one of a ministry.
func (d *document) ministerial(t *titles) bool {
	return t.level == "minister" || t.level == "deputy-minister"
}

// divisionAt gives the end of a part of a country at token i: "Cunene province",
// "City of Kyiv"; i when none stands there.
func (d *document) divisionAt(i, end int) int {
	run := d.capitalRun(i, end, 3)
	if run > i && run < end && d.isLower(run) && d.cue(run, lexicon.CueDivisionNoun) {
		return run + 1
	}
	return i
}

// restOfField goes on over words that no name begins with: "Development
// Cooperation", "Trade Facilitation", "military cooperation".
func (d *document) restOfField(i, end int) int {
	if i < end && d.isLower(i-1) && d.isLower(i) && d.abstract(i) && !d.seen[i].Triggers() {
		return i + 1
	}
	if i < end && d.tokens[i].shape == title && d.cue(i, lexicon.CueFieldHead) && d.isMark(i+1) { // "Integration and Business Delivery,"
		return i + 1
	}
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
	for _, ending := range [...]string{"ation", "ition", "ction", "ension", "ution", "ment", "ility", "ivity", "ersity", "urity", "tion", "ission", "usion", "ision", "ansion", "omacy", "cracy", "ience", "nance", "lture", "tructure", "ology", "graphy", "ship", "ness", "omics", "services", "relations", "ncils", "ities"} {
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
		if d.is(i, lexicon.Field|lexicon.Region|lexicon.Demonym) || d.cue(i, lexicon.CueFieldHead) && i > p.from {
			return true
		}
	}
	return closes && p.len() == 1 && d.fold(p.to) != "."
}
