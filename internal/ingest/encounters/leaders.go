package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the people who lead a delegation in a list: "a Georgian delegation
// led by X", "a delegation with X at its head".

// addLeaders adds to a list the people who lead the delegation that it ends
// with: "a Georgian delegation led by X", "a delegation with X at its head".
func (f *finder) addLeaders(s text.Sentence, list *side, m *names.Mention) {
	represented := m.Kind == names.Country && f.Fold(m.End()) == "," && f.Fold(m.End()+1) == "represented"
	if m.Kind != names.Delegation && m.Kind != names.Organisation && m.Kind != names.Group && !represented {
		return
	}
	if named := f.membersRightBehind(s, m); f.hasPerson(named) {
		list.mentions = append(list.mentions, named.mentions...)
		list.To = named.To
		return
	}
	if leader := f.LeaderInClause(m.End()); leader >= 0 { // "a delegation that X was leading"
		list.mentions = append(list.mentions, leader)
		list.To = f.Mentions[leader].End()
		return
	}
	for i := m.End(); i < s.To && i < m.End()+16; i++ {
		word := f.Fold(i)
		if person := f.mention(i); person != nil {
			if person.Kind == names.Delegation || person.Kind == names.Organisation || person.Kind == names.Country {
				i = person.End() - 1
				continue
			}
			return
		}
		if word == ";" || word == "." || f.endsClause(i) {
			return
		}
		if (word == "of" || word == "from") && len(m.Who) == 0 { // "a delegation of investors from the Emirates"
			if of := f.mention(i + 1); of != nil && (of.Kind == names.Country || of.Kind == names.Person || of.Kind == names.Organisation) && !of.Possessive {
				list.mentions = append(list.mentions, int(f.holder[i+1]))
				list.To = of.End()
				i = of.End() - 1
				if of.Kind == names.Person {
					return
				}
			}
			continue
		}
		if !(word == "by" && (f.Cue(i-1, lexicon.CueLed) || f.Fold(i-1) == "over" && f.Fold(i-2) == "presided") || word == "of" && f.Fold(i-1) == "leadership" || word == "with" || word == "under") {
			continue
		}
		next := i + 1
		for next < s.To && next < i+5 && f.mention(next) == nil && (text.Determiners.Has(f.Fold(next)) || f.IsLower(next)) {
			next++
		}
		leader := f.mention(next)
		if leader == nil || leader.Kind != names.Person || leader.Possessive {
			return
		}
		leaders := f.listFrom(s, next, strings.HasSuffix(f.Fold(m.Head), "s"))                                                         // "The delegations headed by X and Y met"
		asHead := f.Fold(leaders.To) == "as" && text.Determiners.Has(f.Fold(leaders.To+1)) && f.Cue(leaders.To+2, lexicon.CueHeadNoun) // "with X as its head"
		if word == "with" && !asHead && !(f.Fold(leaders.To) == "at" && f.Cue(leaders.To+2, lexicon.CueLeadPlace)) {
			return
		}
		list.mentions = append(list.mentions, leaders.mentions...)
		list.To = leaders.To
		if asHead || f.Fold(list.To) == "at" && f.Cue(list.To+2, lexicon.CueLeadPlace) {
			list.To += 3
		}
		return
	}
}

// membersRightBehind gives those whom a sentence names right behind a delegation as its members:
// "a two-member delegation – X and Y –", "a delegation of X and Y", "a delegation (X, Y)"; an empty
// side when it names none.
func (f *finder) membersRightBehind(s text.Sentence, m *names.Mention) side {
	if m.Kind != names.Delegation {
		return side{}
	}
	i := m.End()
	mark := f.Fold(i)
	comprises := f.comprisesAt(i)
	switch {
	case comprises > i:
		i = comprises - 1
	case mark == "-" || mark == ":" || mark == "(":
	case mark == "of" && len(m.Who) > 0:
	default:
		return side{}
	}
	if f.Document.Determiner(i+1) != 0 && f.mention(i+1) == nil {
		i++
	}
	if !f.personAt(i + 1) {
		return side{}
	}
	named := f.listFrom(s, i+1, true)
	if people, _ := f.actors(named); len(people) < 2 && mark != "of" && comprises < i {
		return side{}
	}
	if next := f.Fold(named.To); next == mark || mark == "(" && next == ")" {
		named.To++
	}
	return named
}

// comprisesAt gives the end of the words at token i, past a comma, that say whom a delegation is made of:
// "comprising", "made up of", ", including"; i when others stand there.
func (f *finder) comprisesAt(i int) int {
	to := i
	if f.Fold(to) == "," {
		to++
	}
	if !f.Cue(to, lexicon.CueComprising) || f.mention(to) != nil {
		return i
	}
	for to++; f.Fold(to) == "up" || f.Fold(to) == "of"; to++ {
	}
	return to
}

// inDelegation reports whether the person at token i is the first of those whom a delegation before
// him is made of: "A delegation comprising X and Y".
func (f *finder) inDelegation(i int) bool {
	for j := i - 1; j > max(0, i-7); j-- {
		if m := f.mention(j); m != nil {
			return m.Kind == names.Delegation && f.comprisesAt(m.End()) > m.End()
		}
	}
	return false
}
