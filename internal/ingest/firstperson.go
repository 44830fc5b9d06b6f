package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns who "I" is: the minister whose name stands over a media release, or
// whoever "issued the following statement", from which sentence on the article is in
// his words.

// longestPreamble is how many sentences may stand before "issued the following statement".
const longestPreamble = 6

// findAuthor notes who speaks in the first person, if anybody does.
func (f *finder) findAuthor() {
	f.author, f.statement = -1, len(f.sentences)
	for i := range f.sentences {
		s := &f.sentences[i]
		if i > f.lead+longestPreamble {
			break
		}
		m := f.personIn(s)
		if m < 0 || i > f.lead+2 && !f.cues.Has(lexicon.CueStatementNoun) {
			continue
		}
		switch {
		case s.kind == headline && i < f.lead && f.statementOf(s) > 0:
			if at := f.statementOf(s); f.mentions[m].from <= at+1 && f.mentions[m].to > at {
				f.author, f.statement = m, f.lead
			}
		case s.kind == headline && i < f.lead && f.byline(s):
			f.author, f.statement = m, f.lead
		case s.kind == prose:
			for k := s.from; k+1 < s.to; k++ {
				if f.fold(k) == "following" && f.cue(k+1, lexicon.CueStatementNoun) {
					f.author, f.statement, f.issued = m, i+1, true
					return
				}
			}
		}
	}
}

// personIn gives the first mention of a named person in a sentence, -1 for none.
func (f *finder) personIn(s *sentence) int {
	for i := s.from; i < s.to; i++ {
		if m := f.mention(i); m != nil {
			if m.kind == person && !m.name.empty() && len(m.who) == 1 {
				return int(f.holder[i])
			}
			i = m.end() - 1
		}
	}
	return -1
}

// inHisWords reports whether token i stands where the article's author speaks as "I".
func (f *finder) inHisWords(i int) bool {
	return f.author >= 0 && f.tokens[i].sentence >= f.statement
}

// spokenByAuthor reports whether the author is the subject of a verb or noun that does
// not name him: "Hosted Y today".
func (f *finder) spokenByAuthor(g verbGroup) bool {
	return !f.own.empty() && f.author >= 0 && g.from <= f.own.from && f.own.from < g.to
}
