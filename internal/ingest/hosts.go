package ingest

import (
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
	if subjectHosts && p.isPassive(e) {
		subjectHosts = false
	}
	want := func(m *mention) bool {
		if subjectHosts {
			return m.to <= e.trigger.from
		}
		return m.from >= e.trigger.to
	}
	best := worst
	code, at := "", phrase{}
	for _, n := range e.principals {
		for _, number := range p.entities[n].mentions {
			m := &p.mentions[number]
			if p.tokens[m.from].sentence != e.anchor || !want(m) {
				continue
			}
			if far := gap(m.phrase, e.trigger); far < best {
				best, code, at = far, p.entities[n].country.text, m.phrase
			}
		}
	}
	return code, at
}

// isPassive reports whether the trigger's verb is: "was received", "being hosted by".
func (p *placing) isPassive(e *encounter) bool {
	for i := e.trigger.to - 1; i >= max(p.sentences[e.anchor].from, e.trigger.from-4); i-- {
		switch word := p.fold(i); {
		case beForms.has(word):
			return true
		case haveForms.has(word):
			return false
		}
	}
	return p.fold(e.trigger.to) == "by"
}
