package bench

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/readout-archive/readout/internal/build"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns a whole run: two archives, every measurement, the rows.

// Settings say what is measured.
type Settings struct {
	Small, Large int    // meetings of the two archives
	Seed         uint64 // of the invention
	Rounds       int    // pairs of each measurement; at least 5
	Folder       string // where archives are built; one that is there already is used again
	Binary       string // the readout program whose server and ingest are measured
	Compromise   string // a folder with npm's compromise installed; "" or not there: not measured

	Begin func(doing string, steps int) (step func())
	Log   func(line string)
}

// Run measures everything and gives the rows of goals, and the growth of cost
// between the two archives.
type Run struct {
	Settings
	lex          *lexicon.Lexicon
	small, large subject
	Goals        []Goal
	Growth       []Growth
}

// subject is an archive under measurement.
type subject struct {
	path     string
	meetings int
	archive  *store.Archive
	told     build.Summary
}

// Growth is the cost of one thing on the small and the large archive.
type Growth struct {
	Name         string
	Small, Large float64 // seconds of processor time
}

// Measure does a whole run.
func Measure(ctx context.Context, settings Settings) (*Run, error) {
	r := &Run{Settings: settings}
	var err error
	if r.lex, err = lexicon.Load(); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(r.Folder, 0o755); err != nil {
		return nil, err
	}
	for _, s := range []struct {
		subject  *subject
		meetings int
	}{{&r.small, r.Small}, {&r.large, r.Large}} {
		if *s.subject, err = r.prepare(ctx, s.meetings); err != nil {
			return nil, err
		}
		defer s.subject.archive.Close()
	}
	for _, one := range []struct {
		name string
		run  func(context.Context) error
	}{
		{"cached pages", r.cachedPages}, {"filters", r.filters}, {"text", r.text}, {"rendering", r.rendering}, {"depth of pages", r.depth},
		{"start", r.start}, {"memory", r.memory}, {"extraction", r.extraction}, {"ingest", r.ingest},
	} {
		r.Log("measuring " + one.name)
		if err := one.run(ctx); err != nil {
			return nil, fmt.Errorf("%s: %w", one.name, err)
		}
		runtime.GC()
	}
	return r, nil
}

// prepare builds an archive, or opens the one that an earlier run built of the
// same world.
func (r *Run) prepare(ctx context.Context, meetings int) (subject, error) {
	s := subject{path: filepath.Join(r.Folder, fmt.Sprintf("invented-%d-%d.db", meetings, r.Seed)), meetings: meetings}
	if archive, err := store.Open(s.path); err == nil {
		r.Log(fmt.Sprintf("%s is there already", s.path))
		s.archive = archive
		return s, nil
	}
	world, err := NewWorld(r.lex, meetings, r.Seed)
	if err != nil {
		return s, err
	}
	began, computed := time.Now(), processorTime()
	if s.told, err = buildInvented(ctx, r.lex, world, s.path, r.Begin); err != nil {
		return s, err
	}
	r.Log(fmt.Sprintf("%d meetings from %d articles built in %s, %s of processor time", s.told.Meetings, s.told.Articles,
		time.Since(began).Round(time.Second), (processorTime() - computed).Round(time.Second)))
	s.archive, err = store.Open(s.path)
	return s, err
}

// add notes a row.
func (r *Run) add(goals ...Goal) { r.Goals = append(r.Goals, goals...) }
