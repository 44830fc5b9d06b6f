package lexicon

import (
	_ "embed"
	"fmt"
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

// gazetteer finds places by the hash of their folded names.
type gazetteer struct {
	places []Place            // the most populous first
	named  map[uint64][]int32 // numbers of places: those of this main name first, then those of this other name
	mains  map[uint64]int     // how many of named are main names
}

// Places finds the places that are called by these folded words, by their main
// name or another, the most populous first among each; mains tells how many of
// them have it as their main name.
func (l *Lexicon) Places(words ...string) (found []*Place, mains int) {
	g := l.places()
	key := placeKey(words...)
	for _, n := range g.named[key] {
		found = append(found, &g.places[n])
	}
	return found, g.mains[key]
}

// IsPlace reports whether any place is called by these folded words.
func (l *Lexicon) IsPlace(words ...string) bool {
	_, ok := l.places().named[placeKey(words...)]
	return ok
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
	text, err := decoder.DecodeAll(packedPlaces, nil)
	if err != nil {
		panic(fmt.Sprintf("places.zst: %v", err))
	}
	count := strings.Count(string(text), "\n")
	g := &gazetteer{places: make([]Place, 0, count), named: make(map[uint64][]int32, 4*count), mains: make(map[uint64]int, count)}
	var others []string
	for line := range strings.Lines(string(text)) {
		column := func() string {
			value, rest, _ := strings.Cut(line, "\t")
			line = rest
			return value
		}
		p := Place{Name: column(), Country: column()}
		kind := column()
		p.Capital, p.Seat = kind == "c", kind != ""
		p.Population, _ = strconv.Atoi(column())
		p.GeoNames, _ = strconv.Atoi(column())
		key := placeKey(Fold(p.Name))
		g.named[key] = append(g.named[key], int32(len(g.places)))
		g.mains[key]++
		g.places = append(g.places, p)
		others = append(others, strings.TrimSuffix(line, "\n"))
	}
	for n, list := range others {
		if list == "" {
			continue
		}
		for form := range strings.SplitSeq(list, "|") {
			key := placeKey(form)
			g.named[key] = append(g.named[key], int32(n))
		}
	}
	return g
}
