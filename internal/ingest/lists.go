package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns coordinated lists of noun groups, read from their first member on:
// "A, B of X, who …, and C as well as D". Lists read up to their last member are in
// listsback.go.

// listFrom reads a coordinated list of noun groups that begins with the mention
// at token i: "A, B of X, C, and D as well as E". A noun group that is the
// subject of the next clause ends it, unless the list is closed ("between A and
// B": what follows is said of the whole).
func (f *finder) listFrom(s sentence, i int, closed bool) side {
	m := f.mention(i)
	list := side{phrase: phrase{m.from, m.end()}, mentions: f.one(int(f.holder[i]))}
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
		if !f.usable(m) || !closed && (f.opensClause(s, m) || m.kind == group && f.fold(next-1) == ",") { // "with Y, the parties spoke"
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
	if f.fold(j) == "," && (f.fold(j+1) == "in" || f.fold(j+1) == "on") { // "his colleague, Y, in the morning and with Z"
		j++
	}
	for ; j < s.to && j < i+8; j++ {
		word := f.fold(j)
		switch {
		case (word == "and" || word == "," && f.fold(j+1) == "and") && j > i && f.withAgain(s, j+1):
			return j
		case f.dayOrMonth(j) || f.cue(j, lexicon.CuePartOfDay):
			dated = true
		case dayWords.has(word) || f.isNumber(j) || calendar.has(word):
		case f.tokens[j].shape == title && f.mention(j) == nil && j > i:
		case word == "," && dated && f.fold(j+1) == "and" || word == "and" && dated:
			if m := f.mention(j + 1); m != nil || f.mention(j+2) != nil || f.cue(j+2, lexicon.CueThen) && f.mention(j+3) != nil {
				return j
			}
			return i
		default:
			return i
		}
	}
	return i
}

// withAgain reports whether words of time or place and another "with" part a further
// counterpart from the one before: "and in the evening with Y".
func (f *finder) withAgain(s sentence, i int) bool {
	if f.fold(i) == "and" {
		i++
	}
	for end := min(s.to, i+7); i < end; i++ {
		word := f.fold(i)
		switch {
		case word == "with":
			m := f.mention(i + 1)
			return m != nil && m.kind == person || determiners.has(f.fold(i+1)) && f.mention(i+2) != nil && f.mention(i+2).kind == person
		case f.mention(i) == nil && (dayWords.has(word) || calendar.has(word) || f.cue(i, lexicon.CuePartOfDay) || f.cue(i, lexicon.CueThen) || prepositions.has(word) || word == "the" || f.tokens[i].capital()):
		default:
			return false
		}
	}
	return false
}

// parts reports whether the words between two noun groups of a list say that
// what follows was another encounter: "and, later in the day, with".
func (f *finder) parts(from, to int) bool {
	for i := from; i < to; i++ {
		if (f.fold(i) == "another" || f.fold(i) == "one") && f.fold(i+1) == "with" {
			return true
		}
		if f.dayOrMonth(i) || f.cue(i, lexicon.CuePartOfDay) || f.cue(i, lexicon.CueThen) || f.placeAside(i, to) > i {
			return true
		}
	}
	return false
}

// placeAside gives the end of the words of place at token i that part a further counterpart
// from the one before: "and in Stockholm with Y", "and then, at the base, with Y"; i when
// there are none.
func (f *finder) placeAside(i, end int) int {
	if word := f.fold(i); word != "in" && word != "at" || f.fold(i-1) != "and" && !f.cue(i-1, lexicon.CueThen) && !(f.fold(i-1) == "," && f.cue(i-2, lexicon.CueThen)) {
		return i
	}
	for j := i + 1; j < min(end, i+12); j++ {
		m := f.mention(j)
		switch {
		case m != nil && m.kind == person || f.isLower(j) && f.verbTrigger(j) != nil && m == nil && !f.isNounHere(j):
			return i
		case f.fold(j) == "with" && j > i+1:
			return j
		case f.fold(j) == "," && f.fold(j+1) != "with":
			return i
		}
	}
	return i
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
		case conjoined && (word == "another" || word == "one") && f.fold(i+1) == "with":
		case conjoined && f.placeAside(i, s.to) > i: // "and in Stockholm with", "and then, at the base of the mission, with"
			i = f.placeAside(i, s.to)
			continue
		case f.cue(i, lexicon.CueInList):
			if !conjoined && (word == "as" || f.cue(i, lexicon.CueAlong)) {
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

// listsOn reports whether the comma at token i parts things that a relative clause lists,
// and a later one closes the clause before a person: "who chairs the Organ on Politics,
// Defence and Security, his counterpart X and Y".
func (f *finder) listsOn(s sentence, i int) bool {
	next := i + 1
	if f.fold(next) == "and" {
		next++
	}
	if f.mention(next) != nil || !f.tokens[next].capital() {
		return false
	}
	for j := next; j < s.to && j < i+10; j++ {
		if m := f.mention(j); m != nil {
			return m.kind == person && f.fold(m.from-1) == ","
		}
		if f.isLower(j) && (f.verbTrigger(j) != nil || modals.has(f.fold(j)) || beForms.has(f.fold(j)) || haveForms.has(f.fold(j))) {
			return false
		}
	}
	return false
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
	if f.fold(i) == "," && (f.fold(i+1) == "who" || f.fold(i+1) == "whose" || f.fold(i+1) == "whom" || f.fold(i+1) == "which") {
		for j := i + 2; j < s.to && j < i+25; j++ {
			if f.fold(j) == "," && !f.isNumber(j-1) && !f.listsOn(s, j) {
				return j
			}
		}
	}
	return i
}
