package web

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/store"
)

// TestChangedBy: a correction is an editor's, signed or not, in the table and on the page.
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
		c.change.Field, c.change.Was, c.change.Now = "place", "Lima", "Cusco"
		if got := strings.Contains(changeText(c.change), "set by an editor"); got != c.editor {
			t.Errorf("%+v is told as %q", c.change, changeText(c.change))
		}
	}
}
