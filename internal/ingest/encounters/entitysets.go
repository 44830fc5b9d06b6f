package encounters

import "slices"

// This file owns small sets of entity numbers, parties and codes, kept as lists in
// the order of the text.

func subset(inner, outer []string) bool {
	for _, item := range inner {
		if !slices.Contains(outer, item) {
			return false
		}
	}
	return true
}

// Overlap reports whether two lists have an item in common.
func Overlap(a, b []int) bool { return shared(a, b) > 0 }

func shared(a, b []int) int {
	n := 0
	for _, item := range a {
		if slices.Contains(b, item) {
			n++
		}
	}
	return n
}
