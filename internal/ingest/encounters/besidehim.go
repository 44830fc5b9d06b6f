package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by the company in which somebody was: "Alone with Y, X asked
// for a loan", "Face to face with Y in Oslo, X said", "After an hour in Riga with Y, X flew home".

// matchCompanyOf looks in a sentence for whom somebody was alone or face to face with.
func (f *finder) matchCompanyOf(number int) {
	s := f.Sentences[number]
	for k := range f.Triggers {
		if t := &f.Triggers[k]; t.Class == "company" && (f.Fold(t.From) != "seated" || f.CueWithin(t.From, t.To, lexicon.CueOpposite) || f.atTable(s)) && f.keptCompany(number, s, t, t.To) {
			return
		}
	}
	if !f.Gists[number].Has(lexicon.CueSpanOfTalk) {
		return
	}
	for i := s.From; i+2 < s.To; i++ {
		if !f.Cue(i, lexicon.CueSpanOfTalk) {
			continue
		}
		if with := f.hoursWith(s, i+1); with > i && f.keptCompany(number, s, &clauses.Trigger{Phrase: text.At(i), Trigger: spanOfTalk}, with+1) {
			return
		}
	}
}

// spanOfTalk is what "an hour with Y" is told by.
var spanOfTalk = &lexicon.Trigger{Class: "session", Base: "hour"}

// hoursWith gives the "with" behind the hours before token i, past where and when they were: "an
// hour in Riga on Monday with"; -1 when other words part the two.
func (f *finder) hoursWith(s text.Sentence, i int) int {
	for end := min(s.To, i+2*clauses.Reach); i < end; i++ {
		word := f.Fold(i)
		switch {
		case word == "with":
			return i
		case f.MentionOver(i) != nil && !f.PeopleWithin(i, i+1):
			i = f.MentionOver(i).End() - 1
		case f.IsCapital(i) || f.IsNumber(i) || f.Adverb(i) || text.Calendar.Has(word) || text.DayWords.Has(word) || text.Determiners.Has(word) || f.Cue(i, lexicon.CueSameRoom):
		case word == "in" || word == "at" || word == "of" || word == "behind" || word == "over" || word == "inside":
		case f.Cue(i, lexicon.CueOfficePlace) || f.Cue(i, lexicon.CueTalksNoun) || f.Cue(i, lexicon.CueCloseness):
		default:
			return -1
		}
	}
	return -1
}

// keptCompany makes an encounter of somebody's company with the people named at token with, and
// reports whether it did: officials of two parties, in words that tell of no match and no letter.
func (f *finder) keptCompany(number int, s text.Sentence, t *clauses.Trigger, with int) bool {
	if f.called || f.away || f.InQuotation(s, t.From) || f.CueWithin(s.From, s.To, lexicon.CueSporting) || f.CueWithin(s.From, s.To, lexicon.CueFromAfar) {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "being: X was alone with Y", group: f.nounGroup(s, t, f.nounVerb(s, t))}
	if c.group.Mood == clauses.Asserted && f.onlyThought(s, t.From) {
		c.group.Mood = clauses.Imagined
	}
	if c.sides[1] = f.Object(s, with); !f.Somebody(c.sides[1]) || c.sides[1].From > with+3 {
		return false
	}
	if c.sides[0] = f.owner(s, t); len(c.sides[0].Mentions) == 0 {
		c.sides[0] = f.subjectOfNoun(s, t)
	}
	a, _ := f.Actors(c.sides[0])
	b, _ := f.Actors(c.sides[1])
	if len(a) > 0 && len(b) > 0 && (!f.Foreign(a[0], b) || f.metAlready(append(a[:len(a):len(a)], b...))) || !f.inOffice(a) && !f.inOffice(b) {
		return false
	}
	f.add(c)
	return true
}

// onlyThought reports whether a modal before token i says that what follows was only thought of:
// "would have liked an hour with Y".
func (f *finder) onlyThought(s text.Sentence, i int) bool {
	for i--; i >= s.From && !f.Cue(i, lexicon.CueClauseEnd) && f.Fold(i) != ","; i-- {
		if word := f.Fold(i); text.Modals.Has(word) && word != "will" || text.Negations.Has(word) && word != "without" {
			return true
		}
	}
	return false
}

// atTable reports whether a sentence tells of a table or a meal: who was seated beside another there talked to him.
func (f *finder) atTable(s text.Sentence) bool {
	if f.CueWithin(s.From, s.To, lexicon.CueTable) {
		return true
	}
	for k := range f.Triggers {
		if t := &f.Triggers[k]; t.Class == "meal" && !t.Verb() {
			return true
		}
	}
	return false
}

// inOffice reports whether one of these people holds an office.
func (f *finder) inOffice(people []int) bool {
	for _, person := range people {
		if f.Entities[person].Role.Text != "" {
			return true
		}
	}
	return false
}
