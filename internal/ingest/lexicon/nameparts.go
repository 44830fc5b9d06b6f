package lexicon

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// This file owns the parts of names (name-parts.tsv): in how many names of each country's people two or
// three letters stand. No name stands there: tools/lands.py counts them in articles whose people are known.

// NameParts tells how well a name fits those of a country's people.
type NameParts struct {
	lands  []nameLand
	number map[string]int // places among the lands, by alpha-2
	people int            // all whose names were counted
	parts  map[letters]namePart
}

// nameLand is a country whose people's names were counted.
type nameLand struct {
	people    int
	tradition int // countries of one tradition give names alike
	alike     int // people of all countries of the tradition
}

// namePart is a part of names with the countries in whose people's names it stands.
type namePart struct {
	names int
	lands []landNames
}

type landNames struct{ land, names int }

// NameParts gives the parts of names; it holds none when the table is empty.
func (l *Lexicon) NameParts() *NameParts { return &l.nameParts }

// traditionMark opens the lines that say how many people of each country of a tradition were counted.
const traditionMark = "*"

// namePart: part, or a tradition behind its mark; countries with their numbers of names, "AZ12BY", where 1 is left out.
func (l *Lexicon) namePart(columns []string) error {
	if len(columns) != 2 {
		return fmt.Errorf("%d columns: write the part, and the countries with their numbers of names", len(columns))
	}
	p := &l.nameParts
	if p.parts == nil {
		*p = NameParts{number: map[string]int{}, parts: map[letters]namePart{}}
	}
	if strings.HasPrefix(columns[0], traditionMark) {
		return p.tradition(columns[1])
	}
	key, plain := lettersOf(columns[0])
	if !plain {
		return fmt.Errorf("%q are not two or three plain letters", columns[0])
	}
	if _, twice := p.parts[key]; twice {
		return fmt.Errorf("the part %q stands twice: leave one out", columns[0])
	}
	part := namePart{}
	err := eachCounted(columns[1], func(code string, n int) error {
		land, known := p.number[code]
		if !known {
			return fmt.Errorf("country %q has no tradition: name it behind one", code)
		}
		part.names += n
		part.lands = append(part.lands, landNames{land, n})
		return nil
	})
	p.parts[key] = part
	return err
}

// tradition files the countries of one.
func (p *NameParts) tradition(counted string) error {
	from, alike := len(p.lands), 0
	err := eachCounted(counted, func(code string, n int) error {
		if _, twice := p.number[code]; twice {
			return fmt.Errorf("country %q is of two traditions: leave one out", code)
		}
		p.number[code] = len(p.lands)
		p.lands = append(p.lands, nameLand{people: n, tradition: from})
		alike += n
		return nil
	})
	for i := from; i < len(p.lands); i++ {
		p.lands[i].alike = alike
	}
	p.people += alike
	return err
}

// eachCounted reads countries with their numbers.
func eachCounted(counted string, each func(code string, n int) error) error {
	for counted != "" {
		end := min(2, len(counted))
		for end < len(counted) && counted[end] <= '9' {
			end++
		}
		code, n := counted[:min(2, len(counted))], 1
		if !alpha2.MatchString(code) {
			return fmt.Errorf("%q is no alpha-2 code with a number", counted[:end])
		}
		if end > 2 {
			var err error
			if n, err = strconv.Atoi(counted[2:end]); err != nil {
				return fmt.Errorf("%q is no alpha-2 code with a number", counted[:end])
			}
		}
		if err := each(code, n); err != nil {
			return err
		}
		counted = counted[end:]
	}
	return nil
}

// How much the names of a tradition weigh beside a country's own, and those of all beside a tradition's: as so many people.
const (
	asOfTradition = 6
	asOfAll       = 4
)

// What is too few to know a country's names by.
const (
	fewestPeople = 3
	fewestAlike  = 20
)

