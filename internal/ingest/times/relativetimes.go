package times

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns words of time that count from another day: "last week", "the next
// day", "two days ago".

// relativeTime reads expressions that open with a word of relation.
func (d *Document) relativeTime(i, end int) (Timex, bool) {
	word := func(n int) string {
		if i+n >= end {
			return ""
		}
		return d.Tokens[i+n].Fold
	}
	first := word(0)
	shift := 0
	switch {
	case d.Cue(i, lexicon.CueBackward):
		shift = -1
	case d.Cue(i, lexicon.CueForward):
		shift = 1
	}
	if shift != 0 || first == "this" {
		if unit, ok := unitOf(word(1)); ok {
			return Timex{At: text.Phrase{From: i, To: i + 2}, Kind: UnitAway, Unit: unit, Shift: shift}, true
		}
		if p, entry := d.Match(i+1, lexicon.Weekday); entry != nil {
			n, _ := strconv.Atoi(entry.Code)
			return Timex{At: text.Phrase{From: i, To: p.To}, Kind: OnWeekday, Weekday: time.Weekday(n), Shift: shift}, true
		}
		if t, ok := d.season(i+1, shift); ok { // "last summer"
			t.At.From = i
			return t, true
		}
		if p, entry := d.Match(i+1, lexicon.Month); entry != nil && (d.Tokens[i+1].Shape == text.Title || d.Tokens[i+1].Shape == text.Upper) {
			n, _ := strconv.Atoi(entry.Code)
			t, _ := d.dateFromMonth(p, n, end)
			t.At.From, t.Shift, t.Loose = i, shift, false
			return t, true
		}
		return Timex{}, false
	}
	switch first {
	case "few", "several", "some", "couple":
		return d.fewDays(i, i)
	case "earlier", "later":
		if word(1) == "this" {
			if unit, ok := unitOf(word(2)); ok {
				return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: UnitAway, Unit: unit}, true
			}
		}
		if word(1) == "in" && word(2) == "the" {
			if word(3) == "day" {
				return Timex{At: text.Phrase{From: i, To: i + 4}, Kind: SameDay}, true
			}
			if unit, ok := unitOf(word(3)); ok {
				return Timex{At: text.Phrase{From: i, To: i + 4}, Kind: UnitAway, Unit: unit}, true
			}
		}
		switch {
		case word(1) == "the" && word(2) == "same" && d.Cue(i+3, lexicon.CueDaytime):
			return Timex{At: text.Phrase{From: i, To: i + 4}, Kind: SameDay}, true
		case (word(1) == "that" || word(1) == "same") && d.Cue(i+2, lexicon.CueDaytime):
			return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: SameDay}, true
		}
		return Timex{}, false
	case "same", "that":
		k := i + 1
		if word(1) == "very" { // "that very day"
			k++
		}
		if d.Cue(k, lexicon.CueDaytime) {
			return Timex{At: text.Phrase{From: i, To: k + 1}, Kind: SameDay}, true
		}
		return Timex{}, false
	case "the":
		if !d.Cue(i+1, lexicon.CueCountedDay) {
			return Timex{}, false
		}
		if word(1) == "same" && d.Cue(i+2, lexicon.CueDaytime) {
			return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: SameDay}, true
		}
		if n := slices.Index(ordinalDays, word(1)); n >= 0 && d.Cue(i+2, lexicon.CueDaytime) && d.Fold(i-1) == "on" { // of the visit
			return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: NthDay, Shift: n}, true
		}
		if word(2) == "day" && d.Fold(i-1) == "on" {
			switch word(1) {
			case "opening":
				return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: NthDay}, true
			case "last", "final", "closing", "concluding":
				return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: LastDay}, true
			}
		}
		if word(1) == "day" && word(2) == "of" && d.Fold(i-1) == "on" && (word(4) == "arrival" || word(3) == "arrival") { // "on the day of his arrival"
			return Timex{At: text.Phrase{From: i, To: i + 4}, Kind: NthDay}, true
		}
		if (word(1) == "late" || word(1) == "early") && d.Cue(i+2, lexicon.CueDaytime) && d.Cue(i-1, lexicon.CueInTime) && word(3) != "of" { // "in the late afternoon"
			return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: SameDay}, true
		}
		switch word(1) {
		case "afternoon", "evening", "morning": // "in the afternoon"; "on the morning of 5 May" is the day that follows
			if word(2) == "before" || word(2) == "after" {
				break
			}
			if d.Cue(i-1, lexicon.CueInTime) && word(2) != "of" {
				return Timex{At: text.Phrase{From: i, To: i + 2}, Kind: SameDay}, true
			}
			return Timex{}, false
		case "weekend": // "over the weekend"
			if d.Cue(i-1, lexicon.CueOverWeekend) {
				return Timex{At: text.Phrase{From: i, To: i + 2}, Kind: UnitAway, Unit: weekend}, true
			}
			return Timex{}, false
		}
		if word(1) == "eve" && word(2) == "of" {
			return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: EveOf}, true
		}
		shift := d.neighbourDay(i + 1)
		return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: DayAway, Shift: shift}, shift != 0
	}
	if t, ok := d.fewDays(i, i+1); ok && (first == "a" || first == "the") {
		return t, true
	}
	// a day earlier, two days ago, three weeks ago
	entries := d.Lex.Entries(d.Words[i:i+1], lexicon.NumberWord)
	count := 1
	if len(entries) > 0 {
		count, _ = strconv.Atoi(entries[0].Code)
	} else if first != "a" && first != "an" {
		return Timex{}, false
	}
	return d.countedTime(i, i+1, end, count)
}

