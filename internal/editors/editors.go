// Package editors reads what people set beside the articles: where they come
// from, who is who, what the program read wrongly, who checked it, and what
// must not be shown. The files are YAML under version control; each kind is
// defined by a JSON Schema (docs/schema), all are optional, and a mistake in
// any of them stops the build with file:line, what is wrong and what would be
// right.
//
// The package knows neither the reader nor the store. It mends a Reading
// (Correct), describes a source (Describe), and hands identities, reviews and
// withheld ids to whoever builds the archive.
package editors

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/readout-archive/readout"
)

// Files is all that an editors' folder says. The zero Files says nothing.
type Files struct {
	People        []Authority
	Places        []Authority
	Organisations []Authority
	Topics        []Topic
	Reviews       map[string][]readout.Review // by record id, in the order of the file
	Withheld      []Withheld
	Hash          string // hex SHA-256 over all files read, part of a reading's reuse key; "" when there are none

	days        []decided
	coded       []coded
	sources     []entry[sourceEntry]
	corrections []entry[correction]
	of          ofArticles
	named       []Named      // what names a thing of the archive by its id
	unheard     []Unused     // sources that a later one contradicts, of articles that Meet was told of
	met         map[int]bool // sources, by their number, that an article has
	metWithheld map[int]bool // Withheld, by their number, that are articles of the archive
}

// Load reads the editors' files of a folder; those that are missing say
// nothing. The error joins every mistake in every file, in order.
func Load(folder fs.FS) (*Files, error) {
	f := &Files{Reviews: map[string][]readout.Review{}}
	l := loader{folder: folder, hash: sha256.New()}

	f.sources = read[sourceEntry](&l, "sources", "sources.yaml")
	for _, e := range f.sources {
		if e.Value.Retrieved != "" {
			l.day(e.File, e.line("retrieved"), string(e.Value.Retrieved))
		}
	}
	f.People = f.authorities(&l, "people", "person")
	f.Places = f.authorities(&l, "places", "place")
	f.Organisations = f.authorities(&l, "organisations", "organisation")
	f.Topics = topics(&l)
	reviews := read[reviewEntry](&l, "reviews", "reviews.yaml")
	l.mistakes = append(l.mistakes, repeated(reviews)...)
	for _, e := range reviews {
		f.named = append(f.named, Named{Kind: "meeting", ID: e.Value.Record, File: e.File, Line: e.Line})
		f.days = append(f.days, decided{e.File, e.line("on"), readout.Date(e.Value.On)})
		f.Reviews[e.Value.Record] = append(f.Reviews[e.Value.Record], readout.Review{By: e.Value.By, On: l.day(e.File, e.line("on"), e.Value.On), Note: e.Value.Note})
	}
	for _, e := range read[Withheld](&l, "withheld", "withheld.yaml") {
		l.day(e.File, e.line("on"), string(e.Value.On))
		e.Value.Line = e.Line
		f.days = append(f.days, decided{e.File, e.line("on"), e.Value.On})
		f.Withheld = append(f.Withheld, e.Value)
		switch {
		case e.Value.Record != "":
			f.named = append(f.named, Named{Kind: "meeting", ID: e.Value.Record, File: e.File, Line: e.Line, MayBeGone: true})
		case e.Value.Person != "":
			f.named = append(f.named, Named{Kind: "person", ID: e.Value.Person, File: e.File, Line: e.Line, MayBeGone: true})
		}
	}
	names, err := fs.Glob(folder, "corrections/*.yaml") // sorted
	l.mistake(err)
	for _, name := range names {
		found := read[correction](&l, "corrections", name)
		for _, e := range found {
			l.mistake(e.Value.check(e))
			f.days = append(f.days, decided{e.File, e.line("on"), e.Value.On})
			f.noteCorrection(e)
		}
		f.corrections = append(f.corrections, found...)
	}
	l.mistakes = append(l.mistakes, repeated(f.corrections)...)
	l.misnamed()
	f.number()

	if l.any {
		f.Hash = hex.EncodeToString(l.hash.Sum(nil))
	}
	if len(l.mistakes) > 0 {
		return nil, joined(l.mistakes)
	}
	return f, nil
}

// repeated finds entries that say what another one says, word for word: what is
// pasted or merged twice would be done twice.
func repeated[T any](entries []entry[T]) (mistakes []error) {
	first := make(map[string]entry[T], len(entries))
	for _, e := range entries {
		said, err := json.Marshal(e.Value)
		if err != nil {
			mistakes = append(mistakes, Error{e.File, e.Line, err.Error()})
		} else if other, twice := first[string(said)]; twice {
			mistakes = append(mistakes, e.errorf("the same entry stands already at %s:%d: keep one of the two", other.File, other.Line))
		} else {
			first[string(said)] = e
		}
	}
	return mistakes
}

