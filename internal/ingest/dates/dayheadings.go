package dates

import (
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns day headings: the lines of an agenda or a diary that set the day of
// what stands below them ("Tuesday, June 11", "Wednesday, 12 June – working visit to
// Lithuania").

// dayHeading is a line that opens with a date, and the day it sets.
type dayHeading struct {
	sentence int
	at       text.Phrase
	day      readout.Date
}

// findDayHeadings lists them; one alone is the date of the page and no heading.
func (p *dating) findDayHeadings() {
	var found []dayHeading
	for s := range p.Sentences {
		line := &p.Sentences[s]
		if line.Kind != text.Headline && line.Kind != text.Furniture || s > 0 && p.Sentences[s-1].Paragraph == line.Paragraph {
			continue
		}
		if at, day := p.dayOpening(line.Phrase); day != "" {
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
func (p *dating) dayOpening(line text.Phrase) (text.Phrase, readout.Date) {
	var at text.Phrase
	var t times.Timex
	for i := line.From; i < line.To; {
		next, ok := p.TimeAt(i, line.To)
		if !ok || next.Kind != times.OnDay && next.Kind != times.OnWeekday {
			break
		}
		if next.Kind == times.OnDay || at.Empty() {
			weekday, named := t.Weekday, !at.Empty() && t.Kind == times.OnWeekday
			t = next
			if named {
				t.Weekday, t.Named = weekday, true
			}
		}
		at = text.Phrase{From: line.From, To: next.At.To}
		if i = next.At.To; p.Fold(i) == "," {
			i++
		}
	}
	if at.Empty() || t.Kind != times.OnDay {
		return text.Phrase{}, ""
	}
	switch p.Fold(at.To) {
	case "-", ":", ".", "":
	default:
		if at.To < line.To {
			return text.Phrase{}, ""
		}
	}
	return at, p.nearest(t)
}

// nearest reads a day as the one of those it may mean that lies nearest to the article's.
func (p *dating) nearest(t times.Timex) readout.Date {
	best, distance := readout.Date(""), time.Duration(0)
	for _, future := range []bool{false, true} {
		date := t.Resolve(p.Today(), time.Time{}, future)
		if first, _, ok := date.Bounds(); ok && (best == "" || first.Sub(p.Today()).Abs() < distance) {
			best, distance = date, first.Sub(p.Today()).Abs()
		}
	}
	return best
}

// byHeading takes the day of the heading that the encounter stands under. What an
// agenda sets for a day ahead is planned.
func (p *dating) byHeading(e *encounters.Encounter) bool {
	var above *dayHeading
	for i := range p.headings {
		if p.headings[i].sentence < e.Anchor {
			above = &p.headings[i]
		}
	}
	if above == nil {
		return false
	}
	first, _, _ := above.day.Bounds()
	ahead := first.After(p.Today())
	if ahead && e.Status == readout.Held && e.Tense != clauses.Present && !p.verbless(e) {
		return false
	}
	if ahead {
		e.Status = readout.Planned
		e.StatusClues = []text.Clue{{At: above.at, Basis: readout.Inferred, From: "heading"}}
	}
	e.Date.Set(string(above.day), text.Clue{At: above.at, Basis: readout.Inferred, From: "heading"})
	p.Note("dates", "heading", above.at, "%s: the day that the line above sets", above.day)
	return true
}

// verbless reports whether the encounter's sentence only names it: "Meeting with X."
func (p *dating) verbless(e *encounters.Encounter) bool {
	s := &p.Sentences[e.Anchor]
	return e.Trigger.From-s.From <= 1
}
