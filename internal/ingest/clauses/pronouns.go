package clauses

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the pronouns that the references left open where an encounter
// needs a side: "he met", "called on her", "they", "his meeting".

// Pronoun gives the mention that an unresolved "he", "her" … at token i most
// likely repeats: the subject of the sentence before; -1 when i holds none.
func (d *Document) Pronoun(i int) int {
	if d.MentionOver(i) != nil {
		return -1
	}
	word := d.Fold(i)
	if word == "i" && d.InHisWords(i) {
		return d.Author
	}
	if word != "he" && word != "she" {
		return -1
	}
	if d.Fold(i-1) == "whom" { // "With Y, whom she saw on Thursday, X discussed"
		if main := d.mainSubject(*d.SentenceOf(i), VerbGroup{Phrase: text.At(i)}); len(main.Mentions) > 0 && main.From > i {
			return main.Mentions[0]
		}
	}
	if s := *d.SentenceOf(i); i <= s.From+4 && d.Cue(s.From, lexicon.CueSubordinator) { // "When he met Y, X said"
		if main := d.mainSubject(s, VerbGroup{Phrase: text.At(i)}); len(main.Mentions) > 0 && main.From > i {
			return main.Mentions[0]
		}
	}
	if again := d.pronounAgain(i, word); again >= 0 {
		return again
	}
	for j := d.SentenceOf(i).From; j < i; j++ { // "Mr X remarked that he had met"
		m := d.MentionOver(j)
		if m == nil {
			continue
		}
		if d.Fold(i-1) == "whom" && (m.End() == i-1 || m.End() == i-2) { // "Her counterpart, X, whom she saw": not X
			j = m.End() - 1
			continue
		}
		if m.Kind == names.Person && !m.Possessive && len(m.Who) == 1 && (!d.Oblique(m) || d.Fold(m.From-1) == "by") && !d.where(m, i) {
			if e := &d.Entities[m.Who[0]]; e.Name.Known() && d.Sexed(m.Who[0], word) >= 0 {
				return int(d.Holder[j])
			}
		}
		j = m.End() - 1
	}
	if owner := d.ownerBefore(i, word); owner >= 0 {
		return owner
	}
	return d.Agreeing(i, word)
}

// pronounAgain gives the mention that the same pronoun repeats in the clause to which "and" joins
// that of token i: "Yesterday he met X, and today he meets Y"; -1 when it is not so.
func (d *Document) pronounAgain(i int, word string) int {
	s := *d.SentenceOf(i)
	joint := d.SkipDay(s, i-1)
	for joint > s.From && (d.Fold(joint) == "," || d.Adverb(joint) || d.Is(joint, lexicon.DayWord)) {
		joint--
	}
	if !text.WordIn("and but while whereas", d.Fold(joint)) {
		return -1
	}
	for j := s.From; j < joint; j++ {
		if d.Fold(j) == word && d.MentionOver(j) == nil {
			return d.Pronoun(j)
		}
	}
	return -1
}

// ownerBefore gives the person whose journey or word leads up to the clause with the
// pronoun: "X's trip to Oslo, where he met", "X's day goes on with Y, with whom he"; -1 when there is none.
func (d *Document) ownerBefore(i int, word string) int {
	at := i - 1
	if s := d.SentenceOf(i); d.SkipDay(*s, at) < at { // "where on Monday she met"
		at = d.SkipDay(*s, at)
	}
	if before := d.Fold(at); before != "where" && before != "whom" {
		return -1
	}
	for j := d.SentenceOf(i).From; j < i; j++ {
		m := d.MentionOver(j)
		if m == nil {
			continue
		}
		if m.Kind == names.Person && (m.Possessive || d.Fold(i-1) == "where" && (d.Fold(m.End()) == "who" || d.Fold(m.End()+1) == "who")) && len(m.Who) == 1 {
			if e := &d.Entities[m.Who[0]]; e.Name.Known() && d.Sexed(m.Who[0], word) >= 0 {
				return int(d.Holder[j])
			}
		}
		j = m.End() - 1
	}
	return -1
}

