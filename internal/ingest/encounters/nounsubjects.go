package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns who had an encounter that a noun tells of and whose own words name
// one side or none: the subject of the clause, whose programme it stands on, the
// pair of a clause that goes on "in a meeting".

// subjectOfNoun finds who had the talks when only the other side stands behind
// "with": the subject of the noun's clause, else the main clause's.
func (f *finder) subjectOfNoun(s text.Sentence, t *clauses.Trigger) clauses.Side {
	g := clauses.VerbGroup{Phrase: text.Phrase{From: t.From, To: t.To}}
	if list := f.Subject(s, g); len(list.Mentions) > 0 {
		return list
	}
	return f.onAgenda(s)
}

// heads gives those under whom, or at whose level, the encounter of a noun was held,
// when they are several: "under the co-chairmanship of X and Y", "at the level of
// foreign ministers X, Y and Z", "with the participation of X and Y".
func (f *finder) heads(s text.Sentence, t *clauses.Trigger) clauses.Side {
	for i := t.To + 1; i+1 < s.To && i < t.To+40; i++ {
		if f.Fold(i) != "of" || !f.Cue(i-1, lexicon.CueHeadship) {
			continue
		}
		if word := f.Fold(i - 1); f.current >= 0 && (word == "participation" || word == "attendance") && f.definite(s, t) { // "the talks went on with the participation of X"
			return clauses.Side{}
		}
		list := f.Object(s, i+1)
		if people, _ := f.Actors(list); len(people) > 1 && list.From <= i+4 && f.Foreign(people[0], people[1:2]) {
			return list
		}
		return clauses.Side{}
	}
	return clauses.Side{}
}

// headsBefore gives the same of a sentence that opens with them: "Under the chairmanship of X and
// Y, the committee convened".
func (f *finder) headsBefore(s text.Sentence, t *clauses.Trigger) clauses.Side {
	if f.Fold(s.From) != "under" || t.From <= s.From {
		return clauses.Side{}
	}
	opening := clauses.Trigger{Phrase: text.Phrase{From: s.From, To: s.From}, Trigger: t.Trigger}
	if heads := f.heads(s, &opening); len(heads.Mentions) > 1 && heads.To <= t.From {
		return heads
	}
	return clauses.Side{}
}

// chairedBy gives who chaired and who took part, of "a meeting chaired by X with the
// participation of Y"; two empty sides when the words say something else.
func (f *finder) chairedBy(s text.Sentence, t *clauses.Trigger) [2]clauses.Side {
	for k := range f.Triggers {
		verb := &f.Triggers[k]
		if !verb.Verb() || verb.From < t.To || verb.From > t.To+6 || verb.Class != "chair" && verb.Class != "lead" || f.Fold(verb.To) != "by" || f.definite(s, t) {
			continue
		}
		for j := k + 1; j < len(f.Triggers); j++ {
			if with := &f.Triggers[j]; with.Class == "presence" && with.From < verb.To+20 {
				sides := [2]clauses.Side{f.Agent(s, verb.To), f.Object(s, with.To)}
				if a, _ := f.Actors(sides[0]); len(a) == 1 && f.HasPerson(sides[1]) {
					with.Taken = true
					return sides
				}
			}
		}
	}
	return [2]clauses.Side{}
}

// hostedAndAttended gives who hosted or chaired and who attended, of "the meeting was
// hosted by X and attended by Y and Z"; two empty sides when the words say something else,
// or when the meeting was told before.
func (f *finder) hostedAndAttended(s text.Sentence, t *clauses.Trigger) (sides [2]clauses.Side) {
	if f.current >= 0 && f.definite(s, t) {
		return sides
	}
	hosted := false
	for k := range f.Triggers {
		verb := &f.Triggers[k]
		if !verb.Verb() || !verb.Group.Passive || verb.Group.Mood != clauses.Asserted || verb.Group.Negated {
			continue
		}
		switch verb.Class {
		case "host", "chair", "lead", "gather", "hold":
			if list := f.Agent(s, verb.To); !hosted && f.NamesAny(list) && list.From < verb.To+6 {
				sides[0], hosted = list, true
			}
		case "attend":
			if list := f.agents(s, verb.To); verb.From > t.To && hosted && f.NamesAny(list) {
				sides[1] = list
				return sides
			}
		}
	}
	return [2]clauses.Side{}
}

