package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by where somebody was: "X called at the office of Y",
// "X stopped by the agency, where Y …", "X was with Y on Tuesday", and the leave that
// is taken of somebody.

// matchCallAt: "X called at the office of Y", "X stopped by at Y's office".
func (f *finder) matchCallAt(number int, s text.Sentence, t *clauses.Trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "call: X called at the office of Y", group: t.Group}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.officeOwner(s, t.To)}
	if host := f.calledThereOn(s, t); f.Somebody(host) {
		c.sides[1], c.rule = host, "call: X called at a place on Y"
	}
	if !f.Somebody(c.sides[1]) {
		c.sides[1], c.weak, c.rule = f.whereHost(s, t.To), true, "being: X stopped by where Y was"
	}
	if f.HasPerson(c.sides[0]) && f.Somebody(c.sides[1]) {
		f.add(c)
	}
}

// calledThereOn gives on whom a call at a place was paid: "called at São Bento on Y"; nobody when
// other words part the two, or an appeal follows.
func (f *finder) calledThereOn(s text.Sentence, t *clauses.Trigger) clauses.Side {
	if t.Base != "call" {
		return clauses.Side{}
	}
	i := t.To
	for end := min(s.To, i+clauses.Reach); i < end && (f.IsCapital(i) || text.Determiners.Has(f.Fold(i)) || f.Cue(i, lexicon.CueOfficePlace) || f.Fold(i) == "'s" || f.Fold(i) == "of"); i++ {
	}
	if i == t.To || f.DayOrMonth(i+1) && f.Fold(i+2) != "on" {
		return clauses.Side{}
	}
	host := f.calledOn(s, i)
	if !f.HasPerson(host) || f.appealBehind(s, host.To) {
		return clauses.Side{}
	}
	return host
}

// calledOn gives on whom the call before token i was paid: "on Y", "on Monday on him".
func (f *finder) calledOn(s text.Sentence, i int) clauses.Side {
	for f.Adverb(i) || text.Calendar.Has(f.Fold(i)) || text.DayWords.Has(f.Fold(i)) && (text.Calendar.Has(f.Fold(i+1)) || f.Fold(i) != "on") {
		i++
	}
	if f.Fold(i) != "on" && f.Fold(i) != "upon" {
		return clauses.Side{}
	}
	if host := f.Object(s, i+1); f.Somebody(host) && host.From <= i+3 {
		return host
	}
	return clauses.Side{}
}

// matchVisitPaid: "X paid a visit to Y", "Y had a visit from X": to a person, not to a place.
func (f *finder) matchVisitPaid(number int, s text.Sentence, t, noun *clauses.Trigger) {
	heads := ""
	switch t.Base {
	case "pay", "make":
		heads = "to on upon"
	case "have":
		heads = "from by"
	}
	if guest := f.Object(s.UpTo(noun.From), t.To); t.Base == "pay" && f.Somebody(guest) { // "paid her a visit"
		noun.Taken = true
		f.add(candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "hold: X paid Y a visit", group: t.Group, sides: [2]clauses.Side{f.Subject(s, t.Group), guest}})
		return
	}
	i := noun.To
	for f.Adverb(i) || text.DayWords.Has(f.Fold(i)) && text.Calendar.Has(f.Fold(i+1)) || text.Calendar.Has(f.Fold(i)) {
		i++
	}
	for t.Base == "have" && i < s.To && i < noun.To+clauses.Reach && f.Fold(i) != "from" && !f.EndsClause(i) { // "had a visit at her office from Y"
		i++
	}
	if !text.WordIn(heads, f.Fold(i)) {
		return
	}
	c := candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "hold: X paid a visit to Y", group: t.Group}
	c.sides[0] = f.Subject(s, t.Group)
	if c.sides[1] = f.officeOwner(s, i+1); c.sides[1].Open() {
		c.sides[1] = f.Object(s, i+1)
	}
	if f.Somebody(c.sides[1]) && c.sides[1].From <= i+5 && len(c.sides[0].Mentions) > 0 {
		noun.Taken = true
		f.add(c)
	}
}

