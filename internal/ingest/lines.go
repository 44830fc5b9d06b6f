package ingest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns readings as lines of JSON, so that articles can be read by any
// number of machines and built into an archive by one: what extract prints and
// what ingest takes. A line has all that a build needs of an article, its text
// too.

// Line is what extract prints of an article without being asked for more.
type Line struct {
	Article  string           `json:"article"`
	Meetings []readout.Report `json:"meetings"`
}

// WholeLine is a reading with its text. Its first two fields are those that a
// build sorts lines by.
type WholeLine struct {
	readout.Article
	By        By                  `json:"read_by"`
	Meetings  []readout.Report    `json:"meetings"`
	Rejected  []readout.Candidate `json:"rejected"`
	Sentences []readout.Span      `json:"sentences"`
	Text      string              `json:"text"`
}

// SkippedLine is a file that is no article, and why.
type SkippedLine struct {
	Article string `json:"article"`
	Skipped string `json:"skipped"`
}

// OthersLine counts files of another kind.
type OthersLine struct {
	Others int `json:"others"`
}

// By tells what made a reading: readings of different makers do not stand in one archive.
type By struct {
	Reader     string `json:"reader"`
	Vocabulary string `json:"vocabulary"` // its hash, with the editors' topics
}

// ReadBy is what reads with a vocabulary here.
func ReadBy(lex *lexicon.Lexicon) By { return By{Version, lex.Hash()} }

// NewWholeLine makes the line of a reading.
func NewWholeLine(reading readout.Reading, raw []byte, by By) WholeLine {
	return WholeLine{reading.Article, by, append([]readout.Report{}, reading.Reports...),
		append([]readout.Candidate{}, reading.Rejected...), append([]readout.Span{}, reading.Sentences...), string(raw)}
}

// parseLine reads a whole line and makes sure that it fits its text.
func parseLine(data []byte) (*WholeLine, error) {
	var line WholeLine
	if err := json.Unmarshal(data, &line); err != nil {
		return nil, fmt.Errorf("the line is no reading (%w): give lines as readout extract --whole prints them", err)
	}
	if line.Text == "" || len(line.Sentences) == 0 {
		return nil, errors.New("the line lacks its article's text or sentences: print it with readout extract --whole")
	}
	if sum := sha256.Sum256([]byte(line.Text)); hex.EncodeToString(sum[:]) != line.SHA256 || len(line.Text) != line.Size {
		return nil, fmt.Errorf("its text has %d bytes and the SHA-256 %x, and it says %d and %q: the line was changed; extract the article again",
			len(line.Text), sum, line.Size, line.SHA256)
	}
	if _, at, err := text.DateLine([]byte(line.Text)); err != nil || line.Text[at.Start:at.End] != string(line.Date) {
		return nil, fmt.Errorf("its date %q is not that of its text: the line was changed; extract the article again", line.Date)
	}
	if err := line.fits(); err != nil {
		return nil, err
	}
	return &line, nil
}

// reading is what the line says, as a Reader gives it.
func (l *WholeLine) reading() readout.Reading {
	return readout.Reading{Article: l.Article, Sentences: l.Sentences, Reports: l.Meetings, Rejected: l.Rejected}
}

// fits makes sure that all places in the text are places in this text, and
// that words which are few are among those few.
func (l *WholeLine) fits() error {
	inside := func(s readout.Span) bool {
		edge := func(i int) bool { return i == len(l.Text) || utf8.RuneStart(l.Text[i]) }
		return 0 <= s.Start && s.Start <= s.End && s.End <= len(l.Text) && edge(s.Start) && edge(s.End)
	}
	outside := func(what string, s readout.Span) error {
		return fmt.Errorf("%s from %d to %d is not in its text of %d bytes: the line was changed; extract the article again", what, s.Start, s.End, len(l.Text))
	}
	for what, s := range map[string]readout.Span{"its date": l.DateSpan, "its dateline": l.Dateline, "its body": l.Body, "its title": l.Title} {
		if !inside(s) {
			return outside(what, s)
		}
	}
	end := 0
	for _, s := range l.Sentences {
		if !inside(s) || s.Start < end {
			return outside("a sentence", s)
		}
		end = s.End
	}
	for _, r := range l.Meetings {
		if r.Status != readout.Held && r.Status != readout.Planned || r.Format != readout.InPerson && r.Format != readout.Video {
			return fmt.Errorf("a meeting is %q and %q: write held or planned, in-person or video", r.Status, r.Format)
		}
		if _, err := readout.ParseDate(string(r.Date)); err != nil {
			return err
		}
		if !inside(r.Anchor) {
			return outside("a meeting's sentence", r.Anchor)
		}
		for _, e := range r.Evidence {
			if !inside(e.Span) {
				return outside("the evidence of "+e.Field, e.Span)
			}
		}
	}
	for _, c := range l.Rejected {
		if !inside(c.Sentence) || !inside(c.Words) {
			return outside("a candidate", c.Sentence)
		}
	}
	return nil
}

// heading is what a line says of itself before it is read as a whole.
type heading struct {
	article, sha string
	skipped      string
	others       int
}

// parseHeading reads a line as far as it must: as extract prints it, its first
// few words.
func parseHeading(data []byte) (heading, error) {
	var h heading
	fields := json.NewDecoder(bytes.NewReader(data))
	if start, err := fields.Token(); err != nil || start != json.Delim('{') {
		return h, errors.New("the line is no JSON object: give lines as readout extract --whole prints them")
	}
	for fields.More() && (h.article == "" || h.sha == "" && h.skipped == "") {
		name, err := fields.Token()
		if err == nil {
			switch name {
			case "article":
				err = fields.Decode(&h.article)
			case "sha256":
				err = fields.Decode(&h.sha)
			case "skipped":
				err = fields.Decode(&h.skipped)
			case "others":
				err = fields.Decode(&h.others)
			default:
				err = fields.Decode(new(json.RawMessage))
			}
		}
		if err != nil {
			return h, fmt.Errorf("the line is no JSON (%w): give lines as readout extract --whole prints them", err)
		}
	}
	switch {
	case h.others < 0 || h.article == "" && h.others == 0:
		return h, errors.New(`the line has no "article": give lines as readout extract --whole prints them`)
	case h.article != "" && h.sha == "" && h.skipped == "":
		return h, errors.New("the line has no text to store: print it with readout extract --whole")
	}
	return h, nil
}
