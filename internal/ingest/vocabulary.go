package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the sight of the vocabulary: each token as a word of the
// lexicon and the phrases that begin with it, looked up once, so that the
// passes ask by numbers and bits.

// seen is what the vocabulary has of one token.
type seen struct {
	begins lexicon.Class // classes of the phrases that begin here
	is     lexicon.Class // of those of this one word
	sights int32         // the phrases: d.sights from here to the next token's
	head   int32         // the next token, from this on, at which an office or a group of people begins
	body   int32         // the next one at which the head word of an organisation does
}

// lookUp finds the words and phrases of all tokens. Input: tokens. Output:
// words and seen, one a token, and sights.
func (d *document) lookUp() {
	lex := d.reader.lex
	d.words = slices.Grow(d.words[:0], len(d.tokens))
	for i := range d.tokens {
		t := &d.tokens[i]
		first, all := t.shape == title || t.shape == upper || t.shape == initial, t.shape == upper
		if t.shape == initial && t.end-t.start > 2 { // U.S., not K.
			all = true
		}
		d.words = append(d.words, lex.Word(t.fold, first, all))
	}
	d.seen = slices.Grow(d.seen[:0], len(d.tokens)+1)
	for i := range d.words {
		at := seen{sights: int32(len(d.sights))}
		d.sights = lex.AppendSights(d.sights, d.words[i:])
		for _, s := range d.sights[at.sights:] {
			at.begins |= s.Class
			if s.Words == 1 {
				at.is |= s.Class
			}
		}
		d.seen = append(d.seen, at)
	}
	end := int32(len(d.words))
	ahead := seen{sights: int32(len(d.sights)), head: end, body: end}
	d.seen = append(d.seen, ahead)
	for i := len(d.words) - 1; i >= 0; i-- {
		at := &d.seen[i]
		if at.begins&(lexicon.Office|lexicon.Group) != 0 {
			ahead.head = int32(i)
		}
		if at.begins&lexicon.Body != 0 {
			ahead.body = int32(i)
		}
		at.head, at.body = ahead.head, ahead.body
	}
}

// phraseAt finds the longest phrase of the classes that starts at token i and
// ends before end: its length in tokens and its first entry, 0 and nil when
// there is none.
func (d *document) phraseAt(i, end int, classes lexicon.Class) (int, *lexicon.Entry) {
	if i < 0 || i >= end || d.seen[i].begins&classes == 0 {
		return 0, nil
	}
	return d.longest(i, end, classes)
}

// sightsAt gives the phrases that begin at token i, the longest first.
func (d *document) sightsAt(i int) []lexicon.Sight {
	return d.sights[d.seen[i].sights:d.seen[i+1].sights]
}

// longest is phraseAt for a token at which such phrases begin.
func (d *document) longest(i, end int, classes lexicon.Class) (int, *lexicon.Entry) {
	for _, s := range d.sightsAt(i) {
		if s.Class&classes != 0 && i+s.Words <= end {
			return s.Words, s.Entry
		}
	}
	return 0, nil
}

// match finds the longest phrase of the classes that starts at token i and ends
// within its sentence; the phrase is empty when there is none.
func (d *document) match(i int, classes lexicon.Class) (phrase, *lexicon.Entry) {
	if i < 0 || i >= len(d.words) || d.seen[i].begins&classes == 0 {
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
	return i >= 0 && i < len(d.words) && d.reader.lex.Has(d.words[i], c)
}

// headAhead reports whether an office or a group of people begins at one of the
// tokens from, from+1, …, to-1: without one no words before it can be its own.
func (d *document) headAhead(from, to int) bool { return from < to && int(d.seen[from].head) < to }

// is reports whether token i alone is an entry of one of the classes.
func (d *document) is(i int, classes lexicon.Class) bool { return d.seen[i].is&classes != 0 }
