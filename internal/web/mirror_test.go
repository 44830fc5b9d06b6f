package web

import (
	"testing"

	"github.com/readout-archive/readout/internal/store"
)

// TestChangedBy: a correction is an editor's, signed or not.
func TestChangedBy(t *testing.T) {
	for _, c := range []struct {
		change store.Change
		editor bool
	}{
		{store.Change{Kind: store.Corrected, By: "the desk"}, true},
		{store.Change{Kind: store.Corrected}, true},
		{store.Change{Kind: store.Changed}, false},
		{store.Change{Kind: store.Merged}, false},
	} {
		if got := changed(c.change).Editor; got != c.editor {
			t.Errorf("%+v by an editor: %v", c.change, got)
		}
	}
}
