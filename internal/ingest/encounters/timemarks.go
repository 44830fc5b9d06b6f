package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns time marks: what the words around a trigger tell of its time, as
// far as it can tell two encounters apart. The dates pass reads them in full.

// timeMark is what the words around a trigger tell of its time, as far as it
// can tell two encounters apart.
type timeMark struct {
	weekday, month, day, year, word string
	about                           string // of a day without a month: those it may lie in
}

// differs reports whether two time marks cannot be of one encounter.
func (a timeMark) differs(b timeMark) bool {
	clash := func(x, y string) bool { return x != "" && y != "" && x != y }
	return clash(a.weekday, b.weekday) || clash(a.month, b.month) || clash(a.day, b.day) && a.month != "" && b.month != "" ||
		clash(a.year, b.year) || clash(a.word, b.word)
}

// farFrom reports whether of two time marks one is a day about the article's own and the
// other a month that it does not lie in: "on Thursday", "in January".
func (a timeMark) farFrom(b timeMark) bool {
	apart := func(day, month timeMark) bool {
		return day.about != "" && month.about == "" && !strings.Contains(day.about, month.month)
	}
	return apart(a, b) || apart(b, a)
}

// shares reports whether two time marks have a word in common.
func (a timeMark) shares(b timeMark) bool {
	same := func(x, y string) bool { return x != "" && x == y }
	return same(a.weekday, b.weekday) || same(a.month, b.month) || same(a.year, b.year) || same(a.word, b.word)
}

// timeOf reads the time mark of a clause.
func (f *finder) timeOf(clause text.Phrase) timeMark {
	var t timeMark
	if clause.Empty() {
		return t
	}
	if s := f.GistAround(clause.From); clause.To <= f.SentenceOf(clause.From).To && !s.Numbers && !s.Has(lexicon.CueCalendar) && s.Begins&lexicon.DayWord == 0 {
		return t
	}
	for i := clause.From; i < clause.To; i++ {
		word := f.Fold(i)
		if f.IsNumber(i) {
			if len(word) == 4 && (word[:2] == "20" || word[:2] == "19") {
				t.year = word
			} else if t.day == "" && len(word) <= 2 && (f.Cue(i-1, lexicon.CueMonth) || f.Cue(i+1, lexicon.CueMonth) || f.Fold(i+1) == "of" && f.Cue(i+2, lexicon.CueMonth)) {
				t.day = word
			}
			continue
		}
		if !text.Calendar.Has(word) && word != "yesterday" && word != "today" && word != "tomorrow" && word != "tonight" {
			continue
		}
		switch {
		case f.Cue(i, lexicon.CueWeekday):
			t.weekday = word
		case f.Cue(i, lexicon.CueMonth) && word != "may" || word == "may" && !f.IsLower(i):
			t.month = word[:3]
		case word == "yesterday" || word == "tomorrow" || word == "today":
			t.word = word
		}
	}
	if t.month == "" && (t.weekday != "" || t.word != "") {
		t.about = f.monthsAbout()
	}
	return t
}

// monthsAbout gives the months in which the days about the article's own lie.
func (f *finder) monthsAbout() string {
	const week = 7
	return strings.ToLower(f.Today().AddDate(0, 0, -week).Month().String()[:3] + " " + f.Today().AddDate(0, 0, week).Month().String()[:3])
}

// ownTimeReach is how many tokens behind the verb of a further mention of an encounter its day may stand.
const ownTimeReach = 6

// ownTime reads the time mark of a candidate. Of those who have just met, "the two agreed
// on what has changed since the visit of 2013" tells no day of theirs: only the words
// before the subject and those around the verb do. "They also agreed" tells of a further
// matter, not of a further encounter.
func (f *finder) ownTime(c *candidate, people []int) timeMark {
	clause := c.clause
	onward := !c.further || f.candidateClass(c) == "discuss" && f.they(c)
	if f.current >= 0 && text.WordIn("discuss host speak", f.candidateClass(c)) && !c.earlier && onward && c.group.Mood == clauses.Asserted && c.group.Tense != clauses.Pluperfect {
		d := &f.drafts[f.current]
		if f.sidesAlone(c) || f.they(c) || len(people) > 1 && (shared(people, d.Principals) == len(people) || len(d.Principals) == 0 && slices.Equal(f.codesOf(people, nil), d.codes)) {
			near := text.Phrase{From: c.at.From, To: min(clause.To, c.at.To+ownTimeReach)}
			if mark := f.timeOf(near); mark != (timeMark{}) || len(c.sides[0].Mentions) == 0 {
				return mark
			}
			clause.To = max(clause.From, min(c.sides[0].From, near.From))
		}
	}
	return f.timeOf(clause)
}
