package editors

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/sys/unix"

	"github.com/readout-archive/readout"
)

// folder makes an editors' folder of one file.
func folder(name, text string) fs.FS {
	return fstest.MapFS{name: &fstest.MapFile{Data: []byte(text)}}
}

// TestMistakes has one mistake a case: each must be told with its line, what is
// wrong and what would be right.
func TestMistakes(t *testing.T) {
	for _, test := range []struct{ file, text, want string }{
		{"sources.yaml", "- file: a.txt\n  text: some\n", `sources.yaml:2: text: "some" is not right: write how much of the text may be shown: full, excerpt or link`},
		{"sources.yaml", "- title: A\n", `sources.yaml:1: the entry has none of "file", "sha256": write one of them`},
		{"sources.yaml", "- file: a.txt\n  pubisher: B\n", `sources.yaml:2: "pubisher" is not known here: what can stand here is file, language, publisher`},
		{"sources.yaml", "file: a.txt\n", `sources.yaml:1: the entry is not right: write a list of articles`},
		{"sources.yaml", "- file: a.txt\n  url: javascript:alert(1)\n", `sources.yaml:2: url: "javascript:alert(1)" is not right: write the article's address`},
		{"sources.yaml", "- file: 'a\n", `sources.yaml:1: `},
		{"sources.yaml", "- &a {file: a.txt}\n- *a\n", `sources.yaml:1: anchors, aliases and tags are not read`},
		{"sources.yaml", "- file: a\x00b\n", `sources.yaml:1: the line holds a NUL byte`},
		{"sources.yaml", "- file: a.txt\n  title:\n", `sources.yaml:2: title: nothing stands there: write the article's headline`},
		{"people.yaml", "- name: A B\n  country: PAK\n", `people.yaml:2: country: "PAK" is not right: write a country as its ISO 3166-1 alpha-2 code`},
		{"people.yaml", "- name: A B\n  id: a-b\n- name: C D\n  also: [a-b]\n", `people.yaml:3: "a-b" is claimed already at line 1`},
		{"people.yaml", "- name: A B\n- name: a  b\n", `people.yaml:2: "a  b" stands already at line 1`},
		{"people.yaml", "- name: A B\n  also: [c]\n  not: [c]\n", `people.yaml:1: "c" stands under both also and not`},
		{"people.yaml", "- name: A B\n  offices:\n    - office: X\n      from: 2025-13\n", `people.yaml:4: date "2025-13" is no day, month or year of the calendar`},
		{"people.yaml", "- name: A B\n  offices:\n    - office: X\n      from: 2025\n      to: 2020-05\n", `people.yaml:5: the office "X" ends (2020-05) before it begins (2025)`},
		{"sources.yaml", "- file: a.txt\n  retrieved: 2025-02-30\n", `sources.yaml:2: date "2025-02-30" is no day`},
		{"withheld.yml", "- record: 4k7qz2m\n  on: 2025-01-01\n", `withheld.yml:1: a file of this name is not read: editors' files are sources.yaml,`},
		{"person.yaml", "", `person.yaml:1: a file of this name is not read`},
		{"corrections/a.yml", "", `corrections/a.yml:1: a file of this name is not read: corrections are the files corrections/*.yaml`},
		{"corrections/2025/a.yaml", "", `corrections/2025/a.yaml:1: a file of this name is not read`},
		{"withheld.yaml.txt", "- record: 4k7qz2m\n  on: 2025-01-01\n", `withheld.yaml.txt:1: a file of this name is not read: editors' files are sources.yaml,`},
		{"withheld", "- record: 4k7qz2m\n  on: 2025-01-01\n", `withheld:1: a file of this name is not read`},
		{"people.csv", "name;country\n", `people.csv:1: a file of this name is not read`},
		{"Corrections/a.yaml", "", `Corrections/a.yaml:1: a file of this name is not read: corrections are the files corrections/*.yaml`},
		{"correction/a.yaml", "", `correction/a.yaml:1: a file of this name is not read`},
		{"corrections/a.yaml.txt", "", `corrections/a.yaml.txt:1: a file of this name is not read`},
		{"reviews.yaml", "- record: 4k7qz2\n  by: A\n  on: 2025-01-01\n", `reviews.yaml:1: record: "4k7qz2" is not right: write a record's id of 7 characters`},
		{"reviews.yaml", "- record: 4k7qz2m\n  by: A\n  on: 2025-02-30\n", `reviews.yaml:3: date "2025-02-30" is no day`},
		{"withheld.yaml", "- on: 2025-01-01\n", `withheld.yaml:1: the entry has none of "record", "person", "article"`},
		{"topics.yaml", "- code: defence\n- code: defence\n", `topics.yaml:2: topic "defence" stands already at line 1`},
		{"corrections/a.yaml", "- article: 0011aabb\n  quote: x\n  on: 2025-01-01\n  because: y\n  reject: true\n  clear: [date]\n", `corrections/a.yaml:1: the entry has both "clear", "reject": keep one of the two`},
		{"corrections/a.yaml", "- article: 0011aabb\n  quote: x\n  on: 2025-01-01\n  because: y\n  add_record: {participants: [{name: A B}]}\n", `corrections/a.yaml:5: add_record names 1 party`},
		{"corrections/a.yaml", "- article: 0011aabb\n  quote: x\n  on: 2025-01-01\n  because: y\n  participant: {name: A B}\n", `participant "A B" is neither set nor cleared`},
		{"people.yaml", "- name: A B\n- name: Jos\xe9 P\xe9rez\n", `people.yaml:2: the byte 0xe9 behind "- name: Jos" is not UTF-8: save the file as UTF-8 text`},
		{"people.yaml", "\xff\xfe-\x00 \x00", `people.yaml:1: the file is UTF-16: save it as UTF-8 text`},
		{"people.yaml", "- name: A B\n<<<<<<< HEAD\n  country: PE\n", `people.yaml:2: this is a mark of a merge that is not settled`},
		{"people.yaml", "- name: A B\n\tcountry: PE\n", `people.yaml:2: a tab stands here: write blanks in its place`},
		{"people.yaml", "-\tname: A B\n\tcountry: PE\n", `people.yaml:1: a tab stands here`},
		{"people.yaml", "- name: A B\n  country: PE\n  name: C D\n", `people.yaml:3: "name" stands already at line 1: keep one of the two`},
		{"people.yaml", "- name: A B\n  country:PE\n", `people.yaml:2: this is no key with its value: write a blank behind the colon`},
		{"people.yaml", "- name: A B\n  also: [c\n", `people.yaml:2: a bracket is opened here and not closed`},
		{"reviews.yaml", "- record: 4k7qz2m\n  by: @desk\n", `reviews.yaml:2: a text cannot begin with this sign: put it between quotes`},
		{"reviews.yaml", "- record: 4k7qz2m\n  by: A\n  note: he said: no\n", `reviews.yaml:3: this does not go with what stands before it`},
		{"reviews.yaml", "- record: 4k7qz2m\n  by: A\n  note: \"No,\" he said\n", `reviews.yaml:3: this does not go with what stands before it`},
	} {
		_, err := Load(folder(test.file, test.text))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s %q\n got %v\nwant %s", test.file, test.text, err, test.want)
		}
	}
}

