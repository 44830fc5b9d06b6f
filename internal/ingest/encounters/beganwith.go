package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by what opened or closed a day or a visit: "X starts the week with
// Y", "X closed his stay in Tbilisi on Tuesday with Y".

// matchBeganWith reads with whom somebody began or ended a stretch of his programme; of two who
// represent one party it tells nothing.
func (f *finder) matchBeganWith(number int) {
	if g := &f.Gists[number]; f.called || !g.Has(lexicon.CueOpensOrCloses) || !g.Has(lexicon.CueProgramme) {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 1; i+4 < s.To; i++ {
		if !f.Cue(i, lexicon.CueOpensOrCloses) || f.MentionOver(i) != nil || f.InQuotation(s, i) {
			continue
		}
		with := f.stretchWith(s, i+1)
		if with < 0 {
			continue
		}
		g := f.VerbGroup(s, text.At(i), lexicon.Past)
		if text.Modals.Has(f.Fold(i - 1)) {
			g = f.VerbGroup(s, text.At(i), lexicon.Base)
		}
		c := candidate{at: text.At(i), sentence: number, rule: "being: X began the day with Y", group: g}
		c.sides = [2]clauses.Side{f.Subject(s, g), f.Object(s, with+1)}
		a, _ := f.Actors(c.sides[0])
		b, _ := f.Actors(c.sides[1])
		if len(a) != 1 || len(b) == 0 || c.sides[1].From > with+2 || !f.Foreign(a[0], b) || !f.inOffice(a) || g.Negated || g.Passive {
			continue
		}
		f.add(c)
		return
	}
}

// stretchWith gives the "with" behind the stretch of a programme that the words at token i name, past
// where and when: "the week with", "his two-day visit to Tbilisi on Tuesday with"; -1 when others stand
// there.
func (f *finder) stretchWith(s text.Sentence, i int) int {
	if f.Document.Determiner(i) == 0 {
		return -1
	}
	for i++; i < s.To && f.IsLower(i) && !f.Cue(i, lexicon.CueProgramme); i++ {
		if text.Prepositions.Has(f.Fold(i)) || f.VerbTrigger(i) != nil {
			return -1
		}
	}
	if !f.Cue(i, lexicon.CueProgramme) {
		return -1
	}
	from := i + 1
	for end := min(s.To, from+clauses.Reach); i < end; i++ {
		if f.Fold(i) == "with" {
			if f.onlyWhereAndWhen(s, from, i) {
				return i
			}
			return -1
		}
	}
	return -1
}
