package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/build"
	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/sample"
	"github.com/readout-archive/readout/internal/store"
)

func newIngest() *cobra.Command {
	var db, built, text, register, desk string
	var records, readings []string
	var anew bool
	var progress func() (bars, error)
	command := &cobra.Command{
		Use:   "ingest PATH...",
		Short: "Read articles into a new archive",
		Long: `Ingest reads files, or all *.txt files below folders, and builds an archive of them
aside. When it is whole it takes the place of the old one; a server takes it up
without a restart. If no article could be read, the old archive stays.

With --ids the ids of meetings, people, places and organisations are kept in a text
file beside the articles: they stay what they are when articles are added or the
program reads better.

With --editors a folder of editors' files is read: where articles come from, who is who,
corrections, reviews, what is withheld, further topics; ids.tsv and history.jsonl are
kept there. readout init lays such a folder out. With --records records made elsewhere
stand beside those that are read.

What was read is kept in a hidden file beside the archive: the next build takes over
the readings of articles that did not change, unless the program or its vocabulary did.
With --readings an archive is built of what readout extract --whole printed, here or on
other machines; it is the same, byte for byte, as if the articles were read here.`,
		Example: `  readout ingest seeds
  readout ingest --db archive.db --ids articles/ids.tsv articles
  readout ingest --editors editors --records curated.jsonl articles
  readout ingest --readings readings-1.jsonl readings-2.jsonl`,
		Args: args(func(command *cobra.Command, paths []string) error {
			if len(readings) > 0 {
				return nil
			}
			return somePaths(command, paths)
		}),
		RunE: func(command *cobra.Command, paths []string) error {
			defer spacious()()
			rights, known := map[string]readout.Rights{"full": readout.FullText, "excerpt": readout.ExcerptText, "link": readout.LinkText}[text]
			if !known {
				return usageError{fmt.Errorf("--text %q is not understood: write full, excerpt or link", text)}
			}
			if info, err := os.Stat(db); err == nil && info.IsDir() {
				return usageError{fmt.Errorf("--db %s is a folder: name a file, such as %s", db, filepath.Join(db, "readout.db"))}
			}
			bars, err := progress()
			if err != nil {
				return err
			}
			day, err := buildDay(built, os.Getenv("SOURCE_DATE_EPOCH"), time.Now())
			if err != nil {
				return usageError{err}
			}
			said, history, err := atTheDesk(desk)
			if err != nil {
				return err
			}
			if said != nil {
				if err := said.NotAfter(day); err != nil {
					return mistakes(desk, err)
				}
			}
			figures, err := readFigures(desk)
			if err != nil {
				return err
			}
			if register == "" && desk != "" {
				register = filepath.Join(desk, "ids.tsv")
			}
			if err := keepable(db, register, history); err != nil {
				return err
			}
			old, err := readRegister(register)
			if err != nil {
				return err
			}
			listing, err := list(paths, readings)
			if err != nil {
				return err
			}
			lex, err := extendedBy(said, desk)
			if err != nil {
				return err
			}
			cited, err := readRecords(records, codes(lex))
			if err != nil {
				return err
			}
			plan := build.Plan{DB: db, Built: day, Rights: rights, Register: old, Lexicon: lex, Begin: bars.begin,
				Editors: said, Records: cited, Figures: figures, History: history, Anew: anew}
			told, err := plan.Files(command.Context(), listing)
			bars.end()
			for _, warning := range []error{told.Forgotten, told.Early, told.Unkept} {
				if warning != nil {
					slog.Warn(warning.Error())
				}
			}
			printSummary(command.OutOrStdout(), &told, db)
			if told.InPlace && register != "" {
				err = errors.Join(err, writeRegister(register, told.Register))
			}
			return err
		},
	}
	dbFlag(command, &db)
	progress = progressFlag(command)
	flags := command.Flags()
	flags.StringVar(&built, "built", "", "the `day` of the build, told in the archive; by default SOURCE_DATE_EPOCH's, else today")
	flags.StringVar(&text, "text", "full", "how much of the articles' text may be shown: `full`, excerpt or link")
	flags.StringVar(&desk, "editors", "", "the `folder` of the editors' files")
	flags.StringArrayVar(&records, "records", nil, "a `file` of records made elsewhere, JSON Lines; may be repeated")
	flags.StringArrayVar(&readings, "readings", nil, "a `file` of readings that readout extract --whole printed; further files that end in .jsonl may follow it")
	flags.BoolVar(&anew, "anew", false, "read every article, those too that an earlier build read")
	flags.StringVar(&register, "ids", "", "the `file` that keeps ids from build to build, written anew")
	return command
}

