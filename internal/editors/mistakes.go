package editors

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// This file words what a file's JSON Schema objects to: what is wrong, where, and
// what would be right.

// Error is a mistake in an editors' file: what is wrong and what would be right.
type Error struct {
	File string
	Line int // 1-based
	What string
}

func (e Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.What) }

// schemaErrors turns a validation error into one Error for each place that is
// wrong, in the order of the file.
func schemaErrors(schema *jsonschema.Schema, file string, tree ast.Node, err error) error {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return Error{file, 1, err.Error()}
	}
	var found []Error
	for _, e := range objections(invalid) {
		node := at(tree, e.InstanceLocation)
		problem := Error{file, line(node), describe(schema, e, written(node))}
		if unknown, ok := e.ErrorKind.(*kind.AdditionalProperties); ok {
			problem.Line = keyLine(node, unknown.Properties[0])
		}
		found = append(found, problem)
	}
	slices.SortStableFunc(found, func(a, b Error) int { return cmp.Or(a.Line-b.Line, cmp.Compare(a.What, b.What)) })
	var all []error
	for _, problem := range slices.Compact(found) {
		all = append(all, problem)
	}
	return errors.Join(all...)
}

// objections are the innermost causes of a validation error. An entry with a key
// that is not known may have misspelt what it lacks, which is not told as well.
func objections(e *jsonschema.ValidationError) (all []*jsonschema.ValidationError) {
	if len(e.Causes) == 0 || choice(e) {
		return []*jsonschema.ValidationError{e}
	}
	var unknown []string // places of keys that are not known
	for _, cause := range e.Causes {
		for _, e := range objections(cause) {
			if _, is := e.ErrorKind.(*kind.AdditionalProperties); is {
				unknown = append(unknown, whereabouts(e))
			}
			all = append(all, e)
		}
	}
	return slices.DeleteFunc(all, func(e *jsonschema.ValidationError) bool { return choice(e) && slices.Contains(unknown, whereabouts(e)) })
}

// whereabouts writes where in a document an error is.
func whereabouts(e *jsonschema.ValidationError) string { return strings.Join(e.InstanceLocation, "/") }

// choice tells whether an error is of keys of which an entry has one.
func choice(e *jsonschema.ValidationError) bool {
	switch e.ErrorKind.(type) {
	case *kind.OneOf, *kind.AnyOf:
		return true
	}
	return false
}

// describe says what is wrong at one place, where something is written, and what
// would be right.
func describe(schema *jsonschema.Schema, e *jsonschema.ValidationError, written string) string {
	part := subschema(schema, e.InstanceLocation)
	name := "the entry"
	for _, part := range e.InstanceLocation {
		if _, err := strconv.Atoi(part); err != nil {
			name = part
		}
	}
	switch what := e.ErrorKind.(type) {
	case *kind.AdditionalProperties:
		return fmt.Sprintf("%s is not known here: what can stand here is %s", quoted(what.Properties), strings.Join(properties(part), ", "))
	case *kind.Required:
		return fmt.Sprintf("%s lacks %s: write %s", name, quoted(what.Missing), part.Description)
	case *kind.OneOf:
		if len(what.Subschemas) > 1 {
			return fmt.Sprintf("%s has both %s: keep one of the two, and write another entry for the other", name, quoted(chosen(part.OneOf, what.Subschemas)))
		}
		return fmt.Sprintf("%s has none of %s: write one of them", name, quoted(chosen(part.OneOf, nil)))
	case *kind.AnyOf:
		return fmt.Sprintf("%s has none of %s: write one of them", name, quoted(chosen(part.AnyOf, nil)))
	}
	switch written {
	case "": // there is none in JSON
		return fmt.Sprintf("%s: nothing stands there: write %s", name, part.Description)
	case composed:
		return fmt.Sprintf("%s is not right: write %s", name, part.Description)
	}
	return fmt.Sprintf("%s: %s is not right: write %s", name, written, part.Description)
}

// chosen are the keys that the alternatives want, all of them when none is picked.
func chosen(alternatives []*jsonschema.Schema, picked []int) (keys []string) {
	for i, alternative := range alternatives {
		if picked == nil || slices.Contains(picked, i) {
			keys = append(keys, alternative.Required...)
		}
	}
	return keys
}

// composed stands for a list or a mapping, which is not quoted.
const composed = "…"

// written quotes what stands at a node; nothing where nothing does.
func written(node ast.Node) string {
	if node == nil || node.Type() == ast.NullType {
		return ""
	}
	if scalar, ok := node.(ast.ScalarNode); ok {
		return strconv.Quote(fmt.Sprint(scalar.GetValue()))
	}
	return composed
}

// quoted writes keys one after the other, each in quotes.
func quoted(keys []string) string {
	all := make([]string, len(keys))
	for i, key := range keys {
		all[i] = strconv.Quote(key)
	}
	return strings.Join(all, ", ")
}

// subschema follows an instance location into the schema.
func subschema(s *jsonschema.Schema, location []string) *jsonschema.Schema {
	for _, part := range location {
		next := s.Properties[part]
		if next == nil {
			next = s.Items2020
		}
		if next == nil {
			return s
		}
		s = next
	}
	return s
}

// properties lists the keys that a schema knows, sorted.
func properties(s *jsonschema.Schema) []string {
	keys := make([]string, 0, len(s.Properties))
	for key := range s.Properties {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