// givenFor gives who gave a meal or reception and for whom: "a dinner hosted by X in honour
// of Y", "a lunch given in her honour by X"; two empty sides when the words say something else.
func (f *finder) givenFor(s text.Sentence, t *clauses.Trigger) [2]clauses.Side {
	hers := false
	for i := t.To; i+1 < s.To && i < t.To+9; i++ {
		word := f.Fold(i)
		if f.Cue(i, lexicon.CueHonour) && f.Cue(i-1, lexicon.CueTheirs) {
			hers = true
		}
		if word != "by" {
			if f.MentionOver(i) != nil || word == "," || word == ";" {
				break
			}
			continue
		}
		host := f.Object(s, i+1)
		if !f.HasPerson(host) || host.From > i+clauses.Reach {
			break
		}
		if hers {
			return [2]clauses.Side{host, f.Subject(s, clauses.VerbGroup{Phrase: text.Phrase{From: t.From, To: t.To}})}
		}
		for k := host.To; k+1 < s.To && k < host.To+12 && !f.Cue(k, lexicon.CueOfWhom); k++ {
			if word := f.Fold(k); word == "for" || word == "of" && f.Cue(k-1, lexicon.CueHonour) {
				if guest := f.Object(s, k+1); f.HasPerson(guest) && guest.From <= k+clauses.Reach {
					return [2]clauses.Side{host, guest}
				}
			}
		}
		break
	}
	return [2]clauses.Side{}
}

// nearestOrSubject gives the person whom "his" at token i of "on his schedule" means:
// the subject of the sentence before, else whoever the article speaks of most.
func (f *finder) nearestOrSubject(s text.Sentence, i int) []int {
	if chief := f.chief(); chief >= 0 {
		if m := f.LastMention(chief, i); m != nil {
			return []int{int(f.MentionAt[m.From])}
		}
	}
	if f.LastSubject >= 0 {
		return []int{f.LastSubject}
	}
	return f.NearestPerson(s, i)
}

// onAgenda gives the person whose programme a sentence speaks of: "X's programme
// includes talks with Y", "Talks with Y are on the agenda of X".
func (f *finder) onAgenda(s text.Sentence) clauses.Side {
	if list := f.ofProgramme(s); len(list.Mentions) > 0 {
		return list
	}
	for i := s.From; i < s.To; i++ {
		m := f.MentionOver(i)
		if m == nil {
			if word := f.Fold(i); (word == "his" || word == "her") && f.Cue(i+1, lexicon.CueProgramme) && f.Fold(i-1) == "on" {
				return clauses.Side{Phrase: text.At(i), Mentions: f.nearestOrSubject(s, i)}
			}
			continue
		}
		if m.Kind == names.Person && len(m.Who) == 1 {
			before := i - 1
			for before > s.From && text.Determiners.Has(f.Fold(before)) {
				before--
			}
			owns := f.Fold(before) == "of" && f.Cue(before-1, lexicon.CueProgramme) || f.Fold(before) == "for" && f.Fold(before-1) == "store" // "In store for X are talks with Y"
			for j := m.To; m.Possessive && j < s.To && j < m.To+4; j++ {
				owns = owns || f.Cue(j, lexicon.CueProgramme)
			}
			if owns {
				return clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.Holder[i])}}
			}
		}
		i = m.End() - 1
	}
	return clauses.Side{}
}

