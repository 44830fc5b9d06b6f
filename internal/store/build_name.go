package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
)

// This file owns how an edition gets its id: from the rows of what it holds, so
// that the same articles, read and edited in the same way, make the same edition.

// named are the tables whose rows name it: what articles there are, what they
// report, and the meetings that makes.
var named = map[string]bool{"source": true, "meeting": true, "report": true}

// naming is a hash of rows.
type naming struct {
	hash hash.Hash
	row  []byte // used again
}

func newNaming() naming { return naming{hash: sha256.New()} }

// add adds a row.
func (n *naming) add(values []any) {
	n.row = n.row[:0]
	for _, value := range values {
		switch v := value.(type) {
		case string:
			n.row = append(binary.AppendUvarint(append(n.row, 's'), uint64(len(v))), v...)
		case nil:
			n.row = append(n.row, 'n')
		default: // a number, or whether something is so
			n.row = append(fmt.Append(append(n.row, 'v'), v), ' ')
		}
	}
	_, _ = n.hash.Write(n.row) // a hash cannot fail
}

// idDigits is the length of an edition's id.
const idDigits = 16

func (n *naming) id() string { return hex.EncodeToString(n.hash.Sum(nil))[:idDigits] }
