package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the home of an article: the country whose officials are named
// without a country ("President David Granger" in a Guyanese paper). It is
// found by weighing what the article says about itself; for each person those
// countries are left out that the text speaks against.

// weights of what speaks for a home.
const (
	pressWeight    = 8 // its own press agency signs the article
	datelineWeight = 5
	titleWeight    = 8 // a title that one country alone has
	seatWeight     = 3 // a palace, a seat of government
	nameWeight     = 1 // each mention, up to mostNames
	mostNames      = 6
)

// fromHome is the premise of a country that is only the article's home.
const fromHome = "home of the article"

// homes weighs countries; order keeps the result one and the same.
type homes struct {
	weight map[string]int
	order  []string
	shown  map[string]phrase // the words that speak most for each
	best   map[string]int
}

func (h *homes) add(code string, weight int, at phrase) {
	if code == "" {
		return
	}
	if _, seen := h.weight[code]; !seen {
		h.order = append(h.order, code)
	}
	h.weight[code] += weight
	if weight > h.best[code] {
		h.best[code], h.shown[code] = weight, at
	}
}

// likeliest gives the country of the most weight that is not among those left
// out, "" when none has any.
func (h *homes) likeliest(without []string) string {
	best := ""
	for _, code := range h.order {
		if h.weight[code] > 0 && !slices.Contains(without, code) && (best == "" || h.weight[code] > h.weight[best]) {
			best = code
		}
	}
	return best
}

// findHome weighs the countries, and gives the home to the persons who have no
// country of their own.
func (d *document) findHome() {
	h := homes{weight: map[string]int{}, shown: map[string]phrase{}, best: map[string]int{}}
	d.weighWords(&h)
	d.weighDateline(&h)
	for i := range d.mentions { // an ambassador is accredited at home
		if t := &d.mentions[i].titles; t.accredited != "" {
			h.add(t.accredited, 3, d.mentions[i].phrase)
		}
	}
	for e := range d.entities {
		if p := &d.entities[e]; p.kind == person && p.country.known() && p.name.known() {
			h.add(p.country.text, -3, phrase{})
		}
	}
	d.findSeats()
	d.home = h.likeliest(nil)
	// The home is where most of those without a country can be from.
	votes := map[string]int{}
	for e := range d.entities {
		if d.homeless(e) {
			if code := h.likeliest(d.notFrom(e)); code != "" {
				votes[code]++
				if votes[code] > votes[d.home] {
					d.home = code
				}
			}
		}
	}
	followers := d.followers()
	d.follow(followers)
	d.followDelegations()
	d.takeSides()
	d.followOwners()
	led := map[int]bool{}
	for _, f := range followers {
		led[f.who] = true
	}
	for _, second := range []bool{false, true} { // those who accompany somebody come second
		d.giveHome(&h, led, second)
		d.follow(followers)
	}
}

// giveHome gives the home to those who have no country; those who accompany
// somebody only in the second round.
func (d *document) giveHome(h *homes, led map[int]bool, second bool) {
	for e := range d.entities {
		if !d.homeless(e) || led[e] && !second {
			continue
		}
		not := d.notFrom(e)
		code := d.home
		if code == "" || slices.Contains(not, code) {
			code = h.likeliest(not)
		}
		if code == "" {
			continue
		}
		d.entities[e].country.set(code, inferred(h.shown[code], fromHome))
	}
}

// homeless reports whether entity e is a person without a country or organisation.
func (d *document) homeless(e int) bool {
	p := &d.entities[e]
	return p.kind == person && !p.country.known() && !p.org.known()
}

// weighWords weighs the names of countries, seats, titles and press offices.
func (d *document) weighWords(h *homes) {
	const classes = lexicon.CountryName | lexicon.Demonym | lexicon.Capital | lexicon.Metonym | lexicon.Venue | lexicon.HomeWord | lexicon.Press
	names := map[string]int{}
	for s := range d.sentences {
		at := &d.sentences[s]
		for i := at.from; i < at.to; i++ {
			if !d.tokens[i].capital() {
				continue
			}
			n, entry := d.phraseAt(i, at.to, classes)
			if entry == nil {
				continue
			}
			words := phrase{i, i + n}
			switch entry.Class {
			case lexicon.Press:
				switch {
				case at.kind == prose && d.tokens[i].shape == upper && n == 1 && d.tokens[i].end-d.tokens[i].start < 4: // too short to be sure
				case at.kind == prose:
					h.add(entry.Note, pressWeight/2, words)
				case d.lead > s || at.to-at.from < 12:
					h.add(entry.Note, pressWeight, words)
				}
			case lexicon.HomeWord:
				h.add(entry.Code, titleWeight, words)
			case lexicon.Metonym, lexicon.Venue:
				h.add(entry.Code, seatWeight, words)
			default:
				if names[entry.Code]++; names[entry.Code] <= mostNames && at.kind != furniture {
					h.add(entry.Code, nameWeight, words)
				}
			}
			i += n - 1
		}
	}
}

