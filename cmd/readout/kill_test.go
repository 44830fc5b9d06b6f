//go:build linux

package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// stretches are the lines that ingest writes with --progress lines, and the
// phase of the build that each begins.
var stretches = []struct{ line, phase string }{
	{"reading", "reading"},
	{"finding who is who", "linking"},
	{"storing articles", "rows"},
	{"storing meetings", "rows"},
	{"indexing facets", "index"},
	{"indexing words", "words"},
	{"checking", "check"},
	{"writing to disk", "fsync"},
	{"putting in place", "rename"},
}

// TestKilledAnywhere kills ingest while it puts a new archive in the place of
// an old one: 225 times with -soak, 18 times else, in every phase. After each
// kill the archive in place is whole and exports, byte for byte, what one of the
// two exports.
func TestKilledAnywhere(t *testing.T) {
	kills := 2
	if *soak > 0 {
		kills = 25
	}
	b := newBuilds(t)
	random := rand.New(rand.NewPCG(1, 1))
	killed, renamed := map[string]int{}, 0
	for i, stretch := range stretches {
		for range kills {
			b.putOld(t)
			b.kill(t, i, random)
			killed[stretch.phase]++
			mustRun(t, "check", "--db", b.db)
			switch export := mustRun(t, "export", "--db", b.db); {
			case export == b.newExport && stretch.phase == "rename":
				renamed++
			case export != b.oldExport:
				t.Errorf("killed while %s: the archive in place is neither the old one nor the new one", stretch.line)
			}
		}
	}
	if left := names(t, b.temporary); len(left) > 0 {
		t.Errorf("the killed processes left %v in the folder for temporary files", left)
	}
	b.putOld(t)
	mustRun(t, "ingest", "--db", b.db, b.articles)
	if export := mustRun(t, "export", "--db", b.db); export != b.newExport {
		t.Error("the build after all that gives another archive")
	}
	if left := names(t, filepath.Dir(b.db)); len(left) != 2 || left[0] != ".readout.db.readings" {
		t.Errorf("the next build leaves %v beside the archive, not its readings alone", left)
	}
	for _, stretch := range stretches {
		if n := killed[stretch.phase]; n > 0 {
			t.Logf("%-8s killed %3d times", stretch.phase, n)
			delete(killed, stretch.phase)
		}
	}
	t.Logf("of those in rename, %d had the new archive in place, whole", renamed)
}

// builds are an old archive, the articles of a new one, and what both export.
type builds struct {
	db, old, articles, temporary string
	oldExport, newExport         string
	written                      [][]byte        // the progress lines
	took                         []time.Duration // the stretch that each begins
}

