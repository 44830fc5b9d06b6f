package times

import (
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns expressions of time: where they stand (FindTimes) and which
// date they mean when read at a day (resolve), after the ideas of HeidelTime
// and SUTime. Which of them dates which encounter is for dates/dates.go.

// TimeKind tells what an expression fixes.
type TimeKind uint8

// The kinds of expressions of time.
const (
	OnDay     TimeKind = iota // "May 5", "5 May 2025", "2025-05-05"
	OnDays                    // "May 19-25", "from 30 May to 2 June"
	InMonth                   // "in May", "May 2024"
	InYear                    // "in 2019"
	OnWeekday                 // "on Tuesday", "last Friday"
	DaysAway                  // "yesterday", "today", "two days ago", "tomorrow"
	UnitAway                  // "last week", "next month", "earlier this year"
	SameDay                   // "earlier in the day", "the same day": the day of what was told before
	DayAway                   // "a day earlier", "the next day": from the day of what was told before
	NthDay                    // "on the second day": of the visit whose first day was told before
	InSeason                  // "last summer", "in the autumn": of a year that is certain, or of none
	LastDay                   // "on the final day": of the days told before
	EveOf                     // "on the eve of": the day before what follows
	namedDay                  // "Independence Day", with the day the vocabulary knows
)

// Timex is one expression of time.
type Timex struct {
	At               text.Phrase
	Kind             TimeKind
	Year, month, day int // 0: not said
	toMonth, toDay   int // of OnDays
	Weekday          time.Weekday
	Shift            int // last: -1, next: +1, else 0; of DaysAway and DayAway, days
	Unit             TimeUnit
	Named            bool // weekday stands beside the date, and so tells its year
	yearShift        int  // "in October last year": -1
	yearSaid         bool // yearShift counts
	toCome           bool // only of what is still to come: "in three weeks"
	Loose            bool // a bare month or year, which may belong to a thing rather than to the encounter
}

// TellsDay reports whether the expression is of one day, by its date, its weekday or its
// distance from the article's day.
func (t *Timex) TellsDay() bool {
	return t.Kind == OnDay || t.Kind == OnWeekday || t.Kind == DaysAway
}

// TimeUnit is what an expression counts in.
type TimeUnit uint8

// The units.
const (
	Week TimeUnit = iota
	weekend
	month
	year
)

// FindTimes gives all expressions of time in the article's prose, in the order of the text.
func (d *Document) FindTimes() []Timex {
	var found []Timex
	for s := range d.Sentences {
		if d.Sentences[s].Kind == text.Furniture || !d.mayTellTime(&d.Gists[s]) {
			continue
		}
		end := d.Sentences[s].To
		for i := d.Sentences[s].From; i < end; {
			if !d.opensTime(i) {
				i++
				continue
			}
			t, ok := d.TimeAt(i, end)
			if !ok {
				i++
				continue
			}
			found = append(found, t)
			i = max(t.At.To, i+1)
		}
	}
	return joinTimes(d, found)
}

// namedTimes are the classes of the words that expressions of time open with.
const namedTimes = lexicon.Month | lexicon.Weekday | lexicon.DayWord | lexicon.NationalDay | lexicon.Season

// mayTellTime reports whether an expression of time may start anywhere in a sentence.
func (d *Document) mayTellTime(g *text.Gist) bool {
	return g.Numbers || g.Begins&namedTimes != 0 || g.Has(lexicon.CueRelativeOpening)
}

// opensTime reports whether an expression of time may start at token i.
func (d *Document) opensTime(i int) bool {
	seen := &d.Seen[i]
	return seen.Begins&namedTimes != 0 || seen.Has(lexicon.CueRelativeOpening) || d.Tokens[i].Shape == text.Number
}

// TimeAt reads the expression that starts at token i; there is none at end.
func (d *Document) TimeAt(i, end int) (Timex, bool) {
	if i >= end {
		return Timex{}, false
	}
	if d.Tokens[i].Shape == text.Number {
		return d.dateFromNumber(i, end)
	}
	if d.Cue(i, lexicon.CueRelativeOpening) {
		if t, ok := d.relativeTime(i, end); ok {
			return t, true
		}
	}
	if d.Is(i, lexicon.Season) {
		return d.inSeason(i, end)
	}
	if p, entry := d.Match(i, lexicon.DayWord); entry != nil {
		days, _ := strconv.Atoi(entry.Code)
		return Timex{At: p, Kind: DaysAway, Shift: days}, true
	}
	if p, entry := d.Match(i, lexicon.NationalDay); entry != nil {
		t := Timex{At: p, Kind: namedDay}
		if m, day, ok := strings.Cut(entry.Code, "-"); ok {
			t.month, _ = strconv.Atoi(m)
			t.day, _ = strconv.Atoi(day)
		}
		return t, true
	}
	if p, entry := d.Match(i, lexicon.Weekday); entry != nil && d.surelyTime(i) {
		n, _ := strconv.Atoi(entry.Code)
		t := Timex{At: p, Kind: OnWeekday, Weekday: time.Weekday(n)}
		d.weekMeant(&t, end)
		return t, true
	}
	if p, entry := d.Match(i, lexicon.Month); entry != nil && d.surelyTime(i) {
		n, _ := strconv.Atoi(entry.Code)
		return d.dateFromMonth(p, n, end)
	}
	return Timex{}, false
}

// weekMeant reads which week's day a weekday is from a word behind it: "Wednesday last",
// "Monday next", but not "Monday last week".
func (d *Document) weekMeant(t *Timex, end int) {
	i := t.At.To
	if i >= end || d.Tokens[i].Shape != text.Lower || i+1 < end && d.Tokens[i+1].IsWord() && !d.Cue(i+1, lexicon.CuePreposition) && !d.Cue(i+1, lexicon.CueClauseEnd) {
		return
	}
	switch d.Fold(i) {
	case "last":
		t.Shift = -1
	case "next":
		t.Shift = 1
	default:
		return
	}
	t.At.To = i + 1
}

// joinTimes makes one expression of a weekday and the date beside it
// ("Tuesday, 8th June", "Nov. 21 (Monday)", "Monday of last week").
func joinTimes(d *Document, found []Timex) []Timex {
	joined := found[:0]
	for _, t := range found {
		if n := len(joined); n > 0 && t.At.From-joined[n-1].At.To <= 2 && onlyMarks(d, joined[n-1].At.To, t.At.From) {
			last := &joined[n-1]
			switch {
			case last.Kind == OnWeekday && last.Shift == 0 && (t.Kind == OnDay || t.Kind == OnDays),
				last.Kind == DaysAway && (t.Kind == OnDay || t.Kind == OnWeekday):
				from, weekday, named := last.At.From, last.Weekday, last.Kind == OnWeekday && t.Kind == OnDay
				if last.Kind == OnWeekday || t.Kind == OnDay {
					*last = t
				}
				last.At = text.Phrase{From: from, To: t.At.To}
				if named {
					last.Weekday, last.Named = weekday, true
				}
				continue
			case (last.Kind == OnDay || last.Kind == OnDays || last.Kind == DaysAway) && t.Kind == OnWeekday && t.Shift == 0:
				last.At.To = t.At.To
				last.Weekday, last.Named = t.Weekday, last.Kind == OnDay
				continue
			case (last.Kind == InMonth || last.Kind == OnDay || last.Kind == OnDays) && last.Year == 0 && t.Kind == UnitAway && t.Unit == year:
				last.yearShift, last.yearSaid, last.At.To = t.Shift, true, t.At.To
				continue
			case last.Kind == OnWeekday && last.Shift == 0 && t.Kind == UnitAway && t.Unit == Week:
				last.Shift, last.At.To = t.Shift, t.At.To
				last.Unit = Week
				continue
			case last.Kind == UnitAway && last.Unit == Week && last.Shift != 0 && t.Kind == OnWeekday && t.Shift == 0 && d.Fold(t.At.From-1) == "on": // "next week on Thursday"
				from, shift := last.At.From, last.Shift
				*last = t
				last.At.From, last.Shift, last.Unit = from, shift, Week
				continue
			}
		}
		joined = append(joined, t)
	}
	return joined
}

// onlyMarks reports whether nothing but commas, brackets and "of" stands between two tokens.
func onlyMarks(d *Document, from, to int) bool {
	for i := from; i < to; i++ {
		switch d.Fold(i) {
		case ",", "(", ")", "of", "the", "on":
		default:
			return false
		}
	}
	return true
}
