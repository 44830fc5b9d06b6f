package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns further rounds of the same parties, told without naming anybody: "The
// previous meeting was held in Nairobi in 2022", "The next round will be hosted by Oslo in
// June", "Experts from both sides are to meet in Bergen on 4 December". Their parties are
// the countries of the encounter in focus; who will speak for them is not known.

// matchRound reads a sentence that tells of another round; it reports whether it did.
func (f *finder) matchRound(number int) bool {
	s := f.Sentences[number]
	if f.Gists[number].Has(lexicon.CueAnotherRound) {
		f.namedRound(number)
	}
	if f.current < 0 {
		return false
	}
	if g := &f.Gists[number]; g.Has(lexicon.CueAnotherRound) || g.Begins&lexicon.NumberWord != 0 || g.Numbers {
		for i := s.From; i < s.To; i++ {
			if noun := f.roundAt(s, i); !noun.Empty() && !f.firstEvent(noun) && !f.countsRounds(s, noun) {
				held := f.Cue(i, lexicon.CueBackward) || text.WordIn("first recent", f.Fold(i))
				if f.openRound(number, noun, f.roundGroup(s, noun), held) {
					return true
				}
			}
			if last := f.lastMet(s, i); !last.Empty() && f.openRound(number, last, clauses.VerbGroup{Phrase: last, Governor: -1, Tense: clauses.Past, Finite: true}, true) {
				return true
			}
		}
	}
	if f.Gists[number].Has(lexicon.CueRoundBody) && (f.matchConvened(number) || f.matchBodySits(number)) {
		return true
	}
	if f.Gists[number].Has(lexicon.CueWorkingPeople) {
		for k := range f.Triggers {
			t := &f.Triggers[k]
			if t.Verb() && text.WordIn("meet gather hold", t.Class) && t.Group.Finite && !t.Group.Passive && f.workingPeople(s, t.Group.From) {
				return f.openRound(number, t.Phrase, t.Group, false)
			}
		}
	}
	return f.sidesAgain(number) || f.followsRound(number)
}

// namedRound reads a round whose parties are named behind a comma: "The next round, with X
// and Y, has been set for".
func (f *finder) namedRound(number int) {
	s := f.Sentences[number]
	for i := s.From; i < s.To; i++ {
		noun := f.roundAt(s, i)
		if noun.Empty() || f.Fold(noun.To) != "," || f.Fold(noun.To+1) != "with" && f.Fold(noun.To+1) != "between" {
			continue
		}
		list := f.Object(s, noun.To+2)
		if people, _ := f.Actors(list); len(people) < 2 || !f.Foreign(people[0], people[1:]) {
			continue
		}
		c := candidate{at: noun, sentence: number, rule: "round: the next round, with X and Y", group: f.roundGroup(s, text.Phrase{From: noun.From, To: list.To})}
		if c.sides[0] = list; !c.group.Negated {
			f.add(c)
		}
		return
	}
}

// lastMet gives the words that a body of the parties, or they, "last met" or "met for the last
// time", when "last" stands at token i; empty when they say something else.
func (f *finder) lastMet(s text.Sentence, i int) text.Phrase {
	if f.Fold(i) != "last" || i < s.From+2 {
		return text.Phrase{}
	}
	verb, from := i+1, i
	if f.Fold(i+1) == "time" && f.Fold(i-1) == "the" && f.Fold(i-2) == "for" {
		verb, from = i-3, i-3
	}
	t := f.VerbTrigger(verb)
	if t == nil || t.Form&lexicon.Past == 0 || !text.WordIn("meet gather", t.Class) {
		return text.Phrase{}
	}
	subject := from - 1
	for text.BeForms.Has(f.Fold(subject)) || text.HaveForms.Has(f.Fold(subject)) {
		subject--
	}
	if !f.Cue(subject, lexicon.CueRoundBody) && !f.theirLands(subject) && f.Fold(subject) != "which" {
		return text.Phrase{}
	}
	return text.Phrase{From: from, To: verb + 1}
}

