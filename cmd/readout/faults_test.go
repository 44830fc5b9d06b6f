//go:build linux

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestNoRoom builds under file size limits from nothing to almost enough, so
// that the build fails in one phase after the other: each time with a sentence
// that says what to do, and the old archive as it was.
func TestNoRoom(t *testing.T) {
	b := newBuilds(t)
	info, err := os.Stat(b.db)
	if err != nil {
		t.Fatal(err)
	}
	limits := 8
	if *soak > 0 {
		limits = 40
	}
	var said []string
	for i := range limits {
		b.putOld(t)
		blocks := info.Size() / 512 * int64(i) / int64(limits) // ulimit counts blocks of 512 bytes
		command := b.ingest(t)
		command = shell(command, fmt.Sprintf("ulimit -f %d", blocks))
		out, err := command.CombinedOutput()
		if exitStatus(err) != "1" || !strings.Contains(string(out), "make room") {
			t.Errorf("with %d blocks: status %s, %s", blocks, exitStatus(err), out)
		}
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		said = append(said, lines[len(lines)-1])
		b.oldIsWhole(t)
	}
	said = slices.Compact(said)
	t.Logf("%d limits, %d different sentences:\n%s", limits, len(said), strings.Join(said, "\n"))
}

// TestDiskFull does the same on a disk of one megabyte, which is full soon.
func TestDiskFull(t *testing.T) {
	b := newBuilds(t)
	small := filepath.Join(t.TempDir(), "small")
	mountSmall(t, small, "size=1400k")
	b.db = filepath.Join(small, "readout.db")
	b.putOld(t)
	out, err := b.ingest(t).CombinedOutput()
	if exitStatus(err) != "1" || !strings.Contains(string(out), "disk is full") || !strings.Contains(string(out), "make room on its disk") {
		t.Errorf("status %s, %s", exitStatus(err), out)
	}
	b.oldIsWhole(t)

	b.temporary = small // too small for the readings, once the rest is taken
	if err := os.WriteFile(filepath.Join(small, "filler"), make([]byte, 8<<20), 0o644); err == nil {
		t.Fatal("the disk is not full")
	}
	b.db = filepath.Join(t.TempDir(), "readout.db")
	b.putOld(t)
	out, err = b.ingest(t).CombinedOutput()
	if exitStatus(err) != "1" || !strings.Contains(string(out), "TMPDIR") {
		t.Errorf("status %s, %s", exitStatus(err), out)
	}
	b.oldIsWhole(t)
}

// TestSummaryNotHeard builds while nobody hears what is printed, as before head -0:
// the ids that the archive has given are kept all the same.
func TestSummaryNotHeard(t *testing.T) {
	b := newBuilds(t)
	ids := filepath.Join(t.TempDir(), "ids.tsv")
	command := b.ingest(t)
	command.Args = append(command.Args, "--ids", ids)
	unheard, deaf, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	unheard.Close()
	command.Stdout, command.Stderr = deaf, nil
	if err := command.Run(); err == nil {
		t.Error("what was printed was heard")
	}
	deaf.Close()
	kept, err := os.ReadFile(ids)
	if err != nil || !strings.Contains(string(kept), "\tlive\t") {
		t.Errorf("the archive is in place, and its ids are not kept: %v", err)
	}
}

