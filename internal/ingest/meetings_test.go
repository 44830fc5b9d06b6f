package ingest

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
)

// testReader makes a reader over the embedded vocabulary.
func testReader(t testing.TB) *Reader {
	t.Helper()
	lex, err := ingesttest.Vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	return NewReader(lex)
}

// readText reads one invented article of 28 May 2025, a Wednesday.
func readText(t testing.TB, text string) readout.Reading {
	t.Helper()
	reading, err := testReader(t).Read("invented.txt", []byte("date 2025-05-28 "+text+"\n"))
	if err != nil {
		t.Fatalf("reading %q: %v", text, err)
	}
	return reading
}

// brief writes reports as testdata/forms.tsv has them.
func brief(reports []readout.Report) string {
	var out []string
	for _, r := range reports {
		var names []string
		for _, p := range r.Participants {
			words := strings.Fields(p.Name)
			name := words[len(words)-1]
			if p.Function == readout.Attending {
				name += "*"
			}
			names = append(names, name)
		}
		if len(names) == 0 {
			names = slices.Clone(r.Countries)
		}
		slices.Sort(names)
		out = append(out, string(r.Status)+" "+strings.Join(names, ","))
	}
	if len(out) == 0 {
		return "-"
	}
	return strings.Join(out, "; ")
}

