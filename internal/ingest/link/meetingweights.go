package link

import "slices"

// This file owns the weights for and against two reports telling of one
// encounter: their days, places, people and parties.

// Weights of agreement between two reports, and what is enough.
const (
	joinMeetings   = 16
	meetingMargin  = 4
	samePeople     = 11 // the same principals, whomever they are said to represent
	bothSides      = 10 // principals of two parties are shared
	oneSide        = 5  // those of one, the other side being unnamed in a report
	nobodyNamed    = 2
	sameParties    = 4
	manyParties    = 2  // three or more, all the same
	partiesWithin  = -2 // but for organisations
	fewerOfMany    = -4 // three or more of those that the other has too
	partiesDiffer  = -8
	sameDay        = 8
	nextDay        = 2 // a day apart, one of them taken from the article's date
	movedDay       = 3 // planned for another day, a few apart
	dayInSpan      = 3
	dayInYear      = 1
	noDate         = 0
	sameCity       = 4
	sameLand       = 2
	otherCity      = -4
	otherPresumed  = -2 // another, which one of the texts does not say itself
	farPresumed    = -6 // and in another country
	otherFormat    = -2
	plannedTooLate = -6 // announced after the day it was held
)

// furthestMoved is how many days a meeting is held from the day that it was planned for.
const furthestMoved = 3

// weigh compares two reports.
func (m *meetingLinker) weigh(a, b uint32) (weight float32, weak, conflict bool) {
	x, y := &m.reports[m.order[a]], &m.reports[m.order[b]]
	if m.ruled[pairOf(a, b)] || x.reading == y.reading {
		return 0, false, true
	}
	place, ok := m.weighPlaces(x, y)
	if !ok {
		return 0, false, true
	}
	people, ok := m.weighPeople(x, y)
	if !ok {
		return 0, false, true
	}
	writtenX, writtenY := m.readings[x.reading].day, m.readings[y.reading].day
	day, ok := weighDays(x, y, writtenX, writtenY)
	if !ok && people >= bothSides && moved(x, y, writtenX, writtenY) {
		day, ok = movedDay, true
	}
	if !ok {
		return 0, false, true
	}
	parties := m.weighParties(a, b)
	if people == samePeople {
		parties = max(parties, partiesWithin) // of whom one article may not have told whom he represents
	}
	weight = day + place + people + parties
	if (x.flags^y.flags)&video != 0 {
		weight += otherFormat
	}
	weak = day < sameDay || people < bothSides
	return weight, weak, false
}

// weighDays compares the days that two dates cover; ok is false when they
// exclude each other.
func weighDays(x, y *reportCard, writtenX, writtenY int32) (weight float32, ok bool) {
	switch {
	case x.from == noDay && y.from == noDay:
		return noDate, true
	case x.from == noDay:
		return weighUndated(x, y, writtenX)
	case y.from == noDay:
		return weighUndated(y, x, writtenY)
	}
	if x.from > y.to || y.from > x.to {
		gap := max(x.from-y.to, y.from-x.to)
		if gap == 1 && (x.flags|y.flags)&inferred != 0 && (x.flags|y.flags)&coarse == 0 {
			return nextDay, true
		}
		return 0, false
	}
	switch {
	case x.flags&coarse == 0 && y.flags&coarse == 0, x.from == y.from && x.to == y.to && x.to-x.from < 14:
		weight = sameDay
	case max(x.to-x.from, y.to-y.from) > 40:
		weight = dayInYear
	default:
		weight = dayInSpan
	}
	// A report that speaks of a plan was written before the meeting was held.
	if x.flags&planned != 0 && y.flags&planned == 0 && writtenX > y.to || y.flags&planned != 0 && x.flags&planned == 0 && writtenY > x.to {
		weight += plannedTooLate
	}
	return weight, true
}

// moved reports whether a plan may have become the other report's meeting, or plan, on
// another day. Who plans a meeting on the day of one that was held plans the next.
func moved(x, y *reportCard, writtenX, writtenY int32) bool {
	if (x.flags|y.flags)&planned == 0 || (x.flags|y.flags)&coarse != 0 || x.from == noDay || y.from == noDay {
		return false
	}
	if max(x.from-y.to, y.from-x.to) > furthestMoved {
		return false
	}
	switch {
	case y.flags&planned == 0:
		return y.from > writtenX
	case x.flags&planned == 0:
		return x.from > writtenY
	}
	return writtenX != writtenY
}

