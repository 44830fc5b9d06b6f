package places

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns journeys that are over when the article tells of them: where somebody is
// back from, and what he left, is where he met those of whom it goes on to tell.

// homeFrom reports whether "from" at token i tells from where somebody is back: "is back from",
// "returned to Lima last night from".
func (p *placing) homeFrom(i int) bool {
	if p.Fold(p.SentenceOf(i).From) == `"` {
		return false
	}
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-homeReach); j-- {
		if p.Cue(j, lexicon.CueHomeward) {
			return true
		}
		if p.Tokens[j].Shape == text.Mark {
			return false
		}
	}
	return false
}

// homeReach is how many words may stand between "returned" and "from".
const homeReach = 8

// placeLeft reads the town that somebody left, behind the verb at token i: "left Addis Ababa
// last night after two days"; where somebody left for is another visit.
func (p *placing) placeLeft(i, end int) (placeWords, bool) {
	t, ok := p.TownAt(i+1, end)
	if !ok || !p.IsCity(i+1, end) || p.ownsWhatFollows(t.At.To) {
		return placeWords{}, false
	}
	for k := t.At.To; k < min(end, t.At.To+5) && p.Tokens[k].Shape != text.Mark; k++ {
		if p.Fold(k) == "for" {
			return placeWords{}, false
		}
	}
	return placeWords{Toponym: t, at: t.At, visited: true, back: true}, true
}

// cameBack reports whether one of those who met, and who is not at home there, is back from a
// place.
func (p *placing) cameBack(w *placeWords, e *encounters.Encounter) bool {
	if e.Status != readout.Held || p.Tokens[w.at.From].Sentence > max(e.Anchor, p.Lead) {
		return false
	}
	s := p.SentenceOf(w.at.From)
	for i := w.at.From - 1; i >= s.From; i-- {
		if m := p.Mention(i); m != nil && m.Kind == names.Person {
			return p.guestOf(m, w, e)
		}
	}
	for i := w.at.To; i < s.To; i++ { // "Home again from Riga, Minister X"
		if m := p.Mention(i); m != nil && m.Kind == names.Person {
			return p.guestOf(m, w, e)
		}
	}
	return false
}

// guestOf reports whether a mention is of one of those who met, and he is not at home there.
func (p *placing) guestOf(m *names.Mention, w *placeWords, e *encounters.Encounter) bool {
	return len(m.Who) == 1 && (slices.Contains(e.Principals, m.Who[0]) || slices.Contains(e.Attending, m.Who[0])) && p.Entities[m.Who[0]].Country.Text != w.Country
}

// broughtTo reports whether the words before "to" at token i tell what brought somebody there:
// "Talks on fishing brought Minister X of Peru to Tbilisi".
func (p *placing) broughtTo(i int) bool {
	if p.Fold(i) != "to" || !p.GistAround(i).Has(lexicon.CueBrings) {
		return false
	}
	met := false
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-broughtReach); j-- {
		if p.Cue(j, lexicon.CueBrings) {
			return met
		}
		if m := p.Mention(j); m != nil && (m.Kind == names.Person || m.Kind == names.Delegation) {
			met = true
			continue
		}
		switch f := p.Fold(j); {
		case f == "him", f == "her", f == "them":
			met = true
		case f != "," && f != "of" && f != "'s" && f != "and" && f != "the" && !p.Tokens[j].Capital():
			return false
		}
	}
	return false
}

// broughtReach is how many words whom something brought to a place may take.
const broughtReach = 14
