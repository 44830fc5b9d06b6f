package main

import (
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/readout-archive/readout/internal/fixture"
)

// TestLogIsGone takes the reader of a server's log away: the site is still
// answered, and stopped as always.
func TestLogIsGone(t *testing.T) {
	db := filepath.Join(t.TempDir(), "readout.db")
	if err := fixture.BuildWide(db); err != nil {
		t.Fatal(err)
	}
	command := exec.Command("readout", "serve", "--db", db, "--addr", "127.0.0.1:0")
	log, err := command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	address := start(t, command, new(strings.Builder))
	if err := log.Close(); err != nil {
		t.Fatal(err)
	}
	for range 4 {
		answer, err := http.Get(address + "/meetings")
		if err != nil {
			t.Fatalf("nobody reads the log: %v", err)
		}
		if _ = answer.Body.Close(); answer.StatusCode != http.StatusOK {
			t.Errorf("nobody reads the log: %s", answer.Status)
		}
		time.Sleep(gatherTime)
	}
}
