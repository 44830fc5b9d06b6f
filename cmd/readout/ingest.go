package main

import (
	"cmp"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/build"
	"github.com/readout-archive/readout/internal/ingest"
)

func newIngest() *cobra.Command {
	var given ingestion
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
			if len(given.readings) > 0 {
				return nil
			}
			return somePaths(command, paths)
		}),
		RunE: func(command *cobra.Command, paths []string) error {
			defer spacious()()
			return given.run(command, paths)
		},
	}
	dbFlag(command, &given.db)
	given.progress = progressFlag(command)
	flags := command.Flags()
	flags.StringVar(&given.built, "built", "", "the `day` of the build, told in the archive; by default SOURCE_DATE_EPOCH's, else today")
	flags.StringVar(&given.text, "text", "full", "how much of the articles' text may be shown: `full`, excerpt or link")
	flags.StringVar(&given.desk, "editors", "", "the `folder` of the editors' files")
	flags.StringArrayVar(&given.records, "records", nil, "a `file` of records made elsewhere, JSON Lines; may be repeated")
	flags.StringArrayVar(&given.readings, "readings", nil, "a `file` of readings that readout extract --whole printed; further files that end in .jsonl may follow it")
	flags.BoolVar(&given.anew, "anew", false, "read every article, those too that an earlier build read")
	flags.StringVar(&given.register, "ids", "", "the `file` that keeps ids from build to build, written anew")
	return command
}

// ingestion is what the flags of ingest ask for.
type ingestion struct {
	db, built, text, register, desk string
	records, readings               []string
	anew                            bool
	progress                        func() (bars, error)
}

// run builds the archive, tells what became of the files and keeps the ids.
func (g *ingestion) run(command *cobra.Command, paths []string) error {
	rights, known := map[string]readout.Rights{"full": readout.FullText, "excerpt": readout.ExcerptText, "link": readout.LinkText}[g.text]
	if !known {
		return usageError{fmt.Errorf("--text %q is not understood: write full, excerpt or link", g.text)}
	}
	if info, err := os.Stat(g.db); err == nil && info.IsDir() {
		return usageError{fmt.Errorf("--db %s is a folder: name a file, such as %s", g.db, filepath.Join(g.db, "readout.db"))}
	}
	bars, err := g.progress()
	if err != nil {
		return err
	}
	day, err := buildDay(g.built, os.Getenv("SOURCE_DATE_EPOCH"), time.Now())
	if err != nil {
		return usageError{err}
	}
	plan := build.Plan{DB: g.db, Built: day, Rights: rights, Begin: bars.begin, Anew: g.anew}
	listing, err := g.read(&plan, paths)
	if err != nil {
		return err
	}
	if g.register != "" {
		plan.Given = func(ids *ingest.Register) error { return writeRegister(g.register, ids) }
	}
	told, err := plan.Files(command.Context(), listing)
	bars.end()
	for _, warning := range []error{told.Forgotten, told.Early, told.Unkept} {
		if warning != nil {
			slog.Warn(warning.Error())
		}
	}
	printSummary(command.OutOrStdout(), &told, g.db)
	return err
}

// read takes into the plan all that stands beside the articles, and lists the articles and
// readings themselves. What is wrong with any of it is told before anything is built.
func (g *ingestion) read(plan *build.Plan, paths []string) (listing ingest.Listing, err error) {
	if plan.Editors, plan.History, err = atTheDesk(g.desk); err != nil {
		return listing, err
	}
	if plan.Editors != nil {
		if err := plan.Editors.NotAfter(plan.Built); err != nil {
			return listing, mistakes(g.desk, err)
		}
	}
	if plan.Figures, err = readFigures(g.desk); err != nil {
		return listing, err
	}
	if g.register == "" && g.desk != "" {
		g.register = filepath.Join(g.desk, "ids.tsv")
	}
	if err := keepable(g.db, g.register, plan.History); err != nil {
		return listing, err
	}
	if plan.Register, err = readRegister(g.register); err != nil {
		return listing, err
	}
	if listing, err = list(paths, g.readings); err != nil {
		return listing, err
	}
	if plan.Lexicon, err = extendedBy(plan.Editors, g.desk); err != nil {
		return listing, err
	}
	plan.Records, err = readRecords(g.records, codes(plan.Lexicon))
	return listing, err
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
		fmt.Fprintf(w, "%s of another kind than *.txt in the folders: not read%s\n", count(told.Others, "file"), kinds(told.Kinds))
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

// kinds tells which files of another kind there are, the most frequent first, to one who
// wonders why an article is missing; nothing where only their number is known.
func kinds(endings map[string]int) string {
	const most = 5
	var told []string
	for _, ending := range slices.SortedFunc(maps.Keys(endings), func(a, b string) int {
		return cmp.Or(cmp.Compare(endings[b], endings[a]), cmp.Compare(a, b))
	}) {
		if len(told) == most {
			told = append(told, "and others")
			break
		}
		told = append(told, thousands(endings[ending])+" "+cmp.Or(printable(ending), "without an ending"))
	}
	if told == nil {
		return ""
	}
	return " (" + strings.Join(told, ", ") + ")"
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
