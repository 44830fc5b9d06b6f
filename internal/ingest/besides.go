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
	if f.thereToo(s) {
		f.seatAll(s, nil, s.from)
		return
	}
	for i := s.from; i < s.to; i++ {
		switch f.fold(i) {
		case "side":
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
				f.seatAll(s, nil, from)
				return
			}
			if i == s.from && f.mention(i+1) != nil && f.cue(f.mention(i+1).end(), lexicon.CueBe) {
				f.seatAll(s, nil, f.mention(i+1).end())
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

// thereToo reports whether a sentence says of its subject that he was there: "The
// ambassador, X, was in the room too", "Y was part of the talks".
func (f *finder) thereToo(s sentence) bool {
	for k := range f.candidates {
		if !f.candidates[k].anaphor {
			return false
		}
	}
	for i := s.from + 1; i+1 < s.to; i++ {
		if word := f.fold(i); word != "was" && word != "were" && word != "sat" {
			continue
		}
		before := i - 1
		for before > s.from && (f.fold(before) == "," || f.adverb(before)) {
			before--
		}
		if m := f.mention(before); m == nil || m.kind != person || !f.usable(m) {
			continue
		}
		if f.besideOneOfThem(s, i+1) {
			return true
		}
		for j := i + 1; j < s.to && j < i+7; j++ {
			if m := f.mention(j); m != nil {
				if j = m.end() - 1; !m.possessive { // "at the President's side"
					break
				}
				continue
			}
			if !f.cue(j, lexicon.CueThereToo) {
				continue
			}
			switch f.fold(j) {
			case "there":
				return f.fold(j+1) == "too" || f.fold(j+1) == "as" || f.isMark(j+1)
			case "part":
				return f.fold(j+1) == "of" && f.cue(j+3, lexicon.CueEncounterNoun)
			case "side":
				return f.cue(j-1, lexicon.CueTheirs) || f.fold(j-1) == "'s"
			case "hand":
				return f.fold(j-1) == "on"
			default:
				return f.fold(j-1) == "the"
			}
		}
	}
	return false
}

// besideOneOfThem reports whether the words behind "was" at token i say that somebody
// stood beside one of those who met: "with the Minister at both meetings", "with him throughout".
func (f *finder) besideOneOfThem(s sentence, i int) bool {
	for f.adverb(i) {
		i++
	}
	if f.fold(i) != "with" {
		return false
	}
	m := f.mention(i + 1)
	if m == nil && !f.cue(i+1, lexicon.CueThem) || m != nil && (len(m.who) != 1 || !contains(f.drafts[f.current].principals, m.who[0])) {
		return false
	}
	for j := i + 2; j < s.to; j++ {
		if word := f.fold(j); word == "throughout" || f.cue(j, lexicon.CueTalksNoun) && f.cue(j-1, lexicon.CueToldBefore) {
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
	if f.fold(s.from) != "with" && !f.gistAround(s.from).Has(lexicon.CuePresence) {
		return 0
	}
	present := false
	for i := s.from; i < s.to && i < s.from+16; i++ {
		if word := f.fold(i); (word == "were" || word == "was" || word == "are") && present && i > s.from {
			next := i + 1
			for next < s.to && (f.adverb(next) || f.fold(next) == ",") {
				next++
			}
			if m := f.mention(next); m != nil && (m.kind == person || m.possessive) {
				return next
			}
			return 0
		}
		m := f.mention(i)
		present = present || f.cue(i, lexicon.CuePresence) || m != nil && i == s.from+1 && f.fold(s.from) == "with"
		if m != nil && m.kind == person && f.usable(m) && !prepositions.has(f.fold(m.from-1)) && !f.cue(m.from-1, lexicon.CuePresence) {
			return 0
		}
	}
	return 0
}

// sideOf reports whether "side" at token i means a delegation that is listed:
// "on the Barbadian side", "The Pakistani side was made up of".
func (f *finder) sideOf(s sentence, i int) bool {
	if len(f.candidates) > 0 {
		return false
	}
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		if f.fold(j) == "on" {
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
