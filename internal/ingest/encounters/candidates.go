package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns candidates: what one sentence says of an encounter, how it is kept,
// and when a weak one counts.

// side is one side of an encounter as a sentence names it: a list of noun
// groups ("Presidents X and Y", "the foreign ministers of A, B and C").
type side struct {
	text.Phrase
	mentions []int // numbers of the mentions
	breaks   []int // mentions before which the words set a further encounter apart
	pronoun  bool  // "him", "her": not yet resolved
}

// open reports whether the words leave a side open: they name nobody there, nor say "him" or "her".
func (list *side) open() bool { return len(list.mentions) == 0 && !list.pronoun }

// candidate is one mention of an encounter in the text.
type candidate struct {
	at        text.Phrase // the trigger words
	sentence  int
	rule      string
	group     verbGroup // of the verb that tells of it
	sides     [2]side
	parties   []Party     // that a compound names: "the Kenya-Norway talks"
	house     Party       // whose house a guest came to, where nobody is named who met him there
	clause    text.Phrase // its part of the sentence
	reason    string      // why it is no meeting; "" while it may be one
	weak      bool        // it only counts when another sentence bears it out
	fresh     bool        // "a meeting": not the one told before
	summit    bool        // an encounter of many, often only a setting
	next      bool        // "the next meeting": another of the same parties
	anaphor   bool        // "the meeting", "their talks": speaks of an encounter told before
	further   bool        // "also", "separately", "later": another encounter of the same visit
	agentless bool        // "was also received": by whom is told before
	apart     bool        // its counterparts were met one by one
	alone     bool        // one of several that the words set apart
	setOut    bool        // somebody has set out for it: "left for Oslo to meet"
	awaits    bool        // who the others were is told next
	earlier   bool        // "last met", "previously": background
}

// add keeps a candidate.
func (f *finder) add(c candidate) {
	if c.clause.Empty() {
		c.clause = f.Sentences[c.sentence].Phrase
	}
	for i, list := range c.sides {
		if list.pronoun {
			others, _ := f.actors(c.sides[1-i])
			if number := f.referent(f.Sentences[c.sentence], list.From, others); number >= 0 {
				c.sides[i].mentions = []int{number}
			}
		}
	}
	if f.Fold(c.sides[0].From) == "we" && f.inHisWords(c.sides[0].From) && f.hasPerson(c.sides[1]) && !contains(c.sides[1].mentions, f.author) { // "In Port Vila we met with Y"
		c.sides[0].mentions = []int{f.author}
	}
	f.thoseTwo(&c)
	f.recallTeam(&c)
	if c.weak && len(f.drafts) > 0 && !f.called && f.newPair(&c) {
		c.weak = false
	}
	if c.weak && (len(f.drafts) > 0 || len(f.series.mentions) > 0) && !f.called && f.hasPerson(c.sides[1]) {
		switch class := f.candidateClass(&c); class {
		case "speak", "discuss", "meet", "see", "brief", "being", "engage":
			c.weak = false // one of several that the article tells
		case "hand":
			c.weak = f.timeOf(c.clause) == (timeMark{})
		}
	}
	if c.weak && !f.read() && f.leads(&c) {
		c.weak = false
	}
	f.candidates = append(f.candidates, c)
}

// read reports whether some pattern has found two sides in the sentence.
func (f *finder) read() bool {
	for i := range f.candidates {
		c := &f.candidates[i]
		if c.group.mood != asserted && c.group.mood != arranged && f.sidesAlone(c) { // "X and Y weighed plans to enhance contacts between the two sides"
			continue
		}
		if f.people, f.parties = f.appendActorsOf(f.people[:0], f.parties[:0], c); len(f.people)+len(f.parties) > 1 {
			return true
		}
	}
	return false
}

// leads reports whether a weak candidate is what the article opens with: a lead
// that says "X and Y discussed" or "X welcomed Y" tells of their meeting, unless
// the article tells of a telephone call.
func (f *finder) leads(c *candidate) bool {
	if c.sentence > f.Lead+1 || c.reason != "" || c.group.mood != asserted && !f.setFor(c) || c.group.negated || !c.group.finite {
		return false
	}
	switch f.candidateClass(c) {
	case "discuss", "host", "speak", "visit", "joint", "meet", "see", "brief", "being", "engage", "gather":
	default:
		return false
	}
	if s := f.Sentences[c.sentence]; f.called || f.away || f.phoned() && !f.toPress(s) {
		return false
	}
	a, parties := f.actors(c.sides[0])
	b, _ := f.actors(c.sides[1])
	return len(a) > 0 && len(a)+len(b) > 1 || len(parties) > 1 && f.levelOfGroup(c) != "" // "The foreign ministers of A, B and C discussed"
}

// setFor reports whether a weak candidate tells of a plan for a day, or of a guest who is to come to a
// place: "will welcome Y to Rome", "is to discuss trade with Y on Friday".
func (f *finder) setFor(c *candidate) bool {
	if c.group.mood != arranged || c.group.foreseen || !f.hasPerson(c.sides[0]) {
		return false
	}
	switch f.candidateClass(c) {
	case "host":
		at := c.sides[1].To
		if f.Fold(at) == "," {
			at++
		}
		return f.timeOf(c.clause) != (timeMark{}) || (f.Fold(at) == "to" || f.Fold(at) == "in" || f.Fold(at) == "at") && f.IsCapital(at+1)
	case "discuss", "meet", "see", "being":
		return f.timeOf(c.clause) != (timeMark{})
	}
	return false
}

// candidateClass is the first word of a candidate's rule.
func (f *finder) candidateClass(c *candidate) string {
	class, _, _ := strings.Cut(c.rule, ":")
	return class
}

// newPair reports whether a weak sign is of two parties of whom one is known to meet
// others and one comes in with it: "In Bucharest the next day, X and the deputy head went
// over the texts", "The speaker then welcomed Y".
func (f *finder) newPair(c *candidate) bool {
	people, _ := f.actors(c.sides[:]...)
	if len(people) != 2 || !f.foreign(people[0], people[1:]) || c.group.mood != asserted || c.group.negated || !c.group.finite {
		return false
	}
	switch f.candidateClass(c) {
	case "discuss", "host", "speak", "meet", "engage":
	default:
		return false
	}
	known := 0
	for _, person := range people {
		met := f.metAlready([]int{person})
		if !met && f.firstTold(person) < c.sentence {
			return false
		}
		if met {
			known++
		}
	}
	return known == 1
}

// firstTold gives the first sentence of the prose that speaks of a person.
func (f *finder) firstTold(person int) int {
	for _, number := range f.Entities[person].Mentions {
		if s := f.SentenceOf(f.Mentions[number].From); s.Kind == text.Prose {
			return f.Tokens[s.From].Sentence
		}
	}
	return len(f.Sentences)
}
