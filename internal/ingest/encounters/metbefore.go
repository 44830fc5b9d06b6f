package encounters

import (
	"iter"

	"github.com/readout-archive/readout/internal/ingest/clauses"
)

// This file tells the clauses who has met before, by which words that repeat people are
// understood (Told).

var _ clauses.Told = (*finder)(nil)

// InFocus gives the encounter in focus.
func (f *finder) InFocus() (clauses.Focus, bool) {
	if f.current < 0 {
		return clauses.Focus{}, false
	}
	d := &f.drafts[f.current]
	return clauses.Focus{People: d.Principals, Host: d.host, Anchor: d.Anchor, Last: d.Focus[len(d.Focus)-1]}, true
}

// MetBefore gives the principals of the encounters told lately, the last first.
func (f *finder) MetBefore() iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		for i := len(f.drafts) - 1; i >= f.recent(); i-- {
			if !yield(f.drafts[i].Principals) {
				return
			}
		}
	}
}

// MetIn gives the several who are one side of a candidate of a sentence whose other is open: "The two
// ministers met in Oslo, where they agreed".
func (f *finder) MetIn(sentence int) []int {
	for k := len(f.candidates) - 1; k >= 0; k-- {
		c := &f.candidates[k]
		if c.reason != "" || c.sentence != sentence {
			continue
		}
		ones, others := c.sides[0].Mentions, c.sides[1].Mentions
		if len(others) == 0 && f.Several(c.sides[0]) && (f.GroupAlone(c.sides[0]) || len(ones) == 2) {
			return ones
		}
	}
	return nil
}
