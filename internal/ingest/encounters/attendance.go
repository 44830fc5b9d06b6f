package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
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
	for k := range f.Triggers {
		t := &f.Triggers[k]
		switch {
		case t.Class == "presence" && !t.Taken && f.atRite(t):
		case t.Class == "presence" && !t.Taken:
			f.nameParties(number)
			list := f.Object(s, t.To)
			if m := f.MentionOver(t.From - 1); f.Fold(t.From) == "joined" && !f.HasPerson(list) && m != nil && f.Usable(m) { // "X joined by video link"
				list = f.ListUpTo(s, m)
			} else if at := f.someNamed(s, t.To); at > t.To && !f.HasPerson(list) {
				list = f.Object(s, at)
			}
			f.addRest(s, &list)
			f.seat(t, list)
			f.seatGapped(s, t)
		case t.Class == "present" && (!text.Determiners.Has(f.Fold(t.From-1)) || f.Fold(t.From-1) == "those") && !f.adjectival(t):
			f.seatAround(s, t)
			f.seatSidesBehind(s, t)
		case t.Class == "accompany-met": // "The minister was supported by X", but not "The plan was"
			if people, _ := f.Actors(f.Subject(s, t.Group)); t.Group.Passive && Overlap(people, f.drafts[f.current].Principals) {
				f.seat(t, f.agents(s, t.To))
			}
		case t.Class == "accompany" && (t.Group.Passive || t.Form == lexicon.Participle || f.Fold(t.To) == "by"):
			list := f.agents(s, t.To)
			if t.Group.Passive {
				f.lendFrom(f.Subject(s, t.Group), list, t.Phrase)
			}
			f.seat(t, list)
			f.seatGapped(s, t)
		case t.Class == "accompany" && t.Form&lexicon.Gerund != 0:
			if leader := f.rightBehind(t.To, s.To); leader != nil && leader.Kind == names.Person && len(leader.Who) == 1 { // "Accompanying X were"
				people, _ := f.Actors(f.Everybody(s, leader.End()))
				f.lendLand(leader.Who[0], people, t.Phrase)
			}
			f.seatAll(s, t, t.To)
		case t.Class == "accompany":
			list := f.Subject(s, t.Group)
			f.lendFrom(f.Object(s, t.To), list, t.Phrase)
			f.seat(t, list)
		case t.Class == "chair" && (t.Base == "moderate" || t.Base == "facilitate" || t.Base == "mediate"):
			if f.seat(t, f.Subject(s, t.Group)); t.Group.Passive {
				f.seat(t, f.Agent(s, t.To))
			}
		case f.convenes(s, k):
			f.seat(t, f.Subject(s, t.Group))
		case t.Class == "host" && t.From == s.From && !t.Group.Finite && f.Fold(t.To) == "by" && f.drafts[f.current].Anchor == number: // "Hosted by X, Y and Z met"
			f.seat(t, f.Object(s.UpTo(f.commaBehind(t.To, s.To)), t.To+1))
		case t.Class == "attend" || t.Class == "join":
			f.seatAttending(s, t)
		case t.Class == "speak" && f.spokeToo(t.From) && said(t):
			f.seat(t, f.Subject(s, t.Group))
		case t.Base == "sit" && f.Fold(t.From+1) == "with" && f.companions([2]clauses.Side{f.Subject(s, t.Group), f.Object(s, t.To)}):
			f.seat(t, f.Subject(s, t.Group))
		case (t.Class == "host" || t.Class == "chair") && t.Group.Passive && f.ofThisMeeting(): // "The meeting was hosted by X"
			f.seat(t, f.agents(s, t.To))
		case t.Class == "send":
			f.seat(t, f.sentBy(s, t))
		case t.Class == "include" && f.delegationBefore(s, t):
			f.seatMembers(s, t)
		case t.Class == "include" && f.attendeesBefore(s, t):
			f.lendOpening(s, t.To)
			f.seatAll(s, t, t.To)
		case t.Class == "represent" && !t.Group.Passive && t.Group.Finite && t.Group.Mood == clauses.Asserted && (f.ofThisMeeting() || f.sideBehind(s, t) && f.othersSilent()):
			f.seat(t, f.Subject(s, t.Group))
		case t.Class == "represent" && t.Group.Passive:
			f.seat(t, f.spokenBy(s, t))
		case t.Class == "gather" && f.Fold(t.From-1) == "also" && f.IsLower(t.From): // "which also brought together the ambassador, X"
			f.seat(t, f.Object(s, t.To))
		case t.Class == "gather-people" && !t.Group.Passive && f.ofThisMeeting():
			f.seat(t, f.objects(s, t.To))
		case t.Class == "bring" && t.Group.Passive && f.Fold(t.To) != "by": // "X had been brought along"
			f.seat(t, f.Subject(s, t.Group))
		case (t.Class == "bring" || t.Class == "travel" && f.Fold(t.To) == "with") && f.bringsAlong(s, t):
			f.seat(t, f.objects(s, t.To))
		case t.Class == "bring" && f.comesAlong(s, t):
			f.seat(t, f.Subject(s, t.Group))
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
func (f *finder) seatAttending(s text.Sentence, t *clauses.Trigger) {
	if list := f.inPassing(s, t); f.HasPerson(list) && !t.Group.Negated {
		f.seat(t, list)
		return
	}
	if t.Group.Mood != clauses.Asserted && f.drafts[f.current].Status != "planned" || t.Group.Negated {
		return
	}
	if f.ceremonial(s, t) || f.attendsOther(s, t) {
		return
	}
	if t.Group.Passive || f.Fold(t.To) == "by" {
		if list := f.agents(s, t.To); t.Group.Passive || f.HasPerson(list) { // not "joined by video link"
			f.seat(t, list)
			return
		}
	}
	if f.Fold(t.From-1) == "following" { // "The following took part: X, Y"
		f.seatAll(s, t, t.To)
		return
	}
	if t.Group.Finite {
		f.seat(t, f.Subject(s, t.Group))
		f.seatBefore(s, t, t.Group.From)
		f.seatBoth(s, t)
	}
	f.seatAmongThem(s, t)
	if t.Class == "join" {
		if t.Group.Finite { // "The defence secretary joined the minister"
			f.lendFrom(f.Object(s, t.To), f.Subject(s, t.Group), t.Phrase)
		}
		return
	}
	f.seat(t, f.Complement(s, t.To, "with"))
	f.seat(t, f.Complement(s, t.To, "alongside"))
}

// seatAmongThem: "Then members of the delegations joined, among them X".
func (f *finder) seatAmongThem(s text.Sentence, t *clauses.Trigger) {
	for i := t.To; i+2 < s.To; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person {
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
func (f *finder) seatBefore(s text.Sentence, t *clauses.Trigger, end int) {
	var list clauses.Side
	for i := s.From; i < end; i++ {
		m := f.MentionOver(i)
		if m == nil {
			word := f.Fold(i)
			auxiliary := text.BeForms.Has(word) || text.HaveForms.Has(word) || text.Modals.Has(word)
			if auxiliary || text.Utterances.Has(word) || word == "who" || word == "that" || f.IsLower(i) && f.VerbTrigger(i) != nil {
				return
			}
			continue
		}
		if m.Kind == names.Person && f.Usable(m) && !f.attributive(s, m) {
			list.Mentions = append(list.Mentions, int(f.Holder[i]))
		}
		i = m.End() - 1
	}
	f.seat(t, list)
}

// seatBoth seats the subject of a sentence that says two things of it: "X and Y made the
// trip with the minister and sat in".
func (f *finder) seatBoth(s text.Sentence, t *clauses.Trigger) {
	if f.Fold(t.Group.From-1) != "and" {
		return
	}
	if m := f.rightBehind(s.From, s.To); m != nil && m.Kind == names.Person && f.Usable(m) {
		f.seat(t, f.ListFrom(s.UpTo(t.Group.From), m.From, true))
	}
}

// seatAround: "Present at the meeting were LIST", "LIST were also present".
func (f *finder) seatAround(s text.Sentence, t *clauses.Trigger) {
	for i := t.From - 1; i >= s.From; i-- {
		if m := f.MentionOver(i); m != nil && f.Usable(m) && m.Kind == names.Person {
			f.seat(t, f.ListUpTo(s, m))
			f.seat(t, f.withBefore(s, m))
			f.seatBefore(s, t, m.From)
			f.seat(t, f.joinedLater(s, t.To))
			return
		}
	}
	f.seatAll(s, t, t.To)
}

// withBefore gives the list that a mention ends behind "with": "met Y, with A and B also present".
func (f *finder) withBefore(s text.Sentence, m *names.Mention) clauses.Side {
	for i := m.From - 1; i > s.From && i > m.From-clauses.LongestCompany; i-- {
		if f.Fold(i) != "with" || f.MentionOver(i) != nil {
			continue
		}
		if list := f.ListBehind(s, i+1, true); f.HasPerson(list) && list.From <= i+2 && list.To == m.End() {
			return list
		}
		return clauses.Side{}
	}
	return clauses.Side{}
}

// adjectival reports whether a bare "present" stands before a noun: "the present levels".
func (f *finder) adjectival(t *clauses.Trigger) bool {
	next := f.Fold(t.To)
	return t.Words() == 1 && f.IsLower(t.To) && !text.Prepositions.Has(next) && !text.BeForms.Has(next) && next != "and" && next != "too" && next != "when" && next != "while"
}

// seatAll seats every person whom the sentence names from token i on, but
// those behind "of" or in a possessive.
func (f *finder) seatAll(s text.Sentence, t *clauses.Trigger, i int) { f.seat(t, f.Everybody(s, i)) }

// seat adds the named persons of a list to those who attended the encounter in focus.
func (f *finder) seat(t *clauses.Trigger, list clauses.Side) {
	draft := &f.drafts[f.current]
	people, _ := f.Actors(list)
	f.lendPair(list, people)
	for _, person := range people {
		switch {
		case draft.pending || f.callsUp(draft, person):
			draft.Principals = clauses.AddOnce(draft.Principals, person)
		case !slices.Contains(draft.Principals, person):
			draft.Attending = clauses.AddOnce(draft.Attending, person)
		}
	}
	if draft.pending || len(draft.Parties) > 0 {
		f.tidy(draft)
	}
	if len(people) > 0 {
		f.seated = f.Tokens[f.Mentions[list.Mentions[0]].From].Sentence
		f.seatInSeveral(*f.SentenceOf(f.Mentions[list.Mentions[0]].From), people)
		f.focusOn(f.current, f.Tokens[f.Mentions[list.Mentions[0]].From].Sentence)
		if t != nil {
			f.Note("meetings", "attendance: "+t.Class, t.Phrase, "%d attending", len(people))
		}
	}
}
