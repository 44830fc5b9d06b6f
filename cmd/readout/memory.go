package main

import (
	"os"
	"runtime"
	"runtime/debug"

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

// spacious lets a build keep more garbage, unless the operator said how much,
// until done is called. A piece of memory that nothing is ever written to counts
// as used and takes no room.
func spacious() (done func()) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	untouched := make([]byte, buildGarbage)
	return func() { runtime.KeepAlive(untouched) }
}
