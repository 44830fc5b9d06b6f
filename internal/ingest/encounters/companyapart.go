package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns company (company.go) that two sentences tell together: the one names X, the next
// has Y with him: "X got her doctors. Y promised them to her over rum", "X had one visitor. Y stayed
// for an hour", "X and Y go back a long way. On Monday they argued until the coffee was cold".

// companyBefore gives for a sentence that does not name people of two parties those whom the one
// before it named and to whom its own words go back; an empty side when none do. Its words must
// tell of one room: two who sit there together may well be of one country.
func (f *finder) companyBefore(number int, here clauses.Side) clauses.Side {
	s := f.Sentences[number]
	if number == 0 || !f.inOneRoom(s) {
		return clauses.Side{}
	}
	before := f.Sentences[number-1]
	if before.Kind != text.Prose {
		return clauses.Side{}
	}
	told := f.companyOf(before)
	them, _ := f.Actors(told)
	us, _ := f.Actors(here)
	switch {
	case len(them) == 0 || !f.inOffice(them) && !f.inOffice(us):
		return clauses.Side{}
	case len(us) == 0:
		if len(them) != 2 || !f.OtherParty(them[0], them[1]) || !f.goesBackToTwo(s) || f.timeOf(s.Phrase) == (timeMark{}) {
			return clauses.Side{}
		}
		return clauses.Side{Phrase: s.Phrase, Mentions: told.Mentions}
	case len(them) != 1 || len(us) != 1 || them[0] == us[0] || !f.goesBackToHim(s) && !f.CueWithin(before.From, before.To, lexicon.CueVisitorNoun):
		return clauses.Side{}
	}
	return clauses.Side{Phrase: here.Phrase, Mentions: append(slices.Clone(told.Mentions[:1]), here.Mentions...)}
}

// goesBackToTwo reports whether a sentence speaks of two people who were named before: "they", "the two".
func (f *finder) goesBackToTwo(s text.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		if m := f.MentionOver(i); f.Fold(i) == "they" || f.Fold(i) == "both" || m != nil && m.Kind == names.Group && (f.Fold(m.From) == "the" || f.Fold(m.From-1) == "the") {
			return true
		}
	}
	return false
}

// goesBackToHim reports whether somebody who was named before is an object of a sentence, "to her",
// "kept him", or the one whose host or guest it names.
func (f *finder) goesBackToHim(s text.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		switch word := f.Fold(i); {
		case f.MentionOver(i) == nil && (word == "him" || word == "her" && !f.Owns(i)):
			return true
		case f.Cue(i, lexicon.CueTheirs) && (f.Cue(i+1, lexicon.CueHostOrGuest) || f.Cue(i+2, lexicon.CueHostOrGuest)):
			return true
		}
	}
	return false
}
