package bench

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/readout-archive/readout/internal/store"
)

// This file owns what is measured of the server as a process: cached pages
// beside nginx, its start, its memory.

// cachedPages loads a cached page of the server, and the same bytes from nginx.
func (r *Run) cachedPages(ctx context.Context) (err error) {
	served, err := r.serve(ctx, r.small.path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, served.stop()) }()
	pages, err := site(r.small.archive, 0)
	if err != nil {
		return err
	}
	asset, err := stylesheet(ctx, pages)
	if err != nil {
		return err
	}
	asked, err := questions(ctx, r.small.archive)
	if err != nil {
		return err
	}
	page := "/meetings?country=" + asked[1].filter.Country[0]
	if err := r.besideNginx(ctx, served, page); err != nil {
		return err
	}
	return r.besideStatic(ctx, served.addr, page, asset)
}

const (
	nginxGoal   = "cached page / nginx gzip_static of the same bytes, requests/s"
	nginxTarget = 0.6
)

func (r *Run) besideNginx(ctx context.Context, served *server, page string) (err error) {
	program, err := exec.LookPath("nginx")
	if err != nil {
		r.add(unmeasured(nginxGoal, "≥ "+figure(nginxTarget), "nginx is not installed here"))
		return nil
	}
	folder, err := os.MkdirTemp(r.Folder, "nginx")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	addr, err := freeAddr()
	if err != nil {
		return err
	}
	if err := nginxFolder(folder, addr, "http://"+served.addr+page); err != nil {
		return err
	}
	nginx, err := startServer(ctx, addr, "/page.html", exec.CommandContext(ctx, program, "-p", folder, "-c", filepath.Join(folder, "nginx.conf"), "-e", "error.log"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, nginx.stop()) }()
	var ratios, firsts, others []float64
	var sizes [2]int
	for range r.Rounds {
		one, err := load(ctx, served.addr, page, connections, loadTime)
		if err != nil {
			return err
		}
		other, err := load(ctx, nginx.addr, "/page.html", connections, loadTime)
		if err != nil {
			return err
		}
		ratios = append(ratios, one.perSecond/other.perSecond)
		firsts, others = append(firsts, one.perSecond), append(others, other.perSecond)
		sizes = [2]int{one.bytes, other.bytes}
	}
	r.add(atLeast(nginxGoal, nginxTarget, median(ratios), "", fmt.Sprintf("%s / %s a second; %d / %d bytes, %d connections",
		thousands(int(median(firsts))), thousands(int(median(others))), sizes[0], sizes[1], connections)))
	return nil
}

// nginxFolder lays out nginx's configuration and the page, plain and compressed.
func nginxFolder(folder, addr, page string) error {
	answer, err := http.Get(page)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	var zipped strings.Builder
	zip := gzip.NewWriter(&zipped)
	if _, err := zip.Write(text); err != nil {
		return err
	}
	if err := zip.Close(); err != nil {
		return err
	}
	configuration := strings.NewReplacer("ADDR", addr).Replace(`daemon off;
worker_processes auto;
pid nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  types { text/html html; }
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  keepalive_requests 1000000000;
  server { listen ADDR; root .; gzip_static on; gzip_vary on; }
}
`)
	return errors.Join(
		os.WriteFile(filepath.Join(folder, "nginx.conf"), []byte(configuration), 0o644),
		os.WriteFile(filepath.Join(folder, "page.html"), text, 0o644),
		os.WriteFile(filepath.Join(folder, "page.html.gz"), []byte(zipped.String()), 0o644),
		os.Chmod(folder, 0o755), // nginx' workers may be another user
	)
}

// start measures from starting the server to its first answer, and that
// against building the index from rows, which the build of the archive timed.
func (r *Run) start(ctx context.Context) error {
	var ready, open []float64
	for range r.Rounds {
		served, err := r.serve(ctx, r.large.path)
		if err != nil {
			return err
		}
		ready = append(ready, served.ready.Seconds())
		if err := served.stop(); err != nil {
			return err
		}
		took, err := spend(func() error {
			archive, err := store.Open(r.large.path)
			if err != nil {
				return err
			}
			return archive.Close()
		})
		if err != nil {
			return err
		}
		open = append(open, cpu(took))
	}
	r.add(atMost(fmt.Sprintf("start of serve on %s meetings", short(r.Large)), 1, median(ready), " s", "from the start of the process to its first answer"))
	index, err := r.indexFromRows(ctx)
	if err != nil {
		return err
	}
	r.add(atMost("opening / reading the index's rows from SQL, CPU", 0.1, median(open)/index, "", fmt.Sprintf("%s / %s", seconds(median(open)), seconds(index))))
	return nil
}

// indexFromRows is what it takes to read the rows that an index would be built
// from at each start, were it not stored: a card's values, one row after the other.
func (r *Run) indexFromRows(ctx context.Context) (float64, error) {
	took, err := spend(func() error {
		all, err := r.large.archive.Select(ctx, store.Filter{})
		if err != nil {
			return err
		}
		const batch = 5000
		for offset := 0; offset < all.All(); offset += batch {
			if _, err := all.Cards(ctx, store.Oldest, offset, batch); err != nil {
				return err
			}
		}
		return nil
	})
	return cpu(took), err
}

// memory measures what the server holds: idle, under load, and while an
// edition is swapped under load.
func (r *Run) memory(ctx context.Context) (err error) {
	db := filepath.Join(r.Folder, "served.db")
	_ = os.Remove(db)
	if err := os.Link(r.large.path, db); err != nil {
		return err
	}
	defer os.Remove(db)
	served, err := r.serve(ctx, db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, served.stop()) }()
	idle := served.anonymous()
	asked, err := questions(ctx, r.large.archive)
	if err != nil {
		return err
	}
	busy, err := r.roam(ctx, served, asked, 10*time.Second, nil)
	if err != nil {
		return err
	}
	swap, err := r.roam(ctx, served, asked, 10*time.Second, func() error { return r.swap(db) })
	if err != nil {
		return err
	}
	megabytes := func(bytes int64) float64 { return float64(bytes) / 1e6 }
	on := fmt.Sprintf("%s meetings", short(r.Large))
	r.add(atMost("anonymous memory (RssAnon), idle", 200, megabytes(idle), " MB", on),
		atMost("anonymous memory, under load", 400, megabytes(busy), " MB", on+", "+fmt.Sprint(roamers)+" clients at ever new pages"),
		atMost("anonymous memory, while an edition is swapped", 800, megabytes(swap), " MB", "the same load"))
	return nil
}

// swap puts the same archive in place anew, as an ingest does.
func (r *Run) swap(db string) error {
	aside := db + ".new"
	if err := os.Link(r.large.path, aside); err != nil {
		return err
	}
	now := time.Now()
	return errors.Join(os.Chtimes(aside, now, now), os.Rename(aside, db))
}
