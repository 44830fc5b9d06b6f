package editors

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// Authority is an editor's authority record of a person, a place or an
// organisation: the preferred form, and what joins or parts identities.
type Authority struct {
	ID      string   `json:"id"` // slug it should have; "" for that of its name
	Name    string   `json:"name"`
	Sort    string   `json:"sort"`
	Country string   `json:"country"`
	Forms   []Form   `json:"forms"`
	Offices []Office `json:"offices"`
	IDs     IDs      `json:"ids"`
	Also    []string `json:"also"` // slugs that are this one too
	Not     []string `json:"not"`  // slugs that are another one
}

// Form is a further spelling, with its language (BCP 47) and script (ISO 15924).
type Form struct {
	Form     string `json:"form"`
	Language string `json:"language"`
	Script   string `json:"script"`
}

// Tag is the form's language tag with its script (BCP 47), "" when neither is
// known; a script alone is that of an undetermined language.
func (f Form) Tag() string {
	if f.Script == "" {
		return f.Language
	}
	return cmp.Or(f.Language, "und") + "-" + f.Script
}

// Office is an office held, between dates as far as they are known.
type Office struct {
	Office  string       `json:"office"`
	Country string       `json:"country"`
	From    readout.Date `json:"from"`
	To      readout.Date `json:"to"`
}

// IDs are an authority's identifiers elsewhere.
type IDs struct {
	Wikidata string `json:"wikidata"`
	VIAF     string `json:"viaf"`
	GeoNames string `json:"geonames"`
}

// SameAs gives the identifiers as addresses.
func (ids IDs) SameAs() []string {
	var all []string
	for _, id := range []struct{ base, value string }{
		{"https://www.wikidata.org/entity/", ids.Wikidata},
		{"https://viaf.org/viaf/", ids.VIAF},
		{"https://sws.geonames.org/", ids.GeoNames},
	} {
		if id.value != "" {
			all = append(all, id.base+id.value)
		}
	}
	return all
}

// authorities reads people.yaml, places.yaml or organisations.yaml. No slug is
// claimed twice, and none is both the same and another.
func (f *Files) authorities(l *loader, kind, of string) []Authority {
	var all []Authority
	claimed := map[string]int{}
	named := map[[2]string]int{} // by name and country, without an id
	for _, e := range read[Authority](l, kind, kind+".yaml") {
		for _, id := range append([]string{e.Value.ID}, e.Value.Also...) {
			if id == "" {
				continue
			}
			if first, twice := claimed[id]; twice {
				l.mistake(e.errorf("%q is claimed already at line %d: keep it in one of the two", id, first))
			}
			claimed[id] = e.Line
			if slices.Contains(e.Value.Not, id) {
				l.mistake(e.errorf("%q stands under both also and not: keep one of the two", id))
			}
		}
		if key := [2]string{strings.ToLower(strings.Join(strings.Fields(e.Value.Name), " ")), e.Value.Country}; e.Value.ID == "" {
			if first, twice := named[key]; twice {
				l.mistake(e.errorf("%q stands already at line %d: keep one of the two, or give each its id", e.Value.Name, first))
			}
			named[key] = e.Line
		}
		note(f, e, e.Value.Country, "country")
		for i, office := range e.Value.Offices {
			held := func(key string) []string { return []string{"offices", strconv.Itoa(i), key} }
			note(f, e, office.Country, held("country")...)
			from, to := l.day(e.File, e.line(held("from")...), string(office.From)), l.day(e.File, e.line(held("to")...), string(office.To))
			if begins, _, known := from.Bounds(); known {
				if _, ends, known := to.Bounds(); known && ends.Before(begins) {
					l.mistake(Error{e.File, e.line(held("to")...), fmt.Sprintf("the office %q ends (%s) before it begins (%s): write from and to in their order", office.Office, to, from)})
				}
			}
		}
		f.named = append(f.named, Named{Kind: of, ID: e.Value.ID, Name: e.Value.Name, File: e.File, Line: e.Line})
		for under, ids := range map[string][]string{"also": e.Value.Also, "not": e.Value.Not} {
			for _, id := range ids {
				f.named = append(f.named, Named{Kind: of, ID: id, Under: under, File: e.File, Line: e.Line})
			}
		}
		all = append(all, e.Value)
	}
	return all
}
