package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

func newExtract() *cobra.Command {
	var whole bool
	var part, desk string
	command := &cobra.Command{
		Use:   "extract PATH...",
		Short: "Print the reports that articles give, as JSON Lines, without an archive",
		Long: `Extract reads files, or all *.txt files below folders, and prints a line for each
article: {"article": name, "meetings": [report, ...]}. An article without a meeting
has an empty list; a file that cannot be read as an article is named on standard
error, with the reason.

With --whole a line also holds the article's text and all else that a build needs:
readout ingest --readings takes such lines. So reading can be spread over machines by
whatever starts programs there: --part 2/8 reads the second of eight shares.`,
		Example: `  readout extract seeds
  readout extract article.txt | jq '.meetings[].date'
  readout extract --whole --part 2/8 articles > readings-2.jsonl`,
		Args: args(somePaths),
		RunE: func(command *cobra.Command, paths []string) error {
			number, of, err := shareOf(part)
			if err != nil {
				return err
			}
			listing, err := ingest.List(paths)
			if err != nil {
				return err
			}
			listing.Sort()
			listing.Part(number, of)
			lex, err := vocabulary(desk)
			if err != nil {
				return err
			}
			out := bufio.NewWriter(command.OutOrStdout())
			lines := jsonLines(out)
			tell := tellReports
			if whole {
				tell = tellWhole(ingest.ReadBy(lex))
			}
			read, err := extract(command.Context(), listing, lex, func(o ingest.Outcome) error { return tell(lines, o) })
			if whole && err == nil && listing.Others > 0 {
				err = lines.Encode(ingest.OthersLine{Others: listing.Others})
			}
			if err := errors.Join(err, command.Context().Err(), out.Flush()); err != nil {
				return err
			}
			if read == 0 && of == 1 {
				return errors.New("no article could be read")
			}
			return nil
		},
	}
	flags := command.Flags()
	flags.BoolVar(&whole, "whole", false, "print all that readout ingest --readings needs, the text too")
	flags.StringVar(&part, "part", "1/1", "read one `share` of the articles, such as 2/8, the second of eight")
	flags.StringVar(&desk, "editors", "", "the `folder` of the editors' files, for their topics")
	return command
}

// extract hands over what each file gave, and counts the articles.
func extract(ctx context.Context, listing ingest.Listing, lex *lexicon.Lexicon, tell func(ingest.Outcome) error) (read int, err error) {
	for _, skipped := range listing.Skipped {
		warnSkipped(skipped)
		if err := tell(ingest.Outcome{File: ingest.File{Name: skipped.Path}, Err: errors.New(skipped.Reason)}); err != nil {
			return read, err
		}
	}
	for outcome := range ingest.Readings(ctx, listing.Files, ingest.Plan{Read: ingest.NewReader(lex).Read}) {
		if outcome.Err != nil {
			warnSkipped(readout.Skipped{Path: outcome.File.Name, Reason: outcome.Err.Error()})
		} else {
			read++
		}
		if err := tell(outcome); err != nil {
			return read, err
		}
	}
	return read, nil
}

func tellReports(lines *json.Encoder, o ingest.Outcome) error {
	if o.Err != nil { // told already, among what was skipped
		return nil //nolint:nilerr // a file that is no article does not end the run
	}
	return lines.Encode(ingest.Line{Article: o.File.Name, Meetings: append([]readout.Report{}, o.Reading.Reports...)})
}

func tellWhole(by ingest.By) func(*json.Encoder, ingest.Outcome) error {
	return func(lines *json.Encoder, o ingest.Outcome) error {
		if o.Err != nil {
			return lines.Encode(ingest.SkippedLine{Article: o.File.Name, Skipped: o.Err.Error()})
		}
		return lines.Encode(ingest.NewWholeLine(o.Reading, o.Raw, by))
	}
}

// shareOf reads --part.
func shareOf(part string) (number, of int, err error) {
	one, all, _ := strings.Cut(part, "/")
	number, err = strconv.Atoi(one)
	if err == nil {
		of, err = strconv.Atoi(all)
	}
	if err != nil || number < 1 || number > of {
		return 0, 0, usageError{fmt.Errorf("--part %q is not understood: write a share such as 2/8, the second of eight", part)}
	}
	return number, of, nil
}

// vocabulary loads the lexicon, with the topics of an editors' folder.
func vocabulary(desk string) (*lexicon.Lexicon, error) {
	said, _, err := atTheDesk(desk)
	if err != nil {
		return nil, err
	}
	return extendedBy(said, desk)
}

// extendedBy loads the lexicon with the topics of an editors' folder.
func extendedBy(said *editors.Files, desk string) (*lexicon.Lexicon, error) {
	lex, err := lexicon.Load()
	if err != nil {
		return nil, err
	}
	if said == nil {
		return lex, nil
	}
	for _, topic := range said.Topics {
		further := lexicon.Extension{Phrases: topic.Phrases,
			Topic: readout.Topic{Code: topic.Code, Title: topic.Title, Family: topic.Family, Covers: topic.Covers}}
		if err := lex.Extend([]lexicon.Extension{further}); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", filepath.Join(desk, "topics.yaml"), topic.Line, err)
		}
	}
	if err := said.Unknown(codes(lex)); err != nil {
		return nil, mistakes(desk, err)
	}
	return lex, nil
}

// codes are those that editors may write.
func codes(lex *lexicon.Lexicon) editors.Codes {
	return editors.Codes{
		Country: func(code string) bool { _, known := lex.Country(code); return known },
		Topic: func(code string) bool {
			return slices.ContainsFunc(lex.Topics(), func(t readout.Topic) bool { return t.Code == code })
		},
	}
}

// jsonLines writes a JSON value a line; text stays as it is, for no browser reads it.
func jsonLines(out io.Writer) *json.Encoder {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	return lines
}

// warnSkipped says on standard error which file is no article, and why.
func warnSkipped(file readout.Skipped) {
	slog.Warn("skipped " + printable(file.Path) + ": " + file.Reason)
}
