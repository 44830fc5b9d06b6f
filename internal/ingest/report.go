package ingest

import "github.com/readout-archive/readout"

// reports turns the drafts into reports.
func (d *document) reports() []readout.Report { return nil }
