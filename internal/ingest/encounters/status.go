package encounters

import "github.com/readout-archive/readout/internal/ingest/text"

// This file owns the status pass. Input: encounters with the verb group that
// tells of them. Output: held or planned, with the words that say so.

// SetStatus makes sure that the receipts of a status are words of the text: the
// verb group with its auxiliaries for a planned encounter, the trigger for one
// that was held.
func (d *Document) SetStatus() {
	for i := range d.Encounters {
		e := &d.Encounters[i]
		if len(e.StatusClues) == 0 {
			e.StatusClues = []text.Clue{{At: e.Trigger, Basis: "stated"}}
		}
		if d.Trace != nil {
			d.Note("status", "verb group", e.StatusClues[0].At, "%s", e.Status)
		}
	}
}
