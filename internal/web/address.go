package web

// This file owns the addresses of records and lists.

import (
	"net/url"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// folders are the parts of the site, by what stands in them.
var folders = map[store.Kind]string{
	store.MeetingKind:      "/meetings/",
	store.SourceKind:       "/sources/",
	store.PersonKind:       "/people/",
	store.CountryKind:      "/countries/",
	store.OrganisationKind: "/organisations/",
	store.PlaceKind:        "/places/",
	store.TopicKind:        "/topics/",
}

// address is the page of one thing; "" for a thing without an id.
func address(kind store.Kind, id string) string {
	if id == "" {
		return ""
	}
	return folders[kind] + url.PathEscape(id)
}

// addressOf is the page of a reference.
func addressOf(ref store.Ref) string { return address(ref.Kind, ref.ID) }

// partyAddress is the page of a country or an organisation.
func (v *vocabulary) partyAddress(p readout.Party) string {
	if p.Kind == readout.CountryParty {
		return address(store.CountryKind, v.countries[p.Code].Slug)
	}
	return address(store.OrganisationKind, p.ID)
}

// timelineAddress is the page of a day, a month or a year; "" for other dates.
func timelineAddress(d readout.Date) string {
	switch d.Precision() {
	case readout.PrecisionDay, readout.PrecisionMonth, readout.PrecisionYear:
		return "/timeline/" + strings.ReplaceAll(string(d), "-", "/")
	}
	return ""
}

// pairAddress is the page of two countries, in alphabetical order of their names.
func pairAddress(a, b readout.Country) string {
	if a.Name > b.Name {
		a, b = b, a
	}
	return "/countries/" + a.Slug + "/" + b.Slug
}
