package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/store"
)

// frozenWorld builds an archive of the seeds with editors' files and a record
// from elsewhere, and gives the folder that all of it stands in.
func frozenWorld(t *testing.T, editors map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "articles"), os.DirFS("../../seeds")); err != nil {
		t.Fatal(err)
	}
	for name, text := range editors {
		if err := writeFile(filepath.Join(dir, "editors", name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	record := `{"source": {"date": "2024-03-02", "title": "Calendar", "publisher": "Example Ministry"}, "date": "2024-03-01", "participants": [{"name": "Ana Ruiz", "country": "PE"}], "countries": ["PE", "CL"]}`
	if err := writeFile(filepath.Join(dir, "curated.jsonl"), []byte(record+"\n")); err != nil {
		t.Fatal(err)
	}
	command(t, dir, "ingest", "--db", "readout.db", "--editors", "editors", "--records", "curated.jsonl", "--built", "2025-11-01", "articles")
	return dir
}

// command runs the program in a folder and wants it to end well.
func command(t *testing.T, dir string, args ...string) string {
	t.Helper()
	t.Chdir(dir)
	var out, told bytes.Buffer
	if code := run(t.Context(), args, &out, &told); code != 0 {
		t.Fatalf("readout %s: status %d\n%s%s", strings.Join(args, " "), code, &out, &told)
	}
	return out.String() + told.String()
}

var deskOfSeeds = map[string]string{
	"sources.yaml":           "- {sha256: 9e4c5cc97cad, title: Two chiefs of staff meet, publisher: The Daily Example, text: full}\n",
	"people.yaml":            "- name: Asim Munir\n  country: PK\n  forms: [{form: Syed Asim Munir}]\n  offices: [{office: Chief of Army Staff, country: PK, from: 2022-11-29}]\n",
	"reviews.yaml":           "- {record: p3ngyhe, by: A. Reader, on: 2025-10-30}\n",
	"corrections/first.yaml": "- {article: 9e4c5cc97cad, quote: met with the Chief of Army Staff, on: 2025-10-30, because: a page names the town, set: {place: {city: Rawalpindi, country: PK}}}\n",
}

// TestFrozenCopy freezes an archive, follows every link of the copy, verifies
// it, and builds the archive again from it: the same edition.
func TestFrozenCopy(t *testing.T) {
	dir := frozenWorld(t, deskOfSeeds)
	command(t, dir, "freeze", "--db", "readout.db", "--editors", "editors", "--records", "curated.jsonl", "--out", "frozen")
	frozen := filepath.Join(dir, "frozen")
	if n := followLinks(t, filepath.Join(frozen, "data", "site")); n < 1000 {
		t.Errorf("only %d links were followed", n)
	}
	command(t, dir, "check", "--copy", "frozen")

	var told made
	data, err := os.ReadFile(filepath.Join(frozen, "data", "made.json"))
	if err == nil {
		err = json.Unmarshal(data, &told)
	}
	if err != nil || told.Articles != 2 || told.Of != 3 { // the third has no text
		t.Fatalf("made.json says %+v, %v", told, err)
	}
	again := strings.Fields(told.Again)
	command(t, filepath.Join(frozen, "data"), append(again[1:], "--db", filepath.Join(dir, "again.db"))...)
	command(t, dir, "check", "--copy", "frozen") // to build from it changes nothing in it
	archive, err := store.Open("again.db")
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if id := archive.Edition().ID; id != told.Edition {
		t.Errorf("built again it is edition %s, not %s", id, told.Edition)
	}
}

// TestFrozenCopyHasEveryArticle freezes an archive of two folders that have files of one
// name, and of a file that is no *.txt, and builds it again from the copy.
func TestFrozenCopyHasEveryArticle(t *testing.T) {
	dir := t.TempDir()
	seeds, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(seeds) < 2 {
		t.Fatalf("%v, %v", seeds, err)
	}
	for name, text := range map[string]string{"one/a/wire.txt": seeds[0], "two/A/Wire.txt": seeds[1], "two/a/wire.txt": "", "notes.md": ""} {
		data := []byte("date 2025-05-28 LIMA: Peruvian President Ana Rivas met with Norwegian Prime Minister Tomas Velden in Lima, " + name + " says.\n")
		if text != "" {
			if data, err = os.ReadFile(text); err != nil {
				t.Fatal(err)
			}
		}
		if err := writeFile(filepath.Join(dir, name), data); err != nil {
			t.Fatal(err)
		}
	}
	command(t, dir, "ingest", "--db", "readout.db", "--built", "2025-11-01", "one", "two", "notes.md")
	command(t, dir, "freeze", "--db", "readout.db", "--out", "frozen")
	data, err := os.ReadFile(filepath.Join(dir, "frozen", "data", "made.json"))
	if err != nil {
		t.Fatal(err)
	}
	var told made
	if err := json.Unmarshal(data, &told); err != nil || told.Articles != 4 || !strings.HasSuffix(told.Again, " articles articles-2 articles-3 named/notes.md") {
		t.Fatalf("made.json says %+v, %v", told, err)
	}
	command(t, filepath.Join(dir, "frozen", "data"), append(strings.Fields(told.Again)[1:], "--db", filepath.Join(dir, "again.db"))...)
	if said := command(t, dir, "diff", "readout.db", "again.db"); said != "" {
		t.Errorf("built again it differs: %s", said)
	}
}

// TestQuoted: what a shell would take apart is quoted.
func TestQuoted(t *testing.T) {
	for argument, want := range map[string]string{"named/a-b_2.md": "named/a-b_2.md", "named/a b.md": "'named/a b.md'", "x'y;z": `'x'\''y;z'`} {
		if got := quoted(argument); got != want {
			t.Errorf("%s is written %s", argument, got)
		}
	}
}

// TestFrozenLinks follows every link of a copy in which every state of a record
// occurs: merged and withdrawn ones, namesakes, articles that may not be shown.
func TestFrozenLinks(t *testing.T) {
	dir := t.TempDir()
	if err := fixture.BuildWide(filepath.Join(dir, "readout.db")); err != nil {
		t.Fatal(err)
	}
	command(t, dir, "freeze", "--db", "readout.db", "--base-url", "https://readout.example", "--out", "frozen")
	if n := followLinks(t, filepath.Join(dir, "frozen", "data", "site")); n < 5000 {
		t.Errorf("only %d links were followed", n)
	}
	command(t, dir, "check", "--copy", "frozen")
	for _, former := range []struct{ at, says string }{
		{"meetings/9p0x4tn", `href="../../meetings/s26eh29/index.html"`},
		{"people/ester-mwangale", `href="../../people/esther-njeri-mwangale/index.html"`},
		{"meetings/7c2wq9h", "no longer shown"},
		{"sources/2020-01-01-0a0b0c0d", "no longer shown"},
		{"sources/2018-05-18-0d0c0b0a", "no longer shown"}, // merged into the one before
	} {
		page, err := os.ReadFile(filepath.Join(dir, "frozen", "data", "site", filepath.FromSlash(former.at), "index.html"))
		if err != nil || !bytes.Contains(page, []byte(former.says)) {
			t.Errorf("%s does not say %q: %v\n%s", former.at, former.says, err, page)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "frozen", "data", "site", "people", "somebody-withheld")); err == nil {
		t.Error("the copy has a folder named for somebody who is withheld")
	}
}

// TestVerify spoils a copy in every way that its manifests must notice.
func TestVerify(t *testing.T) {
	dir := frozenWorld(t, deskOfSeeds)
	command(t, dir, "freeze", "--db", "readout.db", "--out", "frozen")
	at := func(name string) string { return filepath.Join(dir, "frozen", filepath.FromSlash(name)) }
	for _, c := range []struct {
		want  string
		spoil func() error
	}{
		{"data/site/index.html was changed", func() error { return os.WriteFile(at("data/site/index.html"), []byte("x"), 0o600) }},
		{"data/new.txt stands in no manifest", func() error { return os.WriteFile(at("data/new.txt"), nil, 0o600) }},
		{"data/made.json is missing", func() error { return os.Remove(at("data/made.json")) }},
		{"manifest-sha256.txt was changed", func() error { return os.WriteFile(at("manifest-sha256.txt"), nil, 0o600) }},
		{"is no bag", func() error { return os.Remove(at("bagit.txt")) }},
	} {
		if err := c.spoil(); err != nil {
			t.Fatal(err)
		}
		var out, told bytes.Buffer
		if code := run(t.Context(), []string{"check", "--copy", "frozen"}, &out, &told); code != 1 || !strings.Contains(told.String(), c.want) {
			t.Errorf("status %d, %s\nwant %s", code, &told, c.want)
		}
	}
}

// TestFrozenCopyWithholds looks through every byte of a copy for a person who
// must not be shown.
func TestFrozenCopyWithholds(t *testing.T) {
	desk := map[string]string{"withheld.yaml": "- {person: karim-valiyev, on: 2025-10-30, because: letter of the 17th}\n"}
	for name, text := range deskOfSeeds {
		desk[name] = text
	}
	dir := frozenWorld(t, desk)
	if told := command(t, dir, "freeze", "--db", "readout.db", "--editors", "editors", "--out", "frozen"); !strings.Contains(told, "they do not go with the copy") {
		t.Errorf("the copy says %s", told)
	}
	err := filepath.WalkDir(filepath.Join(dir, "frozen"), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		for _, words := range []string{"Valiyev", "karim-valiyev", "letter of the 17th"} {
			if bytes.Contains(data, []byte(words)) || strings.Contains(name, words) {
				t.Errorf("%s names %q", name, words)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// followLinks opens every page below root and wants each of its links to lead
// to a file, and each fragment to something on it. It counts the links.
func followLinks(t *testing.T, root string) (links int) {
	t.Helper()
	pages := map[string]*htmlPage{}
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".html") {
			pages[name], err = readPage(name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range pages {
		for _, link := range page.links {
			to, err := url.Parse(link)
			if err != nil || to.Scheme != "" || to.Host != "" {
				continue
			}
			links++
			target := name
			if to.Path != "" {
				target = filepath.Join(filepath.Dir(name), filepath.FromSlash(to.Path))
			}
			info, err := os.Stat(target)
			if err != nil || info.IsDir() || path.IsAbs(to.Path) {
				t.Errorf("%s: %s leads to no file", name, link)
				continue
			}
			if other := pages[target]; to.Fragment != "" && other != nil && !other.ids[to.Fragment] {
				t.Errorf("%s: %s leads to no place on its page", name, link)
			}
		}
	}
	return links
}

// htmlPage is what a page leads to, and what on it can be led to.
type htmlPage struct {
	links []string
	ids   map[string]bool
}

func readPage(name string) (*htmlPage, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	page := &htmlPage{ids: map[string]bool{}}
	for node := range root.Descendants() {
		for _, a := range node.Attr {
			switch a.Key {
			case "href", "src", "action":
				page.links = append(page.links, a.Val)
			case "id":
				page.ids[a.Val] = true
			}
		}
	}
	return page, nil
}
