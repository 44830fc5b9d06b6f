package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by who was whose guest: "The first guest of X was Y", "X's
// guest on Tuesday was Y", "Y was X's guest", "The next visitor to X's office will be Y".

// matchGuestIs looks for a guest whose host the sentence names, and for who he is.
func (f *finder) matchGuestIs(number int) {
	if g := &f.Gists[number]; !g.Has(lexicon.CueVisitorNoun) || !g.Has(lexicon.CueBeForm) {
		return
	}
	s := f.Sentences[number]
	for i := s.From; i+1 < s.To; i++ {
		if !f.Cue(i, lexicon.CueVisitorNoun) || !f.endsGuest(i+1) || f.InQuotation(s, i) {
			continue
		}
		c := candidate{at: text.At(i), sentence: number, rule: "guest: Y was X's guest", further: f.Cue(i-1, lexicon.CueOrdinal)}
		if be := f.beBehind(s, i+1); be > 0 { // "X's guest was Y", "The guest of X was Y"
			c.group = f.beGroup(s, be)
			c.sides[1] = f.ListAfter(s, be+1)
			if c.sides[0] = f.hostBefore(s, i); len(c.sides[0].Mentions) == 0 {
				c.sides[0] = f.hostBehind(s.UpTo(be), i+1)
			}
		} else if host := f.hostBefore(s, i); len(host.Mentions) > 0 { // "Y was X's guest"
			if be := f.beBefore(s, host.From); be > 0 {
				c.group = f.beGroup(s, be)
				c.sides = [2]clauses.Side{host, f.Subject(s, c.group)}
			}
		}
		if f.HasPerson(c.sides[0]) && f.HasPerson(c.sides[1]) && !c.group.Negated {
			f.add(c)
			return
		}
	}
}

// endsGuest reports whether the word at token i leaves the guest before it a noun of its own:
// not "guest speaker", not "guest of honour".
func (f *finder) endsGuest(i int) bool {
	word := f.Fold(i)
	if f.Cue(i+1, lexicon.CueHonour) {
		return false
	}
	return f.IsMark(i) || text.Prepositions.Has(word) || text.BeForms.Has(word) || text.Modals.Has(word) || text.DayWords.Has(word) || text.Calendar.Has(word) || f.Adverb(i)
}

// beBehind gives the "was" or "will be" whose subject ends or stands before token i, past the
// names that say whose; 0 when another verb comes first.
func (f *finder) beBehind(s text.Sentence, i int) int {
	for end := min(s.To, i+2*clauses.Reach); i < end; i++ {
		if m := f.MentionOver(i); m != nil {
			i = m.End() - 1
			continue
		}
		if after := f.pastPlaceAside(i); after > i { // "at the palace in Helsinki, Mäntyniemi, was Y"
			i = after - 1
			continue
		}
		switch {
		case text.BeForms.Has(f.Fold(i)):
			return i
		case f.IsMark(i) || f.Cue(i, lexicon.CueRelativePronoun) || f.VerbTrigger(i) != nil && !f.IsNounHere(i):
			return 0
		}
	}
	return 0
}

// pastPlaceAside gives the token behind the name between commas that opens at token i; i when nothing such
// does.
func (f *finder) pastPlaceAside(i int) int {
	if f.Fold(i) != "," {
		return i
	}
	to := i + 1
	for f.IsCapital(to) && f.MentionOver(to) == nil {
		to++
	}
	if to == i+1 || f.Fold(to) != "," {
		return i
	}
	return to + 1
}

// beBefore gives the "was" that stands shortly before token i, past days; 0 when none does.
func (f *finder) beBefore(s text.Sentence, i int) int {
	for j := i - 1; j > s.From && j > i-7; j-- {
		if text.BeForms.Has(f.Fold(j)) {
			return j
		}
		if f.MentionOver(j) != nil && !f.DayOrMonth(j) {
			return 0
		}
	}
	return 0
}

// beGroup reads the verb group of a form of "be".
func (f *finder) beGroup(s text.Sentence, be int) clauses.VerbGroup {
	form := lexicon.Past
	if f.Fold(be) == "be" {
		form = lexicon.Base
	}
	g := f.VerbGroup(s, text.At(be), form)
	g.Passive, g.Finite = false, true
	return g
}

// hostBefore gives the person whose guest stands at token i: "X's first guest".
func (f *finder) hostBefore(s text.Sentence, i int) clauses.Side {
	for j := i - 1; j >= s.From && j > i-6; j-- {
		if m := f.MentionOver(j); m != nil && m.Possessive && m.Kind == names.Person && !m.Name.Empty() {
			return clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.Holder[j])}}
		}
	}
	return clauses.Side{}
}

// hostBehind gives the person whose guest stands before token i: "of X", "of the year for X",
// "to the office of X".
func (f *finder) hostBehind(s text.Sentence, i int) clauses.Side {
	for ; i < s.To; i++ {
		if word := f.Fold(i); word != "of" && word != "for" && word != "to" {
			continue
		}
		if host := f.officeOwner(s, i+1); f.HasPerson(host) {
			return host
		}
		if host := f.ListAfter(s, i+1); f.HasPerson(host) {
			return host
		}
	}
	return clauses.Side{}
}
