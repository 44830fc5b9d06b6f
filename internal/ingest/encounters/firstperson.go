package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns who "I" is: the minister whose name stands over a media release, or
// whoever "issued the following statement", from which sentence on the article is in
// his words.

// longestPreamble is how many sentences may stand before "issued the following statement".
const longestPreamble = 6

// findAuthor notes who speaks in the first person, if anybody does.
func (f *finder) findAuthor() {
	f.author, f.statement = -1, len(f.Sentences)
	for i := range f.Sentences {
		s := &f.Sentences[i]
		if i > f.Lead+longestPreamble {
			break
		}
		m := f.personIn(s)
		if m < 0 || i > f.Lead+2 && !f.Cues.Has(lexicon.CueStatementNoun) {
			continue
		}
		switch {
		case s.Kind == text.Headline && i < f.Lead && f.StatementOf(s) > 0:
			if at := f.StatementOf(s); f.Mentions[m].From <= at+1 && f.Mentions[m].To > at {
				f.author, f.statement = m, f.Lead
			}
		case s.Kind == text.Headline && i < f.Lead && f.Byline(s):
			f.author, f.statement = m, f.Lead
		case s.Kind == text.Prose:
			for k := s.From; k+1 < s.To; k++ {
				if f.Fold(k) == "following" && f.Cue(k+1, lexicon.CueStatementNoun) {
					f.author, f.statement, f.issued = m, i+1, true
					return
				}
			}
		}
	}
}

// personIn gives the first mention of a named person in a sentence, -1 for none.
func (f *finder) personIn(s *text.Sentence) int {
	for i := s.From; i < s.To; i++ {
		if m := f.mention(i); m != nil {
			if m.Kind == names.Person && !m.Name.Empty() && len(m.Who) == 1 {
				return int(f.holder[i])
			}
			i = m.End() - 1
		}
	}
	return -1
}

// inHisWords reports whether token i stands where the article's author speaks as "I".
func (f *finder) inHisWords(i int) bool {
	return f.author >= 0 && f.Tokens[i].Sentence >= f.statement
}

// spokenByAuthor reports whether the author is the subject of a verb or noun that does
// not name him: "Hosted Y today".
func (f *finder) spokenByAuthor(g verbGroup) bool {
	return !f.own.Empty() && f.author >= 0 && g.From <= f.own.From && f.own.From < g.To
}
