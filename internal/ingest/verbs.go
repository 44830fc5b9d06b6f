package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the event patterns of verbs: which noun group is which side,
// in the active, the passive and the relative clause.

// matchVerb matches the verb trigger number k of the sentence.
func (f *finder) matchVerb(number, k int) {
	s, t := f.sentences[number], &f.triggers[k]
	switch t.Class {
	case "meet":
		f.matchMeet(number, s, t)
	case "engage":
		f.matchDirect(number, s, t, "engage: X engaged Y", true)
	case "see":
		if t.group.mood == arranged || t.group.mood == purposed {
			f.matchDirect(number, s, t, "see: X is to see Y", false)
		} else if t.group.passive {
			f.matchDirect(number, s, t, "see: Y was seen by X", false)
		} else if t.group.tense != present {
			f.matchDirect(number, s, t, "see: X saw Y", true)
		}
	case "host":
		f.matchHost(number, s, t, false)
	case "welcome":
		f.matchHost(number, s, t, true)
	case "call":
		f.matchDirect(number, s, t, "call: X called on Y", false)
	case "visit":
		f.matchDirect(number, s, t, "visit: X visited Y", true)
	case "gather":
		f.matchGather(number, s, t)
	case "hold":
		f.matchHold(number, s, k)
	case "chair":
		f.matchChair(number, s, t)
	case "speak":
		f.matchSpeak(number, s, t)
	case "discuss":
		f.matchDiscuss(number, s, t)
	case "phone":
		f.matchPhone(number, s, t)
	case "hand":
		f.matchHand(number, s, t)
	case "lead":
		f.matchLead(number, s, k)
	case "attend":
		f.matchAttend(number, s, k)
	}
}

// matchMeet: "X met (with) Y", "X and Y met", "X was met by Y".
func (f *finder) matchMeet(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "meet: X met Y", group: t.group}
	if t.group.passive && t.Words() > 1 { // "was closeted with Y"
		c.sides = [2]side{f.subject(s, t.group), f.object(s, t.to)}
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
	if t.Base == "meet" && len(c.sides[1].mentions) == 0 && f.meetsThing(s, t) {
		if f.peopleBehind(s, t.to) { // "met business leaders"
			c.reason = "one-party"
			f.add(c)
		}
		return
	}
	if t.Base == "sit" && f.companions(c.sides) { // "The vice president sat with Maduro": on his side
		return
	}
	if t.Base == "exchange" || t.Base == "compare" {
		c.weak, c.rule = true, "meet: X exchanged views with Y"
	}
	f.add(c)
}

