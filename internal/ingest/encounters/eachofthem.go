package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the encounters of one with each of the others who met at one table: "Before
// the three-way summit, the host spoke alone with each of his guests".

// fewestAtTable is how many met at least where "each of them" are more than one.
const fewestAtTable = 3

// eachOfThem gives the mentions of all the others who met in the encounter in focus, where a
// candidate says that one of them met "each of his guests" or "both leaders alone"; nil when
// it says nothing of the kind.
func (f *finder) eachOfThem(c *candidate) []int {
	if len(c.sides[0].Mentions) != 1 || !f.eachBehind(c) {
		return nil
	}
	if f.current < 0 || len(f.drafts[f.current].Principals) < fewestAtTable {
		return f.eachWhoCame(c)
	}
	if met := c.sides[1]; len(met.Mentions) > 0 && !f.GroupAlone(met) && !f.unresolved(met) {
		return nil
	}
	host, _ := f.Actors(c.sides[0])
	d := &f.drafts[f.current]
	if len(host) != 1 || !slices.Contains(d.Principals, host[0]) {
		return nil
	}
	var others []int
	for _, person := range d.Principals {
		if m := f.LastMention(person, c.at.From); person != host[0] && m != nil {
			others = append(others, int(f.MentionAt[m.From]))
		}
	}
	return others
}

// eachWhoCame gives the mentions of those whom the sentence before names, of several countries, where a
// candidate says that somebody else met each of them: "A and B came to Brussels. X received each of them".
func (f *finder) eachWhoCame(c *candidate) []int {
	host, _ := f.Actors(c.sides[0])
	if len(host) != 1 || c.sentence == 0 || len(c.sides[1].Mentions) > 0 && !f.GroupAlone(c.sides[1]) && !f.unresolved(c.sides[1]) {
		return nil
	}
	var came, people []int
	s := f.Sentences[c.sentence-1]
	for number := f.MentionsBefore(s.From); number < len(f.Mentions) && f.Mentions[number].From < s.To; number++ {
		m := &f.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || slices.Contains(people, m.Who[0]) || !f.Entities[m.Who[0]].Name.Known() {
			continue
		}
		if m.Who[0] == host[0] {
			return nil
		}
		came, people = append(came, number), append(people, m.Who[0])
	}
	if len(people) < 2 || !f.Foreign(people[0], people[1:]) {
		return nil
	}
	return came
}

// eachBehind reports whether "each", or "both" and that they were alone, stands behind the
// words of a candidate, before people without a name.
func (f *finder) eachBehind(c *candidate) bool {
	for i := c.at.To; i < min(c.clause.To, c.at.To+clauses.Reach/2); i++ {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person && !m.Name.Empty() {
			return false
		}
		switch f.Fold(i) {
		case "each":
			return true
		case "both":
			return f.apart(c) || f.saysAlone(c)
		}
	}
	return false
}

// saysAlone reports whether a candidate's clause says that those who met were alone.
func (f *finder) saysAlone(c *candidate) bool {
	for i := c.clause.From; i < c.clause.To; i++ {
		if text.WordIn("alone privately", f.Fold(i)) {
			return true
		}
	}
	return false
}
