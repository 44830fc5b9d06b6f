package ingest

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the meetings pass. Input: sentences, mentions, entities.
// Output: encounters with their principals, attendees and parties, and the
// rejected candidates.
//
// The pass walks the sentences in order. Triggers (triggers.go) and their verb
// groups (verbgroups.go) are found; the patterns of verbs (verbs.go, talks.go)
// and nouns (nominals.go) name the sides and so make candidates; weak signs are
// gathered too (joint.go). verdict.go says what is no meeting, distribute.go
// parts what was several, grouping.go joins what tells of one encounter,
// recall.go fills the sides left open, attendance.go seats who else took part.

// side is one side of an encounter as a sentence names it: a list of noun
// groups ("Presidents X and Y", "the foreign ministers of A, B and C").
type side struct {
	phrase
	mentions []int // numbers of the mentions
	breaks   []int // mentions before which the words set a further encounter apart
	pronoun  bool  // "him", "her": not yet resolved
}

// candidate is one mention of an encounter in the text.
type candidate struct {
	at        phrase // the trigger words
	sentence  int
	rule      string
	group     verbGroup // of the verb that tells of it
	sides     [2]side
	parties   []party // that a compound names: "the Kenya-Norway talks"
	clause    phrase  // its part of the sentence
	reason    string  // why it is no meeting; "" while it may be one
	weak      bool    // it only counts when another sentence bears it out
	fresh     bool    // "a meeting": not the one told before
	summit    bool    // an encounter of many, often only a setting
	next      bool    // "the next meeting": another of the same parties
	anaphor   bool    // "the meeting", "their talks": speaks of an encounter told before
	further   bool    // "also", "separately", "later": another encounter of the same visit
	agentless bool    // "was also received": by whom is told before
	apart     bool    // its counterparts were met one by one
	alone     bool    // one of several that the words set apart
	earlier   bool    // "last met", "previously": background
}

// finder is the state of the pass over one article.
type finder struct {
	*document
	holder      []int32 // per token: the mention that covers it or has it in its apposition
	triggers    []trigger
	candidates  []candidate // of the sentence
	drafts      []draft     // encounters so far
	current     int         // the one in focus, -1 for none
	paragraph   int         // of the sentence before
	main        int         // the encounter that is the article's news, -1 for none
	away        bool        // a telephone call was told last: "the conversation" is that
	series      side        // who held the several encounters that were announced, and
	seriesAt    int         // in which sentence
	seriesGroup verbGroup   // with which verb
	ceremony    bool        // the sentence before told of a ceremony
	called      bool        // the article speaks of a telephone
	// subjectNumber is the mention that was the last sentence's subject, -1 for none.
	subjectNumber int
	// spokenOf is the person of whom the article speaks most, -1 for none; nil until asked for.
	spokenOf *int
}

// findMeetings runs the pass.
func (d *document) findMeetings() {
	f := finder{document: d, current: -1, main: -1, subjectNumber: -1}
	f.hold()
	f.called = f.speaksOfCall()
	for i := range d.sentences {
		s := d.sentences[i]
		if s.kind != prose {
			continue
		}
		f.readSentence(i)
	}
	f.conclude()
	if len(f.encounters) == 0 {
		f.readHeadline()
	}
}

// readHeadline looks for the encounter in the headline when the prose, which takes
// it for granted, has told of none: "X, Y meet in Z".
func (f *finder) readHeadline() {
	if len(f.rejected) > 0 || f.called {
		return
	}
	for i := range f.sentences {
		if f.sentences[i].kind == headline && i <= f.lead+1 {
			f.drafts, f.current, f.main = f.drafts[:0], -1, -1
			f.readSentence(i)
			f.conclude()
			return
		}
	}
}

// readSentence finds the candidates of one sentence and files them.
func (f *finder) readSentence(number int) {
	s := f.sentences[number]
	f.resume(s)
	f.triggers = f.findTriggers(s, f.triggers[:0])
	f.candidates = f.candidates[:0]
	for i := range f.triggers {
		t := &f.triggers[i]
		if f.inQuotation(s, t.from) {
			continue
		}
		if t.verb() {
			f.matchVerb(number, i)
		} else {
			f.matchNoun(number, i)
		}
	}
	f.matchGuestMentions(number)
	f.listSeries(number)
	if !f.read() {
		f.matchTurn(number)
	}
	if !f.read() {
		f.matchGuestsOf(number)
	}
	if !f.read() {
		f.matchScene(number)
	}
	if !f.read() {
		f.matchSeriesGuest(number)
	}
	if !f.read() {
		f.matchJoint(number)
	}
	for i := range f.candidates {
		f.judge(&f.candidates[i])
	}
	f.file(number)
	f.noteCall(s)
	f.attend(number)
	f.remember(s)
}

// add keeps a candidate.
func (f *finder) add(c candidate) {
	if c.clause.empty() {
		c.clause = f.sentences[c.sentence].phrase
	}
	for i, list := range c.sides {
		if list.pronoun {
			others, _ := f.actors(c.sides[1-i])
			if number := f.referent(f.sentences[c.sentence], list.from, others); number >= 0 {
				c.sides[i].mentions = []int{number}
			}
		}
	}
	if class := f.candidateClass(&c); c.weak && (class == "speak" || class == "discuss" || class == "meet" || class == "see" || class == "hand" && f.timeOf(c.clause) != (timeMark{})) && len(c.sides[1].mentions) > 0 && f.hasPerson(c.sides[1]) &&
		(len(f.drafts) > 0 || len(f.series.mentions) > 0) && !f.called {
		c.weak = false // one of several that the article tells
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
		if people, parties := f.actorsOf(c); len(people)+len(parties) > 1 {
			return true
		}
	}
	return false
}