// companions reports whether two sides are people of one party, one of whom has
// an encounter with others.
func (f *finder) companions(sides [2]side) bool {
	a, _ := f.actors(sides[0])
	b, _ := f.actors(sides[1])
	if f.current < 0 || len(a) == 0 || len(b) == 0 {
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

// matchLead: "X and Y headed official talks".
func (f *finder) matchLead(number int, s sentence, k int) {
	t := &f.triggers[k]
	noun := f.nounAfter(s, k)
	if noun == nil || noun.Class != "talk" && noun.Class != "session" && noun.Class != "summit" || t.group.passive {
		return
	}
	c := candidate{at: phrase{t.from, noun.to}, sentence: number, rule: "lead: X and Y headed talks", group: t.group}
	c.sides[0] = f.subject(s, t.group)
	if !f.several(c.sides[0]) {
		return
	}
	noun.taken = true
	f.add(c)
}

// matchAttend: "X took part in a meeting along with Y and Z", "A, B and C were
// among those attending the summit".
func (f *finder) matchAttend(number int, s sentence, k int) {
	t := &f.triggers[k]
	if t.group.passive || t.group.mood != asserted {
		return
	}
	for j := k + 1; j < len(f.triggers); j++ {
		with := &f.triggers[j]
		if with.Class != "presence" {
			if !with.verb() && f.fold(with.from-1) == "the" {
				return // "attended the meeting, along with": the one in focus
			}
			continue
		}
		if !wordIn("along together", f.fold(with.from)) {
			continue
		}
		c := candidate{at: t.phrase, sentence: number, rule: "attend: X took part along with Y", group: t.group}
		c.sides = [2]side{f.subject(s, t.group), f.object(s, with.to)}
		if f.several(c.sides[1]) && len(c.sides[0].mentions) == 1 {
			with.taken = true
			f.add(c)
		}
		return
	}
	if noun := f.nounAfter(s, k); noun != nil && noun.Class == "talk" && f.fold(t.to) != "the" {
		if c := (candidate{at: phrase{t.from, noun.to}, sentence: number, rule: "attend: X and Y attended a meeting", group: t.group}); true {
			c.sides[0] = f.subject(s, t.group)
			if people, _ := f.actors(c.sides[0]); len(people) > 1 {
				noun.taken = true
				f.add(c)
			}
		}
	}
}

// matchDirect: a verb whose subject and object are the sides.
func (f *finder) matchDirect(number int, s sentence, t *trigger, rule string, weak bool) {
	c := candidate{at: t.phrase, sentence: number, rule: rule, group: t.group, weak: weak}
	c.sides[0] = f.subject(s, t.group)
	if t.group.passive {
		c.sides[1] = f.agent(s, t.to)
	} else {
		c.sides[1] = f.object(s, t.to)
		if !f.hasPerson(c.sides[1]) && !c.sides[1].pronoun {
			c.sides[1] = f.whom(s, c.sides[0])
		}
	}
	if !f.hasPerson(c.sides[1]) && !c.sides[1].pronoun || len(c.sides[0].mentions) == 0 { // "visited the school", "called on countries to act"
		return
	}
	if t.Class == "call" && f.appeal(s, c.sides[1].to) {
		return
	}
	f.add(c)
}

// appeal reports whether "called on Y" goes on with "to do": an appeal.
func (f *finder) appeal(s sentence, i int) bool {
	for ; i < s.to && i < s.from+200; i++ {
		switch {
		case f.fold(i) == "to" && f.isLower(i+1) && f.mention(i+1) == nil && !determiners.has(f.fold(i+1)):
			return !calendar.has(f.fold(i - 1))
		case !f.adverb(i) && f.fold(i) != "not":
			return false
		}
	}
	return false
}

// matchHost: "X received Y", "Y was received by X", "Y was the guest of X".
func (f *finder) matchHost(number int, s sentence, t *trigger, weak bool) {
	c := candidate{at: t.phrase, sentence: number, rule: "host: X received Y", group: t.group, weak: weak}
	f.announceGuests(number, s, t)
	if weak {
		c.rule = "host: X welcomed Y"
	}
	if t.group.passive {
		c.rule = "host: Y was received by X"
		c.sides = [2]side{f.subject(s, t.group), f.agent(s, t.to)}
		c.agentless = len(c.sides[1].mentions) == 0 && f.furtherAround(s, t.phrase) && !weak
		if len(c.sides[0].mentions) == 0 || len(c.sides[1].mentions) == 0 && !c.agentless {
			return
		}
	} else {
		if noun := f.nounBehind(s, t.to); noun != nil { // "received a letter from", "hosted talks between": the noun's own matter
			switch noun.Class {
			case "call", "letter":
				f.addRefused(number, s, t.phrase, t.group, noun.Class, "host: X received a "+noun.Class)
			case "session", "meal", "talk": // "hosted a reception for Y"
				c.sides = [2]side{f.subject(s, t.group), f.complement(s, noun.to, "for with")}
				if c.at, c.rule = (phrase{t.from, noun.to}), "host: X hosted a meal for Y"; f.hasPerson(c.sides[1]) && len(c.sides[0].mentions) > 0 {
					noun.taken = true
					f.add(c)
				}
			}
			return
		}
		c.sides = [2]side{f.subject(s, t.group), f.object(s, t.to)}
		if !f.hasPerson(c.sides[1]) && !c.sides[1].pronoun {
			if c.sides[1] = f.whom(s, c.sides[0]); !f.hasPerson(c.sides[1]) {
				return
			}
		}
	}
	if weak && !t.group.passive && c.sides[1].from > t.to+2 && !c.sides[1].pronoun && !f.placeBetween(t.to, c.sides[1].from) { // "welcomed the words of Y"
		return
	}
	if f.atAirport(s, t) {
		c.reason, c.rule = "ceremony", "host: received at the airport"
	}
	f.add(c)
}

// placeBetween reports whether only a place and a day stand between two tokens:
// "welcomed to Brussels on Monday the chairman".
func (f *finder) placeBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if !f.tokens[i].capital() && !prepositions.has(f.fold(i)) && !determiners.has(f.fold(i)) && !dayWords.has(f.fold(i)) && !f.isNumber(i) && f.fold(i) != "," && !f.cue(i, lexicon.CueVerbal) {
			return false
		}
	}
	return true
}

// atAirport reports whether the clause of a welcome tells of an arrival.
func (f *finder) atAirport(s sentence, t *trigger) bool {
	for i := max(s.from, t.from-25); i < min(s.to, t.to+30); i++ {
		if f.cue(i, lexicon.CueAirport) {
			return true
		}
		switch f.fold(i) {
		case "arrival":
			if before := f.fold(i - 1); (before == "on" || before == "upon" || f.fold(i-2) == "on" || f.fold(i-2) == "upon") && t.Class == "welcome" {
				return true
			}
		case "technical", "air":
			if next := f.fold(i + 1); next == "area" || next == "base" || next == "station" {
				return true
			}
		}
	}
	return false
}

// matchGather: "the leaders of A, B and C gathered in".
func (f *finder) matchGather(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "gather: X and Y gathered", group: t.group, weak: true}
	c.sides[0] = f.subject(s, t.group)
	f.add(c)
}

// matchChair: "X and Y co-chaired the meeting".
func (f *finder) matchChair(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "chair: X and Y co-chaired", group: t.group, weak: true}
	if t.group.passive {
		c.sides[0] = f.agent(s, t.to)
	} else {
		c.sides[0] = f.subject(s, t.group)
		c.sides[1] = f.complement(s, t.to, "with")
	}
	if people, _ := f.actors(c.sides[:]...); len(people) > 1 && f.foreign(people[0], people[1:]) {
		c.weak = false
	}
	f.add(c)
}

// hasPerson reports whether a side names people or a body of people, and not
// only a country.
func (f *finder) hasPerson(list side) bool {
	for _, number := range list.mentions {
		if k := f.mentions[number].kind; k == person || k == delegation || k == group {
			return true
		}
	}
	return false
}

// several reports whether a side holds two actors or more.
func (f *finder) several(list side) bool {
	people, parties := f.actors(list)
	return len(people)+len(parties) > 1
}

// addRefused keeps something that is no meeting by its very word.
func (f *finder) addRefused(number int, s sentence, at phrase, g verbGroup, reason, rule string) {
	c := candidate{at: at, sentence: number, rule: rule, group: g, reason: reason}
	c.sides[0] = f.subject(s, g)
	c.sides[1] = f.complement(s, at.to, "with to from between on")
	f.add(c)
}
