package ingest

import "github.com/readout-archive/readout"

// This file owns the second look at countries, once encounters and places are
// known: officials who meet abroad meet their hosts.

// reconcile gives the country of the place to those principals whose country
// was only taken from the article's home, when all principals would else be of
// one country that is not the place's.
func (d *document) reconcile() {
	for i := range d.encounters {
		e := &d.encounters[i]
		host := e.placeLand.text
		if host == "" || len(e.principals) < 2 || len(e.parties) > 0 {
			continue
		}
		first := d.entities[e.principals[0]].country.text
		if first == "" || first == host || !d.oneCountry(e.principals, first) {
			continue
		}
		sure := false
		for _, p := range e.principals {
			sure = sure || !d.guessed(p)
		}
		met := d.leastNamed(e.principals)
		for _, p := range e.principals {
			if d.guessed(p) && (sure || p == met) {
				d.note("place", "met abroad", e.trigger, "%s represents %s, the place's country", d.entities[p].name.text, host)
				d.entities[p].country = value{text: host, clues: inferredFrom(e.placeLand.clues, "host")}
				d.reconcileStaff(e, p, first, host)
			}
		}
	}
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
	for _, p := range e.attending {
		if l := d.entities[p].level; l != "ambassador" && l != "envoy" && d.guessed(p) && d.entities[p].country.text == was {
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

// guessed reports whether a person's country is only the article's home.
func (d *document) guessed(e int) bool {
	clues := d.entities[e].country.clues
	return len(clues) > 0 && clues[0].from == fromHome
}

func inferredFrom(clues []clue, from string) []clue {
	out := make([]clue, len(clues))
	for i, c := range clues {
		out[i] = clue{at: c.at, basis: readout.Inferred, from: from}
	}
	return out
}
