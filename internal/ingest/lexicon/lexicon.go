// Package lexicon is the vocabulary that the reading passes look for: countries
// and their demonyms, titles, ranks, offices, organisations, topics, words of
// time, venues and the world's places. It is data, in tab-separated files
// beside this one; no person's name is among it.
//
// A file's line is an entry: its forms, parted by " | ", and the columns that
// the file's first line names. The way a form is written is a rule: "US" is
// found only in capitals, "China" only with a capital, "minister" in any case.
// A hyphen in a form also stands for a blank.
package lexicon

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/readout-archive/readout"
)

//go:embed *.tsv triggers/*.tsv
var files embed.FS

// Lexicon is the whole vocabulary. It does not change after Load; all
// goroutines read the same one.
type Lexicon struct {
	words      words
	phrases    phrases
	countries  []readout.Country
	topics     []readout.Topic
	levels     []readout.Level
	reasons    []Reason
	shortNames []ShortName
	byCode     map[string]int    // of countries
	adjectives map[string]string // by country code
	capitals   map[string]string // by alpha-2, the first that is listed
	namesakes  []Namesake
	hash       string

	siteLines    map[string]int    // most words, by opening words
	plainOffices map[string]string // offices at length, by other names
	nameParts    NameParts
	landTraits   Weighed[float64]
	signs        Signs

	officialLabels []string          // of addresses, with their dots
	endings        map[string]string // of addresses: alpha-2, where it is another

	places func() *gazetteer // decoded when first asked for
}

// Reason is why something that looks like a meeting is no record.
type Reason struct{ Code, Title, Gloss string }

// ShortName is what an organisation is known by for short: "AfDB".
type ShortName struct{ Name, Short string }

// Files are the embedded tables as they were written, for whoever keeps them
// beside an archive.
func Files() fs.FS { return files }

// Load reads the embedded vocabulary. An error names the file and line, and
// what would be right there.
func Load() (*Lexicon, error) { return load(files) }

func load(from fs.FS) (*Lexicon, error) {
	l := &Lexicon{capitals: map[string]string{}, byCode: map[string]int{}, adjectives: map[string]string{},
		siteLines: map[string]int{}, plainOffices: map[string]string{}, endings: map[string]string{}}
	l.phrases.words = &l.words
	sum := sha256.New()
	names, err := fs.Glob(from, "*.tsv")
	if err != nil {
		return nil, err
	}
	for _, name := range names { // sorted, so that the hash is one
		raw, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(sum, "%s %d\n", name, len(raw))
		sum.Write(raw)
		if err := l.read(name, string(raw)); err != nil {
			return nil, err
		}
	}
	if err := l.words.loadTriggers(); err != nil {
		return nil, err
	}
	l.phrases.setViews()
	l.signs.setSets()
	fmt.Fprint(sum, verbsTSV, encountersTSV)
	sum.Write(packedPlaces)
	l.hash = hex.EncodeToString(sum.Sum(nil))
	l.places = sync.OnceValue(unpackPlaces)
	return l, nil
}

// Hash identifies the vocabulary: equal hashes read equal files equally. It is
// part of a reading's reuse key.
func (l *Lexicon) Hash() string { return l.hash }

// Word numbers a folded word of a text; first tells that its first letter is a
// capital, all that all its letters are (of two or more, or a dotted abbreviation).
func (l *Lexicon) Word(folded string, first, all bool) Word {
	word := l.words.word(folded)
	if first || all {
		word |= capital
	}
	if all {
		word |= capitals
	}
	return word
}

// Term gives what the vocabulary has of a word.
func (l *Lexicon) Term(word Word) *Term { return l.words.term(word) }

// Match finds the longest phrase that starts at text[0] and has an entry in one
// of the classes. It gives the phrase's length in words and the entry, the
// first in file order when there are several; 0 and nil when there is none.
func (l *Lexicon) Match(text []Word, classes Class) (int, *Entry) {
	length, at := 0, uint32(0)
	var found *Entry
	for i, word := range text {
		if word&number == 0 || l.phrases.nodes[at].below&classes == 0 {
			break
		}
		if at = l.phrases.next(at, word&number); at == 0 {
			break
		}
		node := &l.phrases.nodes[at]
		if node.classes&classes == 0 {
			continue
		}
		for e := range node.entries {
			entry := &node.entries[e]
			if entry.Class&classes != 0 && entry.written(text[0]) {
				length, found = i+1, entry
				break
			}
		}
	}
	return length, found
}

// Entries gives all entries of the classes whose phrase is exactly these words.
func (l *Lexicon) Entries(text []Word, classes Class) []*Entry {
	at := uint32(0)
	for _, word := range text {
		if at = l.phrases.next(at, word&number); at == 0 || word&number == 0 {
			return nil
		}
	}
	var found []*Entry
	for e := range l.phrases.nodes[at].entries {
		if entry := &l.phrases.nodes[at].entries[e]; entry.Class&classes != 0 && entry.written(text[0]) {
			found = append(found, entry)
		}
	}
	return found
}

// Is reports whether the one word is an entry of one of the classes.
func (l *Lexicon) Is(word Word, classes Class) bool {
	n, _ := l.Match([]Word{word}, classes)
	return n == 1
}

// Opens reports whether a printed text opens with a phrase of the classes,
// whatever its capitals: "OSCE Mission to Moldova" with "OSCE".
func (l *Lexicon) Opens(text string, classes Class) bool {
	var words []Word
	for _, folded := range cut(text) {
		words = append(words, l.Word(strings.ReplaceAll(folded, ".", ""), true, true))
	}
	n, _ := l.Match(words, classes)
	return n > 0
}

// Abbreviation reports whether the folded word is one that is written with a
// dot at its end: Gen., Mr., Sept.
func (l *Lexicon) Abbreviation(folded string) bool {
	return l.words.dotted[l.words.word(folded)]
}

// Countries gives all countries, in the order of their codes.
func (l *Lexicon) Countries() []readout.Country { return l.countries }

// Country gives the country of an ISO 3166-1 alpha-2 code (XK for Kosovo), false when
// there is none.
func (l *Lexicon) Country(code string) (readout.Country, bool) {
	i, ok := l.byCode[code]
	if !ok {
		return readout.Country{}, false
	}
	return l.countries[i], true
}

// Topics gives the guide's topics, in its order.
func (l *Lexicon) Topics() []readout.Topic { return l.topics }

// ShortNames gives the organisations that are known by a short name.
func (l *Lexicon) ShortNames() []ShortName { return l.shortNames }

// Levels gives the levels of offices, the highest first.
func (l *Lexicon) Levels() []readout.Level { return l.levels }

// CapitalOf gives the name of a country's capital, "" when none is listed.
func (l *Lexicon) CapitalOf(code string) string { return l.capitals[code] }

// Reasons gives why candidates are rejected.
func (l *Lexicon) Reasons() []Reason { return l.reasons }
