package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// world is an archive's input, made at random, with every state there is.
type world struct {
	contents Contents
	sources  []SourceInput
	meetings []readout.Meeting
}

var fixtureCountries = []readout.Country{
	{Code: "AZ", Alpha3: "AZE", Name: "Azerbaijan", Slug: "azerbaijan", Region: "Western Asia"},
	{Code: "KE", Alpha3: "KEN", Name: "Kenya", Slug: "kenya", Region: "Eastern Africa"},
	{Code: "NO", Alpha3: "NOR", Name: "Norway", Slug: "norway", Region: "Northern Europe"},
	{Code: "PK", Alpha3: "PAK", Name: "Pakistan", Slug: "pakistan", Region: "Southern Asia"},
	{Code: "TR", Alpha3: "TUR", Name: "Türkiye", Slug: "turkiye", Region: "Western Asia"},
}

func fixtureVocabulary() Vocabulary {
	return Vocabulary{
		Version:   "test",
		Countries: fixtureCountries,
		Topics: []readout.Topic{
			{Code: "bilateral-relations", Title: "Bilateral relations", Family: "rel"},
			{Code: "defence", Title: "Defence", Family: "sec"},
			{Code: "energy", Title: "Energy", Family: "eco"},
			{Code: "health", Title: "Health", Family: "soc"},
		},
		Levels:     []readout.Level{{Code: "head-of-state", Title: "Head of state"}, {Code: "minister", Title: "Minister"}},
		ShortNames: []ShortName{{"African Development Bank", "AfDB"}, {"Asian Development Bank", "ADB"}},
		Reasons:    []Reason{{"call", "Telephone call", "a call is no meeting"}, {"letter", "Letter or message", "nobody met"}},
	}
}

// newWorld invents n meetings.
func newWorld(seed uint64, n int) *world {
	r := rand.New(rand.NewPCG(seed, 1))
	pick := func(from []string) string { return from[r.IntN(len(from))] }
	w := &world{contents: Contents{Edition: Edition{ID: fmt.Sprintf("%064d", seed), Built: "2025-11-01", Reader: "0.1"}, OtherFiles: 2, Vocabulary: fixtureVocabulary()}}
	for i := range 12 {
		name := fmt.Sprintf("%s %s", []string{"Karim", "Ilham", "Şahin", "Aylın"}[i%4], []string{"Valiyev", "Østby", "Laçın", "Mwangi", "Khan"}[i%5])
		w.contents.People = append(w.contents.People, readout.Authority{ID: fmt.Sprintf("person-%d", i), Name: name,
			Country: fixtureCountries[i%5].Code, Forms: []readout.NameForm{{Form: name}, {Form: "K. " + strings.Fields(name)[1], Why: "same country"}}})
	}
	for i := range 4 {
		w.contents.Places = append(w.contents.Places, readout.Authority{ID: fmt.Sprintf("place-%d", i), Name: fmt.Sprintf("Town %d", i), Country: fixtureCountries[i].Code})
	}
	w.contents.Organisations = []readout.Authority{{ID: "united-nations", Name: "United Nations"}, {ID: "world-bank", Name: "World Bank"}}
	w.contents.Skipped = []readout.Skipped{{Path: "bad.txt", Reason: "It has no date line."}}

	var dates []readout.Date
	for range n {
		day := fmt.Sprintf("20%02d-%02d-%02d", 18+r.IntN(6), 1+r.IntN(12), 1+r.IntN(28))
		dates = append(dates, readout.Date([]string{day, day, day, day, day, day, day[:7], day[:4], day + "/" + day[:4] + "-12-30", ""}[r.IntN(10)]))
	}
	slices.SortFunc(dates, CompareDates)
	for i, date := range dates {
		w.meet(r, i, date, pick)
	}
	w.contents.Past = []Edition{{ID: "second", Built: "2025-10-01"}, {ID: "first", Built: "2025-09-01"}}
	for i := range w.meetings { // newest first
		edition := i * 4 / len(w.meetings)
		if edition < 3 { // of the rest no change is known
			w.contents.Changes = append(w.contents.Changes, Change{Edition: fixtureEditions(w)[edition], On: "2025-09-01", Kind: Added, Meeting: w.meetings[i].ID})
		}
	}
	return w
}

// fixtureEditions are the ids of the world's editions, newest first.
func fixtureEditions(w *world) []string { return []string{w.contents.Edition.ID, "second", "first"} }

