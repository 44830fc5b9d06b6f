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

// This file owns company: an article in which no pattern has found an encounter, but
// whose opening names people of different parties as those who do something together, in
// whatever words ("X had the ear of Y for an hour", "Lithium kept X and Y up until
// three over tea"). A word of the sentence must be of where or how long people are together, or
// it must tell what officials did; and nothing in it may be of an act that is done from afar or
// has not been done: a letter, a call, a signature, a wish. What is read so is inferred.

// companyReach is how many sentences from the lead on may tell of company.
const companyReach = 4

// mostCompany is the largest number of people in whom company is seen.
const mostCompany = 4

// readCompany looks for company when the article has told of no encounter.
func (f *finder) readCompany() {
	if f.called || f.keptApart() {
		return
	}
	for i := f.Lead; i < len(f.Sentences) && i <= f.Lead+companyReach; i++ {
		if s := f.Sentences[i]; s.Kind != text.Prose {
			continue
		}
		f.Triggers = f.TriggersOf(i)
		f.candidates = f.candidates[:0]
		if !f.inCompanyAt(i) {
			continue
		}
		f.drafts, f.current, f.main = f.drafts[:0], -1, -1
		f.judge(&f.candidates[0])
		f.file(i)
		for k := range f.drafts {
			f.drafts[k].StatusClues[0].Basis = readout.Inferred
		}
		f.conclude()
		return
	}
}

// keptApart reports whether the article tells that something did not come about or was
// done from afar.
func (f *finder) keptApart() bool {
	for k := range f.Rejected {
		if f.Rejected[k].Reason != "one-party" {
			return true
		}
	}
	for i := f.Lead; i < len(f.Sentences) && i <= f.Lead+companyReach; i++ {
		for _, t := range f.TriggersOf(i) {
			switch t.Class {
			case "cancel", "refuse", "phone", "letter", "rite", "ceremony":
				return true
			}
		}
	}
	return false
}

// inCompanyAt makes a candidate of the people whom a sentence names, when they are of
// different parties and nothing keeps them apart. Where no word is of a room, only what the article opens
// with is its news: behind that, people are named together for many reasons.
func (f *finder) inCompanyAt(number int) bool {
	s := f.Sentences[number]
	c := candidate{sentence: number, rule: "company: X and Y are named together", clause: s.Phrase}
	if f.fromAfar(number, &c.group) {
		return false
	}
	c.sides[0] = f.companyOf(s)
	if told := f.companyBefore(number, c.sides[0]); len(told.Mentions) > 1 {
		c.sides[0], c.rule = told, "company: X and Y are named one after the other"
		c.at = s.Phrase
		c.group.Phrase, c.group.Governor, c.group.Finite = c.at, -1, true
		f.candidates = append(f.candidates, c)
		return true
	}
	if len(c.sides[0].Mentions) < 2 {
		return false
	}
	if word := f.Fold(c.sides[0].To); word == "both" || word == "each" || f.Fold(c.sides[0].From-1) == "both" { // "X and Y both left rates unchanged"
		return false
	}
	people, _ := f.Actors(c.sides[0])
	if len(people) < 2 || len(people) > mostCompany || !slices.ContainsFunc(people[1:], func(e int) bool { return f.OtherParty(people[0], e) }) {
		return false
	}
	c.at = f.actOf(s, c.sides[0])
	if !f.inOneRoom(s) && (number > f.Lead+1 || f.tells(c.at.From) || f.areOnly(c.sides[0], c.at.From) || f.doneTo(c.sides[0], c.at.To) || !f.toldAsDone(s, people, c.at.From)) {
		return false
	}
	c.group.Phrase, c.group.Governor, c.group.Finite = c.at, -1, true
	f.candidates = append(f.candidates, c)
	return true
}

// areOnly reports whether the verb at token i only tells what those of a list before it are: "X and Y
// were named in the will".
func (f *finder) areOnly(list clauses.Side, i int) bool {
	return i >= list.To && text.BeForms.Has(f.Fold(i))
}

// tells reports whether the word at token i is of what one says to another: "X thanked Y".
func (f *finder) tells(i int) bool {
	t := f.VerbTrigger(i)
	return t != nil && t.Class == "tell"
}

// doneTo reports whether what ends with token i is done by one of a list to the last of it, or
// has to do with him or with what is his: "X backed Y", "X wrote off the debts of Y", "X inherits
// Y's quarrel", and not "X brought his case to Y".
func (f *finder) doneTo(list clauses.Side, i int) bool {
	last := &f.Mentions[list.Mentions[len(list.Mentions)-1]]
	if last.Possessive || i <= last.From && last.From <= i+1 {
		return true
	}
	for i = last.From - 1; i >= list.From; i-- {
		switch word := f.Fold(i); {
		case text.WordIn("and with by to from before between opposite across", word):
			return false
		case text.Prepositions.Has(word):
			return true
		}
	}
	return true
}

// toldAsDone reports whether a sentence tells what officials did, or names the day of it. One of whom
// no office is told is not there for a side.
func (f *finder) toldAsDone(s text.Sentence, people []int, act int) bool {
	if slices.ContainsFunc(people, func(e int) bool { return f.Entities[e].Role.Text == "" }) {
		return false
	}
	mark := f.timeOf(s.Phrase)
	if mark.weekday != "" || mark.word != "" || mark.day != "" {
		return true
	}
	if mark.year != "" || f.presentAt(act) {
		return false
	}
	for i := s.From; i < s.To; i++ {
		if f.MentionOver(i) == nil && f.IsLower(i) && f.pastAt(i) {
			return true
		}
	}
	return false
}

// presentAt reports whether token i looks like a verb in the present.
func (f *finder) presentAt(i int) bool {
	if t := f.VerbTrigger(i); t != nil {
		return t.Form&lexicon.Past == 0
	}
	word := f.Fold(i)
	return strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && word != "was" || text.WordIn("are have", word)
}

