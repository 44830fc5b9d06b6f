package lexicon

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// This file owns folding: the one skeleton under which printed words are
// compared, whatever their case, diacritics and kind of apostrophe.

// Fold gives the lower-case skeleton of a word or name: no diacritics, straight
// apostrophes, ə ı ł ø đ ß and their like spelled in plain letters. Letters
// of other scripts are kept in lower case; all other characters stay.
func Fold(text string) string { return string(AppendFold(make([]byte, 0, len(text)), text)) }

// AppendFold appends the folded form of text to dst. Text that is not UTF-8 is
// folded to U+FFFD, never refused.
func AppendFold[T string | []byte](dst []byte, text T) []byte {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i++
			dst = append(dst, plainFold[c])
			continue
		}
		r, n := decodeRune(text, i)
		i += n
		dst = appendFoldRune(dst, r)
	}
	return dst
}

// plainFold is the folded form of each ASCII character.
var plainFold = func() (table [utf8.RuneSelf]byte) {
	for c := range table {
		table[c] = byte(unicode.ToLower(rune(c)))
	}
	table['`'] = '\''
	return table
}()

// decodeRune decodes the rune at text[i:] without a copy of the text.
func decodeRune[T string | []byte](text T, i int) (rune, int) {
	switch t := any(text).(type) {
	case string:
		return utf8.DecodeRuneInString(t[i:])
	case []byte:
		return utf8.DecodeRune(t[i:])
	}
	return utf8.RuneError, 1
}

// spelled are the letters that no decomposition turns into plain ones.
var spelled = map[rune]string{
	'ə': "a", 'Ə': "a", 'ı': "i", 'ł': "l", 'Ł': "l", 'ø': "o", 'Ø': "o", 'đ': "d", 'Đ': "d", 'ß': "ss",
	'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'þ': "th", 'Þ': "th", 'ð': "d", 'Ð': "d", 'ħ': "h", 'Ħ': "h",
	'ŋ': "n", 'Ŋ': "n", 'ơ': "o", 'Ơ': "o", 'ư': "u", 'Ư': "u",
	'’': "'", '‘': "'", 'ʻ': "'", 'ʼ': "'", 'ʿ': "'", 'ʾ': "'", '´': "'", '“': "\"", '”': "\"", '„': "\"", '«': "\"", '»': "\"", '\u00ad': "", '\u200b': "",
	'‐': "-", '‑': "-", '\u00a0': " ", '\u202f': " ",
}

func appendFoldRune(dst []byte, r rune) []byte {
	if r < utf8.RuneSelf { // out of a decomposition
		return append(dst, plainFold[r])
	}
	if plain, ok := spelled[r]; ok {
		return append(dst, plain...)
	}
	if unicode.Is(unicode.Mn, r) {
		return dst
	}
	var printed [utf8.UTFMax]byte
	decomposed := norm.NFKD.Properties(printed[:utf8.EncodeRune(printed[:], r)]).Decomposition()
	if decomposed == nil {
		if small := unicode.ToLower(r); small != r {
			return appendFoldRune(dst, small)
		}
		return utf8.AppendRune(dst, r)
	}
	for len(decomposed) > 0 {
		part, n := utf8.DecodeRune(decomposed)
		decomposed = decomposed[n:]
		dst = appendFoldRune(dst, part) // "Ǽ" is an accented "Æ", which is spelled "ae"
	}
	return dst
}
