package link

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
)

// tellAll writes disagreements a line each.
func tellAll(all []readout.Disagreement) string {
	var lines []string
	for _, d := range all {
		line := d.Field
		for _, c := range d.Values {
			line += " | " + c.Value + " " + strings.Join(c.Sources, "")
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestDisagreements(t *testing.T) {
	for _, test := range []struct {
		name, articles       string
		ranks                [2]string // of the second person
		contradicted, single string
	}{
		{"another town, another rank", `
2024-02-14
held 2024-02-14 | Rawalpindi PK | Asim Munir, Chief of Army Staff, PK; Metin Gürak, Chief of General Staff, TR; (Ali Demir, Ambassador, TR)

2024-02-15
held 2024-02-14 | Islamabad PK | Asim Munir, Chief of Army Staff, PK; Metin Gürak, Chief of General Staff, TR`, [2]string{"General", "Colonel"},
			"place | Rawalpindi, PK a | Islamabad, PK b\nparticipants/1/rank | General a | Colonel b",
			"participants/2 | Ali Demir a\ntopics/0 | defence b"},
		{"a plan, and what became of it", `
2024-02-12
planned 2024-02-14 | Islamabad PK | Asim Munir, Chief of Army Staff, PK; Metin Gürak, Chief of General Staff, TR

2024-02-15
held 2024-02-14 | Islamabad PK | Asim Munir, Chief of Army Staff, PK; Metin Gürak, Chief of the General Staff, TR`, [2]string{},
			"", "topics/0 | defence b"},
		{"less exactly, and in other words", `
2024-02-14
held 2024-02 | PK | Asim Munir, Chief of Army Staff, PK; Metin Gürak, General Staff, TR

2024-02-15
held 2024-02-14 | Islamabad PK | Asim Munir, COAS, PK; Metin Gürak, Chief of General Staff, TR`, [2]string{"Gen.", "General"},
			"", "topics/0 | defence b"},
		{"one report", "\n2024-02-14\nheld 2024-02-14 | | Asim Munir, PK; Metin Gürak, TR", [2]string{}, "", ""},
	} {
		m := merged(t, test.articles, func(reports []readout.Report) {
			reports[0].Participants[1].Rank, reports[len(reports)-1].Participants[1].Rank = test.ranks[0], test.ranks[1]
			reports[len(reports)-1].Topics = []string{"defence"}
		})
		if diff := cmp.Diff(test.contradicted, tellAll(m.Contradicted)); diff != "" {
			t.Errorf("%s, contradicted:\n%s", test.name, diff)
		}
		if diff := cmp.Diff(test.single, tellAll(m.Single)); diff != "" {
			t.Errorf("%s, only one says:\n%s", test.name, diff)
		}
	}
}

// What only one report says is told where no editor cleared it, or set it.
func TestAloneBesideAnEditor(t *testing.T) {
	m := readout.Meeting{
		Sources: []readout.Source{{ID: "a"}, {ID: "b"}},
		Reports: []readout.Report{{Record: readout.Record{Place: &readout.Place{City: "Nairobi"}}}, {Record: readout.Record{Date: "2024-02-01"}}},
	}
	alone := func() string {
		_, single := Disagreements(&m)
		return tellAll(single)
	}
	if got, want := alone(), "date | 2024-02-01 b\nplace | Nairobi a"; got != want {
		t.Errorf("told is %q, not %q", got, want)
	}
	m.Reports[0].Evidence = []readout.Evidence{{Field: "place", Basis: readout.Edited}}
	m.Edits = []readout.Edit{{Field: "date"}, {Field: "place", Now: "Nairobi"}}
	if got := alone(); got != "" {
		t.Errorf("what an editor set or cleared is told: %q", got)
	}
}

func TestApartInSpace(t *testing.T) {
	for _, test := range []struct {
		a, b readout.Place
		want bool
	}{
		{readout.Place{City: "Lachin", Country: "AZ", ID: "lachin"}, readout.Place{City: "Laçın", Country: "AZ", ID: "lachin"}, false},
		{readout.Place{City: "Pretoria", Country: "ZA", ID: "pretoria"}, readout.Place{City: "Tshwane", Country: "ZA", ID: "pretoria"}, false},
		{readout.Place{City: "Washington", Country: "US", ID: "washington-us"}, readout.Place{City: "Washington", Country: "US"}, false},
		{readout.Place{City: "Lachin", Country: "AZ", ID: "lachin"}, readout.Place{City: "Shusha", Country: "AZ", ID: "shusha"}, true},
		{readout.Place{City: "Lachin", Country: "AZ"}, readout.Place{City: "Laçın", Country: "AZ"}, true},
		{readout.Place{City: "Lachin", Country: "AZ", ID: "lachin"}, readout.Place{Country: "AZ"}, false},
		{readout.Place{City: "Lachin", Country: "AZ", ID: "lachin"}, readout.Place{Country: "TR"}, true},
	} {
		if got := apartInSpace(test.a, test.b); got != test.want {
			t.Errorf("%v and %v: apart %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

func TestApartInTime(t *testing.T) {
	for _, test := range []struct {
		a, b readout.Date
		want bool
	}{
		{"2024-02-14", "2024-02-15", true},
		{"2024-02-14", "2024-02", false},
		{"2024-02-14", "2024", false},
		{"2024-03", "2024-02-14", true},
		{"2024-02-12/2024-02-14", "2024-02-14/2024-02-16", false},
		{"2024-02-14", "", false},
	} {
		if got := apartInTime(test.a, test.b); got != test.want {
			t.Errorf("%s and %s: apart %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

func TestOtherTitle(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Major General", "Brigadier", true},
		{"Major General", "Lieutenant General", true},
		{"Lt. Gen.", "Lieutenant General", false},
		{"Lt Col", "Colonel", false}, // the longer is more exact
		{"General (Retd)", "General", false},
		{"Foreign Minister", "Minister of Foreign Affairs", false},
		{"Defense Minister", "Minister of Defence", false},
		{"Prime Minister", "Deputy Prime Minister", false},
		{"Chief of Army Staff", "COAS", false},
		{"Deputy Chief of General Staff (DCGS)", "Deputy Chief of Turkish General Staff", false},
	} {
		if got := otherTitle(test.a, test.b); got != test.want || otherTitle(test.b, test.a) != test.want {
			t.Errorf("%s and %s: other %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

func TestApartInOffice(t *testing.T) {
	as := func(title, level string) office { return office{title, level} }
	for _, test := range []struct {
		a, b office
		want bool
	}{
		{as("Cabinet Secretary for Agriculture and Livestock", "minister"), as("Cabinet Secretary for the Blue Economy", "minister"), true},
		{as("Minister of Art", "minister"), as("Minister of Agriculture", "minister"), true},
		{as("Chief of General Staff", "military-chief"), as("Land Forces Commander", "military"), true},
		{as("President", "head-of-state"), as("Prime Minister", "head-of-government"), true},
		{as("Ambassador", "ambassador"), as("Foreign Minister", "minister"), true},
		{as("Premier", "head-of-government"), as("Prime Minister", "head-of-government"), false}, // a country has one
		{as("Deputy Prime Minister", "deputy-head"), as("Foreign Minister", "minister"), false},  // who may be both
		{as("Foreign Minister", "minister"), as("Minister of External Relations", "minister"), false},
		{as("Minister of Energy", "minister"), as("Power Minister of the Federal Government", "minister"), false},
		{as("Minister of Economy and Finance", "minister"), as("Finance and Planning Minister", "minister"), false},
		{as("Chief of Army Staff", "military-chief"), as("Commander of Pakistan's Army", "military"), false}, // one in other words
		{as("Speaker", "parliament"), as("Chairman of the National Assembly", "parliament"), false},
		{as("Head of Delegation", "official"), as("Minister of Trade", "minister"), false},
		{as("Envoy", ""), as("Consul", ""), false}, // nothing is known of either
	} {
		if got := apartInOffice(test.a, test.b); got != test.want || apartInOffice(test.b, test.a) != test.want {
			t.Errorf("%s and %s: other %v, want %v", test.a.title, test.b.title, got, test.want)
		}
	}
}

// Of thousands of articles in the same words each is not compared with each.
func TestSameWordsAreComparedOnce(t *testing.T) {
	told := slices.Repeat([]saying{{text: "General"}, {text: "Lieutenant General"}}, 10_000)
	compared := 0
	if anyApart(told, saying.words, func(a, b string) bool { compared++; return otherTitle(a, b) }) || compared != 1 {
		t.Errorf("%d comparisons of two ranks that go together, want 1", compared)
	}
	if !anyApart(append(told, saying{text: "Brigadier"}), saying.words, otherTitle) {
		t.Error("the last of many is not compared")
	}
}

// What no report states contradicts nothing: a day taken from the article's own, a town
// from its dateline.
func TestInferredContradictsNothing(t *testing.T) {
	report := func(date readout.Date, city string, basis readout.Basis) readout.Report {
		return readout.Report{Record: readout.Record{Date: date, Place: &readout.Place{City: city, Country: "KE"}, Evidence: []readout.Evidence{
			{Field: "date", Basis: basis}, {Field: "place/city", Basis: basis}, {Field: "place/country", Basis: readout.Inferred, From: "gazetteer"}}}}
	}
	for _, test := range []struct {
		basis readout.Basis
		want  string
	}{{readout.Stated, "date | 2024-02-14 a | 2024-02-15 b\nplace | Nairobi, KE a | Mombasa, KE b"}, {readout.Inferred, ""}} {
		m := readout.Meeting{Sources: []readout.Source{{ID: "a"}, {ID: "b"}},
			Reports: []readout.Report{report("2024-02-14", "Nairobi", readout.Stated), report("2024-02-15", "Mombasa", test.basis)}}
		m.Record = m.Reports[0].Record
		contradicted, _ := Disagreements(&m)
		if tellAll(contradicted) != test.want {
			t.Errorf("%s: %q, want %q", test.basis, tellAll(contradicted), test.want)
		}
		for _, d := range contradicted {
			if d.Values[0].Basis != readout.Stated {
				t.Errorf("the %s is %s, want stated: its town is", d.Field, d.Values[0].Basis)
			}
		}
	}
}
