package web

// This file owns the page of an article: the meetings found in it, its header,
// and its text with all evidence marked and numbered once for all of them.

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// sourcePage is the data of the template "source".
type sourcePage struct {
	frame
	Crumbs     []link
	Heading    string
	Opening    string
	Lede       string
	Found      []foundMeeting
	Considered []consideredSentence
	Formats    []link
	Head       sourceHead
	Lang       string
	Titled     string // the language of the heading, "" for the site's own
	Text       template.HTML
	Hidden     notShown
	Sum        []headCell
}

// foundMeeting is a meeting that the article reports, with its letter.
type foundMeeting struct {
	Letter, Href, Title, Tag, Line string
	Marks                          []mark
}

// consideredSentence is a sentence that looked like a meeting.
type consideredSentence struct {
	Before, Words, After string // the words that looked like it, within the sentence
	Why                  string
}

func (s *site) source(v *visit) (answer, error) {
	source, err := v.archive.Source(v.Context(), v.param("id"))
	if err != nil {
		return answer{}, err
	}
	page, err := s.newSourcePage(v, source)
	if err != nil {
		return answer{}, err
	}
	return show("source", page)
}

func (s *site) newSourcePage(v *visit, in *store.SourcePage) (sourcePage, error) {
	src := in.Source
	p := sourcePage{
		frame: s.frame(v, "", "/sources"),
		Crumbs: []link{{Href: "/sources", Label: "Sources"}, {Href: sourceYear(src.Date), Label: yearName(src.Date)},
			{Label: "Source " + src.ID}},
		Heading: "Article of " + longDate(src.Date).Text,
		Formats: sourceFormats(src.ID),
		Lang:    src.Language,
		Titled:  titleLanguage(src),
	}
	if src.Title != "" {
		p.Heading = isolated(src.Title)
	} else if in.Opening != "" {
		p.Opening = quotedOpening(in.Opening)
	}
	p.Title = p.Heading
	p.Canonical = address(store.SourceKind, src.ID)
	p.Lede = sourceLede(in)
	p.Description = joinNonEmpty(" ", p.Heading+".", p.Lede)
	for _, m := range in.Meetings {
		p.Found = append(p.Found, v.found(m))
	}
	p.Considered = v.considered(in.Rejected)

	shown := newShownText(in.SourceText)
	p.Found = hiddenNamed(p.Found, hiddenNumbers(in.SourceText))
	marks, dateLine, hidden := shown.part(sourceSentences(in))
	p.Head = newSourceHead(src, src.Attribution, dateLine)
	p.Head.Cells = append(p.Head.Cells, fileCells(in)...)
	p.Hidden = newNotShown(src, hidden)
	var err error
	if len(shown.text) > 0 {
		p.Text, err = passage{Text: shown.text, Marks: marks}.html()
	}
	return p, err
}

// sourceLede counts what the article gave: "It reports 3 meetings, in 8 of its 11 sentences and its date."
func sourceLede(in *store.SourcePage) string {
	if len(in.Meetings) == 0 {
		return "No meeting was found in it."
	}
	inText, tail := len(in.Sentences), "."
	if inText > 0 && newShownText(in.SourceText).isDateLine(in.Sentences[0].Span) { // the date line is the first
		inText, tail = inText-1, " and its date."
	}
	return "It reports " + plural(len(in.Meetings), "meeting", "meetings") + ", in " + number(inText) + " of its " +
		plural(in.Sentence, "sentence", "sentences") + tail
}

// sourceYear lists the articles of a date's year.
func sourceYear(d readout.Date) string {
	year := yearName(d)
	if year == "" {
		return "/sources"
	}
	q := sourceQuery{Sort: store.Newest, Page: 1}
	return q.with("from", year).with("to", year).address("/sources")
}

// fileCells tell the file behind the article.
func fileCells(in *store.SourcePage) []headCell {
	var cells []headCell
	for _, file := range in.Source.Files {
		cells = append(cells, headCell{Name: "File", Code: file, Wide: true})
	}
	if in.Sentence > 0 {
		cells = append(cells, headCell{Name: "Length", Text: plural(in.Sentence, "sentence", "sentences") + ", " + plural(in.Words, "word", "words"), Wide: true})
	}
	return append(cells, headCell{Name: "SHA-256 of the file", Code: in.Source.SHA256, Wide: true})
}

