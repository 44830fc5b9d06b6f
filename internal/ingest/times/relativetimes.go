package times

import (
	"time"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns words of time that count from another day by a word of relation: "last week",
// "the next day", "earlier that evening", "on the second day".

// relativeTime reads expressions that open with a word of relation or a count.
func (d *Document) relativeTime(i, end int) (Timex, bool) {
	switch {
	case d.Cue(i, lexicon.CueBackward):
		return d.shiftedTime(i, end, -1)
	case d.Cue(i, lexicon.CueForward) && (d.Fold(i) != "following" || d.Fold(i-1) == "the"): // not "Following Monday's talks"
		return d.shiftedTime(i, end, 1)
	case d.Cue(i, lexicon.CueUncounted):
		return d.fewDays(i, i)
	}
	switch d.Fold(i) {
	case "this":
		return d.shiftedTime(i, end, 0)
	case "earlier", "later":
		return d.withinTime(i, end)
	case "same", "that":
		k := i + 1
		if d.foldWithin(k, end) == "very" { // "that very day"
			k++
		}
		return d.sameDay(i, k)
	case "the":
		return d.definiteDay(i, end)
	}
	return d.spanFromNow(i, end)
}

// foldWithin gives the folded form of token i, "" when it stands at or behind end.
func (d *Document) foldWithin(i, end int) string {
	if i >= end {
		return ""
	}
	return d.Fold(i)
}

// shiftedTime reads "last week", "next Friday", "this summer", "next May": the word at token i tells
// which, before (-1) or after (1) this one.
func (d *Document) shiftedTime(i, end, shift int) (Timex, bool) {
	if unit, ok := unitOf(d.foldWithin(i+1, end)); ok {
		return Timex{At: text.Phrase{From: i, To: i + 2}, Kind: UnitAway, Unit: unit, Shift: shift}, true
	}
	if p, entry := d.Match(i+1, lexicon.Weekday); entry != nil {
		return Timex{At: text.Phrase{From: i, To: p.To}, Kind: OnWeekday, Weekday: time.Weekday(text.NumberOf(entry.Code)), Shift: shift}, true
	}
	if t, ok := d.season(i+1, shift); ok {
		t.At.From = i
		return t, true
	}
	if p, entry := d.Match(i+1, lexicon.Month); entry != nil && (d.Tokens[i+1].Shape == text.Title || d.Tokens[i+1].Shape == text.Upper) {
		t, _ := d.dateFromMonth(p, text.NumberOf(entry.Code), end)
		t.At.From, t.Shift, t.Loose = i, shift, false
		return t, true
	}
	return Timex{}, false
}

// withinTime reads "earlier this year", "later in the day", "earlier the same evening".
func (d *Document) withinTime(i, end int) (Timex, bool) {
	next, third := d.foldWithin(i+1, end), d.foldWithin(i+2, end)
	switch {
	case next == "this":
		if unit, ok := unitOf(third); ok {
			return Timex{At: text.Phrase{From: i, To: i + 3}, Kind: UnitAway, Unit: unit}, true
		}
	case next == "in" && third == "the":
		unit := d.foldWithin(i+3, end)
		at := text.Phrase{From: i, To: i + 4}
		if unit == "day" {
			return Timex{At: at, Kind: SameDay}, true
		}
		if unit, ok := unitOf(unit); ok {
			return Timex{At: at, Kind: UnitAway, Unit: unit}, true
		}
	case next == "the" && third == "same":
		return d.sameDay(i, i+3)
	case next == "that" || next == "same":
		return d.sameDay(i, i+2)
	}
	return Timex{}, false
}

// sameDay reads "the same day", "that evening", from token i to the day or its part at token k.
func (d *Document) sameDay(i, k int) (Timex, bool) {
	if !d.Cue(k, lexicon.CueDaytime) {
		return Timex{}, false
	}
	return Timex{At: text.Phrase{From: i, To: k + 1}, Kind: SameDay}, true
}

// definiteDay reads the days that "the" at token i opens: "the same day", "the next morning", "on the
// second day", "in the late afternoon", "over the weekend", "the eve of".
func (d *Document) definiteDay(i, end int) (Timex, bool) {
	if !d.Cue(i+1, lexicon.CueCountedDay) {
		return Timex{}, false
	}
	word, next := d.foldWithin(i+1, end), d.foldWithin(i+2, end)
	daytime := d.Cue(i+2, lexicon.CueDaytime)
	three := text.Phrase{From: i, To: i + 3}
	if word == "same" && daytime {
		return Timex{At: three, Kind: SameDay}, true
	}
	if d.Fold(i-1) == "on" {
		n, number := d.PhraseAt(i+1, end, lexicon.NumberWord)
		switch {
		case n == 1 && daytime: // of the visit
			return Timex{At: three, Kind: NthDay, Shift: text.NumberOf(number.Code) - 1}, true
		case word == "opening" && next == "day":
			return Timex{At: three, Kind: NthDay}, true
		case d.Cue(i+1, lexicon.CueClosingDay) && next == "day":
			return Timex{At: three, Kind: LastDay}, true
		case word == "day" && next == "of" && (d.foldWithin(i+3, end) == "arrival" || d.foldWithin(i+4, end) == "arrival"): // "on the day of his arrival"
			return Timex{At: text.Phrase{From: i, To: i + 4}, Kind: NthDay}, true
		}
	}
	inTime := d.Cue(i-1, lexicon.CueInTime)
	switch word {
	case "late", "early":
		if daytime && inTime && d.foldWithin(i+3, end) != "of" {
			return Timex{At: three, Kind: SameDay}, true
		}
	case "afternoon", "evening", "morning": // "in the afternoon"; "on the morning of 5 May" is the day that follows
		if next != "before" && next != "after" {
			return Timex{At: text.Phrase{From: i, To: i + 2}, Kind: SameDay}, inTime && next != "of"
		}
	case "end", "beginning", "start", "middle": // "at the end of the month", but not "up to" it
		if unit, ok := unitOf(d.foldWithin(i+4, end)); ok && text.WordIn("at by", d.Fold(i-1)) && next == "of" && d.Fold(i+3) == "the" {
			return Timex{At: text.Phrase{From: i, To: i + 5}, Kind: UnitAway, Unit: unit}, true
		}
	case "weekend":
		return Timex{At: text.Phrase{From: i, To: i + 2}, Kind: UnitAway, Unit: weekend}, d.Cue(i-1, lexicon.CueOverWeekend)
	case "eve":
		if next == "of" {
			return Timex{At: three, Kind: EveOf}, true
		}
		if next == "" || d.IsMark(i+2) && next != "'s" || d.Cue(i+2, lexicon.CuePreposition) || d.Cue(i+2, lexicon.CueClauseEnd) { // "received her the eve", as papers of Latin America say
			return Timex{At: text.Phrase{From: i, To: i + 2}, Kind: DayAway, Shift: -1}, true
		}
	}
	shift := d.neighbourDay(i + 1)
	return Timex{At: three, Kind: DayAway, Shift: shift}, shift != 0
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
