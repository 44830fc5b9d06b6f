package encounters

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what becomes of the drafts at an article's end: which are borne out,
// which are plans of what was told as held, and which follow one another.

// conclude keeps the encounters that are borne out and ties those of one visit.
func (f *finder) conclude() {
	f.cutSummaries()
	f.joinPlans()
	for i := range f.drafts {
		d := &f.drafts[i]
		if d.weak && !f.bornOut(i) || d.pending && len(d.codes) < 2 && !(d.awaits && len(d.Principals) > 1) || d.told || d.setOut && f.toldOf(i) {
			continue
		}
		f.nameHeads(d)
		if f.calledOff(d) {
			f.rejectAt(d.Anchor, d.Trigger, "cancelled", d.Rule)
			continue
		}
		if f.onlyRumoured(d) {
			f.rejectAt(d.Anchor, d.Trigger, "refused", d.Rule)
			continue
		}
		if f.hungUp(d) {
			f.rejectAt(d.Anchor, d.Trigger, "call", d.Rule)
			continue
		}
		f.Encounters = append(f.Encounters, d.Encounter)
		last := len(f.Encounters) - 1
		e := &f.Encounters[last]
		e.News = d.Status == readout.Held && !d.earlier && d.Tense != clauses.Pluperfect
		for j := last - 1; j >= max(0, last-backward); j-- {
			other := &f.Encounters[j]
			if other.Status == e.Status && ((e.News || d.further && e.Tense == clauses.Pluperfect && d.mark == timeMark{}) && other.News || e.Status == readout.Planned) && Overlap(other.Principals, e.Principals) {
				e.Follows = j
				break
			}
		}
	}
}

// toldOf reports whether an encounter for which somebody was said to set out is told
// as held, too.
func (f *finder) toldOf(i int) bool {
	for j := max(0, i-backward); j < min(len(f.drafts), i+backward); j++ {
		if d := &f.drafts[j]; j != i && !d.weak && !d.setOut && !d.earlier && shared(d.Principals, f.drafts[i].Principals) > 1 {
			return true
		}
	}
	return false
}

// joinPlans takes a plan for no day, with all who met in an encounter told before it, for a part of
// that: "received the President … will give a lunch in honour of the guests".
func (f *finder) joinPlans() {
	for i := range f.drafts {
		plan := &f.drafts[i]
		if plan.Status != readout.Planned || plan.mark != (timeMark{}) || len(plan.Principals) < 2 || plan.further || f.aheadOf(plan) {
			continue
		}
		for j := max(0, i-backward); j < i; j++ {
			held := &f.drafts[j]
			if held.Status != readout.Held || held.weak || held.earlier || held.Anchor >= plan.Anchor {
				continue
			}
			if all := len(plan.Principals); len(held.Principals) == all && shared(held.Principals, plan.Principals) == all {
				plan.told = true
				for _, sentence := range plan.Focus {
					f.focusOn(j, sentence)
				}
				break
			}
		}
	}
}

// aheadOf reports whether a time that is counted from the article's own stands behind the words of a plan: "will
// meet in Oslo next month".
func (f *finder) aheadOf(plan *draft) bool {
	return f.spanAhead(text.Phrase{From: plan.Trigger.To, To: min(f.Sentences[plan.Anchor].To, plan.Trigger.To+2*clauses.Reach+1)})
}

// bornOut reports whether a weak encounter stands: the lead tells of it, a later
// sentence speaks of "the meeting", and no sure encounter has two of its people.
func (f *finder) bornOut(i int) bool {
	d := &f.drafts[i]
	for j := max(0, i-backward); j < min(len(f.drafts), i+backward); j++ {
		if j != i && !f.drafts[j].weak && f.drafts[j].earlier == d.earlier && f.drafts[j].Status == d.Status && shared(f.drafts[j].Principals, d.Principals) > 1 {
			return false
		}
	}
	return (d.borne > 0 || f.headlineTells() && i == 0 || f.oneOfSeveral(i)) && len(d.Principals) > 0 && len(d.Principals)+len(d.Parties) > 1
}

// oneOfSeveral reports whether the encounter told next is a further one of somebody who met in encounter
// i: "He spoke first with X. He then held talks with Y".
func (f *finder) oneOfSeveral(i int) bool {
	d := &f.drafts[i]
	if i+1 >= len(f.drafts) || len(d.Principals) != 2 || d.earlier || d.Tense != clauses.Past || !strings.HasPrefix(d.Rule, ruleSpeak) || !f.Foreign(d.Principals[0], d.Principals[1:]) {
		return false
	}
	for j := max(0, i-backward); j < i; j++ { // it was told before
		if shared(f.drafts[j].Principals, d.Principals) > 1 {
			return false
		}
	}
	next := &f.drafts[i+1]
	further := next.further || f.CueWithin(f.Sentences[next.Anchor].From, next.Trigger.From, lexicon.CueThen)
	return !next.weak && further && next.Status == d.Status && next.Anchor <= d.Anchor+2 && shared(next.Principals, d.Principals) == 1
}
