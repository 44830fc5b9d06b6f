package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters in which one takes another out of the crowd: "X pulled Y aside at the
// fair", "Y was drawn aside by X".

// matchTakenAside looks in a sentence for whom somebody took aside.
func (f *finder) matchTakenAside(number int) {
	if g := &f.Gists[number]; !g.Has(lexicon.CueToOneSide) || !g.Has(lexicon.CueTookAside) {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 2; i < s.To; i++ {
		if !f.Cue(i, lexicon.CueToOneSide) || f.MentionOver(i) != nil || f.InQuotation(s, i) {
			continue
		}
		verb := i - 1
		for verb > s.From && !(f.Cue(verb, lexicon.CueTookAside) && f.MentionOver(verb) == nil) && i-verb < 2*clauses.Reach && !f.IsMark(verb) {
			verb--
		}
		if !f.Cue(verb, lexicon.CueTookAside) {
			return
		}
		c := candidate{at: text.Phrase{From: verb, To: i + 1}, sentence: number, rule: "being: X took Y aside", group: f.VerbGroup(s, text.At(verb), lexicon.Past|lexicon.Participle)}
		c.sides = [2]clauses.Side{f.Subject(s, c.group), f.Object(s.UpTo(i), verb+1)}
		if c.group.Passive {
			c.sides[1] = f.Agent(s, i+1)
		}
		if f.HasPerson(c.sides[0]) && f.Somebody(c.sides[1]) && c.group.Mood == clauses.Asserted && !c.group.Negated {
			f.add(c)
		}
		return
	}
}
