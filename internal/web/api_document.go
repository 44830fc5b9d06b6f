package web

// This file owns the page that documents the API, made from the OpenAPI
// document itself.

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// apiDocument is the data of the template "api". The filters, which several
// operations take, are told once.
type apiDocument struct {
	frame
	Filters    []apiParameter
	Operations []apiOperation
}

type apiOperation struct {
	ID, Path, Summary, Tag string
	Example                string // an address to try; empty where an id is needed
	Filtered               bool   // it takes the filters
	Parameters             []apiParameter
}

type apiParameter struct{ Name, Meaning string }

// apiPage answers /api.
func (s *site) apiPage(v *visit) (answer, error) {
	p := apiDocument{frame: s.frame(v, "API", "/api")}
	p.Description = "Every view of the archive as JSON: operations, parameters and answers."
	p.Canonical = "/api"
	filters := inputNames[Filtered]()
	for path, item := range s.api.OpenAPI().Paths {
		if item.Get == nil {
			continue
		}
		op := newAPIOperation(path, item.Get)
		if own := slices.DeleteFunc(slices.Clone(op.Parameters), func(a apiParameter) bool { return slices.Contains(filters, a.Name) }); len(op.Parameters)-len(own) == len(filters) {
			p.Filters = slices.DeleteFunc(op.Parameters, func(a apiParameter) bool { return !slices.Contains(filters, a.Name) })
			op.Filtered, op.Parameters = true, own
		}
		p.Operations = append(p.Operations, op)
	}
	slices.SortFunc(p.Operations, func(a, b apiOperation) int { return cmp.Or(cmp.Compare(a.Tag, b.Tag), cmp.Compare(a.Path, b.Path)) })
	return show("api", p)
}

// inputNames are the names of the parameters that an operation's input takes.
func inputNames[Input any]() (names []string) {
	for _, field := range reflect.VisibleFields(reflect.TypeFor[Input]()) {
		if name, _, _ := strings.Cut(field.Tag.Get("query"), ","); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// newAPIOperation is what the page tells of an operation.
func newAPIOperation(path string, o *huma.Operation) apiOperation {
	op := apiOperation{ID: o.OperationID, Path: path, Summary: o.Summary, Example: path}
	if len(o.Tags) > 0 {
		op.Tag = o.Tags[0]
	}
	for _, p := range o.Parameters {
		if p.Required {
			op.Example = ""
		}
		op.Parameters = append(op.Parameters, apiParameter{p.Name, joinNonEmpty(". ", p.Description, valuesOf(p.Schema)) + "."})
	}
	return op
}

// valuesOf says what a parameter may be, where that is less than any text: a
// number, one of some words, several.
func valuesOf(schema *huma.Schema) string {
	switch {
	case schema == nil:
		return ""
	case schema.Type == huma.TypeArray:
		return joinNonEmpty(". ", valuesOf(schema.Items), "Repeatable")
	case schema.Type == huma.TypeInteger && schema.Minimum != nil && schema.Maximum != nil:
		return fmt.Sprintf("A number from %g to %g, else %v", *schema.Minimum, *schema.Maximum, schema.Default)
	case len(schema.Enum) == 0:
		return ""
	}
	var words []string
	for _, value := range schema.Enum {
		words = append(words, fmt.Sprint(value))
	}
	return fmt.Sprintf("One of %s, else %v", strings.Join(words, ", "), schema.Default)
}
