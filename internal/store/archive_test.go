package store

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"github.com/readout-archive/readout"
)

// Every question of the archive has an answer, on every thing that it holds.
func TestEveryPageAnswers(t *testing.T) {
	ctx := context.Background()
	w := newWorld(1, 300)
	a := w.open(t)
	if got := a.Tally().All(); got != 300 {
		t.Fatalf("%d meetings, want 300", got)
	}
	for _, m := range w.meetings {
		record, err := a.Meeting(ctx, m.ID)
		if err != nil {
			t.Fatal(err)
		}
		if record.Date != m.Date || len(record.Reports) != len(m.Reports) || len(record.Texts) != len(m.Reports) || len(record.Sources) != len(m.Sources) {
			t.Errorf("%s came back as %+v", m.ID, record.Meeting)
		}
	}
	for _, s := range w.sources {
		page, err := a.Source(ctx, s.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(page.Meetings) != 1 || len(page.Rejected) != len(s.Rejected) {
			t.Errorf("%s has %d meetings", s.ID, len(page.Meetings))
		}
	}
	for _, p := range w.contents.People {
		if _, err := a.Person(ctx, p.ID); err != nil {
			t.Error(err)
		}
		if _, err := a.Namesakes(ctx, p.ID); err != nil {
			t.Error(err)
		}
	}
	for _, c := range fixtureCountries {
		if _, err := a.Country(ctx, c.Slug); err != nil {
			t.Error(err)
		}
		if _, err := a.Pair(ctx, c.Slug, "kenya"); (err != nil) != (c.Slug == "kenya") {
			t.Error(err)
		}
	}
	for _, ask := range []func() error{
		func() error { _, err := a.Organisation(ctx, "united-nations"); return err },
		func() error { _, err := a.Place(ctx, "place-1"); return err },
		func() error { _, err := a.Topic(ctx, "energy"); return err },
		func() error { _, err := a.Topics(ctx); return err },
		func() error { _, err := a.Countries(ctx); return err },
		func() error { _, err := a.People(ctx, 1); return err },
		func() error { _, err := a.Initials(ctx); return err },
		func() error { _, err := a.PeopleUnder(ctx, "K", 1); return err },
		func() error { _, err := a.Coverage(ctx); return err },
		func() error { _, err := a.Editions(ctx); return err },
		func() error { _, err := a.Changes(ctx, a.Edition().ID, "", 1); return err },
		func() error { _, err := a.Ledger(ctx, LedgerFilter{}, Newest, 1); return err },
		func() error { _, err := a.Skipped(ctx, 1); return err },
		func() error { _, err := a.Sources(ctx, SourceFilter{Q: "gas"}, Relevance, 1); return err },
		func() error { _, err := a.Search(ctx, "valiyev", Newest, 1); return err },
	} {
		if err := ask(); err != nil {
			t.Error(err)
		}
	}
	if problems, err := a.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}

// The vocabularies come back as the archive was built with them.
func TestVocabularyComesBack(t *testing.T) {
	w := newWorld(1, 3)
	want := sorted(w.contents.Vocabulary)
	if got := *w.open(t).Vocabulary(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

// What went in comes out: a meeting's JSON is the same but for the numbers of
// sentences and the quotes that may not be shown.
func TestRecordsComeBack(t *testing.T) {
	w := newWorld(6, 80)
	w.meetings[0].Contradicted = []readout.Disagreement{{Field: "place", Values: []readout.Claim{{Value: "Mombasa", Sources: []string{"a"}}}}}
	w.meetings[1].Edits = []readout.Edit{{Field: "date", Now: "2025", On: "2025-10-12", Because: "dated"}}
	a := w.open(t)
	plain := func(m readout.Meeting) string {
		m.Evidence = slices.Clone(m.Evidence)
		for i := range m.Evidence {
			m.Evidence[i].Number, m.Evidence[i].Text = 0, ""
		}
		m.Sources = slices.Clone(m.Sources)
		for i := range m.Sources {
			m.Sources[i].Attribution = ""
		}
		data, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	s, err := a.Select(context.Background(), Filter{})
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	if err := s.Meetings(context.Background(), Oldest, func(m readout.Meeting) error {
		if got, want := plain(m), plain(w.meetings[i]); got != want {
			t.Errorf("%s came back as\n%s\nnot\n%s", m.ID, got, want)
		}
		if !reflect.DeepEqual(m.Contradicted, w.meetings[i].Contradicted) {
			t.Errorf("%s came back with %v", m.ID, m.Contradicted)
		}
		i++
		return nil
	}); err != nil || i != len(w.meetings) {
		t.Errorf("%d of %d meetings came back: %v", i, len(w.meetings), err)
	}
	for _, m := range w.meetings {
		record, err := a.Meeting(context.Background(), m.ID)
		if err != nil {
			t.Fatal(err)
		}
		for k, r := range record.Reports {
			if got, want := plain(readout.Meeting{Record: r.Record}), plain(readout.Meeting{Record: m.Reports[k].Record}); got != want && len(m.Reports) > 1 {
				t.Errorf("report %d of %s came back as\n%s\nnot\n%s", k, m.ID, got, want)
			}
		}
	}
}
