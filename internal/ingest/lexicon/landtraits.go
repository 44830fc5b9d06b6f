package lexicon

import (
	"fmt"
	"strconv"
)

// This file owns the weights of what is seen of a person and a country (land-traits.tsv), by which the country
// is chosen of whom nothing says it. Nobody wrote them: tools/lands.py learns them from articles whose people are known.

// LandTraits are the weights by the names of what is seen.
type LandTraits map[string]float64

// LandTraits gives the weights; it is empty when the table is.
func (l *Lexicon) LandTraits() LandTraits { return l.landTraits }

// landTrait: name, weight.
func (l *Lexicon) landTrait(columns []string) error {
	if len(columns) != 2 {
		return fmt.Errorf("%d columns: write what is seen and its weight", len(columns))
	}
	if _, twice := l.landTraits[columns[0]]; twice {
		return fmt.Errorf("%q stands twice: leave one out", columns[0])
	}
	weight, err := strconv.ParseFloat(columns[1], 64)
	if err != nil {
		return fmt.Errorf("weight %q is no number", columns[1])
	}
	l.landTraits[columns[0]] = weight
	return nil
}
