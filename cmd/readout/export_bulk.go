package main

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// This file owns the export of a whole archive as files that can be cited and
// checked: meetings, participations, articles, the ledger, a data package that
// describes them and their checksums.

// published is what is told of the site whose data is exported.
type published struct {
	base    string // its address
	licence formats.Licence
}

// exported is one file of an export.
type exported struct {
	name, media string
	columns     []formats.Column // of a table
	key         string           // its column that names a row
	write       func(ctx context.Context, archive *store.Archive, to published, w io.Writer) error
}

// Of what an export is: the files of each, by their suffix.
var (
	ofMeetings = files("meetings", formats.Lists, allMeetings)
	ofSources  = files("sources", formats.Sources, allSources)
	ofLedger   = files("ledger", formats.Ledger, allConsidered)
	ofSkipped  = files("skipped", formats.Skipped, allSkipped)

	// What their ids and codes lead to.
	ofPeople        = tableFiles(web.People)
	ofPlaces        = tableFiles(web.Places)
	ofOrganisations = tableFiles(web.Organisations)
	ofNames         = tableFiles(web.Forms)
	ofOffices       = tableFiles(web.Offices)
	ofCountries     = tableFiles(web.Countries)
	ofTopics        = tableFiles(web.Topics)
	ofChanges       = tableFiles(web.Changes)
	ofFormer        = tableFiles(web.FormerIDs)
)

// bulk are the files that fill a folder.
var bulk = []exported{
	ofMeetings["csv"].table(formats.MeetingColumns(), "id"),
	ofMeetings["participations.csv"].named("participations.csv").table(formats.ParticipationColumns(), ""),
	ofMeetings["jsonl"], ofMeetings["json"], ofMeetings["md"], ofMeetings["ics"].named("planned.ics"),
	ofSources["csv"].table(formats.SourceColumns(), "id"), ofSources["jsonl"], ofSources["json"],
	ofLedger["csv"].table(formats.ConsideredColumns(), ""), ofLedger["jsonl"], ofLedger["json"],
	ofSkipped["csv"].table(formats.SkippedColumns(), ""),
	ofPeople["csv"], ofPlaces["csv"], ofOrganisations["csv"], ofNames["csv"], ofOffices["csv"], ofCountries["csv"], ofTopics["csv"],
	ofChanges["csv"], ofFormer["csv"],
}

func (e exported) named(name string) exported {
	e.name = name
	return e
}

func (e exported) table(columns []formats.Column, key string) exported {
	e.columns, e.key = columns, key
	return e
}

// contents are the items of a file, and what it is of.
type contents[R any] struct {
	view formats.View
	each func(write func(R) error) error
}

// files are those of all items of a kind, by suffix.
func files[R any](name string, of []formats.Format[R], all func(context.Context, *store.Archive, published) (contents[R], error)) map[string]exported {
	bySuffix := map[string]exported{}
	for _, format := range of {
		write := func(ctx context.Context, archive *store.Archive, to published, w io.Writer) error {
			items, err := all(ctx, archive, to)
			if err != nil {
				return err
			}
			out := format.NewWriter(w, items.view)
			return cmp.Or(items.each(out.Write), out.Close())
		}
		bySuffix[format.Suffix] = exported{name: name + "." + format.Suffix, media: format.Media, write: write}
	}
	return bySuffix
}

// allMeetings are all records, oldest first.
func allMeetings(ctx context.Context, archive *store.Archive, to published) (c contents[formats.Record], err error) {
	all, err := archive.Select(ctx, store.Filter{})
	if err != nil {
		return c, err
	}
	built, _, ok := archive.Edition().Built.Bounds()
	if !ok {
		built = time.Time{}
	}
	describe := web.Describe(archive, to.base, built)
	return contents[formats.Record]{web.Export(archive, to.base, to.licence), func(write func(formats.Record) error) error {
		return all.Meetings(ctx, store.Oldest, func(m readout.Meeting) error { return write(describe(m)) })
	}}, nil
}

// allSources are all articles, oldest first.
func allSources(ctx context.Context, archive *store.Archive, to published) (contents[formats.Source], error) {
	describe := web.DescribeSource(to.base)
	return contents[formats.Source]{listed(archive, to, "Sources", "/sources", archive.Articles()), func(write func(formats.Source) error) error {
		return archive.EachSource(ctx, store.SourceFilter{}, store.Oldest, func(r store.SourceRow) error { return write(describe(r)) })
	}}, nil
}

