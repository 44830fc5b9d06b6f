package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/bench"
)

func newVisit() *cobra.Command {
	v := bench.Visitors{Seed: 1}
	command := &cobra.Command{
		Use:   "visit SITE",
		Short: "Ask a site on this machine without pause, and count what fails",
		Long: `Visit lets clients follow links of a served archive at random, search, export and
ask nonsense for a while, and prints one line: how many requests, how many a
second, how many failed. Exit status 1 when one did.`,
		Example: `  readout bench visit --for 30s --clients 8 http://127.0.0.1:8080
  readout bench visit --only /meetings http://127.0.0.1:8080`,
		Args: args(func(_ *cobra.Command, arguments []string) error {
			if len(arguments) != 1 {
				return errors.New("name the site's address")
			}
			return nil
		}),
		RunE: func(command *cobra.Command, site []string) error {
			if v.Clients < 1 || v.Lasting <= 0 {
				return usageError{errors.New("--clients must be 1 or more, --for more than nothing")}
			}
			v.Site = site[0]
			got, err := v.Visit(command.Context())
			if err != nil {
				return err
			}
			cut := ""
			if v.Again {
				cut = fmt.Sprintf(", %d cut short and asked for again", got.Cut)
			}
			fmt.Fprintf(command.OutOrStdout(), "%s, %s: %s, %.0f a second, %d failed%s; median %s, 99 in 100 within %s\n",
				count(v.Clients, "client"), got.Took.Round(time.Second/10), count(got.Asked, "request"), float64(got.Asked)/got.Took.Seconds(), got.Failed, cut,
				got.Median.Round(10*time.Microsecond), got.P99.Round(10*time.Microsecond))
			for _, failure := range got.Failures {
				fmt.Fprintf(command.ErrOrStderr(), "  %s\n", failure)
			}
			if got.Failed > 0 {
				return fmt.Errorf("%s failed", count(got.Failed, "request"))
			}
			return nil
		},
	}
	flags := command.Flags()
	flags.StringVar(&v.Only, "only", "", "the one `path` to ask for, compressed; without it links are followed")
	flags.BoolVar(&v.Pages, "pages", false, "leave out downloads of lists and records")
	flags.BoolVar(&v.Again, "again", false, "ask once more for an answer that was cut short, which fails otherwise")
	flags.IntVar(&v.Clients, "clients", 8, "how many `clients` ask at a time")
	flags.DurationVar(&v.Lasting, "for", 10*time.Second, "how `long`")
	flags.Uint64Var(&v.Seed, "seed", 1, "which links are followed")
	return command
}
