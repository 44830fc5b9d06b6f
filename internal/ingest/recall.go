package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
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
	if len(c.sides[1].mentions) == 0 && !c.sides[1].pronoun && f.inSeries(c.sentence) && f.pays(c) { // "paid a farewell call": on whom is told before
		if host := f.seriesHost(c.sides[0], f.sentences[c.sentence]); len(host.mentions) > 0 {
			c.sides[1], c.further = host, true
			c.rule += ", recalled"
		}
		return
	}
	for i := range c.sides {
		bare := i == 0 && len(c.sides[0].mentions) == 0 && len(c.sides[1].mentions) > 0
		if !bare && !f.unresolved(c.sides[i]) && !(i == 1 && c.agentless) {
			continue
		}
		others, parties := f.actors(c.sides[1-i])
		if len(others)+len(parties) == 0 {
			return
		}
		best := -1
		if f.current < 0 && c.group.mood == asserted {
			best = f.namedBefore(c.at.from, others)
		}
		for _, person := range f.likely(c) {
			if m := f.lastMention(person, c.at.from); m != nil && !contains(others, person) && f.foreign(person, others) {
				best = int(f.mentionAt[m.from])
				break
			}
		}
		if best >= 0 {
			c.sides[i].mentions = []int{best}
			c.rule += ", recalled"
		}
		return
	}
}

// recallLeader puts for "the Lao delegation" whoever was said to lead it.
func (f *finder) recallLeader(c *candidate, i int) {
	if len(c.sides[i].mentions) != 1 {
		return
	}
	number := c.sides[i].mentions[0]
	m := &f.mentions[number]
	if m.kind != delegation || len(m.who) != 1 || f.fold(m.from) != "the" && f.fold(m.from-1) != "the" {
		return
	}
	for k := number - 1; k >= max(0, number-neighbourhood); k-- {
		o := &f.mentions[k]
		if o.kind != delegation || len(o.who) != 1 || f.headedAt(o.to) < 0 || f.entities[o.who[0]].country.text != f.entities[m.who[0]].country.text {
			continue
		}
		if leader := &f.mentions[k+1]; leader.kind == person && len(leader.who) == 1 && f.entities[leader.who[0]].name.known() {
			c.sides[i].mentions = []int{k + 1}
			c.rule += ", its leader"
		}
		return
	}
}

// pays reports whether a candidate is of one person's courtesy call.
func (f *finder) pays(c *candidate) bool {
	t := f.triggerAtEnd(c.at.to - 1)
	people, _ := f.actors(c.sides[0])
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
	if f.subjectNumber >= 0 && len(f.mentions[f.subjectNumber].who) == 1 && !(f.current >= 0 && contains(f.drafts[f.current].attending, f.mentions[f.subjectNumber].who[0])) {
		out = append(out, f.mentions[f.subjectNumber].who[0])
	}
	if f.current >= 0 {
		out = append(out, f.drafts[f.current].principals...)
	}
	return out
}

// namedBefore gives the mention of the person of another party whom the article
// named last before token i, headlines included; -1 when there is none.
func (f *finder) namedBefore(i int, others []int) int {
	for number := f.mentionsBefore(i) - 1; number >= 0; number-- {
		m := &f.mentions[number]
		if m.kind != person || len(m.who) != 1 || m.possessive {
			continue
		}
		e := &f.entities[m.who[0]]
		if e.name.known() && (e.country.known() || e.org.known()) && !contains(others, m.who[0]) && f.foreign(m.who[0], others) {
			return number
		}
	}
	return -1
}

// unresolved reports whether a side is one definite person whom nothing resolved.
func (f *finder) unresolved(list side) bool {
	if len(list.mentions) != 1 {
		return false
	}
	m := &f.mentions[list.mentions[0]]
	if m.kind == delegation && f.fold(m.from-1) == "same" { // "will see the same delegation"
		return len(m.who) == 0
	}
	return (m.kind == person || m.kind == group) && len(m.who) == 0 && (f.fold(m.from) == "the" || f.fold(m.from) == "his" || f.fold(m.from) == "her")
}

// actual reports whether an anaphor speaks of something that took place:
// "during the meeting", "The talks covered", and not "a date for the meeting".
func (f *finder) actual(c *candidate) bool {
	s := f.sentences[c.sentence]
	for i := max(s.from, c.at.from-8); i < min(s.to, c.at.to+2); i++ {
		if word := f.fold(i); modals.has(word) && word != "may" || word == "if" || word == "whether" {
			return false
		}
	}
	for i := c.at.from - 1; i >= s.from && i > c.at.from-5; i-- {
		if prepositions.has(f.fold(i)) {
			return f.cue(i, lexicon.CueInTheCourse)
		}
	}
	return true
}

// nameParties makes principals of the persons whom a sentence about the
// encounter in focus names for countries that nobody spoke for so far.
func (f *finder) nameParties(sentence int) {
	d := &f.drafts[f.current]
	s := f.sentences[sentence]
	for i := s.from; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && !m.possessive && len(m.who) == 1 && f.fold(m.from-1) != "of" {
			e := &f.entities[m.who[0]]
			for _, p := range d.parties {
				if e.name.known() && f.speaksFor(e, p) && !contains(d.attending, m.who[0]) {
					d.principals = addOnce(d.principals, m.who[0])
				}
			}
		}
		i = m.end() - 1
	}
	d.parties = f.unnamed(d.principals, d.parties)
}

// speaksFor reports whether a person represents a party.
func (f *finder) speaksFor(e *entity, p party) bool {
	if p.code != "" {
		return p.code == e.country.text
	}
	if p.entity < 0 || !e.org.known() {
		return false
	}
	body := &f.entities[p.entity]
	return body.name.text == e.org.text || body.org.text == e.org.text
}

// imply opens an encounter for an anaphor that has none to refer to ("the
// meeting", "their talks"): that of the two principals whom the text has named
// so far, when there are just two of different parties.
func (f *finder) imply(c *candidate) {
	if f.away || c.group.mood != asserted || c.group.negated || f.called || !f.actual(c) {
		return
	}
	for _, other := range f.rejected { // "the meeting" that was called off, wished for, …
		if other.Reason != "one-party" && (other.Reason != "series" || strings.HasSuffix(f.fold(c.at.to-1), "s")) {
			return
		}
	}
	pair := f.chiefPair(f.sentences[c.sentence].to)
	if pair == nil {
		return
	}
	implied := *c
	implied.rule, implied.weak, implied.sides = "implied: the meeting of the two named before", false, [2]side{{phrase: c.at, mentions: pair}, {}}
	people, parties := f.actors(implied.sides[0])
	f.open(&implied, people, parties, f.timeOf(c.clause))
}
