package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the series: "X held a number of bilateral meetings", whose
// counterparts the sentences behind it bring in one by one ("The first was Y", "Next
// came Z", "With W he talked about energy").

// seriesReach is how many sentences behind its announcement a series goes on.
const seriesReach = 8

// announceGuests opens a series: "X had four guests on Tuesday", "received several visitors",
// "met a number of counterparts"; it reports whether it did.
func (f *finder) announceGuests(number int, s text.Sentence, t *trigger) bool {
	if t.group.passive || t.group.mood != asserted {
		return false
	}
	for i := t.To; i < s.To && i < t.To+6; i++ {
		if f.Cue(i, lexicon.CueGuestNoun) || t.Base == "have" && f.Cue(i, lexicon.CueVisitorNoun) && text.WordIn("a an another", f.Fold(i-1)) || // "had a visitor who"
			(f.Cue(i, lexicon.CueProgramme) || f.Cue(i, lexicon.CueDaytime)) && f.Cue(i-1, lexicon.CueCrowded) ||
			f.Cue(i, lexicon.CueSeriesNoun) && f.Fold(i+1) == "of" && f.peopleBehind(s, i+2) || // "received a series of world leaders"
			t.Class == "meet" && f.Cue(i, lexicon.CueSeveral) && f.peopleBehind(s, i+1) { // "met several European counterparts"
			return f.announce(number, f.subject(s, t.group), t.group)
		}
	}
	if f.Fold(s.To-1) == ":" && text.WordIn("host meet see", t.Class) && !f.personWithin(t.To, s.To) { // "received in audience on Monday morning:"
		return f.announce(number, f.subject(s, t.group), t.group)
	}
	for i := t.To + 1; i+1 < s.To; i++ { // "received at the ministry the following persons in turn:"
		if f.Fold(i) == "following" && f.Fold(i-1) == "the" && f.Cue(i+1, lexicon.CueFollowedByList) {
			return f.announce(number, f.subject(s, t.group), t.group)
		}
	}
	return false
}

