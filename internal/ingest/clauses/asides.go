package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns asides that tell of companions between a subject and its verb: "X,
// accompanied by A, B and C, met Y", "X, with A and B at his side, received Y".

// longestAsideTail is how many tokens may stand between the last name of an aside and the
// comma that closes it: "at his side".
const longestAsideTail = 4

// LongestCompany is how many tokens an aside of companions may have.
const LongestCompany = 40

// pastCompany gives the token behind an aside at token i that names companions, ", accompanied by A
// and B,", when a verb follows it; i when none stands there.
func (d *Document) pastCompany(s text.Sentence, i int) int {
	if d.Fold(i) != "," || i+3 >= s.To {
		return i
	}
	if t := d.TriggerAt(i + 1); t == nil || t.Class != "presence" && t.Class != "accompany" {
		return i
	}
	for j := i + 3; j < min(s.To, i+LongestCompany); j++ {
		if d.Fold(j) == "," && d.IsLower(j+1) && d.MentionOver(j+1) == nil && !text.Determiners.Has(d.Fold(j+1)) {
			return j + 1
		}
	}
	return i
}

// endsAside reports whether a mention is the last of those whom an aside names.
func (d *Document) endsAside(s text.Sentence, m *names.Mention, g VerbGroup) bool {
	closed := false
	for i := m.End(); i < g.From && i <= m.End()+longestAsideTail && !closed; i++ {
		closed = d.Fold(i) == "," || d.Fold(i) == ")"
	}
	if !closed {
		return false
	}
	for first := m; ; {
		for _, number := range d.ListUpTo(s, first).Mentions {
			if o := &d.Mentions[number]; o.From < first.From {
				first = o
			}
		}
		i := first.From - 1
		for i > s.From && (text.Determiners.Has(d.Fold(i)) || d.Fold(i) == "and" || d.Fold(i) == ",") {
			i--
		}
		if d.opensAside(s, first) {
			return true
		}
		before := d.MentionOver(i)
		if i == first.From-1 || before == nil || before.Kind != names.Person || before.From < s.From {
			return false
		}
		if d.opensAside(s, before) {
			return true
		}
		if before.From >= first.From {
			return false
		}
		first = before
	}
}

// opensAside reports whether words of presence behind a comma stand before a mention:
// ", accompanied by X", ", together with X", ", with X".
func (d *Document) opensAside(s text.Sentence, m *names.Mention) bool {
	i := m.From - 1
	for i > s.From && m.From-i < longestAsideTail+3 && d.IsLower(i) && d.MentionOver(i) == nil && // "with heads of department X and Y"
		!text.WordIn("by with alongside", d.Fold(i)) && d.TriggerOver(i) == nil {
		i--
	}
	if d.Fold(i) != "by" && d.Fold(i) != "with" && d.Fold(i) != "of" && d.Fold(i) != "alongside" {
		return false
	}
	for k := range d.Triggers {
		if t := &d.Triggers[k]; (t.Class == "presence" || t.Class == "accompany") && t.From > s.From && t.From <= i && t.To >= i {
			return d.Fold(t.From-1) == "," || d.Fold(t.From-1) == "(" || d.Adverb(t.From-1) && (d.Fold(t.From-2) == "," || d.Fold(t.From-2) == "(")
		}
	}
	return d.Fold(i) == "with" && d.Fold(i-1) == ","
}
