package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os/signal"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/front"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// watchEvery is how often the archive's file is looked at.
const watchEvery = 2 * time.Second

// patience is how long a server waits for its clients.
type patience struct {
	header, read, write, idle time.Duration
	stop                      time.Duration // for running requests, once a stop is asked for
}

// usual is for everybody; a file that gets on has its write deadline put off by the site.
var usual = patience{header: 10 * time.Second, read: 10 * time.Second, write: 2 * time.Minute, idle: 2 * time.Minute, stop: 15 * time.Second}

// serving is what the flags of serve say.
type serving struct {
	db, addr, metrics, baseURL, contact, licence, log string
	dev                                               bool
	limits
}

func newServe() *cobra.Command {
	var s serving
	command := &cobra.Command{
		Use:   "serve",
		Short: "Serve an archive to web browsers",
		Long: `Serve opens an archive read-only and shows it in a web browser. A new archive that
ingest puts in the same place is taken up without a restart; a damaged one is refused
and the old edition stays. An interrupt lets running requests end, then stops.`,
		Example: `  readout serve
  readout serve --db archive.db --addr 127.0.0.1:9000 --base-url https://readout.example.org`,
		Args: args(nothing),
		RunE: func(command *cobra.Command, _ []string) error {
			log, lines, err := s.logger(command)
			if err != nil {
				return err
			}
			defer lines.flush()
			return s.run(command, log)
		},
	}
	dbFlag(command, &s.db)
	flags := command.Flags()
	flags.StringVar(&s.addr, "addr", "127.0.0.1:8080", "the `address` to listen on")
	flags.StringVar(&s.metrics, "metrics-addr", "", "a second `address`, with Prometheus metrics at /metrics; none by default")
	flags.StringVar(&s.baseURL, "base-url", "", "the site's public `address`, such as https://readout.example.org")
	flags.StringVar(&s.contact, "contact", "", "where errors are reported: a mail `address`, or a link with {id} for the record")
	licenceFlag(command, &s.licence)
	flags.StringVar(&s.log, "log", "text", "the form of log lines: `text` or json")
	flags.IntVar(&s.rate, "rate", 1200, "how many requests a client may make in a minute, 0 for no limit; this machine itself is not counted")
	flags.StringSliceVar(&s.proxies, "trusted-proxy", nil, "an `address` or network of reverse proxies, whose X-Forwarded-For tells the client; may be repeated")
	flags.BoolVar(&s.dev, "dev", false, "read templates and static files anew at each request, from the working folder")
	return command
}

// logger makes the log that was asked for, and what gives its lines away.
func (s *serving) logger(command *cobra.Command) (*slog.Logger, *gathered, error) {
	out := newGathered(command.ErrOrStderr())
	switch s.log {
	case "text":
		return slog.New(prompt{newSentences(out), out}), out, nil
	case "json":
		return slog.New(prompt{slog.NewJSONHandler(out, nil), out}), out, nil
	}
	return nil, nil, usageError{fmt.Errorf("--log %q is not understood: write text or json", s.log)}
}

// run serves until the command's context ends.
func (s *serving) run(command *cobra.Command, log *slog.Logger) error {
	var err error
	if s.baseURL, err = siteAddress(s.baseURL, false); err != nil {
		return err
	}
	if s.contact, err = contactAddress(s.contact); err != nil {
		return err
	}
	licence, err := licenceOf(s.licence)
	if err != nil {
		return err
	}
	s.https = strings.HasPrefix(s.baseURL, "https://")
	around, err := s.guards()
	if err != nil {
		return err
	}
	signal.Ignore(syscall.SIGPIPE) // whoever reads the log may go, and readers of the site are still answered
	ctx, stop := context.WithCancel(command.Context())
	defer stop()
	holder, err := store.Hold(s.db, opener())
	if err != nil {
		return err
	}
	var using sync.WaitGroup // what asks the holder beside the requests
	defer func() {
		stop()
		using.Wait()
		_ = holder.Close()
	}()
	var cache web.CacheCounts
	site, err := web.New(web.Config{Hold: holder.Use, Contact: s.contact, BaseURL: s.baseURL, Licence: licence, Dev: s.dev, Log: log, Counts: &cache})
	if s.dev && errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("--dev reads templates and static files from the working folder, where they are not: run it in the folder of Readout's source (%w)", err)
	}
	if err != nil {
		return err
	}
	listener, err := listen("--addr", s.addr)
	if err != nil {
		return err
	}
	if s.metrics != "" {
		apart, err := listen("--metrics-addr", s.metrics)
		if err != nil {
			return err
		}
		figures := newMetrics(holder, &cache)
		using.Go(func() { figures.serve(ctx, apart, log) })
		around = slices.Insert(around, 0, figures.measured(site.Routes))
	}
	using.Go(func() { verify(ctx, holder, log) })
	go holder.Watch(ctx, watchEvery, log) // it may be reading a large file, which no stop waits for

	archive, release := holder.Use()
	holds := fmt.Sprintf("%s from %s", count(archive.Tally().All(), "meeting"), count(archive.Articles(), "article"))
	release()
	fmt.Fprintf(command.OutOrStdout(), "%s holds %s; it is served at %s\n", s.db, holds, address(s.addr, listener))
	handler := withHealth(site, holder, around...)
	return serveUntil(ctx, &front.Listener{Listener: listener, Handler: handler, Ready: site.Ready, Idle: usual.idle, Write: usual.write}, handler, usual, log)
}

// listen takes an address that a flag gave.
func listen(flag, addr string) (net.Listener, error) {
	_, port, err := net.SplitHostPort(addr)
	if err == nil {
		_, err = net.LookupPort("tcp", port)
	}
	if err != nil {
		return nil, usageError{fmt.Errorf("%s %q is not understood: write host and port, such as 127.0.0.1:8080, or :8080 for all of this machine's addresses", flag, addr)}
	}
	listener, err := net.Listen("tcp", addr)
	var op *net.OpError
	if errors.As(err, &op) {
		err = op.Err // without the address once more
	}
	if err != nil {
		return nil, fmt.Errorf("cannot listen at %s: %w; choose another address with %s", addr, err, flag)
	}
	return listener, nil
}

// address is where a browser finds what listens: the host that was asked for
// (this machine, when none was) and the port that was given.
func address(asked string, listener net.Listener) string {
	host, _, err := net.SplitHostPort(asked)
	if ip := net.ParseIP(host); err != nil || host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	return "http://" + net.JoinHostPort(host, port)
}

// serveUntil serves until ctx ends, then lets running requests end.
func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler, wait patience, log *slog.Logger) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: wait.header, ReadTimeout: wait.read, WriteTimeout: wait.write,
		IdleTimeout: wait.idle, MaxHeaderBytes: 64 << 10, ConnState: front.State, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn)}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	bounded, cancel := context.WithTimeout(context.WithoutCancel(ctx), wait.stop)
	defer cancel()
	err := server.Shutdown(bounded)
	if before, ok := listener.(*front.Listener); ok && err == nil {
		err = before.Settle(bounded)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("requests still ran %s after the stop was asked for", wait.stop), server.Close())
	}
	return nil
}
