package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns coordinated lists of noun groups: "A, B of X, who …, and C as
// well as D", read from their first member on or up to their last, with the
// people who lead a delegation.

// listFrom reads a coordinated list of noun groups that begins with the mention
// at token i: "A, B of X, C, and D as well as E". A noun group that is the
// subject of the next clause ends it, unless the list is closed ("between A and
// B": what follows is said of the whole).
func (f *finder) listFrom(s sentence, i int, closed bool) side {
	m := f.mention(i)
	list := side{phrase: phrase{m.from, m.end()}, mentions: []int{int(f.holder[i])}}
	f.addLeaders(s, &list, m)
	if m.kind == group && len(m.who) == 0 || m.kind == delegation && f.fold(m.end()) == "," && f.personAt(m.end()+1) {
		f.addNamed(s, &list)
	}
	for {
		next := f.joined(s, list.to)
		if next < 0 {
			return list
		}
		if f.parts(list.to, next) {
			list.breaks = append(list.breaks, len(list.mentions))
		}
		m := f.mention(next)
		if !f.usable(m) || !closed && f.opensClause(s, m) {
			return list
		}
		list.mentions = append(list.mentions, int(f.holder[next]))
		list.to = m.end()
		f.addLeaders(s, &list, m)
	}
}

// addNamed adds to a group the people whom its clause names behind it: "the
// leaders of the first party, X, and of the second, Y".
func (f *finder) addNamed(s sentence, list *side) {
	for i := list.to; i < s.to && i < list.to+20; i++ {
		word := f.fold(i)
		m := f.mention(i)
		switch {
		case m != nil && m.kind == person && f.usable(m):
			list.mentions = append(list.mentions, int(f.holder[i]))
			list.to = m.end()
			i = m.end() - 1
		case m != nil:
			i = m.end() - 1
		case word == ";" || f.endsClause(i) || f.verbTrigger(i) != nil:
			return
		}
	}
}

// personAt reports whether a person is named at token i.
func (f *finder) personAt(i int) bool {
	m := f.mention(i)
	return m != nil && m.from == i && m.kind == person && !m.name.empty()
}

// skipAdverbial skips "in New York on Tuesday" behind a noun group when "and"
// and another noun group follow; else it gives i.
func (f *finder) skipAdverbial(s sentence, i int) int {
	j, dated := i, false
	for ; j < s.to && j < i+8; j++ {
		word := f.fold(j)
		switch {
		case f.dayOrMonth(j):
			dated = true
		case dayWords.has(word) || f.isNumber(j) || calendar.has(word):
		case f.tokens[j].shape == title && f.mention(j) == nil && j > i:
		case word == "," && dated && f.fold(j+1) == "and" || word == "and" && dated:
			if m := f.mention(j + 1); m != nil || f.mention(j+2) != nil {
				return j
			}
			return i
		default:
			return i
		}
	}
	return i
}

// parts reports whether the words between two noun groups of a list say that
// what follows was another encounter: "and, later in the day, with".
func (f *finder) parts(from, to int) bool {
	for i := from; i < to; i++ {
		if f.dayOrMonth(i) {
			return true
		}
		if f.cue(i, lexicon.CueThen) {
			return true
		}
	}
	return false
}

// joined gives the first token of the noun group that a comma or conjunction
// joins to the one that ends at token i; -1 when none is joined.
func (f *finder) joined(s sentence, i int) int {
	i = f.skipAside(s, i)
	if f.fold(i) == "of" && f.cue(i+1, lexicon.CuePointing) && f.mention(i+1) == nil { // "the prosecutor of that country and"
		for j := i + 2; j < i+5; j++ {
			if f.fold(j) == "and" {
				i = j
			}
		}
	}
	i = f.skipAdverbial(s, i)
	conjoined := false
	for n := 0; i < s.to && n < 11; n++ {
		if m := f.mention(i); m != nil {
			if !conjoined || m.from != i {
				return -1
			}
			if m.possessive && m.kind == country { // "and Norway's X"
				i = m.to
				continue
			}
			return i
		}
		switch word := f.fold(i); {
		case word == ",", word == "and", word == "&", word == ";":
			conjoined = true
		case f.cue(i, lexicon.CueInList):
			if !conjoined && (word == "as" || word == "along" || word == "together") {
				conjoined = true
			} else if !conjoined {
				return -1
			}
		default:
			if !conjoined || !f.adverb(i) && !f.dayOrMonth(i) && !f.isNumber(i) {
				return -1
			}
		}
		i++
	}
	return -1
}

