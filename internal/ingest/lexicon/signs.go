package lexicon

import (
	"fmt"
	"strconv"
)

// This file owns the weights of signs (signs.tsv): how much each thing that can be seen around two
// people speaks for or against their having met. Nobody wrote them: tools/signs.py learns them from
// articles whose meetings are known.

// Weights are what one sign adds to the logits of four questions about two people.
type Weights struct {
	Together float64 // are the words around them those around people who met
	Apart    float64 // had they an encounter of which no pattern tells, rather than none
	Joined   float64 // did the one sit at an encounter of the other, rather than not
	Planned  float64 // is what is told of them yet to come
}

// Stretch is one of the three stretches of text around two people.
type Stretch uint8

// The stretches.
const (
	LeftOf Stretch = iota
	Between
	RightOf
	stretches
)

// String gives the letter that opens the signs of a stretch.
func (s Stretch) String() string { return "LBR"[s : s+1] }

// SetMark stands in a sign between the letter of a stretch and the set of small words, one of which stands there: "Bc:attended".
const SetMark = "c:"

// Signs are the weights of all signs.
type Signs struct {
	Weighed[Weights]
	sets [stretches][cueCount]*Weights // those of small words, which most signs are
}

// Signs gives the weights; it is empty when the table is.
func (l *Lexicon) Signs() *Signs { return &l.signs }

// OfSet gives the weights of a set's standing in a stretch, nil for none.
func (s *Signs) OfSet(in Stretch, c Cue) *Weights { return s.sets[in][c] }

// setSets finds the weights of the sets once, when all are read.
func (s *Signs) setSets() {
	for in := range stretches {
		for c := range cueCount {
			s.sets[in][c] = s.Of(in.String(), SetMark, c.String())
		}
	}
}

// sign: name, the four weights; an empty one is 0.
func (l *Lexicon) sign(columns []string) error {
	if len(columns) != 5 {
		return fmt.Errorf("%d columns: write the sign and its weights for together, apart, joined and planned", len(columns))
	}
	var w Weights
	for i, to := range [...]*float64{&w.Together, &w.Apart, &w.Joined, &w.Planned} {
		written := columns[i+1]
		if written == "" {
			continue
		}
		weight, err := strconv.ParseFloat(written, 64)
		if err != nil {
			return fmt.Errorf("weight %q is no number", written)
		}
		*to = weight
	}
	if !l.signs.add(columns[0], w) {
		return fmt.Errorf("the sign %q stands twice: leave one out", columns[0])
	}
	return nil
}
