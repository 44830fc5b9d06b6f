package web

// This file owns the page that documents the API.

import (
	"cmp"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// apiDocument is the data of the template "api".
type apiDocument struct {
	frame
	Operations []apiOperation
}

type apiOperation struct {
	ID, Path, Summary, Tag string
	Parameters             []apiParameter
}

type apiParameter struct {
	Name, In, Type, Meaning string
}

func newAPIOperation(path string, o *huma.Operation) apiOperation {
	op := apiOperation{ID: o.OperationID, Path: path, Summary: o.Summary}
	if len(o.Tags) > 0 {
		op.Tag = o.Tags[0]
	}
	for _, p := range o.Parameters {
		kind := ""
		if p.Schema != nil {
			kind = p.Schema.Type
			for _, value := range p.Schema.Enum {
				if text, ok := value.(string); ok {
					kind = joinNonEmpty(", ", strings.TrimPrefix(kind, "string"), text)
				}
			}
		}
		op.Parameters = append(op.Parameters, apiParameter{p.Name, p.In, kind, p.Description})
	}
	return op
}

// sortOperations puts what belongs together together.
func sortOperations(all []apiOperation) {
	slices.SortFunc(all, func(a, b apiOperation) int { return cmp.Or(cmp.Compare(a.Tag, b.Tag), cmp.Compare(a.Path, b.Path)) })
}
