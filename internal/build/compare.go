package build

import (
	"context"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/edition"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/link"
	"github.com/readout-archive/readout/internal/store"
)

// This file tells what changed since an archive that still stands, or, where
// none does, since the id register was written.

// Comparison is a comparison with an old archive, under way.
type Comparison struct {
	*edition.Comparison
	old *store.Archive
}

// CompareWith begins a comparison with all meetings of an old archive.
func CompareWith(ctx context.Context, old *store.Archive) (*Comparison, error) {
	c := &Comparison{edition.NewComparison(), old}
	all, err := old.Select(ctx, store.Filter{})
	if err != nil {
		return nil, err
	}
	err = all.Meetings(ctx, store.Oldest, func(m readout.Meeting) error {
		c.Old(m)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return c, old.EachReport(ctx, func(meeting, article string, anchor readout.Span) error {
		c.OldReport(meeting, article, anchor.Start)
		return nil
	})
}

// New tells what is new in a meeting of the new archive, which has its reports
// and their sources.
func (c *Comparison) New(ctx context.Context, m readout.Meeting) ([]edition.Change, error) {
	return c.Comparison.New(m, func(id string) (readout.Meeting, error) {
		record, err := c.old.Meeting(ctx, id)
		if err != nil {
			return readout.Meeting{}, err
		}
		return record.Meeting, nil
	})
}

// byRegister tells what became of records since a register was written: all
// that can be told without the old archive. A record that an id came back to
// was parted from the one that it had moved to.
func byRegister(was, now *ingest.Register) []edition.Change {
	before := map[string]link.Entry{}
	for _, e := range was.Entries {
		if e.Kind == link.MeetingKind {
			before[e.ID] = e
		}
	}
	var changes []edition.Change
	for _, e := range now.Entries {
		if e.Kind != link.MeetingKind || e.State == before[e.ID].State {
			continue
		}
		switch old := before[e.ID]; {
		case e.State == link.Live && old.State == link.Moved:
			changes = append(changes, edition.Change{Kind: edition.Split, Record: e.ID, Other: old.To})
		case e.State == link.Live:
			changes = append(changes, edition.Change{Kind: edition.Added, Record: e.ID})
		case old.State == link.Live && e.State == link.Moved:
			changes = append(changes, edition.Change{Kind: edition.Merged, Record: e.ID, Other: e.To})
		case old.State == link.Live:
			changes = append(changes, edition.Change{Kind: edition.Withdrawn, Record: e.ID})
		}
	}
	return changes
}