// mostMistakes bounds how many mistakes are told at once: a file of another kind
// has one in every line.
const mostMistakes = 50

// joined makes one error of mistakes, a line each.
func joined(mistakes []error) error {
	if more := len(mistakes) - mostMistakes; more > 0 {
		mistakes = append(mistakes[:mostMistakes:mostMistakes], fmt.Errorf("and %d more", more))
	}
	return errors.Join(mistakes...)
}

// Withheld is what must not be shown: a record, a person or an article.
type Withheld struct {
	Record  string       `json:"record"`  // record id
	Person  string       `json:"person"`  // person slug
	Article string       `json:"article"` // SHA-256 or its first digits, at least 8
	On      readout.Date `json:"on"`
	Because string       `json:"because"` // for the editors alone, never shown
	Line    int          `json:"-"`       // in withheld.yaml
}

// Topic is a further topic, or further phrases of a known one.
type Topic struct {
	Code    string   `json:"code"`
	Title   string   `json:"title"`
	Family  string   `json:"family"`
	Covers  string   `json:"covers"`
	Phrases []string `json:"phrases"`
	Line    int      `json:"-"` // in topics.yaml
}

type reviewEntry struct {
	Record string `json:"record"`
	By     string `json:"by"`
	On     string `json:"on"`
	Note   string `json:"note"`
}

// topics reads topics.yaml; a code is described once.
func topics(l *loader) []Topic {
	var all []Topic
	seen := map[string]int{}
	for _, e := range read[Topic](l, "topics", "topics.yaml") {
		if first, twice := seen[e.Value.Code]; twice {
			l.mistake(e.errorf("topic %q stands already at line %d: put all its phrases there", e.Value.Code, first))
		}
		seen[e.Value.Code] = e.Line
		e.Value.Line = e.Line
		all = append(all, e.Value)
	}
	return all
}

// loader gathers mistakes, so that an editor sees all of them at once.
type loader struct {
	folder   fs.FS
	hash     hashWriter
	any      bool
	read     []string // the names asked for, there or not
	mistakes []error
}

type hashWriter interface {
	Write([]byte) (int, error)
	Sum([]byte) []byte
}

func (l *loader) mistake(err error) {
	if err != nil {
		l.mistakes = append(l.mistakes, err)
	}
}

// day checks a day that the schema has found well-formed.
func (l *loader) day(file string, line int, text string) readout.Date {
	day, err := readout.ParseDate(text)
	if err != nil {
		l.mistake(Error{file, line, err.Error()})
	}
	return day
}

// maxFile bounds an editors' file; no list written by hand comes near it.
const maxFile = 16 << 20

// read reads one file of a kind; a missing file has no entries.
func read[T any](l *loader, schema, name string) []entry[T] {
	l.read = append(l.read, name)
	if info, err := fs.Stat(l.folder, name); err == nil && !info.Mode().IsRegular() {
		l.mistake(Error{name, 1, "this is no plain file: write a text file"}) // a pipe would be waited for
		return nil
	}
	data, err := fs.ReadFile(l.folder, name)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := fs.Lstat(l.folder, name); err == nil {
			l.mistake(Error{name, 1, "this is a link that leads nowhere: mend or remove it"})
		}
		return nil
	}
	if err != nil {
		l.mistake(Error{name, 1, "the file cannot be read: " + reason(err)})
		return nil
	}
	if len(data) > maxFile {
		l.mistake(Error{name, 1, fmt.Sprintf("the file has %d bytes, more than %d: part it", len(data), maxFile)})
		return nil
	}
	l.any = true
	fmt.Fprintf(l.hash, "%s %d\n%s", path.Clean(name), len(data), data)
	compiled, err := schemas()
	if err != nil {
		l.mistake(err)
		return nil
	}
	entries, err := decode[T](compiled[schema], name, data)
	l.mistake(err)
	return entries
}

// reason is an error without the path that stands before it anyway.
func reason(err error) string {
	var inPath *fs.PathError
	if errors.As(err, &inPath) {
		return inPath.Err.Error()
	}
	return err.Error()
}

// hasHash reports whether digits, 8 or more, begin the SHA-256.
func hasHash(sha256, digits string) bool { return digits != "" && strings.HasPrefix(sha256, digits) }
