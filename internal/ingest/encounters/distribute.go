package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the distribution of one mention over several encounters:
// "separately", "respectively", "in turn", "a series of bilateral meetings" make
// one of each counterpart.

// distribute makes one candidate of each counterpart when the words say that
// they met one after the other: "separately", "respectively", "in turn",
// "bilateral meetings with A, B and C".
func (f *finder) distribute(c *candidate) []candidate {
	c.sides[1] = f.attributed(c.sides[1])
	if text.WordIn("discuss hold speak", f.candidateClass(c)) || f.candidateClass(c) == "meet" && c.weak {
		f.addFurtherWiths(f.Sentences[c.sentence], &c.sides[1])
	}
	if !c.apart && (f.continuesSeries(c) || f.listedApart(c)) {
		c.apart = true
	}
	if others := f.eachOfThem(c); len(others) > 0 {
		c.sides[1].Mentions, c.apart = others, true
	}
	if len(c.sides[1].Breaks) == 0 && text.WordIn("host call hold", f.candidateClass(c)) {
		c.sides[1].Breaks = f.headedAgain(c.sides[1].Mentions)
	}
	if len(c.sides[1].Breaks) > 0 && len(c.sides[0].Mentions) > 0 {
		return f.breakUp(c)
	}
	if !f.apart(c) {
		return []candidate{*c}
	}
	if len(c.sides[0].Mentions) > 1 && len(c.sides[0].Mentions) == len(c.sides[1].Mentions) && f.respectively(c) {
		return f.pairUp(c)
	}
	if out := f.eachMember(c); len(out) > 1 {
		return out
	}
	many := 1
	if len(c.sides[1].Mentions) < 2 && len(c.sides[0].Mentions) > 1 {
		many = 0
	}
	if len(c.sides[many].Mentions) < 2 || len(c.sides[1-many].Mentions) == 0 {
		return []candidate{*c}
	}
	var out []candidate
	for i, mention := range c.sides[many].Mentions {
		single := *c
		single.sides[many] = clauses.Side{Phrase: f.Mentions[mention].Phrase, Mentions: []int{mention}}
		single.further = single.further || i > 0
		single.alone, single.weak = true, single.weak && c.group.Tense != clauses.Pluperfect
		single.rule = c.rule + eachApart
		out = append(out, single)
	}
	return out
}

// eachApart marks the rule of an encounter that is one of several told in one mention.
const eachApart = ", each apart"

// eachMember makes a candidate of each country of "his counterparts from A and B",
// who are named later, if at all.
func (f *finder) eachMember(c *candidate) []candidate {
	if len(c.sides[0].Mentions) != 1 || len(c.sides[1].Mentions) != 1 {
		return nil
	}
	m := &f.Mentions[c.sides[1].Mentions[0]]
	if m.Kind != names.Group && m.Kind != names.Delegation || len(m.Who) < 2 {
		return nil
	}
	var out []candidate
	_, parties := f.Actors(c.sides[1])
	for i, p := range parties {
		single := *c
		single.sides[1], single.parties = clauses.Side{Phrase: m.Phrase}, []clauses.Party{p}
		single.further, single.alone = single.further || i > 0, true
		single.rule = c.rule + eachApart
		out = append(out, single)
	}
	return out
}

// respectively reports whether the candidate's sentence pairs its two lists.
func (f *finder) respectively(c *candidate) bool {
	s := f.Sentences[c.sentence]
	for i := s.From; i < s.To; i++ {
		if f.Fold(i) == "respectively" {
			return true
		}
	}
	return false
}

// pairUp makes a candidate of each pair of two lists: "A and B met C and D, respectively".
func (f *finder) pairUp(c *candidate) []candidate {
	out := make([]candidate, len(c.sides[0].Mentions))
	for i := range out {
		out[i] = *c
		for k := range c.sides {
			number := c.sides[k].Mentions[i]
			out[i].sides[k] = clauses.Side{Phrase: f.Mentions[number].Phrase, Mentions: []int{number}}
		}
		out[i].further, out[i].alone = i > 0, true
		out[i].rule = c.rule + ", respectively"
	}
	return out
}

// attributed drops from a list the countries that stand before the person who
// represents them: "her counterparts from Norway, X, and Sweden, Y".
func (f *finder) attributed(list clauses.Side) clauses.Side {
	people := 0
	for _, number := range list.Mentions {
		if f.Mentions[number].Kind == names.Person {
			people++
		}
	}
	if people == 0 || people == len(list.Mentions) || len(list.Breaks) > 0 {
		return list
	}
	var kept []int
	for i, number := range list.Mentions {
		m := &f.Mentions[number]
		if (m.Kind == names.Country || m.Kind == names.Group && len(m.Who) == 0) && i+1 < len(list.Mentions) && f.Mentions[list.Mentions[i+1]].Kind == names.Person {
			continue
		}
		kept = append(kept, number)
	}
	list.Mentions = kept
	return list
}

// continuesSeries reports whether the candidate's first side is the one whose
// several encounters the text has just announced.
func (f *finder) continuesSeries(c *candidate) bool {
	if len(f.series.Mentions) == 0 || c.sentence > f.seriesAt+3 || len(c.sides[1].Mentions) < 2 || f.candidateClass(c) == "join" {
		return false
	}
	host, _ := f.Actors(f.series)
	people, _ := f.Actors(c.sides[0])
	return slices.Equal(host, people)
}