// matchVisitTo: "during a visit to his office by X", "X's visit to the office of Y".
func (f *finder) matchVisitTo(number int, s text.Sentence, t *clauses.Trigger) {
	if f.Fold(t.To) != "to" {
		return
	}
	host := f.officeOwner(s, t.To+1)
	if !f.Somebody(host) || host.From > t.To+5 {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "noun: a visit to the office of X by Y", group: f.nounGroup(s, t, nil)}
	if c.sides = [2]clauses.Side{f.Complement(s, host.To, "by of from"), host}; !f.HasPerson(c.sides[0]) {
		c.sides[0] = f.owner(s, t)
	}
	if f.HasPerson(c.sides[0]) {
		f.add(c)
	}
}

// officeOwner gives whose office stands behind token i: "the office of Y", "Y's
// residence", "his office"; an empty side when none does.
func (f *finder) officeOwner(s text.Sentence, i int) clauses.Side {
	for end := min(s.To, i+14); i < end; i++ {
		if m := f.MentionOver(i); m != nil {
			if m.Kind == names.Person && m.Possessive && (f.Cue(m.To, lexicon.CueOfficePlace) || f.Cue(m.To+1, lexicon.CueOfficePlace)) {
				return clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.Holder[i])}}
			}
			i = m.End() - 1
			continue
		}
		if f.EndsClause(i) || f.VerbTrigger(i) != nil && f.IsLower(i) && !f.IsNounHere(i) {
			return clauses.Side{}
		}
		if !f.Cue(i, lexicon.CueOfficePlace) {
			continue
		}
		if f.Cue(i-1, lexicon.CueTheirs) {
			return clauses.Side{Phrase: text.At(i - 1), Pronoun: true}
		}
		if f.Fold(i+1) == "of" {
			for j := i + 2; j < i+5; j++ {
				if m := f.MentionOver(j); m != nil {
					if m.Kind == names.Person && f.Usable(m) {
						return f.ListFrom(s, j, true)
					}
					return clauses.Side{}
				}
			}
		}
	}
	return clauses.Side{}
}

// whereHost gives the people whom the clause with "where" behind token i opens with:
// "stopped by the agency, where Director Y showed him".
func (f *finder) whereHost(s text.Sentence, i int) clauses.Side {
	for ; i < s.To; i++ {
		if f.Fold(i) != "where" {
			continue
		}
		for j := i + 1; j < s.To && j < i+6; j++ {
			if m := f.MentionOver(j); m != nil {
				if m.Kind == names.Person && f.Usable(m) {
					return f.ListFrom(s, j, true)
				}
				if !m.Possessive && m.Kind != names.Organisation {
					return clauses.Side{}
				}
				j = m.End() - 1
			}
		}
		return clauses.Side{}
	}
	return clauses.Side{}
}

