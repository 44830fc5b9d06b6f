package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns sentences that announce several encounters of one person without a word of
// meeting: "X made the round of the top brass", "X was in Tokyo for a day of meetings", "squeezed
// three meetings into her stop", "had a busy morning". Those whom he met are told next.

// matchCircuit opens the series of whoever such a sentence is about.
func (f *finder) matchCircuit(number int) {
	g := &f.Gists[number]
	if !g.Has(lexicon.CueEncounterNoun) && !g.Has(lexicon.CueDaytime) && !g.MayHold("round") && !g.MayHold("rounds") {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 1; i < s.To; i++ {
		if !f.circuitAt(s, i) || f.InQuotation(s, i) {
			continue
		}
		if m := f.soleNamed(s, i); m >= 0 {
			host := clauses.Side{Phrase: f.Mentions[m].Phrase, Mentions: f.One(m)}
			f.announce(number, host, clauses.VerbGroup{Phrase: text.At(i), Governor: -1, Tense: clauses.Past, Finite: true})
		}
		return
	}
}

// circuitAt reports whether the words at token i tell of several encounters.
func (f *finder) circuitAt(s text.Sentence, i int) bool {
	switch word := f.Fold(i); {
	case word == "round" || word == "rounds":
		return f.Fold(i-1) == "the" && f.Fold(i+1) == "of" && f.CueWithin(max(s.From, i-3), i, lexicon.CueGoesRound)
	case f.Cue(i, lexicon.CueDaytime) && f.Fold(i+1) == "of": // "a day of meetings"
		return f.severalTalks(i+2) || f.severalTalks(i+3)
	case f.Cue(i, lexicon.CueDaytime): // "had a busy morning"
		return f.Cue(i-1, lexicon.CueCrowded) && text.HaveForms.Has(f.Fold(i-3))
	case f.Cardinal(i, s.To): // "squeezed three meetings into her stop"
		return f.severalTalks(i+1) && text.WordIn("in into on at during within between", f.Fold(i+2)) || f.severalTalks(i+2) && text.WordIn("in into on at during within between", f.Fold(i+3))
	}
	return false
}

// severalTalks reports whether token i is a noun of encounters in the plural.
func (f *finder) severalTalks(i int) bool {
	word := f.Fold(i)
	return f.Cue(i, lexicon.CueEncounterNoun) && word[len(word)-1] == 's' && f.MentionOver(i) == nil
}

// soleNamed gives the mention of the person whom a sentence is about, where it names or means
// nobody else before token end or behind it; -1 when there is none.
func (f *finder) soleNamed(s text.Sentence, end int) int {
	sole := -1
	for i := s.From; i < s.To; i++ {
		m := f.MentionOver(i)
		if m == nil {
			continue
		}
		if m.Kind == names.Person && len(m.Who) == 1 {
			if sole >= 0 && f.Mentions[sole].Who[0] != m.Who[0] || sole < 0 && (i > end || m.Possessive || f.Oblique(m)) {
				return -1
			}
			if sole < 0 {
				sole = int(f.Holder[i])
			}
		}
		i = m.End() - 1
	}
	return sole
}
