package ingest

import (
	"slices"
	"unicode/utf8"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns tokens: how the body is cut into words, numbers and marks.
// Input: raw bytes. Output: d.tokens and, for the vocabulary, d.words.

// scan cuts the body into tokens.
func (d *document) scan() {
	body := d.article.Body
	d.tokens = slices.Grow(d.tokens[:0], body.Len()/5+16)
	folded := slices.Grow(d.folds[:0], body.Len()+body.Len()/8)
	space, quoted, feeds := true, false, uint8(0)
	for i := body.Start; i < body.End; {
		if d.raw[i] == ' ' {
			space = true
			i++
			continue
		}
		class, size := classAt(d.raw, i)
		if class == blank {
			if d.raw[i] == '\n' {
				quoted, feeds = false, min(feeds+1, blankLine)
			}
			space = true
			i += size
			continue
		}
		t := token{start: i, end: i + size, shape: mark, space: space, feeds: feeds}
		switch class {
		case letter, digit:
			folded = d.appendWord(folded, &t, class)
		case apostrophe:
			switch {
			case !space && d.genitive(i+size):
				t.end = i + size + 1
				folded = append(folded, "'s"...)
			case !space && !quoted && d.pluralGenitive(i, size):
				folded = append(folded, "'s"...)
			default:
				next, _ := classAt(d.raw, i+size)
				quoted = space && next == letter
				folded = append(folded, '\'')
			}
		default:
			t.end = d.markRun(i, size)
			folded = appendMark(folded, d.raw[t.start:t.end])
		}
		t.sentence = len(folded) // kept here until the folds are cut, below
		d.tokens = append(d.tokens, t)
		space, feeds = false, 0
		i = t.end
	}
	d.folds = folded
	d.cutFolds(string(folded))
}

// appendWord finds the end and the shape of the word, number or address that
// starts the token, and appends its fold.
func (d *document) appendWord(folded []byte, t *token, class uint8) []byte {
	if n, uppers := foldPlain(folded[len(folded):cap(folded)], d.raw[t.start:d.article.Body.End]); n > 0 && !d.goesOn(t.start+n) { // most words
		t.end, t.shape = t.start+n, letterShape(n, uppers, d.raw[t.start] <= 'Z')
		return folded[:len(folded)+n]
	}
	if t.end, t.shape = d.word(t.start, class); t.shape == mark {
		return append(folded, '@')
	}
	return d.appendFold(folded, *t)
}

// foldPlain folds the ASCII letters that text opens with, all of most words, into
// the room it is given; it counts them and the capitals among them.
func foldPlain(room, text []byte) (letters, uppers int) {
	for letters < len(text) && letters < len(room) {
		c := text[letters]
		small := c | 0x20
		if small < 'a' || small > 'z' {
			break
		}
		room[letters] = small
		uppers += int(c>>5&1 ^ 1)
		letters++
	}
	return letters, uppers
}

// goesOn reports whether what stands at byte i may belong to the letters before it.
func (d *document) goesOn(i int) bool {
	if i >= d.article.Body.End {
		return false
	}
	switch c := d.raw[i]; c {
	case '.', '@', ':':
		return true
	default:
		return c >= utf8.RuneSelf || asciiClass[c] != other && asciiClass[c] != blank
	}
}

// appendFold appends the folded form of a word or number, without the dots of
// abbreviations.
func (d *document) appendFold(folded []byte, t token) []byte {
	start := len(folded)
	folded = lexicon.AppendFold(folded, d.raw[t.start:t.end])
	if t.shape == number || t.end-t.start < 2 || d.raw[t.end-1] != '.' && d.raw[t.start+1] != '.' {
		return folded
	}
	kept := folded[:start]
	for _, c := range folded[start:] {
		if c != '.' {
			kept = append(kept, c)
		}
	}
	return kept
}

// cutFolds gives each token its fold, a slice of all folds in a row.
func (d *document) cutFolds(all string) {
	start := 0
	for i := range d.tokens {
		t := &d.tokens[i]
		t.fold, start = all[start:t.sentence], t.sentence
		t.sentence = 0
	}
}

// genitive reports whether byte i is the s of a word's.
func (d *document) genitive(i int) bool {
	if i >= d.article.Body.End || d.raw[i]|0x20 != 's' {
		return false
	}
	class, _ := classAt(d.raw, i+1)
	return class != letter && class != digit
}

// pluralGenitive reports whether the apostrophe at byte i closes "ministers'".
func (d *document) pluralGenitive(i, size int) bool {
	class, _ := classAt(d.raw, i+size)
	return i > 0 && d.raw[i-1]|0x20 == 's' && class == blank
}

// markRun gives the end of the mark at byte i: one character, a run of one
// ("--", "...", "==="), or a handle or tag.
func (d *document) markRun(i, size int) int {
	switch c := d.raw[i]; c {
	case '-', '.', '=', '_', '*':
		end := i + 1
		for end < d.article.Body.End && d.raw[end] == c {
			end++
		}
		return end
	case '@', '#':
		if class, _ := classAt(d.raw, i+1); class == letter {
			return d.address(i + 1)
		}
	}
	return i + size
}

// appendMark appends the ASCII form of a mark.
func appendMark(folded, printed []byte) []byte {
	if len(printed) == 1 {
		return append(folded, printed[0])
	}
	switch string(printed) {
	case "“", "”", "„", "‟", "«", "»", "″":
		return append(folded, '"')
	case "‚", "‹", "›":
		return append(folded, '\'')
	case "–", "—", "―", "‒", "−", "--", "---":
		return append(folded, '-')
	case "…":
		return append(folded, "..."...)
	case "•", "·", "●", "▪":
		return append(folded, '*')
	}
	if printed[0] == '@' || printed[0] == '#' {
		return append(folded, printed[0])
	}
	return append(folded, printed...)
}
