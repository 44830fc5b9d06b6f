package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by what somebody brought in: another person, "X invited Y into her
// office", "X opened the door of the palace to Y", or a matter, "X laid the matter before Y in Quito".

// matchAskedIn looks in a sentence for whom somebody of another party asked into his office.
func (f *finder) matchAskedIn(number int) {
	if g := &f.Gists[number]; !g.Has(lexicon.CueAskingIn) || !g.Has(lexicon.CueOfficePlace) {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 2; i+2 < s.To; i++ {
		if f.Fold(i) != "into" || !f.Cue(i+1, lexicon.CueTheirs) || !f.CueWithin(i+2, min(s.To, i+5), lexicon.CueOfficePlace) || f.InQuotation(s, i) {
			continue
		}
		if verb := f.movingBefore(s, i, lexicon.CueAskingIn); verb > s.From {
			f.addBroughtIn(number, verb, "guest: X asked Y into his office", f.Object(s.UpTo(i), verb+1))
			return
		}
	}
}

// matchLaidBefore looks in a sentence for before whom somebody of another party brought a matter, on
// a day and at a place that are told: without them it may have been on paper.
func (f *finder) matchLaidBefore(number int) {
	if !f.Gists[number].Has(lexicon.CueLayingBefore) || f.called {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 2; i+1 < s.To; i++ {
		if f.Fold(i) != "before" || f.InQuotation(s, i) {
			continue
		}
		verb := f.movingBefore(s, i, lexicon.CueLayingBefore)
		whom := f.Object(s, i+1)
		if verb <= s.From || whom.From > i+2 || f.CueWithin(verb, whom.From, lexicon.CueFromAfar) || f.timeOf(s.Phrase) == (timeMark{}) {
			continue
		}
		if c := (candidate{sides: [2]clauses.Side{{}, whom}}); f.faceToFace(s, &c) {
			f.addBroughtIn(number, verb, "being: X laid something before Y", whom)
			return
		}
	}
}

// addBroughtIn makes an encounter of what the verb at a token tells, if it is of officials of two
// parties and of something done.
func (f *finder) addBroughtIn(number, verb int, rule string, other clauses.Side) {
	s := f.Sentences[number]
	g := f.VerbGroup(s, text.At(verb), lexicon.Past)
	g.Finite = true
	c := candidate{at: text.At(verb), sentence: number, rule: rule, group: g, sides: [2]clauses.Side{f.Subject(s, g), other}}
	a, _ := f.Actors(c.sides[0])
	b, _ := f.Actors(c.sides[1])
	if len(a) > 0 && len(b) > 0 && f.Foreign(a[0], b) && (f.inOffice(a) || f.inOffice(b)) && g.Mood == clauses.Asserted && !g.Negated {
		f.add(c)
	}
}
