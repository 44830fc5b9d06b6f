package layout

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns lists: paragraphs that stand one below the other, each behind a
// mark or a number, under a line that ends with a colon ("Points addressed:").
// What such a list names at an encounter is what was talked about.

// itemStyle is how an item of a list opens; "" for a paragraph that is none.
func (d *Document) itemStyle(paragraph int) string {
	s := d.Sentences[d.Paragraphs[paragraph].From]
	if s.Len() < 2 {
		return ""
	}
	first, next := d.Fold(s.From), d.Fold(s.From+1)
	switch {
	case first == "*" || first == "-" || first == "•" || first == "–" || first == "·":
		return "-"
	case first == "(" && d.Fold(s.From+2) == ")":
		return "("
	case d.Tokens[s.From].Shape == text.Number && (next == "." || next == ")"):
		return next
	}
	return ""
}

// itemOfProse reports whether a line that is being laid out is an item of a list under a sentence
// of prose with a colon: "She met with:", "The President received today:".
func (d *Document) itemOfProse(p text.Phrase) bool {
	number := d.Tokens[p.From].Sentence
	if !d.bullet(p.From) || !d.IsItem(number) {
		return false
	}
	for before := d.Sentences[number].Paragraph - 1; before >= 0; before-- {
		if d.itemStyle(before) == "" {
			return d.Sentences[d.Paragraphs[before].From].Kind == text.Prose
		}
	}
	return false
}

// IsItem reports whether sentence s stands in a list under a line with a colon.
func (d *Document) IsItem(s int) bool {
	paragraph := d.Sentences[s].Paragraph
	style := d.itemStyle(paragraph)
	if style == "" {
		return false
	}
	for paragraph--; paragraph >= 0; paragraph-- {
		if last := d.Sentences[d.Paragraphs[paragraph].To-1]; d.Fold(last.To-1) == ":" {
			return true
		}
		if d.itemStyle(paragraph) != style {
			return false
		}
	}
	return false
}

// tellsBeforeList reports whether a line with a colon tells something of which the list below it is the
// rest: "She also met:", "Also present were:", "The delegation:".
func (d *Document) tellsBeforeList(p text.Phrase) bool {
	next := d.SentenceOf(p.From).Paragraph + 1
	if next >= len(d.Paragraphs) || d.itemStyle(next) == "" {
		return false
	}
	for i := p.From; i < p.To; i++ {
		if t := d.VerbTrigger(i); t != nil && t.Form&lexicon.Past != 0 && d.Tokens[i].Shape == text.Lower {
			return true
		}
		if d.Cue(i, lexicon.CuePresence) || d.Cue(i, lexicon.CueDelegationNoun) {
			return true
		}
	}
	return false
}
