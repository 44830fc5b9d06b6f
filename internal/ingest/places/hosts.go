package places

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns hosts: who receives whom, by the trigger and its voice, and the
// country that this tells.

// byHost takes the country of who receives; but news that comes from a town elsewhere was there.
func (p *placing) byHost(e *encounters.Encounter) bool {
	code, at := p.hostOf(e)
	if code == "" {
		return false
	}
	if e.News && e.Status == readout.Held && p.hasTown && p.dateTown.Country != code && p.fresh(e) && !p.isPassive(e) &&
		(p.dateTown.Country == p.Home || p.represented(e, p.dateTown.Country)) {
		p.putDateline(e, "the host's news comes from there")
		return true
	}
	e.PlaceLand.Set(code, text.Clue{At: at, Basis: readout.Inferred, From: "host"})
	p.Note("place", "host", at, "%s: the host's country", code)
	return true
}

// hostOf gives the country of the host when the trigger tells who hosts:
// "received", "hosted", "welcomed" by their subject, "called on", "was received
// by", "visited" by their object.
func (p *placing) hostOf(e *encounters.Encounter) (string, text.Phrase) {
	host, at := p.hostPerson(e)
	if host < 0 {
		return "", at
	}
	return p.Entities[host].Country.Text, at
}

// hostPerson gives who hosts by the trigger, with where he is named in its sentence; -1 when
// it tells of nobody.
func (p *placing) hostPerson(e *encounters.Encounter) (int, text.Phrase) {
	subjectHosts, objectHosts := false, false
	for i := e.Trigger.From; i < e.Trigger.To; i++ {
		subjectHosts = subjectHosts || p.Cue(i, lexicon.CueSubjectHosts)
		objectHosts = objectHosts || p.Cue(i, lexicon.CueObjectHosts)
	}
	if !subjectHosts && !objectHosts {
		return -1, text.Phrase{}
	}
	if next := p.Fold(e.Trigger.To); objectHosts && (next == "by" || next == "," && e.Trigger.Len() == 1) { // "a courtesy call by the Ambassador", "Leaving the audience, the minister"
		return -1, text.Phrase{}
	}
	if subjectHosts && p.isPassive(e) {
		subjectHosts = false
	}
	want := func(m *names.Mention) bool {
		if subjectHosts {
			return m.To <= e.Trigger.From
		}
		return m.From >= e.Trigger.To
	}
	best := outOfSight
	host, at := -1, text.Phrase{}
	for _, n := range e.Principals {
		for _, number := range p.Entities[n].Mentions {
			m := &p.Mentions[number]
			if p.Tokens[m.From].Sentence != e.Anchor || !want(m) {
				continue
			}
			if far := m.Phrase.Gap(e.Trigger); far < best {
				best, host, at = far, n, m.Phrase
			}
		}
	}
	return host, at
}

// byPost takes the country to which one of those who met is accredited, when another
// represents it: an ambassador meets its officials there.
func (p *placing) byPost(e *encounters.Encounter) bool {
	for _, list := range [][]int{e.Principals, e.Attending} {
		for _, n := range list {
			for k, number := range p.Entities[n].Mentions {
				t := &p.Mentions[number].Titles
				if k >= references.MostForms || t.Accredited == "" || !p.represented(e, t.Accredited) || p.Entities[n].Country.Text == t.Accredited {
					continue
				}
				e.PlaceLand.Set(t.Accredited, text.Clue{At: p.Mentions[number].Phrase, Basis: readout.Inferred, From: "post"})
				p.Note("place", "post", p.Mentions[number].Phrase, "%s: the country of the post", t.Accredited)
				return true
			}
		}
	}
	return false
}

// byMayor takes the town of the mayor who receives: "paid a courtesy call on the Mayor of Vilnius".
func (p *placing) byMayor(e *encounters.Encounter) bool {
	code, host := p.hostOf(e)
	if code == "" {
		return false
	}
	s := p.SentenceOf(host.From)
	for i := max(s.From, host.From-1); i < min(s.To, host.To+2); i++ {
		if p.Fold(i) != "mayor" {
			continue
		}
		t, ok := p.townOfMayor(i, s)
		if !ok || t.Country != code || !p.IsCity(t.At.From, s.To) {
			return false
		}
		city, land := t.Clues(readout.Inferred)
		e.City.Set(p.CityName(&t), city...)
		e.PlaceLand.Set(code, land...)
		p.Note("place", "mayor", t.At, "%s, %s: the town of the mayor who receives", e.City.Text, code)
		return true
	}
	return false
}

