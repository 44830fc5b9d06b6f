//go:build linux

package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/readout-archive/readout/internal/bench"
	"github.com/readout-archive/readout/internal/store"
)

// mostMemory bounds what a server of a small archive takes of memory of its own
// (RssAnon) under load, mostAtRest what it keeps of that once nobody asks and one
// more edition is taken up: 32 MiB of pages, templates, and some that is free.
const (
	mostMemory = 300 << 20 * watched
	mostAtRest = 120 << 20 * watched
)

// slow is how much longer the load may last until an edition is taken up under
// it, and how long a server may take to give its memory back, on a machine that
// has other work too.
const slow = 4 * time.Minute

// TestLoad serves an archive as a process and asks it without pause, for so long
// as -soak says and else for some seconds, while one edition after the other
// takes the last one's place: pages, searches, exports and broken requests in a
// mix. No request may fail, and memory must stay bounded.
func TestLoad(t *testing.T) {
	lasts, meetings, clients := 6*time.Second, 100, 2
	if *soak > 0 {
		lasts, meetings, clients = *soak, 3000, 8
	}
	dir := t.TempDir()
	db := filepath.Join(dir, "readout.db")
	var editions [][]byte
	var ids []string
	for i := range 2 {
		articles := filepath.Join(dir, strconv.Itoa(i))
		mustRun(t, "bench", "generate", "--meetings", strconv.Itoa(meetings), "--seed", strconv.Itoa(i+1), articles)
		mustRun(t, "ingest", "--db", db, articles)
		data, err := os.ReadFile(db)
		if err != nil {
			t.Fatal(err)
		}
		editions, ids = append(editions, data), append(ids, editionOf(t, db))
	}
	server, address := startServing(t, db)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var got bench.Visited
	var wait sync.WaitGroup
	wait.Go(func() {
		var err error
		if got, err = (bench.Visitors{Site: address, Clients: clients, Lasting: lasts + slow, Seed: 1}).Visit(ctx); err != nil {
			t.Error(err)
		}
	})
	swaps, taken, last := 0, 0, served(t, address)
	most, early := int64(0), int64(0)
	for began := time.Now(); time.Since(began) < lasts || taken == 0 && time.Since(began) < lasts+slow; time.Sleep(500 * time.Millisecond) {
		if int(time.Since(began)/watchEvery) > swaps {
			swaps++
			putInPlace(t, db, editions[swaps%2])
		}
		if now := served(t, address); now != last {
			taken, last = taken+1, now
		}
		now := ownMemory(t, server.Process.Pid)
		if most = max(most, now); time.Since(began) < lasts/4 {
			early = most
		}
	}
	stop()
	wait.Wait()
	awaitServed(t, address, ids[swaps%2])
	putInPlace(t, db, editions[(swaps+1)%2])
	awaitServed(t, address, ids[(swaps+1)%2])
	rest, began := ownMemory(t, server.Process.Pid), time.Now()
	for rest > mostAtRest && time.Since(began) < slow { // it is given back beside all else, a little at a time
		time.Sleep(time.Second)
		rest = ownMemory(t, server.Process.Pid)
	}
	if rest > mostAtRest {
		t.Errorf("after %v at rest the server keeps %d MiB, more than %d", time.Since(began).Round(time.Second), rest>>20, mostAtRest>>20)
	}
	if most > mostMemory {
		t.Errorf("the server kept %d MiB, more than %d", most>>20, mostMemory>>20)
	}
	for _, failure := range got.Failures {
		t.Error(failure)
	}
	if swaps == 0 || got.Asked == 0 {
		t.Errorf("%d swaps, %d requests: nothing was tried", swaps, got.Asked)
	}
	if taken == 0 {
		t.Error("no edition was taken up under load")
	}
	t.Logf("%v: %d requests, %d failed, %d MiB answered, %d editions put in place, %d seen to be taken up under load, RssAnon at most %d MiB (%d in the first quarter), %d after %v at rest",
		got.Took.Round(time.Second), got.Asked, got.Failed, got.Bytes>>20, swaps, taken, most>>20, early>>20, rest>>20, time.Since(began).Round(time.Second))
}

// putInPlace puts an edition in the place of the last one, whole.
func putInPlace(t *testing.T, db string, edition []byte) {
	t.Helper()
	if err := os.WriteFile(db+".new", edition, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(db+".new", db); err != nil {
		t.Fatal(err)
	}
}

// awaitServed waits until an edition is served.
func awaitServed(t *testing.T, address, id string) {
	t.Helper()
	for waited := 0; served(t, address) != id; waited++ {
		if time.Sleep(watchEvery); waited == 60 {
			t.Fatal("the last edition is not taken up")
		}
	}
}

// served is the edition that a server says it serves.
func served(t *testing.T, address string) string {
	t.Helper()
	answer, err := http.Get(address + "/readyz")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("/readyz: %s, %v", answer.Status, err)
	}
	id, _, _ := strings.Cut(strings.TrimPrefix(string(said), "edition "), "\n")
	return id
}

// editionOf is the edition of an archive's file.
func editionOf(t *testing.T, db string) string {
	t.Helper()
	archive, err := store.Open(db)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	return archive.Edition().ID
}

// startServing starts a server as a process, on a port that it chooses itself.
func startServing(t *testing.T, db string) (*exec.Cmd, string) {
	t.Helper()
	command := exec.Command("readout", "serve", "--db", db, "--addr", "127.0.0.1:0")
	var complaints strings.Builder // the server's log, for the case that it ends badly
	command.Stderr = &complaints
	return command, start(t, command, &complaints)
}

// start starts a server, which is stopped at the test's end, and gives its address.
func start(t *testing.T, command *exec.Cmd, complaints fmt.Stringer) string {
	t.Helper()
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := command.Process.Signal(syscall.SIGTERM); err != nil {
			t.Error(err)
		}
		if err := command.Wait(); err != nil {
			t.Errorf("the server did not stop well: %v\n%s", err, complaints.String())
		}
	})
	said := make([]byte, 4096)
	n, err := out.Read(said)
	if err != nil {
		t.Fatal(err)
	}
	_, address, found := strings.Cut(strings.TrimSpace(string(said[:n])), "served at ")
	if !found {
		t.Fatalf("the server says %q", said[:n])
	}
	return address
}

// ownMemory is the memory that is a process's own, files aside.
func ownMemory(t *testing.T, pid int) int64 {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`RssAnon:\s+(\d+) kB`).FindSubmatch(status)
	if found == nil {
		t.Fatal("the process does not tell its memory")
	}
	kilobytes, _ := strconv.ParseInt(string(found[1]), 10, 64)
	return kilobytes << 10
}
