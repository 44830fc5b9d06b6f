package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns lists of attendees without a verb of attendance: "on the Saudi side
// were LIST", "With X were LIST", "Seated around the table were LIST".

// seatBeside: "on the Saudi side were LIST", "The Pakistani side was made up of
// LIST", "With X were LIST", "LIST were at the table".
func (f *finder) seatBeside(s sentence) {
	if i := f.wereThere(s); i > 0 {
		f.seatAll(s, nil, i)
		return
	}
	if to := f.thereToo(s); to > 0 {
		f.seatAll(phraseSentence(s, to), nil, s.from)
		return
	}
	for i := s.from; i < s.to; i++ {
		switch f.fold(i) {
		case "side":
			if f.atSide(s, i) {
				return
			}
			if f.sideOf(s, i) {
				f.seatAll(s, nil, s.from)
				return
			}
		case "with":
			if (f.fold(i-1) == "has" || f.fold(i-1) == "had") && f.cue(i+1, lexicon.CueThem) { // "She has with her X"
				from := i + 2
				if m := f.mention(i + 1); m != nil { // "had with her the Foreign Minister"
					from = m.from
				}
				if leader := f.whoseSide(s, i-1); leader != nil {
					people, _ := f.actors(f.everybody(s, from))
					f.lendLand(leader.who[0], people, phrase{i - 1, i + 2})
				}
				f.seatAll(s, nil, from)
				return
			}
			if i == s.from && f.mention(i+1) != nil && f.cue(f.mention(i+1).end(), lexicon.CueBe) {
				f.seatAll(s, nil, f.mention(i+1).end())
				return
			}
		case "at": // "had at his side the Deputy Secretary General"
			if haveForms.has(f.fold(i-1)) && f.cue(i+1, lexicon.CueTheirs) && f.fold(i+2) == "side" {
				f.seatAll(s, nil, i+3)
				return
			}
		case "table":
			if f.fold(i-1) == "the" && f.fold(i-2) == "at" && len(f.candidates) == 0 {
				f.seatAll(s, nil, s.from)
				return
			}
		}
	}
}

