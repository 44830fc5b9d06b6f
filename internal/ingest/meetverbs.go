package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the verbs of meeting: "X met Y", "X and Y met", "X sat down with
// Y", and what was met that is nobody: expectations, targets.

// matchMeet: "X met (with) Y", "X and Y met", "X was met by Y".
func (f *finder) matchMeet(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "meet: X met Y", group: t.group}
	if t.group.passive && (t.Words() > 1 || t.Base == "closet") { // "was closeted with Y"
		c.sides = [2]side{f.subject(s, t.group), f.object(s, t.to)}
		if t.Words() == 1 {
			c.sides[1] = f.withGroup(s, t.to)
		}
		f.add(c)
		return
	}
	if t.group.passive { // "was met at the airport by": a welcome
		c.sides = [2]side{f.subject(s, t.group), f.agent(s, t.to)}
		c.rule, c.reason = "meet: X was met by Y", "ceremony"
		f.add(c)
		return
	}
	c.sides[0] = f.subject(s, t.group)
	switch {
	case t.Words() == 1 || wordIn("for with opposite", f.fold(t.to-1)):
		c.sides[1] = f.object(s, t.to)
	default: // "sat down with Y", "exchanged views with Y", "sat across the table from Y"
		c.sides[1] = f.withGroup(s, t.to)
	}
	if len(c.sides[1].mentions) == 0 && !c.sides[1].pronoun {
		c.sides[1] = f.whom(s, c.sides[0])
	}
	if !f.hasPerson(c.sides[1]) && !c.sides[1].pronoun && (t.Base != "meet" || f.fold(t.to) == "with" || f.peopleBehind(s, t.to) || f.withBehind(s, t.to)) {
		if led := f.ledBy(s, t.to); f.hasPerson(led) {
			c.sides[1] = led
		}
	}
	if t.Base == "meet" && len(c.sides[1].mentions) == 0 && !c.sides[1].pronoun && f.meetsThing(s, t) {
		if f.peopleBehind(s, t.to) { // "met business leaders"
			c.reason = "one-party"
			f.add(c)
		}
		return
	}
	if t.Base == "meet" && f.inSum(number, s, t, c.sides[1]) {
		return
	}
	if t.Base == "sit" && f.fold(t.from+1) == "with" && f.companions(c.sides) { // "The vice president sat with Maduro": on his side
		return
	}
	switch t.Base {
	case "see": // "saw each other": at some time, or it is only a way of speaking
		c.weak = f.timeOf(s.phrase) == (timeMark{})
	case "exchange", "compare", "swap", "trade":
		c.weak, c.rule = true, "meet: X exchanged views with Y"
	}
	f.add(c)
}

// withBehind reports whether a place alone parts a verb from its with-group: "meets in the
// same palace with the board".
func (f *finder) withBehind(s sentence, i int) bool {
	for end := min(s.to, i+8); i < end; i++ {
		if f.fold(i) == "with" {
			return true
		}
		if f.isMark(i) || f.mention(i) != nil {
			return false
		}
	}
	return false
}

// ledBy gives who leads the people without a name whom somebody met: "met a group of
// investors led by Y", "conferred with representatives of the chamber, headed by Y".
func (f *finder) ledBy(s sentence, i int) side {
	for end := min(s.to, i+2*reach); i+1 < end; i++ {
		if f.mention(i) == nil && f.endsClause(i) {
			return side{}
		}
		if f.fold(i+1) == "by" && f.cue(i, lexicon.CueLed) {
			if list := f.object(s, i+2); f.hasPerson(list) && list.from <= i+5 {
				return list
			}
			return side{}
		}
	}
	return side{}
}

// companions reports whether two sides are people of one party, one of whom has
// an encounter with others.
func (f *finder) companions(sides [2]side) bool {
	a, _ := f.actors(sides[0])
	b, _ := f.actors(sides[1])
	if f.current < 0 || len(a) == 0 || len(b) == 0 {
		return false
	}
	if f.entities[b[0]].org.text != f.entities[a[0]].org.text { // "sat down with the bank's director"
		return false
	}
	if x, y := f.entities[a[0]].country.text, f.entities[b[0]].country.text; x != "" && y != "" && x != y {
		return false
	}
	principals := f.drafts[f.current].principals
	return overlap(a, principals) || overlap(b, principals)
}

// peopleBehind reports whether the words behind a verb speak of people without a name.
func (f *finder) peopleBehind(s sentence, i int) bool {
	for end := min(s.to, i+4); i < end; i++ {
		if f.is(i, lexicon.Group|lexicon.Office) {
			return true
		}
	}
	return false
}

// meetsThing reports whether what was met is no one: expectations, targets.
func (f *finder) meetsThing(s sentence, t *trigger) bool {
	i := t.to
	for i < s.to && f.adverb(i) {
		i++
	}
	word := f.fold(i)
	if m := f.mention(i); m != nil {
		return m.possessive
	}
	if beForms.has(word) || haveForms.has(word) || modals.has(word) { // "That X and Y were to meet had not been known"
		return false
	}
	return i < s.to && (f.isLower(i) || f.isNumber(i)) && !prepositions.has(word) && !calendar.has(word) && !dayWords.has(word) &&
		!f.cue(i, lexicon.CueNoVerb)
}
