package ingest

// This file owns lists: paragraphs that stand one below the other, each behind a
// mark or a number, under a line that ends with a colon ("Points addressed:").
// What such a list names at an encounter is what was talked about.

// itemStyle is how an item of a list opens; "" for a paragraph that is none.
func (d *document) itemStyle(paragraph int) string {
	s := d.sentences[d.paragraphs[paragraph].from]
	if s.len() < 3 {
		return ""
	}
	first, next := d.fold(s.from), d.fold(s.from+1)
	switch {
	case first == "*" || first == "-":
		return "-"
	case first == "(" && d.fold(s.from+2) == ")":
		return "("
	case d.tokens[s.from].shape == number && (next == "." || next == ")"):
		return next
	}
	return ""
}

// isItem reports whether sentence s stands in a list under a line with a colon.
func (d *document) isItem(s int) bool {
	paragraph := d.sentences[s].paragraph
	style := d.itemStyle(paragraph)
	if style == "" {
		return false
	}
	for paragraph--; paragraph >= 0; paragraph-- {
		if last := d.sentences[d.paragraphs[paragraph].to-1]; d.fold(last.to-1) == ":" {
			return true
		}
		if d.itemStyle(paragraph) != style {
			return false
		}
	}
	return false
}
