package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters told by the time that one had for another: "X gave an hour of his
// afternoon to Y", "X had 25 minutes with Y", "the half-hour that X gave Y".

// matchHours looks for a span of time that the verb gives one for another, and reports
// whether it does.
func (f *finder) matchHours(number int, s text.Sentence, t *clauses.Trigger) bool {
	if !said(t) {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "hours: X gave Y an hour", group: t.Group}
	c.sides[0] = f.Subject(s, t.Group)
	span := f.hoursBehind(s, t.To)
	switch {
	case span < 0 && f.hoursBefore(c.sides[0].From): // "the forty minutes that X gave Y"
		c.sides[1] = f.Object(s, t.To)
	case span < 0:
		return false
	case f.Fold(span+2) != "visiting" && f.appeal(s, span+1): // "gave him an hour to answer", "found time to write to"
		return false
	case t.Group.Passive:
		c.sides[1] = f.Complement(s, span+1, "by with")
	default:
		if c.sides[1] = f.Object(s.UpTo(span), t.To); !f.Somebody(c.sides[1]) {
			c.sides[1] = f.Complement(s, span+1, "with to for")
		}
	}
	if t.Group.Tense == clauses.Pluperfect && f.butBehind(s, t.To) { // "had set aside an hour for Y, but"
		c.group.Mood = clauses.Unreal
	}
	if !f.HasPerson(c.sides[0]) || !f.Somebody(c.sides[1]) || f.Fold(c.sides[1].From-1) == "of" {
		return false
	}
	f.add(c)
	return true
}

// hoursBehind gives the token of the hours or minutes that are the object of a verb before
// token i, -1 when there are none.
func (f *finder) hoursBehind(s text.Sentence, i int) int {
	for end := min(s.To, i+2*clauses.Reach); i < end; i++ {
		if m := f.MentionOver(i); m != nil {
			i = m.End() - 1
			continue
		}
		if f.Cue(i, lexicon.CueHours) {
			if f.Cue(i, lexicon.CuePartOfDay) && !f.Cue(i-1, lexicon.CueTheirs) { // "had on Tuesday evening"
				return -1
			}
			if f.Fold(i+1) == "of" && f.Cue(i+3, lexicon.CueStatementNoun) { // "gave an hour of his speech to"
				return -1
			}
			return i
		}
		word := f.Fold(i)
		if f.EndsClause(i) || word == "no" || text.Negations.Has(word) || f.VerbTrigger(i) != nil && !f.IsNounHere(i) {
			return -1
		}
	}
	return -1
}

// hoursBefore reports whether the clause whose subject begins at token i tells of hours or
// minutes named before it: "the two hours that X".
func (f *finder) hoursBefore(i int) bool {
	for i--; text.Determiners.Has(f.Fold(i)) || f.Fold(i) == "that" || f.Fold(i) == "which"; i-- {
	}
	return f.Cue(i, lexicon.CueHours)
}

// butBehind reports whether the sentence takes back behind token i what it told.
func (f *finder) butBehind(s text.Sentence, i int) bool {
	for ; i < s.To; i++ {
		if f.Fold(i) == "but" && f.MentionOver(i) == nil {
			return true
		}
	}
	return false
}
