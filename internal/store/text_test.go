package store

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/readout-archive/readout"
)

// Names are found by any part, in plain letters or their own.
func TestSearchSpellings(t *testing.T) {
	ctx := context.Background()
	w := newWorld(4, 120)
	a := w.open(t)
	for q, want := range map[string]string{
		"valiyev": "Karim Valiyev", "K. Valiyev": "Karim Valiyev", "KARIM VALIYEV": "Karim Valiyev", "Valiyev Karim": "Karim Valiyev",
		"valiy": "Karim Valiyev", "ostby": "Ilham Østby", "Østby": "Ilham Østby", "lacin": "Şahin Laçın", "Laçın": "Şahin Laçın", "sahin": "Şahin Laçın",
		"aylin": "Aylın Mwangi",
	} {
		r, err := a.Search(ctx, q, Newest, 1)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(r.People, func(p Ranked) bool { return p.Name == want }) {
			t.Errorf("%q finds %v, not %s", q, r.People, want)
		}
	}
	for _, q := range []string{"laçın", "lacin", "LAÇIN", "met in Lacin", `"met in laçın"`, `"frank and"`, "türkiye", "turkiye"} {
		s, err := a.Select(ctx, Filter{Q: q})
		if err != nil || s.All() == 0 {
			t.Errorf("%q finds nothing: %v", q, err)
			continue
		}
		page, err := s.Page(ctx, Relevance, 1)
		if err != nil || page.Sort != Relevance {
			t.Fatal(page.Sort, err)
		}
		for _, card := range page.Items {
			if !strings.Contains(string(card.Match), matchBegins) {
				t.Errorf("%q does not show where it matched in %s: %q", q, card.ID, card.Match)
			}
		}
	}
	if s, err := a.Select(ctx, Filter{Q: `"and frank"`}); err != nil || s.All() != 0 {
		t.Errorf("a phrase in the wrong order finds %d: %v", s.All(), err)
	}
}

// A country is found by what else it is called, alone and among other words; a
// name that is longer than another name is not taken for that.
func TestSearchOtherNames(t *testing.T) {
	ctx := context.Background()
	w := newWorld(4, 120)
	vocabulary := &w.contents.Vocabulary
	vocabulary.Countries = slices.Clone(vocabulary.Countries)
	for i, others := range [][]string{{"Republic of Azerbaijan", "Congo"}, {"British East Africa", "Congo"}, {"Norge"}, {"Pak"}, {"Turkey", "Republic of Turkey"}} {
		vocabulary.Countries[i].Others = others
	}
	vocabulary.ShortNames = append(vocabulary.ShortNames, ShortName{"Energy", "Strom"})
	a := w.open(t)
	count := func(q string) int {
		s, err := a.Select(ctx, Filter{Q: q})
		if err != nil {
			t.Fatal(q, err)
		}
		return s.All()
	}
	for q, same := range map[string]string{"turkey": "türkiye", "Republic of Turkey": "türkiye", `"republic of turkey"`: "türkiye", "strom": "energy",
		"gas turkey": "gas türkiye", "turkey norge": "türkiye norway", "British East Africa": "kenya", "congo": "xyzzy"} {
		if got, want := count(q), count(same); got != want || want == 0 && q != "congo" {
			t.Errorf("%q finds %d records, %q %d", q, got, same, want)
		}
	}
	for q, want := range map[string]string{"turkey": "Türkiye", "republic turkey": "Türkiye", "pak": "Pakistan"} {
		r, err := a.Search(ctx, q, Newest, 1)
		if err != nil || len(r.Countries) == 0 || r.Countries[0].Name != want {
			t.Errorf("%q finds the countries %v, not %s: %v", q, r.Countries, want, err)
		}
	}
	s, err := a.Select(ctx, Filter{Q: "turkey"})
	if err != nil {
		t.Fatal(err)
	}
	page, err := s.Page(ctx, Relevance, 1)
	if err != nil || !strings.Contains(string(page.Items[0].Match), matchBegins) {
		t.Errorf("what stands for %q is not marked in %q: %v", "turkey", page.Items[0].Match, err)
	}
}

// Whom a record names in one form is found by every other, and by the name of
// the person's own page.
func TestSearchFindsAllFormsOfAName(t *testing.T) {
	ctx := context.Background()
	w := newWorld(4, 120)
	w.contents.People[0].Forms = append(w.contents.People[0].Forms, readout.NameForm{Form: "Karim Walijew"}, readout.NameForm{Form: "Kerim Veliyev"})
	for i := range w.meetings {
		for j := range w.meetings[i].Participants {
			if p := &w.meetings[i].Participants[j]; p.ID == "person-0" && i%2 == 0 {
				p.Name = "Karim Walijew"
			}
		}
	}
	a := w.open(t)
	all, err := a.Select(ctx, Filter{Person: []string{"person-0"}})
	if err != nil || all.All() < 2 {
		t.Fatal(all.All(), err)
	}
	for _, q := range []string{`"Karim Valiyev"`, `"Karim Walijew"`, `"Kerim Veliyev"`} {
		found, err := a.Select(ctx, Filter{Q: q, Person: []string{"person-0"}})
		if err != nil || found.All() != all.All() {
			t.Errorf("%s finds %d of the %d records: %v", q, found.All(), all.All(), err)
		}
	}
}

