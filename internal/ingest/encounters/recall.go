package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the sides that a sentence leaves open: who "the guest" is who
// received somebody, whose "the meeting" is when none was told, and who speaks
// for a country that was only named.

// recall puts the principal of the encounter in focus for a side that is named
// by a role which the references left open: "The guest received Y".
func (f *finder) recall(c *candidate) {
	if c.anaphor || c.weak && f.candidateClass(c) != "discuss" {
		return
	}
	for i := range c.sides {
		f.recallLeader(c, i)
	}
	if c.sides[1].Open() && f.inSeries(c.sentence) && f.pays(c) { // "paid a farewell call": on whom is told before
		if host := f.seriesHost(c.sides[0], f.Sentences[c.sentence]); len(host.Mentions) > 0 {
			c.sides[1], c.further = host, true
			c.rule += ", recalled"
		}
		return
	}
	for i := range c.sides {
		bare := i == 0 && len(c.sides[0].Mentions) == 0 && len(c.sides[1].Mentions) > 0
		if !bare && !f.unresolved(c.sides[i]) && !(i == 1 && c.agentless) {
			continue
		}
		others, parties := f.Actors(c.sides[1-i])
		if len(others)+len(parties) == 0 {
			return
		}
		if bare && c.group.Mood == clauses.Arranged {
			if group := f.openingGroup(c); len(group.Mentions) > 0 {
				c.sides[0] = group
				c.rule += ", the two"
				return
			}
		}
		best := -1
		if f.current < 0 && c.group.Mood == clauses.Asserted {
			best = f.namedBefore(c.at.From, others)
		}
		for _, person := range f.likely(c) {
			if m := f.LastMention(person, c.at.From); m != nil && !slices.Contains(others, person) && f.Foreign(person, others) {
				best = int(f.MentionAt[m.From])
				break
			}
		}
		if best >= 0 {
			c.sides[i].Mentions = []int{best}
			c.rule += ", recalled"
		}
		return
	}
}

// openingGroup gives the several people as whom a sentence's subject stands for a side that
// its verb has not: "The two ministers will be in Oslo for talks with Y".
func (f *finder) openingGroup(c *candidate) clauses.Side {
	m := f.MentionOver(f.Sentences[c.sentence].From)
	if m == nil || m.Kind != names.Group || len(m.Who) < 2 || m.End() > c.at.From {
		return clauses.Side{}
	}
	return clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.Holder[m.From])}}
}

// recallLeader puts for "the Lao delegation" whoever was said to lead it.
func (f *finder) recallLeader(c *candidate, i int) {
	if len(c.sides[i].Mentions) != 1 {
		return
	}
	number := c.sides[i].Mentions[0]
	m := &f.Mentions[number]
	if m.Kind != names.Delegation || len(m.Who) != 1 || f.Fold(m.From) != "the" && f.Fold(m.From-1) != "the" {
		return
	}
	for k := number - 1; k >= max(0, number-references.Neighbourhood); k-- {
		o := &f.Mentions[k]
		if o.Kind != names.Delegation || len(o.Who) != 1 || f.HeadedAt(o.To) < 0 || f.Entities[o.Who[0]].Country.Text != f.Entities[m.Who[0]].Country.Text {
			continue
		}
		if leader := &f.Mentions[k+1]; leader.Kind == names.Person && len(leader.Who) == 1 && f.Entities[leader.Who[0]].Name.Known() {
			c.sides[i].Mentions = []int{k + 1}
			c.rule += ", its leader"
		}
		return
	}
}

// pays reports whether a candidate is of one person's courtesy call.
func (f *finder) pays(c *candidate) bool {
	t := f.TriggerOver(c.at.To - 1)
	people, _ := f.Actors(c.sides[0])
	return t != nil && t.Class == "courtesy" && len(people) == 1
}

// likely lists the persons whom a side that is not named may mean, the likeliest
// first: who received, when the agent is missing; who has met several others;
// the principals of the encounter in focus.
func (f *finder) likely(c *candidate) []int {
	var out []int
	if c.agentless {
		for i := len(f.drafts) - 1; i >= f.recent(); i-- {
			if f.drafts[i].host >= 0 {
				out = append(out, f.drafts[i].host)
				break
			}
		}
	}
	if hub := f.hub(); hub >= 0 {
		out = append(out, hub)
	}
	if chief := f.chief(); chief >= 0 {
		out = append(out, chief)
	}
	if f.current < 0 && f.LastSubject >= 0 && len(f.Mentions[f.LastSubject].Who) == 1 {
		out = append(out, f.Mentions[f.LastSubject].Who[0])
	}
	if f.current >= 0 {
		out = append(out, f.drafts[f.current].Principals...)
	}
	return out
}

