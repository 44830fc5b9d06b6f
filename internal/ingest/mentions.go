package ingest

// findMentions is filled by its pass.
func (d *document) findMentions() {}
