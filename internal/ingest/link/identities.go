package link

import (
	"iter"

	"github.com/readout-archive/readout"
)

// This file owns the outcome of linking: ids for everything in every report,
// the authority records, the meetings in the order of their days.

// Identities is who is who, by id. It is read-only and safe for concurrent use.
type Identities struct {
	l             *Linker
	person        []string // id by card
	body          []string
	place         []string
	meeting       []string // id by report
	reports       []uint32 // of all meetings, in their order
	ends          []uint32 // where a meeting's reports end
	people        []readout.Authority
	places        []readout.Authority
	organisations []readout.Authority
	register      Register
}

// Encounter is a meeting's reports, in the order of their sources.
type Encounter struct {
	ID      string
	Reports []ReportRef
}

// ReportRef is a report by the number of its reading and its own.
type ReportRef struct {
	Reading int
	Report  int
}

// Link finds the identities of all readings added. register may be nil.
func (l *Linker) Link(register *Register) *Identities {
	if register == nil {
		register = &Register{}
	}
	out := &Identities{l: l}

	out.register.Entries = l.settleSources(register)
	held := register.idsByKey()
	order, bodies, ruled := l.bodyCluster(func(card uint32) []string {
		return held.of(OrganisationKind, l.bodyKeys(card), l.texts[l.bodies[card].form], "")
	})
	bodyAt := positions(order)
	bodyOf := func(card uint32) uint32 { return bodies.root[bodyAt[card]] }
	out.body = make([]string, len(l.bodies))
	out.organisations = l.settle(register, &out.register, OrganisationKind, order, bodies, ruled, l.bodyFacts, nil, out.body)

	order, sites, ruled := l.placeCluster(func(card uint32) []string {
		return held.of(PlaceKind, l.placeKeys(card), l.texts[l.places[card].city], l.texts[l.places[card].country])
	})
	siteAt := positions(order)
	siteOf := func(card uint32) uint32 { return sites.root[siteAt[card]] }
	out.place = make([]string, len(l.places))
	out.places = l.settle(register, &out.register, PlaceKind, order, sites, ruled, l.placeFacts, nil, out.place)

	bodyIdentity := make([]uint32, len(l.bodies))
	for card := range bodyIdentity {
		bodyIdentity[card] = bodyOf(uint32(card))
	}
	p := l.newPersonLinker(bodyIdentity, func(card uint32) []string {
		return held.of(PersonKind, append(l.personKeys(card), l.levelKey(card)), l.texts[l.people[card].form], l.texts[l.people[card].country])
	}, l.authorities.People)
	persons := p.link()
	personAt := positions(p.order)
	out.person = make([]string, len(l.people))
	out.people = l.settle(register, &out.register, PersonKind, p.order, persons, p.ruled, l.personFacts, p, out.person)

	m := l.newMeetingLinker(func(card uint32) uint32 { return persons.root[personAt[card]] }, p.sideOf(persons), bodyOf, siteOf)
	out.settleMeetings(register, m.order, m.link(register))
	return out
}

// positions inverts an order.
func positions(order []uint32) []uint32 {
	at := make([]uint32, len(order))
	for i, card := range order {
		at[card] = uint32(i)
	}
	return at
}

// Meetings gives all meetings in the order of their days, undated ones last.
func (i *Identities) Meetings() iter.Seq[Encounter] {
	return func(yield func(Encounter) bool) {
		begin := uint32(0)
		for _, end := range i.ends {
			e := Encounter{ID: i.meeting[i.reports[begin]], Reports: make([]ReportRef, end-begin)}
			for n, report := range i.reports[begin:end] {
				r := &i.l.reports[report]
				e.Reports[n] = ReportRef{int(r.reading), int(r.index)}
			}
			if begin = end; !yield(e) {
				return
			}
		}
	}
}

// Len is the number of meetings.
func (i *Identities) Len() int { return len(i.ends) }

// People gives the authority records of persons, by id.
func (i *Identities) People() []readout.Authority { return i.people }

// Places gives the authority records of places, by id.
func (i *Identities) Places() []readout.Authority { return i.places }

// Organisations gives the authority records of organisations, by id.
func (i *Identities) Organisations() []readout.Authority { return i.organisations }

// Register gives every id ever given, as it stands now: write it to freeze them.
func (i *Identities) Register() *Register { return &i.register }

// Name writes the ids into the reports of the reading that was added as the
// number-th: of meetings, persons, organisations and places.
func (i *Identities) Name(number int, reading *readout.Reading) {
	first := i.l.readings[number].first
	for n := range reading.Reports {
		r := &reading.Reports[n]
		r.ID = i.meeting[first+uint32(n)]
		for k := range r.Participants {
			p := &r.Participants[k]
			p.ID = i.person[i.l.personOf[i.l.personKey(p)]]
			if p.Org != "" {
				p.OrgID = i.body[i.l.bodyOf[i.l.textOf[p.Org]]]
			}
		}
		for k := range r.Parties {
			if p := &r.Parties[k]; p.Kind == readout.OrganisationParty && p.Name != "" {
				p.ID = i.body[i.l.bodyOf[i.l.textOf[p.Name]]]
			}
		}
		if p := r.Place; p != nil && p.City != "" {
			p.ID = i.place[i.l.placeOf[[2]uint32{i.l.textOf[p.City], i.l.textOf[p.Country]}]]
		}
	}
}
