package link

import "strings"

// This file owns the alignment of two names: the best way to lay the words of one
// along those of the other, in order.

// alignment is the best way to lay one name along another, in order.
type alignment struct {
	pairs []pair
	left  int // words of the shorter name without a partner, spare ones not counted
}

func (l alignment) complete() bool { return l.left == 0 && len(l.pairs) > 0 }

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
			if i > 1 && j > 0 {
				if how := joins(&a[i-2], &a[i-1], &b[j-1]); how != differs {
					try(i, j, 2, 1, 1.5*gains[how], how)
				}
			}
			if i > 0 && j > 1 {
				if how := joins(&b[j-2], &b[j-1], &a[i-1]); how != differs {
					try(i, j, 1, 2, 1.5*gains[how], how)
				}
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

// joins tells how one agrees with the words a and b written as one.
func joins(a, b, one *word) accord {
	if len(one.text) < 5 || len(a.text) < 2 || len(b.text) < 2 {
		return differs
	}
	if len(a.text)+len(b.text) == len(one.text) && strings.HasPrefix(one.text, a.text) && strings.HasSuffix(one.text, b.text) {
		return spelled
	}
	switch s := soundOf(a.text + b.text); {
	case s.spelling == one.spelling:
		return spelled
	case len(one.text) > 5 && s.like(one.sound):
		return alike
	}
	return differs
}
