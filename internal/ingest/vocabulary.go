package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the sight of the vocabulary: each token as a word of the
// lexicon, so that the passes match phrases by numbers.

// lookUp numbers the words of all tokens. Input: tokens. Output: words, one a token.
func (d *document) lookUp() {
	d.words = make([]lexicon.Word, len(d.tokens))
	for i := range d.tokens {
		t := &d.tokens[i]
		first, all := t.shape == title || t.shape == upper || t.shape == initial, t.shape == upper
		if t.shape == initial && t.end-t.start > 2 { // U.S., not K.
			all = true
		}
		d.words[i] = d.reader.lex.Word(t.fold, first, all)
	}
}

// match finds the longest phrase of the classes that starts at token i and ends
// within its sentence; the phrase is empty when there is none.
func (d *document) match(i int, classes lexicon.Class) (phrase, *lexicon.Entry) {
	if i < 0 || i >= len(d.words) {
		return phrase{}, nil
	}
	n, entry := d.reader.lex.Match(d.words[i:d.sentenceOf(i).to], classes)
	if n == 0 {
		return phrase{}, nil
	}
	return phrase{i, i + n}, entry
}

// cue reports whether token i is one of the vocabulary's small words of a set;
// i may be out of range.
func (d *document) cue(i int, c lexicon.Cue) bool {
	return i >= 0 && i < len(d.words) && d.reader.lex.Has(d.words[i], c)
}
