package ingest

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns tokens: how the body is cut into words, numbers and marks.
// Input: raw bytes. Output: d.tokens and, for the vocabulary, d.words.

// character classes of the scanner.
const (
	other = iota
	blank
	letter
	digit
	apostrophe
	hyphen
)

var asciiClass = func() (table [utf8.RuneSelf]uint8) {
	for c := range table {
		switch {
		case c <= ' ' || c == 0x7f:
			table[c] = blank
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			table[c] = letter
		case '0' <= c && c <= '9':
			table[c] = digit
		case c == '\'' || c == '`':
			table[c] = apostrophe
		case c == '-':
			table[c] = hyphen
		}
	}
	return table
}()

// classAt gives the class and size in bytes of the character at raw[i]; other
// and 0 past the end.
func classAt(raw []byte, i int) (uint8, int) {
	if i >= len(raw) {
		return other, 0
	}
	if raw[i] < utf8.RuneSelf {
		return asciiClass[raw[i]], 1
	}
	r, n := utf8.DecodeRune(raw[i:])
	switch {
	case r == '’' || r == '‘' || r == 'ʼ' || r == 'ʻ' || r == '´':
		return apostrophe, n
	case r == '‐' || r == '‑':
		return hyphen, n
	case r == '\u00ad' || unicode.IsLetter(r) || unicode.Is(unicode.M, r):
		return letter, n
	case unicode.IsDigit(r):
		return digit, n
	case unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b':
		return blank, n
	}
	return other, n
}

// scan cuts the body into tokens.
func (d *document) scan() {
	body := d.article.Body
	d.tokens = slices.Grow(d.tokens[:0], body.Len()/5+16)
	folded := slices.Grow(d.folds[:0], body.Len()+body.Len()/8)
	space, quoted := true, false
	for i := body.Start; i < body.End; {
		if d.raw[i] == ' ' {
			space = true
			i++
			continue
		}
		class, size := classAt(d.raw, i)
		if class == blank {
			if d.raw[i] == '\n' {
				quoted = false
			}
			space = true
			i += size
			continue
		}
		t := token{start: i, end: i + size, shape: mark, space: space}
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
		space = false
		i = t.end
	}
	d.folds = folded
	d.cutFolds(string(folded))
}

// appendWord finds the end and the shape of the word, number or address that
// starts the token, and appends its fold.
func (d *document) appendWord(folded []byte, t *token, class uint8) []byte {
	if n, uppers := plainLetters(d.raw[t.start:d.article.Body.End]); n > 0 && !d.goesOn(t.start+n) { // most words
		t.end, t.shape = t.start+n, letterShape(n, uppers, d.raw[t.start] <= 'Z')
		for _, c := range d.raw[t.start:t.end] {
			folded = append(folded, c|0x20)
		}
		return folded
	}
	if t.end, t.shape = d.word(t.start, class); t.shape == mark {
		return append(folded, '@')
	}
	return d.appendFold(folded, *t)
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

// word finds the end and the shape of the word or number that starts at byte i.
func (d *document) word(i int, class uint8) (int, shape) {
	raw, start := d.raw, i
	isNumber := class == digit
	letters, uppers := plainLetters(raw[i:d.article.Body.End])
	firstUpper := letters > 0 && isUpper(raw, i)
	dots := 0
	i += letters
scan:
	for i < d.article.Body.End {
		class, size := classAt(raw, i)
		switch class {
		case letter:
			if letters++; isUpper(raw, i) {
				uppers++
				firstUpper = firstUpper || letters == 1
			}
		case digit:
		case apostrophe:
			next, _ := classAt(raw, i+size)
			if next != letter || i == start || d.genitive(i+size) {
				break scan
			}
		case hyphen:
			next, _ := classAt(raw, i+size)
			if next != letter && (next != digit || isNumber) {
				break scan
			}
		default:
			next, nextSize := classAt(raw, i+1)
			switch c := raw[i]; {
			case (c == '.' || c == ',' || c == ':') && isNumber && letters == 0 && next == digit:
			case c != '.':
				break scan
			case letters == dots+1 && !isNumber && next == letter && dotted(raw, i+1+nextSize): // U.S., p.m.
				dots++
			case letters == dots+1 && !isNumber && (uppers == letters || dots > 0): // K. or the last dot of U.S.
				return i + 1, dottedShape(uppers)
			case letters > 1 && dots == 0 && d.abbreviation(start, i):
				return i + 1, letterShape(letters, uppers, firstUpper)
			case letters > 1 && next == letter && !isUpper(raw, i+1) && !isNumber:
				return d.address(i), mark
			default:
				break scan
			}
		}
		i += size
		if size == 0 {
			break
		}
	}
	switch {
	case isNumber:
		return i, number
	case dots > 0:
		return i, dottedShape(uppers)
	}
	if i < d.article.Body.End && (raw[i] == '@' || raw[i] == ':' && i+2 < len(raw) && raw[i+1] == '/' && raw[i+2] == '/') {
		return d.address(i), mark
	}
	return i, letterShape(letters, uppers, firstUpper)
}

// plainLetters counts the ASCII letters that text opens with, and the capitals
// among them: all of most words.
func plainLetters(text []byte) (letters, uppers int) {
	for _, c := range text {
		if c >= utf8.RuneSelf || asciiClass[c] != letter {
			break
		}
		letters++
		if c <= 'Z' {
			uppers++
		}
	}
	return letters, uppers
}

func letterShape(letters, uppers int, firstUpper bool) shape {
	switch {
	case uppers == 0:
		return lower
	case letters == 1:
		return initial
	case uppers == letters:
		return upper
	case firstUpper || uppers > 0:
		return title
	}
	return lower
}

// dottedShape tells the initials of U.S. and K. from p.m.
func dottedShape(uppers int) shape {
	if uppers == 0 {
		return lower
	}
	return initial
}

// isUpper reports whether the letter at raw[i] is a capital.
func isUpper(raw []byte, i int) bool {
	if raw[i] < utf8.RuneSelf {
		return 'A' <= raw[i] && raw[i] <= 'Z'
	}
	r, _ := utf8.DecodeRune(raw[i:])
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// dotted reports whether the single letter before raw[i] ends there: a dot or
// no letter follows it.
func dotted(raw []byte, i int) bool {
	class, _ := classAt(raw, i)
	return class != letter && class != digit && class != apostrophe && class != hyphen
}

// abbreviation reports whether the word of raw[start:dot] is one that is
// written with the dot behind it.
func (d *document) abbreviation(start, dot int) bool {
	if dot-start > 8 {
		return false
	}
	var buffer [16]byte
	return d.reader.lex.Abbreviation(string(lexicon.AppendFold(buffer[:0], d.raw[start:dot])))
}

// address gives the end of a mail or web address or a handle: the next blank.
func (d *document) address(i int) int {
	for i < d.article.Body.End {
		class, size := classAt(d.raw, i)
		if class == blank || size > 1 && class == other {
			break
		}
		i += size
	}
	for i > 0 && (d.raw[i-1] == '.' || d.raw[i-1] == ',' || d.raw[i-1] == ')') {
		i--
	}
	return i
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
