package store

import (
	"strconv"

	"github.com/readout-archive/readout"
)

// basisOf tells what a field of a record rests on: what an editor set stands
// before what a sentence states, and that before what one implies. It is "" for a
// value without evidence, as a record made elsewhere has them.
func basisOf(r *readout.Record, edits []readout.Edit, fields ...string) readout.Basis {
	var basis readout.Basis
	for _, field := range fields {
		for _, e := range edits {
			if e.Field == field {
				return readout.Edited
			}
		}
		for i := range r.Evidence {
			switch e := &r.Evidence[i]; {
			case e.Field != field:
			case e.Basis == readout.Edited:
				return readout.Edited
			case e.Basis == readout.Stated:
				basis = readout.Stated
			case basis == "":
				basis = readout.Inferred
			}
		}
	}
	return basis
}

// bases are what the facts of a card rest on.
type bases struct {
	date, city, host readout.Basis
	countries        []readout.Basis // one a participant
	all              bool            // date, place and people are all stated, or set by an editor
}

func basesOf(r *readout.Record, edits []readout.Edit) bases {
	b := bases{all: r.Date != "" && r.Place != nil && len(r.Participants) > 0}
	if r.Date != "" {
		b.date = basisOf(r, edits, "date")
	}
	if r.Place != nil && r.Place.City != "" {
		b.city = basisOf(r, edits, "place/city", "place")
	}
	if r.Place != nil && r.Place.Country != "" {
		b.host = basisOf(r, edits, "place/country", "place")
	}
	place := b.host
	if r.Place != nil && r.Place.City != "" {
		place = b.city
	}
	b.all = b.all && stands(b.date) && stands(place)
	for i, p := range r.Participants {
		var country readout.Basis
		if p.Country != "" {
			country = basisOf(r, edits, "participants/"+strconv.Itoa(i)+"/country")
		}
		b.countries = append(b.countries, country)
		b.all = b.all && stands(basisOf(r, edits, "participants/"+strconv.Itoa(i)+"/name"))
	}
	return b
}

// stands reports whether a value is stated or set by an editor.
func stands(basis readout.Basis) bool { return basis == readout.Stated || basis == readout.Edited }
