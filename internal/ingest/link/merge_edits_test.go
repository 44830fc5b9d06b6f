package link

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// TestMergeObeysEditors: what an editor sets or clears of one report is so in the
// record, whatever the others say, and no report is said to tell it.
func TestMergeObeysEditors(t *testing.T) {
	stated := func(field string) []readout.Evidence {
		return []readout.Evidence{{Field: field, Text: "x", Basis: readout.Stated}}
	}
	report := func(set func(r *readout.Report)) readout.Report {
		r := readout.Report{Record: readout.Record{Date: "2024-01-02", Status: readout.Held, Format: readout.Video, Place: &readout.Place{City: "Lima", Country: "PE"},
			Topics: []string{"energy", "health"}, Evidence: stated("date")}}
		set(&r)
		return r
	}
	edited := func(r *readout.Report, field, now string) {
		r.Edits = []readout.Edit{{Field: field, Was: "x", Now: now, On: "2024-02-01"}}
	}
	as := func(r *readout.Report) {}
	for _, test := range []struct {
		name string
		set  func(r *readout.Report)
		got  func(m readout.Meeting) string
		want string
	}{
		{"topics", func(r *readout.Report) {
			r.Topics = []string{"defence"}
			edited(r, "topics", "defence")
			r.Evidence = append(r.Evidence, readout.Evidence{Field: "topics/0", Basis: readout.Edited})
		},
			func(m readout.Meeting) string { return strings.Join(m.Topics, " ") }, "defence"},
		{"no topics", func(r *readout.Report) { r.Topics = nil; edited(r, "topics", "") },
			func(m readout.Meeting) string { return strings.Join(m.Topics, " ") }, ""},
		{"no date", func(r *readout.Report) { r.Date, r.Evidence = "", nil; edited(r, "date", "") },
			func(m readout.Meeting) string { return string(m.Date) }, ""},
		{"no place", func(r *readout.Report) { r.Place = nil; edited(r, "place", "") },
			func(m readout.Meeting) string { return placeText(m.Place) }, ""},
		{"form", func(r *readout.Report) { r.Format = readout.InPerson; edited(r, "format", "in-person") },
			func(m readout.Meeting) string { return string(m.Format) }, "in-person"},
		{"date", func(r *readout.Report) {
			r.Date = "2024-01"
			edited(r, "date", "2024-01")
			r.Evidence[0].Basis = readout.Edited
		}, func(m readout.Meeting) string { return string(m.Date) }, "2024-01"},
	} {
		sources := []readout.Source{{ID: "a", Date: "2024-01-03"}, {ID: "b", Date: "2024-01-04"}}
		for _, reports := range [][]readout.Report{{report(test.set), report(as)}, {report(as), report(test.set)}} {
			m := Merge(reports, sources)
			if got := test.got(m); got != test.want {
				t.Errorf("%s: the record has %q, want %q", test.name, got, test.want)
			}
			if len(m.Single) > 0 {
				t.Errorf("%s: one report alone is said to tell %+v", test.name, m.Single)
			}
		}
	}
}

// TestClearedDayIsUndated: a meeting whose day an editor cleared stands with the
// undated ones, although another report gives it a day.
func TestClearedDayIsUndated(t *testing.T) {
	readings := articles(t, `
2021-03-01
held 2021-03-01 | Lima PE | Anna Berg, Minister of Trade, SE; Juan Vega, Minister of Trade, PE

2021-03-02
held 2021-03-01 | Lima PE | Anna Berg, Minister of Trade, SE; Juan Vega, Minister of Trade, PE

2021-05-02
held 2021-05-01 | Oslo NO | Kari Dahl, Minister of Health, NO; Rosa Ibarra, Minister of Health, CL`)
	first := &readings[0].Reports[0]
	first.Date, first.Edits = "", []readout.Edit{{Field: "date", Was: "2021-03-01"}}
	var order []string
	for encounter := range linked(readings, nil, nil).Meetings() {
		order = append(order, encounter.ID)
	}
	if last := order[len(order)-1]; len(order) != 2 || last != first.ID {
		t.Errorf("meetings in the order %v; %s, whose day was cleared, is not the last of two", order, first.ID)
	}
}

// TestCorrectionTakesNothingApart: the reports of a meeting stay together when an
// editor corrects the day of one, and not when it is who met, or an editor parts them.
func TestCorrectionTakesNothingApart(t *testing.T) {
	text := `
2021-03-01
held 2021-03-01 | Lima PE | Anna Berg, Minister of Trade, SE; Juan Vega, Minister of Trade, PE

2021-03-02
held 2021-03-01 | Lima PE | Anna Berg, Minister of Trade, SE; Juan Vega, Minister of Trade, PE`
	register := linked(articles(t, text), nil, nil).Register()
	for _, test := range []struct {
		name, field string
		parted      bool
		together    bool
	}{
		{"the day", "date", false, true},
		{"a rank", "participants/0/rank", false, true},
		{"a name", "participants/0/name", false, false},
		{"the day of what is parted", "date", true, false},
	} {
		readings := articles(t, text)
		r := &readings[0].Reports[0]
		r.Date, r.Edits = "2021-02-01", []readout.Edit{{Field: test.field, Was: "x", Now: "y"}}
		said := &Authorities{}
		if test.parted {
			said.Apart = []Pair{{Ref{readings[0].Article.SHA256, 0}, Ref{readings[1].Article.SHA256, 0}}}
		}
		linked(readings, said, reread(t, register))
		if got := r.ID == readings[1].Reports[0].ID; got != test.together {
			t.Errorf("%s corrected: together %v, want %v", test.name, got, test.together)
		}
	}
}
