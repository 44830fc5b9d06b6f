package formats

import (
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the tables that the ids and codes of meetings lead to: people,
// places and organisations, their forms and offices, countries and topics.

// Authority is a person, a place or an organisation with what its page says.
type Authority struct {
	ID, Name, Sort string
	Country        readout.Country // the zero Country where there is none
	Held, Planned  int             // meetings
	First, Last    readout.Date    // of those held
	Forms          []string
	SameAs         []string
	MaybeSame      []string // ids
	URL            string   // absolute address of its page
}

// Form is a form of a name as articles print it.
type Form struct {
	Kind, ID       string // of what it names
	Form, Language string
	Articles       int
	First, Last    readout.Date // of those that print it
	Why            string
	Sources        []string
}

// Office is an office or a rank of a person.
type Office struct {
	Person       string // id
	Kind         string // office, rank
	Basis        string // printed, editor
	Title, Level string
	Country, Org string // code, id
	First, Last  readout.Date
	Meetings     int
}

// CountryRow is a country with its meetings.
type CountryRow struct {
	readout.Country
	Held, Planned int
	URL           string
}

// TopicRow is a topic with its meetings.
type TopicRow struct {
	readout.Topic
	Held, Planned int
	URL           string
}

// The tables that stand beside the lists of meetings.
var (
	People        = newWhole(personColumns)
	Places        = newWhole(authorityColumns)
	Organisations = newWhole(authorityColumns)
	Forms         = newWhole(formColumns)
	Offices       = newWhole(officeColumns)
	Countries     = newWhole(countryColumns)
	Topics        = newWhole(topicColumns)
)

// Table is a table that obeys no filters: its formats, and its columns in order.
type Table[R any] struct {
	Formats []Format[R]
	Columns []Column
}

func newWhole[R any](fields []field[R]) Table[R] {
	return Table[R]{[]Format[R]{{"csv", csvMedia, "CSV", newTable(fields)}}, columnsOf(fields)}
}

// editionColumn is the last column of these tables, which obey no filters.
func editionColumn[R any]() field[R] {
	return field[R]{column("edition", "string", "The edition of the archive."), func(_ R, v View) string { return v.Edition }}
}

var authorityColumns = []field[Authority]{
	{column("id", "string", "Its identifier in addresses, which the tables of meetings name."), func(a Authority, _ View) string { return a.ID }},
	{column("name", "string", "The preferred form of the name."), func(a Authority, _ View) string { return a.Name }},
	{reference("country", "countries.code", "ISO 3166-1 alpha-2 code of the country that it is of. Empty: none, or not known."), func(a Authority, _ View) string { return a.Country.Code }},
	{column("country_alpha3", "string", "The same as ISO alpha-3."), func(a Authority, _ View) string { return a.Country.Alpha3 }},
	{column("held", "integer", "Meetings held."), func(a Authority, _ View) string { return strconv.Itoa(a.Held) }},
	{column("planned", "integer", "Meetings planned."), func(a Authority, _ View) string { return strconv.Itoa(a.Planned) }},
	{column("first", "string", "Date (EDTF) of the first dated meeting held."), func(a Authority, _ View) string { return string(a.First) }},
	{column("last", "string", "Date (EDTF) of the last one."), func(a Authority, _ View) string { return string(a.Last) }},
	{listColumn("forms", "All forms of the name, the most used first; names.csv tells of each."), func(a Authority, _ View) string { return strings.Join(a.Forms, between) }},
	{listColumn("same_as", "Identifiers elsewhere, as an editor set them: addresses of Wikidata, VIAF, GeoNames and others."), func(a Authority, _ View) string { return strings.Join(a.SameAs, between) }},
	{listColumn("maybe_same", "Ids of others that resemble it too little to be joined."), func(a Authority, _ View) string { return strings.Join(a.MaybeSame, between) }},
	{column("url", "string", "The address of its page."), func(a Authority, _ View) string { return a.URL }},
	editionColumn[Authority](),
}

var personColumns = slices.Insert(slices.Clone(authorityColumns), 2,
	field[Authority]{column("sort", "string", "The name as an editor sorts it. Empty: as it is."), func(a Authority, _ View) string { return a.Sort }})

var formColumns = []field[Form]{
	{column("kind", "string", "person, place or organisation."), func(f Form, _ View) string { return f.Kind }},
	{column("id", "string", "Whose name it is: id in people.csv, places.csv or organisations.csv."), func(f Form, _ View) string { return f.ID }},
	{column("form", "string", "The form."), func(f Form, _ View) string { return f.Form }},
	{column("language", "string", "Language tag (BCP 47), where it is known."), func(f Form, _ View) string { return f.Language }},
	{column("why", "string", "Why it was joined to the others."), func(f Form, _ View) string { return f.Why }},
	{column("articles", "integer", "Articles that print it."), func(f Form, _ View) string { return strconv.Itoa(f.Articles) }},
	{column("first", "string", "Day of the first of them."), func(f Form, _ View) string { return string(f.First) }},
	{column("last", "string", "Day of the last of them."), func(f Form, _ View) string { return string(f.Last) }},
	{listColumn("source_ids", "Articles that print it, five at most."), func(f Form, _ View) string { return strings.Join(f.Sources, between) }},
	editionColumn[Form](),
}

var officeColumns = []field[Office]{
	{reference("person_id", "people.id", "Whose office it is: id in people.csv."), func(o Office, _ View) string { return o.Person }},
	{column("kind", "string", "office or rank."), func(o Office, _ View) string { return o.Kind }},
	{column("title", "string", "The office or rank, as articles print it or an editor set it."), func(o Office, _ View) string { return o.Title }},
	{column("level", "string", "The level of the office, by the office vocabulary. Empty: not known."), func(o Office, _ View) string { return o.Level }},
	{reference("country", "countries.code", "ISO alpha-2 code of the country that it is held for."), func(o Office, _ View) string { return o.Country }},
	{reference("organisation_id", "organisations.id", "The organisation that it is held for: id in organisations.csv."), func(o Office, _ View) string { return o.Org }},
	{column("basis", "string", "printed: as articles give it; editor: the term as an editor set it."), func(o Office, _ View) string { return o.Basis }},
	{column("first", "string", "EDTF: printed, the first meeting that gives it (the term may have begun before); editor, when the term began."), func(o Office, _ View) string { return string(o.First) }},
	{column("last", "string", "EDTF: printed, the last meeting that gives it; editor, when the term ended, empty also while it lasts."), func(o Office, _ View) string { return string(o.Last) }},
	{column("meetings", "integer", "Meetings that give it; 0 for an editor’s."), func(o Office, _ View) string { return strconv.Itoa(o.Meetings) }},
	editionColumn[Office](),
}

var countryColumns = []field[CountryRow]{
	{column("code", "string", "ISO 3166-1 alpha-2, which the tables of meetings name."), func(c CountryRow, _ View) string { return c.Code }},
	{column("alpha3", "string", "ISO 3166-1 alpha-3."), func(c CountryRow, _ View) string { return c.Alpha3 }},
	{column("name", "string", "The English name."), func(c CountryRow, _ View) string { return c.Name }},
	{column("id", "string", "The country’s identifier in addresses."), func(c CountryRow, _ View) string { return c.Slug }},
	{column("region", "string", "UN M49 region."), func(c CountryRow, _ View) string { return c.Region }},
	{column("held", "integer", "Meetings held in which it was represented."), func(c CountryRow, _ View) string { return strconv.Itoa(c.Held) }},
	{column("planned", "integer", "Meetings planned."), func(c CountryRow, _ View) string { return strconv.Itoa(c.Planned) }},
	{column("url", "string", "The address of its page."), func(c CountryRow, _ View) string { return c.URL }},
	editionColumn[CountryRow](),
}

var topicColumns = []field[TopicRow]{
	{column("code", "string", "The topic’s code, which the tables of meetings name."), func(t TopicRow, _ View) string { return t.Code }},
	{column("title", "string", "What it is called."), func(t TopicRow, _ View) string { return t.Title }},
	{column("family", "string", "rel, sec, eco, soc or env."), func(t TopicRow, _ View) string { return t.Family }},
	{column("covers", "string", "What it covers."), func(t TopicRow, _ View) string { return t.Covers }},
	{column("held", "integer", "Meetings held that were about it."), func(t TopicRow, _ View) string { return strconv.Itoa(t.Held) }},
	{column("planned", "integer", "Meetings planned."), func(t TopicRow, _ View) string { return strconv.Itoa(t.Planned) }},
	{column("url", "string", "The address of its page."), func(t TopicRow, _ View) string { return t.URL }},
	editionColumn[TopicRow](),
}
