package references

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the home of an article: the country whose officials are named
// without a country ("President David Granger" in a Guyanese paper). It is
// found by weighing what the article says about itself (homewords.go) and whom it
// names; for each person those countries are left out that the text speaks against.

// findHome weighs the countries, and sets the home.
func (d *Document) findHome() {
	h := d.Countries
	d.weighVisits(h)
	d.weighPosts(h)
	senders := d.weighHolders(h)
	d.weighSayings(h)
	d.weighSeatOfBodies(h)
	d.findSeats()
	d.chooseHome(h, senders)
	d.explainHome(h)
}

// weighHolders weighs how the article tells the countries of those who have one. It gives the
// countries of envoys of whom no post is told: most likely none of them is the home.
func (d *Document) weighHolders(h *Homes) (senders []string) {
	for e := range d.Entities {
		p := &d.Entities[e]
		if p.Kind == names.Person && p.Org.Known() {
			d.leaveOrigin(h, p)
		}
		if p.Kind != names.Person || !p.Country.Known() {
			continue
		}
		if !p.Name.Known() { // "the Crown Prince of Bahrain": at home he is "the Crown Prince"
			if names.Chiefly(p.Level) || p.Level == "royal" {
				h.add(p.Country.Text, -NameWeight, text.Phrase{})
			}
			continue
		}
		switch from := p.Country.Clues[0]; {
		case d.calledFirst(e): // "The President met with the leaders of": at home nobody need say whose
			h.add(p.Country.Text, datelineWeight, from.At)
		case from.From == "place": // "Governor of Yunnan": its own press need not say which country's
			h.add(p.Country.Text, NameWeight, from.At)
		case d.ofNamedBody(from.At): // "Bank of Ghana Governor": so called at home as well
		case from.From == "title": // "Undersecretary for North America": of an office that its readers know
		case !d.namesLand(from.At) && !slices.Contains(h.explained, p.Country.Text): // "Speaker of the Saeima": of a house that its readers know
		case p.Level == "ambassador" && !d.posted(e) && !d.permanent(e): // told to readers where he serves
			senders = append(senders, p.Country.Text)
			fallthrough
		default:
			h.add(p.Country.Text, -foreignerWeight, text.Phrase{})
		}
	}
	return senders
}

// chooseHome sets the home by the weights.
func (d *Document) chooseHome(h *Homes, senders []string) {
	senders = slices.DeleteFunc(senders, func(code string) bool { return h.Of(code).issues }) // its own office tells of its envoys as well
	if d.Home = h.likeliest(senders); d.Home == "" {
		d.Home = h.likeliest(nil)
	}
	if d.foreignHome(h) {
		d.Home, d.HomeUnknown = "", true
	}
}

// leaveOrigin takes back what was counted for the country that somebody who speaks for an
// organisation is from: "the UNEP director, Ana Rivas of Peru".
func (d *Document) leaveOrigin(h *Homes, p *names.Entity) {
	for k, number := range p.Mentions {
		if k >= MostForms {
			break
		}
		if m := &d.Mentions[number]; m.Titles.Country != "" && originOf(m) {
			h.add(m.Titles.Country, -NameWeight, text.Phrase{})
		}
	}
}

// explainHome notes what spoke for each country.
func (d *Document) explainHome(h *Homes) {
	if d.Trace == nil {
		return
	}
	for _, l := range h.lands {
		chosen := ""
		if l.code == d.Home {
			chosen = ", the article's home"
		}
		d.Note("home", "weight of "+l.code, l.shown, "%d%s", l.Weight, chosen)
	}
}

// foreignHome reports whether no country is left for the first of a state who is
// named without one: the article's home is then none that it names.
func (d *Document) foreignHome(h *Homes) bool {
	for e := range d.Entities {
		if !d.homeless(e) || !d.Entities[e].Name.Known() {
			continue
		}
		if l := d.Entities[e].Level; (l == "head-of-state" || l == "head-of-government") && h.likeliest(d.notFrom(e)) == "" && len(h.lands) > 0 {
			return true
		}
	}
	return false
}

// homeless reports whether entity e is a person without a country or organisation.
func (d *Document) homeless(e int) bool {
	p := &d.Entities[e]
	return p.Kind == names.Person && !p.Country.Known() && !p.Org.Known()
}

// calledFirst reports whether the article calls a person by the office alone, which a country
// has one of, before it says his name and country: "The President met with the leaders of".
func (d *Document) calledFirst(e int) bool {
	for k, number := range d.Entities[e].Mentions {
		m := &d.Mentions[number]
		if k >= MostForms || m.Titles.Country != "" {
			return false
		}
		if m.Name.Empty() && !m.Titles.Counterpart && !m.Titles.Guest && m.Titles.Org == "" && d.seat(&m.Titles) != "" {
			return d.SentenceOf(m.From).Kind == text.Headline
		}
	}
	return false
}

// namesLand reports whether words that tell a country are its name or its people's.
func (d *Document) namesLand(at text.Phrase) bool {
	for i := at.From; i < at.To; i++ {
		if d.Seen[i].Begins&(lexicon.CountryName|lexicon.Demonym|lexicon.Capital) != 0 {
			return true
		}
	}
	return false
}

// ofNamedBody reports whether a country's name closes that of a body of state before an office: "Bank
// of Ghana | Governor".
func (d *Document) ofNamedBody(land text.Phrase) bool {
	return land.From > 1 && d.Fold(land.From-1) == "of" && d.IsCapital(land.From-2) && d.Is(land.From-2, lexicon.Body) && d.MentionAt[land.From] >= 0 && d.MentionAt[land.From] == d.MentionAt[land.From-2] &&
		d.Mentions[d.MentionAt[land.From]].Titles.Head.From >= land.To
}

// permanent reports whether an envoy is posted to an organisation: its seat is nobody's home.
func (d *Document) permanent(e int) bool {
	for k, number := range d.Entities[e].Mentions {
		t := &d.Mentions[number].Titles
		if k >= MostForms || t.Head.Empty() {
			continue
		}
		if d.Fold(t.Head.From) == "permanent" {
			return true
		}
		for i := t.Head.To + 1; i < t.Office.To; i++ { // "Ambassador to the United Nations"
			if n, _ := d.PhraseAt(i, t.Office.To, lexicon.Organisation); n > 0 {
				return true
			}
		}
	}
	return false
}

// posted reports whether the text says to which country an envoy is sent.
func (d *Document) posted(e int) bool {
	for k, number := range d.Entities[e].Mentions {
		if k < MostForms && d.Mentions[number].Titles.Accredited != "" {
			return true
		}
	}
	return false
}
