package text

import (
	"fmt"

	"github.com/readout-archive/readout"
)

// This file owns the trace: what `readout explain` prints of each decision.

// Trace collects the decisions of one reading, in the order in which they fell.
type Trace struct{ Steps []Step }

// Step is one decision: which pass and rule, on which words, with what outcome.
type Step struct {
	Pass, Rule string
	At         readout.Span
	Outcome    string
}

// Note records a decision when someone asked for an explanation. Callers that
// must compute the outcome's parts first ask d.Trace != nil.
func (d *Document) Note(pass, rule string, at Phrase, format string, args ...any) {
	if d.Trace == nil {
		return
	}
	d.Trace.Steps = append(d.Trace.Steps, Step{pass, rule, d.Span(at), fmt.Sprintf(format, args...)})
}
