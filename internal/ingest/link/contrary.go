package link

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns what contradicts what: two dates, two places, two titles of one person
// of which one at most is right. What is said in other words or less exactly, what one
// person may be besides, and what no report states contradicts nothing.

// apartInTime reports whether two dates share no day.
func apartInTime(a, b readout.Date) bool {
	first, last, ok := a.Bounds()
	from, to, known := b.Bounds()
	return ok && known && (last.Before(from) || to.Before(first))
}

// apartInSpace reports whether two places exclude each other. Two names of one town do
// not: "Pretoria" and "Tshwane".
func apartInSpace(a, b readout.Place) bool {
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		return true
	}
	return a.City != "" && b.City != "" && (a.ID == "" || a.ID != b.ID) && Fold(a.City) != Fold(b.City)
}

// inBrackets is what a title says again: "Chief of Army Staff (COAS)".
var inBrackets = regexp.MustCompile(`\s*\([^)]*\)`)

// otherTitle reports whether two offices or ranks are not two wordings of one: each has
// a word that the other lacks, and neither is the other's initials.
func otherTitle(a, b string) bool {
	a, b = inBrackets.ReplaceAllString(a, ""), inBrackets.ReplaceAllString(b, "")
	if initialsOf(a, b) || initialsOf(b, a) {
		return false
	}
	x, y := officeWords(a), officeWords(b)
	return lacks(x, y) && lacks(y, x)
}

// initialsOf reports whether a title is another's initials, with its small words or
// without them: "COAS" and "CAS" for "Chief of Army Staff".
func initialsOf(short, title string) bool {
	var all strings.Builder
	for word := range strings.FieldsSeq(title) {
		all.WriteByte(word[0])
	}
	return strings.EqualFold(short, readout.Initials(title)) || strings.EqualFold(short, all.String())
}

// lacks reports whether one title has a word that another has in no form.
func lacks(title, other []string) bool {
	return slices.ContainsFunc(title, func(w string) bool { return !has(other, w) })
}

// has reports whether a title has a word in any form.
func has(title []string, word string) bool {
	return slices.ContainsFunc(title, func(w string) bool { return w == word || shortens(w, word) || shortens(word, w) })
}

// leastShort is the number of letters with which a word begins another that it is short for.
const leastShort = 3

// shortens reports whether a word is short for another: by its beginning, "Gen" for
// "General", or by consonants of it, "Lt" for "Lieutenant".
func shortens(short, word string) bool {
	if len(short) >= leastShort && strings.HasPrefix(word, short) {
		return true
	}
	if short[0] != word[0] || strings.ContainsAny(short, "aeiou") {
		return false
	}
	for _, letter := range short {
		_, rest, found := strings.Cut(word, string(letter))
		if !found {
			return false
		}
		word = rest
	}
	return true
}

var (
	// exclusive are the levels of offices of which one person holds one: no minister is an
	// ambassador. Whoever sits in parliament or leads a party may be much else besides.
	exclusive = []string{"head-of-state", "head-of-government", "minister", "deputy-minister", "ambassador", "military-chief", "military", "parliament", "governor"}
	// remitted are the levels whose offices are told apart by what they are for.
	remitted = []string{"minister", "deputy-minister", "governor"}
)

// office is an office of a person: its words and its level.
type office struct{ title, level string }

// apartInOffice reports whether two offices of one person exclude each other: they are of two
// levels and in no word alike, or of one level and for other things.
func apartInOffice(a, b office) bool {
	switch {
	case !otherTitle(a.title, b.title):
		return false
	case a.level != b.level:
		x, y := officeWords(a.title), officeWords(b.title)
		return slices.Contains(exclusive, a.level) && slices.Contains(exclusive, b.level) && !anyIn(x, y)
	case !slices.Contains(remitted, a.level):
		return false
	}
	kind, remit := remitOf(a.title)
	otherKind, otherRemit := remitOf(b.title)
	return anyIn(kind, otherKind) && len(remit) > 0 && len(otherRemit) > 0 && !anyIn(remit, otherRemit)
}

// anyIn reports whether two titles share a word in any form.
func anyIn(title, other []string) bool {
	return slices.ContainsFunc(title, func(w string) bool { return has(other, w) })
}

//go:embed remitwords.tsv
var remitWordsFile string

var remitForms = parseOfficeWords(remitWordsFile)

// remitOf parts the words of an office into those that say its kind, and those that say
// what it is for: "Cabinet Secretary for Trade".
func remitOf(title string) (kind, remit []string) {
	for _, w := range officeWords(inBrackets.ReplaceAllString(title, "")) {
		is, known := remitForms[w]
		switch {
		case known && is == "":
			kind = append(kind, w)
		case known:
			remit = append(remit, is)
		default:
			remit = append(remit, w)
		}
	}
	return kind, remit
}
