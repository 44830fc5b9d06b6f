package main

import (
	"context"
	"iter"
	"runtime"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest"
)

// This file owns the way from files to readings: on all cores, in the order of the files.

// result is what one file gave: a reading, or the sentence why there is none.
type result struct {
	reading readout.Reading
	skipped *readout.Skipped
}

// readAll reads the files on all cores and yields their results in order.
func readAll(ctx context.Context, reader *ingest.Reader, files []ingest.File) iter.Seq[result] {
	return func(yield func(result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		window := make(chan chan result, 4*runtime.GOMAXPROCS(0))
		go func() {
			defer close(window)
			slots := make(chan struct{}, runtime.GOMAXPROCS(0))
			for _, file := range files {
				one := make(chan result, 1)
				select {
				case window <- one:
				case <-ctx.Done():
					return
				}
				slots <- struct{}{}
				go func() {
					defer func() { <-slots }()
					one <- readFile(reader, file)
				}()
			}
		}()
		for one := range window {
			if !yield(<-one) {
				return
			}
		}
	}
}

// readFile reads one file; whatever is wrong with it is a sentence.
func readFile(reader *ingest.Reader, file ingest.File) result {
	raw, err := file.Load()
	if err != nil {
		return result{skipped: &readout.Skipped{Path: file.Name, Reason: err.Error()}}
	}
	reading, err := reader.Read(file.Name, raw)
	if err != nil {
		return result{skipped: &readout.Skipped{Path: file.Name, Reason: err.Error()}}
	}
	return result{reading: reading}
}
