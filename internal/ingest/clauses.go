package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the noun groups around a verb: its subject, its object, and
// the lists behind "with", "between", "by".

func (d *document) isMark(i int) bool {
	return i < 0 || i >= len(d.tokens) || d.tokens[i].shape == mark
}

func (d *document) isNumber(i int) bool {
	return i >= 0 && i < len(d.tokens) && d.tokens[i].shape == number
}

func (d *document) isLower(i int) bool {
	return i >= 0 && i < len(d.tokens) && d.tokens[i].shape == lower
}

// reach is how far from a verb its subject or object may begin, in tokens that
// belong to no mention.
const reach = 14

// hold notes for each token the mention that covers it or whose apposition it
// stands in: "X, the minister of Y, met": the subject is X.
func (f *finder) hold() {
	f.holder = append([]int32(nil), f.mentionAt...)
	for i := range f.holder { // "will host X": a verb, whatever noun it may be elsewhere
		if m := f.document.mention(i); m != nil && m.len() == 1 && f.afterModal(i) && f.verbTrigger(i) != nil {
			f.holder[i] = -1
		}
	}
	for number := len(f.mentions) - 1; number >= 0; number-- {
		m := &f.mentions[number]
		for i := max(m.to, m.after.from); i < m.after.to; i++ {
			f.holder[i] = int32(number)
		}
	}
}

// afterModal reports whether a modal or "to" stands before token i, past days and adverbs.
func (f *finder) afterModal(i int) bool {
	for n := 0; n < 4; n++ {
		i--
		word := f.fold(i)
		if modals[word] && word != "may" || word == "to" {
			return true
		}
		if !calendar[word] && !dayWords[word] && (i < 0 || !f.document.adverb(i)) {
			return false
		}
	}
	return false
}

// mention gives the mention that covers token i or whose apposition it stands
// in, nil when none does.
func (f *finder) mention(i int) *mention {
	if i < 0 || i >= len(f.holder) || f.holder[i] < 0 {
		return nil
	}
	return &f.mentions[f.holder[i]]
}

// usable reports whether a mention can be a side of an encounter where it stands.
func (f *finder) usable(m *mention) bool {
	if m == nil || m.possessive {
		return false
	}
	if m.kind == country {
		switch f.fold(m.from - 1) { // "in Pakistan", "the people of Pakistan": a place, an attribute
		case "in", "to", "from", "at", "of", "for", "on", "into", "through", "about", "against", "via":
			return false
		case "the":
			switch f.fold(m.from - 2) {
			case "in", "to", "from", "at", "of", "for", "on", "into", "through", "about", "against":
				return false
			}
		}
	}
	return true
}

// object reads the list of noun groups that begins behind token i, past "with",
// adverbs and days. stop is the end of the clause.
func (f *finder) object(s sentence, i int) side { return f.listBehind(s, i, false) }

// listBehind reads the list of noun groups that begins behind token i.
func (f *finder) listBehind(s sentence, i int, closed bool) side {
	skipped := 0
	for i < s.to && skipped <= reach/2 {
		if m := f.mention(i); m != nil {
			if f.usable(m) && m.from == i {
				return f.listFrom(s, i, closed)
			}
			if m.possessive { // "met Egypt's foreign minister" is one mention; "met Egypt's delegation" two
				i = m.end()
				skipped++
				continue
			}
			if m.kind != country {
				return side{}
			}
			i = m.end()
			skipped++
			continue
		}
		switch word := f.fold(i); {
		case word == "that": // "welcomed that X had decided"
			return side{}
		case word == ",", word == "(", word == ")", word == "--", word == "-", word == "/":
		case word == "with", word == "and", f.adverb(i), determiners[word], f.isNumber(i), calendar[word], dayWords[word], word == "separately", word == "separate", word == "respectively":
		case f.endsClause(i):
			return side{}
		case prepositions[word] && word != "with" && word != "between" && word != "among" && f.personBehind(i):
			return side{} // "welcomed the words of the Turkish leader"
		case prepositions[word] && f.mention(i+1) == nil && skipped > 0:
		case f.verbTrigger(i) != nil && !f.isNounHere(i):
			return side{}
		}
		if word := f.fold(i); (word == "him" || word == "her" && !f.owns(i)) && f.mention(i) == nil {
			return side{phrase: phrase{i, i + 1}, pronoun: true}
		}
		i++
		skipped++
	}
	return side{}
}

