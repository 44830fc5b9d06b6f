package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns who had an encounter that a noun tells of and whose own words name
// one side or none: the subject of the clause, whose programme it stands on, the
// pair of a clause that goes on "in a meeting".

// subjectOfNoun finds who had the talks when only the other side stands behind
// "with": the subject of the noun's clause, else the main clause's.
func (f *finder) subjectOfNoun(s sentence, t *trigger) side {
	g := verbGroup{phrase: phrase{t.from, t.to}}
	if list := f.subject(s, g); len(list.mentions) > 0 {
		return list
	}
	return f.onAgenda(s)
}

// heads gives those under whom, or at whose level, the encounter of a noun was held,
// when they are several: "under the co-chairmanship of X and Y", "at the level of
// foreign ministers X, Y and Z", "with the participation of X and Y".
func (f *finder) heads(s sentence, t *trigger) side {
	for i := t.to + 1; i+1 < s.to && i < t.to+40; i++ {
		if f.fold(i) != "of" || !f.cue(i-1, lexicon.CueHeadship) {
			continue
		}
		if word := f.fold(i - 1); f.current >= 0 && (word == "participation" || word == "attendance") && f.definite(s, t) { // "the talks went on with the participation of X"
			return side{}
		}
		list := f.object(s, i+1)
		if people, _ := f.actors(list); len(people) > 1 && list.from <= i+4 && f.foreign(people[0], people[1:2]) {
			return list
		}
		return side{}
	}
	return side{}
}

// chairedBy gives who chaired and who took part, of "a meeting chaired by X with the
// participation of Y"; two empty sides when the words say something else.
func (f *finder) chairedBy(s sentence, t *trigger) [2]side {
	for k := range f.triggers {
		verb := &f.triggers[k]
		if !verb.verb() || verb.from < t.to || verb.from > t.to+6 || verb.Class != "chair" && verb.Class != "lead" || f.fold(verb.to) != "by" || f.definite(s, t) {
			continue
		}
		for j := k + 1; j < len(f.triggers); j++ {
			if with := &f.triggers[j]; with.Class == "presence" && with.from < verb.to+20 {
				sides := [2]side{f.agent(s, verb.to), f.object(s, with.to)}
				if a, _ := f.actors(sides[0]); len(a) == 1 && f.hasPerson(sides[1]) {
					with.taken = true
					return sides
				}
			}
		}
	}
	return [2]side{}
}

// hostedAndAttended gives who hosted or chaired and who attended, of "the meeting was
// hosted by X and attended by Y and Z"; two empty sides when the words say something else,
// or when the meeting was told before.
func (f *finder) hostedAndAttended(s sentence, t *trigger) (sides [2]side) {
	if f.current >= 0 && f.definite(s, t) {
		return sides
	}
	hosted := false
	for k := range f.triggers {
		verb := &f.triggers[k]
		if !verb.verb() || !verb.group.passive || verb.group.mood != asserted || verb.group.negated {
			continue
		}
		switch verb.Class {
		case "host", "chair", "lead", "gather", "hold":
			if list := f.agent(s, verb.to); !hosted && f.namesAny(list) && list.from < verb.to+6 {
				sides[0], hosted = list, true
			}
		case "attend":
			if list := f.agents(s, verb.to); verb.from > t.to && hosted && f.namesAny(list) {
				sides[1] = list
				return sides
			}
		}
	}
	return [2]side{}
}

// givenFor gives who gave a meal or reception and for whom: "a dinner hosted by X in honour
// of Y", "a lunch given in her honour by X"; two empty sides when the words say something else.
func (f *finder) givenFor(s sentence, t *trigger) [2]side {
	hers := false
	for i := t.to; i+1 < s.to && i < t.to+9; i++ {
		word := f.fold(i)
		if (word == "honour" || word == "honor") && f.cue(i-1, lexicon.CueTheirs) {
			hers = true
		}
		if word != "by" {
			if f.mention(i) != nil || word == "," || word == ";" {
				break
			}
			continue
		}
		host := f.object(s, i+1)
		if !f.hasPerson(host) || host.from > i+reach {
			break
		}
		if hers {
			return [2]side{host, f.subject(s, verbGroup{phrase: phrase{t.from, t.to}})}
		}
		for k := host.to; k+1 < s.to && k < host.to+12; k++ {
			if word := f.fold(k); word == "for" || word == "of" && (f.fold(k-1) == "honour" || f.fold(k-1) == "honor") {
				if guest := f.object(s, k+1); f.hasPerson(guest) && guest.from <= k+reach {
					return [2]side{host, guest}
				}
			}
		}
		break
	}
	return [2]side{}
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
	if list := f.ofProgramme(s); len(list.mentions) > 0 {
		return list
	}
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

// ofProgramme gives the one spoken of before a sentence whose subject is a programme
// without an owner: "Wednesday's programme includes a meeting with Y".
func (f *finder) ofProgramme(s sentence) side {
	for i := s.from; i+1 < s.to && i < s.from+6 && f.mention(i) == nil; i++ {
		if !f.cue(i, lexicon.CueItinerary) {
			continue
		}
		for j := i + 1; j < s.to && j < i+6; j++ {
			if word := f.fold(j); word == "includes" || word == "include" || word == "features" || word == "comprises" {
				if f.subjectNumber >= 0 {
					return side{phrase: phrase{i, i + 1}, mentions: []int{f.subjectNumber}}
				}
				return side{}
			}
		}
	}
	return side{}
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
		if f.cue(i, lexicon.CueSettingPreposition) {
			return f.fold(i+1) == "a" || f.fold(i+1) == "an"
		}
		switch f.fold(i) {
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
		for k := range f.triggers { // "receives his counterparts of A, X, and of B, Y, for a summit"
			if verb := &f.triggers[k]; verb.Class == "host" && verb.verb() && !verb.group.passive && verb.to <= subject.from {
				return [2]side{}
			}
		}
		return [2]side{subject, {}}
	}
	for i := s.from; i < t.from; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && !m.possessive && (f.fold(m.from-1) == "to" || f.fold(m.from-1) == "told") {
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
