package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/link"
)

// This file owns what a build keeps in text files beside the articles: the
// register of ids, and that such a file can be written, the history too.

// readRegister reads the register of ids; one that is not there yet is empty.
func readRegister(path string) (*ingest.Register, error) {
	if path == "" {
		return nil, nil
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, fmt.Errorf("the ids cannot be kept in %s, which is a folder: name a file, such as --ids %s", path, filepath.Join(path, "ids.tsv"))
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	defer file.Close()
	return link.ReadRegister(path, file)
}

// keepable makes sure that the text files which a build writes can be written,
// before it reads anything: an archive whose ids are not kept may give its
// addresses away again. The register is replaced, the history goes on in its file.
func keepable(db, register, history string) error {
	for _, path := range []string{register, history} {
		if path == "" {
			continue
		}
		if sameFile(path, db) {
			return fmt.Errorf("%s is named both for the archive and for what is kept beside it: name two files", path)
		}
		err := unix.Access(filepath.Dir(target(path)), unix.W_OK|unix.X_OK)
		if there := unix.Access(path, unix.W_OK); err == nil && path == history && !errors.Is(there, fs.ErrNotExist) {
			err = there
		}
		if err != nil {
			return fmt.Errorf("%s could not be written after the build: %w; name a folder that exists and can be written", path, err)
		}
	}
	return nil
}

// target is where a link leads, and what is no link itself.
func target(path string) string {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		return to
	}
	return path
}

// sameFile tells whether two paths name one file, there or not.
func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err == nil {
		second, err := os.Stat(b)
		return err == nil && os.SameFile(first, second)
	}
	x, err := filepath.Abs(a)
	y, other := filepath.Abs(b)
	return err == nil && other == nil && x == y
}

// writeRegister writes it aside and puts it in place, after the archive is in its
// own; a link to it stays.
func writeRegister(path string, register *ingest.Register) error {
	path = target(path)
	aside := path + ".new"
	file, err := os.Create(aside)
	if err == nil {
		_, err = register.WriteTo(file)
		err = errors.Join(err, file.Sync(), file.Close())
	}
	if err == nil {
		err = os.Rename(aside, path)
	}
	if err != nil {
		_ = os.Remove(aside) // it is not whole, and may not be there
		return fmt.Errorf("the new archive is in place, but its ids could not be kept in %s: %w; make that possible and build again", path, err)
	}
	return nil
}
