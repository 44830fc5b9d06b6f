package build

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// This file names an edition: by the hash of all that it holds, in the form in which
// anybody can take it away.

// idDigits is the length of the ids of an edition and of a vocabulary.
const idDigits = 16

// names begins an edition's hash with its authority records: an office or an identifier
// that an editor sets makes another edition, though no meeting changes.
func names(contents store.Contents) (hash.Hash, error) {
	edition := sha256.New()
	for _, all := range [][]readout.Authority{contents.People, contents.Places, contents.Organisations} {
		for _, record := range all {
			line, err := json.Marshal(record)
			if err := canonical(edition, line, err); err != nil {
				return nil, err
			}
		}
	}
	return edition, nil
}

// canonical adds the form in which a value is exported, a line, to the edition's
// hash, so that an edition is named by what anybody can take away and not by our
// tables.
func canonical(edition hash.Hash, line []byte, err error) error {
	_, _ = edition.Write(append(line, '\n')) // a hash cannot fail
	return err
}

// name is the id of an edition that holds this content. An archive that comes back to
// what it held before, as when a correction is taken back, is an edition of its own,
// with its own day and its own changes: under the old id nothing could tell the two
// apart. Such a one is named by the edition that it follows as well.
func (k *past) name(content string) string {
	if len(k.Editions) == 0 {
		return content
	}
	last := k.Editions[0].ID
	switch {
	case last == content, len(k.Editions) > 1 && last == again(content, k.Editions[1].ID):
		return last
	case k.knows(content):
		return again(content, last)
	}
	return content
}

// again is the id of a content that was there before, in the edition after this one.
func again(content, after string) string {
	sum := sha256.Sum256([]byte(content + " after " + after))
	return hex.EncodeToString(sum[:])[:idDigits]
}
