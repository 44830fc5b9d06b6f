package store

import (
	"context"
	"testing"
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