// roundAt gives the noun group of another round whose "next", "previous", "second" stands
// at token i: "the next round of consultations", "its fourth regular session"; empty when
// there is none, or when it is a round of something else: "the next round of elections".
func (f *finder) roundAt(s text.Sentence, i int) text.Phrase {
	if !f.Cue(i, lexicon.CueAnotherRound) && !f.OrdinalAt(i) || f.MentionOver(i) != nil {
		return text.Phrase{}
	}
	lastYears := text.WordIn("last next", f.Fold(i)) && f.Fold(i+2) == "'s" // "Last year's edition"
	if f.determinedAt(i) == 0 && !lastYears && f.Fold(i) != "another" {
		return text.Phrase{}
	}
	switch word := f.Fold(i); {
	case word == "recent" && f.Fold(i-1) != "most": // "the recent talks" are these
		return text.Phrase{}
	case text.WordIn("further new fresh another", word) && f.PersonWithin(s.From, s.To): // "a further meeting, with X"
		return text.Phrase{}
	}
	head := i + 1
	if lastYears {
		head = i + 3
	}
	if f.IsNumber(i) && clauses.OrdinalEndings.Has(f.Fold(head)) { // "the 12 th session"
		head++
	}
	if f.bareRound(s, i, head) { // "The third took place in Yerevan in 2023"
		return text.Phrase{From: i, To: head}
	}
	if f.Fold(head) == "one" && i < s.From+2 && f.Cue(i, lexicon.CueAnotherRound) && f.sessionNear(f.Tokens[i].Sentence-1) { // "The next one is to be called in Oslo"
		return text.Phrase{From: i, To: head + 1}
	}
	for ; head < s.To && head < i+9 && !f.roundHead(head); head++ {
		if f.IsMark(head) && f.Fold(head) != "-" || text.Prepositions.Has(f.Fold(head)) || f.IsNumber(head) || f.MentionOver(head) != nil && f.MentionOver(head).Kind == names.Person {
			return text.Phrase{}
		}
	}
	if head == s.To || !f.roundHead(head) {
		return text.Phrase{}
	}
	for head+1 < s.To && f.roundHead(head+1) {
		head++
	}
	noun := text.Phrase{From: i, To: head + 1}
	if f.widerEvent(noun) {
		return text.Phrase{}
	}
	of := f.Fold(noun.To)
	if of == "of" && text.WordIn("this its the", f.Fold(noun.To+1)) && text.WordIn("kind sort type", f.Fold(noun.To+2)) { // "The previous meeting of this kind"
		noun.To += 3
		return noun
	}
	if of != "of" && of != "between" && of != "with" && of != "among" {
		return noun
	}
	if f.Fold(noun.To+1) == "the" && f.Cardinal(noun.To+2, s.To) && (text.BeForms.Has(f.Fold(noun.To+3)) || f.VerbTrigger(noun.To+3) != nil) { // "The previous meeting of the three was held"
		noun.To += 3
		return noun
	}
	for j := noun.To + 1; j < s.To && j < noun.To+7 && !f.IsMark(j); j++ {
		if of == "of" && (f.Cue(j, lexicon.CueRoundNoun) || f.Cue(j, lexicon.CueRoundBody)) || f.theirLands(j) {
			noun.To = j + 1
			return noun
		}
		if text.Prepositions.Has(f.Fold(j)) {
			break
		}
	}
	return text.Phrase{}
}

// theirLands reports whether "the two countries", "both sides" end at token i.
func (f *finder) theirLands(i int) bool {
	return (f.Cue(i, lexicon.CueLandsNoun) || f.Cue(i, lexicon.CueSidesNoun) || text.WordIn("ministries cabinets parliaments armies navies", f.Fold(i))) && (f.Fold(i-1) == "both" || f.Cardinal(i-1, i))
}

// firstEvent reports whether a round is the first of something that is not said to be of the
// parties: "preparations for the first Peace Summit".
func (f *finder) firstEvent(noun text.Phrase) bool {
	return f.Fold(noun.From) == "first" && noun.Len() > 2 && f.Tokens[noun.To-1].Shape == text.Title && !f.Cue(noun.To-1, lexicon.CueRoundBody)
}

// roundHead reports whether token i names what comes round again: a round, a session, a
// commission of their own ("the next Binational Commission"), or opens a sentence as "The next one".
func (f *finder) roundHead(i int) bool {
	if f.Cue(i, lexicon.CueRoundNoun) || f.Cue(i, lexicon.CueRoundBody) && (f.Tokens[i].Shape == text.Title || f.knownBody(i)) {
		return true
	}
	return f.Fold(i) == "one" && i == f.SentenceOf(i).From+2 && f.Cue(i-1, lexicon.CueAnotherRound)
}

// determinedAt gives the kind of determiner before token i, one number apart at most:
// "the next", "a second", "the 4th such", "the committee's last".
func (f *finder) determinedAt(i int) int {
	if f.Fold(i-1) == "'s" && f.Cue(i-2, lexicon.CueRoundBody) {
		return text.Definite
	}
	if kind := f.Document.Determiner(i - 1); kind != 0 {
		return kind
	}
	if f.Document.Determiner(i-2) != 0 && f.IsLower(i-1) {
		return f.Document.Determiner(i - 2)
	}
	return 0
}

