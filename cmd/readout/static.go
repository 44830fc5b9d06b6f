package main

import (
	"errors"
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/bench"
)

func newStatic() *cobra.Command {
	var addr string
	command := &cobra.Command{
		Use:     "static FILE",
		Short:   "Serve one compressed page, as a baseline",
		Long:    `Static serves one gzip file at every path, through net/http and the middleware of serve.`,
		Example: `  readout bench static --addr 127.0.0.1:9000 page.html.gz`,
		Args: args(func(_ *cobra.Command, arguments []string) error {
			if len(arguments) != 1 {
				return errors.New("name the page's file")
			}
			return nil
		}),
		RunE: func(command *cobra.Command, file []string) error {
			lines := newGathered(command.ErrOrStderr()) // as serve logs
			defer lines.flush()
			log := slog.New(slog.NewJSONHandler(lines, nil))
			handler, err := bench.StaticPage(file[0], log)
			if err != nil {
				return err
			}
			listener, err := listen("--addr", addr)
			if err != nil {
				return err
			}
			return serveUntil(command.Context(), listener, handler, usual, log)
		},
	}
	command.Flags().StringVar(&addr, "addr", "127.0.0.1:8090", "the `address` to listen on")
	return command
}
