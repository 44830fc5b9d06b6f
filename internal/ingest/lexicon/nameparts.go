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

// NameParts tells how well a name fits those of a country's people. Its tables lie in a row
// each and are small, for fitting waits most for what is not in the processor's cache.
type NameParts struct {
	lands  []nameLand
	number map[string]int // places among the lands, by alpha-2
	people int            // all whose names were counted
	parts  []namePart     // the first is of all letters that make none
	counts []landNames    // of all parts
	places []uint16       // of the parts, by the places of their letters
}

// nameLand is a country whose people's names were counted.
type nameLand struct {
	people    int
	tradition int // countries of one tradition give names alike
	alike     int // people of all countries of the tradition
}

// namePart is a part of names; counts[from:to] are the countries in whose people's names it stands.
type namePart struct{ names, from, to int32 }

// landNames is in how many names of a country's people a part stands.
type landNames struct {
	land  uint8
	names uint16
}

// mostLands is how many countries a table has room for.
const mostLands = math.MaxUint8 + 1

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
		*p = NameParts{number: map[string]int{}, parts: make([]namePart, 1), places: make([]uint16, letterPlaces)}
	}
	if strings.HasPrefix(columns[0], traditionMark) {
		return p.tradition(columns[1])
	}
	key, plain := lettersOf(columns[0])
	place := key.place()
	if !plain || place == 0 {
		return fmt.Errorf("%q are not two or three plain letters", columns[0])
	}
	if p.places[place] != 0 {
		return fmt.Errorf("the part %q stands twice: leave one out", columns[0])
	}
	part := namePart{from: int32(len(p.counts))}
	err := eachCounted(columns[1], func(code string, n int) error {
		land, known := p.number[code]
		if !known {
			return fmt.Errorf("country %q has no tradition: name it behind one", code)
		}
		part.names += int32(n)
		p.counts = append(p.counts, landNames{uint8(land), uint16(n)})
		return nil
	})
	part.to = int32(len(p.counts))
	p.places[place] = uint16(len(p.parts))
	p.parts = append(p.parts, part)
	return err
}

// tradition files the countries of one.
func (p *NameParts) tradition(counted string) error {
	from, alike := len(p.lands), 0
	err := eachCounted(counted, func(code string, n int) error {
		if _, twice := p.number[code]; twice {
			return fmt.Errorf("country %q is of two traditions: leave one out", code)
		}
		if len(p.lands) == mostLands {
			return fmt.Errorf("more than %d countries: widen landNames", mostLands)
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
			if n, err = strconv.Atoi(counted[2:end]); err != nil || n > math.MaxUint16 {
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
	var own, alike [mostLands]int32 // names with the part at hand, by land and by tradition
	var folded [longestName]byte
	var parts [3 * longestName]letters
	factors := 0
	for _, key := range appendParts(parts[:0], foldedName(folded[:0], name)) {
		part := p.part(key)
		if part.names == 0 {
			continue
		}
		if factors++; factors%mostFactors == 0 {
			settle(lands)
		}
		counts := p.counts[part.from:part.to]
		for _, in := range counts {
			own[in.land] = int32(in.names)
			alike[p.lands[in.land].tradition] += int32(in.names)
		}
		all := float64(part.names) / float64(p.people)
		for k := range lands {
			l := &lands[k]
			inTradition := (float64(alike[l.tradition]) + asOfAll*all) * l.ofAlike
			l.shares *= (float64(own[l.land]) + asOfTradition*inTradition) * l.ofPeople / all
		}
		for _, in := range counts {
			own[in.land], alike[p.lands[in.land].tradition] = 0, 0
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
	land, tradition   int
	ofPeople, ofAlike float64 // what one name is among those of the country, and of the tradition
	shares            float64 // a product of shares: a sum of logarithms is theirs
	sum               float64
}

// landFit begins with a country of which no part is looked at.
func (p *NameParts) landFit(code string) landFit {
	n, known := p.number[code]
	if !known {
		return landFit{sum: math.NaN()}
	}
	l := &p.lands[n]
	fit := landFit{land: n, tradition: l.tradition, ofPeople: 1 / float64(l.people+asOfTradition), ofAlike: 1 / float64(l.alike+asOfAll), shares: 1}
	if l.people < fewestPeople && l.alike < fewestAlike {
		fit.sum = math.NaN()
	}
	return fit
}

// part gives what is known of letters; the first part, in no names, when that is nothing.
func (p *NameParts) part(key letters) namePart {
	if len(p.parts) == 0 {
		return namePart{}
	}
	return p.parts[p.places[key.place()]]
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
