package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what somebody calls on others to do, and what he calls for on a day: no visits.

// calledForOn reports whether "called on" tells of the day on which somebody called for something:
// "called on Tuesday for talks between X and Y".
func (f *finder) calledForOn(t *clauses.Trigger) bool {
	if !f.DayOrMonth(t.To) && !f.IsNumber(t.To) {
		return false
	}
	for i := t.To + 1; i < t.To+4; i++ {
		if f.Fold(i) == "for" {
			return true
		}
	}
	return false
}

// appealBehind reports whether the words behind a group go on to an appeal: "called on the
// leaders of the two nations to sit down".
func (f *finder) appealBehind(s text.Sentence, i int) bool {
	for end := min(s.To, i+6); i < end; i++ {
		if f.appeal(s, i) {
			return true
		}
	}
	return false
}

// appeal reports whether "called on Y" goes on with "to do": an appeal.
func (f *finder) appeal(s text.Sentence, i int) bool {
	for ; i < s.To && i < s.From+200; i++ {
		switch {
		case f.Fold(i) == "to" && f.IsLower(i+1) && f.MentionOver(i+1) == nil && !text.Determiners.Has(f.Fold(i+1)):
			return !text.Calendar.Has(f.Fold(i-1)) && !f.Cue(i+1, lexicon.CueErrand)
		case !f.Adverb(i) && f.Fold(i) != "not":
			return false
		}
	}
	return false
}
