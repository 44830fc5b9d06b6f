package lexicon

import (
	"fmt"
	"strconv"
)

// This file owns the weights of what is seen of a person and a country (land-traits.tsv), by which the country
// is chosen of whom nothing says it. Nobody wrote them: tools/lands.py learns them from articles whose people are known.

// LandTraits gives the weights by the names of what is seen; it is empty when the table is.
func (l *Lexicon) LandTraits() *Weighed[float64] { return &l.landTraits }

// landTrait: name, weight.
func (l *Lexicon) landTrait(columns []string) error {
	if len(columns) != 2 {
		return fmt.Errorf("%d columns: write what is seen and its weight", len(columns))
	}
	weight, err := strconv.ParseFloat(columns[1], 64)
	if err != nil {
		return fmt.Errorf("weight %q is no number", columns[1])
	}
	if !l.landTraits.add(columns[0], weight) {
		return fmt.Errorf("%q stands twice: leave one out", columns[0])
	}
	return nil
}
