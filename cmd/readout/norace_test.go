//go:build !race

package main

// watched is 1: the race detector does not look on.
const watched = 1
