package ingest

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns hosts: who receives whom, by the trigger and its voice, and the
// country that this tells.

// byHost takes the country of who receives.
func (p *placing) byHost(e *encounter) bool {
	code, at := p.hostOf(e)
	if code == "" {
		return false
	}
	e.placeLand.set(code, clue{at: at, basis: readout.Inferred, from: "host"})
	p.note("place", "host", at, "%s: the host's country", code)
	return true
}

// hostOf gives the country of the host when the trigger tells who hosts:
// "received", "hosted", "welcomed" by their subject, "called on", "was received
// by", "visited" by their object.
func (p *placing) hostOf(e *encounter) (string, phrase) {
	subjectHosts, objectHosts := false, false
	for i := e.trigger.from; i < e.trigger.to; i++ {
		subjectHosts = subjectHosts || p.cue(i, lexicon.CueSubjectHosts)
		objectHosts = objectHosts || p.cue(i, lexicon.CueObjectHosts)
	}
	if !subjectHosts && !objectHosts {
		return "", phrase{}
	}
	if objectHosts && p.fold(e.trigger.to) == "by" { // "a courtesy call by the Ambassador"
		return "", phrase{}
	}
	if subjectHosts && p.isPassive(e) {
		subjectHosts = false
	}
	want := func(m *mention) bool {
		if subjectHosts {
			return m.to <= e.trigger.from
		}
		return m.from >= e.trigger.to
	}
	best := outOfSight
	code, at := "", phrase{}
	for _, n := range e.principals {
		for _, number := range p.entities[n].mentions {
			m := &p.mentions[number]
			if p.tokens[m.from].sentence != e.anchor || !want(m) {
				continue
			}
			if far := m.phrase.gap(e.trigger); far < best {
				best, code, at = far, p.entities[n].country.text, m.phrase
			}
		}
	}
	return code, at
}

// byPost takes the country to which one of those who met is accredited, when another
// represents it: an ambassador meets its officials there.
func (p *placing) byPost(e *encounter) bool {
	for _, list := range [][]int{e.principals, e.attending} {
		for _, n := range list {
			for k, number := range p.entities[n].mentions {
				t := &p.mentions[number].titles
				if k >= mostForms || t.accredited == "" || !p.represented(e, t.accredited) || p.entities[n].country.text == t.accredited {
					continue
				}
				e.placeLand.set(t.accredited, clue{at: p.mentions[number].phrase, basis: readout.Inferred, from: "post"})
				p.note("place", "post", p.mentions[number].phrase, "%s: the country of the post", t.accredited)
				return true
			}
		}
	}
	return false
}

// byHome takes the home of the article when it is represented, and nothing tells that
// its own went abroad.
func (p *placing) byHome(e *encounter) bool {
	if p.home == "" || p.homeUnknown || !p.represented(e, p.home) || p.besideEvent(e) || !p.atHome(e) && !p.governsAtHome(e) {
		return false
	}
	for i := range p.places {
		if w := &p.places[i]; (w.visited || w.stays) && w.country != p.home && w.country != "" && !p.looksAhead(p.sentenceOf(w.at.from).phrase) {
			return false
		}
	}
	for _, n := range e.principals {
		for _, number := range p.entities[n].mentions {
			if m := &p.mentions[number]; p.entities[n].country.text == p.home {
				e.placeLand.set(p.home, clue{at: m.phrase, basis: readout.Inferred, from: fromHome})
				p.note("place", "home", m.phrase, "%s: the home of the article", p.home)
				return true
			}
		}
	}
	return false
}

// governsAtHome reports whether somebody who governs at home met an organisation, an envoy or
// people of his own country alone: they come to him.
func (p *placing) governsAtHome(e *encounter) bool {
	governs := false
	for _, n := range e.principals {
		o := &p.entities[n]
		switch {
		case o.country.text != p.home:
			if o.country.known() && o.level != "ambassador" && !o.org.known() {
				return false
			}
		case o.level == "head-of-state", o.level == "head-of-government":
			governs = true
		}
	}
	return governs && e.news && e.follows < 0
}

// atHome reports whether words tell that the encounter was at one side's own: a venue
// of no other country, or guests.
func (p *placing) atHome(e *encounter) bool {
	for _, s := range e.focus {
		for i := range p.places {
			if w := &p.places[i]; !w.venue.empty() && p.sentences[s].has(w.at.from) && (w.country == "" || w.country == p.home) && (w.known == nil || w.known.Code == p.home || w.known.Code == "") {
				return true
			}
		}
		for i := p.sentences[s].from; i < p.sentences[s].to; i++ {
			if p.cue(i, lexicon.CueVisitorNoun) || p.cue(i, lexicon.CueGuestNoun) {
				return true
			}
		}
	}
	return false
}

// isPassive reports whether the trigger's verb is: "was received", "being hosted by".
func (p *placing) isPassive(e *encounter) bool {
	for i := e.trigger.to - 1; i >= max(p.sentences[e.anchor].from, e.trigger.from-4); i-- {
		switch word := p.fold(i); {
		case p.cue(i, lexicon.CueSubjectHosts) && (strings.HasSuffix(word, "ing") || p.fold(i-1) == "to"): // "is hosting", "is to receive"
			return p.fold(i-1) == "being"
		case beForms.has(word):
			return true
		case haveForms.has(word):
			return false
		}
	}
	return p.fold(e.trigger.to) == "by"
}
