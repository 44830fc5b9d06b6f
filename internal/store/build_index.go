package store

import (
	"slices"

	"github.com/readout-archive/readout"
)

// meetingDraft gathers the index of meetings, and the summaries that are
// simplest to gather with it.
type meetingDraft struct {
	tally     Tally
	catalogue *draft
	words     map[topicWord]int

	person, country, org, topic, level, publisher, seat *draftColumn
	host, place, parties, status, format, basis         *draftColumn
	review, reports, family, reported, added            *draftColumn
}

// topicWord is a piece of evidence that a topic rests on.
type topicWord struct{ topic, words string }

// mostTopicWords bounds how many of them are kept.
const mostTopicWords = 50_000

func newMeetingDraft() meetingDraft {
	d := &draft{name: "meetings"}
	return meetingDraft{catalogue: d, words: map[topicWord]int{},
		person: d.column("person", true), country: d.column("country", true), org: d.column("org", true),
		topic: d.column("topic", true), level: d.column("level", true), publisher: d.column("publisher", true),
		seat: d.column("seat", true),
		host: d.column("host", false), place: d.column("place", false), parties: d.column("parties", false),
		status: d.column("status", false), format: d.column("format", false), basis: d.column("basis", false),
		review: d.column("review", false), reports: d.column("reports", false), family: d.column("family", false),
		reported: d.column("reported", false), added: d.column("added", false),
	}
}

// The values of columns that are no vocabulary, in the order of their numbers
// from 1.
var (
	partiesValues = []string{"2", "3", "4+"}
	statusValues  = []string{string(readout.Held), string(readout.Planned)}
	formatValues  = []string{string(readout.InPerson), string(readout.Video)}
	basisValues   = []string{string(readout.Stated)}
	reviewValues  = []string{"unreviewed", "reviewed"}
	reportsValues = []string{"contradict"}
	familyValues  = []string{"rel", "sec", "eco", "soc", "env"}
	recordsValues = []string{"0", "1", "2", "3+"}
	shownValues   = []string{string(readout.FullText), string(readout.ExcerptText), string(readout.LinkText)}
	gaveValues    = []string{"records", "considered", "nothing", "not-read"}
)

// mostReports is the highest number of reports that the order by reports tells apart.
const mostReports = 1000

// numberOf gives a value its number, 0 for a value that is none of them.
func numberOf(values []string, value string) uint32 {
	return uint32(slices.Index(values, value) + 1)
}

// index adds the meeting to the index.
func (b *Builder) index(m readout.Meeting, rests bases, family string, texts []reported) error {
	d, n := &b.meetings, b.numbers
	var persons, countries, orgs, topics, levels, publishers, seats []uint32
	for _, party := range m.Parties {
		if party.Kind == readout.OrganisationParty {
			org, err := known(n.organisation, "organisation", party.ID)
			if err != nil {
				return err
			}
			orgs = append(orgs, org)
		}
	}
	for _, code := range m.Countries {
		country, err := known(n.country, "country", code)
		if err != nil {
			return err
		}
		countries = append(countries, country)
	}
	for _, p := range m.Participants {
		person, err := known(n.person, "person", p.ID)
		if err != nil {
			return err
		}
		persons = append(persons, person)
		levels = append(levels, n.level[p.Level])
		if p.Function == readout.Principal {
			seats = append(seats, b.seat(seatKey{person, p.Country, n.organisation[p.OrgID]}))
		}
	}
	for _, code := range m.Topics {
		topic, err := known(n.topic, "topic", code)
		if err != nil {
			return err
		}
		topics = append(topics, topic)
	}
	for _, source := range m.Sources {
		publishers = append(publishers, n.publisher[source.Publisher])
	}
	var host, place uint32
	if m.Place != nil && m.Place.Country != "" {
		var err error
		if host, err = known(n.country, "country", m.Place.Country); err != nil {
			return err
		}
	}
	if m.Place != nil && m.Place.ID != "" {
		var err error
		if place, err = known(n.place, "place", m.Place.ID); err != nil {
			return err
		}
	}
	d.catalogue.add(m.Date)
	d.person.put(persons...)
	d.country.put(countries...)
	d.org.put(orgs...)
	d.topic.put(topics...)
	d.level.put(levels...)
	d.publisher.put(publishers...)
	d.seat.put(seats...)
	d.host.put(host)
	d.place.put(place)
	d.parties.put(uint32(max(0, min(len(m.Parties), 4)-1)))
	d.status.put(numberOf(statusValues, string(m.Status)))
	d.format.put(numberOf(formatValues, string(m.Format)))
	var basis, review, reports uint32 = 0, 1, 0
	if rests.all {
		basis = 1
	}
	if m.Review != (readout.Review{}) {
		review = 2
	}
	if len(m.Contradicted) > 0 {
		reports = 1
	}
	d.basis.put(basis)
	d.review.put(review)
	d.reports.put(reports)
	d.family.put(numberOf(familyValues, family))
	d.reported.put(uint32(min(len(texts), mostReports)))
	d.added.put(b.addedBy(m.ID))
	if m.Status == readout.Held {
		d.tally.Held++
		d.gatherWords(&m)
	} else {
		d.tally.Planned++
	}
	return nil
}

// seat numbers a person as the principal of a party.
func (b *Builder) seat(key seatKey) uint32 {
	if b.numbers.seat[key] == 0 {
		b.numbers.seat[key] = uint32(len(b.numbers.seat) + 1)
	}
	return b.numbers.seat[key]
}

// family is that of the first topic that is not Relations, else Relations.
func (b *Builder) family(topics []string) string {
	family := ""
	for _, code := range topics {
		switch of := b.numbers.family[code]; {
		case of != "" && of != "rel":
			return of
		case family == "":
			family = of
		}
	}
	return family
}