// thereToo gives the token up to which a sentence says of its people that they were
// there: "The ambassador, X, was in the room too", "Y was part of the talks"; 0 when it
// does not.
func (f *finder) thereToo(s sentence) int {
	for k := range f.candidates {
		if c := &f.candidates[k]; !c.anaphor || f.hasPerson(c.sides[1]) {
			return 0
		}
	}
	for i := s.from + 1; i+1 < s.to; i++ {
		if f.mention(i) != nil || !f.cue(i, lexicon.CueBeForm) && !f.cue(i, lexicon.CueTookSeat) {
			continue
		}
		before, relative := i-1, f.cue(i-1, lexicon.CueRelativePronoun)
		if relative {
			before--
		}
		for before > s.from && (f.fold(before) == "," || f.adverb(before) || modals.has(f.fold(before))) {
			before--
		}
		m := f.mention(before)
		if m == nil {
			m = f.beforeAside(s, before)
		}
		if m == nil || m.kind != person || !f.usable(m) || f.saidBefore(s, m.from) {
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
func (f *finder) thereBehind(s sentence, i int) int {
	for j := i + 1; j < s.to && j < i+7; j++ {
		if m := f.mention(j); m != nil {
			switch {
			case f.cue(j-1, lexicon.CueBesidePreposition) && f.hasMet(m): // "X was with the minister"
				return i
			case m.kind == delegation && m.titles.definite && prepositions.has(f.fold(j-1)): // "X was in the delegation"
				return s.to
			case !m.possessive || !f.hasMet(m): // but "at the minister's side"
				return 0
			}
			continue
		}
		if !f.cue(j, lexicon.CueThereToo) {
			continue
		}
		there := f.fold(j-1) == "the"
		switch f.fold(j) {
		case "member", "members", "participants", "those":
			there = f.fold(j+1) == "of" && f.delegationBehind(j+1, s.to) || f.fold(j-1) == "among" || f.fold(j-2) == "among"
		case "them", "him", "her":
			if there = f.cue(j-1, lexicon.CueBesidePreposition); !there && f.owns(j) { // "sat at her side"
				continue
			}
		case "witness", "witnesses":
			there = f.fold(j+1) == "to" || f.fold(j+1) == "of"
		case "there":
			there = f.fold(j+1) == "too" || f.fold(j+1) == "as" || f.isMark(j+1)
		case "part":
			there = f.fold(j+1) == "of" && (f.cue(j+3, lexicon.CueEncounterNoun) || f.fold(j+3) == "table" || f.delegationBehind(j+2, s.to))
		case "side":
			there = f.cue(j-1, lexicon.CueTheirs) || f.fold(j-1) == "'s"
		case "hand":
			there = f.fold(j-1) == "on"
		}
		if there {
			return s.to
		}
		return 0
	}
	return 0
}

// saidBefore reports whether the words before token i say that somebody said what follows.
func (f *finder) saidBefore(s sentence, i int) bool {
	for i--; i >= s.from; i-- {
		if f.mention(i) == nil && utterances.has(f.fold(i)) {
			return true
		}
	}
	return false
}

// wereThere gives the token from which a list of attendees follows an inverted
// verb: "Also at the meeting were LIST", "With her were LIST", "Participants in
// the talks were LIST", "…, as did LIST"; 0 when there is none.
func (f *finder) wereThere(s sentence) int {
	if i := f.inverted(s); i > 0 {
		return i
	}
	for k := range f.triggers {
		t := &f.triggers[k]
		if t.Class != "attend" && t.Class != "present" {
			continue
		}
		if t.from == s.from && t.verb() && t.Form&lexicon.Past != 0 && f.fold(t.to) != "by" { // "Took part in the meeting X and Y"
			return t.to
		}
		for i := t.to; i+2 < s.to; i++ {
			if word := f.fold(i); (word == "as" || word == "so") && f.cue(i+1, lexicon.CueDidToo) && f.mention(i+2) != nil { // "…, and so was Y"
				return i + 2
			}
		}
	}
	return 0
}

// inverted gives the token behind the verb of a sentence that opens with words of
// presence and names people behind "were": "Seated around the table were LIST"; 0 when
// the sentence is none.
func (f *finder) inverted(s sentence) int {
	if f.fold(s.from) != "with" && !f.cue(s.from, lexicon.CueAtEncounter) && !f.gistAround(s.from).Has(lexicon.CuePresence) {
		return 0
	}
	present := false
	for i := s.from; i < s.to && i < s.from+16; i++ {
		m := f.mention(i)
		if word := f.fold(i); m == nil && present && i > s.from && (word == "were" || word == "was" || word == "are" || word == "is" || word == "sat" || word == "came" || word == ":") {
			next := i + 1
			for next < s.to && (f.adverb(next) || f.fold(next) == ",") {
				next++
			}
			next = f.sideToldAt(next, s.to)
			if m := f.mention(next); m != nil && (m.kind == person || m.kind == group && len(m.who) == 0 || m.possessive) {
				return next
			}
			if word != "sat" && word != "came" { // "Among those who sat in were X"
				return 0
			}
		}
		present = present || f.cue(i, lexicon.CuePresence) || i < s.from+4 && f.cue(i, lexicon.CueEncounterNoun) && f.cue(s.from, lexicon.CueAtEncounter) || m != nil && i == s.from+1 && f.fold(s.from) == "with"
		if m != nil && m.kind == person && f.usable(m) && f.fold(m.from-1) != "with" && f.fold(m.from-1) != "for" && f.fold(m.from-1) != "by" &&
			(i > s.from+5 || !f.cue(m.from-1, lexicon.CueBesidePreposition) && !f.cue(m.from-1, lexicon.CuePresence) && f.fold(m.from-1) != "of" || !f.hasMet(m)) { // "At the side of the minister was X"
			return 0
		}
	}
	return 0
}

// sideOf reports whether "side" at token i means a delegation that is listed:
// "on the Barbadian side", "The Pakistani side was made up of".
func (f *finder) sideOf(s sentence, i int) bool {
	for k := range f.candidates {
		if c := &f.candidates[k]; !c.anaphor || f.hasPerson(c.sides[0]) || f.hasPerson(c.sides[1]) {
			return false
		}
	}
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		if f.fold(j) == "on" || f.fold(j) == "from" && j == s.from {
			for k := s.from; k < s.to; k++ {
				if word := f.fold(k); word == "said" || word == "told" || word == "that" {
					return false
				}
			}
			return true
		}
	}
	for j := i + 1; j < s.to && j < i+8; j++ {
		if f.cue(j, lexicon.CueMadeUpOf) {
			return true
		}
	}
	return false
}

// hasMet reports whether a mention is of somebody who takes part in the encounter in focus.
func (f *finder) hasMet(m *mention) bool {
	if m.kind != person || len(m.who) != 1 {
		return false
	}
	d := &f.drafts[f.current]
	return contains(d.principals, m.who[0]) || contains(d.attending, m.who[0])
}

// atSide seats those whom somebody has "at her side", as "side" at token i tells: "had X
// at his side", "had at her side X". It reports whether it did.
func (f *finder) atSide(s sentence, i int) bool {
	if f.fold(i-2) != "at" || !f.cue(i-1, lexicon.CueTheirs) {
		return false
	}
	for k := i - 3; k >= s.from && k > i-30; k-- {
		if word := f.fold(k); f.mention(k) != nil || word != "with" && !haveForms.has(word) {
			continue
		}
		list := f.object(phraseSentence(s, i-2), k+1)
		if !f.hasPerson(list) {
			list = f.object(s, i+1)
		}
		people, _ := f.actors(list)
		if leader := f.whoseSide(s, k); leader != nil {
			f.lendLand(leader.who[0], people, phrase{i - 2, i + 1})
		}
		f.seat(nil, list)
		return f.hasPerson(list)
	}
	return false
}

// whoseSide gives the person at whose side somebody is, by the "with" or "had" at token
// k: who had him there stands before it, who acts "with X at his side" opens the sentence.
func (f *finder) whoseSide(s sentence, k int) *mention {
	from, step := s.from, 1
	if f.fold(k) != "with" {
		from, step = k-1, -1
	}
	for i := from; i >= s.from && i < k; i += step {
		if m := f.mention(i); m != nil && m.kind == person && len(m.who) == 1 {
			return m
		}
	}
	return nil
}

// lendLand gives those who came with a person his country or organisation, where theirs
// was only guessed from the article's home.
func (f *finder) lendLand(leader int, people []int, at phrase) {
	of := f.entities[leader]
	if !of.country.known() && !of.org.known() || f.guessed(leader) {
		return
	}
	lent := []clue{inferred(at, "accompanied by")}
	for _, person := range people {
		e := &f.entities[person]
		if person == leader || !f.guessed(person) && (e.country.known() || e.org.known()) {
			continue
		}
		if of.country.known() {
			e.country = value{text: of.country.text, clues: lent}
		} else if e.level != "ambassador" { // who is the envoy of a country is not the organisation's
			e.country, e.org = value{}, value{text: of.org.text, clues: lent}
		}
	}
}

// delegationBehind reports whether a delegation is spoken of in the words behind token i.
func (f *finder) delegationBehind(i, end int) bool {
	for j := i; j < min(end, i+6); j++ {
		if m := f.mention(j); m != nil && m.kind == delegation || f.cue(j, lexicon.CueDelegationNoun) {
			return true
		}
	}
	return false
}
