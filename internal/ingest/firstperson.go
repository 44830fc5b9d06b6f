package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns who "I" is: the minister whose name stands over a media release, or
// whoever "issued the following statement", from which sentence on the article is in
// his words.

// longestByline is the largest number of tokens of a line that is a name with its titles.
const longestByline = 9

// longestSignature is the largest number of tokens of a line that goes on with the
// author's office or occasion: "The Hon Ana Rivas, Minister for Trade", "Statement by X after".
const longestSignature = 40

// longestPreamble is how many sentences may stand before "issued the following statement".
const longestPreamble = 6

// officeBelow gives the name of a byline the office that the line below it prints.
func (d *document) officeBelow(line int) {
	if line+1 >= len(d.sentences) || len(d.mentions) == 0 {
		return
	}
	m, next := &d.mentions[len(d.mentions)-1], &d.sentences[line+1]
	if m.kind != person || m.name.empty() || m.from < d.sentences[line].from || !m.titles.office.empty() || next.kind != headline {
		return
	}
	if o, ok := d.officeAt(next.from, next.to); ok && !o.plural {
		d.takeOffice(m, o)
	}
}

// byline reports whether a line over the prose is a name with its titles: "The Hon Ana
// Rivas MP".
func (d *document) byline(s *sentence) bool {
	from := s.from
	if d.determiner(from) == definite {
		from++
	}
	if s.len() < 3 || s.len() > longestSignature {
		return false
	}
	if d.statementOf(s) > 0 {
		return true
	}
	n, entry := d.phraseAt(from, s.to, lexicon.Honorific|lexicon.Office)
	if entry == nil || s.len() > longestByline && !d.signature(s) {
		return false
	}
	return d.titleFollows(s.from, s.to) || entry.Code == "legislator" && (!d.nameAt(from+n, s.to).empty() || d.titleFollows(from+n, s.to))
}

// statementOf gives the token at which the author's name begins in a line that heads his
// words: "Press statement by President X following", "Opening remarks by"; 0 for none.
func (d *document) statementOf(s *sentence) int {
	for i := s.from; i+2 < s.to && i < s.from+12; i++ {
		if d.cue(i, lexicon.CueStatementNoun) && (d.fold(i+1) == "by" || d.fold(i+1) == "from") && d.tokens[i+2].capital() {
			return i + 2
		}
	}
	return 0
}

// signature reports whether a line of titles and a name goes on with an office, and tells
// nothing: "Senator the Hon Ana Rivas, Minister for Trade and Tourism".
func (d *document) signature(s *sentence) bool {
	commas := 0
	for i := s.from; i < s.to; i++ {
		switch word := d.fold(i); {
		case word == ",":
			commas++
		case d.tokens[i].shape == lower && word != "and" && word != "for" && word != "of" && word != "the":
			return false
		}
	}
	return commas > 0
}

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
