package store

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// Filter says which meetings are asked for. The zero Filter asks for all. Its
// fields are the query parameters of CONTRACTS.md, in the order of their
// table; a view's canonical address has them in this order.
type Filter struct {
	Q         string       // words and "phrases"; all must match
	Person    []string     // slugs; all of them took part
	Country   []string     // slugs or alpha-2 codes; all of them represented
	Org       []string     // slugs; all of them represented
	Topic     []string     // codes; all of them talked about
	Host      string       // slug or alpha-2 code: country of the place
	Place     string       // slug
	Level     string       // code: somebody of this level took part
	Parties   string       // "2", "3" or "4+"
	Status    string       // "held" or "planned"
	Format    string       // "in-person" or "video"
	Basis     string       // "stated": date, place and people are all stated
	Review    string       // "unreviewed" or "reviewed"
	Reports   string       // "contradict": not all its reports can be right
	Publisher string       // slug of a publisher, or "not-stated"
	Added     string       // id of the edition that added it, or [ThisEdition]
	From      readout.Date // the record's whole interval lies at or after its first day
	To        readout.Date // … and at or before its last day; undated records do not
}

// Param is one name and value of a filter, as in an address.
type Param struct{ Name, Value string }

// Sort is the order of a list. Undated meetings are last in every order.
type Sort string

// The orders. Relevance needs a text query with at most [RelevanceLimit]
// results; otherwise it falls back to Newest (Page says which was used).
const (
	Newest    Sort = "newest"
	Oldest    Sort = "oldest"
	Sources   Sort = "sources" // most reports first
	Relevance Sort = "relevance"
	LastAdded Sort = "added" // by the edition that added it, the current one first
)

// ThisEdition is the value of Filter.Added that stands for whatever edition is
// served: a feed under it goes on with the next one.
const ThisEdition = "this"

// PageSize is the number of rows on a page of any list.
const PageSize = 20

// Params are the filter's parameters that are not empty, in canonical order;
// repeatable ones have a Param a value.
func (f Filter) Params() []Param {
	var params []Param
	for _, field := range f.fields() {
		if field.many != nil {
			for _, value := range *field.many {
				params = append(params, Param{field.name, value})
			}
		} else if *field.one != "" {
			params = append(params, Param{field.name, *field.one})
		}
	}
	return params
}

// With is the filter with one more value: added to a repeatable parameter,
// put in the place of a single one. An unknown name changes nothing.
func (f Filter) With(name, value string) Filter {
	f = f.clone()
	for _, field := range f.fields() {
		switch {
		case field.name != name:
		case field.many != nil:
			*field.many = append(*field.many, value)
		default:
			*field.one = value
		}
	}
	f.normalize()
	return f
}

// Without is the filter without a value; with value "" without the parameter.
func (f Filter) Without(name, value string) Filter {
	f = f.clone()
	for _, field := range f.fields() {
		switch {
		case field.name != name:
		case field.many != nil:
			*field.many = slices.DeleteFunc(*field.many, func(v string) bool { return value == "" || v == value })
		case value == "" || *field.one == value:
			*field.one = ""
		}
	}
	f.normalize()
	return f
}

// Normal is the filter with blanks trimmed, values sorted, repeated ones
// dropped and a text query cut to 200 characters. An archive's Select also turns codes of countries into slugs; the
// Selection's Filter is the canonical one.
func (f Filter) Normal() Filter {
	f = f.clone()
	f.normalize()
	return f
}

// normalize makes a filter normal whose lists are its own.
func (f *Filter) normalize() {
	for _, field := range f.fields() {
		if field.many == nil {
			*field.one = strings.Join(strings.Fields(*field.one), " ")
			continue
		}
		values := slices.DeleteFunc(*field.many, func(v string) bool { return strings.TrimSpace(v) == "" })
		for i := range values {
			values[i] = strings.TrimSpace(values[i])
		}
		slices.Sort(values)
		if values = slices.Compact(values); len(values) == 0 {
			values = nil
		}
		*field.many = values
	}
	if runes := []rune(f.Q); len(runes) > mostRunes {
		f.Q = strings.TrimSpace(string(runes[:mostRunes]))
	}
}

// IsZero reports whether the filter asks for everything.
func (f Filter) IsZero() bool { return len(f.Params()) == 0 }

// clone copies the lists, so that changing one filter changes no other.
func (f Filter) clone() Filter {
	f.Person, f.Country = slices.Clone(f.Person), slices.Clone(f.Country)
	f.Org, f.Topic = slices.Clone(f.Org), slices.Clone(f.Topic)
	return f
}

// field is one parameter of a filter: a list, or a single value.
type field struct {
	name string
	many *[]string
	one  *string
}

// fields lists the parameters in the order of CONTRACTS.md. It is asked for every
// link of a page, so it makes nothing that outlives it.
func (f *Filter) fields() [18]field {
	return [...]field{
		{name: "q", one: &f.Q},
		{name: "person", many: &f.Person}, {name: "country", many: &f.Country},
		{name: "org", many: &f.Org}, {name: "topic", many: &f.Topic},
		{name: "host", one: &f.Host}, {name: "place", one: &f.Place}, {name: "level", one: &f.Level},
		{name: "parties", one: &f.Parties}, {name: "status", one: &f.Status}, {name: "format", one: &f.Format},
		{name: "basis", one: &f.Basis}, {name: "review", one: &f.Review}, {name: "reports", one: &f.Reports},
		{name: "publisher", one: &f.Publisher}, {name: "added", one: &f.Added},
		{name: "from", one: (*string)(&f.From)}, {name: "to", one: (*string)(&f.To)},
	}
}
