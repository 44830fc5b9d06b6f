package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"github.com/readout-archive/readout"
)

// SourceText is what may be shown of an article's text.
type SourceText struct {
	Source    readout.Source
	Passages  []Passage  // full: one, the raw file; excerpt: the sentences that may be shown; link: none
	Sentences []Sentence // numbered, in the order of the text
	Others    int        // on a meeting's page: meetings of the same article besides this one

	meetings int
}

// Passage is a run of an article's raw text.
type Passage struct {
	readout.Span
	Text string
}

// Sentence is a sentence that supports something: /sources/{id}#e{Number}.
type Sentence struct {
	readout.Span
	Number   int
	Meetings []string // ids of the meetings that it supports, in the order of the source's page
}

// SourcePage is an article with all that it gave.
type SourcePage struct {
	SourceText
	Opening  string          // first words of the text, where they may be shown
	Meetings []SourceMeeting // in the order of their letters
	Rejected []readout.Candidate
	Sentence int  // sentences of the whole article, the date line not counted
	Words    int  // of the whole article
	Read     bool // false: kept and not read, in another language
}

// SourceMeeting is a meeting that an article reports.
type SourceMeeting struct {
	Letter string // "A"; labels of this page only; after "Z" comes "AA"
	Card   Card
	Report readout.Report // what this article says of it; Evidence numbered
}

// Source gives the article under an id: readout.ErrNotFound, *Moved or
// readout.ErrWithheld when there is none.
func (a *Archive) Source(ctx context.Context, id string) (*SourcePage, error) {
	page := &SourcePage{}
	type row struct {
		number int64
		source readout.Source
	}
	found, err := first(ctx, a.db, func(rows *sql.Rows) (r row, err error) {
		r.source, err = scanSource(rows, &r.number, &page.Opening, &page.Sentence, &page.Words, &page.Read)
		return r, err
	}, `SELECT s.number, s.opening, s.sentences, s.words, s.read, `+sourceFields+`
		FROM source s JOIN publisher p ON p.number = s.publisher WHERE s.id = ?`, id)
	if errors.Is(err, errNoRow) {
		return nil, a.gone(ctx, SourceKind, id)
	}
	if err != nil {
		return nil, err
	}
	known := tellings{}
	if page.SourceText, err = a.sourceText(ctx, found.source, known); err != nil {
		return nil, err
	}
	if page.Meetings, err = a.reportedBy(ctx, found.number, page.Passages, known); err != nil {
		return nil, err
	}
	page.Rejected, err = collect(ctx, a.db, scanCandidate,
		`SELECT `+candidateFields+` FROM candidate c WHERE c.source = ? ORDER BY c.start`, found.number)
	return page, err
}

// sourceText reads what may be shown of an article, and which meetings each
// of its sentences supports. The meetings that are known need not be read.
func (a *Archive) sourceText(ctx context.Context, source readout.Source, known tellings) (t SourceText, err error) {
	t.Source = source
	number, err := first(ctx, a.db, scalar[int64], `SELECT number FROM source WHERE id = ?`, source.ID)
	if err != nil {
		return t, err
	}
	if t.Passages, err = collect(ctx, a.db, scanPassage, selectPassages, number); err != nil {
		return t, err
	}
	if t.Sentences, err = collect(ctx, a.db, func(rows *sql.Rows) (s Sentence, err error) {
		return s, rows.Scan(&s.Number, &s.Start, &s.End)
	}, `SELECT number, start, "end" FROM sentence WHERE source = ? ORDER BY number`, number); err != nil {
		return t, err
	}
	meetings, err := a.reportedBy(ctx, number, t.Passages, known)
	t.meetings = len(meetings)
	for _, m := range meetings {
		for _, e := range m.Report.Evidence {
			if e.Number < 1 || e.Number > len(t.Sentences) || e.Source != source.ID {
				continue
			}
			if s := &t.Sentences[e.Number-1]; !slices.Contains(s.Meetings, m.Card.ID) {
				s.Meetings = append(s.Meetings, m.Card.ID)
			}
		}
	}
	return t, err
}

// tellings are meetings by their ordinals, with what the reports of each are read by: an
// article on a page is mostly of meetings of which the article before it tells too, and a
// meeting has as many sources as there are articles of it.
type tellings map[int64]telling

type telling struct {
	card    Card
	meeting readout.Meeting
	sources []string // ids of the meeting's
}

// read adds the meetings that are not known.
func (known tellings) read(ctx context.Context, a *Archive, ordinals []int64) error {
	var items []uint32
	for _, ordinal := range ordinals {
		if _, is := known[ordinal]; !is {
			items = append(items, uint32(ordinal-1))
		}
	}
	if len(items) == 0 {
		return nil
	}
	cards, err := a.cards(ctx, items)
	if err != nil {
		return err
	}
	meetings, err := a.records(ctx, items)
	if err != nil {
		return err
	}
	for i, item := range items {
		known[int64(item)+1] = telling{cards[i], meetings[i], sourceIDs(meetings[i].Sources)}
	}
	return nil
}

// reportedBy gives the meetings of an article in the order of the text.
func (a *Archive) reportedBy(ctx context.Context, number int64, passages []Passage, known tellings) ([]SourceMeeting, error) {
	ordinals, err := collect(ctx, a.db, scalar[int64], `SELECT DISTINCT meeting FROM report WHERE source = ? ORDER BY meeting`, number)
	if err != nil {
		return nil, err
	}
	if err := known.read(ctx, a, ordinals); err != nil {
		return nil, err
	}
	var meetings []SourceMeeting
	for _, ordinal := range ordinals {
		of := known[ordinal]
		reports, err := collect(ctx, a.db, func(rows *sql.Rows) (readout.Report, error) { return scanReport(rows, of.meeting, of.sources) },
			`SELECT `+reportFields+` FROM report r WHERE r.meeting = ? AND r.source = ? ORDER BY r.position`, ordinal, number)
		if err != nil {
			return nil, err
		}
		for _, report := range reports {
			if report.Quote == "" {
				report.Quote = passageAt(passages, report.Anchor)
			}
			meetings = append(meetings, SourceMeeting{Card: of.card, Report: report})
		}
	}
	slices.SortStableFunc(meetings, func(a, b SourceMeeting) int {
		return cmp.Or(cmp.Compare(a.Report.Anchor.Start, b.Report.Anchor.Start), cmp.Compare(a.Card.ID, b.Card.ID))
	})
	for i := range meetings {
		meetings[i].Letter = letter(i)
	}
	return meetings, nil
}

// letter writes 0, 1, … 25, 26 as A, B, … Z, AA.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}

// sourceFields are the columns that scanSource reads, of source s and publisher p.
const sourceFields = `s.id, s.sha256, s.day, s.title, p.name, s.url, s.language, s.retrieved, s.statement, s.rights, s.attribution, s.files, s.size`

// scanSource scans sourceFields after other columns.
func scanSource(rows *sql.Rows, before ...any) (readout.Source, error) {
	var s readout.Source
	var files []byte
	if err := rows.Scan(append(before, &s.ID, &s.SHA256, &s.Date, &s.Title, &s.Publisher, &s.URL, &s.Language, &s.Retrieved,
		&s.Statement, &s.Text, &s.Attribution, &files, &s.Size)...); err != nil {
		return s, err
	}
	return s, json.Unmarshal(files, &s.Files)
}
