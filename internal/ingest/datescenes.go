package ingest

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns days that stand away from an encounter's own words: those that open
// the passage, that the first sentence or the headline sets, that somebody who met
// names in the words quoted next.

// passage is how many sentences a word of time that opens one speaks for.
const passage = 2

// byPassage takes the word of time that opened the passage: "Yesterday, the two
// countries reaffirmed … This was said at a meeting of …".
func (p *dating) byPassage(e *encounter) bool {
	if !p.pointsBack(e.anchor) {
		return false
	}
	for s := e.anchor - 1; s >= max(0, e.anchor-passage); s-- {
		if p.sentences[s].kind != prose || e.status == readout.Planned && !p.looksAhead(p.sentences[s].phrase) {
			return false
		}
		for i := range p.times {
			t := &p.times[i]
			if t.loose || t.kind == eveOf || !p.sentences[s].has(t.at.from) {
				continue
			}
			if p.opens(t.at, p.sentences[s].phrase) {
				return p.put(e, t, phrase{}, e.trigger, "passage")
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
func (p *dating) byScene(e *encounter) bool {
	planned := e.status == readout.Planned
	if !e.news && !planned || p.lead >= len(p.sentences) || e.anchor <= p.lead {
		return false
	}
	scope := p.sentences[p.lead].phrase
	for s := p.lead + 1; s < min(e.anchor, p.paragraphs[p.sentences[p.lead].paragraph].to); s++ {
		scope.to = p.sentences[s].to
	}
	agenda := p.ofAgenda(scope)
	start := phrase{scope.from, scope.from}
	for i := range p.times {
		t := &p.times[i]
		if !scope.has(t.at.from) || t.loose || t.kind != onDay && t.kind != onWeekday && t.kind != daysAway {
			continue
		}
		told := phrase{scope.from, t.at.to} // "met yesterday to seal what will guarantee gas"
		if p.opens(t.at, scope) || p.tokens[t.at.from].sentence != p.lead {
			told = scope
		}
		ahead := agenda || p.looksAhead(told)
		if said := p.saidThen(t.at); said && planned || !said && ahead != planned {
			continue
		}
		if !p.quotedAway(t.at, start) && !p.subordinate(t.at, start) {
			return p.put(e, t, phrase{}, e.trigger, "scene")
		}
	}
	return false
}

// ofAgenda reports whether a sentence tells of somebody's agenda for a day:
// "The agenda of the President for this Wednesday contemplates …".
func (p *dating) ofAgenda(scope phrase) bool {
	for i := scope.from; i < scope.to; i++ {
		if p.cue(i, lexicon.CueAgenda) {
			return p.fold(i+1) == "of" || p.fold(i+1) == "for" || p.fold(i-1) == "'s"
		}
	}
	return false
}

// byQuotation takes the day that one of those who met names in the words quoted next:
// "Yesterday in The Hague we compared …".
func (p *dating) byQuotation(e *encounter) bool {
	s := e.anchor + 1
	if !e.news || s >= len(p.sentences) || p.sentences[s].kind != prose || p.fold(p.sentences[s].from) != `"` || len(p.anchoredAt(s)) > 0 {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		if !p.sentences[s].has(t.at.from) || t.loose || !p.opens(t.at, p.sentences[s].phrase) {
			continue
		}
		for k := t.at.to; k < min(p.sentences[s].to, t.at.to+clauseReach); k++ {
			if p.fold(k) == "we" {
				return p.put(e, t, phrase{}, e.trigger, "quotation")
			}
		}
	}
	return false
}

// byHeadline takes the day that the headline sets, when it looks ahead as the
// encounter does: "Trilateral to take place on Monday".
func (p *dating) byHeadline(e *encounter) bool {
	planned := e.status == readout.Planned
	if !e.news && !planned || e.follows >= 0 {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		s := &p.sentences[p.tokens[t.at.from].sentence]
		if p.tokens[t.at.from].sentence >= p.lead || s.kind != headline {
			return false
		}
		if t.kind != onWeekday && t.kind != daysAway || p.owns(t.at) || p.subordinate(t.at, phrase{s.from, s.from}) {
			continue
		}
		if ahead := p.looksAhead(s.phrase) || p.headlineAhead(s.phrase); ahead == planned {
			return p.put(e, t, phrase{}, e.trigger, "headline")
		}
	}
	return false
}

// headlineAhead reports whether a headline tells of what is to come by "to" alone:
// "Ministers to meet on Monday".
func (p *dating) headlineAhead(scope phrase) bool {
	for i := scope.from; i < scope.to; i++ {
		if p.fold(i) == "to" && i+1 < scope.to && p.tokens[i+1].shape == lower && !p.cue(i+1, lexicon.CueDeterminer) {
			return true
		}
	}
	return false
}

// saidThen reports whether somebody spoke on the day: "said yesterday", "told
// reporters here on Friday". That day is the scene's, whatever was said of others.
func (p *dating) saidThen(at phrase) bool {
	for i := at.from - 1; i >= max(p.sentenceOf(at.from).from, at.from-4); i-- {
		if p.cue(i, lexicon.CueSaying) {
			return true
		}
	}
	return false
}

// tellsOfBeing reports whether the sentence says of the encounter that it was:
// "The meeting was held", "The talks, which took place".
func (p *dating) tellsOfBeing(noun, scope phrase) bool {
	for i := noun.to; i < min(scope.to, noun.to+8); i++ {
		if p.cue(i, lexicon.CueCameAbout) {
			return true
		}
	}
	return false
}

// pointsBack reports whether a sentence opens with a word that goes on from the one before.
func (p *dating) pointsBack(s int) bool {
	return p.cue(p.sentences[s].from, lexicon.CuePointingBack)
}
