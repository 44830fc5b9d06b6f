package encounters

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the rounds on which those of the encounter in focus agree: "The two ministers
// agreed to convene the joint commission in Algiers in May".

// matchConvened reads a round on which those of the encounter in focus have agreed: "The two
// ministers agreed to convene the joint commission in Algiers in May".
func (f *finder) matchConvened(number int) bool {
	s := f.Sentences[number]
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if !t.Verb() || !text.WordIn("gather hold host", t.Class) || t.Group.Passive || t.Group.Mood != clauses.Arranged {
			continue
		}
		body := f.bodyBehind(s, t.To)
		if body.Empty() {
			continue
		}
		hosts := f.Subject(s, t.Group)
		if people, _ := f.Actors(hosts); f.GroupAlone(hosts) || len(people) > 0 && shared(people, f.drafts[f.current].Principals) == len(people) {
			return f.openRound(number, body, t.Group, false)
		}
	}
	return false
}

// matchBodySits reads a sitting of a joint body of those in focus: "The two countries' joint committee will
// meet in Oslo in May", "They agreed that the joint commission would convene in June".
func (f *finder) matchBodySits(number int) bool {
	s := f.Sentences[number]
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if !t.Verb() || !text.WordIn("meet gather hold", t.Class) && t.Base != "sit" || t.Group.Passive || !t.Group.Finite {
			continue
		}
		for i := t.Group.From - 1; i >= s.From && i > t.Group.From-bodyReach; i-- {
			body := f.bodyBehind(s, i)
			if ofThem := f.Fold(body.To) == "of" && f.theirLands(t.Group.From-1); body.To != t.Group.From && !ofThem { // "The commission of the two countries will"
				continue
			}
			g := t.Group
			if f.Fold(g.From) == "would" && f.agreedThat(i) {
				g.Mood, g.Tense = clauses.Arranged, clauses.Future
			}
			return !f.PersonWithin(t.To, s.To) && f.openRound(number, body, g, false)
		}
	}
	return false
}

// agreedThat reports whether what stands at token i opens a clause on which those in focus agreed: "They agreed
// that the commission would meet".
func (f *finder) agreedThat(i int) bool {
	for k := range f.Triggers {
		if t := &f.Triggers[k]; t.Verb() && t.Base == "agree" && t.To >= i-1 && t.To <= i {
			return true
		}
	}
	return false
}

// bodyBehind gives the standing body of the parties that is named at token i: "the joint
// ministerial commission", "a meeting of their trade committee"; empty when none is, or when
// it is one of others.
func (f *finder) bodyBehind(s text.Sentence, i int) text.Phrase {
	if f.Document.Determiner(i) == 0 {
		return text.Phrase{}
	}
	for j := i + 1; j < s.To && j < i+10; j++ {
		switch word := f.Fold(j); {
		case f.Cue(j, lexicon.CueRoundBody) && !f.Cue(j+1, lexicon.CueRoundBody) && (f.CueWithin(i, j, lexicon.CueJoint) || f.knownBody(j)):
			if next := f.Fold(j + 1); next == "with" || next == "between" {
				return text.Phrase{}
			}
			return text.Phrase{From: i, To: j + 1}
		case word != "of" && text.Prepositions.Has(word) || f.IsMark(j) && !text.WordIn("- ' 's", word) || f.MentionOver(j) != nil && f.MentionOver(j).Kind == names.Person:
			return text.Phrase{}
		}
	}
	return text.Phrase{}
}

// convenes reports whether somebody called together those whom the sentence goes on to name: "The
// envoy, X, convened a meeting between Y and Z".
func (f *finder) convenes(s text.Sentence, k int) bool {
	t := &f.Triggers[k]
	if !text.WordIn("convene host organise organize broker arrange", t.Base) || t.Group.Passive || !t.Group.Finite || t.Group.Negated || t.Group.Mood != clauses.Asserted {
		return false
	}
	noun := f.nounAfter(k)
	if noun == nil || noun.From > t.To+5 || !text.WordIn("talk session", noun.Class) || f.drafts[f.current].Anchor != f.Tokens[s.From].Sentence {
		return false
	}
	for i := noun.To; i < min(s.To, noun.To+8); i++ {
		if f.Fold(i) == "between" {
			return true
		}
	}
	return false
}

// commaBehind gives the first comma behind token i, the end when none stands there.
func (f *finder) commaBehind(i, end int) int {
	for ; i < end && f.Fold(i) != ","; i++ {
	}
	return i
}

// leadersOfSeveral reports whether the first side of a candidate is those of several countries who hold
// one office, where words of time or place say that they came or will come together: "The presidents of
// A and B will hold a summit in Oslo on Friday".
func (f *finder) leadersOfSeveral(c *candidate) bool {
	if c.group.Negated || !c.group.Finite || c.group.Mood != clauses.Asserted && c.group.Mood != clauses.Arranged {
		return false
	}
	_, parties := f.Actors(c.sides[0])
	return len(parties) > 1 && f.levelOfGroup(c) != "" && f.whenOrWhere(c)
}

// whenOrWhere reports whether the sentence of a candidate tells a time, or a place soon behind its words.
func (f *finder) whenOrWhere(c *candidate) bool {
	return f.timeOf(f.Sentences[c.sentence].Phrase) != (timeMark{}) || f.townSoon(c)
}

// townSoon reports whether "in" or "at" a place stands soon behind the words of a candidate.
func (f *finder) townSoon(c *candidate) bool {
	for i := c.at.To; i < min(f.Sentences[c.sentence].To, c.at.To+8) && f.Fold(i) != ","; i++ {
		if (f.Fold(i) == "in" || f.Fold(i) == "at") && f.IsCapital(i+1) && !f.DayOrMonth(i+1) {
			return true
		}
	}
	return false
}

// meetAgain opens the encounter for which those of the one in focus, countries of whom nobody is named, will
// come together again: "The foreign ministers of A and B met. They will meet again in Oslo in June".
func (f *finder) meetAgain(c *candidate, mark timeMark) bool {
	toCome := c.group.Mood == clauses.Arranged || c.group.Mood == clauses.Purposed
	if f.Fold(c.at.To) != "again" || !toCome || c.group.Negated || mark == (timeMark{}) && !f.townSoon(c) {
		return false
	}
	if f.current < 0 || len(f.drafts[f.current].codes) < 2 {
		return false
	}
	var parties []clauses.Party
	for _, code := range f.drafts[f.current].codes {
		parties = clauses.AddParty(parties, clauses.Party{Entity: -1, Code: code, Clue: text.Clue{At: c.at, Basis: readout.Inferred, From: "the meeting before"}})
	}
	c.rule, c.group.Mood, c.group.Tense = "round: they meet again", clauses.Arranged, clauses.Future
	f.open(c, nil, parties, mark)
	return true
}
