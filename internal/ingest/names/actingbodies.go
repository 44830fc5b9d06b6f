package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns bodies of a state that act for their country: "talks between the Colombian government and the
// rebels", "Kenya's parliament hosted X". The people of such bodies are read in groups.go, and the houses in
// which others meet are no party.

// actingBodyAt reads into m the body of a country's state at token i as the country.
func (d *Document) actingBodyAt(m *Mention, i int, s *text.Sentence) bool {
	if !d.mayActAt(i, s) {
		return false
	}
	from := d.BehindArticle(i)
	n, land := d.PhraseAt(from, s.To, lexicon.CountryName|lexicon.Demonym)
	if land == nil || land.Class == lexicon.Demonym && from == i && i > s.From { // "Kenyan government" is half of a longer name
		return false
	}
	name := text.Phrase{From: from, To: from + n}
	to := d.houseEnd(name.To, s.To)
	if to == name.To || !d.endsParty(to, s) {
		return false
	}
	*m = Mention{Phrase: text.Phrase{From: i, To: to}, Kind: Country, Name: name, Head: to - 1, Rule: "body of a country"}
	m.Titles.Country = land.Code
	m.Who = d.One(d.CountryEntity(land.Code, name))
	return true
}

// mayActAt reports whether who stands at token i may be one of those who met, as the word before it tells: a
// body to which somebody goes, or at which he is, is a house.
func (d *Document) mayActAt(i int, s *text.Sentence) bool {
	if i == s.From {
		return true
	}
	switch d.Fold(i - 1) {
	case "and", "between", "by", ",":
		return true
	case "with": // not "is in talks with the Kenyan government": negotiations that go on and on are no encounter
		met := d.VerbTrigger(i - 2)
		return met != nil && met.Class == "meet" || d.Fold(i-2) == "meeting" || d.Fold(i-3) == "held"
	}
	return d.VerbTrigger(i-1) != nil
}

// mostHouseWords is how many words stand at most between a country and the head of its body's name.
const mostHouseWords = 2

// houseEnd gives the end of the body of a state whose words go on at token i behind its country: "the Kenyan |
// transitional government", "Kenya | 's parliament"; i when none does. A ministry or an embassy is none: as often
// as it meets anybody it is the house in which others do, or only said that they did.
func (d *Document) houseEnd(i, end int) int {
	pos := d.behindPossessive(i)
	for limit := min(end, pos+mostHouseWords+1); pos < limit; pos++ {
		if n, body := d.PhraseAt(pos, end, lexicon.Body); body != nil {
			if !d.Cue(pos+n-1, lexicon.CueActingBody) {
				return i
			}
			return pos + n
		}
		if d.IsMark(pos) || d.StopWord(pos) || d.VerbTrigger(pos) != nil || d.Is(pos, lexicon.Office|lexicon.Group) {
			return i
		}
	}
	return i
}

// endsParty reports whether a party may end before token i: what stands there is no noun of which the words
// before it would say whose it is, "Kenyan government | bonds".
func (d *Document) endsParty(i int, s *text.Sentence) bool {
	return i >= s.To || d.IsMark(i) && d.Fold(i) != "(" || d.StopWord(i) || d.VerbTrigger(i) != nil || d.Adverb(i)
}
