package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns encounters told by where somebody was: "X called at the office of Y",
// "X stopped by the agency, where Y …", "X was with Y on Tuesday", and the leave that
// is taken of somebody.

// matchCallAt: "X called at the office of Y", "X stopped by at Y's office".
func (f *finder) matchCallAt(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "call: X called at the office of Y", group: t.group}
	c.sides = [2]side{f.subject(s, t.group), f.officeOwner(s, t.to)}
	if !f.hasPerson(c.sides[1]) && !c.sides[1].pronoun {
		c.sides[1], c.weak, c.rule = f.whereHost(s, t.to), true, "being: X stopped by where Y was"
	}
	if f.hasPerson(c.sides[0]) && (f.hasPerson(c.sides[1]) || c.sides[1].pronoun) {
		f.add(c)
	}
}

// matchVisitPaid: "X paid a visit to Y", "Y had a visit from X": to a person, not to a place.
func (f *finder) matchVisitPaid(number int, s sentence, t, noun *trigger) {
	heads := ""
	switch t.Base {
	case "pay", "make":
		heads = "to on upon"
	case "have":
		heads = "from by"
	}
	if guest := f.object(phraseSentence(s, noun.from), t.to); t.Base == "pay" && (f.hasPerson(guest) || guest.pronoun) { // "paid her a visit"
		noun.taken = true
		f.add(candidate{at: phrase{t.from, noun.to}, sentence: number, rule: "hold: X paid Y a visit", group: t.group, sides: [2]side{f.subject(s, t.group), guest}})
		return
	}
	i := noun.to
	for f.adverb(i) || dayWords.has(f.fold(i)) && calendar.has(f.fold(i+1)) || calendar.has(f.fold(i)) {
		i++
	}
	for t.Base == "have" && i < s.to && i < noun.to+reach && f.fold(i) != "from" && !f.endsClause(i) { // "had a visit at her office from Y"
		i++
	}
	if !wordIn(heads, f.fold(i)) {
		return
	}
	c := candidate{at: phrase{t.from, noun.to}, sentence: number, rule: "hold: X paid a visit to Y", group: t.group}
	c.sides[0] = f.subject(s, t.group)
	if c.sides[1] = f.officeOwner(s, i+1); len(c.sides[1].mentions) == 0 && !c.sides[1].pronoun {
		c.sides[1] = f.object(s, i+1)
	}
	if (f.hasPerson(c.sides[1]) || c.sides[1].pronoun) && c.sides[1].from <= i+5 && len(c.sides[0].mentions) > 0 {
		noun.taken = true
		f.add(c)
	}
}

// matchVisitTo: "during a visit to his office by X", "X's visit to the office of Y".
func (f *finder) matchVisitTo(number int, s sentence, t *trigger) {
	if f.fold(t.to) != "to" {
		return
	}
	host := f.officeOwner(s, t.to+1)
	if !f.hasPerson(host) && !host.pronoun || host.from > t.to+5 {
		return
	}
	c := candidate{at: t.phrase, sentence: number, rule: "noun: a visit to the office of X by Y", group: f.nounGroup(s, t, nil)}
	if c.sides = [2]side{f.complement(s, host.to, "by of from"), host}; !f.hasPerson(c.sides[0]) {
		c.sides[0] = f.owner(s, t)
	}
	if f.hasPerson(c.sides[0]) {
		f.add(c)
	}
}

// officeOwner gives whose office stands behind token i: "the office of Y", "Y's
// residence", "his office"; an empty side when none does.
func (f *finder) officeOwner(s sentence, i int) side {
	for end := min(s.to, i+14); i < end; i++ {
		if m := f.mention(i); m != nil {
			if m.kind == person && m.possessive && (f.cue(m.to, lexicon.CueOfficePlace) || f.cue(m.to+1, lexicon.CueOfficePlace)) {
				return side{phrase: m.phrase, mentions: []int{int(f.holder[i])}}
			}
			i = m.end() - 1
			continue
		}
		if f.endsClause(i) || f.verbTrigger(i) != nil && f.isLower(i) && !f.isNounHere(i) {
			return side{}
		}
		if !f.cue(i, lexicon.CueOfficePlace) {
			continue
		}
		if f.cue(i-1, lexicon.CueTheirs) {
			return side{phrase: phrase{i - 1, i}, pronoun: true}
		}
		if f.fold(i+1) == "of" {
			for j := i + 2; j < i+5; j++ {
				if m := f.mention(j); m != nil {
					if m.kind == person && f.usable(m) {
						return f.listFrom(s, j, true)
					}
					return side{}
				}
			}
		}
	}
	return side{}
}

// whereHost gives the people whom the clause with "where" behind token i opens with:
// "stopped by the agency, where Director Y showed him".
func (f *finder) whereHost(s sentence, i int) side {
	for ; i < s.to; i++ {
		if f.fold(i) != "where" {
			continue
		}
		for j := i + 1; j < s.to && j < i+6; j++ {
			if m := f.mention(j); m != nil {
				if m.kind == person && f.usable(m) {
					return f.listFrom(s, j, true)
				}
				if !m.possessive && m.kind != organisation {
					return side{}
				}
				j = m.end() - 1
			}
		}
		return side{}
	}
	return side{}
}

