package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns coordinated lists read back from their last member: "A, then
// minister-designate, and B", up to the noun group whose verb follows.

// ListUpTo reads the coordinated list that ends with the mention.
func (d *Document) ListUpTo(s text.Sentence, last *names.Mention) Side {
	list := Side{Phrase: text.Phrase{From: last.From, To: last.End()}, Mentions: d.One(int(d.Holder[last.From]))}
	d.AddLeaders(s, &list, last)
	for i := last.From - 1; i > s.From; {
		if land := d.beforeBracket(i); land != nil { // "of Portugal (X), Spain (Y)"
			if land.Kind != names.Country {
				list.prepend(land.From, int(d.Holder[land.From]))
				return list
			}
			i = land.From - 1
		}
		i = d.beforeOwnLand(s, i)
		back := d.backOverAnd(s, i, &list)
		if !back.conjoined || back.at < s.From {
			return list
		}
		opening := d.Fold(s.From) == "with" || d.Cue(s.From, lexicon.CueTimePreposition)
		if back.commas && len(list.Mentions) == 1 && back.at < s.From+20 && opening { // "With Y, the President", "After meeting Y, the President": no list
			return list
		}
		j := back.at
		m := d.MentionOver(j)
		if who := d.bracketed(j); who != nil {
			m, j = who, who.From
		}
		if m == nil || m.End() > i+1 || !d.Usable(m) || d.Credited(s, m) {
			return list
		}
		if head := d.beforeRelative(s, m); head != nil { // "X, who is on a visit to Iran, and Y": X, not Iran
			m, j = head, head.From
		}
		if land := d.representedBy(m); land != nil { // "A, represented by X, and B, represented by Y"
			list.prepend(land.From, int(d.Holder[j]))
			i = land.From - 1
			continue
		}
		if before := d.beforeCount(s, m); before > s.From && text.Prepositions.Has(d.Fold(before)) && !d.Cue(before, lexicon.CueTimePreposition) {
			return list
		}
		list.prepend(m.From, int(d.Holder[j]))
		i = m.From - 1
	}
	return list
}

