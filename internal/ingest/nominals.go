package ingest

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the event patterns of nouns: "a meeting between X and Y was
// held", "during his talks with Y", "X's meeting with Y", "the trilateral
// meeting of A, B and C".

// matchNoun matches the noun trigger number k of the sentence, unless a verb
// took it as its object.
func (f *finder) matchNoun(number, k int) {
	s, t := f.sentences[number], &f.triggers[k]
	if t.taken {
		return
	}
	switch t.Class {
	case "talk", "video-talk", "session", "summit", "audience", "courtesy", "noun", "meal":
	case "call":
		f.matchCall(number, s, t)
		return
	case "interlocutor":
		f.matchInterlocutor(number, s, t)
		return
	default:
		return
	}
	c := candidate{at: t.phrase, sentence: number, rule: "noun: talks between X and Y", weak: t.Class == "session" || t.Class == "meal"}
	governor := f.nounVerb(s, t)
	c.group = f.nounGroup(s, t, governor)
	if f.processing(s, t) {
		c.reason = "series"
	}
	owner := f.owner(s, t)
	definite := f.definite(s, t)
	c.parties = f.compound(s, t)
	c.summit = t.Class == "summit"
	if t.Class == "summit" && governor != nil {
		c.weak = false
	}
	c.fresh = wordIn("a an another", f.determiner(s, t))
	c.next = f.fold(t.from-1) == "next" && f.determiner(s, t) == "the" && c.group.mood == arranged
	between := f.complement(f.nounScope(s, t, governor), t.to, "between among")
	if len(between.mentions) > 0 {
		c.sides[0] = between
		people, _ := f.actors(between)
		switch {
		case len(people) > 1 && t.Class == "session":
			c.weak = false
		case len(people) == 0 && governor == nil && f.timeOf(s.phrase) == (timeMark{}): // "talks between Egypt and the Fund on the review"
			c.weak = true
		}
		f.add(c)
		return
	}
	with := f.complement(f.nounScope(s, t, governor), t.to, "with")
	if t.Class == "courtesy" || t.Class == "audience" {
		with = f.complement(f.nounScope(s, t, governor), t.to, "with of from by")
	}
	of := f.ofGroup(s, t)
	switch {
	case len(with.mentions) > 0 && len(of.mentions) > 0:
		c.rule = "noun: a meeting of X with Y"
		c.sides = [2]side{of, with}
	case len(with.mentions) > 0 || with.pronoun:
		if f.fold(t.from-1) == "the" && !f.hasPerson(with) { // "the talks with North Korea": a process
			c.weak = true
		}
		c.weak = c.weak && !((t.Class == "session" || t.Class == "meal") && (f.hasPerson(with) || with.pronoun) && !f.called)
		c.rule = "noun: his meeting with Y"
		c.sides[1] = with
		c.sides[0] = owner
		if len(owner.mentions) == 0 {
			c.sides[0] = f.subjectOfNoun(s, t)
		}
	case governor != nil && governor.group.passive && f.hasPerson(f.agent(s, governor.to)): // "talks were conducted by X"
		c.rule = "noun: talks were held by X"
		c.sides[0] = f.agent(s, governor.to)
	case f.several(of):
		c.rule = "noun: the meeting of X and Y"
		c.sides[0] = of
		c.weak = c.weak || t.Class == "summit" && governor == nil
	case f.several(owner):
		c.rule = "noun: their meeting"
		c.sides[0] = owner
		c.anaphor = f.fold(t.from-1) != "whose"
	case f.inMeeting(s, t):
		c.rule = "noun: X and Y, in a meeting"
		c.sides = f.pairOf(s, t)
		if len(c.sides[0].mentions) == 0 {
			return
		}
	case f.fold(t.from-1) == "their" || f.fold(t.from-2) == "their":
		c.rule, c.anaphor = "noun: their meeting", true
		if f.timeOf(phrase{t.to, min(s.to, t.to+8)}) != (timeMark{}) {
			c.sides[0], c.anaphor, c.earlier = side{phrase: phrase{t.from - 1, t.from}, mentions: f.lastPair(t.from)}, false, true
		}
	case len(c.parties) > 1:
		c.rule = "noun: the A-B talks"
		c.weak = governor == nil
	default:
		c.rule, c.anaphor = "noun: the meeting", definite
		if !definite || t.Class == "session" && f.fold(t.to) == "of" { // "the exchange of instructors"
			return
		}
	}
	c.further = f.furtherAround(s, t.phrase)
	f.add(c)
}