func newBuilds(t *testing.T) *builds {
	dir := t.TempDir()
	b := &builds{db: filepath.Join(dir, "archive", "readout.db"), old: filepath.Join(dir, "old.db"),
		articles: filepath.Join(dir, "articles"), temporary: filepath.Join(dir, "tmp")}
	for _, folder := range []string{b.temporary, filepath.Dir(b.db)} {
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	mustRun(t, "bench", "generate", "--meetings", "60", b.articles)
	mustRun(t, "ingest", "--db", b.old, "../../seeds")
	b.oldExport = mustRun(t, "export", "--db", b.old)
	b.measure(t)
	b.newExport = mustRun(t, "export", "--db", b.db)
	if b.newExport == b.oldExport {
		t.Fatal("the two archives do not differ")
	}
	return b
}

// measure runs one build to its end and notes its progress lines.
func (b *builds) measure(t *testing.T) {
	command := b.ingest(t)
	lines := &timedLines{}
	command.Stderr = lines
	if err := command.Run(); err != nil {
		t.Fatal(err, string(bytes.Join(lines.lines, nil)))
	}
	lines.at = append(lines.at, time.Now())
	b.written = lines.lines
	for i, line := range lines.lines {
		if i >= len(stretches) || string(line) != "readout: "+stretches[i].line+"\n" {
			t.Fatalf("ingest tells of other stretches of work: %q", bytes.Join(lines.lines, nil))
		}
		b.took = append(b.took, lines.at[i+1].Sub(lines.at[i]))
	}
	if len(b.took) != len(stretches) {
		t.Fatalf("ingest tells of %d stretches of work, want %d", len(b.took), len(stretches))
	}
}

// timedLines notes each write and when it came.
type timedLines struct {
	lines [][]byte
	at    []time.Time
}

func (l *timedLines) Write(p []byte) (int, error) {
	for line := range bytes.Lines(p) {
		l.lines, l.at = append(l.lines, bytes.Clone(line)), append(l.at, time.Now())
	}
	return len(p), nil
}

// ingest is the build of the new archive, as a process.
func (b *builds) ingest(t *testing.T) *exec.Cmd {
	t.Helper()
	command := exec.Command("readout", "ingest", "--progress", "lines", "--built", "2025-11-01", "--db", b.db, b.articles)
	command.Env = append(os.Environ(), "TMPDIR="+b.temporary)
	return command
}

// putOld puts the old archive in place, and leaves all that lies beside it.
func (b *builds) putOld(t *testing.T) {
	t.Helper()
	whole, err := os.ReadFile(b.old)
	if err == nil {
		err = os.WriteFile(b.db+".copy", whole, 0o644)
	}
	if err == nil {
		err = os.Rename(b.db+".copy", b.db)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// held is a build that was stopped in one stretch of work. It cannot get past
// it: standard error has room for the lines up to the one that begins the
// stretch, standard output for none.
type held struct {
	*exec.Cmd
	stderr, stdout *fullPipe
}

// hold starts a build and waits until it is in a stretch of work.
func (b *builds) hold(t *testing.T, stretch int) *held {
	t.Helper()
	room := len(bytes.Join(b.written[:stretch+1], nil))
	h := &held{b.ingest(t), newFullPipe(t, room), newFullPipe(t, 0)}
	h.Stderr, h.Stdout = h.stderr.in, h.stdout.in
	if err := h.Start(); err != nil {
		t.Fatal(err)
	}
	for waited := 0; h.stderr.holds(t) < h.stderr.size; waited++ {
		if time.Sleep(time.Millisecond); waited > 60_000 {
			_ = h.Process.Kill()
			t.Fatalf("ingest never began %s", stretches[stretch].line)
		}
	}
	return h
}

// letGo lets a build that is held come to its end, and gives what it had said on
// standard error since the pipe was made, with the filling before it.
func (h *held) letGo() (said []byte, err error) {
	_ = h.stderr.in.Close() // the build has its own ends
	_ = h.stdout.in.Close()
	go func() { _, _ = io.Copy(io.Discard, h.stdout.out) }()
	said, _ = io.ReadAll(h.stderr.out)
	return said, h.Wait()
}

// kill kills a build at some moment of a stretch of work, early ones more often.
func (b *builds) kill(t *testing.T, stretch int, random *rand.Rand) {
	t.Helper()
	h := b.hold(t, stretch)
	defer h.stderr.close()
	defer h.stdout.close()
	share := random.Float64()
	time.Sleep(time.Duration(float64(b.took[stretch]) * share * share))
	if err := h.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := h.Wait(); err == nil || err.Error() != "signal: killed" {
		t.Fatalf("ingest ended by itself while %s: %v", stretches[stretch].line, err)
	}
}

// fullPipe is a pipe of one memory page that takes only so many more bytes;
// whoever writes more waits.
type fullPipe struct {
	out, in *os.File
	size    int
}

func newFullPipe(t *testing.T, room int) *fullPipe {
	t.Helper()
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	size, err := unix.FcntlInt(in.Fd(), unix.F_SETPIPE_SZ, os.Getpagesize())
	if err != nil || size != os.Getpagesize() {
		t.Fatalf("the pipe holds %d bytes: %v", size, err)
	}
	if _, err := in.Write(make([]byte, size-room)); err != nil {
		t.Fatal(err)
	}
	return &fullPipe{out, in, size}
}

func (p *fullPipe) holds(t *testing.T) int {
	t.Helper()
	n, err := unix.IoctlGetInt(int(p.out.Fd()), unix.TIOCINQ) // also called FIONREAD
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func (p *fullPipe) close() {
	_ = p.out.Close()
	_ = p.in.Close()
}

// mustRun carries out a command line in this process and gives what it prints.
func mustRun(t *testing.T, arguments ...string) string {
	t.Helper()
	var out, diagnostics strings.Builder
	if status := run(t.Context(), arguments, &out, &diagnostics); status != done {
		t.Fatalf("readout %s: %s", strings.Join(arguments, " "), fmt.Sprint(out.String(), diagnostics.String()))
	}
	return out.String()
}

// names lists a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return all
}
