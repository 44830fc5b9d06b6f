package link

import (
	"slices"
	"strings"

	"github.com/adrg/strutil/metrics"
)

// This file owns the likeness of two names: word by word, the weakest word
// decides. Likeness alone never joins (-ov and -ova, Rashid and Rashad, Li
// Qiang and Li Keqiang): persons.go asks for country, and office or day.

// accord tells how two words agree, weakest first.
type accord uint8

const (
	differs accord = iota
	starts         // an initial and a word that begins with it
	alike          // one sound: "Kerim", "Karim"
	spelled        // one word in two habits of romanisation: "Tokayev", "Tokaev"
	equal
)

// levenshtein is safe for concurrent use: it is only read.
var levenshtein = metrics.NewLevenshtein()

// compareWords tells how two words of names agree.
func compareWords(a, b *word) accord {
	switch {
	case a.text == b.text:
		return equal
	case len(a.text) == 1 || len(b.text) == 1:
		if a.text[0] == b.text[0] {
			return starts
		}
		return differs
	case gendered(a.text, b.text) || gendered(b.text, a.text):
		return differs
	case a.spelling == b.spelling:
		return spelled
	case similar(a, b):
		return alike
	}
	return differs
}

// gendered reports whether woman is the feminine form of the name man.
func gendered(woman, man string) bool {
	for _, ending := range vocabulary.feminine {
		stem, ok := strings.CutSuffix(woman, ending[0])
		if ok && len(stem) > 2 && stem+ending[1] == man {
			return true
		}
	}
	return false
}

// similar reports whether two unequal words could be spellings of one. Words
// of one syllable must not differ in their vowel (Wang, Wong), short ones not
// at all (Li, Lu).
func similar(a, b *word) bool {
	if min(len(a.text), len(b.text)) < 4 {
		return false
	}
	if glued(a, b) || glued(b, a) {
		return true
	}
	if a.skeleton == b.skeleton {
		if syllables(a.spelling) < 2 && syllables(b.spelling) < 2 {
			return false
		}
		return levenshtein.Compare(a.spelling, b.spelling) >= 0.5
	}
	return min(len(a.text), len(b.text)) > 4 && syllables(a.spelling) == syllables(b.spelling) &&
		a.text[0] == b.text[0] && levenshtein.Compare(a.spelling, b.spelling) >= 0.8
}

// glued reports whether one is the other with the article written as one word:
// "Alzahrani", "Zahrani".
func glued(one, other *word) bool {
	rest, ok := strings.CutPrefix(one.text, "al")
	return ok && len(rest) >= 4 && spelling(rest) == other.spelling
}

func syllables(text string) int {
	count, in := 0, false
	for i := range len(text) {
		v := vowel(text[i])
		if v && !in {
			count++
		}
		in = v
	}
	return count
}

// likeness is how two names agree. The shorter name is a, the longer b.
type likeness struct {
	conflict bool   // both have a word that the other lacks: two persons
	why      string // the reason of a conflict, in words
	weakest  accord // of the words that agree
	pairs    []pair // words of a with words of b
	single   bool   // one of them is a single word
	turned   bool   // the family name stands first in one of them
	headless bool   // the longer one begins with a word that the shorter lacks
	left     int    // words of the longer one that the shorter lacks
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
	if best.complete(a) || a.son || b.son || len(a.words) < 2 {
		return best.finish(a, b, false)
	}
	n := len(a.words)
	for _, shift := range []int{1, n - 1} { // the first word last, the last word first
		turned := append(append(make([]word, 0, n), a.words[shift:]...), a.words[:shift]...)
		if got := align(turned, b.words); got.complete(a) {
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

// alignment is the best way to lay one name along another, in order.
type alignment struct {
	pairs []pair
	left  int // words of the shorter name without a partner, spare ones not counted
}

func (l alignment) complete(a *name) bool { return l.left == 0 && len(l.pairs) > 0 }

// maxWords bounds the work on a name that is none.
const maxWords = 12

// align maximises agreement over all ways to pair words in order; two words
// may stand against one that joins them ("Abdul Rahman", "Abdulrahman"), which
// are three words and gain as such: two such pairs must not outweigh three equal words.
func align(a, b []word) alignment {
	a, b = a[:min(len(a), maxWords)], b[:min(len(b), maxWords)]
	var score [maxWords + 1][maxWords + 1]float32
	var from [maxWords + 1][maxWords + 1]pair
	try := func(i, j, na, nb int, gain float32, how accord) {
		if value := score[i-na][j-nb] + gain; value > score[i][j] {
			score[i][j], from[i][j] = value, pair{a: i - na, b: j - nb, na: na, nb: nb, accord: how}
		}
	}
	for i := range len(a) + 1 {
		for j := range len(b) + 1 {
			if i == 0 && j == 0 {
				continue
			}
			score[i][j] = -100
			if i > 0 {
				try(i, j, 1, 0, skip(&a[i-1]), differs)
			}
			if j > 0 {
				try(i, j, 0, 1, skip(&b[j-1]), differs)
			}
			if i > 0 && j > 0 {
				if how := compareWords(&a[i-1], &b[j-1]); how != differs {
					try(i, j, 1, 1, gains[how], how)
				}
			}
			if i > 1 && j > 0 && joins(&a[i-2], &a[i-1], &b[j-1]) {
				try(i, j, 2, 1, 1.5*gains[spelled], spelled)
			}
			if i > 0 && j > 1 && joins(&b[j-2], &b[j-1], &a[i-1]) {
				try(i, j, 1, 2, 1.5*gains[spelled], spelled)
			}
		}
	}
	var out alignment
	for i, j := len(a), len(b); i > 0 || j > 0; {
		p := from[i][j]
		i, j = p.a, p.b
		switch {
		case p.accord != differs:
			out.pairs = append(out.pairs, p)
		case p.na == 1 && !a[p.a].spare:
			out.left++
		}
	}
	for i, j := 0, len(out.pairs)-1; i < j; i, j = i+1, j-1 {
		out.pairs[i], out.pairs[j] = out.pairs[j], out.pairs[i]
	}
	return out
}

// gains of an alignment for words that agree.
var gains = [...]float32{starts: 0.6, alike: 0.8, spelled: 0.95, equal: 1}

func skip(w *word) float32 {
	if w.spare {
		return 0
	}
	return -0.3
}

// joins reports whether one is the words a and b written as one.
func joins(a, b, one *word) bool {
	if len(one.text) < 5 || len(a.text) < 2 || len(b.text) < 2 {
		return false
	}
	return len(a.text)+len(b.text) == len(one.text) && strings.HasPrefix(one.text, a.text) && strings.HasSuffix(one.text, b.text) ||
		spelling(a.text+b.text) == one.spelling
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
		out.conflict, out.why = true, "each has a word that the other lacks"
		return out
	}
	out.single = a.weight() < 2
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
