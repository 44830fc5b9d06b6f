package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns holders whose names run on behind the words of a long office, with
// neither a comma nor a title between: "Chief of Staff at the President's Office Ana
// Rivas", "head of the bank's Nairobi office Ana Rivas".

// officeWords are the classes of the words that a long office is made of.
const officeWords = lexicon.Field | lexicon.Body | lexicon.Region | lexicon.Organisation | lexicon.OrgAdjective | lexicon.CountryName | lexicon.Demonym | lexicon.Modifier

// officeWord reports whether token i is a word that offices are made of and names are not.
func (d *document) officeWord(i int) bool {
	if d.is(i, lexicon.GivenName) {
		return false
	}
	return d.is(i, officeWords) || d.abstract(i) || d.cue(i, lexicon.CueThingWord) || d.cue(i, lexicon.CueFieldHead) || d.cue(i, lexicon.CueOfficePlace) ||
		d.cue(i, lexicon.CueMission) || d.cue(i, lexicon.CueDivisionNoun) || d.cue(i, lexicon.CueLandNoun) || d.cue(i, lexicon.CueBodyNoun)
}

// runningHolder gives the token at which the name of an office's holder begins in the run
// of capitals at token i: behind the last word of the run that offices are made of, or at
// its start when such a word stands before it in small letters. 0 when no name does, or
// another office stands between token from and the name.
func (d *document) runningHolder(from, i, end int) int {
	to := d.capitalRun(i, end, longestOfficeTail)
	begin := 0
	if i > 0 && d.isLower(i-1) && d.officeWord(i-1) {
		begin = i
	}
	for k := from; k < to; k++ {
		if d.officeStarts(k, end) && d.fold(k+1) != "'s" {
			return 0
		}
		if k >= i && d.officeWord(k) {
			begin = k + 1
		}
	}
	if begin == 0 || begin >= to || !d.fullNameAt(begin, end) {
		return 0
	}
	if name := d.nameAt(begin, end); name.to < to || d.isPlace(name) {
		return 0
	} else if f := d.fold(name.to); f == "of" || f == "for" || f == "'s" {
		return 0
	}
	return begin
}

// holdsOffice reports whether the name behind "adviser to the Prime Minister" is the
// adviser's: a full name that no other name follows, unless a name before the comma holds
// the office already.
func (d *document) holdsOffice(t *titles, name phrase, end int) bool {
	if name.len() < 2 || !d.plainName(name) || d.holderFollows(name.to, end) {
		return false
	}
	before := t.office.from - 1
	if t.office.empty() {
		before = t.head.from - 1
	}
	for before > 0 && d.isLower(before) && !d.stopWord(before) {
		before--
	}
	if d.determiner(before) != 0 {
		before--
	}
	return d.fold(before) != "," || before == 0 || !d.tokens[before-1].capital()
}

// affairsEnd gives the end of the words of a field at token i that no table has, known by
// the noun they end with: "European and Eurasian | Affairs", "Foreign Economic | Relations";
// i when they do not end so.
func (d *document) affairsEnd(i, end int) int {
	for k := i; k < min(end, i+6); k++ {
		switch word := d.fold(k); {
		case word == "and", word == "&", word == ",", word == "the":
		case !d.tokens[k].capital(), d.is(k, lexicon.Honorific|lexicon.Rank|lexicon.GivenName), d.officeStarts(k, end):
			return i
		case d.cue(k, lexicon.CueFieldHead) && (k+1 >= end || !d.tokens[k+1].capital() || d.fullNameAt(k+1, end) || d.titleFollows(k+1, end)): // but "Foreign Relations Committee"
			return k + 1
		}
	}
	return i
}

// landsAfter goes on over the countries that a list joins to the one that ends at token i:
// "Country Director for Kenya, Uganda | and Rwanda"; i when no list follows.
func (d *document) landsAfter(i, end int) int {
	for pos := i; pos < end; {
		closes := d.fold(pos) == "and" || d.fold(pos) == "," && d.fold(pos+1) == "and"
		if !closes && d.fold(pos) != "," {
			return i
		}
		for d.fold(pos) == "," || d.fold(pos) == "and" || d.determiner(pos) == definite {
			pos++
		}
		n, land := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Region)
		if land == nil || d.fold(pos+n) == "'s" || d.officeStarts(pos+n, end) {
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
func (d *document) lowerAffairs(i, end int) int {
	for k := i; k < min(end, i+longestLowerField) && d.plainNoun(k); k++ {
		if k > i && d.cue(k, lexicon.CueFieldHead) {
			return k + 1
		}
	}
	return i
}

// bodyOfLand gives the end of the body that is named by the country at token i and the
// capitals from token pos on: an article stands before it that the country has not, as in
// "the Pakistan Ordnance Factories"; pos when there is none.
func (d *document) bodyOfLand(i, pos, end int) int {
	if d.determiner(i-1) != definite || pos != i+1 || d.tokens[i].shape != title || d.cue(i, lexicon.CueArticleLand) {
		return pos
	}
	to := d.capitalRun(pos, end, 4)
	for k := pos; k < to; k++ {
		if d.is(k, lexicon.GivenName|lexicon.Body) || d.officeStarts(k, end) || k > pos && d.officeWord(k-1) && d.fullNameAt(k, end) {
			return pos
		}
	}
	return to
}

// foreignBody gives the end of the name of a body in a Romance language at token i: its
// kind, small words of that language and what they join; i when none stands there.
func (d *document) foreignBody(i, end int) int {
	if i >= end || !d.tokens[i].capital() || !d.cue(i, lexicon.CueForeignBody) {
		return i
	}
	to, kind := i, d.capitalRun(i, end, 3)
	for pos := kind; pos < end; {
		next := pos
		for next < end && d.isLower(next) && d.cue(next, lexicon.CueForeignOf) {
			next++
		}
		if next == pos || next >= end || !d.tokens[next].capital() {
			break
		}
		pos = next + 1
		to = pos
	}
	return to
}
