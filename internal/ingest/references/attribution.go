package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the attribution: whom the article credits with its news, as
// printed ("Azernews reports", "According to Inter-Services Public Relations
// (ISPR)"). It is neither a participant nor the publisher.

// longestCredit is the largest number of tokens of an attribution.
const longestCredit = 16

// SetAttribution finds the first credit in the prose.
func (d *Document) SetAttribution() {
	for s := range d.Sentences {
		at := &d.Sentences[s]
		if at.Kind != text.Prose || at.Quoted {
			continue
		}
		if credit := d.creditIn(at); !credit.Empty() {
			d.Article.Attribution = names.Flat(d.Text(credit))
			d.Note("read", "attribution", credit, "%s", d.Article.Attribution)
			return
		}
	}
}

// creditIn finds a credit in a sentence, an empty phrase when there is none.
func (d *Document) creditIn(s *text.Sentence) text.Phrase {
	if g := d.GistAround(s.From); !g.Has(lexicon.CueCredits) && !g.MayHold("according") {
		return text.Phrase{}
	}
	for i := s.From; i < s.To; i++ {
		switch {
		case d.Fold(i) == "according":
			if d.Fold(i+1) != "to" {
				continue
			}
			if credit := d.creditTo(i, s.To); !credit.Empty() {
				return credit
			}
		case d.Cue(i, lexicon.CueCredits):
			if credit := d.creditBefore(i, s); !credit.Empty() {
				return credit
			}
		}
	}
	return text.Phrase{}
}

// creditTo reads "according to the Inter-Services Public Relations (ISPR)" up to
// the end of its noun group.
func (d *Document) creditTo(i, end int) text.Phrase {
	pos := i + 2
	if m := d.Mention(pos); m != nil && m.Kind == names.Person && !m.Name.Empty() {
		return text.Phrase{}
	}
	sure := false
	for ; pos < min(end, i+longestCredit); pos++ {
		t := &d.Tokens[pos]
		if t.Fold == "(" {
			if _, next := d.ShortForm(pos, end); next > pos {
				pos = next - 1
				continue
			}
		}
		if t.Shape == text.Mark && t.Fold != "'s" || d.Fold(pos) == "that" || d.Fold(pos) == "which" {
			break
		}
		sure = sure || d.pressBody(pos, end)
	}
	if !sure {
		return text.Phrase{}
	}
	return text.Phrase{From: i, To: pos}
}

// creditBefore reads "Azernews reports" and "the Inter-Services Public Relations
// (ISPR) said": a press office or a ministry right before the verb.
func (d *Document) creditBefore(verb int, s *text.Sentence) text.Phrase {
	from := verb
	for from > s.From && verb-from < longestCredit {
		t := &d.Tokens[from-1]
		if t.Capital() && !d.StopWord(from-1) || t.Fold == "(" || t.Fold == ")" || t.Fold == "'s" || t.Fold == "of" || t.Fold == "and" || d.pressBody(from-1, s.To) {
			from--
			continue
		}
		if d.Determiner(from-1) == text.Definite {
			from--
		}
		break
	}
	for from < verb && (d.Fold(from) == "and" || d.Fold(from) == "of" || d.Fold(from) == ")" || d.Fold(from) == "'s") {
		from++
	}
	if m := d.Mention(verb - 1); m != nil && m.Kind == names.Person || from == verb {
		return text.Phrase{}
	}
	if d.Tokens[from].Shape == text.Lower && d.Determiner(from) == 0 {
		return text.Phrase{}
	}
	named, sure := false, false
	for i := from; i < verb; i++ {
		named = named || d.Tokens[i].Capital()
		sure = sure || d.pressBody(i, verb)
	}
	if !named || !sure {
		return text.Phrase{}
	}
	return text.Phrase{From: from, To: verb + 1}
}

// pressBody reports whether a press office, an agency or a body of state that
// speaks to the press stands at token i.
func (d *Document) pressBody(i, end int) bool {
	if n, entry := d.PhraseAt(i, end, lexicon.Press); entry != nil && n > 0 {
		return true
	}
	n, body := d.PhraseAt(i, end, lexicon.Body)
	return n > 0 && (body.Code == "government" || body.Code == "media")
}
