package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns turns: sentences that bring in the next one of those whom somebody met: "Next
// came Y", "His second visitor was Y", "It was then the turn of Y".

// matchTurn reads the sentence that says whose turn it was: "The second visitor
// was Y", "It was then the turn of Y", "Next came Y", "His interlocutor was Y".
func (f *finder) matchTurn(number int) {
	s := f.Sentences[number]
	at := f.turnWords(s)
	if at.Empty() {
		return
	}
	guests := f.ListAfter(s, at.To)
	if owner := f.MentionOver(at.From - 1); f.Fold(at.From) == "turn" && owner != nil && owner.Possessive { // "It was Y's turn to be received"
		guests = clauses.Side{Phrase: text.Phrase{From: owner.From, To: at.To}, Mentions: []int{int(f.Holder[at.From-1])}}
	}
	if !f.HasPerson(guests) {
		return
	}
	c := candidate{at: at, sentence: number, rule: "turn: next was Y", further: true, group: clauses.VerbGroup{Phrase: at, Governor: -1, Finite: true}}
	c.apart = f.sentenceApart() || f.Fold(at.To-1) == "included"
	c.sides = [2]clauses.Side{f.turnHost(guests, s), guests}
	f.add(c)
	if other := f.otherTurn(s, guests.To); f.HasPerson(other) {
		c.at, c.sides[1] = text.Phrase{From: guests.To, To: other.From}, other
		f.add(c)
	}
}

// turnHost gives whose guests the next ones were: by whom the sentence says that they were to be received, or
// whom they were to see, else who meets one after the other: "the turn of Y to be received in Oslo by X".
func (f *finder) turnHost(guests clauses.Side, s text.Sentence) clauses.Side {
	to := guests.To
	if f.Fold(to) == "," {
		to++
	}
	if f.Fold(to) != "to" || !f.meetsAt(to+1) {
		return f.seriesHost(guests, s)
	}
	host := f.Object(s, to+2)
	if f.Fold(to+1) == "be" {
		host = f.Complement(s, to+3, "by")
	}
	if f.HasPerson(host) {
		return host
	}
	return f.seriesHost(guests, s)
}

// otherTurn reads the second half of a sentence of turns: "The first was with X and the
// second with Y"; an empty side when it has none.
func (f *finder) otherTurn(s text.Sentence, i int) clauses.Side {
	for end := min(s.To, i+10); i < end && f.Fold(i) != "and" && f.Fold(i) != ";"; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person {
			return clauses.Side{}
		}
	}
	for end := min(s.To, i+7); i < end; i++ {
		if f.Fold(i) == "with" && (f.Cue(i-1, lexicon.CueOrdinal) || f.Fold(i-1) == "other" || f.Fold(i-1) == "latter" || text.BeForms.Has(f.Fold(i-1)) || f.Cue(i-1, lexicon.CueEncounterNoun)) {
			return f.ListAfter(s, i+1)
		}
	}
	return clauses.Side{}
}

// meetsAt reports whether token i is a verb of meeting: "the turn of Y to see him", "to be received".
func (f *finder) meetsAt(i int) bool {
	if f.Fold(i) == "be" {
		i++
	}
	t := f.VerbTrigger(i)
	return t != nil && text.WordIn("meet host call see hold gather discuss", t.Class)
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
		m := f.MentionOver(from - 1)
		if f.Fold(from-1) == "," { // "The minister, Y, was his next guest"
			m = f.MentionOver(from - 2)
		}
		if !text.BeForms.Has(f.Fold(from)) || m == nil || m.Kind != names.Person || !f.Usable(m) {
			continue
		}
		guests := f.ListUpTo(s, m)
		c := candidate{at: text.At(i), sentence: number, rule: "turn: Y was the next guest", further: true, apart: len(guests.Mentions) > 1}
		c.group = clauses.VerbGroup{Phrase: text.At(from), Governor: -1, Finite: true}
		c.sides = [2]clauses.Side{f.seriesHost(guests, s), guests}
		if len(c.sides[0].Mentions) > 0 {
			f.add(c)
			return
		}
	}
}

