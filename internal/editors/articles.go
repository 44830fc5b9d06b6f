package editors

import "slices"

// This file finds the entries that name an article: thousands of entries are not
// looked through for each of a hundred thousand articles.

// ofArticles are the numbers of the entries that name an article.
type ofArticles struct {
	corrections, sources, withheld byDigits
	files                          map[string][]int // sources, by the file that they name
}

// byDigits are numbers of entries by the first digits of a SHA-256, as many as
// each entry has to write.
type byDigits map[string][]int

const fewestDigits = 8

func (b byDigits) add(digits string, number int) {
	if len(digits) < fewestDigits {
		return
	}
	if key := digits[:fewestDigits]; !slices.Contains(b[key], number) {
		b[key] = append(b[key], number)
	}
}

// with gives the entries that may name the article with a SHA-256, in their order.
func (b byDigits) with(sha256 string) []int {
	return b[sha256[:min(fewestDigits, len(sha256))]]
}

// number makes the entries known by the articles that they name. The trees that
// they were read from are not kept beside a build.
func (f *Files) number() {
	f.of = ofArticles{corrections: byDigits{}, sources: byDigits{}, withheld: byDigits{}, files: map[string][]int{}}
	for i, e := range f.sources {
		f.sources[i].node = nil
		f.of.sources.add(e.Value.SHA256, i)
		if e.Value.File != "" {
			f.of.files[e.Value.File] = append(f.of.files[e.Value.File], i)
		}
	}
	for i, w := range f.Withheld {
		f.of.withheld.add(w.Article, i)
	}
	for i, e := range f.corrections {
		f.corrections[i].node = nil
		f.of.corrections.add(e.Value.Article, i)
		if to := e.Value.target(); to != nil {
			f.of.corrections.add(to.Article, i)
		}
	}
}
