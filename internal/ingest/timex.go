package ingest

import (
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns expressions of time: where they stand (findTimes) and which
// date they mean when read at a day (resolve), after the ideas of HeidelTime
// and SUTime. Which of them dates which encounter is for dates.go.

// timeKind tells what an expression fixes.
type timeKind uint8

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

type timeUnit uint8

const (
	week timeUnit = iota
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

// timeAt reads the expression that starts at token i.
func (d *document) timeAt(i, end int) (timex, bool) {
	if d.tokens[i].shape == number {
		return d.dateFromNumber(i, end)
	}
	switch d.tokens[i].fold {
	case "last", "next", "this", "previous", "past", "coming", "following", "earlier", "later", "the", "that", "same", "a", "an", "one",
		"two", "three", "four", "five", "six", "seven", "ten":
		if t, ok := d.relativeTime(i, end); ok {
			return t, true
		}
	}
	starts := d.reader.lex.Starts(d.words[i])
	if starts&(lexicon.Month|lexicon.Weekday|lexicon.DayWord|lexicon.NationalDay) == 0 {
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

// surelyTime reports whether a capitalised word that may be a name or another
// word too (May, March, August, Sun, Sat, Jan) stands as a month or weekday.
func (d *document) surelyTime(i int) bool {
	switch d.tokens[i].fold {
	case "may", "march", "august", "sun", "sat", "jan", "wed", "mar", "mon", "dec", "apr", "april", "june", "tue", "thu":
	default:
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
	switch before := &d.tokens[i-1]; before.fold {
	case "in", "of", "last", "next", "this", "since", "until", "by", "early", "late", "mid", "and", "to", "from", "for", "during", "on", "-", "between", "previous", "through":
		return true
	default:
		return before.shape == number
	}
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

func isDay(n int) bool  { return 1 <= n && n <= 31 }
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
		switch d.fold(i - 1) {
		case "in", "since", "during", "late", "early", "mid", "year":
			return timex{at: phrase{i, i + 1}, kind: inYear, year: n, loose: true}, true
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
		return timex{}, false
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
	switch first {
	case "last", "previous", "past":
		shift = -1
	case "next", "coming", "following":
		shift = 1
	}
	switch first {
	case "last", "next", "this", "previous", "past", "coming", "following":
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
	case "earlier", "later":
		if word(1) == "this" {
			if unit, ok := unitOf(word(2)); ok {
				return timex{at: phrase{i, i + 3}, kind: unitAway, unit: unit}, true
			}
		}
		if word(1) == "in" && word(2) == "the" && word(3) == "day" {
			return timex{at: phrase{i, i + 4}, kind: sameDay}, true
		}
		if word(1) == "that" && word(2) == "day" || word(1) == "the" && word(2) == "same" && word(3) == "day" {
			return timex{at: phrase{i, i + 3}, kind: sameDay}, true
		}
		return timex{}, false
	case "same", "that":
		if word(1) == "day" || word(1) == "evening" || word(1) == "morning" || word(1) == "afternoon" {
			return timex{at: phrase{i, i + 2}, kind: sameDay}, true
		}
		return timex{}, false
	case "the":
		switch word(1) {
		case "same", "previous", "preceding", "day", "next", "following", "eve":
		default:
			return timex{}, false
		}
		switch word(1) + " " + word(2) {
		case "same day", "same evening", "same morning", "same afternoon":
			return timex{at: phrase{i, i + 3}, kind: sameDay}, true
		case "previous day", "preceding day", "day before":
			if word(3) == "yesterday" {
				return timex{}, false
			}
			return timex{at: phrase{i, i + 3}, kind: dayAway, shift: -1}, true
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
	entries := d.reader.lex.Entries(d.words[i:i+1], lexicon.NumberWord)
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

func unitOf(word string) (timeUnit, bool) {
	switch word {
	case "week", "weekend", "week's":
		return week, true
	case "month":
		return month, true
	case "year":
		return year, true
	}
	return 0, false
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

// today is the article's date at midnight UTC.
func (d *document) today() time.Time {
	first, _, _ := d.article.Date.Bounds()
	return first
}

// resolve gives the date that an expression means when it is read at the day
// ref and tells of something past or still to come; told is the day of what was
// told before it. The date is empty when it cannot be known.
func (t timex) resolve(ref, told time.Time, future bool) readout.Date {
	if ref.IsZero() {
		return ""
	}
	switch t.kind {
	case onDay, onDays, namedDay:
		return t.resolveDay(ref, future)
	case inMonth:
		if t.year > 0 {
			return monthDate(t.year, t.month)
		}
		if t.yearSaid {
			return monthDate(ref.Year()+t.yearShift, t.month)
		}
		y, m := ref.Year(), int(ref.Month())
		switch {
		case t.shift < 0 && t.month >= m, t.shift == 0 && !future && t.month > m:
			y--
		case t.shift > 0 && t.month <= m, t.shift == 0 && future && t.month < m:
			y++
		}
		return monthDate(y, t.month)
	case inYear:
		return readout.Date(strconv.Itoa(t.year))
	case onWeekday:
		return t.resolveWeekday(ref, future)
	case daysAway:
		return readout.Day(ref.AddDate(0, 0, t.shift))
	case unitAway:
		return t.resolveUnit(ref, future)
	case sameDay, dayAway:
		if told.IsZero() {
			told = ref
		}
		return readout.Day(told.AddDate(0, 0, t.shift))
	}
	return ""
}

// slack is how many days behind the article's date a day without a year may lie
// and still be of the same year: articles are dated before the day is over elsewhere.
const slack = 3

func (t timex) resolveDay(ref time.Time, future bool) readout.Date {
	if t.day == 0 {
		return ""
	}
	y := t.year
	if t.yearSaid {
		y = ref.Year() + t.yearShift
	}
	if y == 0 {
		y = ref.Year()
		switch day := time.Date(y, time.Month(t.month), t.day, 0, 0, 0, 0, time.UTC); {
		case t.named && day.Weekday() == t.weekday:
		case !future && day.After(ref.AddDate(0, 0, slack)):
			y--
		case future && day.Before(ref.AddDate(0, 0, -slack)):
			y++
		}
	}
	first, ok := dayDate(y, t.month, t.day)
	if !ok {
		return ""
	}
	if t.kind != onDays {
		return readout.Day(first)
	}
	last, ok := dayDate(y, t.toMonth, t.toDay)
	if ok && last.Before(first) {
		last, ok = dayDate(y+1, t.toMonth, t.toDay)
	}
	if !ok {
		return readout.Day(first)
	}
	return readout.Day(first) + "/" + readout.Day(last)
}

func (t timex) resolveWeekday(ref time.Time, future bool) readout.Date {
	if t.unit == week && t.shift != 0 && t.at.len() > 2 { // "Monday of last week"
		monday := ref.AddDate(0, 0, -(int(ref.Weekday())+6)%7+7*t.shift)
		return readout.Day(monday.AddDate(0, 0, (int(t.weekday)+6)%7))
	}
	if t.shift > 0 || t.shift == 0 && future {
		ahead := (int(t.weekday) - int(ref.Weekday()) + 7) % 7
		if ahead == 0 && t.shift > 0 {
			ahead = 7
		}
		return readout.Day(ref.AddDate(0, 0, ahead))
	}
	back := (int(ref.Weekday()) - int(t.weekday) + 7) % 7
	if back == 0 && t.shift < 0 {
		back = 7
	}
	return readout.Day(ref.AddDate(0, 0, -back))
}

// resolveUnit gives the precision that is certain: a week lies in a month, or
// in a year, or in neither.
func (t timex) resolveUnit(ref time.Time, future bool) readout.Date {
	switch t.unit {
	case year:
		return readout.Date(strconv.Itoa(ref.Year() + t.shift))
	case month:
		first := time.Date(ref.Year(), ref.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, t.shift, 0)
		return monthDate(first.Year(), int(first.Month()))
	}
	monday := ref.AddDate(0, 0, -(int(ref.Weekday())+6)%7+7*t.shift)
	first, last := monday, monday.AddDate(0, 0, 6)
	if t.shift == 0 && future {
		first = ref
	} else if t.shift == 0 {
		last = ref
	}
	switch {
	case first.Year() != last.Year():
		return ""
	case first.Month() != last.Month():
		return readout.Date(strconv.Itoa(first.Year()))
	}
	return monthDate(first.Year(), int(first.Month()))
}

func monthDate(y, m int) readout.Date {
	return readout.Date(time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"))
}

// dayDate makes a day; ok is false when there is no such day (30 February).
func dayDate(y, m, day int) (time.Time, bool) {
	t := time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == day && int(t.Month()) == m
}

// relative reports whether the article's date is a premise of what the expression means.
func (t timex) relative() bool {
	return t.year == 0
}
