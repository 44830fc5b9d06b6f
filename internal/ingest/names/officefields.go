package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the fields of an office: lists of what a minister is responsible
// for, known words and those that stand among them.

// restOfFields goes on with the fields of a head that the vocabulary has with
// its first field: "Minister of Foreign Affairs, African Cooperation and …".
func (d *Document) restOfFields(head text.Phrase, end int) int {
	for i := head.From; i < head.To; i++ {
		if d.Fold(i) == "of" || d.Fold(i) == "for" {
			if next := d.fieldList(i+1, end); next > head.To {
				return next
			}
			if d.Fold(head.To) == "and" && d.Fold(head.To-1) == "state" { // "Minister of State and Foreign Affairs"
				if next := d.fieldList(head.To+1, end); next > head.To+1 && !d.premodifies(head.To+1, end) {
					return next
				}
			}
			break
		}
	}
	return head.To
}

// fieldList reads fields joined by commas and "and": "Investment, Trade and Industry".
func (d *Document) fieldList(i, end int) int {
	n, _ := d.PhraseAt(i, end, lexicon.Field)
	if n == 0 {
		return i
	}
	return d.moreFields(i+n, end)
}

// compatriotsAbroad gives the end of the people whom a foreign minister looks after as well, at token i:
// "and Egyptian Expatriates", "and Burkinabe Abroad", "and Guineans Living Abroad"; i when none stand there.
func (d *Document) compatriotsAbroad(i, end int) int {
	n, land := d.PhraseAt(i, end, lexicon.Demonym)
	if land == nil || !d.IsCapital(i) {
		return i
	}
	for to := i + n; to < min(end, i+n+2) && d.IsCapital(to); to++ {
		if d.Cue(to, lexicon.CueExpatriates) {
			return to + 1
		}
	}
	return i
}

