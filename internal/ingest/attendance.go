package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns attendance: who else is said to have taken part, told in the
// sentence of the encounter ("accompanied by") or in a later one ("Also present
// were", "The meeting was attended by").

// attend adds the attendees that a sentence names to the encounter in focus.
func (f *finder) attend(number int) {
	if f.current < 0 {
		return
	}
	s := f.sentences[number]
	for k := range f.triggers {
		t := &f.triggers[k]
		switch {
		case t.Class == "presence" && !t.taken:
			f.nameParties(number)
			f.seat(t, f.object(s, t.to))
		case t.Class == "present" && !determiners.has(f.fold(t.from-1)) && !f.adjectival(t):
			f.seatAround(s, t)
		case t.Class == "accompany" && (t.group.passive || t.Form == lexicon.Participle || f.fold(t.to) == "by"):
			f.seat(t, f.agent(s, t.to))
		case t.Class == "accompany" && t.Form&lexicon.Gerund != 0:
			f.seatAll(s, t, t.to)
		case t.Class == "accompany":
			f.seat(t, f.subject(s, t.group))
		case t.Class == "attend" || t.Class == "join":
			f.seatAttending(s, t)
		case t.Base == "sit" && f.companions([2]side{f.subject(s, t.group), f.object(s, t.to)}):
			f.seat(t, f.subject(s, t.group))
		case t.Class == "include" && f.delegationBefore(s, t):
			f.seat(t, f.object(s, t.to))
		}
	}
	f.seatBeside(s)
	f.seatHead(s)
	f.answer(s)
}

// seatHead: "At the head of the visitors was X", "The delegation was led by X":
// the one who heads a side is a principal of it.
func (f *finder) seatHead(s sentence) {
	var list side
	for i := s.from; i < s.to; i++ {
		if f.fold(i) == "at" && f.fold(i+1) == "the" && f.fold(i+2) == "head" && f.fold(i+3) == "of" {
			for j := i + 4; j < s.to && j < i+10; j++ {
				if beForms.has(f.fold(j)) {
					list = f.object(s, j+1)
				}
			}
		}
	}
	for k := range f.triggers {
		if t := &f.triggers[k]; t.Class == "lead" && t.group.passive && t.group.finite && f.delegationBefore(s, t) {
			list = f.agent(s, t.to)
		}
	}
	people, _ := f.actors(list)
	d := &f.drafts[f.current]
	for _, person := range people {
		if !contains(d.principals, person) && len(d.parties) > 0 {
			d.principals = append(d.principals, person)
		}
	}
	if len(people) > 0 {
		d.parties = f.unnamed(d.principals, d.parties)
		d.codes = f.codesOf(d.principals, d.parties)
	}
}

// seatAttending: "was attended by LIST", "LIST attended", "LIST sat in on it".
func (f *finder) seatAttending(s sentence, t *trigger) {
	if t.group.mood != asserted && f.drafts[f.current].status != "planned" || t.group.negated {
		return
	}
	if f.ceremonial(s, t) {
		return
	}
	if t.group.passive || f.fold(t.to) == "by" {
		f.seat(t, f.agent(s, t.to))
		return
	}
	if t.group.finite {
		f.seat(t, f.subject(s, t.group))
		f.seatBefore(s, t)
	}
	if t.Class == "join" {
		return
	}
	f.seat(t, f.complement(s, t.to, "with"))
}

// seatBefore seats everybody whom a sentence names before its verb of attendance,
// when nothing else is said of them: "Minister A, Minister B and the secretary, C, sat in".
func (f *finder) seatBefore(s sentence, t *trigger) {
	var list side
	for i := s.from; i < t.group.from; i++ {
		m := f.mention(i)
		if m == nil {
			if word := f.fold(i); utterances.has(word) || beForms.has(word) || haveForms.has(word) || modals.has(word) || word == "who" || word == "that" || f.isLower(i) && f.verbTrigger(i) != nil {
				return
			}
			continue
		}
		if m.kind == person && f.usable(m) && !f.attributive(s, m) {
			list.mentions = append(list.mentions, int(f.holder[i]))
		}
		i = m.end() - 1
	}
	f.seat(t, list)
}

