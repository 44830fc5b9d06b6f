package ingest

// setStatus is filled by its pass.
func (d *document) setStatus() {}
