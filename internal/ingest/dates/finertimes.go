package dates

import (
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns words of time that make each other finer: "will fly to Geneva next
// month to confer with X on 5 November", "is in Tokyo next week for talks with X on
// Wednesday".

// finer gives the word of time within scope that tells the day inside the week,
// month or year that t tells, and the day; t is given back when none does.
func (p *dating) finer(e *encounters.Encounter, t *times.Timex, scope, trigger text.Phrase, future bool) (*times.Timex, readout.Date) {
	told := p.told
	switch t.Kind {
	case times.SameDay, times.DayAway:
		told = p.dayTold(t.At.From, future)
		if next := p.Fold(t.At.To); next != "," && next != "." {
			switch p.Fold(t.At.To - 1) {
			case "after":
				return p.daysAfter(t, trigger, future)
			case "before": // "two days before the fair on 14 March"
				if _, day := p.daysAfter(t, trigger, future); day != "" && !p.Cue(t.At.From, lexicon.CueDefinite) {
					return t, day
				}
			}
		}
	case times.NthDay:
		told = p.firstDayTold(t.At.From, future)
	case times.LastDay:
		told = p.lastDayTold(t.At.From, future)
	}
	date := t.Resolve(p.Today(), told, future)
	if t.Kind == times.OnWeekday && t.Shift == 0 && !future && p.Fold(t.At.From-1) == "the" && !p.told.IsZero() { // "On the Wednesday", of the week told before
		if day := p.told.AddDate(0, 0, (int(t.Weekday)-int(p.told.Weekday())+7)%7); !day.After(p.Today()) {
			return t, readout.Day(day)
		}
	}
	if t.Kind != times.UnitAway && t.Kind != times.InMonth && t.Kind != times.InYear {
		return t, date
	}
	first, last, ok := t.Extent(p.Today(), date)
	for i := range p.times {
		other := &p.times[i]
		if !ok || !scope.Has(other.At.From) || other.Kind != times.OnDay && other.Kind != times.OnWeekday || p.reportThen(other.At, trigger) || p.cost(e, other, scope, trigger) >= apart {
			continue
		}
		day := other.Resolve(p.Today(), told, future)
		if other.Kind == times.OnWeekday && other.Shift == 0 && t.Kind == times.UnitAway && t.Unit == times.Week {
			day = readout.Day(first.AddDate(0, 0, (int(other.Weekday)+6)%7))
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
func (p *dating) daysAfter(t *times.Timex, trigger text.Phrase, future bool) (*times.Timex, readout.Date) {
	s := p.SentenceOf(t.At.From)
	reach := clauseReach
	if trigger.To <= t.At.From { // "met X a day after Y had received Z on Monday"
		reach += whenReach
	}
	behind := trigger.From >= t.At.To && trigger.From < t.At.To+clauseReach+whenReach && p.unparted(t.At.To, trigger.From)
	for i := range p.times {
		other := &p.times[i]
		if other == t || !s.Has(other.At.From) || !other.TellsDay() {
			continue
		}
		day, _, ok := other.Resolve(p.Today(), time.Time{}, future && !(behind && p.heldBefore(t.At)) || t.Shift < 0 && other.Kind == times.OnDay).Bounds() // "two days before the fair on 14 March"
		switch {
		case !ok:
		case behind && other.At.To <= t.At.From:
			return t, readout.Day(day.AddDate(0, 0, -t.Shift))
		case !behind && other.At.From >= t.At.To && other.At.From < t.At.To+reach:
			return t, readout.Day(day.AddDate(0, 0, t.Shift))
		}
	}
	return t, ""
}

// heldBefore reports whether an encounter that is over is told before a word of time in its sentence:
// "met X on Monday, two days before he is to receive Y".
func (p *dating) heldBefore(at text.Phrase) bool {
	for _, i := range p.AnchoredAt(p.Tokens[at.From].Sentence) {
		if e := &p.Encounters[i]; e.Status == readout.Held && e.Trigger.To <= at.From {
			return true
		}
	}
	return false
}

// unparted reports whether no comma or full stop stands between two tokens.
func (p *dating) unparted(from, to int) bool {
	for i := from; i < to; i++ {
		if p.Fold(i) == "," || p.Fold(i) == "." {
			return false
		}
	}
	return true
}

// firstDayTold gives the earliest day that is told before token i, near the article's:
// that of an arrival, from which the days of a visit are counted.
func (p *dating) firstDayTold(i int, future bool) (earliest time.Time) {
	p.daysBefore(i, future, func(t *times.Timex, first, _ time.Time) {
		if (t.TellsDay() || t.Kind == times.OnDays) && (earliest.IsZero() || first.Before(earliest)) {
			earliest = first
		}
	})
	return earliest
}

// lastDayTold gives the last of the days of an event or a visit that are told before token i,
// near the article's: "from March 9 to 11 … On the final day"; none when no
// such days are told.
func (p *dating) lastDayTold(i int, future bool) (last time.Time) {
	p.daysBefore(i, future, func(t *times.Timex, _, to time.Time) {
		if t.Kind == times.OnDays {
			last = to
		}
	})
	return last
}

// daysBefore gives each word of time of the prose before token i that lies near the article's
// day, with its first and last day.
func (p *dating) daysBefore(i int, future bool, each func(t *times.Timex, first, last time.Time)) {
	for k := range p.times {
		t := &p.times[k]
		if t.At.From >= i {
			return
		}
		if p.SentenceOf(t.At.From).Kind != text.Prose {
			continue
		}
		day := t.Resolve(p.Today(), time.Time{}, future)
		if first, last, ok := day.Bounds(); ok && p.Near(day, encounters.Freshness) {
			each(t, first, last)
		}
	}
}

// apart is the cost of a word of time that belongs to another encounter.
const apart = 60
