package lexicon

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// This file owns the gazetteer: the world's places by name, from GeoNames
// (CC BY 4.0), packed by tools/vocabulary/places and decoded when first asked for.

//go:embed places.zst
var packedPlaces []byte

// Place is a town of the gazetteer.
type Place struct {
	GeoNames   int    // its identifier there
	Name       string // its main name
	Country    string // alpha-2
	Population int
	Capital    bool // of its country
	Seat       bool // of a first-order division, or capital
}

// gazetteer finds places by the hash of their folded names. Its tables hold no
// pointers, so that they cost nothing where memory is collected.
type gazetteer struct {
	places []Place        // the most populous first
	names  []name         // open addressing, a power of two
	bearer []int32        // numbers of places, those of a name in a row
	firsts [1 << 18]uint8 // by the hash of a first word: the most words of a name that begins so
}

// name is one name of places: those that have it as their main name are
// bearer[from:mains], and those that have it as another bearer[mains:to].
type name struct {
	key             uint64 // 0: free
	from, mains, to int32
}

// Places finds the places that are called by these folded words, by their main
// name or another, the most populous first among each; mains tells how many of
// them have it as their main name.
func (l *Lexicon) Places(words ...string) (found []*Place, mains int) {
	g := l.places()
	if !g.mayBegin(words) {
		return nil, 0
	}
	n := g.find(placeKey(words...))
	if n.from == n.to {
		return nil, 0
	}
	found = make([]*Place, 0, n.to-n.from)
	for _, number := range g.bearer[n.from:n.to] {
		found = append(found, &g.places[number])
	}
	return found, int(n.mains - n.from)
}

// IsPlace reports whether any place is called by these folded words.
func (l *Lexicon) IsPlace(words ...string) bool {
	g := l.places()
	if !g.mayBegin(words) {
		return false
	}
	n := g.find(placeKey(words...))
	return n.from < n.to
}

// LongestPlace gives the most words of a place that is called by a name which may begin with this folded one,
// 0 for none.
func (l *Lexicon) LongestPlace(first string) int { return int(*l.places().first(first)) }

// first gives where a name with these words counts among firsts: most words begin
// no name, or none so long, and that is known without a look into the large table.
func (g *gazetteer) first(words ...string) *uint8 {
	word := words[0]
	for i := 1; i < len(word); i++ {
		if word[i] == ' ' || word[i] == '-' {
			word = word[:i]
		}
	}
	return &g.firsts[placeKey(word)%uint64(len(g.firsts))]
}

// mayBegin reports whether some name of so many words begins like these.
func (g *gazetteer) mayBegin(words []string) bool {
	return len(words) > 0 && len(words) <= int(*g.first(words...))
}

// find gives the name of a key, or the free one where it belongs.
func (g *gazetteer) find(key uint64) *name {
	mask := uint64(len(g.names) - 1)
	i := key & mask
	for g.names[i].key != 0 && g.names[i].key != key {
		i = (i + 1) & mask
	}
	return &g.names[i]
}

// placeKey hashes a folded name; hyphens are blanks in it, dots and apostrophes
// nothing.
func placeKey(words ...string) uint64 {
	h := uint64(14695981039346656037)
	for n, word := range words {
		if n > 0 {
			h = (h ^ ' ') * 1099511628211
		}
		for i := range len(word) {
			switch c := word[i]; c {
			case '.', '\'':
			case '-':
				h = (h ^ ' ') * 1099511628211
			default:
				h = (h ^ uint64(c)) * 1099511628211
			}
		}
	}
	return h
}

// unpackPlaces decodes the embedded gazetteer. The file is part of the program
// and was checked when it was made, so a fault in it is a fault of the program.
func unpackPlaces() *gazetteer {
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		panic(fmt.Sprintf("places.zst: %v", err))
	}
	defer decoder.Close()
	unpacked, err := decoder.DecodeAll(packedPlaces, nil)
	if err != nil {
		panic(fmt.Sprintf("places.zst: %v", err))
	}
	text := string(unpacked)
	g := &gazetteer{places: make([]Place, 0, strings.Count(text, "\n"))}
	mains, others := make([]naming, 0, cap(g.places)), make([]naming, 0, strings.Count(text, "|")+cap(g.places))
	codes := map[string]string{} // one of each, else who compares two waits for a far corner of the text
	for line := range strings.Lines(text) {
		column := func() string {
			value, rest, _ := strings.Cut(line, "\t")
			line = rest
			return value
		}
		p := Place{Name: column()}
		code := column()
		if codes[code] == "" {
			codes[code] = strings.Clone(code)
		}
		p.Country = codes[code]
		kind := column()
		p.Capital, p.Seat = kind == "c", kind != ""
		p.Population, _ = strconv.Atoi(column())
		p.GeoNames, _ = strconv.Atoi(column())
		number := int32(len(g.places))
		g.places = append(g.places, p)
		mains = append(mains, g.named(Fold(p.Name), number))
		if line = strings.TrimSuffix(line, "\n"); line == "" {
			continue
		}
		for form := range strings.SplitSeq(line, "|") {
			others = append(others, g.named(form, number))
		}
	}
	g.index(mains, others)
	return g
}

// naming says that a place has a name.
type naming struct {
	key   uint64
	place int32
}

// named notes a folded name of a place.
func (g *gazetteer) named(form string, place int32) naming {
	most := g.first(form)
	*most = max(*most, uint8(min(1+strings.Count(form, " ")+strings.Count(form, "-"), math.MaxUint8)))
	return naming{placeKey(form), place}
}

// index files the places under their names, in the order of the namings.
func (g *gazetteer) index(mains, others []naming) {
	size := 1024
	for size < (len(mains)+len(others))*3/2 {
		size *= 2
	}
	g.names = make([]name, size)
	for _, list := range [][]naming{mains, others} {
		for _, n := range list {
			slot := g.find(n.key)
			slot.key = n.key
			slot.to++ // counts, until all are known
		}
	}
	start := int32(0)
	for i := range g.names {
		slot := &g.names[i]
		count := slot.to
		slot.from, slot.mains, slot.to = start, start, start
		start += count
	}
	g.bearer = make([]int32, start)
	for _, n := range mains {
		g.find(n.key).mains = g.bear(n)
	}
	for _, n := range others {
		g.bear(n)
	}
}

// bear files one place behind those of its name and gives the end of them.
func (g *gazetteer) bear(n naming) int32 {
	slot := g.find(n.key)
	g.bearer[slot.to] = n.place
	slot.to++
	return slot.to
}
