package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns words that say of an encounter that it was at another time than what is told before it,
// and not when: "Some months ago he met X", "On an earlier visit she had met X". No day is known of it.

// atAnotherTime reports whether an encounter behind the news was at such a time.
func (p *dating) atAnotherTime(e *encounters.Encounter) bool {
	if e.Status != readout.Held || e.Anchor <= p.Lead {
		return false
	}
	s := p.Sentences[e.Anchor].Phrase
	for i := max(s.From, e.Trigger.From-vagueReach); i < min(s.To, e.Trigger.To+vagueReach); i++ {
		vague := p.someTimeAgo(i) || i < e.Trigger.From && (p.earlierOccasion(i) || p.Fold(i) == "recently" && p.Fold(i-1) != "as")
		if vague && (i >= e.Trigger.To && p.onlyNames(e.Trigger.To, i) || i < e.Trigger.From && p.onlyNames(i+2, e.Trigger.From)) {
			p.Note("dates", "another time", text.At(i), "no date: at a time that is not told")
			return true
		}
	}
	return false
}

// vagueReach is how many words may stand between an encounter and the vague time beside it.
const vagueReach = 14

// onlyNames reports whether nothing but names and small words stands between two tokens, so that a time at
// one end is of what is told at the other: "Some months ago | he had also | met", but not "In recent years |
// trade has grown, he said when they | met".
func (p *dating) onlyNames(from, to int) bool {
	for i := from; i < to; i++ {
		word := p.Fold(i)
		small := text.Pronouns.Has(word) || text.HaveForms.Has(word) || text.Prepositions.Has(word) || p.Determiner(i) != 0 || p.Adverb(i) || p.Is(i, lexicon.NumberWord) || text.WordIn("ago also and few several some", word)
		if !small && word != "," && !p.Covered(i) && !p.IsCapital(i) {
			return false
		}
	}
	return true
}

// someTimeAgo reports whether token i is the unit of a time that is not counted: "some months ago", "weeks
// earlier", "in recent years".
func (p *dating) someTimeAgo(i int) bool {
	if !text.WordIn("days months weeks years", p.Fold(i)) || p.IsNumber(i-1) || p.Is(i-1, lexicon.NumberWord) {
		return false
	}
	return text.WordIn("ago back before earlier", p.Fold(i+1)) || text.WordIn("past recent", p.Fold(i-1))
}

// earlierOccasion reports whether token i is of an occasion of the past: "on an earlier visit", "at the
// previous summit", "during her last trip".
func (p *dating) earlierOccasion(i int) bool {
	if !text.WordIn("earlier last previous", p.Fold(i)) || !text.WordIn("at during in on", p.Fold(i-2)) || p.Determiner(i-1) == 0 && !p.Cue(i-1, lexicon.CueTheirs) {
		return false
	}
	return p.Cue(i+1, lexicon.CueTravelNoun) || p.Cue(i+1, lexicon.CueEventNoun) || p.Cue(i+1, lexicon.CueEncounterNoun)
}
