package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the lists of attendance: how far a list of those who took part
// goes on, and whether what stands before a verb makes one of its object.

// agents reads the by-groups behind a passive verb: "by X, and by the commander, Y", "by
// X, the secretary, and for Denmark by Y".
func (f *finder) agents(s text.Sentence, i int) clauses.Side {
	list := f.Agent(s, i)
	if !f.HasPerson(list) {
		at := f.someNamed(s, i)
		if at == i && f.Fold(i) == "by" {
			at = f.pastUnnamed(s, i+1)
		}
		if at > i+1 {
			list = f.Object(s, at)
		}
	}
	for i = list.To; len(list.Mentions) > 0 && i < s.To && i < list.To+longestBetweenAgents; i++ {
		if f.Fold(i) == "by" {
			next := f.Object(s, i+1)
			list.Mentions, list.To = append(list.Mentions, next.Mentions...), max(list.To, next.To)
			continue
		}
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person || m == nil && f.IsLower(i) && (f.EndsClause(i) || f.VerbTrigger(i) != nil) {
			break
		}
	}
	f.addRest(s, &list)
	return list
}

// objects reads the people behind a verb that tells who took part, and those whom its
// clause goes on to name.
func (f *finder) objects(s text.Sentence, i int) clauses.Side {
	list := f.Object(s, i)
	f.addRest(s, &list)
	return list
}

// longestUnnamed is the largest number of tokens of people without names before some of
// them are named.
const longestUnnamed = 18

// someNamed gives the token behind "including" where those whom the words at token i tell
// without a name are named in part: "by officials of the ministry, including X"; i when
// they are not.
func (f *finder) someNamed(s text.Sentence, i int) int {
	for j := i; j < min(s.To, i+longestUnnamed); j++ {
		m := f.MentionOver(j)
		switch {
		case m != nil && m.Kind == names.Person, m == nil && (f.Fold(j) == ";" || f.VerbTrigger(j) != nil && f.IsLower(j) && !f.namingSome(j)):
			return i
		case m != nil:
			j = m.End() - 1
		case f.namingSome(j):
			return j + 1
		}
	}
	return i
}

// seatGapped seats those by whom another principal was accompanied, where the verb is not said again:
// "X was accompanied by A, Y by B".
func (f *finder) seatGapped(s text.Sentence, t *clauses.Trigger) {
	for i := t.To; i < min(s.To, t.To+clauses.LongestCompany); i++ {
		m := f.MentionOver(i)
		if m == nil {
			if f.IsLower(i) && f.VerbTrigger(i) != nil {
				return
			}
			continue
		}
		if m.Kind == names.Person && f.hasMet(m) && f.Fold(m.End()) == "by" {
			list := f.agents(s, m.End())
			f.lendFrom(clauses.Side{Phrase: m.Phrase, Mentions: f.One(int(f.Holder[i]))}, list, t.Phrase)
			f.seat(t, list)
			return
		}
		i = m.End() - 1
	}
}

// pastUnnamed gives the token of the first person named behind people without a name that words at
// token i list before him, "leaders of the Ministry of Trade and Ambassador X"; i when there is none.
func (f *finder) pastUnnamed(s text.Sentence, i int) int {
	j := i
	for j < s.To && text.Determiners.Has(f.Fold(j)) {
		j++
	}
	if !f.IsLower(j) || f.MentionOver(j) != nil || !f.Is(j, lexicon.Group) {
		return i
	}
	for j++; j < min(s.To, i+longestUnnamed); j++ {
		m := f.MentionOver(j)
		switch {
		case m != nil && m.Kind == names.Person:
			before := j - 1
			if text.Determiners.Has(f.Fold(before)) {
				before--
			}
			if f.Fold(before) == "and" || f.Fold(before) == "," || f.Fold(before) == "as" {
				return j
			}
			return i
		case m != nil:
			j = m.End() - 1
		case f.Fold(j) == ";" || f.IsLower(j) && f.VerbTrigger(j) != nil:
			return i
		}
	}
	return i
}

// longestBetweenAgents is the largest number of tokens between two by-groups of a verb.
const longestBetweenAgents = 9

