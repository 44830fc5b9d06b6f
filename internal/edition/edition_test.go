package edition

import (
	"slices"
	"testing"

	"github.com/readout-archive/readout"
)

func meeting(id string, reports ...string) readout.Meeting {
	m := readout.Meeting{ID: id, Record: readout.Record{Date: "2025-05-27", Status: readout.Held, Format: readout.InPerson,
		Participants: []readout.Participant{{Name: "Ana Ruiz", Country: "PE", Function: readout.Principal}}}}
	for i, sha := range reports {
		m.Reports = append(m.Reports, readout.Report{Anchor: readout.Span{Start: 10 * i, End: 10*i + 5}})
		m.Sources = append(m.Sources, readout.Source{ID: sha, SHA256: sha})
	}
	return m
}

// compare runs a whole comparison.
func compare(t *testing.T, old, now []readout.Meeting) []Change {
	t.Helper()
	c := NewComparison()
	byID := map[string]readout.Meeting{}
	for _, m := range old {
		c.Old(m)
		for i, r := range m.Reports {
			c.OldReport(m.ID, m.Sources[i].SHA256, r.Anchor.Start)
		}
		byID[m.ID] = m
	}
	var all []Change
	for _, m := range now {
		changes, err := c.New(m, func(id string) (readout.Meeting, error) { return byID[id], nil })
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, changes...)
	}
	return append(all, c.Gone()...)
}

func TestComparison(t *testing.T) {
	moved := meeting("aaaaaaa", "s1")
	moved.Date = "2025-05-26"
	corrected := moved
	corrected.Edits = []readout.Edit{{Field: "date", Was: "2025-05-27", Now: "2025-05-26", On: "2025-06-01", By: "A. R.", Because: "the ministry says so"}}
	s2 := meeting("bbbbbbb", "s1", "s2")
	s2.Reports = s2.Reports[1:]
	s2.Sources = s2.Sources[1:]
	for _, test := range []struct {
		name     string
		old, now []readout.Meeting
		want     []Change
	}{
		{"nothing", []readout.Meeting{meeting("aaaaaaa", "s1")}, []readout.Meeting{meeting("aaaaaaa", "s1")}, nil},
		{"added", nil, []readout.Meeting{meeting("aaaaaaa", "s1")}, []Change{{Kind: Added, Record: "aaaaaaa"}}},
		{"withdrawn", []readout.Meeting{meeting("aaaaaaa", "s1")}, nil, []Change{{Kind: Withdrawn, Record: "aaaaaaa"}}},
		{"changed", []readout.Meeting{meeting("aaaaaaa", "s1")}, []readout.Meeting{moved},
			[]Change{{Kind: Changed, Record: "aaaaaaa", Field: "date", Was: "2025-05-27", Now: "2025-05-26"}}},
		{"corrected", []readout.Meeting{meeting("aaaaaaa", "s1")}, []readout.Meeting{corrected},
			[]Change{{Kind: Corrected, Record: "aaaaaaa", Field: "date", Was: "2025-05-27", Now: "2025-05-26", By: "A. R.", On: "2025-06-01", Because: "the ministry says so"}}},
		{"merged", []readout.Meeting{meeting("aaaaaaa", "s1"), s2}, []readout.Meeting{meeting("aaaaaaa", "s1", "s2")},
			[]Change{{Kind: Changed, Record: "aaaaaaa", Field: "sources", Was: "s1", Now: "s1, s2"}, {Kind: Merged, Record: "bbbbbbb", Other: "aaaaaaa"}}},
		{"split", []readout.Meeting{meeting("aaaaaaa", "s1", "s2")}, []readout.Meeting{meeting("aaaaaaa", "s1"), s2},
			[]Change{{Kind: Changed, Record: "aaaaaaa", Field: "sources", Was: "s1, s2", Now: "s1"}, {Kind: Split, Record: "bbbbbbb", Other: "aaaaaaa"}}},
	} {
		if got := compare(t, test.old, test.now); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", test.name, got, test.want)
		}
	}
}
