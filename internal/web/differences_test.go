package web

import (
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
	}{
		{"Envoy", []readout.Report{report("Envoy", held, stated), report("Consul", held, stated)}, "both are stated, and this is the earlier report"},
		{"Envoy", []readout.Report{report("Envoy", held, inferred), report("Consul", held, stated)}, "none has a better basis, and this is the earlier report"},
		{"Envoy", []readout.Report{report("Envoy", held, stated), report("Consul", held, stated), report("Legate", held, stated)}, "all are stated, and this is the earliest report"},
		{"Envoy", []readout.Report{report("Consul", held, inferred), report("Envoy", held, stated)}, "it is stated, the other is inferred"},
		{"Envoy", []readout.Report{report("Consul", planned, stated), report("Envoy", held, stated)}, "the report that the meeting was held says so"},
		{"Envoy", []readout.Report{report("Consul", planned, stated), report("Consul", planned, stated), report("Envoy", held, inferred)}, "the report that the meeting was held says so"},
		{"Envoy", []readout.Report{report("Legate", planned, stated), report("Envoy", held, stated), report("Consul", held, stated)}, "this is the earlier report"},
		{"Envoy", []readout.Report{report("Consul", planned, stated), report("Envoy", planned, stated), report("Envoy", planned, stated)}, "most reports say so"},
	} {
		s := sheet{MeetingRecord: &store.MeetingRecord{Meeting: readout.Meeting{Reports: c.reports}}}
		claims := s.officeClaims(readout.Participant{ID: "p"}, func(p readout.Participant) string { return p.Role }, "role")
		if got := s.why("Office of P", c.taken, claims).Text; !strings.Contains(got, c.want) {
			t.Errorf("%q does not say that %s", got, c.want)
		}
	}
}

// What only one report says is told as it says it, not as the record has it, which
// may hold nothing there; what an editor cleared is not told.
func TestOnlyOneReportSays(t *testing.T) {
	s := sheet{words: testWords, MeetingRecord: &store.MeetingRecord{Meeting: readout.Meeting{
		Sources: []readout.Source{{ID: "a", Publisher: "A"}, {ID: "b", Publisher: "B"}},
		Reports: []readout.Report{{Record: readout.Record{Place: &readout.Place{City: "Nairobi"}}}, {Record: readout.Record{Date: "2024-02-01"}}}}}}
	told := ""
	for _, f := range s.alone() {
		told += f.Name + ": " + f.Values[0].Text + ", " + f.Values[0].Tail + ". "
	}
	if want := "Date: 1 February 2024, only B. Place: Nairobi, only A. "; told != want {
		t.Errorf("told is %q, not %q", told, want)
	}
	s.Edits = []readout.Edit{{Field: "date"}, {Field: "place"}}
	if cleared := s.alone(); len(cleared) > 0 {
		t.Errorf("what an editor cleared is told: %+v", cleared)
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

func TestApartInSpace(t *testing.T) {
	for _, test := range []struct {
		a, b readout.Place
		want bool
	}{
		{readout.Place{City: "Lachin", Country: "AZ", ID: "lachin"}, readout.Place{City: "Laçın", Country: "AZ", ID: "lachin"}, false},
		{readout.Place{City: "Lachin", Country: "AZ", ID: "lachin"}, readout.Place{City: "Shusha", Country: "AZ", ID: "shusha"}, true},
		{readout.Place{City: "Lachin", Country: "AZ"}, readout.Place{City: "Laçın", Country: "AZ"}, true},
		{readout.Place{City: "Lachin", Country: "AZ", ID: "lachin"}, readout.Place{Country: "AZ"}, false},
		{readout.Place{City: "Lachin", Country: "AZ", ID: "lachin"}, readout.Place{Country: "TR"}, true},
	} {
		if got := apartInSpace(&test.a, &test.b); got != test.want {
			t.Errorf("%v and %v: apart %v, want %v", test.a, test.b, got, test.want)
		}
	}
}
