package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns holders whose names stand far behind the head of their office, past
// words that no table knows: "the Director-General of the President's Residence, X",
// "Director General Operations, Rear Admiral Y", "Minister Counsellor (Labour) Mr Z".

// longestOfficeTail is the largest number of tokens of an office behind the words that
// the vocabulary knows.
const longestOfficeTail = 14

// officeTail are the small words that such an office is made of.
var officeTail = set("of for at in on to the and & 's - accredited resident based")

// farHolder gives the token behind the words of an office that begin at token i, where
// its holder follows: a comma and a name, or a rank or honorific and a name; 0 when the
// words are no office's or nobody follows. begun tells that a complement of the office
// stands before them already.
func (d *document) farHolder(i, end int, begun bool) int {
	plain := 0
	for j := i; j < min(end, i+longestOfficeTail); j++ {
		word := d.fold(j)
		switch {
		case word == ",":
			if j > i && !prepositions.has(d.fold(j-1)) && (d.titleFollows(j+1, end) || d.minorOffice(j+1, end) > 0 || d.fullNameAt(j+1, end)) {
				return j
			}
			if j == i && !begun || j+2 >= end || d.tokens[j+1].shape != title || d.fold(j+2) != "," && d.fold(j+2) != "and" { // "of Knowledge Economy, Start-ups and Micro-enterprises, X"
				return 0
			}
		case word == "(":
			closing := d.closing(j, min(end, j+6))
			if closing < 0 {
				return 0
			}
			if j = closing; d.fullNameAt(j+1, end) {
				return j + 1
			}
		case j > i && d.determiner(j) == 0 && d.titleFollows(j, end):
			return j
		case word == "and" && d.determiner(j+1) == definite && d.officeStarts(j+2, end): // "The minister and the Governor of Oslo, X": two
			return 0
		case officeTail.has(word):
		case d.is(j, lexicon.Month|lexicon.Weekday):
			return 0
		case d.tokens[j].capital():
			if j == i || !d.tokens[j-1].capital() {
				if to := d.runningHolder(i, j, end); to > 0 {
					return to
				}
			}
		case d.isLower(j) && (d.is(j, lexicon.Body|lexicon.Field) || d.cue(j, lexicon.CueOfficePlace) || d.cue(j, lexicon.CueMission) || d.cue(j, lexicon.CueBodyNoun) || d.cue(j, lexicon.CueLandNoun) ||
			d.cue(j, lexicon.CueDivisionNoun) || d.cue(j, lexicon.CueFieldHead)):
		case d.isLower(j) && j > i && !d.stopWord(j) && !d.adverb(j) && d.isLower(j+1) && d.is(j+1, lexicon.Body) || word == "government": // "in the technical government"
		case word == "with" && begun && (j+1 < end && d.tokens[j+1].capital() || d.determiner(j+1) == definite && j+2 < end && d.tokens[j+2].capital()): // "Cooperation with the Commonwealth, X"
		case d.cue(j, lexicon.CueCharge) && d.fold(j-1) == "in" && d.fold(j+1) == "of": // "in charge of Cooperation, X"
		case (word == "with" || word == "without") && (d.cue(j+1, lexicon.CueCharge) || d.cue(j+2, lexicon.CueCharge)): // "with special responsibility for Defence, Mr X"
		case (j > i || begun) && plain < mostPlainWords && d.plainNoun(j): // "of the friendship group, X"
			plain++
		default:
			return 0
		}
	}
	return 0
}

// mostPlainWords is the largest number of words among those of an office that no table knows.
const mostPlainWords = 3

// plainNoun reports whether token i is a word in small letters that is no verb, adverb or
// function word as far as the vocabulary tells.
func (d *document) plainNoun(i int) bool {
	word := d.fold(i)
	return d.isLower(i) && !d.stopWord(i) && !d.adverb(i) && d.verbTrigger(i) == nil && !utterances.has(word) && !d.cue(i, lexicon.CueAfterPerson) &&
		!strings.HasSuffix(word, "ed") && !d.is(i, lexicon.DayWord|lexicon.Weekday)
}

// fullNameAt reports whether a name of several words, none of which is known as
// something else, stands at token i.
func (d *document) fullNameAt(i, end int) bool {
	name := d.nameAt(i, end)
	return name.len() > 1 && d.nameBehindComma(name, end) && d.plainName(name)
}

// toHolder takes the words from token i on, and the titles behind them, into the office of
// a mention when its holder's name follows them; it gives the token of the name, 0 for none.
func (d *document) toHolder(m *mention, i, end int) int {
	pos := d.farHolder(i, end, m.titles.office.to > m.titles.head.to)
	if pos == 0 {
		return 0
	}
	m.titles.office.to = pos
	d.landAtEnd(&m.titles, m.titles.head.to, pos)
	if d.fold(pos) == "," {
		pos++
	}
	for {
		if d.determiner(pos) == definite {
			pos++
		}
		pos += d.serviceAt(pos, end)
		if n := d.minorOffice(pos, end); n > 0 {
			pos += n
			continue
		}
		found, next := d.title(&m.titles, pos, end)
		if !found {
			return pos
		}
		pos = next
	}
}

// postAbroad notes the host of the mission that the words of an office from token i on
// name: "at the High Commission of Bangladesh in Sri Lanka", "at the embassy in Colombo".
func (d *document) postAbroad(t *titles, i, end int) {
	mission := false
	for ; i < end-1 && t.accredited == ""; i++ {
		mission = mission || d.cue(i, lexicon.CueMission)
		if !mission || d.fold(i) != "in" && d.fold(i) != "to" {
			continue
		}
		land := i + 1
		if d.determiner(land) == definite {
			land++
		}
		if _, host := d.phraseAt(land, end, lexicon.CountryName|lexicon.Capital); host != nil {
			t.accredited = host.Code
		}
	}
}

// seatBeforeName gives the end of "in Tashkent" or "in the Kyrgyz Republic" at token i,
// when the name of an office's holder follows it; i when it does not.
func (d *document) seatBeforeName(i, end int) int {
	if d.fold(i) != "in" {
		return i
	}
	from := i + 1
	if d.determiner(from) == definite {
		from++
	}
	if n, land := d.phraseAt(from, end, lexicon.CountryName); land != nil {
		if d.holderFollows(from+n, end) {
			return from + n
		}
		return i
	}
	run := d.capitalRun(from, end, 7)
	if town := d.townBefore(from, run); town > from && (d.fullNameAt(town, end) || d.titleFollows(town, end)) {
		return town
	}
	if run > from && d.isPlace(phrase{from, run}) && d.fold(run) == "," && (d.fullNameAt(run+1, end) || d.titleFollows(run+1, end)) {
		return run
	}
	return i
}

// officePlaceBehind goes on over what belongs to an office named as a complement: "of the
// President's Residence", "of the Prime Minister's Office".
func (d *document) officePlaceBehind(i, end int) int {
	if d.fold(i) != "'s" {
		return i
	}
	for to := i + 1; to < min(end, i+5) && d.tokens[to].capital(); to++ {
		if d.cue(to, lexicon.CueOfficePlace) {
			return to + 1
		}
	}
	return i
}
