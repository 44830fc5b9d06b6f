package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns coordinated lists read back from their last member: "A, then
// minister-designate, and B", up to the noun group whose verb follows.

// listUpTo reads the coordinated list that ends with the mention.
func (f *finder) listUpTo(s text.Sentence, last *names.Mention) side {
	list := side{Phrase: text.Phrase{From: last.From, To: last.End()}, mentions: f.One(int(f.holder[last.From]))}
	f.addLeaders(s, &list, last)
	for i := last.From - 1; i > s.From; {
		if land := f.beforeBracket(i); land != nil { // "of Portugal (X), Spain (Y)"
			if land.Kind != names.Country {
				list.prepend(land.From, int(f.holder[land.From]))
				return list
			}
			i = land.From - 1
		}
		i = f.beforeOwnLand(s, i)
		back := f.backOverAnd(s, i, &list)
		if !back.conjoined || back.at < s.From {
			return list
		}
		opening := f.Fold(s.From) == "with" || f.Cue(s.From, lexicon.CueTimePreposition)
		if back.commas && len(list.mentions) == 1 && back.at < s.From+20 && opening { // "With Y, the President", "After meeting Y, the President": no list
			return list
		}
		j := back.at
		m := f.mention(j)
		if who := f.bracketed(j); who != nil {
			m, j = who, who.From
		}
		if m == nil || m.End() > i+1 || !f.usable(m) || f.credited(s, m) {
			return list
		}
		if head := f.beforeRelative(s, m); head != nil { // "X, who is on a visit to Iran, and Y": X, not Iran
			m, j = head, head.From
		}
		if land := f.representedBy(m); land != nil { // "A, represented by X, and B, represented by Y"
			list.prepend(land.From, int(f.holder[j]))
			i = land.From - 1
			continue
		}
		if before := f.beforeCount(s, m); before > s.From && text.Prepositions.Has(f.Fold(before)) && !f.Cue(before, lexicon.CueTimePreposition) {
			return list
		}
		list.prepend(m.From, int(f.holder[j]))
		i = m.From - 1
	}
	return list
}

// prepend adds members at the head of a list, which now begins at the given token.
func (l *side) prepend(from int, members ...int) {
	l.mentions = append(members, l.mentions...)
	l.From = from
}

// beforeOwnLand steps left over the country told before a member of a list, from the token before his
// name: "and Norway's X", "of Belize, X, and of Guatemala, Y".
func (f *finder) beforeOwnLand(s text.Sentence, i int) int {
	if f.Fold(i) == "," {
		if land := f.mention(i - 1); land != nil && land.Kind == names.Country && !land.Possessive {
			if of := f.beforeLand(land); of > s.From {
				i = of - 1
			}
		}
	}
	if m := f.mention(i); m != nil && m.Possessive && m.Kind == names.Country {
		i = m.From - 1
	}
	return i
}

// joint is what stands between two members of a list.
type joint struct {
	at        int  // the token before it
	conjoined bool // "and" or a comma is there; else the list begins behind it
	commas    bool // and nothing else
}

// backOverAnd steps left from token i over what parts two members of a list: ", and the". A pronoun
// there is a member of its own, with which the list begins.
func (f *finder) backOverAnd(s text.Sentence, i int, list *side) joint {
	b := joint{at: i, commas: true}
	for ; b.at >= s.From && f.mention(b.at) == nil && i-b.at < 7; b.at-- {
		if f.Cue(b.at, lexicon.CueBetweenMembers) {
			continue
		}
		if f.bracketed(b.at) != nil {
			return b
		}
		switch word := f.Fold(b.at); word {
		case "and", "&", ",", ";":
			b.conjoined, b.commas = true, b.commas && word == ","
		case "they": // "they and the president of Iran held"
			if b.conjoined {
				list.prepend(b.at, f.lastPair(b.at)...)
			}
			return joint{}
		case "he", "she": // "he and the Iraqi prime minister talked"
			others, _ := f.actors(*list)
			if who := f.referent(s, b.at, others); b.conjoined && who >= 0 {
				list.prepend(b.at, who)
			}
			return joint{}
		default:
			if head := f.beforeAside(s, b.at); head != nil && b.conjoined { // "X, then minister-designate, and Y"
				b.at = head.End()
				continue
			}
			if f.Tokens[b.at].Shape != text.Title || !f.Cue(b.at-1, lexicon.CueTheirs) { // but "his Vietnamese peer"
				return joint{}
			}
		}
	}
	return b
}

