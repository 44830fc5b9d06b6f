package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns who "the two ministers" are where one person met several one by one: those of the
// encounter told last, and not the two who are alike but never met.

// thoseTwo puts the two who met in the encounter in focus for a group that the references took for
// one of them and somebody else: "X met Y and Z separately. With Z, the two ministers agreed".
func (f *finder) thoseTwo(c *candidate) {
	if f.current < 0 || len(f.drafts) < 2 || c.group.Tense == clauses.Pluperfect {
		return
	}
	d := &f.drafts[f.current]
	if len(d.Principals) != 2 {
		return
	}
	for i := range c.sides {
		if !f.GroupAlone(c.sides[i]) {
			continue
		}
		m := &f.Mentions[c.sides[i].Mentions[0]]
		if len(m.Who) != 2 || shared(m.Who, d.Principals) != 1 || f.metAlready(m.Who) || f.namedWithin(m.Who, c.sentence) {
			continue
		}
		var both []int
		for _, person := range d.Principals {
			if last := f.LastMention(person, m.From); last != nil {
				both = append(both, int(f.MentionAt[last.From]))
			}
		}
		if len(both) == 2 {
			c.sides[i] = clauses.Side{Phrase: text.Phrase{From: m.From, To: m.End()}, Mentions: both}
		}
	}
}

// namedWithin reports whether a sentence names one of these people.
func (f *finder) namedWithin(people []int, sentence int) bool {
	s := f.Sentences[sentence]
	for _, m := range f.MentionsOver(s.From, s.To) {
		if m.Kind == names.Person && len(m.Who) == 1 && slices.Contains(people, m.Who[0]) {
			return true
		}
	}
	return false
}
