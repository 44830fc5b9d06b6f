package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what somebody is told by his host where he goes round a place.

// matchGivenAccount: "X was given an explanation of it by Y", "Y gave her an account of the
// works": on the spot, where X goes round a place.
func (f *finder) matchGivenAccount(number int, s text.Sentence, t *clauses.Trigger) {
	if !said(t) || !f.onSite(number, s) && !f.onTheSpot(s, t) {
		return
	}
	for i := t.To; i < min(s.To, t.To+5); i++ {
		if !f.Cue(i, lexicon.CueAccount) || f.MentionOver(i) != nil {
			continue
		}
		c := candidate{at: text.Phrase{From: t.From, To: i + 1}, sentence: number, rule: "brief: Y gave X an account", group: t.Group}
		if t.Group.Passive {
			c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Complement(s, i+1, "by")}
		} else {
			c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s.UpTo(i), t.To)}
		}
		if f.HasPerson(c.sides[0]) && f.Somebody(c.sides[1]) {
			f.add(c)
		}
		return
	}
}

// onSite reports whether a sentence goes on where somebody goes round a place: it opens with
// "There", or the one before told of the round.
func (f *finder) onSite(number int, s text.Sentence) bool {
	if f.Fold(s.From) == "there" && !f.Cue(s.From+1, lexicon.CueBeForm) {
		return true
	}
	if number == 0 {
		return false
	}
	before := f.TriggersOf(number - 1)
	for k := range before {
		if t := &before[k]; t.Verb() && (t.Class == "tour" || t.Class == "visit") && said(t) && !t.Group.Passive {
			return true
		}
	}
	return false
}
