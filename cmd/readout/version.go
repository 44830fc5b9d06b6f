package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/ingest"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the program's version and that of its reading rules",
		Example: "  readout version",
		Args:    args(cobra.NoArgs),
		RunE: func(command *cobra.Command, _ []string) error {
			_, err := fmt.Fprintf(command.OutOrStdout(), "readout %s, reader %s, %s %s/%s\n",
				programVersion(), ingest.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

// programVersion is what the build recorded: a module version, else a commit, else "unversioned".
func programVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unversioned"
	}
	commit, changed := "", false
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			commit = setting.Value[:min(12, len(setting.Value))]
		case "vcs.modified":
			changed = setting.Value == "true"
		}
	}
	switch version := info.Main.Version; {
	case version != "" && version != "(devel)":
		return version
	case commit != "" && changed:
		return commit + " (with changes)"
	case commit != "":
		return commit
	}
	return "unversioned"
}
