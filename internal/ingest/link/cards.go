package link

import (
	"encoding/hex"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the cards: what linking keeps of each reading once the
// reading itself has gone to the spool. A report costs about a hundred bytes;
// names, offices, places and bodies are interned.

// Linker gathers cards. Its zero value is not usable: call New.
type Linker struct {
	lex         *lexicon.Lexicon
	authorities *Authorities

	texts    []string // interned strings; number 0 is ""
	textOf   map[string]uint32
	people   []personCard
	personOf map[personKey]uint32
	bodies   []bodyCard
	bodyOf   map[uint32]uint32 // by printed name
	places   []placeCard
	placeOf  map[[2]uint32]uint32 // by city and country
	readings []readingCard
	reports  []reportCard
	slab     []uint32             // the lists of reportCard
	apart    map[pairKey]bool     // people whom one article names side by side
	named    map[uint32]*name     // parsed forms, for apart
	told     map[personKey]uint32 // the reading, plus 1, in which a name on a side was counted last, whatever the level
	before   map[string]bool      // ids of the articles of the build before
}

// New makes a Linker. The authorities are read when Link is called. Both arguments may be nil: without a vocabulary, places
// and organisations are known by their printed names alone.
func New(lex *lexicon.Lexicon, authorities *Authorities) *Linker {
	if authorities == nil {
		authorities = &Authorities{}
	}
	return &Linker{
		lex: lex, authorities: authorities,
		texts: []string{""}, textOf: map[string]uint32{"": 0},
		personOf: map[personKey]uint32{}, bodyOf: map[uint32]uint32{}, placeOf: map[[2]uint32]uint32{},
		apart: map[pairKey]bool{}, named: map[uint32]*name{}, told: map[personKey]uint32{},
	}
}

// personKey is what makes a card: one printed name on one side in offices of one level, for
// an ambassador and a minister of one name may be father and son. A name of one word says
// too little, so its office is part of the key.
type personKey struct{ form, country, body, level, office uint32 }

// personCard is one printed name on one side in offices of one level, over all reports.
type personCard struct {
	form    uint32   // text: the name as printed
	country uint32   // text: ISO code, 0 for none
	body    uint32   // body card + 1, 0 for none
	offices []uint32 // texts, at most maxOffices
	level   uint32   // text, 0 for none
	first   int16    // year of the first and the last report
	last    int16
	count   int32
	sure    bool // in some report the country does not rest on the article's home alone
	printed
	was    []string // keys that reports gave it before an editor set its name or side
	traces []uint64 // hashes of encounters (day and countries), the smallest maxTraces
	met    []uint32 // hashes of those met, the smallest maxTraces
}

// Bounds of what a card remembers.
const (
	maxOffices = 8
	maxSources = 8
	maxTraces  = 12
)

// printed is where a name stands: how many articles, the earliest of them, the
// day of the latest.
type printed struct {
	sources  []uint32 // readings, the earliest maxSources
	articles int32
	latest   int32  // in days since 1970
	counted  uint32 // the reading counted last, plus 1: what an article names comes together
}

// bodyCard is one printed name of an organisation.
type bodyCard struct {
	form  uint32
	count int32
	printed
}

// placeCard is one printed name of a place in one country (or in none).
type placeCard struct {
	city, country uint32
	count         int32
	printed
}

// readingCard is one article.
type readingCard struct {
	sha   [8]byte // the first bytes of its SHA-256
	day   int32   // of its date line, in days since 1970
	first uint32  // its first report
	file  uint64  // hash of its file's name and its day, 0 for a source without a file
}

func (c *readingCard) setSHA(digits string) {
	digest, _ := hex.DecodeString(digits[:min(len(digits), 2*len(c.sha))&^1])
	copy(c.sha[:], digest)
}

// reportCard is one report: numbers into the other tables.
type reportCard struct {
	anchor   uint64 // hash of the source and the anchoring sentence
	lasting  uint64 // the same of its file, so that it outlasts the article's other words; 0 for a source without a file
	from, to int32  // the days its date covers; noDay for none
	reading  uint32
	place    uint32 // place card + 1, 0 for none
	list     uint32 // where its lists begin in the slab: people, countries (texts), bodies
	people   uint16
	lands    uint8
	bodies   uint8
	index    uint16 // number in its article, from 0
	flags    reportFlags
}

type reportFlags uint8

const (
	planned  reportFlags = 1 << iota
	inferred             // its date is
	edited               // its date is an editor's
	video
	coarse   // its date is no single day
	amended  // an editor changed it, and nothing of who met
	presumed // its place is inferred: from a dateline, a host, a journey
)

// noDay stands for the days of an undated report.
const noDay = int32(-1 << 31)

// principal marks a person in a report's list: the card number is above it.
const principal = 1

func (l *Linker) intern(text string) uint32 {
	if number, ok := l.textOf[text]; ok {
		return number
	}
	number := uint32(len(l.texts))
	text = strings.Clone(text) // let go of the reading that it is a part of
	l.texts = append(l.texts, text)
	l.textOf[text] = number
	return number
}
