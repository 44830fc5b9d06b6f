package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns names without a title in prose: on evidence, or known from a
// place where a title made them sure.

// knownNames collects the folded words of the names that a title made sure.
func (d *document) knownNames() map[string]bool {
	known := map[string]bool{}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.kind != person || m.name.empty() {
			continue
		}
		d.learn(known, m.name)
	}
	return known
}

// learn adds the words of a name that may stand for it alone.
func (d *document) learn(known map[string]bool, name phrase) {
	for i := name.from; i < name.to; i++ {
		t := &d.tokens[i]
		if t.shape == title || t.shape == upper && t.end-t.start > 2 {
			known[t.fold] = true
		}
	}
}

// bareNames finds names without a title in the uncovered parts of a sentence.
func (d *document) bareNames(s *sentence, known map[string]bool) {
	for i := s.from; i < s.to; {
		t := &d.tokens[i]
		if d.mentionAt[i] >= 0 {
			i = max(d.mentions[d.mentionAt[i]].end(), i+1)
			continue
		}
		if !t.capital() || t.shape == initial && t.end-t.start == 1 || d.opensWithVerb(i) && known[d.fold(i+1)] {
			i++
			continue
		}
		name := d.nameAt(i, s.to)
		for j := name.from; j < name.to; j++ { // stop before a mention
			if d.mentionAt[j] >= 0 {
				name.to = j
			}
		}
		if name.empty() {
			i++
			continue
		}
		m := mention{phrase: name, kind: person, name: name, head: name.to - 1, rule: "known name"}
		m.titles.definite = true
		if !d.allKnown(name, known) && !d.knownAtEnd(name, known) {
			score, rule := d.nameEvidence(name)
			if rule == "country's name" && d.cue(name.to-1, lexicon.CueThingWord) { // "Sweden's Nordvind Power"
				score = 0
			}
			if bonus, code, at := d.listed(name, s); bonus > 0 {
				score += bonus
				rule = inNameList
				if code != "" {
					m.titles.country, m.titles.countryAt, m.titles.countryFrom = code, at, "list"
				}
				d.officeOfList(&m, s)
			}
			if score < nameSure {
				if weight := d.behindPerson(name, s); weight > 0 {
					score, rule = max(score, 0)+weight, behindOthers
				}
			}
			if score < nameSure && d.actsInMeeting(name, s) {
				score += actorWeight
				rule = byItsVerb
			}
			if name.len() == 1 || score < nameSure || score < nameSure+2 && d.isPlace(name) {
				i = d.afterUnknown(name, known)
				continue
			}
			if rule == "" {
				rule = "name by evidence"
			}
			m.rule = rule
			d.learn(known, name)
		}
		if m.rule == "country's name" || d.fold(name.from-1) == "'s" {
			d.takeOwner(&m)
		}
		if d.fold(m.to) == "'s" {
			m.to++
			m.possessive = true
		}
		d.readAfter(&m, s.to)
		d.mentions = append(d.mentions, m)
		for j := m.from; j < m.to; j++ {
			d.mentionAt[j] = int32(len(d.mentions) - 1)
		}
		i = m.end()
	}
	d.namesBefore(s, known)
}

// afterUnknown gives the next place to look after a run that is no name: a
// known surname may stand inside it.
func (d *document) afterUnknown(run phrase, known map[string]bool) int {
	for i := run.from + 1; i < run.to; i++ {
		if known[d.fold(i)] {
			return i
		}
	}
	return run.to
}

// takeOwner gives a bare name the country of the possessive before it:
// "Botswana's Mokgweetsi Masisi".
func (d *document) takeOwner(m *mention) {
	number := d.mentionAt[max(m.from-2, 0)]
	if number < 0 {
		return
	}
	if owner := &d.mentions[number]; owner.kind == country {
		m.titles.country, m.titles.countryAt, m.titles.countryFrom = owner.titles.country, owner.name, "possessive"
	}
}

// allKnown reports whether the run is made of words of sure names.
func (d *document) allKnown(p phrase, known map[string]bool) bool {
	for i := p.from; i < p.to; i++ {
		t := &d.tokens[i]
		if known[t.fold] || t.shape == initial || t.shape == lower || t.fold == "'" {
			continue
		}
		return false
	}
	return true
}

// opensWithVerb reports whether token i opens its sentence and is a verb: "Accompanying
// Mwangi were".
func (d *document) opensWithVerb(i int) bool {
	return i == d.sentenceOf(i).from && d.verbTrigger(i) != nil
}

// knownAtEnd reports whether a run is a longer form of a sure name: its last word is
// known, and the words before it are no words of the vocabulary.
func (d *document) knownAtEnd(p phrase, known map[string]bool) bool {
	if p.len() < 2 || p.len() > 4 || !known[d.fold(p.to-1)] || d.fold(p.from-1) == "the" {
		return false
	}
	const other = lexicon.Field | lexicon.Modifier | lexicon.Region | lexicon.VenueHead | lexicon.Venue | lexicon.Group | lexicon.NumberWord | lexicon.Capital |
		lexicon.DayWord | lexicon.CountryName | lexicon.Demonym | lexicon.Body | lexicon.Organisation | lexicon.Office
	for i := p.from; i < p.to-1; i++ {
		if d.tokens[i].shape == lower && !d.is(i, lexicon.Particle) || d.is(i, other) && !d.is(i, lexicon.GivenName) {
			return false
		}
	}
	return true
}
