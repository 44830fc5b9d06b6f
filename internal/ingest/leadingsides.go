package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns those of whom a sentence says that they lead a side, as the side's own
// voice at the table: "X led a delegation that met Y", "The two sides were led by X and Y",
// "A group chaired by X was hosted by Y".

// missionHeads gives for a delegation that somebody leads whoever leads it: "X led a
// delegation to Oslo to see Y", "X headed a mission that met with Y". Any other list
// stays as it is.
func (f *finder) missionHeads(s sentence, list side) side {
	if len(list.mentions) != 1 || f.mentions[list.mentions[0]].kind != delegation {
		return list
	}
	m := &f.mentions[list.mentions[0]]
	for k := range f.triggers {
		t := &f.triggers[k]
		if t.Class != "lead" || !t.verb() || t.group.passive || !s.has(t.from) || t.to > m.from || m.from > t.to+6 || f.fold(t.to) == "by" {
			continue
		}
		if f.fold(t.group.from-1) == "who" && f.fold(m.end()) == "," { // "X, who led a team, met Y"
			continue
		}
		if heads := f.subject(s, t.group); f.hasPerson(heads) && heads.to <= t.group.from {
			return heads
		}
	}
	return list
}

// headsSides reports whether the person at token i is the first of those by whom several
// sides are led: "The delegations, headed by X".
func (f *finder) headsSides(i int) bool {
	m := f.mention(i)
	if m == nil || m.kind != person || f.fold(m.from-1) != "by" || !f.cue(m.from-2, lexicon.CueLed) {
		return false
	}
	at := m.from - 3
	if f.fold(at) == "," {
		at--
	}
	sides := f.mention(at)
	return sides != nil && (sides.kind == delegation || sides.kind == group) && strings.HasSuffix(f.fold(sides.head), "s")
}

// ledBefore gives who leads the people without a name that a passive is said of: "A
// parliamentary group chaired by X was hosted by Y".
func (f *finder) ledBefore(s sentence, g verbGroup) side {
	for i := s.from; i+2 < g.from && i < s.from+12; i++ {
		if m := f.mention(i); m != nil && m.kind == person || f.endsClause(i) {
			return side{}
		}
		if f.fold(i+1) != "by" || !f.cue(i, lexicon.CueLed) {
			continue
		}
		if list := f.object(phraseSentence(s, g.from), i+2); f.hasPerson(list) && list.from <= i+4 && list.to >= g.from-1 {
			return list
		}
		return side{}
	}
	return side{}
}

// matchSidesLed: "The two sides were led by X and Y at the policy dialogue", "Leading the
// Indian side at the commission was X, while the Iranian side was led by Y".
func (f *finder) matchSidesLed(number int, s sentence, k int) {
	t := &f.triggers[k]
	if !t.group.finite || t.group.mood != asserted || t.group.negated {
		return
	}
	c := candidate{at: t.phrase, sentence: number, rule: "lead: the sides were led by X and Y", group: t.group}
	c.sides = [2]side{f.agent(s, t.to), f.leadingFirst(s, t)}
	if people, _ := f.actors(c.sides[:]...); len(people) < 2 || len(c.sides[1].mentions) == 0 && !f.sidesBefore(s, t) {
		return
	}
	f.add(c)
}

// leadingFirst gives whom a sentence that opens with "Leading" or "Chairing" names as
// the head of the other side.
func (f *finder) leadingFirst(s sentence, t *trigger) side {
	first := &f.triggers[0]
	if first == t || first.from != s.from || first.Form&lexicon.Gerund == 0 || first.Class != "lead" && first.Class != "chair" {
		return side{}
	}
	for i := first.to; i < t.group.from && i < first.to+20; i++ {
		if beForms.has(f.fold(i)) && f.mention(i) == nil {
			return f.object(phraseSentence(s, t.group.from), i+1)
		}
	}
	return side{}
}

// sidesBefore reports whether a passive is said of two sides or delegations together.
func (f *finder) sidesBefore(s sentence, t *trigger) bool {
	for i := s.from; i < t.group.from; i++ {
		if m := f.mention(i); m != nil && (m.kind == group || m.kind == delegation) && f.cue(m.head, lexicon.CueSidesNoun) {
			return true
		}
	}
	return false
}

