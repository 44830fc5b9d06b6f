package bench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/readout-archive/readout/internal/web"
)

// This file owns what is measured of cached pages: the server beside nginx and
// beside a handler that only gives the bytes away.

// cachedPages loads a cached page of the server, and the same bytes from nginx.
func (r *Run) cachedPages(ctx context.Context) (err error) {
	served, err := r.serve(ctx, r.small.path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, served.stop()) }()
	asked, err := questions(ctx, r.small.archive)
	if err != nil {
		return err
	}
	page := "/meetings?country=" + asked[1].filter.Country[0]
	folder, err := os.MkdirTemp("", "readout-bench-page-*") // not within the run's own folder, which nginx' workers may not enter
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if err := pageFiles(folder, "http://"+served.addr+page); err != nil {
		return err
	}
	if err := r.besideNginx(ctx, served, page, folder); err != nil {
		return err
	}
	return r.besideStatic(ctx, served, page, folder)
}

const (
	nginxGoal   = "cached page / nginx gzip_static of the same bytes, requests/s"
	nginxTarget = 0.6
)

func (r *Run) besideNginx(ctx context.Context, served *server, page, folder string) (err error) {
	program, err := exec.LookPath("nginx")
	if err != nil {
		r.add(unmeasured(nginxGoal, "≥ "+figure(nginxTarget), "nginx is not installed here"))
		return nil
	}
	addr, err := freeAddr()
	if err != nil {
		return err
	}
	configuration := filepath.Join(folder, "nginx.conf")
	if err := os.WriteFile(configuration, []byte(strings.ReplaceAll(nginxConfiguration, "ADDR", addr)), 0o644); err != nil {
		return err
	}
	nginx, err := startServer(ctx, addr, "/page.html", exec.CommandContext(ctx, program, "-p", folder, "-c", configuration, "-e", "error.log"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, nginx.stop()) }()
	return r.loadBoth(ctx, nginxGoal, nginxTarget, served, page, nginx, "/page.html")
}

// nginxConfiguration serves the compressed page as it lies there.
const nginxConfiguration = `daemon off;
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
`

// pageFiles lays a page into a folder as the server gives it, compressed and not.
func pageFiles(folder, page string) error {
	if err := os.Chmod(folder, 0o755); err != nil { // nginx' workers may be another user
		return err
	}
	for name, encoding := range map[string]string{"page.html": "identity", "page.html.gz": "gzip"} {
		request, err := http.NewRequest(http.MethodGet, page, nil)
		if err != nil {
			return err
		}
		request.Header.Set("Accept-Encoding", encoding)
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			return err
		}
		body, err := io.ReadAll(answer.Body)
		if err := errors.Join(err, answer.Body.Close(), os.WriteFile(filepath.Join(folder, name), body, 0o644)); err != nil {
			return err
		}
	}
	return nil
}

// besideStatic loads the cached page, and its bytes from a net/http handler
// behind the same middleware, in a process of its own.
func (r *Run) besideStatic(ctx context.Context, served *server, page, folder string) (err error) {
	addr, err := freeAddr()
	if err != nil {
		return err
	}
	static, err := startServer(ctx, addr, "/", exec.CommandContext(ctx, r.Binary, "bench", "static", "--addr", addr, filepath.Join(folder, "page.html.gz")))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, static.stop()) }()
	return r.loadBoth(ctx, "cached page / own net/http static handler, same middleware, requests/s", 0.9, served, page, static, "/")
}

// StaticPage gives one compressed page away, behind what stands before the
// site's routes: what a cached page is measured against.
func StaticPage(file string, log *slog.Logger) (http.Handler, error) {
	page, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Encoding", "gzip")
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(page))
	})
	for _, middleware := range slices.Backward(web.Around(log)) {
		handler = middleware(handler)
	}
	return handler, nil
}

// How pages are loaded.
const (
	connections = 32
	loadTime    = 2 * time.Second
)

// loadBoth loads one server and another in turns and notes how many requests a
// second the first answers, of the second; and what an answer costs each of them.
func (r *Run) loadBoth(ctx context.Context, goal string, target float64, served *server, path string, other *server, otherPath string) error {
	var ratios []float64
	var speeds, costs [2][]float64
	var sizes [2]int
	for range r.Rounds {
		for i, side := range []struct {
			*server
			path string
		}{{served, path}, {other, otherPath}} {
			before := side.computed()
			got, err := load(ctx, side.addr, side.path, connections, loadTime)
			if err != nil {
				return err
			}
			speeds[i] = append(speeds[i], got.perSecond)
			costs[i] = append(costs[i], (side.computed()-before).Seconds()/float64(got.answers))
			sizes[i] = got.bytes
		}
		ratios = append(ratios, speeds[0][len(speeds[0])-1]/speeds[1][len(speeds[1])-1])
	}
	r.add(atLeast(goal, target, median(ratios), "", fmt.Sprintf("%s / %s a second, %s / %s of CPU each; %d / %d bytes, %d connections",
		thousands(int(median(speeds[0]))), thousands(int(median(speeds[1]))), seconds(median(costs[0])), seconds(median(costs[1])), sizes[0], sizes[1], connections)))
	return nil
}
