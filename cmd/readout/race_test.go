//go:build race

package main

// watched is how many times the memory a process takes under the race detector,
// which keeps notes of every word that is read or written: five to ten times, by
// its documentation (https://go.dev/doc/articles/race_detector).
const watched = 8