// found is a meeting in the list of what the article gave.
func (v *visit) found(m store.SourceMeeting) foundMeeting {
	date := longDate(m.Card.Date).Text
	if m.Card.DateBasis == readout.Inferred {
		date += ", inferred"
	}
	f := foundMeeting{
		Letter: m.Letter,
		Href:   address(store.MeetingKind, m.Card.ID),
		Title:  v.words.listTitle(m.Card.Record, v.today),
		Tag:    tag(tenseOf(m.Card.Record, v.today)),
		Line:   date + " · " + v.words.where(m.Card.Record),
	}
	var numbers []int
	for _, e := range m.Report.Evidence {
		if e.Number > 0 && !slices.Contains(numbers, e.Number) {
			numbers = append(numbers, e.Number)
		}
	}
	slices.Sort(numbers)
	for _, n := range numbers {
		f.Marks = append(f.Marks, mark{Href: "#e" + itoa(n), Label: itoa(n), Name: "Evidence " + itoa(n)})
	}
	return f
}

// hiddenNamed says so in the names of numbers whose sentence may not be shown.
func hiddenNamed(found []foundMeeting, hidden map[int]bool) []foundMeeting {
	for _, f := range found {
		for i, m := range f.Marks {
			if n, err := strconv.Atoi(m.Label); err == nil && hidden[n] {
				f.Marks[i].Name += hiddenSentence
			}
		}
	}
	return found
}

// sourceSentences are the sentences that any meeting of the article rests on.
func sourceSentences(in *store.SourcePage) []sentence {
	var out []sentence
	for _, numbered := range in.Sentences {
		label := itoa(numbered.Number)
		sent := sentence{Span: numbered.Span, Anchor: "e" + label}
		var letters, notes []string
		for _, m := range in.Meetings {
			var here []readout.Evidence
			for _, e := range evidenceOf(m.Report.Evidence, in.Source.ID) {
				if e.Number == numbered.Number {
					here = append(here, e)
					sent.Words = append(sent.Words, e.Span)
					sent.dateLine = sent.dateLine || e.From == "article date"
				}
			}
			if len(here) > 0 {
				letters = append(letters, m.Letter)
				notes = append(notes, "For "+m.Letter+": "+lower(noteOf(here, m.Report.Record)))
			}
		}
		if len(letters) == 0 {
			continue
		}
		sent.Note = strings.Join(notes, ". ")
		if len(in.Meetings) == 1 {
			sent.Note = capital(strings.TrimPrefix(sent.Note, "For "+letters[0]+": "))
		}
		what := "meeting "
		if len(letters) > 1 {
			what = "meetings "
		}
		sent.Number = mark{Href: "#m" + letters[0], Label: label, Name: "Evidence " + label + ", for " + what + listing(letters)}
		out = append(out, sent)
	}
	return out
}

// lower writes a note that follows "For A:" without capitals.
func lower(note string) string {
	return clause(strings.ReplaceAll(note, ". Implies", "; implies"))
}

// considered lists what looked like a meeting and is no record, with the reason.
func (v *visit) considered(rejected []readout.Candidate) []consideredSentence {
	reasons := map[string]store.Reason{}
	for _, r := range v.archive.Vocabulary().Reasons {
		reasons[r.Code] = r
	}
	var out []consideredSentence
	for _, c := range rejected {
		one := consideredSentence{Before: c.Text, Why: c.Reason}
		if r, ok := reasons[c.Reason]; ok {
			one.Why = joinNonEmpty(": ", r.Title, clause(r.Gloss))
		}
		from, to := c.Words.Start-c.Sentence.Start, c.Words.End-c.Sentence.Start
		if 0 <= from && from < to && to <= len(c.Text) {
			one.Before, one.Words, one.After = c.Text[:from], c.Text[from:to], c.Text[to:]
		}
		out = append(out, one)
	}
	return out
}
