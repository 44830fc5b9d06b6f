package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the attribution: whom the article credits with its news, as
// printed ("Azernews reports", "According to Inter-Services Public Relations
// (ISPR)"). It is neither a participant nor the publisher.

// longestCredit is the largest number of tokens of an attribution.
const longestCredit = 16

// setAttribution finds the first credit in the prose.
func (d *document) setAttribution() {
	for s := range d.sentences {
		at := &d.sentences[s]
		if at.kind != prose || at.quoted {
			continue
		}
		if credit := d.creditIn(at); !credit.empty() {
			d.article.Attribution = flat(d.text(credit))
			d.note("read", "attribution", credit, "%s", d.article.Attribution)
			return
		}
	}
}

// creditIn finds a credit in a sentence, an empty phrase when there is none.
func (d *document) creditIn(s *sentence) phrase {
	for i := s.from; i < s.to; i++ {
		switch {
		case d.fold(i) == "according":
			if d.fold(i+1) != "to" {
				continue
			}
			if credit := d.creditTo(i, s.to); !credit.empty() {
				return credit
			}
		case d.cue(i, lexicon.CueCredits):
			if credit := d.creditBefore(i, s); !credit.empty() {
				return credit
			}
		}
	}
	return phrase{}
}

// creditTo reads "according to the Inter-Services Public Relations (ISPR)" up to
// the end of its noun group.
func (d *document) creditTo(i, end int) phrase {
	pos := i + 2
	if m := d.mention(pos); m != nil && m.kind == person && !m.name.empty() {
		return phrase{}
	}
	sure := false
	for ; pos < min(end, i+longestCredit); pos++ {
		t := &d.tokens[pos]
		if t.fold == "(" {
			if _, next := d.shortForm(pos, end); next > pos {
				pos = next - 1
				continue
			}
		}
		if t.shape == mark && t.fold != "'s" || d.fold(pos) == "that" || d.fold(pos) == "which" {
			break
		}
		sure = sure || d.pressBody(pos, end)
	}
	if !sure {
		return phrase{}
	}
	return phrase{i, pos}
}

// creditBefore reads "Azernews reports" and "the Inter-Services Public Relations
// (ISPR) said": a press office or a ministry right before the verb.
func (d *document) creditBefore(verb int, s *sentence) phrase {
	from := verb
	for from > s.from && verb-from < longestCredit {
		t := &d.tokens[from-1]
		if t.capital() && !d.stopWord(from-1) || t.fold == "(" || t.fold == ")" || t.fold == "'s" || t.fold == "of" || t.fold == "and" || d.pressBody(from-1, s.to) {
			from--
			continue
		}
		if d.determiner(from-1) == definite {
			from--
		}
		break
	}
	for from < verb && (d.fold(from) == "and" || d.fold(from) == "of" || d.fold(from) == ")" || d.fold(from) == "'s") {
		from++
	}
	if m := d.mention(verb - 1); m != nil && m.kind == person || from == verb {
		return phrase{}
	}
	if d.tokens[from].shape == lower && d.determiner(from) == 0 {
		return phrase{}
	}
	named, sure := false, false
	for i := from; i < verb; i++ {
		named = named || d.tokens[i].capital()
		sure = sure || d.pressBody(i, verb)
	}
	if !named || !sure {
		return phrase{}
	}
	return phrase{from, verb + 1}
}

// pressBody reports whether a press office, an agency or a body of state that
// speaks to the press stands at token i.
func (d *document) pressBody(i, end int) bool {
	if n, entry := d.phraseAt(i, end, lexicon.Press); entry != nil && n > 0 {
		return true
	}
	n, body := d.phraseAt(i, end, lexicon.Body)
	return n > 0 && (body.Code == "government" || body.Code == "media")
}
