package web

// This file owns the facts of a record: the place cards at the table and the
// six rows of the sheet, each value with its receipt.

import (
	"fmt"
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// sheet is what the parts of a record's page are made from.
type sheet struct {
	*store.MeetingRecord
	v     *visit
	words *vocabulary
	nums  numbering
	sides []side
}

func newSheet(v *visit, m *store.MeetingRecord) sheet {
	return sheet{m, v, v.words, newNumbering(m.Meeting, m.Texts), sidesOf(m.Record)}
}

// facts are the rows of the sheet. Without a plan the people stand here.
func (s sheet) facts(planned bool) []fact {
	facts := []fact{
		{ID: "f-date", Name: "Date", Values: []value{s.date()}, Notes: s.dateNotes()},
		{ID: "f-place", Name: "Place", Values: s.place(), Notes: s.placeNotes()},
		s.status(), s.form(),
		{ID: "f-parties", Name: "Parties", Values: s.parties(), Notes: s.partyNotes()},
		{ID: "f-topics", Name: "Topics", Values: s.topics()},
	}
	if !planned {
		facts = append([]fact{{ID: peopleID, Name: "People", Values: s.people()}}, facts...)
	}
	return facts
}

// peopleID is the name of the plan or list of people on the page.
const peopleID = "f-people"

func (s sheet) date() value {
	if s.Date == "" {
		return notStated("")
	}
	w := longDate(s.Date)
	return value{Text: w.Text, Time: w.DateTime, By: s.nums.of("date")}
}

// dateNotes says what a date was counted from.
func (s sheet) dateNotes() []factNote {
	var notes []factNote
	if premise := datePremise(s.Evidence); premise != "" {
		notes = append(notes, factNote{Text: premise})
	}
	if rest := s.nums.lesser("date"); len(rest.Links) > 0 {
		notes = append(notes, factNote{Text: "Implied as well by", Marks: rest.Links})
	}
	return append(notes, s.disputed("date")...)
}

// place is the town, its country and the venue.
func (s sheet) place() []value {
	if s.Format == readout.Video {
		return []value{{Text: "By video", By: s.nums.of("format")}}
	}
	p := s.Place
	if p == nil {
		return []value{notStated("place")}
	}
	var values []value
	switch {
	case p.City != "":
		values = append(values, value{Text: isolated(p.City), Href: address(store.PlaceKind, p.ID), By: s.part("city")})
	default:
		values = append(values, notStated("town"))
	}
	if p.Venue != "" {
		values = append(values, value{Text: p.Venue, By: s.nums.of("place/venue")})
	}
	if p.Country != "" {
		values = append(values, s.host())
	}
	return values
}

// host is the country of the place.
func (s sheet) host() value {
	val := s.party(readout.Party{Kind: readout.CountryParty, Code: s.Place.Country})
	val.By = s.part("country")
	return val
}

// part is the receipt of a part of the place, or of the place as a whole.
func (s sheet) part(name string) receipt {
	if field := "place/" + name; s.nums.has(field) {
		return s.nums.of(field)
	}
	return s.nums.of("place")
}

func (s sheet) placeNotes() []factNote {
	var notes []factNote
	if premise := placePremise(s.Evidence); premise != "" {
		notes = append(notes, factNote{Text: premise})
	}
	return append(notes, s.disputed("place")...)
}

// disputed says of a field that the reports do, where they contradict each other in it.
func (s sheet) disputed(field string) []factNote {
	if !slices.ContainsFunc(s.Contradicted, func(d readout.Disagreement) bool { return d.Field == field }) {
		return nil
	}
	return []factNote{{Text: "The reports", Link: link{Href: "#contra", Label: "contradict each other"}}}
}

func (s sheet) status() fact {
	f := fact{ID: "f-status", Name: "Status"}
	val := value{Text: "Held", By: s.nums.of("status")}
	t := tenseOf(s.Record, s.v.today)
	if t != didMeet {
		val.Text, val.Tag = "", tag(t)
	}
	f.Values = []value{val}
	switch t {
	case wasToMeet:
		f.Notes = []factNote{{Text: "Outcome not recorded: what reports it was written before the meeting, and no article in this archive says that it was held."}}
	case isToMeet:
		f.Notes = []factNote{{Text: "Reported as still to come."}}
	}
	return f
}

// form is said where the text says it; that no video link is mentioned states nothing.
func (s sheet) form() fact {
	f := fact{ID: "f-form", Name: "Form"}
	switch {
	case s.Format == readout.Video:
		f.Values = []value{{Text: "By video", By: s.nums.of("format")}}
	case s.nums.has("format"):
		f.Values = []value{{Text: "In person", By: s.nums.of("format")}}
	default:
		f.Values = []value{notStated("")}
		if !madeElsewhere(s.Meeting) {
			f.Notes = []factNote{{Text: "No video link is mentioned"}}
		}
	}
	return f
}

func (s sheet) parties() []value {
	var values []value
	for i, p := range s.Parties {
		val := s.party(p)
		val.By = s.nums.of(fmt.Sprintf("parties/%d", i))
		values = append(values, val)
	}
	if len(values) == 0 {
		return []value{notStated("")}
	}
	return values
}

// partyNotes says what an inferred party was taken from.
func (s sheet) partyNotes() []factNote {
	var notes []factNote
	for i, p := range s.Parties {
		if premise := partyPremise(s.Evidence, fmt.Sprintf("parties/%d", i)); premise != "" {
			notes = append(notes, factNote{Text: s.words.party(p) + ": " + premise})
		}
	}
	return notes
}

func (s sheet) topics() []value {
	var values []value
	for i, t := range s.Topics {
		values = append(values, value{
			Dot: s.words.family(t), Text: s.words.topic(t), Href: address(store.TopicKind, t),
			By: s.nums.of(fmt.Sprintf("topics/%d", i)),
		})
	}
	if len(values) == 0 {
		return []value{notStated("")}
	}
	return values
}

// people lists who took part, by party, where there is no plan.
func (s sheet) people() []value {
	var values []value
	for _, side := range s.sides {
		val := s.partyOf(side)
		if len(side.principals)+len(side.attending) == 0 {
			val.Tail = "no person named"
		}
		values = append(values, val)
		for _, i := range side.principals {
			values = append(values, s.listed(i))
		}
		for _, i := range side.attending {
			person := s.listed(i)
			person.Tail = joinNonEmpty(", ", person.Tail, "also present")
			values = append(values, person)
		}
	}
	if len(values) == 0 {
		return []value{{Text: "No person named", Soft: true}}
	}
	return values
}

// listed is a person in a list, the office after the name.
func (s sheet) listed(i int) value {
	val := s.person(i).Name
	val.Tail = office(s.Participants[i])
	return val
}
