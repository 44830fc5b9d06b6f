package web

import (
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// An excerpt's date line is shown by the header, not as a paragraph; sentences
// that did not fit into the excerpt are told apart from it.
func TestExcerptParts(t *testing.T) {
	const raw = "date 2023-02-28 BAKU: He met her on 27 February.\n\nThey discussed gas."
	span := func(from, to int) readout.Span { return readout.Span{Start: from, End: to} }
	date, met, gas := span(5, 15), span(22, 48), span(50, 69)
	var text store.SourceText
	for _, s := range []readout.Span{date, gas} {
		text.Passages = append(text.Passages, store.Passage{Span: s, Text: raw[s.Start:s.End]})
	}
	shown := newShownText(text)
	if got := string(shown.text); got != "They discussed gas." {
		t.Errorf("the excerpt is shown as %q", got)
	}
	marks, dateLine, hidden := shown.part([]sentence{{Span: date, dateLine: true}, {Span: met}, {Span: gas}})
	if len(marks) != 1 || marks[0].Span != span(0, 19) {
		t.Errorf("marked: %v", marks)
	}
	if dateLine == nil || dateLine.Span != date {
		t.Errorf("the date line is %v", dateLine)
	}
	if len(hidden) != 1 || hidden[0].Span != met {
		t.Errorf("hidden: %v", hidden)
	}
}
