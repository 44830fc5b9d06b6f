package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns companions: persons who take the country of whom they accompany, of
// whose deputy or aide they are, of the list they are named behind.

// follower is somebody who accompanies another.
type follower struct {
	leader, who int
	at          phrase // "accompanied by"
}

// followers lists those who accompany somebody: "Lobo came accompanied by
// Foreign Minister Arturo Corrales and …".
func (d *document) followers() []follower {
	if !d.cues.Has(lexicon.CueAccompany) {
		return nil
	}
	var found []follower
	number := 0
	for i := 0; i+1 < len(d.tokens); i++ {
		if d.tokens[i].shape != lower || !d.cue(i, lexicon.CueAccompany) || !d.accompaniedBy(i+1) {
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

// accompaniedBy reports whether "by" stands at token i, or behind where that was: "at the
// meeting by".
func (d *document) accompaniedBy(i int) bool {
	for end := min(len(d.tokens), i+5); i < end; i++ {
		if d.fold(i) == "by" {
			return true
		}
		if !d.isLower(i) {
			return false
		}
	}
	return false
}

// follow gives those who accompany somebody his country.
func (d *document) follow(followers []follower) {
	for _, f := range followers {
		if leader := &d.entities[f.leader]; leader.country.known() && d.homeless(f.who) {
			d.entities[f.who].country.set(leader.country.text, inferred(f.at, "accompanied by"))
		}
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
		if m.kind != person || o.kind != person || len(m.who) != 1 || len(o.who) != 1 || d.coordinated(o.end()) < m.from || d.tokens[o.from].sentence != d.tokens[m.from].sentence || !d.homeless(m.who[0]) {
			continue
		}
		deputy, chief := d.officeHead(&m.titles), d.officeHead(&o.titles)
		same := chief != "" && (deputy == "deputy "+chief || deputy == chief && d.fold(m.titles.head.from-1) == "deputy")
		if same && d.entities[o.who[0]].country.known() {
			d.entities[m.who[0]].country.set(d.entities[o.who[0]].country.text, inferred(m.titles.head, "deputy"))
		}
	}
}

// followSuccessors gives those named as the successor of the person before them whom he
// represented: "the KFOR commander, X, and his successor, Y".
func (d *document) followSuccessors() {
	for number := 1; number < len(d.mentions); number++ {
		m, o := &d.mentions[number], &d.mentions[number-1]
		if m.kind != person || o.kind != person || len(m.who) != 1 || len(o.who) != 1 || !d.homeless(m.who[0]) || m.titles.org != "" {
			continue
		}
		i := m.from - 1
		if d.fold(i) == "," {
			i--
		}
		if !d.cue(i, lexicon.CueSuccessor) || !d.cue(i-1, lexicon.CueTheirs) || i > o.end()+4 {
			continue
		}
		from, at := &d.entities[o.who[0]], phrase{i - 1, i + 1}
		if from.org.known() {
			d.entities[m.who[0]].org.set(from.org.text, inferred(at, "successor"))
		} else if from.country.known() {
			d.entities[m.who[0]].country.set(from.country.text, inferred(at, "successor"))
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
				d.entities[e].country.set(land.country.text, inferred(m.phrase, inThisOrder))
			}
		}
	}
}
