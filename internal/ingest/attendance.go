package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns attendance: who else is said to have taken part, told in the
// sentence of the encounter ("accompanied by") or in a later one ("Also present
// were", "The meeting was attended by"). Lists without a verb of attendance are in
// besides.go.

// attend adds the attendees that a sentence names to the encounter in focus.
func (f *finder) attend(number int) {
	s := f.sentences[number]
	if f.current < 0 {
		f.noteEntourage(s)
		return
	}
	for k := range f.triggers {
		t := &f.triggers[k]
		switch {
		case t.Class == "presence" && !t.taken:
			f.nameParties(number)
			list := f.object(s, t.to)
			if m := f.mention(t.from - 1); f.fold(t.from) == "joined" && !f.hasPerson(list) && m != nil && f.usable(m) { // "X joined by video link"
				list = f.listUpTo(s, m)
			}
			f.addRest(s, &list)
			f.seat(t, list)
		case t.Class == "present" && (!determiners.has(f.fold(t.from-1)) || f.fold(t.from-1) == "those") && !f.adjectival(t):
			f.seatAround(s, t)
			f.seatSidesBehind(s, t)
		case t.Class == "accompany-met": // "The minister was supported by X", but not "The plan was"
			if people, _ := f.actors(f.subject(s, t.group)); t.group.passive && overlap(people, f.drafts[f.current].principals) {
				f.seat(t, f.agents(s, t.to))
			}
		case t.Class == "accompany" && (t.group.passive || t.Form == lexicon.Participle || f.fold(t.to) == "by"):
			f.seat(t, f.agents(s, t.to))
		case t.Class == "accompany" && t.Form&lexicon.Gerund != 0:
			if leader := f.rightBehind(t.to, s.to); leader != nil && leader.kind == person && len(leader.who) == 1 { // "Accompanying X were"
				people, _ := f.actors(f.object(s, leader.end()))
				f.lendLand(leader.who[0], people, t.phrase)
			}
			f.seatAll(s, t, t.to)
		case t.Class == "accompany":
			f.seat(t, f.subject(s, t.group))
		case t.Class == "chair" && (t.Base == "moderate" || t.Base == "facilitate" || t.Base == "mediate"):
			if f.seat(t, f.subject(s, t.group)); t.group.passive {
				f.seat(t, f.agent(s, t.to))
			}
		case t.Class == "attend" || t.Class == "join":
			f.seatAttending(s, t)
		case t.Base == "sit" && f.fold(t.from+1) == "with" && f.companions([2]side{f.subject(s, t.group), f.object(s, t.to)}):
			f.seat(t, f.subject(s, t.group))
		case (t.Class == "host" || t.Class == "chair") && t.group.passive && f.ofThisMeeting(): // "The meeting was hosted by X"
			f.seat(t, f.agents(s, t.to))
		case t.Class == "send":
			f.seat(t, f.sentBy(s, t))
		case t.Class == "include" && f.delegationBefore(s, t):
			f.seatMembers(s, t)
		case t.Class == "include" && f.attendeesBefore(s, t):
			f.seatAll(s, t, t.to)
		case t.Class == "represent" && !t.group.passive && t.group.finite && t.group.mood == asserted && f.ofThisMeeting():
			f.seat(t, f.subject(s, t.group))
		case t.Class == "represent" && t.group.passive:
			f.seat(t, f.spokenBy(s, t))
		case t.Class == "gather" && f.fold(t.from-1) == "also" && f.isLower(t.from): // "which also brought together the ambassador, X"
			f.seat(t, f.object(s, t.to))
		case t.Class == "gather-people" && !t.group.passive && f.ofThisMeeting():
			f.seat(t, f.objects(s, t.to))
		case t.Class == "bring" && t.group.passive && f.fold(t.to) != "by": // "X had been brought along"
			f.seat(t, f.subject(s, t.group))
		case (t.Class == "bring" || t.Class == "travel" && f.fold(t.to) == "with") && f.bringsAlong(s, t):
			f.seat(t, f.objects(s, t.to))
		}
	}
	f.seatBeside(s)
	f.seatHead(s)
	f.answer(s)
	f.seatVoice(number)
}

// ofThisMeeting reports whether the sentence speaks of the encounter in focus, "the
// meeting", and of no other.
func (f *finder) ofThisMeeting() bool {
	for k := range f.candidates {
		if !f.candidates[k].anaphor {
			return false
		}
	}
	return len(f.candidates) > 0
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
			f.addSides(s, &list)
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
	if list := f.inPassing(s, t); f.hasPerson(list) && !t.group.negated {
		f.seat(t, list)
		return
	}
	if t.group.mood != asserted && f.drafts[f.current].status != "planned" || t.group.negated {
		return
	}
	if f.ceremonial(s, t) {
		return
	}
	if t.group.passive || f.fold(t.to) == "by" {
		if list := f.agents(s, t.to); t.group.passive || f.hasPerson(list) { // not "joined by video link"
			f.seat(t, list)
			return
		}
	}
	if f.fold(t.from-1) == "following" { // "The following took part: X, Y"
		f.seatAll(s, t, t.to)
		return
	}
	if t.group.finite {
		f.seat(t, f.subject(s, t.group))
		f.seatBefore(s, t)
		f.seatBoth(s, t)
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

// seatBoth seats the subject of a sentence that says two things of it: "X and Y made the
// trip with the minister and sat in".
func (f *finder) seatBoth(s sentence, t *trigger) {
	if f.fold(t.group.from-1) != "and" {
		return
	}
	if m := f.rightBehind(s.from, s.to); m != nil && m.kind == person && f.usable(m) {
		f.seat(t, f.listFrom(phraseSentence(s, t.group.from), m.from, true))
	}
}

// ceremonial reports whether what was attended is no talk: a ceremony, a briefing.
func (f *finder) ceremonial(s sentence, t *trigger) bool {
	for k := range f.triggers {
		if other := &f.triggers[k]; other.Class == "talk" && other.from < t.to+4 && other.from >= t.to { // "made the trip and sat in on the talks"
			return false
		}
	}
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
			f.seat(t, f.joinedLater(s, t.to))
			return
		}
	}
	f.seatAll(s, t, t.to)
}

// adjectival reports whether a bare "present" stands before a noun: "the present levels".
func (f *finder) adjectival(t *trigger) bool {
	next := f.fold(t.to)
	return t.Words() == 1 && f.isLower(t.to) && !prepositions.has(next) && !beForms.has(next) && next != "and"
}

// seatAll seats every person whom the sentence names from token i on, but
// those behind "of" or in a possessive.
func (f *finder) seatAll(s sentence, t *trigger, i int) { f.seat(t, f.everybody(s, i)) }

// everybody gives those whom seatAll seats.
func (f *finder) everybody(s sentence, i int) side {
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
	return list
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
		f.seatInSeveral(*f.sentenceOf(f.mentions[list.mentions[0]].from), people)
		f.focusOn(f.current, f.tokens[f.mentions[list.mentions[0]].from].sentence)
		if t != nil {
			f.note("meetings", "attendance: "+t.Class, t.phrase, "%d attending", len(people))
		}
	}
}
