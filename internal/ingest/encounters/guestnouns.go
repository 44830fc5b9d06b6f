package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the nouns that stand for one side of an encounter: "X was the guest
// of Y", "X played host to Y", "X was Y's interlocutor".

// matchGuestMentions: "X was the guest of Y".
func (f *finder) matchGuestMentions(number int) {
	g := &f.Gists[number]
	if g.Has(lexicon.CueGuestNoun) && f.matchAmongGuests(number) {
		return
	}
	if !g.Has(lexicon.CueVisitorNoun) && !g.Has(lexicon.CueGuestNoun) && !g.Has(lexicon.CueHostNoun) && !g.Has(lexicon.CueOpposite) { // no guest, no host
		return
	}
	s := f.Sentences[number]
	for i := s.From + 1; i+1 < s.To; i++ {
		if f.Fold(i) == "host" && f.matchHostTo(number, s, i) {
			return
		}
		if f.matchHostWas(number, s, i) || f.matchWhoseGuest(number, s, i) {
			return
		}
		if !f.Cue(i, lexicon.CueVisitorNoun) && !f.Cue(i, lexicon.CueGuestNoun) {
			continue
		}
		of := f.guestOf(s, i+1)
		if of < 0 {
			continue
		}
		from := i
		for from > s.From && !text.BeForms.Has(f.Fold(from)) && from > i-4 {
			from--
		}
		c := candidate{at: text.Phrase{From: i, To: of + 1}, sentence: number, rule: "guest: X was the guest of Y"}
		if text.BeForms.Has(f.Fold(from)) {
			c.group = f.beGroup(s, from)
		} else if guest := f.calledGuest(s, i); f.HasPerson(guest) && f.NamesAny(f.Object(s, of+1)) {
			c.group, c.sides[0] = clauses.VerbGroup{Phrase: text.At(i), Governor: -1, Finite: true, Tense: clauses.Past}, guest
		} else if t := f.journeyBefore(i); t != nil && (f.Fold(i-1) == "as" || f.Fold(i-2) == "as") {
			c.group, c.rule = t.Group, "guest: X came as the guest of Y"
		} else {
			continue
		}
		if len(c.sides[0].Mentions) == 0 {
			c.sides[0] = f.Subject(s, c.group)
		}
		if m := f.MentionOver(i); m != nil && m.To > of {
			c.sides[1] = clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.Holder[i])}}
			if next := f.MentionOver(m.End()); len(m.Who) == 0 && next != nil {
				c.sides[1] = f.Object(s, m.End())
			}
		} else {
			c.sides[1] = f.Object(s, of+1)
		}
		if f.HasPerson(c.sides[1]) && f.othersSilent() { // not "is the guest of Y, with whom she will have talks"
			f.add(c)
		}
		return
	}
}

// calledGuest gives the person whom the words that end with "guest" at token i are said of between
// commas: "X, a guest of Y".
func (f *finder) calledGuest(s text.Sentence, i int) clauses.Side {
	for i--; i > s.From && (f.Document.Determiner(i) != 0 || f.Adverb(i) || f.Cue(i, lexicon.CueOrdinal)); i-- {
	}
	m := f.MentionOver(i - 1)
	if f.Fold(i) != "," || m == nil || m.Kind != names.Person || m.Name.Empty() || m.Possessive {
		return clauses.Side{}
	}
	return clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.Holder[i-1])}}
}

// guestBefore reports whether the words shortly before token i say whose guest somebody was.
func (f *finder) guestBefore(s text.Sentence, i int) bool {
	if !f.Gists[f.Tokens[i].Sentence].Has(lexicon.CueVisitorNoun) {
		return false
	}
	for at := i - 1; at > max(s.From, i-2*clauses.Reach); at-- {
		if !f.Cue(at, lexicon.CueVisitorNoun) {
			continue
		}
		of := f.guestOf(s, at+1)
		if of < 0 || !f.HasPerson(f.Object(s, of+1)) {
			continue
		}
		from := at
		if m := f.MentionOver(at); m != nil {
			from = m.From
		}
		return f.beBefore(s, from) > 0
	}
	return false
}

// journeyBefore gives the last verb of a journey before token i that somebody makes or is to
// make; nil when there is none.
func (f *finder) journeyBefore(i int) *clauses.Trigger {
	for k := len(f.Triggers) - 1; k >= 0; k-- {
		if t := &f.Triggers[k]; t.To <= i && t.Verb() && text.WordIn("travel arrive visit", t.Class) && t.Group.Finite && !t.Group.Negated && (t.Group.Mood == clauses.Asserted || t.Group.Mood == clauses.Arranged) {
			return t
		}
	}
	return nil
}

