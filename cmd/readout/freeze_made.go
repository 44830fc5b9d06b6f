package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns what goes with a frozen copy so that the archive can be built
// again from it: articles, editors' files, records from elsewhere, and made.json,
// which says how.

// made says what a copy was made of and by, for whoever builds the archive again.
type made struct {
	Edition    string `json:"edition"`
	Built      string `json:"built"`
	Reader     string `json:"reader"`
	Vocabulary string `json:"vocabulary"`
	Program    string `json:"program"`
	Articles   int    `json:"articles"` // whose bytes are here
	Of         int    `json:"of"`       // of so many in the archive
	Again      string `json:"again"`    // a command, below data/
}

// articles writes the bytes of every article that may be shown in full, under
// the names that they were read by, into as many folders as that takes: two folders
// that an archive was made of may have had files of one name.
func (f *freezing) articles(ctx context.Context) error {
	f.laid = laid{again: []string{"articles"}, taken: map[string]bool{}}
	ids, err := f.archive.IDs(ctx, store.SourceKind, 0, f.archive.Articles())
	if err != nil {
		return err
	}
	for _, id := range ids {
		page, err := f.archive.Source(ctx, id)
		if err != nil {
			return err
		}
		if page.Source.Text != readout.FullText || len(page.Passages) != 1 {
			continue
		}
		for _, name := range page.Source.Files {
			if !filepath.IsLocal(filepath.FromSlash(name)) {
				name = id + ".txt"
			}
			at := filepath.FromSlash(f.laid.place(name))
			if err := writeFile(filepath.Join(f.out, "data", at), []byte(page.Passages[0].Text)); err != nil {
				return err
			}
		}
		f.told.Articles++
	}
	return nil
}

// laid are the articles of a copy: where each lies, and what is named to read all again.
type laid struct {
	again []string
	taken map[string]bool // in lower case, for file systems that tell no case
}

// place finds a place below data/ for an article of a name.
func (l *laid) place(name string) string {
	root, text := "articles", strings.EqualFold(path.Ext(name), ".txt")
	if !text { // only files that are named themselves are read whatever they are called
		root = "named"
	}
	folder := root
	for n := 2; l.taken[strings.ToLower(folder+"/"+name)]; n++ {
		folder = fmt.Sprint(root, "-", n)
	}
	at := folder + "/" + name
	l.taken[strings.ToLower(at)] = true
	switch {
	case !text:
		l.again = append(l.again, at)
	case !slices.Contains(l.again, folder):
		l.again = append(l.again, folder)
	}
	return at
}

// quoted writes an argument of a shell's command.
func quoted(argument string) string {
	if strings.Trim(argument, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./") == "" {
		return argument
	}
	return "'" + strings.ReplaceAll(argument, "'", `'\''`) + "'"
}

// inputs writes what the archive was made of besides articles, and how it is
// made again.
func (f *freezing) inputs(desk string) error {
	edition := f.archive.Edition()
	f.told = made{Edition: edition.ID, Built: string(edition.Built), Reader: edition.Reader, Vocabulary: edition.Vocabulary, Program: programVersion(),
		Articles: f.told.Articles, Of: f.archive.Articles(), Again: "readout ingest --built " + string(edition.Built)}
	if desk != "" {
		if err := f.desk(os.DirFS(desk)); err != nil {
			return err
		}
	}
	for _, path := range f.records {
		to := filepath.Join("records", filepath.Base(path))
		if err := copyFile(filepath.Join(f.out, "data", to), path); err != nil {
			return err
		}
		f.told.Again += " --records " + quoted(filepath.ToSlash(to))
	}
	for _, at := range f.laid.again {
		f.told.Again += " " + quoted(at)
	}
	data, err := json.MarshalIndent(f.told, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(f.out, "data", "made.json"), append(data, '\n'), 0o644)
}

// desk copies the editors' files, unless something is withheld.
func (f *freezing) desk(folder fs.FS) error {
	said, err := editors.Load(folder)
	if err != nil {
		return err
	}
	if len(said.Withheld) > 0 {
		fmt.Fprintln(f.stderr, "something is withheld, and editors' files may name it: they do not go with the copy")
		return nil
	}
	names, err := editors.Names(folder)
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := fs.ReadFile(folder, name)
		if err == nil {
			err = writeFile(filepath.Join(f.out, "data", "editors", filepath.FromSlash(name)), data)
		}
		if err != nil {
			return err
		}
	}
	f.told.Again += " --editors editors"
	return nil
}

// copyFile copies a file to a new place.
func copyFile(to, from string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return writeFile(to, data)
}

// writeFile writes a file and the folders above it.
func writeFile(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
