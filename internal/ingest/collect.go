package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"

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

// Plan says how files are read.
type Plan struct {
	// Read makes a reading of a file; Reader.Read, or something around it that
	// reuses earlier readings or carries out corrections. Its error is the
	// sentence that says why the file is skipped. Safe for concurrent use.
	Read     func(name string, raw []byte) (readout.Reading, error)
	Cores    int                   // how many files are read at once; 0 for all cores
	Folder   string                // where readings are kept aside; "" for the system's temporary folder
	Progress func(done, total int) // called after each file where not nil
}

// Collection is the readings of many files. Close it.
type Collection struct {
	Skipped []readout.Skipped // in the order of the files

	cores   int
	aside   *spool.Spool
	files   []File           // of each reading, the first one; File{} for one that came without
	more    map[int][]string // names of further files with the same text
	numbers map[digest]int   // of readings, by the start of their hash
}

// digest is the start of a SHA-256, enough to tell texts apart.
type digest [16]byte

func digestOf(sha string) (d digest) {
	raw, _ := hex.DecodeString(sha[:min(len(sha), 2*len(d))&^1])
	copy(d[:], raw)
	return d
}

// Outcome is what one file gave: a reading, or the sentence why it is skipped.
type Outcome struct {
	File    File
	Reading readout.Reading
	Err     error
}

// Readings reads files on several cores (0 for all of them) and yields the
// outcomes in the order of the files. It ends early when ctx does.
func Readings(ctx context.Context, files []File, cores int, read func(name string, raw []byte) (readout.Reading, error)) iter.Seq[Outcome] {
	if cores <= 0 {
		cores = runtime.GOMAXPROCS(0)
	}
	return ordered(ctx, cores, slices.Values(files), func(file File) Outcome {
		raw, err := file.Load()
		if err != nil {
			return Outcome{File: file, Err: err}
		}
		reading, err := read(file.Name, raw)
		return Outcome{file, reading, err}
	})
}

// Collect reads files. The same text in two files is one source with two files.
// The error is of the disk or of ctx; what is wrong with a file is in Skipped.
func Collect(ctx context.Context, files []File, linker *Linker, plan Plan) (*Collection, error) {
	c := &Collection{cores: plan.Cores, more: map[int][]string{}, numbers: map[digest]int{}}
	if c.cores <= 0 {
		c.cores = runtime.GOMAXPROCS(0)
	}
	var err error
	if c.aside, err = spool.Create(plan.Folder); err != nil {
		return nil, err
	}
	done := 0
	for o := range Readings(ctx, files, c.cores, plan.Read) {
		if o.Err != nil {
			c.Skipped = append(c.Skipped, readout.Skipped{Path: o.File.Name, Reason: o.Err.Error()})
		} else if err := c.Add(o.File, &o.Reading, linker); err != nil {
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
		if file := c.files[number]; file != (File{}) {
			out.Raw, err = again(file, reading.Article.SHA256)
		}
		return attempt[Collected]{out, err}
	}))
}

// again reads a file that was read before, and makes sure that it is the same.
func again(file File, sha string) ([]byte, error) {
	raw, err := file.Load()
	if err != nil {
		return nil, fmt.Errorf("%s, which was read a moment ago, cannot be read again: %w", file.Name, err)
	}
	if sum := sha256.Sum256(raw); hex.EncodeToString(sum[:]) != sha {
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
