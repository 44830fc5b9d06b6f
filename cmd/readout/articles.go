package main

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest"
)

// This file owns the way from the paths of a command line to readings, in the
// order of the files, read on all cores.

// result is what one file gave: a reading, or the sentence why there is none.
type result struct {
	reading readout.Reading
	skipped *readout.Skipped
}

type articleFile struct{ path, name string }

// articleFiles lists the articles under paths: *.txt below a folder, in sorted
// order, and each file that is named itself.
func articleFiles(paths []string) ([]articleFile, error) {
	var files []articleFile
	for _, root := range paths {
		info, err := os.Stat(root)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, articleFile{root, filepath.Base(root)})
			continue
		}
		err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && strings.HasSuffix(path, ".txt") {
				name, _ := filepath.Rel(root, path)
				files = append(files, articleFile{path, filepath.ToSlash(name)})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// readAll reads the files on all cores and yields their results in order.
func readAll(ctx context.Context, reader *ingest.Reader, files []articleFile) iter.Seq[result] {
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
func readFile(reader *ingest.Reader, file articleFile) result {
	raw, err := os.ReadFile(file.path)
	if err != nil {
		return result{skipped: &readout.Skipped{Path: file.name, Reason: fmt.Sprintf("cannot be read: %v", err)}}
	}
	reading, err := reader.Read(file.name, raw)
	if err != nil {
		return result{skipped: &readout.Skipped{Path: file.name, Reason: err.Error()}}
	}
	return result{reading: reading}
}
