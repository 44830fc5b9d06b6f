package encounters

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns committees of two parliaments that meet each other, nobody of them named: "a video
// meeting that the Social Affairs Committee of A had yesterday with the Social Affairs Committee of B".

// matchCommittees reads a sentence that names committees of two countries, the second behind "with",
// and tells of one encounter.
func (f *finder) matchCommittees(number int) {
	if f.called || !f.Gists[number].Has(lexicon.CueHouseCommittee) {
		return
	}
	s := f.Sentences[number]
	c := candidate{at: s.Phrase, sentence: number, rule: "body: committees of A and B met", parties: f.committeesApart(s)}
	if len(c.parties) != 2 {
		return
	}
	for k := range f.Triggers {
		t := &f.Triggers[k]
		switch {
		case t.Verb() && t.Class == "meet":
			c.at, c.group = t.Phrase, t.Group
		case !t.Verb() && text.WordIn("talk session video-talk", t.Class):
			c.at, c.group = t.Phrase, f.nounGroup(s, t, f.nounVerb(s, t))
		default:
			continue
		}
		if !c.group.Negated && !f.onlyThought(s, t.From) && (c.group.Mood == clauses.Asserted || c.group.Mood == clauses.Arranged && f.whenOrWhere(&c)) {
			f.add(c)
		}
		return
	}
}

// committeesApart gives the countries whose committees a sentence names, where "with" parts the second
// from the first.
func (f *finder) committeesApart(s text.Sentence) (parties []clauses.Party) {
	with := false
	for i := s.From + 1; i < s.To; i++ {
		with = with || len(parties) > 0 && f.Fold(i) == "with"
		if !f.Cue(i, lexicon.CueHouseCommittee) || f.Cue(i-1, lexicon.CueJoint) {
			continue
		}
		if m := f.landOfCommittee(s, i); m != nil && (with || len(parties) == 0) {
			parties = clauses.AddParty(parties, clauses.Party{Entity: m.Who[0], Code: f.Entities[m.Who[0]].Country.Text, Clue: text.Clue{At: m.Phrase, Basis: readout.Stated}})
		}
	}
	return parties
}

// landOfCommittee gives the country of the committee at token i, "Poland's Defence Committee", "the
// Defence Committee of the Parliament of Poland"; nil when no words say so.
func (f *finder) landOfCommittee(s text.Sentence, i int) *names.Mention {
	land := func(k int) *names.Mention {
		if m := f.MentionOver(k); m != nil && m.Kind == names.Country && len(m.Who) == 1 {
			return m
		}
		return nil
	}
	for k := i + 1; k < min(s.To, i+clauses.Reach/2) && f.OfBodyName(k) && f.Fold(k) != "and" && f.Fold(k) != ","; k++ {
		if m := land(k); m != nil {
			return m
		}
	}
	for k := i - 1; k > max(s.From, i-clauses.Reach/2) && (f.Tokens[k].Capital() || f.Fold(k) == "'s" || land(k) != nil); k-- {
		if m := land(k); m != nil {
			return m
		}
	}
	return nil
}
