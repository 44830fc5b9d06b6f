package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the clause: which mention may be a side where it stands, where
// a clause begins and ends, and what its subject is.

// reach is how far from a verb its subject or object may begin, in tokens that
// belong to no mention.
const reach = 14

// hold notes for each token the mention that covers it or whose apposition it
// stands in: "X, the minister of Y, met": the subject is X.
func (f *finder) hold() {
	f.holder = append(f.holders[:0], f.MentionAt...)
	f.holders = f.holder
	for number := range f.Mentions { // "will host X": a verb, whatever noun it may be elsewhere
		if m := &f.Mentions[number]; m.Len() == 1 && f.afterModal(m.From) && f.VerbTrigger(m.From) != nil {
			f.holder[m.From] = -1
		}
	}
	for number := len(f.Mentions) - 1; number >= 0; number-- {
		m := &f.Mentions[number]
		for i := max(m.To, m.After.From); i < m.After.To; i++ {
			f.holder[i] = int32(number)
		}
	}
}

// afterModal reports whether a modal or "to" stands before token i, past days and adverbs.
func (f *finder) afterModal(i int) bool {
	for range 4 {
		i--
		word := f.Fold(i)
		if text.Modals.Has(word) && word != "may" || word == "to" {
			return true
		}
		if !text.Calendar.Has(word) && !text.DayWords.Has(word) && (i < 0 || !f.Document.Adverb(i)) {
			return false
		}
	}
	return false
}

// mention gives the mention that covers token i or whose apposition it stands
// in, nil when none does.
func (f *finder) mention(i int) *names.Mention {
	if i < 0 || i >= len(f.holder) || f.holder[i] < 0 {
		return nil
	}
	return &f.Mentions[f.holder[i]]
}

// usable reports whether a mention can be a side of an encounter where it stands.
func (f *finder) usable(m *names.Mention) bool {
	if m == nil || m.Possessive {
		return false
	}
	if m.Kind == names.Country {
		before := m.From - 1 // "in Pakistan", "the people of Pakistan": a place, an attribute
		if f.Fold(before) == "the" {
			before--
		}
		return !f.Cue(before, lexicon.CueCircumstance)
	}
	return true
}

// isNounHere reports whether a word that may be a verb is a noun where it stands.
func (f *finder) isNounHere(i int) bool {
	before := f.Fold(i - 1)
	return text.Determiners.Has(before) || text.Prepositions.Has(before)
}

// attributiveAt reports whether a word that may be a verb stands before a noun as an
// adjective does: "the arrived envoy", "the newly appointed ambassador".
func (f *finder) attributiveAt(i int) bool {
	return f.isNounHere(i) || f.Adverb(i-1) && text.Determiners.Has(f.Fold(i-2))
}

// endsClause reports whether a clause of its own begins at token i.
func (f *finder) endsClause(i int) bool {
	switch word := f.Fold(i); word {
	case ";", ":", `"`, ".":
		return true
	default:
		return f.Cue(i, lexicon.CueClauseEnd) || text.Modals.Has(word) && word != "may" || text.BeForms.Has(word) || text.HaveForms.Has(word) && word != "having"
	}
}

// opensClause reports whether a mention is the subject of a verb that follows it.
func (f *finder) opensClause(s text.Sentence, m *names.Mention) bool {
	i := m.End()
	for i < s.To && f.Adverb(i) {
		i++
	}
	if i >= s.To {
		return false
	}
	word := f.Fold(i)
	if text.Modals.Has(word) || text.BeForms.Has(word) || text.HaveForms.Has(word) || word == "said" || word == "told" || word == "says" {
		return true
	}
	if !f.IsLower(i) || text.Prepositions.Has(word) || word == "and" || word == "who" {
		return false
	}
	if t := f.VerbTrigger(i); t != nil {
		return t.Form&(lexicon.Past|lexicon.Third) != 0
	}
	return len(word) > 4 && (word[len(word)-2:] == "ed" || word[len(word)-1:] == "s" && len(m.Who) < 2 && word[len(word)-2:] != "ss")
}

