package web

// This file owns a report on the record's page: the article's header and its
// text with the sentences of this record marked.

import (
	"bytes"
	"cmp"
	"html/template"
	"regexp"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// reportText is one report's article as the record shows it.
type reportText struct {
	ID      string // of the section: "s1"
	Heading string
	Head    sourceHead
	Line    template.HTML // which report of how many
	Lang    string
	Text    template.HTML
	Hidden  notShown
}

// sourceHead is the header of an article.
type sourceHead struct {
	Cells     []headCell
	NotStated string
}

// headCell is one cell of the header. The date is marked where it is evidence.
type headCell struct {
	Name, Text, Href string
	Code             string // printed as it is, before the text
	Time             string
	Wide             bool
	Mark             *mark
	Anchor           string
}

// report makes the i-th report's part of the page.
func (s sheet) report(i int, text store.SourceText) (reportText, error) {
	source := text.Source
	r := reportText{
		ID:      "s" + itoa(i+1),
		Heading: sourceHeading(source),
		Line:    s.reportLine(i, text),
		Lang:    source.Language,
	}
	shown := newShownText(text)
	sentences := s.sentences(i, text)
	var dateLine *sentence
	var marks []sentence
	for _, sent := range sentences {
		if at, ok := shown.locate(sent.Span); ok {
			marks = append(marks, moveTo(sent, at.Start-sent.Start))
		} else if sent.dateLine || shown.isDateLine(sent.Span) {
			dateLine = &sent
		}
	}
	r.Head = newSourceHead(source, s.reportAttribution(i), dateLine)
	var err error
	if len(shown.text) > 0 {
		p := passage{Text: shown.text, Marks: marks}
		if source.Text == readout.FullText {
			p.Cut = func(n int, run readout.Span) cutting { return s.cut(text, shown, n, run) }
		}
		r.Text, err = p.html()
	}
	r.Hidden = newNotShown(source)
	return r, err
}

func (s sheet) reportAttribution(i int) string {
	if i < len(s.Reports) && s.Reports[i].Attribution != "" {
		return s.Reports[i].Attribution
	}
	return s.Sources[i].Attribution
}

// sourceHeading is an article's title, or what can be said without one.
func sourceHeading(s readout.Source) string {
	if s.Title != "" {
		return "“" + s.Title + "”"
	}
	return "Article of " + longDate(s.Date).Text
}

// reportLine tells which report of how many this is, and what else its article reports.
func (s sheet) reportLine(i int, text store.SourceText) template.HTML {
	whole := `<a href="` + address(store.SourceKind, text.Source.ID) + `">`
	if n := len(s.Texts); n > 1 {
		return template.HTML("Report " + itoa(i+1) + " of " + itoa(n) + ", source " + whole + template.HTMLEscapeString(text.Source.ID) + "</a>.") //nolint:gosec // ids are escaped
	}
	tail := "reports this meeting alone."
	if text.Others > 0 {
		tail = "reports " + itoa(text.Others+1) + " meetings; only what concerns this one is marked, with its numbers there."
	}
	return template.HTML("The only report. The " + whole + "whole article</a> " + tail) //nolint:gosec // ids are escaped
}

// sentences are the sentences of an article that this record rests on.
func (s sheet) sentences(i int, text store.SourceText) []sentence {
	evidence := evidenceOf(s.Reports[i].Evidence, text.Source.ID)
	var out []sentence
	for _, numbered := range text.Sentences {
		var here []readout.Evidence
		for _, e := range evidence {
			if e.Number == numbered.Number {
				here = append(here, e)
			}
		}
		if len(here) == 0 {
			continue
		}
		label := s.nums.label(text.Source.ID, numbered.Number)
		sent := sentence{
			Span:   numbered.Span,
			Anchor: s.nums.anchor(text.Source.ID, numbered.Number),
			Number: mark{Href: "#" + firstFact(here), Label: label, Name: "Evidence " + label + ", back to the fact"},
			Note:   noteOf(here, s.Reports[i].Record),
		}
		for _, e := range here {
			sent.Words = append(sent.Words, e.Span)
			sent.dateLine = sent.dateLine || e.From == "article date"
		}
		out = append(out, sent)
	}
	return out
}

// evidenceOf is the evidence that stands in one article.
func evidenceOf(evidence []readout.Evidence, source string) []readout.Evidence {
	return slices.DeleteFunc(slices.Clone(evidence), func(e readout.Evidence) bool {
		return e.Basis == readout.Edited || e.Source != "" && e.Source != source
	})
}

// firstFact is the place on the page of the first fact that evidence supports.
func firstFact(evidence []readout.Evidence) string {
	rank := []string{"participants", "date", "place", "status", "format", "parties", "topics"}
	ids := []string{peopleID, "f-date", "f-place", "f-status", "f-form", "f-parties", "f-topics"}
	best := len(rank) - 1
	for _, e := range evidence {
		first, _, _ := strings.Cut(e.Field, "/")
		if i := slices.Index(rank, first); i >= 0 && i < best {
			best = i
		}
	}
	return ids[best]
}

// cut names paragraphs that this record does not rest on.
func (s sheet) cut(text store.SourceText, shown shownText, n int, run readout.Span) cutting {
	others := map[string]bool{}
	for _, sent := range text.Sentences {
		if at, ok := shown.locate(sent.Span); ok && run.Contains(at) {
			for _, id := range sent.Meetings {
				others[id] = id != s.ID
			}
		}
	}
	switch len(others) {
	case 0:
		return cutting{Text: itoa(n) + " paragraphs that support no fact"}
	case 1:
		for id := range others {
			return cutting{Text: itoa(n) + " paragraphs on", Link: link{Href: address(store.MeetingKind, id), Label: "another meeting"}}
		}
	}
	return cutting{Text: itoa(n) + " paragraphs on", Link: link{Href: address(store.SourceKind, text.Source.ID), Label: "other meetings"}}
}

// notShown says what of an article may not be shown, and where it stands: the
// zero notShown is of an article in full.
type notShown struct {
	Why   string
	Where string // "The rest is", before a link to the publisher
	Link  *link  // nil where no address is known
}

func newNotShown(s readout.Source) notShown {
	n := notShown{Where: "The rest is"}
	switch s.Text {
	case readout.ExcerptText:
		n.Why = "This archive may show only sentences that it rests on."
	case readout.LinkText:
		n.Why, n.Where = "This archive may not show it.", "The text is"
	default:
		return notShown{}
	}
	if to := safeURL(s.URL); to != "" {
		n.Link = &link{Href: to, Label: "at the publisher"}
	}
	return n
}

// newSourceHead makes an article's header; what is missing is named in the last cell.
func newSourceHead(s readout.Source, attribution string, dateLine *sentence) sourceHead {
	var h sourceHead
	var missing []string
	add := func(name, text, href string) {
		if text == "" {
			missing = append(missing, strings.ToLower(name))
			return
		}
		h.Cells = append(h.Cells, headCell{Name: name, Text: text, Href: href})
	}
	if s.Title == "" {
		missing = append(missing, "title")
	}
	add("Publisher", s.Publisher, "")
	date := longDate(s.Date)
	dated := headCell{Name: "Dated", Text: date.Text, Time: date.DateTime}
	if dateLine != nil {
		number := dateLine.Number
		number.Name = strings.Replace(number.Name, ", back to the fact", ", the article’s date", 1)
		dated.Mark, dated.Anchor = &number, dateLine.Anchor
	}
	h.Cells = append(h.Cells, dated)
	add("Language", languageName(s.Language), "")
	add("Link", hostOf(s.URL), safeURL(s.URL))
	add("Rights", rightsName(s.Statement), "")
	if c := credited(attribution); c != "" {
		h.Cells = append(h.Cells, headCell{Name: "Credits", Text: c})
	}
	h.Cells = append(h.Cells, headCell{Name: "Shown", Text: valueNames["shown"][string(cmp.Or(s.Text, readout.FullText))]})
	h.NotStated = capital(listing(missing))
	return h
}

// shownText is what may be shown of an article, as one text: the whole without
// its date line, or the sentences of an excerpt as paragraphs.
type shownText struct {
	text   []byte
	body   int // where the text begins in the raw file
	pieces []piece
}

// piece is a run of the raw file and where it stands in the shown text.
type piece struct {
	raw readout.Span
	at  int
}

// dateLinePattern is the first line's date in the corpus's article format.
var dateLinePattern = regexp.MustCompile(`^(?:\x{FEFF})?\s*(?i:date)[ \t]+\d{4}-\d{2}-\d{2}[ \t]*`)

func newShownText(t store.SourceText) shownText {
	var s shownText
	var buf bytes.Buffer
	for _, p := range t.Passages {
		raw, text := p.Span, p.Text
		if raw.Start == 0 {
			s.body = len(dateLinePattern.FindString(text))
			raw.Start, text = s.body, text[s.body:]
		}
		if strings.TrimSpace(text) == "" {
			continue // the date line alone; the header shows it
		}
		if buf.Len() > 0 {
			buf.WriteString("\n\n")
		}
		s.pieces = append(s.pieces, piece{raw, buf.Len()})
		buf.WriteString(text)
	}
	s.text = buf.Bytes()
	return s
}

// hiddenNumbers are the sentences of an article that may not be shown. The date
// line never is one of them: the header shows it.
func hiddenNumbers(t store.SourceText) map[int]bool {
	shown := newShownText(t)
	hidden := map[int]bool{}
	for _, s := range t.Sentences {
		if _, ok := shown.locate(s.Span); !ok && s.Start > len("date ") {
			hidden[s.Number] = true
		}
	}
	return hidden
}

// isDateLine tells the sentence that is the article's date line.
func (s shownText) isDateLine(span readout.Span) bool { return span.Start < max(s.body, 1) }

// locate turns a span of the raw file into one of the shown text.
func (s shownText) locate(span readout.Span) (readout.Span, bool) {
	for _, p := range s.pieces {
		if p.raw.Contains(span) {
			shift := p.at - p.raw.Start
			return readout.Span{Start: span.Start + shift, End: span.End + shift}, true
		}
	}
	return readout.Span{}, false
}

// moveTo shifts a sentence and its words.
func moveTo(s sentence, shift int) sentence {
	s.Start, s.End = s.Start+shift, s.End+shift
	s.Words = slices.Clone(s.Words)
	for i := range s.Words {
		s.Words[i].Start += shift
		s.Words[i].End += shift
	}
	return s
}
