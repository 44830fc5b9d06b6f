package editors

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"

	"github.com/readout-archive/readout"
)

// This file reads one YAML file against its JSON Schema. The schemas are the
// definition: what a file may hold is written there alone, and the description
// of the part that was missed is the "what would be right" of its error.

// entry is one item of a file, with the line that it begins at (1-based).
type entry[T any] struct {
	Value T
	File  string
	Line  int
}

// errorf is an Error at the entry.
func (e entry[T]) errorf(format string, args ...any) error {
	return Error{e.File, e.Line, fmt.Sprintf(format, args...)}
}

// Error is a mistake in an editors' file: what is wrong and what would be right.
type Error struct {
	File string
	Line int // 1-based
	What string
}

func (e Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.What) }

// decode reads data, a file of the kind that the schema defines, into entries.
// An empty file, or one of comments alone, has none.
func decode[T any](schema *jsonschema.Schema, file string, data []byte) ([]entry[T], error) {
	tree, err := parse(file, data)
	if err != nil || tree == nil {
		return nil, err
	}
	document, err := plain(file, tree)
	if err != nil {
		return nil, err
	}
	if err := schema.Validate(document); err != nil {
		return nil, schemaErrors(schema, file, tree, err)
	}
	items := tree.(*ast.SequenceNode).Values // the schemas' type, just validated
	entries := make([]entry[T], len(items))
	for i, item := range document.([]any) {
		entries[i] = entry[T]{File: file, Line: line(items[i])}
		data, err := json.Marshal(item)
		if err == nil {
			err = json.Unmarshal(data, &entries[i].Value)
		}
		if err != nil { // the schema and the Go type disagree
			return nil, Error{file, line(items[i]), err.Error()}
		}
	}
	return entries, nil
}

// byteOrderMark is what some editors put before a text, unseen.
var byteOrderMark = []byte("\ufeff")

// parse gives the root node of the first document, nil when there is none.
func parse(file string, data []byte) (root ast.Node, err error) {
	// The YAML library is outside our fuzzing: what it cannot bear is a mistake
	// in the file and not the end of the build.
	defer func() {
		if broken := recover(); broken != nil {
			err = Error{file, 1, "this is no YAML that can be read: check indentation and quotes"}
		}
	}()
	if bytes.IndexByte(data, 0) >= 0 {
		return nil, Error{file, 1, "the file holds a NUL byte: save it as UTF-8 text"}
	}
	parsed, err := parser.ParseBytes(bytes.TrimPrefix(data, byteOrderMark), 0)
	if err != nil {
		return nil, syntaxError(file, err)
	}
	for _, document := range parsed.Docs {
		if document.Body == nil || document.Body.Type() == ast.CommentType || document.Body.Type() == ast.NullType {
			continue
		}
		if root != nil {
			return nil, Error{file, line(document.Body), "a second document begins: keep all in one list, without ---"}
		}
		root = document.Body
	}
	return root, nil
}

// syntaxError puts the YAML library's complaint into our form.
func syntaxError(file string, err error) error {
	var positioned yaml.Error
	if errors.As(err, &positioned) && positioned.GetToken() != nil {
		return Error{file, positioned.GetToken().Position.Line, positioned.GetMessage() + ": check indentation, quotes and colons"}
	}
	return Error{file, 1, "this is no YAML that can be read: check indentation, quotes and colons"}
}

// schemaErrors turns a validation error into one Error for each place that is
// wrong, in the order of the file.
func schemaErrors(schema *jsonschema.Schema, file string, tree ast.Node, err error) error {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return Error{file, 1, err.Error()}
	}
	var found []error
	seen := map[string]bool{}
	var walk func(*jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		_, oneOf := e.ErrorKind.(*kind.OneOf)
		_, anyOf := e.ErrorKind.(*kind.AnyOf)
		if len(e.Causes) > 0 && !oneOf && !anyOf {
			for _, cause := range e.Causes {
				walk(cause)
			}
			return
		}
		node := at(tree, e.InstanceLocation)
		problem := Error{file, line(node), describe(schema, e, node)}
		if unknown, ok := e.ErrorKind.(*kind.AdditionalProperties); ok {
			problem.Line = keyLine(node, unknown.Properties[0])
		}
		if !seen[problem.Error()] {
			seen[problem.Error()] = true
			found = append(found, problem)
		}
	}
	walk(invalid)
	return errors.Join(found...)
}

