package text

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// This file owns the classes of characters that the scanner knows.

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

// eight bytes of a text are looked at as one number where most say the same.
const (
	eight = 8
	each  = 0x0101010101010101 // the lowest bit of each
)

// anyControl reports whether there is a control character or a line end among eight bytes.
func anyControl(text []byte) bool {
	bytes := binary.LittleEndian.Uint64(text)
	return (bytes-each*' ')&^bytes&(each<<7) != 0
}

// BeyondASCII counts the bytes of a text that are no ASCII characters.
func BeyondASCII(text []byte) int {
	n := 0
	for ; len(text) >= eight; text = text[eight:] {
		n += bits.OnesCount64(binary.LittleEndian.Uint64(text) & (each << 7))
	}
	for _, c := range text {
		n += int(c >> 7)
	}
	return n
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
