package bench

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/bench/invent"
	"github.com/readout-archive/readout/internal/build"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the archives that are measured: built as any other, by the
// same linking, merging and storing; only the reading is spared, for what an
// invented article says is known to whoever invented it.

// buildInvented builds an archive of a world at path.
func buildInvented(ctx context.Context, lex *lexicon.Lexicon, world *invent.World, path string, begin func(string, int) func()) (told build.Summary, err error) {
	linker := ingest.NewLinker(lex, nil)
	articles, err := ingest.Collect(ctx, nil, linker, ingest.Plan{Folder: filepath.Dir(path)})
	if err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, articles.Close()) }()
	step, meeting := begin("inventing", world.Meetings), -1
	for article := range invented(ctx, world) {
		if article.number != meeting {
			meeting = article.number
			step()
		}
		if err := articles.Add(ingest.File{}, &article.Reading, linker); err != nil {
			return told, err
		}
		told.Files++
	}
	if err := errors.Join(ctx.Err(), articles.Flush()); err != nil {
		return told, err
	}
	again, stop := iter.Pull(invented(ctx, world))
	defer stop()
	plan := build.Plan{DB: path, Built: "2025-11-01", Rights: readout.FullText, Lexicon: lex, Begin: begin, Raw: func(a *ingest.Collected) ([]byte, error) {
		for { // sources come in the order in which they were added, each text once
			article, more := again()
			if !more {
				return nil, fmt.Errorf("%s was never invented", a.Reading.Article.Path)
			}
			if article.Name == a.Reading.Article.Path {
				return article.Text, nil
			}
		}
	}}
	return told, plan.Collected(ctx, articles, linker, &told)
}

// numbered is an article of a meeting.
type numbered struct {
	invent.Article
	number int
}

// invented yields all articles of a world, in the order of its meetings.
func invented(ctx context.Context, world *invent.World) iter.Seq[numbered] {
	return func(yield func(numbered) bool) {
		for number := range world.Meetings {
			if ctx.Err() != nil {
				return
			}
			for _, article := range world.Articles(number) {
				if !yield(numbered{article, number}) {
					return
				}
			}
		}
	}
}
