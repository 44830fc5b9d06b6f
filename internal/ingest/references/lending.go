package references

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the order in which persons without a country of their own get one: the rules
// that find it in what is told of them, and behind all of them the article's home.

// FromHome is the premise of a country that is only the article's home.
const FromHome = "home of the article"

// FromBefore is the premise of a country that is only the one spoken of before the person.
const FromBefore = "host"

// lendCountries gives countries to those who have none: by those whom they follow, by what is
// told of them, and in the end the home.
func (d *Document) lendCountries() {
	d.follow(d.Followers())
	d.takeSides()
	d.hostSide()
	d.takeHosts()
	d.takeDestinations()
	d.followDelegations()
	d.followHeads()
	d.followErrands()
	d.followOrigins()
	d.representSides()
	d.followLists()
	d.followOwners()
	d.followWith()
	d.followCouples()
	d.followDeputies()
	d.followLetters()
	d.followSuccessors()
	d.followEmbassies()
	d.followEnvoys()
	d.followFirms()
	d.followColleagues()
	d.followChiefs()
	d.followHeadline()
	d.joinGuests(true)
	d.followTitles()
	followers := d.Followers()
	d.follow(followers)
	d.followBodysNews()
	led := map[int]bool{}
	for _, f := range followers {
		led[f.Who] = true
	}
	for _, second := range []bool{false, true} { // those who accompany somebody come second
		d.giveHome(led, second)
		d.follow(followers)
	}
	d.joinCountrymen()
}

// giveHome gives the home to those who have no country, in the order of the text, so
// that of two who hold the same seat the first is at home; those who accompany somebody
// only in the second round.
func (d *Document) giveHome(led map[int]bool, second bool) {
	h := d.Countries
	given := d.seatedByTitle() // by the seat: who was given the home for it
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 {
			continue
		}
		e := m.Who[0]
		if !d.homeless(e) || led[e] && !second {
			continue
		}
		not := d.notFrom(e)
		if guests := d.guestsOf(m); guests != "" { // one receives no delegation of one's own country
			not = append(not, guests)
		}
		code := d.Home
		if d.HomeUnknown {
			continue
		}
		key := d.soleSeat(e)
		if other, held := given[key]; held && key != "" && other != e {
			not = append(not, d.Entities[other].Country.Text, d.Home)
			if land, at := d.landBefore(m.From, not); land != "" {
				d.Entities[e].Country.Set(land, text.Inferred(at, FromBefore))
				continue
			}
		}
		if code == "" || slices.Contains(not, code) {
			if land, at := d.landBefore(m.From, not); land != "" && key != "" {
				d.Entities[e].Country.Set(land, text.Inferred(at, FromBefore))
				continue
			}
			code = h.likeliest(not)
		}
		if code == "" {
			continue
		}
		d.Entities[e].Country.Set(code, text.Inferred(h.Of(code).shown, FromHome))
		if key != "" {
			given[key] = e
		}
	}
}

// seatedByTitle lists by their seats those whose title alone showed them to be of the home.
func (d *Document) seatedByTitle() map[string]int {
	seated := map[string]int{}
	for e := range d.Entities {
		p := &d.Entities[e]
		if p.Kind != names.Person || d.Home == "" || p.Country.Text != d.Home || !p.Name.Known() || p.Country.Clues[0].From != "title" {
			continue
		}
		if key := d.soleSeat(e); key != "" {
			seated[key] = e
		}
	}
	return seated
}

// Guessed reports whether a person's country is only the article's home.
func (d *Document) Guessed(e int) bool {
	clues := d.Entities[e].Country.Clues
	return len(clues) > 0 && clues[0].From == FromHome
}
