package formats

import (
	"cmp"
	"encoding/json"
	"io"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns JSON-LD in the words of schema.org. A record that no person
// has checked claims what a report says: a Claim by the articles, about an
// event. A checked one is the Event itself, still with the claim's sources.

type ldClaim struct {
	Context       string      `json:"@context,omitempty"`
	Type          string      `json:"@type"`
	ID            string      `json:"@id,omitempty"`
	Name          string      `json:"name"`
	URL           string      `json:"url"`
	Description   string      `json:"description"`
	Version       string      `json:"version"`
	DatePublished string      `json:"datePublished,omitempty"`
	Publisher     ldThing     `json:"publisher"`
	License       string      `json:"license,omitempty"`
	Appearance    []ldArticle `json:"appearance,omitempty"`
	About         *ldEvent    `json:"about,omitempty"`
}

// ldChecked is a record that a person checked: the event, with the claim that it was
// checked against.
type ldChecked struct {
	Context string `json:"@context"`
	ID      string `json:"@id"`
	URL     string `json:"url"`
	ldEvent
	Claim ldClaim `json:"subjectOf"`
}

type ldThing struct {
	Type string `json:"@type"`
	Page string `json:"@id,omitempty"`
	Name string `json:"name"`
	ID   string `json:"identifier,omitempty"`
	Code string `json:"termCode,omitempty"`
}

type ldArticle struct {
	Type      string   `json:"@type"`
	Page      string   `json:"@id,omitempty"`
	Name      string   `json:"name,omitempty"`
	URL       string   `json:"url,omitempty"`
	Date      string   `json:"datePublished,omitempty"`
	Publisher *ldThing `json:"publisher,omitempty"`
	ID        string   `json:"identifier"`
}

type ldEvent struct {
	Type      string     `json:"@type"`
	Name      string     `json:"name"`
	Start     string     `json:"startDate,omitempty"`
	End       string     `json:"endDate,omitempty"`
	Status    string     `json:"eventStatus,omitempty"`
	Mode      string     `json:"eventAttendanceMode,omitempty"`
	Location  *ldPlace   `json:"location,omitempty"`
	Attendees []ldPerson `json:"attendee,omitempty"`
	About     []ldThing  `json:"about,omitempty"`
}

type ldPlace struct {
	Type    string    `json:"@type"`
	Page    string    `json:"@id,omitempty"`
	Name    string    `json:"name"`
	Address ldAddress `json:"address"`
}

type ldAddress struct {
	Type    string `json:"@type"`
	City    string `json:"addressLocality,omitempty"`
	Country string `json:"addressCountry,omitempty"`
}

type ldPerson struct {
	Type     string   `json:"@type"`
	Page     string   `json:"@id,omitempty"`
	Name     string   `json:"name"`
	ID       string   `json:"identifier,omitempty"`
	JobTitle string   `json:"jobTitle,omitempty"`
	For      *ldThing `json:"affiliation,omitempty"`
}

func newJSONLD(w io.Writer, v View) encoder[Record] {
	return one[Record]{w, func(r Record) (string, error) {
		data, err := JSONLD(r, v)
		return string(data) + "\n", err
	}}
}

// JSONLD gives a record's JSON-LD. "<", ">" and "&" are written as \u003c and
// so on, so that it can stand in a page's script element.
func JSONLD(r Record, v View) ([]byte, error) {
	claim := ldClaim{Context: "https://schema.org", Type: "Claim", ID: r.URL, Name: r.Headline, URL: r.URL,
		Description: r.Attribution + ". " + r.Checked + ".", Version: v.Edition, DatePublished: string(v.Built),
		Publisher: ldThing{Type: "Organization", Name: v.Site}, License: v.Licence.Address()}
	for _, s := range r.Sources {
		article := ldArticle{Type: "NewsArticle", Page: r.page("source", s.ID), Name: s.Title, URL: webAddress(s.URL), Date: string(s.Date), ID: s.ID}
		if s.Publisher != "" {
			article.Publisher = &ldThing{Type: "Organization", Name: s.Publisher}
		}
		claim.Appearance = append(claim.Appearance, article)
	}
	about := event(r)
	if r.Review.On == "" {
		claim.About = &about
		return json.Marshal(claim)
	}
	checked := ldChecked{Context: claim.Context, ID: claim.ID, URL: claim.URL, ldEvent: about}
	claim.Context, claim.ID = "", "" // which would make one thing of both
	checked.Claim = claim
	return json.Marshal(checked)
}

// event is what the claim is about. schema.org dates are ISO 8601: a month or
// a year as it is, an interval as start and end.
func event(r Record) ldEvent {
	e := ldEvent{Type: "Event", Name: r.Headline, Start: r.Date.Guide(), Mode: attendance(r)}
	if r.Date.Precision() == readout.PrecisionInterval {
		if _, last, ok := r.Date.Bounds(); ok {
			e.End = string(readout.Day(last))
		}
	}
	if r.Status == readout.Planned {
		e.Status = "https://schema.org/EventScheduled"
	}
	if place := placeOf(r.values()); place != (readout.Place{}) {
		name := cmp.Or(place.Venue, place.City, r.country(place.Country))
		e.Location = &ldPlace{"Place", "", name, ldAddress{"PostalAddress", place.City, place.Country}}
		if place.Venue == "" { // else the page is of the town around it
			e.Location.Page = r.page("place", place.ID)
		}
	}
	for _, p := range r.Participants {
		person := ldPerson{Type: "Person", Page: r.page("person", p.ID), Name: p.Name, ID: p.ID, JobTitle: p.Role}
		switch {
		case p.Country != "":
			person.For = &ldThing{Type: "Country", Page: r.countryPage(p.Country), Name: r.country(p.Country), ID: p.Country}
		case p.Org != "":
			person.For = &ldThing{Type: "Organization", Page: r.page("organisation", p.OrgID), Name: p.Org, ID: p.OrgID}
		}
		e.Attendees = append(e.Attendees, person)
	}
	for _, code := range r.Topics {
		e.About = append(e.About, ldThing{Type: "DefinedTerm", Page: r.page("topic", code), Name: r.topic(code), Code: code})
	}
	return e
}

// attendance says that they met in person only where the text does.
func attendance(r Record) string {
	switch {
	case r.Format == readout.Video:
		return "https://schema.org/OnlineEventAttendanceMode"
	case basisOf(r.Evidence, "format") != "":
		return "https://schema.org/OfflineEventAttendanceMode"
	}
	return ""
}

// webAddress is an address that a reader may be sent to, "" for any other.
func webAddress(address string) string {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return address
	}
	return ""
}