// namedBefore gives the mention of the person of another party whom the article
// named last before token i, headlines included; -1 when there is none.
func (f *finder) namedBefore(i int, others []int) int {
	for number := f.MentionsBefore(i) - 1; number >= 0; number-- {
		m := &f.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Possessive {
			continue
		}
		e := &f.Entities[m.Who[0]]
		if e.Name.Known() && (e.Country.Known() || e.Org.Known()) && !slices.Contains(others, m.Who[0]) && f.Foreign(m.Who[0], others) {
			return number
		}
	}
	return -1
}

// unresolved reports whether a side is one definite person whom nothing resolved.
func (f *finder) unresolved(list clauses.Side) bool {
	if len(list.Mentions) != 1 {
		return false
	}
	m := &f.Mentions[list.Mentions[0]]
	if m.Kind == names.Delegation && f.Fold(m.From-1) == "same" { // "will see the same delegation"
		return len(m.Who) == 0
	}
	return (m.Kind == names.Person || m.Kind == names.Group) && len(m.Who) == 0 && (f.Fold(m.From) == "the" || f.Fold(m.From) == "his" || f.Fold(m.From) == "her")
}

// actual reports whether an anaphor speaks of something that took place:
// "during the meeting", "The talks covered", and not "a date for the meeting".
func (f *finder) actual(c *candidate) bool {
	s := f.Sentences[c.sentence]
	for i := max(s.From, c.at.From-8); i < min(s.To, c.at.To+2); i++ {
		if word := f.Fold(i); text.Modals.Has(word) && word != "may" || word == "if" || word == "whether" {
			return false
		}
	}
	if next := f.Fold(c.at.To); c.at.From == c.group.From && text.WordIn("with among between", next) { // "Talks with the one make the other nervous": of any
		return false
	}
	for i := c.at.From - 1; i >= s.From && i > c.at.From-5; i-- {
		if text.Prepositions.Has(f.Fold(i)) {
			return f.Cue(i, lexicon.CueInTheCourse)
		}
	}
	return true
}

// nameParties makes principals of the persons whom a sentence about the
// encounter in focus names for countries that nobody spoke for so far.
func (f *finder) nameParties(sentence int) {
	d := &f.drafts[f.current]
	s := f.Sentences[sentence]
	for _, m := range f.MentionsOver(s.From, s.To) {
		if m.Kind == names.Person && !m.Possessive && len(m.Who) == 1 && f.Fold(m.From-1) != "of" {
			e := &f.Entities[m.Who[0]]
			for _, p := range d.Parties {
				if e.Name.Known() && f.speaksFor(e, p) && !slices.Contains(d.Attending, m.Who[0]) {
					d.Principals = clauses.AddOnce(d.Principals, m.Who[0])
				}
			}
		}
	}
	d.Parties = f.unnamed(d.Principals, d.Parties)
}

// speaksFor reports whether a person represents a party.
func (f *finder) speaksFor(e *names.Entity, p clauses.Party) bool {
	if p.Code != "" {
		return p.Code == e.Country.Text
	}
	if p.Entity < 0 || !e.Org.Known() {
		return false
	}
	body := &f.Entities[p.Entity]
	return body.Name.Text == e.Org.Text || body.Org.Text == e.Org.Text
}

// imply opens an encounter for an anaphor that has none to refer to ("the
// meeting", "their talks"): that of the two principals whom the text has named
// so far, when there are just two of different parties.
func (f *finder) imply(c *candidate) {
	if f.away || c.group.Mood != clauses.Asserted || c.group.Negated || !f.actual(c) {
		return
	}
	if f.houseSat(c.sentence) {
		return
	}
	for _, other := range f.Rejected { // "the meeting" that was called off, wished for, …
		if other.Reason != "one-party" && (other.Reason != "series" || strings.HasSuffix(f.Fold(c.at.To-1), "s")) {
			return
		}
	}
	pair := f.chiefPair(f.Sentences[c.sentence].To)
	if called := f.calledRoll(f.Sentences[c.sentence], c.at.To); len(called.Mentions) > 0 { // "Attending the meeting were: X, Y and Z"
		pair = called.Mentions
	}
	if pair == nil {
		return
	}
	implied := *c
	implied.rule, implied.weak, implied.sides = "implied: the meeting of the two named before", false, [2]clauses.Side{{Phrase: c.at, Mentions: pair}, {}}
	people, parties := f.Actors(implied.sides[0])
	f.open(&implied, people, parties, f.timeOf(c.clause))
}

// houseSat reports whether one of the last sentences tells that a house of the state came together, so that
// "the meeting" is its own: "The Cabinet, chaired by President X, met at State House".
func (f *finder) houseSat(number int) bool {
	for i := max(f.Lead, number-4); i <= number; i++ {
		s := f.Sentences[i]
		for _, t := range f.TriggersOf(i) {
			if t.Class == "meet" && t.Verb() && t.Group.Mood == clauses.Asserted && f.CueWithin(max(s.From, t.From-houseReach), t.From, lexicon.CueStateHouse) {
				return true
			}
		}
	}
	return false
}

// houseReach is how far before its verb a house may be named.
const houseReach = 10
