package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the lines between paragraphs that tell of an encounter as a sentence
// does, though no full stop ends them: "President X received Chairman Y", and what they
// spoke of stands below.

// TellingHeading reports whether sentence number is a heading between paragraphs that
// tells of an encounter by its verb: "President met envoys".
func (d *Document) TellingHeading(number int) bool {
	s := d.Sentences[number]
	if s.Kind != text.Headline || number <= d.Lead || number+1 >= len(d.Sentences) || d.Sentences[number+1].Kind != text.Prose {
		return false
	}
	for i := s.From + 1; i < s.To; i++ {
		if !d.IsLower(i) || !d.Seen[i].Triggers() {
			continue
		}
		if t := d.TriggerAt(i); t != nil && t.Form&lexicon.Past != 0 && text.WordIn("meet host hold call", t.Class) && !text.BeForms.Has(d.Fold(i-1)) {
			return true
		}
	}
	return false
}
