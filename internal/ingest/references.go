package ingest

// resolve is filled by its pass.
func (d *document) resolve() {}
