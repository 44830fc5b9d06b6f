package store

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// buildHere names, in a child's environment, the archive that it builds.
const buildHere = "READOUT_TEST_BUILD"

// soak, in the environment, asks for the long form of this test.
const soak = "READOUT_TEST_SOAK"

// TestChildBuilds is the child of TestKilledBuild: it builds an archive and
// says on standard output in which phase it is.
func TestChildBuilds(t *testing.T) {
	path := os.Getenv(buildHere)
	if path == "" {
		t.Skip("only as a child of TestKilledBuild")
	}
	say := func(phase Phase) { fmt.Fprintf(os.Stdout, "phase %s\n", phase) }
	w := newWorld(2, 200)
	say("sources")
	b, err := Create(path, w.contents)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range w.sources {
		if err := b.Source(s); err != nil {
			t.Fatal(err)
		}
	}
	say("meetings")
	for _, m := range w.meetings {
		if err := b.Meeting(m); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Finish("", say); err != nil {
		t.Fatal(err)
	}
}

// A build that is killed, in whatever phase, leaves the old archive whole, or
// the new one; the next build finds nothing in its way.
func TestKilledBuild(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 40)
	times := 1
	if os.Getenv(soak) != "" {
		times = 30
	}
	for _, phase := range []Phase{"sources", "meetings", PhaseIndex, PhaseWords, PhaseCheck, PhaseSync, PhaseRename} {
		for i := range times {
			killed := killIn(t, path, phase, time.Duration(i)*time.Millisecond)
			a, err := Open(path)
			if err != nil {
				t.Fatalf("killed in phase %s: %v", phase, err)
			}
			problems, err := a.Check(context.Background())
			if n := a.Tally().All(); err != nil || len(problems) > 0 || n != 40 && n != 200 || killed && phase != PhaseRename && n != 40 {
				t.Errorf("killed in phase %s: %d meetings, %v, %v", phase, n, problems, err)
			}
			if err := a.Close(); err != nil {
				t.Error(err)
			}
			place(t, path, 1, 40)
			if left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); err != nil || len(left) > 0 {
				t.Errorf("killed in phase %s: the next build left %v, %v", phase, left, err)
			}
		}
	}
}

// killIn starts a build and kills it a little after it says that it is in a
// phase; false when it had ended before.
func killIn(t *testing.T, path string, phase Phase, after time.Duration) bool {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestChildBuilds$")
	child.Env = append(os.Environ(), buildHere+"="+path)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	said := ""
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if said = lines.Text(); said == "phase "+string(phase) {
			time.Sleep(after)
			break
		}
	}
	if !strings.HasPrefix(said, "phase ") {
		t.Fatalf("the child said %q", said)
	}
	_ = child.Process.Kill() // it may have ended
	return child.Wait() != nil
}
