package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the subject of a verb: the noun groups before it that it is said of, past
// what stands in between.

// subject finds the list of noun groups that the verb group is said of.
func (f *finder) subject(s text.Sentence, g verbGroup) side {
	if f.spokenByAuthor(g) {
		return side{Phrase: text.Phrase{From: g.From, To: g.From}, mentions: []int{f.author}}
	}
	if owner := f.turnOf(g); owner >= 0 {
		return side{Phrase: f.Mentions[owner].Phrase, mentions: []int{owner}}
	}
	if role := f.roleBefore(g); role > s.From {
		return side{Phrase: text.At(role), pronoun: true}
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
			if !relative && f.opensOwnClause(s, m, g) {
				return side{Phrase: m.Phrase, mentions: f.One(int(f.holder[m.From]))}
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
			return side{Phrase: text.At(i), mentions: []int{pronoun}}
		}
		if (f.Fold(i) == "they" || f.Fold(i) == "we" && f.inHisWords(i)) && f.mention(i) == nil {
			return side{Phrase: text.At(i), mentions: f.lastPair(i)}
		}
		i--
		skipped++
	}
	if !g.finite { // "After meeting X, Y flew home": the subject of the main clause
		return f.mainSubject(s, g)
	}
	return side{}
}

// opensOwnClause reports whether a mention behind "and" is the subject of the verb that follows at once,
// and those listed before it the object of one before: "X received Y, and Z met W".
func (f *finder) opensOwnClause(s text.Sentence, m *names.Mention, g verbGroup) bool {
	i := m.From - 1
	for i > s.From && text.Determiners.Has(f.Fold(i)) {
		i--
	}
	if m.Kind != names.Person || !g.finite || f.Fold(i) != "and" || !f.usable(m) || m.End() > g.From {
		return false
	}
	apposed := f.Fold(m.Name.From-1) == ","
	for i = m.End(); i < g.From; i++ {
		if !f.Adverb(i) && !(apposed && i == m.End() && f.Fold(i) == ",") {
			return false
		}
	}
	first := f.Mentions[f.listUpTo(s, m).mentions[0]]
	if first.From < s.From || first.From >= m.From {
		return false
	}
	for i = first.From - 1; i > max(s.From, first.From-longestToObject) && f.mention(i) == nil; i-- {
		if t := f.VerbTrigger(i); t != nil && f.IsLower(i) && t.Form&(lexicon.Past|lexicon.Third) != 0 {
			return t.Class != "none"
		}
		if f.IsMark(i) || f.Cue(i, lexicon.CueClauseEnd) || f.Fold(i) == "that" {
			return false
		}
	}
	return false
}

// longestToObject is how many tokens may stand from a verb to its object: "held talks with".
const longestToObject = 7

// turnOf gives the mention of the person whose turn or task it was to do what a verb says, "it was
// X's turn to welcome Y", "it fell to X to welcome Y"; -1 when it is nobody's.
func (f *finder) turnOf(g verbGroup) int {
	if m := f.mention(g.From - 1); m != nil && m.Kind == names.Person && f.fellTo(m.From-1) {
		return int(f.holder[g.From-1])
	}
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
	if m.Kind == names.Delegation && f.IsLower(at) && strings.Contains(f.Fold(at), "-") || m.Kind == names.Delegation && f.IsNumber(at) { // "with a 30-member | delegation"
		at--
	}
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
	if f.inDelegation(m.From) {
		return true
	}
	if m.Kind == names.Country && (f.Fold(m.From) == "the" || f.Fold(m.From-1) == "the") && before == "," && f.IsCapital(at-1) && f.mention(at-1) == nil && m.End() < g.From { // "who is in Tianjin, the People's Republic of China, met"
		return false
	}
	if f.endsAside(s, m, g) || f.andComplement(at, m.End(), g) {
		return false
	}
	if before == "and" && f.headsSides(at-1) { // "The delegations headed by X and Y met": they
		return false
	}
	if f.Cue(at, lexicon.CueComplementOnly) && m.End() != g.From {
		return false
	}
	ofTeam := m.Kind == names.Delegation && f.teamOpens(at)
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

// teamOpens reports whether "of" at token i follows a noun of delegations that nothing governs:
// "A group of Japanese lawmakers".
func (f *finder) teamOpens(i int) bool {
	return f.Fold(i) == "of" && (f.Cue(i-1, lexicon.CueDelegationNoun) || f.Fold(i-1) == "group") &&
		!text.Prepositions.Has(f.Fold(i-2)) && !text.Prepositions.Has(f.Fold(i-3))
}

// andComplement reports whether the "and" at token i joins the person that ends with token to to one
// behind a preposition, and the verb does not follow at once: "arrived with A and B for talks with".
func (f *finder) andComplement(i, to int, g verbGroup) bool {
	if f.Fold(i) != "and" || to == g.From {
		return false
	}
	m := f.mention(i - 1)
	if m == nil || m.Kind != names.Person {
		return false
	}
	before := m.From - 1
	if text.Determiners.Has(f.Fold(before)) {
		before--
	}
	return f.Fold(before) == "with" || f.Fold(before) == "by"
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
	for i, m := range f.mentionsIn(g.To, s.To) {
		if f.Fold(f.beforeOwnLand(s, m.From-1)) == "," && m.Kind != names.Group && f.usable(m) && f.opensClause(s, m) {
			return side{Phrase: m.Phrase, mentions: []int{int(f.holder[i])}}
		}
	}
	for i := s.From; i < s.To && f.subjectNumber >= 0; i++ {
		if word := f.Fold(i); word == "he" || word == "she" {
			return side{Phrase: text.At(i), mentions: []int{f.subjectNumber}}
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