// describe says what is wrong at one place, and what would be right.
func describe(schema *jsonschema.Schema, e *jsonschema.ValidationError, node ast.Node) string {
	right := subschema(schema, e.InstanceLocation).Description
	name := "the entry"
	for _, part := range e.InstanceLocation {
		if _, err := strconv.Atoi(part); err != nil {
			name = part
		}
	}
	switch what := e.ErrorKind.(type) {
	case *kind.AdditionalProperties:
		return fmt.Sprintf("%s is not known here: what can stand here is %s", quoted(what.Properties),
			strings.Join(properties(subschema(schema, e.InstanceLocation)), ", "))
	case *kind.Required:
		return fmt.Sprintf("%s lacks %s: write %s", name, quoted(what.Missing), right)
	case *kind.OneOf, *kind.AnyOf:
		return fmt.Sprintf("%s does not say one thing to do: write %s", name, right)
	}
	got := "what stands there"
	if node != nil && node.Type() == ast.NullType { // there is none in JSON
		return fmt.Sprintf("%s: nothing stands there: write %s", name, right)
	}
	if scalar, ok := node.(ast.ScalarNode); ok {
		got = fmt.Sprintf("%q", fmt.Sprint(scalar.GetValue()))
	}
	return fmt.Sprintf("%s: %s is not right: write %s", name, got, right)
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

// at follows an instance location into the YAML tree, as far as it goes.
func at(node ast.Node, location []string) ast.Node {
	for _, part := range location {
		next := child(node, part)
		if next == nil {
			return node
		}
		node = next
	}
	return node
}

func child(node ast.Node, part string) ast.Node {
	switch n := node.(type) {
	case *ast.SequenceNode:
		if i, err := strconv.Atoi(part); err == nil && i < len(n.Values) {
			return n.Values[i]
		}
	case *ast.MappingNode:
		for _, pair := range n.Values {
			if pair.Key.GetToken().Value == part {
				return pair.Value
			}
		}
	case *ast.MappingValueNode:
		if n.Key.GetToken().Value == part {
			return n.Value
		}
	}
	return nil
}

// keyLine is the line of a key of a mapping.
func keyLine(node ast.Node, key string) int {
	pairs := []*ast.MappingValueNode{}
	switch n := node.(type) {
	case *ast.MappingNode:
		pairs = n.Values
	case *ast.MappingValueNode:
		pairs = append(pairs, n)
	}
	for _, pair := range pairs {
		if pair.Key.GetToken().Value == key {
			return line(pair.Key)
		}
	}
	return line(node)
}

// line is the line that a node begins at.
func line(node ast.Node) int {
	switch n := node.(type) {
	case *ast.MappingNode:
		if len(n.Values) > 0 {
			return line(n.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return line(n.Key)
	}
	if node == nil || node.GetToken() == nil || node.GetToken().Position == nil {
		return 1
	}
	return node.GetToken().Position.Line
}

// plain turns a YAML tree into the types of encoding/json. Every scalar but
// true, false and null is text, as written: 2025 is a year and 0012abcd a hash.
func plain(file string, node ast.Node) (any, error) {
	switch n := node.(type) {
	case *ast.MappingNode:
		object := make(map[string]any, len(n.Values))
		for _, pair := range n.Values {
			if err := member(file, object, pair); err != nil {
				return nil, err
			}
		}
		return object, nil
	case *ast.MappingValueNode:
		object := make(map[string]any, 1)
		return object, member(file, object, n)
	case *ast.SequenceNode:
		items := make([]any, len(n.Values))
		for i, item := range n.Values {
			value, err := plain(file, item)
			if err != nil {
				return nil, err
			}
			items[i] = value
		}
		return items, nil
	case *ast.BoolNode:
		return n.Value, nil
	case *ast.NullNode:
		return nil, nil
	case *ast.StringNode:
		return strings.TrimSpace(n.Value), nil // blanks alone say nothing
	case *ast.LiteralNode:
		return strings.TrimSpace(n.Value.Value), nil
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, nil
	}
	return nil, Error{file, line(node), "anchors, aliases and tags are not read: write the value itself"}
}

func member(file string, object map[string]any, pair *ast.MappingValueNode) error {
	value, err := plain(file, pair.Value)
	if err != nil {
		return err
	}
	object[pair.Key.GetToken().Value] = value
	return nil
}

// schemas are the embedded schemas by kind of file ("sources"), compiled once.
var schemas = sync.OnceValues(func() (map[string]*jsonschema.Schema, error) {
	files, err := fs.Glob(readout.Schemas, "docs/schema/*.json")
	if err != nil {
		return nil, err
	}
	compiled := make(map[string]*jsonschema.Schema, len(files))
	compiler := jsonschema.NewCompiler()
	for _, file := range files {
		data, err := readout.Schemas.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var document any
		if err := json.Unmarshal(data, &document); err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(path.Base(file), ".json")
		if err := compiler.AddResource(name, document); err != nil {
			return nil, err
		}
		if compiled[name], err = compiler.Compile(name); err != nil {
			return nil, err
		}
	}
	return compiled, nil
})

// properties lists the keys that a schema knows, sorted.
func properties(s *jsonschema.Schema) []string {
	keys := make([]string, 0, len(s.Properties))
	for key := range s.Properties {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}
