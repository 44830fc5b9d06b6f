package clauses

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the subject of a verb: the noun groups before it that it is said of, past
// what stands in between.

// Subject finds the list of noun groups that the verb group is said of; an empty side when there is none.
func (d *Document) Subject(s text.Sentence, g VerbGroup) Side {
	if d.spokenByAuthor(g) {
		return Side{Phrase: text.Phrase{From: g.From, To: g.From}, Mentions: []int{d.Author}}
	}
	if owner := d.turnOf(g); owner >= 0 {
		return Side{Phrase: d.Mentions[owner].Phrase, Mentions: []int{owner}}
	}
	if role := d.roleBefore(g); role > s.From {
		return Side{Phrase: text.At(role), Pronoun: true}
	}
	i, skipped, relative := g.From-1, 0, false
	for i >= s.From && skipped < 3*Reach {
		if m := d.MentionOver(i); m != nil {
			if at := d.whomBefore(s, m, g.From); at > s.From && !relative { // "X, with whom Y toured the site, returned": X
				i = at - 1
				for i > s.From && (text.Prepositions.Has(d.Fold(i)) || d.Fold(i) == ",") {
					i--
				}
				continue
			}
			if relative && m.Kind == names.Person && d.ofThing(m.End(), g.From) { // "attended a reception which was hosted by Y"
				return Side{}
			}
			if !relative && d.opensOwnClause(s, m, g) {
				return Side{Phrase: m.Phrase, Mentions: d.One(int(d.Holder[m.From]))}
			}
			if d.subjectHere(s, m, g, relative) {
				if role := d.byRole(m); role >= 0 {
					return Side{Phrase: m.Phrase, Mentions: []int{role}}
				}
				return d.missionHeads(s, d.ListUpTo(s, m))
			}
			i = m.From - 1
			skipped++
			continue
		}
		switch word := d.Fold(i); {
		case word == ";":
			return Side{}
		case (word == "who" || word == "which") && !relative:
			relative = true
		case word == "that" && i == g.From-1 && d.MentionOver(i-1) != nil:
			relative = true
		}
		if pronoun := d.Pronoun(i); pronoun >= 0 && text.Pronouns.Has(d.Fold(i)) {
			if both := d.andPronoun(s, i, pronoun); len(both.Mentions) > 1 {
				return both
			}
			return Side{Phrase: text.At(i), Mentions: []int{pronoun}}
		}
		if (d.Fold(i) == "they" || d.Fold(i) == "we" && d.InHisWords(i)) && d.MentionOver(i) == nil {
			return Side{Phrase: text.At(i), Mentions: d.LastPair(i)}
		}
		i--
		skipped++
	}
	if !g.Finite { // "After meeting X, Y flew home": the subject of the main clause
		return d.mainSubject(s, g)
	}
	return Side{}
}

// opensOwnClause reports whether a mention behind "and" is the subject of the verb that follows at once,
// and those listed before it the object of one before: "X received Y, and Z met W".
func (d *Document) opensOwnClause(s text.Sentence, m *names.Mention, g VerbGroup) bool {
	i := m.From - 1
	for i > s.From && text.Determiners.Has(d.Fold(i)) {
		i--
	}
	if m.Kind != names.Person || !g.Finite || d.Fold(i) != "and" || !d.Usable(m) || m.End() > g.From {
		return false
	}
	apposed := d.Fold(m.Name.From-1) == ","
	for i = m.End(); i < g.From; i++ {
		if !d.Adverb(i) && !(apposed && i == m.End() && d.Fold(i) == ",") {
			return false
		}
	}
	first := d.Mentions[d.ListUpTo(s, m).Mentions[0]]
	if first.From < s.From || first.From >= m.From {
		return false
	}
	for i = first.From - 1; i > max(s.From, first.From-longestToObject) && d.MentionOver(i) == nil; i-- {
		if t := d.VerbTrigger(i); t != nil && d.IsLower(i) && t.Form&(lexicon.Past|lexicon.Third) != 0 {
			return t.Class != "none"
		}
		if d.IsMark(i) || d.Cue(i, lexicon.CueClauseEnd) || d.Fold(i) == "that" {
			return false
		}
	}
	return false
}

// longestToObject is how many tokens may stand from a verb to its object: "held talks with".
const longestToObject = 7