// weighDateline weighs the dateline's place and agency.
func (d *document) weighDateline(h *homes) {
	found := false
	for i := d.dateline.from; i < d.dateline.to; i++ {
		if n, entry := d.phraseAt(i, d.dateline.to, lexicon.Press); entry != nil {
			h.add(entry.Note, pressWeight, phrase{i, i + n})
			i += n - 1
			continue
		}
		if found || !d.tokens[i].capital() {
			continue
		}
		if t, ok := d.toponymAt(i, d.dateline.to); ok && t.country != "" {
			h.add(t.country, datelineWeight, t.at)
			found = true
			i = max(i, t.at.to-1)
		}
	}
}

// notFrom lists the countries that a person cannot be from: those where another
// person holds the same office, those that he visits, the one he is accredited to.
func (d *document) notFrom(e int) []string {
	var not []string
	for k, number := range d.entities[e].mentions {
		if k >= mostForms {
			break
		}
		m := &d.mentions[number]
		if m.titles.accredited != "" {
			not = append(not, m.titles.accredited)
		}
		if code := d.visited(m); code != "" {
			not = append(not, code)
		}
		if key := d.seat(&m.titles); key != "" {
			for _, holder := range d.seats[key] {
				if holder != e {
					not = append(not, d.entities[holder].country.text)
				}
			}
		}
	}
	return not
}

// seat gives a key of an office that a country has one of; "" for other offices.
func (d *document) seat(t *titles) string {
	if t.counterpart || t.former {
		return ""
	}
	switch t.level {
	case "head-of-state", "head-of-government", "military-chief", "parliament":
		return d.officeHead(t)
	case "minister":
		if field := d.officeField(t); field != "" {
			return "minister of " + field
		}
	}
	return ""
}

// findSeats lists who holds each seat of a country that the text names.
func (d *document) findSeats() {
	d.seats = map[string][]int{}
	for e := range d.entities {
		p := &d.entities[e]
		if p.kind != person || !p.country.known() {
			continue
		}
		for k, number := range p.mentions {
			if k >= mostForms {
				break
			}
			if key := d.seat(&d.mentions[number].titles); key != "" && len(d.seats[key]) < mostForms {
				d.seats[key] = append(d.seats[key], e)
			}
		}
	}
}

// visited gives the country that the person of the mention is said to visit:
// "who is on an official visit to Iran", "arrived in Iran".
func (d *document) visited(m *mention) string {
	end := d.sentenceOf(m.from).to
	for i := m.end(); i < min(end, m.end()+14); i++ {
		switch d.fold(i) {
		case "visit", "trip", "tour", "visiting", "arrived":
			for k := i + 1; k < min(end, i+5); k++ {
				if n, entry := d.phraseAt(k, end, lexicon.CountryName); entry != nil && n > 0 {
					return entry.Code
				}
			}
			return ""
		case ".", ";":
			return ""
		}
		if o := d.mention(i); o != nil && o.kind == person && o.from == i {
			return ""
		}
	}
	return ""
}

// follower is somebody who accompanies another.
type follower struct {
	leader, who int
	at          phrase // "accompanied by"
}

// followers lists those who accompany somebody: "Lobo came accompanied by
// Foreign Minister Arturo Corrales and …".
func (d *document) followers() []follower {
	var found []follower
	number := 0
	for i := 0; i+1 < len(d.tokens); i++ {
		if d.tokens[i].shape != lower || d.fold(i+1) != "by" {
			continue
		}
		switch d.fold(i) {
		case "accompanied", "flanked", "joined", "assisted", "escorted":
		default:
			continue
		}
		s := d.sentenceOf(i)
		for number < len(d.mentions) && d.mentions[number].from < s.from {
			number++
		}
		leader := -1
		for k := number; k < min(len(d.mentions), number+neighbourhood) && d.mentions[k].from < s.to; k++ {
			m := &d.mentions[k]
			switch {
			case m.kind != person || len(m.who) != 1:
			case m.from > i:
				if leader >= 0 && leader != m.who[0] {
					found = append(found, follower{leader, m.who[0], phrase{i, i + 2}})
				}
			case leader < 0 || !m.possessive:
				leader = m.who[0]
			}
		}
	}
	return found
}

