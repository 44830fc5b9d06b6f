package ingest

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns words of time that count from another day: "last week", "the next
// day", "two days ago".

// relativeTime reads expressions that open with a word of relation.
func (d *document) relativeTime(i, end int) (timex, bool) {
	word := func(n int) string {
		if i+n >= end {
			return ""
		}
		return d.tokens[i+n].fold
	}
	first := word(0)
	shift := 0
	switch {
	case d.cue(i, lexicon.CueBackward):
		shift = -1
	case d.cue(i, lexicon.CueForward):
		shift = 1
	}
	if shift != 0 || first == "this" {
		if unit, ok := unitOf(word(1)); ok {
			return timex{at: phrase{i, i + 2}, kind: unitAway, unit: unit, shift: shift}, true
		}
		if p, entry := d.match(i+1, lexicon.Weekday); entry != nil {
			n, _ := strconv.Atoi(entry.Code)
			return timex{at: phrase{i, p.to}, kind: onWeekday, weekday: time.Weekday(n), shift: shift}, true
		}
		if p, entry := d.match(i+1, lexicon.Month); entry != nil && (d.tokens[i+1].shape == title || d.tokens[i+1].shape == upper) {
			n, _ := strconv.Atoi(entry.Code)
			t, _ := d.dateFromMonth(p, n, end)
			t.at.from, t.shift, t.loose = i, shift, false
			return t, true
		}
		return timex{}, false
	}
	switch first {
	case "earlier", "later":
		if word(1) == "this" {
			if unit, ok := unitOf(word(2)); ok {
				return timex{at: phrase{i, i + 3}, kind: unitAway, unit: unit}, true
			}
		}
		if word(1) == "in" && word(2) == "the" {
			if word(3) == "day" {
				return timex{at: phrase{i, i + 4}, kind: sameDay}, true
			}
			if unit, ok := unitOf(word(3)); ok {
				return timex{at: phrase{i, i + 4}, kind: unitAway, unit: unit}, true
			}
		}
		switch {
		case word(1) == "the" && word(2) == "same" && d.cue(i+3, lexicon.CueDaytime):
			return timex{at: phrase{i, i + 4}, kind: sameDay}, true
		case (word(1) == "that" || word(1) == "same") && d.cue(i+2, lexicon.CueDaytime):
			return timex{at: phrase{i, i + 3}, kind: sameDay}, true
		}
		return timex{}, false
	case "same", "that":
		if d.cue(i+1, lexicon.CueDaytime) {
			return timex{at: phrase{i, i + 2}, kind: sameDay}, true
		}
		return timex{}, false
	case "the":
		if !d.cue(i+1, lexicon.CueCountedDay) {
			return timex{}, false
		}
		if word(1) == "same" && d.cue(i+2, lexicon.CueDaytime) {
			return timex{at: phrase{i, i + 3}, kind: sameDay}, true
		}
		if n := slices.Index(ordinalDays, word(1)); n >= 0 && d.cue(i+2, lexicon.CueDaytime) && d.fold(i-1) == "on" { // of the visit
			return timex{at: phrase{i, i + 3}, kind: nthDay, shift: n}, true
		}
		if word(1) == "day" && word(2) == "of" && d.fold(i-1) == "on" && (word(4) == "arrival" || word(3) == "arrival") { // "on the day of his arrival"
			return timex{at: phrase{i, i + 4}, kind: nthDay}, true
		}
		switch word(1) {
		case "afternoon", "evening", "morning": // "in the afternoon"; "on the morning of 5 May" is the day that follows
			if d.cue(i-1, lexicon.CueInTime) && word(2) != "of" {
				return timex{at: phrase{i, i + 2}, kind: sameDay}, true
			}
			return timex{}, false
		case "weekend": // "over the weekend"
			if d.cue(i-1, lexicon.CueOverWeekend) {
				return timex{at: phrase{i, i + 2}, kind: unitAway, unit: weekend}, true
			}
			return timex{}, false
		}
		switch word(1) + " " + word(2) {
		case "previous day", "preceding day", "day before":
			if word(3) == "yesterday" {
				return timex{}, false
			}
			return timex{at: phrase{i, i + 3}, kind: dayAway, shift: -1}, true
		case "previous evening", "previous night":
			return timex{at: phrase{i, i + 3}, kind: dayAway, shift: -1}, true
		case "following morning", "next morning", "following evening", "following afternoon":
			return timex{at: phrase{i, i + 3}, kind: dayAway, shift: 1}, true
		case "next day", "following day", "day after":
			if word(3) == "tomorrow" {
				return timex{}, false
			}
			return timex{at: phrase{i, i + 3}, kind: dayAway, shift: 1}, true
		case "eve of":
			return timex{at: phrase{i, i + 3}, kind: eveOf}, true
		}
		return timex{}, false
	}
	// a day earlier, two days ago, three weeks ago
	entries := d.lex.Entries(d.words[i:i+1], lexicon.NumberWord)
	count := 1
	if len(entries) > 0 {
		count, _ = strconv.Atoi(entries[0].Code)
	} else if first != "a" && first != "an" {
		return timex{}, false
	}
	return d.countedTime(i, i+1, end, count)
}

// countedTime reads "days ago", "day earlier", "weeks later" at token j, behind a count that starts at token i.
func (d *document) countedTime(i, j, end, count int) (timex, bool) {
	if j+1 >= end {
		return timex{}, false
	}
	unit, direction := d.fold(j), d.fold(j+1)
	at := phrase{i, j + 2}
	switch unit {
	case "day", "days":
		switch direction {
		case "ago":
			return timex{at: at, kind: daysAway, shift: -count}, true
		case "earlier", "before":
			return timex{at: at, kind: dayAway, shift: -count}, true
		case "later", "after":
			return timex{at: at, kind: dayAway, shift: count}, true
		}
		return timex{}, false
	}
	if u, ok := unitOf(strings.TrimSuffix(unit, "s")); ok && (direction == "ago" || direction == "earlier") {
		return timex{at: at, kind: unitAway, unit: u, shift: -count}, true
	}
	return timex{}, false
}

// ordinalDays are the days of a visit, from its first.
var ordinalDays = []string{"first", "second", "third", "fourth", "fifth"}

func unitOf(word string) (timeUnit, bool) {
	switch word {
	case "week", "week's":
		return week, true
	case "weekend":
		return weekend, true
	case "month":
		return month, true
	case "year":
		return year, true
	}
	return 0, false
}
