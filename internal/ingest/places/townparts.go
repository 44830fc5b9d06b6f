package places

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns towns that stand inside a longer phrase: behind what they are, "the central
// province of Kayseri", "the Ontario city of London", and before an office.

// townOfPart reads the town whose name is that of a part of a country, "in the central province
// of Kayseri", and the one that the words before it tell from its namesakes elsewhere: "in the
// Ontario city of London".
func (p *placing) townOfPart(j, end int) (text.Toponym, bool) {
	noun := p.nounOfTown(j, end)
	if noun < 0 {
		return text.Toponym{}, false
	}
	t, ok := p.TownAt(noun+2, end)
	if !ok || p.ownsWhatFollows(t.At.To) {
		return text.Toponym{}, false
	}
	for k := j + 1; k < noun; k++ {
		if _, entry := p.Match(k, lexicon.Demonym|lexicon.CountryName|lexicon.Division); entry != nil {
			if entry.Code == t.Country || !p.hasNamesake(t.City, entry.Code) {
				return text.Toponym{}, false
			}
			t.Country = entry.Code
			return t, true
		}
		if !p.IsLower(k) {
			return text.Toponym{}, false
		}
	}
	return t, p.Cue(noun, lexicon.CueDivisionNoun)
}

// partOfLand reads a part of a country that is no town's: "in the Indian state of Goa", "in Oyo State".
func (p *placing) partOfLand(j, end int) (text.Toponym, bool) {
	if part, entry := p.Match(j, lexicon.Division); entry != nil && p.IsCapital(j) && p.IsCapital(part.To) && p.Cue(part.To, lexicon.CuePartKind) && p.endsPlace(part.To+1, end) {
		part.To++
		return text.Toponym{At: part, Country: entry.Code, Part: part}, true
	}
	noun := p.nounOfTown(j, end)
	if noun < 0 || !p.Cue(noun, lexicon.CuePartKind) {
		return text.Toponym{}, false
	}
	to := p.CapitalRun(noun+2, end, 4)
	for k := j + 1; k < noun; k++ {
		if land, entry := p.Match(k, lexicon.Demonym|lexicon.CountryName); entry != nil && to > noun+2 {
			return text.Toponym{At: text.Phrase{From: j, To: to}, Country: entry.Code, Land: land}, p.Fold(to) != "'s"
		}
	}
	return text.Toponym{}, false
}

// nounOfTown gives the noun behind which "of" names a town, in the words behind the article at
// token j; -1 when there is none.
func (p *placing) nounOfTown(j, end int) int {
	if p.Determiner(j) != text.Definite {
		return -1
	}
	for k := j + 1; k < min(end-2, j+nounReach) && p.Tokens[k].IsWord(); k++ {
		if p.Fold(k+1) == "of" && p.IsLower(k) && (p.Cue(k, lexicon.CueDivisionNoun) || p.Cue(k, lexicon.CueTownNoun)) {
			return k
		}
	}
	return -1
}

// townBehindNoun reads the town behind what it is: "the port city of Izmir".
func (p *placing) townBehindNoun(j, end int) (text.Toponym, bool) {
	noun := p.nounOfTown(j, end)
	if noun < 0 {
		return text.Toponym{}, false
	}
	t, ok := p.TownAt(noun+2, end)
	return t, ok && t.Country != ""
}

// townApposed reads the town that a comma parts from what it is: "in the principality's capital, Vaduz",
// "in Kenya's second city, Mombasa".
func (p *placing) townApposed(j, end int) (text.Toponym, bool) {
	for k := j; k < min(end-2, j+nounReach); k++ {
		if p.Fold(k) == "'s" || k == j {
			continue
		}
		if !p.IsLower(k) {
			return text.Toponym{}, false
		}
		if p.Fold(k+1) == "," && (p.Cue(k, lexicon.CueTownNoun) || p.Fold(k) == "capital") {
			t, ok := p.TownAt(k+2, end)
			return t, ok && t.Country != "" && (t.At.To >= end || p.IsMark(t.At.To) || p.IsLower(t.At.To))
		}
		if p.Cue(k, lexicon.CuePreposition) {
			return text.Toponym{}, false
		}
	}
	return text.Toponym{}, false
}

// ownsHouse reports whether the town that ends at token i owns a house or a part of it: "in Valparaíso's
// port", "at Varna's town hall".
func (p *placing) ownsHouse(i int) bool {
	if p.Fold(i) != "'s" || !p.IsLower(i+1) {
		return false
	}
	for k := i + 1; k < i+4 && p.IsLower(k); k++ {
		if p.houseNoun(k) {
			return true
		}
	}
	return false
}

// townOfHouse reads the town behind a house of its own: "at the airport of Quito".
func (p *placing) townOfHouse(j, end int) (text.Toponym, bool) {
	for k := j + 1; p.Determiner(j) == text.Definite && k < min(end-2, j+4) && p.IsLower(k); k++ {
		if p.Fold(k+1) == "of" && p.houseNoun(k) {
			t, ok := p.TownAt(k+2, end)
			return t, ok && t.Country != "" && !p.ownsWhatFollows(t.At.To)
		}
	}
	return text.Toponym{}, false
}

// houseNoun reports whether token i is a noun of a house or of a part of a town.
func (p *placing) houseNoun(i int) bool {
	return p.Is(i, lexicon.VenueHead) || p.Cue(i, lexicon.CueTownNoun) || p.Cue(i, lexicon.CueOfficePlace)
}

// nounReach is how many words may tell what a town is: "the northern Lebanese port city of".
const nounReach = 6

// hasNamesake reports whether a town of that name lies in a country.
func (p *placing) hasNamesake(town text.Phrase, code string) bool {
	var room [text.LongestTown]string
	found, _ := p.Lex.Places(p.FoldsOf(room[:0], town)...)
	for _, place := range found {
		if place.Country == code {
			return true
		}
	}
	return false
}

// townOfOffice reads the town that stands before an office behind "his", perhaps behind its
// road: "at his Brazzaville office", "at her Bay Street, Bridgetown office".
func (p *placing) townOfOffice(j, end int) (text.Toponym, bool) {
	if !p.Cue(j, lexicon.CueTheirs) {
		return text.Toponym{}, false
	}
	k := j + 1
	if run := p.CapitalRun(k, end, 4); run > k+1 && p.Cue(run-1, lexicon.CueRoad) && p.Fold(run) == "," {
		k = run + 1
	}
	t, ok := p.TownAt(k, end)
	return t, ok && p.Cue(t.At.To, lexicon.CueOfficePlace)
}

// partAround reports whether the words from the preposition at token i on only tell in which part of the
// country the town before them lies, "in Mesetas, | in the department of Meta".
func (p *placing) partAround(i, end int) bool {
	n := len(p.places) - 1
	return n >= 0 && p.places[n].at.To == i-1 && !p.places[n].City.Empty() && p.pastPart(i-1, end) > i
}

// pastPart gives the end of the part of the country in which the town that ends before the comma at token i
// lies: ", in the department of Meta"; i when none is told.
func (p *placing) pastPart(i, end int) int {
	if p.Fold(i) != "," || p.Fold(i+1) != "in" || p.Determiner(i+2) != text.Definite {
		return i
	}
	for k := i + 3; k < min(end, i+6) && p.IsLower(k); k++ {
		if p.Fold(k+1) != "of" {
			continue
		}
		if f := p.Fold(k); f == "city" || !p.Cue(k, lexicon.CueDivisionNoun) && f != "department" && f != "county" {
			return i
		}
		return max(i, p.CapitalRun(k+2, end, 4))
	}
	return i
}