// subject finds the list of noun groups that the verb group is said of.
func (f *finder) subject(s text.Sentence, g verbGroup) side {
	if f.spokenByAuthor(g) {
		return side{Phrase: text.Phrase{From: g.From, To: g.From}, mentions: []int{f.author}}
	}
	if owner := f.turnOf(g); owner >= 0 {
		return side{Phrase: f.Mentions[owner].Phrase, mentions: []int{owner}}
	}
	i, skipped, relative := g.From-1, 0, false
	for i >= s.From && skipped < 3*reach {
		if m := f.mention(i); m != nil {
			if at := f.whomBefore(s, m, g.From); at > s.From && !relative { // "X, with whom Y toured the site, returned": X
				i = at - 1
				for i > s.From && (text.Prepositions.Has(f.Fold(i)) || f.Fold(i) == ",") {
					i--
				}
				continue
			}
			if relative && m.Kind == names.Person && f.ofThing(m.End(), g.From) { // "attended a reception which was hosted by Y"
				return side{}
			}
			if f.subjectHere(s, m, g, relative) {
				if role := f.byRole(m); role >= 0 {
					return side{Phrase: m.Phrase, mentions: []int{role}}
				}
				return f.missionHeads(s, f.listUpTo(s, m))
			}
			i = m.From - 1
			skipped++
			continue
		}
		switch word := f.Fold(i); {
		case word == ";":
			return side{}
		case (word == "who" || word == "which") && !relative:
			relative = true
		case word == "that" && i == g.From-1 && f.mention(i-1) != nil:
			relative = true
		}
		if pronoun := f.pronoun(i); pronoun >= 0 && text.Pronouns.Has(f.Fold(i)) {
			if both := f.andPronoun(s, i, pronoun); len(both.mentions) > 1 {
				return both
			}
			return side{Phrase: text.Phrase{From: i, To: i + 1}, mentions: []int{pronoun}}
		}
		if (f.Fold(i) == "they" || f.Fold(i) == "we" && f.inHisWords(i)) && f.mention(i) == nil {
			return side{Phrase: text.Phrase{From: i, To: i + 1}, mentions: f.lastPair(i)}
		}
		i--
		skipped++
	}
	if !g.finite { // "After meeting X, Y flew home": the subject of the main clause
		return f.mainSubject(s, g)
	}
	return side{}
}

// turnOf gives the mention of the person whose turn it was to do what a verb says, "it was X's
// turn to welcome Y"; -1 when it is nobody's.
func (f *finder) turnOf(g verbGroup) int {
	if f.Fold(g.From-1) != "turn" {
		return -1
	}
	if m := f.mention(g.From - 2); m != nil && m.Kind == names.Person && m.Possessive {
		return int(f.holder[g.From-2])
	}
	return -1
}

// andPronoun gives the list that the pronoun at token i ends, "Governor X and I", "Speaker X and
// he"; an empty side when it stands alone.
func (f *finder) andPronoun(s text.Sentence, i, pronoun int) side {
	before := i - 2
	if f.Fold(before) == "," {
		before--
	}
	other := f.mention(before)
	if f.Fold(i-1) != "and" || other == nil || other.Kind != names.Person || !f.usable(other) {
		return side{}
	}
	list := f.listUpTo(s, other)
	if f.Fold(i) != "i" {
		others, _ := f.actors(list)
		if pronoun = f.referent(s, i, others); pronoun < 0 {
			return side{}
		}
	}
	list.mentions, list.To = append(list.mentions, pronoun), i+1
	return list
}

// ofThing reports whether "which" before a verb goes back to a thing named between it and
// token i, and not to whoever stands before that.
func (f *finder) ofThing(i, to int) bool {
	for j := to - 1; j > i; j-- {
		if f.Fold(j) == "which" {
			before := j - 1
			if f.Fold(before) == "," {
				before--
			}
			return before >= i && f.IsLower(before) && !text.Prepositions.Has(f.Fold(before)) && f.mention(before) == nil
		}
	}
	return false
}

// whomBefore gives the token of the "whom" that opens a clause with mention m in
// it which a comma closes before token end, 0 when there is none.
func (f *finder) whomBefore(s text.Sentence, m *names.Mention, end int) int {
	at := 0
	for i := m.From - 1; i > s.From && i > m.From-4; i-- {
		if f.Fold(i) == "whom" {
			at = i
			break
		}
		if f.Fold(i) == "," || f.Fold(i) == ";" {
			return 0
		}
	}
	if at == 0 {
		return 0
	}
	for i := m.End(); i < end; i++ {
		if f.Fold(i) == "," {
			return at
		}
	}
	return 0
}

