package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns days that stand away from an encounter's own words: those that open
// the passage, that the first sentence or the headline sets, that somebody who met
// names in the words quoted next.

// passage is how many sentences a word of time that opens one speaks for.
const passage = 2

// byPassage takes the word of time that opened the passage: "Yesterday, the two
// countries reaffirmed … This was said at a meeting of …".
func (p *dating) byPassage(e *encounters.Encounter) bool {
	if !p.pointsBack(e.Anchor) {
		return false
	}
	for s := e.Anchor - 1; s >= max(0, e.Anchor-passage); s-- {
		if p.Sentences[s].Kind != text.Prose || e.Status == readout.Planned && !p.LeadsToPlan(p.Sentences[s].Phrase) {
			return false
		}
		for i := range p.times {
			t := &p.times[i]
			if t.Loose || t.Kind == times.EveOf || !p.Sentences[s].Has(t.At.From) {
				continue
			}
			if p.opens(t.At, p.Sentences[s].Phrase) {
				return p.put(e, t, text.Phrase{}, e.Trigger, "passage")
			}
		}
		if !p.pointsBack(s) {
			return false
		}
	}
	return false
}

// byScene takes the day that the article's first sentence sets for its news:
// "told journalists in Yerevan on February 1 …".
func (p *dating) byScene(e *encounters.Encounter) bool {
	planned := e.Status == readout.Planned
	headed := p.Sentences[e.Anchor].Kind == text.Headline // only the headline tells of it
	if !e.News && !planned || p.Lead >= len(p.Sentences) || e.Anchor <= p.Lead && !headed {
		return false
	}
	scope := p.Sentences[p.Lead].Phrase
	to := p.Paragraphs[p.Sentences[p.Lead].Paragraph].To
	if headed {
		to = min(to+1, len(p.Sentences))
	} else {
		to = min(to, e.Anchor)
	}
	for s := p.Lead + 1; s < to; s++ {
		scope.To = p.Sentences[s].To
	}
	agenda := p.ofAgenda(scope)
	for i := range p.times {
		t := &p.times[i]
		if !scope.Has(t.At.From) || t.Loose || t.Kind != times.OnDay && t.Kind != times.OnDays && t.Kind != times.OnWeekday && t.Kind != times.DaysAway {
			continue
		}
		own := p.SentenceOf(t.At.From).Phrase
		start := text.Phrase{From: own.From, To: own.From}
		told := text.Phrase{From: own.From, To: t.At.To} // "met yesterday to seal what will guarantee gas"
		if p.opens(t.At, own) || own.From != scope.From {
			told = own
		}
		ahead := agenda || p.LooksAhead(told) || planned && p.LeadsToPlan(told)
		if t.Kind == times.OnDays { // whose month tells whether it is over
			first, _, ok := p.nearest(*t).Bounds()
			ahead = ok && first.After(p.Today())
		}
		if said := p.saidThen(t.At); said && planned || !said && ahead != planned {
			continue
		}
		if !p.quotedAway(t.At, start) && (!p.subordinate(t.At, start) || p.onDayTrip(t.At) || planned && p.dueOn(t.At)) {
			return p.put(e, t, text.Phrase{}, e.Trigger, "scene")
		}
	}
	return false
}

// dueOn reports whether somebody is due somewhere on a day: "is expected in Lima on Thursday".
func (p *dating) dueOn(at text.Phrase) bool {
	s := p.SentenceOf(at.From)
	for i := at.From - 1; i > max(s.From, at.From-clauseReach) && !p.IsMark(i); i-- {
		if p.Cue(i, lexicon.CueArrangement) {
			return p.Cue(i-1, lexicon.CueBeForm) && !p.Cue(i-2, lexicon.CueRelativePronoun) && p.Cue(i+1, lexicon.CuePreposition)
		}
	}
	return false
}

// onDayTrip reports whether a day is that of a journey of one day, on which all that is told of
// it happened: "as he came back yesterday from a one-day trip".
func (p *dating) onDayTrip(at text.Phrase) bool {
	s := p.SentenceOf(at.From)
	for i := max(s.From, at.From-dayTripReach); i < min(s.To, at.To+dayTripReach); i++ {
		if p.Cue(i, lexicon.CueTravelNoun) && p.Cue(i-1, lexicon.CueOneDay) {
			return true
		}
	}
	return false
}

// dayTripReach is how many words may stand between a day and the journey made on it.
const dayTripReach = 8

