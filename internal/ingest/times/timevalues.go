package times

import (
	"strconv"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns the meaning of an expression of time: the date it gives when it is
// read at a day, with the precision that is certain.

// Today is the article's date at midnight UTC.
func (d *Document) Today() time.Time {
	first, _, _ := d.Article.Date.Bounds()
	return first
}

// Resolve gives the date that an expression means when it is read at the day
// ref and tells of something past or still to come; told is the day of what was
// told before it. The date is empty when it cannot be known.
func (t Timex) Resolve(ref, told time.Time, future bool) readout.Date {
	if ref.IsZero() || t.toCome && !future {
		return ""
	}
	switch t.Kind {
	case OnDay, OnDays, namedDay:
		return t.resolveDay(ref, future)
	case InMonth:
		if t.Year > 0 {
			return monthDate(t.Year, t.month)
		}
		if t.yearSaid {
			return monthDate(ref.Year()+t.yearShift, t.month)
		}
		y, m := ref.Year(), int(ref.Month())
		switch {
		case t.Shift < 0 && t.month >= m, t.Shift == 0 && !future && t.month > m:
			y--
		case t.Shift > 0 && t.month <= m, t.Shift == 0 && future && t.month < m:
			y++
		}
		return monthDate(y, t.month)
	case InYear:
		return readout.Date(strconv.Itoa(t.Year))
	case InSeason:
		return t.resolveSeason(ref, future)
	case OnWeekday:
		return t.resolveWeekday(ref, future)
	case DaysAway:
		return readout.Day(ref.AddDate(0, 0, t.Shift))
	case UnitAway:
		return t.resolveUnit(ref, future)
	case NthDay, LastDay:
		if told.IsZero() {
			return ""
		}
		return readout.Day(told.AddDate(0, 0, t.Shift))
	case SameDay, DayAway:
		if told.IsZero() {
			told = ref
		}
		return readout.Day(told.AddDate(0, 0, t.Shift))
	}
	return ""
}

// slack is how many days behind the article's date a day without a year may lie
// and still be of the same year: articles are dated before the day is over elsewhere.
const slack = 3

func (t Timex) resolveDay(ref time.Time, future bool) readout.Date {
	if t.day == 0 {
		return ""
	}
	if t.month == 0 { // "on the 27th": the last, or the next, of that number
		t.month, t.Year = int(ref.Month()), ref.Year()
		if shift := t.monthsFrom(ref, future); shift != 0 {
			first := time.Date(ref.Year(), ref.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, shift, 0)
			t.month, t.Year = int(first.Month()), first.Year()
		}
	}
	y := t.Year
	if t.yearSaid {
		y = ref.Year() + t.yearShift
	}
	if y == 0 {
		y = ref.Year()
		switch day := time.Date(y, time.Month(t.month), t.day, 0, 0, 0, 0, time.UTC); {
		case t.Named && day.Weekday() == t.Weekday:
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
	if t.Kind != OnDays {
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

// monthsFrom gives how many months from that of the reference a day lies of which only the
// number is told.
func (t Timex) monthsFrom(ref time.Time, future bool) int {
	switch {
	case t.Shift != 0:
		return t.Shift
	case !future && t.day > ref.Day():
		return -1
	case future && t.day < ref.Day():
		return 1
	}
	return 0
}

func (t Timex) resolveWeekday(ref time.Time, future bool) readout.Date {
	if t.Unit == Week && t.Shift != 0 && t.At.Len() > 2 { // "Monday of last week"
		return readout.Day(t.monday(ref).AddDate(0, 0, (int(t.Weekday)+6)%7))
	}
	if t.Shift > 0 || t.Shift == 0 && future {
		ahead := (int(t.Weekday) - int(ref.Weekday()) + 7) % 7
		if ahead == 0 && t.Shift > 0 {
			ahead = 7
		}
		return readout.Day(ref.AddDate(0, 0, ahead))
	}
	back := (int(ref.Weekday()) - int(t.Weekday) + 7) % 7
	if back == 0 && t.Shift < 0 {
		back = 7
	}
	return readout.Day(ref.AddDate(0, 0, -back))
}

// resolveUnit gives the precision that is certain: a week lies in a month, or
// in a year, or in neither.
func (t Timex) resolveUnit(ref time.Time, future bool) readout.Date {
	switch t.Unit {
	case year:
		return readout.Date(strconv.Itoa(ref.Year() + t.Shift))
	case month:
		first := time.Date(ref.Year(), ref.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, t.Shift, 0)
		return monthDate(first.Year(), int(first.Month()))
	}
	monday := t.monday(ref)
	first, last := monday, monday.AddDate(0, 0, 6)
	if t.Unit == weekend {
		first = t.saturday(ref, future)
		last = first.AddDate(0, 0, 1)
	} else if t.Shift == 0 && future {
		first = ref
	} else if t.Shift == 0 {
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

// saturday gives the first day of the weekend meant: the one under way or just
// over, the one before it ("last weekend"), or the one ahead.
func (t Timex) saturday(ref time.Time, future bool) time.Time {
	back := (int(ref.Weekday()) + 1) % 7
	switch {
	case t.Shift < 0 && back < 2:
		back += 7
	case t.Shift == 0 && future && back >= 2, t.Shift > 0:
		back -= 7
	}
	return ref.AddDate(0, 0, -back)
}

func monthDate(y, m int) readout.Date {
	return readout.Date(time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"))
}

// dayDate makes a day; ok is false when there is no such day (30 February).
func dayDate(y, m, day int) (time.Time, bool) {
	t := time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == day && int(t.Month()) == m
}

// Relative reports whether the article's date is a premise of what the expression means.
func (t Timex) Relative() bool {
	return t.Year == 0
}

// Extent gives the first and last day that an expression covers: of a week its own,
// of all else those of its date.
func (t Timex) Extent(ref time.Time, date readout.Date) (first, last time.Time, ok bool) {
	if t.Kind == UnitAway && t.Unit == Week {
		monday := t.monday(ref)
		return monday, monday.AddDate(0, 0, 6), !ref.IsZero()
	}
	return date.Bounds()
}

// monday gives the first day of the week that the expression is of.
func (t Timex) monday(ref time.Time) time.Time {
	return ref.AddDate(0, 0, -(int(ref.Weekday())+6)%7+7*t.Shift)
}

// Near reports whether a date lies within days of the article's.
func (d *Document) Near(date readout.Date, days int) bool {
	first, last, ok := date.Bounds()
	today := d.Today()
	return ok && !last.Before(today.AddDate(0, 0, -days)) && !first.After(today.AddDate(0, 0, days))
}
