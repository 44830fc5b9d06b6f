package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the second look at countries, once encounters and places are
// known: officials who meet abroad meet their hosts.

// reconcile gives the country of the place to those principals whose country was only
// taken from the article's home and who met travellers there.
func (d *document) reconcile() {
	for i := range d.encounters {
		e := &d.encounters[i]
		host := e.placeLand.text
		d.partHeads(e)
		d.nameNeutral(e)
		if host == "" || e.placeLand.clues[0].from == fromStay || len(e.principals) < 2 || len(e.parties) > 0 || d.metIn(e, lexicon.CueSeatTown) || d.hasCountry(e.principals, host) {
			continue
		}
		first := d.entities[e.principals[0]].country.text
		if first == "" || !d.oneCountry(e.principals, first) {
			if d.townSaid(e) {
				d.meetLocals(e, host)
			}
			continue
		}
		sure := false
		for _, p := range e.principals {
			sure = sure || !d.guessed(p)
		}
		met := d.leastNamed(e.principals)
		for _, p := range e.principals {
			if d.guessed(p) && (sure || p == met) {
				d.takeHost(e, p, host)
				d.reconcileStaff(e, p, first, host)
			}
		}
	}
}

// townSaid reports whether the text says outright in which town the encounter was.
func (d *document) townSaid(e *encounter) bool {
	for _, c := range e.city.clues {
		if c.at.from > 0 && d.cue(c.at.from-1, lexicon.CuePlacePreposition) {
			return true
		}
	}
	return false
}

// partHeads leaves the country of a head of state or government open that was guessed on
// weak grounds, when he meets one of whom the text says that he is that country's: two
// heads who meet are hardly of one country.
func (d *document) partHeads(e *encounter) {
	for _, p := range e.principals {
		own := &d.entities[p]
		if !d.guessed(p) || !chiefly(own.level) || d.countries.of(own.country.text).best > seatWeight {
			continue
		}
		for _, o := range e.principals {
			if other := &d.entities[o]; o != p && !d.guessed(o) && chiefly(other.level) && other.country.text == own.country.text {
				d.note("place", "two heads", e.trigger, "%s is not of %s", own.name.text, own.country.text)
				own.country = value{}
				break
			}
		}
	}
}

// nameNeutral gives those who met on neutral ground, and were only guessed to be at home
// there, the one other country that the sentence names, else none: "Relations with Kosovo
// were the theme of the meeting with President X" in New York.
func (d *document) nameNeutral(e *encounter) {
	host := e.placeLand.text
	if host == "" || !d.metIn(e, lexicon.CueSeatTown) || d.countries.of(host).best >= titleWeight { // its own press tells it
		return
	}
	for _, p := range e.principals {
		if !d.guessed(p) || d.entities[p].country.text != host {
			continue
		}
		named, at := "", phrase{}
		for number := range d.mentionsIn(d.sentences[e.anchor].phrase) {
			m := &d.mentions[number]
			if m.kind == country && m.titles.country != host && !d.hasCountry(e.principals, m.titles.country) && named == "" {
				named, at = m.titles.country, m.phrase
			}
		}
		d.entities[p].country = value{}
		if named != "" {
			d.entities[p].country.set(named, inferred(at, "country spoken of"))
		}
	}
}

// takeHost makes a person one of the country where the encounter was.
func (d *document) takeHost(e *encounter, p int, host string) {
	d.note("place", "met abroad", e.trigger, "%s represents %s, the place's country", d.entities[p].name.text, host)
	d.entities[p].country = value{text: host, clues: inferredFrom(e.placeLand.clues, "host")}
}

// meetLocals gives the country of the place to those whom an organisation's official meets
// on his tour, and to those whom somebody surely from elsewhere meets and who are not of
// the article's home: "In Nur-Sultan the OSCE Secretary General met Foreign Minister X".
func (d *document) meetLocals(e *encounter, host string) {
	for n, p := range e.principals {
		level := d.entities[p].level
		if !d.guessed(p) || level == "" || level == "business" || level == "ambassador" || level == "envoy" {
			continue
		}
		for k, o := range e.principals {
			traveller := &d.entities[o]
			switch {
			case k == n || traveller.kind != person || d.guessed(o) && traveller.country.text != d.home:
				continue
			case traveller.org.known():
				mine, his := len(d.entities[p].mentions), len(traveller.mentions)
				if !chiefly(level) && d.metIn(e, lexicon.CueBodiesTown) { // he may be the guest of the organisation at its seat
					continue
				}
				hosted := e.rule == "host: X received Y" || k > n && e.rule != "host: Y was received by X"
				if mine > his || mine == his && hosted {
					continue
				}
			case !traveller.country.known() || d.entities[p].country.text == d.home:
				continue
			}
			was := d.entities[p].country.text
			if d.countries.of(host).weight <= 0 && d.countries.of(was).weight > 2*pressWeight { // all speaks for where he was taken to be from, nothing for the town's country
				continue
			}
			d.takeHost(e, p, host)
			d.reconcileStaff(e, p, was, host)
			break
		}
	}
}

// metIn reports whether the encounter was in one of the towns of a cue: where the world meets
// and hardly anybody is at home (New York, Geneva, Davos), or where organisations have their seats.
func (d *document) metIn(e *encounter, towns lexicon.Cue) bool {
	for _, c := range e.city.clues {
		if !c.at.empty() && d.cue(c.at.to-1, towns) {
			return true
		}
	}
	return false
}

// hasCountry reports whether one of the people is from the country.
func (d *document) hasCountry(people []int, code string) bool {
	for _, p := range people {
		if d.entities[p].country.text == code {
			return true
		}
	}
	return false
}

// reconcileStaff gives the host's country to those who attended beside him at home and
// were taken for the same wrong home: officials without a country sit with the host.
func (d *document) reconcileStaff(e *encounter, host int, was, code string) {
	sure := false // somebody else is known to be from there: a visitor in the host's country
	for _, p := range e.principals {
		sure = sure || p != host && !d.guessed(p)
	}
	if !sure {
		return
	}
	followers := d.followers()
	for _, p := range e.attending {
		if l := d.entities[p].level; l != "ambassador" && l != "envoy" && (d.guessed(p) || slices.ContainsFunc(followers, func(f follower) bool { return f.leader == host && f.who == p })) && d.entities[p].country.text == was {
			d.entities[p].country = value{text: code, clues: inferredFrom(e.placeLand.clues, "host")}
		}
	}
}

// leastNamed gives the person of the fewest mentions: whom the article follows
// on his journey is named more often than whom he meets on it.
func (d *document) leastNamed(people []int) int {
	least := people[len(people)-1]
	for i := len(people) - 1; i >= 0; i-- {
		if len(d.entities[people[i]].mentions) < len(d.entities[least].mentions) {
			least = people[i]
		}
	}
	return least
}

func (d *document) oneCountry(people []int, code string) bool {
	for _, p := range people {
		if d.entities[p].country.text != code {
			return false
		}
	}
	return true
}
