package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// Bounds of a served request, and of what serve does beside it.
const (
	headerTimeout = 10 * time.Second
	readTimeout   = 30 * time.Second
	writeTimeout  = 2 * time.Minute // a whole export over a slow line
	idleTimeout   = 2 * time.Minute
	stopTimeout   = 15 * time.Second // running requests may take this long once a stop is asked for
	watchEvery    = 2 * time.Second  // how often the archive's file is looked at
)

// serving is what the flags of serve say.
type serving struct {
	db, addr, metrics, baseURL, contact, log string
	dev                                      bool
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
		Args: args(cobra.NoArgs),
		RunE: func(command *cobra.Command, _ []string) error {
			log, err := s.logger(command)
			if err != nil {
				return err
			}
			return s.run(command, log)
		},
	}
	dbFlag(command, &s.db)
	flags := command.Flags()
	flags.StringVar(&s.addr, "addr", "127.0.0.1:8080", "the `address` to listen on")
	flags.StringVar(&s.metrics, "metrics-addr", "", "a second `address`, with Prometheus metrics at /metrics; none by default")
	flags.StringVar(&s.baseURL, "base-url", "", "the site's public `address`, such as https://readout.example.org")
	flags.StringVar(&s.contact, "contact", "", "where errors are reported: a mail `address`, or a link with {id} for the record")
	flags.StringVar(&s.log, "log", "text", "the form of log lines: `text` or json")
	flags.BoolVar(&s.dev, "dev", false, "read templates and static files anew at each request, from the working folder")
	return command
}

// logger makes the log that was asked for.
func (s *serving) logger(command *cobra.Command) (*slog.Logger, error) {
	switch s.log {
	case "text":
		return slog.New(newSentences(command.ErrOrStderr())), nil
	case "json":
		return slog.New(slog.NewJSONHandler(command.ErrOrStderr(), nil)), nil
	}
	return nil, usageError{fmt.Errorf("--log %q is not understood: write text or json", s.log)}
}

// run serves until the command's context ends.
func (s *serving) run(command *cobra.Command, log *slog.Logger) error {
	ctx, stop := context.WithCancel(command.Context())
	defer stop()
	holder, err := store.Hold(s.db, opener())
	if err != nil {
		return err
	}
	defer holder.Close()
	site, err := web.New(web.Config{Hold: holder.Use, Contact: s.contact, BaseURL: s.baseURL, Dev: s.dev, Log: log})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", s.addr)
	if err != nil {
		return fmt.Errorf("cannot listen at %s: %w; choose another address with --addr", s.addr, err)
	}
	var around []func(http.Handler) http.Handler
	if s.metrics != "" {
		figures := newMetrics(holder)
		if err := figures.serve(ctx, s.metrics, log); err != nil {
			return err
		}
		around = append(around, figures.measured)
	}
	go holder.Watch(ctx, watchEvery, log)
	go verify(ctx, holder, log)

	archive, release := holder.Use()
	holds := fmt.Sprintf("%s from %s", count(archive.Tally().All(), "meeting"), count(archive.Articles(), "article"))
	release()
	fmt.Fprintf(command.OutOrStdout(), "%s holds %s; it is served at %s\n", s.db, holds, address(s.addr, listener))
	return serveUntil(ctx, listener, withHealth(site, holder, around...), log)
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
func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler, log *slog.Logger) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: headerTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout,
		IdleTimeout: idleTimeout, MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn)}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	bounded, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	if err := server.Shutdown(bounded); err != nil {
		return errors.Join(fmt.Errorf("requests still ran %s after the stop was asked for", stopTimeout), server.Close())
	}
	return nil
}