// matchCall: "a telephone conversation between X and Y": no meeting.
func (f *finder) matchCall(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "noun: a call", reason: "call"}
	if host := f.object(s, t.to+1); (f.fold(t.to) == "on" || f.fold(t.to) == "upon") && f.hasPerson(host) { // "is down for a call on Y"
		c.rule, c.reason, c.group = "noun: a call on Y", "", f.nounGroup(s, t, nil)
		c.sides = [2]side{f.subjectOfNoun(s, t), host}
		f.add(c)
		return
	}
	c.sides[0] = f.complement(s, t.to, "between with from")
	if len(c.sides[0].mentions) > 0 {
		c.sides[1] = f.subjectOfNoun(s, t)
		f.add(c)
	}
}

// determiner gives the article or pronoun before the noun, "" when none is near.
func (f *finder) determiner(s sentence, t *trigger) string {
	for i := t.from - 1; i >= s.from && i >= t.from-4; i-- {
		if determiners.has(f.fold(i)) && f.fold(i) != "next" {
			return f.fold(i)
		}
		if f.isMark(i) || prepositions.has(f.fold(i)) {
			break
		}
	}
	return ""
}

// owner reads the possessive before a noun: "Macron's meeting", "their talks".
func (f *finder) owner(s sentence, t *trigger) side {
	for i := t.from - 1; i >= s.from && i >= t.from-5; i-- {
		if m := f.mention(i); m != nil {
			if m.possessive || m.kind == group || m.to == t.from && m.kind != country {
				return side{phrase: m.phrase, mentions: []int{int(f.holder[i])}}
			}
			return side{}
		}
		switch word := f.fold(i); word {
		case "his", "her":
			return side{phrase: phrase{i, i + 1}, mentions: f.nearestPerson(s, i)}
		case "whose": // "X and Y, whose discussions are going on"
			for j := i - 1; j >= s.from && j > i-3; j-- {
				if m := f.mention(j); m != nil {
					return f.listUpTo(s, m)
				}
			}
			return side{}
		case "their":
			return side{}
		case ",", ";", "of", "with", "and":
			return side{}
		}
	}
	return side{}
}

// definite reports whether the noun speaks of an encounter told before.
func (f *finder) definite(s sentence, t *trigger) bool {
	for i := t.from - 1; i >= s.from && i >= t.from-4; i-- {
		switch word := f.fold(i); word {
		case "the", "this", "these", "that", "those", "their", "both", "his", "her":
			return true
		case "a", "an", "any", "no", ",", "of", "with", "in", "and", "next", "every", "each":
			return false
		}
	}
	if t.from == s.from { // "Talks turned on …"
		return true
	}
	before := f.fold(t.from - 1)
	return before == "during" || before == "following" || before == "after"
}

// ofGroup reads the list behind "of" after the noun: "the meeting of X and Y",
// "a meeting of the heads of intelligence of A and B", "of officials headed by X".
func (f *finder) ofGroup(s sentence, t *trigger) side {
	of := t.to
	for of < s.to && of < t.to+4 && f.fold(of) != "of" && f.fold(of) != "by" && f.fold(of) != "with" {
		of = max(of+1, f.endOf(of))
	}
	if f.fold(of) != "of" && (f.fold(of) != "by" || of > t.to) {
		return side{}
	}
	for i := of + 1; i < s.to && i <= of+9; i++ {
		if m := f.mention(i); m != nil {
			if m.possessive {
				return side{}
			}
			if m.kind == delegation {
				list := side{phrase: phrase{m.from, m.end()}, mentions: []int{int(f.holder[i])}}
				f.addLeaders(s, &list, m)
				if f.fold(m.end()) == "," && f.personAt(m.end()+1) { // "of the Greek and Egyptian ministers, X and Y"
					f.addNamed(s, &list)
				}
				return list
			}
			return f.listFrom(s, i, true)
		}
		word := f.fold(i)
		if word == "with" || word == "between" || word == "on" || modals.has(word) || beForms.has(word) {
			break
		}
	}
	return side{}
}

