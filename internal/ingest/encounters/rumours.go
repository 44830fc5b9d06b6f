package encounters

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what is told of an encounter that was none: what others say about it and the
// article takes back ("Bloggers claim that X met Y. The ministry called that an invention"), and what
// the writer bids the reader imagine.

// rumourReach is how many sentences beside a rumour may deny it.
const rumourReach = 4

// onlyRumoured reports whether an encounter is told as what others say, and a sentence beside denies it.
func (f *finder) onlyRumoured(d *draft) bool {
	s := f.Sentences[d.Anchor]
	if d.Status != readout.Held || !f.hearsay(s.From, d.Trigger.From) {
		return false
	}
	for i := max(0, d.Anchor-rumourReach); i < len(f.Sentences) && i <= d.Anchor+rumourReach; i++ {
		if i != d.Anchor && f.denies(f.Sentences[i]) {
			return true
		}
	}
	told := f.Span(s.Phrase)
	for k := range f.Rejected { // "In fact, she did not meet him"
		if f.Rejected[k].Reason == "refused" && f.Rejected[k].Sentence.Start >= told.Start {
			return true
		}
	}
	return false
}

// hearsay reports whether the words between two tokens give what stands behind them as what others
// say: "Bloggers claim that", "Israeli media reported that", "we wrote on Monday that".
func (f *finder) hearsay(from, to int) bool {
	for i := from; i < to; i++ {
		if f.Cue(i, lexicon.CueHearsay) || f.Cue(i, lexicon.CueOutlet) && (f.Cue(i+1, lexicon.CueReporting) || text.Utterances.Has(f.Fold(i+1)) || f.Fold(i+1) == "that" || f.Fold(from) == "according") {
			return true
		}
	}
	return false
}

// denies reports whether a sentence denies something: "denied this", "The reports are false",
// "called it a fabrication".
func (f *finder) denies(s text.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		if f.Cue(i, lexicon.CueDenial) && f.MentionOver(i) == nil && f.Fold(i+1) != "that" || f.Cue(i, lexicon.CueUntrue) && f.callsBefore(s, i) {
			return true
		}
	}
	return false
}

// callsBefore reports whether the word at token i says what something is or is called: "are false",
// "called it a fabrication".
func (f *finder) callsBefore(s text.Sentence, i int) bool {
	from := max(s.From, i-6)
	return f.CueWithin(from, i, lexicon.CueBeForm) || f.CueWithin(from, i, lexicon.CueCalling)
}

// supposed reports whether a sentence opens by bidding the reader imagine what it tells: "Suppose X met
// Y", "Let us imagine that".
func (f *finder) supposed(s text.Sentence) bool {
	i := s.From
	if f.Fold(i) == "let" {
		i += 2
	}
	return f.Cue(i, lexicon.CueSupposing)
}

// contesting reports whether those of a candidate stand against one another and do not talk: "face each
// other in a runoff", "the two last met in Madrid", told of players.
func (f *finder) contesting(c *candidate) bool {
	for i := c.at.To; i < c.clause.To && i < c.at.To+contestReach; i++ {
		if f.Fold(i) == "in" && f.CueWithin(i+1, min(c.clause.To, i+5), lexicon.CueContest) {
			return true
		}
	}
	last := len(f.Rejected) - 1
	return last >= 0 && f.Rejected[last].Reason == "match" && (f.sidesAlone(c) || f.they(c))
}

// contestReach is how far behind the verb may stand in what two face each other.
const contestReach = 4
