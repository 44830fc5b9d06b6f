package web

import (
	"fmt"
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns the table seen from above: place cards, with date and place between
// them.

// plan is the table seen from above: place cards, date and place between them.
type plan struct {
	Three bool
	Cards []placeCard
	Seat  []value
}

// placeCard is one side: its party, its principals, who else was present.
type placeCard struct {
	Party  value
	People []cardPerson
	Also   []cardPerson
}

// cardPerson is a name with rank and office as printed.
type cardPerson struct {
	Name   value
	Titles []value
}

// plan seats two or three parties; with more or fewer there is none.
func (s sheet) plan() *plan {
	if len(s.sides) != 2 && len(s.sides) != 3 {
		return nil
	}
	p := &plan{Three: len(s.sides) == 3, Seat: s.seat()}
	for _, side := range s.sides {
		c := placeCard{Party: s.partyOf(side)}
		for _, i := range side.principals {
			c.People = append(c.People, s.person(i))
		}
		for _, i := range side.attending {
			c.Also = append(c.Also, s.person(i))
		}
		p.Cards = append(p.Cards, c)
	}
	return p
}

// partyOf is the party of a side, with what says that it is theirs.
func (s sheet) partyOf(side side) value {
	val := s.party(side.party)
	for _, i := range slices.Concat(side.principals, side.attending) {
		field := fmt.Sprintf("participants/%d/country", i)
		if side.party.Kind == readout.OrganisationParty {
			field = fmt.Sprintf("participants/%d/org", i)
		}
		if s.nums.has(field) {
			val.By = s.nums.of(field)
			return val
		}
	}
	val.By = s.nums.of(s.partyField(side.party))
	return val
}

func (s sheet) partyField(p readout.Party) string {
	i := slices.IndexFunc(s.Parties, func(q readout.Party) bool { return sameParty(p, q) })
	return fmt.Sprintf("parties/%d", i)
}

// party is a party without its receipt.
func (s sheet) party(p readout.Party) value {
	if s.words.party(p) == "" {
		return value{Text: "Country not stated", Soft: true}
	}
	return value{Code: s.words.partyCode(p), Text: s.words.party(p), Href: s.words.partyAddress(p)}
}

// person is a participant with rank and office, each with its receipt.
func (s sheet) person(i int) cardPerson {
	p := s.Participants[i]
	field := func(name string) receipt { return s.nums.of(fmt.Sprintf("participants/%d/%s", i, name)) }
	c := cardPerson{Name: value{Text: isolated(p.Name), Href: address(store.PersonKind, p.ID), By: field("name")}}
	if p.Rank != "" {
		c.Titles = append(c.Titles, value{Text: p.Rank, By: field("rank")})
	}
	if p.Role != "" {
		c.Titles = append(c.Titles, value{Text: p.Role, By: field("role")})
	}
	return c
}

// seat is what stands on the table: date and place.
func (s sheet) seat() []value {
	date := value{Text: weekDate(s.Date).Text, Href: timelineAddress(s.Date), By: s.nums.of("date")}
	place := s.place()[0]
	if s.Place != nil && s.Place.City == "" && s.Place.Country != "" {
		place = s.host()
		place.Code = nil
	}
	place.Code, place.Soft = nil, false
	return []value{date, place}
}
