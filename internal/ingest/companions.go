package ingest

import (
	"iter"
	"sort"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns companions: persons who take the country of whom they accompany, of
// the delegation they head, of the side they sit on, of the person whose aide they
// are.

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
		if !d.cue(i, lexicon.CueAccompany) {
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

// followDelegations gives the head and the members of a delegation its country or
// organisation: "a Turkish delegation led by Shuay Alpay", "the Turkish side was
// made up of the minister, Shuay Alpay, and Ambassador Ali Uçar".
func (d *document) followDelegations() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != delegation || len(m.who) != 1 {
			continue
		}
		i := d.headedAt(m.to)
		if i < 0 {
			continue
		}
		at := i + 6 // where the next one must start
		for k := number + 1; k < min(len(d.mentions), number+neighbourhood); k++ {
			member := &d.mentions[k]
			if member.kind != person || len(member.who) != 1 || member.from > at {
				break
			}
			d.joinParty(member.who[0], &d.entities[m.who[0]], m.phrase)
			if at = d.coordinated(member.end()); at < 0 {
				break
			}
		}
	}
}

// joinParty gives a person without a country that of the party, or the party itself
// when it is an organisation.
func (d *document) joinParty(e int, party *entity, at phrase) {
	if !d.homeless(e) {
		return
	}
	if party.kind == organisation {
		d.entities[e].org.set(party.name.text, inferred(at, "delegation"))
	} else {
		d.entities[e].country.set(party.country.text, inferred(at, "delegation"))
	}
}

// coordinated gives the token at which the next member of a list starts that
// goes on at token i, -1 when the list ends there.
func (d *document) coordinated(i int) int {
	from := i
	for i < len(d.tokens) && i < from+5 && d.cue(i, lexicon.CueAndAlso) {
		i++
	}
	switch {
	case i > from:
		return i
	case i > 0 && d.fold(i-1) == ",": // an apposition closed with it
		return i
	}
	return -1
}

// headedAt gives the token of "led" or "included" behind a delegation at token i, -1
// when none stands there.
func (d *document) headedAt(i int) int {
	for end := min(len(d.tokens), i+8); i < end; i++ {
		if d.cue(i, lexicon.CueHeading) {
			return i
		}
		if d.fold(i) == "," || d.cue(i, lexicon.CueBeforeHeading) {
			continue
		}
		if m := d.mention(i); !d.tokens[i].capital() || m != nil && m.kind == person {
			return -1
		}
	}
	return -1
}

// followWith gives those of whom the text says "With Parrilla were" the country of
// the person they came with.
func (d *document) followWith() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != person || len(m.who) != 1 || m.from == 0 || d.fold(m.from-1) != "with" || d.sentenceOf(m.from).from != m.from-1 || !d.cue(m.end(), lexicon.CueBe) {
			continue
		}
		s := d.tokens[m.from].sentence
		for k := number + 1; k < len(d.mentions) && d.tokens[d.mentions[k].from].sentence == s; k++ {
			if o := &d.mentions[k]; o.kind == person && len(o.who) == 1 && d.homeless(o.who[0]) {
				d.entities[o.who[0]].country.set(d.entities[m.who[0]].country.text, inferred(phrase{m.from - 1, m.to}, "accompanied by"))
			}
		}
	}
}

// followDeputies gives a deputy the country of the person named before him whose
// deputy he is: "Arlene Foster, the First Minister of Northern Ireland, and Deputy
// First Minister Michelle O'Neill".
func (d *document) followDeputies() {
	for number := 1; number < len(d.mentions); number++ {
		m, o := &d.mentions[number], &d.mentions[number-1]
		if m.kind != person || o.kind != person || len(m.who) != 1 || len(o.who) != 1 || d.coordinated(o.end()) < 0 || !d.homeless(m.who[0]) {
			continue
		}
		deputy, chief := d.officeHead(&m.titles), d.officeHead(&o.titles)
		same := chief != "" && (deputy == "deputy "+chief || deputy == chief && d.fold(m.titles.head.from-1) == "deputy")
		if same && d.entities[o.who[0]].country.known() {
			d.entities[m.who[0]].country.set(d.entities[o.who[0]].country.text, inferred(m.titles.head, "deputy"))
		}
	}
}

// followLists gives those who are named behind a list of countries each his own:
// "her colleagues from Norway, Denmark and Finland, Gro Haug, Morten Kjær and Aino
// Salo", "the presidents of Chile and Peru, Ana Rivas and Luis Soto".
func (d *document) followLists() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != group && m.kind != delegation || len(m.who) < 2 {
			continue
		}
		at := d.coordinated(m.end())
		var people []int
		for k := number + 1; k < len(d.mentions) && at >= 0 && len(people) <= len(m.who); k++ {
			o := &d.mentions[k]
			if o.kind != person || o.name.empty() || len(o.who) != 1 || o.from > at {
				break
			}
			people = append(people, o.who[0])
			at = d.coordinated(o.end())
		}
		if len(people) != len(m.who) {
			continue
		}
		for n, e := range people {
			if land := &d.entities[m.who[n]]; land.kind == country && d.homeless(e) {
				d.entities[e].country.set(land.country.text, inferred(m.phrase, "named in this order"))
			}
		}
	}
}

// hostSide gives those of whom the text says "on the host side" the article's home.
func (d *document) hostSide() {
	if d.home == "" {
		return
	}
	for i := 1; i+1 < len(d.tokens); i++ {
		if d.fold(i) != "side" || !d.cue(i-1, lexicon.CueHostSide) && !(d.fold(i-1) == "'s" && d.cue(i-2, lexicon.CueHostSide)) {
			continue
		}
		s := d.sentenceOf(i)
		for k := range d.mentionsIn(s.phrase) {
			if m := &d.mentions[k]; m.kind == person && len(m.who) == 1 && m.from > i && d.homeless(m.who[0]) {
				d.entities[m.who[0]].country.set(d.home, inferred(phrase{i - 1, i + 1}, "side"))
			}
		}
	}
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
		wantCountry := d.cue(m.titles.theirs, lexicon.CueLandNoun)
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

// mentionsIn yields the numbers of the mentions that start within a phrase.
func (d *document) mentionsIn(p phrase) iter.Seq[int] {
	return func(yield func(int) bool) {
		first := sort.Search(len(d.mentions), func(k int) bool { return d.mentions[k].from >= p.from })
		for k := first; k < len(d.mentions) && d.mentions[k].from < p.to; k++ {
			if !yield(k) {
				return
			}
		}
	}
}
