package editors

import (
	"slices"

	"github.com/readout-archive/readout"
)

// sourceEntry is one item of sources.yaml.
type sourceEntry struct {
	File      string         `json:"file"`
	SHA256    string         `json:"sha256"`
	Title     string         `json:"title"`
	Publisher string         `json:"publisher"`
	URL       string         `json:"url"`
	Language  string         `json:"language"`
	Retrieved readout.Date   `json:"retrieved"`
	Rights    string         `json:"rights"`
	Text      readout.Rights `json:"text"`
}

// Describe adds to a source what sources.yaml says of it, by one of its files
// or its SHA-256. What the editor leaves out stays as it is; where two entries
// describe one source, the later one is heard.
func (f *Files) Describe(source readout.Source) readout.Source {
	for _, i := range f.describing(source) {
		v := f.sources[i].Value
		set(&source.Title, v.Title)
		set(&source.Publisher, v.Publisher)
		set(&source.URL, v.URL)
		set(&source.Language, v.Language)
		set(&source.Retrieved, v.Retrieved)
		set(&source.Statement, v.Rights)
		set(&source.Text, v.Text)
	}
	return source
}

// describing are the entries of a source, by their number in the order of the file.
func (f *Files) describing(source readout.Source) (all []int) {
	for _, i := range f.of.sources.with(source.SHA256) {
		if f.sources[i].Value.fits(source) {
			all = append(all, i)
		}
	}
	for _, file := range source.Files {
		all = append(all, f.of.files[file]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// fits reports whether the entry is of a source.
func (e sourceEntry) fits(source readout.Source) bool {
	return hasHash(source.SHA256, e.SHA256) || e.File != "" && slices.Contains(source.Files, e.File)
}

// contradicted are the keys under which another entry for the same article says
// something else.
func (e sourceEntry) contradicted(by sourceEntry) (keys []string) {
	for _, key := range []struct{ name, says, other string }{
		{"title", e.Title, by.Title}, {"publisher", e.Publisher, by.Publisher}, {"url", e.URL, by.URL}, {"language", e.Language, by.Language},
		{"retrieved", string(e.Retrieved), string(by.Retrieved)}, {"rights", e.Rights, by.Rights}, {"text", string(e.Text), string(by.Text)},
	} {
		if key.says != "" && key.other != "" && key.says != key.other {
			keys = append(keys, key.name)
		}
	}
	return keys
}

// names is what the entry calls its article.
func (e sourceEntry) names() string {
	if e.File != "" {
		return "the file " + e.File
	}
	return "that of the SHA-256 " + e.SHA256
}

// set puts a value that is not empty.
func set[T comparable](to *T, value T) {
	var empty T
	if value != empty {
		*to = value
	}
}