// beforeOwnLand steps left over the country told before a member of a list, from the token before his
// name: "and Norway's X", "of Belize, X, and of Guatemala, Y".
func (d *Document) beforeOwnLand(s text.Sentence, i int) int {
	if d.Fold(i) == "," {
		if land := d.MentionOver(i - 1); land != nil && land.Kind == names.Country && !land.Possessive {
			if of := d.beforeLand(land); of > s.From {
				i = of - 1
			}
		}
	}
	if m := d.MentionOver(i); m != nil && m.Possessive && m.Kind == names.Country {
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
func (d *Document) backOverAnd(s text.Sentence, i int, list *Side) joint {
	b := joint{at: i, commas: true}
	for ; b.at >= s.From && d.MentionOver(b.at) == nil && i-b.at < 7; b.at-- {
		if d.Cue(b.at, lexicon.CueBetweenMembers) {
			continue
		}
		if d.bracketed(b.at) != nil {
			return b
		}
		switch word := d.Fold(b.at); word {
		case "and", "&", ",", ";":
			b.conjoined, b.commas = true, b.commas && word == ","
		case "they": // "they and the president of Iran held"
			if b.conjoined {
				list.prepend(b.at, d.LastPair(b.at)...)
			}
			return joint{}
		case "he", "she": // "he and the Iraqi prime minister talked"
			others, _ := d.Actors(*list)
			if who := d.Referent(s, b.at, others); b.conjoined && who >= 0 {
				list.prepend(b.at, who)
			}
			return joint{}
		default:
			if head := d.BeforeAside(s, b.at); head != nil && b.conjoined { // "X, then minister-designate, and Y"
				b.at = head.End()
				continue
			}
			if d.Tokens[b.at].Shape != text.Title || !d.Cue(b.at-1, lexicon.CueTheirs) { // but "his Vietnamese peer"
				return joint{}
			}
		}
	}
	return b
}

// beforeCount gives the token before a member of a list; before an organisation, that before which of
// its sessions it is: "week of the 78th United Nations General Assembly, the minister".
func (d *Document) beforeCount(s text.Sentence, m *names.Mention) int {
	i := m.From - 1
	for i > s.From && m.Kind == names.Organisation && (d.IsNumber(i) || d.OrdinalAt(i-1) || text.Determiners.Has(d.Fold(i))) {
		i--
	}
	return i
}

// representedBy gives the country or body behind whose name a comma opens "represented by" and
// a person; nil when none stands there.
func (d *Document) representedBy(m *names.Mention) *names.Mention {
	if m.Kind != names.Person || d.Fold(m.From-1) != "by" || !d.Cue(m.From-2, lexicon.CueLed) || d.Fold(m.From-3) != "," {
		return nil
	}
	if land := d.MentionOver(m.From - 4); land != nil && land.Kind != names.Person {
		return land
	}
	return nil
}

// beforeBracket gives the country or the group before the bracket at token i that a person's
// name stands in, nil when none does.
func (d *Document) beforeBracket(i int) *names.Mention {
	if d.Fold(i) != "(" {
		return nil
	}
	who, land := d.MentionOver(i+1), d.MentionOver(i-1)
	if who == nil || who.Kind != names.Person || d.Fold(who.End()) != ")" || land == nil || land.Kind == names.Person || land.Possessive {
		return nil
	}
	return land
}

// bracketed gives the person whose name the bracket that closes at token i holds, behind his
// country; nil when it holds none.
func (d *Document) bracketed(i int) *names.Mention {
	if d.Fold(i) != ")" {
		return nil
	}
	if who := d.MentionOver(i - 1); who != nil && d.beforeBracket(who.From-1) != nil {
		return who
	}
	return nil
}

// beforeLand gives the token of "of" or "from" before a country that the next member of a
// list is of, 0 when none stands there.
func (d *Document) beforeLand(land *names.Mention) int {
	i := land.From - 1
	if d.Cue(i, lexicon.CueDefinite) {
		i--
	}
	if word := d.Fold(i); (word == "of" || word == "from") && (d.Fold(i-1) == "," || d.Fold(i-1) == "and") {
		return i
	}
	return 0
}

// BeforeAside gives the person before the aside that ends at token i, where a comma
// opens it and neither a verb nor another person stands in it; nil when there is none.
func (d *Document) BeforeAside(s text.Sentence, i int) *names.Mention {
	if d.Fold(i+1) != "," {
		return nil
	}
	if head := d.beforeWho(s, i); head != nil {
		return head
	}
	for j := i; j > s.From && j > i-9; j-- {
		word := d.Fold(j)
		if word == "," {
			if head := d.MentionOver(j - 1); head != nil && d.Usable(head) && head.Kind == names.Person {
				return head
			}
			return nil
		}
		if d.PersonAt(j) || text.BeForms.Has(word) || text.HaveForms.Has(word) || text.Modals.Has(word) || d.VerbTrigger(j) != nil || word == "said" || word == "told" {
			return nil
		}
	}
	return nil
}

// beforeWho gives the person before the relative clause that ends at token i with no name and
// no comma in it, nil when there is none: "X, who speaks for the government, and Y".
func (d *Document) beforeWho(s text.Sentence, i int) *names.Mention {
	for j := i; j > s.From+1 && j > i-12; j-- {
		if d.Fold(j) == "," || d.MentionOver(j) != nil {
			return nil
		}
		if d.Cue(j, lexicon.CueRelativePronoun) && d.Fold(j-1) == "," {
			if head := d.MentionOver(j - 2); head != nil && d.Usable(head) && head.Kind == names.Person {
				return head
			}
			return nil
		}
	}
	return nil
}

// beforeRelative gives the noun group that a relative clause with mention m in
// it belongs to, nil when m stands in none.
func (d *Document) beforeRelative(s text.Sentence, m *names.Mention) *names.Mention {
	for i := m.From - 1; i > s.From && i > m.From-20; i-- {
		switch d.Fold(i) {
		case "who", "whose":
			if head := d.MentionOver(i - 2); head != nil && d.Fold(i-1) == "," && d.Usable(head) {
				return head
			}
			return nil
		case ";", "and":
			return nil
		}
	}
	return nil
}

// OrdinalEndings stand behind the figures of an ordinal number, or apart.
var OrdinalEndings = text.Set("st nd rd th")

// OrdinalAt reports whether token i is an ordinal number: "second", "4th".
func (d *Document) OrdinalAt(i int) bool {
	if d.IsNumber(i) {
		number := d.Fold(i)
		return len(number) > 2 && OrdinalEndings.Has(number[len(number)-2:]) || OrdinalEndings.Has(d.Fold(i+1))
	}
	n, entry := d.PhraseAt(i, i+1, lexicon.NumberWord)
	return n > 0 && (text.NumberOf(entry.Code) > 1 || d.Fold(i) == "first") && !d.Cardinal(i, i+1)
}
