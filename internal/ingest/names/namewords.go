package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns when the words of two printed names agree: equal, with other
// hyphens and apostrophes, with or without "al-", an initial for a word, another form of
// the given name.

// SameName tells how well the words of short agree with those of full: 0 not
// at all, 3 equal, 2 part of it with the surname or first name or with another form of
// the given name ("Jim Holloway", "James Holloway"), 1 initials.
func (d *Document) SameName(short, full text.Phrase) int {
	if full.Empty() {
		return 0
	}
	matched, initials, words := 0, 0, 0
	otherForm := d.otherGivenForm(short, full)
	for i := short.From; i < short.To; i++ {
		t := &d.Tokens[i]
		if t.Shape == text.Mark {
			continue
		}
		words++
		found := i == short.From && otherForm
		for j := full.From; j < full.To && !found; j++ {
			if d.sameWord(t.Fold, d.Tokens[j].Fold) {
				found = true
				matched++
			}
		}
		if !found && t.Shape == text.Initial {
			for j := full.From; j < full.To; j++ {
				if f := d.Tokens[j].Fold; f != "" && t.Fold != "" && f[0] == t.Fold[0] && d.Tokens[j].Shape == text.Title {
					found = true
					initials++
					break
				}
			}
		}
		if !found {
			return 0
		}
	}
	switch {
	case matched == 0:
		return 0
	case matched == words && words == d.countWords(full):
		return 3
	case initials > 0:
		return 1
	case matched == 1 && words == 1 && d.Is(short.From, lexicon.Particle):
		return 0
	}
	return 2
}

// otherGivenForm reports whether two names of one family name begin with two forms of one given name.
func (d *Document) otherGivenForm(short, full text.Phrase) bool {
	return short.Len() > 1 && full.Len() > 1 && d.Fold(short.To-1) == d.Fold(full.To-1) && d.Fold(short.From) != d.Fold(full.From) &&
		lexicon.FormsOfOne(d.Fold(short.From), d.Fold(full.From))
}

// sameWord reports whether two folded name words are one: equal, or one with
// its hyphens, or the parts of a double name.
func (d *Document) sameWord(a, b string) bool {
	if a == b {
		return true
	}
	if rest, ok := strings.CutPrefix(b, "al-"); ok && rest == a {
		return true
	}
	if rest, ok := strings.CutPrefix(a, "al-"); ok && rest == b {
		return true
	}
	if strings.Contains(b, "-") {
		for part := range strings.SplitSeq(b, "-") {
			if part == a && len(part) > 2 && part != "al" {
				return true
			}
		}
	}
	// Al-Ameri and Al Ameri, O'Neill printed with another apostrophe
	return len(a) > 4 && len(b) > 4 && equalLetters(a, b)
}

// equalLetters reports whether two folded words are equal without their hyphens
// and apostrophes.
func equalLetters(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && (a[i] == '-' || a[i] == '\'') {
			i++
		}
		for j < len(b) && (b[j] == '-' || b[j] == '\'') {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}

func (d *Document) countWords(p text.Phrase) int {
	n := 0
	for i := p.From; i < p.To; i++ {
		if d.Tokens[i].Shape != text.Mark {
			n++
		}
	}
	return n
}

// nicknameAt gives the end of the nickname in quotation marks at token i that stands inside
// a name: Ferdinand "Bongbong" Marcos, Robert "Big Bob" Hale; i when none does.
func (d *Document) nicknameAt(i, end int) int {
	if d.Fold(i) != `"` {
		return i
	}
	for j := i + 1; j < min(end, i+4); j++ {
		if d.Fold(j) == `"` && j > i+1 && j+1 < end && d.IsCapital(j+1) {
			return j + 1
		}
		if !d.Tokens[j].Capital() {
			break
		}
	}
	return i
}
