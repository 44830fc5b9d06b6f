package encounters

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the ledger of what is no meeting by its very word: letters,
// ceremonies, statements, visits, and the conferences at which something else is
// reported. No pattern makes a candidate of them, and no record depends on what
// stands here: it is written once the encounters are known, so that a reader of the
// archive can see what was passed over, and why.

// ruleLedger opens the rules of the ledger.
const ruleLedger = "ledger: "

// writeLedger notes, sentence by sentence, what was passed over.
func (f *finder) writeLedger() {
	told := map[int]bool{} // where a sentence begins that tells of an encounter or holds a rejected candidate
	for i := range f.Encounters {
		told[f.Span(f.Sentences[f.Encounters[i].Anchor].Phrase).Start] = true
	}
	for _, c := range f.Rejected {
		told[c.Sentence.Start] = true
	}
	for i, s := range f.Sentences {
		if s.Kind != text.Prose {
			continue
		}
		f.Triggers = f.TriggersOf(i)
		at := f.Span(s.Phrase)
		if t := f.passedOver(s, told[at.Start]); t != nil {
			reason, rule := f.reasonOf(t), ruleLedger+t.Class
			f.Rejected = append(f.Rejected, readout.Candidate{
				Sentence: at, Words: f.Span(t.Phrase), Text: string(f.Raw[at.Start:at.End]), Reason: reason, Rule: rule,
			})
			f.Note("meetings", rule, t.Phrase, "no meeting: %s", reason)
		}
	}
	slices.SortStableFunc(f.Rejected, func(a, b readout.Candidate) int { return a.Sentence.Start - b.Sentence.Start })
}

// passedOver gives the trigger of a sentence that is no meeting by its word, the
// first that stands in the order of reasonOf; nil when there is none or when nobody
// is named whom it concerns. A sentence that tells of an encounter may still hold a
// setting.
func (f *finder) passedOver(s text.Sentence, told bool) *clauses.Trigger {
	if !f.concerns(s) {
		return nil
	}
	var found *clauses.Trigger
	for k := range f.Triggers {
		t := &f.Triggers[k]
		reason := f.reasonOf(t)
		if reason == "" || told && reason != "setting" || f.InQuotation(s, t.From) || reason == "setting" && f.isEncounter(t) {
			continue
		}
		if found == nil || f.reasonOf(found) == "visit" && reason != "visit" { // "on a visit … laid a wreath"
			found = t
		}
	}
	return found
}

// reasonOf gives the reason for which what a trigger names is no meeting, "" for
// triggers that may be one.
func (f *finder) reasonOf(t *clauses.Trigger) string {
	switch t.Class {
	case "call", "letter", "ceremony", "press", "visit":
		if t.Class == "call" && t.Verb() {
			return ""
		}
		return t.Class
	case "rite":
		return "ceremony"
	case "phone":
		return "call"
	case "summit":
		return "setting"
	}
	return ""
}

// isEncounter reports whether an encounter or a rejected candidate is told by the trigger.
func (f *finder) isEncounter(t *clauses.Trigger) bool {
	for i := range f.Encounters {
		if at := f.Encounters[i].Trigger; at.From < t.To && t.From < at.To {
			return true
		}
	}
	words := f.Span(t.Phrase)
	return slices.ContainsFunc(f.Rejected, func(c readout.Candidate) bool {
		return c.Words.Start < words.End && words.Start < c.Words.End
	})
}

// concerns reports whether a sentence names a person, or people who come for a country or body.
func (f *finder) concerns(s text.Sentence) bool {
	for _, m := range f.MentionsOver(s.From, s.To) {
		if m.Kind == names.Person && len(m.Who) > 0 || m.Kind == names.Delegation {
			return true
		}
	}
	return false
}
