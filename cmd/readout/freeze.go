package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/freeze"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

func newFreeze() *cobra.Command {
	var db, out, desk, base, contact, licence string
	var records []string
	command := &cobra.Command{
		Use:   "freeze --out DIR",
		Short: "Write an archive as static files, for preservation",
		Long: `Freeze writes every page of an archive as static files with relative links, its data
files, the bytes of the articles whose rights allow it, the editors' files and the
vocabulary, laid out as a bag (BagIt, RFC 8493) with SHA-256 manifests, which readout
check --copy verifies. The site stands in DIR/data/site and needs no server; what does need
one (filters, search) leads to a page that says so. DIR/data/made.json says how the archive
is built again from the copy.

Editors' files may name what is withheld: where something is, they do not go with the copy.`,
		Example: `  readout freeze --out frozen
  readout freeze --db archive.db --editors editors --out frozen`,
		Args: args(nothing),
		RunE: func(command *cobra.Command, _ []string) (err error) {
			if out == "" {
				return usageError{errors.New("--out is not given: name a folder for the copy")}
			}
			if err := copyable(out, desk, records); err != nil {
				return err
			}
			if base, err = siteAddress(base, true); err != nil {
				return err
			}
			if contact, err = contactAddress(contact); err != nil {
				return err
			}
			under, err := licenceOf(licence)
			if err != nil {
				return err
			}
			archive, err := store.Open(db)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, archive.Close()) }()
			f := freezing{archive: archive, out: out, published: published{base, under}, contact: contact, records: records, stderr: command.ErrOrStderr(), bars: bars{stderr: command.ErrOrStderr()}}
			pages, err := f.run(command.Context(), desk)
			if err != nil {
				return unfinished(command.Context(), out, err)
			}
			fmt.Fprintf(command.OutOrStdout(), "%s: %s; open %s\n", out, count(pages, "file"), filepath.Join(out, "data", "site", "index.html"))
			return nil
		},
	}
	dbFlag(command, &db)
	flags := command.Flags()
	flags.StringVar(&out, "out", "", "the `folder` of the copy, which must not hold anything")
	flags.StringVar(&desk, "editors", "", "the `folder` of the editors' files, to go with the copy")
	flags.StringArrayVar(&records, "records", nil, "a `file` of records made elsewhere, to go with the copy; may be repeated")
	flags.StringVar(&base, "base-url", "", "the site's public `address`, told in data files")
	flags.StringVar(&contact, "contact", "", "where errors are reported, as for serve")
	licenceFlag(command, &licence)
	return command
}

// copyable makes sure, before anything is written, that the copy has a folder of
// its own and that what shall go with it is there.
func copyable(out, desk string, records []string) error {
	entries, err := os.ReadDir(out)
	if len(entries) > 0 {
		return fmt.Errorf("%s holds files: name a new folder, so that the copy has nothing that is not its own", out)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s is no folder that a copy can be written into (%w): name a new one", out, err)
	}
	if _, _, err := atTheDesk(desk); err != nil {
		return err
	}
	names := map[string]string{}
	for _, path := range records {
		if err := aFile(path); err != nil {
			return fmt.Errorf("--records: %w", err)
		}
		name := filepath.Base(path)
		if other := names[name]; other != "" {
			return fmt.Errorf("--records: %s and %s would be one file of the copy: give them two names", other, path)
		}
		names[name] = path
	}
	return nil
}

// unfinished says why a copy was not made, and that what was begun is none.
func unfinished(ctx context.Context, out string, err error) error {
	if ctx.Err() != nil {
		err = ctx.Err() // what came of it is a consequence
	}
	left := ""
	if begun, _ := os.ReadDir(out); len(begun) > 0 {
		left = "; " + out + " holds a part of it, to be removed"
	}
	return fmt.Errorf("the copy could not be made: %w%s", err, left)
}

// freezing is one frozen copy in the making.
type freezing struct {
	archive      *store.Archive
	out, contact string
	published    published
	records      []string
	stderr       io.Writer
	bars         bars
	told         made
	laid         laid
}

func (f *freezing) run(ctx context.Context, desk string) (int, error) {
	built, _, ok := f.archive.Edition().Built.Bounds()
	if !ok {
		built = time.Now()
	}
	site, err := web.New(web.Config{Hold: web.Fixed(f.archive), BaseURL: f.published.base, Licence: f.published.licence, Contact: f.contact,
		Now: func() time.Time { return built }, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return 0, err
	}
	start, err := web.FormerAddresses(ctx, f.archive)
	if err != nil {
		return 0, err
	}
	start = append(start, "/", "/codebook", "/ledger", "/editions", "/coverage")
	notice := httptest.NewRecorder()
	site.ServeHTTP(notice, httptest.NewRequestWithContext(ctx, http.MethodGet, "/needs-a-server", nil))
	f.bars.begin("freezing pages", 0)
	pages, err := freeze.Site{Handler: site, Start: start, Shown: frozenPath, Beside: besideSite,
		Notice: notice.Body.Bytes(), Workers: runtime.GOMAXPROCS(0)}.Write(ctx, filepath.Join(f.out, "data", "site"))
	f.bars.end()
	if err != nil {
		return pages, err
	}
	if err := exportBulk(ctx, f.archive, f.published, filepath.Join(f.out, "data", "export")); err != nil {
		return pages, err
	}
	if err := f.articles(ctx); err != nil {
		return pages, err
	}
	if err := os.CopyFS(filepath.Join(f.out, "data", "vocabulary"), lexicon.Files()); err != nil {
		return pages, err
	}
	if err := f.inputs(desk); err != nil {
		return pages, err
	}
	edition := f.archive.Edition()
	return pages, freeze.Seal(f.out, edition.Built, []freeze.Label{
		{Name: "External-Identifier", Value: "readout edition " + edition.ID},
		{Name: "External-Description", Value: "A Readout archive of meetings that news articles report, as static files, data and sources"},
		{Name: "Bag-Software-Agent", Value: "readout, reader " + edition.Reader + ", vocabulary " + edition.Vocabulary},
	})
}

// frozenPath leaves out what only a server can answer.
func frozenPath(path string) bool {
	lists := strings.HasPrefix(path, "/meetings.") || strings.HasPrefix(path, "/sources.") || strings.HasPrefix(path, "/ledger.") || path == "/participations.csv"
	return !lists && !strings.HasPrefix(path, "/api") && path != "/search" && path != "/opensearch.xml"
}

// besideSite are the lists that the copy has as files of its export.
var besideSite = func() map[string]string {
	at := map[string]string{"/participations.csv": "participations.csv", "/meetings.ics": "planned.ics", "/ledger.csv?view=files": "skipped.csv"}
	for _, file := range bulk {
		if _, named := at["/"+file.name]; !named {
			at["/"+file.name] = file.name
		}
	}
	for address, name := range at {
		at[address] = "../export/" + name
	}
	return at
}()
