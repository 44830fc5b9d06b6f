package ingest

import (
	"fmt"

	"github.com/readout-archive/readout"
)

// This file owns the trace: what `readout explain` prints of each decision.

// trace collects the decisions of one reading, in the order in which they fell.
type trace struct{ steps []step }

// step is one decision: which pass and rule, on which words, with what outcome.
type step struct {
	pass, rule string
	at         readout.Span
	outcome    string
}

// note records a decision when someone asked for an explanation. Callers that
// must compute the outcome's parts first ask d.trace != nil.
func (d *document) note(pass, rule string, at phrase, format string, args ...any) {
	if d.trace == nil {
		return
	}
	d.trace.steps = append(d.trace.steps, step{pass, rule, d.span(at), fmt.Sprintf(format, args...)})
}