// leads reports whether a weak candidate is what the article opens with: a lead
// that says "X and Y discussed" or "X welcomed Y" tells of their meeting, unless
// the article tells of a telephone call.
func (f *finder) leads(c *candidate) bool {
	if c.sentence > f.lead+1 || c.reason != "" || c.group.mood != asserted || c.group.negated || !c.group.finite {
		return false
	}
	switch f.candidateClass(c) {
	case "discuss", "host", "speak", "visit", "joint", "see":
	default:
		return false
	}
	a, _ := f.actors(c.sides[0])
	b, _ := f.actors(c.sides[1])
	return len(a) > 0 && len(a)+len(b) > 1 && !f.called
}

// candidateClass is the first word of a candidate's rule.
func (f *finder) candidateClass(c *candidate) string {
	class, _, _ := strings.Cut(c.rule, ":")
	return class
}

// speaksOfCall reports whether the article speaks of a telephone anywhere.
func (f *finder) speaksOfCall() bool {
	for i := range f.tokens {
		if f.cue(i, lexicon.CueTelephone) {
			return f.tokens[i].fold != "call" || f.fold(i+1) != "for" && f.fold(i+1) != "on" && determiners.has(f.fold(i-1))
		}
	}
	return false
}

// remember notes the sentence's subject, to which the next one's pronoun refers.
func (f *finder) remember(s sentence) {
	for i := s.from; i < s.to; i++ {
		if word := f.fold(i); f.mention(i) == nil && (word == "he" || word == "she" || i == s.from && (word == "his" || word == "her")) {
			return // the same as before
		}
		if m := f.mention(i); m != nil {
			if m.kind == person && !m.possessive && !f.obliqueAt(m) {
				f.subjectNumber = int(f.holder[i])
				return
			}
			if m.kind == delegation && !f.obliqueAt(m) { // "The delegation led by X arrived": X
				list := side{phrase: phrase{m.from, m.end()}}
				if f.addLeaders(s, &list, m); f.hasPerson(list) {
					f.subjectNumber = list.mentions[0]
					return
				}
			}
			i = m.end() - 1
		}
	}
}

// obliqueAt reports whether a mention is the complement of a preposition that
// opens its sentence or clause: "With X, the minister discussed".
func (f *finder) obliqueAt(m *mention) bool {
	before := f.fold(m.from - 1)
	if owner := f.mention(m.from - 1); before == "'s" && owner != nil { // "with Peru's X"
		before = f.fold(owner.from - 1)
	}
	if determiners.has(before) {
		before = f.fold(m.from - 2)
	}
	return prepositions.has(before) && before != "as" && before != "after" && before != "before"
}

// inQuotation reports whether token i stands inside a direct quotation longer
// than a few quoted words.
func (f *finder) inQuotation(s sentence, i int) bool {
	open, from := s.quoted, s.from
	for j := s.from; j < s.to; j++ {
		if f.fold(j) != `"` {
			continue
		}
		if open && from <= i && i < j {
			return j-from > 7
		}
		open, from = !open, j+1
	}
	return open && i >= from
}

// actors gives the persons, and the countries and organisations without one,
// that the sides name.
func (f *finder) actors(sides ...side) (people []int, parties []party) {
	for _, list := range sides {
		for _, number := range list.mentions {
			m := &f.mentions[number]
			for _, e := range m.who {
				people, parties = f.actor(e, m, people, parties)
			}
		}
	}
	return people, parties
}

// actorsOf gives the actors of a candidate's sides and those that a compound names.
func (f *finder) actorsOf(c *candidate) (people []int, parties []party) {
	people, parties = f.actors(c.sides[:]...)
	if len(people)+len(parties) < 2 {
		for _, p := range c.parties {
			parties = addParty(parties, p)
		}
	}
	return people, parties
}

// actor adds one entity: a named person, or the party that is represented.
func (f *finder) actor(e int, m *mention, people []int, parties []party) ([]int, []party) {
	entity := &f.entities[e]
	at := clue{at: m.phrase, basis: readout.Stated}
	switch {
	case entity.kind == person && entity.name.known():
		return addOnce(people, e), parties
	case entity.kind == person && entity.country.known():
		return people, addParty(parties, party{entity: -1, code: entity.country.text, clue: at})
	case entity.kind == person && entity.org.known():
		return people, addParty(parties, party{entity: e, clue: at})
	case entity.kind == country:
		return people, addParty(parties, party{entity: e, code: entity.country.text, clue: at})
	case entity.kind == organisation:
		return people, addParty(parties, party{entity: e, clue: at})
	}
	return people, parties
}

func addOnce(list []int, item int) []int {
	for _, have := range list {
		if have == item {
			return list
		}
	}
	return append(list, item)
}

func addParty(list []party, p party) []party {
	for _, have := range list {
		if have.code != "" && have.code == p.code || p.code == "" && have.entity == p.entity {
			return list
		}
	}
	return append(list, p)
}
