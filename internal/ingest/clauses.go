package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the clause: which mention may be a side where it stands, where
// a clause begins and ends, and what its subject is.

// reach is how far from a verb its subject or object may begin, in tokens that
// belong to no mention.
const reach = 14

// hold notes for each token the mention that covers it or whose apposition it
// stands in: "X, the minister of Y, met": the subject is X.
func (f *finder) hold() {
	f.holder = append(f.holders[:0], f.mentionAt...)
	f.holders = f.holder
	for number := range f.mentions { // "will host X": a verb, whatever noun it may be elsewhere
		if m := &f.mentions[number]; m.len() == 1 && f.afterModal(m.from) && f.verbTrigger(m.from) != nil {
			f.holder[m.from] = -1
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
	for range 4 {
		i--
		word := f.fold(i)
		if modals.has(word) && word != "may" || word == "to" {
			return true
		}
		if !calendar.has(word) && !dayWords.has(word) && (i < 0 || !f.document.adverb(i)) {
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
		before := m.from - 1 // "in Pakistan", "the people of Pakistan": a place, an attribute
		if f.fold(before) == "the" {
			before--
		}
		return !f.cue(before, lexicon.CueCircumstance)
	}
	return true
}

// isNounHere reports whether a word that may be a verb is a noun where it stands.
func (f *finder) isNounHere(i int) bool {
	before := f.fold(i - 1)
	return determiners.has(before) || prepositions.has(before)
}

// endsClause reports whether a clause of its own begins at token i.
func (f *finder) endsClause(i int) bool {
	switch word := f.fold(i); word {
	case ";", ":", `"`, ".":
		return true
	default:
		return f.cue(i, lexicon.CueClauseEnd) || modals.has(word) && word != "may" || beForms.has(word) || haveForms.has(word) && word != "having"
	}
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
	if modals.has(word) || beForms.has(word) || haveForms.has(word) || word == "said" || word == "told" || word == "says" {
		return true
	}
	if !f.isLower(i) || prepositions.has(word) || word == "and" || word == "who" {
		return false
	}
	if t := f.verbTrigger(i); t != nil {
		return t.Form&(lexicon.Past|lexicon.Third) != 0
	}
	return len(word) > 4 && (word[len(word)-2:] == "ed" || word[len(word)-1:] == "s" && len(m.who) < 2 && word[len(word)-2:] != "ss")
}

// subject finds the list of noun groups that the verb group is said of.
func (f *finder) subject(s sentence, g verbGroup) side {
	if f.spokenByAuthor(g) {
		return side{phrase: phrase{g.from, g.from}, mentions: []int{f.author}}
	}
	i, skipped, relative := g.from-1, 0, false
	for i >= s.from && skipped < 3*reach {
		if m := f.mention(i); m != nil {
			if at := f.whomBefore(s, m, g.from); at > s.from && !relative { // "X, with whom Y toured the site, returned": X
				i = at - 1
				for i > s.from && (prepositions.has(f.fold(i)) || f.fold(i) == ",") {
					i--
				}
				continue
			}
			if relative && m.kind == person && f.ofThing(m.end(), g.from) { // "attended a reception which was hosted by Y"
				return side{}
			}
			if f.subjectHere(s, m, g, relative) {
				if role := f.byRole(m); role >= 0 {
					return side{phrase: m.phrase, mentions: []int{role}}
				}
				return f.missionHeads(s, f.listUpTo(s, m))
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
		if pronoun := f.pronoun(i); pronoun >= 0 && pronouns.has(f.fold(i)) {
			list := side{phrase: phrase{i, i + 1}, mentions: []int{pronoun}}
			if other := f.mention(i - 2); f.fold(i) == "i" && f.fold(i-1) == "and" && other != nil && f.usable(other) { // "Governor X and I"
				list.mentions = append(f.listUpTo(s, other).mentions, pronoun)
			}
			return list
		}
		if (f.fold(i) == "they" || f.fold(i) == "we" && f.inHisWords(i)) && f.mention(i) == nil {
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

// ofThing reports whether "which" before a verb goes back to a thing named between it and
// token i, and not to whoever stands before that.
func (f *finder) ofThing(i, to int) bool {
	for j := to - 1; j > i; j-- {
		if f.fold(j) == "which" {
			before := j - 1
			if f.fold(before) == "," {
				before--
			}
			return before >= i && f.isLower(before) && !prepositions.has(f.fold(before)) && f.mention(before) == nil
		}
	}
	return false
}

// whomBefore gives the token of the "whom" that opens a clause with mention m in
// it which a comma closes before token end, 0 when there is none.
func (f *finder) whomBefore(s sentence, m *mention, end int) int {
	at := 0
	for i := m.from - 1; i > s.from && i > m.from-4; i-- {
		if f.fold(i) == "whom" {
			at = i
			break
		}
		if f.fold(i) == "," || f.fold(i) == ";" {
			return 0
		}
	}
	if at == 0 {
		return 0
	}
	for i := m.end(); i < end; i++ {
		if f.fold(i) == "," {
			return at
		}
	}
	return 0
}

// subjectHere reports whether a mention can be the subject of the verb group
// that follows: it is no object, no complement of a preposition, and stands
// not inside a relative clause.
func (f *finder) subjectHere(s sentence, m *mention, g verbGroup, relative bool) bool {
	if !f.usable(m) {
		return false
	}
	at := m.from - 1
	if word := f.fold(at); word == "the" || word == "a" || word == "visiting" {
		at--
	}
	before := f.fold(at)
	if relative {
		return true
	}
	if named := f.fold(m.from - 2); before == "as" && (strings.HasSuffix(named, "ed") || named == "known" || named == "seen") { // "X, named as a member, will travel"
		return false
	}
	if first := f.mentions[f.listUpTo(s, m).mentions[0]]; first.from < m.from && first.from >= s.from { // "met A and B": B is no more the subject than A
		return f.subjectHere(s, &first, g, relative)
	}
	if f.endsAside(s, m, g) {
		return false
	}
	if before == "and" && f.headsSides(at-1) { // "The delegations headed by X and Y met": they
		return false
	}
	if f.cue(at, lexicon.CueComplementOnly) && m.end() != g.from {
		return false
	}
	if prepositions.has(before) && !f.cue(at, lexicon.CueTimePreposition) && (before != "as" || len(m.who) == 0) {
		return false
	}
	if t := f.verbTrigger(m.from - 1); t != nil && t.Class != "none" && m.end() < g.from && !f.isNounHere(m.from-1) {
		return false // the object of another verb
	}
	if f.fold(g.from-1) == "and" && m.end() < g.from-1 && f.behindPreposition(s, m.from-1) { // "cooked with the chef X, and met"
		return false
	}
	if word := f.fold(m.from - 1); m.end() < g.from && f.isLower(m.from-1) && len(word) > 3 && word[len(word)-2:] == "ed" { // "used the General Assembly to meet"
		return false
	}
	return true
}

// behindPreposition reports whether words in small letters alone part what stands behind
// token i from a preposition before it: "with the chef and television personality".
func (f *finder) behindPreposition(s sentence, i int) bool {
	for end := max(s.from, i-7); i > end && f.isLower(i) && f.mention(i) == nil; i-- {
		if prepositions.has(f.fold(i)) {
			return f.isLower(i - 1)
		}
	}
	return false
}

// mainSubject finds the subject of the clause that a participle depends on.
func (f *finder) mainSubject(s sentence, g verbGroup) side {
	for i := g.to; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if f.fold(m.from-1) == "," && m.kind != group && f.usable(m) && f.opensClause(s, m) {
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

// byRole gives the mention of the principal of an encounter told before whom a
// country and a noun mean ("the top US diplomat"), -1 when there is none.
func (f *finder) byRole(m *mention) int {
	if m.kind != country || len(m.who) != 1 || !f.isLower(m.end()) {
		return -1
	}
	next := f.fold(m.end())
	if f.adverb(m.end()) || prepositions.has(next) || beForms.has(next) || haveForms.has(next) || modals.has(next) || next == "and" || f.verbTrigger(m.end()) != nil {
		return -1
	}
	code := f.entities[m.who[0]].country.text
	for i := len(f.drafts) - 1; i >= f.recent(); i-- {
		for _, person := range f.drafts[i].principals {
			if last := f.lastMention(person, m.from); last != nil && f.entities[person].country.text == code {
				return int(f.mentionAt[last.from])
			}
		}
	}
	return -1
}
