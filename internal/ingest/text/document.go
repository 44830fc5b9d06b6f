// Package text has an article as text. Input: the bytes of a file. Output: a
// Document with the article's day, its tokens, each seen as a word of the
// vocabulary, and what patterns ask of them. Positions in the text are token
// numbers everywhere; only tokens know bytes.
//
//	document        the Document, phrases, tokens, sentences
//	read            the file: its date line, checks of its bytes
//	characters      classes of characters
//	wordshapes      where a word, a number or an address ends, and its shape
//	tokens          the body cut into words, numbers and marks
//	vocabulary      tokens as words of the lexicon; what a sentence holds of it
//	wordset         small sets of words
//	closedclasses   determiners, modals, prepositions, days; verbs and adverbs at first sight
//	functionwords   kinds of determiner, numbers, plurals, runs of capitals
//	toponym         words that name a town or a country
//	namesakes       which of the world's places of one name is meant
//	landnamesakes   which of two countries of one name is meant
//	receipts        values, and the words that state or imply them
//	trace           what `readout explain` prints of each decision
package text

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the document: an article as text.

// Phrase is a half-open range of token numbers, [from, to). The zero phrase is empty.
type Phrase struct{ From, To int }

// At is the phrase of token i alone.
func At(i int) Phrase { return Phrase{From: i, To: i + 1} }

// Empty reports whether no token is in the phrase.
func (p Phrase) Empty() bool { return p.To <= p.From }

// Len counts the tokens.
func (p Phrase) Len() int { return p.To - p.From }

// Has reports whether token i is in the phrase.
func (p Phrase) Has(i int) bool { return p.From <= i && i < p.To }

// Contains reports whether all tokens of another phrase are in this one.
func (p Phrase) Contains(inner Phrase) bool { return p.From <= inner.From && inner.To <= p.To }

// Meets reports whether two phrases have a token in common.
func (p Phrase) Meets(other Phrase) bool { return p.From < other.To && other.From < p.To }

// Gap is the number of tokens between two phrases.
func (p Phrase) Gap(other Phrase) int {
	if p.To <= other.From {
		return other.From - p.To
	}
	return max(0, p.From-other.To)
}

// Shape is what a token looks like.
type Shape uint8

// The shapes.
const (
	Lower   Shape = iota // "met", "co-chaired"
	Title                // "Lachin", "Al-Sisi", "O'Neill", "McClean", "eThekwini"
	Upper                // "COAS", "NI", "ANNADIF"
	Initial              // "K.", "T", "J.B." (the dot is part of the token)
	Number               // "2025", "9th", "3.5", "18:52"
	Mark                 // one mark of punctuation: "," "(" "–" "“"
)

// Token is a word, a number or a mark of punctuation. A possessive "'s" (and
// the bare apostrophe after s) is a token of its own whose fold is "'s";
// hyphenated words are one token; abbreviations and initials keep their dot.
type Token struct {
	Start, End int    // bytes of the raw file
	Fold       string // lower case, without diacritics, curly quotes made straight, abbreviation dots dropped: "field", "lacin", "mr", "us"; of a mark, the ASCII mark
	Shape      Shape
	Space      bool  // white space stands before it
	Feeds      uint8 // line ends in that, BlankLine for more than one
	Sentence   int   // number of the sentence it stands in
}

// BlankLine is two line ends or more between tokens.
const BlankLine = 2

// Sentence is one sentence, headline, list line or stamp: its tokens.
type Sentence struct {
	Phrase
	Paragraph int
	Kind      SentenceKind
	Quoted    bool   // it opens inside a quotation that an earlier sentence began
	Triggers  Phrase // those of the document's triggers that stand in it
}

// UpTo gives the sentence cut short at token to.
func (s Sentence) UpTo(to int) Sentence {
	s.To = to
	return s
}

// SentenceKind tells the article's prose from what stands around it.
type SentenceKind uint8

// The kinds of sentences.
const (
	Prose     SentenceKind = iota
	Headline               // the title line or a sub-head
	Caption                // the words under a picture: they name people, and tell of no meeting
	Stamp                  // the dateline before the prose: "BAKU, Azerbaijan, March 9."
	Furniture              // by-lines, captions, tags, copyright, "Read more": never evidence of a meeting
)

// String names the kind of a sentence.
func (k SentenceKind) String() string {
	return [...]string{"prose", "headline", "caption", "stamp", "furniture"}[k]
}

// Paragraph is a run of sentences, [from, to) in sentence numbers.
type Paragraph struct{ From, To int }

// Document is an article as text.
type Document struct {
	Raw     []byte
	Article readout.Article
	Lex     *lexicon.Lexicon

	Tokens     []Token
	Words      []lexicon.Word   // the tokens as words of the vocabulary
	Seen       []Seen           // what the vocabulary has of each token
	Gists      []Gist           // what it has of each sentence
	Cues       lexicon.Cues     // of the whole text
	twin       lexicon.Namesake // which of two countries of one name the article means
	folds      []byte           // the folds of all tokens in a row
	Sentences  []Sentence
	Paragraphs []Paragraph
	MentionAt  []int32 // per token: number of the mention that covers it, -1 for none
	// Presence weighs how much the article speaks of a country, as far as it is read; nil while
	// none of its mentions is. Which of the world's places of one name is meant follows from it.
	Presence func(code string) float64

	Trace *Trace // nil unless someone asked for an explanation
}

// Reset empties the document and keeps its tables for the next article.
func (d *Document) Reset(lex *lexicon.Lexicon) {
	*d = Document{
		Lex:        lex,
		Tokens:     d.Tokens[:0],
		Words:      d.Words[:0],
		Seen:       d.Seen[:0],
		Gists:      d.Gists[:0],
		folds:      d.folds[:0],
		Sentences:  d.Sentences[:0],
		Paragraphs: d.Paragraphs[:0],
		MentionAt:  d.MentionAt[:0],
	}
}

// Span gives the bytes of a token range.
func (d *Document) Span(p Phrase) readout.Span {
	if p.Empty() {
		return readout.Span{}
	}
	return readout.Span{Start: d.Tokens[p.From].Start, End: d.Tokens[p.To-1].End}
}

// Text gives the words of a token range as printed.
func (d *Document) Text(p Phrase) string {
	s := d.Span(p)
	return string(d.Raw[s.Start:s.End])
}

// Fold gives the folded form of token i, "" when i is out of range: patterns
// may look left and right without minding the ends.
func (d *Document) Fold(i int) string {
	if uint(i) >= uint(len(d.Tokens)) { // a negative number is a large one here
		return ""
	}
	return d.Tokens[i].Fold
}

// Covered reports whether a mention covers token i.
func (d *Document) Covered(i int) bool {
	return i >= 0 && i < len(d.MentionAt) && d.MentionAt[i] >= 0
}

// SentenceOf gives the sentence that token i stands in.
func (d *Document) SentenceOf(i int) *Sentence { return &d.Sentences[d.Tokens[i].Sentence] }

// IsWord reports whether the token is neither a number nor a mark.
func (t *Token) IsWord() bool { return t.Shape < Number }

// Capital reports whether the token may be part of a name: it starts with a
// capital letter.
func (t *Token) Capital() bool { return t.Shape >= Title && t.Shape <= Initial }
