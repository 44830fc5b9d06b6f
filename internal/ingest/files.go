package ingest

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the way from the paths that a person names to article files.

// File is one article file, or a line of a file of readings.
type File struct {
	Path string // where it lies
	Name string // its path below the folder that was named, with slashes; a base name for a file that was named itself

	Line        int   // of a file of readings, from 1; 0 for an article file
	Begin, Size int64 // where the line lies in it, in bytes
	digest      digest
	sum         uint64 // of what it held when it was read; not of a line
}

// Listing is what lies under the paths that were named.
type Listing struct {
	Files   []File            // in the order of the paths, below each sorted, until Sort is called
	Skipped []readout.Skipped // what could not be looked into, and why
	Others  int               // files of another kind in folders, not read
	Kinds   map[string]int    // these by the ending of their names; empty where only their number is known
}

// List finds the articles under paths: all *.txt below a folder, whatever its
// depth, and each file that is named itself. Links to folders are not
// followed, so no loop of them can hold it, nor links out of a folder, so that
// it gives nothing away that lies elsewhere. The error names a path that leads
// nowhere.
func List(paths []string) (Listing, error) {
	l := Listing{Kinds: map[string]int{}}
	seen := map[string]bool{}
	for _, root := range paths {
		info, err := os.Stat(root)
		if err != nil {
			return Listing{}, fmt.Errorf("%s: %s", root, unreadable(err))
		}
		if !info.IsDir() {
			l.add(seen, File{Path: root, Name: strings.ToValidUTF8(filepath.Base(root), "\ufffd")})
			continue
		}
		root = filepath.Clean(root) + string(filepath.Separator) // so that a link to a folder, when named, is looked into
		err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			name, _ := filepath.Rel(root, path)
			file := File{Path: path, Name: strings.ToValidUTF8(filepath.ToSlash(name), "\ufffd")}
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
				l.Kinds[filepath.Ext(file.Name)]++
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

// Sort puts all into the order of their names, folder by folder, and of their
// texts where names are the same, so that neither the order in which things were
// named nor whether they are articles or readings of them makes a difference.
// What is there twice, by name and text, counts once.
func (l *Listing) Sort() {
	byName := func(a, b File) int { return compareNames(a.Name, b.Name) }
	slices.SortStableFunc(l.Files, byName)
	for i := 0; i < len(l.Files); {
		end := i + 1
		for end < len(l.Files) && l.Files[end].Name == l.Files[i].Name {
			end++
		}
		if same := l.Files[i:end]; len(same) > 1 {
			for j := range same {
				same[j].weigh()
			}
			slices.SortStableFunc(same, func(a, b File) int { return bytes.Compare(a.digest[:], b.digest[:]) })
		}
		i = end
	}
	l.Files = slices.CompactFunc(l.Files, func(a, b File) bool { return a.Name == b.Name && a.digest == b.digest && a.digest != digest{} })
	l.Skipped = SortSkipped(l.Skipped)
}

// SortSkipped puts what was skipped into the order of names, each once.
func SortSkipped(skipped []readout.Skipped) []readout.Skipped {
	slices.SortFunc(skipped, func(a, b readout.Skipped) int {
		return cmp.Or(compareNames(a.Path, b.Path), cmp.Compare(a.Reason, b.Reason))
	})
	return slices.Compact(skipped)
}

// weigh finds the start of the file's hash, which a line tells by itself.
func (f *File) weigh() {
	if f.Line > 0 {
		return
	}
	if raw, err := f.Load(); err == nil {
		sum := sha256.Sum256(raw)
		f.digest = digest(sum[:len(f.digest)])
	}
}

// compareNames is the order in which a walk through folders meets them: that of
// bytes, where the slash comes first.
func compareNames(a, b string) int {
	for i := range min(len(a), len(b)) {
		switch {
		case a[i] == b[i]:
		case a[i] == '/':
			return -1
		case b[i] == '/':
			return 1
		default:
			return int(a[i]) - int(b[i])
		}
	}
	return len(a) - len(b)
}

// Part keeps every so-many-th file, for one of several that share the work; what
// is no article is told by the first.
func (l *Listing) Part(number, of int) {
	var kept []File
	for i := number - 1; i < len(l.Files); i += of {
		kept = append(kept, l.Files[i])
	}
	if l.Files = kept; number > 1 {
		l.Skipped, l.Others, l.Kinds = nil, 0, nil
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
	if info.Size() > text.MaxSize {
		return nil, text.TooLarge(info.Size())
	}
	file, err := os.Open(f.Path)
	if err != nil {
		return nil, errors.New(unreadable(err))
	}
	defer file.Close()
	raw := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead)) // with room enough to see its end
	if _, err := raw.ReadFrom(io.LimitReader(file, text.MaxSize+1)); err != nil {
		return nil, errors.New(unreadable(err))
	}
	return raw.Bytes(), nil
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