func TestAllMistakesAreTold(t *testing.T) {
	_, err := Load(fstest.MapFS{
		"sources.yaml": {Data: []byte("- file: a.txt\n  text: some\n- file: b.txt\n  language: 7\n")},
		"people.yaml":  {Data: []byte("- nme: A\n")},
	})
	for _, want := range []string{"sources.yaml:2:", "sources.yaml:4:", "people.yaml:1:"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("missing %q in %v", want, err)
		}
	}
}

// Mistakes of one file stand in the order of its lines, and a key that is
// misspelt is told once, and not as one that is missing too.
func TestMistakesInOrder(t *testing.T) {
	_, err := Load(folder("corrections/a.yaml", "- article: 0011aabb\n  quote: x\n  on: yesterday\n  because: y\n  rejct: true\n- article: 12\n  quote: x\n  on: 2025-01-01\n  because: y\n  set: {status: Held}\n"))
	want := []string{`corrections/a.yaml:3: on: "yesterday" is not right`, `corrections/a.yaml:5: "rejct" is not known here`,
		`corrections/a.yaml:6: article: "12" is not right`, `corrections/a.yaml:10: status: "Held" is not right: write the status: held or planned`}
	if err == nil {
		t.Fatal("nothing is told")
	}
	told := strings.Split(err.Error(), "\n")
	if len(told) != len(want) {
		t.Fatalf("told %q", told)
	}
	for i := range want {
		if !strings.HasPrefix(told[i], want[i]) {
			t.Errorf("told %q, want %q", told[i], want[i])
		}
	}
}

