package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by who somebody's host was: "Her host there was Y", "to Riga,
// where his opposite number was Y", "Y, whose guest he was".

// matchHostWas: "Her host there was Y", "where her vis-à-vis was Y", with the host at token i; it
// reports whether it did.
func (f *finder) matchHostWas(number int, s text.Sentence, i int) bool {
	his := i - 1
	switch {
	case f.Cue(i, lexicon.CueHostNoun):
	case f.Fold(i) == "number" && f.Cue(his, lexicon.CueOpposite):
		his--
	default:
		return false
	}
	if f.Cue(his, lexicon.CueOrdinal) {
		his--
	}
	if his < s.From || !f.Cue(his, lexicon.CueTheirs) {
		return false
	}
	if f.matchWasHost(number, s, his, i) {
		return true
	}
	be := i + 1
	for be < s.To && be < i+2*clauses.Reach && !text.BeForms.Has(f.Fold(be)) && !f.IsMark(be) && f.VerbTrigger(be) == nil && !f.PeopleWithin(be, be+1) {
		be++
	}
	if !text.BeForms.Has(f.Fold(be)) || f.Fold(i) == "number" && be == i+1 { // "His opposite number is Y": a colleague, met or not
		return false
	}
	c := candidate{at: text.Phrase{From: i, To: be + 1}, sentence: number, rule: "guest: his host was Y", group: f.beGroup(s, be)}
	guest := f.possessor(s, his)
	if c.sides[1] = f.ListAfter(s, be+1); guest < 0 || !f.NamesAny(c.sides[1]) || c.group.Negated {
		return false
	}
	c.sides[0] = clauses.Side{Phrase: text.At(his), Mentions: f.One(guest)}
	f.add(c)
	return true
}

// matchWasHost: "to Riga, where Y will be his host on Friday", with "his" and the host at tokens his
// and i; it reports whether it did.
func (f *finder) matchWasHost(number int, s text.Sentence, his, i int) bool {
	be := his - 1
	if be <= s.From || !text.BeForms.Has(f.Fold(be)) || !f.Cue(i, lexicon.CueHostNoun) {
		return false
	}
	c := candidate{at: text.Phrase{From: be, To: i + 1}, sentence: number, rule: "guest: Y was his host", group: f.beGroup(s, be)}
	c.sides[1] = f.Subject(s, c.group)
	others, _ := f.Actors(c.sides[1])
	if c.group.Negated || !f.HasPerson(c.sides[1]) {
		return false
	}
	guest := f.possessor(s, his)
	if guest < 0 || len(f.Mentions[guest].Who) != 1 || slices.Contains(others, f.Mentions[guest].Who[0]) {
		return false
	}
	c.sides[0] = clauses.Side{Phrase: text.At(his), Mentions: f.One(guest)}
	f.add(c)
	return true
}

// possessor gives the mention of the person whose "his" or "her" stands at token i: one whom the
// sentence names before, else its subject before; -1 for nobody.
func (f *finder) possessor(s text.Sentence, i int) int {
	word := "he"
	if f.Fold(i) == "her" {
		word = "she"
	}
	for j := s.From; j < i; j++ {
		m := f.MentionOver(j)
		if m == nil {
			continue
		}
		if m.Kind == names.Person && len(m.Who) == 1 && f.Entities[m.Who[0]].Name.Known() && f.Sexed(m.Who[0], word) >= 0 {
			return int(f.Holder[j])
		}
		j = m.End() - 1
	}
	return f.Agreeing(i, word)
}

// matchWhoseGuest: "Y, whose guest he was", with "whose" at token i; it reports whether it did.
func (f *finder) matchWhoseGuest(number int, s text.Sentence, i int) bool {
	if f.Fold(i) != "whose" || !f.Cue(i+1, lexicon.CueVisitorNoun) && !f.Cue(i+1, lexicon.CueHostNoun) {
		return false
	}
	host := f.MentionOver(i - 1)
	if f.Fold(i-1) == "," {
		host = f.MentionOver(i - 2)
	}
	if host == nil || host.Kind != names.Person || host.Possessive || len(host.Who) != 1 {
		return false
	}
	c := candidate{at: text.Phrase{From: i, To: i + 2}, sentence: number, rule: "guest: Y, whose guest X was"}
	be := i + 2
	if m := f.MentionOver(be); m != nil && m.Kind == names.Person {
		c.sides[0], be = clauses.Side{Phrase: m.Phrase, Mentions: f.One(int(f.Holder[be]))}, m.End()
	} else if word := f.Fold(be); word == "he" || word == "she" {
		if guest := f.Agreeing(be, word); guest >= 0 {
			c.sides[0] = clauses.Side{Phrase: text.At(be), Mentions: f.One(guest)}
		}
		be++
	}
	c.sides[1] = clauses.Side{Phrase: host.Phrase, Mentions: f.One(int(f.Holder[host.From]))}
	if !text.BeForms.Has(f.Fold(be)) || !f.HasPerson(c.sides[0]) || !f.HasPerson(c.sides[1]) {
		return false
	}
	if c.group = f.beGroup(s, be); c.group.Negated {
		return false
	}
	f.add(c)
	return true
}
