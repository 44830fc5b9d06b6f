package lexicon

import (
	"strings"
	"unicode"
)

// LevelOf gives the level of an office as a person writes it, "" where it holds
// no title that the vocabulary knows: that of its first title, the longest where
// several begin at one word.
func (l *Lexicon) LevelOf(office string) string {
	var words []Word
	for word := range strings.FieldsFuncSeq(office, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' }) {
		upper := strings.ToUpper(word) == word
		words = append(words, l.Word(Fold(word), unicode.IsUpper([]rune(word)[0]), upper))
	}
	for i := range words {
		if n, title := l.Match(words[i:], Office); n > 0 {
			return title.Code
		}
	}
	return ""
}
