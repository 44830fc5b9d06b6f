package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns how far a noun reaches: where the complements of "a meeting" are looked
// for, up to the verb of which it is the subject.

// nounScope is where the complements of a noun are looked for: up to its verb,
// and behind a verb of which it is the subject ("Talks were held between …").
func (f *finder) nounScope(s text.Sentence, t *clauses.Trigger, governor *clauses.Trigger) text.Sentence {
	if governor != nil {
		return s
	}
	if from := f.mainClause(t); from > 0 { // "On the sidelines of the conference, X met with Y"
		return s.UpTo(from)
	}
	for i := t.To; i < s.To; i++ {
		if m := f.MentionOver(i); m != nil {
			i = m.End() - 1
			continue
		}
		word := f.Fold(i)
		if !f.IsLower(i) || f.Adverb(i) || f.IsNounHere(i) {
			continue
		}
		if text.BeForms.Has(word) && f.Fold(i+1) == "with" { // "His last meeting of the day was with Y"
			continue
		}
		if text.Modals.Has(word) || text.BeForms.Has(word) && word != "being" || text.HaveForms.Has(word) || len(word) > 4 && word[len(word)-2:] == "ed" && f.Fold(i+1) != "by" && f.Fold(i-1) != "," ||
			f.VerbTrigger(i) != nil && f.VerbTrigger(i).Form == lexicon.Past || f.finiteMatter(i) {
			return s.UpTo(i)
		}
	}
	return s
}

// finiteMatter reports whether a verb at token i tells what an encounter was about, of which
// it is then the subject: "Discussions during the meeting dealt with ties with the Union".
func (f *finder) finiteMatter(i int) bool {
	for k := range f.Triggers {
		if t := &f.Triggers[k]; t.From == i && t.Class == "discuss" {
			return t.Group.Finite && !t.Group.Passive && t.Group.Tense == clauses.Past
		}
	}
	return false
}

// mainClause gives where the subject of the main clause begins behind a noun that
// stands in the words that open the sentence, 0 when the noun stands elsewhere.
func (f *finder) mainClause(t *clauses.Trigger) int {
	for k := range f.Triggers {
		verb := &f.Triggers[k]
		if verb.From < t.To || !verb.Verb() || !verb.Group.Finite {
			continue
		}
		m := f.MentionOver(verb.Group.From - 1)
		if m == nil || m.Kind != names.Person || m.From < t.To {
			return 0
		}
		for i := t.To; i < m.From; i++ {
			if f.Fold(i) == "," {
				return m.From
			}
			if f.MentionOver(i) != nil && f.MentionOver(i).Kind == names.Person || text.Prepositions.Has(f.Fold(i)) && f.Fold(i) == "with" {
				return 0
			}
		}
		return 0
	}
	return 0
}
