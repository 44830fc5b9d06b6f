package web

// This file owns the tables that the ids and codes of meetings lead to: all people,
// places, organisations, countries and topics, names and offices. They take no filters.

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

// Table is all there is of something in an archive, as a table of the columns that the
// codebook explains.
type Table[R any] struct {
	Name string // of the file, without its suffix
	Row  string // what a row is
	Page string // address of the page that shows the same
	Key  string // the column that names a row, "" for none
	formats.Table[R]
	Each func(ctx context.Context, archive *store.Archive, base string, write func(R) error) error
}

// The tables, in the order in which they are offered.
var (
	People        = authorities("people", "a person", store.PersonKind, formats.People)
	Places        = authorities("places", "a place", store.PlaceKind, formats.Places)
	Organisations = authorities("organisations", "an organisation", store.OrganisationKind, formats.Organisations)
	Forms         = Table[formats.Form]{"names", "a form of a name", "/people", "", formats.Forms, eachForm}
	Offices       = Table[formats.Office]{"offices", "an office or a rank of a person", "/people", "", formats.Offices, eachOffice}
	Countries     = Table[formats.CountryRow]{"countries", "a country", "/countries", "code", formats.Countries, eachCountry}
	Topics        = Table[formats.TopicRow]{"topics", "a topic", "/topics", "code", formats.Topics, eachTopic}
)

// routeTables adds the files of all tables.
func (s *site) routeTables(r chi.Router) {
	routeTable(s, r, People)
	routeTable(s, r, Places)
	routeTable(s, r, Organisations)
	routeTable(s, r, Forms)
	routeTable(s, r, Offices)
	routeTable(s, r, Countries)
	routeTable(s, r, Topics)
	routeTable(s, r, Changes)
	routeTable(s, r, FormerIDs)
}

func routeTable[R any](s *site, r chi.Router, t Table[R]) {
	for _, format := range t.Formats {
		path := "/" + t.Name + "." + format.Suffix
		r.Get(path, func(w http.ResponseWriter, r *http.Request) {
			bom := takeBOM(r)
			v, release := s.visit(r)
			defer release()
			if s.elsewhere(w, v, path) {
				return
			}
			view := s.view(v, capital(t.Name), t.Page, path, 0) // a table does not say how many there are
			f := file[R]{Format: format, view: view, name: "readout-" + t.Name + "." + format.Suffix, bom: bom}
			send(s, w, v, f, func(write func(R) error) error { return t.Each(v.Context(), v.archive, s.base(r), write) })
		})
	}
}

// tableBook is the part of the codebook that explains a table.
func tableBook[R any](t Table[R]) codebookTable {
	name := t.Name + "." + t.Formats[0].Suffix
	return codebookTable{t.Name + "-table", name, t.Row, "/" + name, t.Columns}
}

func authorities(name, row string, kind store.Kind, of formats.Table[formats.Authority]) Table[formats.Authority] {
	return Table[formats.Authority]{name, row, "/" + name, "id", of,
		func(ctx context.Context, archive *store.Archive, base string, write func(formats.Authority) error) error {
			return archive.EachAuthority(ctx, kind, func(r store.AuthorityRow) error {
				return write(formats.Authority{ID: r.ID, Name: r.Name, Sort: r.Sort, Country: archive.CountryOf(r.Code), Held: r.Held, Planned: r.Planned,
					First: r.First, Last: r.Last, Forms: r.Forms, SameAs: r.SameAs, MaybeSame: r.MaybeSame, URL: base + addressOf(r.Ref)})
			})
		}}
}

func eachForm(ctx context.Context, archive *store.Archive, _ string, write func(formats.Form) error) error {
	return archive.EachForm(ctx, func(r store.FormRow) error {
		return write(formats.Form{Kind: string(r.Of.Kind), ID: r.Of.ID, Form: r.Form, Language: r.Language,
			Articles: r.Articles, First: r.First, Last: r.Last, Why: r.Why, Sources: r.Sources})
	})
}

func eachOffice(ctx context.Context, archive *store.Archive, _ string, write func(formats.Office) error) error {
	return archive.EachOffice(ctx, func(r store.OfficeRow) error {
		o := formats.Office{Person: r.Person.ID, Kind: "office", Basis: "printed", Title: r.Title, Level: r.Level, First: r.First, Last: r.Last, Meetings: r.Meetings}
		if r.Rank {
			o.Kind = "rank"
		}
		if r.Basis == readout.Edited {
			o.Basis = string(readout.Edited)
		}
		if r.Represents.Kind == store.OrganisationKind {
			o.Org = r.Represents.ID
		} else {
			o.Country = r.Represents.Code
		}
		return write(o)
	})
}

func eachCountry(ctx context.Context, archive *store.Archive, base string, write func(formats.CountryRow) error) error {
	return eachOfVocabulary(ctx, archive, store.CountryKind, func(i int, r store.Ranked) error {
		return write(formats.CountryRow{Country: archive.Vocabulary().Countries[i], Held: r.Held, Planned: r.Planned, URL: base + addressOf(r.Ref)})
	})
}

func eachTopic(ctx context.Context, archive *store.Archive, base string, write func(formats.TopicRow) error) error {
	return eachOfVocabulary(ctx, archive, store.TopicKind, func(i int, r store.Ranked) error {
		return write(formats.TopicRow{Topic: archive.Vocabulary().Topics[i], Held: r.Held, Planned: r.Planned, URL: base + addressOf(r.Ref)})
	})
}

// eachOfVocabulary gives all countries or topics, which an archive has as its
// vocabulary has them, with their meetings.
func eachOfVocabulary(ctx context.Context, archive *store.Archive, kind store.Kind, write func(int, store.Ranked) error) error {
	count, err := archive.Count(ctx, kind)
	if err != nil {
		return err
	}
	all, err := archive.Entries(ctx, kind, 0, count)
	for i, r := range all {
		if err == nil {
			err = write(i, r)
		}
	}
	return err
}
