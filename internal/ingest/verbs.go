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
		} else if t.group.tense != present && !t.group.passive {
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
	if t.group.passive { // "was met at the airport by": a welcome
		c.sides = [2]side{f.subject(s, t.group), f.agent(s, t.to)}
		c.rule, c.reason = "meet: X was met by Y", "ceremony"
		f.add(c)
		return
	}
	c.sides[0] = f.subject(s, t.group)
	switch {
	case t.Words() == 1 || t.Base == "sit" && f.fold(t.to-1) == "for":
		c.sides[1] = f.object(s, t.to)
	default: // "sat down with Y", "exchanged views with Y", "sat across the table from Y"
		c.sides[1] = f.withGroup(s, t.to)
	}
	if len(c.sides[1].mentions) == 0 {
		c.sides[1] = f.whom(s, c.sides[0])
	}
	if t.Base == "meet" && len(c.sides[1].mentions) == 0 && f.meetsThing(s, t) {
		if f.peopleBehind(s, t.to) { // "met business leaders"
			c.reason = "one-party"
			f.add(c)
		}
		return
	}
	if t.Base == "exchange" || t.Base == "compare" {
		c.weak, c.rule = true, "meet: X exchanged views with Y"
	}
	f.add(c)
}

// whom gives the antecedent of "whom" before the subject of a verb that has no
// object of its own: "Y, whom X met".
func (f *finder) whom(s sentence, subject side) side {
	i := subject.from - 1
	if len(subject.mentions) == 0 || i <= s.from || f.fold(i) != "whom" && f.fold(i) != "who" {
		return side{}
	}
	for i--; i >= s.from && (f.fold(i) == "," || prepositions[f.fold(i)]); i-- {
	}
	if m := f.mention(i); m != nil && f.usable(m) {
		return f.listUpTo(s, m)
	}
	return side{}
}

// peopleBehind reports whether the words behind a verb speak of people without a name.
func (f *finder) peopleBehind(s sentence, i int) bool {
	for end := min(s.to, i+4); i < end; i++ {
		if f.reader.lex.Is(f.words[i], lexicon.Group|lexicon.Office) {
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
	if beForms[word] || haveForms[word] || modals[word] { // "That X and Y were to meet had not been known"
		return false
	}
	return i < s.to && (f.isLower(i) || f.isNumber(i)) && !prepositions[word] && !calendar[word] && !dayWords[word] &&
		!wordIn("and but to who face here one when where again alone", word)
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
		case f.fold(i) == "to" && f.isLower(i+1) && f.mention(i+1) == nil && !determiners[f.fold(i+1)]:
			return !calendar[f.fold(i-1)]
		case !f.adverb(i) && f.fold(i) != "not":
			return false
		}
	}
	return false
}

