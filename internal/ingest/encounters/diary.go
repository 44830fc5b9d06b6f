package encounters

import (
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
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
	if c.group.Tense != clauses.Present || c.group.Mood != clauses.Asserted || c.group.Negated || !c.group.Finite || s.Kind != text.Prose || f.serial(s, c) {
		return false
	}
	mark := f.timeOf(c.clause)
	if mark.word != "" {
		return mark.word == "tomorrow"
	}
	return f.weekdayAhead(mark)
}

// nounAhead reports whether a noun tells of an encounter on a day to come, in a sentence that tells
// nothing of the past: "prepares for her meeting with Y on Friday", "At their talks tomorrow X and Y
// will sign"; or a verb tells what somebody is there for: "is in Nairobi to meet Y on Friday".
func (f *finder) nounAhead(s text.Sentence, c *candidate) bool {
	said := !c.group.Negated && (c.group.Mood == clauses.Asserted || c.group.Mood == clauses.Purposed)
	if class := f.candidateClass(c); class != "noun" && class != "scene" && c.group.Mood != clauses.Purposed || c.at.From > s.From && !f.IsLower(c.at.From) || !said || s.Kind != text.Prose {
		return false
	}
	mark := f.timeOf(c.clause)
	for i := c.at.From - 1; i >= s.From && i > c.at.From-5; i-- {
		if text.WordIn("after following since", f.Fold(i)) { // "After talks with Y, X leaves on Thursday"
			return false
		}
	}
	switch {
	case mark.word != "":
		if mark.word != "tomorrow" {
			return false
		}
	case mark.day != "":
		if !f.dateAhead(mark) {
			return false
		}
	case !f.weekdayAhead(mark):
		return false
	}
	present := false
	for i := s.From; i < s.To; i++ {
		if !f.IsLower(i) || f.MentionOver(i) != nil {
			continue
		}
		if f.pastAt(i) && f.Fold(i+1) != "by" || text.Utterances.Has(f.Fold(i)) {
			return false
		}
		present = present || f.Cue(i, lexicon.CuePresentBe) || f.Fold(i) == "will" || f.presentAt(i) && !f.Cue(i, lexicon.CueEncounterNoun) && !f.Cue(i, lexicon.CueTalksNoun)
	}
	return present
}

// dateAhead reports whether a time is a day of a month that comes soon.
func (f *finder) dateAhead(mark timeMark) bool {
	today := f.Today()
	if mark.month == "" || mark.year != "" && mark.year != strconv.Itoa(today.Year()) {
		return false
	}
	for ahead := 0; ahead <= monthsAhead; ahead++ {
		month := time.Date(today.Year(), today.Month()+time.Month(ahead), 1, 0, 0, 0, 0, time.UTC)
		if !strings.EqualFold(month.Month().String()[:3], mark.month) {
			continue
		}
		day, err := strconv.Atoi(mark.day)
		return err == nil && month.AddDate(0, 0, day-1).After(today)
	}
	return false
}

// monthsAhead is how many months off a day without a year is taken for one to come.
const monthsAhead = 2

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
	if c.group.Tense != clauses.Present || c.group.Mood != clauses.Asserted || c.group.Negated || !c.group.Finite || c.group.Ongoing || f.current < 0 {
		return false
	}
	d := &f.drafts[f.current]
	people, _ := f.Actors(c.sides[:]...)
	return d.Status == readout.Planned && c.sentence > d.Anchor && c.sentence <= d.Anchor+2 && shared(people, d.Principals) == 1 && len(people) == 2 && f.timeOf(c.clause).word != "today"
}
