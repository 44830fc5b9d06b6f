package lexicon

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// This file owns the parts of names (name-parts.tsv): in how many names of each country's people two or
// three letters stand. No name stands there: tools/lands.py counts them in articles whose people are known.

// NameParts tells how well a name fits those of a country's people. In its table a row is a part and a column a
// country, and before the countries of a tradition stands their sum; a column before all is the sum of these.
type NameParts struct {
	lands  map[string]nameLand // by alpha-2
	people int                 // all whose names were counted
	width  int                 // of a row
	rows   []uint16            // in how many names each part stands; the first row is of letters that are no part
	places []uint16            // numbers of rows, by the places of the letters
}

// nameLand is a country whose people's names were counted.
type nameLand struct {
	column    int
	people    int
	tradition int // the column of its sum; countries of one tradition give names alike
	alike     int // people of all countries of the tradition
}

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
	if p.lands == nil {
		*p = NameParts{lands: map[string]nameLand{}, width: 1, places: make([]uint16, letterPlaces)}
	}
	if strings.HasPrefix(columns[0], traditionMark) {
		return p.tradition(columns[1])
	}
	if p.rows == nil {
		p.rows = make([]uint16, p.width)
	}
	key, plain := lettersOf(columns[0])
	place := key.place()
	if !plain || place == 0 {
		return fmt.Errorf("%q are not two or three plain letters", columns[0])
	}
	if p.places[place] != 0 {
		return fmt.Errorf("the part %q stands twice: leave one out", columns[0])
	}
	p.places[place] = uint16(len(p.rows) / p.width)
	row := make([]uint16, p.width)
	err := eachCounted(columns[1], func(code string, n int) error {
		land, known := p.lands[code]
		if !known {
			return fmt.Errorf("country %q has no tradition: name it behind one", code)
		}
		if n > land.people {
			return fmt.Errorf("country %q has %d names with the part, and %d people", code, n, land.people)
		}
		row[land.column] += uint16(n)
		row[land.tradition] += uint16(n)
		row[0] += uint16(n)
		return nil
	})
	p.rows = append(p.rows, row...)
	return err
}

// tradition files the countries of one.
func (p *NameParts) tradition(counted string) error {
	if p.rows != nil {
		return errors.New("name all traditions before the parts")
	}
	sum, alike := p.width, 0
	p.width++
	var codes []string
	err := eachCounted(counted, func(code string, n int) error {
		if _, twice := p.lands[code]; twice {
			return fmt.Errorf("country %q is of two traditions: leave one out", code)
		}
		p.lands[code] = nameLand{column: p.width, people: n, tradition: sum}
		p.width++
		codes = append(codes, code)
		alike += n
		return nil
	})
	for _, code := range codes {
		land := p.lands[code]
		land.alike = alike
		p.lands[code] = land
	}
	if p.people += alike; p.people > math.MaxUint16 {
		return fmt.Errorf("%d people: widen the rows", p.people)
	}
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

// AppendFit appends to dst how well a name fits those of each country's people: how much likelier its parts are
// among them than among everybody's, as a sum of logarithms; NaN where too few of their names are known.
func (p *NameParts) AppendFit(dst []float64, name string, codes []string) []float64 {
	var room [mostFitted]landFit
	lands := room[:0]
	for _, code := range codes {
		lands = append(lands, p.landFit(code))
	}
	var folded [longestName]byte
	var parts [3 * longestName]letters
	factors := 0
	for _, key := range appendParts(parts[:0], foldedName(folded[:0], name)) {
		row := p.row(key)
		if row == nil {
			continue
		}
		if factors++; factors%mostFactors == 0 {
			settle(lands)
		}
		all := float64(row[0]) / float64(p.people)
		for k := range lands {
			l := &lands[k]
			inTradition := (float64(row[l.tradition]) + asOfAll*all) * l.ofAlike
			l.shares *= (float64(row[l.column]) + asOfTradition*inTradition) * l.ofPeople / all
		}
	}
	settle(lands)
	for k := range lands {
		dst = append(dst, lands[k].sum)
	}
	return dst
}

// mostFitted is how many countries there is room for without asking for memory.
const mostFitted = 32

// landFit is how well a name fits those of one country's people, as far as its parts are looked at.
type landFit struct {
	column, tradition int
	ofPeople, ofAlike float64 // what one name is among those of the country, and of the tradition
	shares            float64 // a product of shares: a sum of logarithms is theirs
	sum               float64
}

// landFit begins with a country of which no part is looked at.
func (p *NameParts) landFit(code string) landFit {
	l, known := p.lands[code]
	fit := landFit{column: l.column, tradition: l.tradition, ofPeople: 1 / float64(l.people+asOfTradition), ofAlike: 1 / float64(l.alike+asOfAll), shares: 1}
	if !known || l.people < fewestPeople && l.alike < fewestAlike {
		fit.sum = math.NaN()
	}
	return fit
}

// row gives that of letters, nil when they are no part.
func (p *NameParts) row(key letters) []uint16 {
	if len(p.rows) == 0 {
		return nil
	}
	number := int(p.places[key.place()])
	if number == 0 {
		return nil
	}
	return p.rows[number*p.width : (number+1)*p.width]
}

// mostFactors is how many shares are multiplied before they would be too small or too large for a number.
const mostFactors = 32

// settle adds the logarithms of products to the sums, and begins anew.
func settle(lands []landFit) {
	for k := range lands {
		l := &lands[k]
		if l.shares > 0 {
			l.sum += math.Log(l.shares)
		}
		l.shares = 1
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

// placeBits are those of the place of one letter, letterPlaces the places of three.
const (
	placeBits    = 5
	letterPlaces = 1 << (3 * placeBits)
)

// letterPlace is the place of each letter of which parts are made, 0 for others.
var letterPlace = func() (places [utf8.RuneSelf]uint8) {
	for i, c := range "abcdefghijklmnopqrstuvwxyz^$'.\"" {
		places[c] = uint8(i + 1)
	}
	return places
}()

// place gives the letters' place in a table, 0 when no part is made of one of them.
func (l letters) place() int {
	place := 0
	for ; l != 0; l >>= 8 {
		at := letterPlace[l&(utf8.RuneSelf-1)]
		if at == 0 {
			return 0
		}
		place = place<<placeBits | int(at)
	}
	return place
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
