package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns lists of attendees without a verb of attendance: "With X were LIST",
// "LIST were at the table", "Y was part of the talks".

// seatBeside: "on the Saudi side were LIST", "The Pakistani side was made up of
// LIST", "With X were LIST", "LIST were at the table".
func (f *finder) seatBeside(s text.Sentence) {
	if i := f.sideHeaded(s); i > 0 {
		f.lendOpening(s, i)
		f.seatAll(s, nil, i)
		return
	}
	if i := f.soDid(s); i > 0 {
		f.seatAll(s, nil, i)
		return
	}
	if i := f.wereThere(s); i > 0 {
		f.lendOpening(s, i)
		f.seatAll(s, nil, i)
		return
	}
	if to := f.thereToo(s); to > 0 {
		f.seatAll(s.UpTo(to), nil, s.From)
		return
	}
	for i := s.From; i < s.To; i++ {
		switch f.Fold(i) {
		case "side":
			if f.atSide(s, i) {
				return
			}
			if f.sideOf(s, i) {
				f.seatAll(s, nil, s.From)
				return
			}
		case "with":
			if (f.Fold(i-1) == "has" || f.Fold(i-1) == "had") && f.Cue(i+1, lexicon.CueThem) { // "She has with her X"
				from := i + 2
				if m := f.MentionOver(i + 1); m != nil { // "had with her the Foreign Minister"
					from = m.From
				}
				if leader := f.whoseSide(s, i-1); leader != nil {
					people, _ := f.Actors(f.Everybody(s, from))
					f.lendLand(leader.Who[0], people, text.Phrase{From: i - 1, To: i + 2})
				}
				f.seatAll(s, nil, from)
				return
			}
			if before := f.Fold(i - 1); (before == "and" || before == ";") && f.Cue(i+1, lexicon.CueThem) && f.Cue(i+2, lexicon.CueBe) { // "At its head was X, and with him were Y and Z"
				people, _ := f.Actors(f.Everybody(s, i+3))
				if leader := f.personBefore(s, i); leader != nil {
					f.lendLand(leader.Who[0], people, text.Phrase{From: i, To: i + 2})
				}
				f.seatAll(s, nil, i+3)
				return
			}
			if f.Fold(i+1) == "whom" && f.Cue(i+2, lexicon.CueBe) { // "headed by X, with whom were Y and Z"
				f.seat(nil, f.Object(s, i+3))
				return
			}
			if i == s.From && f.MentionOver(i+1) != nil && f.Cue(f.MentionOver(i+1).End(), lexicon.CueBe) {
				f.seatAll(s, nil, f.MentionOver(i+1).End())
				return
			}
		case "at": // "had at his side the Deputy Secretary General"
			if text.HaveForms.Has(f.Fold(i-1)) && f.Cue(i+1, lexicon.CueTheirs) && f.Fold(i+2) == "side" {
				f.seatAll(s, nil, i+3)
				return
			}
		case "table":
			if f.Fold(i-1) == "the" && f.Fold(i-2) == "at" && len(f.candidates) == 0 {
				f.seatAll(s, nil, s.From)
				return
			}
		}
	}
}

// personBefore gives the person whom a sentence names last before token i; nil when it names none.
func (f *finder) personBefore(s text.Sentence, i int) *names.Mention {
	for i--; i >= s.From; i-- {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person && len(m.Who) == 1 {
			return m
		}
	}
	return nil
}

// thereToo gives the token up to which a sentence says of its people that they were
// there: "The ambassador, X, was in the room too", "Y was part of the talks"; 0 when it
// does not.
func (f *finder) thereToo(s text.Sentence) int {
	for k := range f.candidates {
		if c := &f.candidates[k]; !c.anaphor || f.HasPerson(c.sides[1]) {
			return 0
		}
	}
	if g := f.GistAround(s.From); !g.Has(lexicon.CueBeForm) && !g.Has(lexicon.CueTookSeat) {
		return 0
	}
	for i := s.From + 1; i+1 < s.To; i++ {
		if !f.Cue(i, lexicon.CueBeForm) && !f.Cue(i, lexicon.CueTookSeat) || f.MentionOver(i) != nil {
			continue
		}
		before, relative := i-1, f.Cue(i-1, lexicon.CueRelativePronoun)
		if relative {
			before--
		}
		for before > s.From && (f.Fold(before) == "," || f.Adverb(before) || text.Modals.Has(f.Fold(before))) {
			before--
		}
		m := f.MentionOver(before)
		if m == nil {
			m = f.BeforeAside(s, before)
		}
		if m == nil || m.Kind != names.Person || !f.Usable(m) || f.saidBefore(s, m.From) {
			continue
		}
		if to := f.thereBehind(s, i); to > 0 {
			if relative { // "X, who was in the delegation, told Y"
				return i
			}
			return to
		}
	}
	return 0
}