// ofAgenda reports whether a sentence tells of somebody's agenda for a day:
// "The agenda of the President for this Wednesday contemplates …".
func (p *dating) ofAgenda(scope text.Phrase) bool {
	for i := scope.From; i < scope.To; i++ {
		if p.Cue(i, lexicon.CueAgenda) {
			return p.Fold(i+1) == "of" || p.Fold(i+1) == "for" || p.Fold(i-1) == "'s"
		}
	}
	return false
}

// byQuotation takes the day that one of those who met names in the words quoted next:
// "Yesterday in The Hague we compared …".
func (p *dating) byQuotation(e *encounters.Encounter) bool {
	s := e.Anchor + 1
	if !e.News || s >= len(p.Sentences) || p.Sentences[s].Kind != text.Prose || p.Fold(p.Sentences[s].From) != `"` || len(p.AnchoredAt(s)) > 0 {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		if !p.Sentences[s].Has(t.At.From) || t.Loose || !p.opens(t.At, p.Sentences[s].Phrase) {
			continue
		}
		for k := t.At.To; k < min(p.Sentences[s].To, t.At.To+clauseReach); k++ {
			if p.Fold(k) == "we" {
				return p.put(e, t, text.Phrase{}, e.Trigger, "quotation")
			}
		}
	}
	return false
}

// byHeadline takes the day that the headline sets, when it looks ahead as the
// encounter does: "Trilateral to take place on Monday".
func (p *dating) byHeadline(e *encounters.Encounter) bool {
	planned := e.Status == readout.Planned
	if !e.News && !planned || e.Follows >= 0 {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		s := &p.Sentences[p.Tokens[t.At.From].Sentence]
		if p.Tokens[t.At.From].Sentence >= p.Lead || s.Kind != text.Headline {
			return false
		}
		if t.Kind != times.OnWeekday && t.Kind != times.DaysAway || p.owns(t.At) || p.subordinate(t.At, text.Phrase{From: s.From, To: s.From}) {
			continue
		}
		if ahead := p.LooksAhead(s.Phrase) || p.headlineAhead(s.Phrase); ahead == planned {
			return p.put(e, t, text.Phrase{}, e.Trigger, "headline")
		}
	}
	return false
}

// headlineAhead reports whether a headline tells of what is to come by "to" alone:
// "Ministers to meet on Monday".
func (p *dating) headlineAhead(scope text.Phrase) bool {
	for i := scope.From; i < scope.To; i++ {
		if p.Fold(i) == "to" && i+1 < scope.To && p.Tokens[i+1].Shape == text.Lower && !p.Cue(i+1, lexicon.CueDeterminer) {
			return true
		}
	}
	return false
}

// saidThen reports whether somebody spoke on the day: "said yesterday", "assured his
// colleague in Riga on Friday". That day is the scene's, whatever was said of others.
func (p *dating) saidThen(at text.Phrase) bool {
	for i := at.From - 1; i >= max(p.SentenceOf(at.From).From, at.From-saidReach); i-- {
		if p.Cue(i, lexicon.CueSaying) && i >= at.From-4 || p.Speaks(i) && p.Mention(i) == nil {
			return true
		}
		if p.Tokens[i].Shape == text.Mark || p.Cue(i, lexicon.CueRelativePronoun) || p.Cue(i, lexicon.CueClauseEnd) && p.Fold(i) != "to" {
			break
		}
	}
	return false
}

// saidReach is how many words whom somebody spoke to and where may take before the day.
const saidReach = 9

// tellsOfBeing reports whether the sentence says of the encounter that it was:
// "The meeting was held", "The talks, which took place".
func (p *dating) tellsOfBeing(noun, scope text.Phrase) bool {
	return p.CueWithin(noun.To, min(scope.To, noun.To+8), lexicon.CueCameAbout)
}

// pointsBack reports whether a sentence opens with a word that goes on from the one before.
func (p *dating) pointsBack(s int) bool {
	return p.Cue(p.Sentences[s].From, lexicon.CuePointingBack)
}

// newlyTold reports whether the noun at token i opens something that was not told
// before: "a legislative session".
func (p *dating) newlyTold(i, from int) bool {
	for j := i - 1; j >= max(from, i-4); j-- {
		if p.Cue(j, lexicon.CueDeterminer) {
			return p.Fold(j) == "a" || p.Fold(j) == "an"
		}
		if p.Tokens[j].Shape == text.Mark {
			break
		}
	}
	return false
}
