package dates

import (
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns the day from which "the same day" and "a day earlier" count: that of the
// encounter told last, unless a nearer one was told since.

// dayTold gives the day that "the same day" and "a day earlier" at token i count
// from: that of the encounter dated last, or of a word of time between the two.
func (p *dating) dayTold(i int, future bool) time.Time {
	told := p.told
	if !future { // what is over is not of the day of a plan
		told = p.heldOn
	}
	known := !told.IsZero()
	for k := range p.times {
		t := &p.times[k]
		if t.At.From >= i {
			break
		}
		if t.At.From < p.toldAt && !told.IsZero() || p.Tokens[i].Sentence-p.Tokens[t.At.From].Sentence > memory {
			continue
		}
		if p.SentenceOf(t.At.From).Kind == text.Stamp { // of the article, and of nothing that it tells
			continue
		}
		if p.Tokens[t.At.From].Sentence != p.Tokens[i].Sentence && (p.reportedOnly(t.At) || p.statementThen(t.At) || known && p.announcedOn(t.At) || !future && p.setAhead(t.At)) {
			continue
		}
		if s := p.SentenceOf(t.At.From).From; s != p.SentenceOf(i).From && !told.IsZero() && (p.travelThen(t.At) || p.subordinate(t.At, text.Phrase{From: s, To: s})) {
			continue // of an arrival, or of what was talked about
		}
		switch t.Kind {
		case times.OnDay, times.OnWeekday, times.DaysAway:
			day := t.Resolve(p.Today(), told, future && !p.heldIn(p.Tokens[t.At.From].Sentence))
			if first, _, ok := day.Bounds(); ok && p.Near(day, farthest) && (future || !first.After(p.Today())) && !p.background(t.At, first, told, i) {
				told = first
			}
		}
	}
	return told
}

// heldIn reports whether all encounters that a sentence tells are over, and there are some.
func (p *dating) heldIn(sentence int) bool {
	anchored := p.AnchoredAt(sentence)
	for _, i := range anchored {
		if p.Encounters[i].Status != readout.Held {
			return false
		}
	}
	return len(anchored) > 0
}

// setAhead reports whether a word of time is of what is still to come: "will meet on Friday".
func (p *dating) setAhead(at text.Phrase) bool {
	if p.saidThen(at) {
		return false
	}
	s := p.Tokens[at.From].Sentence
	for _, i := range p.AnchoredAt(s) {
		if p.Encounters[i].Status != readout.Planned {
			return false
		}
	}
	return p.LooksAhead(p.Sentences[s].Phrase)
}

// background reports whether a word of time, not in the sentence of token i, is of what happened long
// before the encounter told last, to nobody in particular: "The border was closed on 28 February."
func (p *dating) background(at text.Phrase, day, told time.Time, i int) bool {
	s := p.Tokens[at.From].Sentence
	if told.IsZero() || s == p.Tokens[i].Sentence || !day.Before(told.AddDate(0, 0, -longVisit)) || len(p.AnchoredAt(s)) > 0 {
		return false
	}
	for k := range p.MentionsIn(p.Sentences[s].Phrase) {
		if p.Mentions[k].Kind == names.Person {
			return false
		}
	}
	return true
}

// longVisit is how many days the days of one visit lie apart at most.
const longVisit = 7

// reportedOnly reports whether a word of time stands behind "that" in its sentence:
// "denied a report that they had met on Wednesday".
func (p *dating) reportedOnly(at text.Phrase) bool {
	for i := at.From - 1; i > p.SentenceOf(at.From).From; i-- {
		if p.Fold(i) == "that" {
			return true
		}
	}
	return false
}

// statementThen reports whether a word of time is of the day when somebody's words came:
// "said in a written statement received here on Thursday".
func (p *dating) statementThen(at text.Phrase) bool {
	for i := at.From - 1; i > max(p.SentenceOf(at.From).From, at.From-8); i-- {
		if p.Cue(i, lexicon.CuePressStatement) {
			return true
		}
		if p.Tokens[i].Shape == text.Mark {
			break
		}
	}
	return false
}

// travelThen reports whether a word of time is of a journey alone: "is to arrive in Seoul on
// Saturday".
func (p *dating) travelThen(at text.Phrase) bool {
	s := p.Tokens[at.From].Sentence
	if len(p.AnchoredAt(s)) > 0 {
		return false
	}
	for i := at.From - 1; i > max(p.Sentences[s].From, at.From-8); i-- {
		if p.Cue(i, lexicon.CueGuestOf) {
			return true
		}
	}
	return false
}

// memory is how many sentences a day that was told counts for those behind it.
const memory = 6
