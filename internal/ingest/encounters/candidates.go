package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns candidates: what one sentence says of an encounter, how it is kept,
// and when a weak one counts.

// candidate is one mention of an encounter in the text.
type candidate struct {
	at        text.Phrase // the trigger words
	sentence  int
	rule      string
	group     clauses.VerbGroup // of the verb that tells of it
	sides     [2]clauses.Side
	parties   []clauses.Party // that a compound names: "the Kenya-Norway talks"
	house     clauses.Party   // whose house a guest came to, where nobody is named who met him there
	clause    text.Phrase     // its part of the sentence
	reason    string          // why it is no meeting; "" while it may be one
	weak      bool            // it only counts when another sentence bears it out
	fresh     bool            // "a meeting": not the one told before
	summit    bool            // an encounter of many, often only a setting
	next      bool            // "the next meeting": another of the same parties
	anaphor   bool            // "the meeting", "their talks": speaks of an encounter told before
	further   bool            // "also", "separately", "later": another encounter of the same visit
	agentless bool            // "was also received": by whom is told before
	apart     bool            // its counterparts were met one by one
	alone     bool            // one of several that the words set apart
	setOut    bool            // somebody has set out for it: "left for Oslo to meet"
	awaits    bool            // who the others were is told next
	earlier   bool            // "last met", "previously": background
}

// add keeps a candidate.
func (f *finder) add(c candidate) {
	if c.clause.Empty() {
		c.clause = f.Sentences[c.sentence].Phrase
	}
	for i, list := range c.sides {
		if list.Pronoun {
			others, _ := f.Actors(c.sides[1-i])
			if number := f.Referent(f.Sentences[c.sentence], list.From, others); number >= 0 {
				c.sides[i].Mentions = []int{number}
			}
		}
	}
	if f.Fold(c.sides[0].From) == "we" && f.InHisWords(c.sides[0].From) && f.HasPerson(c.sides[1]) && !slices.Contains(c.sides[1].Mentions, f.Author) { // "In Port Vila we met with Y"
		c.sides[0].Mentions = []int{f.Author}
	}
	f.thoseTwo(&c)
	f.recallTeam(&c)
	if c.weak && len(f.drafts) > 0 && !f.called && f.newPair(&c) {
		c.weak = false
	}
	if c.weak && (len(f.drafts) > 0 || len(f.series.Mentions) > 0) && !f.called && f.HasPerson(c.sides[1]) {
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
		if c.group.Mood != clauses.Asserted && c.group.Mood != clauses.Arranged && f.sidesAlone(c) { // "X and Y weighed plans to enhance contacts between the two sides"
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
	if c.sentence > f.Lead+1 || c.reason != "" || c.group.Negated {
		return false
	}
	if asserted := c.group.Finite && (c.group.Mood == clauses.Asserted || f.setFor(c)); !asserted && !(text.WordIn("discuss meet", f.candidateClass(c)) && f.doneBefore(&c.group)) {
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
	a, parties := f.Actors(c.sides[0])
	b, _ := f.Actors(c.sides[1])
	return len(a) > 0 && len(a)+len(b) > 1 || len(parties) > 1 && f.levelOfGroup(c) != "" // "The foreign ministers of A, B and C discussed"
}

// doneBefore reports whether a verb group tells what somebody had done before he did what his sentence is of:
// "After discussing trade with Y, X told", "Having exchanged views with Y, X flew home".
func (f *finder) doneBefore(g *clauses.VerbGroup) bool {
	if before := f.Fold(g.From - 1); before == "after" || before == "following" {
		return g.Mood == clauses.Dependent && !g.Negated
	}
	return f.Fold(g.From) == "having" && g.Mood == clauses.Asserted && !g.Negated
}

// setFor reports whether a weak candidate tells of a plan for a day, or of a guest who is to come to a
// place: "will welcome Y to Rome", "is to discuss trade with Y on Friday".
func (f *finder) setFor(c *candidate) bool {
	if c.group.Mood != clauses.Arranged || c.group.Foreseen || !f.HasPerson(c.sides[0]) {
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
		return f.timeOf(c.clause) != (timeMark{}) || f.spanAhead(c.clause)
	}
	return false
}

// spanAhead reports whether words say in which stretch of time to come something will be: "next week".
func (f *finder) spanAhead(p text.Phrase) bool {
	for i := p.From; i+1 < p.To; i++ {
		if f.Cue(i, lexicon.CueForward) && f.Cue(i+1, lexicon.CueSpanOfTime) {
			return true
		}
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
	people, _ := f.Actors(c.sides[:]...)
	if len(people) != 2 || !f.Foreign(people[0], people[1:]) || c.group.Mood != clauses.Asserted || c.group.Negated || !c.group.Finite {
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

// actorsOf gives the actors of a candidate's sides and those that a compound names.
func (f *finder) actorsOf(c *candidate) (people []int, parties []clauses.Party) {
	return f.appendActorsOf(nil, nil, c)
}

// appendActorsOf appends them to lists of them.
func (f *finder) appendActorsOf(people []int, parties []clauses.Party, c *candidate) ([]int, []clauses.Party) {
	people, parties = f.AppendActors(people, parties, c.sides[:]...)
	if c.house.Code != "" && (len(c.sides[0].Mentions) == 0 || len(c.sides[1].Mentions) == 0) {
		parties = clauses.AddParty(parties, c.house)
	}
	if len(people)+len(parties) < 2 {
		for _, p := range c.parties {
			parties = clauses.AddParty(parties, p)
		}
	}
	return people, parties
}
