package link

import (
	"slices"
	"strings"
)

// This file owns the likeness of two names: aligned word by word (alignment.go), the
// weakest word decides. Likeness alone never joins (-ov and -ova, Rashid and Rashad, Li
// Qiang and Li Keqiang): personweights.go asks for country, and office or day.

// likeness is how two names agree. The shorter name is a, the longer b.
type likeness struct {
	conflict bool   // both have a word that the other lacks: two persons
	why      string // the reason of a conflict, in words
	lacking  bool   // the reason of a conflict is that each has a word that the other lacks
	weakest  accord // of the words that agree
	pairs    []pair // words of a with words of b
	single   bool   // one of them is a single word
	turned   bool   // the family name stands first in one of them
	headless bool   // the longer one begins with a word that the shorter lacks
	left     int    // words of the longer one that the shorter lacks
	tail     bool   // they are its last
	shorter  []word // the words of a, turned when turned
}

// sure counts the words that agree but for habits of romanisation.
func (l *likeness) sure() int {
	count := 0
	for _, p := range l.pairs {
		if p.accord >= spelled && l.shorter[p.a].part != particle {
			count++
		}
	}
	return count
}

// words tells the likeness to a reader.
func (l *likeness) words() string {
	how := [...]string{"no word agrees", "initials agree", "the names sound alike", "the same name in another spelling", "the same name"}[l.weakest]
	switch {
	case l.single && l.left > 0:
		how += ", once without the rest"
	case l.left > 0:
		how += ", once in a longer form"
	}
	if l.turned {
		how += ", the family name first in one"
	}
	return how
}

// pair is a word of the shorter name (or two that the other writes as one) and
// its partner.
type pair struct {
	a, b, na, nb int // first word and number of words on each side
	accord       accord
}

// compareNames aligns two names.
func compareNames(first, second *name) likeness {
	a, b := first, second
	if before(b, a) {
		a, b = b, a
	}
	if a.generation != b.generation && a.generation != "" && b.generation != "" {
		return likeness{conflict: true, why: "their numbers differ"}
	}
	best := align(a.words, b.words)
	if best.complete() || a.son || b.son || len(a.words) < 2 {
		return best.finish(a, b, false)
	}
	n := len(a.words)
	for _, shift := range []int{1, n - 1} { // the first word last, the last word first
		turned := append(append(make([]word, 0, n), a.words[shift:]...), a.words[:shift]...)
		if got := align(turned, b.words); got.complete() {
			return got.finish(&name{words: turned}, b, true)
		}
	}
	return best.finish(a, b, false)
}

// before puts the shorter name first, so that likeness has no direction.
func before(a, b *name) bool {
	if len(a.words) != len(b.words) {
		return len(a.words) < len(b.words)
	}
	return slices.CompareFunc(a.words, b.words, func(v, w word) int { return strings.Compare(v.text, w.text) }) < 0
}

// finish reads the verdict off an alignment.
func (l alignment) finish(a, b *name, turned bool) likeness {
	out := likeness{pairs: l.pairs, turned: turned, shorter: a.words, weakest: equal}
	covered := make([]bool, len(b.words))
	plain := 0 // words that agree and are no particles
	for _, p := range l.pairs {
		for k := range p.nb {
			covered[p.b+k] = true
		}
		if a.words[p.a].part == particle {
			continue
		}
		plain++
		out.weakest = min(out.weakest, p.accord)
	}
	firstLeft := -1
	for i, w := range b.words {
		if !covered[i] && !w.spare {
			out.left++
			if firstLeft < 0 {
				firstLeft = i
			}
		}
	}
	switch {
	case plain == 0:
		out.conflict, out.why, out.weakest = true, "no word agrees", differs
		return out
	case l.left > 0:
		out.conflict, out.lacking, out.why = true, true, "each has a word that the other lacks"
		return out
	}
	out.single = a.weight() < 2
	last := l.pairs[len(l.pairs)-1]
	out.tail = firstLeft >= last.b+last.nb
	first := l.pairs[0]
	if first.b > 0 && out.left > 0 && firstLeft == 0 {
		next := b.words[first.b]
		switch {
		case next.child: // "Salman bin Abdulaziz" is the father of "Mohammed bin Salman bin Abdulaziz"
			out.conflict, out.why = true, "one is named as a parent of the other"
		case b.words[0].part == lead && first.b == 1 && !out.single:
		case !out.single:
			out.headless = true
		}
	}
	if out.single && out.left > 0 {
		p := l.pairs[0]
		if end := p.b + p.nb; p.b != 0 && end != len(b.words) && !b.words[end-1].spare {
			out.conflict, out.why = true, "the one word stands inside the other name"
		}
	}
	return out
}