// What is found by name stands in the order of its held meetings, which is the
// number beside it: plans lift nothing above what took place.
func TestSearchRanksByHeldMeetings(t *testing.T) {
	w := newWorld(4, 120)
	for i, m := range w.meetings {
		if m.Place != nil && m.Place.ID == "place-0" {
			w.meetings[i].Status = readout.Planned
		}
	}
	r, err := w.open(t).Search(context.Background(), "town", Newest, 1)
	if err != nil || len(r.Places) != 4 {
		t.Fatalf("%d places: %v", len(r.Places), err)
	}
	if last := r.Places[3]; last.ID != "place-0" || last.Held > 0 || last.Planned == 0 {
		t.Errorf("the place that only plans name is not the last: %+v", r.Places)
	}
	if !slices.IsSortedFunc(r.Places, func(a, b Ranked) int { return b.Held - a.Held }) {
		t.Errorf("not in the order of held meetings: %+v", r.Places)
	}
}

// Names in scripts whose marks unicode61 leaves alone, or takes for the end of a
// word, are found as they are written and without their marks; and so are letters
// that stand for others, as in text that was taken from a printed page.
func TestSearchOtherScripts(t *testing.T) {
	ctx := context.Background()
	for name, asked := range map[string][]string{
		"Андрей Чойбалсан":   {"Андрей", "андреи", "ЧОЙБАЛСАН"},
		"Αλέξης Ξενάκης":     {"Αλέξης", "αλεξης", "Ξενάκης"},
		"أحمد حدّاديني":      {"أحمد", "احمد", "حدّاديني", "حداديني"},
		"דָּוִד":             {"דָּוִד", "דוד"},
		"नरेन्द्र मोदी":      {"नरेन्द्र", "मोदी"},
		"なかがき さちこ":           {"なかがき", "さちこ"},
		"Nguyễn Thị Phương":  {"nguyen", "Nguyễn", "phuong"},
		"Nguye\u0302\u0303n": {"nguyen", "Nguyễn"},
		"Joﬀre ﬁnch":         {"joffre", "Joﬀre", "finch"},
		"Ĳsbrand CO₂":        {"ijsbrand", "ĳsbrand", "CO2", "CO₂"},
		"Ɗangote Ǿrsted":     {"dangote", "Ɗangote", "orsted", "ǿrsted"},
		"Ｋｅｎ ﷴ":              {"ken", "Ｋｅｎ", "محمد"},
	} {
		w := newWorld(4, 30)
		w.contents.People[0].Name = name
		a := w.open(t)
		for _, q := range asked {
			r, err := a.Search(ctx, q, Newest, 1)
			if err != nil || !slices.ContainsFunc(r.People, func(p Ranked) bool { return p.Name == name }) {
				t.Errorf("%q does not find %s: %v", q, name, err)
			}
		}
	}
}

// A search that runs out of time answers with what it found, and says so.
func TestSearchOutOfTime(t *testing.T) {
	a := newWorld(4, 120).open(t)
	a.searchLimit = 1
	s, err := a.Select(context.Background(), Filter{Q: "gas"})
	if err != nil || s.Partial == nil || s.All() != 0 {
		t.Errorf("a search of no time finds %d, %v: %v", s.All(), s.Partial, err)
	}
	if _, err := a.Search(context.Background(), "valiyev", Newest, 1); err != nil {
		t.Error(err)
	}
	a.searchLimit = SearchLimit
	key := "meeting_words\x00gas"
	if cut, kept := a.queries.Get(key); !kept || cut.partial == nil {
		t.Fatal("what was found in no time is not kept for the other questions of its page")
	} else {
		cut.until = time.Now().Add(time.Hour)
		a.queries.Add(key, cut)
	}
	if s, err = a.Select(context.Background(), Filter{Q: "gas"}); err != nil || s.Partial == nil {
		t.Errorf("a page searches anew for what it could not find: %v", err)
	}
	a.queries.Add(key, found{items: s.items, partial: s.Partial})
	if s, err = a.Select(context.Background(), Filter{Q: "gas"}); err != nil || s.Partial != nil || s.All() == 0 {
		t.Errorf("with time again it finds %d, %v: %v", s.All(), s.Partial, err)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if _, err := a.Select(ended, Filter{Q: "frank"}); err == nil {
		t.Error("a request that ended is answered")
	}
}

// Nothing that a person can type is an error.
func FuzzSearch(f *testing.F) {
	a := newWorld(4, 40).open(f)
	for _, q := range []string{"", `"`, `""`, `" "`, "*", "a*", "O'Brien", "Commander-in-Chief", "NEAR(a b)", "text:gas", "a OR", "NOT", "(", "^gas", "-", "—", "\x00", "\xff",
		"{names}: gas", `gas "unclosed`, "İ", "ß", strings.Repeat("a ", 500), "𝔞", "\u0301", "a\u0301"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, q string) {
		ctx := context.Background()
		r, err := a.Search(ctx, q, Relevance, 1)
		if err != nil {
			t.Fatalf("%q: %v", q, err)
		}
		if _, err := r.Meetings.Page(ctx, Relevance, 1); err != nil {
			t.Fatalf("%q: %v", q, err)
		}
		for _, part := range Snippet(q).Parts() {
			_ = part
		}
	})
}
