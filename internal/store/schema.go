package store

import _ "embed"

// The parts of the schema, in the order in which a build runs them.
var (
	//go:embed schema.sql
	schemaSQL string
	//go:embed indexes.sql
	indexesSQL string
	//go:embed words.sql
	wordsSQL string
)

// applicationID marks a SQLite file as an archive of Readout ("Rdo1");
// schemaVersion must grow whenever a reader of the old form would err.
const (
	applicationID = 0x52646f31
	schemaVersion = 6
)
