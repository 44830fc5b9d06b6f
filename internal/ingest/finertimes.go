package ingest

import (
	"time"

	"github.com/readout-archive/readout"
)

// This file owns words of time that make each other finer: "will fly to Geneva next
// month to confer with X on 5 November", "is in Tokyo next week for talks with X on
// Wednesday".

// finer gives the word of time within scope that tells the day inside the week,
// month or year that t tells, and the day; t is given back when none does.
func (p *dating) finer(e *encounter, t *timex, scope, trigger phrase, future bool) (*timex, readout.Date) {
	told := p.told
	switch t.kind {
	case sameDay, dayAway:
		told = p.dayTold(t.at.from, future)
		if p.fold(t.at.to-1) == "after" && p.fold(t.at.to) != "," && p.fold(t.at.to) != "." {
			return p.daysAfter(t, trigger, future)
		}
	case nthDay:
		told = p.firstDayTold(t.at.from, future)
	}
	date := t.resolve(p.today(), told, future)
	if t.kind != unitAway && t.kind != inMonth && t.kind != inYear {
		return t, date
	}
	first, last, ok := t.extent(p.today(), date, future)
	for i := range p.times {
		other := &p.times[i]
		if !ok || !scope.has(other.at.from) || other.kind != onDay && other.kind != onWeekday || p.cost(e, other, scope, trigger) >= apart {
			continue
		}
		day := other.resolve(p.today(), told, future)
		if other.kind == onWeekday && other.shift == 0 && t.kind == unitAway && t.unit == week {
			day = readout.Day(first.AddDate(0, 0, (int(other.weekday)+6)%7))
		}
		if from, to, known := day.Bounds(); known && !from.Before(first) && !to.After(last) {
			return other, day
		}
	}
	return t, date
}

// daysAfter resolves "three days after": the day counts from that of the event named behind it
// ("three days after the elections of 5 June"); when the encounter itself is that event ("a day
// after X met Y"), back from the day told before it. Without either it is not known.
func (p *dating) daysAfter(t *timex, trigger phrase, future bool) (*timex, readout.Date) {
	s := p.sentenceOf(t.at.from)
	behind := trigger.from >= t.at.to && trigger.from < t.at.to+clauseReach+whenReach && p.unparted(t.at.to, trigger.from)
	for i := range p.times {
		other := &p.times[i]
		if other == t || !s.has(other.at.from) || other.kind != onDay && other.kind != onWeekday && other.kind != daysAway {
			continue
		}
		day, _, ok := other.resolve(p.today(), time.Time{}, future).Bounds()
		switch {
		case !ok:
		case behind && other.at.to <= t.at.from:
			return t, readout.Day(day.AddDate(0, 0, -t.shift))
		case !behind && other.at.from > t.at.to && other.at.from < t.at.to+clauseReach:
			return t, readout.Day(day.AddDate(0, 0, t.shift))
		}
	}
	return t, ""
}

// unparted reports whether no comma or full stop stands between two tokens.
func (p *dating) unparted(from, to int) bool {
	for i := from; i < to; i++ {
		if p.fold(i) == "," || p.fold(i) == "." {
			return false
		}
	}
	return true
}

// firstDayTold gives the earliest day that is told before token i, near the article's:
// that of an arrival, from which the days of a visit are counted.
func (p *dating) firstDayTold(i int, future bool) time.Time {
	var earliest time.Time
	for k := range p.times {
		t := &p.times[k]
		if t.at.from >= i {
			break
		}
		if t.kind != onDay && t.kind != onDays && t.kind != onWeekday && t.kind != daysAway || p.sentenceOf(t.at.from).kind != prose {
			continue
		}
		day := t.resolve(p.today(), time.Time{}, future)
		if first, _, ok := day.Bounds(); ok && p.near(day, freshness) && (earliest.IsZero() || first.Before(earliest)) {
			earliest = first
		}
	}
	return earliest
}

// apart is the cost of a word of time that belongs to another encounter.
const apart = 60