// Fit tells how well a name fits those of each country's people: how much likelier its parts are
// among them than among everybody's, as a sum of logarithms; NaN where too few of their names are known.
func (p *NameParts) Fit(name string, codes []string) []float64 {
	fit := make([]float64, len(codes))
	lands := make([]int, len(codes))
	for k, code := range codes {
		n, known := p.number[code]
		lands[k] = n
		if !known || p.lands[n].people < fewestPeople && p.lands[n].alike < fewestAlike {
			fit[k] = math.NaN()
		}
	}
	shares := make([]float64, len(codes)) // products of shares: a sum of logarithms is theirs
	own, alike := make([]int, len(p.lands)), make([]int, len(p.lands))
	var folded [longestName]byte
	var parts [3 * longestName]letters
	for i, key := range appendParts(parts[:0], foldedName(folded[:0], name)) {
		if i%mostFactors == 0 {
			settle(fit, shares)
		}
		part, known := p.parts[key]
		if !known {
			continue
		}
		for _, in := range part.lands {
			own[in.land] = in.names
			alike[p.lands[in.land].tradition] += in.names
		}
		all := float64(part.names) / float64(p.people)
		for k, n := range lands {
			land := &p.lands[n]
			inTradition := (float64(alike[land.tradition]) + asOfAll*all) / float64(land.alike+asOfAll)
			shares[k] *= (float64(own[n]) + asOfTradition*inTradition) / (float64(land.people+asOfTradition) * all)
		}
		for _, in := range part.lands {
			own[in.land], alike[p.lands[in.land].tradition] = 0, 0
		}
	}
	settle(fit, shares)
	return fit
}

// mostFactors is how many shares are multiplied before they would be too small or too large for a number.
const mostFactors = 32

// settle adds the logarithms of products to the sums, and begins anew.
func settle(sums, products []float64) {
	for k := range products {
		if products[k] > 0 {
			sums[k] += math.Log(products[k])
		}
		products[k] = 1
	}
}

// longestName is how many bytes of a name are looked at.
const longestName = 80

// letters are two or three plain letters, one a byte: a number is found sooner than a string.
type letters uint32

// lettersOf gives those of a part; false for one of another length or of other letters.
func lettersOf(part string) (letters, bool) {
	l := letters(0)
	for i := range len(part) {
		if part[i] >= utf8.RuneSelf {
			return 0, false
		}
		l = l<<8 | letters(part[i])
	}
	return l, len(part) == 2 || len(part) == 3
}

// String spells the letters.
func (l letters) String() string {
	spelled := string([]byte{byte(l >> 16), byte(l >> 8), byte(l)})
	return strings.TrimLeft(spelled, "\x00")
}

// appendParts adds to dst each two and three letters of the words of a folded name once; "^" and "$" are a word's
// start and end.
func appendParts(dst []letters, folded []byte) []letters {
	last, pair := letters(0), letters(0) // the letter before, and with the one before it
	add := func(c byte) {
		if next := letters(c); last != 0 {
			dst = append(dst, last<<8|next)
			if pair != 0 {
				dst = append(dst, pair<<8|next)
			}
			pair, last = last<<8|next, next
		} else {
			pair, last = 0, next
		}
	}
	start := func() { last, pair = '^', 0 }
	end := func() {
		if last != 0 && last != '^' {
			add('$')
		}
	}
	start()
	for _, c := range folded {
		switch {
		case c == ' ' || c == '-':
			end()
			start()
		case c >= utf8.RuneSelf: // of another script: it parts letters, and ends no word
			last, pair = 0, 0
		default:
			add(c)
		}
	}
	end()
	slices.Sort(dst)
	return slices.Compact(dst)
}

// PartsOfName lists the parts of a name.
func PartsOfName(name string) []string {
	parts := []string{}
	for _, l := range appendParts(nil, foldedName(nil, name)) {
		parts = append(parts, l.String())
	}
	return parts
}

// foldedName appends what is looked at of a name.
func foldedName(dst []byte, name string) []byte {
	dst = AppendFold(dst, name)
	return dst[:min(len(dst), longestName)]
}
