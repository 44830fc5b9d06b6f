package web

// This file owns the tables that a mirror of the archive goes by.

import (
	"context"

	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

// The tables for mirrors.
var (
	Changes   = Table[formats.Change]{"changes", "a change that an edition made in a record", "/editions", "", formats.Changes, eachChange}
	FormerIDs = Table[formats.Former]{"former", "an id that was given and has no page of its own now", "/editions", "", formats.FormerIDs, eachFormer}
)

func eachChange(ctx context.Context, archive *store.Archive, _ string, write func(formats.Change) error) error {
	return archive.EachChange(ctx, func(c store.Change) error { return write(changed(c)) })
}

// changed is a change as it is told: of a withdrawn record no more than its id, as its page
// does, and of an editor, who need not sign a correction, that it was one.
func changed(c store.Change) formats.Change {
	change := formats.Change{Edition: c.Edition, Day: c.On, Kind: string(c.Kind), Meeting: c.Meeting, Other: c.Other, Editor: c.Kind == store.Corrected}
	if c.Kind != store.Withdrawn {
		change.Field, change.Was, change.Now, change.Because = c.Field, c.Was, c.Now, c.Because
	}
	return change
}

func eachFormer(ctx context.Context, archive *store.Archive, base string, write func(formats.Former) error) error {
	all, err := former(ctx, archive)
	for _, t := range all {
		if err == nil {
			err = write(formats.Former{Kind: string(t.Kind), ID: t.ID, Now: t.To, URL: base + address(t.Kind, t.ID)})
		}
	}
	return err
}
