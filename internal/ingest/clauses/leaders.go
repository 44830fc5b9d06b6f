package clauses

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the people who lead a delegation in a list: "a Georgian delegation
// led by X", "a delegation with X at its head".

// AddLeaders adds to a list the people who lead the delegation that it ends
// with: "a Georgian delegation led by X", "a delegation with X at its head".
func (d *Document) AddLeaders(s text.Sentence, list *Side, m *names.Mention) {
	represented := m.Kind == names.Country && d.Fold(m.End()) == "," && d.Fold(m.End()+1) == "represented"
	if m.Kind != names.Delegation && m.Kind != names.Organisation && m.Kind != names.Group && !represented {
		return
	}
	if named := d.MembersRightBehind(s, m); d.HasPerson(named) {
		list.Mentions = append(list.Mentions, named.Mentions...)
		list.To = named.To
		return
	}
	if leader := d.LeaderInClause(m.End()); leader >= 0 { // "a delegation that X was leading"
		list.Mentions = append(list.Mentions, leader)
		list.To = d.Mentions[leader].End()
		return
	}
	for i := m.End(); i < s.To && i < m.End()+16; i++ {
		word := d.Fold(i)
		if person := d.MentionOver(i); person != nil {
			if person.Kind == names.Delegation || person.Kind == names.Organisation || person.Kind == names.Country {
				i = person.End() - 1
				continue
			}
			return
		}
		if word == ";" || word == "." || d.EndsClause(i) {
			return
		}
		if (word == "of" || word == "from") && len(m.Who) == 0 { // "a delegation of investors from the Emirates"
			if of := d.MentionOver(i + 1); of != nil && (of.Kind == names.Country || of.Kind == names.Person || of.Kind == names.Organisation) && !of.Possessive {
				list.Mentions = append(list.Mentions, int(d.Holder[i+1]))
				list.To = of.End()
				i = of.End() - 1
				if of.Kind == names.Person {
					return
				}
			}
			continue
		}
		if !(word == "by" && (d.Cue(i-1, lexicon.CueLed) || d.Fold(i-1) == "over" && d.Fold(i-2) == "presided") || word == "of" && d.Fold(i-1) == "leadership" || word == "with" || word == "under") {
			continue
		}
		next := i + 1
		for next < s.To && next < i+5 && d.MentionOver(next) == nil && (text.Determiners.Has(d.Fold(next)) || d.IsLower(next)) {
			next++
		}
		leader := d.MentionOver(next)
		if leader == nil || leader.Kind != names.Person || leader.Possessive {
			return
		}
		leaders := d.ListFrom(s, next, strings.HasSuffix(d.Fold(m.Head), "s"))                                                         // "The delegations headed by X and Y met"
		asHead := d.Fold(leaders.To) == "as" && text.Determiners.Has(d.Fold(leaders.To+1)) && d.Cue(leaders.To+2, lexicon.CueHeadNoun) // "with X as its head"
		if word == "with" && !asHead && !(d.Fold(leaders.To) == "at" && d.Cue(leaders.To+2, lexicon.CueLeadPlace)) {
			return
		}
		list.Mentions = append(list.Mentions, leaders.Mentions...)
		list.To = leaders.To
		if asHead || d.Fold(list.To) == "at" && d.Cue(list.To+2, lexicon.CueLeadPlace) {
			list.To += 3
		}
		return
	}
}

// MembersRightBehind gives those whom a sentence names right behind a delegation as its members:
// "a two-member delegation – X and Y –", "a delegation of X and Y", "a delegation (X, Y)"; an empty
// side when it names none.
func (d *Document) MembersRightBehind(s text.Sentence, m *names.Mention) Side {
	if m.Kind != names.Delegation {
		return Side{}
	}
	i := m.End()
	mark := d.Fold(i)
	comprises := d.comprisesAt(i)
	switch {
	case comprises > i:
		i = comprises - 1
	case mark == "-" || mark == ":" || mark == "(":
	case mark == "of" && len(m.Who) > 0:
	default:
		return Side{}
	}
	if d.Determiner(i+1) != 0 && d.MentionOver(i+1) == nil {
		i++
	}
	if !d.PersonAt(i + 1) {
		return Side{}
	}
	named := d.ListFrom(s, i+1, true)
	if people, _ := d.Actors(named); len(people) < 2 && mark != "of" && comprises < i {
		return Side{}
	}
	if next := d.Fold(named.To); next == mark || mark == "(" && next == ")" {
		named.To++
	}
	return named
}

// comprisesAt gives the end of the words at token i, past a comma, that say whom a delegation is made of:
// "comprising", "made up of", ", including"; i when others stand there.
func (d *Document) comprisesAt(i int) int {
	to := i
	if d.Fold(to) == "," {
		to++
	}
	if !d.Cue(to, lexicon.CueComprising) || d.MentionOver(to) != nil {
		return i
	}
	for to++; d.Fold(to) == "up" || d.Fold(to) == "of"; to++ {
	}
	return to
}

// inDelegation reports whether the person at token i is the first of those whom a delegation before
// him is made of: "A delegation comprising X and Y".
func (d *Document) inDelegation(i int) bool {
	for j := i - 1; j > max(0, i-7); j-- {
		if m := d.MentionOver(j); m != nil {
			return m.Kind == names.Delegation && d.comprisesAt(m.End()) > m.End()
		}
	}
	return false
}

// missionHeads gives for a delegation that somebody leads whoever leads it: "X led a
// delegation to Oslo to see Y", "X headed a mission that met with Y". Any other list
// stays as it is.
func (d *Document) missionHeads(s text.Sentence, list Side) Side {
	if len(list.Mentions) != 1 || d.Mentions[list.Mentions[0]].Kind != names.Delegation {
		return list
	}
	m := &d.Mentions[list.Mentions[0]]
	for k := range d.Triggers {
		t := &d.Triggers[k]
		if t.Class != "lead" || !t.Verb() || t.Group.Passive || !s.Has(t.From) || t.To > m.From || m.From > t.To+6 || d.Fold(t.To) == "by" {
			continue
		}
		if d.Fold(t.Group.From-1) == "who" && d.Fold(m.End()) == "," { // "X, who led a team, met Y"
			continue
		}
		if heads := d.Subject(s, t.Group); d.HasPerson(heads) && heads.To <= t.Group.From {
			return heads
		}
	}
	return list
}

// headsSides reports whether the person at token i is the first of those by whom several
// sides are led: "The delegations, headed by X".
func (d *Document) headsSides(i int) bool {
	m := d.MentionOver(i)
	if m == nil || m.Kind != names.Person || d.Fold(m.From-1) != "by" || !d.Cue(m.From-2, lexicon.CueLed) {
		return false
	}
	at := m.From - 3
	if d.Fold(at) == "," {
		at--
	}
	sides := d.MentionOver(at)
	return sides != nil && (sides.Kind == names.Delegation || sides.Kind == names.Group) && strings.HasSuffix(d.Fold(sides.Head), "s")
}
