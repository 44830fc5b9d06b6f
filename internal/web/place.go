package web

// This file owns /places and /places/{slug}.

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// places answers /places.
func (s *site) places(v *visit) (answer, error) {
	return s.index(v, "/places", "Places", "Place", v.archive.Places, func(total int) string {
		return plural(total, "place", "places") + " where meetings took place, as articles name them. Countries of places are by gazetteer."
	})
}

// placePage is the data of a place's page.
type placePage struct {
	frame
	Crumbs        []link
	Name          string
	Country       partyLink
	Held, Planned string
	When          string
	Strip         strip
	Note          string
	Rankings      []ranking
	Printed       []printedRow
	Venues        []venueRow
	SameAs        []link
	Latest        latest
}

// printedRow is a name of the place as printed.
type printedRow struct{ Form, Held, Basis string }

// venueRow is a venue as printed.
type venueRow struct{ Venue, Held, Years string }

// place answers /places/{slug}.
func (s *site) place(v *visit) (answer, error) {
	place, err := v.archive.Place(v.Context(), v.param("slug"))
	if err != nil {
		return answer{}, err
	}
	own := address(store.PlaceKind, place.ID)
	if _, _, goTo, err := v.plain(own); err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	filter := store.Filter{Place: place.ID}
	p := placePage{
		frame: s.frame(v, joinNonEmpty(", ", place.Name, place.Country.Name), "/places"), Name: isolated(place.Name),
		Crumbs: []link{{Href: "/places", Label: "Places"}}, Country: v.countryLink(place.Country),
		Held: number(place.Held), Planned: number(place.Planned), When: dateRangeText(place.First, place.Last),
		Note: "Green: held, in " + place.Name + ". Grey: all held meetings in the archive.", SameAs: sameAs(place.SameAs),
	}
	p.Canonical = own
	p.Description = "Meetings in " + p.Title + ": " + joinNonEmpty(", ", heldPlanned(place.Held, place.Planned), p.When) + "."
	if place.Country.Slug != "" {
		p.Crumbs = append(p.Crumbs, link{Href: address(store.CountryKind, place.Country.Slug), Label: place.Country.Name})
	}
	p.Crumbs = append(p.Crumbs, link{Label: p.Name})
	if p.Strip, err = v.heldStrip(place.Name+" by year", filter); err != nil {
		return answer{}, err
	}
	p.Rankings = []ranking{
		v.ranking("wm", "Who met here", place.Parties, narrowed(filter, "party")).leading(filter, "country"),
		v.ranking("ws", "People", place.People, addressOf).noted("Principals of held meetings.").leading(filter, "person"),
		v.ranking("wt", "About what", place.Topics, narrowed(filter, "topic")).leading(filter, "topic"),
	}
	for _, f := range place.Printed {
		p.Printed = append(p.Printed, printedRow{isolated(f.Form), number(f.Held), basisName(f.Basis)})
	}
	for _, venue := range place.Venues {
		row := venueRow{isolated(venue.Venue), number(venue.Held), yearRange(venue.First, venue.Last)}
		if venue.Venue == "" {
			row.Venue = "Venue not stated"
		}
		p.Venues = append(p.Venues, row)
	}
	p.Alternates = []link{v.feed(filter)}
	if p.Latest, err = v.latest(filter, v.listRow); err != nil {
		return answer{}, err
	}
	return show("place", p)
}

// basisName is the word for a basis.
func basisName(b readout.Basis) string {
	if b == readout.Edited {
		return "set by an editor"
	}
	return string(b)
}
