package web

import (
	"testing"

	"github.com/readout-archive/readout/internal/store"
)

// What an edition changed is told in the words of the record's page, not in codes.
func TestChangesInWords(t *testing.T) {
	for _, c := range []struct {
		change        store.Change
		line, edition string
	}{
		{store.Change{Field: "topics", Was: "energy, bees", Now: "energy"},
			"Topics changed from “Energy, bees” to “Energy”", "Topics: Energy, bees, now Energy"},
		{store.Change{Field: "date", Was: "2024-02", Now: "2024-02-05"},
			"Date changed from “February 2024” to “5 February 2024”", "Date: February 2024, now 5 February 2024"},
		{store.Change{Field: "status", Was: "planned", Now: "held"},
			"Status changed from “Planned” to “Held”", "Status: Planned, now Held"},
		{store.Change{Field: "place", Was: "Baku, KE", Now: "Palace of Independence, Tashkent, UZ"},
			"Place changed from “Baku, Kenya” to “Palace of Independence, Tashkent, UZ”", "Place: Baku, Kenya, now Palace of Independence, Tashkent, UZ"},
		{store.Change{Field: "participants", Was: "Ana Rivas, President, KE; UN, KE (attending)", Now: "Ana Rivas"},
			"People changed from “Ana Rivas, President, Kenya; UN, Kenya (attending)” to “Ana Rivas”", "People: Ana Rivas, President, Kenya; UN, Kenya (attending), now Ana Rivas"},
		{store.Change{Field: "review", Now: "checked by A. Reader on 2026-08-01, against the ministry's page"},
			"Checked by A. Reader on 1 August 2026, against the ministry&#39;s page", "Checked by A. Reader on 1 August 2026, against the ministry's page"},
	} {
		c.change.Kind = store.Changed
		told := testWords.inWords(c.change)
		if got := string(changeLine(told)); got != c.line {
			t.Errorf("the history says %q, want %q", got, c.line)
		}
		if got := changeText(told); got != c.edition {
			t.Errorf("the edition says %q, want %q", got, c.edition)
		}
	}
}
