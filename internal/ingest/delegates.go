package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns delegates: persons who take the country, or the organisation, of
// the delegation they head or belong to, or of the side they sit on.

// followDelegations gives the head and the members of a delegation its country or
// organisation: "a Turkish delegation led by Shuay Alpay", "the Turkish side was
// made up of the minister, Shuay Alpay, and Ambassador Ali Uçar".
func (d *document) followDelegations() {
	last := -1 // the party of the delegation told last: "a Georgian delegation … The delegation was headed by X"
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != delegation {
			continue
		}
		party := last
		if len(m.who) == 1 {
			party = m.who[0]
			last = party
		}
		if party < 0 || len(m.who) > 1 {
			continue
		}
		if i := d.headedAt(m.to); i >= 0 {
			d.joinMembers(number+1, i, &d.entities[party], m.phrase)
		}
		for s := d.tokens[m.from].sentence + 1; s < len(d.sentences) && d.cue(d.sentences[s].from, lexicon.CueDelegationAgain); s++ { // "It included X"
			if i := d.headedAt(d.sentences[s].from + 1); i >= 0 {
				for first := range d.mentionsIn(phrase{i, d.sentences[s].to}) {
					d.joinMembers(first, i, &d.entities[party], m.phrase)
					break
				}
				break
			}
		}
	}
}

// joinMembers gives the persons of the list that follows token i the party; the first of
// them is mention number.
func (d *document) joinMembers(number, i int, party *entity, at phrase) {
	next := i + 6 // where the next one must start
	for k := number; k < min(len(d.mentions), number+neighbourhood); k++ {
		member := &d.mentions[k]
		if member.kind != person || len(member.who) != 1 || member.from > next {
			return
		}
		d.joinParty(member.who[0], party, at)
		if next = d.coordinated(member.end()); next < 0 {
			return
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

// headedAt gives the token of "led" or "included" behind a delegation at token i, -1
// when none stands there.
func (d *document) headedAt(i int) int {
	if d.fold(i) == "by" { // "was led by X and the Norwegian side by Y"
		return i
	}
	for end := min(len(d.tokens), i+8); i < end; i++ {
		if d.cue(i, lexicon.CueHeading) {
			return i
		}
		if d.fold(i) == "," || d.cue(i, lexicon.CueBeforeHeading) || d.adverb(i) {
			continue
		}
		if m := d.mention(i); !d.tokens[i].capital() || m != nil && m.kind == person {
			return -1
		}
	}
	return -1
}

// hostSide gives those of whom the text says "on the host side" the article's home.
func (d *document) hostSide() {
	if d.home == "" || !d.cues.Has(lexicon.CueHostSide) {
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
		if !d.namesSide(m) {
			continue
		}
		s := d.tokens[m.from].sentence
		after := false
		for k := number + 1; k < len(d.mentions) && d.tokens[d.mentions[k].from].sentence == s; k++ {
			o := &d.mentions[k]
			if o.kind == delegation || d.namesSide(o) {
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

// namesSide reports whether a mention says for which side those told beside it were there:
// "on the Barbadian side", "for Ecuador,".
func (d *document) namesSide(m *mention) bool {
	if m.titles.country == "" || !d.cue(m.from-1, lexicon.CueSidePreposition) {
		return false
	}
	if m.kind == country {
		before := d.fold(m.from - 2)
		return d.fold(m.from-1) == "for" && d.fold(m.to) == "," && (d.sentenceOf(m.from).from == m.from-1 || before == ";" || before == "," || before == "and")
	}
	return m.kind == delegation && (d.fold(m.head) == "side" || d.fold(m.head) == "part")
}

func (d *document) takeSide(e int, m *mention) {
	if d.homeless(e) {
		d.entities[e].country.set(m.titles.country, inferred(m.phrase, "side"))
	}
}
