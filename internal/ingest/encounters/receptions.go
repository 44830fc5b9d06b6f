package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what somebody does at a meal or reception that is given for another: he gives it,
// or sits beside him.

// saidAtTable gives who did something at a meal or reception, and for whom that was: "X made the
// statement at a reception in Hanoi on Monday for Y", "the pledge was made by X at a dinner in
// honour of Y"; two empty sides when the words say something else.
func (f *finder) saidAtTable(s text.Sentence, t *clauses.Trigger) [2]clauses.Side {
	if t.Class != "meal" && f.Fold(t.To-1) != "reception" || !f.settingBefore(s, t.From) {
		return [2]clauses.Side{}
	}
	for i := t.To; i+1 < s.To && i < t.To+14; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind != names.Country {
			break
		} else if m != nil {
			i = m.End() - 1
			continue
		}
		if f.EndsClause(i) || f.VerbTrigger(i) != nil && f.IsLower(i) && !f.IsNounHere(i) {
			break
		}
		if f.Fold(i) != "for" && !(f.Fold(i) == "of" && f.Cue(i-1, lexicon.CueHonour)) {
			continue
		}
		guest := f.Object(s, i+1)
		if !f.HasPerson(guest) || guest.From > i+2 {
			break
		}
		host := f.Subject(s, clauses.VerbGroup{Phrase: t.Phrase})
		if agent := f.agentBefore(s, t.From); f.HasPerson(agent) {
			host = agent
		}
		people, _ := f.Actors(host)
		if others, _ := f.Actors(guest); host.Pronoun || len(people) == 1 && f.Foreign(people[0], others) {
			return [2]clauses.Side{host, guest}
		}
		break
	}
	return [2]clauses.Side{}
}

// settingBefore reports whether the noun at token i is where something was done: "at a reception",
// "during the dinner".
func (f *finder) settingBefore(s text.Sentence, i int) bool {
	for end := max(s.From, i-4); i > end; i-- {
		if f.Cue(i-1, lexicon.CueSettingPreposition) {
			return true
		}
		if f.IsMark(i-1) || text.Prepositions.Has(f.Fold(i-1)) {
			return false
		}
	}
	return false
}

// agentBefore gives by whom something was done at what token i names: "was made by X at a dinner".
func (f *finder) agentBefore(s text.Sentence, i int) clauses.Side {
	for end := max(s.From, i-14); i > end; i-- {
		if f.Fold(i) == "by" {
			return f.Object(s, i+1)
		}
	}
	return clauses.Side{}
}
