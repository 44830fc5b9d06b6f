package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"runtime"
	"slices"

	"github.com/zeebo/xxh3"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/spool"
)

// This file owns the way from a file to its reading: made now, taken over from an
// earlier build, or from a line that was made elsewhere; then corrected.

// Plan says how files are read.
type Plan struct {
	// Read makes a reading of a file: Reader.Read. Its error is the sentence that
	// says why the file is skipped. Safe for concurrent use.
	Read func(name string, raw []byte) (readout.Reading, error)
	// Correct carries out what editors corrected, in what was read now, in an
	// earlier build or elsewhere, and reports whether it did anything; nil for
	// nothing. Safe for concurrent use.
	Correct  func(reading readout.Reading, raw []byte) (readout.Reading, bool)
	Earlier  *spool.Kept           // readings of an earlier build, by the same reader; nil for none
	By       By                    // who must have made the readings that come as lines
	Cores    int                   // how many files are read at once; 0 for all cores
	Folder   string                // where readings are kept aside; "" for the system's temporary folder
	Progress func(done, total int) // called after each file where not nil
}

// Outcome is what one file gave: a reading, or the sentence why it is skipped.
type Outcome struct {
	File    File
	Raw     []byte
	Reading readout.Reading
	Err     error

	made  *readout.Reading // as it was read, when it was corrected
	taken bool             // from an earlier build
}

// Readings reads files on several cores (0 for all of them) and yields the
// outcomes in the order of the files. It ends early when ctx does.
func Readings(ctx context.Context, files []File, plan Plan) iter.Seq[Outcome] {
	return ordered(ctx, plan.cores(), slices.Values(files), func(file File) Outcome {
		o := Outcome{File: file}
		if plan.read(&o); o.Err == nil && plan.Correct != nil {
			if corrected, anything := plan.Correct(o.Reading, o.Raw); anything {
				made := o.Reading
				o.Reading, o.made = corrected, &made
			}
		}
		return o
	})
}

func (p *Plan) cores() int {
	if p.Cores > 0 {
		return p.Cores
	}
	return runtime.GOMAXPROCS(0)
}

// read takes a reading from a line, from an earlier build, or reads the file.
func (p *Plan) read(o *Outcome) {
	if o.File.Line > 0 {
		var line *WholeLine
		if line, o.Err = o.File.line(); o.Err == nil {
			if line.By != p.By {
				o.Err = o.File.mistake(fmt.Errorf("it was read by reader %s with the vocabulary %.12s, and this program is reader %s with %.12s: extract the article with this program and the same --editors",
					line.By.Reader, line.By.Vocabulary, p.By.Reader, p.By.Vocabulary))
			}
			o.Reading, o.Raw = line.reading(), []byte(line.Text)
		}
		return
	}
	if o.Raw, o.Err = o.File.Load(); o.Err != nil {
		return
	}
	o.File.sum = xxh3.Hash(o.Raw)
	if p.Earlier != nil {
		sum := sha256.Sum256(o.Raw)
		if o.Reading, o.taken = p.Earlier.Reading(hex.EncodeToString(sum[:])); o.taken {
			o.Reading.Article.Path = o.File.Name
			return
		}
	}
	o.Reading, o.Err = p.Read(o.File.Name, o.Raw)
}