// TestReadOnlyFolder builds into a folder that cannot be written.
func TestReadOnlyFolder(t *testing.T) {
	b := newBuilds(t)
	folder := filepath.Join(t.TempDir(), "read-only")
	mountSmall(t, folder, "size=64m")
	b.db = filepath.Join(folder, "readout.db")
	b.putOld(t)
	if err := unix.Mount("", folder, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	out, err := b.ingest(t).CombinedOutput()
	if exitStatus(err) != "1" || !strings.Contains(string(out), "name a folder that exists and can be written") {
		t.Errorf("status %s, %s", exitStatus(err), out)
	}
	b.oldIsWhole(t)
}

// TestTwoBuildsAtOnce starts a build while another one of the same archive is
// held in each stretch of work before its last: it is sent away before it reads
// anything, and the first one comes to its end.
func TestTwoBuildsAtOnce(t *testing.T) {
	b := newBuilds(t)
	for i, stretch := range stretches {
		if *soak == 0 && stretch.phase != "reading" && stretch.phase != "check" {
			continue
		}
		if stretch.phase == "rename" {
			continue // nothing holds it there: it ends, and another may begin
		}
		b.putOld(t)
		first := b.hold(t, i)
		out, err := b.ingest(t).CombinedOutput()
		if exitStatus(err) != "1" || string(out) != "readout: another build of "+b.db+" is running; wait for its end\n" {
			t.Errorf("while %s: status %s, %s", stretch.line, exitStatus(err), out)
		}
		if export := mustRun(t, "export", "--db", b.db); export != b.oldExport {
			t.Errorf("while %s: the archive in place is not the old one", stretch.line)
		}
		if _, err := first.letGo(); err != nil {
			t.Errorf("while %s: the first build: %v", stretch.line, err)
		}
		mustRun(t, "check", "--db", b.db)
		if export := mustRun(t, "export", "--db", b.db); export != b.newExport {
			t.Errorf("while %s: the archive in place is not the new one", stretch.line)
		}
		if left := names(t, filepath.Dir(b.db)); len(left) != 2 || left[0] != ".readout.db.readings" {
			t.Errorf("while %s: beside the archive stand %v, not its readings alone", stretch.line, left)
		}
	}
}

// TestStopped interrupts a build in each stretch of work before its last, by each
// signal that asks for it in turn: it ends with a sentence, and leaves the old
// archive and nothing beside it.
func TestStopped(t *testing.T) {
	b := newBuilds(t)
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
	for i, stretch := range stretches {
		if stretch.phase == "rename" {
			continue // it is in place
		}
		b.putOld(t)
		h := b.hold(t, i)
		if err := h.Process.Signal(signals[i%len(signals)]); err != nil {
			t.Fatal(err)
		}
		time.Sleep(100 * time.Millisecond) // for the signal to arrive, while the build waits
		said, err := h.letGo()
		if exitStatus(err) != "1" || !bytes.HasSuffix(said, []byte("readout: "+stopped("ingest")+"\n")) {
			t.Errorf("while %s: status %s, %s", stretch.line, exitStatus(err), bytes.Trim(said, "\x00"))
		}
		b.oldIsWhole(t)
	}
}

// TestUnfinishedCopy freezes and exports where there is no room, and where it is
// stopped: nobody may take what was begun for a copy.
func TestUnfinishedCopy(t *testing.T) {
	b := newBuilds(t)
	b.putOld(t)
	out := filepath.Join(t.TempDir(), "copy")
	said, err := shell(exec.Command("readout", "freeze", "--db", b.db, "--out", out), "ulimit -f 40").CombinedOutput()
	if exitStatus(err) != "1" || !strings.Contains(string(said), "the copy could not be made: ") || !strings.Contains(string(said), out+" holds a part of it, to be removed") {
		t.Errorf("without room: status %s, %s", exitStatus(err), said)
	}
	out = filepath.Join(t.TempDir(), "data")
	said, err = shell(exec.Command("readout", "export", "--db", b.db, "--all", out), "ulimit -f 8").CombinedOutput()
	if exitStatus(err) != "1" || strings.Count(string(said), "too large") != 1 || !strings.Contains(string(said), "the export could not be made: ") || !strings.Contains(string(said), out+" holds a part of it, to be written again") {
		t.Errorf("an export without room: status %s, %s", exitStatus(err), said)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var diagnostics strings.Builder
	if status := run(ctx, []string{"freeze", "--db", b.db, "--out", filepath.Join(t.TempDir(), "copy")}, io.Discard, &diagnostics); status != failed ||
		!strings.HasSuffix(diagnostics.String(), "readout: "+stopped("freeze")+"\n") {
		t.Errorf("stopped: status %d, %s", status, &diagnostics)
	}
}

// oldIsWhole makes sure that a failed build left the old archive and no more.
func (b *builds) oldIsWhole(t *testing.T) {
	t.Helper()
	mustRun(t, "check", "--db", b.db)
	if export := mustRun(t, "export", "--db", b.db); export != b.oldExport {
		t.Error("the archive in place is not the old one")
	}
	for _, name := range names(t, filepath.Dir(b.db)) {
		if strings.HasPrefix(name, ".") && name != ".readout.db.readings" { // those of an earlier build stay
			t.Errorf("%s is left beside the archive", name)
		}
	}
}

// shell runs a command after what a shell does first.
func shell(command *exec.Cmd, first string) *exec.Cmd {
	in := exec.Command("sh", append([]string{"-c", first + `; exec "$0" "$@"`}, command.Args...)...)
	in.Env = command.Env
	return in
}

// mountSmall mounts a file system in memory, which only the superuser may.
func mountSmall(t *testing.T, folder, options string) {
	t.Helper()
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := unix.Mount("tmpfs", folder, "tmpfs", 0, options); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(folder, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
}
