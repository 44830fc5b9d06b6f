package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns coordinated lists of noun groups, read from their first member on:
// "A, B of X, who …, and C as well as D". Lists read up to their last member are in
// listsback.go.

// ListFrom reads a coordinated list of noun groups that begins with the mention
// at token i: "A, B of X, C, and D as well as E". A noun group that is the
// subject of the next clause ends it, unless the list is closed ("between A and
// B": what follows is said of the whole).
func (d *Document) ListFrom(s text.Sentence, i int, closed bool) Side {
	m := d.MentionOver(i)
	list := Side{Phrase: text.Phrase{From: m.From, To: m.End()}, Mentions: d.One(int(d.Holder[i]))}
	d.AddLeaders(s, &list, m)
	if d.headsNamed(s, m) { // "the leaders of the first party, X, and of the second, Y"
		named := Side{Phrase: list.Phrase}
		if d.AddNamed(s, &named); d.NamesAny(named) {
			list = named
		}
	}
	d.addBracketed(&list)
	if m.Kind == names.Group && len(m.Who) == 0 || m.Kind == names.Delegation && d.Fold(m.End()) == "," && d.PersonAt(m.End()+1) {
		d.AddNamed(s, &list)
	}
	for {
		next := d.joined(s, list.To)
		if next < 0 {
			return list
		}
		m := d.MentionOver(next)
		if !d.Usable(m) || !closed && (d.OpensClause(s, m) && !d.endsWithGroup(&list, m) || m.Kind == names.Group && d.Fold(next-1) == ",") { // "with Y, the parties spoke"
			return list
		}
		if d.parts(list.To, next) {
			list.Breaks = append(list.Breaks, len(list.Mentions))
		}
		list.Mentions = append(list.Mentions, int(d.Holder[next]))
		list.To = m.End()
		d.AddLeaders(s, &list, m)
		d.addBracketed(&list)
	}
}

// addBracketed adds to a list the person whose name a bracket holds behind its last member: "the
// ministers of Portugal (X), Spain (Y)".
func (d *Document) addBracketed(list *Side) {
	if land := d.beforeBracket(list.To); land != nil {
		who := d.MentionOver(list.To + 1)
		list.Mentions = append(list.Mentions, int(d.Holder[who.From]))
		list.To = who.End() + 1
	}
}

// endsWithGroup reports whether a person is the last of those behind "with" and the verb of many that
// follows is that of the noun before them: "talks with X and Y were held".
func (d *Document) endsWithGroup(list *Side, m *names.Mention) bool {
	word := d.Fold(m.End())
	return m.Kind == names.Person && (word == "are" || word == "were") && d.Fold(list.To) == "and" && d.Fold(list.From-1) == "with"
}

// AddNamed adds to a group the people whom its clause names behind it: "the
// leaders of the first party, X, and of the second, Y".
func (d *Document) AddNamed(s text.Sentence, list *Side) {
	for i := list.To; i < s.To && i < list.To+20; i++ {
		word := d.Fold(i)
		m := d.MentionOver(i)
		switch {
		case m != nil && m.Kind == names.Person && d.Usable(m):
			list.Mentions = append(list.Mentions, int(d.Holder[i]))
			list.To = m.End()
			i = m.End() - 1
		case m != nil:
			i = m.End() - 1
		case word == ";" || word == "between" || d.EndsClause(i) || d.VerbTrigger(i) != nil:
			return
		}
	}
}

// headsNamed reports whether a group is of the heads of bodies, the first of whom a comma parts from
// his body: "the leaders of SDSM, X".
func (d *Document) headsNamed(s text.Sentence, m *names.Mention) bool {
	if m.Kind != names.Group || len(m.Who) == 0 || d.Fold(m.End()) != "of" {
		return false
	}
	for i := m.End() + 1; i < min(s.To, m.End()+7); i++ {
		if d.Fold(i) == "," {
			return d.PersonAt(i + 1)
		}
	}
	return false
}

// AddBehindColon adds to a group the people whom its sentence lists behind a colon: "Three
// ministers met in Doha: X of Peru, Y of Chile and Z".
func (d *Document) AddBehindColon(s text.Sentence, list *Side, i int) {
	if len(list.Mentions) != 1 {
		return
	}
	if m := &d.Mentions[list.Mentions[0]]; m.Kind != names.Group || !m.Titles.Plural {
		return
	}
	for ; i < s.To; i++ {
		if d.Fold(i) == ":" {
			if named := d.Everybody(s, i+1); len(named.Mentions) > 1 {
				list.Mentions = append(list.Mentions, named.Mentions...)
			}
			return
		}
	}
}

// PersonAt reports whether a person is named at token i.
func (d *Document) PersonAt(i int) bool {
	m := d.MentionOver(i)
	return m != nil && m.From == i && m.Kind == names.Person && !m.Name.Empty()
}