// An entry that was pasted or merged twice is told, whichever files it stands in;
// one that is alike but for its day or its reason is another one.
func TestRepeatedEntries(t *testing.T) {
	reject := "- {article: 0011aabb, quote: x, on: 2025-01-01, because: y, reject: true}\n"
	review := "- {record: 4k7qz2m, by: A, on: 2025-07-02}\n"
	_, err := Load(fstest.MapFS{
		"corrections/a.yaml": {Data: []byte(reject)},
		"corrections/b.yaml": {Data: []byte("# again\n" + reject)},
		"reviews.yaml":       {Data: []byte(review + review)},
	})
	for _, want := range []string{"corrections/b.yaml:2: the same entry stands already at corrections/a.yaml:1: keep one of the two", "reviews.yaml:2: the same entry stands already at reviews.yaml:1"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("missing %q in %v", want, err)
		}
	}
	if _, err := Load(folder("reviews.yaml", review+"- {record: 4k7qz2m, by: A, on: 2025-07-03}\n")); err != nil {
		t.Error(err)
	}
}

func TestDaysToCome(t *testing.T) {
	f, err := Load(fstest.MapFS{
		"reviews.yaml":       {Data: []byte("- record: 4k7qz2m\n  by: A\n  on: 2025-07-02\n- {record: 4k7qz2n, by: A, on: 2205-07-01}\n")},
		"withheld.yaml":      {Data: []byte("- {record: 4k7qz2m, on: 2025-07-03}\n")},
		"corrections/a.yaml": {Data: []byte("- {article: 0011aabb, quote: x, on: 2026-01-01, because: y, reject: true}\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	err = f.NotAfter("2025-07-01") // 2 July is there already in the east
	for _, want := range []string{"reviews.yaml:4: on: 2205-07-01 lies after the day of the build, 2025-07-01", "withheld.yaml:1: on: 2025-07-03", "corrections/a.yaml:1: on: 2026-01-01"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("missing %q in %v", want, err)
		}
	}
	if err != nil && strings.Contains(err.Error(), "2025-07-02") {
		t.Errorf("a day that has begun somewhere is refused: %v", err)
	}
	if err := f.NotAfter("2205-07-01"); err != nil {
		t.Error(err)
	}
}

func TestNothingThere(t *testing.T) {
	f, err := Load(fstest.MapFS{"sources.yaml": {Data: []byte("# only a comment\n")}})
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Describe(readout.Source{ID: "x"}); got.ID != "x" || got.Publisher != "" {
		t.Errorf("an empty folder described %+v", got)
	}
}

func TestDescribe(t *testing.T) {
	f, err := Load(folder("sources.yaml", "- file: 2025/a.txt\n  publisher: The Lantern\n  text: excerpt\n- sha256: 00112233\n  title: 1984\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := f.Describe(readout.Source{SHA256: "0011223344", Files: []string{"2025/a.txt"}, Text: readout.FullText})
	if got.Publisher != "The Lantern" || got.Title != "1984" || got.Text != readout.ExcerptText {
		t.Errorf("got %+v", got)
	}
}

// TestExamples takes the # from the commented examples of the layout: they must
// load as they stand.
func TestExamples(t *testing.T) {
	dir := t.TempDir()
	if _, err := Layout(dir); err != nil {
		t.Fatal(err)
	}
	again, err := Layout(dir)
	if err != nil || len(again) > 0 {
		t.Errorf("a second layout wrote %v, %v", again, err)
	}
	examples := fstest.MapFS{}
	root := filepath.Join(dir, "editors")
	names, _ := fs.Glob(os.DirFS(root), "*.yaml")
	names = append(names, "corrections/examples.yaml")
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		started := false
		for line := range strings.Lines(string(data)) {
			line = strings.TrimPrefix(strings.TrimPrefix(line, "#"), " ")
			started = started || strings.HasPrefix(line, "- ")
			if strings.HasPrefix(line, "The other things") {
				break
			}
			if started {
				lines = append(lines, line)
			}
		}
		examples[name] = &fstest.MapFile{Data: []byte(strings.Join(lines, ""))}
	}
	f, err := Load(examples)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.People) != 1 || len(f.Withheld) != 3 || len(f.Topics) != 2 || len(f.corrections) != 1 || len(f.Reviews) != 1 {
		t.Errorf("examples gave %+v", f)
	}
	if _, err := Load(os.DirFS(root)); err != nil {
		t.Errorf("the layout itself: %v", err)
	}
}

func FuzzLoad(f *testing.F) {
	for _, text := range []string{"- file: a.txt\n", "- {name: A, forms: [{form: B}]}", "? a\n: b", "- &a [*a]", "- |\n x", "- !!int a", "\xff", "- - - -", "a: {b: [", "---\n...\n---\n- x"} {
		f.Add([]byte(text))
	}
	names := []string{"sources.yaml", "people.yaml", "places.yaml", "organisations.yaml", "topics.yaml", "reviews.yaml", "withheld.yaml", "corrections/a.yaml"}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range names {
			said, err := Load(folder(name, string(data)))
			if err != nil {
				if !strings.HasPrefix(err.Error(), name+":") {
					t.Errorf("%s: the error %q names no line", name, err)
				}
				continue
			}
			said.Links([]Corrected{said.Correct(made(), []byte(article))})
			said.Describe(readout.Source{SHA256: made().Article.SHA256, Files: []string{"a.txt"}})
		}
	})
}

// allCodes is a vocabulary that has every code.
var allCodes = Codes{Country: func(string) bool { return true }, Topic: func(string) bool { return true }}

// FuzzReadRecords reads any lines as records from elsewhere: they are reports,
// or a mistake with its line.
func FuzzReadRecords(f *testing.F) {
	f.Add([]byte(`{"source": {"date": "2024-03-02", "publisher": "A"}, "date": "2024-03-01", "participants": [{"name": "B", "country": "PE"}], "countries": ["PE", "CL"]}`))
	f.Add([]byte("{}\n\n[]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		cited, err := ReadRecords("r.jsonl", bytes.NewReader(data), allCodes)
		if err != nil && !strings.HasPrefix(err.Error(), "r.jsonl:") {
			t.Errorf("the error %q names no line", err)
		}
		for _, c := range cited {
			if c.Source.SHA256 == "" || len(c.Reading.Reports) == 0 {
				t.Errorf("a source without a name or without reports: %+v", c)
			}
		}
	})
}

// A file that cannot be read is no file that says nothing: what it withholds would
// be shown.
func TestNoPlainFile(t *testing.T) {
	dir := t.TempDir()
	for _, err := range []error{os.Symlink("gone.yaml", filepath.Join(dir, "withheld.yaml")), unix.Mkfifo(filepath.Join(dir, "people.yaml"), 0o600),
		os.Mkdir(filepath.Join(dir, "topics.yaml"), 0o700)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	_, err := Load(os.DirFS(dir))
	for _, want := range []string{"withheld.yaml:1: this is a link that leads nowhere", "people.yaml:1: this is no plain file", "topics.yaml:1: this is no plain file"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("missing %q in %v", want, err)
		}
	}
}

// A mark that an editor's program puts before a text is not of it.
func TestByteOrderMark(t *testing.T) {
	files, err := Load(folder("withheld.yaml", "\ufeff# What must not be shown.\n- record: 4k7qz2m\n  on: 2025-01-01\n"))
	if err != nil || len(files.Withheld) != 1 || files.Withheld[0].Line != 2 {
		t.Errorf("%+v, %v", files, err)
	}
	cited, err := ReadRecords("r.jsonl", strings.NewReader("\ufeff"+`{"source": {"date": "2024-03-02", "title": "A calendar"}, "date": "2024-03-01", "participants": [{"name": "Ana Ruiz", "country": "PE"}], "countries": ["PE", "CL"]}`), allCodes)
	if err != nil || len(cited) != 1 {
		t.Errorf("%+v, %v", cited, err)
	}
}

// A name with a letter of another encoding is not taken over with another letter.
func TestRecordsInAnotherEncoding(t *testing.T) {
	_, err := ReadRecords("r.jsonl", strings.NewReader("\n{\"source\": {\"date\": \"2024-03-02\", \"title\": \"A\"}, \"date\": \"2024-03-01\", \"participants\": [{\"name\": \"Jos\xe9 Ruiz\", \"country\": \"PE\"}], \"countries\": [\"PE\", \"CL\"]}\n"), allCodes)
	if err == nil || !strings.HasPrefix(err.Error(), "r.jsonl:2: the byte 0xe9 behind") {
		t.Errorf("%v", err)
	}
}

// A file of another kind has a mistake in every line, and not all are told.
func TestMistakesHaveAnEnd(t *testing.T) {
	_, err := ReadRecords("r.jsonl", strings.NewReader(strings.Repeat("no record\n", 1000)), allCodes)
	if err == nil || strings.Count(err.Error(), "\n") > mostMistakes || !strings.HasSuffix(err.Error(), "and 950 more") {
		t.Errorf("%v", err)
	}
}

// What lies beside editors' files and is none of them is left alone.
func TestOtherFilesAreLeftAlone(t *testing.T) {
	if _, err := Load(fstest.MapFS{"README.md": {}, "ids.tsv": {}, ".hidden.yml": {}, ".github/workflows/a.yml": {}, "notes/a.yaml": {}, "people.yaml.bak": {}, "people.md": {}, "corrections/README.md": {}}); err != nil {
		t.Error(err)
	}
}

// An entry that names an article is told when no article is that one.
func TestUnmet(t *testing.T) {
	files, err := Load(fstest.MapFS{
		"sources.yaml":  {Data: []byte("- file: a.txt\n  title: A\n- sha256: 0011aabb\n  title: B\n- file: gone.txt\n  title: C\n- sha256: 99999999\n  title: D\n")},
		"withheld.yaml": {Data: []byte("- article: 0011aabb\n  on: 2025-01-01\n- article: 88888888\n  on: 2025-01-01\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	files.Meet(readout.Source{SHA256: "ff", Files: []string{"a.txt"}})
	files.Meet(readout.Source{SHA256: "0011aabbcc"})
	var told []string
	for _, unused := range files.Unmet() {
		told = append(told, unused.String())
	}
	want := []string{"sources.yaml:5: not applied: no article that was read is the file gone.txt",
		"sources.yaml:7: not applied: no article that was read is that of the SHA-256 99999999",
		"withheld.yaml:3: not applied: no article has the SHA-256 88888888"}
	if !slices.Equal(told, want) {
		t.Errorf("told %q", told)
	}
}
