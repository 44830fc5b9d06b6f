package text

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the sight of the vocabulary: each token as a word of the
// lexicon and the phrases that begin with it, looked up once, so that the
// passes ask by bits.

// Seen is what the vocabulary has of one token.
type Seen struct {
	*lexicon.Term       // of its word
	*lexicon.View       // the phrases that begin here
	Head          int32 // the next token, from this on, at which an office or a group of people begins
	Body          int32 // the next one at which the head word of an organisation does
}

// Gist is what the vocabulary has of the words of a sentence taken together: a
// pass that looks for what is not among it need not look at the words.
type Gist struct {
	lexicon.Cues
	Begins  lexicon.Class // of the phrases that begin at any of them
	Numbers bool          // figures are among them
	Quotes  bool          // and double quotation marks
	Words   [4]uint64     // a bit for each of them, by its length and its ends
}

// MayHold reports whether a folded word may be among them: a pass that looks for one
// that is not need not look at the others.
func (g *Gist) MayHold(word string) bool {
	bit := gistBit(word)
	return g.Words[bit>>6]>>(bit&63)&1 != 0
}

// gistBit numbers the bit of a word, which few others have.
func gistBit(word string) uint8 {
	return uint8(len(word))*29 + word[0]*7 + word[len(word)-1]*13
}

// TakeGists takes the gist of every sentence, and the cues of the whole text.
func (d *Document) TakeGists() {
	d.Gists = slices.Grow(d.Gists[:0], len(d.Sentences))
	for _, s := range d.Sentences {
		var g Gist
		for i := s.From; i < s.To; i++ {
			g.Unite(&d.Seen[i].Cues)
			g.Begins |= d.Seen[i].Begins
			switch t := &d.Tokens[i]; t.Shape {
			case Number:
				g.Numbers = true
			case Mark:
				g.Quotes = g.Quotes || t.Fold == `"`
			default:
				if t.Fold != "" {
					bit := gistBit(t.Fold)
					g.Words[bit>>6] |= 1 << (bit & 63)
				}
			}
		}
		d.Gists = append(d.Gists, g)
		d.Cues.Unite(&g.Cues)
	}
}

// GistAround gives the gist of the sentence of token i.
func (d *Document) GistAround(i int) *Gist { return &d.Gists[d.Tokens[i].Sentence] }

// LookUp finds the words and phrases of all tokens. Input: tokens. Output:
// words and seen, one a token.
func (d *Document) LookUp() {
	lex := d.Lex
	end := len(d.Tokens)
	d.Words = slices.Grow(d.Words[:0], end)
	d.Seen = slices.Grow(d.Seen[:0], end)[:end]
	for i := range d.Tokens {
		t := &d.Tokens[i]
		first, all := t.Shape == Title || t.Shape == Upper || t.Shape == Initial, t.Shape == Upper
		if t.Shape == Initial && t.End-t.Start > 2 { // U.S., not K.
			all = true
		}
		if last := d.Raw[t.End-1]; t.Shape == Title && t.End-t.Start == 3 && last >= 'A' && last <= 'Z' { // RoK, CoE, not Rok, Coe
			all = true
		}
		word := lex.Word(t.Fold, first, all)
		d.Words = append(d.Words, word)
		// No branch hangs on what is read of the terms here, so that the processor fetches those of several tokens at once.
		d.Seen[i].Term, d.Seen[i].View = lex.Alone(word)
	}
	head, body := int32(end), int32(end)
	for i := end - 1; i >= 0; i-- {
		term, view := d.Seen[i].Term, d.Seen[i].View
		if ahead := lex.Ahead(term, d.Words[i:]); ahead != nil {
			view = ahead
		}
		if view.Begins&(lexicon.Demonym|lexicon.CountryName) == lexicon.Demonym && d.accentedName(i) { // "Germán Ortiz" is no German
			d.Words[i] = lex.Word("", true, false)
			term, view = lex.Alone(d.Words[i])
		}
		if view.Is&(lexicon.Organisation|lexicon.CountryName) != 0 && d.Tokens[i].Shape == Upper && term.Has(lexicon.CuePronoun) { // "the WHO" is not "who"
			term = lex.Term(lex.Word("", true, true))
		}
		if view.Begins&(lexicon.Office|lexicon.Group) != 0 {
			head = int32(i)
		}
		if view.Begins&lexicon.Body != 0 {
			body = int32(i)
		}
		d.Seen[i] = Seen{term, view, head, body}
	}
	d.findNamesake()
}

