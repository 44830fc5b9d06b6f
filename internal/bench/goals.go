package bench

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// This file owns the table of goals.

// Goal is one row: what was to be reached, and what was.
type Goal struct {
	Name     string
	Target   string
	Measured string // "" where it could not be measured here
	Met      bool
	Note     string // how, on what, or why not
}

// atMost makes a row of a figure that must not be larger than the target.
func atMost(name string, target, measured float64, unit, note string) Goal {
	return Goal{name, "≤ " + figure(target) + unit, figure(measured) + unit, measured <= target, note}
}

// atLeast makes a row of a figure that must not be smaller than the target.
func atLeast(name string, target, measured float64, unit, note string) Goal {
	return Goal{name, "≥ " + figure(target) + unit, figure(measured) + unit, measured >= target, note}
}

// unmeasured makes a row of what could not be measured here, and why.
func unmeasured(name, target, why string) Goal { return Goal{Name: name, Target: target, Note: why} }

// figure writes a number with three digits that count.
func figure(n float64) string {
	switch {
	case n >= 100:
		return fmt.Sprintf("%.0f", n)
	case n >= 10:
		return fmt.Sprintf("%.1f", n)
	case n >= 0.1:
		return fmt.Sprintf("%.2f", n)
	}
	return fmt.Sprintf("%.3g", n)
}

func (g Goal) met() string {
	switch {
	case g.Measured == "":
		return "not measured"
	case g.Met:
		return "yes"
	}
	return "no"
}

// Print writes the goals for a terminal.
func Print(w io.Writer, goals []Goal) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "goal\ttarget\tmeasured\tmet\tnote")
	for _, g := range goals {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", g.Name, g.Target, g.Measured, g.met(), g.Note)
	}
	return table.Flush()
}

// Markdown writes the goals as a table of a document.
func Markdown(w io.Writer, goals []Goal) error {
	lines := []string{"| goal | target | measured | met | how |", "| --- | --- | --- | --- | --- |"}
	for _, g := range goals {
		lines = append(lines, fmt.Sprintf("| %s | %s | %s | %s | %s |", g.Name, g.Target, g.Measured, g.met(), g.Note))
	}
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n"))
	return err
}