// allConsidered are all sentences of the ledger, oldest first.
func allConsidered(ctx context.Context, archive *store.Archive, to published) (c contents[formats.Considered], err error) {
	ledger, err := archive.Ledger(ctx, store.LedgerFilter{}, store.Oldest, 1)
	if err != nil {
		return c, err
	}
	describe := web.DescribeConsidered(archive, to.base)
	return contents[formats.Considered]{listed(archive, to, "Considered, and not a record", "/ledger", ledger.Total), func(write func(formats.Considered) error) error {
		return archive.EachConsidered(ctx, store.LedgerFilter{}, store.Oldest, func(r store.LedgerRow) error { return write(describe(r)) })
	}}, nil
}

// allSkipped are the files that could not be read.
func allSkipped(ctx context.Context, archive *store.Archive, to published) (c contents[readout.Skipped], err error) {
	skipped, err := archive.Skipped(ctx, 1)
	if err != nil {
		return c, err
	}
	return contents[readout.Skipped]{listed(archive, to, "Files that could not be read", "/ledger?view=files", skipped.Total), func(write func(readout.Skipped) error) error {
		return archive.EachSkipped(ctx, write)
	}}, nil
}

// tableFiles are those of a table that takes no filters.
func tableFiles[R any](t web.Table[R]) map[string]exported {
	all := files(t.Name, t.Formats, func(ctx context.Context, archive *store.Archive, to published) (contents[R], error) {
		return contents[R]{listed(archive, to, t.Name, t.Page, 0), func(write func(R) error) error { return t.Each(ctx, archive, to.base, write) }}, nil
	})
	for suffix, file := range all {
		all[suffix] = file.table(t.Columns, t.Key)
	}
	return all
}

// listed is the view of a list other than that of the meetings.
func listed(archive *store.Archive, to published, title, page string, n int) formats.View {
	view := web.Export(archive, to.base, to.licence)
	view.Title, view.Page, view.Self, view.Selected = title, to.base+page, to.base+page, n
	return view
}

// exportBulk writes all bulk formats into a folder.
func exportBulk(ctx context.Context, archive *store.Archive, to published, dir string) error {
	if err := makeFolder(dir); err != nil {
		return err
	}
	if err := ours(dir); err != nil {
		return err
	}
	done := make([]written, len(bulk))
	for i, b := range bulk {
		var err error
		if done[i], err = b.file(ctx, archive, to, dir); err != nil {
			return halfExported(err, dir)
		}
	}
	packed, err := json.MarshalIndent(dataPackage(archive, to.licence, done), "", "  ")
	if err != nil {
		return err
	}
	packed = append(packed, '\n')
	sum := sha256.Sum256(packed)
	var sums strings.Builder
	for _, f := range append(done, written{exported: exported{name: "datapackage.json"}, sum: hex.EncodeToString(sum[:])}) {
		fmt.Fprintf(&sums, "%s  %s\n", f.sum, f.name)
	}
	return halfExported(cmp.Or(os.WriteFile(filepath.Join(dir, "datapackage.json"), packed, 0o644),
		os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(sums.String()), 0o644)), dir)
}

// halfExported says of a folder whose export failed that nobody may take it for one.
func halfExported(err error, dir string) error {
	if err == nil || errors.Is(err, context.Canceled) { // who stopped it is told so
		return err
	}
	return fmt.Errorf("the export could not be made: %w; %s holds a part of it, to be written again", err, dir)
}

// ours reports as an error a folder that holds anything else than an earlier
// export: nobody's files are written over.
func ours(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	own := map[string]bool{"datapackage.json": true, "SHA256SUMS": true}
	for _, b := range bulk {
		own[b.name] = true
	}
	for _, entry := range entries {
		if !own[entry.Name()] {
			return fmt.Errorf("%s holds %s, which is of no export: name a new folder, or one that an earlier export filled", dir, entry.Name())
		}
	}
	return nil
}

// written is a file that was written.
type written struct {
	exported
	size int64
	sum  string // hex SHA-256
}

// file writes the file into a folder.
func (e exported) file(ctx context.Context, archive *store.Archive, to published, dir string) (written, error) {
	file, err := os.Create(filepath.Join(dir, e.name))
	if err != nil {
		return written{}, err
	}
	out := &counted{to: file, sum: sha256.New()}
	buffered := bufio.NewWriter(out)
	err = cmp.Or(e.write(ctx, archive, to, buffered), buffered.Flush(), file.Close()) // the first: a writer that fails says it again
	return written{e, out.size, hex.EncodeToString(out.sum.Sum(nil))}, err
}

// counted counts and hashes what goes through it.
type counted struct {
	to   io.Writer
	size int64
	sum  hash.Hash
}

func (c *counted) Write(data []byte) (int, error) {
	n, err := c.to.Write(data)
	c.size += int64(n)
	c.sum.Write(data[:n])
	return n, err
}