// accentedName reports whether token i is printed with an accent and a name stands behind
// it, so that it is a given name and not the demonym that it folds to.
func (d *Document) accentedName(i int) bool {
	t := &d.Tokens[i]
	if t.Shape != Title || i+1 >= len(d.Tokens) || d.Tokens[i+1].Shape != Title || d.Tokens[i+1].Feeds > 0 {
		return false
	}
	if d.Seen[i+1].Begins&(lexicon.Office|lexicon.Group|lexicon.Body|lexicon.Field|lexicon.Modifier|lexicon.Rank) != 0 {
		return false
	}
	for _, b := range d.Raw[t.Start:t.End] {
		if b >= 0xC3 && b < 0xE2 { // a letter; 0xE2 begins a curly quote
			return true
		}
	}
	return false
}

// PhraseAt finds the longest phrase of the classes that starts at token i and
// ends before end: its length in tokens and its first entry, 0 and nil when
// there is none.
func (d *Document) PhraseAt(i, end int, classes lexicon.Class) (int, *lexicon.Entry) {
	if i < 0 || i >= end || d.Seen[i].Begins&classes == 0 {
		return 0, nil
	}
	return d.longest(i, end, classes)
}

// SightsAt gives the phrases that begin at token i, the longest first.
func (d *Document) SightsAt(i int) []lexicon.Sight { return d.Seen[i].Sights }

// longest is PhraseAt for a token at which such phrases begin.
func (d *Document) longest(i, end int, classes lexicon.Class) (int, *lexicon.Entry) {
	for k, s := range d.SightsAt(i) {
		if s.Class&classes != 0 && i+s.Words <= end {
			if d.twin.Other != "" && s.Code == d.twin.First {
				return s.Words, d.otherLand(i, k)
			}
			return s.Words, s.Entry
		}
	}
	return 0, nil
}

// Match finds the longest phrase of the classes that starts at token i and ends
// within its sentence; the phrase is empty when there is none.
func (d *Document) Match(i int, classes lexicon.Class) (Phrase, *lexicon.Entry) {
	if i < 0 || i >= len(d.Words) || d.Seen[i].Begins&classes == 0 {
		return Phrase{}, nil
	}
	n, entry := d.longest(i, d.SentenceOf(i).To, classes)
	if entry == nil {
		return Phrase{}, nil
	}
	return Phrase{i, i + n}, entry
}

// Cue reports whether token i is one of the vocabulary's small words of a set;
// i may be out of range.
func (d *Document) Cue(i int, c lexicon.Cue) bool {
	return uint(i) < uint(len(d.Seen)) && d.Seen[i].Has(c) // a negative number is a large one here
}

// CueWithin reports whether one of the tokens from, from+1, …, to-1 is such a word.
func (d *Document) CueWithin(from, to int, c lexicon.Cue) bool {
	from, to = max(from, 0), min(to, len(d.Seen))
	if from >= to {
		return false
	}
	if s := d.Tokens[from].Sentence; s < len(d.Gists) && s == d.Tokens[to-1].Sentence && !d.Gists[s].Has(c) {
		return false
	}
	for i := from; i < to; i++ {
		if d.Seen[i].Has(c) {
			return true
		}
	}
	return false
}

// HeadAhead reports whether an office or a group of people begins at one of the
// tokens from, from+1, …, to-1: without one no words before it can be its own.
func (d *Document) HeadAhead(from, to int) bool { return from < to && int(d.Seen[from].Head) < to }

// Is reports whether token i alone is an entry of one of the classes; i may be out of range.
func (d *Document) Is(i int, classes lexicon.Class) bool {
	return uint(i) < uint(len(d.Seen)) && d.Seen[i].Is&classes != 0 // a negative number is a large one here
}
