package store

import (
	"testing"

	"github.com/readout-archive/readout"
)

// What nothing stands behind is neither stated nor inferred.
func TestBasisWithoutEvidence(t *testing.T) {
	r := readout.Record{Date: "2024-06-10", Place: &readout.Place{City: "Oslo", Country: "NO"}, Participants: []readout.Participant{{Name: "Kari Lund", Country: "NO"}}}
	if b := basesOf(&r, nil); b.date != "" || b.city != "" || b.countries[0] != "" || b.all {
		t.Errorf("a record without evidence rests on %+v", b)
	}
	r.Evidence = []readout.Evidence{{Field: "date", Basis: readout.Inferred}, {Field: "place/city", Basis: readout.Inferred}, {Field: "place/city", Basis: readout.Stated}}
	if b := basesOf(&r, []readout.Edit{{Field: "place/country"}}); b.date != readout.Inferred || b.city != readout.Stated || b.host != readout.Edited || b.all {
		t.Errorf("the record rests on %+v", b)
	}
	r.Evidence = nil
	for _, field := range []string{"date", "place/country", "participants/0/name"} {
		r.Evidence = append(r.Evidence, readout.Evidence{Field: field, Basis: readout.Stated})
	}
	if b := basesOf(&r, nil); b.all {
		t.Errorf("a record whose town nothing stands behind rests on %+v", b)
	}
}