// apart reports whether the candidate's clause says that the encounters were several.
func (f *finder) apart(c *candidate) bool { return c.apart || f.apartWords(c) }

func (f *finder) apartWords(c *candidate) bool {
	for i := range f.Triggers {
		t := &f.Triggers[i]
		if t.Class == "apart" && c.clause.Has(t.From) || t.Class == "apart" && len(f.candidates) == 1 && f.Sentences[c.sentence].Has(t.From) {
			return true
		}
		if t.More && t.Meets(c.at) && f.Fold(t.To-1) != "talks" && f.Fold(t.To-1) != "discussions" && f.Fold(t.To-1) != "negotiations" &&
			f.Fold(t.To-1) != "consultations" && (len(c.sides[1].Mentions) != 1 || f.ofSeveral(c.sides[1].Mentions[0])) {
			return true
		}
	}
	if len(c.sides[1].Mentions) == 1 && len(c.sides[0].Mentions) > 1 { // "X and Y each met with Z"
		return f.Fold(c.group.From-1) == "each" || f.Fold(c.at.From-1) == "each"
	}
	return len(c.sides[1].Mentions) > 1 && (f.CueWithin(c.clause.From, c.clause.To, lexicon.CueTwoAlone) || f.bilateral(c))
}

// bilateral reports whether a candidate's own words say that two sides met, where its counterparts are
// of several: "held bilateral discussions with X of A and Y of B".
func (f *finder) bilateral(c *candidate) bool {
	for i := c.at.From; i < c.at.To; i++ {
		if f.Fold(i) == "bilateral" {
			return f.strangers(c.sides[1])
		}
	}
	return false
}

// ofSeveral reports whether a mention is a group told by its members' countries, or of whom nothing is
// told: "the foreign ministers of A and B", "counterparts from A and B", "three leaders".
func (f *finder) ofSeveral(number int) bool {
	m := &f.Mentions[number]
	if m.Kind != names.Group && m.Kind != names.Delegation {
		return false
	}
	return m.Kind == names.Group && len(m.Who) == 0 || len(m.Who) > 1 && f.Entities[m.Who[0]].Kind != names.Person
}

// announces reports whether a candidate with one side alone announces several
// encounters whose counterparts are told next: "X held separate talks with
// ministers who …. They were A, B and C."
func (f *finder) announces(c *candidate) bool {
	if len(c.sides[0].Mentions) == 0 || c.group.Mood == clauses.Imagined || c.group.Negated {
		return false
	}
	people, _ := f.Actors(c.sides[0])
	return len(people) == 1 && (f.apartWords(c) || f.severalBehind(c) || f.counted(c) || f.Fold(f.Sentences[c.sentence].To-1) == ":")
}

// counted reports whether a number or "a series of" stands before the encounters:
// "granted two audiences", "a number of bilateral conversations".
func (f *finder) counted(c *candidate) bool {
	for i := c.at.To - 1; i >= c.clause.From && i > c.at.To-8; i-- {
		if n, entry := f.PhraseAt(i, c.clause.To, lexicon.NumberWord); entry != nil && n > 0 && text.NumberOf(entry.Code) > 1 || f.Cue(i, lexicon.CueSeriesNoun) {
			return true
		}
	}
	return false
}

// severalBehind reports whether "several counterparts", "a number of leaders", "three of her
// colleagues" stand behind the trigger.
func (f *finder) severalBehind(c *candidate) bool {
	end := min(c.clause.To, c.at.To+6)
	if f.CueWithin(c.at.To, end, lexicon.CueSeveral) {
		return true
	}
	for i := c.at.To; i < end; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind != names.Group && !m.Titles.Counterpart {
			return false
		}
		if f.Cardinal(i, end) { // but not "the two leaders", of whom the reader knows
			return c.reason == "" && (i == c.at.To || f.Fold(i-1) == "with") && f.peopleBehind(f.Sentences[c.sentence], i+1)
		}
	}
	return false
}

// listSeries makes an encounter of each counterpart whom a sentence lists after
// a series was announced.
func (f *finder) listSeries(number int) {
	if len(f.series.Mentions) == 0 || number > f.seriesAt+3 || f.read() {
		return
	}
	s := f.Sentences[number]
	host, _ := f.Actors(f.series)
	for i := s.From; i < s.To; i++ {
		m := f.MentionOver(i)
		if m == nil {
			continue
		}
		if m.Kind == names.Person && f.Usable(m) && len(m.Who) == 1 && !slices.Contains(host, m.Who[0]) {
			list := f.ListFrom(s, i, true)
			if people, _ := f.Actors(list); len(people) > 1 && f.Foreign(host[0], people) {
				c := candidate{at: list.Phrase, sentence: number, rule: "series: X met A, B and C one by one", group: f.seriesGroup, sides: [2]clauses.Side{f.series, list}, clause: s.Phrase, apart: true}
				f.candidates = append(f.candidates, c)
				f.series = clauses.Side{}
				return
			}
			i = list.To - 1
			continue
		}
		i = m.End() - 1
	}
}
