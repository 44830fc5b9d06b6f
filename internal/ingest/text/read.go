package text

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/readout-archive/readout"
)

// This file owns the file: bytes in, an article with its date line out, or the
// sentence that says why the bytes are no article.

// MaxSize is the largest article in bytes.
const MaxSize = 4 << 20

// Open checks the raw file and reads its date line. The error is the sentence that says
// why it is no article.
func (d *Document) Open(path string, raw []byte) error {
	if err := readable(raw); err != nil {
		return err
	}
	date, at, err := DateLine(raw)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(raw)
	d.Raw, d.Article = raw, readout.Article{
		Path: path, SHA256: hex.EncodeToString(sum[:]), Size: len(raw),
		Date: date, DateSpan: at, Body: readout.Span{Start: at.End, End: len(raw)},
	}
	return nil
}

// TooLarge says that a file of a size is no article, by the byte: one may be too many.
func TooLarge(size int64) error {
	return fmt.Errorf("the file holds %d bytes and an article at most 4 MiB (%d): split it, or leave it out", size, MaxSize)
}

// readable says what keeps raw from being an article's text.
func readable(raw []byte) error {
	if len(raw) > MaxSize {
		return TooLarge(int64(len(raw)))
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(raw, byteOrderMark))) == 0 {
		return fmt.Errorf(`the file is empty: write "date YYYY-MM-DD" and the article's text`)
	}
	if i := bytes.IndexByte(raw, 0); i >= 0 {
		return fmt.Errorf("byte %d, in line %d, is NUL, so the file is no text: save the article as plain UTF-8 text", i, line(raw, i))
	}
	if !utf8.Valid(raw) {
		i := 0
		for {
			r, n := utf8.DecodeRune(raw[i:])
			if r == utf8.RuneError && n == 1 {
				break
			}
			i += n
		}
		return fmt.Errorf("byte %d, in line %d, is not UTF-8 (0x%02x): save the article as UTF-8", i, line(raw, i), raw[i])
	}
	if controls := controlCharacters(raw); controls*50 > len(raw) {
		return fmt.Errorf("%d of its %d bytes are control characters, so the file is binary and no text: save the article as plain UTF-8 text", controls, len(raw))
	}
	return nil
}

// controlCharacters counts the characters that no text has.
func controlCharacters(raw []byte) int {
	n := 0
	for len(raw) > 0 {
		part := raw[:min(eight, len(raw))]
		raw = raw[len(part):]
		if len(part) == eight && !anyControl(part) {
			continue
		}
		for _, c := range part {
			if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
				n++
			}
		}
	}
	return n
}

var byteOrderMark = []byte("\ufeff")

// line counts the line that byte i stands in, from 1.
func line(raw []byte, i int) int { return bytes.Count(raw[:i], []byte("\n")) + 1 }

// DateLine reads "date YYYY-MM-DD" at the start of the file and gives the
// day and where its digits stand.
func DateLine(raw []byte) (readout.Date, readout.Span, error) {
	i := 0
	if bytes.HasPrefix(raw, byteOrderMark) {
		i = len(byteOrderMark)
	}
	i = skipBlanks(raw, i)
	first, _, _ := bytes.Cut(raw[i:], []byte("\n"))
	if len(first) < 4 || !bytes.EqualFold(first[:4], []byte("date")) || skipBlanks(raw, i+4) == i+4 {
		return "", readout.Span{}, fmt.Errorf(`the first line has no date: it must start with "date YYYY-MM-DD" and starts with %q`, clip(first, 40))
	}
	start := skipBlanks(raw, i+4)
	end := start
	for end < len(raw) && (raw[end] == '-' || '0' <= raw[end] && raw[end] <= '9') {
		end++
	}
	words := raw[start:end]
	if end < len(raw) && skipBlanks(raw, end) == end {
		rest, _, _ := bytes.Cut(raw[start:], []byte("\n"))
		words, _, _ = bytes.Cut(bytes.TrimSpace(rest), []byte(" "))
	}
	if !dayForm(words) {
		return "", readout.Span{}, fmt.Errorf("the date %q of the first line is not of the form YYYY-MM-DD, as in 2025-05-28", clip(words, 40))
	}
	day, err := readout.ParseDate(string(words))
	if err != nil || day.Precision() != readout.PrecisionDay {
		return "", readout.Span{}, fmt.Errorf("the date %q of the first line is no day of the calendar: write one that is, as 2025-05-28", clip(words, 40))
	}
	return day, readout.Span{Start: start, End: end}, nil
}

// dayForm tells whether words are digits and hyphens as YYYY-MM-DD has them.
func dayForm(words []byte) bool {
	for i, c := range words {
		if hyphen := i == 4 || i == 7; hyphen != (c == '-') || !hyphen && (c < '0' || c > '9') {
			return false
		}
	}
	return len(words) == len(time.DateOnly)
}

// skipBlanks gives the first position from i on that is no white space.
func skipBlanks(raw []byte, i int) int {
	for i < len(raw) {
		switch {
		case raw[i] == ' ' || '\t' <= raw[i] && raw[i] <= '\r':
			i++
		case bytes.HasPrefix(raw[i:], []byte("\u00a0")), bytes.HasPrefix(raw[i:], []byte("\u0085")):
			i += 2
		default:
			return i
		}
	}
	return i
}

// clip shortens words that an error quotes to n runes.
func clip(words []byte, n int) string {
	runes := bytes.Runes(bytes.TrimSpace(words))
	if len(runes) <= n {
		return string(runes)
	}
	return string(runes[:n]) + "…"
}