func TestForms(t *testing.T) {
	for _, row := range ingesttest.Rows(t, "testdata/forms.tsv", 2) {
		want, text := row[0], row[1]
		if got := brief(readText(t, strings.ReplaceAll(text, " ¶ ", "\n\n")).Reports); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestRejected(t *testing.T) {
	tests := []struct{ text, reason string }{
		{"Kenyan President Grace Wanjiru had a telephone conversation with Norwegian Prime Minister Lars Holmen on Monday.", "call"},
		{"Kenyan President Grace Wanjiru spoke by phone with Norwegian Prime Minister Lars Holmen on Monday.", "call"},
		{"Kenyan President Grace Wanjiru hopes to meet Norwegian Prime Minister Lars Holmen soon.", "wish"},
		{"Kenyan President Grace Wanjiru offered to meet Norwegian Prime Minister Lars Holmen.", "wish"},
		{"Kenyan President Grace Wanjiru refused to meet Norwegian Prime Minister Lars Holmen.", "refused"},
		{"There will be no meeting between Kenyan President Grace Wanjiru and Norwegian Prime Minister Lars Holmen.", "refused"},
		{"Kenyan President Grace Wanjiru was to have met Norwegian Prime Minister Lars Holmen in Oslo.", "cancelled"},
		{"Kenyan President Grace Wanjiru was met at the airport by Norwegian Prime Minister Lars Holmen.", "ceremony"},
		{"Kenya and Norway have held several rounds of talks on fisheries.", "series"},
		{"Kenyan President Grace Wanjiru met business leaders in Oslo on Monday.", "one-party"},
		{"Kenyan President Grace Wanjiru has met Norwegian Prime Minister Lars Holmen many times.", "series"},
		{"Kenyan President Grace Wanjiru denied that she had met Norwegian Prime Minister Lars Holmen.", "refused"},
		{"The ministry dismissed reports of a meeting between Kenyan President Grace Wanjiru and Norwegian Prime Minister Lars Holmen.", "refused"},
		{"A meeting between Kenyan President Grace Wanjiru and Norwegian Prime Minister Lars Holmen was called off.", "cancelled"},
		{"A meeting between Kenyan President Grace Wanjiru and Norwegian Prime Minister Lars Holmen is possible, but no date has been set.", "wish"},
		{"Switzerland offered to host talks between Kenyan President Grace Wanjiru and Norwegian Prime Minister Lars Holmen.", "wish"},
		{"The dialogue with Norwegian Prime Minister Lars Holmen had stalled, Kenyan President Grace Wanjiru said.", "series"},
		{"Kenya met Norway in the semi-final of the tournament on Saturday.", "match"},
		{"Kenyan President Grace Wanjiru sent a letter to Norwegian Prime Minister Lars Holmen.", "letter"},
		{"Kenyan President Grace Wanjiru received a message from Norwegian Prime Minister Lars Holmen.", "letter"},
		{"Kenyan President Grace Wanjiru laid a wreath at the monument.", "ceremony"},
		{"Kenyan President Grace Wanjiru attended a ceremony in Oslo.", "ceremony"},
		{"Kenyan President Grace Wanjiru will attend the NATO summit in Oslo.", "setting"},
		{"Kenyan President Grace Wanjiru arrived in Oslo on a three-day visit.", "visit"},
		{"Kenyan President Grace Wanjiru gave a press conference in Oslo.", "press"},
	}
	for _, test := range tests {
		reading := readText(t, test.text)
		if len(reading.Reports) > 0 {
			t.Errorf("%s\n gives a record: %s", test.text, brief(reading.Reports))
		}
		found := slices.ContainsFunc(reading.Rejected, func(c readout.Candidate) bool { return c.Reason == test.reason && c.Rule != "" })
		if !found {
			t.Errorf("%s\n is not rejected as %q: %+v", test.text, test.reason, reading.Rejected)
		}
	}
}

// A setting is kept as well where an encounter is told beside it.
func TestSettingBesideEncounter(t *testing.T) {
	reading := readText(t, "Kenyan President Grace Wanjiru met Norwegian Prime Minister Lars Holmen on the sidelines of the NATO summit in Oslo.")
	if len(reading.Reports) != 1 || len(reading.Rejected) != 1 || reading.Rejected[0].Reason != "setting" {
		t.Errorf("got %s and rejected %+v, want one record and the summit rejected as its setting", brief(reading.Reports), reading.Rejected)
	}
}

// Names without a title, of which no given name is known, are read by the verb of encounter.
func TestNamesByTheirVerb(t *testing.T) {
	for text, want := range map[string][]string{
		"Nikolina Lisowski, Laima Grinius and Vesko Erdelj met in Lviv on Tuesday.":                                     {"Nikolina Lisowski", "Laima Grinius", "Vesko Erdelj"},
		"Minister of State for Energy Affairs Saad bin Sherida al-Kasimi met Norwegian Ambassador Lars Holmen in Doha.": {"Saad bin Sherida al-Kasimi", "Lars Holmen"},
		"Minister of State for Foreign Affairs Sultan bin Saad Al Murai met Kenyan President Grace Wanjiru in Doha.":    {"Sultan bin Saad Al Murai", "Grace Wanjiru"},
	} {
		var got []string
		for _, report := range readText(t, text).Reports {
			for _, p := range report.Participants {
				got = append(got, p.Name)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
}

// What two people only signed, published or sent is no encounter, though an article leads with it.
func TestDoneWithoutMeeting(t *testing.T) {
	for _, text := range []string{
		"The memorandum was signed by Kenyan President Grace Wanjiru and Norwegian Prime Minister Lars Holmen.",
		"Kenyan President Grace Wanjiru and Norwegian Prime Minister Lars Holmen exchanged greetings on the anniversary.",
		"Kenyan President Grace Wanjiru and Norwegian Prime Minister Lars Holmen launched a plan for fisheries.",
	} {
		if reports := readText(t, text).Reports; len(reports) > 0 {
			t.Errorf("%s\n gives a record: %s", text, brief(reports))
		}
	}
}

func TestFormat(t *testing.T) {
	tests := []struct {
		text string
		want readout.Format
	}{
		{"Kenyan President Grace Wanjiru met virtually with Norwegian Prime Minister Lars Holmen on Monday.", readout.Video},
		{"Kenyan President Grace Wanjiru held talks by video link with Norwegian Prime Minister Lars Holmen on Monday.", readout.Video},
		{"Kenyan President Grace Wanjiru held a video conference with Norwegian Prime Minister Lars Holmen on Monday.", readout.Video},
		{"Kenyan President Grace Wanjiru met Norwegian Prime Minister Lars Holmen on Monday.", readout.InPerson},
	}
	for _, test := range tests {
		reports := readText(t, test.text).Reports
		if len(reports) != 1 || reports[0].Format != test.want {
			t.Errorf("%s\n got %+v, want one record with format %s", test.text, reports, test.want)
		}
	}
}

// TestSameEncounter holds that a lead and its details are one record, however
// often the text comes back to it.
func TestSameEncounter(t *testing.T) {
	const text = `Kenyan President Grace Wanjiru met Norwegian Prime Minister Lars Holmen in Oslo on Tuesday.

The two leaders first talked alone and then in an expanded format. During the meeting, the sides discussed trade.

At the talks with Holmen, Wanjiru praised the ties of the two countries. "The conversation was good," she said after her meeting with the prime minister.`
	if got, want := brief(readText(t, text).Reports), "held Holmen,Wanjiru"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// FuzzMeetings holds that no text makes the reader panic, and that every span
// lies inside the file on rune boundaries.
func FuzzMeetings(f *testing.F) {
	f.Add("Kenyan President Grace Wanjiru met, separately, with Lars Holmen of Norway and Karin Ekdahl of Sweden.")
	f.Add("Talks between A and B, who, whom, will be held \"between X and Y")
	f.Add("He met him. They met. Present were, and, with, of the of by was to have been")
	f.Add("A delegation led by of with at its head was received by the guest of the host of X; and on Wednesday, Z")
	reader := testReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		raw := []byte("date 2025-05-28 " + text)
		reading, err := reader.Read("fuzz.txt", raw)
		if err != nil {
			return
		}
		check := func(what string, s readout.Span) {
			if s.Start < 0 || s.End > len(raw) || s.Start > s.End {
				t.Fatalf("%s: span %v outside of %d bytes", what, s, len(raw))
			}
			if s.End < len(raw) && !utf8.RuneStart(raw[s.End]) || s.Start < len(raw) && !utf8.RuneStart(raw[s.Start]) {
				t.Fatalf("%s: span %v cuts a character", what, s)
			}
		}
		for _, r := range reading.Reports {
			check("anchor", r.Anchor)
			sides := len(r.Parties)
			for _, p := range r.Participants {
				if p.Country == "" && p.Org == "" { // a side of his own
					sides++
				}
			}
			if sides < 2 && len(r.Participants) < 2 {
				t.Fatalf("a record of fewer than two: %+v", r)
			}
			for _, e := range r.Evidence {
				check(e.Field, e.Span)
			}
		}
		for _, c := range reading.Rejected {
			check("rejected", c.Words)
			if c.Reason == "" || c.Rule == "" {
				t.Fatalf("rejected without reason or rule: %+v", c)
			}
		}
	})
}

func BenchmarkMeetings(b *testing.B) {
	var texts [][]byte
	for _, row := range ingesttest.Rows(b, "testdata/forms.tsv", 2) {
		texts = append(texts, []byte("date 2025-05-28 "+row[1]))
	}
	reader := testReader(b)
	documents := make([]*encounters.Document, len(texts))
	for i, text := range texts {
		d, err := reader.open("invented.txt", text)
		if err != nil {
			b.Fatal(err)
		}
		d.Segment()
		for _, p := range passes {
			if p.name == "meetings" {
				break
			}
			p.run(d)
		}
		documents[i] = d
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range documents {
			d.Encounters, d.Rejected = nil, nil
			d.FindMeetings()
		}
	}
}
