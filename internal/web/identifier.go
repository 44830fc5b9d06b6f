package web

// This file owns identifiers that are typed into the search: a citation on paper
// names a record and its articles by theirs.

import (
	"errors"
	"regexp"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

var (
	recordID = regexp.MustCompile(`^[0-9a-hjkmnp-tv-z]{7}$`)
	sourceID = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$`)
)

// identified is the address of the record or article whose identifier was typed,
// also of one that was merged or withdrawn; "" for any other words.
func (v *visit) identified(q string) (string, error) {
	id := strings.ToLower(q)
	var kind store.Kind
	var err error
	switch {
	case recordID.MatchString(id):
		kind = store.MeetingKind
		_, err = v.archive.Meeting(v.Context(), id)
	case sourceID.MatchString(id):
		kind = store.SourceKind
		_, err = v.archive.Source(v.Context(), id)
	default:
		return "", nil
	}
	var elsewhere *store.Moved
	switch {
	case err == nil, errors.As(err, &elsewhere), errors.Is(err, readout.ErrWithheld):
		return address(kind, id), nil
	case errors.Is(err, readout.ErrNotFound):
		return "", nil
	}
	return "", err
}
