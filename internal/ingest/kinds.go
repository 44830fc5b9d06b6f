package ingest

import (
	"bytes"
	"fmt"
)

// This file owns the kinds of files that people have in the place of an article: what
// they save from a browser or an office program. To be told that a byte is NUL, or that
// the date is missing, helps nobody who gave a PDF.

// kinds are known by how they begin, in small letters.
var kinds = []struct{ with, is, right string }{
	{"%pdf-", "a PDF", asText},
	{"pk\x03\x04", "a ZIP archive, as those of word processors (.docx, .odt) and books are", asText},
	{"\xd0\xcf\x11\xe0", "of an old office program (.doc)", asText},
	{`{\rtf`, "rich text (RTF)", asText},
	{"\x1f\x8b", "packed (gzip)", "unpack it"},
	{"\xff\xfe\x00\x00", "UTF-32", "save it as UTF-8 text"},
	{"\xff\xfe", "UTF-16", "save it as UTF-8 text"},
	{"\xfe\xff", "UTF-16", "save it as UTF-8 text"},
	{"<?xml", "XML", asText},
	{"<!doctype html", "a page of HTML", withoutTags},
	{"<html", "a page of HTML", withoutTags},
}

const (
	asText      = "save its words alone, as UTF-8 text, behind a line with their date"
	withoutTags = "save its words without the tags, as UTF-8 text, behind a line with their date"
)

// kindOf is the sentence that says what kind of file this is, where it is one of these.
func kindOf(raw []byte) error {
	raw = bytes.TrimSpace(bytes.TrimPrefix(raw, []byte("\ufeff")))
	for _, k := range kinds {
		if begins(raw, k.with) {
			return fmt.Errorf("the file is %s: %s", k.is, k.right)
		}
	}
	return nil
}

// elements are those that a page begins with, whole or cut out of its site. An article
// may speak of a tag; none begins with one.
var elements = []string{"<!doctype", "<html", "<head", "<body", "<main", "<article", "<section", "<div", "<p", "<span", "<h1", "<h2", "<table"}

// tagged is the sentence that says of the text behind a date that it is HTML. Its tags
// would be read as words, and shown as evidence.
func tagged(body []byte) error {
	body = bytes.TrimSpace(body)
	for _, e := range elements {
		if begins(body, e) && len(body) > len(e) && bytes.IndexByte([]byte(" >\t\r\n/"), body[len(e)]) >= 0 {
			return fmt.Errorf("the text behind the date is HTML (it begins with %s>): save its words without the tags", e)
		}
	}
	return nil
}

// begins tells whether raw begins with these bytes, its letters in small or in large.
func begins(raw []byte, with string) bool {
	if len(raw) < len(with) {
		return false
	}
	for i, c := range raw[:len(with)] {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != with[i] {
			return false
		}
	}
	return true
}
