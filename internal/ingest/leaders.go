package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the people who lead a delegation in a list: "a Georgian delegation
// led by X", "a delegation with X at its head".

// addLeaders adds to a list the people who lead the delegation that it ends
// with: "a Georgian delegation led by X", "a delegation with X at its head".
func (f *finder) addLeaders(s sentence, list *side, m *mention) {
	if m.kind != delegation && m.kind != organisation && m.kind != group {
		return
	}
	for i := m.end(); i < s.to && i < m.end()+16; i++ {
		word := f.fold(i)
		if person := f.mention(i); person != nil {
			if person.kind == delegation || person.kind == organisation || person.kind == country {
				i = person.end() - 1
				continue
			}
			return
		}
		if word == ";" || word == "." || f.endsClause(i) {
			return
		}
		if (word == "of" || word == "from") && len(m.who) == 0 { // "a delegation of investors from the Emirates"
			if of := f.mention(i + 1); of != nil && (of.kind == country || of.kind == person || of.kind == organisation) && !of.possessive {
				list.mentions = append(list.mentions, int(f.holder[i+1]))
				list.to = of.end()
				i = of.end() - 1
				if of.kind == person {
					return
				}
			}
			continue
		}
		if !(word == "by" && (f.cue(i-1, lexicon.CueLed) || f.fold(i-1) == "over" && f.fold(i-2) == "presided") || word == "of" && f.fold(i-1) == "leadership" || word == "with") {
			continue
		}
		next := i + 1
		for next < s.to && next < i+5 && f.mention(next) == nil && (determiners.has(f.fold(next)) || f.isLower(next)) {
			next++
		}
		leader := f.mention(next)
		if leader == nil || leader.kind != person || leader.possessive {
			return
		}
		leaders := f.listFrom(s, next, strings.HasSuffix(f.fold(m.head), "s")) // "The delegations headed by X and Y met"
		if word == "with" && !(f.fold(leaders.to) == "at" && f.fold(leaders.to+2) == "head" || f.fold(leaders.to+1) == "at") {
			return
		}
		list.mentions = append(list.mentions, leaders.mentions...)
		list.to = leaders.to
		if f.fold(list.to) == "at" && f.fold(list.to+2) == "head" {
			list.to += 3
		}
		return
	}
}
