package web

import (
	"testing"

	"github.com/readout-archive/readout"
)

func TestPremises(t *testing.T) {
	date := func(basis readout.Basis, pairs ...string) (out []readout.Evidence) {
		for i := 0; i < len(pairs); i += 2 {
			out = append(out, readout.Evidence{Field: "date", Basis: basis, From: pairs[i], Text: pairs[i+1]})
		}
		return out
	}
	for _, c := range []struct {
		evidence []readout.Evidence
		want     string
	}{
		{date(readout.Stated, "", "on 16 May 2025"), ""},
		{date(readout.Stated, "yesterday", "Yesterday", "article date", "2025-05-28"), "“Yesterday”, counted from the article’s date"},
		{date(readout.Stated, "April 16", "April 16", "article date", "2025-05-28"), "“April 16”, in the year of the article’s date"},
		{date(readout.Inferred, "article date", "2025-05-28"), "The text gives no day of its own; this is the article’s date"},
		{date(readout.Inferred, "dateline", "March 9"), "The text gives no day of its own; this is the day of the dateline"},
		{date(readout.Stated, "February 27", "", "article date", "2023-02-28"), "Counted from the article’s date, by words that may not be shown here"},
		{date(readout.Stated, "February 27", "", "article date", "", "", ""), "Counted from the article’s date, by words that may not be shown here"},
		{date(readout.Inferred, "eve", ""), "From words that may not be shown here"},
		{nil, ""},
	} {
		if got := datePremise(c.evidence); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	for want, e := range map[string]readout.Evidence{
		"From the visit to “Qatar”":      {Field: "place/country", Basis: readout.Inferred, From: "visit", Text: "Qatar"},
		"The town of “Air Headquarters”": {Field: "place/city", Basis: readout.Inferred, From: "venue", Text: "Air\nHeadquarters"},
		"From “the palace”":              {Field: "place/city", Basis: readout.Inferred, From: "something new", Text: "the palace"},
		"":                               {Field: "place/country", Basis: readout.Inferred, From: "gazetteer", Text: "Mombasa"},
	} {
		if got := placePremise([]readout.Evidence{e}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
