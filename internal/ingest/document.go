package ingest

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the document: what the passes share about one article. Each
// pass fills its own part and reads the parts that the earlier passes filled:
//
//	read        raw, article
//	segment     tokens, sentences, paragraphs
//	mentions    mentions, entities
//	references  more mentions, each mention's who
//	meetings    encounters, rejected
//	date, place, topics   the encounters' open fields
//
// Positions in the text are token numbers everywhere; only tokens know bytes.

// phrase is a half-open range of token numbers, [from, to). The zero phrase is empty.
type phrase struct{ from, to int }

// empty reports whether no token is in the phrase.
func (p phrase) empty() bool { return p.to <= p.from }

// len counts the tokens.
func (p phrase) len() int { return p.to - p.from }

// has reports whether token i is in the phrase.
func (p phrase) has(i int) bool { return p.from <= i && i < p.to }

// contains reports whether all tokens of another phrase are in this one.
func (p phrase) contains(inner phrase) bool { return p.from <= inner.from && inner.to <= p.to }

// meets reports whether two phrases have a token in common.
func (p phrase) meets(other phrase) bool { return p.from < other.to && other.from < p.to }

// gap is the number of tokens between two phrases.
func (p phrase) gap(other phrase) int {
	if p.to <= other.from {
		return other.from - p.to
	}
	return max(0, p.from-other.to)
}

// shape is what a token looks like.
type shape uint8

// The shapes.
const (
	lower   shape = iota // "met", "co-chaired"
	title                // "Lachin", "Al-Sisi", "O'Neill", "McClean", "eThekwini"
	upper                // "COAS", "NI", "ANNADIF"
	initial              // "K.", "T", "J.B." (the dot is part of the token)
	number               // "2025", "9th", "3.5", "18:52"
	mark                 // one mark of punctuation: "," "(" "–" "“"
)

// token is a word, a number or a mark of punctuation. A possessive "'s" (and
// the bare apostrophe after s) is a token of its own whose fold is "'s";
// hyphenated words are one token; abbreviations and initials keep their dot.
type token struct {
	start, end int    // bytes of the raw file
	fold       string // lower case, without diacritics, curly quotes made straight, abbreviation dots dropped: "field", "lacin", "mr", "us"; of a mark, the ASCII mark
	shape      shape
	space      bool  // white space stands before it
	feeds      uint8 // line ends in that, blankLine for more than one
	sentence   int   // number of the sentence it stands in
}

// blankLine is two line ends or more between tokens.
const blankLine = 2

// sentence is one sentence, headline, list line or stamp: its tokens.
type sentence struct {
	phrase
	paragraph int
	kind      sentenceKind
	quoted    bool   // it opens inside a quotation that an earlier sentence began
	triggers  phrase // those of the document's triggers that stand in it
}

// sentenceKind tells the article's prose from what stands around it.
type sentenceKind uint8

// The kinds of sentences.
const (
	prose     sentenceKind = iota
	headline               // the title line or a sub-head
	caption                // the words under a picture: they name people, and tell of no meeting
	stamp                  // the dateline before the prose: "BAKU, Azerbaijan, March 9."
	furniture              // by-lines, captions, tags, copyright, "Read more": never evidence of a meeting
)

// String names the kind of a sentence.
func (k sentenceKind) String() string {
	return [...]string{"prose", "headline", "caption", "stamp", "furniture"}[k]
}

// paragraph is a run of sentences, [from, to) in sentence numbers.
type paragraph struct{ from, to int }

// document is one article under reading.
type document struct {
	raw     []byte
	article readout.Article
	lex     *lexicon.Lexicon

	tokens     []token
	words      []lexicon.Word // the tokens as words of the vocabulary
	seen       []seen         // what the vocabulary has of each token
	gists      []gist         // what it has of each sentence
	cues       lexicon.Cues   // of the whole text
	twin       namesake       // which of two countries of one name the article means
	folds      []byte         // the folds of all tokens in a row
	sentences  []sentence
	paragraphs []paragraph
	mentionAt  []int32 // per token: number of the mention that covers it, -1 for none
	// presence weighs how much the article speaks of a country, as far as it is read; nil while
	// none of its mentions is. Which of the world's places of one name is meant follows from it.
	presence func(code string) float64

	mentions []mention // in the order of the text; none overlaps another
	spare    []mention // room to put them in order
	holders  []int32   // room for whom the meetings pass sees at each token
	entities []entity
	lands    map[string]int  // country entities by code
	bodies   map[string]int  // organisation entities by key
	ones     []int           // entities that a mention alone refers to
	ofState  map[string]bool // abbreviations that the article gives to bodies of a state; nil until asked for

	dateline    phrase           // the stamp that opens the article's prose, empty when none
	lead        int              // first sentence of the prose
	seats       map[string][]int // who holds each office that a country has one of, of the persons whose country the text names
	homeUnknown bool             // no country that the article names can be its home
	countries   *homes           // what the article's words say of its home
	home        string           // country whose officials the article names without a country, "" when unknown

	anchored   [][]int             // per sentence: the encounters that it anchors; nil until asked for
	found      []trigger           // in the sentences read so far
	drafts     []draft             // encounters so far
	encounters []encounter         // in the order of the text
	rejected   []readout.Candidate // what looked like a meeting and is none

	trace *trace // nil unless someone asked for an explanation
}

// reset empties the document and keeps its tables for the next article.
func (d *document) reset(lex *lexicon.Lexicon) {
	*d = document{
		lex: lex, tokens: d.tokens[:0], words: d.words[:0], seen: d.seen[:0], gists: d.gists[:0], folds: d.folds[:0],
		sentences: d.sentences[:0], paragraphs: d.paragraphs[:0], mentionAt: d.mentionAt[:0],
		mentions: d.mentions[:0], spare: d.spare[:0], entities: d.entities[:0], ones: d.ones[:0],
		holders: d.holders[:0], found: d.found[:0], drafts: d.drafts[:0], encounters: d.encounters[:0],
	}
}

// span gives the bytes of a token range.
func (d *document) span(p phrase) readout.Span {
	if p.empty() {
		return readout.Span{}
	}
	return readout.Span{Start: d.tokens[p.from].start, End: d.tokens[p.to-1].end}
}

// text gives the words of a token range as printed.
func (d *document) text(p phrase) string {
	s := d.span(p)
	return string(d.raw[s.Start:s.End])
}

// fold gives the folded form of token i, "" when i is out of range: patterns
// may look left and right without minding the ends.
func (d *document) fold(i int) string {
	if i < 0 || i >= len(d.tokens) {
		return ""
	}
	return d.tokens[i].fold
}

// covered reports whether a mention covers token i.
func (d *document) covered(i int) bool {
	return i >= 0 && i < len(d.mentionAt) && d.mentionAt[i] >= 0
}

// sentenceOf gives the sentence that token i stands in.
func (d *document) sentenceOf(i int) *sentence { return &d.sentences[d.tokens[i].sentence] }

// isWord reports whether the token is neither a number nor a mark.
func (t *token) isWord() bool { return t.shape < number }

// capital reports whether the token may be part of a name: it starts with a
// capital letter.
func (t *token) capital() bool { return t.shape >= title && t.shape <= initial }
