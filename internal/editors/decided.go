package editors

import (
	"errors"
	"fmt"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns the days on which editors decided something, and that none of
// them is still to come.

// decided is the day of a review, a correction or a withholding.
type decided struct {
	file string
	line int
	on   readout.Date
}

// ahead is how far the calendar of an editor may be ahead of a build's, which
// takes its day from UTC.
const ahead = 24 * time.Hour

// NotAfter finds what was decided after the day of a build: nobody can have
// reviewed a record then. The error joins a mistake for each, in the order of the files.
func (f *Files) NotAfter(built readout.Date) error {
	_, today, known := built.Bounds()
	if !known {
		return nil
	}
	var all []error
	for _, d := range f.days {
		if on, _, known := d.on.Bounds(); known && on.After(today.Add(ahead)) {
			all = append(all, Error{d.file, d.line, fmt.Sprintf("on: %s lies after the day of the build, %s: write the day on which it was decided", d.on, built)})
		}
	}
	return errors.Join(all...)
}
