package ingest

// segment is filled by its pass.
func (d *document) segment() {}
