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

// Signs are the weights of all signs by their names.
type Signs map[string]*Weights

// Signs gives the weights; it is empty when the table is.
func (l *Lexicon) Signs() Signs { return l.signs }

// sign: name, the four weights; an empty one is 0.
func (l *Lexicon) sign(columns []string) error {
	if len(columns) != 5 {
		return fmt.Errorf("%d columns: write the sign and its weights for together, apart, joined and planned", len(columns))
	}
	if l.signs[columns[0]] != nil {
		return fmt.Errorf("the sign %q stands twice: leave one out", columns[0])
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
	l.signs[columns[0]] = &w
	return nil
}
