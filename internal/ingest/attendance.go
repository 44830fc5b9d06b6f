package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns attendance: who else is said to have taken part, told in the
// sentence of the encounter ("accompanied by") or in a later one ("Also present
// were", "The meeting was attended by"). Lists without a verb of attendance are in
// besides.go.

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
			list := f.object(s, t.to)
			if m := f.mention(t.from - 1); f.fold(t.from) == "joined" && !f.hasPerson(list) && m != nil && f.usable(m) { // "X joined by video link"
				list = f.listUpTo(s, m)
			}
			f.addRest(s, &list)
			f.seat(t, list)
		case t.Class == "present" && (!determiners.has(f.fold(t.from-1)) || f.fold(t.from-1) == "those") && !f.adjectival(t):
			f.seatAround(s, t)
		case t.Class == "accompany" && (t.group.passive || t.Form == lexicon.Participle || f.fold(t.to) == "by"):
			f.seat(t, f.agents(s, t.to))
		case t.Class == "accompany" && t.Form&lexicon.Gerund != 0:
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
		case t.Class == "include" && f.delegationBefore(s, t):
			f.seat(t, f.object(s, t.to))
		case t.Class == "include" && f.attendeesBefore(s, t):
			f.seatAll(s, t, t.to)
		case t.Class == "bring" && f.bringsAlong(s, t):
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
	}
	if t.Class == "join" {
		return
	}
	f.seat(t, f.complement(s, t.to, "with"))
}

// agents reads the by-groups behind a passive verb: "by X, and by the commander, Y".
func (f *finder) agents(s sentence, i int) side {
	list := f.agent(s, i)
	for i = list.to; len(list.mentions) > 0 && i < s.to && i < list.to+3; i++ {
		if f.fold(i) == "by" {
			next := f.object(s, i+1)
			list.mentions, list.to = append(list.mentions, next.mentions...), max(list.to, next.to)
		}
	}
	f.addRest(s, &list)
	return list
}

// addRest adds to a list of attendees those whom its clause goes on to name, past words
// that no list is made of: "in the presence of X and of the adviser, Y", "by X, CBS, and
// the Director General, Debt Office, Mr Y".
func (f *finder) addRest(s sentence, list *side) {
	if !f.hasPerson(*list) {
		return
	}
	joined := false
	for i := list.to; i < s.to && i < list.to+20; i++ {
		m := f.mention(i)
		if m == nil {
			word := f.fold(i)
			joined = joined || word == "and" || word == ";" || word == "with"
			if word == ":" || word == "--" || f.cue(i, lexicon.CueRelativePronoun) || modals.has(word) || beForms.has(word) || haveForms.has(word) || f.isLower(i) && (f.endsClause(i) && word != "," && word != ";" || f.verbTrigger(i) != nil) {
				return
			}
			continue
		}
		if f.opensClause(s, m) {
			return
		}
		if before := f.fold(m.from - 1); m.kind == person && !m.name.empty() && joined && f.usable(m) && (before == "," || before == "and" || determiners.has(before) && f.fold(m.from-2) != "of") {
			list.mentions, list.to = append(list.mentions, int(f.holder[i])), m.end()
			joined = false
		} else if m.kind == person && !m.name.empty() {
			return // named for something else
		}
		i = m.end() - 1
	}
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
		f.seatInSeveral(*f.sentenceOf(f.mentions[list.mentions[0]].from), people)
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

// attendeesBefore reports whether those who took part are the subject of "included", and
// people its object: "Others present included X", "The talks also involved X".
func (f *finder) attendeesBefore(s sentence, t *trigger) bool {
	if m := f.rightBehind(t.to, s.to); m == nil || m.kind != person {
		return false
	}
	for i := t.from - 1; i >= s.from && i > t.from-12; i-- {
		if f.cue(i, lexicon.CueAttendee) && f.fold(i) != "also" || f.cue(i, lexicon.CueEncounterNoun) {
			return true
		}
		if m := f.mention(i); m != nil && m.kind == person {
			return false
		}
	}
	return false
}

// rightBehind gives the mention at token i, past adverbs and commas; nil when other words stand there.
func (f *finder) rightBehind(i, end int) *mention {
	for i < end && (f.adverb(i) || f.fold(i) == "," || f.fold(i) == ":") {
		i++
	}
	if i >= end {
		return nil
	}
	return f.mention(i)
}

// bringsAlong reports whether a principal of the encounter in focus came with those whom
// the verb names, who are of no other party: "X, who came with Ambassador Y".
func (f *finder) bringsAlong(s sentence, t *trigger) bool {
	a, _ := f.actors(f.subject(s, t.group))
	b, _ := f.actors(f.object(s, t.to))
	if len(b) == 0 || t.group.negated || t.group.mood != asserted || !overlap(a, f.drafts[f.current].principals) {
		return false
	}
	f.lendLand(a[0], b, t.phrase)
	return !f.foreign(a[0], b[:1])
}