// pastAt reports whether token i looks like a verb in the past.
func (f *finder) pastAt(i int) bool {
	if t := f.VerbTrigger(i); t != nil {
		return t.Form&lexicon.Past != 0
	}
	return f.Cue(i, lexicon.CueIrregularPast) || strings.HasSuffix(f.Fold(i), "ed") || text.WordIn("was were had", f.Fold(i))
}

// companyOf lists the people whom a sentence names outside what somebody says in it, and
// not as those by whom something was made or led.
func (f *finder) companyOf(s text.Sentence) clauses.Side {
	list := clauses.Side{Phrase: text.Phrase{From: s.From, To: s.From}}
	for i, m := range f.MentionsOver(s.From, f.toldUpTo(s)) {
		if f.someOf(m.From) {
			return clauses.Side{Phrase: text.Phrase{From: s.From, To: s.From}}
		}
		if m.Kind == names.Person && len(m.Who) > 0 && !f.workOf(m.From) && !f.Credited(s, m) && !f.InQuotation(s, i) {
			if len(list.Mentions) == 0 {
				list.From = m.From
			}
			list.Mentions = append(list.Mentions, int(f.Holder[i]))
			list.To = m.End()
		}
	}
	return list
}

// toldUpTo gives where a sentence comes to what somebody says in it: "told the radio that Y".
func (f *finder) toldUpTo(s text.Sentence) int {
	said := false
	for i := s.From; i < s.To; i++ {
		if said && f.Fold(i) == "that" && f.MentionOver(i) == nil {
			return i
		}
		said = said || text.Utterances.Has(f.Fold(i)) && f.MentionOver(i) == nil
	}
	return s.To
}

// someOf reports whether those named from token i on are only some of many of whom something is told:
// "added 14 persons to the list, among them X and Y".
func (f *finder) someOf(i int) bool {
	if i--; f.Document.Determiner(i) != 0 {
		i--
	}
	return f.Fold(i) == "including" || f.Fold(i) == "them" && text.WordIn("among amongst", f.Fold(i-1))
}

// workOf reports whether the person at token i stands behind "by" as the maker or head of
// a thing: "a recording by X", "a government led by Y", and not "was granted a hearing by".
func (f *finder) workOf(i int) bool {
	for end := i - 3; i > end && f.Fold(i-1) != "by" && !text.Prepositions.Has(f.Fold(i-1)) && !f.IsMark(i-1); i-- { // "by Norwegian singer X"
	}
	if f.Fold(i-1) != "by" {
		return false
	}
	for j := i - 2; j > i-workReach && j >= 0; j-- {
		if text.BeForms.Has(f.Fold(j)) || f.Cue(j, lexicon.CueDelegationNoun) {
			return false
		}
	}
	word := f.Fold(i - 2)
	return f.Cue(i-2, lexicon.CueLed) || f.IsLower(i-2) && !text.Calendar.Has(word) && !text.Prepositions.Has(word) && f.TriggerAt(i-2) == nil && !strings.HasSuffix(word, "ed")
}

// workReach is how far before "by" the verb of a passive may stand.
const workReach = 7

// actOf gives the word that tells what those of a list do: the first that belongs to no
// mention and joins none, behind the first of them.
func (f *finder) actOf(s text.Sentence, list clauses.Side) text.Phrase {
	for i := f.Mentions[list.Mentions[0]].To; i < s.To; i++ {
		if f.MentionOver(i) == nil && f.IsLower(i) && f.Fold(i) != "and" && !text.Determiners.Has(f.Fold(i)) && !text.Prepositions.Has(f.Fold(i)) {
			return text.At(i)
		}
	}
	return text.Phrase{From: list.From, To: list.To}
}

// fromAfar reports whether a sentence holds words of what is done from afar, or is not
// told as done; it gives the verb group the mood of what is to come.
func (f *finder) fromAfar(number int, g *clauses.VerbGroup) bool {
	s := f.Sentences[number]
	if f.doneAlone(s) {
		return true
	}
	for _, c := range [...]lexicon.Cue{
		lexicon.CueFromAfar, lexicon.CueSentFeeling, lexicon.CueReceivedThing, lexicon.CueCeremonialAct,
		lexicon.CueInvitation, lexicon.CueTelephone, lexicon.CueCondition,
	} {
		if f.CueWithin(s.From, s.To, c) {
			return true
		}
	}
	for k := range f.Triggers {
		switch t := &f.Triggers[k]; t.Class {
		case "wish", "offer", "ask", "call", "hand", "attend", "see-off":
			if t.Base != "try" { // "tried again to find a formula"
				return true
			}
		}
		switch mood := f.Triggers[k].Group.Mood; { // "was unable to discuss trade with Y", "plans to discuss it"
		case !f.Triggers[k].Verb():
		case mood == clauses.Imagined || mood == clauses.Refused || mood == clauses.Unreal:
			return true
		case mood == clauses.Arranged && !f.pastAt(f.Triggers[k].Group.Governor): // but "agreed to open a school"
			g.Mood, g.Tense = clauses.Arranged, clauses.Future
		}
	}
	for i := s.From; i < s.To; i++ {
		switch word := f.Fold(i); {
		case f.MentionOver(i) != nil:
		case word == "that" && f.reported(s, i): // what is said there is not what they did
			return false
		case word == "will" || word == "tomorrow" || word == "tonight":
			g.Mood, g.Tense = clauses.Arranged, clauses.Future
		case word == "have" && f.Fold(i-1) == "to": // "was to have had"
			return true
		case text.Modals.Has(word) || text.Negations.Has(word) && word != "without":
			return true
		}
	}
	return false
}