// beforeCount gives the token before a member of a list; before an organisation, that before which of
// its sessions it is: "week of the 78th United Nations General Assembly, the minister".
func (f *finder) beforeCount(s text.Sentence, m *names.Mention) int {
	i := m.From - 1
	for i > s.From && m.Kind == names.Organisation && (f.IsNumber(i) || f.ordinalAt(i-1) || text.Determiners.Has(f.Fold(i))) {
		i--
	}
	return i
}

// representedBy gives the country or body behind whose name a comma opens "represented by" and
// a person; nil when none stands there.
func (f *finder) representedBy(m *names.Mention) *names.Mention {
	if m.Kind != names.Person || f.Fold(m.From-1) != "by" || !f.Cue(m.From-2, lexicon.CueLed) || f.Fold(m.From-3) != "," {
		return nil
	}
	if land := f.mention(m.From - 4); land != nil && land.Kind != names.Person {
		return land
	}
	return nil
}

// beforeBracket gives the country or the group before the bracket at token i that a person's
// name stands in, nil when none does.
func (f *finder) beforeBracket(i int) *names.Mention {
	if f.Fold(i) != "(" {
		return nil
	}
	who, land := f.mention(i+1), f.mention(i-1)
	if who == nil || who.Kind != names.Person || f.Fold(who.End()) != ")" || land == nil || land.Kind == names.Person || land.Possessive {
		return nil
	}
	return land
}

// bracketed gives the person whose name the bracket that closes at token i holds, behind his
// country; nil when it holds none.
func (f *finder) bracketed(i int) *names.Mention {
	if f.Fold(i) != ")" {
		return nil
	}
	if who := f.mention(i - 1); who != nil && f.beforeBracket(who.From-1) != nil {
		return who
	}
	return nil
}

// beforeLand gives the token of "of" or "from" before a country that the next member of a
// list is of, 0 when none stands there.
func (f *finder) beforeLand(land *names.Mention) int {
	i := land.From - 1
	if f.Cue(i, lexicon.CueDefinite) {
		i--
	}
	if word := f.Fold(i); (word == "of" || word == "from") && (f.Fold(i-1) == "," || f.Fold(i-1) == "and") {
		return i
	}
	return 0
}

// beforeAside gives the person before the aside that ends at token i, where a comma
// opens it and neither a verb nor another person stands in it; nil when there is none.
func (f *finder) beforeAside(s text.Sentence, i int) *names.Mention {
	if f.Fold(i+1) != "," {
		return nil
	}
	if head := f.beforeWho(s, i); head != nil {
		return head
	}
	for j := i; j > s.From && j > i-9; j-- {
		word := f.Fold(j)
		if word == "," {
			if head := f.mention(j - 1); head != nil && f.usable(head) && head.Kind == names.Person {
				return head
			}
			return nil
		}
		if f.personAt(j) || text.BeForms.Has(word) || text.HaveForms.Has(word) || text.Modals.Has(word) || f.VerbTrigger(j) != nil || word == "said" || word == "told" {
			return nil
		}
	}
	return nil
}

// beforeWho gives the person before the relative clause that ends at token i with no name and
// no comma in it, nil when there is none: "X, who speaks for the government, and Y".
func (f *finder) beforeWho(s text.Sentence, i int) *names.Mention {
	for j := i; j > s.From+1 && j > i-12; j-- {
		if f.Fold(j) == "," || f.mention(j) != nil {
			return nil
		}
		if f.Cue(j, lexicon.CueRelativePronoun) && f.Fold(j-1) == "," {
			if head := f.mention(j - 2); head != nil && f.usable(head) && head.Kind == names.Person {
				return head
			}
			return nil
		}
	}
	return nil
}

// beforeRelative gives the noun group that a relative clause with mention m in
// it belongs to, nil when m stands in none.
func (f *finder) beforeRelative(s text.Sentence, m *names.Mention) *names.Mention {
	for i := m.From - 1; i > s.From && i > m.From-20; i-- {
		switch f.Fold(i) {
		case "who", "whose":
			if head := f.mention(i - 2); head != nil && f.Fold(i-1) == "," && f.usable(head) {
				return head
			}
			return nil
		case ";", "and":
			return nil
		}
	}
	return nil
}