// moreFields goes on with the fields that commas and "and" join to those which end at token pos.
func (d *Document) moreFields(pos, end int) int {
	for pos < end {
		next := pos
		switch d.Fold(pos) {
		case ",":
			next++
			if d.Fold(next) == "and" {
				next++
			}
		case "and", "&":
			next++
		default:
			return pos
		}
		next = d.BehindArticle(next)
		if n, _ := d.PhraseAt(next, end, lexicon.Field); n > 0 && !d.officeStarts(next, end) {
			pos = next + n
			continue
		}
		if to := d.compatriotsAbroad(next, end); to > next {
			pos = to
			continue
		}
		// An unknown field goes with known ones: "African Cooperation", "Worship".
		run := d.CapitalRun(next, end, 3)
		last := d.Fold(next-1) == "and" || d.Fold(next-1) == "&"
		switch {
		case run == next, d.officeStarts(next, end):
			return pos
		case run == next+1 && d.Is(next, lexicon.Demonym): // "for Human Rights, Bosnian lawyer Ana Rivas"
			return pos
		case d.fieldLike(text.Phrase{From: next, To: run}, last):
			pos = d.beforeHolder(text.Phrase{From: next, To: run}, end)
		case last && d.affairsEnd(next, end) > next:
			pos = d.affairsEnd(next, end)
		case last && d.officeWord(next) && d.fullNameAt(next+1, end): // "and Cooperation Ana da Costa"
			return next + 1
		case last && run == next+3 && !d.Is(next, lexicon.GivenName) && d.nameAt(next+1, end).To >= run: // "Livestock, and Supply Ana Rivas"
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
func (d *Document) beforeHolder(run text.Phrase, end int) int {
	to := run.To
	for to > run.From && !d.Is(to-1, lexicon.Field) && !d.Cue(to-1, lexicon.CueFieldHead) && !d.abstract(to-1) {
		to--
	}
	if to > run.From && to < run.To && d.nameAt(to, end).Len() > 1 && d.plainName(d.nameAt(to, end)) {
		return to
	}
	return run.To
}

// fieldGoesOn reports whether a known field follows the comma or "and" at token i.
func (d *Document) fieldGoesOn(i, end int) bool {
	if f := d.Fold(i); f != "," && f != "and" && f != "&" {
		return false
	}
	i = d.fieldOpens(i)
	n, _ := d.PhraseAt(i, end, lexicon.Field)
	return n > 0 && !d.officeStarts(i, end)
}

// fieldOpens gives the token behind the comma or "and" at token i, or both.
func (d *Document) fieldOpens(i int) int {
	if i++; d.Fold(i) == "and" {
		i++
	}
	return i
}

// lowerField gives the end of a field in small letters that the vocabulary does not
// have, when the holder's name follows it: "secretary of state for internal
// administration, Ana Rivas"; i when none does.
func (d *Document) lowerField(i, end int) int {
	if i < end && d.abstract(i) && d.fieldGoesOn(i+1, end) { // "minister of entrepreneurship and information technology"
		return d.fieldList(d.fieldOpens(i+1), end)
	}
	for to := i; to < min(end, i+longestLowerField); to++ {
		if to > i && (d.Fold(to) == "," || d.Tokens[to].Capital()) {
			if d.holderFollows(to, end) {
				return to
			}
			if d.Fold(to) != "," {
				return i
			}
			continue
		}
		if to > i && d.Fold(to-1) == "," && d.VerbTrigger(to) != nil { // "X, the Union's head of mediation, met Y"
			return i
		}
		if joins := d.Fold(to) == "and" && to > i; !joins && (d.Tokens[to].Shape != text.Lower || d.StopWord(to)) {
			return i
		}
	}
	return i
}

// longestLowerField is the largest number of words of such a field.
const longestLowerField = 6

// ministerial reports whether an office is one of a ministry.
func (d *Document) ministerial(t *Titles) bool {
	return t.Level == "minister" || t.Level == "deputy-minister"
}

// divisionAt gives the end of a part of a country at token i: "Cunene province",
// "City of Kyiv"; i when none stands there.
func (d *Document) divisionAt(i, end int) int {
	run := d.CapitalRun(i, end, 3)
	if run > i && run < end && d.IsLower(run) && d.Cue(run, lexicon.CueDivisionNoun) {
		return run + 1
	}
	return i
}

// restOfField goes on over words that no name begins with: "Development
// Cooperation", "Trade Facilitation", "military cooperation".
func (d *Document) restOfField(i, end int) int {
	if i < end && d.IsLower(i-1) && d.IsLower(i) && d.abstract(i) && !d.Seen[i].Triggers() {
		return i + 1
	}
	if i < end && d.Tokens[i].Shape == text.Title && d.Cue(i, lexicon.CueFieldHead) && d.IsMark(i+1) { // "Integration and Business Delivery,"
		return i + 1
	}
	for i+1 < end && d.Tokens[i].Shape == text.Title && d.abstract(i) && d.IsCapital(i+1) {
		i++
	}
	return i
}

// abstractEndings are endings of English nouns that no name has.
var abstractEndings = [...]string{
	"ation", "ition", "ction", "ension", "ution", "tion", "ission", "usion", "ision", "ansion", "ment", "ility", "ivity", "ersity", "urity", "ities",
	"omacy", "cracy", "ience", "nance", "lture", "tructure", "ology", "graphy", "omics", "ship", "ness", "services", "relations", "ncils",
}

// abstract reports whether a word is by its ending an abstract noun of English
// and so no name.
func (d *Document) abstract(i int) bool {
	word := d.Tokens[i].Fold
	if len(word) < 7 || d.Is(i, lexicon.GivenName) {
		return false
	}
	for _, ending := range abstractEndings {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// beforeOffice cuts a list of fields before a further office of the same
// person: "for Foreign Affairs and Cabinet Member Adel Al-Jubeir".
func (d *Document) beforeOffice(from, to, end int) int {
	if n, office := d.PhraseAt(to, end, lexicon.Office); office == nil || n == 0 || d.PluralHead(text.Phrase{From: to, To: to + n}) {
		return to
	}
	for i := to - 1; i > from; i-- {
		if f := d.Fold(i); f == "and" || f == "," || f == "&" {
			return i
		}
	}
	return to
}

// officeStarts reports whether the head of an office stands at token i.
func (d *Document) officeStarts(i, end int) bool {
	n, office := d.PhraseAt(i, end, lexicon.Office)
	if office == nil || d.inCharge(i) {
		return false
	}
	m, _ := d.PhraseAt(i, end, lexicon.Field)
	return n > m
}

// inCharge reports whether the word at token i stands in "in charge of", and is no chargé.
func (d *Document) inCharge(i int) bool {
	return d.Cue(i, lexicon.CueCharge) && d.Fold(i-1) == "in"
}

// fieldLike reports whether capitalised words may be a field: a word of a
// field or a region stands in them, or they close a list.
func (d *Document) fieldLike(p text.Phrase, closes bool) bool {
	for i := p.From; i < p.To; i++ {
		if d.Is(i, lexicon.GivenName|lexicon.Honorific|lexicon.Rank|lexicon.Nobility) {
			return false
		}
		if d.Is(i, lexicon.Field|lexicon.Region|lexicon.Demonym) || d.Cue(i, lexicon.CueFieldHead) && i > p.From {
			return true
		}
	}
	return closes && p.Len() == 1 && d.Fold(p.To) != "."
}
