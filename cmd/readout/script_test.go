package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"readout": func() { os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the command line as a person would: one script a command,
// in testdata/script. $SEEDS is the folder of the two seed articles.
func TestScripts(t *testing.T) {
	seeds, err := filepath.Abs("../../seeds")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SEEDS", seeds)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status},
	})
}

// status runs a command and wants this exit status: status 2 readout extract.
func status(script *testscript.TestScript, neg bool, arguments []string) {
	if neg || len(arguments) < 2 {
		script.Fatalf("usage: status N command [argument...]")
	}
	err := script.Exec(arguments[1], arguments[2:]...)
	if got := exitStatus(err); got != arguments[0] {
		script.Fatalf("exit status %s, want %s", got, arguments[0])
	}
}

// exitStatus is the status of a command that ended with err, in words when it did not run.
func exitStatus(err error) string {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return "0"
	case errors.As(err, &exit):
		return strconv.Itoa(exit.ExitCode())
	}
	return err.Error()
}
