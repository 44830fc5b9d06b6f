package editors

import (
	"strconv"

	"github.com/goccy/go-yaml/ast"
)

// This file owns where things stand in a YAML tree: the node at a place, and the
// line that it begins at.

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
