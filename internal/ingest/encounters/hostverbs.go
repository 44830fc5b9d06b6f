package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the verbs of receiving: "X received Y", "Y was received by X",
// "X hosted a meal for Y"; a welcome at the airport is a ceremony.

// matchHost: "X received Y", "Y was received by X", "Y was the guest of X".
func (f *finder) matchHost(number int, s text.Sentence, t *clauses.Trigger, weak bool) {
	c := candidate{at: t.Phrase, sentence: number, rule: "host: X received Y", group: t.Group, weak: weak}
	f.announceGuests(number, s, t)
	if weak {
		c.rule = "host: X welcomed Y"
	}
	if noun := f.nounBehind(t.To); noun != nil && !t.Group.Passive { // "received a letter from", "hosted talks between": the noun's own matter
		f.matchHosted(number, s, t, noun, c)
		return
	}
	if known := t.Group.Passive && f.wasReceived(s, t, &c) || !t.Group.Passive && f.received(number, s, t, &c); !known {
		return
	}
	if weak && !t.Group.Passive && c.sides[1].From > t.To+2 && !c.sides[1].Pronoun && !f.placeBetween(t.To, c.sides[1].From) { // "welcomed the words of Y"
		return
	}
	if text.WordIn("wait await expect", t.Base) && !f.awaited(s, t, c.sides[1]) || t.Base == "accept" && !t.Group.Passive && f.IsMark(t.To) { // "invited him, and he accepted: X and Y will meet"
		return
	}
	switch {
	case !t.Group.Passive && f.thingReceived(t.To, c.sides[1].From):
		c.reason, c.rule = "ceremony", "host: X received something of Y's"
	case f.atAirport(s, t):
		c.reason, c.rule = "ceremony", "host: received at the airport"
	case c.weak && f.HasPerson(c.sides[0]) && f.toldIndoors(s, t, c.sides[1]) || f.opensWelcoming(number, t) && f.HasPerson(c.sides[0]): // "Welcoming Y at his office"
		c.weak = false
	}
	f.add(c)
}

// opensWelcoming reports whether a welcome opens what the article leads with, and its day is told: "Welcoming
// Y to Oslo on Monday, X said".
func (f *finder) opensWelcoming(number int, t *clauses.Trigger) bool {
	s := f.Sentences[number]
	return number <= f.Lead+1 && t.From == s.From && !f.called && f.timeOf(s.Phrase) != (timeMark{})
}

// toldIndoors reports whether a welcome is told to have been in a room.
func (f *finder) toldIndoors(s text.Sentence, t *clauses.Trigger, guests clauses.Side) bool {
	return f.indoors(s, guests.To) || t.Group.Passive && f.indoors(s, t.To) || guests.From > t.To+1 && f.ledIn(s, t.To)
}

// wasReceived finds who was received, and by whom: "Y was received by X". It reports whether
// enough of them is known.
func (f *finder) wasReceived(s text.Sentence, t *clauses.Trigger, c *candidate) bool {
	c.rule = "host: Y was received by X"
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Agent(s, t.To)}
	guests, hosts := &c.sides[0], &c.sides[1]
	if guests.Open() {
		*guests = f.ledBefore(s, t.Group)
	}
	if known, _ := f.Actors(*hosts); guests.Open() && len(known) > 0 { // "The mission was received by X"
		if team := f.teamBefore(c); team >= 0 {
			*guests = f.teamLeader(team, known)
		}
	}
	if guests.Open() {
		*guests = f.AmongThose(s, t, hosts.To)
	}
	*guests = f.guestsOnly(*guests, *hosts)
	if t.Group.From == t.From && f.occasionBefore(t.From) && !f.NamesAny(*hosts) { // "attended a reception hosted by the President of B"
		return false
	}
	c.agentless = len(hosts.Mentions) == 0 && f.furtherAround(s, t.Phrase) && !c.weak
	if len(guests.Mentions) > 0 && len(hosts.Mentions) == 0 && !c.agentless && !c.weak { // "was received at the Ministry"
		c.house = f.hostHouse(s, t)
	}
	hosted := len(hosts.Mentions) > 0 || c.agentless || c.house.Code != ""
	return hosted && (len(guests.Mentions) > 0 || guests.Pronoun)
}

