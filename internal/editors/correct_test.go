package editors

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/readout-archive/readout"
)

const article = "date 2025-05-28 PORT EXAMPLE: Minister Ana Ruiz of Peru met Minister Bo Lind of\nSweden in Lima.\n\nLater she “sat down” with Cy Dor of Chad.\n"

// made is a reading of article as a reader would give it.
func made() readout.Reading {
	span := func(words string) readout.Span {
		at := strings.Index(article, words)
		return readout.Span{Start: at, End: at + len(words)}
	}
	receipt := func(field, words string) readout.Evidence {
		return readout.Evidence{Field: field, Span: span(words), Text: words, Basis: readout.Stated}
	}
	person := func(name, country string) readout.Participant {
		return readout.Participant{Name: name, Country: country, Function: readout.Principal, Printed: []string{name}}
	}
	side := func(code string) readout.Party {
		return readout.Party{Kind: readout.CountryParty, Code: code, Named: true}
	}
	return readout.Reading{
		Article: readout.Article{SHA256: "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"},
		Reports: []readout.Report{{
			Anchor: span("Minister Ana Ruiz of Peru met Minister Bo Lind of\nSweden in Lima."),
			Record: readout.Record{Date: "2025-05-28", Status: readout.Held, Format: readout.InPerson,
				Place: &readout.Place{City: "Lima", Country: "PE"}, Participants: []readout.Participant{person("Ana Ruiz", "PE"), person("Bo Lind", "SE")},
				Parties: []readout.Party{side("PE"), side("SE")}, Countries: []string{"PE", "SE"},
				Evidence: []readout.Evidence{receipt("participants/0/name", "Ana Ruiz"), receipt("participants/1/name", "Bo Lind"), receipt("place/city", "in Lima"), receipt("parties/0", "of Peru"), receipt("parties/1", "Sweden")}},
		}, {
			Anchor: span("Later she “sat down” with Cy Dor of Chad."),
			Record: readout.Record{Date: "2025-05-28", Status: readout.Held, Format: readout.InPerson,
				Participants: []readout.Participant{person("Ana Ruiz", "PE"), person("Cy Dor", "TD")},
				Parties:      []readout.Party{side("PE"), side("TD")}, Countries: []string{"PE", "TD"}},
		}},
	}
}

func correctWith(t *testing.T, what string) Corrected {
	t.Helper()
	f, err := Load(folder("corrections/a.yaml", "- article: 00112233\n  on: 2025-06-01\n  because: the ministry says so\n"+what))
	if err != nil {
		t.Fatal(err)
	}
	return f.Correct(made(), []byte(article))
}

func TestSetKeepsWhatWasRead(t *testing.T) {
	got := correctWith(t, "  quote: Bo Lind of Sweden in Lima\n  set: {date: 2025-05-27, place: {city: Callao, country: PE}}\n")
	if len(got.Unused) > 0 {
		t.Fatal(got.Unused)
	}
	r := got.Reading.Reports[0]
	if r.Date != "2025-05-27" || r.Place.City != "Callao" {
		t.Errorf("got %s %+v", r.Date, r.Place)
	}
	want := readout.Edit{Field: "place", Was: "Lima, PE", Now: "Callao, PE", On: "2025-06-01", Because: "the ministry says so"}
	if len(r.Edits) != 2 || r.Edits[1] != want {
		t.Errorf("edits %+v", r.Edits)
	}
	for _, e := range r.Evidence {
		if strings.HasPrefix(e.Field, "place") && (e.Basis != readout.Edited || e.Text != "Bo Lind of\nSweden in Lima") {
			t.Errorf("the place rests on %+v", e)
		}
	}
	if made().Reports[0].Place.City != "Lima" {
		t.Error("the reading itself was changed")
	}
}

func TestDropMovesReceiptsUp(t *testing.T) {
	const further = "- article: 00112233\n  on: 2025-06-01\n  because: the ministry says so\n  quote: met Minister Bo Lind\n"
	got := correctWith(t, "  quote: met Minister Bo Lind\n  participant: {name: Bo Lind, set: {rank: General}}\n"+
		further+"  participant: {name: Ana Ruiz, set: {rank: Admiral}}\n"+
		further+"  add_participant: {name: Di Eng, country: NO}\n"+further+"  drop_participant: Ana Ruiz\n")
	r := got.Reading.Reports[0]
	if len(r.Participants) != 2 || strings.Join(r.Countries, " ") != "NO SE" || len(got.Unused) > 0 {
		t.Fatalf("got %+v, unused %v", r.Record, got.Unused)
	}
	for i, want := range []string{"participants/0/rank", "participants", "participants/1", "participants/0"} {
		if r.Edits[i].Field != want {
			t.Errorf("edit %d is of %s, want %s", i, r.Edits[i].Field, want)
		}
	}
	for _, e := range r.Evidence {
		if e.Field == "participants/0/name" && e.Text != "Bo Lind" || e.Field == "parties/0" && e.Text != "Sweden" || strings.HasPrefix(e.Field, "participants/2") {
			t.Errorf("receipt %+v", e)
		}
	}
}

