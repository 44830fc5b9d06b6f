package web

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

func TestCalendarBeginsOnMonday(t *testing.T) {
	weeks := calendar(2025, time.May, map[int]int{28: 5})
	if len(weeks) != 5 || weeks[0][2].Day != 0 || weeks[0][3] != (calendarDay{1, "Thu", 0}) || weeks[4][5].Day != 31 || weeks[4][6].Day != 0 {
		t.Fatalf("May 2025 is laid out wrongly: %+v", weeks)
	}
	if got := weeks[4][2]; got != (calendarDay{28, "Wed", 5}) {
		t.Errorf("28 May: %+v", got)
	}
	if got := len(calendar(2021, time.February, nil)); got != 4 {
		t.Errorf("February 2021 has %d weeks, want 4", got)
	}
}

func TestGanttRunsFromFirstToLast(t *testing.T) {
	g := newVocabulary(&store.Vocabulary{}).newGantt([]readout.Term{{Office: "Envoy", From: "2018", To: "2020-12-31"}, {Office: "Mayor", To: "2014"}}, []store.Office{
		{Title: "State Secretary", First: "2012-05-17", Last: "2016-05", Meetings: 3, Marks: []store.Mark{{Date: "2012-05-17"}, {Date: "2016-05"}}},
		{Title: "Minister", First: "2017", Last: "2017", Meetings: 1, Marks: []store.Mark{{Date: "2017", Family: "eco"}}},
	}, yearAxis{2012, 2021})
	if want := (tick{"2012", "5%", "0%"}); len(g.Ticks) != 10 || g.Ticks[0] != want {
		t.Errorf("axis %v", g.Ticks)
	}
	if set := g.Bars[0]; !set.Edited || set.Term.X() != "60%" || set.When != "2018 to 31 Dec 2020" || set.Term.Width() != "29.97%" {
		t.Errorf("the term that an editor set: %+v, %s + %s", set, set.Term.X(), set.Term.Width())
	}
	if set := g.Bars[1]; set.Term.X() != "0%" || set.When != "until 2014" {
		t.Errorf("a term whose beginning is not known: %+v", set)
	}
	first, second := g.Bars[2], g.Bars[3]
	if len(first.Points) != 2 || first.Term.X() != "3.74%" || first.Term.Width() != "39.97%" || first.When != "17 May 2012 to May 2016" || first.Points[0].Class != "none" {
		t.Errorf("first bar: %s + %s, %s", first.Term.X(), first.Term.Width(), first.When)
	}
	if second.When != "2017" || second.Term.Width() != "0%" || second.Points[0].Class != "eco" {
		t.Errorf("second bar: %+v", second)
	}
	long := newVocabulary(&store.Vocabulary{}).newGantt(nil, nil, yearAxis{1990, 2025})
	if len(long.Ticks) != 12 || long.Ticks[1].Label != "1993" {
		t.Errorf("36 years have the ticks %v; want every third", long.Ticks)
	}
	if got := newVocabulary(&store.Vocabulary{}).newGantt(nil, nil, yearAxis{2025, 2024}); got.Ticks != nil {
		t.Errorf("no years, but an axis: %v", got.Ticks)
	}
}

// Of a hundred dots on one another only the last is seen: they are strokes.
func TestGanttDrawsACrowdAsStrokes(t *testing.T) {
	draw := func(days ...readout.Date) gantt {
		o := store.Office{Title: "Minister", Meetings: len(days)}
		for _, day := range days {
			o.Marks = append(o.Marks, store.Mark{Date: day})
		}
		return newVocabulary(&store.Vocabulary{}).newGantt(nil, []store.Office{o}, yearAxis{2016, 2025})
	}
	if g := draw("2016-01-01", "2016-02-01", "2016-03-01", "2016-04-01", "2019", "2023", "2025"); g.Close || g.Bars[0].Close {
		t.Error("three dots that touch are strokes")
	}
	if g := draw("2016-01-01", "2016-02-01", "2016-03-01", "2016-04-01", "2016-05-01"); !g.Close || !g.Bars[0].Close {
		t.Error("four dots that hide each other are no strokes")
	}
	if g := draw("2016-01-01"); g.Close {
		t.Error("one dot is a stroke")
	}
	if g := draw(); g.Close {
		t.Error("no dot is a stroke")
	}
}

