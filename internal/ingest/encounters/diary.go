package encounters

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what is told in the present and still to come: diaries, articles that list
// what somebody has set to do on a day or in a week, hour by hour; and what a sentence sets
// for a day that has not come: "On Friday the President meets Y".

// isDiary reports whether the article is one: its headline or first sentence names a
// programme, and a line of it opens with the hour.
func (f *finder) isDiary() bool {
	named, timed := false, false
	for i, s := range f.Sentences {
		if s.From >= s.To {
			continue
		}
		if i <= f.Lead+1 && (s.Kind == text.Headline || i <= f.Lead) {
			for j := s.From; j < s.To && !named; j++ {
				named = f.Cue(j, lexicon.CueDiary)
			}
			if !named && i == f.Lead {
				return false
			}
		}
		if timed = timed || f.opensWithHour(s); named && timed {
			return true
		}
	}
	return false
}

// opensWithHour reports whether a sentence opens with a time of the day: "10:00", "9.30 a.m.".
func (f *finder) opensWithHour(s text.Sentence) bool {
	at := f.Span(text.Phrase{From: s.From, To: min(s.To, s.From+3)})
	text := f.Raw[at.Start:at.End]
	digits := 0
	for i, c := range text {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case (c == ':' || c == '.') && (digits == 1 || digits == 2) && i == digits:
			return i+2 < len(text) && text[i+1] >= '0' && text[i+1] <= '5' && text[i+2] >= '0' && text[i+2] <= '9'
		default:
			return false
		}
	}
	return false
}

// aheadOfToday is how many days a weekday without a word of time is read ahead; those
// beyond are of the days before.
const aheadOfToday = 4

// dayToCome reports whether a candidate that is told in the present is set for a day to come.
func (f *finder) dayToCome(s text.Sentence, c *candidate) bool {
	if c.group.tense != Present || c.group.mood != asserted || c.group.negated || !c.group.finite || s.Kind != text.Prose || f.serial(s, c) {
		return false
	}
	mark := f.timeOf(c.clause)
	if mark.word != "" {
		return mark.word == "tomorrow"
	}
	return f.weekdayAhead(mark)
}

// weekdayAhead reports whether a time is a weekday that comes next.
func (f *finder) weekdayAhead(mark timeMark) bool {
	today := f.Today()
	for day := 1; day <= aheadOfToday; day++ {
		if mark.weekday != "" && strings.EqualFold(today.AddDate(0, 0, day).Weekday().String(), mark.weekday) {
			return true
		}
	}
	return false
}

// afterPlan reports whether a candidate told in the present goes on with a plan: "She will meet X
// on Thursday. In the afternoon she calls on Y".
func (f *finder) afterPlan(c *candidate) bool {
	if c.group.tense != Present || c.group.mood != asserted || c.group.negated || !c.group.finite || c.group.ongoing || f.current < 0 {
		return false
	}
	d := &f.drafts[f.current]
	people, _ := f.actors(c.sides[:]...)
	return d.Status == readout.Planned && c.sentence > d.Anchor && c.sentence <= d.Anchor+2 && shared(people, d.Principals) == 1 && len(people) == 2 && f.timeOf(c.clause).word != "today"
}