// endOf gives the end of the mention at token i, 0 when there is none.
func (f *finder) endOf(i int) int {
	if m := f.mention(i); m != nil {
		return m.end()
	}
	return 0
}

// subjectOfNoun finds who had the talks when only the other side stands behind
// "with": the subject of the noun's clause, else the main clause's.
func (f *finder) subjectOfNoun(s sentence, t *trigger) side {
	g := verbGroup{phrase: phrase{t.from, t.to}}
	if list := f.subject(s, g); len(list.mentions) > 0 {
		return list
	}
	return f.onAgenda(s)
}

// nearestOrSubject gives the person whom "his" at token i of "on his schedule" means:
// the subject of the sentence before, else whoever the article speaks of most.
func (f *finder) nearestOrSubject(s sentence, i int) []int {
	if chief := f.chief(); chief >= 0 {
		if m := f.lastMention(chief, i); m != nil {
			return []int{int(f.mentionAt[m.from])}
		}
	}
	if f.subjectNumber >= 0 {
		return []int{f.subjectNumber}
	}
	return f.nearestPerson(s, i)
}

// onAgenda gives the person whose programme a sentence speaks of: "X's programme
// includes talks with Y", "Talks with Y are on the agenda of X".
func (f *finder) onAgenda(s sentence) side {
	for i := s.from; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			if word := f.fold(i); (word == "his" || word == "her") && f.cue(i+1, lexicon.CueProgramme) && f.fold(i-1) == "on" {
				return side{phrase: phrase{i, i + 1}, mentions: f.nearestOrSubject(s, i)}
			}
			continue
		}
		if m.kind == person && len(m.who) == 1 {
			before := i - 1
			for before > s.from && determiners.has(f.fold(before)) {
				before--
			}
			owns := f.fold(before) == "of" && f.cue(before-1, lexicon.CueProgramme)
			for j := m.to; m.possessive && j < s.to && j < m.to+4; j++ {
				owns = owns || f.cue(j, lexicon.CueProgramme)
			}
			if owns {
				return side{phrase: m.phrase, mentions: []int{int(f.holder[i])}}
			}
		}
		i = m.end() - 1
	}
	return side{}
}

// matchGuestMentions: "X was the guest of Y".
func (f *finder) matchGuestMentions(number int) {
	s := f.sentences[number]
	for i := s.from + 1; i+2 < s.to; i++ {
		if f.fold(i) == "host" && f.fold(i+1) == "to" && (beForms.has(f.fold(i-1)) || f.cue(i-1, lexicon.CuePlays)) { // "X played host to Y"
			c := candidate{at: phrase{i, i + 2}, sentence: number, rule: "guest: X played host to Y", group: verbGroup{phrase: phrase{i - 1, i}, finite: true}}
			c.sides = [2]side{f.subject(s, c.group), f.object(s, i+2)}
			if f.hasPerson(c.sides[1]) {
				f.add(c)
			}
			return
		}
		if f.fold(i) != "guest" || f.fold(i+1) != "of" {
			continue
		}
		from := i
		for from > s.from && !beForms.has(f.fold(from)) && from > i-4 {
			from--
		}
		if !beForms.has(f.fold(from)) {
			continue
		}
		c := candidate{at: phrase{i, i + 2}, sentence: number, rule: "guest: X was the guest of Y", group: verbGroup{phrase: phrase{from, i}, finite: true}}
		c.sides[0] = f.subject(s, c.group)
		if m := f.mention(i); m != nil && m.to > i+1 {
			c.sides[1] = side{phrase: m.phrase, mentions: []int{int(f.holder[i])}}
			if next := f.mention(m.end()); len(m.who) == 0 && next != nil {
				c.sides[1] = f.object(s, m.end())
			}
		} else {
			c.sides[1] = f.object(s, i+2)
		}
		if f.hasPerson(c.sides[1]) {
			f.add(c)
		}
		return
	}
}

