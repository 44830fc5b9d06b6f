package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns lists of attendees without a verb of attendance: "on the Saudi side
// were LIST", "With X were LIST", "Seated around the table were LIST".

// seatBeside: "on the Saudi side were LIST", "The Pakistani side was made up of
// LIST", "With X were LIST", "LIST were at the table".
func (f *finder) seatBeside(s text.Sentence) {
	if i := f.wereThere(s); i > 0 {
		f.seatAll(s, nil, i)
		return
	}
	if to := f.thereToo(s); to > 0 {
		f.seatAll(phraseSentence(s, to), nil, s.From)
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
				if m := f.mention(i + 1); m != nil { // "had with her the Foreign Minister"
					from = m.From
				}
				if leader := f.whoseSide(s, i-1); leader != nil {
					people, _ := f.actors(f.everybody(s, from))
					f.lendLand(leader.Who[0], people, text.Phrase{From: i - 1, To: i + 2})
				}
				f.seatAll(s, nil, from)
				return
			}
			if before := f.Fold(i - 1); (before == "and" || before == ";") && f.Cue(i+1, lexicon.CueThem) && f.Cue(i+2, lexicon.CueBe) { // "At its head was X, and with him were Y and Z"
				people, _ := f.actors(f.everybody(s, i+3))
				if leader := f.personBefore(s, i); leader != nil {
					f.lendLand(leader.Who[0], people, text.Phrase{From: i, To: i + 2})
				}
				f.seatAll(s, nil, i+3)
				return
			}
			if f.Fold(i+1) == "whom" && f.Cue(i+2, lexicon.CueBe) { // "headed by X, with whom were Y and Z"
				f.seat(nil, f.object(s, i+3))
				return
			}
			if i == s.From && f.mention(i+1) != nil && f.Cue(f.mention(i+1).End(), lexicon.CueBe) {
				f.seatAll(s, nil, f.mention(i+1).End())
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
		if m := f.mention(i); m != nil && m.Kind == names.Person && len(m.Who) == 1 {
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
		if c := &f.candidates[k]; !c.anaphor || f.hasPerson(c.sides[1]) {
			return 0
		}
	}
	if g := f.GistAround(s.From); !g.Has(lexicon.CueBeForm) && !g.Has(lexicon.CueTookSeat) {
		return 0
	}
	for i := s.From + 1; i+1 < s.To; i++ {
		if !f.Cue(i, lexicon.CueBeForm) && !f.Cue(i, lexicon.CueTookSeat) || f.mention(i) != nil {
			continue
		}
		before, relative := i-1, f.Cue(i-1, lexicon.CueRelativePronoun)
		if relative {
			before--
		}
		for before > s.From && (f.Fold(before) == "," || f.Adverb(before) || text.Modals.Has(f.Fold(before))) {
			before--
		}
		m := f.mention(before)
		if m == nil {
			m = f.beforeAside(s, before)
		}
		if m == nil || m.Kind != names.Person || !f.usable(m) || f.saidBefore(s, m.From) {
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
		if m := f.mention(j); m != nil {
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
		if !f.Cue(j, lexicon.CueThereToo) {
			continue
		}
		there := f.Fold(j-1) == "the"
		switch f.Fold(j) {
		case "member", "members", "participants", "those":
			there = f.Fold(j+1) == "of" && f.delegationBehind(j+1, s.To) || f.Fold(j-1) == "among" || f.Fold(j-2) == "among"
		case "them", "him", "her":
			if there = f.Cue(j-1, lexicon.CueBesidePreposition); !there && f.owns(j) { // "sat at her side"
				continue
			}
		case "witness", "witnesses":
			there = f.Fold(j+1) == "to" || f.Fold(j+1) == "of"
		case "there":
			there = f.Fold(j+1) == "too" || f.Fold(j+1) == "as" || f.IsMark(j+1)
		case "part":
			there = f.Fold(j+1) == "of" && (f.Cue(j+3, lexicon.CueEncounterNoun) || f.Fold(j+3) == "table" || f.delegationBehind(j+2, s.To))
		case "side":
			there = f.Cue(j-1, lexicon.CueTheirs) || f.Fold(j-1) == "'s"
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

// saidBefore reports whether the words before token i say that somebody said what follows.
func (f *finder) saidBefore(s text.Sentence, i int) bool {
	for i--; i >= s.From; i-- {
		if f.mention(i) == nil && text.Utterances.Has(f.Fold(i)) {
			return true
		}
	}
	return false
}

// wereThere gives the token from which a list of attendees follows an inverted
// verb: "Also at the meeting were LIST", "With her were LIST", "Participants in
// the talks were LIST", "…, as did LIST"; 0 when there is none.
func (f *finder) wereThere(s text.Sentence) int {
	if i := f.inverted(s); i > 0 {
		return i
	}
	for k := range f.triggers {
		t := &f.triggers[k]
		if t.Class != "attend" && t.Class != "present" {
			continue
		}
		if t.From == s.From && t.verb() && t.Form&lexicon.Past != 0 && f.Fold(t.To) != "by" { // "Took part in the meeting X and Y"
			return t.To
		}
		for i := t.To; i+2 < s.To; i++ {
			if word := f.Fold(i); (word == "as" || word == "so") && f.Cue(i+1, lexicon.CueDidToo) && f.mention(i+2) != nil { // "…, and so was Y"
				return i + 2
			}
		}
	}
	return 0
}

// inverted gives the token behind the verb of a sentence that opens with words of
// presence and names people behind "were": "Seated around the table were LIST"; 0 when
// the sentence is none.
func (f *finder) inverted(s text.Sentence) int {
	if f.Fold(s.From) != "with" && !f.Cue(s.From, lexicon.CueAtEncounter) && !f.GistAround(s.From).Has(lexicon.CuePresence) {
		return 0
	}
	present := false
	for i := s.From; i < s.To && i < s.From+16; i++ {
		m := f.mention(i)
		if word := f.Fold(i); m == nil && present && i > s.From && (word == "were" || word == "was" || word == "are" || word == "is" || word == "sat" || word == "came" || word == ":") {
			next := i + 1
			for next < s.To && (f.Adverb(next) || f.Fold(next) == ",") {
				next++
			}
			next = f.sideToldAt(next, s.To)
			if m := f.mention(next); m != nil && (m.Kind == names.Person || m.Kind == names.Group && len(m.Who) == 0 || m.Possessive) {
				return next
			}
			if word != "sat" && word != "came" { // "Among those who sat in were X"
				return 0
			}
		}
		present = present || f.Cue(i, lexicon.CuePresence) || i < s.From+4 && f.Cue(i, lexicon.CueEncounterNoun) && f.Cue(s.From, lexicon.CueAtEncounter) || m != nil && i == s.From+1 && f.Fold(s.From) == "with"
		if m != nil && m.Kind == names.Person && f.usable(m) && f.Fold(m.From-1) != "with" && f.Fold(m.From-1) != "for" && f.Fold(m.From-1) != "by" &&
			(i > s.From+5 || !f.Cue(m.From-1, lexicon.CueBesidePreposition) && !f.Cue(m.From-1, lexicon.CuePresence) && f.Fold(m.From-1) != "of" || !f.hasMet(m)) { // "At the side of the minister was X"
			return 0
		}
	}
	return 0
}

// sideOf reports whether "side" at token i means a delegation that is listed:
// "on the Barbadian side", "The Pakistani side was made up of".
func (f *finder) sideOf(s text.Sentence, i int) bool {
	for k := range f.candidates {
		if c := &f.candidates[k]; !c.anaphor || f.hasPerson(c.sides[0]) || f.hasPerson(c.sides[1]) {
			return false
		}
	}
	for j := i - 1; j >= s.From && j >= i-4; j-- {
		if f.Fold(j) == "on" || f.Fold(j) == "from" && j == s.From {
			for k := s.From; k < s.To; k++ {
				if word := f.Fold(k); word == "said" || word == "told" || word == "that" {
					return false
				}
			}
			return true
		}
	}
	return f.CueWithin(i+1, min(s.To, i+8), lexicon.CueMadeUpOf)
}

// hasMet reports whether a mention is of somebody who takes part in the encounter in focus.
func (f *finder) hasMet(m *names.Mention) bool {
	if m.Kind != names.Person || len(m.Who) != 1 {
		return false
	}
	d := &f.drafts[f.current]
	return contains(d.Principals, m.Who[0]) || contains(d.Attending, m.Who[0])
}

// atSide seats those whom somebody has "at her side", as "side" at token i tells: "had X
// at his side", "had at her side X". It reports whether it did.
func (f *finder) atSide(s text.Sentence, i int) bool {
	if f.Fold(i-2) != "at" || !f.Cue(i-1, lexicon.CueTheirs) {
		return false
	}
	for k := i - 3; k >= s.From && k > i-30; k-- {
		if word := f.Fold(k); f.mention(k) != nil || word != "with" && !text.HaveForms.Has(word) {
			continue
		}
		list := f.object(phraseSentence(s, i-2), k+1)
		if !f.hasPerson(list) {
			list = f.object(s, i+1)
		}
		people, _ := f.actors(list)
		if leader := f.whoseSide(s, k); leader != nil {
			f.lendLand(leader.Who[0], people, text.Phrase{From: i - 2, To: i + 1})
		}
		f.seat(nil, list)
		return f.hasPerson(list)
	}
	return false
}

// whoseSide gives the person at whose side somebody is, by the "with" or "had" at token
// k: who had him there stands before it, who acts "with X at his side" opens the sentence.
func (f *finder) whoseSide(s text.Sentence, k int) *names.Mention {
	from, step := s.From, 1
	if f.Fold(k) != "with" {
		from, step = k-1, -1
	}
	for i := from; i >= s.From && i < k; i += step {
		if m := f.mention(i); m != nil && m.Kind == names.Person && len(m.Who) == 1 {
			return m
		}
	}
	return nil
}

// lendLand gives those who came with a person his country or organisation, where theirs
// was only guessed from the article's home.
func (f *finder) lendLand(leader int, people []int, at text.Phrase) {
	of := f.Entities[leader]
	if !of.Country.Known() && !of.Org.Known() || f.Guessed(leader) {
		return
	}
	lent := []text.Clue{text.Inferred(at, "accompanied by")}
	for _, person := range people {
		e := &f.Entities[person]
		if person == leader || !f.Guessed(person) && (e.Country.Known() || e.Org.Known()) {
			continue
		}
		if of.Country.Known() {
			e.Country = text.Value{Text: of.Country.Text, Clues: lent}
		} else if e.Level != "ambassador" { // who is the envoy of a country is not the organisation's
			e.Country, e.Org = text.Value{}, text.Value{Text: of.Org.Text, Clues: lent}
		}
	}
}

// delegationBehind reports whether a delegation is spoken of in the words behind token i.
func (f *finder) delegationBehind(i, end int) bool {
	for j := i; j < min(end, i+6); j++ {
		if m := f.mention(j); m != nil && m.Kind == names.Delegation || f.Cue(j, lexicon.CueDelegationNoun) {
			return true
		}
	}
	return false
}
