package encounters

import "slices"

// This file owns small sets of entity numbers, parties and codes, kept as lists in
// the order of the text.

func contains(list []int, item int) bool {
	for _, have := range list {
		if have == item {
			return true
		}
	}
	return false
}

func addOnce(list []int, item int) []int {
	for _, have := range list {
		if have == item {
			return list
		}
	}
	if list == nil {
		list = make([]int, 0, few)
	}
	return append(list, item)
}

// few is how many a set has room for at first: most have one or two.
const few = 4

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
		if contains(b, item) {
			n++
		}
	}
	return n
}
