package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the home of an article: the country whose officials are named
// without a country ("President David Granger" in a Guyanese paper). It is
// found by weighing what the article says about itself (homewords.go) and whom it
// names; for each person those countries are left out that the text speaks against.

// fromHome is the premise of a country that is only the article's home.
const fromHome = "home of the article"

// findHome weighs the countries, and gives the home to the persons who have no
// country of their own.
func (d *document) findHome() {
	h := d.countries
	d.weighVisits(h)
	for i := range d.mentions { // an ambassador is accredited at home
		if t := &d.mentions[i].titles; t.accredited != "" {
			h.add(t.accredited, 3, d.mentions[i].phrase)
		}
	}
	var senders []string // of envoys of whom no post is told
	for e := range d.entities {
		p := &d.entities[e]
		if p.kind != person || !p.country.known() {
			continue
		}
		if !p.name.known() { // "the Crown Prince of Bahrain": at home he is "the Crown Prince"
			if chiefly(p.level) || p.level == "royal" {
				h.add(p.country.text, -nameWeight, phrase{})
			}
			continue
		}
		switch from := p.country.clues[0]; {
		case d.calledFirst(e): // "The President met with the leaders of": at home nobody need say whose
			h.add(p.country.text, datelineWeight, from.at)
		case from.from == "place": // "Governor of Yunnan": its own press need not say which country's
			h.add(p.country.text, nameWeight, from.at)
		case !d.namesLand(from.at): // "Speaker of the Saeima": of a house that its readers know
		case p.level == "ambassador" && !d.posted(e) && !d.permanent(e): // told to readers where he serves
			senders = append(senders, p.country.text)
			fallthrough
		default:
			h.add(p.country.text, -foreignerWeight, phrase{})
		}
	}
	d.weighSayings(h)
	d.findSeats()
	if d.home = h.likeliest(senders); d.home == "" {
		senders = nil
		d.home = h.likeliest(nil)
	}
	// The home is where most of those without a country can be from.
	votes := map[string]int{}
	for e := range d.entities {
		if d.homeless(e) {
			if code := h.likeliest(append(d.notFrom(e), senders...)); code != "" {
				votes[code]++
				if votes[code] > votes[d.home] {
					d.home = code
				}
			}
		}
	}
	if d.foreignHome(h) {
		d.home, d.homeUnknown = "", true
	}
	d.explainHome(h)
	d.followTitles()
	followers := d.followers()
	d.follow(followers)
	d.takeSides()
	d.hostSide()
	d.takeHosts()
	d.takeDestinations()
	d.followDelegations()
	d.representSides()
	d.followLists()
	d.followOwners()
	d.followWith()
	d.followDeputies()
	d.followSuccessors()
	d.followEnvoys()
	d.followHeadline()
	d.joinGuests(true)
	followers = d.followers()
	d.follow(followers)
	led := map[int]bool{}
	for _, f := range followers {
		led[f.who] = true
	}
	for _, second := range []bool{false, true} { // those who accompany somebody come second
		d.giveHome(h, led, second)
		d.follow(followers)
	}
}

// explainHome notes what spoke for each country.
func (d *document) explainHome(h *homes) {
	if d.trace == nil {
		return
	}
	for _, l := range h.lands {
		chosen := ""
		if l.code == d.home {
			chosen = ", the article's home"
		}
		d.note("home", "weight of "+l.code, l.shown, "%d%s", l.weight, chosen)
	}
}

// foreignHome reports whether no country is left for the first of a state who is
// named without one: the article's home is then none that it names.
func (d *document) foreignHome(h *homes) bool {
	for e := range d.entities {
		if !d.homeless(e) || !d.entities[e].name.known() {
			continue
		}
		if l := d.entities[e].level; (l == "head-of-state" || l == "head-of-government") && h.likeliest(d.notFrom(e)) == "" && len(h.lands) > 0 {
			return true
		}
	}
	return false
}

