package ingest

import "github.com/readout-archive/readout"

// This file owns eves: an encounter "on the eve of" another lies a day before it.

// eves dates by "on the eve of": the encounter that was on the eve lies a day
// before the one that follows, and the other way round.
func (p *dating) eves() {
	for i := range p.times {
		t := &p.times[i]
		if t.kind != eveOf {
			continue
		}
		later := p.encounterAfter(t.at)
		if later == nil {
			continue
		}
		earlier := p.encounterOn(t.at, later)
		if earlier == nil {
			continue
		}
		p.dayBeside(later, earlier, 1, t.at)
		p.dayBeside(earlier, later, -1, t.at)
	}
}

// dayBeside dates an encounter by another one, days away from it.
func (p *dating) dayBeside(e, other *encounter, days int, words phrase) {
	first, _, ok := readout.Date(other.date.text).Bounds()
	if !ok || e.date.known() || readout.Date(other.date.text).Precision() != readout.PrecisionDay {
		return
	}
	clues := append([]clue{{at: words, basis: readout.Inferred, from: "on the eve of"}}, other.date.clues...)
	for i := range clues {
		clues[i].basis = readout.Inferred
	}
	e.date.set(string(readout.Day(first.AddDate(0, 0, days))), clues...)
	p.note("dates", "eve", words, "%s: a day from %s", e.date.text, other.date.text)
}

// encounterAfter gives the encounter whose words stand behind "on the eve of", in its sentence.
func (p *dating) encounterAfter(at phrase) *encounter {
	s := p.tokens[at.from].sentence
	for i := range p.encounters {
		e := &p.encounters[i]
		if e.anchor == s && e.trigger.from >= at.to {
			return e
		}
	}
	return nil
}

// encounterOn gives the encounter that is said to be on the eve: the one whose
// focus holds the sentence, the last before it.
func (p *dating) encounterOn(at phrase, not *encounter) *encounter {
	s := p.tokens[at.from].sentence
	var found *encounter
	for i := range p.encounters {
		e := &p.encounters[i]
		if e == not || e.anchor > s {
			continue
		}
		speaks := e.anchor == s
		for _, f := range e.focus {
			speaks = speaks || f == s
		}
		for _, m := range e.mergedAt {
			speaks = speaks || !m.empty() && p.tokens[m.from].sentence == s
		}
		if speaks && (found == nil || e.anchor >= found.anchor) {
			found = e
		}
	}
	return found
}
