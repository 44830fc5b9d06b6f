package editors

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/readout-archive/readout"
)

// This file finds quoted words in an article. An editor copies them from a page
// or a terminal, where lines break elsewhere and quotes may have been curled:
// runs of blanks count as one, and curly and straight quotes as the same.

// unit is a character of folded text and the bytes that it stands for.
type unit struct {
	r    rune
	span readout.Span
}

// fold gives the characters of text that count, with their bytes.
func fold(text []byte) []unit {
	units := make([]unit, 0, len(text))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case unicode.IsSpace(r):
			r = ' '
		case r == '‘', r == '’', r == 'ʼ':
			r = '\''
		case r == '“', r == '”':
			r = '"'
		}
		if r != ' ' || len(units) > 0 && units[len(units)-1].r != ' ' {
			units = append(units, unit{r, readout.Span{Start: i, End: i + size}})
		}
		i += size
	}
	if n := len(units); n > 0 && units[n-1].r == ' ' {
		units = units[:n-1]
	}
	return units
}

// once gives the bytes of raw where quote stands, which it does once.
func once(raw []byte, quote string) (readout.Span, error) {
	span, times := find(raw, quote)
	switch {
	case times == 0:
		return span, fmt.Errorf("the article does not have the words %q: copy them from its text as it is now", quote)
	case times > 1:
		return span, fmt.Errorf("the words %q stand %d times in the article: quote more of the sentence", quote, times)
	}
	return span, nil
}

// find gives the bytes of raw where quote stands, and how often it stands there.
func find(raw []byte, quote string) (first readout.Span, times int) {
	text, words := fold(raw), fold([]byte(quote))
	if len(words) == 0 {
		return first, 0
	}
	for i := 0; i+len(words) <= len(text); i++ {
		if !match(text[i:], words) {
			continue
		}
		if times++; times == 1 {
			first = readout.Span{Start: text[i].span.Start, End: text[i+len(words)-1].span.End}
		}
	}
	return first, times
}

func match(text, words []unit) bool {
	for i, word := range words {
		if text[i].r != word.r {
			return false
		}
	}
	return true
}