// leadsTo: "X leads the team to the joint commission with Y".
func (f *finder) leadsTo(number int, s sentence, t *trigger) bool {
	if t.group.passive || !t.group.finite || !f.sideBehind(s, t) && !f.teamBehind(s, t.to) {
		return false
	}
	if f.leadsToHost(number, s, t) {
		return true
	}
	for k := range f.triggers {
		noun := &f.triggers[k]
		if noun.verb() || noun.from < t.to || noun.from > t.to+16 || !wordIn("talk session summit body", noun.Class) || !f.opensWith(t.to, noun.from, "to") && !f.opensWith(t.to, noun.from, "for") {
			continue
		}
		c := candidate{at: phrase{t.from, noun.to}, sentence: number, rule: "lead: X leads a team to talks with Y", group: t.group}
		c.sides = [2]side{f.subject(s, t.group), f.complement(s, noun.to, "with")}
		if !f.hasPerson(c.sides[0]) || !f.hasPerson(c.sides[1]) || c.sides[1].from > noun.to+4 {
			return false
		}
		noun.taken = true
		f.add(c)
		return true
	}
	return false
}

// leadsToHost: "X led a delegation to Y's office", "to the minister", "on a visit to him".
func (f *finder) leadsToHost(number int, s sentence, t *trigger) bool {
	for i := t.to; i < s.to && i < t.to+14; i++ {
		if m := f.mention(i); m != nil && m.kind == person && !m.possessive {
			return false
		}
		if f.fold(i) != "to" {
			continue
		}
		c := candidate{at: t.phrase, sentence: number, rule: "lead: X led a delegation to Y", group: t.group}
		c.sides[0] = f.subject(s, t.group)
		if c.sides[1] = f.officeOwner(s, i+1); !f.hasPerson(c.sides[1]) && !c.sides[1].pronoun {
			c.sides[1] = f.object(s, i+1)
		}
		if c.sides[1].from <= i+5 && f.hasPerson(c.sides[0]) && (f.hasPerson(c.sides[1]) || c.sides[1].pronoun) {
			f.add(c)
			return true
		}
		return false
	}
	return false
}

// teamBehind reports whether a delegation is spoken of in the few words behind a verb.
func (f *finder) teamBehind(s sentence, i int) bool {
	for end := min(s.to, i+6); i < end; i++ {
		if f.cue(i, lexicon.CueDelegationNoun) {
			return true
		}
	}
	return false
}

// calledRoll gives the people whom a colon calls by name behind a verb that told of a
// group: "The leaders of the five states gathered in Oslo: President X, President Y".
func (f *finder) calledRoll(s sentence, t *trigger) side {
	for i := t.to; i+1 < s.to && i < t.to+20; i++ {
		if m := f.mention(i); m != nil && m.kind == person {
			return side{}
		}
		if f.fold(i) != ":" {
			continue
		}
		m := f.rightBehind(i+1, s.to)
		if m == nil || m.kind != person || !f.usable(m) {
			return side{}
		}
		if list := f.listFrom(s, m.from, true); f.several(list) {
			return list
		}
		return side{}
	}
	return side{}
}

// semicolonIn reports whether the members of a list are parted by semicolons.
func (f *finder) semicolonIn(list phrase) bool {
	for i := list.from; i < list.to; i++ {
		if f.fold(i) == ";" {
			return true
		}
	}
	return false
}

// recallTeam puts for "The mission", "The team" that met somebody whoever was said before
// to lead it, or whoever speaks for it in the statement that it stands in.
func (f *finder) recallTeam(c *candidate) {
	if len(c.sides[1].mentions) == 0 || c.group.passive || f.candidateClass(c) == "noun" {
		return
	}
	if people, parties := f.actors(c.sides[0]); len(people)+len(parties) > 0 {
		return
	}
	team, from := c.group.from-1, f.sentences[c.sentence].from
	for team > from && f.adverb(team) {
		team--
	}
	if team <= from || !determiners.has(f.fold(team-1)) && team-1 > from || !f.cue(team, lexicon.CueDelegationNoun) && f.fold(team) != "mission" && f.fold(team) != "staff" {
		return
	}
	others, _ := f.actors(c.sides[1])
	for number := f.mentionsBefore(team) - 1; number >= 0; number-- {
		m := &f.mentions[number]
		if m.kind == person && len(m.who) == 1 && f.fold(m.from-1) == "by" && f.cue(m.from-2, lexicon.CueLed) && f.entities[m.who[0]].name.known() && f.foreign(m.who[0], others) {
			c.sides[0] = side{phrase: phrase{team, team + 1}, mentions: []int{number}}
			return
		}
	}
	if f.issued && f.author >= 0 && f.inHisWords(team) {
		c.sides[0] = side{phrase: phrase{team, team + 1}, mentions: []int{f.author}}
	}
}

// namesAny reports whether a side names a person.
func (f *finder) namesAny(list side) bool {
	people, _ := f.actors(list)
	return len(people) > 0
}
