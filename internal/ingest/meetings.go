package ingest

// findMeetings is filled by its pass.
func (d *document) findMeetings() {}
