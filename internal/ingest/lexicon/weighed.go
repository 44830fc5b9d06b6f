package lexicon

import "strconv"

// This file owns tables of learned weights. What is seen has a name, made of parts, and its weights are
// found by the hash of these: nobody need put the name together, which took most of the time of weighing.

// Weighed holds the weights of what is seen, by names.
type Weighed[W any] struct {
	names   numbers
	weights []W // by number
}

// Empty reports whether nothing is weighed.
func (t *Weighed[W]) Empty() bool { return len(t.weights) == 0 }

// Of gives the weights of the name that the parts make, nil when it has none.
func (t *Weighed[W]) Of(parts ...string) *W {
	number := t.names.find(hashParts(parts))
	if number == 0 {
		return nil
	}
	return &t.weights[number-1]
}

// add files the weights of a name; it reports whether it had none.
func (t *Weighed[W]) add(name string, weights W) bool {
	h := hashParts([]string{name})
	if t.names.find(h) != 0 {
		return false
	}
	t.names.add(h)
	t.weights = append(t.weights, weights)
	return true
}

// hashParts is 64-bit FNV-1a of the text that the parts make.
func hashParts(parts []string) uint64 {
	h := uint64(14695981039346656037)
	for _, part := range parts {
		for i := range len(part) {
			h = (h ^ uint64(part[i])) * 1099511628211
		}
	}
	return h
}

// UpTo writes a count as the part of a name, the largest for all beyond it.
func UpTo(n, most int) string { return strconv.Itoa(min(n, most)) }
