package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns whom an office without a name cannot mean, though the person holds one
// of its kind: he represents another country, or stands beside it in the sentence.

// anothers reports whether the office of a mention is another's than the entity's.
func (d *document) anothers(m *mention, e *entity) bool {
	return d.countryDiffers(m, e) || d.fromElsewhere(m, e) || d.besideHim(m, e) || d.acrossVerb(m, e)
}

// fromElsewhere reports whether an office of a foreign country is asked for and the
// entity is nowhere named with a country, so that he is the news' own official: "Latvia's
// top diplomat" in news from Warsaw is not "Foreign Minister X". What takes him up again,
// "the Latvian minister", or has his very title, may still be he.
func (d *document) fromElsewhere(m *mention, e *entity) bool {
	for k, other := range e.mentions {
		if k < mostForms && m.titles.country != "" && d.mentions[other].titles.country == "" && d.besideCountryman(other, m) { // "Minister X and the Norwegian minister"
			return true
		}
	}
	home := d.countries.newsLand()
	if m.titles.country == "" || home == "" || home == m.titles.country || d.predicated(m) {
		return false
	}
	may := m.titles.countryFrom == "demonym" && m.titles.countryAt.to <= m.titles.head.from
	for k, other := range e.mentions {
		o := &d.mentions[other]
		t := &o.titles
		if k >= mostForms || t.country != "" || t.counterpart || t.guest || t.level == "ambassador" || t.level == "envoy" { // envoys come from elsewhere
			return false
		}
		if d.tokens[o.from].sentence == d.tokens[m.from].sentence && !o.name.empty() && (o.from < m.from || m.titles.countryAt.from > m.titles.head.from || d.sentenceOf(m.from).kind == headline) { // "X confers with Malian minister"
			return true
		}
		may = may || !t.head.empty() && d.officeHead(t) == d.officeHead(&m.titles) && !d.introduces(m, e)
	}
	return !may
}

// besideCountryman reports whether the sentence of mention number names another person, of the
// country and the level that an office asks for, so that he whom it names is not meant.
func (d *document) besideCountryman(number int, m *mention) bool {
	who := &d.mentions[number]
	for k := range d.mentionsIn(d.sentenceOf(who.from).phrase) {
		o := &d.mentions[k]
		if k != number && o.kind == person && o != m && o.titles.country == m.titles.country && o.titles.level == m.titles.level && !o.possessive &&
			(len(o.who) != 1 || o.who[0] != who.who[0]) {
			return true
		}
	}
	return false
}

// introduces reports whether an office with its country in a possessive or behind "of" stands
// behind the first words on somebody of that office without a country: "Vice President X …
// India's Vice President" is another.
func (d *document) introduces(m *mention, e *entity) bool {
	return m.titles.countryFrom != "demonym" && m.from > d.sentenceOf(m.from).from && len(e.mentions) > 0 && d.mentions[e.mentions[0]].from < m.from
}

// besideHim reports whether an office of an organisation is told in one sentence with the
// entity, so that it is another's: "The Head of State received the President of the Bank".
func (d *document) besideHim(m *mention, e *entity) bool {
	if m.titles.org == "" || d.predicated(m) {
		return false
	}
	for k, other := range e.mentions {
		o := &d.mentions[other]
		if k < mostForms && o.titles.org == "" && o.from < m.from && d.tokens[o.from].sentence == d.tokens[m.from].sentence {
			return true
		}
	}
	return false
}

// acrossVerb reports whether an office stands at one side of a verb of meeting and the
// person at the other: "The Prime Minister met Prime Minister X of Denmark" is of two.
func (d *document) acrossVerb(m *mention, e *entity) bool {
	if d.predicated(m) { // "Foster makes her first visit as First Minister"
		return false
	}
	for k, other := range e.mentions {
		o := &d.mentions[other]
		if k >= mostForms {
			break
		}
		if o.name.empty() || o.titles.head.empty() || d.tokens[o.from].sentence != d.tokens[m.from].sentence {
			continue
		}
		from, to := m.end(), o.from
		if o.from < m.from {
			from, to = o.end(), m.from
		}
		if d.anybodyIn(phrase{from, to}) {
			continue
		}
		for i := from; i < to && i < from+widestVerb && d.tokens[i].shape == lower && !d.cue(i, lexicon.CueDescribing); i++ {
			if t := d.triggerAt(i); t != nil && acrossClasses.has(t.Class) {
				return true
			}
		}
	}
	return false
}

// anybodyIn reports whether a person is named or spoken of in a phrase.
func (d *document) anybodyIn(p phrase) bool {
	for k := range d.mentionsIn(p) {
		if d.mentions[k].kind == person {
			return true
		}
	}
	return false
}

// acrossClasses are the verbs that have one side before them and the other behind.
var acrossClasses = set("meet host welcome call hold")

// widestVerb is how many tokens a verb of meeting with its adverbs has between its sides.
const widestVerb = 6

// predicated reports whether an office is said of somebody: "X was accredited as
// ambassador", "X, now minister".
func (d *document) predicated(m *mention) bool {
	f := d.fold(m.from - 1)
	return f == "as" || f == "," || f == "(" || d.cue(m.from-1, lexicon.CueBe) || d.cue(m.from-1, lexicon.CueNowAlso)
}

// countryDiffers reports whether mention and entity name different countries.
func (d *document) countryDiffers(m *mention, e *entity) bool {
	if m.titles.country == "" {
		return false
	}
	for k, number := range e.mentions {
		if k >= mostForms {
			break
		}
		if c := d.mentions[number].titles.country; c != "" && c != m.titles.country {
			return true
		}
	}
	return false
}