// townOfMayor reads the town of the mayor at token i: "Mayor of Vilnius", "Vilnius Mayor".
func (p *placing) townOfMayor(i int, s *text.Sentence) (text.Toponym, bool) {
	if p.Fold(i+1) == "of" {
		return p.TownAt(p.BehindArticle(i+2), s.To)
	}
	for from := max(s.From, i-text.LongestTown); from < i; from++ {
		if t, ok := p.TownAt(from, i); ok && (t.At.To == i || t.At.To == i-1 && p.Fold(i-1) == "'s") {
			return t, true
		}
	}
	return text.Toponym{}, false
}

// byHome takes the home of the article when it is represented, and nothing tells that
// its own went abroad.
func (p *placing) byHome(e *encounters.Encounter) bool {
	return (p.atHome(e) || p.governsAtHome(e)) && p.takeHome(e)
}

// takeHome takes the home of the article for an encounter of which one side is from there, and beside no
// event, where the article tells of nobody who went abroad.
func (p *placing) takeHome(e *encounters.Encounter) bool {
	if p.Home == "" || p.HomeUnknown || !p.represented(e, p.Home) || p.besideEvent(e) || p.leadAbroad(e, p.Home) {
		return false
	}
	for i := range p.places {
		if w := &p.places[i]; (w.visited || w.stays) && w.Country != p.Home && w.Country != "" && !p.LooksAhead(p.SentenceOf(w.at.From).Phrase) {
			return false
		}
	}
	for _, n := range e.Principals {
		for _, number := range p.Entities[n].Mentions {
			if m := &p.Mentions[number]; p.Entities[n].Country.Text == p.Home {
				e.PlaceLand.Set(p.Home, text.Clue{At: m.Phrase, Basis: readout.Inferred, From: references.FromHome})
				p.Note("place", "home", m.Phrase, "%s: the home of the article", p.Home)
				return true
			}
		}
	}
	return false
}

// governsAtHome reports whether somebody who governs at home met an organisation, an envoy or
// people of his own country alone: they come to him.
func (p *placing) governsAtHome(e *encounters.Encounter) bool {
	governs := false
	for _, n := range e.Principals {
		o := &p.Entities[n]
		switch {
		case o.Country.Text != p.Home:
			if o.Country.Known() && o.Level != "ambassador" && !o.Org.Known() {
				return false
			}
		case o.Level == "head-of-state", o.Level == "head-of-government":
			governs = true
		}
	}
	return governs && e.News && e.Follows < 0
}

// atHome reports whether words tell that the encounter was at one side's own: a venue
// of no other country, or guests.
func (p *placing) atHome(e *encounters.Encounter) bool {
	for _, s := range e.Focus {
		for i := range p.places {
			if w := &p.places[i]; !w.venue.Empty() && p.Sentences[s].Has(w.at.From) && (w.Country == "" || w.Country == p.Home) && (w.known == nil || w.known.Code == p.Home || w.known.Code == "") {
				return true
			}
		}
		for i := p.Sentences[s].From; i < p.Sentences[s].To; i++ {
			if p.Cue(i, lexicon.CueVisitorNoun) || p.Cue(i, lexicon.CueGuestNoun) || p.inOffice(i, p.Sentences[s].To) {
				return true
			}
		}
	}
	return false
}

// inOffice reports whether "at his office", "in her office", "at the ministry's headquarters" stand
// at token i.
func (p *placing) inOffice(i, end int) bool {
	if f := p.Fold(i); f != "at" && f != "in" {
		return false
	}
	if !p.Cue(i+1, lexicon.CueTheirs) && p.Fold(i+1) != "the" {
		return false
	}
	for k := i + 2; k < min(end, i+6); k++ {
		if n, head := p.PhraseAt(k, end, lexicon.VenueHead); head != nil && head.Note == "state" && p.IsLower(k) {
			to := k + n
			if p.Fold(to) == "'s" {
				continue
			}
			return p.Fold(to) != "of" && p.Fold(to) != "for" && !p.Tokens[min(to, end-1)].Capital()
		}
		if !p.IsLower(k) && p.Fold(k) != "'s" {
			return false
		}
	}
	return false
}

// isPassive reports whether the trigger's verb is: "was received", "being hosted by".
func (p *placing) isPassive(e *encounters.Encounter) bool {
	for i := e.Trigger.To - 1; i >= max(p.Sentences[e.Anchor].From, e.Trigger.From-4); i-- {
		switch word := p.Fold(i); {
		case p.Cue(i, lexicon.CueSubjectHosts) && (strings.HasSuffix(word, "ing") || p.Fold(i-1) == "to"): // "is hosting", "is to receive"
			return p.Fold(i-1) == "being"
		case text.BeForms.Has(word):
			return true
		case text.HaveForms.Has(word):
			return false
		}
	}
	return p.Fold(e.Trigger.To) == "by"
}