// matchBeing: "X was on Tuesday with Y at the palace", "X was at the office of Y".
func (f *finder) matchBeing(number int) {
	if !f.Gists[number].Has(lexicon.CueBeForm) {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 1; i+1 < s.To; i++ {
		if word := f.Fold(i); word != "was" && word != "were" && word != "been" || f.MentionOver(i) != nil || f.InQuotation(s, i) {
			continue
		}
		next := i + 1
		for next < s.To && (f.Adverb(next) || text.Calendar.Has(f.Fold(next)) || text.DayWords.Has(f.Fold(next)) && f.Fold(next) != "at" && f.Fold(next) != "in" || f.IsNumber(next)) {
			next++
		}
		g := f.VerbGroup(s, text.At(i), lexicon.Past)
		g.Finite = true
		c := candidate{at: text.Phrase{From: i, To: next + 1}, sentence: number, rule: "being: X was with Y", group: g, weak: true}
		switch {
		case f.Fold(next) == "with":
			c.sides[1] = f.Object(s, next+1)
			if !f.HasPerson(c.sides[1]) {
				c.sides[1] = f.whereHost(s, next+1)
			}
			c.weak = !f.forTalks(next+1) && !f.inCompany(s, g, c.sides[1], next+1)
		case f.Fold(next) == "at" || f.Fold(next) == "in":
			c.sides[1] = f.officeOwner(s, next+1)
		}
		if !f.HasPerson(c.sides[1]) || g.Negated {
			continue
		}
		if c.sides[0] = f.Subject(s, g); f.HasPerson(c.sides[0]) && !f.besidePrincipal(&c) {
			f.add(c)
			return
		}
	}
}

// besidePrincipal reports whether somebody was with a principal of the encounter in focus
// who is of his own party, or was so "at the meeting": he took part in that (besides.go).
func (f *finder) besidePrincipal(c *candidate) bool {
	a, _ := f.Actors(c.sides[0])
	b, _ := f.Actors(c.sides[1])
	if f.current < 0 || len(a) == 0 || len(b) == 0 || !Overlap(b, f.drafts[f.current].Principals) {
		return false
	}
	to := c.sides[1].To
	retold := f.Fold(to) == "in" && f.Fold(to+1) == "both" && f.IsMark(to+2)
	for i := to; i+2 < f.Sentences[c.sentence].To && i < to+3; i++ {
		retold = retold || (f.Cue(i, lexicon.CueInTheCourse) && !f.Cue(i+1, lexicon.CueIndefinite) || f.toldBefore(i+1)) && f.Cue(i+2, lexicon.CueTalksNoun) // "at the meeting", "on both occasions"
	}
	return retold || !f.Foreign(a[0], b)
}

// inCompany reports whether who was with the people of a side comes for another party,
// and no encounter of theirs was told before: who stands beside his own minister has
// not met him.
func (f *finder) inCompany(s text.Sentence, g clauses.VerbGroup, with clauses.Side, at int) bool {
	subject := f.Subject(s, g)
	a, _ := f.Actors(subject)
	b, _ := f.Actors(with)
	if len(a) == 0 || len(b) == 0 || with.From > at+2 {
		return false
	}
	for i := subject.To; i < g.From; i++ {
		if !f.Adverb(i) && f.Fold(i) != "," && f.Fold(i) != "who" {
			return false
		}
	}
	return f.Foreign(a[0], b) && !f.metAlready(append(a, b...))
}

// metAlready reports whether an encounter of the people was told before.
func (f *finder) metAlready(people []int) bool {
	for i := len(f.drafts) - 1; i >= f.recent(); i-- {
		met := 0
		for _, person := range people {
			if slices.Contains(f.drafts[i].Principals, person) || slices.Contains(f.drafts[i].Attending, person) {
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
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if t.From > i && !t.Verb() && text.WordIn("talk session meal video-talk audience", t.Class) && (f.opensWith(i, t.From, "for") || f.opensWith(i, t.From, "over") || f.opensWith(i, t.From, "in")) {
			return true
		}
	}
	return false
}

// farewellReach is how many words behind "bid" the farewell is looked for.
const farewellReach = 12

// calledBefore reports whether the verb of a trigger says what somebody called somewhere for: "called
// at the palace to bid him farewell".
func (f *finder) calledBefore(t *clauses.Trigger) bool {
	for k := range f.Triggers {
		if call := &f.Triggers[k]; call.Verb() && call.To <= t.From && call.Class == "call-at" && call.Group.IsFact() && f.Fold(t.From-1) == "to" {
			return true
		}
	}
	return false
}

// matchSeeOff: "X bade farewell to the outgoing ambassador, Y".
func (f *finder) matchSeeOff(number int, s text.Sentence, t *clauses.Trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "see: X took leave of Y", group: t.Group, weak: true}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s, t.To)}
	if !f.HasPerson(c.sides[0]) || !f.Somebody(c.sides[1]) || t.Group.Passive {
		return
	}
	c.weak = !f.calledBefore(t)
	for i := t.To; i < c.sides[1].To; i++ {
		if f.Fold(i) == "late" { // a mourner's farewell
			return
		}
	}
	if f.atAirport(s, t) {
		c.reason = "ceremony"
	}
	f.add(c)
}
