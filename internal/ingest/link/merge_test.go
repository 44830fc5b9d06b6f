package link

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
)

// merged links an encounter's articles and merges them; the articles' reports
// must be of one meeting.
func merged(t *testing.T, text string, mend func(reports []readout.Report)) readout.Meeting {
	t.Helper()
	readings := articles(t, text)
	linked(readings, nil, nil)
	var reports []readout.Report
	var sources []readout.Source
	for i, r := range readings {
		reports = append(reports, r.Reports[0])
		sources = append(sources, readout.Source{ID: string(rune('a' + i)), Date: r.Article.Date})
		if r.Reports[0].ID != reports[0].ID {
			t.Fatalf("article %d is of another meeting", i)
		}
	}
	if mend != nil {
		mend(reports)
	}
	return Merge(reports, sources)
}

func TestMergeOrder(t *testing.T) {
	with := func(basis readout.Basis) []readout.Evidence {
		return []readout.Evidence{{Field: "date", Text: "x", Basis: basis}}
	}
	for _, test := range []struct {
		name    string
		reports []readout.Report
		want    readout.Date
		sources string // of the date's evidence
	}{
		{"an editor's value", []readout.Report{
			{Record: readout.Record{Date: "2024-01-01", Status: readout.Planned, Evidence: with(readout.Edited)}},
			{Record: readout.Record{Date: "2024-01-02", Status: readout.Held, Evidence: with(readout.Stated)}}}, "2024-01-01", "a"},
		{"held over planned", []readout.Report{
			{Record: readout.Record{Date: "2024-01-01", Status: readout.Planned, Evidence: with(readout.Stated)}},
			{Record: readout.Record{Date: "2024-01", Status: readout.Held, Evidence: with(readout.Inferred)}}}, "2024-01", "b"},
		{"stated over inferred", []readout.Report{
			{Record: readout.Record{Date: "2024-01-02", Status: readout.Held, Evidence: with(readout.Inferred)}},
			{Record: readout.Record{Date: "2024-01-01", Status: readout.Held, Evidence: with(readout.Stated)}}}, "2024-01-01", "b"},
		{"the finer of compatible dates", []readout.Report{
			{Record: readout.Record{Date: "2024", Status: readout.Held}},
			{Record: readout.Record{Date: "2024", Status: readout.Held}},
			{Record: readout.Record{Date: "2024-01-03", Status: readout.Held, Evidence: with(readout.Stated)}}}, "2024-01-03", "c"},
		{"the majority", []readout.Report{
			{Record: readout.Record{Date: "2024-01-01", Status: readout.Held, Evidence: with(readout.Stated)}},
			{Record: readout.Record{Date: "2024-01-02", Status: readout.Held, Evidence: with(readout.Stated)}},
			{Record: readout.Record{Date: "2024-01-02", Status: readout.Held, Evidence: with(readout.Stated)}}}, "2024-01-02", "bc"},
		{"the earliest source", []readout.Report{
			{Record: readout.Record{Date: "2024-01-02", Status: readout.Held, Evidence: with(readout.Stated)}},
			{Record: readout.Record{Date: "2024-01-01", Status: readout.Held, Evidence: with(readout.Stated)}}}, "2024-01-02", "a"},
		{"none", []readout.Report{{Record: readout.Record{Status: readout.Held}}}, "", ""},
	} {
		var sources []readout.Source
		for i := range test.reports {
			sources = append(sources, readout.Source{ID: string(rune('a' + i)), Date: readout.Date("2024-02-0" + string(rune('1'+i)))})
		}
		m := Merge(test.reports, sources)
		from := ""
		for _, e := range m.Evidence {
			from += e.Source
		}
		if m.Date != test.want || from != test.sources {
			t.Errorf("%s: %q by %q, want %q by %q", test.name, m.Date, from, test.want, test.sources)
		}
	}
}

func TestMergeUnites(t *testing.T) {
	m := merged(t, `
2024-02-15
held 2024-02-14 | Ankara TR | Metin Gürak, Chief of General Staff, TR; Kerim Veliyev, Chief of General Staff, AZ

2024-02-14
planned 2024-02-14 | TR | Karim Aga Valiyev, First Deputy Minister – Chief of General Staff, AZ; (Ali Demir, Ambassador, TR); Metin Gurak, Chief of General Staff, TR`,
		func(reports []readout.Report) {
			reports[0].Topics, reports[1].Topics = []string{"energy"}, []string{"defence", "energy"}
			reports[0].Evidence = []readout.Evidence{
				{Field: "participants/1/name", Text: "Kerim Veliyev", Basis: readout.Stated},
				{Field: "participants/1/role", Text: "Chief", Basis: readout.Stated},
				{Field: "topics/0", Text: "gas", Basis: readout.Stated},
			}
			reports[1].Evidence = []readout.Evidence{
				{Field: "participants/0/name", Text: "Karim Aga Valiyev", Basis: readout.Stated},
				{Field: "participants/0/role", Text: "Deputy", Basis: readout.Stated},
				{Field: "topics/1", Text: "oil", Basis: readout.Stated},
			}
		})
	if m.Status != readout.Held || m.Place.City != "Ankara" {
		t.Errorf("%s in %v: want held in Ankara", m.Status, m.Place)
	}
	var people []string
	for _, p := range m.Participants {
		people = append(people, p.Name+", "+p.Role+", "+string(p.Function))
	}
	if diff := cmp.Diff([]string{
		"Metin Gürak, Chief of General Staff, principal", // the held report leads
		"Karim Aga Valiyev, Chief of General Staff, principal",
		"Ali Demir, Ambassador, attending",
	}, people); diff != "" {
		t.Error(diff)
	}
	var evidence []string
	for _, e := range m.Evidence {
		evidence = append(evidence, e.Field+" "+e.Text+" "+e.Source)
	}
	if diff := cmp.Diff([]string{ // of the role that was not chosen there is none
		"participants/1/name Kerim Veliyev a", "participants/1/role Chief a", "participants/1/name Karim Aga Valiyev b",
		"topics/1 oil b", "topics/1 gas a",
	}, evidence); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"defence", "energy"}, m.Topics); diff != "" {
		t.Error(diff)
	}
	if m.Sources[0].ID != "b" || m.Reports[0].Status != readout.Planned {
		t.Error("the reports do not stand in the order of their sources")
	}
}

// Of thousands of reports that give one value each is not compared with each.
func TestSameValueIsComparedOnce(t *testing.T) {
	all := slices.Repeat([]told[readout.Date]{{value: "2025-05-28"}, {value: "2025-05"}}, 10_000)
	compared := 0
	coarse := coarser(all, func(a, b readout.Date) bool { compared++; return a != b && a.Within(b) })
	if compared > 4 || coarse["2025-05-28"] || !coarse["2025-05"] {
		t.Errorf("%d comparisons of two dates: %v", compared, coarse)
	}
}
