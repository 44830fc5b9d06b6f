package topics

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns events beside which people met: what a conference dwelt on was not
// talked about at an encounter there. Input: a sentence. Output: whether it opens with
// an event that is none of the encounters.

// eventWithin is within how many tokens of a sentence the event stands that it opens with.
const eventWithin = 5

// ofEvent reports whether a sentence opens with an event that is none of the
// encounters: "The conference brings together", "This year's fair".
func (t *telling) ofEvent(s int) bool {
	at := t.Sentences[s]
	if !t.Gists[s].Has(lexicon.CueEventNoun) || t.namesTalks(s) || !t.Cue(at.From, lexicon.CueDeterminer) {
		return false
	}
	for i := at.From + 1; i < min(at.To, at.From+eventWithin); i++ {
		if t.Mention(i) != nil {
			return false
		}
		if t.Cue(i, lexicon.CueEventNoun) {
			return !t.isEncounter(i)
		}
	}
	return false
}

// isEncounter reports whether one of the encounters is told by the word of token i:
// "held a summit", or "chaired a session of the Partnership Forum", and then "the forum".
func (t *telling) isEncounter(i int) bool {
	for n := range t.Encounters {
		e := &t.Encounters[n]
		for k := e.Trigger.From; k < e.Trigger.To; k++ {
			if t.Fold(k) == t.Fold(i) {
				return true
			}
		}
		for k := e.Trigger.To; k < t.Sentences[e.Anchor].To; k++ {
			if t.Fold(k) == t.Fold(i) && t.CueWithin(max(e.Trigger.To, k-eventWithin-1), k, lexicon.CueEncounterNoun) {
				return true
			}
		}
	}
	return false
}
