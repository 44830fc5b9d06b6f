package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the verbs of receiving: "X received Y", "Y was received by X",
// "X hosted a meal for Y"; a welcome at the airport is a ceremony.

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
		if len(c.sides[0].mentions) == 0 {
			c.sides[0] = f.ledBefore(s, t.group)
		}
		c.agentless = len(c.sides[1].mentions) == 0 && f.furtherAround(s, t.phrase) && !weak
		if len(c.sides[0].mentions) == 0 || len(c.sides[1].mentions) == 0 && !c.agentless {
			return
		}
	} else {
		if noun := f.nounBehind(s, t.to); noun != nil { // "received a letter from", "hosted talks between": the noun's own matter
			switch noun.Class {
			case "call", "letter":
				f.matchBrought(number, s, t)
				f.addRefused(number, s, t.phrase, t.group, noun.Class, "host: X received a "+noun.Class)
			case "courtesy", "visit": // "received a courtesy call of Y"
				c.sides = [2]side{f.subject(s, t.group), f.complement(s, noun.to, "of from by")}
				if c.at, c.rule = (phrase{t.from, noun.to}), "host: X received a courtesy call of Y"; f.hasPerson(c.sides[1]) {
					noun.taken = true
					f.add(c)
				} else if t.group.mood == asserted && f.cardinal(noun.from-1, noun.from) { // "received two courtesy calls": by whom is told next
					noun.taken = f.announce(number, c.sides[0], t.group)
				}
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
			f.matchBrought(number, s, t)
			if c.sides[1] = f.whom(s, c.sides[0]); !f.hasPerson(c.sides[1]) {
				c.sides[1] = f.calledRoll(s, t)
				c.apart = f.semicolonIn(c.sides[1].phrase) // "received: Ambassador X; Ambassador Y"
			}
			if !f.hasPerson(c.sides[1]) {
				return
			}
		}
	}
	if weak && !t.group.passive && c.sides[1].from > t.to+2 && !c.sides[1].pronoun && !f.placeBetween(t.to, c.sides[1].from) { // "welcomed the words of Y"
		return
	}
	if !t.group.passive && f.thingReceived(t.to, c.sides[1].from) {
		c.reason, c.rule = "ceremony", "host: X received something of Y's"
	} else if f.atAirport(s, t) {
		c.reason, c.rule = "ceremony", "host: received at the airport"
	} else if c.weak && f.hasPerson(c.sides[0]) && (f.indoors(s, c.sides[1].to) || t.group.passive && f.indoors(s, t.to)) { // "Welcoming Y at his office"
		c.weak = false
	}
	f.add(c)
}

// thingReceived reports whether the words between a verb of receiving and a person name
// something that came from him: "received the credentials of the new ambassador, Y".
func (f *finder) thingReceived(from, to int) bool {
	for i := from; i < to; i++ {
		if f.cue(i, lexicon.CueReceivedThing) && f.mention(i) == nil {
			return true
		}
	}
	return false
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

// indoors reports whether "at" or "in" an office, a palace, a ministry stands at token i:
// whoever is welcomed there has come to talk.
func (f *finder) indoors(s sentence, i int) bool {
	if i >= s.to || f.fold(i) != "at" && f.fold(i) != "in" {
		return false
	}
	for end := min(s.to, i+7); i+1 < end; i++ {
		if f.cue(i+1, lexicon.CueOfficePlace) || f.is(i+1, lexicon.VenueHead|lexicon.Venue) {
			return true
		}
		if f.fold(i+1) == "," {
			return false
		}
	}
	return false
}

// atAirport reports whether the clause of a welcome tells of an arrival.
func (f *finder) atAirport(s sentence, t *trigger) bool {
	for i := max(s.from, t.from-25); i < min(s.to, t.to+30); i++ {
		if f.cue(i, lexicon.CueAirport) {
			return true
		}
		switch f.fold(i) {
		case "arrival":
			if before := f.fold(i - 1); (before == "on" || before == "upon" || f.fold(i-2) == "on" || f.fold(i-2) == "upon") && (t.Class == "welcome" || t.group.passive && !f.indoors(s, i+1)) { // not "On arrival at the ministry X was received by Y"
				return true
			}
		case "technical", "air":
			if f.cue(i+1, lexicon.CueAirfield) {
				return true
			}
		}
	}
	return false
}
