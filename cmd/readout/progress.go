package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// This file owns what a person sees of long work: a bar on a terminal, nothing
// where standard error is a file or a pipe, or on request a line for each stretch.

// bars shows one stretch of work after the other.
type bars struct {
	stderr io.Writer
	lines  bool
	now    *progressbar.ProgressBar
}

// progressFlag gives a command the flag that says how progress is shown; read
// it when the command runs.
func progressFlag(command *cobra.Command) func() (bars, error) {
	how := command.Flags().String("progress", "bar", "how progress is shown on standard error: `bar`, on a terminal only, or lines, one as each stretch of work begins")
	return func() (bars, error) {
		if *how != "bar" && *how != "lines" {
			return bars{}, usageError{fmt.Errorf("--progress %q is not understood: write bar or lines", *how)}
		}
		return bars{stderr: command.ErrOrStderr(), lines: *how == "lines"}, nil
	}
}

// begin ends the last stretch and begins another one of so many steps, 0 when
// that is not known; step counts one.
func (b *bars) begin(doing string, steps int) (step func()) {
	b.end()
	if b.lines {
		fmt.Fprintln(b.stderr, "readout: "+doing)
		return func() {}
	}
	if steps == 0 {
		steps = -1
	}
	b.now = progressbar.NewOptions(steps,
		progressbar.OptionSetWriter(b.stderr),
		progressbar.OptionSetVisibility(onTerminal(b.stderr)),
		progressbar.OptionSetDescription(doing),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish())
	bar := b.now
	return func() { _ = bar.Add(1) } // a terminal that cannot be written to is no reason to stop
}

// end takes the bar away.
func (b *bars) end() {
	if b.now != nil {
		_ = b.now.Exit()
		b.now = nil
	}
}

// onTerminal tells whether a writer is a person's terminal.
func onTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// count writes a number and its noun: "1 article", "1,200 articles".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return thousands(n) + " " + noun
}

// thousands writes a number that is not negative with commas.
func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
