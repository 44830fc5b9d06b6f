package ingest

import (
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns dates that name a month or are written in figures: "May 5, 2025",
// "30 May to 2 June", "26.03.2015".

// surelyTime reports whether a capitalised word that may be a name or another
// word too (May, March, August, Sun, Sat, Jan) stands as a month or weekday.
func (d *document) surelyTime(i int) bool {
	if !d.cue(i, lexicon.CueAmbiguousMonth) {
		return true
	}
	if i+1 < len(d.tokens) {
		next := &d.tokens[i+1]
		if next.shape == number || d.tokens[i].end < len(d.raw) && d.raw[d.tokens[i].end-1] == '.' {
			return true
		}
		if i+2 < len(d.tokens) && next.fold == "," && d.tokens[i+2].shape == number {
			return true
		}
		if next.shape == title || next.shape == initial { // May Saleh, June Kuramoto
			return false
		}
	}
	if i == 0 {
		return false
	}
	return d.cue(i-1, lexicon.CueBeforeMonth) || d.tokens[i-1].shape == number
}

// numeral gives the value of a number token without its ordinal ending, -1 when it is none.
func (d *document) numeral(i, end int) int {
	if i >= end || d.tokens[i].shape != number {
		return -1
	}
	digits := strings.TrimRight(d.tokens[i].fold, "stndrh")
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 4 {
		return -1
	}
	return n
}

func isDay(n int) bool { return 1 <= n && n <= 31 }

// isYear reports whether a number is read as a year.
func isYear(n int) bool { return 1900 <= n && n < 2100 }

// dateFromMonth reads what follows a month's name: "May 5, 2025", "May 19-25", "May 2025".
func (d *document) dateFromMonth(name phrase, number, end int) (timex, bool) {
	t := timex{at: name, kind: inMonth, month: number, loose: true}
	i := name.to
	if d.fold(i) == "," && isYear(d.numeral(i+1, end)) {
		i++
	}
	n := d.numeral(i, end)
	if isYear(n) {
		t.year, t.at.to = n, i+1
		return t, true
	}
	if !isDay(n) || d.fold(i+1) == "%" {
		return t, true
	}
	t.kind, t.day, t.loose = onDay, n, false
	i++
	if to, next := d.rangeEnd(i, end); to > 0 {
		t.kind, t.toDay, t.toMonth, i = onDays, to, number, next
	} else if d.joins(i) {
		if p, entry := d.match(i+1, lexicon.Month); entry != nil {
			if last := d.numeral(p.to, end); isDay(last) {
				t.kind, t.toDay = onDays, last
				t.toMonth, _ = strconv.Atoi(entry.Code)
				i = p.to + 1
			}
		}
	}
	t.year, i = d.yearAfter(i, end)
	t.at.to = i
	return t, true
}

// joins reports whether token i parts the ends of a range.
func (d *document) joins(i int) bool {
	switch d.fold(i) {
	case "-", "to", "and", "until", "through":
		return true
	}
	return false
}

// rangeEnd reads "-25" or "to 25" behind a day: the last day and the token after it, 0 when there is none.
func (d *document) rangeEnd(i, end int) (day, next int) {
	if !d.joins(i) {
		return 0, i
	}
	day = d.numeral(i+1, end)
	if !isDay(day) {
		return 0, i
	}
	return day, i + 2
}

// yearAfter reads ", 2025", " 2025", "/2025" or "of 2025" at token i.
func (d *document) yearAfter(i, end int) (year, next int) {
	if n := d.numeral(i, end); isYear(n) {
		return n, i + 1
	}
	switch d.fold(i) {
	case ",", "/", "of":
		if n := d.numeral(i+1, end); isYear(n) {
			return n, i + 2
		}
	}
	return 0, i
}

// dateFromNumber reads a date that starts with figures: "5 May", "3-5 June",
// "30 May to 2 June", "2025-05-05", "16/10/2025", "26.03.2015", "in 2019".
func (d *document) dateFromNumber(i, end int) (timex, bool) {
	fold := d.tokens[i].fold
	if parts := strings.Split(fold, "."); len(parts) == 3 {
		return d.numericDate(phrase{i, i + 1}, parts[0], parts[1], parts[2])
	}
	if mark := d.fold(i + 1); (mark == "-" || mark == "/") && i+4 < end && d.fold(i+3) == mark && !d.tokens[i+1].space && !d.tokens[i+2].space && !d.tokens[i+4].space {
		if t, ok := d.numericDate(phrase{i, i + 5}, fold, d.fold(i+2), d.fold(i+4)); ok {
			return t, true
		}
	}
	n := d.numeral(i, end)
	if isYear(n) && len(fold) == 4 {
		if d.cue(i-1, lexicon.CueBeforeYear) {
			return timex{at: phrase{i, i + 1}, kind: inYear, year: n, loose: true}, true
		}
		if d.yearOfVisit(i) {
			return timex{at: phrase{i, i + 1}, kind: inYear, year: n}, true
		}
		return timex{}, false
	}
	if !isDay(n) {
		return timex{}, false
	}
	t := timex{at: phrase{i, i + 1}, kind: onDay, day: n}
	j := i + 1
	if to, next := d.rangeEnd(j, end); to > 0 {
		t.kind, t.toDay, j = onDays, to, next
	}
	switch d.fold(j) {
	case "of", ",", "/", "-":
		j++
	}
	p, entry := d.match(j, lexicon.Month)
	if entry == nil || j >= end {
		return d.dayOfMonth(i, end)
	}
	t.month, _ = strconv.Atoi(entry.Code)
	t.toMonth = t.month
	j = p.to
	if d.joins(j) && t.kind == onDay { // 30 May to 2 June
		if last := d.numeral(j+1, end); isDay(last) {
			if p, entry := d.match(j+2, lexicon.Month); entry != nil {
				t.kind, t.toDay = onDays, last
				t.toMonth, _ = strconv.Atoi(entry.Code)
				j = p.to
			}
		}
	}
	if t.year, j = d.yearAfter(j, end); t.year == 0 && d.fold(j) == "-" && isYear(d.numeral(j+1, end)) {
		t.year, j = d.numeral(j+1, end), j+2
	}
	t.at.to = j
	return t, true
}

// dayOfMonth reads a day that names no month: "on the 27th", "on the morning of the 7th of
// last month".
func (d *document) dayOfMonth(i, end int) (timex, bool) {
	word := d.tokens[i].fold
	if len(word) < 3 || word[len(word)-1] < 'a' || d.fold(i-1) != "the" || d.fold(i-2) != "on" && !(d.fold(i-2) == "of" && d.cue(i-3, lexicon.CueDaytime)) {
		return timex{}, false
	}
	t := timex{at: phrase{i, i + 1}, kind: onDay, day: d.numeral(i, end)}
	if next := i + 1; next < end && d.fold(next) == "of" {
		if d.fold(next+2) != "month" || d.fold(next+1) != "this" && !d.cue(next+1, lexicon.CueBackward) {
			return timex{}, false
		}
		if t.at.to = next + 3; d.fold(next+1) != "this" {
			t.shift = -1
		}
	} else if next < end && d.tokens[next].shape != mark && !d.cue(next, lexicon.CuePreposition) && !d.cue(next, lexicon.CueClauseEnd) && d.fold(next) != "and" {
		return timex{}, false // "on the 30th anniversary"
	}
	return t, true
}

// yearOfVisit reports whether the year at token i is that of a visit in whose course
// something happened: "during the 2017 visit to Prague".
func (d *document) yearOfVisit(i int) bool {
	if !d.cue(i+1, lexicon.CueItinerary) && !d.cue(i+1, lexicon.CueEncounterNoun) || !d.cue(i-1, lexicon.CueDeterminer) && d.fold(i-1) != "'s" {
		return false
	}
	for j := i - 2; j >= max(d.sentenceOf(i).from, i-5); j-- {
		switch d.fold(j) {
		case "during", "framework", "frameworks", "course", "part":
			return true
		}
		if d.tokens[j].shape == mark {
			break
		}
	}
	return false
}

// numericDate reads three figures: year first, or day or month first. Of two
// readings the one nearer to the article's date is taken.
func (d *document) numericDate(at phrase, a, b, c string) (timex, bool) {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	z, errZ := strconv.Atoi(c)
	if errX != nil || errY != nil || errZ != nil {
		return timex{}, false
	}
	t := timex{at: at, kind: onDay}
	switch {
	case isYear(x) && isDay(z) && 1 <= y && y <= 12:
		t.year, t.month, t.day = x, y, z
	case isYear(z) && isDay(x) && 1 <= y && y <= 12:
		t.year, t.month, t.day = z, y, x
		if today := d.today(); x <= 12 && x != y && !today.IsZero() {
			dayFirst := time.Date(z, time.Month(y), x, 0, 0, 0, 0, time.UTC)
			monthFirst := time.Date(z, time.Month(x), y, 0, 0, 0, 0, time.UTC)
			if monthFirst.Sub(today).Abs() < dayFirst.Sub(today).Abs() {
				t.month, t.day = x, y
			}
		}
	case isYear(z) && isDay(y) && 1 <= x && x <= 12:
		t.year, t.month, t.day = z, x, y
	default:
		return timex{}, false
	}
	return t, true
}
