package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns organisations: those of the vocabulary, and those that a head
// word tells ("Dangote Group", "Islamic Development Bank").

// organisationAt parses the organisation at token i into m. Ministries, parliaments
// and armies are their country's and no organisation here.
func (d *document) organisationAt(m *mention, i, end int) bool {
	from := i
	if d.determiner(i) == definite {
		i++
	}
	n, entry := d.phraseAt(i, end, lexicon.Organisation)
	if entry != nil {
		d.organisation(m, phrase{from, i + n}, phrase{i, i + n}, "organisation")
		return true
	}
	if i >= end || !d.tokens[i].capital() || d.stopWord(i) {
		return false
	}
	run := phrase{i, d.capitalRun(i, end, 6)}
	if run.len() < 2 {
		return false
	}
	to, body := d.lastBody(run)
	if body == nil || to < run.from+2 {
		return false
	}
	switch body.Code {
	case "company", "international", "academy", "society":
	default:
		return false
	}
	if n, entry := d.phraseAt(i, end, lexicon.CountryName|lexicon.Demonym|lexicon.Month|lexicon.Weekday|lexicon.Body); entry != nil && i+n >= to-1 {
		return false
	}
	d.organisation(m, phrase{from, to}, phrase{run.from, to}, "body")
	return true
}

// organisation makes m the mention of an organisation.
func (d *document) organisation(m *mention, whole, name phrase, rule string) {
	*m = mention{phrase: whole, kind: organisation, name: name, head: name.to - 1, rule: rule}
	if d.fold(m.to) == "(" { // an abbreviation in brackets
		if short, next := d.shortForm(m.to, len(d.tokens)); next > m.to {
			m.titles.short = short
			m.after = phrase{m.to, next}
		}
	}
	if d.fold(m.to) == "'s" {
		m.to++
		m.possessive = true
	}
	m.titles.org, m.titles.orgAt = d.text(name), name
	m.who = d.one(d.orgEntity(m.titles.org, name))
}

// orgEntity gives the entity of an organisation; its short and full name are one.
func (d *document) orgEntity(name string, at phrase) int {
	key := d.orgKey(name, at)
	if i, ok := d.bodies[key]; ok {
		if e := &d.entities[i]; len(name) > len(e.name.text) {
			e.name.text, e.name.clues = name, []clue{{at: at, basis: "stated"}}
		}
		return i
	}
	e := entity{kind: organisation}
	e.name.set(name, clue{at: at, basis: "stated"})
	e.org.set(key, clue{at: at, basis: "stated"})
	d.entities = append(d.entities, e)
	if d.bodies == nil {
		d.bodies = map[string]int{}
	}
	d.bodies[key] = len(d.entities) - 1
	return len(d.entities) - 1
}

// orgKey is the short name of a known organisation, else its folded name.
func (d *document) orgKey(name string, at phrase) string {
	if n, entry := d.phraseAt(at.from, at.to, lexicon.Organisation|lexicon.OrgAdjective); entry != nil && n == at.len() && entry.Code != "" {
		return entry.Code
	}
	return lexicon.Fold(name)
}
