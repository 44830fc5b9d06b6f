package editors

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
)

// This file owns what makes a file no YAML: bytes that are no UTF-8 text, marks of
// a merge, slips of the pen. Each is told by what an editor did, not by what the
// library made of it.

// byteOrderMark is what some editors put before a text, unseen.
var byteOrderMark = []byte("\ufeff")

// legible wants a file to be UTF-8 text, and merged to the end. What is no UTF-8
// must not be taken over with other letters in a name. The text begins at a line.
func legible(file string, number int, data []byte) error {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return Error{file, number, "the file is UTF-16: save it as UTF-8 text"}
	}
	for line := range bytes.Lines(data) {
		if bytes.IndexByte(line, 0) >= 0 {
			return Error{file, number, "the line holds a NUL byte: save the file as UTF-8 text"}
		}
		if at := notUTF8(line); at >= 0 {
			return Error{file, number, fmt.Sprintf("the byte %#x behind %q is not UTF-8: save the file as UTF-8 text", line[at], lastOf(line[:at]))}
		}
		if bytes.HasPrefix(line, []byte("<<<<<<< ")) || bytes.HasPrefix(line, []byte(">>>>>>> ")) {
			return Error{file, number, "this is a mark of a merge that is not settled: keep what is right of both sides, and take the marks away"}
		}
		number++
	}
	return nil
}

// notUTF8 is where the first byte stands that is not UTF-8, -1 for nowhere.
func notUTF8(line []byte) int {
	if utf8.Valid(line) {
		return -1
	}
	return len(line) - len(bytes.TrimLeftFunc(line, func(r rune) bool { return r != utf8.RuneError }))
}

// lastOf is the end of the words before a byte, to find it by.
func lastOf(words []byte) string {
	runes := bytes.Runes(words)
	return strings.TrimSpace(string(runes[max(0, len(runes)-20):]))
}

// slips are what the YAML library objects to, and what to do about it.
var slips = []struct{ objection, right string }{
	{"'\t'", "a tab stands here: write blanks in its place"},
	{"tab character", "a tab stands here: write blanks in its place"},
	{"could not find end character", "a quote is opened here and not closed: close it, or put the text between quotes of the other kind"},
	{"end token '}'", "a brace is opened here and not closed: write a } at its end"},
	{"end token ']'", "a bracket is opened here and not closed: write a ] at its end"},
	{"reserved character", "a text cannot begin with this sign: put it between quotes"},
	{"not allowed in this context", "this does not go with what stands before it: put the keys of an entry in line, with a blank behind each colon, and a text that begins with a quote or a bracket, or has a colon and a blank in it, between quotes"},
	{"non-map value is specified", "this is no key with its value: write a blank behind the colon"},
	{"invalid header option", "a text cannot begin with | or >: put it between quotes"},
}

// twice is what the YAML library says of a key that an entry has already.
var twice = regexp.MustCompile(`mapping key "(.*)" already defined at \[(\d+):`)

// syntaxError puts the YAML library's complaint into our form.
func syntaxError(file string, err error) error {
	var positioned yaml.Error
	if !errors.As(err, &positioned) || positioned.GetToken() == nil {
		return Error{file, 1, "this is no YAML that can be read: check indentation, quotes and colons"}
	}
	line, said := positioned.GetToken().Position.Line, positioned.GetMessage()
	if key := twice.FindStringSubmatch(said); key != nil {
		return Error{file, line, fmt.Sprintf("%q stands already at line %s: keep one of the two, or begin another entry with a hyphen", key[1], key[2])}
	}
	for _, slip := range slips {
		if strings.Contains(said, slip.objection) {
			return Error{file, line, slip.right}
		}
	}
	return Error{file, line, said + ": check indentation, quotes and colons"}
}
