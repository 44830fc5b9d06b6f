package bench

import (
	"context"
	"os"
	"runtime/pprof"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

func TestZZBuild(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("ZZ_N"))
	if n == 0 {
		t.Skip()
	}
	lex, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	world, err := NewWorld(lex, n, 1)
	if err != nil {
		t.Fatal(err)
	}
	if p := os.Getenv("ZZ_PROF"); p != "" {
		f, _ := os.Create(p)
		pprof.StartCPUProfile(f)
		defer pprof.StopCPUProfile()
	}
	last, lastCPU, doing := time.Now(), processorTime(), ""
	begin := func(what string, _ int) func() {
		if doing != "" {
			t.Logf("%-20s %6.2fs wall %6.2fs cpu", doing, time.Since(last).Seconds(), (processorTime() - lastCPU).Seconds())
		}
		last, lastCPU, doing = time.Now(), processorTime(), what
		return func() {}
	}
	os.Remove(os.Getenv("ZZ_DB"))
	told, err := buildInvented(t.Context(), lex, world, os.Getenv("ZZ_DB"), begin)
	begin("", 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(told.Articles, told.Meetings, told.People)
	if os.Getenv("ZZ_FTS") != "" {
		var texts []string
		for article := range invented(t.Context(), world) {
			texts = append(texts, string(article.Text))
		}
		alone, err := spend(func() error { return fullTextAlone(t.Context(), os.Getenv("ZZ_DB")+".words", texts) })
		t.Log("fts alone", cpu(alone), err)
	}
}

func TestZZMemory(t *testing.T) {
	binary := os.Getenv("ZZ_BIN")
	if binary == "" {
		t.Skip()
	}
	r := &Run{Settings: Settings{Seed: 1, Rounds: 5, Folder: "/tmp/store-bench", Binary: binary, Log: func(s string) { t.Log(s) }}}
	var err error
	for _, s := range []struct {
		subject *subject
		n       int
	}{{&r.small, 10000}, {&r.large, 100000}} {
		if *s.subject, err = r.prepare(t.Context(), s.n); err != nil {
			t.Fatal(err)
		}
		r.Small, r.Large = 10000, 100000
	}
	for _, what := range strings.Split(os.Getenv("ZZ_WHAT"), ",") {
		run := map[string]func(context.Context) error{"pages": r.cachedPages, "text": r.text, "memory": r.memory, "filters": r.filters, "depth": r.depth, "rendering": r.rendering, "start": r.start}[what]
		if err := run(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	Print(os.Stdout, r.Goals)
}