// guestsOnly gives of "they" who were received those who are of another party than the host: "Y was
// received by X. On Friday they will be received by Z", whose countryman X is no guest of his.
func (f *finder) guestsOnly(guests, host clauses.Side) clauses.Side {
	hosts, _ := f.Actors(host)
	if f.Fold(guests.From) != "they" || len(guests.Mentions) < 2 || len(hosts) == 0 {
		return guests
	}
	var others []int
	for _, number := range guests.Mentions {
		if who := f.Mentions[number].Who; len(who) == 1 && f.OtherParty(hosts[0], who[0]) {
			others = append(others, number)
		}
	}
	if len(others) > 0 {
		guests.Mentions = others
	}
	return guests
}

// received finds who received, and whom: "X received Y". It reports whether a person
// was received.
func (f *finder) received(number int, s text.Sentence, t *clauses.Trigger, c *candidate) bool {
	f.takeAudience(t.To)
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s, t.To)}
	guests := &c.sides[1]
	if f.Somebody(*guests) {
		return true
	}
	f.matchBrought(number, s, t)
	if *guests = f.Whom(s, c.sides[0]); !f.HasPerson(*guests) {
		*guests = f.BodyLed(s, t.To)
	}
	if !f.HasPerson(*guests) {
		*guests = f.calledRoll(s, t.To)
		c.apart = f.semicolonIn(guests.Phrase) // "received: Ambassador X; Ambassador Y"
	}
	if c.clause = s.Phrase; !f.HasPerson(*guests) && f.eachBehind(c) { // "A and B came. X received each of them"
		guests.Mentions, c.apart = f.eachWhoCame(c), true
	}
	return f.HasPerson(*guests)
}

// matchHosted: "X received a courtesy call of Y", "X hosted a reception for Y", where the noun
// behind the verb tells what was received or given.
func (f *finder) matchHosted(number int, s text.Sentence, t, noun *clauses.Trigger, c candidate) {
	whole := text.Phrase{From: t.From, To: noun.To}
	switch noun.Class {
	case "call", "letter":
		f.matchBrought(number, s, t)
		f.addRefused(number, s, t.Phrase, t.Group, noun.Class, "host: X received a "+noun.Class)
	case "courtesy", "visit": // "received a courtesy call of Y"
		c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Complement(s, noun.To, "of from by")}
		if c.at, c.rule = whole, "host: X received a courtesy call of Y"; f.HasPerson(c.sides[1]) {
			noun.Taken = true
			f.add(c)
		} else if t.Group.Mood == clauses.Asserted && f.Cardinal(noun.From-1, noun.From) { // "received two courtesy calls": by whom is told next
			noun.Taken = f.announce(number, c.sides[0], t.Group)
		}
	case "session", "meal", "talk": // "hosted a reception for Y"
		c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Complement(s, noun.To, "for with")}
		if c.at, c.rule = whole, "host: X hosted a meal for Y"; f.HasPerson(c.sides[1]) && len(c.sides[0].Mentions) > 0 {
			noun.Taken = true
			f.add(c)
		}
	}
}

// occasionBefore reports whether an occasion of many stands before token i: "a reception",
// "the gala dinner", "a ceremony".
func (f *finder) occasionBefore(i int) bool {
	t := f.TriggerOver(i - 1)
	return t != nil && !t.Verb() && text.WordIn("session meal summit ceremony", t.Class)
}

// takeAudience takes the noun of "received in audience on Monday Y" for the verb's own.
func (f *finder) takeAudience(i int) {
	if f.Fold(i) != "in" {
		return
	}
	for k := range f.Triggers {
		if noun := &f.Triggers[k]; noun.Class == "audience" && noun.From <= i+2 && noun.From > i {
			noun.Taken = true
		}
	}
}

// thingReceived reports whether the words between a verb of receiving and a person name
// something that came from him: "received the credentials of the new ambassador, Y".
func (f *finder) thingReceived(from, to int) bool {
	for i := from; i < to; i++ {
		if f.Cue(i, lexicon.CueReceivedThing) && f.MentionOver(i) == nil || f.Fold(i) == "from" && i > from+1 && f.IsLower(i-1) && f.nobodyBetween(from, i) { // "received flowers from Y"
			return true
		}
	}
	return false
}

// nobodyBetween reports whether no word of people stands between two tokens.
func (f *finder) nobodyBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if f.MentionOver(i) != nil || f.Is(i, lexicon.Group|lexicon.Office) || f.Cue(i, lexicon.CueDelegationNoun) {
			return false
		}
	}
	return true
}