// turnOf gives the mention of the person whose turn or task it was to do what a verb says, "it was
// X's turn to welcome Y", "it fell to X to welcome Y"; -1 when it is nobody's.
func (d *Document) turnOf(g VerbGroup) int {
	if m := d.MentionOver(g.From - 1); m != nil && m.Kind == names.Person && d.fellTo(m.From-1) {
		return int(d.Holder[g.From-1])
	}
	if d.Fold(g.From-1) != "turn" {
		return -1
	}
	if m := d.MentionOver(g.From - 2); m != nil && m.Kind == names.Person && m.Possessive {
		return int(d.Holder[g.From-2])
	}
	return -1
}

// andPronoun gives the list that the pronoun at token i ends, "Governor X and I", "Speaker X and
// he"; an empty side when it stands alone.
func (d *Document) andPronoun(s text.Sentence, i, pronoun int) Side {
	before := i - 2
	if d.Fold(before) == "," {
		before--
	}
	other := d.MentionOver(before)
	if d.Fold(i-1) != "and" || other == nil || other.Kind != names.Person || !d.Usable(other) {
		return Side{}
	}
	list := d.ListUpTo(s, other)
	if d.Fold(i) != "i" {
		others, _ := d.Actors(list)
		if pronoun = d.Referent(s, i, others); pronoun < 0 {
			return Side{}
		}
	}
	list.Mentions, list.To = append(list.Mentions, pronoun), i+1
	return list
}

// ofThing reports whether "which" before a verb goes back to a thing named between it and
// token i, and not to whoever stands before that.
func (d *Document) ofThing(i, to int) bool {
	for j := to - 1; j > i; j-- {
		if d.Fold(j) == "which" {
			before := j - 1
			if d.Fold(before) == "," {
				before--
			}
			return before >= i && d.IsLower(before) && !text.Prepositions.Has(d.Fold(before)) && d.MentionOver(before) == nil
		}
	}
	return false
}

// whomBefore gives the token of the "whom" that opens a clause with mention m in
// it which a comma closes before token end, 0 when there is none.
func (d *Document) whomBefore(s text.Sentence, m *names.Mention, end int) int {
	at := 0
	for i := m.From - 1; i > s.From && i > m.From-4; i-- {
		if d.Fold(i) == "whom" {
			at = i
			break
		}
		if d.Fold(i) == "," || d.Fold(i) == ";" {
			return 0
		}
	}
	if at == 0 {
		return 0
	}
	for i := m.End(); i < end; i++ {
		if d.Fold(i) == "," {
			return at
		}
	}
	return 0
}

// subjectHere reports whether a mention can be the subject of the verb group
// that follows: it is no object, no complement of a preposition, and stands
// not inside a relative clause.
func (d *Document) subjectHere(s text.Sentence, m *names.Mention, g VerbGroup, relative bool) bool {
	if !d.Usable(m) {
		return false
	}
	at := m.From - 1
	if m.Kind == names.Delegation && d.IsLower(at) && strings.Contains(d.Fold(at), "-") || m.Kind == names.Delegation && d.IsNumber(at) { // "with a 30-member | delegation"
		at--
	}
	if word := d.Fold(at); word == "the" || word == "a" || word == "visiting" {
		at--
	}
	before := d.Fold(at)
	if relative {
		return true
	}
	if named := d.Fold(m.From - 2); before == "as" && (strings.HasSuffix(named, "ed") || named == "known" || named == "seen") { // "X, named as a member, will travel"
		return false
	}
	if first := d.Mentions[d.ListUpTo(s, m).Mentions[0]]; first.From < m.From && first.From >= s.From { // "met A and B": B is no more the subject than A
		return d.subjectHere(s, &first, g, relative)
	}
	if d.inDelegation(m.From) {
		return true
	}
	if m.Kind == names.Country && (d.Fold(m.From) == "the" || d.Fold(m.From-1) == "the") && before == "," && d.IsCapital(at-1) && d.MentionOver(at-1) == nil && m.End() < g.From { // "who is in Tianjin, the People's Republic of China, met"
		return false
	}
	if d.endsAside(s, m, g) || d.andComplement(at, m.End(), g) {
		return false
	}
	if before == "and" && d.headsSides(at-1) { // "The delegations headed by X and Y met": they
		return false
	}
	if d.Cue(at, lexicon.CueComplementOnly) && m.End() != g.From {
		return false
	}
	ofTeam := m.Kind == names.Delegation && d.teamOpens(at)
	if text.Prepositions.Has(before) && !d.Cue(at, lexicon.CueTimePreposition) && (before != "as" || len(m.Who) == 0) && !ofTeam {
		return false
	}
	if t := d.VerbTrigger(m.From - 1); t != nil && t.Class != "none" && m.End() < g.From && !d.attributiveAt(m.From-1) {
		return false // the object of another verb
	}
	if d.Fold(g.From-1) == "and" && m.End() < g.From-1 && d.behindPreposition(s, m.From-1) { // "cooked with the chef X, and met"
		return false
	}
	if word := d.Fold(m.From - 1); m.End() < g.From && d.IsLower(m.From-1) && len(word) > 3 && word[len(word)-2:] == "ed" && !d.attributiveAt(m.From-1) { // "used the General Assembly to meet"
		return false
	}
	return true
}

