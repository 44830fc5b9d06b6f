package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the lines between paragraphs that tell of an encounter as a sentence
// does, though no full stop ends them: "President X received Chairman Y", and what they
// spoke of stands below.

// tellingHeading reports whether a line is one.
func (d *document) tellingHeading(number int) bool {
	s := d.sentences[number]
	if s.kind != headline || number <= d.lead || number+1 >= len(d.sentences) || d.sentences[number+1].kind != prose {
		return false
	}
	for i := s.from + 1; i < s.to; i++ {
		if !d.isLower(i) || !d.seen[i].Triggers() {
			continue
		}
		if t := d.triggerAt(i); t != nil && t.Form&lexicon.Past != 0 && wordIn("meet host hold call", t.Class) && !beForms.has(d.fold(i-1)) {
			return true
		}
	}
	return false
}
