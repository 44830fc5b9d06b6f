package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the sight of the vocabulary: each token as a word of the
// lexicon and the phrases that begin with it, looked up once, so that the
// passes ask by bits.

// seen is what the vocabulary has of one token.
type seen struct {
	*lexicon.Term       // of its word
	*lexicon.View       // the phrases that begin here
	head          int32 // the next token, from this on, at which an office or a group of people begins
	body          int32 // the next one at which the head word of an organisation does
}

// gist is what the vocabulary has of the words of a sentence taken together: a
// pass that looks for what is not among it need not look at the words.
type gist struct {
	lexicon.Cues
	begins  lexicon.Class // of the phrases that begin at any of them
	numbers bool          // figures are among them
	quotes  bool          // and double quotation marks
}

// takeGists takes the gist of every sentence, and the cues of the whole text.
func (d *document) takeGists() {
	d.gists = slices.Grow(d.gists[:0], len(d.sentences))
	for _, s := range d.sentences {
		var g gist
		for i := s.from; i < s.to; i++ {
			g.Unite(&d.seen[i].Cues)
			g.begins |= d.seen[i].Begins
			switch t := &d.tokens[i]; t.shape {
			case number:
				g.numbers = true
			case mark:
				g.quotes = g.quotes || t.fold == `"`
			}
		}
		d.gists = append(d.gists, g)
		d.cues.Unite(&g.Cues)
	}
}

// gistAround gives the gist of the sentence of token i.
func (d *document) gistAround(i int) *gist { return &d.gists[d.tokens[i].sentence] }

// lookUp finds the words and phrases of all tokens. Input: tokens. Output:
// words and seen, one a token.
func (d *document) lookUp() {
	lex := d.lex
	d.words = slices.Grow(d.words[:0], len(d.tokens))
	for i := range d.tokens {
		t := &d.tokens[i]
		first, all := t.shape == title || t.shape == upper || t.shape == initial, t.shape == upper
		if t.shape == initial && t.end-t.start > 2 { // U.S., not K.
			all = true
		}
		d.words = append(d.words, lex.Word(t.fold, first, all))
	}
	end := len(d.words)
	d.seen = slices.Grow(d.seen[:0], end)[:end]
	head, body := int32(end), int32(end)
	for i := end - 1; i >= 0; i-- {
		term := lex.Term(d.words[i])
		view := lex.View(term, d.words[i:])
		if view.Begins&(lexicon.Demonym|lexicon.CountryName) == lexicon.Demonym && d.accentedName(i) { // "Germán Ortiz" is no German
			d.words[i] = lex.Word("", true, false)
			term = lex.Term(d.words[i])
			view = lex.View(term, d.words[i:])
		}
		if view.Begins&(lexicon.Office|lexicon.Group) != 0 {
			head = int32(i)
		}
		if view.Begins&lexicon.Body != 0 {
			body = int32(i)
		}
		d.seen[i] = seen{term, view, head, body}
	}
	d.findNamesake()
}

// accentedName reports whether token i is printed with an accent and a name stands behind
// it, so that it is a given name and not the demonym that it folds to.
func (d *document) accentedName(i int) bool {
	t := &d.tokens[i]
	if t.shape != title || i+1 >= len(d.tokens) || d.tokens[i+1].shape != title || d.tokens[i+1].feeds > 0 || d.seen[i+1].Begins&(lexicon.Office|lexicon.Group|lexicon.Body|lexicon.Field|lexicon.Modifier|lexicon.Rank) != 0 {
		return false
	}
	for _, b := range d.raw[t.start:t.end] {
		if b >= 0xC3 && b < 0xE2 { // a letter; 0xE2 begins a curly quote
			return true
		}
	}
	return false
}

// phraseAt finds the longest phrase of the classes that starts at token i and
// ends before end: its length in tokens and its first entry, 0 and nil when
// there is none.
func (d *document) phraseAt(i, end int, classes lexicon.Class) (int, *lexicon.Entry) {
	if i < 0 || i >= end || d.seen[i].Begins&classes == 0 {
		return 0, nil
	}
	return d.longest(i, end, classes)
}

// sightsAt gives the phrases that begin at token i, the longest first.
func (d *document) sightsAt(i int) []lexicon.Sight { return d.seen[i].Sights }

// longest is phraseAt for a token at which such phrases begin.
func (d *document) longest(i, end int, classes lexicon.Class) (int, *lexicon.Entry) {
	for k, s := range d.sightsAt(i) {
		if s.Class&classes != 0 && i+s.Words <= end {
			if d.twin.meant != "" && s.Code == d.twin.first {
				return s.Words, d.otherLand(i, k)
			}
			return s.Words, s.Entry
		}
	}
	return 0, nil
}

// match finds the longest phrase of the classes that starts at token i and ends
// within its sentence; the phrase is empty when there is none.
func (d *document) match(i int, classes lexicon.Class) (phrase, *lexicon.Entry) {
	if i < 0 || i >= len(d.words) || d.seen[i].Begins&classes == 0 {
		return phrase{}, nil
	}
	n, entry := d.longest(i, d.sentenceOf(i).to, classes)
	if entry == nil {
		return phrase{}, nil
	}
	return phrase{i, i + n}, entry
}

// cue reports whether token i is one of the vocabulary's small words of a set;
// i may be out of range.
func (d *document) cue(i int, c lexicon.Cue) bool {
	return i >= 0 && i < len(d.seen) && d.seen[i].Has(c)
}

// headAhead reports whether an office or a group of people begins at one of the
// tokens from, from+1, …, to-1: without one no words before it can be its own.
func (d *document) headAhead(from, to int) bool { return from < to && int(d.seen[from].head) < to }

// is reports whether token i alone is an entry of one of the classes.
func (d *document) is(i int, classes lexicon.Class) bool { return d.seen[i].Is&classes != 0 }
