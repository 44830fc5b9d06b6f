package main

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestTours runs what the documents say: commands are run, files written, and
// what is printed must be what the reader was told.
func TestTours(t *testing.T) {
	for _, name := range []string{"editing", "data", "operations"} {
		t.Run(name, func(t *testing.T) {
			document, err := os.ReadFile("../../docs/" + name + ".md")
			if err != nil {
				t.Fatal(err)
			}
			seeds, err := filepath.Abs("../../seeds")
			if err != nil {
				t.Fatal(err)
			}
			if _, err := exec.LookPath("curl"); err != nil && name == "data" {
				t.Skip("curl is not installed")
			}
			address := freeAddress(t)
			document = bytes.ReplaceAll(document, []byte("localhost:8080"), []byte(address))
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, name+".txtar"), scripted(t, document), 0o600); err != nil {
				t.Fatal(err)
			}
			testscript.Run(t, testscript.Params{Dir: dir, RequireExplicitExec: true, Setup: func(env *testscript.Env) error {
				env.Setenv("ADDRESS", address)
				return os.CopyFS(filepath.Join(env.WorkDir, "seeds"), os.DirFS(seeds))
			}})
		})
	}
}

// freeAddress is an address of this machine that nobody listens at.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

// scripted turns a document's fenced blocks into a script. A block "sh" holds
// commands, "text" what the last of them prints (each line, somewhere), "sh
// fails" a command that ends with status 1; "yaml PATH" and "jsonl PATH" are
// files to write.
func scripted(t *testing.T, document []byte) []byte {
	t.Helper()
	var script bytes.Buffer
	archive := &txtar.Archive{}
	for _, block := range regexp.MustCompile("(?ms)^```(\\S+) ?(\\S*)\n(.*?)^```$").FindAllStringSubmatch(string(document), -1) {
		kind, argument, body := block[1], block[2], block[3]
		switch kind {
		case "sh":
			fails := ""
			if argument == "fails" {
				fails = "! "
			}
			for line := range strings.Lines(body) {
				fmt.Fprintf(&script, "%sexec sh -c '%s'\n", fails, strings.ReplaceAll(strings.TrimSpace(line), "'", "''"))
			}
		case "server":
			fmt.Fprintf(&script, "exec %s &\n", strings.TrimSpace(body))
			fmt.Fprintln(&script, `exec sh -c 'i=0; while [ $i -lt 240 ]; do i=$((i+1)); curl -sf http://'$ADDRESS'/healthz && exit; sleep 0.5; done; exit 1'`)
		case "text":
			for line := range strings.Lines(body) {
				fmt.Fprintf(&script, "stdout '%s'\n", strings.ReplaceAll(regexp.QuoteMeta(strings.TrimSpace(line)), "'", "''"))
			}
		case "error":
			for line := range strings.Lines(body) {
				fmt.Fprintf(&script, "stderr '%s'\n", strings.ReplaceAll(regexp.QuoteMeta(strings.TrimSpace(line)), "'", "''"))
			}
		case "yaml", "jsonl", "csv":
			step := fmt.Sprintf("step%d", len(archive.Files))
			archive.Files = append(archive.Files, txtar.File{Name: step, Data: []byte(body)})
			fmt.Fprintf(&script, "cp %s %s\n", step, argument)
		default:
			t.Fatalf("a block of the kind %q: write sh, text, error, yaml PATH or jsonl PATH", kind)
		}
	}
	if script.Len() == 0 {
		t.Fatal("the document has no commands")
	}
	archive.Comment = script.Bytes()
	return txtar.Format(archive)
}
