package store

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plainLetters stand for letters that have no decomposition, as people type
// them who lack the key. SQLite's unicode61 leaves these alone.
var plainLetters = map[rune]string{
	'ı': "i", 'ə': "a", 'Ə': "A", 'ł': "l", 'Ł': "L", 'ø': "o", 'Ø': "O", 'đ': "d", 'Đ': "D",
	'ð': "d", 'Ð': "D", 'þ': "th", 'Þ': "Th", 'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "Ae", 'œ': "oe", 'Œ': "Oe",
	'ħ': "h", 'Ħ': "H", 'ŋ': "n", 'Ŋ': "N", 'ŧ': "t", 'Ŧ': "T", 'ɓ': "b", 'Ɓ': "B", 'ɗ': "d", 'Ɗ': "D", 'ƙ': "k", 'Ƙ': "K", 'ƴ': "y", 'Ƴ': "Y", 'ʻ': "", 'ʼ': "", 'ʿ': "", 'ʾ': "",
}

// fold gives text in plain lower-case letters: "Laçın" and "LAÇIN" are "lacin".
func fold(text string) string {
	if plain := isASCII(text); plain {
		return strings.ToLower(text)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(text) {
		if plain, ok := plainLetters[r]; ok {
			b.WriteString(plain)
		} else if !isMark(r) {
			b.WriteRune(r)
		}
	}
	return strings.ToLower(norm.NFC.String(b.String()))
}

// needsFolding reports whether text has a letter or a digit that unicode61 leaves
// alone: one of plainLetters, one with a mark in another script than the Latin, such
// as "й", "ή", "أ" and "が", or one that stands for others, such as "ﬁ", "²" and "Ａ";
// or a mark that it takes for the end of a word.
func needsFolding(text string) bool {
	if isASCII(text) {
		return false
	}
	for _, r := range text {
		if r < utf8.RuneSelf {
			continue
		}
		if _, ok := plainLetters[r]; ok || unicode.Is(unicode.Mn, r) {
			return true
		}
		if (unicode.IsLetter(r) || unicode.IsNumber(r)) && !bared(r) {
			return true
		}
	}
	return false
}

// bared reports whether unicode61 makes of a letter or a digit what fold does: one
// that is nothing but itself, or a Latin letter with marks.
func bared(r rune) bool {
	letter := string(r)
	parts := norm.NFKD.PropertiesString(letter).Decomposition()
	switch {
	case len(parts) == 0:
		return true
	case !unicode.Is(unicode.Latin, r) || r == 'Ǡ' || r == 'ǡ': // two that it does not know
		return false
	}
	return parts[0] < utf8.RuneSelf && bytes.Equal(parts, norm.NFD.PropertiesString(letter).Decomposition())
}

func isMark(r rune) bool { return unicode.Is(unicode.Mn, r) }

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