// teamOpens reports whether "of" at token i follows a noun of delegations that nothing governs:
// "A group of Japanese lawmakers".
func (d *Document) teamOpens(i int) bool {
	return d.Fold(i) == "of" && (d.Cue(i-1, lexicon.CueDelegationNoun) || d.Fold(i-1) == "group") &&
		!text.Prepositions.Has(d.Fold(i-2)) && !text.Prepositions.Has(d.Fold(i-3))
}

// andComplement reports whether the "and" at token i joins the person that ends with token to to one
// behind a preposition, and the verb does not follow at once: "arrived with A and B for talks with".
func (d *Document) andComplement(i, to int, g VerbGroup) bool {
	if d.Fold(i) != "and" || to == g.From {
		return false
	}
	m := d.MentionOver(i - 1)
	if m == nil || m.Kind != names.Person {
		return false
	}
	before := m.From - 1
	if text.Determiners.Has(d.Fold(before)) {
		before--
	}
	return d.Fold(before) == "with" || d.Fold(before) == "by"
}

// behindPreposition reports whether words in small letters alone part what stands behind
// token i from a preposition before it: "with the chef and television personality".
func (d *Document) behindPreposition(s text.Sentence, i int) bool {
	for end := max(s.From, i-7); i > end && d.IsLower(i) && d.MentionOver(i) == nil; i-- {
		if text.Prepositions.Has(d.Fold(i)) {
			return d.IsLower(i - 1)
		}
	}
	return false
}

// mainSubject finds the subject of the clause that a participle depends on.
func (d *Document) mainSubject(s text.Sentence, g VerbGroup) Side {
	for i, m := range d.MentionsOver(g.To, s.To) {
		if d.Fold(d.beforeOwnLand(s, m.From-1)) == "," && m.Kind != names.Group && d.Usable(m) && d.OpensClause(s, m) {
			return Side{Phrase: m.Phrase, Mentions: []int{int(d.Holder[i])}}
		}
	}
	for i := s.From; i < s.To && d.LastSubject >= 0; i++ {
		if word := d.Fold(i); word == "he" || word == "she" {
			return Side{Phrase: text.At(i), Mentions: []int{d.LastSubject}}
		}
	}
	return Side{}
}

// byRole gives the mention of the principal of an encounter told before whom a
// country and a noun mean ("the top US diplomat"), -1 when there is none.
func (d *Document) byRole(m *names.Mention) int {
	if m.Kind != names.Country || len(m.Who) != 1 || !d.IsLower(m.End()) {
		return -1
	}
	next := d.Fold(m.End())
	if d.Adverb(m.End()) || text.Prepositions.Has(next) || text.BeForms.Has(next) || text.HaveForms.Has(next) || text.Modals.Has(next) || next == "and" || d.VerbTrigger(m.End()) != nil {
		return -1
	}
	code := d.Entities[m.Who[0]].Country.Text
	for people := range d.told.MetBefore() {
		for _, person := range people {
			if last := d.LastMention(person, m.From); last != nil && d.Entities[person].Country.Text == code {
				return int(d.MentionAt[last.From])
			}
		}
	}
	return -1
}
