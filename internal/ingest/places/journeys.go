package places

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns journeys of another hour than the encounter: those that were over, or had
// not begun, when people met, and those on which somebody went from there.

// atAnotherHour reports whether a journey is one of another hour than the encounter's.
func (p *placing) atAnotherHour(w *placeWords, e *encounters.Encounter) bool {
	if !w.visited && !w.stays || w.where {
		return false
	}
	switch s := p.Tokens[w.at.From].Sentence; {
	case s == e.Anchor:
		return p.journeyAside(w, e.Trigger)
	case s > e.Anchor:
		return e.Status != readout.Planned && p.journeyOnward(w, e)
	}
	return false
}

// journeyAside reports whether the words that open a sentence tell of a journey that was over or
// still to come when people met: "After her trip to Vienna, the minister met", "Ahead of a visit to
// Doha". Where somebody had just come to is where they met: "After his arrival in Doha".
func (p *placing) journeyAside(w *placeWords, trigger text.Phrase) bool {
	s := p.SentenceOf(w.at.From)
	if w.at.From > s.From+asideReach || !p.closes(w.at.To, trigger.From) {
		return false
	}
	over, visit := false, p.Cue(w.at.From, lexicon.CueVisiting)
	for i := w.at.From - 1; i >= s.From; i-- {
		switch p.Fold(i) {
		case ",":
			return false
		case "before", "prior", "ahead":
			return true
		case "after", "following":
			over = true
		}
		visit = visit || p.Cue(i, lexicon.CueProgramme) || p.Cue(i, lexicon.CueVisiting)
	}
	return over && visit
}

// asideReach is how many words may stand before the place of a journey that opens a sentence:
// "Two days after the end of her official visit to".
const asideReach = 12

// closes reports whether a comma parts what stands at token i from a trigger behind it.
func (p *placing) closes(i, trigger int) bool {
	for ; i < trigger; i++ {
		if p.Fold(i) == "," {
			return true
		}
	}
	return false
}

// journeyOnward reports whether a sentence behind the encounter tells of where somebody went from
// there: "She then flew to Vienna", "left for Vienna", "travels to Vienna on Thursday".
func (p *placing) journeyOnward(w *placeWords, e *encounters.Encounter) bool {
	if p.Fold(w.at.From) == "for" {
		return true
	}
	s := p.SentenceOf(w.at.From)
	for i := s.From; i < w.at.From; i++ {
		if p.Cue(i, lexicon.CueThen) || p.Fold(i) == "next" || p.Fold(i) == "onward" || p.Fold(i) == "there" && p.Fold(i-1) == "from" {
			return true
		}
	}
	_, last, known := readout.Date(e.Date.Text).Bounds()
	if !known {
		return false
	}
	for i := s.From; i < s.To; i++ {
		if t, ok := p.TimeAt(i, s.To); ok && t.At.From == i {
			ahead := p.journeyBefore(w) >= 0 && !p.wentOn(w)
			day, _, told := t.Resolve(p.Today(), last, ahead).Bounds()
			return told && day.After(last)
		}
	}
	return false
}

// onAnotherDay reports whether the words behind a place tell another day than the encounter's: "who
// attended a conference in Vienna last week, met X on Monday".
func (p *placing) onAnotherDay(w *placeWords, e *encounters.Encounter) bool {
	first, last, known := readout.Date(e.Date.Text).Bounds()
	if !known {
		return false
	}
	i := w.at.To
	if p.Fold(i) == "on" {
		i++
	}
	t, ok := p.TimeAt(i, p.SentenceOf(w.at.From).To)
	if !ok || t.At.From != i || slices.ContainsFunc(e.Date.Clues, func(c text.Clue) bool { return c.At.Meets(t.At) }) {
		return false
	}
	from, to, told := t.Resolve(p.Today(), p.Today(), e.Status == readout.Planned).Bounds()
	return told && (to.Before(first) || from.After(last))
}
