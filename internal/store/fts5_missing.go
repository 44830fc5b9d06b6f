//go:build !sqlite_fts5

package store

// This file stops a build without full-text search with one clear sentence.
const _ = build_readout_with_the_tag_sqlite_fts5_or_through_make