// meet invents a meeting and the articles that report it.
func (w *world) meet(r *rand.Rand, i int, date readout.Date, pick func([]string) string) {
	m := readout.Meeting{ID: fmt.Sprintf("m%06d", i)}
	m.Date, m.Status, m.Format = date, readout.Held, readout.InPerson
	if r.IntN(5) == 0 {
		m.Status = readout.Planned
	}
	if r.IntN(6) == 0 {
		m.Format = readout.Video
	}
	if r.IntN(8) == 0 {
		m.Review = readout.Review{By: "desk", On: "2025-10-12"}
	}
	if r.IntN(4) > 0 {
		n := r.IntN(4)
		m.Place = &readout.Place{City: fmt.Sprintf("Town %d", n), Country: fixtureCountries[n].Code, ID: fmt.Sprintf("place-%d", n), Venue: pick([]string{"", "State House"})}
	}
	countries := r.Perm(5)[:r.IntN(4)]
	for _, c := range countries {
		m.Parties = append(m.Parties, readout.Party{Kind: readout.CountryParty, Code: fixtureCountries[c].Code})
		m.Countries = append(m.Countries, fixtureCountries[c].Code)
	}
	slices.Sort(m.Countries)
	if r.IntN(4) == 0 {
		m.Parties = append(m.Parties, readout.Party{Kind: readout.OrganisationParty, ID: pick([]string{"united-nations", "world-bank"}), Name: "UN"})
	}
	for _, p := range r.Perm(12)[:r.IntN(4)] {
		person := w.contents.People[p]
		one := readout.Participant{Name: person.Name, ID: person.ID, Role: pick([]string{"", "President", "Minister of Energy"}), Rank: pick([]string{"", "General"}),
			Level: pick([]string{"", "minister", "head-of-state"}), Country: fixtureCountries[r.IntN(5)].Code, Function: readout.Function(pick([]string{"principal", "principal", "attending"}))}
		m.Participants = append(m.Participants, one)
	}
	for _, t := range r.Perm(4)[:r.IntN(4)] {
		m.Topics = append(m.Topics, w.contents.Vocabulary.Topics[t].Code)
	}
	for k := range 1 + r.IntN(3) {
		w.report(r, &m, k, pick)
	}
	if len(m.Reports) > 1 && i%3 == 0 {
		m.Contradicted = []readout.Disagreement{{Field: "date", Values: []readout.Claim{{Value: "2018-01-01", Sources: []string{m.Sources[0].ID}}, {Value: "2018-01-02", Sources: []string{m.Sources[1].ID}}}}}
	}
	w.meetings = append(w.meetings, m)
}

// report writes an article about the meeting.
func (w *world) report(r *rand.Rand, m *readout.Meeting, k int, pick func([]string) string) {
	id := fmt.Sprintf("2025-%02d-%02d-%08x", 1+r.IntN(12), 1+r.IntN(28), len(w.sources))
	sentences := []string{"2025-05-28", "The two sides met in Laçın on gas.", "Talks were frank and " + pick([]string{"open", "useful", "long"}) + ".", "The weather was fine."}
	raw := strings.Join(sentences, "\n") + "\n"
	in := SourceInput{Raw: []byte(raw), Read: true, Source: readout.Source{ID: id, SHA256: strings.Repeat("0", 64), Date: readout.Date(id[:10]),
		Publisher: pick([]string{"", "Fjordposten", "Caspian Register"}), Language: pick([]string{"", "en"}), Size: len(raw),
		Text: readout.Rights(pick([]string{"full", "full", "excerpt", "link"})), Files: []string{"a.txt"}}}
	at := 0
	for _, s := range sentences {
		in.Sentences = append(in.Sentences, readout.Span{Start: at, End: at + len(s)})
		at += len(s) + 1
	}
	report := readout.Report{Record: m.Record, Anchor: in.Sentences[1]}
	report.Evidence = nil
	evidence := func(field string, sentence, start, end int, basis readout.Basis) {
		span := readout.Span{Start: in.Sentences[sentence].Start + start, End: in.Sentences[sentence].Start + end}
		report.Evidence = append(report.Evidence, readout.Evidence{Field: field, Source: id, Span: span, Text: raw[span.Start:span.End], Basis: basis})
	}
	if m.Date != "" {
		evidence("date", 0, 0, 10, readout.Basis(pick([]string{"stated", "inferred"})))
	}
	if m.Place != nil {
		evidence("place/city", 1, 22, 29, readout.Stated)
	}
	for i := range m.Participants {
		evidence(fmt.Sprintf("participants/%d/name", i), 2, 0, 5, readout.Stated)
	}
	for i := range m.Topics {
		evidence(fmt.Sprintf("topics/%d", i), 2, 0, 5, readout.Stated)
	}
	if r.IntN(3) == 0 {
		in.Rejected = []readout.Candidate{{Sentence: in.Sentences[3], Words: readout.Span{Start: in.Sentences[3].Start, End: in.Sentences[3].Start + 3},
			Text: "The weather was fine.", Reason: pick([]string{"call", "letter"}), Rule: "test"}}
	}
	if k == 0 {
		m.Evidence = report.Evidence
	}
	in.Reports = []readout.Report{report}
	m.Reports, m.Sources = append(m.Reports, report), append(m.Sources, in.Source)
	w.sources = append(w.sources, in)
}

// build writes the world into a file.
func (w *world) build(t testing.TB, path string, change ...func(*Builder)) {
	t.Helper()
	b, err := Create(path, w.contents)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range change {
		c(b)
	}
	for _, s := range w.sources {
		if err := b.Source(s); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range w.meetings {
		if err := b.Meeting(m); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Finish(context.Background(), "", nil); err != nil {
		t.Fatal(err)
	}
}

// open builds the world in a temporary folder and opens it.
func (w *world) open(t testing.TB) *Archive {
	t.Helper()
	path := filepath.Join(t.TempDir(), "readout.db")
	w.build(t, path)
	a, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}
