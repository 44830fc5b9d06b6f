package store

import "testing"

// Of a meeting that thousands of articles tell of each is shown without reading it again.
func TestKnownMeetingsAreNotRead(t *testing.T) {
	nowhere := &Archive{} // has no file to read from
	if err := (tellings{1: {}, 2: {}}).read(t.Context(), nowhere, []int64{2, 1}); err != nil {
		t.Error(err)
	}
}