// matchBeing: "X was on Tuesday with Y at the palace", "X was at the office of Y".
func (f *finder) matchBeing(number int) {
	if !f.gists[number].Has(lexicon.CueBeForm) {
		return
	}
	s := f.sentences[number]
	for i := s.from + 1; i+1 < s.to; i++ {
		if word := f.fold(i); word != "was" && word != "were" && word != "been" || f.mention(i) != nil || f.inQuotation(s, i) {
			continue
		}
		next := i + 1
		for next < s.to && (f.adverb(next) || calendar.has(f.fold(next)) || dayWords.has(f.fold(next)) && f.fold(next) != "at" && f.fold(next) != "in" || f.isNumber(next)) {
			next++
		}
		g := f.verbGroup(s, phrase{i, i + 1}, lexicon.Past)
		g.finite = true
		c := candidate{at: phrase{i, next + 1}, sentence: number, rule: "being: X was with Y", group: g, weak: true}
		switch {
		case f.fold(next) == "with":
			c.sides[1] = f.object(s, next+1)
			if !f.hasPerson(c.sides[1]) {
				c.sides[1] = f.whereHost(s, next+1)
			}
			c.weak = !f.forTalks(next+1) && !f.inCompany(s, g, c.sides[1], next+1)
		case f.fold(next) == "at":
			c.sides[1] = f.officeOwner(s, next+1)
		}
		if !f.hasPerson(c.sides[1]) || g.negated {
			continue
		}
		if c.sides[0] = f.subject(s, g); f.hasPerson(c.sides[0]) && !f.besidePrincipal(&c) {
			f.add(c)
			return
		}
	}
}

// besidePrincipal reports whether somebody was with a principal of the encounter in focus
// who is of his own party, or was so "at the meeting": he took part in that (besides.go).
func (f *finder) besidePrincipal(c *candidate) bool {
	a, _ := f.actors(c.sides[0])
	b, _ := f.actors(c.sides[1])
	if f.current < 0 || len(a) == 0 || len(b) == 0 || !overlap(b, f.drafts[f.current].principals) {
		return false
	}
	to := c.sides[1].to
	retold := f.fold(to) == "in" && f.fold(to+1) == "both" && f.isMark(to+2)
	for i := to; i+2 < f.sentences[c.sentence].to && i < to+3; i++ {
		retold = retold || (f.cue(i, lexicon.CueInTheCourse) && !f.cue(i+1, lexicon.CueIndefinite) || f.toldBefore(i+1)) && f.cue(i+2, lexicon.CueTalksNoun) // "at the meeting", "on both occasions"
	}
	return retold || !f.foreign(a[0], b)
}

// inCompany reports whether who was with the people of a side comes for another party,
// and no encounter of theirs was told before: who stands beside his own minister has
// not met him.
func (f *finder) inCompany(s sentence, g verbGroup, with side, at int) bool {
	subject := f.subject(s, g)
	a, _ := f.actors(subject)
	b, _ := f.actors(with)
	if len(a) == 0 || len(b) == 0 || with.from > at+2 {
		return false
	}
	for i := subject.to; i < g.from; i++ {
		if !f.adverb(i) && f.fold(i) != "," && f.fold(i) != "who" {
			return false
		}
	}
	return f.foreign(a[0], b) && !f.metAlready(append(a, b...))
}

// metAlready reports whether an encounter of the people was told before.
func (f *finder) metAlready(people []int) bool {
	for i := len(f.drafts) - 1; i >= f.recent(); i-- {
		met := 0
		for _, person := range people {
			if contains(f.drafts[i].principals, person) || contains(f.drafts[i].attending, person) {
				met++
			}
		}
		if met == len(people) {
			return true
		}
	}
	return false
}

// forTalks reports whether an encounter is what the words behind token i are for:
// "was with Y for talks", "over lunch".
func (f *finder) forTalks(i int) bool {
	for k := range f.triggers {
		t := &f.triggers[k]
		if t.from > i && !t.verb() && wordIn("talk session meal video-talk audience", t.Class) && (f.opensWith(i, t.from, "for") || f.opensWith(i, t.from, "over") || f.opensWith(i, t.from, "in")) {
			return true
		}
	}
	return false
}

// matchSeeOff: "X bade farewell to the outgoing ambassador, Y".
func (f *finder) matchSeeOff(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "see: X took leave of Y", group: t.group, weak: true}
	c.sides = [2]side{f.subject(s, t.group), f.object(s, t.to)}
	if !f.hasPerson(c.sides[0]) || !f.hasPerson(c.sides[1]) || t.group.passive {
		return
	}
	for i := t.to; i < c.sides[1].to; i++ {
		if f.fold(i) == "late" { // a mourner's farewell
			return
		}
	}
	if f.atAirport(s, t) {
		c.reason = "ceremony"
	}
	f.add(c)
}
