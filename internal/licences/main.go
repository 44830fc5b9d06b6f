// Command licences reports on every module whose code is in the program or in
// its tests: its licence, read from the files of the module itself, and how old
// the version in use is. It fails on a licence that is not permissive, or that
// it does not know.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// module is what go list says of one.
type module struct {
	Path, Version, Dir string
	Time               *time.Time // of the version
	Main               bool
	Deprecated         string
}

// permissive are the licences that may be in the program, by words that stand in
// no other one; the first that fits counts.
var permissive = []struct {
	name  string
	words *regexp.Regexp
}{
	{"Apache-2.0", regexp.MustCompile(`Apache License,? Version 2\.0`)},
	{"MIT", regexp.MustCompile(`Permission is hereby granted, free of charge, to any person obtaining a copy`)},
	{"ISC", regexp.MustCompile(`Permission to use, copy, modify, and(/or)? distribute this software for any purpose with or without fee`)},
	{"BSD-3-Clause", regexp.MustCompile(`Redistribution and use in source and binary forms.*(Neither the name|The name of the author may not|names? of (its|the) contributors)`)},
	{"BSD-2-Clause", regexp.MustCompile(`Redistribution and use in source and binary forms`)},
}

// shared are words of licences that ask for more than a notice.
var shared = regexp.MustCompile(`(?i)GNU (Affero |Lesser |Library )?General Public License|Mozilla Public License|Eclipse Public License|Common Development and Distribution|Server Side Public License|Business Source License|Open Database License|Commons Clause`)

// aged is when a version is so old that somebody should see whether its module is
// still kept.
const aged = 5 * 365 * 24 * time.Hour

// accepted are modules whose licence is not permissive and that may be used all
// the same, with the reason.
var accepted = map[string]string{
	"github.com/hashicorp/golang-lru/v2": "MPL-2.0, whose terms reach no further than its own files, which are used unchanged",
}

func main() {
	if err := report(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

func report(w io.Writer) error {
	modules, err := used()
	if err != nil {
		return err
	}
	var problems, old []string
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "module\tversion\tof\tlicence")
	for _, m := range modules {
		name, err := licence(m.Dir)
		if reason, ok := accepted[m.Path]; ok && err != nil {
			name = reason
		} else if err != nil {
			problems = append(problems, m.Path+": "+err.Error())
			name = "?"
		}
		day := "?"
		if m.Time != nil {
			day = m.Time.Format(time.DateOnly)
			if time.Since(*m.Time) > aged {
				old = append(old, m.Path+" ("+day[:4]+")")
			}
		}
		if m.Deprecated != "" {
			problems = append(problems, m.Path+" is deprecated: "+m.Deprecated)
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", m.Path, m.Version, day, name)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(w, "%d modules\n", len(modules))
	if len(old) > 0 {
		fmt.Fprintf(w, "of a version older than five years, to be looked at: %s\n", strings.Join(old, ", "))
	}
	if len(problems) > 0 {
		return errors.New(strings.Join(problems, "\n  "))
	}
	return nil
}

// used are the modules of all packages that the program and its tests import.
func used() ([]module, error) {
	list := exec.Command("go", "list", "-deps", "-test", "-json=Module", "./...")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	found := map[string]module{}
	for packages := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct{ Module *module }
		if err := packages.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		if p.Module != nil && !p.Module.Main {
			found[p.Module.Path] = *p.Module
		}
	}
	var all []module
	for _, m := range found {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return all, nil
}

// licence names the licences of a module: each of its files that holds one must
// be permissive.
func licence(dir string) (string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		return "", err
	}
	var names []string
	for _, file := range files {
		base := strings.ToUpper(filepath.Base(file))
		if !strings.HasPrefix(base, "LICEN") && !strings.HasPrefix(base, "COPYING") && !strings.HasPrefix(base, "UNLICENSE") {
			continue
		}
		if info, err := os.Stat(file); err != nil || info.IsDir() {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		name, err := classify(string(text))
		if err != nil {
			return "", fmt.Errorf("%s: %w", filepath.Base(file), err)
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return "", errors.New("it has no file of its licence")
	}
	return strings.Join(names, " and "), nil
}

// classify names the licence that a text is.
func classify(text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	if words := shared.FindString(text); words != "" {
		return "", fmt.Errorf("it speaks of the %s, which is not permissive", words)
	}
	for _, l := range permissive {
		if l.words.MatchString(text) {
			return l.name, nil
		}
	}
	return "", fmt.Errorf("its licence is not known: %.80q", text)
}
