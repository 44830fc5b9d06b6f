package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
)

func TestSameInputSameBytes(t *testing.T) {
	dir := t.TempDir()
	var files [2][]byte
	for i := range files {
		path := filepath.Join(dir, string(rune('a'+i))+".db")
		newWorld(3, 200).build(t, path)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = data
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("two builds of one input differ")
	}
}

// Texts that are no longer at hand are read back: the archive is the same.
func TestTextsReadBack(t *testing.T) {
	dir := t.TempDir()
	var all [2][]readout.Meeting
	for i, most := range []int{textsMemory, 1} {
		path := filepath.Join(dir, string(rune('a'+i))+".db")
		newWorld(5, 120).build(t, path, func(b *Builder) { b.texts.most = most })
		a, err := OpenWhole(path)
		if err != nil {
			t.Fatal(err)
		}
		everything, err := a.Select(t.Context(), Filter{})
		if err != nil {
			t.Fatal(err)
		}
		err = everything.Meetings(t.Context(), Oldest, func(m readout.Meeting) error {
			record, err := a.Meeting(t.Context(), m.ID)
			if err == nil {
				all[i] = append(all[i], record.Meeting)
			}
			return err
		})
		if err := errors.Join(err, a.Close()); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(all[0], all[1]); diff != "" || len(all[0]) != 120 {
		t.Errorf("%d meetings: %s", len(all[0]), diff)
	}
}

// A build that fails leaves the archive that was there.
func TestFailedBuildLeavesTheOldArchive(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 5)
	for what, spoil := range map[string]func(w *world){
		"give meetings in date order": func(w *world) { w.meetings[0].Date = "2099" },
		"no record of its own":        func(w *world) { w.contents.Topics(nil) },
		"one source for each report":  func(w *world) { w.meetings[2].Sources = nil },
		"added already":               func(w *world) { w.sources = append(w.sources, w.sources[0]) },
	} {
		w := newWorld(2, 40)
		spoil(w)
		err := w.try(path)
		if err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("want %q in %v", what, err)
		}
		a, err := Open(path)
		if err != nil || a.Tally().All() != 5 {
			t.Fatalf("the old archive: %v", err)
		}
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	}
}

// Topics puts other topics into the vocabulary.
func (c *Contents) Topics(topics []readout.Topic) { c.Vocabulary.Topics = topics }

// try builds and aborts at the first error.
func (w *world) try(path string) error {
	b, err := Create(path, w.contents)
	if err != nil {
		return err
	}
	for _, s := range w.sources {
		if err := b.Source(s); err != nil {
			return errors.Join(err, b.Abort())
		}
	}
	for _, m := range w.meetings {
		if err := b.Meeting(m); err != nil {
			return errors.Join(err, b.Abort())
		}
	}
	return b.Finish(context.Background(), "", nil)
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "readout.db")
	place(t, path, 1, 30)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	spoilt := func(at int, to ...byte) []byte {
		data := bytes.Clone(whole)
		copy(data[at:], to)
		return data
	}
	own := fmt.Sprintf("and this program reads version %d", schemaVersion)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"text":  {[]byte("no archive"), "no archive of Readout"},
		"empty": {nil, "no archive of Readout"},
		"other": {spoilt(68, 0, 0, 0, 1), "no archive of Readout"},
		"older": {spoilt(60, 0, 0, 0, 1), "is an archive of version 1, " + own + "; build it again"},
		"newer": {spoilt(60, 0, 0, 0, 99), "is an archive of version 99, " + own + "; use the newer program"},
		"half":  {whole[:len(whole)/2], "damaged"},
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, c.data, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	for file, want := range map[string]string{filepath.Join(dir, "none.db"): "readout ingest --db", dir: "is no file"} {
		if _, err := Open(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", file, err, want)
		}
	}
}

// No byte of an open archive can be changed through its connections.
func TestOpenIsReadOnly(t *testing.T) {
	a := newWorld(1, 5).open(t)
	for _, statement := range []string{`DELETE FROM meeting`, `PRAGMA user_version = 7`, `CREATE TABLE x (y)`, `PRAGMA query_only = 0; DELETE FROM meeting`} {
		if _, err := a.db.Exec(statement); err == nil {
			var n, version int
			if err := a.db.QueryRow(`SELECT count(*) FROM meeting`).Scan(&n); err != nil || n != 5 {
				t.Errorf("%s took away meetings: %d, %v", statement, n, err)
			}
			if err := a.db.QueryRow(`PRAGMA user_version`).Scan(&version); err != nil || version != schemaVersion {
				t.Errorf("%s changed the version to %d, %v", statement, version, err)
			}
		}
	}
}

// What may not be shown of a text is nowhere in the file.
func TestRights(t *testing.T) {
	ctx := context.Background()
	w := newWorld(5, 60)
	for i := range w.sources {
		w.sources[i].Raw = append(w.sources[i].Raw, []byte("The secret word is xylophonist.\n")...)
		n := len(w.sources[i].Raw)
		w.sources[i].Sentences = append(w.sources[i].Sentences, readout.Span{Start: n - 32, End: n - 1})
		if w.sources[i].Text == readout.FullText {
			w.sources[i].Text = readout.ExcerptText
		}
	}
	path := filepath.Join(t.TempDir(), "readout.db")
	w.build(t, path)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(data, []byte("xylophonist")) {
		t.Error("a sentence that may not be shown is in the file")
	}
	a, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	}()
	for _, in := range w.sources {
		page, err := a.Source(ctx, in.ID)
		if err != nil {
			t.Fatal(err)
		}
		shown := 0
		for _, p := range page.Passages {
			shown += p.Len()
			if p.Text != string(in.Raw[p.Start:p.End]) {
				t.Errorf("%s: %q at %v", in.ID, p.Text, p.Span)
			}
		}
		if in.Text == readout.LinkText && shown > 0 || shown > len(in.Raw)/3 {
			t.Errorf("%s, shown as %s, shows %d of %d bytes", in.ID, in.Text, shown, len(in.Raw))
		}
		for _, m := range page.Meetings {
			for _, e := range m.Report.Evidence {
				if in.Text == readout.LinkText && e.Text != "" {
					t.Errorf("%s quotes %q", in.ID, e.Text)
				}
			}
		}
	}
}

// A byte that changed on disk is noticed, not served.
func TestChangedByteIsNoticed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 30)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	changed := bytes.ReplaceAll(data, []byte("The weather was fine."), []byte("The weather was foul."))
	if bytes.Equal(changed, data) {
		t.Fatal("the text is not in the file")
	}
	if err := os.WriteFile(path, changed, 0o644); err != nil {
		t.Fatal(err)
	}
	a, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	noticed := false
	for _, s := range newWorld(1, 30).sources {
		page, err := a.Source(context.Background(), s.ID)
		if noticed = noticed || errors.Is(err, errDamaged); err == nil && s.Text == readout.FullText && !strings.Contains(page.Passages[0].Text, "fine") {
			t.Errorf("%s is served with %q", s.ID, page.Passages[0].Text)
		}
	}
	problems, err := a.Check(context.Background())
	if !noticed || err != nil || len(problems) == 0 {
		t.Errorf("not noticed: %v, %v", problems, err)
	}
	if err := a.Close(); err != nil {
		t.Error(err)
	}
}
