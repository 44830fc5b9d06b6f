package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns coordinated lists of noun groups, read from their first member on:
// "A, B of X, who …, and C as well as D". Lists read up to their last member are in
// listsback.go.

// listFrom reads a coordinated list of noun groups that begins with the mention
// at token i: "A, B of X, C, and D as well as E". A noun group that is the
// subject of the next clause ends it, unless the list is closed ("between A and
// B": what follows is said of the whole).
func (f *finder) listFrom(s text.Sentence, i int, closed bool) side {
	m := f.mention(i)
	list := side{Phrase: text.Phrase{From: m.From, To: m.End()}, mentions: f.One(int(f.holder[i]))}
	f.addLeaders(s, &list, m)
	if f.headsNamed(s, m) { // "the leaders of the first party, X, and of the second, Y"
		named := side{Phrase: list.Phrase}
		if f.addNamed(s, &named); f.namesAny(named) {
			list = named
		}
	}
	f.addBracketed(&list)
	if m.Kind == names.Group && len(m.Who) == 0 || m.Kind == names.Delegation && f.Fold(m.End()) == "," && f.personAt(m.End()+1) {
		f.addNamed(s, &list)
	}
	for {
		next := f.joined(s, list.To)
		if next < 0 {
			return list
		}
		m := f.mention(next)
		if !f.usable(m) || !closed && (f.opensClause(s, m) && !f.endsWithGroup(&list, m) || m.Kind == names.Group && f.Fold(next-1) == ",") { // "with Y, the parties spoke"
			return list
		}
		if f.parts(list.To, next) {
			list.breaks = append(list.breaks, len(list.mentions))
		}
		list.mentions = append(list.mentions, int(f.holder[next]))
		list.To = m.End()
		f.addLeaders(s, &list, m)
		f.addBracketed(&list)
	}
}

// addBracketed adds to a list the person whose name a bracket holds behind its last member: "the
// ministers of Portugal (X), Spain (Y)".
func (f *finder) addBracketed(list *side) {
	if land := f.beforeBracket(list.To); land != nil {
		who := f.mention(list.To + 1)
		list.mentions = append(list.mentions, int(f.holder[who.From]))
		list.To = who.End() + 1
	}
}

// endsWithGroup reports whether a person is the last of those behind "with" and the verb of many that
// follows is that of the noun before them: "talks with X and Y were held".
func (f *finder) endsWithGroup(list *side, m *names.Mention) bool {
	word := f.Fold(m.End())
	return m.Kind == names.Person && (word == "are" || word == "were") && f.Fold(list.To) == "and" && f.Fold(list.From-1) == "with"
}

// addNamed adds to a group the people whom its clause names behind it: "the
// leaders of the first party, X, and of the second, Y".
func (f *finder) addNamed(s text.Sentence, list *side) {
	for i := list.To; i < s.To && i < list.To+20; i++ {
		word := f.Fold(i)
		m := f.mention(i)
		switch {
		case m != nil && m.Kind == names.Person && f.usable(m):
			list.mentions = append(list.mentions, int(f.holder[i]))
			list.To = m.End()
			i = m.End() - 1
		case m != nil:
			i = m.End() - 1
		case word == ";" || word == "between" || f.endsClause(i) || f.VerbTrigger(i) != nil:
			return
		}
	}
}

// headsNamed reports whether a group is of the heads of bodies, the first of whom a comma parts from
// his body: "the leaders of SDSM, X".
func (f *finder) headsNamed(s text.Sentence, m *names.Mention) bool {
	if m.Kind != names.Group || len(m.Who) == 0 || f.Fold(m.End()) != "of" {
		return false
	}
	for i := m.End() + 1; i < min(s.To, m.End()+7); i++ {
		if f.Fold(i) == "," {
			return f.personAt(i + 1)
		}
	}
	return false
}

// addBehindColon adds to a group the people whom its sentence lists behind a colon: "Three
// ministers met in Doha: X of Peru, Y of Chile and Z".
func (f *finder) addBehindColon(s text.Sentence, list *side, i int) {
	if len(list.mentions) != 1 {
		return
	}
	if m := &f.Mentions[list.mentions[0]]; m.Kind != names.Group || !m.Titles.Plural {
		return
	}
	for ; i < s.To; i++ {
		if f.Fold(i) == ":" {
			if named := f.everybody(s, i+1); len(named.mentions) > 1 {
				list.mentions = append(list.mentions, named.mentions...)
			}
			return
		}
	}
}