// weighUndated compares an undated report with a dated one: a plan becomes a
// meeting within two months of being told, what was held was held before.
func weighUndated(undated, dated *reportCard, written int32) (float32, bool) {
	if undated.flags&planned != 0 {
		return noDate, dated.to >= written && dated.from <= written+60
	}
	return noDate, dated.from <= written
}

// weighPlaces compares the places; ok is false when they exclude each other.
func (m *meetingLinker) weighPlaces(x, y *reportCard) (weight float32, ok bool) {
	if x.place == 0 || y.place == 0 {
		return 0, true
	}
	p, q := &m.places[x.place-1], &m.places[y.place-1]
	differ := p.country != 0 && q.country != 0 && p.country != q.country
	doubtful := (x.flags|y.flags)&presumed != 0
	switch {
	case p.city != 0 && q.city != 0 && m.site(x.place-1) == m.site(y.place-1):
		return sameCity, true
	case differ && doubtful:
		return farPresumed, true
	case differ:
		return 0, false
	case p.city != 0 && q.city != 0 && doubtful:
		return otherPresumed, true
	case p.city != 0 && q.city != 0:
		return otherCity, true
	case p.country != 0 && p.country == q.country:
		return sameLand, true
	}
	return 0, true
}

// weighPeople compares the principals, side by side. A side that both reports
// name must share a person, who may be an attendant in one of them.
func (m *meetingLinker) weighPeople(x, y *reportCard) (weight float32, ok bool) {
	mine, theirs := m.sides(x, true), m.sides(y, true)
	mineAll, theirsAll := m.sides(x, false), m.sides(y, false)
	if equalPeople(mine, theirs) {
		return samePeople, true
	}
	shared, contrary := 0, 0
	for _, party := range sidesOf(mine, theirs) {
		named, also := onSide(mine, party), onSide(theirs, party)
		if len(named) == 0 || len(also) == 0 {
			continue
		}
		if meet(named, onSide(theirsAll, party)) || meet(also, onSide(mineAll, party)) {
			shared++
		} else {
			contrary++
		}
	}
	switch {
	case contrary > 0 && (shared < 2 || contrary*3 > shared):
		return 0, false
	case shared >= 2:
		return bothSides, true
	case shared == 1 && len(sidesOf(mine, theirs)) == 1: // two of one country met
		if both(mine, theirs) >= 2 {
			return bothSides, true
		}
		return oneSide, true
	case shared == 1:
		return oneSide, true
	}
	return nobodyNamed, true
}

// equalPeople reports whether two lists hold the same persons, two at least.
func equalPeople(a, b [][2]uint32) bool {
	inside := func(a, b [][2]uint32) bool {
		return !slices.ContainsFunc(a, func(p [2]uint32) bool {
			return !slices.ContainsFunc(b, func(q [2]uint32) bool { return p[1] == q[1] })
		})
	}
	return len(a) > 1 && len(b) > 1 && inside(a, b) && inside(b, a)
}

func sidesOf(lists ...[][2]uint32) []uint32 {
	var out []uint32
	for _, list := range lists {
		for _, p := range list {
			if !slices.Contains(out, p[0]) {
				out = append(out, p[0])
			}
		}
	}
	slices.Sort(out)
	return out
}

func onSide(list [][2]uint32, party uint32) []uint32 {
	var out []uint32
	for _, p := range list {
		if p[0] == party {
			out = append(out, p[1])
		}
	}
	return out
}

func meet(a, b []uint32) bool {
	return slices.ContainsFunc(a, func(x uint32) bool { return slices.Contains(b, x) })
}

func both(a, b [][2]uint32) int {
	count := 0
	for _, p := range a {
		if slices.Contains(b, p) {
			count++
		}
	}
	return count
}

// weighParties compares who was represented. A report may leave out an
// organisation, which often mediates, and some of many; with another country
// than two it is another encounter.
func (m *meetingLinker) weighParties(a, b uint32) float32 {
	x, y := m.parties[m.at[a]:m.at[a+1]], m.parties[m.at[b]:m.at[b+1]]
	shared, lands := 0, 0
	for _, party := range x {
		switch {
		case slices.Contains(y, party):
			shared++
		case party&bodySide == 0:
			lands++
		}
	}
	for _, party := range y {
		if party&bodySide == 0 && !slices.Contains(x, party) {
			lands++
		}
	}
	switch {
	case shared == len(x) && shared == len(y) && shared > 2:
		return sameParties + manyParties
	case shared == len(x) && shared == len(y) && shared > 0:
		return sameParties
	case shared > 1 && lands == 0:
		return partiesWithin
	case shared > 2 && (shared == len(x) || shared == len(y)): // of a conference, one article tells less
		return fewerOfMany
	}
	return partiesDiffer
}
