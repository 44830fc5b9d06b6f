package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the offices that stand for a person without a name: "the Prime
// Minister", "the Turkish minister", and who of the article holds them.

// joinOfficeHolders is sieve 3: an office without a name is the person of the
// article who holds it.
func (d *document) joinOfficeHolders() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.kind != person || !m.name.empty() || len(m.who) > 0 || m.titles.counterpart || m.titles.guest {
			continue
		}
		if d.visiting(m) { // "the visiting minister"
			m.titles.guest = true
			continue
		}
		if e := d.saidInRelative(m); e >= 0 {
			if d.hasSeat(e) { // what he is besides tells not whom he represents
				m.titles.org, m.titles.country, m.titles.level = "", "", ""
			}
			d.assign(i, e, "who is")
			continue
		}
		if e, rule := d.holder(i, m); e >= 0 {
			d.assign(i, e, rule)
			continue
		}
		if e := d.onlyCountryman(i, m); e >= 0 {
			d.assign(i, e, "the one from that country")
			continue
		}
		d.newPerson(i, "office without a name")
	}
}

// saidInRelative gives the person of whom a relative clause says an office: "President X,
// who is also the current Chair of the Community, met"; -1 for none.
func (d *document) saidInRelative(m *mention) int {
	i := m.from - 1
	for d.cue(i, lexicon.CueNowAlso) {
		i--
	}
	if !d.cue(i, lexicon.CueBeForm) || d.fold(i-1) != "who" {
		return -1
	}
	i -= 2
	if d.fold(i) == "," {
		i--
	}
	for number := range d.mentionsIn(phrase{d.sentenceOf(i).from, i + 1}) {
		who := &d.mentions[number]
		if who.kind == person && len(who.who) == 1 && (who.to == i+1 || who.end() == i+1) && !who.possessive && !who.name.empty() {
			return who.who[0]
		}
	}
	return -1
}

// hasSeat reports whether the text gives a person an office of a country's state.
func (d *document) hasSeat(e int) bool {
	for k, number := range d.entities[e].mentions {
		if t := &d.mentions[number].titles; k < mostForms && t.level != "" && t.org == "" {
			return true
		}
	}
	return false
}

// visiting reports whether an office without a country is called visiting.
func (d *document) visiting(m *mention) bool {
	if m.titles.country != "" {
		return false
	}
	for i := m.from; i < m.titles.head.from; i++ {
		if d.fold(i) == "visiting" {
			return true
		}
	}
	return false
}

// onlyCountryman finds for "the Omani navy commander" the one person of that
// country who is named before it, if the text gives him no other office; -1 for none.
func (d *document) onlyCountryman(number int, m *mention) int {
	if !m.titles.definite || m.titles.country == "" {
		return -1
	}
	if e := d.countryman(number, m.titles.country, -1); e >= 0 && d.levelOf(e) == "" && d.entities[e].mentions[0] < number {
		return e
	}
	return -1
}

// neighbourhood is how many mentions to each side a reference is looked for.
const neighbourhood = 250

// holder finds who holds the office of mention number; -1 when nobody or too
// many do.
func (d *document) holder(number int, m *mention) (int, string) {
	best, bestScore := -1, 0
	for other := max(0, number-neighbourhood); other < min(len(d.mentions), number+neighbourhood); other++ {
		o := &d.mentions[other]
		if o.kind != person || len(o.who) != 1 {
			continue
		}
		score := d.officeFits(m, o)
		if other > number && d.anyOf(m) && d.tokens[o.from].sentence != d.tokens[m.from].sentence { // "an official of the presidency said" is nobody of those named later
			continue
		}
		if score == 0 || !m.titles.definite && m.titles.country != "" && o.titles.country == "" && other < number { // "the first visit by a Ghanaian head of state"
			continue
		}
		// who was spoken of last is more likely meant
		if other < number {
			score += 20 - min(number-other, 20)
		} else {
			score -= 30
		}
		if m.titles.country != "" {
			score += d.ownsOffice(m, o)
		}
		if m.titles.country == "" { // "the minister" without a country is who the article is about
			score += min(4*len(d.entities[o.who[0]].mentions), 16)
			if d.fromAbroad(o) {
				score -= foreignHolder
			}
		}
		if e := o.who[0]; score > max(bestScore, 0) && (m.titles.definite || bestScore == 0) && !d.anothers(m, &d.entities[e]) {
			best, bestScore = e, score
		}
	}
	if best < 0 || !m.titles.definite && m.titles.country == "" {
		return -1, ""
	}
	return best, "office holder"
}

// ownsOffice weighs whether an office of a country is that of a person whose country the
// text does not name: the one told first is the news' own official.
func (d *document) ownsOffice(m, o *mention) int {
	e, home := &d.entities[o.who[0]], d.countries.newsLand()
	if home == "" {
		home = d.countries.likeliest(nil)
	}
	for k, number := range e.mentions {
		if k >= mostForms {
			break
		}
		if d.mentions[number].titles.country == m.titles.country {
			return foreignHolder
		}
	}
	first := d.firstPerson() == o.who[0]
	if first && home != "" && home == m.titles.country {
		return 2 * foreignHolder
	}
	return 0
}

// firstPerson gives the person whom the article names first, -1 when it names none.
func (d *document) firstPerson() int {
	for number := range d.mentions {
		if m := &d.mentions[number]; m.kind == person && len(m.who) == 1 && !m.name.empty() {
			return m.who[0]
		}
	}
	return -1
}

// foreignHolder is how much less likely "the Speaker" is one whose title names another
// country than the news' own.
const foreignHolder = 15

// fromAbroad reports whether the titles of a mention name another country than that
// from which the news comes.
func (d *document) fromAbroad(o *mention) bool {
	home := d.countries.newsLand()
	return home != "" && o.titles.country != "" && o.titles.country != home
}

// anyOf reports whether an office is one of many that the text speaks of for the first
// time: "an official of the presidency".
func (d *document) anyOf(m *mention) bool {
	f := d.fold(m.from)
	return f == "a" || f == "an"
}
