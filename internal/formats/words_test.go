package formats

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// titles is a vocabulary of one country and one topic.
type titles struct{}

func (titles) Country(code string) readout.Country {
	return map[string]readout.Country{"PK": {Code: "PK", Name: "Pakistan", Slug: "pakistan"}}[code]
}
func (titles) Topic(code string) readout.Topic {
	return map[string]readout.Topic{"energy": {Code: "energy", Title: "Energy"}}[code]
}

func (titles) Page(kind, id string) string { return "https://readout.example/" + kind + "/" + id }

func worded() Record {
	m := readout.Meeting{ID: "4k7qz2m", Record: readout.Record{Date: "2025-12-27", Status: readout.Planned, Format: readout.InPerson,
		Place: &readout.Place{Venue: "Fort Example", Country: "PK"}, Topics: []string{"energy", "cheese"},
		Participants: []readout.Participant{{Name: "Ana Ruiz", Country: "PK", Function: readout.Principal}, {Name: "Bo Lind", Country: "XQ", Function: readout.Principal}}}}
	return Record{Meeting: m, URL: "https://readout.example/meetings/4k7qz2m", Headline: "Ana Ruiz is to meet Bo Lind", Words: titles{}}
}

// TestTitlesOfCodes: a person who reads a calendar or a text meets names, not codes,
// and no gap where a town is not known.
func TestTitlesOfCodes(t *testing.T) {
	for suffix, want := range map[string][]string{
		"ics": {`LOCATION:Fort Example\, Pakistan`, "TRANSP:TRANSPARENT"},
		"md":  {"- Place: Fort Example, Pakistan", "- Topic: Energy", "- Topic: cheese"},
	} {
		f, err := BySuffix(Lists, suffix)
		if err != nil {
			t.Fatal(err)
		}
		got := string(encode(t, f, []Record{worded()}))
		for _, words := range want {
			if !strings.Contains(got, words) {
				t.Errorf("%s lacks %q:\n%s", suffix, words, got)
			}
		}
	}
}

// TestCheckedIsAnEvent: what a person has checked is an event, with the claim that it
// rests on; what nobody has checked stays a claim.
func TestCheckedIsAnEvent(t *testing.T) {
	type thing struct {
		Type    string `json:"@type"`
		Context string `json:"@context"`
		Start   string `json:"startDate"`
		Claim   struct {
			Version string
			ID      string `json:"@id"`
		} `json:"subjectOf"`
		About  json.RawMessage                 `json:"about"`
		People []struct{ Affiliation ldThing } `json:"attendee"`
	}
	read := func(r Record) (got thing) {
		data, err := JSONLD(r, view)
		if err == nil {
			err = json.Unmarshal(data, &got)
		}
		if err != nil || got.Context != "https://schema.org" {
			t.Fatalf("%v: %s", err, data)
		}
		return got
	}
	r := worded()
	if got := read(r); got.Type != "Claim" || !strings.Contains(string(got.About), `"termCode":"energy"`) || !strings.Contains(string(got.About), `"name":"Pakistan"`) {
		t.Errorf("unchecked it is %+v", got)
	}
	r.Review = readout.Review{By: "A. R.", On: "2026-01-01"}
	got := read(r)
	if got.Type != "Event" || got.Start != "2025-12-27" || got.Claim.Version != view.Edition || got.Claim.ID != "" {
		t.Errorf("checked it is %+v", got)
	}
	if got.People[0].Affiliation.Name != "Pakistan" || got.People[1].Affiliation.Name != "XQ" {
		t.Errorf("they stand for %+v", got.People)
	}
}

// TestLinkedThingsAreTheSame: whoever gathers many records can tell by "@id" that they
// name the same person, country, place, topic or article.
func TestLinkedThingsAreTheSame(t *testing.T) {
	r := worded()
	r.Participants[0].ID, r.Participants[1].Country, r.Participants[1].Org, r.Participants[1].OrgID = "ana-ruiz", "", "World Bank", "world-bank"
	r.Sources = []readout.Source{{ID: "2025-05-28-1f0c9a3e"}}
	r.Place.ID = "lima"
	for _, venue := range []string{"Fort Example", ""} {
		r.Place.Venue = venue
		data, err := JSONLD(r, view)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{"person/ana-ruiz", "country/pakistan", "organisation/world-bank", "topic/energy", "source/2025-05-28-1f0c9a3e", "place/lima"} {
			want := 1
			if id == "place/lima" && venue != "" { // the page is not the fort's
				want = 0
			}
			if got := strings.Count(string(data), `"@id":"https://readout.example/`+id+`"`); got != want {
				t.Errorf("venue %q: %s is named %d times, want %d: %s", venue, id, got, want, data)
			}
		}
	}
}
