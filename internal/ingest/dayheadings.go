package ingest

import (
	"time"

	"github.com/readout-archive/readout"
)

// This file owns day headings: the lines of an agenda or a diary that set the day of
// what stands below them ("Tuesday, June 11", "Wednesday, 12 June – working visit to
// Lithuania").

// dayHeading is a line that opens with a date, and the day it sets.
type dayHeading struct {
	sentence int
	at       phrase
	day      readout.Date
}

// findDayHeadings lists them; one alone is the date of the page and no heading.
func (p *dating) findDayHeadings() {
	var found []dayHeading
	for s := range p.sentences {
		line := &p.sentences[s]
		if line.kind != headline && line.kind != furniture || s > 0 && p.sentences[s-1].paragraph == line.paragraph {
			continue
		}
		if at, day := p.dayOpening(line.phrase); day != "" {
			found = append(found, dayHeading{s, at, day})
		}
	}
	for i := range found {
		if found[i].day != found[0].day {
			p.headings = found
		}
	}
}

// dayOpening reads the date that opens a line and stands alone in it, or before a dash.
func (p *dating) dayOpening(line phrase) (phrase, readout.Date) {
	var at phrase
	var t timex
	for i := line.from; i < line.to; {
		next, ok := p.timeAt(i, line.to)
		if !ok || next.kind != onDay && next.kind != onWeekday {
			break
		}
		if next.kind == onDay || at.empty() {
			weekday, named := t.weekday, !at.empty() && t.kind == onWeekday
			t = next
			if named {
				t.weekday, t.named = weekday, true
			}
		}
		at = phrase{line.from, next.at.to}
		if i = next.at.to; p.fold(i) == "," {
			i++
		}
	}
	if at.empty() || t.kind != onDay {
		return phrase{}, ""
	}
	switch p.fold(at.to) {
	case "-", ":", ".", "":
	default:
		if at.to < line.to {
			return phrase{}, ""
		}
	}
	return at, p.nearest(t)
}

// nearest reads a day as the one of those it may mean that lies nearest to the article's.
func (p *dating) nearest(t timex) readout.Date {
	best, distance := readout.Date(""), time.Duration(0)
	for _, future := range []bool{false, true} {
		date := t.resolve(p.today(), time.Time{}, future)
		if first, _, ok := date.Bounds(); ok && (best == "" || first.Sub(p.today()).Abs() < distance) {
			best, distance = date, first.Sub(p.today()).Abs()
		}
	}
	return best
}

// byHeading takes the day of the heading that the encounter stands under. What an
// agenda sets for a day ahead is planned.
func (p *dating) byHeading(e *encounter) bool {
	var above *dayHeading
	for i := range p.headings {
		if p.headings[i].sentence < e.anchor {
			above = &p.headings[i]
		}
	}
	if above == nil {
		return false
	}
	first, _, _ := above.day.Bounds()
	ahead := first.After(p.today())
	if ahead && e.status == readout.Held && e.tense != present && !p.verbless(e) {
		return false
	}
	if ahead {
		e.status = readout.Planned
		e.statusClues = []clue{{at: above.at, basis: readout.Inferred, from: "heading"}}
	}
	e.date.set(string(above.day), clue{at: above.at, basis: readout.Inferred, from: "heading"})
	p.note("dates", "heading", above.at, "%s: the day that the line above sets", above.day)
	return true
}

// verbless reports whether the encounter's sentence only names it: "Meeting with X."
func (p *dating) verbless(e *encounter) bool {
	s := &p.sentences[e.anchor]
	return e.trigger.from-s.from <= 1
}
