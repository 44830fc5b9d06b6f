package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the series: "X held a number of bilateral meetings", whose
// counterparts the sentences behind it bring in one by one ("The first was Y", "Next
// came Z", "With W he talked about energy").

// seriesReach is how many sentences behind its announcement a series goes on.
const seriesReach = 8

// announceGuests opens a series: "X had four guests on Tuesday", "received several visitors",
// "met a number of counterparts"; it reports whether it did.
func (f *finder) announceGuests(number int, s sentence, t *trigger) bool {
	if t.group.passive || t.group.mood != asserted {
		return false
	}
	for i := t.to; i < s.to && i < t.to+6; i++ {
		if f.cue(i, lexicon.CueGuestNoun) || f.cue(i, lexicon.CueProgramme) && f.fold(i-1) == "full" || f.fold(i-1) == "busy" ||
			f.cue(i, lexicon.CueSeriesNoun) && f.fold(i+1) == "of" && f.peopleBehind(s, i+2) || // "received a series of world leaders"
			t.Class == "meet" && f.cue(i, lexicon.CueSeveral) && f.peopleBehind(s, i+1) { // "met several European counterparts"
			return f.announce(number, f.subject(s, t.group), t.group)
		}
	}
	for i := t.to + 1; i+1 < s.to; i++ { // "received at the ministry the following persons in turn:"
		if f.fold(i) == "following" && f.fold(i-1) == "the" && f.cue(i+1, lexicon.CueFollowedByList) {
			return f.announce(number, f.subject(s, t.group), t.group)
		}
	}
	return false
}

// announce opens the series of one host; it reports whether it did.
func (f *finder) announce(number int, host side, g verbGroup) bool {
	if !f.hasPerson(host) || len(host.mentions) != 1 {
		return false
	}
	f.series, f.seriesAt, f.seriesGroup = host, number, g
	return true
}

// inSeries reports whether a series that was announced may go on in a sentence.
func (f *finder) inSeries(number int) bool {
	return len(f.series.mentions) > 0 && number > f.seriesAt && number <= f.seriesAt+seriesReach
}

// matchTurn reads the sentence that says whose turn it was: "The second visitor
// was Y", "It was then the turn of Y", "Next came Y", "His interlocutor was Y".
func (f *finder) matchTurn(number int) {
	s := f.sentences[number]
	at := f.turnWords(s)
	if at.empty() {
		return
	}
	guests := f.listAfter(s, at.to)
	if !f.hasPerson(guests) {
		return
	}
	c := candidate{at: at, sentence: number, rule: "turn: next was Y", further: true, apart: f.sentenceApart(), group: verbGroup{phrase: at, governor: -1, finite: true}}
	c.sides = [2]side{f.seriesHost(guests, s), guests}
	if len(c.sides[0].mentions) == 0 {
		return
	}
	f.add(c)
}

// matchGuestsOf reads the same turned round: "X and Y were his next two guests".
func (f *finder) matchGuestsOf(number int) {
	s := f.sentences[number]
	if !f.gists[number].Has(lexicon.CueTurnNoun) {
		return
	}
	for i := s.from + 1; i < s.to; i++ {
		if !f.cue(i, lexicon.CueTurnNoun) || !f.owned(i) {
			continue
		}
		from := i
		for from > s.from && from > i-6 && !beForms.has(f.fold(from)) {
			from--
		}
		m := f.mention(from - 1)
		if !beForms.has(f.fold(from)) || m == nil || m.kind != person || !f.usable(m) {
			continue
		}
		guests := f.listUpTo(s, m)
		c := candidate{at: phrase{i, i + 1}, sentence: number, rule: "turn: Y was the next guest", further: true, apart: len(guests.mentions) > 1, group: verbGroup{phrase: phrase{from, from + 1}, governor: -1, finite: true}}
		c.sides = [2]side{f.seriesHost(guests, s), guests}
		if len(c.sides[0].mentions) > 0 {
			f.add(c)
			return
		}
	}
}

// sentenceApart reports whether the sentence says that several met one by one.
func (f *finder) sentenceApart() bool {
	for k := range f.triggers {
		if f.triggers[k].Class == "apart" {
			return true
		}
	}
	return false
}

