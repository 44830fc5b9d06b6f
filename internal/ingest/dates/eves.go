package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns eves: an encounter "on the eve of" another lies a day before it.

// byEve dates an encounter that is told behind "On the eve of the trilateral," by the one that
// those words speak of, the last that was told before it.
func (p *dating) byEve(e *encounters.Encounter) bool {
	s := &p.Sentences[e.Anchor]
	for i := range p.times {
		t := &p.times[i]
		if t.Kind != times.EveOf || !s.Has(t.At.From) || t.At.From > s.From+1 || p.Determiner(t.At.To) == 0 || p.Determiner(t.At.To) == text.Indefinite {
			continue
		}
		k := t.At.To + 1
		for k < min(s.To, t.At.To+clauseReach) && p.Fold(k) != "," {
			k++
		}
		if p.Fold(k) != "," {
			return false
		}
		for n := len(p.Encounters) - 1; n >= 0; n-- {
			later := &p.Encounters[n]
			if later.Anchor >= e.Anchor || later.Status != e.Status || !p.says(later.Anchor, p.Fold(k-1)) && !p.Cue(k-1, lexicon.CueEncounterNoun) || readout.Date(later.Date.Text).Precision() != readout.PrecisionDay {
				continue
			}
			p.dayBeside(e, later, -1, t.At)
			return e.Date.Known()
		}
	}
	return false
}

// says reports whether a word stands in a sentence.
func (p *dating) says(sentence int, word string) bool {
	for i := p.Sentences[sentence].From; i < p.Sentences[sentence].To; i++ {
		if p.Fold(i) == word {
			return true
		}
	}
	return false
}

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
