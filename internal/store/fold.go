package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// plainLetters stand for letters that have no decomposition, as people type
// them who lack the key. SQLite's unicode61 leaves these alone.
var plainLetters = map[rune]string{
	'ı': "i", 'ə': "a", 'Ə': "A", 'ł': "l", 'Ł': "L", 'ø': "o", 'Ø': "O", 'đ': "d", 'Đ': "D",
	'ð': "d", 'Ð': "D", 'þ': "th", 'Þ': "Th", 'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "Ae", 'œ': "oe", 'Œ': "Oe",
	'ħ': "h", 'Ħ': "H", 'ŋ': "n", 'Ŋ': "N", 'ŧ': "t", 'Ŧ': "T", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k", 'ʻ': "", 'ʼ': "", 'ʿ': "", 'ʾ': "",
}

// fold gives text in plain lower-case letters: "Laçın" and "LAÇIN" are "lacin".
func fold(text string) string {
	if plain := isASCII(text); plain {
		return strings.ToLower(text)
	}
	var b strings.Builder
	for _, r := range text {
		if plain, ok := plainLetters[r]; ok {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
	}
	bare := transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	folded, _, err := transform.String(bare, b.String())
	if err != nil { // not UTF-8: as it is
		folded = b.String()
	}
	return strings.ToLower(folded)
}

// needsFolding reports whether text has a letter that unicode61 leaves alone: one
// of plainLetters, or one with a mark in another script than the Latin, such as
// "й", "ή", "أ" and "が"; or a mark that it takes for the end of a word.
func needsFolding(text string) bool {
	if isASCII(text) {
		return false
	}
	for _, r := range text {
		if r < utf8.RuneSelf {
			continue
		}
		if _, ok := plainLetters[r]; ok {
			return true
		}
		if !unicode.Is(unicode.Latin, r) && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)) && marked(r) {
			return true
		}
	}
	return false
}

// marked reports whether a letter has a mark that fold takes off, or is one.
func marked(r rune) bool {
	parts := norm.NFKD.PropertiesString(string(r)).Decomposition()
	return unicode.Is(unicode.Mn, r) || strings.ContainsFunc(string(parts), func(p rune) bool { return unicode.Is(unicode.Mn, p) })
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// slugify makes an address part of a name: folded words joined by hyphens.
func slugify(name string) string {
	words := strings.FieldsFunc(fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "-")
}