// ofProgramme gives the one spoken of before a sentence whose subject is a programme
// without an owner: "Wednesday's programme includes a meeting with Y".
func (f *finder) ofProgramme(s text.Sentence) clauses.Side {
	for i := s.From; i+1 < s.To && i < s.From+6 && f.MentionOver(i) == nil; i++ {
		if !f.Cue(i, lexicon.CueItinerary) {
			continue
		}
		for j := i + 1; j < s.To && j < i+6; j++ {
			if f.Cue(j, lexicon.CueIncludes) {
				if f.LastSubject >= 0 {
					return clauses.Side{Phrase: text.At(i), Mentions: []int{f.LastSubject}}
				}
				return clauses.Side{}
			}
		}
	}
	return clauses.Side{}
}

// inMeeting reports whether the noun stands in an adverbial without arguments
// of its own: "X and Y, in a meeting at the palace, stressed".
func (f *finder) inMeeting(s text.Sentence, t *clauses.Trigger) bool {
	for k := range f.Triggers { // "called for a meeting", "asked for a meeting"
		if verb := &f.Triggers[k]; verb.Verb() && verb.To <= t.From && verb.From > t.From-8 && text.WordIn("ask offer wish letter arrange refuse cancel", verb.Class) {
			return false
		}
	}
	if f.guestBefore(s, t.From) { // "was the guest of Y at a dinner"
		return false
	}
	if f.Fold(t.From-1) == "in" && f.Fold(t.To-1) == "talks" { // "spent two hours in talks"
		return true
	}
	for i := t.From - 1; i >= s.From && i > t.From-5; i-- {
		if f.Cue(i, lexicon.CueSettingPreposition) {
			return text.WordIn("a an another", f.Fold(i+1))
		}
		switch f.Fold(i) {
		case "the", ",", "of", "and":
			return false
		}
	}
	return false
}

// pairOf gives the two sides of a clause that tells what happened in a meeting:
// its subject, when that is several, or its subject and whom it was said or
// handed to.
func (f *finder) pairOf(s text.Sentence, t *clauses.Trigger) [2]clauses.Side {
	subject := f.Subject(s, clauses.VerbGroup{Phrase: t.Phrase})
	if f.Several(subject) {
		for k := range f.Triggers { // "receives his counterparts of A, X, and of B, Y, for a summit"
			if verb := &f.Triggers[k]; verb.Class == "host" && verb.Verb() && !verb.Group.Passive && verb.To <= subject.From {
				return [2]clauses.Side{}
			}
		}
		return [2]clauses.Side{subject, {}}
	}
	for i, m := range f.MentionsOver(s.From, t.From) {
		if m.Kind == names.Person && !m.Possessive && (f.Fold(m.From-1) == "to" || f.Fold(m.From-1) == "told") {
			first := f.Subject(s, clauses.VerbGroup{Phrase: text.Phrase{From: m.From, To: m.From}})
			return [2]clauses.Side{first, f.ListFrom(s, i, false)}
		}
	}
	for i := t.From - 1; i > s.From; i-- { // "X had Y to himself for a private meeting"
		m := f.MentionOver(i)
		if m == nil {
			continue
		}
		if m.Kind == names.Person && !m.Possessive && f.IsLower(m.From-1) && !text.Prepositions.Has(f.Fold(m.From-1)) && !text.Determiners.Has(f.Fold(m.From-1)) && f.Fold(m.From-1) != "and" {
			first := f.Subject(s, clauses.VerbGroup{Phrase: text.Phrase{From: m.From, To: m.From}})
			if !slices.Contains(first.Mentions, int(f.Holder[i])) {
				return [2]clauses.Side{first, {Phrase: m.Phrase, Mentions: []int{int(f.Holder[i])}}}
			}
		}
		i = m.From
	}
	return [2]clauses.Side{}
}

// sat reports whether a verb of gathering follows a noun of its own, so that the body that it names
// met: "The Belarusian-Serbian commission on trade met in Belgrade".
func (f *finder) sat(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.To; i < min(s.To, t.To+satReach) && !f.IsMark(i) && f.MentionOver(i) == nil; i++ {
		if v := f.VerbTrigger(i); v != nil {
			return v.Form&lexicon.Past != 0 && text.WordIn("meet gather hold", v.Class)
		}
	}
	return false
}

// satReach is how many words may tell what a body is for before its verb.
const satReach = 6
