package editors

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns what editors wrote and nothing obeys: entries that fit nothing
// in the archive, and files under names that are not read. Somebody who withholds
// a record with a slip in its id must hear of it.

// Named is an entry that names a thing of the archive.
type Named struct {
	Kind      string // meeting, person, place or organisation
	ID        string // may be empty for an authority record, which then has a name
	Name      string // of an authority record
	MayBeGone bool   // it is right of what is no longer in the archive too
	Under     string // "also" or "not": ID is one that an authority record joins or parts
	File      string
	Line      int
}

// Named gives the reviews, the records and persons that are withheld, and the
// authority records.
func (f *Files) Named() []Named { return f.named }

// Not says that the entry was not applied, and why.
func (n Named) Not(format string, args ...any) Unused {
	return Unused{File: n.File, Line: n.Line, Reason: fmt.Sprintf(format, args...)}
}

// Meet tells that an article is in the archive.
func (f *Files) Meet(source readout.Source) {
	if f.met == nil {
		f.met, f.metWithheld = map[int]bool{}, map[int]bool{}
	}
	var fitting []entry[sourceEntry]
	for _, i := range f.describing(source) {
		f.met[i] = true
		fitting = append(fitting, f.sources[i])
	}
	f.unheard = append(f.unheard, unheard(fitting)...)
	for _, i := range f.of.withheld.with(source.SHA256) {
		if hasHash(source.SHA256, f.Withheld[i].Article) {
			f.metWithheld[i] = true
		}
	}
}

// unheard are values that a later entry for the same article says otherwise.
func unheard(fitting []entry[sourceEntry]) (all []Unused) {
	for i, e := range fitting {
		for _, later := range fitting[i+1:] {
			if keys := e.Value.contradicted(later.Value); len(keys) > 0 {
				all = append(all, e.unused("line %d says otherwise of the same article (%s), and the later entry is heard: keep one", later.Line, strings.Join(keys, ", ")))
			}
		}
	}
	return all
}

// Unmet are the entries that name an article which Meet was never told of, and
// those of articles that a later entry contradicts.
func (f *Files) Unmet() []Unused {
	all := slices.Clone(f.unheard)
	for i, e := range f.sources {
		if !f.met[i] {
			u := e.unused("no article that was read is %s", e.Value.names())
			u.Article = e.Value.SHA256
			all = append(all, u)
		}
	}
	for i, w := range f.Withheld {
		if w.Article != "" && !f.metWithheld[i] {
			all = append(all, noArticle("withheld.yaml", w.Line, w.Article))
		}
	}
	return all
}

// misnamed finds files that were passed over: a correction or a withheld record
// under a wrong name must not be lost in silence. Called when all is read.
func (l *loader) misnamed() {
	l.mistake(fs.WalkDir(l.folder, ".", func(name string, entry fs.DirEntry, err error) error {
		hidden := strings.HasPrefix(path.Base(name), ".") && name != "."
		switch {
		case err != nil:
			return nil //nolint:nilerr // who reads the file says so
		case entry.IsDir() && (hidden || path.Dir(name) == "." && !forCorrections(name)):
			return fs.SkipDir
		case entry.IsDir() || hidden || slices.Contains(l.read, name):
			return nil
		}
		switch inCorrections := path.Dir(name) != "."; {
		case inCorrections && yamlName(name):
			l.mistake(Error{name, 1, "a file of this name is not read: corrections are the files corrections/*.yaml"})
		case !inCorrections && (yamlName(name) || l.likeList(name)):
			l.mistake(Error{name, 1, "a file of this name is not read: editors' files are " + strings.Join(l.lists(), ", ") + " and corrections/*.yaml"})
		}
		return nil
	}))
}

// forCorrections tells whether a folder is that of the corrections, or was meant
// to be: another one is none of ours.
func forCorrections(name string) bool {
	return name == "." || strings.TrimSuffix(strings.ToLower(name), "s") == "correction"
}

// yamlName tells whether a file's name says that it is YAML. Where endings of
// names are not shown, people.yaml may be people.yaml.txt.
func yamlName(name string) bool {
	extension := path.Ext(strings.TrimSuffix(strings.ToLower(name), ".txt"))
	return extension == ".yaml" || extension == ".yml"
}

// likeList tells whether a file has the name of one of the lists, but for its
// ending, and an ending of what people write lists in.
func (l *loader) likeList(name string) bool {
	extension := path.Ext(name)
	return slices.Contains(append(l.lists(), "corrections.yaml"), strings.TrimSuffix(name, extension)+".yaml") &&
		slices.Contains([]string{"", ".csv", ".json", ".txt", ".xlsx"}, strings.ToLower(extension))
}

// lists names the files that hold a list each, as they were asked for.
func (l *loader) lists() []string {
	return slices.DeleteFunc(slices.Clone(l.read), func(name string) bool { return path.Dir(name) != "." })
}