// turnWords gives the words that announce the next one of a series, up to where
// the person is named; empty when the sentence has none.
func (f *finder) turnWords(s sentence) phrase {
	for i := s.from; i < s.to && i < s.from+16; i++ {
		if f.mention(i) != nil && !f.cue(i, lexicon.CueTurnNoun) && !f.cue(i, lexicon.CueOrdinal) {
			continue
		}
		switch {
		case f.fold(i) == "turn" && f.fold(i+1) == "of": // "it was the turn of Y"
			return phrase{i, i + 2}
		case f.fold(i) == "followed" && f.fold(i+1) == "by" && beForms.has(f.fold(i-1)) && f.inSeries(f.tokens[i].sentence): // "He was followed by Y"
			return phrase{i, i + 2}
		case f.fold(i) == "next" && f.fold(i+1) == "to": // "Seated next to the minister was Y"
		case f.cue(i, lexicon.CueOrdinal) && f.fold(i+1) == "came": // "Next came Y"
			return phrase{i, i + 2}
		case f.cue(i, lexicon.CueOrdinal) || f.cue(i, lexicon.CueTurnNoun) && f.owned(i):
			for j := i + 1; j < s.to && j < i+12; j++ {
				if beForms.has(f.fold(j)) && f.fold(j) != "be" && f.fold(j) != "been" {
					to := j + 1
					if f.fold(to) == "for" || f.fold(to) == "with" || f.fold(to) == "from" || f.fold(to) == "by" {
						to++
					}
					if f.cue(i, lexicon.CueOrdinal) && !f.turnBetween(i, j) {
						return phrase{}
					}
					return phrase{i, to}
				}
				if f.isMark(j) || f.verbTrigger(j) != nil && !f.cue(j, lexicon.CueTurnNoun) && f.fold(j-1) != "to" && f.fold(j-1) != "be" {
					break
				}
			}
			return phrase{}
		}
	}
	return phrase{}
}

// turnBetween reports whether an ordinal stands for a guest or an encounter: alone,
// before such a noun, or before "to arrive", "to be received".
func (f *finder) turnBetween(i, j int) bool {
	if j == i+1 || f.fold(i+1) == "to" {
		return true
	}
	for k := i + 1; k < j; k++ {
		if f.cue(k, lexicon.CueTurnNoun) || f.cue(k, lexicon.CueEncounterNoun) {
			return true
		}
	}
	return false
}

// owned reports whether "his", "her" or a possessive stands before token i.
func (f *finder) owned(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if word := f.fold(j); word == "his" || word == "her" || word == "'s" {
			return true
		}
	}
	return false
}

// listAfter reads the list of people that begins at token i or shortly behind it.
func (f *finder) listAfter(s sentence, i int) side {
	for j := i; j < s.to && j < i+4; j++ {
		if m := f.mention(j); m != nil {
			if m.kind == person && m.from == j && f.usable(m) {
				return f.listFrom(s, j, true)
			}
			if !m.possessive || m.kind != country {
				return side{}
			}
			j = m.to - 1
		}
	}
	return side{}
}

// seriesHost gives who meets one after the other: whoever announced the series, has
// met several, received last, or is spoken of most.
func (f *finder) seriesHost(guests side, s sentence) side {
	others, parties := f.actors(guests)
	var hosts []int
	if len(f.series.mentions) > 0 {
		hosts, _ = f.actors(f.series)
	}
	if hub := f.hub(); hub >= 0 {
		hosts = append(hosts, hub)
	}
	if f.current >= 0 {
		hosts = append(hosts, f.drafts[f.current].principals...)
	}
	if chief := f.chief(); chief >= 0 {
		hosts = append(hosts, chief)
	}
	for _, host := range hosts {
		if m := f.lastMention(host, s.from); m != nil && !contains(others, host) && f.foreign(host, others) && len(others)+len(parties) > 0 {
			return side{phrase: m.phrase, mentions: []int{int(f.mentionAt[m.from])}}
		}
	}
	return side{}
}

// matchSeriesGuest takes the person whom a sentence of a series brings in, with
// his office, as the next of those who were met: "The Peruvian minister, Y, invited X to Lima".
func (f *finder) matchSeriesGuest(number int) {
	if !f.inSeries(number) || len(f.candidates) > 0 {
		return
	}
	s := f.sentences[number]
	for k := range f.triggers {
		switch f.triggers[k].Class {
		case "call", "phone", "letter", "ceremony", "press", "attend", "present", "presence", "accompany", "none":
			return
		}
	}
	host, _ := f.actors(f.series)
	for i := s.from; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && len(m.who) == 1 && f.usable(m) && !f.attributive(s, m) && f.entities[m.who[0]].mentions[0] == int(f.holder[i]) &&
			!m.name.empty() && (!m.titles.office.empty() || m.titles.country != "") && len(host) == 1 && f.foreign(m.who[0], host) && !f.inQuotation(s, i) {
			c := candidate{at: m.phrase, sentence: number, rule: "series: the next of them was Y", further: true, group: f.seriesGroup}
			c.sides = [2]side{f.series, {phrase: m.phrase, mentions: []int{int(f.holder[i])}}}
			f.add(c)
			return
		}
		i = m.end() - 1
	}
}
