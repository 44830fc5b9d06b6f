package build

import (
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/zeebo/xxh3"

	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/spool"
)

// This file owns the readings that a build takes over from the one before it.
// They lie in a hidden file beside the archive and not in it, for the archive
// holds no more of a text than may be shown, and readings quote it.
//
// A reading is taken over when the article's hash, the program and the
// vocabulary, with the editors' topics, are the same. Editors' corrections are
// carried out on it each time, so that one correction makes no article be read
// again.

// readingsOf is where the readings of an archive are kept.
func readingsOf(db string) string {
	return filepath.Join(filepath.Dir(db), "."+filepath.Base(db)+".readings")
}

// earlier opens the readings that may be taken over, nil for none.
func (p *Plan) earlier() *spool.Kept {
	program, err := programHash()
	if err != nil { // a program that does not know itself must not trust what it read before
		return nil
	}
	p.keep = fmt.Sprintf("reader %s, program %s, vocabulary %s", ingest.Version, program, p.Lexicon.Hash())
	if p.Anew {
		return nil
	}
	return spool.OpenKept(readingsOf(p.DB), p.keep)
}

// keepReadings keeps what was read for the next build, once the archive is in
// place: where there is no room for both, the archive comes first.
func (p *Plan) keepReadings(articles *ingest.Collection) error {
	if p.keep == "" {
		return nil
	}
	return articles.Keep(readingsOf(p.DB), p.keep)
}

// programHash tells this very program from every other one: the rules of reading
// are code, and so is what they rest on.
func programHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	hash := xxh3.New()
	if _, err := io.Copy(hash, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}