// joined gives the first token of the noun group that a comma or conjunction
// joins to the one that ends at token i; -1 when none is joined.
func (d *Document) joined(s text.Sentence, i int) int {
	i = d.skipAside(s, i)
	if d.Fold(i) == "of" && d.Cue(i+1, lexicon.CuePointing) && d.MentionOver(i+1) == nil { // "the prosecutor of that country and"
		for j := i + 2; j < i+5; j++ {
			if d.Fold(j) == "and" {
				i = j
			}
		}
	}
	i = d.skipAdverbial(s, i)
	conjoined := false
	for n := 0; i < s.To && n < 11; n++ {
		if m := d.MentionOver(i); m != nil {
			if !conjoined || m.From != i {
				return -1
			}
			if m.Possessive && m.Kind == names.Country { // "and Norway's X"
				i = m.To
				continue
			}
			return i
		}
		switch word := d.Fold(i); {
		case conjoined && d.partingAside(i) > i: // "and, at another event, Y"
			i = d.partingAside(i)
			continue
		case word == ",", word == "and", word == "&", word == ";":
			conjoined = true
		case conjoined && d.anotherWith(i):
		case conjoined && d.placeAside(i, s.To) > i: // "and in Stockholm with", "and then, at the base of the mission, with"
			i = d.placeAside(i, s.To)
			continue
		case conjoined && word != "with" && d.timeAside(i) > i: // "and in the afternoon Y", "and, a day later, Y"
			i = d.timeAside(i)
			continue
		case conjoined && text.BeForms.Has(word) && d.anotherWith(i-1):
		case d.Cue(i, lexicon.CueInList):
			if !conjoined && (word == "as" || d.Cue(i, lexicon.CueAlong)) {
				conjoined = true
			} else if !conjoined {
				return -1
			}
		default:
			if !conjoined || !d.Adverb(i) && !d.DayOrMonth(i) && !d.IsNumber(i) {
				return -1
			}
		}
		i++
	}
	return -1
}

// anotherWith reports whether token i stands before the "with" of a further encounter, or before the
// word that does: "another with", "the second with", "the other was with".
func (d *Document) anotherWith(i int) bool {
	if d.Fold(i) == "the" && d.Cue(i+1, lexicon.CueOrdinal) {
		i++
	} else if d.Fold(i) != "one" && !d.Cue(i, lexicon.CueOrdinal) {
		return false
	}
	return d.Fold(i+1) == "with" || text.BeForms.Has(d.Fold(i+1)) && d.Fold(i+2) == "with"
}

// listsOn reports whether the comma at token i parts things that a relative clause lists,
// and a later one closes the clause before a person: "who chairs the Organ on Politics,
// Defence and Security, his counterpart X and Y".
func (d *Document) listsOn(s text.Sentence, i int) bool {
	next := i + 1
	if d.Fold(next) == "and" {
		next++
	}
	if d.MentionOver(next) != nil || !d.IsCapital(next) {
		return false
	}
	for j := next; j < s.To && j < i+10; j++ {
		if m := d.MentionOver(j); m != nil {
			return m.Kind == names.Person && d.Fold(m.From-1) == ","
		}
		if d.IsLower(j) && (d.VerbTrigger(j) != nil || text.Modals.Has(d.Fold(j)) || text.BeForms.Has(d.Fold(j)) || text.HaveForms.Has(d.Fold(j))) {
			return false
		}
	}
	return false
}

// skipAside skips a bracket or a relative clause that commas set off behind a
// noun group: "X, who is on a visit to Iran, and Y". It gives the token behind.
func (d *Document) skipAside(s text.Sentence, i int) int {
	if d.Fold(i) == "(" {
		for j := i; j < s.To && j < i+12; j++ {
			if d.Fold(j) == ")" {
				return j + 1
			}
		}
	}
	if d.Fold(i) == "," && (d.Fold(i+1) == "who" || d.Fold(i+1) == "whose" || d.Fold(i+1) == "whom" || d.Fold(i+1) == "which") {
		for j := i + 2; j < s.To && j < i+25; j++ {
			if d.Fold(j) == "," && !d.IsNumber(j-1) && !d.listsOn(s, j) {
				return j
			}
		}
	}
	return i
}

// Everybody gives the people whom a sentence speaks of from token i on, but those behind "of", "to" and "from".
func (d *Document) Everybody(s text.Sentence, i int) Side {
	var list Side
	for ; i < s.To; i++ {
		m := d.MentionOver(i)
		if m == nil {
			continue
		}
		if m.Kind == names.Person && !m.Possessive {
			if before := d.Fold(m.From - 1); before != "of" && before != "to" && before != "from" {
				list.Mentions = append(list.Mentions, int(d.Holder[i]))
			}
		}
		i = m.End() - 1
	}
	return list
}

// ListAfter reads the list of people that begins at token i or shortly behind it; an empty side when none does.
func (d *Document) ListAfter(s text.Sentence, i int) Side {
	for j := i; j < s.To && j < i+4; j++ {
		if m := d.MentionOver(j); m != nil {
			if m.Kind == names.Person && m.From == j && d.Usable(m) {
				return d.ListFrom(s, j, true)
			}
			if !m.Possessive || m.Kind != names.Country {
				return Side{}
			}
			j = m.To - 1
		}
	}
	return Side{}
}
