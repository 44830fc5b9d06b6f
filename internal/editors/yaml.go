package editors

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/santhosh-tekuri/jsonschema/v6"

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
	node  ast.Node
}

// line is that of one of the entry's values, named by its keys; the entry's own
// where the value does not stand.
func (e entry[T]) line(keys ...string) int { return line(at(e.node, keys)) }

// errorf is an Error at the entry.
func (e entry[T]) errorf(format string, args ...any) error {
	return Error{e.File, e.Line, fmt.Sprintf(format, args...)}
}

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
		entries[i] = entry[T]{File: file, Line: line(items[i]), node: items[i]}
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

// parse gives the root node of the first document, nil when there is none.
func parse(file string, data []byte) (root ast.Node, err error) {
	// The YAML library is outside our fuzzing: what it cannot bear is a mistake
	// in the file and not the end of the build.
	defer func() {
		if broken := recover(); broken != nil {
			err = Error{file, 1, "this is no YAML that can be read: check indentation and quotes"}
		}
	}()
	if err := legible(file, 1, data); err != nil {
		return nil, err
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
