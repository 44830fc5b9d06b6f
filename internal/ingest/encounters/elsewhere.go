package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what people attend that is no encounter: a ceremony, a rite, a concert.

// ceremonial reports whether what was attended is no talk: a ceremony, a briefing.
func (f *finder) ceremonial(s text.Sentence, t *clauses.Trigger) bool {
	for k := range f.Triggers {
		if other := &f.Triggers[k]; other.Class == "talk" && other.From < t.To+4 && other.From >= t.To { // "made the trip and sat in on the talks"
			return false
		}
	}
	for k := range f.Triggers {
		switch other := &f.Triggers[k]; other.Class {
		case "talk", "session", "video-talk", "audience", "noun", "courtesy":
			return false
		case "ceremony", "press", "visit", "body":
			return true
		case "summit":
			return f.drafts[f.current].summit == 0 && t.From < other.From
		}
	}
	if f.Fold(s.From) == "it" {
		return f.ceremony
	}
	return false
}

// atRite reports whether people are told to have been somewhere with others for a rite and not for
// talks: "laid a wreath together with X".
func (f *finder) atRite(t *clauses.Trigger) bool {
	if f.Fold(t.To-1) != "with" && f.Fold(t.From) != "alongside" || len(f.candidates) > 0 {
		return false
	}
	for k := range f.Triggers {
		if other := &f.Triggers[k]; (other.Class == "rite" || other.Class == "ceremony") && other.From < t.From {
			return true
		}
	}
	return false
}

// attendsOther reports whether what was attended is something of its own and no encounter, "attended
// a concert with X", or whether nobody attended, "neither X nor Y attended".
func (f *finder) attendsOther(s text.Sentence, t *clauses.Trigger) bool {
	if t.Base == "join" && !t.Group.Passive {
		return f.joinsOther(s, t.To)
	}
	if t.Group.Passive || t.Base != "attend" {
		return false
	}
	if f.Fold(s.From) == "neither" {
		return true
	}
	if f.Document.Determiner(t.To) != text.Indefinite {
		return false
	}
	for i := t.To + 1; i < min(s.To, t.To+7) && !f.EndsClause(i); i++ {
		if f.Cue(i, lexicon.CueEncounterNoun) || f.TriggerAt(i) != nil || text.Prepositions.Has(f.Fold(i)) {
			return f.TriggerAt(i) == nil && !f.Cue(i, lexicon.CueEncounterNoun)
		}
	}
	return true
}

// joinsOther reports whether what stands at token i, behind a verb of joining, is a thing in which nobody
// meets: "joined a choir", "joined a march".
func (f *finder) joinsOther(s text.Sentence, i int) bool {
	if f.Document.Determiner(i) != text.Indefinite || !f.IsLower(i+1) {
		return false
	}
	for i++; i < s.To && f.IsLower(i) && !text.Prepositions.Has(f.Fold(i)); i++ {
		if f.MentionOver(i) != nil || f.TriggerAt(i) != nil || f.Cue(i, lexicon.CueEncounterNoun) || f.Cue(i, lexicon.CueDelegationNoun) || f.Cue(i, lexicon.CueTable) || f.Is(i, lexicon.Group) {
			return false
		}
	}
	return true
}
