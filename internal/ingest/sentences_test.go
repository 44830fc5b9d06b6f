package ingest

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// This file reads lists of ways to say one thing, a list a matter: that two met, that they are to meet or
// did not, whom somebody represents, the day, the town, what they spoke of. A line has the sentences, the
// people of each encounter with their countries, or in brackets the countries of one without names (or
// "none"), the day, the town, whether it is planned or held, and the topics, parted by tabs; what is empty
// is not asked for; " ¶ " parts paragraphs. A line that opens with "? " is a known failure, and no longer
// one when it is read right: then the mark goes.
func TestSentences(t *testing.T) {
	lists, err := filepath.Glob("testdata/sentences/*.tsv")
	if err != nil || len(lists) == 0 {
		t.Fatalf("no lists of sentences: %v", err)
	}
	for _, list := range lists {
		text, err := os.ReadFile(list)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			told, failing := strings.CutPrefix(strings.TrimRight(line, "\n"), "? ")
			columns := append(strings.Split(told, "\t"), "", "", "", "")
			reading, err := testReader(t).Read("invented.txt", []byte("date 2025-03-12 "+strings.ReplaceAll(columns[0], " ¶ ", "\n\n")+"\n"))
			if err != nil {
				t.Fatalf("%s: reading %q: %v", list, columns[0], err)
			}
			got, right := readAs(reading.Reports, columns[1], columns[2], columns[3])
			if right && columns[4] != "" {
				got += " " + string(reading.Reports[0].Status)
				right = strings.HasSuffix(got, " "+columns[4])
			}
			if columns[5] != "" {
				topics := topicsOf(reading.Reports)
				got += " " + topics
				right = right && topics == columns[5]
			}
			switch {
			case !right && !failing:
				t.Errorf("%s: %q\n is read as %s\n and is %s", list, columns[0], got, strings.Join(columns[1:6], " "))
			case right && failing:
				t.Errorf("%s: %q is read right now: take the mark away", list, columns[0])
			}
		}
	}
}

// topicsOf writes the topics of reports in the order of the letters, parted by commas, or "none".
func topicsOf(reports []readout.Report) string {
	var all []string
	for i := range reports {
		all = append(all, cmp.Or(strings.Join(slices.Sorted(slices.Values(reports[i].Topics)), ","), "none"))
	}
	return strings.Join(all, parted)
}

// readAs writes whom, when and where reports tell of, and whether that is what was wanted; a day and a
// town are those of the first, or of all, parted by " + "; an empty one is not asked for, and "none" is a
// day or a town that nothing tells.
func readAs(reports []readout.Report, people, day, town string) (string, bool) {
	var met, days, towns []string
	for i := range reports {
		var sides []string
		for _, p := range reports[i].Participants {
			sides = append(sides, p.Name+" "+cmp.Or(p.Country, "["+p.Org+"]"))
		}
		slices.Sort(sides)
		if len(sides) == 0 {
			sides = []string{"(" + strings.Join(reports[i].Countries, " ") + ")"}
		}
		where := "none"
		if place := reports[i].Place; place != nil {
			where = cmp.Or(place.City, "-") + " " + cmp.Or(place.Country, "-")
		}
		met, days, towns = append(met, strings.Join(sides, "; ")), append(days, cmp.Or(reports[i].Date.Guide(), "none")), append(towns, where)
	}
	agree := func(wanted string, got []string) bool {
		return wanted == "" || wanted == strings.Join(got, parted) || len(got) > 0 && wanted == got[0]
	}
	told := cmp.Or(strings.Join(met, parted), "none")
	return strings.Join([]string{told, strings.Join(days, parted), strings.Join(towns, parted)}, " "), (people == "" || told == people) && agree(day, days) && agree(town, towns)
}

// parted stands between encounters of one article.
const parted = " + "
