package store

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// Every page of a file is damaged in turn, by one bit at a random place: the
// seals must name the page, whether or not SQLite could have noticed.
func TestEveryDamagedPageIsFound(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "readout.db")
	place(t, path, 1, 60)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 1))
	size := int(pageSize(whole))
	quiet := 0 // what only the seals tell
	for page := range len(whole) / size {
		at := page*size + random.IntN(size)
		spoilt := bytes.Clone(whole)
		spoilt[at] ^= 1 << random.IntN(8)
		copied := filepath.Join(dir, "damaged.db")
		if err := os.WriteFile(copied, spoilt, 0o644); err != nil {
			t.Fatal(err)
		}
		if a, err := OpenWhole(copied); err == nil {
			t.Errorf("byte %d of page %d: the file is opened as a whole one", at%size, page+1)
			_ = a.Close()
			continue
		}
		a, err := Open(copied)
		if err != nil {
			continue // SQLite, the header or the index tells
		}
		quiet++
		var damaged *Damaged
		if err := a.Verify(context.Background()); !errors.As(err, &damaged) || damaged.Pages[0] != int64(page+1) || a.Damage() == nil {
			t.Errorf("byte %d of page %d: %v", at%size, page+1, err)
		}
		if problems, err := a.Check(context.Background()); err != nil || len(problems) == 0 || !strings.Contains(problems[0], "not as they were built") {
			t.Errorf("byte %d of page %d: check says %q, %v", at%size, page+1, problems, err)
		}
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	}
	if quiet == 0 {
		t.Error("no damage got past opening the file, so the seals were not tried")
	}
	t.Logf("%d pages damaged, %d of them opened without complaint", len(whole)/size, quiet)
}

// Two pages that changed places have right contents, but not at their numbers.
func TestMovedPagesAreFound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 30)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	size := int(pageSize(data))
	a, b := bytes.Clone(data[4*size:5*size]), bytes.Clone(data[5*size:6*size])
	copy(data[4*size:], b)
	copy(data[5*size:], a)
	broken, pages, err := brokenSeals(context.Background(), bytes.NewReader(data))
	if err != nil || pages != int64(len(data)/size) || len(broken) != 3 || broken[0] != 5 || broken[1] != 6 || broken[2] != 1 {
		t.Errorf("%v of %d, %v", broken, pages, err)
	}
}

// Files of one edition that differ in anything have different fingerprints.
func TestFingerprintIsOfTheFile(t *testing.T) {
	dir := t.TempDir()
	prints := map[string]bool{}
	for i, built := range []readout.Date{"2025-05-01", "2025-05-02", "2025-05-01"} {
		path := filepath.Join(dir, string(rune('a'+i)))
		w := newWorld(3, 20)
		w.contents.Edition.Built = built
		w.build(t, path)
		a, err := OpenWhole(path)
		if err != nil {
			t.Fatal(err)
		}
		prints[a.Fingerprint()] = true
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	}
	if len(prints) != 2 {
		t.Errorf("two builds of the same and one of another day have %d fingerprints, want 2", len(prints))
	}
}

// An edition that is held answers from its own file, however many questions are
// asked at once after another file took its place.
func TestHeldEditionNeverReadsTheNextFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 30)
	held, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	place(t, path, 2, 55)
	conns := make([]interface{ Close() error }, 0, readConnections)
	for range readConnections { // all at once, so that each is another connection
		conn, err := held.db.Conn(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		conns = append(conns, conn)
		var n int
		if err := conn.QueryRowContext(context.Background(), `SELECT count(*) FROM meeting`).Scan(&n); err != nil || n != 30 {
			t.Errorf("%d meetings, %v; want the 30 of the edition that is held", n, err)
		}
	}
	for _, conn := range conns {
		if err := conn.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := held.Verify(context.Background()); err != nil {
		t.Errorf("the file that was replaced: %v", err)
	}
	if err := held.Close(); err != nil {
		t.Error(err)
	}
}
