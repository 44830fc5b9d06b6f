package ingest

// This file owns the sentences that tell of a further encounter by the one before: "The
// President did the same with Y", "Y was next to do so".

// matchLikewise reads "X did the same with Y" behind an encounter.
func (f *finder) matchLikewise(number int) {
	if f.current < 0 {
		return
	}
	s := f.sentences[number]
	for i := s.from; i+4 < s.to; i++ {
		if f.fold(i+1) != "the" || f.fold(i+2) != "same" || f.fold(i+3) != "with" || !doForms.has(f.fold(i)) && f.fold(i) != "done" || f.inQuotation(s, i) {
			continue
		}
		g := f.verbGroup(s, phrase{i, i + 1}, 0)
		g.finite = true
		c := candidate{at: phrase{i, i + 4}, sentence: number, rule: "likewise: X did the same with Y", group: g, further: true}
		if c.sides = [2]side{f.subject(s, g), f.object(s, i+4)}; f.hasPerson(c.sides[1]) && !g.negated {
			f.add(c)
		}
		return
	}
}
