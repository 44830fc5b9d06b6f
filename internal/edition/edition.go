// Package edition compares two editions of an archive, record by record: what
// was added, changed, corrected, merged, split and withdrawn. It is pure: it
// sees meetings and knows neither files nor the store.
//
// A record keeps its address as long as its first article and its anchor
// sentence stay, so equal ids are the same record. What became of a record
// whose id is gone is told by its reports: an id whose report stands in
// another record now was merged; a record that holds a report which stood in
// another, still living one was split from it.
package edition

import (
	"encoding/binary"
	"encoding/json"
	"hash/fnv"
	"slices"

	"github.com/readout-archive/readout"
)

// Kind tells what happened to a record.
type Kind string

// The kinds of changes.
const (
	Added     Kind = "added"
	Changed   Kind = "changed"   // read otherwise, by new rules or a new report
	Corrected Kind = "corrected" // set by an editor
	Merged    Kind = "merged"    // into Other
	Split     Kind = "split"     // from Other
	Withdrawn Kind = "withdrawn"
)

// Change is one thing that happened to one record between two editions.
type Change struct {
	Kind    Kind         `json:"kind"`
	Record  string       `json:"record"`          // id
	Other   string       `json:"other,omitempty"` // id merged into, or split from
	Field   string       `json:"field,omitempty"` // "date", "participants", …; "" for the whole record
	Was     string       `json:"was,omitempty"`
	Now     string       `json:"now,omitempty"`
	By      string       `json:"by,omitempty"` // who corrected; "" for the program
	On      readout.Date `json:"on,omitempty"` // of the correction
	Because string       `json:"because,omitempty"`
}

// Comparison compares the meetings of a new edition with those of an old one.
// It holds about 60 bytes for each meeting and report, never the records.
type Comparison struct {
	digests map[string]uint64 // of the old records, by id
	reports map[uint64]string // old record's id, by report
	seen    map[string]bool   // old ids that the new edition has
	into    map[string]string // old id → new record that holds one of its reports
}

// NewComparison starts from an old edition that has nothing.
func NewComparison() *Comparison {
	return &Comparison{map[string]uint64{}, map[uint64]string{}, map[string]bool{}, map[string]string{}}
}

// Old adds a meeting of the old edition. All of them, and all their reports,
// come before the first New.
func (c *Comparison) Old(m readout.Meeting) { c.digests[m.ID] = digest(m) }

// OldReport adds a report of the old edition: its meeting, the SHA-256 of its
// article, and the first byte of the sentence that anchors it.
func (c *Comparison) OldReport(meeting, article string, anchor int) {
	c.reports[reportKey(article, anchor)] = meeting
}

// New compares one meeting of the new edition, which has its reports and their
// sources; old fetches the old record of
// the same id and is called only when it differs.
func (c *Comparison) New(m readout.Meeting, old func(id string) (readout.Meeting, error)) ([]Change, error) {
	from := ""
	for i := range m.Reports {
		if id, had := c.reports[reportKey(m.Sources[i].SHA256, m.Reports[i].Anchor.Start)]; had && id != m.ID {
			from = id
			c.into[id] = m.ID
		}
	}
	was, had := c.digests[m.ID]
	if !had {
		if from != "" {
			return []Change{{Kind: Split, Record: m.ID, Other: from}}, nil
		}
		return []Change{{Kind: Added, Record: m.ID}}, nil
	}
	c.seen[m.ID] = true
	if was == digest(m) {
		return nil, nil
	}
	before, err := old(m.ID)
	if err != nil {
		return nil, err
	}
	return Fields(before, m), nil
}

// Gone tells, once all new meetings were compared, what became of the old ones
// that the new edition has not; sorted by id. A record that Split says came
// from one of these was renamed rather than split.
func (c *Comparison) Gone() []Change {
	var gone []Change
	for id := range c.digests {
		if c.seen[id] {
			continue
		}
		if to := c.into[id]; to != "" {
			gone = append(gone, Change{Kind: Merged, Record: id, Other: to})
		} else {
			gone = append(gone, Change{Kind: Withdrawn, Record: id})
		}
	}
	slices.SortFunc(gone, func(a, b Change) int {
		if a.Record < b.Record {
			return -1
		}
		return 1
	})
	return gone
}

// digest is a fingerprint of what a record says and of the articles it has it
// from. Where its sentences are numbered does not matter, nor what is said of
// the articles themselves. Records marshal without an error: they hold strings
// and numbers only.
func digest(m readout.Meeting) uint64 {
	m.Evidence = slices.Clone(m.Evidence)
	for i := range m.Evidence {
		m.Evidence[i].Number = 0
	}
	sources := make([]readout.Source, len(m.Sources))
	for i := range sources {
		sources[i].ID = m.Sources[i].ID
	}
	m.Sources = sources
	data, _ := json.Marshal(m)
	h := fnv.New64a()
	h.Write(data)
	return h.Sum64()
}

// reportKey identifies a report across editions: its article and its anchor.
func reportKey(article string, anchor int) uint64 {
	h := fnv.New64a()
	h.Write([]byte(article))
	var at [8]byte
	binary.LittleEndian.PutUint64(at[:], uint64(anchor))
	h.Write(at[:])
	return h.Sum64()
}
