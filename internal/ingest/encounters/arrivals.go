package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those whom a party sent to the encounter in focus, who spoke for it
// there, who travelled with a principal, and those of whom the text says in passing that
// they joined: "Norway sent X", "Kenya was represented by Y", "She flew in with Z", "with
// A and B joining them".

// sentBy gives the people whom a country or a body sent to the encounter in focus:
// "Norway sent its foreign minister, X, and Y".
func (f *finder) sentBy(s text.Sentence, t *clauses.Trigger) clauses.Side {
	if t.Group.Passive || t.Group.Negated || t.Group.Mood != clauses.Asserted || !f.othersSilent() {
		return clauses.Side{}
	}
	return f.spokesmenOf(f.Subject(s, t.Group), f.Object(s, t.To), t.Phrase)
}

// spokenBy gives the people by whom countries or bodies were represented: "Kenya was
// represented by X and Norway by Y", "Kenya and Norway were represented by X and Y".
func (f *finder) spokenBy(s text.Sentence, t *clauses.Trigger) clauses.Side {
	if !t.Group.Passive || !t.Group.Finite || t.Group.Negated || !f.othersSilent() {
		return clauses.Side{}
	}
	list := f.spokesmenOf(f.Subject(s, t.Group), f.Agent(s, t.To), t.Phrase)
	f.addSides(s, &list)
	return list
}

// spokesmenOf gives those of a list of people who spoke for parties, each with the country of
// his own, in the order in which they are named; an empty side when the parties are none.
func (f *finder) spokesmenOf(parties, people clauses.Side, at text.Phrase) clauses.Side {
	if len(parties.Mentions) == 0 || !f.HasPerson(people) {
		return clauses.Side{}
	}
	var lands []int
	for _, number := range parties.Mentions {
		m := &f.Mentions[number]
		if m.Kind != names.Country && m.Kind != names.Organisation && m.Kind != names.Delegation {
			return clauses.Side{}
		}
		lands = append(lands, m.Who...)
	}
	who, _ := f.Actors(people)
	switch {
	case len(lands) == 1:
		f.lendLand(lands[0], who, at)
	case len(lands) == len(who):
		for i := range lands {
			f.lendLand(lands[i], who[i:i+1], at)
		}
	}
	return people
}

// othersSilent reports whether no candidate of the sentence is an encounter of its own.
func (f *finder) othersSilent() bool {
	for k := range f.candidates {
		if c := &f.candidates[k]; !c.anaphor && c.reason == "" {
			return false
		}
	}
	return true
}

// inPassing gives the people of whom a participle says that they took part: "with X and Y
// joining them", "with the ambassador, X, also sitting in".
func (f *finder) inPassing(s text.Sentence, t *clauses.Trigger) clauses.Side {
	if t.Form&lexicon.Gerund == 0 || t.Group.Finite {
		return clauses.Side{}
	}
	end := t.Group.From
	for end > s.From && f.Adverb(end-1) {
		end--
	}
	for i := end - 1; i > s.From; i-- {
		if f.Fold(i) != "with" || f.MentionOver(i) != nil {
			continue
		}
		list := f.ListBehind(s, i+1, true)
		if f.HasPerson(list) && list.To == end && list.From <= i+3 {
			return list
		}
		return clauses.Side{}
	}
	return clauses.Side{}
}

// joinedLater gives the people of whom the clause behind a list of attendees says that they
// were there for another side: "for Ecuador, the Chief of the Joint Command, Admiral X".
func (f *finder) joinedLater(s text.Sentence, i int) clauses.Side {
	var list clauses.Side
	for ; i+2 < s.To; i++ {
		if word := f.Fold(i); word != "for" && word != "from" || f.Fold(i-1) != ";" && f.Fold(i-1) != "," && f.Fold(i-1) != "and" {
			continue
		}
		land := f.MentionOver(i + 1)
		if land == nil {
			land = f.MentionOver(i + 2)
		}
		if land == nil || land.Kind != names.Country && land.Kind != names.Organisation && land.Kind != names.Delegation || len(land.Who) != 1 || f.Fold(land.End()) != "," && f.Fold(land.End()) != ":" {
			continue
		}
		next := f.Object(s, land.End()+1)
		if !f.HasPerson(next) {
			continue
		}
		who, _ := f.Actors(next)
		f.lendLand(land.Who[0], who, land.Phrase)
		list.Mentions = append(list.Mentions, next.Mentions...)
		i = next.To - 1
	}
	return list
}

// seatMembers seats the members of a delegation, and gives them the country of the one told
// before when "it" stands for that: "The Danish delegation … It included X and Y".
func (f *finder) seatMembers(s text.Sentence, t *clauses.Trigger) {
	list := f.objects(s, t.To)
	if t.Group.Passive && f.Fold(t.To) == "by" { // "The Peruvian side was rounded out by X"
		list = f.agents(s, t.To)
	}
	if before := f.Fold(t.Group.From - 1); before == "which" || before == "that" { // "A delegation which included X and Y called on Z": both
		list = f.ListBehind(s, t.To, true)
	}
	people, _ := f.Actors(list)
	if m := f.MentionOver(s.From); m != nil && m.Kind == names.Person && m.Possessive && len(m.Who) == 1 { // "X's delegation included Y"
		f.lendLand(m.Who[0], people, m.Phrase)
	}
	if f.Fold(s.From) == "it" {
		for number := range f.MentionsIn(text.Phrase{From: f.Sentences[max(0, f.Tokens[s.From].Sentence-2)].From, To: s.From}) {
			if m := &f.Mentions[number]; m.Kind == names.Delegation && len(m.Who) == 1 {
				f.lendLand(m.Who[0], people, m.Phrase)
			}
		}
	}
	f.seat(t, list)
}