// addRest adds to a list of attendees those whom its clause goes on to name, past words
// that no list is made of: "in the presence of X and of the adviser, Y", "by X, CBS, and
// the Director General, Debt Office, Mr Y".
func (f *finder) addRest(s text.Sentence, list *clauses.Side) {
	if len(list.Mentions) == 0 || !f.HasPerson(*list) && !f.singlesOut(list.To) {
		return
	}
	for i := list.To; i < s.To && i < list.To+20; i++ {
		m := f.MentionOver(i)
		if m == nil {
			if f.endsList(i, f.Fold(i)) {
				return
			}
			continue
		}
		if f.OpensClause(s, m) {
			return
		}
		if m.Kind == names.Person && !m.Name.Empty() {
			if !f.Usable(m) || !f.listedAt(m.From) {
				return // named for something else
			}
			list.Mentions, list.To = append(list.Mentions, int(f.Holder[i])), m.End()
		}
		i = m.End() - 1
	}
}

// endsList reports whether no list of people goes on past a word that stands outside every mention.
func (f *finder) endsList(i int, word string) bool {
	return word == ":" || word == "--" ||
		f.Cue(i, lexicon.CueRelativePronoun) && f.Fold(i-1) != "among" ||
		text.Modals.Has(word) || text.BeForms.Has(word) || text.HaveForms.Has(word) ||
		f.IsLower(i) && (f.EndsClause(i) && word != "," && word != ";" || f.VerbTrigger(i) != nil)
}

// listedAt reports whether a person at token i is a member of a list by the word before: "and X",
// "by X", "and of X", "among whom X", "the adviser X".
func (f *finder) listedAt(i int) bool {
	switch before := f.Fold(i - 1); {
	case before == "," || before == "and" || before == "by" || before == "whom":
		return true
	case before == "of":
		return f.Fold(i-2) == "and" || f.namingSome(i-1)
	default:
		return f.namingSome(i-1) || text.Determiners.Has(before) && f.Fold(i-2) != "of"
	}
}

// seatSidesBehind seats those of a further side whom a sentence names behind a semicolon
// without saying again that they were there: "X was present; for Ecuador, Y".
func (f *finder) seatSidesBehind(s text.Sentence, t *clauses.Trigger) {
	for i := t.To; i < s.To; i++ {
		if f.Fold(i) == ";" && f.sideToldAt(i+1, s.To) > i+1 {
			f.seatAll(s, t, i+1)
			return
		}
	}
}

// sideToldAt gives the end of the words at token i that say for which side the people
// behind them were there: "for Ecuador,", "on the Saudi side,"; i when none do.
func (f *finder) sideToldAt(i, end int) int {
	if !f.Cue(i, lexicon.CueSidePreposition) {
		return i
	}
	told := false
	for j := i + 1; j < end && j < i+7; j++ {
		m := f.MentionOver(j)
		if m != nil && m.Kind == names.Person {
			return i
		}
		told = told || m != nil || f.Cue(j, lexicon.CueSideNoun)
		if f.Fold(j) == "," && told {
			return j + 1
		}
	}
	return i
}

// namingSome reports whether the words that end with token i open names of some of those
// spoken of: "officials of both sides, among them", "including".
func (f *finder) namingSome(i int) bool {
	return f.AmongThem(i) || f.Cue(i, lexicon.CueIncluding)
}

// singlesOut reports whether the words at token i, behind a group, open names of some of
// it: "members of the delegation, among whom Ms X", "officials, including Y".
func (f *finder) singlesOut(i int) bool {
	if f.Fold(i) == "," {
		i++
	}
	return f.namingSome(i) || f.namingSome(i+1) || f.Fold(i) == "among" && f.Fold(i+1) == "whom"
}

// attendeesBefore reports whether those who took part are the subject of "included", and
// people its object: "Others present included X", "The talks also involved X".
func (f *finder) attendeesBefore(s text.Sentence, t *clauses.Trigger) bool {
	if m := f.rightBehind(t.To, s.To); m == nil || m.Kind != names.Person {
		return false
	}
	for i := t.From - 1; i >= s.From && i > t.From-12; i-- {
		if f.Cue(i, lexicon.CueAttendee) && f.Fold(i) != "also" || f.Cue(i, lexicon.CueEncounterNoun) {
			return true
		}
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person {
			return false
		}
	}
	return false
}

// rightBehind gives the mention at token i, past adverbs and commas; nil when other words stand there.
func (f *finder) rightBehind(i, end int) *names.Mention {
	for i < end && (f.Adverb(i) || f.Fold(i) == "," || f.Fold(i) == ":") {
		i++
	}
	if i >= end {
		return nil
	}
	return f.MentionOver(i)
}
