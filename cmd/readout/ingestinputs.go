package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/sample"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns what ingest reads before it builds: lists of articles, the editors' folder,
// records made elsewhere.

// list finds articles and readings of them. With a file of readings named, paths
// that end in .jsonl are files of readings too, as a shell's readings-*.jsonl
// gives them.
func list(paths, readings []string) (ingest.Listing, error) {
	var articles []string
	for _, path := range paths {
		if len(readings) > 0 && strings.EqualFold(filepath.Ext(path), ".jsonl") {
			readings = append(readings, path)
		} else {
			articles = append(articles, path)
		}
	}
	listing, err := ingest.List(articles)
	for _, path := range readings {
		if err == nil {
			err = listing.AddReadings(path)
		}
	}
	return listing, err
}

// atTheDesk reads an editors' folder: what it says, and where its history is
// kept. Without a folder it is all nothing.
func atTheDesk(folder string) (*editors.Files, string, error) {
	if folder == "" {
		return nil, "", nil
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, "", fmt.Errorf("--editors %s is no folder: lay one out with readout init", folder)
	}
	if _, err := os.Stat(filepath.Join(folder, "editors", "corrections")); err == nil {
		return nil, "", fmt.Errorf("--editors %s holds the editors' files in a folder of their own: name %s", folder, filepath.Join(folder, "editors"))
	}
	said, err := editors.Load(os.DirFS(folder))
	if err != nil {
		return nil, "", mistakes(folder, err)
	}
	return said, filepath.Join(folder, "history.jsonl"), nil
}

// mistakes says of the editors' files that nothing was built because of them.
func mistakes(folder string, err error) error {
	return fmt.Errorf("the editors' files in %s hold mistakes, so nothing was built:\n%w", folder, err)
}

// readFigures scores the filled coding sheet among the editors' files, where
// there is one.
func readFigures(folder string) ([]store.Figure, error) {
	if folder == "" {
		return nil, nil
	}
	path := filepath.Join(folder, "sample.csv")
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	scored, err := sample.Score(file)
	if err := errors.Join(err, file.Close()); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var figures []store.Figure
	for _, f := range scored {
		if f.Judged > 0 {
			figures = append(figures, store.Figure{Field: f.Field, Right: f.Right, Judged: f.Judged, Low: f.Low, High: f.High})
		}
	}
	return figures, nil
}

// readRecords reads the files of records made elsewhere.
func readRecords(paths []string, codes editors.Codes) ([]editors.Cited, error) {
	var all []editors.Cited
	for _, path := range paths {
		file, err := openFile(path)
		if err != nil {
			return nil, fmt.Errorf("--records: %w", err)
		}
		cited, err := editors.ReadRecords(filepath.Base(path), file, codes)
		if err := errors.Join(err, file.Close()); err != nil {
			return nil, fmt.Errorf("the records hold mistakes, so nothing was built:\n%w", err)
		}
		all = append(all, cited...)
	}
	return all, nil
}
