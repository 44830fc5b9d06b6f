package layout

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the language of an article: English is read, all else is kept
// and not read. Input: tokens. Output: article.Language.

// English is the language that the passes read; articles in another are kept.
const English = "en"

const (
	languageWords = 400 // words that are looked at
	shortest      = 12  // words below which a text is taken for English
	ownWords      = 3   // different function words that a text in a language has at least
)

// SetLanguage tells the language by the script of the letters and then by the
// function words.
func (d *Document) SetLanguage() {
	d.Article.Language = English
	if code := d.script(); code != "" {
		d.Article.Language = code
		return
	}
	counts, words, english := map[string]int{}, 0, 0
	for i := range d.Tokens {
		if !d.Tokens[i].IsWord() {
			continue
		}
		if words++; words > languageWords {
			break
		}
		if !d.Is(i, lexicon.Language) {
			continue
		}
		for _, s := range d.SightsAt(i) {
			switch {
			case s.Words != 1 || s.Class != lexicon.Language:
			case s.Code == English:
				english++
			default:
				counts[s.Code]++
			}
		}
		if english >= 12 && english*6 > words {
			return
		}
	}
	counts[English] = english
	if words < shortest {
		return
	}
	best := English
	for code, n := range counts {
		if n > counts[best] || n == counts[best] && code < best && best != English {
			best = code
		}
	}
	if counts[best]*12 >= words && counts[best] > counts[English]*3/2 && d.speaks(best) {
		d.Article.Language = best
	} else if counts[English]*25 < words && words > 60 {
		d.Article.Language = "und"
	}
}

// speaks reports whether the text has several function words of a language that English has not. One
// or two may be English, or of names: "met" is Dutch for "with", and "de la" stands in "Ana de la Vega".
func (d *Document) speaks(language string) bool {
	var own []string
	for i := range d.Tokens {
		if !d.functionWord(i, language) || d.functionWord(i, English) || slices.Contains(own, d.Fold(i)) {
			continue
		}
		if own = append(own, d.Fold(i)); len(own) == ownWords {
			return true
		}
	}
	return false
}

// functionWord reports whether token i is a function word of a language.
func (d *Document) functionWord(i int, language string) bool {
	return slices.ContainsFunc(d.SightsAt(i), func(s lexicon.Sight) bool {
		return s.Words == 1 && s.Class == lexicon.Language && s.Code == language
	})
}

// scripts are those whose letters alone tell that a text is not English.
var scripts = [...]struct {
	code  string
	table *unicode.RangeTable
}{
	{"und-Cyrl", unicode.Cyrillic}, {"und-Arab", unicode.Arabic}, {"und-Hani", unicode.Han}, {"ko", unicode.Hangul}, {"ja", unicode.Hiragana},
	{"ja", unicode.Katakana}, {"el", unicode.Greek}, {"he", unicode.Hebrew}, {"th", unicode.Thai}, {"und-Deva", unicode.Devanagari},
	{"hy", unicode.Armenian}, {"ka", unicode.Georgian}, {"und-Beng", unicode.Bengali}, {"und-Ethi", unicode.Ethiopic},
}

// script gives the code of the script that most of the first letters are of, ""
// when that is the Latin one.
func (d *Document) script() string {
	body := d.Raw[d.Article.Body.Start:min(d.Article.Body.End, d.Article.Body.Start+4096)]
	if text.BeyondASCII(body) <= 2*fewLetters { // letters of other scripts have two bytes at least
		return ""
	}
	var counts [len(scripts)]int
	for i := 0; i < len(body); {
		if body[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(body[i:])
		i += n
		if r < '\u0370' || '\u2000' <= r && r < '\u2100' { // Latin letters and marks, general punctuation
			continue
		}
		for k := range scripts {
			if unicode.Is(scripts[k].table, r) {
				counts[k]++
				break
			}
		}
	}
	for k, n := range counts {
		if n > fewLetters && n > latinLetters(body) {
			return scripts[k].code
		}
	}
	return ""
}

// fewLetters is how many letters of a script a text may hold, whatever else stands in it.
const fewLetters = 20

// latinLetters counts the plain letters of a text.
func latinLetters(text []byte) int {
	n := 0
	for _, c := range text {
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			n++
		}
	}
	return n
}
