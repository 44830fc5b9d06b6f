package readout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// smallWords are the words of names that their abbreviations leave out.
var smallWords = strings.Fields("of the and for in on at to a an by de du des del della di da do dos la le les el y et e")

// Initials gives the letters that a name of several words is abbreviated to, in capitals: the
// first of each word, and of its parts behind a hyphen that begin with a capital, small words
// left out. "Organisation for Economic Co-operation and Development" → "OECD", "Asia-Pacific
// Economic Cooperation" → "APEC".
func Initials(name string) string {
	var letters strings.Builder
	for word := range strings.FieldsSeq(name) {
		if slices.Contains(smallWords, strings.ToLower(word)) {
			continue
		}
		for i, part := range strings.Split(word, "-") {
			part = strings.TrimLeftFunc(part, unicode.IsPunct)
			first, _ := utf8.DecodeRuneInString(part)
			if unicode.IsUpper(first) || i == 0 && unicode.IsLetter(first) {
				letters.WriteRune(unicode.ToUpper(first))
			}
		}
	}
	return letters.String()
}
