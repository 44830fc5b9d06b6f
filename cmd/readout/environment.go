package main

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"
)

// This file owns configuration by environment: a flag that the command line
// leaves out takes READOUT_ and its name, in capitals, with _ for -. One that is
// empty is not set.

// fromEnvironment fills the flags that were not given from the environment.
func fromEnvironment(flags *pflag.FlagSet, lookup func(string) (string, bool)) error {
	var problem error
	flags.VisitAll(func(flag *pflag.Flag) {
		name := "READOUT_" + strings.ToUpper(strings.ReplaceAll(flag.Name, "-", "_"))
		value, set := lookup(name)
		if !set || value == "" || flag.Changed || flag.Name == "help" || problem != nil {
			return
		}
		if err := flags.Set(flag.Name, value); err != nil {
			problem = usageError{fmt.Errorf("%s in the environment: %w", name, misread(err))}
		}
	})
	return problem
}
