package places

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the last signs of an encounter's place, asked where nothing else tells a town: one
// that its own sentence names, the article's first, the headline; that of the encounter told
// first; and the dateline's town for what is still to come at home.

// byLastSigns takes the first of them that there is.
func (p *placing) byLastSigns(e *encounters.Encounter, fresh bool) bool {
	if e.Status == readout.Planned && len(e.Principals) == 0 { // of parties alone, and still to come: where is announced or not known
		return !e.PlaceLand.Known() && p.bySignBehind(e)
	}
	if !e.PlaceLand.Known() {
		lead := e.Anchor == p.Lead
		if p.bySignIn(e, func(s int) bool { return s == e.Anchor }, false) ||
			fresh && !lead && p.bySignIn(e, func(s int) bool { return s == p.Lead }, false) ||
			fresh && p.bySignIn(e, func(s int) bool { return s < e.Anchor && p.Sentences[s].Kind == text.Headline }, true) ||
			p.bySignBehind(e) {
			return true
		}
	}
	return fresh && (!e.PlaceLand.Known() && p.stayToldBehind(e) || p.asFirst(e) || p.atHomeSoon(e)) || p.byCapital(e)
}

// byCapital takes the capital of the known country where the article names it anywhere: who receives
// an ambassador, or is at home, mostly does so there. A country told in so many words says no more.
func (p *placing) byCapital(e *encounters.Encounter) bool {
	if !e.PlaceLand.Known() || p.outOfTown(e) || e.PlaceLand.Clues[0].Basis == readout.Stated {
		return false
	}
	at := p.printedTown(p.Lex.CapitalOf(e.PlaceLand.Text))
	if at.Empty() {
		return false
	}
	e.City.Set(p.PlainCapitals(at), text.Clue{At: at, Basis: readout.Inferred, From: "capital"})
	p.Note("place", "capital", at, "%s: the capital of the country known otherwise", e.City.Text)
	return true
}

// bySignIn takes the first town behind a preposition in the sentences asked for; hanging lets those
// count that belong to a noun.
func (p *placing) bySignIn(e *encounters.Encounter, asked func(sentence int) bool, hanging bool) bool {
	for i := range p.places {
		w := &p.places[i]
		sentence := p.Tokens[w.at.From].Sentence
		if w.City.Empty() && w.Name == "" || w.Country == "" || w.hangs && !hanging || !asked(sentence) {
			continue
		}
		if p.ofPast(w) || p.atAnotherHour(w, e) || sentence == e.Anchor && p.ofItsOwn(w.at, e.Trigger) {
			continue
		}
		p.put(e, w, readout.Inferred, "last sign")
		return true
	}
	return false
}

// bySignBehind takes the town behind "in" that stands nearest behind the trigger in its clause, though
// words between them might claim it: "which had been put off twice, was held in Cairo".
func (p *placing) bySignBehind(e *encounters.Encounter) bool {
	for i := range p.places {
		w := &p.places[i]
		if w.at.From < e.Trigger.To || p.Tokens[w.at.From].Sentence != e.Anchor || !e.Clause.Empty() && !e.Clause.Has(w.at.From) {
			continue
		}
		if p.Fold(w.at.From) != "in" || w.City.Empty() || w.Country == "" || w.visited || w.hangs || p.ofPast(w) || p.atAnotherHour(w, e) {
			continue
		}
		p.put(e, w, readout.Inferred, "last sign")
		return true
	}
	return false
}

// stayToldBehind takes, of an article without a dateline, the town to which one of those who met is told
// to have come, in the two sentences behind the encounter's: "She is in New York for the General Assembly".
func (p *placing) stayToldBehind(e *encounters.Encounter) bool {
	const behind = 2
	for i := range p.places {
		w := &p.places[i]
		s := p.Tokens[w.at.From].Sentence
		if s <= e.Anchor || s > e.Anchor+behind || p.hasTown || !w.stays && !w.visited || w.back || w.Country == "" || w.City.Empty() && w.Name == "" {
			continue
		}
		if p.ofPast(w) || p.ofOthers(w, e) || p.toured(w) || p.invited(w.at) || p.atAnotherHour(w, e) || p.LooksAhead(p.Sentences[s].Phrase) || len(p.AnchoredAt(s)) > 0 {
			continue
		}
		p.put(e, w, readout.Inferred, "stay")
		return true
	}
	return false
}

// asFirst takes the town of the encounter that the article tells first, for further news of which no
// place is known, or only that country.
func (p *placing) asFirst(e *encounters.Encounter) bool {
	first := &p.Encounters[0]
	if e == first || !e.News || !first.City.Known() || !p.agrees(e, first.PlaceLand.Text) {
		return false
	}
	e.City.Set(first.City.Text, sameVisit(first.City.Clues)...)
	e.PlaceLand.Set(first.PlaceLand.Text, sameVisit(first.PlaceLand.Clues)...)
	p.Note("place", "as the first", e.Trigger, "%s, %s", e.City.Text, e.PlaceLand.Text)
	return true
}

// atHomeSoon takes the dateline's town for what is still to come in its country.
func (p *placing) atHomeSoon(e *encounters.Encounter) bool {
	if e.Status != readout.Planned || !p.hasTown || !p.agrees(e, p.dateTown.Country) {
		return false
	}
	p.putDateline(e, "soon, and nothing else tells where")
	return true
}

// agrees reports whether a country is the known one of the place or, where none is known, one of those
// that met.
func (p *placing) agrees(e *encounters.Encounter, code string) bool {
	if e.PlaceLand.Known() {
		return e.PlaceLand.Text == code
	}
	return p.represented(e, code)
}
