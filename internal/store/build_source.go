package store

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// sourceDraft gathers the index of articles and of rejected candidates.
type sourceDraft struct {
	records    []int  // meetings of each source, by its number
	considered []bool // has rejected candidates
	read       []bool
	languages  map[string]uint32
	slugs      map[string]bool // of publishers

	catalogue           *draft
	publisher, shown    *draftColumn
	language            *draftColumn
	candidates          *draft
	reason, by, article *draftColumn
}

func newSourceDraft() sourceDraft {
	s := sourceDraft{catalogue: &draft{name: "sources"}, candidates: &draft{name: "candidates"}, languages: map[string]uint32{"": 1}, slugs: map[string]bool{}}
	s.publisher, s.shown = s.catalogue.column("publisher", false), s.catalogue.column("shown", false)
	s.language = s.catalogue.column("language", false)
	s.reason, s.by = s.candidates.column("reason", false), s.candidates.column("publisher", false)
	s.article = s.candidates.column("article", false)
	return s
}

// Source adds an article. What may not be shown of its text is not stored.
func (b *Builder) Source(in SourceInput) error {
	if err := b.source(in); err != nil {
		return fmt.Errorf("source %s: %w", in.ID, err)
	}
	return nil
}

func (b *Builder) source(in SourceInput) error {
	if b.numbers.source[in.ID] != 0 {
		return fmt.Errorf("it was added already; one text is one source with several files")
	}
	rights, known := shownAs[cmp.Or(in.Text, readout.FullText)]
	if !known {
		return fmt.Errorf("its text is %q; write full, excerpt or link", in.Text)
	}
	publisher, err := b.publisherNumber(in.Publisher)
	if err != nil {
		return err
	}
	language, err := b.languageNumber(in.Language)
	if err != nil {
		return err
	}
	number := len(b.sources.records) + 1
	b.numbers.source[in.ID] = uint32(number)
	numbered := evidenceSentences(in)
	passages := shownPassages(in, numbered)
	if err := b.insert("source", number, in.ID, in.SHA256, string(in.Date), in.Title, publisher, in.URL, in.Language,
		string(in.Retrieved), in.Statement, string(cmp.Or(in.Text, readout.FullText)), in.Attribution, list(in.Files),
		cmp.Or(in.Size, len(in.Raw)), opening(in, passages), max(0, len(in.Sentences)-1), words(in.Raw), in.Read, foldedLines(passages)); err != nil {
		return err
	}
	for _, p := range passages {
		if err := b.insert("passage", number, p.Start, p.End, p.Text, sumOf(p.Text)); err != nil {
			return err
		}
	}
	for i, s := range numbered {
		if err := b.insert("sentence", number, i+1, s.Start, s.End); err != nil {
			return err
		}
	}
	b.texts.keep(reported{number: uint32(number), passages: passages, numbered: numbered})
	b.sources.catalogue.add(in.Date)
	b.sources.publisher.put(publisher)
	b.sources.language.put(language)
	b.sources.shown.put(rights)
	b.sources.records = append(b.sources.records, 0)
	b.sources.considered = append(b.sources.considered, len(in.Rejected) > 0)
	b.sources.read = append(b.sources.read, in.Read)
	return b.rejected(number, publisher, in, passages)
}

func (b *Builder) rejected(number int, publisher uint32, in SourceInput, passages []Passage) error {
	for _, c := range in.Rejected {
		reason, err := known(b.numbers.reason, "reason", c.Reason)
		if err != nil {
			return err
		}
		if !shown(passages, c.Sentence) {
			c.Text = ""
		}
		if err := b.insert("candidate", nil, number, c.Sentence.Start, c.Sentence.End, c.Words.Start, c.Words.End,
			c.Text, c.Reason, c.Rule); err != nil {
			return err
		}
		b.sources.candidates.add(in.Date)
		b.sources.reason.put(reason)
		b.sources.by.put(publisher)
		b.sources.article.put(uint32(number))
	}
	return nil
}

// shownAs numbers the rights, for the index.
var shownAs = map[readout.Rights]uint32{readout.FullText: 1, readout.ExcerptText: 2, readout.LinkText: 3}

// publisherNumber gives the number of a publisher, a new one at its first article.
func (b *Builder) publisherNumber(name string) (uint32, error) {
	if n := b.numbers.publisher[name]; n != 0 {
		return n, nil
	}
	n := uint32(len(b.numbers.publisher) + 1)
	b.numbers.publisher[name] = n
	slug := slugify(name)
	if b.sources.slugs[slug] || slug == notStated || slug == "" { // differs from another name in signs only
		slug = fmt.Sprintf("%s-%d", slug, n)
	}
	b.sources.slugs[slug] = true
	return n, b.insert("publisher", n, slug, name)
}

