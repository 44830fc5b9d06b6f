package formats

import (
	"unicode/utf8"

	"github.com/readout-archive/readout"
)

// Selectors point at a receipt's words in the text of its article as the Web
// Annotation Data Model (W3C, 2017) does: by the words with what stands around
// them, and by position in code points.
type Selectors struct {
	Quote    QuoteSelector    `json:"quote"`
	Position PositionSelector `json:"position"`
}

// QuoteSelector is a TextQuoteSelector.
type QuoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// PositionSelector is a TextPositionSelector: code points, half-open, from the
// start of the file.
type PositionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// around is how many code points of context a quote carries on each side.
const around = 32

// Select makes the selectors of a receipt over the raw file; ok is false when
// its span is not of this file.
func Select(e readout.Evidence, raw []byte) (s Selectors, ok bool) {
	if e.Start < 0 || e.End < e.Start || e.End > len(raw) || string(raw[e.Start:e.End]) != e.Text {
		return s, false
	}
	start := utf8.RuneCount(raw[:e.Start])
	return Selectors{
		QuoteSelector{"TextQuoteSelector", e.Text, last(raw[:e.Start]), first(raw[e.End:])},
		PositionSelector{"TextPositionSelector", start, start + utf8.RuneCountInString(e.Text)},
	}, true
}

func last(text []byte) string {
	at := len(text)
	for range around {
		_, size := utf8.DecodeLastRune(text[:at])
		at -= size
	}
	return string(text[at:])
}

func first(text []byte) string {
	at := 0
	for range around {
		_, size := utf8.DecodeRune(text[at:])
		at += size
	}
	return string(text[:at])
}