// matchHostTo: "X played host to Y", "X was host this morning at the palace to Y", with "host" at
// token i; it reports whether it is so.
func (f *finder) matchHostTo(number int, s text.Sentence, i int) bool {
	c := candidate{at: text.At(i), sentence: number, rule: "guest: X played host to Y"}
	switch {
	case text.BeForms.Has(f.Fold(i - 1)):
		c.group = f.beGroup(s, i-1)
	case f.Cue(i-1, lexicon.CuePlays) || f.Fold(i-1) == "as":
		c.group = clauses.VerbGroup{Phrase: text.At(i - 1), Finite: true}
	default:
		return false
	}
	c.sides = [2]clauses.Side{f.Subject(s, c.group), f.Complement(s, i+1, "to")}
	if !f.HasPerson(c.sides[0]) || !f.HasPerson(c.sides[1]) {
		return false
	}
	f.add(c)
	return true
}

// guestOf gives the "of" or "for" behind a guest that names the host, past a day: "the guest
// on Thursday of", "the first caller of the day for"; -1 when none does.
func (f *finder) guestOf(s text.Sentence, i int) int {
	if f.Fold(i) == "of" && f.Fold(i+1) == "the" && f.Cue(i+2, lexicon.CueDaytime) {
		i += 3
	}
	for i < s.To && f.Fold(i) != "of" && (text.Calendar.Has(f.Fold(i)) || f.IsNumber(i) || text.DayWords.Has(f.Fold(i))) {
		i++
	}
	if f.Fold(i) == "of" || f.Fold(i) == "for" {
		return i
	}
	return -1
}

// matchAmongGuests: "Among X's visitors on Tuesday was Y"; it reports whether it did.
func (f *finder) matchAmongGuests(number int) bool {
	s := f.Sentences[number]
	if first := f.Fold(s.From); first != "among" && first != "amongst" {
		return false
	}
	i := s.From + 1
	host := f.MentionOver(i)
	if text.Determiners.Has(f.Fold(i)) {
		host = f.MentionOver(i + 1)
	}
	if host == nil || host.Kind != names.Person || !host.Possessive {
		return false
	}
	for i = host.End(); i < s.To && i < host.End()+4 && !f.Cue(i, lexicon.CueGuestNoun); i++ {
	}
	if !f.Cue(i, lexicon.CueGuestNoun) {
		return false
	}
	for end := min(s.To, i+clauses.Reach); i < end && !text.BeForms.Has(f.Fold(i)); i++ {
	}
	c := candidate{at: text.At(i), sentence: number, rule: "guest: among X's visitors was Y", group: clauses.VerbGroup{Phrase: text.At(i), Governor: -1, Finite: true, Tense: clauses.Past}}
	c.sides = [2]clauses.Side{{Phrase: host.Phrase, Mentions: []int{int(f.Holder[host.From])}}, f.ListAfter(s, i+1)}
	c.apart = len(c.sides[1].Mentions) > 1
	if !text.BeForms.Has(f.Fold(i)) || !f.HasPerson(c.sides[1]) {
		return false
	}
	f.add(c)
	return true
}

// matchInterlocutor: "X was Y's other interlocutor", "X was another of Y's interlocutors".
func (f *finder) matchInterlocutor(number int, s text.Sentence, t *clauses.Trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "interlocutor: X was Y's interlocutor", group: clauses.VerbGroup{Phrase: t.Phrase, Finite: true}, further: true}
	if owner := f.owner(s, t); len(owner.Mentions) > 0 && (f.Fold(owner.From) == "his" || f.Fold(owner.From) == "her") && text.BeForms.Has(f.Fold(t.To)) && f.LastSubject >= 0 {
		c.sides = [2]clauses.Side{{Phrase: owner.Phrase, Mentions: []int{f.LastSubject}}, f.Object(s, t.To+1)} // "Her first interlocutor was X"
		f.add(c)
		return
	}
	c.sides[1] = f.owner(s, t)
	if len(c.sides[1].Mentions) == 0 || !f.Mentions[c.sides[1].Mentions[0]].Possessive {
		return
	}
	for i := c.sides[1].From - 1; i > s.From && i > c.sides[1].From-5; i-- {
		if text.BeForms.Has(f.Fold(i)) {
			c.sides[0] = f.Subject(s, clauses.VerbGroup{Phrase: text.At(i), Finite: true})
			f.add(c)
			return
		}
	}
}
