package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns holders whose names stand far behind the head of their office, past
// words that no table knows: "the Director-General of the President's Residence, X",
// "Director General Operations, Rear Admiral Y", "Minister Counsellor (Labour) Mr Z".

// longestOfficeTail is the largest number of tokens of an office behind the words that
// the vocabulary knows.
const longestOfficeTail = 14

// officeTail are the small words that such an office is made of.
var officeTail = text.Set("of for at in on to the and & 's - accredited resident based")

// farHolder gives the token behind the words of an office that begin at token i, where
// its holder follows: a comma and a name, or a rank or honorific and a name; 0 when the
// words are no office's or nobody follows. begun tells that a complement of the office
// stands before them already, body that it is one of an organisation.
func (d *Document) farHolder(i, end int, begun, body bool) int {
	if to := d.portfolioHolder(d.behindBracket(i, end), end); to > 0 && !begun {
		return to
	}
	plain := 0
	for j := i; j < min(end, i+longestOfficeTail); j++ {
		word := d.Fold(j)
		switch {
		case word == ",":
			if j > i && !text.Prepositions.Has(d.Fold(j-1)) && (d.titleFollows(j+1, end) || d.minorOffice(j+1, end) > 0 || d.fullNameAt(j+1, end)) {
				return j
			}
			if land, _, _ := d.nationalityBehind(j, end, body); land != nil && j > i && body {
				return j
			}
			if j == i && !begun || j+2 >= end || d.Tokens[j+1].Shape != text.Title || d.Fold(j+2) != "," && d.Fold(j+2) != "and" { // "of Knowledge Economy, Start-ups and Micro-enterprises, X"
				return 0
			}
		case word == "(":
			closing := d.Closing(j, min(end, j+6))
			if closing < 0 {
				return 0
			}
			if j = closing; d.fullNameAt(j+1, end) {
				return j + 1
			}
		case j > i && d.Determiner(j) == 0 && d.titleFollows(j, end):
			return j
		case word == "and" && d.Determiner(j+1) == text.Definite && d.officeStarts(j+2, end): // "The minister and the Governor of Oslo, X": two
			return 0
		case d.tellsPresence(j): // "in the minister's office in the presence of General X"
			return 0
		case officeTail.Has(word):
		case d.Is(j, lexicon.Month|lexicon.Weekday):
			return 0
		case d.Tokens[j].Capital():
			if j == i || !d.IsCapital(j-1) {
				if to := d.runningHolder(i, j, end); to > 0 {
					return to
				}
			}
		case d.IsLower(j) && (d.Is(j, lexicon.Body|lexicon.Field) || d.Cue(j, lexicon.CueOfficePlace) || d.Cue(j, lexicon.CueMission) || d.Cue(j, lexicon.CueBodyNoun) || d.Cue(j, lexicon.CueLandNoun) ||
			d.Cue(j, lexicon.CueDivisionNoun) || d.Cue(j, lexicon.CueFieldHead)):
		case d.IsLower(j) && j > i && !d.StopWord(j) && !d.Adverb(j) && d.IsLower(j+1) && d.Is(j+1, lexicon.Body) || word == "government": // "in the technical government"
		case word == "with" && begun && (j+1 < end && d.IsCapital(j+1) || d.Determiner(j+1) == text.Definite && j+2 < end && d.IsCapital(j+2)): // "Cooperation with the Commonwealth, X"
		case d.Cue(j, lexicon.CueCharge) && d.Fold(j-1) == "in" && d.Fold(j+1) == "of": // "in charge of Cooperation, X"
		case (word == "with" || word == "without") && (d.Cue(j+1, lexicon.CueCharge) || d.Cue(j+2, lexicon.CueCharge)): // "with special responsibility for Defence, Mr X"
		case (j > i || begun) && plain < mostPlainWords && d.plainNoun(j): // "of the friendship group, X"
			plain++
		default:
			return 0
		}
	}
	return 0
}

// tellsPresence reports whether words by which others are there start at token i, "in the presence of".
func (d *Document) tellsPresence(i int) bool {
	if !d.IsLower(i) || !d.Seen[i].Triggers() {
		return false
	}
	t := d.TriggerAt(i)
	return t != nil && t.Class == "presence"
}

// mostPlainWords is the largest number of words among those of an office that no table knows.
const mostPlainWords = 3

