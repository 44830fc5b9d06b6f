package ingest

// setDates is filled by its pass.
func (d *document) setDates() {}