// placeBetween reports whether only a place and a day stand between two tokens:
// "welcomed to Brussels on Monday the chairman".
func (f *finder) placeBetween(from, to int) bool {
	for i := from; i < to; i++ {
		word := f.Fold(i)
		of := text.Prepositions.Has(word) || text.Determiners.Has(word) || text.DayWords.Has(word) || word == ","
		if !of && !f.Tokens[i].Capital() && !f.IsNumber(i) && !f.Cue(i, lexicon.CueVerbal) {
			return false
		}
	}
	return true
}

// indoors reports whether "at" or "in" an office, a palace, a ministry stands at token i:
// whoever is welcomed there has come to talk.
func (f *finder) indoors(s text.Sentence, i int) bool {
	return i < s.To && (f.Fold(i) == "at" || f.Fold(i) == "in") && f.roomBehind(s, i)
}

// ledIn reports whether "to" an office or a palace stands at token i, before the guest:
// "welcomed to Government House the ambassador".
func (f *finder) ledIn(s text.Sentence, i int) bool {
	return i < s.To && (f.Fold(i) == "to" || f.Fold(i) == "into") && f.roomBehind(s, i)
}

// roomBehind reports whether an office, a palace or a ministry is named shortly behind token i.
func (f *finder) roomBehind(s text.Sentence, i int) bool {
	for end := min(s.To, i+7); i+1 < end; i++ {
		if f.Cue(i+1, lexicon.CueOfficePlace) || f.Is(i+1, lexicon.VenueHead|lexicon.Venue) {
			return true
		}
		if f.Fold(i+1) == "," {
			return false
		}
	}
	return false
}

// leftAt reports whether the words before token i say that somebody came from there: "drove
// straight from the airport to the palace".
func (f *finder) leftAt(i int) bool {
	for k := i - 1; k > i-5; k-- {
		if f.Fold(k) == "from" {
			return true
		}
		if text.Prepositions.Has(f.Fold(k)) || f.IsMark(k) {
			break
		}
	}
	return false
}

// awaited reports whether one who waits for another is told to be where the other came: "went to
// the palace, where Y was waiting for him". A verb behind tells what was waited for.
func (f *finder) awaited(s text.Sentence, t *clauses.Trigger, guest clauses.Side) bool {
	if t.Group.Passive {
		return true
	}
	if f.Fold(guest.To) == "to" {
		return false
	}
	for i := t.Group.From - 1; i >= s.From; i-- {
		if f.Fold(i) == "where" {
			return true
		}
	}
	return false
}

// atAirport reports whether the clause of a welcome tells of an arrival.
func (f *finder) atAirport(s text.Sentence, t *clauses.Trigger) bool {
	for i := max(s.From, t.From-25); i < min(s.To, t.To+30); i++ {
		if f.Cue(i, lexicon.CueAirport) && !f.leftAt(i) {
			return true
		}
		switch f.Fold(i) {
		case "arrival":
			before, further := f.Fold(i-1), f.Fold(i-2)
			upon := before == "on" || before == "upon" || further == "on" || further == "upon"
			if upon && (t.Class == "welcome" || t.Group.Passive && !f.indoors(s, i+1)) { // not "On arrival at the ministry X was received by Y"
				return true
			}
		case "technical", "air":
			if f.Cue(i+1, lexicon.CueAirfield) {
				return true
			}
		}
	}
	return false
}

// matchAccepted: "The President accepted Ambassador Y", as translations say for received; what is
// accepted besides is a thing, "Y's resignation", or somebody as what he is to be.
func (f *finder) matchAccepted(number int, s text.Sentence, t *clauses.Trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "host: X accepted Y", group: t.Group}
	if c.sides[0] = f.Subject(s, t.Group); t.Group.Passive {
		c.sides[1] = f.Agent(s, t.To)
	} else {
		c.sides[1] = f.Object(s, t.To)
	}
	guest := &c.sides[1]
	if !f.HasPerson(c.sides[0]) || !guest.Pronoun && !f.HasPerson(*guest) || !t.Group.Passive && guest.From != t.To || f.Fold(guest.To) == "as" || f.Fold(guest.To) == "'s" {
		return
	}
	if !guest.Pronoun && f.Mentions[guest.Mentions[0]].Possessive {
		return
	}
	f.add(c)
}
