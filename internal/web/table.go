package web

// This file owns who sits at the table: the parties of a record as sides, in
// the order in which headline and place cards name them.

import (
	"slices"

	"github.com/readout-archive/readout"
)

// side is one party with the people who spoke for it. The numbers are indexes
// into the record's participants.
type side struct {
	party      readout.Party
	principals []int
	attending  []int
}

// sidesOf seats the people of a record. Sides with a principal come first, in
// the order of the text; then those of whom nobody is named. Officials of one
// country who met each other are a side each.
func sidesOf(r readout.Record) []side {
	var sides []side
	seat := func(p readout.Party) *side {
		for i := range sides {
			if sameParty(sides[i].party, p) {
				return &sides[i]
			}
		}
		sides = append(sides, side{party: p})
		return &sides[len(sides)-1]
	}
	for i, person := range r.Participants {
		if person.Function != readout.Attending {
			s := seat(partyOf(r, person))
			s.principals = append(s.principals, i)
		}
	}
	for _, p := range r.Parties {
		seat(p)
	}
	for i, person := range r.Participants {
		if person.Function == readout.Attending {
			s := seat(partyOf(r, person))
			s.attending = append(s.attending, i)
		}
	}
	if len(sides) == 1 && len(sides[0].principals) > 1 {
		return apart(sides[0])
	}
	return sides
}

// apart makes each principal of one side a side; those attending stay with the first.
func apart(whole side) []side {
	var sides []side
	for _, i := range whole.principals {
		sides = append(sides, side{party: whole.party, principals: []int{i}})
	}
	sides[0].attending = whole.attending
	return sides
}

// partyOf finds the party that a person represents.
func partyOf(r readout.Record, p readout.Participant) readout.Party {
	own := readout.Party{Kind: readout.CountryParty, Code: p.Country, Named: true}
	if p.Org != "" {
		own = readout.Party{Kind: readout.OrganisationParty, ID: p.OrgID, Name: p.Org, Named: true}
	}
	if i := slices.IndexFunc(r.Parties, func(q readout.Party) bool { return sameParty(q, own) }); i >= 0 {
		return r.Parties[i]
	}
	return own
}

func sameParty(a, b readout.Party) bool {
	if a.Kind != b.Kind {
		return false
	}
	if a.Kind == readout.CountryParty {
		return a.Code == b.Code
	}
	return a.ID != "" && a.ID == b.ID || a.Name == b.Name
}
