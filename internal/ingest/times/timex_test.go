package times

import (
	"testing"
	"time"

	"github.com/readout-archive/readout"
)

func TestTimes(t *testing.T) {
	for _, c := range []struct {
		words  string // in "They met … in the capital." of a Wednesday, 28 May 2025
		past   readout.Date
		future readout.Date
	}{
		{"on Tuesday", "2025-05-27", "2025-06-03"},
		{"on Wednesday", "2025-05-28", "2025-05-28"},
		{"last Wednesday", "2025-05-21", "2025-05-21"},
		{"next Friday", "2025-05-30", "2025-05-30"},
		{"on Tuesday, 20th May", "2025-05-20", "2025-05-20"},
		{"on Monday of last week", "2025-05-19", "2025-05-19"},
		{"yesterday", "2025-05-27", "2025-05-27"},
		{"the day before yesterday", "2025-05-26", "2025-05-26"},
		{"tomorrow morning", "2025-05-29", "2025-05-29"},
		{"earlier today", "2025-05-28", "2025-05-28"},
		{"two days ago", "2025-05-26", "2025-05-26"},
		{"on May 5", "2025-05-05", "2026-05-05"},
		{"on 5 May 2024", "2024-05-05", "2024-05-05"},
		{"on the 5th of May, 2024", "2024-05-05", "2024-05-05"},
		{"on December 9", "2024-12-09", "2025-12-09"},
		{"on Nov. 9", "2024-11-09", "2025-11-09"},
		{"from May 19-25", "2025-05-19/2025-05-25", "2026-05-19/2026-05-25"},
		{"from 3 to 5 May", "2025-05-03/2025-05-05", "2026-05-03/2026-05-05"},
		{"from 30 April to 2 May 2025", "2025-04-30/2025-05-02", "2025-04-30/2025-05-02"},
		{"from 30 December to 2 January 2024", "2024-12-30/2025-01-02", "2024-12-30/2025-01-02"},
		{"on 2025-05-05", "2025-05-05", "2025-05-05"},
		{"on 26.05.2025", "2025-05-26", "2025-05-26"},
		{"on 16/10/2024", "2024-10-16", "2024-10-16"},
		{"in March", "2025-03", "2026-03"},
		{"in October", "2024-10", "2025-10"},
		{"in October last year", "2024-10", "2024-10"},
		{"last October", "2024-10", "2024-10"},
		{"in March 2019", "2019-03", "2019-03"},
		{"in 2019", "2019", "2019"},
		{"over the weekend", "2025-05", "2025"},
		{"last weekend", "2025-05", "2025-05"},
		{"in the evening", "2025-05-28", "2025-05-28"},
		{"last month", "2025-04", "2025-04"},
		{"next month", "2025-06", "2025-06"},
		{"last year", "2024", "2024"},
		{"last week", "2025-05", "2025-05"},
		{"earlier this month", "2025-05", "2025-05"},
		{"next week", "2025-06", "2025-06"},
		{"on Wednesday last", "2025-05-21", "2025-05-21"},
		{"on Monday next", "2025-06-02", "2025-06-02"},
		{"12 days ago", "2025-05-16", "2025-05-16"},
		{"nine days ago", "2025-05-19", "2025-05-19"},
		{"a fortnight ago", "2025-05", "2025-05"},
		{"in three days' time", "2025-05-31", "2025-05-31"},
		{"a week from today", "2025-06-04", "2025-06-04"},
		{"in two weeks' time", "2025-06", "2025-06"},
		{"on the 4th of the month", "2025-05-04", "2025-06-04"},
		{"on the 26th inst.", "2025-05-26", "2025-06-26"},
		{"on the 30th ult.", "2025-04-30", "2025-04-30"},
		{"on May the 5th", "2025-05-05", "2026-05-05"},
		{"on 3 & 5 May", "2025-05-03/2025-05-05", "2026-05-03/2026-05-05"},
		{"from the 3rd to the 5th of May", "2025-05-03/2025-05-05", "2026-05-03/2026-05-05"},
		{"on 03.05.2025", "2025-05-03", "2025-05-03"},
		{"on 03.06.2024", "2024-06-03", "2024-06-03"},
		{"in three days", "", "2025-05-31"},
		{"in two weeks", "", "2025-06"},
		{"in three months", "", "2025-08"},
		{"next week on Thursday", "2025-06-05", "2025-06-05"},
		{"scheduled for the 30th", "2025-04-30", "2025-05-30"},
		{"in mid-March", "2025-03", "2026-03"},
		{"that very day", "2025-05-28", "2025-05-28"},
		{"on New Year's Day", "2025-01-01", "2026-01-01"},
		{"on February 30", "", ""},
	} {
		d := segmented(t, "date 2025-05-28 They met "+c.words+" in the capital of the country.\n")
		found := d.FindTimes()
		if len(found) != 1 {
			t.Errorf("%q: %d expressions found, want 1", c.words, len(found))
			continue
		}
		if got := found[0].Resolve(d.Today(), time.Time{}, false); got != c.past {
			t.Errorf("%q of the past = %q, want %q", c.words, got, c.past)
		}
		if got := found[0].Resolve(d.Today(), time.Time{}, true); got != c.future {
			t.Errorf("%q to come = %q, want %q", c.words, got, c.future)
		}
	}
}

func TestNoTimes(t *testing.T) {
	for _, words := range []string{
		"They may march on.", "Ms. May Sato met Jan Novak.", "It took 25 percent.", "Sun Rong spoke.", "The 2019 agreement stands.", "A second round of 19 nations.",
		"It was the second visit in three weeks.", "They met three ministers in two days.", "It was scheduled for the 30th Congress.",
	} {
		if found := segmented(t, "date 2025-05-28 "+words+" The rest of the article follows here.\n").FindTimes(); len(found) > 0 {
			t.Errorf("%q: found %d expressions of time, want none", words, len(found))
		}
	}
}

func FuzzTimes(f *testing.F) {
	for _, seed := range []string{
		"They met on May 19-25, 2025 and on 2025-05-05.", "last October last year of last week 31 February", "on the eve of the day before", "16/10/2025 26.03.2015 99.99.9999",
		"a day earlier, two weeks ago, in the day", "May 5 to June , 2025", "1 1 1 January January 1/", "– – 19–25 May",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		d := segmented(t, "date 2025-05-28 "+body)
		if d == nil {
			return
		}
		for _, x := range d.FindTimes() {
			if x.At.Empty() || x.At.From < 0 || x.At.To > len(d.Tokens) {
				t.Fatalf("expression at %v of %d tokens", x.At, len(d.Tokens))
			}
			for _, future := range []bool{false, true} {
				date := x.Resolve(d.Today(), d.Today(), future)
				if _, err := readout.ParseDate(string(date)); err != nil {
					t.Fatalf("%q resolves to no date: %v", d.Text(x.At), err)
				}
			}
		}
	})
}
