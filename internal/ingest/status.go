package ingest

// This file owns the status pass. Input: encounters with the verb group that
// tells of them. Output: held or planned, with the words that say so.

// setStatus makes sure that the receipts of a status are words of the text: the
// verb group with its auxiliaries for a planned encounter, the trigger for one
// that was held.
func (d *document) setStatus() {
	for i := range d.encounters {
		e := &d.encounters[i]
		if len(e.statusClues) == 0 {
			e.statusClues = []clue{{at: e.trigger, basis: "stated"}}
		}
		if d.trace != nil {
			d.note("status", "verb group", e.statusClues[0].at, "%s", e.status)
		}
	}
}
