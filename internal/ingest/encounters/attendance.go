package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns attendance: who else is said to have taken part, told in the
// sentence of the encounter ("accompanied by") or in a later one ("Also present
// were", "The meeting was attended by"). Lists without a verb of attendance are in
// besides.go.

// attend adds the attendees that a sentence names to the encounter in focus.
func (f *finder) attend(number int) {
	s := f.Sentences[number]
	if f.current < 0 {
		f.noteEntourage(s)
		return
	}
	if f.seatItem(number) {
		return
	}
	for k := range f.triggers {
		t := &f.triggers[k]
		switch {
		case t.Class == "presence" && !t.taken && f.atRite(t):
		case t.Class == "presence" && !t.taken:
			f.nameParties(number)
			list := f.object(s, t.To)
			if m := f.mention(t.From - 1); f.Fold(t.From) == "joined" && !f.hasPerson(list) && m != nil && f.usable(m) { // "X joined by video link"
				list = f.listUpTo(s, m)
			} else if at := f.someNamed(s, t.To); at > t.To && !f.hasPerson(list) {
				list = f.object(s, at)
			}
			f.addRest(s, &list)
			f.seat(t, list)
			f.seatGapped(s, t)
		case t.Class == "present" && (!text.Determiners.Has(f.Fold(t.From-1)) || f.Fold(t.From-1) == "those") && !f.adjectival(t):
			f.seatAround(s, t)
			f.seatSidesBehind(s, t)
		case t.Class == "accompany-met": // "The minister was supported by X", but not "The plan was"
			if people, _ := f.actors(f.subject(s, t.group)); t.group.passive && Overlap(people, f.drafts[f.current].Principals) {
				f.seat(t, f.agents(s, t.To))
			}
		case t.Class == "accompany" && (t.group.passive || t.Form == lexicon.Participle || f.Fold(t.To) == "by"):
			list := f.agents(s, t.To)
			if t.group.passive {
				f.lendFrom(f.subject(s, t.group), list, t.Phrase)
			}
			f.seat(t, list)
			f.seatGapped(s, t)
		case t.Class == "accompany" && t.Form&lexicon.Gerund != 0:
			if leader := f.rightBehind(t.To, s.To); leader != nil && leader.Kind == names.Person && len(leader.Who) == 1 { // "Accompanying X were"
				people, _ := f.actors(f.everybody(s, leader.End()))
				f.lendLand(leader.Who[0], people, t.Phrase)
			}
			f.seatAll(s, t, t.To)
		case t.Class == "accompany":
			list := f.subject(s, t.group)
			f.lendFrom(f.object(s, t.To), list, t.Phrase)
			f.seat(t, list)
		case t.Class == "chair" && (t.Base == "moderate" || t.Base == "facilitate" || t.Base == "mediate"):
			if f.seat(t, f.subject(s, t.group)); t.group.passive {
				f.seat(t, f.agent(s, t.To))
			}
		case f.convenes(s, k):
			f.seat(t, f.subject(s, t.group))
		case t.Class == "host" && t.From == s.From && !t.group.finite && f.Fold(t.To) == "by" && f.drafts[f.current].Anchor == number: // "Hosted by X, Y and Z met"
			f.seat(t, f.object(phraseSentence(s, f.commaBehind(t.To, s.To)), t.To+1))
		case t.Class == "attend" || t.Class == "join":
			f.seatAttending(s, t)
		case t.Class == "speak" && f.spokeToo(t.From) && said(t):
			f.seat(t, f.subject(s, t.group))
		case t.Base == "sit" && f.Fold(t.From+1) == "with" && f.companions([2]side{f.subject(s, t.group), f.object(s, t.To)}):
			f.seat(t, f.subject(s, t.group))
		case (t.Class == "host" || t.Class == "chair") && t.group.passive && f.ofThisMeeting(): // "The meeting was hosted by X"
			f.seat(t, f.agents(s, t.To))
		case t.Class == "send":
			f.seat(t, f.sentBy(s, t))
		case t.Class == "include" && f.delegationBefore(s, t):
			f.seatMembers(s, t)
		case t.Class == "include" && f.attendeesBefore(s, t):
			f.lendOpening(s, t.To)
			f.seatAll(s, t, t.To)
		case t.Class == "represent" && !t.group.passive && t.group.finite && t.group.mood == asserted && (f.ofThisMeeting() || f.sideBehind(s, t) && f.othersSilent()):
			f.seat(t, f.subject(s, t.group))
		case t.Class == "represent" && t.group.passive:
			f.seat(t, f.spokenBy(s, t))
		case t.Class == "gather" && f.Fold(t.From-1) == "also" && f.IsLower(t.From): // "which also brought together the ambassador, X"
			f.seat(t, f.object(s, t.To))
		case t.Class == "gather-people" && !t.group.passive && f.ofThisMeeting():
			f.seat(t, f.objects(s, t.To))
		case t.Class == "bring" && t.group.passive && f.Fold(t.To) != "by": // "X had been brought along"
			f.seat(t, f.subject(s, t.group))
		case (t.Class == "bring" || t.Class == "travel" && f.Fold(t.To) == "with") && f.bringsAlong(s, t):
			f.seat(t, f.objects(s, t.To))
		case t.Class == "bring" && f.comesAlong(s, t):
			f.seat(t, f.subject(s, t.group))
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

// seatAttending: "was attended by LIST", "LIST attended", "LIST sat in on it".
func (f *finder) seatAttending(s text.Sentence, t *trigger) {
	if list := f.inPassing(s, t); f.hasPerson(list) && !t.group.negated {
		f.seat(t, list)
		return
	}
	if t.group.mood != asserted && f.drafts[f.current].Status != "planned" || t.group.negated {
		return
	}
	if f.ceremonial(s, t) || f.attendsOther(s, t) {
		return
	}
	if t.group.passive || f.Fold(t.To) == "by" {
		if list := f.agents(s, t.To); t.group.passive || f.hasPerson(list) { // not "joined by video link"
			f.seat(t, list)
			return
		}
	}
	if f.Fold(t.From-1) == "following" { // "The following took part: X, Y"
		f.seatAll(s, t, t.To)
		return
	}
	if t.group.finite {
		f.seat(t, f.subject(s, t.group))
		f.seatBefore(s, t, t.group.From)
		f.seatBoth(s, t)
	}
	f.seatAmongThem(s, t)
	if t.Class == "join" {
		if t.group.finite { // "The defence secretary joined the minister"
			f.lendFrom(f.object(s, t.To), f.subject(s, t.group), t.Phrase)
		}
		return
	}
	f.seat(t, f.complement(s, t.To, "with"))
	f.seat(t, f.complement(s, t.To, "alongside"))
}

// seatAmongThem: "Then members of the delegations joined, among them X".
func (f *finder) seatAmongThem(s text.Sentence, t *trigger) {
	for i := t.To; i+2 < s.To; i++ {
		if m := f.mention(i); m != nil && m.Kind == names.Person {
			return
		}
		if f.Fold(i) == "among" && (f.Fold(i+1) == "them" || f.Fold(i+1) == "whom") {
			f.seatAll(s, t, i+2)
			return
		}
	}
}

// seatBefore seats everybody whom a sentence names before token end, its verb of attendance,
// when nothing else is said of them: "Minister A, Minister B and the secretary, C, sat in".
func (f *finder) seatBefore(s text.Sentence, t *trigger, end int) {
	var list side
	for i := s.From; i < end; i++ {
		m := f.mention(i)
		if m == nil {
			word := f.Fold(i)
			auxiliary := text.BeForms.Has(word) || text.HaveForms.Has(word) || text.Modals.Has(word)
			if auxiliary || text.Utterances.Has(word) || word == "who" || word == "that" || f.IsLower(i) && f.VerbTrigger(i) != nil {
				return
			}
			continue
		}
		if m.Kind == names.Person && f.usable(m) && !f.attributive(s, m) {
			list.mentions = append(list.mentions, int(f.holder[i]))
		}
		i = m.End() - 1
	}
	f.seat(t, list)
}

// seatBoth seats the subject of a sentence that says two things of it: "X and Y made the
// trip with the minister and sat in".
func (f *finder) seatBoth(s text.Sentence, t *trigger) {
	if f.Fold(t.group.From-1) != "and" {
		return
	}
	if m := f.rightBehind(s.From, s.To); m != nil && m.Kind == names.Person && f.usable(m) {
		f.seat(t, f.listFrom(phraseSentence(s, t.group.From), m.From, true))
	}
}

// seatAround: "Present at the meeting were LIST", "LIST were also present".
func (f *finder) seatAround(s text.Sentence, t *trigger) {
	for i := t.From - 1; i >= s.From; i-- {
		if m := f.mention(i); m != nil && f.usable(m) && m.Kind == names.Person {
			f.seat(t, f.listUpTo(s, m))
			f.seat(t, f.withBefore(s, m))
			f.seatBefore(s, t, m.From)
			f.seat(t, f.joinedLater(s, t.To))
			return
		}
	}
	f.seatAll(s, t, t.To)
}

// withBefore gives the list that a mention ends behind "with": "met Y, with A and B also present".
func (f *finder) withBefore(s text.Sentence, m *names.Mention) side {
	for i := m.From - 1; i > s.From && i > m.From-longestCompany; i-- {
		if f.Fold(i) != "with" || f.mention(i) != nil {
			continue
		}
		if list := f.listBehind(s, i+1, true); f.hasPerson(list) && list.From <= i+2 && list.To == m.End() {
			return list
		}
		return side{}
	}
	return side{}
}

// adjectival reports whether a bare "present" stands before a noun: "the present levels".
func (f *finder) adjectival(t *trigger) bool {
	next := f.Fold(t.To)
	return t.Words() == 1 && f.IsLower(t.To) && !text.Prepositions.Has(next) && !text.BeForms.Has(next) && next != "and" && next != "too" && next != "when" && next != "while"
}

// seatAll seats every person whom the sentence names from token i on, but
// those behind "of" or in a possessive.
func (f *finder) seatAll(s text.Sentence, t *trigger, i int) { f.seat(t, f.everybody(s, i)) }

// everybody gives those whom seatAll seats.
func (f *finder) everybody(s text.Sentence, i int) side {
	var list side
	for ; i < s.To; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.Kind == names.Person && !m.Possessive {
			if before := f.Fold(m.From - 1); before != "of" && before != "to" && before != "from" {
				list.mentions = append(list.mentions, int(f.holder[i]))
			}
		}
		i = m.End() - 1
	}
	return list
}

// seat adds the named persons of a list to those who attended the encounter in focus.
func (f *finder) seat(t *trigger, list side) {
	draft := &f.drafts[f.current]
	people, _ := f.actors(list)
	f.lendPair(list, people)
	for _, person := range people {
		switch {
		case draft.pending || f.callsUp(draft, person):
			draft.Principals = addOnce(draft.Principals, person)
		case !contains(draft.Principals, person):
			draft.Attending = addOnce(draft.Attending, person)
		}
	}
	if draft.pending || len(draft.Parties) > 0 {
		f.tidy(draft)
	}
	if len(people) > 0 {
		f.seated = f.Tokens[f.Mentions[list.mentions[0]].From].Sentence
		f.seatInSeveral(*f.SentenceOf(f.Mentions[list.mentions[0]].From), people)
		f.focusOn(f.current, f.Tokens[f.Mentions[list.mentions[0]].From].Sentence)
		if t != nil {
			f.Note("meetings", "attendance: "+t.Class, t.Phrase, "%d attending", len(people))
		}
	}
}
