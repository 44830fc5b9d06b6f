package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns who "I" is: the minister whose name stands over a media release, or
// whoever "issued the following statement", from which sentence on the article is in
// his words; and what stands in quotation marks, and so in somebody's.

// longestPreamble is how many sentences may stand before "issued the following statement".
const longestPreamble = 6

// findAuthor notes who speaks in the first person, if anybody does.
func (d *Document) findAuthor() {
	d.Author, d.AuthorFrom = -1, len(d.Sentences)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if i > d.Lead+longestPreamble {
			break
		}
		m := d.personIn(s)
		if m < 0 || i > d.Lead+2 && !d.Cues.Has(lexicon.CueStatementNoun) {
			continue
		}
		switch {
		case s.Kind == text.Headline && i < d.Lead && d.StatementOf(s) > 0:
			if at := d.StatementOf(s); d.Mentions[m].From <= at+1 && d.Mentions[m].To > at {
				d.Author, d.AuthorFrom = m, d.Lead
			}
		case s.Kind == text.Headline && i < d.Lead && d.Byline(s):
			d.Author, d.AuthorFrom = m, d.Lead
		case s.Kind == text.Prose:
			for k := s.From; k+1 < s.To; k++ {
				if d.Fold(k) == "following" && d.Cue(k+1, lexicon.CueStatementNoun) {
					d.Author, d.AuthorFrom, d.AuthorQuoted = m, i+1, true
					return
				}
			}
		}
	}
}

// personIn gives the first mention of a named person in a sentence, -1 for none.
func (d *Document) personIn(s *text.Sentence) int {
	for i := s.From; i < s.To; i++ {
		if m := d.MentionOver(i); m != nil {
			if m.Kind == names.Person && !m.Name.Empty() && len(m.Who) == 1 {
				return int(d.Holder[i])
			}
			i = m.End() - 1
		}
	}
	return -1
}

// InHisWords reports whether token i stands where the article's author speaks as "I".
func (d *Document) InHisWords(i int) bool {
	return d.Author >= 0 && d.Tokens[i].Sentence >= d.AuthorFrom
}

// spokenByAuthor reports whether the author is the subject of a verb or noun that does
// not name him: "Hosted Y today".
func (d *Document) spokenByAuthor(g VerbGroup) bool {
	return !d.AuthorTrigger.Empty() && d.Author >= 0 && g.From <= d.AuthorTrigger.From && d.AuthorTrigger.From < g.To
}

// InQuotation reports whether token i stands inside a direct quotation longer
// than a few quoted words.
func (d *Document) InQuotation(s text.Sentence, i int) bool {
	if !s.Quoted && !d.GistAround(s.From).Quotes || d.AuthorQuoted && d.InHisWords(i) {
		return false
	}
	open, from := s.Quoted, s.From
	for j := s.From; j < s.To; j++ {
		if d.Fold(j) != `"` {
			continue
		}
		if open && from <= i && i < j {
			return j-from > 7
		}
		open, from = !open, j+1
	}
	return open && i >= from
}