// where reports whether the clause with the pronoun at token i tells what somebody else, named
// behind the mention, did where he was: "a report of X, who was in Maseru, where he met".
func (d *Document) where(m *names.Mention, i int) bool {
	if d.Fold(i-1) != "where" {
		return false
	}
	for j := i - 1; j > m.End()+1; j-- {
		if d.Fold(j) != "who" {
			continue
		}
		if d.Fold(j-1) == "," {
			j--
		}
		o := d.MentionOver(j - 1)
		return o != nil && o != m && o.Kind == names.Person && len(o.Who) == 1 && d.Entities[o.Who[0]].Name.Known()
	}
	return false
}

// Owns reports whether "her" at token i stands before what is hers.
func (d *Document) Owns(i int) bool {
	next := d.Fold(i + 1)
	if text.WordIn("and a an the", next) || text.Prepositions.Has(next) || text.Calendar.Has(next) {
		return false
	}
	return !d.IsMark(i+1) && !d.Cue(i+1, lexicon.CueAround) && !d.Adverb(i+1)
}

// Referent gives the person whom "him" or "her" as the second side of a
// candidate means: one named before it in the sentence, else the subject of the
// sentence before, who is not the first side; -1 when there is none.
func (d *Document) Referent(s text.Sentence, i int, others []int) int {
	if d.roleAt(i) {
		return d.roleHolder(i, others)
	}
	fits := func(number int) bool {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || slices.Contains(others, m.Who[0]) {
			return false
		}
		e := &d.Entities[m.Who[0]]
		return e.Name.Known() && !(e.Man && d.Fold(i) == "her") && !(e.Woman && d.Fold(i) == "him")
	}
	for j := i - 1; j >= s.From; j-- {
		if d.Holder[j] >= 0 && fits(int(d.Holder[j])) {
			return int(d.Holder[j])
		}
	}
	if d.LastSubject >= 0 && fits(d.LastSubject) {
		if met := d.whoMet(d.LastSubject, i, others); met >= 0 {
			return met
		}
		return d.LastSubject
	}
	for number := d.MentionsBefore(s.From) - 1; number >= 0; number-- { // "It was X's second trip. In January, he and Y"
		if m := &d.Mentions[number]; d.Tokens[m.From].Sentence < d.Tokens[s.From].Sentence-1 {
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
func (d *Document) whoMet(subject, i int, others []int) int {
	word := "he"
	if d.Fold(i) == "her" {
		word = "she"
	}
	for j := d.SentenceOf(i).From; j < i; j++ {
		if d.Fold(j) == "he" || d.Fold(j) == "she" { // "He had lunch with Y, who showed him"
			return -1
		}
	}
	who := d.Mentions[subject].Who[0]
	focus, told := d.told.InFocus()
	if !told || d.Sexed(who, word) > 0 || d.Foreign(who, others) {
		return -1
	}
	if len(focus.People) != 2 || !slices.Contains(focus.People, who) {
		return -1
	}
	other := focus.People[0]
	if other == who {
		other = focus.People[1]
	}
	m := d.LastMention(other, i)
	if m == nil || d.Sexed(other, word) < 0 || !d.Foreign(other, others) {
		return -1
	}
	return int(d.MentionAt[m.From])
}

// NearestPerson gives the mention of a person that stands last before token i,
// in its sentence or as the subject of the one before.
func (d *Document) NearestPerson(s text.Sentence, i int) []int {
	for j := s.From; j < i; j++ {
		if m := d.MentionOver(j); m != nil {
			if m.Kind == names.Person && !m.Possessive {
				return []int{int(d.Holder[j])}
			}
			j = m.End() - 1
		}
	}
	if d.LastSubject >= 0 {
		return []int{d.LastSubject}
	}
	return nil
}