// personBehind reports whether a person is the complement of the preposition at token i.
func (f *finder) personBehind(i int) bool {
	for j := i + 1; j < i+3; j++ {
		if m := f.mention(j); m != nil {
			return m.kind == person || m.kind == group
		}
		if !determiners[f.fold(j)] {
			return false
		}
	}
	return false
}

// isNounHere reports whether a word that may be a verb is a noun where it stands.
func (f *finder) isNounHere(i int) bool {
	before := f.fold(i - 1)
	return determiners[before] || prepositions[before]
}

// endsClause reports whether a clause of its own begins at token i.
func (f *finder) endsClause(i int) bool {
	switch word := f.fold(i); word {
	case ";", ":", `"`, ".", "that", "which", "whose", "because", "although", "while", "when", "where", "after", "before", "to", "but", "if", "said", "says", "told":
		return true
	default:
		return modals[word] && word != "may" || beForms[word] || haveForms[word] && word != "having"
	}
}

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
		case weekdays[word] || months[word]:
			dated = true
		case dayWords[word] || f.isNumber(j) || calendar[word]:
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
		if weekdays[f.fold(i)] || months[f.fold(i)] {
			return true
		}
		switch f.fold(i) {
		case "later", "then", "separately", "afterwards", "subsequently":
			return true
		}
	}
	return false
}