// follow gives those who accompany somebody his country.
func (d *document) follow(followers []follower) {
	for _, f := range followers {
		if leader := &d.entities[f.leader]; leader.country.known() && d.homeless(f.who) {
			d.entities[f.who].country.set(leader.country.text, inferred(f.at, "accompanied by"))
		}
	}
}

// followDelegations gives the head of a delegation its country or organisation:
// "a Turkish delegation led by Shuay Alpay", "with Shuay Alpay at its head".
func (d *document) followDelegations() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != delegation || len(m.who) != 1 || number+1 >= len(d.mentions) {
			continue
		}
		i := d.headedAt(m.to)
		if i < 0 {
			continue
		}
		head := &d.mentions[number+1]
		if head.kind != person || len(head.who) != 1 || head.from > i+6 || !d.homeless(head.who[0]) {
			continue
		}
		party := &d.entities[m.who[0]]
		if party.kind == organisation {
			d.entities[head.who[0]].org.set(party.name.text, inferred(m.phrase, "delegation"))
		} else {
			d.entities[head.who[0]].country.set(party.country.text, inferred(m.phrase, "delegation"))
		}
	}
}

// headedAt gives the token of "led" or "with" behind a delegation at token i, -1
// when none stands there.
func (d *document) headedAt(i int) int {
	for end := min(len(d.tokens), i+8); i < end; i++ {
		switch d.fold(i) {
		case "led", "headed", "chaired", "represented", "comprising", "including", "under", "with":
			return i
		case ",", "which", "that", "was", "were", "is", "has", "been", "and", "of", "the", "from", "visiting", "who":
		default:
			if m := d.mention(i); !d.tokens[i].capital() || m != nil && m.kind == person {
				return -1
			}
		}
	}
	return -1
}

// takeSides gives those of whom the text says "on the Barbadian side" that country.
func (d *document) takeSides() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != delegation || m.titles.country == "" || d.fold(m.head) != "side" && d.fold(m.head) != "part" {
			continue
		}
		if f := d.fold(m.from - 1); f != "on" && f != "from" && f != "for" {
			continue
		}
		s := d.tokens[m.from].sentence
		after := false
		for k := number + 1; k < len(d.mentions) && d.tokens[d.mentions[k].from].sentence == s; k++ {
			o := &d.mentions[k]
			if o.kind == delegation {
				break
			}
			if o.kind == person && len(o.who) == 1 {
				after = true
				d.takeSide(o.who[0], m)
			}
		}
		for k := number - 1; k >= 0 && !after && d.tokens[d.mentions[k].from].sentence == s; k-- {
			if o := &d.mentions[k]; o.kind == person && len(o.who) == 1 {
				d.takeSide(o.who[0], m)
			}
		}
	}
}

func (d *document) takeSide(e int, m *mention) {
	if d.homeless(e) {
		d.entities[e].country.set(m.titles.country, inferred(m.phrase, "side"))
	}
}

// followOwners gives "his advisor" and "her foreign minister" the country or
// organisation of the person spoken of before.
func (d *document) followOwners() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != person || len(m.who) != 1 || m.name.empty() || m.titles.counterpart || m.titles.guest || d.determiner(m.from) != possessive || !d.homeless(m.who[0]) {
			continue
		}
		owner := d.before(number, m)
		if owner < 0 || owner == m.who[0] {
			continue
		}
		switch o := &d.entities[owner]; {
		case o.org.known():
			d.entities[m.who[0]].org.set(o.org.text, inferred(phrase{m.from, m.from + 1}, "possessive"))
		case o.country.known():
			d.entities[m.who[0]].country.set(o.country.text, inferred(phrase{m.from, m.from + 1}, "possessive"))
		}
	}
}

// resolveTheirs finds the country or organisation of "the Pacific nation's
// Prime Minister" and "the regional body's Secretary-General": the one spoken
// of last before.
func (d *document) resolveTheirs() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.titles.theirs == 0 || m.titles.country != "" || m.titles.org != "" {
			continue
		}
		wantCountry := false
		switch d.fold(m.titles.theirs) {
		case "nation", "country", "state", "kingdom", "republic", "island", "archipelago", "neighbour", "neighbor", "parliament":
			wantCountry = true
		}
		for k := number - 1; k >= 0; k-- {
			o := &d.mentions[k]
			if wantCountry && o.titles.country != "" {
				m.titles.country, m.titles.countryAt, m.titles.countryFrom = o.titles.country, phrase{m.titles.theirs, m.titles.theirs + 1}, "country spoken of before"
				break
			}
			if !wantCountry && o.kind == organisation {
				m.titles.org, m.titles.orgAt = o.titles.org, o.titles.orgAt
				break
			}
		}
	}
}
