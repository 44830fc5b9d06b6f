package ingest

// setPlaces is filled by its pass.
func (d *document) setPlaces() {}
