//go:build linux

package main

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestReplicas runs the recipe of docs/operations.md for many readers in its
// short form: one builder, three replicas behind nginx, a new edition, a killed
// replica, an added one. Long, and with both engines, it runs by make soak.
func TestReplicas(t *testing.T) {
	runs(t, "../../deploy/replicas.sh", "LASTING=1", "MEETINGS=100", "ENGINES=rsync")
}

// TestSpread runs the recipe for many articles: read in shares by GNU parallel and
// on two network hosts, and built into the same archive, byte for byte.
func TestSpread(t *testing.T) {
	runs(t, "../../deploy/spread.sh", "MEETINGS=100")
}

// runs runs a script of deploy/ with this program; it is skipped where the script
// says (exit status 3) that something is not installed or not permitted.
func runs(t *testing.T, script string, settings ...string) {
	t.Helper()
	readout, err := exec.LookPath("readout")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 10*time.Minute)
	defer stop()
	command := exec.CommandContext(ctx, script)
	command.Env = append(os.Environ(), append(settings, "READOUT="+readout)...)
	command.Cancel = func() error { return command.Process.Signal(syscall.SIGTERM) } // it ends what it started
	command.WaitDelay = 30 * time.Second
	out, err := command.CombinedOutput()
	switch exitStatus(err) {
	case "0":
		t.Logf("%s", out)
	case "3":
		t.Skip(strings.TrimSpace(string(out)))
	default:
		t.Errorf("%v\n%s", err, out)
	}
}