// matchHost: "X received Y", "Y was received by X", "Y was the guest of X".
func (f *finder) matchHost(number int, s sentence, t *trigger, weak bool) {
	c := candidate{at: t.phrase, sentence: number, rule: "host: X received Y", group: t.group, weak: weak}
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
			if noun.Class == "call" || noun.Class == "letter" {
				f.addRefused(number, s, t.phrase, t.group, noun.Class, "host: X received a "+noun.Class)
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
	if weak && !t.group.passive && c.sides[1].from > t.to+2 && !c.sides[1].pronoun { // "welcomed the words of Y"
		return
	}
	if f.atAirport(s, t) {
		c.reason, c.rule = "ceremony", "host: received at the airport"
	}
	f.add(c)
}

// atAirport reports whether the clause of a welcome tells of an arrival.
func (f *finder) atAirport(s sentence, t *trigger) bool {
	for i := max(s.from, t.from-25); i < min(s.to, t.to+30); i++ {
		switch f.fold(i) {
		case "airport", "aerodrome", "airbase", "tarmac", "airfield":
			return true
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

// matchHold: "X held talks with Y", "X paid a courtesy call on Y", "X granted Y
// an audience". Passive ("talks were held") is read from the noun.
func (f *finder) matchHold(number int, s sentence, k int) {
	t := &f.triggers[k]
	noun := f.nounAfter(s, k)
	if noun == nil {
		f.matchHeld(number, s, k)
		f.matchAsGuest(number, s, t)
		return
	}
	if t.group.passive {
		if noun.Class == "audience" || noun.Class == "courtesy" { // "X was granted an audience by Y"
			noun.taken = true
			f.add(candidate{at: phrase{t.from, noun.to}, sentence: number, rule: "hold: X was granted an audience by Y", group: t.group,
				sides: [2]side{f.subject(s, t.group), f.complement(s, noun.to, "by with")}})
		}
		return
	}
	c := candidate{at: phrase{t.from, noun.to}, sentence: number, rule: "hold: X held talks with Y", group: t.group}
	switch noun.Class {
	case "call":
		f.addRefused(number, s, c.at, t.group, noun.Class, "hold: X had a call")
		noun.taken = true
		return
	case "letter", "press", "ceremony", "visit", "body", "none":
		return
	case "summit", "meal", "session":
		c.weak = noun.Class != "session" || t.Base == "give" || t.Base == "make"
	case "video-talk", "talk", "audience", "courtesy", "noun":
	default:
		return
	}
	if t.Base == "take" {
		c.weak = true
	}
	noun.taken = true
	c.sides[0] = f.subject(s, t.group)
	switch noun.Class {
	case "audience": // "granted an audience to Y", "was granted … by" is passive
		if between := f.object(phraseSentence(s, noun.from), t.to); len(between.mentions) > 0 {
			c.sides[1] = between
		} else {
			c.sides[1] = f.complement(s, noun.to, "to with")
		}
	case "courtesy":
		c.sides[1] = f.complement(s, noun.to, "on upon to with")
	default:
		c.sides[1] = f.complement(s, noun.to, "with between among")
		if between := f.complement(s, noun.to, "between among"); len(between.mentions) > 1 {
			c.sides = [2]side{between, {}}
		}
	}
	if len(c.sides[1].mentions) == 0 { // "with whom he held talks"
		c.sides[1] = f.whom(s, c.sides[0])
	}
	if a, _ := f.actors(c.sides[0]); noun.Class == "meal" {
		b, _ := f.actors(c.sides[1])
		c.weak = len(a)+len(b) < 2
	}
	c.further = f.furtherAround(s, c.at)
	f.add(c)
}

// matchHeld: "the talks that X held with Y", "a meeting X had with Y".
func (f *finder) matchHeld(number int, s sentence, k int) {
	t := &f.triggers[k]
	if t.group.passive || !t.group.finite {
		return
	}
	for j := k - 1; j >= 0; j-- {
		noun := &f.triggers[j]
		if noun.verb() {
			if noun.Class == "none" || noun.Class == "hold" {
				continue
			}
			return
		}
		if noun.Class != "talk" && noun.Class != "session" && noun.Class != "video-talk" && noun.Class != "audience" {
			continue
		}
		subject := f.subject(s, t.group)
		if len(subject.mentions) == 0 || subject.from < noun.to {
			return
		}
		for i := noun.to; i < subject.from; i++ {
			if word := f.fold(i); word != "that" && word != "which" && word != "," && !dayWords[word] && !calendar[word] && !f.isNumber(i) {
				return
			}
		}
		c := candidate{at: phrase{noun.from, t.to}, sentence: number, rule: "hold: the talks that X held with Y", group: t.group}
		c.sides = [2]side{subject, f.complement(s, t.to, "with")}
		if len(c.sides[1].mentions) > 0 || f.several(subject) {
			f.add(c)
		}
		return
	}
}

// matchAsGuest: "X had Y as his guest".
func (f *finder) matchAsGuest(number int, s sentence, t *trigger) {
	if t.Base != "have" || t.group.passive {
		return
	}
	guest := f.object(s, t.to)
	if !f.hasPerson(guest) || f.fold(guest.to) != "as" {
		return
	}
	for i := guest.to; i < s.to && i < guest.to+4; i++ {
		if word := f.fold(i); word == "guest" || word == "guests" || word == "visitor" {
			f.add(candidate{at: t.phrase, sentence: number, rule: "guest: X had Y as guest", group: t.group, sides: [2]side{f.subject(s, t.group), guest}})
			return
		}
	}
}

// phraseSentence cuts a sentence short at token to.
func phraseSentence(s sentence, to int) sentence {
	s.to = to
	return s
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

// matchSpeak: "X and Y talked for two hours", "X talked with Y".
func (f *finder) matchSpeak(number int, s sentence, t *trigger) {
	if !said(t) {
		return
	}
	c := candidate{at: t.phrase, sentence: number, rule: "speak: X talked with Y", group: t.group, weak: t.Base != "talk" && t.Base != "converse"}
	c.sides[0] = f.subject(s, t.group)
	c.sides[1] = f.withGroup(s, t.to)
	if fronted := f.frontedWith(s, t); len(c.sides[1].mentions) == 0 {
		c.sides[1] = fronted
	}
	if !f.hasPerson(c.sides[1]) || f.nounBetween(t.to, c.sides[1].from) {
		c.sides[1] = f.whom(s, c.sides[0])
	}
	if t.Base == "speak" && f.phoned(s) {
		c.sides[1] = f.complement(s, t.to, "with to")
	}
	if len(c.sides[1].mentions) == 0 && !f.several(c.sides[0]) {
		return
	}
	f.add(c)
}

// nounBetween reports whether an encounter noun stands between two tokens: the
// with-group behind it is the noun's ("spoke of a meeting with Y").
func (f *finder) nounBetween(from, to int) bool {
	for k := range f.triggers {
		t := &f.triggers[k]
		if !t.verb() && from <= t.from && t.to <= to && wordIn("talk session summit video-talk audience", t.Class) {
			return true
		}
	}
	return false
}

// said reports whether a verb asserts something: "discussed", "will discuss",
// not "to discuss", "in order to talk".
func said(t *trigger) bool {
	return t.group.finite && (t.group.mood == asserted || t.group.mood == arranged)
}

// matchDiscuss: "X and Y discussed": they were in talks, if they are two sides.
func (f *finder) matchDiscuss(number int, s sentence, t *trigger) {
	if !said(t) {
		return
	}
	c := candidate{at: t.phrase, sentence: number, rule: "discuss: X and Y discussed", group: t.group, weak: true}
	if t.group.passive {
		c.sides[0] = f.agent(s, t.to)
		if fronted := f.frontedWith(s, t); len(c.sides[0].mentions) == 0 && len(fronted.mentions) > 0 { // "With X it was agreed"
			c.sides[1] = fronted
			f.add(c)
			return
		}
	} else {
		c.sides[0] = f.subject(s, t.group)
		c.sides[1] = f.complement(s, t.to, "with")
		if f.fold(t.to-1) == "with" {
			c.sides[1] = f.object(s, t.to)
		}
		if !f.hasPerson(c.sides[1]) {
			c.sides[1] = f.frontedWith(s, t)
		}
		if len(c.sides[1].mentions) == 0 {
			c.sides[1] = f.whom(s, c.sides[0])
		}
	}
	if len(c.sides[1].mentions) == 0 && !f.several(c.sides[0]) {
		return
	}
	f.add(c)
}

// matchHand: "X handed his credentials to Y": they were together, if a talk is told of next.
func (f *finder) matchHand(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "hand: X handed something to Y", group: t.group, weak: true}
	c.sides = [2]side{f.subject(s, t.group), f.complement(s, t.to, "to")}
	if t.group.finite && f.hasPerson(c.sides[1]) && len(c.sides[0].mentions) > 0 {
		f.add(c)
	}
}

// matchPhone: "X phoned Y".
func (f *finder) matchPhone(number int, s sentence, t *trigger) {
	f.addRefused(number, s, t.phrase, t.group, "call", "phone: X phoned Y")
}

// frontedWith reads a with-group that opens the sentence: "With X, the UN chief spoke about".
func (f *finder) frontedWith(s sentence, t *trigger) side {
	if f.fold(s.from) != "with" || t.from < s.from+3 {
		return side{}
	}
	if list := f.object(phraseSentence(s, t.from), s.from+1); f.hasPerson(list) {
		return list
	}
	return side{}
}

// agent reads the by-group behind a passive verb.
func (f *finder) agent(s sentence, i int) side { return f.complement(s, i, "by") }

// withGroup reads the with-group behind a verb.
func (f *finder) withGroup(s sentence, i int) side { return f.complement(s, i, "with from opposite") }

// complement reads the list behind the first of the prepositions (parted by
// blanks) that follows in the clause.
func (f *finder) complement(s sentence, i int, heads string) side {
	wanted := heads
	for from := i; i < s.to && i < from+40; i++ {
		if m := f.mention(i); m != nil {
			i = m.end() - 1
			continue
		}
		word := f.fold(i)
		if word == `"` && i == from { // a "constructive meeting" with
			continue
		}
		if word == ";" || word == ":" || word == `"` || (word == "that" || word == "said" || word == "told" || word == "about" || word == "who") && i > from {
			return side{}
		}
		if wordIn(wanted, word) && !(word == "on" && (calendar[f.fold(i+1)] || f.isNumber(i+1))) && !(word == "with" && (f.fold(i-1) == "along" || f.fold(i-1) == "together")) {
			if list := f.listBehind(s, i+1, word == "between" || word == "among"); (len(list.mentions) > 0 || list.pronoun) && list.from <= i+reach {
				return list
			}
		}
		if t := f.verbTrigger(i); t != nil && t.Form&lexicon.Gerund == 0 && !f.isNounHere(i) && t.Form&(lexicon.Past|lexicon.Third) != 0 && word != "held" && word != "set" && i > from+1 {
			return side{}
		}
	}
	return side{}
}

func wordIn(list, word string) bool {
	for start, i := 0, 0; i <= len(list); i++ {
		if i == len(list) || list[i] == ' ' {
			if list[start:i] == word {
				return true
			}
			start = i + 1
		}
	}
	return false
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

// nounAfter gives the encounter noun that is the object of the verb trigger k:
// the next trigger, with only modifiers between; nil when there is none.
func (f *finder) nounAfter(s sentence, k int) *trigger {
	t := &f.triggers[k]
	if k+1 >= len(f.triggers) {
		return nil
	}
	var noun *trigger
	for j := k + 1; j < len(f.triggers); j++ {
		if next := &f.triggers[j]; !next.verb() && next.Class != "apart" && next.Class != "series" && next.Class != "video" {
			noun = next
			break
		} else if next.verb() {
			return nil
		}
	}
	if noun == nil || noun.from > t.to+12 {
		return nil
	}
	for i := t.to; i < noun.from; i++ {
		if m := f.mention(i); m != nil {
			if t.Base != "grant" && t.Base != "give" && !m.possessive && m.kind != country && m.kind != organisation && m.end() > i+3 {
				return nil
			}
			continue
		}
		switch word := f.fold(i); {
		case word == ";" || word == ":" || word == `"` && false:
			return nil
		case prepositions[word] && word != "of" && word != "in" && word != "on" && word != "at" && word != "by":
			return nil
		case f.endsClause(i) && word != `"`:
			return nil
		}
	}
	return noun
}

// nounBehind gives the trigger noun that is the direct object at token i.
func (f *finder) nounBehind(s sentence, i int) *trigger {
	for k := range f.triggers {
		noun := &f.triggers[k]
		if noun.from < i || noun.verb() || noun.Class == "apart" || noun.Class == "presence" {
			continue
		}
		for j := i; j < noun.from; j++ {
			if f.mention(j) != nil && !f.mention(j).possessive || prepositions[f.fold(j)] || j > i+4 {
				return nil
			}
		}
		return noun
	}
	return nil
}