// personAt reports whether a person is named at token i.
func (f *finder) personAt(i int) bool {
	m := f.mention(i)
	return m != nil && m.From == i && m.Kind == names.Person && !m.Name.Empty()
}

// joined gives the first token of the noun group that a comma or conjunction
// joins to the one that ends at token i; -1 when none is joined.
func (f *finder) joined(s text.Sentence, i int) int {
	i = f.skipAside(s, i)
	if f.Fold(i) == "of" && f.Cue(i+1, lexicon.CuePointing) && f.mention(i+1) == nil { // "the prosecutor of that country and"
		for j := i + 2; j < i+5; j++ {
			if f.Fold(j) == "and" {
				i = j
			}
		}
	}
	i = f.skipAdverbial(s, i)
	conjoined := false
	for n := 0; i < s.To && n < 11; n++ {
		if m := f.mention(i); m != nil {
			if !conjoined || m.From != i {
				return -1
			}
			if m.Possessive && m.Kind == names.Country { // "and Norway's X"
				i = m.To
				continue
			}
			return i
		}
		switch word := f.Fold(i); {
		case conjoined && f.partingAside(i) > i: // "and, at another event, Y"
			i = f.partingAside(i)
			continue
		case word == ",", word == "and", word == "&", word == ";":
			conjoined = true
		case conjoined && f.anotherWith(i):
		case conjoined && f.placeAside(i, s.To) > i: // "and in Stockholm with", "and then, at the base of the mission, with"
			i = f.placeAside(i, s.To)
			continue
		case conjoined && word != "with" && f.timeAside(i) > i: // "and in the afternoon Y", "and, a day later, Y"
			i = f.timeAside(i)
			continue
		case conjoined && text.BeForms.Has(word) && f.anotherWith(i-1):
		case f.Cue(i, lexicon.CueInList):
			if !conjoined && (word == "as" || f.Cue(i, lexicon.CueAlong)) {
				conjoined = true
			} else if !conjoined {
				return -1
			}
		default:
			if !conjoined || !f.Adverb(i) && !f.DayOrMonth(i) && !f.IsNumber(i) {
				return -1
			}
		}
		i++
	}
	return -1
}

// anotherWith reports whether token i stands before the "with" of a further encounter, or before the
// word that does: "another with", "the second with", "the other was with".
func (f *finder) anotherWith(i int) bool {
	if f.Fold(i) == "the" && f.Cue(i+1, lexicon.CueOrdinal) {
		i++
	} else if f.Fold(i) != "one" && !f.Cue(i, lexicon.CueOrdinal) {
		return false
	}
	return f.Fold(i+1) == "with" || text.BeForms.Has(f.Fold(i+1)) && f.Fold(i+2) == "with"
}

// listsOn reports whether the comma at token i parts things that a relative clause lists,
// and a later one closes the clause before a person: "who chairs the Organ on Politics,
// Defence and Security, his counterpart X and Y".
func (f *finder) listsOn(s text.Sentence, i int) bool {
	next := i + 1
	if f.Fold(next) == "and" {
		next++
	}
	if f.mention(next) != nil || !f.IsCapital(next) {
		return false
	}
	for j := next; j < s.To && j < i+10; j++ {
		if m := f.mention(j); m != nil {
			return m.Kind == names.Person && f.Fold(m.From-1) == ","
		}
		if f.IsLower(j) && (f.VerbTrigger(j) != nil || text.Modals.Has(f.Fold(j)) || text.BeForms.Has(f.Fold(j)) || text.HaveForms.Has(f.Fold(j))) {
			return false
		}
	}
	return false
}

// skipAside skips a bracket or a relative clause that commas set off behind a
// noun group: "X, who is on a visit to Iran, and Y". It gives the token behind.
func (f *finder) skipAside(s text.Sentence, i int) int {
	if f.Fold(i) == "(" {
		for j := i; j < s.To && j < i+12; j++ {
			if f.Fold(j) == ")" {
				return j + 1
			}
		}
	}
	if f.Fold(i) == "," && (f.Fold(i+1) == "who" || f.Fold(i+1) == "whose" || f.Fold(i+1) == "whom" || f.Fold(i+1) == "which") {
		for j := i + 2; j < s.To && j < i+25; j++ {
			if f.Fold(j) == "," && !f.IsNumber(j-1) && !f.listsOn(s, j) {
				return j
			}
		}
	}
	return i
}