func TestMatrixHoldsPairsBothWays(t *testing.T) {
	row := func(code, name, slug, region string, held int) store.CountryRow {
		return store.CountryRow{Country: readout.Country{Code: code, Name: name, Slug: slug, Region: region}, Tally: store.Tally{Held: held}}
	}
	m := newMatrix(&store.Matrix{
		Countries: []store.CountryRow{row("IS", "Iceland", "iceland", "Northern Europe", 0), row("PK", "Pakistan", "pakistan", "Southern Asia", 7),
			row("AZ", "Azerbaijan", "azerbaijan", "Western Asia", 9), row("GE", "Georgia", "georgia", "Western Asia", 2)},
		Cells: map[[2]string]int{{"AZ", "PK"}: 7, {"AZ", "GE"}: 2},
	})
	if len(m.Columns) != 3 || len(m.Regions) != 2 || m.Regions[0].Name != "Western Asia" || !m.Columns[2].Begins {
		t.Fatalf("a country without meetings, or a region, is misplaced: %+v", m)
	}
	az, pk := m.Regions[0].Rows[0], m.Regions[1].Rows[0]
	if az.Cells[0].Class != "self g" || az.Cells[2].Held != "7" || pk.Cells[0].Held != "7" || az.Cells[1].Held != "2" || pk.Cells[1].Held != "" {
		t.Errorf("counts: %+v and %+v", az.Cells, pk.Cells)
	}
	if c := pk.Cells[0]; c.Href != "/countries/azerbaijan/pakistan" || c.Class != "h2 g" || az.Cells[1].Class != "h1" {
		t.Errorf("cell of Pakistan and Azerbaijan: %+v", c)
	}
}

// An archive without a meeting explains no cells that it does not have.
func TestCountriesOfAnEmptyArchive(t *testing.T) {
	const want = "No held meeting of a country is in this archive."
	if got := countriesLede(&store.Matrix{}, false, 0); got != want || firstSentence(got) != want {
		t.Errorf("got %q and %q, want %q", got, firstSentence(got), want)
	}
	alone := store.Matrix{Countries: []store.CountryRow{{Country: readout.Country{Code: "KZ"}, Tally: store.Tally{Held: 1}}}}
	if got := countriesLede(&alone, false, 0); got != "No two countries met in this archive." {
		t.Errorf("of a country that met an organisation: %q", got)
	}
	if got := firstSentence("One. Two."); got != "One." {
		t.Errorf("the first of two sentences is %q", got)
	}
}

// Two years that stand side by side, but are not neighbours, are told.
func TestTopicTableTellsItsGaps(t *testing.T) {
	of := func(years ...int) topicTable {
		counts := map[int]int{}
		for _, y := range years {
			counts[y] = 1
		}
		return newTopicTable([]store.TopicYears{{Years: counts}}, func(string) string { return "" })
	}
	if !of(2003, 2008).Gaps || of(2003, 2004, 2005).Gaps || of(2003).Gaps || of().Gaps {
		t.Error("the gaps of a table of years are told wrongly")
	}
	if of(2003, 2008).Wide || !of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13).Wide {
		t.Error("a table of thirteen years is wide, one of two is not")
	}
}

func TestTopicsByYear(t *testing.T) {
	table := newTopicTable([]store.TopicYears{
		{Ref: store.Ref{ID: "defence", Name: "Defence"}, Years: map[int]int{2025: 2, 2023: 1}, Held: 3},
		{Ref: store.Ref{ID: "energy", Name: "Energy"}, Years: map[int]int{2024: 1}, Held: 1},
	}, func(code string) string { return "/topics/" + code })
	want := topicTable{Years: []string{"2023", "2024", "2025"}, Rows: []topicRow{
		{"Defence", "/topics/defence", []heatCell{{Count: "1", Class: "h1"}, {}, {Count: "2", Class: "h2"}}, "3"},
		{"Energy", "/topics/energy", []heatCell{{}, {Count: "1", Class: "h1"}, {}}, "1"},
	}}
	if diff := cmp.Diff(want, table); diff != "" {
		t.Error(diff)
	}
}

func TestSidesAndGaps(t *testing.T) {
	got := fmt.Sprintf("%s %s %s %s", hostedBy("AZ", "AZ", "PK"), hostedBy("PK", "AZ", "PK"), hostedBy("TR", "AZ", "PK"), hostedBy("", "AZ", "PK"))
	if got != "at-a at-b at-o at-o" {
		t.Error(got)
	}
	if got := gapText(2017, 2018) + gapText(2017, 2019) + "; " + gapText(2017, 2023); got != "2018: none in this archive; 2018 to 2022: none in this archive" {
		t.Error(got)
	}
}
