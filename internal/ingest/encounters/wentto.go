package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by where somebody went: "X drove to the home of Y and urged
// him", "X emerged from Y's office on Monday", "X was in the Kremlin to ask Y for money".

// matchWentTo reads who went to whose office or home, was there or came out of it, where both have
// a name.
func (f *finder) matchWentTo(number int) {
	g := &f.Gists[number]
	if !g.Has(lexicon.CueOfficePlace) || !g.Has(lexicon.CueMovingOn) && !g.Has(lexicon.CueComingOut) && !g.Has(lexicon.CueStayedAt) {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 1; i+2 < s.To; i++ {
		if f.MentionOver(i) != nil || f.InQuotation(s, i) {
			continue
		}
		verb := f.wayBefore(s, i)
		if verb < 0 {
			continue
		}
		host := f.officeOwner(s, i+1)
		if host.From > i+6 || !f.NamesAny(host) {
			continue
		}
		g := f.VerbGroup(s, text.At(verb), lexicon.Past)
		g.Finite = true
		c := candidate{at: text.At(verb), sentence: number, rule: "being: X went to Y's", group: g}
		if c.sides = [2]clauses.Side{f.Subject(s, g), host}; f.HasPerson(c.sides[0]) && g.Mood == clauses.Asserted && !g.Negated {
			f.add(c)
			return
		}
	}
}

// wayBefore gives the verb before the preposition at token i which the two tell a way by: "drove to",
// "emerged from", "walked out of", "spent the evening at"; -1 when they tell none.
func (f *finder) wayBefore(s text.Sentence, i int) int {
	switch f.Fold(i) {
	case "to":
		return f.movingBefore(s, i, lexicon.CueMovingOn)
	case "from", "into":
		return f.movingBefore(s, i, lexicon.CueComingOut)
	case "of":
		if f.Fold(i-1) == "out" {
			return f.movingBefore(s, i, lexicon.CueComingOut)
		}
	case "at", "in":
		return f.movingBefore(s, i, lexicon.CueStayedAt)
	}
	return -1
}

// movingBefore gives the verb of a cue set before token i in its clause, -1 when none stands there.
func (f *finder) movingBefore(s text.Sentence, i int, verbs lexicon.Cue) int {
	for k := i - 1; k >= max(s.From, i-3*clauses.Reach); k-- {
		if f.Cue(k, verbs) && f.IsLower(k) && f.MentionOver(k) == nil {
			return k
		}
		if f.Fold(k) == ";" || f.Cue(k, lexicon.CueSubordinator) {
			break
		}
	}
	return -1
}

// matchCameTo reads who went somewhere to say something to somebody of another party: "X was in
// the Kremlin on Tuesday to ask Y", "X flew to Doha to convince Y".
func (f *finder) matchCameTo(number int) {
	if len(f.drafts) > 0 || !f.Gists[number].Has(lexicon.CueComesTo) || f.called {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 2; i+2 < s.To; i++ {
		if f.Fold(i) != "to" || !f.Cue(i+1, lexicon.CueComesTo) || f.MentionOver(i) != nil || f.InQuotation(s, i) {
			continue
		}
		verb, whom := f.wentBefore(s, i), i+2
		if word := f.Fold(whom); word == "with" || word == "out" || word == "over" { // "plead with", "sound out"
			whom++
		}
		if verb < 0 || text.Prepositions.Has(f.Fold(whom)) { // "to ask for"
			continue
		}
		g := f.VerbGroup(s, text.At(verb), lexicon.Past)
		g.Finite = true
		c := candidate{at: text.At(verb), sentence: number, rule: "being: X came to say something to Y", group: g}
		c.sides = [2]clauses.Side{f.Subject(s, g), f.Object(s, whom)}
		a, _ := f.Actors(c.sides[0])
		b, _ := f.Actors(c.sides[1])
		if len(a) == 1 && len(b) == 1 && f.Foreign(a[0], b) && g.Mood == clauses.Asserted && !g.Negated {
			f.add(c)
			return
		}
	}
}

// wentBefore gives the verb in the past before token i by which somebody was or went somewhere,
// -1 when another verb stands between.
func (f *finder) wentBefore(s text.Sentence, i int) int {
	for k := i - 1; k > s.From && k > i-2*clauses.Reach; k-- {
		word, next := f.Fold(k), f.Fold(k+1)
		switch {
		case f.MentionOver(k) != nil && f.MentionOver(k).Kind == names.Person || f.Fold(k) == ";" || f.Cue(k, lexicon.CueSubordinator):
			return -1
		case (word == "was" || word == "were") && (next == "in" || next == "at"), word == "came" && next == "to":
			return k
		}
		if t := f.VerbTrigger(k); t != nil && f.MentionOver(k) == nil && f.IsLower(k) {
			if text.WordIn("travel arrive", t.Class) && t.Form&lexicon.Past != 0 || f.Cue(k, lexicon.CueMovingOn) && t.Form&lexicon.Past != 0 {
				return k
			}
			return -1
		}
		if f.IsLower(k) && f.Cue(k, lexicon.CueMovingOn) {
			return k
		}
	}
	return -1
}
