package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/bench"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

func newGenerate() *cobra.Command {
	var meetings int
	var seed uint64
	command := &cobra.Command{
		Use:   "generate DIR",
		Short: "Write articles about invented meetings",
		Long: `Generate makes up people who meet, and writes the articles that tell of it, about
2 KB each and 1.2 a meeting. The same number and seed give the same articles.`,
		Example: `  readout bench generate --meetings 10000 --seed 1 articles`,
		Args: args(func(_ *cobra.Command, arguments []string) error {
			if len(arguments) != 1 {
				return errors.New("name the folder for the articles")
			}
			return nil
		}),
		RunE: func(command *cobra.Command, folder []string) error {
			if meetings < 1 {
				return usageError{errors.New("--meetings must be 1 or more")}
			}
			if err := makeFolder(folder[0]); err != nil {
				return err
			}
			lex, err := lexicon.Load()
			if err != nil {
				return err
			}
			world, err := bench.NewWorld(lex, meetings, seed)
			if err != nil {
				return err
			}
			bars := bars{stderr: command.ErrOrStderr()}
			defer bars.end()
			return bench.Generate(command.Context(), world, folder[0], bars.begin("inventing", meetings))
		},
	}
	command.Flags().IntVar(&meetings, "meetings", 10_000, "how many meetings")
	command.Flags().Uint64Var(&seed, "seed", 1, "the seed of the invention")
	return command
}
