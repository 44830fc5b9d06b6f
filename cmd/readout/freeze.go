package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/freeze"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

func newFreeze() *cobra.Command {
	var db, out, desk, base, contact string
	command := &cobra.Command{
		Use:   "freeze --out DIR",
		Short: "Write an archive as static files, for preservation",
		Long: `Freeze writes every page of an archive as static files with relative links, its data
files, the bytes of the articles whose rights allow it, and the editors' files, laid out
as a bag (BagIt, RFC 8493) with SHA-256 manifests. The site stands in DIR/data/site and
needs no server; what does need one (filters, search) leads to a page that says so.
The archive can be built again from DIR/data/articles and DIR/data/editors.`,
		Example: `  readout freeze --out frozen
  readout freeze --db archive.db --editors editors --out frozen`,
		Args: args(cobra.NoArgs),
		RunE: func(command *cobra.Command, _ []string) (err error) {
			if out == "" {
				return usageError{errors.New("--out is not given: name a folder for the copy")}
			}
			if entries, err := os.ReadDir(out); err == nil && len(entries) > 0 {
				return fmt.Errorf("%s holds files: name a new folder, so that the copy has nothing that is not its own", out)
			}
			archive, err := store.Open(db)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, archive.Close()) }()
			f := freezing{archive: archive, out: out, base: base, contact: contact, bars: bars{stderr: command.ErrOrStderr()}}
			pages, err := f.run(command.Context(), desk)
			if err == nil {
				fmt.Fprintf(command.OutOrStdout(), "%s: %s; open %s\n", out, count(pages, "file"), filepath.Join(out, "data", "site", "index.html"))
			}
			return err
		},
	}
	dbFlag(command, &db)
	flags := command.Flags()
	flags.StringVar(&out, "out", "", "the `folder` of the copy, which must not hold anything")
	flags.StringVar(&desk, "editors", "", "the `folder` of the editors' files, to go with the copy")
	flags.StringVar(&base, "base-url", "", "the site's public `address`, told in data files")
	flags.StringVar(&contact, "contact", "", "where errors are reported, as for serve")
	return command
}

// freezing is one frozen copy in the making.
type freezing struct {
	archive            *store.Archive
	out, base, contact string
	bars               bars
}

func (f *freezing) run(ctx context.Context, desk string) (int, error) {
	built, _, ok := f.archive.Edition().Built.Bounds()
	if !ok {
		built = time.Now()
	}
	site, err := web.New(web.Config{Hold: web.Fixed(f.archive), BaseURL: f.base, Contact: f.contact,
		Now: func() time.Time { return built }, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return 0, err
	}
	notice := httptest.NewRecorder()
	site.ServeHTTP(notice, httptest.NewRequestWithContext(ctx, http.MethodGet, "/needs-a-server", nil))
	f.bars.begin("freezing pages", 0)
	pages, err := freeze.Site{Handler: site, Start: []string{"/", "/codebook", "/ledger", "/editions", "/coverage"}, Shown: frozenPath,
		Notice: notice.Body.Bytes(), Workers: runtime.GOMAXPROCS(0)}.Write(ctx, filepath.Join(f.out, "data", "site"))
	f.bars.end()
	if err != nil {
		return pages, err
	}
	if err := exportBulk(ctx, f.archive, f.base, filepath.Join(f.out, "data", "export")); err != nil {
		return pages, err
	}
	if err := f.articles(ctx); err != nil {
		return pages, err
	}
	if desk != "" {
		if err := os.CopyFS(filepath.Join(f.out, "data", "editors"), os.DirFS(desk)); err != nil {
			return pages, err
		}
	}
	if err := f.made(); err != nil {
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
	return !strings.HasPrefix(path, "/api") && path != "/search" && !strings.HasPrefix(path, "/meetings.") && path != "/participations.csv"
}

// articles writes the bytes of every article that may be shown in full, under
// the names that they were read by.
func (f *freezing) articles(ctx context.Context) error {
	ids, err := f.archive.IDs(ctx, store.SourceKind, 0, f.archive.Articles())
	if err != nil {
		return err
	}
	for _, id := range ids {
		page, err := f.archive.Source(ctx, id)
		if err != nil {
			return err
		}
		if page.Source.Text != readout.FullText || len(page.Passages) != 1 {
			continue
		}
		for _, name := range page.Source.Files {
			path := filepath.FromSlash(name)
			if !filepath.IsLocal(path) {
				path = id + ".txt"
			}
			full := filepath.Join(f.out, "data", "articles", path)
			if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
				return err
			}
			if err := os.WriteFile(full, []byte(page.Passages[0].Text), 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// made writes what the copy was made of and by, for whoever builds it again.
func (f *freezing) made() error {
	edition := f.archive.Edition()
	data, err := json.MarshalIndent(map[string]string{
		"edition": edition.ID, "built": string(edition.Built), "reader": edition.Reader, "vocabulary": edition.Vocabulary, "program": programVersion(),
		"again": "readout ingest --built " + string(edition.Built) + " --editors editors articles",
	}, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(f.out, "data", "made.json"), append(data, '\n'), 0o644)
}
