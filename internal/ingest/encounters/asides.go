package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns asides that tell of companions between a subject and its verb: "X,
// accompanied by A, B and C, met Y", "X, with A and B at his side, received Y".

// longestAsideTail is how many tokens may stand between the last name of an aside and the
// comma that closes it: "at his side".
const longestAsideTail = 4

// longestCompany is how many tokens an aside of companions may have.
const longestCompany = 40

// pastCompany gives the token behind an aside at token i that names companions, ", accompanied by A
// and B,", when a verb follows it; i when none stands there.
func (f *finder) pastCompany(s text.Sentence, i int) int {
	if f.Fold(i) != "," || i+3 >= s.To {
		return i
	}
	if t := f.TriggerAt(i + 1); t == nil || t.Class != "presence" && t.Class != "accompany" {
		return i
	}
	for j := i + 3; j < min(s.To, i+longestCompany); j++ {
		if f.Fold(j) == "," && f.IsLower(j+1) && f.mention(j+1) == nil && !text.Determiners.Has(f.Fold(j+1)) {
			return j + 1
		}
	}
	return i
}

// endsAside reports whether a mention is the last of those whom an aside names.
func (f *finder) endsAside(s text.Sentence, m *names.Mention, g verbGroup) bool {
	closed := false
	for i := m.End(); i < g.From && i <= m.End()+longestAsideTail && !closed; i++ {
		closed = f.Fold(i) == "," || f.Fold(i) == ")"
	}
	if !closed {
		return false
	}
	for first := m; ; {
		for _, number := range f.listUpTo(s, first).mentions {
			if o := &f.Mentions[number]; o.From < first.From {
				first = o
			}
		}
		i := first.From - 1
		for i > s.From && (text.Determiners.Has(f.Fold(i)) || f.Fold(i) == "and" || f.Fold(i) == ",") {
			i--
		}
		if f.opensAside(s, first) {
			return true
		}
		before := f.mention(i)
		if i == first.From-1 || before == nil || before.Kind != names.Person || before.From < s.From {
			return false
		}
		if f.opensAside(s, before) {
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
func (f *finder) opensAside(s text.Sentence, m *names.Mention) bool {
	i := m.From - 1
	for i > s.From && m.From-i < longestAsideTail+3 && f.IsLower(i) && f.mention(i) == nil && // "with heads of department X and Y"
		!text.WordIn("by with alongside", f.Fold(i)) && f.triggerAtEnd(i) == nil {
		i--
	}
	if f.Fold(i) != "by" && f.Fold(i) != "with" && f.Fold(i) != "of" && f.Fold(i) != "alongside" {
		return false
	}
	for k := range f.triggers {
		if t := &f.triggers[k]; (t.Class == "presence" || t.Class == "accompany") && t.From > s.From && t.From <= i && t.To >= i {
			return f.Fold(t.From-1) == "," || f.Fold(t.From-1) == "(" || f.Adverb(t.From-1) && (f.Fold(t.From-2) == "," || f.Fold(t.From-2) == "(")
		}
	}
	return f.Fold(i) == "with" && f.Fold(i-1) == ","
}