// neighbourDay gives -1 for "previous day" or "night before" at token i, 1 for "next morning" or
// "day after", 0 for other words and for "day before yesterday".
func (d *Document) neighbourDay(i int) int {
	beside := i
	if d.Cue(i, lexicon.CueDaytime) {
		beside = i + 1
	} else if !d.Cue(i+1, lexicon.CueDaytime) {
		return 0
	}
	switch next := d.Fold(i + 2); d.Fold(beside) {
	case "previous", "preceding", "before":
		if next != "yesterday" {
			return -1
		}
	case "next", "following", "after":
		if next != "tomorrow" {
			return 1
		}
	}
	return 0
}

// countedTime reads "days ago", "day earlier", "weeks later", "days' time" at token j, behind a count that starts at token i.
func (d *Document) countedTime(i, j, end, count int) (Timex, bool) {
	if j+1 >= end {
		return Timex{}, false
	}
	direction, to := d.countedFrom(j + 1)
	at := text.Phrase{From: i, To: to}
	unit := d.Fold(j)
	switch unit {
	case "day", "days":
		switch direction {
		case before:
			return Timex{At: at, Kind: DaysAway, Shift: -count}, true
		case ahead:
			return Timex{At: at, Kind: DaysAway, Shift: count}, true
		case earlier:
			return Timex{At: at, Kind: DayAway, Shift: -count}, true
		case later:
			return Timex{At: at, Kind: DayAway, Shift: count}, true
		}
		return Timex{}, false
	case "fortnight", "fortnights":
		unit, count = "week", 2*count
	}
	u, ok := unitOf(strings.TrimSuffix(unit, "s"))
	if !ok {
		return Timex{}, false
	}
	switch direction {
	case before, earlier:
		return Timex{At: at, Kind: UnitAway, Unit: u, Shift: -count}, true
	case ahead:
		if u == Week && d.Fold(to-1) == "today" { // "a week from today" is a day
			return Timex{At: at, Kind: DaysAway, Shift: 7 * count}, true
		}
		return Timex{At: at, Kind: UnitAway, Unit: u, Shift: count}, true
	}
	return Timex{}, false
}

// fromWhere tells from where a span of time is counted.
type fromWhere uint8

const (
	uncounted fromWhere = iota
	before              // back from the article's day: "ago"
	ahead               // on from the article's day: "hence", "'s time"
	earlier             // back from the day told before
	later               // on from the day told before
)

// countedFrom reads the words behind a span of time that say from where it is counted, and
// gives the token behind them.
func (d *Document) countedFrom(i int) (fromWhere, int) {
	switch d.Fold(i) {
	case "ago":
		return before, i + 1
	case "back":
		if next := d.Fold(i + 1); next != "to" && next != "in" && next != "from" && next != "at" && next != "home" {
			return before, i + 1
		}
	case "earlier", "before":
		return earlier, i + 1
	case "later", "after":
		return later, i + 1
	case "hence":
		return ahead, i + 1
	case "from":
		if next := d.Fold(i + 1); next == "now" || next == "today" {
			return ahead, i + 2
		}
	case "'s", "'":
		if d.Fold(i+1) == "time" {
			return ahead, i + 2
		}
	}
	return uncounted, i
}

// fewDays reads "few days ago", "couple of days ago" at token j, of an expression that starts at
// token i: days of a week that is under way, and no more is certain.
func (d *Document) fewDays(i, j int) (Timex, bool) {
	switch d.Fold(j) {
	case "few", "several", "some", "couple":
	default:
		return Timex{}, false
	}
	if j++; d.Fold(j) == "of" {
		j++
	}
	if d.Fold(j) != "days" || d.Fold(j+1) != "ago" && d.Fold(j+1) != "back" {
		return Timex{}, false
	}
	return Timex{At: text.Phrase{From: i, To: j + 2}, Kind: UnitAway, Unit: Week}, true
}

// ordinalDays are the days of a visit, from its first.
var ordinalDays = []string{"first", "second", "third", "fourth", "fifth"}

func unitOf(word string) (TimeUnit, bool) {
	switch word {
	case "week", "week's":
		return Week, true
	case "weekend":
		return weekend, true
	case "month":
		return month, true
	case "year":
		return year, true
	}
	return 0, false
}