// plainNoun reports whether token i is a word in small letters that is no verb, adverb or
// function word as far as the vocabulary tells.
func (d *Document) plainNoun(i int) bool {
	word := d.Fold(i)
	return d.IsLower(i) && !d.StopWord(i) && !d.Adverb(i) && d.VerbTrigger(i) == nil && !text.Utterances.Has(word) && !d.Cue(i, lexicon.CueAfterPerson) &&
		!strings.HasSuffix(word, "ed") && !d.Is(i, lexicon.DayWord|lexicon.Weekday)
}

// fullNameAt reports whether a name of several words, none of which is known as
// something else, stands at token i.
func (d *Document) fullNameAt(i, end int) bool {
	name := d.nameAt(i, end)
	return name.Len() > 1 && d.nameBehindComma(name, end) && d.plainName(name)
}

// toHolder takes the words from token i on, and the titles behind them, into the office of
// a mention when its holder's name follows them; it gives the token of the name, 0 for none.
func (d *Document) toHolder(m *Mention, i, end int) int {
	if m.Titles.Guest { // "the guest of the Canadian minister, X": another is named
		return 0
	}
	pos := d.farHolder(i, end, m.Titles.Office.To > m.Titles.Head.To, m.Titles.Org != "")
	if pos == 0 {
		return 0
	}
	m.Titles.Office.To = pos
	d.landAtEnd(&m.Titles, m.Titles.Head.To, pos)
	if land, _, _ := d.nationalityBehind(pos, end, m.Titles.Org != ""); land != nil && d.Fold(pos) == "," {
		return pos // compatriotBehind goes on
	}
	if d.Fold(pos) == "," {
		pos++
	}
	for {
		pos = d.BehindArticle(pos)
		pos += d.serviceAt(pos, end)
		if n := d.minorOffice(pos, end); n > 0 {
			pos += n
			continue
		}
		found, next := d.title(&m.Titles, pos, end)
		if !found {
			return pos
		}
		pos = next
	}
}

// postAbroad notes the host of the mission that the words of an office from token i on
// name: "at the High Commission of Bangladesh in Sri Lanka", "at the embassy in Colombo",
// "Ambassador in Doha".
func (d *Document) postAbroad(t *Titles, i, end int) {
	mission := t.Level == "ambassador"
	for ; i < end-1 && t.Accredited == ""; i++ {
		mission = mission || d.Cue(i, lexicon.CueMission)
		if !mission || d.Fold(i) != "in" && d.Fold(i) != "to" {
			continue
		}
		land := d.BehindArticle(i + 1)
		if _, host := d.PhraseAt(land, end, lexicon.CountryName|lexicon.Capital); host != nil {
			t.Accredited = host.Code
		}
	}
}

// seatBeforeName gives the end of "in Tashkent" or "in the Kyrgyz Republic" at token i,
// when the name of an office's holder follows it; i when it does not.
func (d *Document) seatBeforeName(i, end int) int {
	if d.Fold(i) != "in" {
		return i
	}
	from := d.BehindArticle(i + 1)
	if n, land := d.PhraseAt(from, end, lexicon.CountryName); land != nil {
		if to := from + n; d.holderFollows(to, end) || d.Fold(to) == "," && d.officeStarts(to+1, end) && d.Determiner(to+1) == 0 { // "in Kazakhstan, Regional Coordinator X"
			return to
		}
		if holder, _, _ := d.nationalityBehind(from+n, end, true); holder != nil && d.Fold(from+n) == "," { // "of EUFOR in Bosnia, Austrian Major General X"
			return from + n
		}
		return i
	}
	run := d.CapitalRun(from, end, 7)
	if town := d.townBefore(from, run); town > from && (d.fullNameAt(town, end) || d.titleFollows(town, end)) {
		return town
	}
	if run > from && d.isPlace(text.Phrase{From: from, To: run}) && d.Fold(run) == "," && (d.fullNameAt(run+1, end) || d.titleFollows(run+1, end)) {
		return run
	}
	return i
}

// officePlaceBehind goes on over what belongs to an office named as a complement: "of the
// President's Residence", "of the Prime Minister's Office".
func (d *Document) officePlaceBehind(i, end int) int {
	if d.Fold(i) != "'s" {
		return i
	}
	for to := i + 1; to < min(end, i+5) && d.Tokens[to].Capital(); to++ {
		if d.Cue(to, lexicon.CueOfficePlace) {
			return to + 1
		}
	}
	return i
}
