package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the pronouns that the references left open where an encounter
// needs a side: "he met", "called on her", "they", "his meeting".

// pronoun gives the mention that an unresolved "he", "her" … at token i most
// likely repeats: the subject of the sentence before; -1 when i holds none.
func (f *finder) pronoun(i int) int {
	if f.mention(i) != nil {
		return -1
	}
	word := f.Fold(i)
	if word == "i" && f.inHisWords(i) {
		return f.author
	}
	if word != "he" && word != "she" {
		return -1
	}
	if f.Fold(i-1) == "whom" { // "With Y, whom she saw on Thursday, X discussed"
		if main := f.mainSubject(*f.SentenceOf(i), verbGroup{Phrase: text.At(i)}); len(main.mentions) > 0 && main.From > i {
			return main.mentions[0]
		}
	}
	if s := *f.SentenceOf(i); i <= s.From+4 && f.Cue(s.From, lexicon.CueSubordinator) { // "When he met Y, X said"
		if main := f.mainSubject(s, verbGroup{Phrase: text.At(i)}); len(main.mentions) > 0 && main.From > i {
			return main.mentions[0]
		}
	}
	if again := f.pronounAgain(i, word); again >= 0 {
		return again
	}
	for j := f.SentenceOf(i).From; j < i; j++ { // "Mr X remarked that he had met"
		m := f.mention(j)
		if m == nil {
			continue
		}
		if f.Fold(i-1) == "whom" && (m.End() == i-1 || m.End() == i-2) { // "Her counterpart, X, whom she saw": not X
			j = m.End() - 1
			continue
		}
		if m.Kind == names.Person && !m.Possessive && len(m.Who) == 1 && (!f.obliqueAt(m) || f.Fold(m.From-1) == "by") && !f.where(m, i) {
			if e := &f.Entities[m.Who[0]]; e.Name.Known() && f.sexed(m.Who[0], word) >= 0 {
				return int(f.holder[j])
			}
		}
		j = m.End() - 1
	}
	if owner := f.ownerBefore(i, word); owner >= 0 {
		return owner
	}
	return f.agreeing(i, word)
}

// pronounAgain gives the mention that the same pronoun repeats in the clause to which "and" joins
// that of token i: "Yesterday he met X, and today he meets Y"; -1 when it is not so.
func (f *finder) pronounAgain(i int, word string) int {
	s := *f.SentenceOf(i)
	joint := f.SkipDay(s, i-1)
	for joint > s.From && (f.Fold(joint) == "," || f.Adverb(joint) || f.Is(joint, lexicon.DayWord)) {
		joint--
	}
	if !text.WordIn("and but while whereas", f.Fold(joint)) {
		return -1
	}
	for j := s.From; j < joint; j++ {
		if f.Fold(j) == word && f.mention(j) == nil {
			return f.pronoun(j)
		}
	}
	return -1
}

// ownerBefore gives the person whose journey or word leads up to the clause with the
// pronoun: "X's trip to Oslo, where he met", "X's day goes on with Y, with whom he"; -1 when there is none.
func (f *finder) ownerBefore(i int, word string) int {
	at := i - 1
	if s := f.SentenceOf(i); f.SkipDay(*s, at) < at { // "where on Monday she met"
		at = f.SkipDay(*s, at)
	}
	if before := f.Fold(at); before != "where" && before != "whom" {
		return -1
	}
	for j := f.SentenceOf(i).From; j < i; j++ {
		m := f.mention(j)
		if m == nil {
			continue
		}
		if m.Kind == names.Person && (m.Possessive || f.Fold(i-1) == "where" && (f.Fold(m.End()) == "who" || f.Fold(m.End()+1) == "who")) && len(m.Who) == 1 {
			if e := &f.Entities[m.Who[0]]; e.Name.Known() && f.sexed(m.Who[0], word) >= 0 {
				return int(f.holder[j])
			}
		}
		j = m.End() - 1
	}
	return -1
}

