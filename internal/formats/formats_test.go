package formats

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/gorilla/feeds"

	"github.com/readout-archive/readout"
)

// hostile is text that each format has to write so that it comes back.
var hostile = []string{"Ana Ruiz", "=1+1", "+1", "@x", "-2", `a "quoted", name`, "two\nlines", "<b>&amp;</b>", "semi;colon, comma\\n", "Nguyễn Văn Đức", "محمد", "{braced} 100% $x_y^z~#", "", "\ttab", "END:VEVENT\r\nX", "an old\rline"}

func pick(random *rand.Rand, from []string) string { return from[random.IntN(len(from))] }

// randomRecord makes a record of every shape, with hostile text in its fields.
func randomRecord(random *rand.Rand, n int) Record {
	m := readout.Meeting{ID: fmt.Sprintf("m%06d", n)}
	m.Date = readout.Date(pick(random, []string{"", "2025", "2025-05", "2025-05-27", "2025-05-19/2025-05-25"}))
	m.Status = []readout.Status{readout.Held, readout.Planned}[random.IntN(2)]
	m.Format = []readout.Format{readout.InPerson, readout.Video}[random.IntN(2)]
	if random.IntN(3) > 0 {
		m.Place = &readout.Place{City: pick(random, hostile), Country: pick(random, []string{"", "PK"}), Venue: pick(random, hostile)}
	}
	for i := range random.IntN(4) {
		p := readout.Participant{Name: pick(random, hostile) + "x", Rank: pick(random, hostile), Role: pick(random, hostile), Function: readout.Principal}
		if random.IntN(2) == 0 {
			p.Country = pick(random, []string{"PK", "AZ", "TR"})
		} else {
			p.Org = "Org " + pick(random, hostile)
		}
		m.Participants = append(m.Participants, p)
		m.Evidence = append(m.Evidence, readout.Evidence{Field: item("participants", i) + "/name", Source: "s", Text: p.Name, Basis: readout.Stated})
	}
	if random.IntN(2) == 0 {
		m.Parties = append(m.Parties, readout.Party{Kind: readout.CountryParty, Code: "NO"})
		m.Countries = []string{"NO"}
	}
	m.Topics = []string{"defence", "energy"}[:random.IntN(3)]
	m.Sources = []readout.Source{{ID: "2025-05-28-1f0c9a3e", Date: "2025-05-28", Title: pick(random, hostile), Publisher: pick(random, hostile)}}
	return Record{Meeting: m, URL: "https://readout.example/meetings/" + m.ID, Headline: "Headline " + pick(random, hostile), Attribution: "Reported by " + pick(random, hostile), Checked: "Read by program, not checked by a person"}
}

var view = View{Title: "Meetings", Site: "Readout", Query: "status=held", Page: "https://readout.example/meetings", Self: "https://readout.example/meetings.atom",
	Next: "https://readout.example/meetings.atom?page=2", Edition: "0123456789abcdef", Built: "2025-11-01", Reader: "1"}

