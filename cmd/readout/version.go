package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/store"
)

func newVersion() *cobra.Command {
	var db string
	command := &cobra.Command{
		Use:   "version",
		Short: "Print the program's version, that of its reading rules, and an archive's edition",
		Long: `Version prints the program's version and that of its reading rules, and, when there
is an archive, its edition and the reading rules that it was built with.`,
		Example: `  readout version
  readout version --db archive.db`,
		Args: args(nothing),
		RunE: func(command *cobra.Command, _ []string) error {
			out := command.OutOrStdout()
			fmt.Fprintf(out, "readout %s, reader %s, %s %s/%s\n", programVersion(), ingest.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			_, err := os.Stat(db)
			if errors.Is(err, fs.ErrNotExist) && !command.Flags().Changed("db") {
				return nil
			}
			archive, err := store.Open(db)
			if err != nil {
				return err
			}
			defer archive.Close()
			edition := archive.Edition()
			fmt.Fprintf(out, "%s: edition %s, built %s by reader %s: %s from %s\n", db, edition.ID, edition.Built, edition.Reader,
				count(archive.Tally().All(), "meeting"), count(archive.Articles(), "article"))
			return nil
		},
	}
	dbFlag(command, &db)
	return command
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