// personWithin reports whether somebody is named between two tokens.
func (f *finder) personWithin(from, to int) bool {
	for i := from; i < to; i++ {
		if m := f.mention(i); m != nil && m.Kind == names.Person && !m.Name.Empty() {
			return true
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
	s := f.Sentences[number]
	at := f.turnWords(s)
	if at.Empty() {
		return
	}
	guests := f.listAfter(s, at.To)
	if !f.hasPerson(guests) {
		return
	}
	c := candidate{at: at, sentence: number, rule: "turn: next was Y", further: true, group: verbGroup{Phrase: at, governor: -1, finite: true}}
	c.apart = f.sentenceApart() || f.Fold(at.To-1) == "included"
	c.sides = [2]side{f.seriesHost(guests, s), guests}
	if len(c.sides[0].mentions) == 0 {
		return
	}
	f.add(c)
	if other := f.otherTurn(s, guests.To); f.hasPerson(other) {
		c.at, c.sides[1] = text.Phrase{From: guests.To, To: other.From}, other
		f.add(c)
	}
}

// otherTurn reads the second half of a sentence of turns: "The first was with X and the
// second with Y"; an empty side when it has none.
func (f *finder) otherTurn(s text.Sentence, i int) side {
	for end := min(s.To, i+10); i < end && f.Fold(i) != "and" && f.Fold(i) != ";"; i++ {
		if m := f.mention(i); m != nil && m.Kind == names.Person {
			return side{}
		}
	}
	for end := min(s.To, i+7); i < end; i++ {
		if f.Fold(i) == "with" && (f.Cue(i-1, lexicon.CueOrdinal) || f.Fold(i-1) == "other" || f.Fold(i-1) == "latter" || text.BeForms.Has(f.Fold(i-1)) || f.Cue(i-1, lexicon.CueEncounterNoun)) {
			return f.listAfter(s, i+1)
		}
	}
	return side{}
}

// matchGuestsOf reads the same turned round: "X and Y were his next two guests".
func (f *finder) matchGuestsOf(number int) {
	s := f.Sentences[number]
	if !f.Gists[number].Has(lexicon.CueTurnNoun) {
		return
	}
	for i := s.From + 1; i < s.To; i++ {
		if !f.Cue(i, lexicon.CueTurnNoun) || !f.owned(i) {
			continue
		}
		from := i
		for from > s.From && from > i-6 && !text.BeForms.Has(f.Fold(from)) {
			from--
		}
		m := f.mention(from - 1)
		if f.Fold(from-1) == "," { // "The minister, Y, was his next guest"
			m = f.mention(from - 2)
		}
		if !text.BeForms.Has(f.Fold(from)) || m == nil || m.Kind != names.Person || !f.usable(m) {
			continue
		}
		guests := f.listUpTo(s, m)
		c := candidate{at: text.At(i), sentence: number, rule: "turn: Y was the next guest", further: true, apart: len(guests.mentions) > 1}
		c.group = verbGroup{Phrase: text.At(from), governor: -1, finite: true}
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
func (f *finder) turnWords(s text.Sentence) text.Phrase {
	if g := f.GistAround(s.From); !g.Has(lexicon.CueTurnNoun) && !g.Has(lexicon.CueOrdinal) && !g.MayHold("turn") && !g.MayHold("followed") && !g.MayHold("came") {
		return text.Phrase{}
	}
	if at := f.cameNext(s); !at.Empty() {
		return at
	}
	for i := s.From; i < s.To && i < s.From+16; i++ {
		if f.mention(i) != nil && !f.Cue(i, lexicon.CueTurnNoun) && !f.Cue(i, lexicon.CueOrdinal) {
			continue
		}
		if f.Fold(i) == "then" && (f.Fold(i+1) == "it" || f.Fold(i+1) == "the") { // "Then it was the turn of Y", "It was then the turn of Y"
			continue
		}
		switch {
		case f.Fold(i) == "turn" && f.Fold(i+1) == "of": // "it was the turn of Y"
			return text.Phrase{From: i, To: i + 2}
		case f.Cue(i, lexicon.CueVisitorNoun) && (f.Fold(i-1) == "further" || f.Cue(i-1, lexicon.CueOrdinal)) && f.Fold(i+1) == ":": // "had a further caller: Y"
			return text.Phrase{From: i, To: i + 2}
		case f.Fold(i) == "followed" && f.Fold(i+1) == "into" && text.BeForms.Has(f.Fold(i-1)) && f.byWithin(i+2) > 0: // "was followed into the palace by Y"
			return text.Phrase{From: i, To: f.byWithin(i + 2)}
		case f.Fold(i) == "followed" && f.Fold(i+1) == "by" && text.BeForms.Has(f.Fold(i-1)) && f.inSeries(f.Tokens[i].Sentence): // "He was followed by Y"
			return text.Phrase{From: i, To: i + 2}
		case i == s.From+1 && f.Cue(i, lexicon.CueVisitorNoun) && f.Fold(i-1) == "the" && f.Fold(i+1) == "was" && f.inSeries(f.Tokens[i].Sentence): // "The visitor was Y"
			return text.Phrase{From: i, To: i + 2}
		case f.Fold(i) == "next" && f.Fold(i+1) == "to": // "Seated next to the minister was Y"
		case f.Cue(i, lexicon.CueOrdinal) && f.Fold(i+1) == "came": // "Next came Y"
			return text.Phrase{From: i, To: i + 2}
		case f.Cue(i, lexicon.CueOrdinal) || f.Cue(i, lexicon.CueTurnNoun) && f.owned(i):
			for j := i + 1; j < s.To && j < i+12; j++ {
				if text.BeForms.Has(f.Fold(j)) && f.Fold(j) != "be" && f.Fold(j) != "been" || f.Fold(j) == "included" {
					to := j + 1
					if f.Fold(to) == "for" || f.Fold(to) == "with" || f.Fold(to) == "from" || f.Fold(to) == "by" {
						to++
					}
					if f.Cue(i, lexicon.CueOrdinal) && !f.turnBetween(i, j) {
						return text.Phrase{}
					}
					return text.Phrase{From: i, To: to}
				}
				if f.IsMark(j) || f.VerbTrigger(j) != nil && !f.Cue(j, lexicon.CueTurnNoun) && f.Fold(j-1) != "to" && f.Fold(j-1) != "be" {
					break
				}
			}
			return text.Phrase{}
		}
	}
	return text.Phrase{}
}

// cameNext gives the words up to whoever came behind the one before, "Next through the door came | Y",
// "After her came | Y"; empty where nobody did.
func (f *finder) cameNext(s text.Sentence) text.Phrase {
	first := f.Fold(s.From)
	after := text.WordIn("after behind", first) && f.Cue(s.From+1, lexicon.CueThem) && f.mention(s.From+1) == nil
	if f.current < 0 || !after && !text.WordIn("next then last", first) {
		return text.Phrase{}
	}
	for i := s.From + 1; i < s.To && i < s.From+8; i++ {
		if text.WordIn("came followed entered", f.Fold(i)) {
			return text.Phrase{From: s.From, To: i + 1}
		}
		if f.IsMark(i) || f.IsCapital(i) {
			break
		}
	}
	return text.Phrase{}
}

// byWithin gives the token behind "by" shortly after token i, 0 where none is.
func (f *finder) byWithin(i int) int {
	for end := i + 5; i < end; i++ {
		if f.Fold(i) == "by" {
			return i + 1
		}
	}
	return 0
}

// turnBetween reports whether an ordinal stands for a guest or an encounter: alone,
// before such a noun, or before "to arrive", "to be received".
func (f *finder) turnBetween(i, j int) bool {
	if j == i+1 || f.Fold(i+1) == "to" {
		return true
	}
	for k := i + 1; k < j; k++ {
		if f.Fold(i+1) == "on" && f.Cue(k, lexicon.CueProgramme) || f.Cue(k, lexicon.CueTurnNoun) || f.Cue(k, lexicon.CueEncounterNoun) {
			return true
		}
	}
	return false
}

// owned reports whether "his", "her" or a possessive stands before token i.
func (f *finder) owned(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if word := f.Fold(j); word == "his" || word == "her" || word == "'s" {
			return true
		}
	}
	return false
}

// listAfter reads the list of people that begins at token i or shortly behind it.
func (f *finder) listAfter(s text.Sentence, i int) side {
	for j := i; j < s.To && j < i+4; j++ {
		if m := f.mention(j); m != nil {
			if m.Kind == names.Person && m.From == j && f.usable(m) {
				return f.listFrom(s, j, true)
			}
			if !m.Possessive || m.Kind != names.Country {
				return side{}
			}
			j = m.To - 1
		}
	}
	return side{}
}

// seriesHost gives who meets one after the other: whoever announced the series, has
// met several, received last, or is spoken of most.
func (f *finder) seriesHost(guests side, s text.Sentence) side {
	others, parties := f.actors(guests)
	var hosts []int
	if len(f.series.mentions) > 0 {
		hosts, _ = f.actors(f.series)
	}
	if hub := f.hub(); hub >= 0 {
		hosts = append(hosts, hub)
	}
	if f.current >= 0 {
		hosts = append(hosts, f.drafts[f.current].Principals...)
	}
	if chief := f.chief(); chief >= 0 {
		hosts = append(hosts, chief)
	}
	for _, host := range hosts {
		if m := f.LastMention(host, s.From); m != nil && !contains(others, host) && f.foreign(host, others) && len(others)+len(parties) > 0 {
			return side{Phrase: m.Phrase, mentions: []int{int(f.MentionAt[m.From])}}
		}
	}
	return side{}
}

// matchSeriesGuest takes the person whom a sentence of a series brings in, with
// his office, as the next of those who were met: "The Peruvian minister, Y, invited X to Lima".
func (f *finder) matchSeriesGuest(number int) {
	if !f.inSeries(number) {
		return
	}
	for i := range f.candidates { // but "Y came next, and the talk was of rice"
		if c := &f.candidates[i]; f.hasPerson(c.sides[0]) || f.hasPerson(c.sides[1]) {
			return
		}
	}
	s := f.Sentences[number]
	for k := range f.triggers {
		switch f.triggers[k].Class {
		case "call", "phone", "letter", "ceremony", "press", "attend", "present", "presence", "accompany", "none":
			return
		}
	}
	host, _ := f.actors(f.series)
	for i, m := range f.mentionsIn(s.From, s.To) {
		if m.Kind == names.Person && len(m.Who) == 1 && f.usable(m) && !f.attributive(s, m) && f.Entities[m.Who[0]].Mentions[0] == int(f.holder[i]) &&
			!m.Name.Empty() && (!m.Titles.Office.Empty() || !m.Titles.Rank.Empty() || m.Titles.Country != "") && len(host) == 1 && f.foreign(m.Who[0], host) && !f.speaksForOthers(int(f.holder[i])) && !f.inQuotation(s, i) {
			c := candidate{at: m.Phrase, sentence: number, rule: "series: the next of them was Y", further: true, group: f.seriesGroup}
			c.sides = [2]side{f.series, {Phrase: m.Phrase, mentions: []int{int(f.holder[i])}}}
			f.add(c)
			return
		}
	}
}
