package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the nouns of encounters that are objects of verbs: "held talks", "spoke of a meeting".

// nounAfter gives the encounter noun that is the object of the verb trigger k:
// the next trigger, with only modifiers between; nil when there is none.
func (f *finder) nounAfter(k int) *clauses.Trigger {
	t := &f.Triggers[k]
	if k+1 >= len(f.Triggers) {
		return nil
	}
	var noun *clauses.Trigger
	for j := k + 1; j < len(f.Triggers); j++ {
		if next := &f.Triggers[j]; !next.Verb() && next.Class != "apart" && next.Class != "series" && next.Class != "video" {
			noun = next
			break
		} else if next.Verb() {
			return nil
		}
	}
	if noun == nil || noun.From > t.To+12 {
		return nil
	}
	for i := t.To; i < noun.From; i++ {
		if m := f.MentionOver(i); m != nil {
			if t.Base != "grant" && t.Base != "give" && t.Base != "pay" && !m.Possessive && m.Kind != names.Country && m.Kind != names.Organisation && m.End() > i+3 {
				return nil
			}
			continue
		}
		switch word := f.Fold(i); {
		case word == ";" || word == ":":
			return nil
		case text.Prepositions.Has(word) && word != "of" && word != "in" && word != "on" && word != "at" && word != "by":
			return nil
		case f.EndsClause(i) && word != `"`:
			return nil
		}
	}
	return noun
}

// nounBehind gives the trigger noun that is the direct object at token i.
func (f *finder) nounBehind(i int) *clauses.Trigger {
	for k := range f.Triggers {
		noun := &f.Triggers[k]
		if noun.From < i || noun.Verb() || noun.Class == "apart" || noun.Class == "presence" {
			continue
		}
		for j := i; j < noun.From; j++ {
			if f.MentionOver(j) != nil && !f.MentionOver(j).Possessive || text.Prepositions.Has(f.Fold(j)) || j > i+4 {
				return nil
			}
		}
		return noun
	}
	return nil
}

// nounBetween reports whether an encounter noun stands between two tokens: the
// with-group behind it is the noun's ("spoke of a meeting with Y").
func (f *finder) nounBetween(from, to int) bool {
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if !t.Verb() && from <= t.From && t.To <= to && text.WordIn("talk session summit video-talk audience", t.Class) {
			return true
		}
	}
	return false
}

// takeBetween takes the nouns of encounters between two tokens for what a verb has said whole.
func (f *finder) takeBetween(from, to int) {
	for k := range f.Triggers {
		if noun := &f.Triggers[k]; noun.From >= from && noun.To <= to && !noun.Verb() {
			noun.Taken = true
		}
	}
}