// joined gives the first token of the noun group that a comma or conjunction
// joins to the one that ends at token i; -1 when none is joined.
func (f *finder) joined(s sentence, i int) int {
	i = f.skipAside(s, i)
	if f.fold(i) == "of" && wordIn("that this the both", f.fold(i+1)) && f.mention(i+1) == nil { // "the prosecutor of that country and"
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
		switch word := f.fold(i); word {
		case ",", "and", "&", ";":
			conjoined = true
		case "as", "well", "along", "together", "with", "also", "both", "the", "a", "his", "her", "their", "its", "by", "then", "later", "finally", "separately", "lastly", "including", "on", "to", "former", "visiting", "in", "day", "afterwards", "subsequently":
			if !conjoined && (word == "as" || word == "along" || word == "together") {
				conjoined = true
			} else if !conjoined {
				return -1
			}
		default:
			if !conjoined || !f.adverb(i) && !weekdays[word] && !months[word] && !f.isNumber(i) {
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

// opensClause reports whether a mention is the subject of a verb that follows it.
func (f *finder) opensClause(s sentence, m *mention) bool {
	i := m.end()
	for i < s.to && f.adverb(i) {
		i++
	}
	if i >= s.to {
		return false
	}
	word := f.fold(i)
	if modals[word] || beForms[word] || haveForms[word] || word == "said" || word == "told" || word == "says" {
		return true
	}
	if !f.isLower(i) || prepositions[word] || word == "and" || word == "who" {
		return false
	}
	if t := f.verbTrigger(i); t != nil {
		return t.Form&(lexicon.Past|lexicon.Third) != 0
	}
	return len(word) > 4 && (word[len(word)-2:] == "ed" || word[len(word)-1:] == "s" && len(m.who) < 2 && word[len(word)-2:] != "ss")
}

// subject finds the list of noun groups that the verb group is said of.
func (f *finder) subject(s sentence, g verbGroup) side {
	i, skipped, relative := g.from-1, 0, false
	for i >= s.from && skipped < 3*reach {
		if m := f.mention(i); m != nil {
			if f.subjectHere(s, m, g, relative) {
				if role := f.byRole(m); role >= 0 {
					return side{phrase: m.phrase, mentions: []int{role}}
				}
				return f.listUpTo(s, m)
			}
			i = m.from - 1
			skipped++
			continue
		}
		switch word := f.fold(i); {
		case word == ";":
			return side{}
		case (word == "who" || word == "which") && !relative:
			relative = true
		case word == "that" && i == g.from-1 && f.mention(i-1) != nil:
			relative = true
		}
		if pronoun := f.pronoun(i); pronoun >= 0 && pronouns[f.fold(i)] {
			return side{phrase: phrase{i, i + 1}, mentions: []int{pronoun}}
		}
		if f.fold(i) == "they" && f.mention(i) == nil {
			return side{phrase: phrase{i, i + 1}, mentions: f.lastPair(i)}
		}
		i--
		skipped++
	}
	if !g.finite { // "After meeting X, Y flew home": the subject of the main clause
		return f.mainSubject(s, g)
	}
	return side{}
}

// subjectHere reports whether a mention can be the subject of the verb group
// that follows: it is no object, no complement of a preposition, and stands
// not inside a relative clause.
func (f *finder) subjectHere(s sentence, m *mention, g verbGroup, relative bool) bool {
	if !f.usable(m) {
		return false
	}
	before := f.fold(m.from - 1)
	if before == "the" || before == "a" || before == "visiting" {
		before = f.fold(m.from - 2)
	}
	if relative {
		return true
	}
	if named := f.fold(m.from - 2); before == "as" && (strings.HasSuffix(named, "ed") || named == "known" || named == "seen") { // "X, named as a member, will travel"
		return false
	}
	if first := f.mentions[f.listUpTo(s, m).mentions[0]]; first.from < m.from && first.from >= s.from { // "met A and B": B is no more the subject than A
		return f.subjectHere(s, &first, g, relative)
	}
	if prepositions[before] && m.end() != g.from {
		if before == "of" || before == "to" || before == "for" || before == "in" || before == "with" || before == "by" || before == "from" || before == "on" || before == "at" || before == "about" || before == "between" || before == "under" || before == "against" {
			return false
		}
	}
	if prepositions[before] && before != "after" && before != "before" && (before != "as" || len(m.who) == 0) && before != "since" && before != "until" {
		return false
	}
	if t := f.verbTrigger(m.from - 1); t != nil && t.Class != "none" && m.end() < g.from && !f.isNounHere(m.from-1) {
		return false // the object of another verb
	}
	if word := f.fold(m.from - 1); m.end() < g.from && f.isLower(m.from-1) && len(word) > 4 && word[len(word)-2:] == "ed" {
		return false
	}
	return true
}

// mainSubject finds the subject of the clause that a participle depends on.
func (f *finder) mainSubject(s sentence, g verbGroup) side {
	for i := g.to; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if f.fold(m.from-1) == "," && f.usable(m) && f.opensClause(s, m) {
			return side{phrase: m.phrase, mentions: []int{int(f.holder[i])}}
		}
		i = m.end() - 1
	}
	for i := s.from; i < s.to && f.subjectNumber >= 0; i++ {
		if word := f.fold(i); word == "he" || word == "she" {
			return side{phrase: phrase{i, i + 1}, mentions: []int{f.subjectNumber}}
		}
	}
	return side{}
}

// pronoun gives the mention that an unresolved "he", "her" … at token i most
// likely repeats: the subject of the sentence before; -1 when i holds none.
func (f *finder) pronoun(i int) int {
	if f.mention(i) != nil {
		return -1
	}
	word := f.fold(i)
	if word != "he" && word != "she" {
		return -1
	}
	if s := *f.sentenceOf(i); i <= s.from+4 && wordIn("when as after before while since", f.fold(s.from)) { // "When he met Y, X said"
		if main := f.mainSubject(s, verbGroup{phrase: phrase{i, i + 1}}); len(main.mentions) > 0 && main.from > i {
			return main.mentions[0]
		}
	}
	for j := f.sentenceOf(i).from; j < i; j++ { // "Mr X remarked that he had met"
		m := f.mention(j)
		if m == nil {
			continue
		}
		if m.kind == person && !m.possessive && len(m.who) == 1 && !f.obliqueAt(m) {
			if e := &f.entities[m.who[0]]; e.name.known() && !(e.man && word == "she") && !(e.woman && word == "he") {
				return int(f.holder[j])
			}
		}
		j = m.end() - 1
	}
	return f.subjectNumber
}

// owns reports whether "her" at token i stands before what is hers.
func (f *finder) owns(i int) bool {
	next := f.fold(i + 1)
	return !(f.isMark(i+1) || prepositions[next] || next == "and" || calendar[next])
}

// referent gives the person whom "him" or "her" as the second side of a
// candidate means: one named before it in the sentence, else the subject of the
// sentence before, who is not the first side; -1 when there is none.
func (f *finder) referent(s sentence, i int, others []int) int {
	fits := func(number int) bool {
		m := &f.mentions[number]
		if m.kind != person || len(m.who) != 1 || contains(others, m.who[0]) {
			return false
		}
		e := &f.entities[m.who[0]]
		return e.name.known() && !(e.man && f.fold(i) == "her") && !(e.woman && f.fold(i) == "him")
	}
	for j := i - 1; j >= s.from; j-- {
		if f.holder[j] >= 0 && fits(int(f.holder[j])) {
			return int(f.holder[j])
		}
	}
	if f.subjectNumber >= 0 && fits(f.subjectNumber) {
		return f.subjectNumber
	}
	return -1
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
		if before := f.fold(m.from - 1); prepositions[before] && m.from-1 > s.from && !wordIn("after before since until", before) {
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
		if f.mention(j) != nil || beForms[word] || haveForms[word] || modals[word] || f.verbTrigger(j) != nil || word == "said" || word == "told" {
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
		for next < s.to && next < i+5 && f.mention(next) == nil && (determiners[f.fold(next)] || f.isLower(next)) {
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

// lastPair gives the mentions of the two persons of different parties that the
// text named last before token i: who "they" and "their" most likely are.
func (f *finder) lastPair(i int) []int {
	var pair []int
	for number := len(f.mentions) - 1; number >= 0; number-- {
		m := &f.mentions[number]
		if m.to > i || m.kind != person || len(m.who) != 1 || !f.entities[m.who[0]].name.known() {
			continue
		}
		if len(pair) == 0 {
			pair = append(pair, number)
			continue
		}
		if f.otherParty(m.who[0], f.mentions[pair[0]].who[0]) {
			return append(pair, number)
		}
	}
	return nil
}

// otherParty reports whether two persons represent different parties, as far as is known.
func (f *finder) otherParty(a, b int) bool {
	x, y := &f.entities[a], &f.entities[b]
	return a != b && (x.country.text != y.country.text || x.org.text != y.org.text)
}

// byRole gives the mention of the principal of an encounter told before whom a
// country and a noun mean ("the top US diplomat"), -1 when there is none.
func (f *finder) byRole(m *mention) int {
	if m.kind != country || len(m.who) != 1 || !f.isLower(m.end()) {
		return -1
	}
	next := f.fold(m.end())
	if f.adverb(m.end()) || prepositions[next] || beForms[next] || haveForms[next] || modals[next] || next == "and" || f.verbTrigger(m.end()) != nil {
		return -1
	}
	code := f.entities[m.who[0]].country.text
	for i := len(f.drafts) - 1; i >= 0; i-- {
		for _, person := range f.drafts[i].principals {
			if last := f.lastMention(person, m.from); last != nil && f.entities[person].country.text == code {
				return int(f.mentionAt[last.from])
			}
		}
	}
	return -1
}
