package link

import (
	"strconv"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what linking asks of the vocabulary. A Linker without one
// gets no answers and goes by the printed names.

// locate gives a key that all names of one town share, "" for a town that the
// gazetteer does not have in the country. Without a country a name must be the
// main name of one town only.
func (l *Linker) locate(city, country string) string {
	if l.lex == nil {
		return ""
	}
	found, mains := l.lex.Places(strings.Fields(city)...)
	if country == "" && mains != 1 {
		return ""
	}
	for _, p := range found { // main names first, the most populous first
		if country == "" || p.Country == country {
			return "#" + strconv.Itoa(p.GeoNames)
		}
	}
	return ""
}

// known gives a key that all names of a known international organisation share.
func (l *Linker) known(printed string) string {
	if l.lex == nil {
		return ""
	}
	var words []lexicon.Word
	for i, w := range strings.Fields(lexicon.Fold(printed)) {
		if i > 0 || w != "the" {
			words = append(words, l.lex.Word(w, true, true))
		}
	}
	if n, entry := l.lex.Match(words, lexicon.Organisation); n > 0 && n == len(words) {
		return "#" + entry.Code
	}
	return ""
}

// countryName is the English name of a country's code, the code itself when
// the vocabulary does not have it.
func (l *Linker) countryName(code uint32) string {
	if l.lex != nil {
		if c, ok := l.lex.Country(l.texts[code]); ok {
			return c.Name
		}
	}
	return l.texts[code]
}