// ceremonial reports whether what was attended is no talk: a ceremony, a briefing.
func (f *finder) ceremonial(s sentence, t *trigger) bool {
	for k := range f.triggers {
		switch other := &f.triggers[k]; other.Class {
		case "talk", "session", "video-talk", "audience", "noun", "courtesy":
			return false
		case "ceremony", "press", "visit", "body":
			return true
		case "summit":
			return f.drafts[f.current].summit == 0 && t.from < other.from
		}
	}
	if f.fold(s.from) == "it" {
		return f.ceremony
	}
	return false
}

// seatAround: "Present at the meeting were LIST", "LIST were also present".
func (f *finder) seatAround(s sentence, t *trigger) {
	for i := t.from - 1; i >= s.from; i-- {
		if m := f.mention(i); m != nil && f.usable(m) && m.kind == person {
			f.seat(t, f.listUpTo(s, m))
			return
		}
	}
	f.seatAll(s, t, t.to)
}

// seatBeside: "on the Saudi side were LIST", "The Pakistani side was made up of
// LIST", "With X were LIST", "LIST were at the table".
func (f *finder) seatBeside(s sentence) {
	if i := f.wereThere(s); i > 0 {
		f.seatAll(s, nil, i)
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
			if i == s.from && f.mention(i+1) != nil && wordIn("was were is are", f.fold(f.mention(i+1).end())) {
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

// wereThere gives the token from which a list of attendees follows an inverted
// verb: "Also at the meeting were LIST", "With her were LIST", "Participants in
// the talks were LIST", "…, as did LIST"; 0 when there is none.
func (f *finder) wereThere(s sentence) int {
	if i := f.inverted(s); i > 0 {
		return i
	}
	for k := range f.triggers {
		if f.triggers[k].Class != "attend" {
			continue
		}
		for i := f.triggers[k].to; i+2 < s.to; i++ {
			if f.fold(i) == "as" && f.cue(i+1, lexicon.CueDidToo) && f.mention(i+2) != nil {
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
		if m != nil && m.kind == person && f.usable(m) && f.fold(m.from-1) != "with" && f.fold(m.from-1) != "for" && f.fold(m.from-1) != "by" {
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

// adjectival reports whether a bare "present" stands before a noun: "the present levels".
func (f *finder) adjectival(t *trigger) bool {
	next := f.fold(t.to)
	return t.Words() == 1 && f.isLower(t.to) && !prepositions.has(next) && !beForms.has(next) && next != "and"
}

// seatAll seats every person whom the sentence names from token i on, but
// those behind "of" or in a possessive.
func (f *finder) seatAll(s sentence, t *trigger, i int) {
	var list side
	for ; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && !m.possessive {
			if before := f.fold(m.from - 1); before != "of" && before != "to" && before != "from" {
				list.mentions = append(list.mentions, int(f.holder[i]))
			}
		}
		i = m.end() - 1
	}
	f.seat(t, list)
}

// seat adds the named persons of a list to those who attended the encounter in focus.
func (f *finder) seat(t *trigger, list side) {
	draft := &f.drafts[f.current]
	people, _ := f.actors(list)
	for _, person := range people {
		switch {
		case draft.pending || f.callsUp(draft, person):
			draft.principals = addOnce(draft.principals, person)
		case !contains(draft.principals, person):
			draft.attending = addOnce(draft.attending, person)
		}
	}
	if draft.pending || len(draft.parties) > 0 {
		f.tidy(draft)
	}
	if len(people) > 0 {
		f.focusOn(f.current, f.tokens[f.mentions[list.mentions[0]].from].sentence)
		if t != nil {
			f.note("meetings", "attendance: "+t.Class, t.phrase, "%d attending", len(people))
		}
	}
}

// delegationBefore reports whether the subject of "included" is a delegation.
func (f *finder) delegationBefore(s sentence, t *trigger) bool {
	for i := t.from - 1; i >= s.from && i > t.from-12; i-- {
		if f.cue(i, lexicon.CueDelegationNoun) {
			return true
		}
	}
	return false
}

func contains(list []int, item int) bool {
	for _, have := range list {
		if have == item {
			return true
		}
	}
	return false
}
