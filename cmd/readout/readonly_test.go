//go:build linux

package main

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/readout-archive/readout/internal/fixture"
)

// TestNothingIsWritten looks at a serving process: it has no plain file open for
// writing, but its log, before and after requests of all methods; and the
// archive's folder holds the same bytes of the same day as before.
func TestNothingIsWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "archive")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(dir, "readout.db")
	if err := fixture.BuildWide(db); err != nil {
		t.Fatal(err)
	}
	before := bytesOf(t, dir)
	server, address := startServing(t, db)
	files := openFiles(t, server.Process.Pid)
	if _, open := files[db]; !open {
		t.Errorf("the archive is not among the open files: %v", files)
	}
	for _, method := range []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "MKCOL", "MOVE", "COPY", "LOCK", "PROPPATCH", "QUERY"} {
		for _, path := range []string{"/", "/meetings?q=talks", "/meetings.csv", "/readout.db", "/../readout.db", "/api/v1/meetings", "/readyz"} {
			connection, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(connection, "%s %s HTTP/1.1\r\nHost: a\r\nDestination: /x\r\nOverwrite: T\r\nContent-Length: 4\r\nConnection: close\r\n\r\nzqx!", method, path)
			answer, err := http.ReadResponse(bufio.NewReader(connection), nil)
			if err != nil {
				t.Fatalf("%s %s: %v", method, path, err)
			}
			if reading := method == "GET" || method == "HEAD"; !reading && answer.StatusCode != http.StatusMethodNotAllowed {
				t.Errorf("%s %s: %s", method, path, answer.Status)
			}
			_ = answer.Body.Close()
			_ = connection.Close()
		}
	}
	for _, all := range []map[string]int{files, openFiles(t, server.Process.Pid)} {
		for name, mode := range all {
			if mode != unix.O_RDONLY {
				t.Errorf("%s is open for writing (%d)", name, mode)
			}
		}
	}
	if after := bytesOf(t, dir); after != before {
		t.Errorf("the archive's folder was\n%sand is\n%s", before, after)
	}
}

// openFiles are the plain files that a process has open, its standard ones
// aside, and how: for reading, for writing or for both.
func openFiles(t *testing.T, pid int) map[string]int {
	t.Helper()
	dir := fmt.Sprintf("/proc/%d", pid)
	files := map[string]int{}
	for _, name := range names(t, dir+"/fd") {
		to, err := os.Readlink(dir + "/fd/" + name)
		if err != nil || len(name) == 1 && name <= "2" || !strings.HasPrefix(to, "/") {
			continue // closed meanwhile, a standard one, a socket or a pipe
		}
		told, err := os.ReadFile(dir + "/fdinfo/" + name)
		if err != nil {
			continue
		}
		_, flags, _ := strings.Cut(string(told), "flags:")
		mode, err := strconv.ParseInt(strings.Fields(flags)[0], 8, 64)
		if err != nil {
			t.Fatal(err)
		}
		files[to] = int(mode) & unix.O_ACCMODE
	}
	return files
}

// bytesOf tells a folder from any other: names, times and bytes.
func bytesOf(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	for _, name := range names(t, dir) {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&all, "%s %v %v %x\n", name, info.Mode(), info.ModTime().UnixNano(), sha256.Sum256(data))
	}
	return all.String()
}