func (b *Builder) languageNumber(code string) (uint32, error) {
	if n := b.sources.languages[code]; n != 0 {
		return n, nil
	}
	n := uint32(len(b.sources.languages) + 1)
	b.sources.languages[code] = n
	return n, b.insert("language", n, code)
}

// evidenceSentences are the sentences of an article that hold evidence of any
// of its reports, in the order of the text.
func evidenceSentences(in SourceInput) []readout.Span {
	var held []readout.Span
	for _, report := range in.Reports {
		for i := range report.Evidence {
			e := &report.Evidence[i]
			if e.Source != "" && e.Source != in.ID || e.Basis == readout.Edited && e.Span == (readout.Span{}) {
				continue
			}
			if s := sentenceAt(in.Sentences, e.Start); s != (readout.Span{}) {
				held = append(held, s)
			}
		}
	}
	slices.SortFunc(held, func(a, b readout.Span) int { return cmp.Compare(a.Start, b.Start) })
	return slices.Compact(held)
}

// sentenceAt finds the sentence that an offset lies in, the zero Span for none.
func sentenceAt(sentences []readout.Span, offset int) readout.Span {
	if at, found := spanAt(sentences, offset); found {
		return sentences[at]
	}
	return readout.Span{}
}

// spanAt finds the one of several spans, in order, that an offset lies in.
func spanAt(spans []readout.Span, offset int) (at int, found bool) {
	return slices.BinarySearchFunc(spans, offset, func(s readout.Span, offset int) int {
		switch {
		case s.End <= offset:
			return -1
		case s.Start > offset:
			return 1
		}
		return 0
	})
}

// shownPassages are the pieces of the text that may be shown: all of it, the
// evidence sentences up to a third of it, or none.
func shownPassages(in SourceInput, numbered []readout.Span) []Passage {
	cut := func(s readout.Span) Passage { return Passage{s, string(in.Raw[s.Start:s.End])} }
	switch {
	case len(in.Raw) == 0 || in.Text == readout.LinkText:
		return nil
	case in.Text != readout.ExcerptText:
		return []Passage{cut(readout.Span{End: len(in.Raw)})}
	}
	supports := map[readout.Span]int{}
	for _, report := range in.Reports {
		for _, e := range report.Evidence {
			supports[sentenceAt(in.Sentences, e.Start)]++
		}
	}
	best := slices.Clone(numbered)
	slices.SortStableFunc(best, func(a, b readout.Span) int { return cmp.Compare(supports[b], supports[a]) })
	left := len(in.Raw) / 3
	var passages []Passage
	for _, s := range best {
		if s.Len() <= left {
			left -= s.Len()
			passages = append(passages, cut(s))
		}
	}
	slices.SortFunc(passages, func(a, b Passage) int { return cmp.Compare(a.Start, b.Start) })
	return passages
}

// shown reports whether a span lies in a passage.
func shown(passages []Passage, span readout.Span) bool {
	return slices.ContainsFunc(passages, func(p Passage) bool { return p.Contains(span) })
}

// passageAt gives the words at a span, "" where they may not be shown.
func passageAt(passages []Passage, at readout.Span) string {
	for _, p := range passages {
		if p.Contains(at) {
			return p.Text[at.Start-p.Start : at.End-p.Start]
		}
	}
	return ""
}

// opening gives the first words after the date line, where they may be shown.
func opening(in SourceInput, passages []Passage) string {
	if len(in.Sentences) < 2 {
		return ""
	}
	first := in.Sentences[1] // often a dateline alone, so the words go on after it
	i := slices.IndexFunc(passages, func(p Passage) bool { return p.Contains(first) })
	if i < 0 {
		return ""
	}
	const most = 12
	var all []string
	for word := range strings.FieldsSeq(passages[i].Text[first.Start-passages[i].Start:]) {
		if len(all) == most {
			return strings.Join(all, " ") + "…"
		}
		all = append(all, word)
	}
	return strings.Join(all, " ")
}

// words counts what stands between blanks.
func words(raw []byte) (n int) {
	for range bytes.FieldsSeq(raw) {
		n++
	}
	return n
}

// foldedLines are the lines of the passages that unicode61 does not fold wholly.
func foldedLines(passages []Passage) string {
	var folded strings.Builder
	for _, p := range passages {
		if !needsFolding(p.Text) {
			continue
		}
		for line := range strings.Lines(p.Text) {
			if needsFolding(line) {
				folded.WriteString(fold(line))
			}
		}
	}
	return folded.String()
}
