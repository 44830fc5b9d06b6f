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
				list.mentions = append([]int{int(f.holder[land.From])}, list.mentions...)
				list.From = land.From
				return list
			}
			i = land.From - 1
		}
		if f.Fold(i) == "," {
			if land := f.mention(i - 1); land != nil && land.Kind == names.Country && !land.Possessive { // "of Belize, X, and of Guatemala, Y"
				if of := f.beforeLand(land); of > s.From {
					i = of - 1
				}
			}
		}
		if m := f.mention(i); m != nil && m.Possessive && m.Kind == names.Country { // "and Norway's X"
			i = m.From - 1
		}
		// back over ", and the"
		j, conjoined, comma := i, false, true
		for ; j >= s.From && f.mention(j) == nil && i-j < 7; j-- {
			if f.Cue(j, lexicon.CueBetweenMembers) {
				continue
			}
			if f.bracketed(j) != nil {
				break
			}
			switch word := f.Fold(j); word {
			case "and", "&", ",", ";":
				conjoined, comma = true, comma && word == ","
			case "they": // "they and the president of Iran held"
				if conjoined {
					list.mentions = append(f.lastPair(j), list.mentions...)
					list.From = j
				}
				return list
			case "he", "she": // "he and the Iraqi prime minister talked"
				others, _ := f.actors(list)
				if who := f.referent(s, j, others); conjoined && who >= 0 {
					list.mentions = append([]int{who}, list.mentions...)
					list.From = j
				}
				return list
			default:
				if head := f.beforeAside(s, j); head != nil && conjoined { // "X, then minister-designate, and Y"
					j = head.End()
					continue
				}
				if !(f.Tokens[j].Shape == text.Title && f.Cue(j-1, lexicon.CueTheirs)) { // "his Vietnamese peer"
					return list
				}
			}
		}
		if !conjoined || j < s.From {
			return list
		}
		if comma && len(list.mentions) == 1 && j < s.From+20 && (f.Fold(s.From) == "with" || f.Cue(s.From, lexicon.CueTimePreposition)) { // "With Y, the President", "After meeting Y, the President": no list
			return list
		}
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
			list.mentions = append([]int{int(f.holder[j])}, list.mentions...)
			list.From = land.From
			i = land.From - 1
			continue
		}
		before := m.From - 1
		for before > s.From && m.Kind == names.Organisation && (f.IsNumber(before) || f.ordinalAt(before-1) || text.Determiners.Has(f.Fold(before))) { // "week of the 78th United Nations General Assembly, the minister"
			before--
		}
		if text.Prepositions.Has(f.Fold(before)) && before > s.From && !f.Cue(before, lexicon.CueTimePreposition) {
			return list
		}
		list.mentions = append([]int{int(f.holder[j])}, list.mentions...)
		list.From = m.From
		i = m.From - 1
	}
	return list
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

// beforeAside gives the noun group before the aside that ends at token i, where
// a comma opens it and no verb stands in it; nil when there is none.
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
		if f.mention(j) != nil || text.BeForms.Has(word) || text.HaveForms.Has(word) || text.Modals.Has(word) || f.VerbTrigger(j) != nil || word == "said" || word == "told" {
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