func encode[R any](t *testing.T, f Format[R], records []R) []byte {
	t.Helper()
	var b bytes.Buffer
	w := f.NewWriter(&b, view)
	for _, r := range records {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestReadBack writes random lists in every format, reads them with a parser
// that is not ours, and wants the same records back.
func TestReadBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 40 {
		var records []Record
		for i := range random.IntN(6) {
			records = append(records, randomRecord(random, round*10+i))
		}
		ids := func(keep func(Record) bool) []string {
			all := []string{}
			for _, r := range records {
				if keep(r) {
					all = append(all, r.ID)
				}
			}
			return all
		}
		every := ids(func(Record) bool { return true })
		for _, f := range Lists {
			data := encode(t, f, records)
			want := every
			got := []string{}
			switch f.Suffix {
			case "csv":
				rows := readTable(t, data, len(meetingColumns))
				for i, row := range rows {
					got = append(got, row[0])
					if row[2] != string(records[i].Date) || row[len(row)-1] != view.Query {
						t.Errorf("row %q", row)
					}
				}
			case "participations.csv":
				want = []string{}
				for _, r := range records {
					for range participations(r) {
						want = append(want, r.ID)
					}
				}
				for _, row := range readTable(t, data, len(participationColumns)) {
					got = append(got, row[0])
				}
			case "json":
				var list struct {
					View     jsonView
					Meetings []jsonRecord
				}
				if err := json.Unmarshal(data, &list); err != nil {
					t.Fatal(err)
				}
				for i, m := range list.Meetings {
					got = append(got, m.Meeting.ID)
					if m.Headline != records[i].Headline {
						t.Errorf("headline %q became %q", records[i].Headline, m.Headline)
					}
				}
			case "jsonl":
				lines := bufio.NewScanner(bytes.NewReader(data))
				for lines.Scan() {
					var row jsonRecord
					if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
						t.Fatal(err)
					}
					got = append(got, row.Meeting.ID)
				}
			case "atom":
				var feed feeds.AtomFeed
				if err := xml.Unmarshal(data, &feed); err != nil {
					t.Fatalf("%v in %s", err, data)
				}
				for i, entry := range feed.Entries {
					got = append(got, strings.TrimPrefix(entry.Id, "https://readout.example/meetings/"))
					if entry.Title != oneLine(records[i].Headline) {
						t.Errorf("title %q became %q", records[i].Headline, entry.Title)
					}
				}
			case "ics":
				want = ids(func(r Record) bool { return InCalendar(r.values()) })
				calendar, err := ics.ParseCalendar(bytes.NewReader(data))
				if err != nil {
					t.Fatalf("%v in %s", err, data)
				}
				for _, p := range calendar.CalendarProperties {
					if p.IANAToken == "X-WR-CALDESC" && p.Value != "Planned meetings, edition 0123456789abcdef, filters status=held. Read by program from news articles." {
						t.Errorf("the calendar says of itself %q", p.Value)
					}
				}
				for _, event := range calendar.Events() {
					got = append(got, strings.TrimSuffix(event.Id(), "@readout"))
				}
			case "md":
				for line := range strings.Lines(string(data)) {
					if id, ok := strings.CutPrefix(line, "Record "); ok {
						got = append(got, id[:7])
					}
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: got %v, want %v\n%s", f.Suffix, got, want, data)
			}
		}
	}
}

// readTable reads CSV, checks its width, its line ends and that no cell is a formula,
// and gives the rows below the header.
func readTable(t *testing.T, data []byte, width int) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(data, []byte("\n")); n != bytes.Count(data, []byte("\r\n")) || n != len(rows) {
		t.Errorf("not every row is a line that ends in CR LF: %q", data)
	}
	for _, row := range rows {
		if len(row) != width {
			t.Fatalf("%d columns, want %d", len(row), width)
		}
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0])) {
				t.Errorf("a formula came through: %q", cell)
			}
		}
	}
	return rows[1:]
}

func TestSingles(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for n := range 60 {
		r := randomRecord(random, n)
		for _, f := range Singles {
			data := encode(t, f, []Record{r})
			switch f.Suffix {
			case "csl.json", "jsonld":
				if !json.Valid(data) {
					t.Errorf("%s is no JSON: %s", f.Suffix, data)
				}
				if bytes.Contains(data, []byte("</")) {
					t.Errorf("%s could end a script element: %s", f.Suffix, data)
				}
			case "bib":
				if strings.Count(string(data), "{")-strings.Count(string(data), `\{`) != strings.Count(string(data), "}")-strings.Count(string(data), `\}`) {
					t.Errorf("braces do not match in %s", data)
				}
			case "ris":
				if lines := strings.Split(string(data), "\r\n"); lines[0] != "TY  - DATA" || lines[len(lines)-2] != "ER  - " {
					t.Errorf("got %q", data)
				}
			}
		}
	}
}

func TestCitation(t *testing.T) {
	r := Record{Meeting: readout.Meeting{ID: "4k7qz2m", Sources: []readout.Source{{ID: "2025-05-28-1f0c9a3e", Date: "2025-05-28"}}},
		URL: "https://readout.example/meetings/4k7qz2m", Headline: "Ana Ruiz met Bo Lind in Lima", Checked: "Read by program, not checked by a person"}
	c := Citation{r, view, "2025-11-02"}
	for _, test := range []struct{ got, want string }{
		{c.Chicago(), "Readout, edition of 1 November 2025. “Ana Ruiz met Bo Lind in Lima.” Record 4k7qz2m. From an article of 28 May 2025, title and publisher not stated (source 2025-05-28-1f0c9a3e). Read by program, not checked by a person. Accessed 2 November 2025. https://readout.example/meetings/4k7qz2m"},
		{c.APA(), "Readout. (2025). Ana Ruiz met Bo Lind in Lima (Record 4k7qz2m, edition 01234567) [Meeting record]. From an article of 28 May 2025, title and publisher not stated (source 2025-05-28-1f0c9a3e). Read by program, not checked by a person. Retrieved 2 November 2025, from https://readout.example/meetings/4k7qz2m"},
		{c.MLA(), "“Ana Ruiz met Bo Lind in Lima.” Readout, edition of 1 November 2025, record 4k7qz2m, readout.example/meetings/4k7qz2m. From an article of 28 May 2025, title and publisher not stated (source 2025-05-28-1f0c9a3e). Read by program, not checked by a person. Accessed 2 November 2025."},
	} {
		if test.got != test.want {
			t.Errorf("\n got %s\nwant %s", test.got, test.want)
		}
	}
}

