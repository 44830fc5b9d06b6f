package ingest

// setTopics is filled by its pass.
func (d *document) setTopics() {}