// matchCameNext reads the same in few words: "Y came next", "Y, the minister, followed her."
func (f *finder) matchCameNext(number int) {
	s := f.Sentences[number]
	if f.current < 0 || f.inSeries(number) || !f.Gists[number].Has(lexicon.CueOrdinal) && !f.Gists[number].MayHold("followed") { // a series brings them in by itself
		return
	}
	for i := s.From + 1; i+1 < s.To && i < s.From+16; i++ {
		came := f.Fold(i) == "came" && (f.Fold(i+1) == "next" || f.Fold(i+1) == "then")
		followed := f.Fold(i) == "followed" && f.Cue(i+1, lexicon.CueThem) && f.IsMark(i+2)
		if !came && !followed || f.MentionOver(i) != nil {
			continue
		}
		m := f.MentionOver(i - 1)
		if f.Fold(i-1) == "," {
			m = f.BeforeAside(s, i-1)
		}
		if m == nil || m.Kind != names.Person || !f.Usable(m) {
			return
		}
		guests := f.ListUpTo(s, m)
		c := candidate{at: text.Phrase{From: i, To: i + 2}, sentence: number, rule: "turn: Y came next", further: true, group: clauses.VerbGroup{Phrase: text.At(i), Governor: -1, Finite: true}}
		if c.sides = [2]clauses.Side{f.seriesHost(guests, s), guests}; len(c.sides[0].Mentions) > 0 {
			f.add(c)
		}
		return
	}
}

// closesAside reports whether the person named at token i stands between commas: ", Y, asked".
func (f *finder) closesAside(s text.Sentence, i int) bool {
	m := f.rightBehind(i, s.To)
	return m != nil && m.Kind == names.Person && m.From <= i+1 && (f.Fold(m.End()) == "," || f.Fold(m.End()-1) == ",")
}

// sentenceApart reports whether the sentence says that several met one by one.
func (f *finder) sentenceApart() bool {
	for k := range f.Triggers {
		if f.Triggers[k].Class == "apart" {
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
		if f.MentionOver(i) != nil && !f.Cue(i, lexicon.CueTurnNoun) && !f.Cue(i, lexicon.CueOrdinal) {
			continue
		}
		if f.Fold(i) == "then" && (f.Fold(i+1) == "it" || f.Fold(i+1) == "the") { // "Then it was the turn of Y", "It was then the turn of Y"
			continue
		}
		switch {
		case f.Fold(i) == "turn" && f.Fold(i+1) == "of": // "it was the turn of Y", but not "of Y to speak in parliament"
			if list := f.ListAfter(s, i+2); f.HasPerson(list) && f.Fold(list.To) == "to" && !f.meetsAt(list.To+1) {
				return text.Phrase{}
			}
			return text.Phrase{From: i, To: i + 2}
		case f.Fold(i) == "turn" && f.Fold(i+1) == "to" && f.Fold(i+2) == "be" && f.meetsAt(i+2): // "it was Y's turn to be received"
			return text.At(i)
		case f.Cue(i, lexicon.CueVisitorNoun) && (f.Fold(i-1) == "further" || f.Cue(i-1, lexicon.CueOrdinal)) && f.Fold(i+1) == ":": // "had a further caller: Y"
			return text.Phrase{From: i, To: i + 2}
		case f.Fold(i) == "followed" && f.Fold(i+1) == "into" && text.BeForms.Has(f.Fold(i-1)) && f.byWithin(i+2) > 0: // "was followed into the palace by Y"
			return text.Phrase{From: i, To: f.byWithin(i + 2)}
		case f.Fold(i) == "followed" && f.Fold(i+1) == "by" && text.BeForms.Has(f.Fold(i-1)) && f.inSeries(f.Tokens[i].Sentence): // "He was followed by Y"
			return text.Phrase{From: i, To: i + 2}
		case i == s.From+1 && f.Cue(i, lexicon.CueVisitorNoun) && f.Fold(i-1) == "the" && f.Fold(i+1) == "was" && f.inSeries(f.Tokens[i].Sentence): // "The visitor was Y"
			return text.Phrase{From: i, To: i + 2}
		case f.Fold(i) == "next" && (f.Fold(i+1) == "to" || f.Fold(i+1) == "day"): // "Seated next to the minister was Y", "The next day it was the turn of Y"
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
				if f.Fold(j) == "," && f.Cue(i, lexicon.CueOrdinal) && f.turnBetween(i, j) && f.closesAside(s, j+1) { // "His next interlocutor, Y, asked"
					return text.Phrase{From: i, To: j + 1}
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
	after := text.WordIn("after behind", first) && f.Cue(s.From+1, lexicon.CueThem) && f.MentionOver(s.From+1) == nil
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
