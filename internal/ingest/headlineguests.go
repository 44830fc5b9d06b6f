package ingest

// This file owns guests whose country only the headline tells: "Minister meets Jordanian
// counterpart", above a text that names the guest by his office and name alone.

// followHeadline gives the one person of whom the office of a foreign country in the
// headline can speak that country.
func (d *document) followHeadline() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if d.sentenceOf(m.from).kind != headline {
			if m.from > longestHeadlines {
				return
			}
			continue
		}
		if m.kind != person || len(m.who) != 1 || m.titles.country == "" || m.titles.country == d.home || m.titles.plural || d.entities[m.who[0]].name.known() {
			continue
		}
		guest, many := -1, false
		for e := range d.entities {
			if o := &d.entities[e]; o.kind == person && o.name.known() && o.country.text == m.titles.country && nearLevel(o.level, d.entities[m.who[0]].level) { // it is he
				many = true
			}
			if d.homeless(e) && d.entities[e].name.known() && nearLevel(d.entities[e].level, d.entities[m.who[0]].level) && !d.namedIn(e, d.tokens[m.from].sentence) {
				many = many || guest >= 0
				guest = e
			}
		}
		if guest >= 0 && !many {
			d.entities[guest].country.set(m.titles.country, inferred(m.titles.countryAt, "headline"))
		}
	}
}

// longestHeadlines is within how many tokens of an article its headlines stand.
const longestHeadlines = 120

// nearLevel reports whether two offices may be one: a deputy prime minister is a minister as well.
func nearLevel(a, b string) bool {
	return a == b && a != "" || a == "minister" && b == "deputy-head" || a == "deputy-head" && b == "minister"
}

// namedIn reports whether a sentence names a person.
func (d *document) namedIn(e, sentence int) bool {
	for k, number := range d.entities[e].mentions {
		if k < mostForms && d.tokens[d.mentions[number].from].sentence == sentence {
			return true
		}
	}
	return false
}
