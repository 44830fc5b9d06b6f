package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by where somebody went: "X drove to the home of Y and urged
// him", "X went to Y's residence on Monday".

// matchWentTo reads who went to whose office or home, where both have a name.
func (f *finder) matchWentTo(number int) {
	if g := &f.Gists[number]; !g.Has(lexicon.CueOfficePlace) || !g.Has(lexicon.CueMovingOn) {
		return
	}
	s := f.Sentences[number]
	for i := s.From + 1; i+2 < s.To; i++ {
		if f.Fold(i) != "to" || f.mention(i) != nil || f.inQuotation(s, i) {
			continue
		}
		host := f.officeOwner(s, i+1)
		verb := f.movingBefore(s, i)
		if verb < 0 || host.From > i+6 || !f.namesAny(host) {
			continue
		}
		g := f.verbGroup(s, text.Phrase{From: verb, To: verb + 1}, lexicon.Past)
		g.finite = true
		c := candidate{at: text.Phrase{From: verb, To: verb + 1}, sentence: number, rule: "being: X went to Y's", group: g}
		if c.sides = [2]side{f.subject(s, g), host}; f.hasPerson(c.sides[0]) && g.mood == asserted && !g.negated {
			f.add(c)
			return
		}
	}
}

// movingBefore gives the verb of motion before token i in its clause, -1 when none stands there.
func (f *finder) movingBefore(s text.Sentence, i int) int {
	for k := i - 1; k >= s.From; k-- {
		if f.Cue(k, lexicon.CueMovingOn) && f.IsLower(k) && f.mention(k) == nil {
			return k
		}
		if f.Fold(k) == ";" || f.Cue(k, lexicon.CueSubordinator) {
			break
		}
	}
	return -1
}
