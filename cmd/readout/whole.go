package main

import (
	"context"
	"log/slog"
	"sync/atomic"

	"github.com/readout-archive/readout/internal/store"
)

// This file owns when a server looks whether its archive's file is whole. To
// read all of a large one takes longer than a start may: the first is read while
// it is served already, each later one before it is taken up.

// opener opens the archives of a server, one after the other.
func opener() func(path string) (*store.Archive, error) {
	var later atomic.Bool
	return func(path string) (*store.Archive, error) {
		open := store.Open
		if later.Swap(true) {
			open = store.OpenWhole
		}
		archive, err := open(path)
		if err == nil {
			thrifty(archive)
		}
		return archive, err
	}
}

// verify reads the archive that a server started with. When it is damaged its
// pages answer 503 until a whole file takes its place.
func verify(ctx context.Context, holder *store.Holder[*store.Archive], log *slog.Logger) {
	archive, release := holder.Use()
	defer release()
	if err := archive.Verify(ctx); err != nil && ctx.Err() == nil {
		log.Error("nothing is shown of the archive until a whole file is put in its place", "error", err)
	}
}
