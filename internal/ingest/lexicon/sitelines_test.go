package lexicon

import (
	"math"
	"testing"
)

func TestSiteLine(t *testing.T) {
	l := loaded(t)
	for _, c := range []struct {
		first, second string
		most          int
		known         bool
	}{
		{"related", "articles", math.MaxInt, true},
		{"related", "party", 3, true},
		{"read", "more", 30, true},
		{"see", "him", 0, true},
		{"minister", "met", 0, false},
	} {
		if most, known := l.SiteLine(c.first, c.second); most != c.most || known != c.known {
			t.Errorf("%s %s: %d, %v; want %d, %v", c.first, c.second, most, known, c.most, c.known)
		}
	}
	for _, columns := range [][]string{{"read more"}, {"read more", "some"}, {"read more", "0"}, {"Read more", "3"}, {"read so much", "3"}, {"", "3"}} {
		if err := (&Lexicon{siteLines: map[string]int{}}).siteLine(columns); err == nil {
			t.Errorf("%q was read", columns)
		}
	}
}
