package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns when the words of two printed names agree: equal, with other
// hyphens and apostrophes, with or without "al-", an initial for a word.

// sameName tells how well the words of short agree with those of full: 0 not
// at all, 3 equal, 2 part of it with the surname or first name, 1 initials.
func (d *document) sameName(short, full phrase) int {
	if full.empty() {
		return 0
	}
	matched, initials, words := 0, 0, 0
	at := full.from
	for i := short.from; i < short.to; i++ {
		t := &d.tokens[i]
		if t.shape == mark {
			continue
		}
		words++
		found := false
		for j := full.from; j < full.to; j++ {
			if d.sameWord(t.fold, d.tokens[j].fold) {
				found = true
				matched++
				at = j
				break
			}
		}
		if !found && t.shape == initial {
			for j := full.from; j < full.to; j++ {
				if f := d.tokens[j].fold; f != "" && t.fold != "" && f[0] == t.fold[0] && d.tokens[j].shape == title {
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
	_ = at
	switch {
	case matched == 0:
		return 0
	case matched == words && words == d.countWords(full):
		return 3
	case initials > 0:
		return 1
	case matched == 1 && words == 1 && d.is(short.from, lexicon.Particle):
		return 0
	}
	return 2
}

// sameWord reports whether two folded name words are one: equal, or one with
// its hyphens, or the parts of a double name.
func (d *document) sameWord(a, b string) bool {
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

func (d *document) countWords(p phrase) int {
	n := 0
	for i := p.from; i < p.to; i++ {
		if d.tokens[i].shape != mark {
			n++
		}
	}
	return n
}
