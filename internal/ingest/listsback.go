package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns coordinated lists read back from their last member: "A, then
// minister-designate, and B", up to the noun group whose verb follows.

// listUpTo reads the coordinated list that ends with the mention.
func (f *finder) listUpTo(s sentence, last *mention) side {
	list := side{phrase: phrase{last.from, last.end()}, mentions: f.one(int(f.holder[last.from]))}
	f.addLeaders(s, &list, last)
	for i := last.from - 1; i > s.from; {
		if land := f.beforeBracket(i); land != nil { // "of Portugal (X), Spain (Y)"
			if land.kind != country {
				list.mentions = append([]int{int(f.holder[land.from])}, list.mentions...)
				list.from = land.from
				return list
			}
			i = land.from - 1
		}
		if f.fold(i) == "," {
			if land := f.mention(i - 1); land != nil && land.kind == country && !land.possessive { // "of Belize, X, and of Guatemala, Y"
				if of := f.beforeLand(land); of > s.from {
					i = of - 1
				}
			}
		}
		if m := f.mention(i); m != nil && m.possessive && m.kind == country { // "and Norway's X"
			i = m.from - 1
		}
		// back over ", and the"
		j, conjoined, comma := i, false, true
		for ; j >= s.from && f.mention(j) == nil && i-j < 7; j-- {
			if f.cue(j, lexicon.CueBetweenMembers) {
				continue
			}
			if f.bracketed(j) != nil {
				break
			}
			switch word := f.fold(j); word {
			case "and", "&", ",", ";":
				conjoined, comma = true, comma && word == ","
			case "they": // "they and the president of Iran held"
				if conjoined {
					list.mentions = append(f.lastPair(j), list.mentions...)
					list.from = j
				}
				return list
			case "he", "she": // "he and the Iraqi prime minister talked"
				others, _ := f.actors(list)
				if who := f.referent(s, j, others); conjoined && who >= 0 {
					list.mentions = append([]int{who}, list.mentions...)
					list.from = j
				}
				return list
			default:
				if head := f.beforeAside(s, j); head != nil && conjoined { // "X, then minister-designate, and Y"
					j = head.end()
					continue
				}
				if !(f.tokens[j].shape == title && f.cue(j-1, lexicon.CueTheirs)) { // "his Vietnamese peer"
					return list
				}
			}
		}
		if !conjoined || j < s.from {
			return list
		}
		if comma && len(list.mentions) == 1 && f.fold(s.from) == "with" && j < s.from+20 { // "With Y, the President": no list
			return list
		}
		m := f.mention(j)
		if who := f.bracketed(j); who != nil {
			m, j = who, who.from
		}
		if m == nil || m.end() > i+1 || !f.usable(m) {
			return list
		}
		if head := f.beforeRelative(s, m); head != nil { // "X, who is on a visit to Iran, and Y": X, not Iran
			m, j = head, head.from
		}
		if before := f.fold(m.from - 1); prepositions.has(before) && m.from-1 > s.from && !f.cue(m.from-1, lexicon.CueTimePreposition) {
			return list
		}
		list.mentions = append([]int{int(f.holder[j])}, list.mentions...)
		list.from = m.from
		i = m.from - 1
	}
	return list
}

// beforeBracket gives the country or the group before the bracket at token i that a person's
// name stands in, nil when none does.
func (f *finder) beforeBracket(i int) *mention {
	if f.fold(i) != "(" {
		return nil
	}
	who, land := f.mention(i+1), f.mention(i-1)
	if who == nil || who.kind != person || f.fold(who.end()) != ")" || land == nil || land.kind == person || land.possessive {
		return nil
	}
	return land
}

// bracketed gives the person whose name the bracket that closes at token i holds, behind his
// country; nil when it holds none.
func (f *finder) bracketed(i int) *mention {
	if f.fold(i) != ")" {
		return nil
	}
	if who := f.mention(i - 1); who != nil && f.beforeBracket(who.from-1) != nil {
		return who
	}
	return nil
}

// beforeLand gives the token of "of" or "from" before a country that the next member of a
// list is of, 0 when none stands there.
func (f *finder) beforeLand(land *mention) int {
	i := land.from - 1
	if f.cue(i, lexicon.CueDefinite) {
		i--
	}
	if word := f.fold(i); (word == "of" || word == "from") && (f.fold(i-1) == "," || f.fold(i-1) == "and") {
		return i
	}
	return 0
}

// beforeAside gives the noun group before the aside that ends at token i, where
// a comma opens it and no verb stands in it; nil when there is none.
func (f *finder) beforeAside(s sentence, i int) *mention {
	if f.fold(i+1) != "," {
		return nil
	}
	if head := f.beforeWho(s, i); head != nil {
		return head
	}
	for j := i; j > s.from && j > i-9; j-- {
		word := f.fold(j)
		if word == "," {
			if head := f.mention(j - 1); head != nil && f.usable(head) && head.kind == person {
				return head
			}
			return nil
		}
		if f.mention(j) != nil || beForms.has(word) || haveForms.has(word) || modals.has(word) || f.verbTrigger(j) != nil || word == "said" || word == "told" {
			return nil
		}
	}
	return nil
}

// beforeWho gives the person before the relative clause that ends at token i with no name and
// no comma in it, nil when there is none: "X, who speaks for the government, and Y".
func (f *finder) beforeWho(s sentence, i int) *mention {
	for j := i; j > s.from+1 && j > i-12; j-- {
		if f.fold(j) == "," || f.mention(j) != nil {
			return nil
		}
		if f.cue(j, lexicon.CueRelativePronoun) && f.fold(j-1) == "," {
			if head := f.mention(j - 2); head != nil && f.usable(head) && head.kind == person {
				return head
			}
			return nil
		}
	}
	return nil
}

// beforeRelative gives the noun group that a relative clause with mention m in
// it belongs to, nil when m stands in none.
func (f *finder) beforeRelative(s sentence, m *mention) *mention {
	for i := m.from - 1; i > s.from && i > m.from-20; i-- {
		switch f.fold(i) {
		case "who", "whose":
			if head := f.mention(i - 2); head != nil && f.fold(i-1) == "," && f.usable(head) {
				return head
			}
			return nil
		case ";", "and":
			return nil
		}
	}
	return nil
}
