package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/readout-archive/readout"
)

// inMemory makes the index of n invented meetings with skewed people,
// countries and places, without a file: what filters and facets need.
func inMemory(tb testing.TB, n int) *Archive {
	r := rand.New(rand.NewPCG(7, uint64(n)))
	people, places := min(60_000, n), 5_000
	zipf := func(s float64, most int) func() uint32 {
		z := rand.NewZipf(r, s, 3, uint64(most-1))
		return func() uint32 { return uint32(z.Uint64()) + 1 }
	}
	person, country, place, topic := zipf(1.1, people), zipf(1.2, 200), zipf(1.1, places), zipf(1.3, 20)

	d := newMeetingDraft()
	dates := make([]readout.Date, n)
	for i := range dates {
		dates[i] = readout.Date(fmt.Sprintf("%04d-%02d-%02d", 1980+r.IntN(45), 1+r.IntN(12), 1+r.IntN(28)))
		switch r.IntN(50) {
		case 0:
			dates[i] = dates[i][:7]
		case 1:
			dates[i] = ""
		}
	}
	for _, date := range dates {
		d.catalogue.add(date)
		var ps, ss, ls, cs, ts []uint32
		for range 2 + r.IntN(2) {
			p := person()
			ps, ss, ls, cs = append(ps, p), append(ss, p), append(ls, 1+p%7), append(cs, country())
		}
		for range 1 + r.IntN(4) {
			ts = append(ts, topic())
		}
		d.person.put(ps...)
		d.seat.put(ss...)
		d.level.put(ls...)
		d.country.put(cs...)
		d.org.put([]uint32{0, 0, 0, 1 + uint32(r.IntN(40))}[r.IntN(4)])
		d.topic.put(ts...)
		d.publisher.put(1 + uint32(r.IntN(30)))
		p := place()
		d.place.put(p)
		d.host.put(1 + p%200)
		d.parties.put(uint32(min(3, len(cs)-1)))
		d.status.put([]uint32{1, 1, 1, 1, 1, 1, 1, 1, 1, 2}[r.IntN(10)])
		d.format.put([]uint32{1, 1, 1, 1, 2}[r.IntN(5)])
		d.basis.put(uint32(r.IntN(2)))
		d.review.put(1)
		d.family.put(1 + ts[0]%5)
		d.reported.put(1 + uint32(r.IntN(2)))
		d.reports.put([]uint32{0, 0, 0, 1}[r.IntN(4)])
	}
	a := &Archive{names: names{rolls: map[string]*roll{}}}
	for column, values := range map[string]int{"person": people, "country": 200, "org": 40, "topic": 20, "level": 7, "publisher": 30,
		"place": places, "parties": 3, "status": 2, "format": 2, "basis": 1, "review": 2, "reports": 1} {
		refs := make([]Ref, values)
		for i := range refs {
			refs[i] = Ref{ID: fmt.Sprint(i + 1), Name: fmt.Sprint(i + 1)}
		}
		if column == "status" {
			refs[0].ID, refs[1].ID = "held", "planned"
		}
		a.names.put(column, refs)
	}
	a.seats = make(seats, people+1)
	a.edition.Articles = n
	a.names.vocabulary.Countries = make([]readout.Country, 200)
	arrays := map[string]numbers{}
	for _, array := range d.catalogue.freeze() {
		arrays[array.name] = array.numbers
	}
	var err error
	if a.meetings, err = assemble("meetings", n, arrays, a.limits(meetingColumns)); err != nil {
		tb.Fatal(err)
	}
	a.held = a.meetings.columns["status"].items(1)
	if a.queries, err = newQueryCache(n); err != nil {
		tb.Fatal(err)
	}
	return a
}

// mix are twelve filters that stand for what people ask.
var mix = map[string]Filter{
	"everything":      {},
	"busy-country":    {Country: []string{"1"}},
	"quiet-country":   {Country: []string{"150"}},
	"common-topic":    {Topic: []string{"1"}},
	"three-together":  {Country: []string{"3"}, Topic: []string{"4"}, From: "2010", To: "2015"},
	"pair":            {Country: []string{"1", "4"}},
	"busy-person":     {Person: []string{"1"}},
	"person-topic":    {Person: []string{"6"}, Topic: []string{"2"}},
	"planned-by-host": {Host: "2", Status: "planned"},
	"level-country":   {Level: "2", Country: []string{"2"}},
	"one-year":        {From: "2011", To: "2011"},
	"place":           {Place: "2"},
	"many-parties":    {Parties: "3", Topic: []string{"3"}},
}

func BenchmarkFilters(b *testing.B) {
	for _, n := range []int{10_000, 1_000_000} {
		a := inMemory(b, n)
		for name, f := range mix {
			b.Run(fmt.Sprintf("%d/%s", n, name), func(b *testing.B) {
				b.ReportAllocs()
				defer processor(b)()
				for b.Loop() {
					s, err := a.Select(context.Background(), f)
					if err != nil {
						b.Fatal(err)
					}
					if _, err := s.Facets(context.Background(), 10); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		b.Run(fmt.Sprintf("%d/timeline", n), func(b *testing.B) {
			s, err := a.Select(context.Background(), Filter{Topic: []string{"1"}})
			if err != nil {
				b.Fatal(err)
			}
			defer processor(b)()
			for b.Loop() {
				if _, err := s.Timeline(context.Background(), Months, "", ByFamily); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkAssemble(b *testing.B) {
	d := inMemory(b, 1_000_000)
	arrays := map[string]numbers{}
	for name, c := range d.meetings.columns {
		arrays[name] = c.data
		if c.offsets != nil {
			counts := make([]uint32, d.meetings.size)
			for i := range counts {
				counts[i] = c.offsets[i+1] - c.offsets[i]
			}
			arrays[name+perItem] = fit(counts)
		}
	}
	defer processor(b)()
	for b.Loop() {
		if _, err := assemble("meetings", 1_000_000, arrays, d.limits(meetingColumns)); err != nil {
			b.Fatal(err)
		}
	}
}

// processor reports the processor time an operation takes, which says more on
// a busy machine than the clock does.
func processor(b *testing.B) func() {
	begin := processorTime(b)
	return func() { b.ReportMetric(float64(processorTime(b)-begin)/float64(b.N), "cpu-ns/op") }
}

func processorTime(b *testing.B) int64 {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_PROCESS_CPUTIME_ID, &t); err != nil {
		b.Fatal(err)
	}
	return t.Nano()
}