// subjectHere reports whether a mention can be the subject of the verb group
// that follows: it is no object, no complement of a preposition, and stands
// not inside a relative clause.
func (f *finder) subjectHere(s text.Sentence, m *names.Mention, g verbGroup, relative bool) bool {
	if !f.usable(m) {
		return false
	}
	at := m.From - 1
	if word := f.Fold(at); word == "the" || word == "a" || word == "visiting" {
		at--
	}
	before := f.Fold(at)
	if relative {
		return true
	}
	if named := f.Fold(m.From - 2); before == "as" && (strings.HasSuffix(named, "ed") || named == "known" || named == "seen") { // "X, named as a member, will travel"
		return false
	}
	if first := f.Mentions[f.listUpTo(s, m).mentions[0]]; first.From < m.From && first.From >= s.From { // "met A and B": B is no more the subject than A
		return f.subjectHere(s, &first, g, relative)
	}
	if f.endsAside(s, m, g) {
		return false
	}
	if before == "and" && f.headsSides(at-1) { // "The delegations headed by X and Y met": they
		return false
	}
	if f.Cue(at, lexicon.CueComplementOnly) && m.End() != g.From {
		return false
	}
	ofTeam := before == "of" && m.Kind == names.Delegation && (f.Cue(at-1, lexicon.CueDelegationNoun) || f.Fold(at-1) == "group") && !text.Prepositions.Has(f.Fold(at-2)) && !text.Prepositions.Has(f.Fold(at-3)) // "A group of Japanese lawmakers"
	if text.Prepositions.Has(before) && !f.Cue(at, lexicon.CueTimePreposition) && (before != "as" || len(m.Who) == 0) && !ofTeam {
		return false
	}
	if t := f.VerbTrigger(m.From - 1); t != nil && t.Class != "none" && m.End() < g.From && !f.attributiveAt(m.From-1) {
		return false // the object of another verb
	}
	if f.Fold(g.From-1) == "and" && m.End() < g.From-1 && f.behindPreposition(s, m.From-1) { // "cooked with the chef X, and met"
		return false
	}
	if word := f.Fold(m.From - 1); m.End() < g.From && f.IsLower(m.From-1) && len(word) > 3 && word[len(word)-2:] == "ed" && !f.attributiveAt(m.From-1) { // "used the General Assembly to meet"
		return false
	}
	return true
}

// behindPreposition reports whether words in small letters alone part what stands behind
// token i from a preposition before it: "with the chef and television personality".
func (f *finder) behindPreposition(s text.Sentence, i int) bool {
	for end := max(s.From, i-7); i > end && f.IsLower(i) && f.mention(i) == nil; i-- {
		if text.Prepositions.Has(f.Fold(i)) {
			return f.IsLower(i - 1)
		}
	}
	return false
}

// mainSubject finds the subject of the clause that a participle depends on.
func (f *finder) mainSubject(s text.Sentence, g verbGroup) side {
	for i := g.To; i < s.To; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if f.Fold(m.From-1) == "," && m.Kind != names.Group && f.usable(m) && f.opensClause(s, m) {
			return side{Phrase: m.Phrase, mentions: []int{int(f.holder[i])}}
		}
		i = m.End() - 1
	}
	for i := s.From; i < s.To && f.subjectNumber >= 0; i++ {
		if word := f.Fold(i); word == "he" || word == "she" {
			return side{Phrase: text.Phrase{From: i, To: i + 1}, mentions: []int{f.subjectNumber}}
		}
	}
	return side{}
}

// byRole gives the mention of the principal of an encounter told before whom a
// country and a noun mean ("the top US diplomat"), -1 when there is none.
func (f *finder) byRole(m *names.Mention) int {
	if m.Kind != names.Country || len(m.Who) != 1 || !f.IsLower(m.End()) {
		return -1
	}
	next := f.Fold(m.End())
	if f.Adverb(m.End()) || text.Prepositions.Has(next) || text.BeForms.Has(next) || text.HaveForms.Has(next) || text.Modals.Has(next) || next == "and" || f.VerbTrigger(m.End()) != nil {
		return -1
	}
	code := f.Entities[m.Who[0]].Country.Text
	for i := len(f.drafts) - 1; i >= f.recent(); i-- {
		for _, person := range f.drafts[i].Principals {
			if last := f.LastMention(person, m.From); last != nil && f.Entities[person].Country.Text == code {
				return int(f.MentionAt[last.From])
			}
		}
	}
	return -1
}