func TestEachThingToDo(t *testing.T) {
	for _, test := range []struct {
		name, what string
		right      func(readout.Reading) bool
	}{
		{"curly quotes and blanks", "  quote: 'Later she \"sat down\"  with'\n  clear: [date]\n", func(r readout.Reading) bool { return r.Reports[1].Date == "" }},
		{"mend a participant", "  quote: met Minister Bo\n  participant: {name: bo lind, set: {role: Minister of Trade, country: FI}}\n", func(r readout.Reading) bool {
			return r.Reports[0].Participants[1].Role == "Minister of Trade" && r.Reports[0].Countries[0] == "FI"
		}},
		{"add a participant", "  quote: met Minister Bo\n  add_participant: {name: Di Eng, country: NO, function: attending}\n", func(r readout.Reading) bool {
			p := r.Reports[0].Participants
			return len(p) == 3 && p[2].Function == readout.Attending && len(r.Reports[0].Countries) == 3
		}},
		{"reject", "  quote: sat down\n  reject: true\n", func(r readout.Reading) bool {
			return len(r.Reports) == 1 && len(r.Rejected) == 1 && r.Rejected[0].Reason == "editor"
		}},
		{"add a record", "  quote: Minister Ana Ruiz\n  add_record: {date: 2025-05, status: planned, countries: [PE, CL]}\n", func(r readout.Reading) bool {
			return len(r.Reports) == 3 && r.Reports[2].Date == "2025-05" && len(r.Reports[2].Parties) == 2 && r.Reports[2].Status == readout.Planned
		}},
	} {
		got := correctWith(t, test.what)
		if len(got.Unused) > 0 || !test.right(got.Reading) {
			t.Errorf("%s: unused %v, got %+v", test.name, got.Unused, got.Reading.Reports)
		}
	}
}

// A record that one entry rejected is not said to have never been.
func TestRejectedAlready(t *testing.T) {
	got := correctWith(t, "  quote: sat down\n  reject: true\n- article: 00112233\n  on: 2025-06-02\n  because: y\n  quote: sat down\n  clear: [date]\n")
	if len(got.Unused) != 1 || got.Unused[0].Reason != `the record that rests on the words "sat down" is rejected by an earlier entry` {
		t.Errorf("told %v", got.Unused)
	}
}

func TestWhatNoLongerFitsIsTold(t *testing.T) {
	for _, test := range []struct{ what, want string }{
		{"  quote: met Minister Bo Lund\n  reject: true\n", "does not have the words \"met Minister Bo Lund\": copy them"},
		{"  quote: of\n  reject: true\n", "stand 3 times"},
		{"  quote: PORT EXAMPLE\n  reject: true\n", "no record rests on the words \"PORT EXAMPLE\": quote the sentence that tells of the meeting"},
		{"  quote: met Minister Bo\n  drop_participant: Cy Dor\n", `no participant "Cy Dor": it has "Ana Ruiz", "Bo Lind"`},
		{"  quote: met Minister Bo\n  drop_participant: Ana Ruiz\n", "fewer than two who met"},
		{"  quote: met Minister Bo\n  who: [Ana Ruiz, Cy Dor]\n  reject: true\n", `the record has no participant "Cy Dor": it has`},
	} {
		got := correctWith(t, test.what)
		if len(got.Unused) != 1 || !strings.Contains(got.Unused[0].Reason, test.want) {
			t.Errorf("%q: unused %v", test.what, got.Unused)
		}
		if len(got.Reading.Reports) != 2 || len(got.Reading.Reports[0].Edits) > 0 {
			t.Errorf("%q was applied all the same", test.what)
		}
	}
}

func TestLinks(t *testing.T) {
	f, err := Load(fstest.MapFS{"corrections/a.yaml": {Data: []byte(`
- {article: 00112233, quote: met Minister Bo, on: 2025-06-01, because: one event, join: {article: 00112233, quote: sat down}}
- {article: 00112233, quote: met Minister Bo, on: 2025-06-01, because: two events, part: {article: ffffffff, quote: sat down}}
- {article: eeeeeeee, quote: met, on: 2025-06-01, because: gone, reject: true}
- {article: 00112233, quote: met Minister Bo, on: 2025-06-01, because: a slip, join: {article: 00112233, quote: Ana Ruiz of Peru}}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	sha := made().Article.SHA256
	links, unused := f.Links([]Corrected{f.Correct(made(), []byte(article))})
	if len(links) != 1 || links[0] != (Link{true, Ref{sha, 0}, Ref{sha, 1}}) {
		t.Errorf("links %+v", links)
	}
	if len(unused) != 3 || unused[0].Line != 3 || unused[1].Line != 4 || !strings.Contains(unused[2].Reason, "both ends are one record") {
		t.Errorf("unused %v", unused)
	}

	// A record that is rejected takes its joins with it: they must not fall to the next one.
	f, err = Load(fstest.MapFS{"corrections/a.yaml": {Data: []byte(`
- {article: 00112233, quote: met Minister Bo, on: 2025-06-01, because: one event, join: {article: 00112233, quote: sat down}}
- {article: 00112233, quote: met Minister Bo, on: 2025-06-01, because: no meeting, reject: true}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	links, unused = f.Links([]Corrected{f.Correct(made(), []byte(article))})
	if len(links) != 0 || len(unused) != 1 || unused[0].Line != 2 {
		t.Errorf("links %+v, unused %v", links, unused)
	}
}