func TestSelect(t *testing.T) {
	raw := []byte("date 2025-05-28 Zoë met Ana in Łódź today.")
	at := bytes.Index(raw, []byte("Łódź"))
	e := readout.Evidence{Span: readout.Span{Start: at, End: at + len("Łódź")}, Text: "Łódź"}
	s, ok := Select(e, raw)
	if !ok || s.Position.Start != 31 || s.Position.End != 35 || s.Quote.Suffix != " today." || !strings.HasSuffix(s.Quote.Prefix, "Zoë met Ana in ") {
		t.Errorf("got %+v, %v", s, ok)
	}
	e.Text = "Lodz"
	if _, ok := Select(e, raw); ok {
		t.Error("words of another file were selected")
	}
}

// That people met in person is told as a fact only where the text says so.
func TestFormIsNotTakenForGranted(t *testing.T) {
	markdown, err := BySuffix(Lists, "md")
	if err != nil {
		t.Fatal(err)
	}
	said := readout.Evidence{Field: "format", Source: "s", Text: "in person", Basis: readout.Stated}
	attendance := map[string]string{"- Form: not stated\n": "", "- Form: in-person (stated)\n": "OfflineEventAttendanceMode", "- Form: video (stated)\n": "OnlineEventAttendanceMode"}
	for want, record := range map[string]readout.Record{
		"- Form: not stated\n":         {Format: readout.InPerson},
		"- Form: in-person (stated)\n": {Format: readout.InPerson, Evidence: []readout.Evidence{said}},
		"- Form: video (stated)\n":     {Format: readout.Video, Evidence: []readout.Evidence{said}},
	} {
		if got := string(encode(t, markdown, []Record{{Meeting: readout.Meeting{Record: record}}})); !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
		linked, err := JSONLD(Record{Meeting: readout.Meeting{Record: record}}, view)
		if mode := attendance[want]; err != nil || strings.Contains(string(linked), "AttendanceMode") != (mode != "") || !strings.Contains(string(linked), mode) {
			t.Errorf("%q, and JSON-LD %s (%v)", want, linked, err)
		}
	}
}

// A text says of each part of a fact what it rests on, where the parts differ.
func TestTextTellsPartsApart(t *testing.T) {
	markdown, err := BySuffix(Lists, "md")
	if err != nil {
		t.Fatal(err)
	}
	receipt := func(field string, basis readout.Basis) readout.Evidence {
		return readout.Evidence{Field: field, Source: "s", Text: "x", Basis: basis}
	}
	record := readout.Record{Place: &readout.Place{City: "Lachin", Country: "AZ"},
		Participants: []readout.Participant{{Name: "Ana Ruiz", Role: "Minister", Country: "PE", Function: readout.Attending}, {Name: "Bo Lind", Country: "SE"}},
		Evidence: []readout.Evidence{receipt("place/city", readout.Stated), receipt("place/country", readout.Inferred), receipt("participants/0/name", readout.Stated),
			receipt("participants/0/role", readout.Stated), receipt("participants/0/country", readout.Inferred), receipt("participants/1", readout.Edited)}}
	got := string(encode(t, markdown, []Record{{Meeting: readout.Meeting{Record: record}}}))
	for _, want := range []string{"- Place: Lachin (stated), AZ (inferred)\n", "- Participant: Ana Ruiz, Minister (stated), PE (inferred), attending\n", "- Participant: Bo Lind, SE (editor)\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
}

// A text and a table say in which fields the reports contradict each other.
func TestFilesTellContradictions(t *testing.T) {
	m := readout.Meeting{
		Contradicted: []readout.Disagreement{{Field: "place", Values: []readout.Claim{{Value: "Nairobi, KE", Sources: []string{"a", "c"}}, {Value: "Mombasa, KE", Sources: []string{"b"}}}}},
		Single:       []readout.Disagreement{{Field: "topics/0", Values: []readout.Claim{{Value: "energy", Sources: []string{"b"}}}}},
	}
	for suffix, wants := range map[string][]string{
		"md": {"## What its reports contradict each other in\n\n- place: “Nairobi, KE” (source a, c); “Mombasa, KE” (source b)\n",
			"## What only one report says\n\n- topics/0: “energy” (source b)\n"},
		"csv":  {"contradicted", "place"},
		"json": {`"contradicted":[{"field":"place","values":[{"value":"Nairobi, KE","sources":["a","c"]}`, `"single":[{"field":"topics/0"`},
	} {
		format, err := BySuffix(Lists, suffix)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range wants {
			if got := string(encode(t, format, []Record{{Meeting: m}})); !strings.Contains(got, want) {
				t.Errorf("%s: %q is not in %s", suffix, want, got)
			}
		}
	}
}
