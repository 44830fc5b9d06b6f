package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns holders whose names run on behind the words of a long office, with
// neither a comma nor a title between: "Chief of Staff at the President's Office Ana
// Rivas", "head of the bank's Nairobi office Ana Rivas".

// officeWords are the classes of the words that a long office is made of.
const officeWords = lexicon.Field | lexicon.Body | lexicon.Region | lexicon.Organisation | lexicon.OrgAdjective | lexicon.CountryName | lexicon.Demonym | lexicon.Modifier

// officeWord reports whether token i is a word that offices are made of and names are not.
func (d *Document) officeWord(i int) bool {
	if d.Is(i, lexicon.GivenName) {
		return false
	}
	return d.Is(i, officeWords) || d.abstract(i) || d.Cue(i, lexicon.CueThingWord) || d.Cue(i, lexicon.CueFieldHead) || d.Cue(i, lexicon.CueOfficePlace) ||
		d.Cue(i, lexicon.CueMission) || d.Cue(i, lexicon.CueDivisionNoun) || d.Cue(i, lexicon.CueLandNoun) || d.Cue(i, lexicon.CueBodyNoun)
}

// runningHolder gives the token at which the name of an office's holder begins in the run
// of capitals at token i: behind the last word of the run that offices are made of, or at
// its start when such a word stands before it in small letters. 0 when no name does, or
// another office stands between token from and the name.
func (d *Document) runningHolder(from, i, end int) int {
	to := d.CapitalRun(i, end, longestOfficeTail)
	begin := 0
	if i > 0 && d.IsLower(i-1) && d.officeWord(i-1) {
		begin = i
	}
	for k := from; k < to; k++ {
		if d.officeStarts(k, end) && d.Fold(k+1) != "'s" {
			return 0
		}
		if k >= i && d.officeWord(k) {
			begin = k + 1
		}
	}
	if begin == 0 || begin >= to || !d.fullNameAt(begin, end) {
		return 0
	}
	if name := d.nameAt(begin, end); name.To < to || d.isPlace(name) {
		return 0
	} else if f := d.Fold(name.To); f == "of" || f == "for" || f == "'s" {
		return 0
	}
	return begin
}

// holdsOffice reports whether the name behind "adviser to the Prime Minister" is the
// adviser's: a full name that no other name follows, unless a name before the comma holds
// the office already.
func (d *Document) holdsOffice(t *Titles, name text.Phrase, end int) bool {
	if name.Len() < 2 || !d.plainName(name) || d.holderFollows(name.To, end) {
		return false
	}
	before := t.Office.From - 1
	if t.Office.Empty() {
		before = t.Head.From - 1
	}
	for before > 0 && d.IsLower(before) && !d.StopWord(before) {
		before--
	}
	if d.Determiner(before) != 0 {
		before--
	}
	return d.Fold(before) != "," || before == 0 || !d.IsCapital(before-1)
}

// affairsEnd gives the end of the words of a field at token i that no table has, known by
// the noun they end with: "European and Eurasian | Affairs", "Foreign Economic | Relations";
// i when they do not end so.
func (d *Document) affairsEnd(i, end int) int {
	for k := i; k < min(end, i+6); k++ {
		switch word := d.Fold(k); {
		case word == "and", word == "&", word == ",", word == "the":
		case !d.Tokens[k].Capital(), d.Is(k, lexicon.Honorific|lexicon.Rank|lexicon.GivenName), d.officeStarts(k, end):
			return i
		case d.Cue(k, lexicon.CueFieldHead) && (k+1 >= end || !d.IsCapital(k+1) || d.fullNameAt(k+1, end) || d.titleFollows(k+1, end)): // but "Foreign Relations Committee"
			return k + 1
		}
	}
	return i
}

// landsAfter goes on over the countries that a list joins to the one that ends at token i:
// "Country Director for Kenya, Uganda | and Rwanda"; i when no list follows.
func (d *Document) landsAfter(i, end int) int {
	for pos := i; pos < end; {
		closes := d.Fold(pos) == "and" || d.Fold(pos) == "," && d.Fold(pos+1) == "and"
		if !closes && d.Fold(pos) != "," {
			return i
		}
		for d.Fold(pos) == "," || d.Fold(pos) == "and" || d.Determiner(pos) == text.Definite {
			pos++
		}
		n, land := d.PhraseAt(pos, end, lexicon.CountryName|lexicon.Region)
		if land == nil || d.Fold(pos+n) == "'s" || d.officeStarts(pos+n, end) {
			return i
		}
		if pos += n; closes {
			return pos
		}
	}
	return i
}

// lowerAffairs gives the end of a field in small letters at token i, known by the noun it
// ends with: "global government | affairs"; i when none stands there.
func (d *Document) lowerAffairs(i, end int) int {
	for k := i; k < min(end, i+longestLowerField) && d.plainNoun(k); k++ {
		if k > i && d.Cue(k, lexicon.CueFieldHead) {
			return k + 1
		}
	}
	return i
}

// bodyOfLand gives the end of the body that is named by the country at token i and the
// capitals from token pos on: an article stands before it that the country has not, as in
// "the Pakistan Ordnance Factories"; pos when there is none.
func (d *Document) bodyOfLand(i, pos, end int) int {
	if d.Determiner(i-1) != text.Definite || pos != i+1 || d.Tokens[i].Shape != text.Title || d.Cue(i, lexicon.CueArticleLand) {
		return pos
	}
	to := d.CapitalRun(pos, end, 4)
	for k := pos; k < to; k++ {
		if d.Is(k, lexicon.GivenName|lexicon.Body) || d.officeStarts(k, end) || k > pos && d.officeWord(k-1) && d.fullNameAt(k, end) {
			return pos
		}
	}
	return to
}

// foreignBody gives the end of the name of a body in a Romance language at token i: its
// kind, small words of that language and what they join; i when none stands there.
func (d *Document) foreignBody(i, end int) int {
	if i >= end || !d.Tokens[i].Capital() || !d.Cue(i, lexicon.CueForeignBody) {
		return i
	}
	to, kind := i, d.CapitalRun(i, end, 3)
	for pos := kind; pos < end; {
		next := pos
		for next < end && d.IsLower(next) && d.Cue(next, lexicon.CueForeignOf) {
			next++
		}
		if next == pos || next >= end || !d.Tokens[next].Capital() {
			break
		}
		pos = next + 1
		to = pos
	}
	return to
}
