package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the other side of which only the country is told, in the words for somebody without an office
// that a pattern takes: "held talks with Indonesia's top economic policymaker", "met the Greek delegation's head".

// landOfOther gives the country of whoever is told as the other side behind the words of a candidate
// that has but one; no party where nobody is.
func (f *finder) landOfOther(c *candidate, people []int) (clauses.Party, bool) {
	if len(people) != 1 || !c.sides[1].Open() || c.group.Mood != clauses.Asserted && c.group.Mood != clauses.Arranged || c.group.Negated {
		return clauses.Party{}, false
	}
	s := f.Sentences[c.sentence]
	for i := c.at.To; i < min(s.To, c.at.To+2*clauses.Reach); i++ {
		m := f.MentionOver(i)
		switch {
		case m == nil && f.EndsClause(i):
			return clauses.Party{}, false
		case m == nil:
			continue
		case m.Kind == names.Person || m.Kind == names.Group:
			return clauses.Party{}, false
		}
		if to := m.End(); m.Possessive && len(m.Who) == 1 && f.metBehind(c, m) && f.officialBehind(to) {
			if code := f.Entities[m.Who[0]].Country.Text; code != "" && code != f.Entities[people[0]].Country.Text {
				return clauses.Party{Entity: m.Who[0], Code: code, Clue: f.Entities[m.Who[0]].Country.Clues[0]}, true
			}
			return clauses.Party{}, false
		}
		i = m.End() - 1
	}
	return clauses.Party{}, false
}

// metBehind reports whether a mention stands where a candidate names whom somebody met: behind "with", or behind
// the verb itself.
func (f *finder) metBehind(c *candidate, m *names.Mention) bool {
	i := m.From - 1
	if text.Determiners.Has(f.Fold(i)) {
		i--
	}
	return f.Fold(i) == "with" || i == c.at.To-1
}

// officialBehind reports whether the words in small letters at token i are for somebody who speaks for those that
// own him: "top economic policymaker", "chief negotiator", "head".
func (f *finder) officialBehind(i int) bool {
	for end := i + mostWordsOfOfficial; i < end && f.IsLower(i) && !text.Prepositions.Has(f.Fold(i)) && f.MentionOver(i) == nil; i++ {
		if f.Is(i, lexicon.Office|lexicon.Group) {
			return true
		}
	}
	return false
}

// mostWordsOfOfficial is how many words may tell who an official without an office is.
const mostWordsOfOfficial = 4
