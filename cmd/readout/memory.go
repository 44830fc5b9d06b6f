package main

import (
	"os"
	"runtime"
	"runtime/debug"
	measures "runtime/metrics"
	"sync/atomic"

	"github.com/readout-archive/readout/internal/store"
)

// This file owns how much memory the program takes beside what it must. Go lets
// garbage grow until it is as much as what is in use. Most of what a server uses is
// the index, in large pieces without pointers, which are quick to look through: of
// a large archive little garbage is kept, of a small one as much as is worth while.
// Most of what a build uses is the vocabulary, which takes long to look through and
// never becomes garbage, while every article leaves some.

const (
	garbage    = 48 << 20 // what may be kept
	besides    = 48 << 20 // what is in use beside the index: templates, the pages that are kept, requests under way
	leastShare = 30       // percent of what is in use, below which too much time would go into collecting
)

// thrifty sets how much garbage may be kept beside an archive, unless the
// operator did (GOGC), and gives back what opening it left.
func thrifty(archive *store.Archive) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(max(leastShare, 100*garbage/(int(archive.IndexBytes())+besides)))
	}
	go debug.FreeOSMemory() // nobody need wait for it
}

// buildGarbage is how much more garbage a build may keep than it has in use.
const buildGarbage = 128 << 20

// spacious lets a build keep more garbage until done is called, unless the
// operator said how much: after each collection it looks what is in use.
func spacious() (done func()) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	var ended atomic.Bool
	var collected func(struct{})
	collected = func(struct{}) {
		if ended.Load() {
			return
		}
		used := []measures.Sample{{Name: "/gc/heap/live:bytes"}}
		measures.Read(used)
		debug.SetGCPercent(100 + int(100*buildGarbage/max(used[0].Value.Uint64(), buildGarbage/4)))
		runtime.AddCleanup(new(*byte), collected, struct{}{}) // nothing holds it, so the next collection finds it
	}
	collected(struct{}{})
	return func() {
		ended.Store(true)
		debug.SetGCPercent(100)
	}
}
