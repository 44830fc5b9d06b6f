package readout

import "embed"

// Templates and Static are the web's files; `serve --dev` reads them from the
// working folder instead.
var (
	//go:embed all:templates
	Templates embed.FS
	//go:embed all:static
	Static embed.FS

	// Documents are those that the site serves: how articles are read, and how well.
	//go:embed docs/method.md
	Documents embed.FS

	// Schemas define the editors' files, docs/schema/*.json.
	//go:embed docs/schema/*.json
	Schemas embed.FS
)
