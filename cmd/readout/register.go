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
	"github.com/readout-archive/readout/internal/store"
)

// This file owns what a build keeps in text files beside the articles: the
// register of ids, and that such a file can be written, the history too.

// readRegister reads the register of ids; one that is not there yet is empty.
func readRegister(path string) (*ingest.Register, error) {
	if path == "" {
		return nil, nil
	}
	switch info, err := os.Stat(path); { // before it is opened: opening a pipe would wait for its writer
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("the ids cannot be kept in %s, which is a folder: name a file, such as --ids %s", path, filepath.Join(path, "ids.tsv"))
	case err == nil && !info.Mode().IsRegular():
		return nil, fmt.Errorf("the ids cannot be kept in %s, which is no plain file, and would be replaced: name another one", path)
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
	if register != "" && history != "" && sameFile(register, history) {
		return fmt.Errorf("%s is named both for the ids and for the history of editions: name two files", register)
	}
	for _, path := range []string{register, history} {
		if path != "" && sameFile(path, db) {
			return fmt.Errorf("%s is named both for the archive and for what is kept beside it: name two files", path)
		}
	}
	if register != "" {
		target, err := store.LinkTarget(register)
		if err != nil {
			return err
		}
		if err := writable(filepath.Dir(target)); err != nil {
			return unkeepable(register, err)
		}
	}
	if history != "" {
		if info, err := os.Stat(history); err == nil && !info.Mode().IsRegular() {
			return fmt.Errorf("the history cannot be kept in %s, which is no plain file: put the file there that readout wrote, or remove what stands there", history)
		}
		err := writable(history)
		if errors.Is(err, fs.ErrNotExist) {
			err = writable(filepath.Dir(history))
		}
		if err != nil {
			return unkeepable(history, err)
		}
	}
	return nil
}

// writable says why a file cannot be written, or no file be put into a folder.
func writable(path string) error {
	mode := uint32(unix.W_OK)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		mode |= unix.X_OK
	}
	return unix.Access(path, mode)
}

func unkeepable(path string, err error) error {
	return fmt.Errorf("%s could not be written after the build: %w; name a folder that exists and can be written", path, err)
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

// writeRegister puts the register in place, after the archive is in its own.
func writeRegister(path string, register *ingest.Register) error {
	if err := replaceRegister(path, register); err != nil {
		return fmt.Errorf("the new archive is in place, but its ids could not be kept in %s: %w; make that possible and build again", path, err)
	}
	return nil
}

// replaceRegister writes the register aside and renames it. A link to it stays, and so
// does who may read it.
func replaceRegister(path string, register *ingest.Register) error {
	path, err := store.LinkTarget(path)
	if err != nil {
		return err
	}
	aside := path + ".new"
	file, err := os.Create(aside)
	if err != nil {
		return err
	}
	if old, missing := os.Stat(path); missing == nil {
		err = file.Chmod(old.Mode().Perm())
	}
	_, unwritten := register.WriteTo(file)
	err = errors.Join(err, unwritten, file.Sync(), file.Close())
	if err == nil {
		err = os.Rename(aside, path)
	}
	if err != nil {
		_ = os.Remove(aside) // it is not whole
	}
	return err
}
