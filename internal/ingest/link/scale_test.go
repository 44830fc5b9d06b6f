package link

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// world invents articles for measurements: people with a country and an
// office, met as often as Zipf has it, some encounters told twice, in other
// spellings.
type world struct {
	random   *rand.Rand
	people   []readout.Participant
	often    *rand.Zipf
	number   int
	waiting  *readout.Reading // a second report of the last encounter
	variants float64
}

func newWorld(people int, variants float64) *world {
	w := &world{random: rand.New(rand.NewPCG(7, 7)), variants: variants}
	syllables := strings.Fields("ka ri mo ha san ov va li ye be no ra ta di mir zo lu chi pe do gar min sha fa ku re bo ni so te ga jo wa hi")
	invent := func(n int) string {
		var s strings.Builder
		for range n {
			s.WriteString(syllables[w.random.IntN(len(syllables))])
		}
		return strings.ToUpper(s.String()[:1]) + s.String()[1:]
	}
	given, family := make([]string, 3000), make([]string, 12000)
	for i := range given {
		given[i] = invent(2 + w.random.IntN(2))
	}
	for i := range family {
		family[i] = invent(2 + w.random.IntN(3))
	}
	offices := []string{"President", "Prime Minister", "Minister of Foreign Affairs", "Defence Minister", "Ambassador", "Chief of General Staff", "Minister of Energy", "Deputy Minister of Transport"}
	pick := rand.NewZipf(w.random, 1.2, 5, uint64(len(given)-1))
	for range people {
		w.people = append(w.people, readout.Participant{
			Name: given[pick.Uint64()] + " " + family[w.random.IntN(len(family))], Role: offices[w.random.IntN(len(offices))],
			Country: string([]byte{byte('A' + w.random.IntN(14)), byte('A' + w.random.IntN(14))}), Function: readout.Principal,
		})
	}
	w.often = rand.NewZipf(w.random, 1.1, 20, uint64(people-1))
	return w
}

// reading invents the next article.
func (w *world) reading() readout.Reading {
	w.number++
	sum := sha256.Sum256([]byte(strconv.Itoa(w.number)))
	article := readout.Article{Path: fmt.Sprintf("%07d.txt", w.number), SHA256: hex.EncodeToString(sum[:])}
	if w.waiting != nil {
		r := *w.waiting
		w.waiting = nil
		article.Date = r.Article.Date
		r.Article = article
		return r
	}
	a, b := w.people[w.often.Uint64()], w.people[w.often.Uint64()]
	for b.Country == a.Country {
		b = w.people[w.often.Uint64()]
	}
	day := readout.Date(fmt.Sprintf("%d-%02d-%02d", 1990+w.random.IntN(35), 1+w.random.IntN(12), 1+w.random.IntN(28)))
	article.Date = day
	r := readout.Reading{Article: article, Reports: []readout.Report{{Quote: a.Name + " met " + b.Name + "."}}}
	record := &r.Reports[0].Record
	record.Date, record.Status, record.Participants = day, readout.Held, []readout.Participant{a, b}
	record.Countries = []string{min(a.Country, b.Country), max(a.Country, b.Country)}
	record.Place = &readout.Place{City: "City " + a.Country, Country: a.Country}
	if w.random.Float64() < 0.2 {
		again := r
		again.Reports = []readout.Report{{Record: *record, Quote: "The two met."}}
		again.Reports[0].Participants = []readout.Participant{w.spell(a), w.spell(b)}
		w.waiting = &again
	}
	return r
}

// spell writes a name in another way now and then.
func (w *world) spell(p readout.Participant) readout.Participant {
	if w.random.Float64() < w.variants {
		given, family, _ := strings.Cut(p.Name, " ")
		switch w.random.IntN(3) {
		case 0:
			p.Name = family + " " + given
		case 1:
			p.Name = given[:1] + ". " + family
		case 2:
			p.Name = given + " Abu " + family
		}
	}
	return p
}

// BenchmarkLink measures linking of READOUT_REPORTS reports (
// 20,000 when unset) about 60,000 people: bytes a report that the cards take,
// and the whole time.
func BenchmarkLink(b *testing.B) {
	reports := 20000
	if n, err := strconv.Atoi(os.Getenv("READOUT_REPORTS")); err == nil {
		reports = n
	}
	for b.Loop() {
		w := newWorld(60000, 0.05)
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		l := New(nil, nil)
		for range reports {
			l.Add(w.reading())
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		ids := l.Link(nil)
		runtime.KeepAlive(w)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(reports), "B/report")
		b.ReportMetric(float64(len(l.people)), "cards")
		b.ReportMetric(float64(len(ids.people)), "people")
		b.ReportMetric(float64(ids.Len()), "meetings")
	}
}
