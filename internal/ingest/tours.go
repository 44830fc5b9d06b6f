package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns rounds of a place that somebody makes with a named host: "toured the
// bridge with Governor Y, who explained", "took X on a tour of the plant". A round with
// people of one's own is none.

// matchTour reads the verb of a round ("toured", "inspected", "visited" a place) with whom
// it was made.
func (f *finder) matchTour(number int, s sentence, t *trigger) {
	if t.group.passive || !said(t) {
		return
	}
	if visited := f.object(s, t.to); f.hasPerson(visited) && !f.besideBetween(t.to, visited.from) {
		return
	}
	c := candidate{at: t.phrase, sentence: number, rule: "brief: X toured a place with Y", group: t.group, weak: true}
	c.sides = [2]side{f.subject(s, t.group), f.besideOnTour(s, t)}
	c.weak = !f.guides(s, c.sides[1].to)
	f.addRound(s, c)
}

// besideBetween reports whether a word of company parts a verb from somebody: "visited the
// base at Ramstein with Y".
func (f *finder) besideBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if word := f.fold(i); word == "with" || word == "alongside" || word == "by" {
			return true
		}
	}
	return false
}

// besideOnTour gives with whom a place was visited: "toured the port with Y", "inspected it
// together with Y", ", accompanied by Y, who explained".
func (f *finder) besideOnTour(s sentence, t *trigger) side {
	for i := t.to; i+1 < s.to && i < t.to+40; i++ {
		if m := f.mention(i); m != nil {
			i = m.end() - 1
			continue
		}
		word := f.fold(i)
		if word == "," && f.fold(i+1) != "accompanied" && !f.cue(i+1, lexicon.CueAlong) && f.fold(i+1) != "alongside" {
			return side{}
		}
		if word == ";" || word == `"` || i > t.to+1 && f.verbTrigger(i) != nil && f.finiteAt(i) {
			return side{}
		}
		if word == "with" || word == "alongside" || word == "accompanied" && f.fold(i+1) == "by" {
			from := i + 1
			if word == "accompanied" {
				from++
			}
			if list := f.object(s, from); f.hasPerson(list) && list.from <= i+reach && (word != "accompanied" || f.guides(s, list.to)) {
				return list
			}
		}
	}
	return side{}
}

// finiteAt reports whether a trigger of the sentence at token i is a verb with a subject of its own.
func (f *finder) finiteAt(i int) bool {
	for k := range f.triggers {
		if t := &f.triggers[k]; t.from <= i && i < t.to {
			return t.verb() && t.group.finite && t.group.tense == past
		}
	}
	return false
}

// addRound keeps a round that two of different parties made. It counts by itself when the
// host is said to have shown or told his guest something, or one is told to guide the other.
func (f *finder) addRound(s sentence, c candidate) {
	a, _ := f.actors(c.sides[0])
	b, _ := f.actors(c.sides[1])
	if len(a) == 0 && len(b) > 0 && f.hasPerson(c.sides[0]) && !c.weak { // "the delegation", told before
		f.add(c)
		return
	}
	if len(a) == 0 || len(b) == 0 || !f.foreign(a[0], b[:1]) || f.metAlready(append(a[:len(a):len(a)], b...)) {
		return
	}
	f.add(c)
}

// guides reports whether whoever is named up to token i is said to have guided or told the
// others: "Y, who explained", "Y, who briefed her", "with Y as her guide".
func (f *finder) guides(s sentence, i int) bool {
	if f.fold(i) == "as" {
		for end := min(s.to, i+4); i < end; i++ {
			if f.cue(i, lexicon.CueGuide) {
				return true
			}
		}
		return false
	}
	if f.fold(i) == "," {
		i++
	}
	return f.fold(i) == "who" && (f.cue(i+1, lexicon.CueGuiding) || f.fold(i+1) == "was" && f.cue(i+2, lexicon.CueGuide))
}

// matchShownRound reads "Y took X on a tour of", "Y accompanied X on a visit to the plant",
// "Y conducted X round the dam".
func (f *finder) matchShownRound(number int, s sentence, t *trigger) bool {
	guest := f.object(s, t.to)
	if t.group.passive || !said(t) || !f.hasPerson(guest) {
		return false
	}
	for i := guest.to; i < s.to && i < guest.to+6; i++ {
		around := f.cue(i, lexicon.CueAround) && i == guest.to && t.Base != "accompany"
		if around || f.cue(i, lexicon.CueTourNoun) && (f.fold(i-1) == "a" || f.fold(i-2) == "a" || f.fold(i-3) == "a") && f.opensWith(guest.to, i, "on") {
			c := candidate{at: t.phrase, sentence: number, rule: "brief: Y took X round a place", group: t.group}
			c.sides = [2]side{f.subject(s, t.group), guest}
			f.addRound(s, c)
			return true
		}
	}
	return false
}
