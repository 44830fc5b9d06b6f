package ingest

import (
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-archive/readout"
)

// fuzzSeeds are small articles that lead into every pass.
var fuzzSeeds = []string{
	"date 2025-05-28 RAWALPINDI: Field Marshal Adam Bo Karimi, NI (M), Chief of Army Staff (COAS), met with Colonel General Vali Oglu, Minister of Defence, Azerbaijan, in Lachin.\n\nThe two leaders discussed defence.",
	"\ufeff date 2024-02-29 Title of the Thing\r\n\r\nBy Staff\r\n\r\nSUVA, Feb 29 (AFP) – His Excellency the President, Ratu Tomas, received the Hon. J.B. O’Neill at State House.\r\n",
	"date 2023-01-01 Presidents Ana Li of Peru, “Bo” Maru of Chile and D.Tsog of Mongolia will meet on Monday. \"We hope\", he said… K. Li met 'Abdul.",
	"date 2023-01-01 A delegation of the World Bank, led by its Vice President for Eastern and Southern Africa, Vika Mo, called on the Minister of Land, Infrastructure and Transport.",
	"date 2022-12-31 Yesterday, the Turkish minister hosted his Greek counterpart in Izmir; separately, on 12–14 May 2021, they held talks by video link.\nTags: a, b",
	"date 2020-02-30 no such day",
	"date 2020-02-03",
	"nothing",
	"date 2021-06-07 Ləçın Şəhəri 习近平 \u00a0 ’s 's - -- ( [ \" 3.5 12:30 p.m. U.S. H.E. @x http://a.b #c",
}

// FuzzRead reads anything: it never panics, its spans lie inside the file on
// rune boundaries, evidence is the file's own words, and two readings agree.
func FuzzRead(f *testing.F) {
	for _, seed := range fuzzSeeds {
		f.Add([]byte(seed))
	}
	for _, raw := range seeds(f) {
		f.Add(raw)
	}
	r := loaded(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		if len(raw) > 1<<16 {
			t.Skip() // length is what the benchmark of long files tries
		}
		reading, err := r.Read("a.txt", raw)
		if err != nil {
			if s := err.Error(); s == "" || !utf8.ValidString(s) {
				t.Fatalf("the sentence %q is none", s)
			}
			return
		}
		for _, s := range reading.Sentences {
			checkSpan(t, raw, s)
		}
		for _, report := range reading.Reports {
			checkSpan(t, raw, report.Anchor)
			for _, e := range report.Evidence {
				checkSpan(t, raw, e.Span)
				if e.Text != string(raw[e.Start:e.End]) || e.Text == "" {
					t.Fatalf("%s: evidence %q is not the file's own words %q", e.Field, e.Text, raw[e.Start:e.End])
				}
			}
			if report.Status != readout.Held && report.Status != readout.Planned {
				t.Fatalf("status %q", report.Status)
			}
			if _, err := readout.ParseDate(string(report.Date)); err != nil {
				t.Fatal(err)
			}
		}
		for _, c := range reading.Rejected {
			checkSpan(t, raw, c.Sentence)
			checkSpan(t, raw, c.Words)
		}
		if err := r.Explain(io.Discard, "a.txt", raw); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzScan cuts anything into tokens: they are in order, do not overlap, and
// what stands between them is blank.
func FuzzScan(f *testing.F) {
	for _, seed := range fuzzSeeds {
		f.Add(seed)
	}
	r := loaded(f)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 1<<16 {
			t.Skip() // length is what the benchmark of long files tries
		}
		d := r.document()
		d.Raw, d.Article = []byte(text), readout.Article{Body: readout.Span{End: len(text)}}
		d.Segment()
		end := 0
		for i := range d.Tokens {
			at := &d.Tokens[i]
			if at.Start < end || at.End <= at.Start || at.End > len(text) {
				t.Fatalf("token %d is [%d, %d) behind %d", i, at.Start, at.End, end)
			}
			checkSpan(t, d.Raw, readout.Span{Start: at.Start, End: at.End})
			if between := strings.Trim(text[end:at.Start], " \t\r\n\v\f\x00\x7f"); len(between) > 0 && utf8.RuneCountInString(between) == len(between) && between > " " {
				t.Fatalf("%q stands between two tokens", between)
			}
			end = at.End
		}
		next := 0
		for i := range d.Sentences {
			if s := &d.Sentences[i]; s.From != next || s.To <= s.From {
				t.Fatalf("sentence %d is [%d, %d) behind %d", i, s.From, s.To, next)
			} else {
				next = s.To
			}
		}
		if next != len(d.Tokens) {
			t.Fatalf("%d of %d tokens stand in sentences", next, len(d.Tokens))
		}
	})
}

func checkSpan(t *testing.T, raw []byte, s readout.Span) {
	t.Helper()
	if s.Start < 0 || s.End < s.Start || s.End > len(raw) {
		t.Fatalf("span [%d, %d) of %d bytes", s.Start, s.End, len(raw))
	}
	for _, at := range []int{s.Start, s.End} {
		if at < len(raw) && !utf8.RuneStart(raw[at]) {
			t.Fatalf("span [%d, %d) does not lie on rune boundaries", s.Start, s.End)
		}
	}
}