// list finds articles and readings of them. With a file of readings named, paths
// that end in .jsonl are files of readings too, as a shell's readings-*.jsonl
// gives them.
func list(paths, readings []string) (ingest.Listing, error) {
	var articles []string
	for _, path := range paths {
		if len(readings) > 0 && strings.EqualFold(filepath.Ext(path), ".jsonl") {
			readings = append(readings, path)
		} else {
			articles = append(articles, path)
		}
	}
	listing, err := ingest.List(articles)
	for _, path := range readings {
		if err == nil {
			err = listing.AddReadings(path)
		}
	}
	return listing, err
}

// atTheDesk reads an editors' folder: what it says, and where its history is
// kept. Without a folder it is all nothing.
func atTheDesk(folder string) (*editors.Files, string, error) {
	if folder == "" {
		return nil, "", nil
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, "", fmt.Errorf("--editors %s is no folder: lay one out with readout init", folder)
	}
	if _, err := os.Stat(filepath.Join(folder, "editors", "corrections")); err == nil {
		return nil, "", fmt.Errorf("--editors %s holds the editors' files in a folder of their own: name %s", folder, filepath.Join(folder, "editors"))
	}
	said, err := editors.Load(os.DirFS(folder))
	if err != nil {
		return nil, "", mistakes(folder, err)
	}
	return said, filepath.Join(folder, "history.jsonl"), nil
}

// mistakes says of the editors' files that nothing was built because of them.
func mistakes(folder string, err error) error {
	return fmt.Errorf("the editors' files in %s hold mistakes, so nothing was built:\n%w", folder, err)
}

// readFigures scores the filled coding sheet among the editors' files, where
// there is one.
func readFigures(folder string) ([]store.Figure, error) {
	if folder == "" {
		return nil, nil
	}
	path := filepath.Join(folder, "sample.csv")
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	scored, err := sample.Score(file)
	if err := errors.Join(err, file.Close()); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var figures []store.Figure
	for _, f := range scored {
		if f.Judged > 0 {
			figures = append(figures, store.Figure{Field: f.Field, Right: f.Right, Judged: f.Judged, Low: f.Low, High: f.High})
		}
	}
	return figures, nil
}

// readRecords reads the files of records made elsewhere.
func readRecords(paths []string, codes editors.Codes) ([]editors.Cited, error) {
	var all []editors.Cited
	for _, path := range paths {
		file, err := openFile(path)
		if err != nil {
			return nil, fmt.Errorf("--records: %w", err)
		}
		cited, err := editors.ReadRecords(filepath.Base(path), file, codes)
		if err := errors.Join(err, file.Close()); err != nil {
			return nil, fmt.Errorf("the records hold mistakes, so nothing was built:\n%w", err)
		}
		all = append(all, cited...)
	}
	return all, nil
}

// printSummary tells what became of the files that were given.
func printSummary(w io.Writer, told *build.Summary, db string) {
	if told.InPlace {
		fmt.Fprintf(w, "%s: %s from %s, %s\n", db, count(told.Meetings, "meeting"), count(told.Articles, "article"), people(told.People))
	}
	if told.InPlace && told.Taken > 0 {
		fmt.Fprintf(w, "%s of %s taken over from an earlier build\n", thousands(told.Taken), count(told.Files, "reading"))
	}
	if again := told.Files - told.Articles; told.InPlace && again > 0 {
		fmt.Fprintf(w, "%s of a text that another file has too: one source with several files\n", count(again, "file"))
	}
	if told.Unread > 0 {
		fmt.Fprintf(w, "%s in another language: kept and not read\n", count(told.Unread, "article"))
	}
	if told.Others > 0 {
		fmt.Fprintf(w, "%s of another kind than *.txt in the folders: not read\n", count(told.Others, "file"))
	}
	if len(told.Skipped) > 0 {
		fmt.Fprintf(w, "%s skipped:\n", count(len(told.Skipped), "file"))
	}
	for _, file := range told.Skipped {
		fmt.Fprintf(w, "  %s: %s\n", printable(file.Path), file.Reason)
	}
	if len(told.Unused) > 0 {
		fmt.Fprintf(w, "%s not applied:\n", entries(len(told.Unused)))
	}
	for _, unused := range told.Unused {
		fmt.Fprintf(w, "  %s\n", tame(unused))
	}
}

// entries counts what editors wrote.
func entries(n int) string {
	if n == 1 {
		return "1 entry of the editors' files"
	}
	return thousands(n) + " entries of the editors' files"
}

// people counts persons.
func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return thousands(n) + " people"
}