// giveHome gives the home to those who have no country, in the order of the text, so
// that of two who hold the same seat the first is at home; those who accompany somebody
// only in the second round.
func (d *document) giveHome(h *homes, led map[int]bool, second bool) {
	given := map[string]int{} // by the seat: who was given the home for it
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != person || len(m.who) != 1 {
			continue
		}
		e := m.who[0]
		if !d.homeless(e) || led[e] && !second {
			continue
		}
		not := d.notFrom(e)
		if guests := d.guestsOf(m); guests != "" { // one receives no delegation of one's own country
			not = append(not, guests)
		}
		code := d.home
		if d.homeUnknown {
			continue
		}
		key := d.soleSeat(e)
		if other, held := given[key]; held && key != "" && other != e {
			not = append(not, d.entities[other].country.text, d.home)
			if land, at := d.landBefore(m.from, not); land != "" {
				d.entities[e].country.set(land, inferred(at, "host"))
				continue
			}
		}
		if code == "" || slices.Contains(not, code) {
			if land, at := d.landBefore(m.from, not); land != "" && key != "" {
				d.entities[e].country.set(land, inferred(at, "host"))
				continue
			}
			code = h.likeliest(not)
		}
		if code == "" {
			continue
		}
		d.entities[e].country.set(code, inferred(h.of(code).shown, fromHome))
		if key != "" {
			given[key] = e
		}
	}
}

// homeless reports whether entity e is a person without a country or organisation.
func (d *document) homeless(e int) bool {
	p := &d.entities[e]
	return p.kind == person && !p.country.known() && !p.org.known()
}

// calledFirst reports whether the article calls a person by the office alone, which a country
// has one of, before it says his name and country: "The President met with the leaders of".
func (d *document) calledFirst(e int) bool {
	for k, number := range d.entities[e].mentions {
		m := &d.mentions[number]
		if k >= mostForms || m.titles.country != "" {
			return false
		}
		if m.name.empty() && !m.titles.counterpart && !m.titles.guest && m.titles.org == "" && d.seat(&m.titles) != "" {
			return d.sentenceOf(m.from).kind == headline
		}
	}
	return false
}

// namesLand reports whether words that tell a country are its name or its people's.
func (d *document) namesLand(at phrase) bool {
	for i := at.from; i < at.to; i++ {
		if d.seen[i].Begins&(lexicon.CountryName|lexicon.Demonym|lexicon.Capital) != 0 {
			return true
		}
	}
	return false
}

// permanent reports whether an envoy is posted to an organisation: its seat is nobody's home.
func (d *document) permanent(e int) bool {
	for k, number := range d.entities[e].mentions {
		t := &d.mentions[number].titles
		if k < mostForms && !t.head.empty() && d.fold(t.head.from) == "permanent" {
			return true
		}
	}
	return false
}

// posted reports whether the text says to which country an envoy is sent.
func (d *document) posted(e int) bool {
	for k, number := range d.entities[e].mentions {
		if k < mostForms && d.mentions[number].titles.accredited != "" {
			return true
		}
	}
	return false
}

// guessed reports whether a person's country is only the article's home.
func (d *document) guessed(e int) bool {
	clues := d.entities[e].country.clues
	return len(clues) > 0 && clues[0].from == fromHome
}

// followTitles gives those who are still without a country the one that has their office,
// unless the article's home has it too: "Congressman X" in Pristina is a visitor.
func (d *document) followTitles() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != person || len(m.who) != 1 || m.name.empty() || !d.homeless(m.who[0]) {
			continue
		}
		for i := m.from; i < m.name.from; i++ {
			if n, entry := d.phraseAt(i, m.name.from, lexicon.Holder); n > 0 && entry.Note != "" && !slices.Contains(strings.Fields(entry.Note), d.home) {
				d.entities[m.who[0]].country.set(entry.Code, inferred(phrase{i, i + n}, "title"))
			}
		}
	}
}
