package times

import (
	"strconv"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns spans of time that are counted back from the article's news to what came
// before it: "three weeks after X met Y".

// SpanBefore reads the span of time that ends before token i as one that has passed since. Its
// phrase is empty when none stands there, and its shift is 0 when it is not told exactly: "weeks",
// "less than a month".
func (d *Document) SpanBefore(i int) Timex {
	unit := strings.TrimSuffix(d.Fold(i-1), "s")
	u, longer := unitOf(unit)
	if !longer && unit != "day" {
		return Timex{}
	}
	t := Timex{At: text.At(i - 1), Kind: DaysAway}
	if longer {
		t.Kind, t.Unit = UnitAway, u
	}
	if count := d.countAt(i - 2); count > 0 {
		t.At.From--
		if !d.Cue(i-3, lexicon.CueInexact) {
			t.Shift = -count
		}
	}
	return t
}

// countAt gives the number that token i tells, 0 when it tells none.
func (d *Document) countAt(i int) int {
	if i < 0 {
		return 0
	}
	if f := d.Fold(i); f == "a" || f == "an" {
		return 1
	}
	told := d.Fold(i)
	if entries := d.Lex.Entries(d.Words[i:i+1], lexicon.NumberWord); len(entries) > 0 {
		told = entries[0].Code
	}
	count, err := strconv.Atoi(told)
	if err != nil || count < 0 {
		return 0
	}
	return count
}
