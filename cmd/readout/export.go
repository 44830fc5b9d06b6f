package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/store"
)

func newExport() *cobra.Command {
	var db, by, of, format, all, base, licence string
	command := &cobra.Command{
		Use:   "export",
		Short: "Print an archive's records as JSON Lines",
		Long: `Export prints an archive as JSON Lines: by meeting, a line for each record in the
order of their dates, merged from all its reports; by article, a line for each article
with what it alone says, as extract prints it, and the ids of meetings and people.

With --format the meetings are printed as csv, participations.csv, json, jsonl, atom, md
or ics, as the site gives them; with --of other lists, as csv, json or jsonl: sources (the
articles), ledger (what was considered and is no record), skipped (files that could not be
read); and as csv what ids and codes lead to: people, places, organisations, names (their
forms), offices, countries, topics; changes (of all editions) and former (ids that have no
page of their own now). With --all a folder is filled with all of it, a datapackage.json that describes it,
and checksums.`,
		Example: `  readout export > meetings.jsonl
  readout export --db archive.db --by article | jq .article
  readout export --format csv > meetings.csv
  readout export --of ledger --format csv > ledger.csv
  readout export --all data --base-url https://readout.example.org`,
		Args: args(nothing),
		RunE: func(command *cobra.Command, _ []string) error {
			export, known := map[string]exporter{"meeting": exportMeetings, "article": exportArticles}[by]
			if !known {
				return usageError{fmt.Errorf("--by %q is not understood: write meeting or article", by)}
			}
			given := command.Flags().Changed
			if given("by") && (given("format") || given("of") || all != "") || all != "" && (given("format") || given("of")) {
				return usageError{errors.New("--by, --format with --of, and --all are three kinds of export: choose one")}
			}
			base, err := siteAddress(base, true)
			if err != nil {
				return err
			}
			to := published{base: base}
			if to.licence, err = licenceOf(licence); err != nil {
				return err
			}
			archive, err := store.Open(db)
			if err != nil {
				return err
			}
			defer archive.Close()
			if all != "" {
				return exportBulk(command.Context(), archive, to, all)
			}
			out := bufio.NewWriter(command.OutOrStdout())
			if format != "" || of != "meetings" {
				list, err := exportedAs(of, format)
				if err != nil {
					return err
				}
				return cmp.Or(list.write(command.Context(), archive, to, out), out.Flush())
			}
			if err := export(command.Context(), archive, jsonLines(out)); err != nil {
				return err
			}
			return out.Flush()
		},
	}
	dbFlag(command, &db)
	flags := command.Flags()
	flags.StringVar(&format, "format", "", "print in a `format` of the site")
	flags.StringVar(&of, "of", "meetings", "print a `list`: meetings, sources, ledger, skipped, people, places, organisations, names, offices, countries, topics, changes or former")
	flags.StringVar(&all, "all", "", "fill a `folder` with all lists and tables, a description and checksums")
	flags.StringVar(&base, "base-url", "", "the site's public `address`, for the links in the files")
	licenceFlag(command, &licence)
	flags.StringVar(&by, "by", "meeting", "a line for each `meeting` or article")
	return command
}

// exportedLists are the files of each list, by suffix.
var exportedLists = map[string]map[string]exported{"meetings": ofMeetings, "sources": ofSources, "ledger": ofLedger, "skipped": ofSkipped,
	"people": ofPeople, "places": ofPlaces, "organisations": ofOrganisations, "names": ofNames, "offices": ofOffices, "countries": ofCountries, "topics": ofTopics,
	"changes": ofChanges, "former": ofFormer}

// exportedAs finds a list in a format; without a format it is JSON Lines, or CSV of what
// has no other.
func exportedAs(of, format string) (exported, error) {
	lists := exportedLists[of]
	if lists == nil {
		return exported{}, usageError{fmt.Errorf("--of %q is not known: write one of %s", of, strings.Join(slices.Sorted(maps.Keys(exportedLists)), ", "))}
	}
	usual := "jsonl"
	if _, has := lists[usual]; !has {
		usual = "csv"
	}
	list, known := lists[cmp.Or(format, usual)]
	if !known {
		return exported{}, usageError{fmt.Errorf("--format %q is not known for %s: write %s", format, of, strings.Join(slices.Sorted(maps.Keys(lists)), ", "))}
	}
	return list, nil
}

// exporter writes an archive's records, a line each.
type exporter func(context.Context, *store.Archive, *json.Encoder) error

func exportMeetings(ctx context.Context, archive *store.Archive, lines *json.Encoder) error {
	all, err := archive.Select(ctx, store.Filter{})
	if err != nil {
		return err
	}
	return all.Meetings(ctx, store.Oldest, func(meeting readout.Meeting) error { return lines.Encode(meeting) })
}

// exportArticles writes a line for each file: an article that lies in two files has two.
func exportArticles(ctx context.Context, archive *store.Archive, lines *json.Encoder) error {
	for n := 1; ; n++ {
		list, err := archive.Sources(ctx, store.SourceFilter{}, store.Oldest, n)
		if errors.Is(err, readout.ErrNotFound) && n == 1 {
			return nil
		} else if err != nil {
			return err
		}
		for _, row := range list.Items {
			page, err := archive.Source(ctx, row.ID)
			if err != nil {
				return err
			}
			line := ingest.Line{Meetings: make([]readout.Report, len(page.Meetings))}
			for i, meeting := range page.Meetings {
				line.Meetings[i] = meeting.Report
				line.Meetings[i].ID = meeting.Card.ID
			}
			for _, line.Article = range page.Source.Files {
				if err := lines.Encode(line); err != nil {
					return err
				}
			}
		}
		if n >= list.Pages {
			return nil
		}
	}
}
