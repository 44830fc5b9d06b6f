package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the sentences that tell of a further encounter by the one before: "The
// President did the same with Y", "Y was next to do so".

// matchLikewise reads "X did the same with Y" behind an encounter.
func (f *finder) matchLikewise(number int) {
	if f.current < 0 || !f.Gists[number].MayHold("same") {
		return
	}
	s := f.Sentences[number]
	for i := s.From; i+4 < s.To; i++ {
		if f.Fold(i+1) != "the" || f.Fold(i+2) != "same" || !text.DoForms.Has(f.Fold(i)) && f.Fold(i) != "done" || f.InQuotation(s, i) {
			continue
		}
		if f.Fold(i+3) != "with" {
			f.likewiseLater(number, i)
			return
		}
		g := f.VerbGroup(s, text.At(i), 0)
		g.Finite = true
		c := candidate{at: text.Phrase{From: i, To: i + 4}, sentence: number, rule: "likewise: X did the same with Y", group: g, further: true}
		if c.sides = [2]clauses.Side{f.Subject(s, g), f.Object(s, i+4)}; f.HasPerson(c.sides[1]) && !g.Negated {
			f.add(c)
		}
		return
	}
}

// likewiseLater reads "Y did the same in the afternoon" at token i: Y met whoever was met before.
func (f *finder) likewiseLater(number, i int) {
	s := f.Sentences[number]
	if f.timeOf(s.Phrase) == (timeMark{}) && !f.CueWithin(i+3, min(s.To, i+8), lexicon.CueDaytime) {
		return
	}
	g := f.VerbGroup(s, text.At(i), lexicon.Past)
	g.Finite = true
	c := candidate{at: text.Phrase{From: i, To: i + 3}, sentence: number, rule: "likewise: Y did the same later", group: g, further: true}
	c.sides[0] = f.Subject(s, g)
	if c.sides[1] = f.seriesHost(c.sides[0], s); f.HasPerson(c.sides[0]) && f.HasPerson(c.sides[1]) && !g.Negated {
		f.add(c)
	}
}
