package link

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the choice among what reports tell of one field: an editor's
// value, else held over planned, stated over inferred, the finer of compatible
// values, the majority, the earliest source; and the evidence that goes with it.

// told is a value that a report gives.
type told[T any] struct {
	value  T
	key    string // equal for values that are the same
	report int
	basis  readout.Basis
}

// tell lists the values of a field; key is "" where a report gives none.
func tell[T any](m *merger, field string, value func(r *readout.Report) (T, string)) []told[T] {
	var all []told[T]
	for i := range m.reports {
		if v, key := value(&m.reports[i]); key != "" {
			all = append(all, told[T]{v, key, i, basisOf(&m.reports[i].Record, field)})
		}
	}
	return all
}

// basisOf is the basis of a field: an editor's; inferred when a premise is;
// else stated.
func basisOf(r *readout.Record, field string) readout.Basis {
	basis := readout.Stated
	for i := range r.Evidence {
		e := &r.Evidence[i] // a large struct, looked at for each field: not copied
		if _, of := below(e.Field, field); !of {
			continue
		}
		switch {
		case e.Basis == readout.Edited:
			return readout.Edited
		case e.Basis == readout.Inferred:
			basis = readout.Inferred
		}
	}
	return basis
}

// below reports whether a path is that of a field or of a part of it, and gives
// the rest of the path.
func below(path, field string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(path, field)
	return rest, ok && (rest == "" || rest[0] == '/')
}

// choose picks the value of the record; finer may be nil. ok is false when no
// report gives one.
func choose[T comparable](m *merger, all []told[T], finer func(a, b T) bool) (best told[T], ok bool) {
	if len(all) == 0 {
		return best, false
	}
	if len(all) == 1 {
		return all[0], true
	}
	prefer := func(good func(told[T]) bool) {
		if slices.ContainsFunc(all, good) {
			all = slices.DeleteFunc(slices.Clone(all), func(t told[T]) bool { return !good(t) })
		}
	}
	prefer(func(t told[T]) bool { return t.basis == readout.Edited })
	prefer(func(t told[T]) bool { return m.reports[t.report].Status != readout.Planned })
	prefer(func(t told[T]) bool { return t.basis != readout.Inferred })
	if finer != nil {
		coarse := coarser(all, finer)
		prefer(func(t told[T]) bool { return !coarse[t.value] })
	}
	votes := map[string]int{}
	for _, t := range all {
		votes[t.key]++
	}
	best = all[0] // the earliest source
	for _, t := range all {
		if votes[t.key] > votes[best.key] {
			best = t
		}
	}
	return best, true
}

// coarser are the values than which another one is finer. Each is compared once, however
// many reports give it: thousands of articles may tell of one meeting.
func coarser[T comparable](all []told[T], finer func(a, b T) bool) map[T]bool {
	coarse := map[T]bool{}
	for _, t := range all {
		coarse[t.value] = false
	}
	for value := range coarse {
		for other := range coarse {
			coarse[value] = coarse[value] || finer(other, value)
		}
	}
	return coarse
}

// support copies the evidence of a field from the reports that give its value.
// in is the field's path in the report, out in the record.
func (m *merger) support(report int, in, out string) {
	for i := range m.reports[report].Evidence {
		told := &m.reports[report].Evidence[i]
		rest, ok := below(told.Field, in)
		if !ok {
			continue
		}
		e := *told
		e.Source = m.sources[report].ID
		if in != out {
			e.Field = out + rest
		}
		if !m.given[e] {
			m.given[e] = true
			m.record.Evidence = append(m.record.Evidence, e)
		}
	}
}

func supportAll[T any](m *merger, all []told[T], key, field string) {
	for _, t := range all {
		if t.key == key {
			m.support(t.report, field, field)
		}
	}
}
