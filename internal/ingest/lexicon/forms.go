package lexicon

import (
	"fmt"
	"strings"
	"unicode"
)

// This file owns the forms of an entry: how each is cut into words, and how its first word
// must be printed to be found.

// forms files an entry under each of its forms.
func (l *Lexicon) forms(list string, entry Entry) error {
	for form := range strings.SplitSeq(list, " | ") {
		if form == "" || form != strings.TrimSpace(form) {
			return fmt.Errorf("form %q is empty or has blanks around it: part forms by \" | \"", form)
		}
		if !strings.ContainsFunc(form, isWordRune) {
			return fmt.Errorf("form %q has no letter and no digit: write the words that a text would have", form)
		}
		entry.print = printed(form)
		l.file(form, entry)
		if strings.Contains(form, "-") {
			l.file(strings.ReplaceAll(form, "-", " "), entry)
		}
	}
	return nil
}

// isWordRune reports whether words are made of a rune.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// file adds one form.
func (l *Lexicon) file(form string, entry Entry) { l.phrases.add(l.sequence(form), entry) }

// sequence numbers the words of a form.
func (l *Lexicon) sequence(form string) []Word {
	var sequence []Word
	for _, part := range cut(form) {
		word := l.words.number(strings.ReplaceAll(part, ".", ""))
		if strings.HasSuffix(part, ".") {
			l.words.dotted[word] = true
		}
		sequence = append(sequence, word)
	}
	return sequence
}

// cut gives the folded words of a form as the segment pass cuts them; the dots
// of abbreviations are kept.
func cut(form string) []string {
	var parts []string
	for printed := range strings.FieldsSeq(form) {
		folded := Fold(printed)
		if whole, ok := strings.CutSuffix(folded, "'s"); ok {
			parts = append(parts, whole, "'s")
			continue
		}
		if strings.HasSuffix(folded, "s'") { // "Peoples' Rights"
			parts = append(parts, strings.TrimSuffix(folded, "'"), "'s")
			continue
		}
		parts = append(parts, marks(folded)...)
	}
	return parts
}

// marks parts brackets, commas and slashes from a folded word.
func marks(folded string) []string {
	var parts []string
	start := 0
	for i, c := range folded {
		if strings.ContainsRune("(),/&", c) {
			if i > start {
				parts = append(parts, folded[start:i])
			}
			parts = append(parts, string(c))
			start = i + 1
		}
	}
	if start < len(folded) {
		parts = append(parts, folded[start:])
	}
	return parts
}

// printed tells how a form's first word must be printed to be found.
func printed(form string) Word {
	first, _, _ := strings.Cut(form, " ")
	letters, uppers := 0, 0
	for _, r := range first {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				uppers++
			}
		}
	}
	switch {
	case uppers == letters && letters > 1, len(first) == 3 && uppers == 2 && unicode.IsUpper(rune(first[2])): // RoK, CoE
		return capital | capitals
	case uppers > 0 && unicode.IsUpper([]rune(first)[0]):
		return capital
	}
	return 0
}
