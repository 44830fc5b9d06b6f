package lexicon

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// This file owns the openings of lines that belong to a site and not to its
// article: "read more", "related".

// siteLine: opening words, the most words of the line.
func (l *Lexicon) siteLine(columns []string) error {
	if len(columns) != 2 {
		return fmt.Errorf("%d columns: write opening words and the most words of a line, or \"any\"", len(columns))
	}
	most := math.MaxInt
	if columns[1] != "any" {
		var err error
		if most, err = strconv.Atoi(columns[1]); err != nil || most < 1 {
			return fmt.Errorf("%q is no number of words: write 1 or more, or \"any\"", columns[1])
		}
	}
	for opening := range strings.SplitSeq(columns[0], " | ") {
		first, second, pair := strings.Cut(opening, " ")
		if first == "" || opening != Fold(opening) || pair && (second == "" || strings.Contains(second, " ")) {
			return fmt.Errorf("%q is not one or two words in small letters: part openings by \" | \"", opening)
		}
		l.siteLines[opening] = most
		if _, known := l.siteLines[first]; !known {
			l.siteLines[first] = 0
		}
	}
	return nil
}

// SiteLine gives the most words that a site's line has which opens with the two
// folded words, or with the first alone; 0 when there is none. known reports
// whether any such line opens with the first.
func (l *Lexicon) SiteLine(first, second string) (most int, known bool) {
	if most, known = l.siteLines[first+" "+second]; known {
		return most, true
	}
	most, known = l.siteLines[first]
	return most, known
}
