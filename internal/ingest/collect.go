package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/zeebo/xxh3"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/link"
	"github.com/readout-archive/readout/internal/ingest/spool"
)

// This file owns the stream of an ingest, in bounded memory:
//
//	Collect   files → readings, on all cores, in order: kept aside on disk, their cards with the linker
//	Link      (package link) cards → identities
//	Articles  every source, its reports with their ids, its text read again
//	Meetings  every meeting, merged from its reports, in the order of their days

// Collection is the readings of many files. Close it.
type Collection struct {
	Skipped []readout.Skipped // in the order of the files
	Taken   int               // files whose readings were taken over from an earlier build

	cores   int
	aside   *spool.Spool
	files   []File                   // of each reading, the first one; File{} for one that came without
	more    map[int][]string         // names of further files with the same text
	numbers map[digest]int           // of readings, by the start of their hash
	made    map[int]*readout.Reading // as they were read, those that were corrected
}

// digest is the start of a SHA-256, enough to tell texts apart.
type digest = spool.Digest

func digestOf(sha string) digest { return spool.DigestOf(sha) }

// Collect reads files. The same text in two files is one source with two files.
// The error is of the disk or of ctx; what is wrong with a file is in Skipped.
func Collect(ctx context.Context, files []File, linker *Linker, plan Plan) (*Collection, error) {
	c := &Collection{cores: plan.cores(), more: map[int][]string{}, numbers: map[digest]int{}, made: map[int]*readout.Reading{}}
	var err error
	if c.aside, err = spool.Create(plan.Folder); err != nil {
		return nil, err
	}
	done := 0
	for o := range Readings(ctx, files, plan) {
		if err := c.take(&o, linker); err != nil {
			return nil, errors.Join(err, c.Close())
		}
		if done++; plan.Progress != nil {
			plan.Progress(done, len(files))
		}
	}
	if err := errors.Join(ctx.Err(), c.aside.Flush()); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return c, nil
}

// take takes what a file gave.
func (c *Collection) take(o *Outcome, linker *Linker) error {
	if errors.As(o.Err, new(Mistake)) {
		return o.Err
	}
	if o.Err != nil {
		c.Skipped = append(c.Skipped, readout.Skipped{Path: o.File.Name, Reason: o.Err.Error()})
		return nil //nolint:nilerr // a file that is no article does not end the run
	}
	if o.taken {
		c.Taken++
	}
	number := c.Len()
	err := c.Add(o.File, &o.Reading, linker)
	if c.Len() > number && o.made != nil {
		c.made[number] = o.made
	}
	return err
}

// Add takes a reading of a file, or one without a file: File{}, its Path is then
// its name. Call it before linking.
func (c *Collection) Add(file File, reading *readout.Reading, linker *Linker) error {
	key := digestOf(reading.Article.SHA256)
	if first, again := c.numbers[key]; again {
		c.more[first] = append(c.more[first], reading.Article.Path)
		return nil
	}
	number, err := c.aside.Append(reading)
	if err != nil {
		return err
	}
	c.numbers[key] = number
	c.files = append(c.files, file)
	linker.Add(*reading)
	return nil
}

// Keep keeps what was read of files, before corrections, for the next build: in
// a file at path, under a key that names all that a reading depends on beside
// its article. What came as lines or without a file is not kept.
func (c *Collection) Keep(path, key string) error {
	entries := make([]spool.Entry, 0, len(c.numbers))
	for digest, number := range c.numbers {
		if file := c.files[number]; file.Name != "" && file.Line == 0 {
			entries = append(entries, spool.Entry{Digest: digest, Number: number, Instead: c.made[number]})
		}
	}
	return c.aside.Keep(path, key, entries)
}

// Flush makes readings that were added after Collect readable.
func (c *Collection) Flush() error { return c.aside.Flush() }

// Len is the number of sources.
func (c *Collection) Len() int { return c.aside.Len() }

// Close removes what was kept aside.
func (c *Collection) Close() error { return c.aside.Close() }

// Collected is a source with all that it gave.
type Collected struct {
	Reading readout.Reading // its reports have their ids
	Raw     []byte          // nil for a source without a file
	Files   []string        // every file with this text
}

// Articles yields every source in the order of the files. An error ends it.
func (c *Collection) Articles(ctx context.Context, ids *Identities) iter.Seq2[Collected, error] {
	return attempts(ctx, ordered(ctx, c.cores, upTo(c.Len()), func(number int) attempt[Collected] {
		reading, err := c.reading(number, ids)
		if err != nil {
			return attempt[Collected]{err: err}
		}
		out := Collected{Reading: reading, Files: append([]string{reading.Article.Path}, c.more[number]...)}
		if file := c.files[number]; file.Name != "" {
			out.Raw, err = again(file, reading.Article.SHA256)
		}
		return attempt[Collected]{out, err}
	}))
}

// again reads a file that was read before, and makes sure that it is the same.
func again(file File, sha string) ([]byte, error) {
	if file.Line > 0 {
		line, err := file.line()
		if err != nil {
			return nil, err
		}
		if line.SHA256 != sha {
			return nil, file.mistake(errors.New("the line changed while the archive was built: build it again"))
		}
		return []byte(line.Text), nil
	}
	raw, err := file.Load()
	if err != nil {
		return nil, fmt.Errorf("%s, which was read a moment ago, cannot be read again: %w", file.Name, err)
	}
	if xxh3.Hash(raw) != file.sum { // as good as the SHA-256 against a change by chance, in a tenth of the time
		return nil, fmt.Errorf("%s changed while the archive was built: build it again", file.Name)
	}
	return raw, nil
}

// Meetings yields every meeting in the order of its days, undated ones last.
// Its sources have what the article says of itself, without the title. An
// error ends it.
func (c *Collection) Meetings(ctx context.Context, ids *Identities) iter.Seq2[readout.Meeting, error] {
	return attempts(ctx, ordered(ctx, c.cores, ids.Meetings(), func(e link.Encounter) attempt[readout.Meeting] {
		reports, sources := make([]readout.Report, len(e.Reports)), make([]readout.Source, len(e.Reports))
		for i, ref := range e.Reports {
			reading, err := c.reading(ref.Reading, ids)
			if err != nil {
				return attempt[readout.Meeting]{err: err}
			}
			reports[i], sources[i] = reading.Reports[ref.Report], SourceOf(&reading.Article)
		}
		return attempt[readout.Meeting]{value: link.Merge(reports, sources)}
	}))
}

// reading takes a reading from aside and puts the ids into its reports.
func (c *Collection) reading(number int, ids *Identities) (readout.Reading, error) {
	reading, err := c.aside.Reading(number)
	if err == nil {
		ids.Name(number, &reading)
	}
	return reading, err
}

// SourceOf is what an article says of itself, without what needs its text.
func SourceOf(a *readout.Article) readout.Source {
	return readout.Source{
		ID: link.SourceID(a.Date, a.SHA256), SHA256: a.SHA256, Date: a.Date, Language: a.Language,
		Text: readout.FullText, Attribution: a.Attribution, Size: a.Size,
	}
}

func upTo(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// attempt is an outcome or an error.
type attempt[T any] struct {
	value T
	err   error
}

// attempts yields outcomes up to the first error, or that of ctx.
func attempts[T any](ctx context.Context, all iter.Seq[attempt[T]]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for a := range all {
			if !yield(a.value, a.err) || a.err != nil {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			var none T
			yield(none, err)
		}
	}
}
