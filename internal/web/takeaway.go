package web

// This file owns the links to a view as data. A format stands here once its
// address answers; pages print what they are given.

// recordFormats are the files of one record.
func recordFormats(id string) []link { return nil }

// citationFormats are the files of one record's citation.
func citationFormats(id string) []link { return nil }

// listFormats are the files and feeds of a list under its query.
func listFormats(q query) []link { return nil }

// sourceFormats are the files of one article.
func sourceFormats(id string) []link { return nil }
