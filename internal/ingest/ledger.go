package ingest

import (
	"slices"

	"github.com/readout-archive/readout"
)

// This file owns the ledger of what is no meeting by its very word: letters,
// ceremonies, statements, visits, and the conferences at which something else is
// reported. No pattern makes a candidate of them, and no record depends on what
// stands here: it is written once the encounters are known, so that a reader of the
// archive can see what was passed over, and why.

// writeLedger notes, sentence by sentence, what was passed over.
func (f *finder) writeLedger() {
	told := map[int]bool{} // where a sentence begins that tells of an encounter or holds a rejected candidate
	for i := range f.encounters {
		told[f.span(f.sentences[f.encounters[i].anchor].phrase).Start] = true
	}
	for _, c := range f.rejected {
		told[c.Sentence.Start] = true
	}
	for i, s := range f.sentences {
		if s.kind != prose {
			continue
		}
		f.triggers = f.triggersOf(i)
		at := f.span(s.phrase)
		if t := f.passedOver(s, told[at.Start]); t != nil {
			reason, rule := f.reasonOf(t), "ledger: "+t.Class
			f.rejected = append(f.rejected, readout.Candidate{
				Sentence: at, Words: f.span(t.phrase), Text: string(f.raw[at.Start:at.End]), Reason: reason, Rule: rule,
			})
			f.note("meetings", rule, t.phrase, "no meeting: %s", reason)
		}
	}
	slices.SortStableFunc(f.rejected, func(a, b readout.Candidate) int { return a.Sentence.Start - b.Sentence.Start })
}

// passedOver gives the trigger of a sentence that is no meeting by its word, the
// first that stands in the order of reasonOf; nil when there is none or when nobody
// is named whom it concerns. A sentence that tells of an encounter may still hold a
// setting.
func (f *finder) passedOver(s sentence, told bool) *trigger {
	if !f.concerns(s) {
		return nil
	}
	var found *trigger
	for k := range f.triggers {
		t := &f.triggers[k]
		reason := f.reasonOf(t)
		if reason == "" || told && reason != "setting" || f.inQuotation(s, t.from) || reason == "setting" && f.isEncounter(t) {
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
func (f *finder) reasonOf(t *trigger) string {
	switch t.Class {
	case "call", "letter", "ceremony", "press", "visit":
		if t.Class == "call" && t.verb() {
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
func (f *finder) isEncounter(t *trigger) bool {
	for i := range f.encounters {
		if at := f.encounters[i].trigger; at.from < t.to && t.from < at.to {
			return true
		}
	}
	words := f.span(t.phrase)
	return slices.ContainsFunc(f.rejected, func(c readout.Candidate) bool {
		return c.Words.Start < words.End && words.Start < c.Words.End
	})
}

// concerns reports whether a sentence names a person, or people who come for a country or body.
func (f *finder) concerns(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && len(m.who) > 0 || m.kind == delegation {
			return true
		}
		i = m.end() - 1
	}
	return false
}
