package store

import (
	"errors"
	"hash/crc32"
)

// This file owns checksums. A byte that changed on disk would else be served
// as if an article had said it.

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// errDamaged says that what was read is not what was written.
var errDamaged = errors.New("the archive's file is damaged: a checksum is wrong; take a copy, or build it again from its articles")

// sumOf is the checksum of several pieces, one after the other.
func sumOf[T ~string | ~[]byte](pieces ...T) uint32 {
	sum := uint32(0)
	for _, piece := range pieces {
		sum = crc32.Update(sum, castagnoli, []byte(piece))
	}
	return sum
}

// intact compares pieces with their checksum.
func intact[T ~string | ~[]byte](sum uint32, pieces ...T) error {
	if sumOf(pieces...) != sum {
		return errDamaged
	}
	return nil
}
