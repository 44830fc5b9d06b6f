package text

import (
	"slices"
	"unicode/utf8"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns tokens: how the body is cut into words, numbers and marks.
// Input: raw bytes. Output: d.Tokens and, for the vocabulary, d.Words.

// Scan cuts the body into tokens.
func (d *Document) Scan() {
	body := d.Article.Body
	d.Tokens = slices.Grow(d.Tokens[:0], body.Len()/5+16)
	folded := slices.Grow(d.folds[:0], body.Len()+body.Len()/8)
	space, quoted, feeds := true, false, uint8(0)
	for i := body.Start; i < body.End; {
		if d.Raw[i] == ' ' {
			space = true
			i++
			continue
		}
		class, size := classAt(d.Raw, i)
		if class == blank {
			if d.Raw[i] == '\n' {
				quoted, feeds = false, min(feeds+1, BlankLine)
			}
			space = true
			i += size
			continue
		}
		t := Token{Start: i, End: i + size, Shape: Mark, Space: space, Feeds: feeds}
		switch class {
		case letter, digit:
			folded = d.appendWord(folded, &t, class)
		case apostrophe:
			switch {
			case !space && d.genitive(i+size):
				t.End = i + size + 1
				folded = append(folded, "'s"...)
			case !space && !quoted && d.pluralGenitive(i, size):
				folded = append(folded, "'s"...)
			default:
				next, _ := classAt(d.Raw, i+size)
				quoted = space && next == letter
				folded = append(folded, '\'')
			}
		default:
			t.End = d.markRun(i, size)
			folded = appendMark(folded, d.Raw[t.Start:t.End])
		}
		t.Sentence = len(folded) // kept here until the folds are cut, below
		d.Tokens = append(d.Tokens, t)
		space, feeds = false, 0
		i = t.End
	}
	d.folds = folded
	d.cutFolds(string(folded))
}

// appendWord finds the end and the shape of the word, number or address that
// starts the token, and appends its fold.
func (d *Document) appendWord(folded []byte, t *Token, class uint8) []byte {
	if n, uppers := foldPlain(folded[len(folded):cap(folded)], d.Raw[t.Start:d.Article.Body.End]); n > 0 && !d.goesOn(t.Start+n) { // most words
		t.End, t.Shape = t.Start+n, letterShape(n, uppers, d.Raw[t.Start] <= 'Z')
		return folded[:len(folded)+n]
	}
	if t.End, t.Shape = d.word(t.Start, class); t.Shape == Mark {
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
func (d *Document) goesOn(i int) bool {
	if i >= d.Article.Body.End {
		return false
	}
	switch c := d.Raw[i]; c {
	case '.', '@', ':':
		return true
	default:
		return c >= utf8.RuneSelf || asciiClass[c] != other && asciiClass[c] != blank
	}
}

// appendFold appends the folded form of a word or number, without the dots of
// abbreviations.
func (d *Document) appendFold(folded []byte, t Token) []byte {
	start := len(folded)
	folded = lexicon.AppendFold(folded, d.Raw[t.Start:t.End])
	if t.Shape == Number || t.End-t.Start < 2 || d.Raw[t.End-1] != '.' && d.Raw[t.Start+1] != '.' {
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
func (d *Document) cutFolds(all string) {
	start := 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		t.Fold, start = all[start:t.Sentence], t.Sentence
		t.Sentence = 0
	}
}

// genitive reports whether byte i is the s of a word's.
func (d *Document) genitive(i int) bool {
	if i >= d.Article.Body.End || d.Raw[i]|0x20 != 's' {
		return false
	}
	class, _ := classAt(d.Raw, i+1)
	return class != letter && class != digit
}

// pluralGenitive reports whether the apostrophe at byte i closes "ministers'".
func (d *Document) pluralGenitive(i, size int) bool {
	class, _ := classAt(d.Raw, i+size)
	return i > 0 && d.Raw[i-1]|0x20 == 's' && class == blank
}

// markRun gives the end of the mark at byte i: one character, a run of one
// ("--", "...", "==="), or a handle or tag.
func (d *Document) markRun(i, size int) int {
	switch c := d.Raw[i]; c {
	case '-', '.', '=', '_', '*':
		end := i + 1
		for end < d.Article.Body.End && d.Raw[end] == c {
			end++
		}
		return end
	case '@', '#':
		if class, _ := classAt(d.Raw, i+1); class == letter {
			return d.address(i + 1)
		}
	}
	return i + size
}

// appendMark appends the ASCII form of a mark.
func appendMark(folded, printed []byte) []byte {
	if len(printed) == 1 && printed[0] != '_' {
		return append(folded, printed[0])
	}
	switch string(printed) {
	case "“", "”", "„", "‟", "«", "»", "″":
		return append(folded, '"')
	case "‚", "‹", "›":
		return append(folded, '\'')
	case "–", "—", "―", "‒", "−", "--", "---", "_":
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
