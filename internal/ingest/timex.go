package ingest

import (
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns expressions of time: where they stand (findTimes) and which
// date they mean when read at a day (resolve), after the ideas of HeidelTime
// and SUTime. Which of them dates which encounter is for dates.go.

// timeKind tells what an expression fixes.
type timeKind uint8

// The kinds of expressions of time.
const (
	onDay     timeKind = iota // "May 5", "5 May 2025", "2025-05-05"
	onDays                    // "May 19-25", "from 30 May to 2 June"
	inMonth                   // "in May", "May 2024"
	inYear                    // "in 2019"
	onWeekday                 // "on Tuesday", "last Friday"
	daysAway                  // "yesterday", "today", "two days ago", "tomorrow"
	unitAway                  // "last week", "next month", "earlier this year"
	sameDay                   // "earlier in the day", "the same day": the day of what was told before
	dayAway                   // "a day earlier", "the next day": from the day of what was told before
	nthDay                    // "on the second day": of the visit whose first day was told before
	eveOf                     // "on the eve of": the day before what follows
	namedDay                  // "Independence Day", with the day the vocabulary knows
)

// timex is one expression of time.
type timex struct {
	at               phrase
	kind             timeKind
	year, month, day int // 0: not said
	toMonth, toDay   int // of onDays
	weekday          time.Weekday
	shift            int // last: -1, next: +1, else 0; of daysAway and dayAway, days
	unit             timeUnit
	named            bool // weekday stands beside the date, and so tells its year
	yearShift        int  // "in October last year": -1
	yearSaid         bool // yearShift counts
	loose            bool // a bare month or year, which may belong to a thing rather than to the encounter
}

// timeUnit is what an expression counts in.
type timeUnit uint8

// The units.
const (
	week timeUnit = iota
	weekend
	month
	year
)

// findTimes gives all expressions of time in the article's prose, in the order of the text.
func (d *document) findTimes() []timex {
	var found []timex
	for s := range d.sentences {
		if d.sentences[s].kind == furniture {
			continue
		}
		end := d.sentences[s].to
		for i := d.sentences[s].from; i < end; {
			if !d.opensTime(i) {
				i++
				continue
			}
			t, ok := d.timeAt(i, end)
			if !ok {
				i++
				continue
			}
			found = append(found, t)
			i = max(t.at.to, i+1)
		}
	}
	return joinTimes(d, found)
}

// namedTimes are the classes of the words that expressions of time open with.
const namedTimes = lexicon.Month | lexicon.Weekday | lexicon.DayWord | lexicon.NationalDay

// opensTime reports whether an expression of time may start at token i.
func (d *document) opensTime(i int) bool {
	return d.tokens[i].shape == number || d.seen[i].Begins&namedTimes != 0 || d.cue(i, lexicon.CueSeason) || d.cue(i, lexicon.CueRelativeOpening)
}

// timeAt reads the expression that starts at token i; there is none at end.
func (d *document) timeAt(i, end int) (timex, bool) {
	if i >= end {
		return timex{}, false
	}
	if d.tokens[i].shape == number {
		return d.dateFromNumber(i, end)
	}
	if d.cue(i, lexicon.CueRelativeOpening) {
		if t, ok := d.relativeTime(i, end); ok {
			return t, true
		}
	}
	if d.cue(i, lexicon.CueSeason) { // "in the autumn of 2022"; "last spring" is of no sure year
		k := i + 1
		if d.fold(k) == "of" {
			k++
		}
		if n := d.numeral(k, end); k < end && isYear(n) && len(d.fold(k)) == 4 {
			return timex{at: phrase{i, k + 1}, kind: inYear, year: n}, true
		}
		return timex{}, false
	}
	if p, entry := d.match(i, lexicon.DayWord); entry != nil {
		days, _ := strconv.Atoi(entry.Code)
		return timex{at: p, kind: daysAway, shift: days}, true
	}
	if p, entry := d.match(i, lexicon.NationalDay); entry != nil {
		t := timex{at: p, kind: namedDay}
		if m, day, ok := strings.Cut(entry.Code, "-"); ok {
			t.month, _ = strconv.Atoi(m)
			t.day, _ = strconv.Atoi(day)
		}
		return t, true
	}
	if p, entry := d.match(i, lexicon.Weekday); entry != nil && d.surelyTime(i) {
		n, _ := strconv.Atoi(entry.Code)
		return timex{at: p, kind: onWeekday, weekday: time.Weekday(n)}, true
	}
	if p, entry := d.match(i, lexicon.Month); entry != nil && d.surelyTime(i) {
		n, _ := strconv.Atoi(entry.Code)
		return d.dateFromMonth(p, n, end)
	}
	return timex{}, false
}

// joinTimes makes one expression of a weekday and the date beside it
// ("Tuesday, 8th June", "Nov. 21 (Monday)", "Monday of last week").
func joinTimes(d *document, found []timex) []timex {
	joined := found[:0]
	for _, t := range found {
		if n := len(joined); n > 0 && t.at.from-joined[n-1].at.to <= 2 && onlyMarks(d, joined[n-1].at.to, t.at.from) {
			last := &joined[n-1]
			switch {
			case last.kind == onWeekday && last.shift == 0 && (t.kind == onDay || t.kind == onDays),
				last.kind == daysAway && (t.kind == onDay || t.kind == onWeekday):
				from, weekday, named := last.at.from, last.weekday, last.kind == onWeekday && t.kind == onDay
				if last.kind == onWeekday || t.kind == onDay {
					*last = t
				}
				last.at = phrase{from, t.at.to}
				if named {
					last.weekday, last.named = weekday, true
				}
				continue
			case (last.kind == onDay || last.kind == onDays || last.kind == daysAway) && t.kind == onWeekday && t.shift == 0:
				last.at.to = t.at.to
				last.weekday, last.named = t.weekday, last.kind == onDay
				continue
			case (last.kind == inMonth || last.kind == onDay || last.kind == onDays) && last.year == 0 && t.kind == unitAway && t.unit == year:
				last.yearShift, last.yearSaid, last.at.to = t.shift, true, t.at.to
				continue
			case last.kind == onWeekday && last.shift == 0 && t.kind == unitAway && t.unit == week:
				last.shift, last.at.to = t.shift, t.at.to
				last.unit = week
				continue
			}
		}
		joined = append(joined, t)
	}
	return joined
}

// onlyMarks reports whether nothing but commas, brackets and "of" stands between two tokens.
func onlyMarks(d *document, from, to int) bool {
	for i := from; i < to; i++ {
		switch d.fold(i) {
		case ",", "(", ")", "of", "the", "on":
		default:
			return false
		}
	}
	return true
}
