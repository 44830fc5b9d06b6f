package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns rounds of a place that somebody makes with a named host: "toured the
// bridge with Governor Y, who explained", "took X on a tour of the plant". A round with
// people of one's own is none.

// matchTour reads the verb of a round ("toured", "inspected", "visited" a place) with whom
// it was made.
func (f *finder) matchTour(number int, s text.Sentence, t *clauses.Trigger) {
	if t.Group.Passive || !said(t) {
		return
	}
	if visited := f.Object(s, t.To); f.HasPerson(visited) && !f.besideBetween(t.To, visited.From) {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "brief: X toured a place with Y", group: t.Group, weak: true}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.besideOnTour(s, t)}
	c.weak = !f.guides(s, c.sides[1].To)
	f.addRound(c)
}

// besideBetween reports whether a word of company parts a verb from somebody: "visited the
// base at Ramstein with Y".
func (f *finder) besideBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if word := f.Fold(i); word == "with" || word == "alongside" || word == "by" {
			return true
		}
	}
	return false
}

// besideOnTour gives with whom a place was visited: "toured the port with Y", "inspected it
// together with Y", ", accompanied by Y, who explained".
func (f *finder) besideOnTour(s text.Sentence, t *clauses.Trigger) clauses.Side {
	for i := t.To; i+1 < s.To && i < t.To+40; i++ {
		if m := f.MentionOver(i); m != nil {
			i = m.End() - 1
			continue
		}
		word := f.Fold(i)
		if word == "," && f.Fold(i+1) != "accompanied" && !f.Cue(i+1, lexicon.CueAlong) && f.Fold(i+1) != "alongside" {
			return clauses.Side{}
		}
		if word == ";" || word == `"` || i > t.To+1 && f.VerbTrigger(i) != nil && f.finiteAt(i) {
			return clauses.Side{}
		}
		if word == "with" && f.Cue(i-1, lexicon.CueTalksNoun) { // "visit Bangkok for talks with Y"
			return clauses.Side{}
		}
		if word == "with" || word == "alongside" || word == "accompanied" && f.Fold(i+1) == "by" {
			from := i + 1
			if word == "accompanied" {
				from++
			}
			if list := f.Object(s, from); f.HasPerson(list) && list.From <= i+clauses.Reach && (word != "accompanied" || f.guides(s, list.To)) {
				return list
			}
		}
	}
	return clauses.Side{}
}

// finiteAt reports whether a trigger of the sentence at token i is a verb with a subject of its own.
func (f *finder) finiteAt(i int) bool {
	for k := range f.Triggers {
		if t := &f.Triggers[k]; t.From <= i && i < t.To {
			return t.Verb() && t.Group.Finite && t.Group.Tense == clauses.Past
		}
	}
	return false
}

// addRound keeps a round that two of different parties made. It counts by itself when the
// host is said to have shown or told his guest something, or one is told to guide the other.
func (f *finder) addRound(c candidate) {
	a, _ := f.Actors(c.sides[0])
	b, _ := f.Actors(c.sides[1])
	if len(a) == 0 && len(b) > 0 && f.HasPerson(c.sides[0]) && !c.weak { // "the delegation", told before
		f.add(c)
		return
	}
	if len(a) == 0 || len(b) == 0 || !f.Foreign(a[0], b[:1]) || f.metAlready(append(a[:len(a):len(a)], b...)) {
		return
	}
	f.add(c)
}

// guides reports whether whoever is named up to token i is said to have guided or told the
// others: "Y, who explained", "Y, who briefed her", "with Y as her guide".
func (f *finder) guides(s text.Sentence, i int) bool {
	if f.Fold(i) == "as" {
		for end := min(s.To, i+4); i < end; i++ {
			if f.Cue(i, lexicon.CueGuide) {
				return true
			}
		}
		return false
	}
	if f.Fold(i) == "," {
		i++
	}
	return f.Fold(i) == "who" && (f.Cue(i+1, lexicon.CueGuiding) || f.Fold(i+1) == "was" && f.Cue(i+2, lexicon.CueGuide))
}

// matchShownRound reads "Y took X on a tour of", "Y accompanied X on a visit to the plant",
// "Y conducted X round the dam".
func (f *finder) matchShownRound(number int, s text.Sentence, t *clauses.Trigger) bool {
	guest := f.Object(s, t.To)
	if t.Group.Passive || !said(t) || !f.HasPerson(guest) {
		return false
	}
	for i := guest.To; i < s.To && i < guest.To+6; i++ {
		around := f.Cue(i, lexicon.CueAround) && i == guest.To && t.Base != "accompany"
		if around || f.Cue(i, lexicon.CueTourNoun) && (f.Fold(i-1) == "a" || f.Fold(i-2) == "a" || f.Fold(i-3) == "a") && f.opensWith(guest.To, i, "on") {
			c := candidate{at: t.Phrase, sentence: number, rule: "brief: Y took X round a place", group: t.Group}
			c.sides = [2]clauses.Side{f.Subject(s, t.Group), guest}
			f.addRound(c)
			return true
		}
	}
	return false
}
