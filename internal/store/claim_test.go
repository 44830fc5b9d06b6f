package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

func TestOneBuildAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	first, err := Create(path, newWorld(1, 1).contents)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Create(path, newWorld(1, 1).contents); err == nil || !strings.Contains(err.Error(), "another build") {
		t.Errorf("a second build: %v", err)
	}
	if err := first.Abort(); err != nil {
		t.Fatal(err)
	}
	place(t, path, 1, 3)
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the archive stand %v, %v", entries, err)
	}
}

// A build by a link goes where the link leads, and is the same build as by the
// archive's own name; what is no file is neither replaced nor waited for.
func TestBuildsByOtherNames(t *testing.T) {
	dir := t.TempDir()
	path, link, nowhere, pipe := filepath.Join(dir, "kept", "readout.db"), filepath.Join(dir, "link.db"), filepath.Join(dir, "nowhere.db"), filepath.Join(dir, "pipe.db")
	for _, err := range []error{os.Mkdir(filepath.Dir(path), 0o755), os.WriteFile(path, nil, 0o644), os.Symlink("kept/readout.db", link),
		os.Symlink("gone/readout.db", nowhere), unix.Mkfifo(pipe, 0o644)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	claim, err := Reserve(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Reserve(link); err == nil || !strings.Contains(err.Error(), "another build") {
		t.Errorf("a second build, by a link: %v", err)
	}
	if err := claim.Release(); err != nil {
		t.Fatal(err)
	}
	place(t, link, 1, 3)
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v, %v", info, err)
	}
	if a, err := Open(path); err != nil || a.Close() != nil {
		t.Errorf("the archive behind the link: %v", err)
	}
	for file, want := range map[string]string{nowhere: "leads to no file", pipe: "is no plain file"} {
		if _, err := Reserve(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", file, err, want)
		}
	}
	if _, err := Open(pipe); err == nil || !strings.Contains(err.Error(), "is no file") {
		t.Errorf("a pipe: %v", err)
	}
}

// An archive that only its owner may read is not opened to all by the next build.
func TestPermissionsStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 3)
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	place(t, path, 1, 4)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v, want 0600", info.Mode(), err)
	}
}

func TestLeftoversAreRemoved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	for _, name := range []string{aside(path), aside(path) + "-journal"} {
		if err := os.WriteFile(name, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	place(t, path, 1, 3)
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the archive stand %v, %v", entries, err)
	}
}
