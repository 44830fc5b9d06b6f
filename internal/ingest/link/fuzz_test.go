package link

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
)

// FuzzLink links whatever reports: everybody and every encounter gets an id,
// one that is no other kind's, and linking once more gives the same.
//
// An article a paragraph; a report a line: date, city, country, then name,
// country and office of each who took part, all parted by "|".
func FuzzLink(f *testing.F) {
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			t.Skip() // many persons are what the test of scale tries
		}
		readings := freely(text)
		first, second := linkAll(readings), linkAll(readings)
		if diff := cmp.Diff(first, second); diff != "" {
			t.Fatalf("linked twice (-first +second):\n%s", diff)
		}
		for _, reading := range first {
			for _, report := range reading.Reports {
				if report.ID == "" {
					t.Fatalf("no id for %+v", report)
				}
				for _, p := range report.Participants {
					if p.Name != "" && p.ID == "" {
						t.Fatalf("no id for %+v", p)
					}
				}
			}
		}
	})
}

func linkAll(readings []readout.Reading) []readout.Reading {
	linker := New(nil, nil)
	for _, reading := range readings {
		linker.Add(reading)
	}
	ids := linker.Link(nil)
	named := make([]readout.Reading, len(readings))
	for i, reading := range readings {
		reading.Reports = append([]readout.Report(nil), reading.Reports...)
		for k := range reading.Reports {
			reading.Reports[k].Participants = append([]readout.Participant(nil), reading.Reports[k].Participants...)
		}
		ids.Name(i, &reading)
		named[i] = reading
	}
	return named
}

// freely makes readings of any text.
func freely(text string) (readings []readout.Reading) {
	for i, paragraph := range strings.Split(text, "\n\n") {
		reading := readout.Reading{Article: readout.Article{Date: "2024-02-15", SHA256: fmt.Sprintf("%064x", i)}}
		for _, line := range strings.Split(paragraph, "\n") {
			fields := append(strings.Split(line, "|"), "", "")
			report := readout.Report{Quote: line}
			report.Status = readout.Held
			if date, err := readout.ParseDate(fields[0]); err == nil {
				report.Date = date
			}
			if fields[1] != "" {
				report.Place = &readout.Place{City: fields[1], Country: fields[2]}
			}
			for k := 3; k+2 < len(fields); k += 3 {
				p := readout.Participant{Name: fields[k], Country: fields[k+1], Role: fields[k+2], Function: readout.Principal}
				if len(p.Country) > 2 {
					p.Country, p.Org = "", p.Country
				}
				report.Participants = append(report.Participants, p)
			}
			reading.Reports = append(reading.Reports, report)
		}
		readings = append(readings, reading)
	}
	return readings
}
