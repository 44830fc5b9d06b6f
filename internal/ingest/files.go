package ingest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/readout-archive/readout"
)

// This file owns the way from the paths that a person names to article files.

// File is one article file.
type File struct {
	Path string // where it lies
	Name string // its path below the folder that was named, with slashes; a base name for a file that was named itself
}

// Listing is what lies under the paths that were named.
type Listing struct {
	Files   []File            // in the order of the paths, below each sorted
	Skipped []readout.Skipped // what could not be looked into, and why
	Others  int               // files of another kind in folders, not read
}

// List finds the articles under paths: all *.txt below a folder, whatever its
// depth, and each file that is named itself. Links to folders are not
// followed, so no loop of them can hold it, nor links out of a folder, so that
// it gives nothing away that lies elsewhere. The error names a path that leads
// nowhere.
func List(paths []string) (Listing, error) {
	var l Listing
	seen := map[string]bool{}
	for _, root := range paths {
		info, err := os.Stat(root)
		if err != nil {
			return Listing{}, fmt.Errorf("%s: %s", root, unreadable(err))
		}
		if !info.IsDir() {
			l.add(seen, File{root, filepath.Base(root)})
			continue
		}
		root = filepath.Clean(root) + string(filepath.Separator) // so that a link to a folder, when named, is looked into
		err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			name, _ := filepath.Rel(root, path)
			file := File{path, strings.ToValidUTF8(filepath.ToSlash(name), "\ufffd")}
			switch {
			case err != nil:
				l.Skipped = append(l.Skipped, readout.Skipped{Path: file.Name, Reason: unreadable(err)})
			case entry.IsDir():
			case entry.Type()&fs.ModeSymlink != 0 && isText(path) && leadsOut(root, path):
				l.Skipped = append(l.Skipped, readout.Skipped{Path: file.Name, Reason: "it is a link that leads out of the folder, and those are not followed: name the file itself"})
			case isText(path):
				l.add(seen, file)
			case entry.Type()&fs.ModeSymlink != 0 && leadsToFolder(path):
				l.Skipped = append(l.Skipped, readout.Skipped{Path: file.Name, Reason: "it is a link to a folder, and those are not followed: name the folder itself"})
			default:
				l.Others++
			}
			return nil
		})
		if err != nil {
			return Listing{}, err
		}
	}
	return l, nil
}

// add lists a file once, however often it is named.
func (l *Listing) add(seen map[string]bool, file File) {
	if where := filepath.Clean(file.Path); !seen[where] {
		seen[where] = true
		l.Files = append(l.Files, file)
	}
}

func isText(path string) bool { return strings.EqualFold(filepath.Ext(path), ".txt") }

// leadsOut tells whether a link ends at something that is not below the folder.
func leadsOut(folder, link string) bool {
	inside, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return true
	}
	target, err := filepath.EvalSymlinks(link)
	if err != nil {
		return false // it leads nowhere, or round and round: reading it says so
	}
	below, err := filepath.Rel(inside, target)
	return err != nil || !filepath.IsLocal(below)
}

func leadsToFolder(link string) bool {
	info, err := os.Stat(link)
	return err == nil && info.IsDir()
}

// Load reads the file, no more than shows that it is too large. The error is
// the sentence that says why it is skipped.
func (f File) Load() ([]byte, error) {
	info, err := os.Stat(f.Path) // before it is opened: opening a pipe would wait for its writer
	if err != nil {
		return nil, errors.New(unreadable(err))
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is no plain file: an article is a text file")
	}
	if info.Size() > MaxSize {
		return nil, fmt.Errorf("the file holds %.1f MiB and an article at most 4 MiB: split it, or leave it out", float64(info.Size())/(1<<20))
	}
	file, err := os.Open(f.Path)
	if err != nil {
		return nil, errors.New(unreadable(err))
	}
	defer file.Close()
	raw, err := io.ReadAll(io.LimitReader(file, MaxSize+1))
	if err != nil {
		return nil, errors.New(unreadable(err))
	}
	return raw, nil
}

// unreadable says in words why a file cannot be opened; the path is told beside it.
func unreadable(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or folder (or it is a link that leads nowhere)"
	case errors.Is(err, fs.ErrPermission):
		return "it may not be read: its permissions forbid it"
	case errors.Is(err, syscall.ELOOP):
		return "it is a link that leads back to itself"
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return "it cannot be read: " + err.Error()
}
