package text

import (
	"unicode/utf8"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns where a word, a number or an address ends, and its shape: lower,
// title, upper, initial.

// word finds the end and the shape of the word or number that starts at byte i.
func (d *Document) word(i int, class uint8) (int, Shape) {
	raw, start := d.Raw, i
	isNumber := class == digit
	letters, uppers := plainLetters(raw[i:d.Article.Body.End])
	firstUpper := letters > 0 && isUpper(raw, i)
	dots := 0
	i += letters
scan:
	for i < d.Article.Body.End {
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
			if letters == i-start && (d.formerly(start, i, i+size) || d.agencyBeside(start, i, i+size)) { // "ex-|minister", "INA|-BAGHDAD"
				return i + size, letterShape(letters, uppers, firstUpper)
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
			case letters == 2 && dots == 0 && uppers == 1 && next == letter && isUpper(raw, i+1) && i == start+2 && digraphs.Has(string([]byte{raw[start] | 0x20, raw[start+1]})): // Ch.Ganzorigt
				return i + 1, Initial
			case letters == 2 && dots == 0 && uppers == 1 && i == start+2 && i+2 < len(raw) && raw[i+1] == ' ' && isUpper(raw, i+2) && digraphInitials.Has(string([]byte{raw[start] | 0x20, raw[start+1]})): // Kh. Bolormaa
				return i + 1, Initial
			case letters > 1 && dots == 0 && letters == i-start && d.abbreviation(start, i): // "S.A.", not "de Sá."
				return i + 1, letterShape(letters, uppers, firstUpper)
			case letters > 1 && next == letter && !isUpper(raw, i+1) && !isNumber:
				return d.address(i), Mark
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
		return i, Number
	case dots > 0:
		return i, dottedShape(uppers)
	}
	if i < d.Article.Body.End && (raw[i] == '@' || raw[i] == ':' && i+2 < len(raw) && raw[i+1] == '/' && raw[i+2] == '/') {
		return d.address(i), Mark
	}
	return i, letterShape(letters, uppers, firstUpper)
}

// formerly reports whether the word of raw[start:hyphen] says that the office, or whose it was, at
// byte next is no longer held: "ex-president", "then-Estonian". Other words keep it: "ex-combatants".
func (d *Document) formerly(start, hyphen, next int) bool {
	var buffer [24]byte
	switch string(lexicon.AppendFold(buffer[:0], d.Raw[start:min(hyphen, start+5)])) {
	case "ex", "then":
	default:
		return false
	}
	word := d.Lex.Word(string(lexicon.AppendFold(buffer[:0], d.Raw[next:d.lettersEnd(next)])), false, false)
	const held = lexicon.Office | lexicon.Modifier | lexicon.Field | lexicon.Demonym | lexicon.CountryName
	return d.Lex.Term(word).Starts&held != 0
}

// lettersEnd gives the byte behind the letters that start at byte from, of which a word has few.
func (d *Document) lettersEnd(from int) int {
	end := from
	for class, size := classAt(d.Raw, end); class == letter && size > 0 && end < from+16; class, size = classAt(d.Raw, end) {
		end += size
	}
	return end
}

// agencyBeside reports whether the hyphen behind raw[start:hyphen] parts an agency in capitals from
// the town of a dateline: "INA-BAGHDAD", "Damascus-SANA".
func (d *Document) agencyBeside(start, hyphen, next int) bool {
	end := d.lettersEnd(next)
	first, second := d.Raw[start:hyphen], d.Raw[next:end]
	if len(first) < 3 || len(second) < 3 || !isUpper(d.Raw, start) || !isUpper(d.Raw, next) {
		return false
	}
	return d.agency(first) && d.seat(second) || d.agency(second) && d.seat(first)
}

// agency reports whether a word in capitals is a press agency.
func (d *Document) agency(word []byte) bool {
	if letters, uppers := plainLetters(word); letters < len(word) || uppers < letters {
		return false
	}
	return d.begins(word)&lexicon.Press != 0
}

// seat reports whether a capital opens with a word.
func (d *Document) seat(word []byte) bool { return d.begins(word)&lexicon.Capital != 0 }

// begins gives the classes of which a phrase opens with a word that has a capital.
func (d *Document) begins(word []byte) lexicon.Class {
	var buffer [24]byte
	_, uppers := plainLetters(word)
	return d.Lex.Term(d.Lex.Word(string(lexicon.AppendFold(buffer[:0], word)), true, uppers == len(word))).Starts
}

// digraphs are the letters of Cyrillic that Latin script writes with two: an initial of
// theirs stands before a name without a blank.
var digraphs = Set("ch ts sh dz kh zh yu ya ye yo")

// digraphInitials are those of them that are an initial before a blank too: no word is
// written with them.
var digraphInitials = Set("ts sh dz kh zh")

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

func letterShape(letters, uppers int, firstUpper bool) Shape {
	switch {
	case uppers == 0:
		return Lower
	case letters == 1:
		return Initial
	case uppers == letters:
		return Upper
	case firstUpper || uppers > 0:
		return Title
	}
	return Lower
}

// dottedShape tells the initials of U.S. and K. from p.m.
func dottedShape(uppers int) Shape {
	if uppers == 0 {
		return Lower
	}
	return Initial
}

// abbreviation reports whether the word of raw[start:dot] is one that is
// written with the dot behind it.
func (d *Document) abbreviation(start, dot int) bool {
	if dot-start > 8 {
		return false
	}
	var buffer [16]byte
	return d.Lex.Abbreviation(string(lexicon.AppendFold(buffer[:0], d.Raw[start:dot])))
}

// address gives the end of a mail or web address or a handle: the next blank.
func (d *Document) address(i int) int {
	for i < d.Article.Body.End {
		class, size := classAt(d.Raw, i)
		if class == blank || size > 1 && class == other {
			break
		}
		i += size
	}
	for i > 0 && (d.Raw[i-1] == '.' || d.Raw[i-1] == ',' || d.Raw[i-1] == ')') {
		i--
	}
	return i
}