// inMeeting reports whether the noun stands in an adverbial without arguments
// of its own: "X and Y, in a meeting at the palace, stressed".
func (f *finder) inMeeting(s sentence, t *trigger) bool {
	for k := range f.triggers { // "called for a meeting", "asked for a meeting"
		if verb := &f.triggers[k]; verb.verb() && verb.to <= t.from && verb.from > t.from-8 && wordIn("ask offer wish letter arrange refuse cancel", verb.Class) {
			return false
		}
	}
	if f.fold(t.from-1) == "in" && f.fold(t.to-1) == "talks" { // "spent two hours in talks"
		return true
	}
	for i := t.from - 1; i >= s.from && i > t.from-5; i-- {
		switch f.fold(i) {
		case "in", "during", "at", "for", "after", "following":
			return f.fold(i+1) == "a" || f.fold(i+1) == "an"
		case "the", ",", "of", "and":
			return false
		}
	}
	return false
}

// pairOf gives the two sides of a clause that tells what happened in a meeting:
// its subject, when that is several, or its subject and whom it was said or
// handed to.
func (f *finder) pairOf(s sentence, t *trigger) [2]side {
	subject := f.subject(s, verbGroup{phrase: t.phrase})
	if f.several(subject) {
		return [2]side{subject, {}}
	}
	for i := s.from; i < t.from; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && !m.possessive && f.fold(m.from-1) == "to" {
			first := f.subject(s, verbGroup{phrase: phrase{m.from, m.from}})
			return [2]side{first, f.listFrom(s, i, false)}
		}
		i = m.end() - 1
	}
	for i := t.from - 1; i > s.from; i-- { // "X had Y to himself for a private meeting"
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && !m.possessive && f.isLower(m.from-1) && !prepositions.has(f.fold(m.from-1)) && !determiners.has(f.fold(m.from-1)) && f.fold(m.from-1) != "and" {
			first := f.subject(s, verbGroup{phrase: phrase{m.from, m.from}})
			if !contains(first.mentions, int(f.holder[i])) {
				return [2]side{first, {phrase: m.phrase, mentions: []int{int(f.holder[i])}}}
			}
		}
		i = m.from
	}
	return [2]side{}
}

// matchInterlocutor: "X was Y's other interlocutor", "X was another of Y's interlocutors".
func (f *finder) matchInterlocutor(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "interlocutor: X was Y's interlocutor", group: verbGroup{phrase: t.phrase, finite: true}, further: true}
	if owner := f.owner(s, t); len(owner.mentions) > 0 && (f.fold(owner.from) == "his" || f.fold(owner.from) == "her") && beForms.has(f.fold(t.to)) && f.subjectNumber >= 0 {
		c.sides = [2]side{{phrase: owner.phrase, mentions: []int{f.subjectNumber}}, f.object(s, t.to+1)} // "Her first interlocutor was X"
		f.add(c)
		return
	}
	c.sides[1] = f.owner(s, t)
	if len(c.sides[1].mentions) == 0 || !f.mentions[c.sides[1].mentions[0]].possessive {
		return
	}
	for i := c.sides[1].from - 1; i > s.from && i > c.sides[1].from-5; i-- {
		if beForms.has(f.fold(i)) {
			c.sides[0] = f.subject(s, verbGroup{phrase: phrase{i, i + 1}, finite: true})
			f.add(c)
			return
		}
	}
}

// compound reads the countries of a compound before the noun: "the Kenya-Norway
// joint commission", "Kenyan-Norwegian talks".
func (f *finder) compound(s sentence, t *trigger) []party {
	for i := t.from - 1; i >= s.from && i > t.from-6; i-- {
		word := f.fold(i)
		if f.isMark(i) || prepositions.has(word) {
			return nil
		}
		first, second, ok := strings.Cut(word, "-")
		if !ok || f.tokens[i].shape == lower {
			continue
		}
		var out []party
		for _, part := range []string{first, second} {
			entries := f.reader.lex.Entries([]lexicon.Word{f.reader.lex.Word(part, true, len(part) < 4)}, lexicon.CountryName|lexicon.Demonym)
			if len(entries) != 1 {
				return nil
			}
			out = addParty(out, party{entity: -1, code: entries[0].Code, clue: clue{at: phrase{i, i + 1}, basis: readout.Stated}})
		}
		return out
	}
	return nil
}