// thereBehind gives the token up to which those before the verb at token i are said to
// have been there, by the words behind it; 0 when they say something else.
func (f *finder) thereBehind(s text.Sentence, i int) int {
	for j := i + 1; j < s.To && j < i+7; j++ {
		if f.Fold(j) == "not" {
			return 0
		}
		if m := f.MentionOver(j); m != nil {
			switch {
			case f.Cue(j-1, lexicon.CueBesidePreposition) && f.hasMet(m): // "X was with the minister"
				return i
			case m.Kind == names.Delegation && m.Titles.Definite && text.Prepositions.Has(f.Fold(j-1)): // "X was in the delegation"
				return s.To
			case !m.Possessive || !f.hasMet(m): // but "at the minister's side"
				return 0
			}
			continue
		}
		if f.Fold(j) == "at" && f.Fold(j+1) == "the" && f.eventAt(j+2) { // "was also at the breakfast"
			return s.To
		}
		if f.Fold(j) == "among" && f.Fold(j+1) == "the" && (f.IsNumber(j+2) || f.Cardinal(j+2, s.To)) { // "were among the 20 in the hall"
			return s.To
		}
		if !f.Cue(j, lexicon.CueThereToo) {
			continue
		}
		there := f.Fold(j-1) == "the"
		switch f.Fold(j) {
		case "member", "members", "participants", "attendees", "guests", "delegates", "dignitaries", "those":
			there = f.Fold(j+1) == "of" && f.delegationBehind(j+1, s.To) || f.Fold(j-1) == "among" || f.Fold(j-2) == "among"
		case "them", "him", "her":
			if there = f.Cue(j-1, lexicon.CueBesidePreposition); !there && f.Owns(j) { // "sat at her side"
				continue
			}
		case "witness", "witnesses":
			there = f.Fold(j+1) == "to" || f.Fold(j+1) == "of"
		case "there":
			there = f.Fold(j+1) == "too" || f.Fold(j+1) == "as" || f.IsMark(j+1)
		case "part":
			there = f.Fold(j+1) == "of" && (f.Cue(j+3, lexicon.CueEncounterNoun) || f.Fold(j+3) == "table" || f.delegationBehind(j+2, s.To))
		case "side":
			there = f.Cue(j-1, lexicon.CueTheirs) || f.Fold(j-1) == "'s" || f.sideOfSomebody(j)
		case "hand":
			there = f.Fold(j-1) == "on"
		}
		if there {
			return s.To
		}
		return 0
	}
	return 0
}

// eventAt reports whether token i ends a noun of an encounter of this sentence.
func (f *finder) eventAt(i int) bool {
	for k := range f.Triggers {
		if t := &f.Triggers[k]; !t.Verb() && t.From <= i && i < t.To {
			return true
		}
	}
	return false
}

// sideOfSomebody reports whether "side" at token i is a person's, "by the side of the chief
// justice": who is on somebody's side need not be there.
func (f *finder) sideOfSomebody(i int) bool {
	if at := f.Fold(i - 2); at != "at" && at != "by" || f.Fold(i+1) != "of" {
		return false
	}
	m := f.MentionOver(i + 2)
	return m != nil && m.Kind == names.Person
}

// saidBefore reports whether the words before token i say that somebody said what follows.
func (f *finder) saidBefore(s text.Sentence, i int) bool {
	for i--; i >= s.From; i-- {
		if f.MentionOver(i) == nil && text.Utterances.Has(f.Fold(i)) {
			return true
		}
	}
	return false
}

// hasMet reports whether a mention is of somebody who takes part in the encounter in focus.
func (f *finder) hasMet(m *names.Mention) bool {
	if m.Kind != names.Person || len(m.Who) != 1 || f.current < 0 {
		return false
	}
	d := &f.drafts[f.current]
	return slices.Contains(d.Principals, m.Who[0]) || slices.Contains(d.Attending, m.Who[0])
}

// delegationBehind reports whether a delegation is spoken of in the words behind token i.
func (f *finder) delegationBehind(i, end int) bool {
	for j := i; j < min(end, i+6); j++ {
		if m := f.MentionOver(j); m != nil && m.Kind == names.Delegation || f.Cue(j, lexicon.CueDelegationNoun) {
			return true
		}
	}
	return false
}