// skipAside skips a bracket or a relative clause that commas set off behind a
// noun group: "X, who is on a visit to Iran, and Y". It gives the token behind.
func (f *finder) skipAside(s sentence, i int) int {
	if f.fold(i) == "(" {
		for j := i; j < s.to && j < i+12; j++ {
			if f.fold(j) == ")" {
				return j + 1
			}
		}
	}
	if f.fold(i) == "," && (f.fold(i+1) == "who" || f.fold(i+1) == "whose" || f.fold(i+1) == "which") {
		for j := i + 2; j < s.to && j < i+25; j++ {
			if f.fold(j) == "," && !f.isNumber(j-1) {
				return j
			}
		}
	}
	return i
}

// listUpTo reads the coordinated list that ends with the mention.
func (f *finder) listUpTo(s sentence, last *mention) side {
	list := side{phrase: phrase{last.from, last.end()}, mentions: []int{int(f.holder[last.from])}}
	f.addLeaders(s, &list, last)
	for i := last.from - 1; i > s.from; {
		if m := f.mention(i); m != nil && m.possessive && m.kind == country { // "and Norway's X"
			i = m.from - 1
		}
		// back over ", and the"
		j, conjoined := i, false
		for ; j >= s.from && f.mention(j) == nil && i-j < 7; j-- {
			switch word := f.fold(j); word {
			case "and", "&", ",", ";":
				conjoined = true
			case "the", "a", "his", "her", "their", "its", "with", "well", "as", "along", "together", "both",
				"peer", "counterpart", "colleague", "host", "guest", "number", "opposite":
			case "they": // "they and the president of Iran held"
				if conjoined {
					list.mentions = append(f.lastPair(j), list.mentions...)
					list.from = j
				}
				return list
			case "he", "she": // "he and the Iraqi prime minister talked"
				if conjoined && f.subjectNumber >= 0 {
					list.mentions = append([]int{f.subjectNumber}, list.mentions...)
					list.from = j
				}
				return list
			default:
				if head := f.beforeAside(s, j); head != nil && conjoined { // "X, then minister-designate, and Y"
					j = head.end()
					continue
				}
				if d := f.fold(j - 1); !(f.tokens[j].shape == title && (d == "his" || d == "her" || d == "their")) { // "his Vietnamese peer"
					return list
				}
			}
		}
		if !conjoined || j < s.from {
			return list
		}
		m := f.mention(j)
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

// beforeAside gives the noun group before the aside that ends at token i, where
// a comma opens it and no verb stands in it; nil when there is none.
func (f *finder) beforeAside(s sentence, i int) *mention {
	if f.fold(i+1) != "," {
		return nil
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

// addLeaders adds to a list the people who lead the delegation that it ends
// with: "a Georgian delegation led by X", "a delegation with X at its head".
func (f *finder) addLeaders(s sentence, list *side, m *mention) {
	if m.kind != delegation && m.kind != organisation && m.kind != group {
		return
	}
	for i := m.end(); i < s.to && i < m.end()+10; i++ {
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
		if !(word == "by" && (f.fold(i-1) == "led" || f.fold(i-1) == "headed" || f.fold(i-1) == "chaired") || word == "of" && f.fold(i-1) == "leadership" || word == "with") {
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
		leaders := f.listFrom(s, next, false)
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