// roundGroup gives the verb group that tells of a round: of which it is the subject ("was
// held", "will take place", "is set for"), or the object ("agreed to hold the next round").
func (f *finder) roundGroup(s text.Sentence, noun text.Phrase) clauses.VerbGroup {
	t := clauses.Trigger{Phrase: noun, Trigger: &lexicon.Trigger{Class: "session"}}
	if governor := f.nounVerb(s, &t); governor != nil {
		return f.nounGroup(s, &t, governor)
	}
	for k := range f.Triggers {
		if verb := &f.Triggers[k]; verb.Verb() && text.WordIn("hold host gather", verb.Class) && !verb.Group.Passive && verb.To <= noun.From && verb.To > noun.From-4 {
			return verb.Group
		}
	}
	for i := noun.To; i+1 < s.To && i < noun.To+3; i++ { // "the next meeting, to be held in", "the next talks are due in", "will be in"
		if f.comesAt(i) {
			return clauses.VerbGroup{Phrase: text.Phrase{From: i, To: i + 2}, Governor: -1, Mood: clauses.Arranged, Tense: clauses.Future, Finite: true}
		}
	}
	if i := noun.To; text.WordIn("was were", f.Fold(i)) && text.WordIn("in on at", f.Fold(i+1)) { // "Its last meeting was in Oslo in 2019"
		return clauses.VerbGroup{Phrase: text.At(i), Governor: -1, Tense: clauses.Past, Finite: true}
	}
	return clauses.VerbGroup{Negated: true}
}

// comesAt reports whether the words at token i say of a round that it is still to come: "to be held",
// "will be in", "will hold in", "are due in", "is to be".
func (f *finder) comesAt(i int) bool {
	next, third := f.Fold(i+1), f.Fold(i+2)
	switch {
	case f.Fold(i) == "to":
		return next == "be"
	case text.Modals.Has(f.Fold(i)):
		return next == "be" || next == "hold" && text.Prepositions.Has(third)
	}
	return f.Cue(i, lexicon.CuePresentBe) && (clauses.Arrangements.Has(next) || next == "to" && text.WordIn("be follow", third))
}

// workingPeople reports whether the words before a verb are of people at work for the
// parties: "a technical team of the two countries", "experts from both sides", "their presidents, who".
func (f *finder) workingPeople(s text.Sentence, verb int) bool {
	for i := verb - 1; i >= s.From && i > verb-14; i-- {
		if !f.Cue(i, lexicon.CueWorkingPeople) {
			continue
		}
		if f.Fold(i-1) == "their" {
			return true
		}
		for j := i + 1; j < verb && j < i+7; j++ {
			if f.theirLands(j) {
				return true
			}
		}
	}
	return false
}

// openRound opens the encounter of a round, when the sentence says when it was or, for one
// to come, when or where; it reports whether it did.
func (f *finder) openRound(number int, noun text.Phrase, g clauses.VerbGroup, back bool) bool {
	s := f.Sentences[number]
	planned := g.Mood == clauses.Arranged
	if g.Negated || !planned && (g.Mood != clauses.Asserted || !back && g.Tense != clauses.Past && g.Tense != clauses.Pluperfect) {
		return false
	}
	at := f.current
	if len(f.drafts[at].codes) < 2 && f.main >= 0 {
		at = f.main
	}
	if last := len(f.drafts) - 1; f.Fold(noun.To-1) == "one" && strings.HasPrefix(f.drafts[last].Rule, "round") { // "The previous meeting was … The next one is"
		at = last
	}
	if n, count := f.PhraseAt(noun.To-1, noun.To, lexicon.NumberWord); n > 0 && noun.Len() > 1 { // "the previous meeting of the three"
		for i := len(f.drafts) - 1; i >= f.recent() && len(f.drafts[at].codes) != text.NumberOf(count.Code); i-- {
			if len(f.drafts[i].codes) == text.NumberOf(count.Code) {
				at = i
			}
		}
	}
	d := &f.drafts[at]
	mark := f.timeOf(s.Phrase)
	if planned && mark == (timeMark{}) && !f.soonOrThere(s) || !planned && !f.longAgo(s, mark) && !(back && mark == (timeMark{}) && f.elsewhere(s)) || len(d.codes) < 2 || number == d.Anchor {
		return false
	}
	c := candidate{at: noun, sentence: number, rule: "round: another of the same parties", group: g, clause: s.Phrase, earlier: !planned}
	var parties []clauses.Party
	for _, code := range d.codes {
		parties = clauses.AddParty(parties, clauses.Party{Entity: -1, Code: code, Clue: text.Clue{At: noun, Basis: readout.Inferred, From: "the meeting before"}})
	}
	for i := f.recent(); i < len(f.drafts); i++ { // told of before
		if other := &f.drafts[i]; i != at && (other.Status == readout.Planned) == planned && other.mark == mark && slices.Equal(other.codes, d.codes) {
			return false
		}
	}
	f.open(&c, nil, parties, mark)
	return true
}
