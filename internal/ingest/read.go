package ingest

import "github.com/readout-archive/readout"

// English is the language that the passes read.
const English = "en"

func (r *Reader) open(path string, raw []byte) (*document, error) {
	return &document{raw: raw, reader: r, article: readout.Article{Path: path, Language: English}}, nil
}
