package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters that a noun names without saying that there was one: what somebody wants or
// lacks ("is open to talks with Y"), what would come of it ("A meeting between X and Y would change
// little"), what goes on for long ("is in negotiations with the Fund").

// onlyWanted gives the mood of an encounter that is named right behind words of what it is that somebody
// wants or lacks: "is open to talks with Y", "sees no point in talks", "left without a meeting".
func (f *finder) onlyWanted(s text.Sentence, t *clauses.Trigger) clauses.Mood {
	i := t.From - 1
	for i > s.From && i > t.From-4 && f.IsLower(i) && !text.Prepositions.Has(f.Fold(i)) {
		i--
	}
	switch f.Fold(i) {
	case "without":
		return clauses.Refused
	case "of", "for", "to", "on":
		if f.Fold(i-1) == "instead" {
			return clauses.Refused
		}
		if f.Cue(i-1, lexicon.CueNeedOf) || f.Cue(i-1, lexicon.CueOpenMatter) && text.WordIn("a an any", f.determiner(s, t)) { // "the date of a meeting with Y"
			return clauses.Imagined
		}
	case "in":
		if f.Cue(i-1, lexicon.CueUseOf) {
			return clauses.Imagined
		}
	}
	return clauses.Asserted
}

// oneOfThose reports whether an encounter is one of those of which the words before it tell: "cancelled all
// engagements, among them a meeting with Y", "have been called off, including talks with Y".
func (f *finder) oneOfThose(from int, t *clauses.Trigger) bool {
	for i := t.From - 1; i > from && i > t.From-5; i-- {
		if f.Fold(i) == "including" || f.Fold(i) == "them" && f.Fold(i-1) == "among" {
			return true
		}
	}
	return false
}

// atIt reports whether somebody is at talks that go on for long, with nobody in person: "is in
// negotiations with the Fund", "has been in talks with the Union".
func (f *finder) atIt(s text.Sentence, t *clauses.Trigger) bool {
	i := t.From - 1
	for i > s.From && f.IsLower(i) && f.Fold(i) != "in" && f.MentionOver(i) == nil && f.Document.Determiner(i) == 0 && i > t.From-3 { // "in close contact"
		i--
	}
	if f.Fold(i) != "in" || f.Fold(t.To) != "with" {
		return false
	}
	if t.More && i == t.From-1 && (i == s.From || f.Fold(i-1) == ",") && !f.HasPerson(f.Object(s, t.To+1)) && f.timeOf(s.Phrase) == (timeMark{}) { // "In talks with the Fund, Pakistan insists"
		return true
	}
	for i--; i > s.From && f.Adverb(i); i-- {
	}
	return (f.Cue(i, lexicon.CuePresentBe) || f.Fold(i) == "been" || f.Cue(i, lexicon.CueBeForm) && f.Fold(t.From) == "contact") && !f.HasPerson(f.Object(s, t.To+1))
}

// supposedBehind reports whether a noun that speaks of no one encounter is the subject of what would
// or would not be: "A meeting between X and Y would change little", "Talks with Y are not a goal".
func (f *finder) supposedBehind(s text.Sentence, t *clauses.Trigger) bool {
	if det := f.determiner(s, t); det != "" && det != "a" && det != "an" && det != "any" || f.owner(s, t).Len() > 0 {
		return false
	}
	at := t.From - 1
	describes := func(i int) bool { // "a", "new"
		word := f.Fold(i)
		return f.Document.Determiner(i) != 0 || f.IsLower(i) && !text.Prepositions.Has(word) && !text.Utterances.Has(word) && f.VerbTrigger(i) == nil
	}
	for at >= s.From && at > t.From-4 && describes(at) { // "a new meeting"
		at--
	}
	if at >= s.From && !f.IsMark(at) && !text.Utterances.Has(f.Fold(at)) && f.Fold(at) != "that" {
		return false
	}
	for i := t.To; i+1 < s.To && i < t.To+saidReach; i++ {
		if m := f.MentionOver(i); m != nil {
			i = m.End() - 1
			continue
		}
		switch word := f.Fold(i); {
		case !f.IsLower(i):
			if word == ";" || word == ":" || word == `"` {
				return false
			}
		case text.Modals.Has(word) && word != "will" && word != "shall":
			return f.taleBehind(i + 1)
		case f.Cue(i, lexicon.CuePresentBe):
			return text.Negations.Has(f.Fold(i+1)) || f.Fold(i+1) == "no"
		case text.BeForms.Has(word):
			return false
		case text.HaveForms.Has(word) || text.Utterances.Has(word) || f.VerbTrigger(i) != nil && !f.IsNounHere(i):
			return false
		}
	}
	return false
}

// taleBehind reports whether the verb at token i behind a modal tells neither when an encounter is nor
// what it is about, and so only what would come of it.
func (f *finder) taleBehind(i int) bool {
	for i < len(f.Tokens) && (f.Adverb(i) || text.Negations.Has(f.Fold(i))) {
		i++
	}
	if f.Fold(i) == "have" { // "would not have been possible a year ago"
		return false
	}
	if f.Fold(i) == "be" {
		i++
	}
	verb := f.VerbTrigger(i)
	return verb == nil || !text.WordIn("hold host take-place arrange discuss gather attend chair lead cancel", verb.Class)
}

// onlyAgreedToStart reports whether what is arranged is that talks are to begin some day: "agreed to start
// negotiations on a border treaty".
func (f *finder) onlyAgreedToStart(s text.Sentence, c *candidate) bool {
	if c.group.Mood != clauses.Arranged || c.group.Governor < 0 || !f.Cue(c.at.From, lexicon.CueGetsGoing) {
		return false
	}
	verb := f.VerbTrigger(c.group.Governor)
	return verb != nil && verb.Base == "agree" && f.timeOf(text.Phrase{From: c.at.From, To: s.To}) == (timeMark{})
}