// where reports whether the clause with the pronoun at token i tells what somebody else, named
// behind the mention, did where he was: "a report of X, who was in Maseru, where he met".
func (f *finder) where(m *names.Mention, i int) bool {
	if f.Fold(i-1) != "where" {
		return false
	}
	for j := i - 1; j > m.End()+1; j-- {
		if f.Fold(j) != "who" {
			continue
		}
		if f.Fold(j-1) == "," {
			j--
		}
		o := f.mention(j - 1)
		return o != nil && o != m && o.Kind == names.Person && len(o.Who) == 1 && f.Entities[o.Who[0]].Name.Known()
	}
	return false
}

// owns reports whether "her" at token i stands before what is hers.
func (f *finder) owns(i int) bool {
	next := f.Fold(i + 1)
	if text.WordIn("and a an the", next) || text.Prepositions.Has(next) || text.Calendar.Has(next) {
		return false
	}
	return !f.IsMark(i+1) && !f.Cue(i+1, lexicon.CueAround) && !f.Adverb(i+1)
}

// referent gives the person whom "him" or "her" as the second side of a
// candidate means: one named before it in the sentence, else the subject of the
// sentence before, who is not the first side; -1 when there is none.
func (f *finder) referent(s text.Sentence, i int, others []int) int {
	if f.roleAt(i) {
		return f.roleHolder(i, others)
	}
	fits := func(number int) bool {
		m := &f.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || contains(others, m.Who[0]) {
			return false
		}
		e := &f.Entities[m.Who[0]]
		return e.Name.Known() && !(e.Man && f.Fold(i) == "her") && !(e.Woman && f.Fold(i) == "him")
	}
	for j := i - 1; j >= s.From; j-- {
		if f.holder[j] >= 0 && fits(int(f.holder[j])) {
			return int(f.holder[j])
		}
	}
	if f.subjectNumber >= 0 && fits(f.subjectNumber) {
		if met := f.whoMet(f.subjectNumber, i, others); met >= 0 {
			return met
		}
		return f.subjectNumber
	}
	for number := f.MentionsBefore(s.From) - 1; number >= 0; number-- { // "It was X's second trip. In January, he and Y"
		if m := &f.Mentions[number]; f.Tokens[m.From].Sentence < f.Tokens[s.From].Sentence-1 {
			break
		} else if m.Possessive && fits(number) {
			return number
		}
	}
	return -1
}

// whoMet gives the mention of the one other person who met the subject of the sentence before, when
// "him" or "her" at token i means him rather than the subject, who is of one country with those that
// meet him now, and whose sex the text does not tell; -1 when it does not.
func (f *finder) whoMet(subject, i int, others []int) int {
	word := "he"
	if f.Fold(i) == "her" {
		word = "she"
	}
	for j := f.SentenceOf(i).From; j < i; j++ {
		if f.Fold(j) == "he" || f.Fold(j) == "she" { // "He had lunch with Y, who showed him"
			return -1
		}
	}
	who := f.Mentions[subject].Who[0]
	if f.current < 0 || f.sexed(who, word) > 0 || f.foreign(who, others) {
		return -1
	}
	d := &f.drafts[f.current]
	if len(d.Principals) != 2 || !contains(d.Principals, who) {
		return -1
	}
	other := d.Principals[0]
	if other == who {
		other = d.Principals[1]
	}
	m := f.LastMention(other, i)
	if m == nil || f.sexed(other, word) < 0 || !f.foreign(other, others) {
		return -1
	}
	return int(f.MentionAt[m.From])
}

// nearestPerson gives the mention of a person that stands last before token i,
// in its sentence or as the subject of the one before.
func (f *finder) nearestPerson(s text.Sentence, i int) []int {
	for j := s.From; j < i; j++ {
		if m := f.mention(j); m != nil {
			if m.Kind == names.Person && !m.Possessive {
				return []int{int(f.holder[j])}
			}
			j = m.End() - 1
		}
	}
	if f.subjectNumber >= 0 {
		return []int{f.subjectNumber}
	}
	return nil
}

// otherParty reports whether two persons represent different parties, as far as is known.
func (f *finder) otherParty(a, b int) bool {
	x, y := &f.Entities[a], &f.Entities[b]
	return a != b && (x.Country.Text != y.Country.Text || x.Org.Text != y.Org.Text)
}

// foreign reports whether a person represents another party than all of the others.
func (f *finder) foreign(person int, others []int) bool {
	for _, other := range others {
		if !f.otherParty(person, other) {
			return false
		}
	}
	return true
}
