package web

import (
	"strconv"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// The reason that stands beside a contradiction is the rule by which the reports
// were merged.
func TestWhyTheRecordTakesIt(t *testing.T) {
	report := func(role string, status readout.Status, basis readout.Basis) readout.Report {
		return readout.Report{Record: readout.Record{Status: status, Participants: []readout.Participant{{ID: "p", Name: "P", Role: role}},
			Evidence: []readout.Evidence{{Field: "participants/0/role", Basis: basis}}}}
	}
	held, planned, stated, inferred := readout.Held, readout.Planned, readout.Stated, readout.Inferred
	for _, c := range []struct {
		taken   string
		reports []readout.Report
		want    string
		clash   string
	}{
		{"Envoy", []readout.Report{report("Envoy", held, stated), report("Consul", held, stated)}, "both are stated, and this is the earlier report", "Both"},
		{"Envoy", []readout.Report{report("Envoy", held, inferred), report("Consul", held, stated)}, "none has a better basis, and this is the earlier report", "Both"},
		{"Envoy", []readout.Report{report("Envoy", held, stated), report("Consul", held, stated), report("Legate", held, stated)}, "all are stated, and this is the earliest report", "Not all"},
		{"Envoy", []readout.Report{report("Consul", held, inferred), report("Envoy", held, stated)}, "it is stated, the other is inferred", "Both"},
		{"Envoy", []readout.Report{report("Consul", planned, stated), report("Envoy", held, stated)}, "the report that the meeting was held says so", "It was held otherwise"},
		{"Envoy", []readout.Report{report("Consul", planned, stated), report("Consul", planned, stated), report("Envoy", held, inferred)}, "the report that the meeting was held says so", "It was held otherwise"},
		{"Envoy", []readout.Report{report("Legate", planned, stated), report("Envoy", held, stated), report("Consul", held, stated)}, "this is the earlier report", "Not all"},
		{"Envoy", []readout.Report{report("Consul", planned, stated), report("Envoy", planned, stated), report("Envoy", planned, stated)}, "most reports say so", "Not all"},
	} {
		m := readout.Meeting{Record: readout.Record{Participants: []readout.Participant{{ID: "p", Name: "P", Role: c.taken}}}, Reports: c.reports}
		told := readout.Disagreement{Field: "participants/0/role"}
		for i, r := range c.reports {
			id := strconv.Itoa(i)
			m.Sources = append(m.Sources, readout.Source{ID: id, Publisher: id})
			told.Values = append(told.Values, readout.Claim{Value: r.Participants[0].Role, Sources: []string{id}})
		}
		m.Contradicted = []readout.Disagreement{told}
		s := sheet{MeetingRecord: &store.MeetingRecord{Meeting: m}, words: testWords}
		f := s.contradictions()[0]
		if got := s.clash(); !strings.HasPrefix(got, c.clash) {
			t.Errorf("%s: %q, want %q", f.Notes[0].Text, got, c.clash)
		}
		if got := f.Notes[0].Text; f.Name != "Office of P" || len(f.Values) != len(c.reports) || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q does not say that %s", f.Name, got, c.want)
		}
	}
}

// What a report says is told in the words of pages, with the report that says it.
func TestOnlyOneReportSays(t *testing.T) {
	s := sheet{words: testWords, MeetingRecord: &store.MeetingRecord{Meeting: readout.Meeting{
		Record:  readout.Record{Participants: []readout.Participant{{ID: "p", Name: "P"}}, Topics: []string{"energy"}},
		Sources: []readout.Source{{ID: "a", Publisher: "A"}, {ID: "b", Publisher: "B"}},
		Reports: []readout.Report{
			{Record: readout.Record{Place: &readout.Place{City: "Nairobi", Country: "KE"}, Topics: []string{"energy"}}},
			{Record: readout.Record{Date: "2024-02-01", Participants: []readout.Participant{{ID: "p", Name: "P"}}}}},
		Single: []readout.Disagreement{
			{Field: "date", Values: []readout.Claim{{Value: "2024-02-01", Sources: []string{"b"}}}},
			{Field: "place", Values: []readout.Claim{{Value: "Nairobi, KE", Sources: []string{"a"}}}},
			{Field: "participants/0", Values: []readout.Claim{{Value: "P", Sources: []string{"b"}}}},
			{Field: "topics/0", Values: []readout.Claim{{Value: "energy", Sources: []string{"a"}}}},
		}}}}
	told := ""
	for _, f := range s.alone() {
		told += f.Name + ": " + f.Values[0].Text + ", " + f.Values[0].Tail + ". "
	}
	if want := "Date: 1 February 2024, only B. Place: Nairobi, Kenya, only A. Took part: P, only B. Topics: Energy, only A. "; told != want {
		t.Errorf("told is %q, not %q", told, want)
	}
}

// Somebody of whom no country is known leaves no gap where it would stand.
func TestPersonWithoutCountry(t *testing.T) {
	r := readout.Record{
		Parties:      []readout.Party{{Kind: readout.CountryParty, Code: "NO", Named: true}},
		Participants: []readout.Participant{{Name: "Ane Vik"}, {Name: "Nils Berg", Country: "NO", Role: "Minister"}},
	}
	sides := sidesOf(r)
	if got := testWords.offices(r, sides); got != "Minister, Norway" {
		t.Errorf("a row tells the offices as %q", got)
	}
	if got := testWords.present(r, sides); got != "With Ane Vik and Nils Berg (Norway)" {
		t.Errorf("a large table is told as %q", got)
	}
	s := sheet{MeetingRecord: &store.MeetingRecord{Meeting: readout.Meeting{Record: r}}, words: testWords, sides: sides}
	if got := s.plan().Cards[0].Party; got.Text != "Country not stated" || got.Href != "" || got.Code != nil {
		t.Errorf("a place card names the party %+v", got)
	}
}
