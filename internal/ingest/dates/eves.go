package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns eves: an encounter "on the eve of" another lies a day before it.

// eves dates by "on the eve of": the encounter that was on the eve lies a day
// before the one that follows, and the other way round.
func (p *dating) eves() {
	for i := range p.times {
		t := &p.times[i]
		if t.Kind != times.EveOf {
			continue
		}
		later := p.encounterAfter(t.At)
		if later == nil {
			continue
		}
		earlier := p.encounterOn(t.At, later)
		if earlier == nil {
			continue
		}
		p.dayBeside(later, earlier, 1, t.At)
		p.dayBeside(earlier, later, -1, t.At)
	}
}

// dayBeside dates an encounter by another one, days away from it.
func (p *dating) dayBeside(e, other *encounters.Encounter, days int, words text.Phrase) {
	first, _, ok := readout.Date(other.Date.Text).Bounds()
	if !ok || e.Date.Known() || readout.Date(other.Date.Text).Precision() != readout.PrecisionDay {
		return
	}
	clues := append([]text.Clue{{At: words, Basis: readout.Inferred, From: "on the eve of"}}, other.Date.Clues...)
	for i := range clues {
		clues[i].Basis = readout.Inferred
	}
	e.Date.Set(string(readout.Day(first.AddDate(0, 0, days))), clues...)
	p.Note("dates", "eve", words, "%s: a day from %s", e.Date.Text, other.Date.Text)
}

// encounterAfter gives the encounter whose words stand behind "on the eve of", in its sentence.
func (p *dating) encounterAfter(at text.Phrase) *encounters.Encounter {
	s := p.Tokens[at.From].Sentence
	for i := range p.Encounters {
		e := &p.Encounters[i]
		if e.Anchor == s && e.Trigger.From >= at.To {
			return e
		}
	}
	return nil
}

// encounterOn gives the encounter that is said to be on the eve: the one whose
// focus holds the sentence, the last before it.
func (p *dating) encounterOn(at text.Phrase, not *encounters.Encounter) *encounters.Encounter {
	s := p.Tokens[at.From].Sentence
	var found *encounters.Encounter
	for i := range p.Encounters {
		e := &p.Encounters[i]
		if e == not || e.Anchor > s {
			continue
		}
		speaks := e.Anchor == s
		for _, f := range e.Focus {
			speaks = speaks || f == s
		}
		for _, m := range e.MergedAt {
			speaks = speaks || !m.Empty() && p.Tokens[m.From].Sentence == s
		}
		if speaks && (found == nil || e.Anchor >= found.Anchor) {
			found = e
		}
	}
	return found
}
