package spool

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"sort"

	"github.com/zeebo/xxh3"

	"github.com/readout-archive/readout"
)

// This file owns readings that outlive a build, so that the next one need not
// read unchanged articles again: a header, an index in the order of the
// articles' hashes, and the readings as the spool has them. The file only saves
// time: where it is missing, damaged or made under another key, articles are
// read.

// Digest is the start of an article's SHA-256, enough to tell texts apart.
type Digest [16]byte

// DigestOf takes it from the hash in hex digits.
func DigestOf(sha string) (d Digest) {
	raw, _ := hex.DecodeString(sha[:min(len(sha), 2*len(d))&^1])
	copy(d[:], raw)
	return d
}

// The header is a mark, a hash of all that follows up to the readings, a hash
// of the key, and the number of entries; an entry is a digest, where the reading
// begins, its size, and its hash.
const (
	keptMark   = "readings"
	headerSize = 8 + 8 + 8 + 8
	entrySize  = 16 + 8 + 8 + 8
)

// Kept are the readings of an earlier build. It is safe for concurrent use, and
// a nil one holds nothing.
type Kept struct {
	file  *os.File
	index []byte
}

// OpenKept opens what Keep wrote under the same key, nil where there is nothing
// of use.
func OpenKept(path, key string) *Kept {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() { // opening a pipe would wait for its writer
		return nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	k := &Kept{file: file}
	if !k.load(key) {
		_ = file.Close() // it was only read
		return nil
	}
	return k
}

func (k *Kept) load(key string) bool {
	header := make([]byte, headerSize)
	if _, err := k.file.ReadAt(header, 0); err != nil || string(header[:8]) != keptMark || binary.LittleEndian.Uint64(header[16:]) != xxh3.HashString(key) {
		return false
	}
	info, err := k.file.Stat()
	entries := binary.LittleEndian.Uint64(header[24:])
	if err != nil || entries > uint64(info.Size())/entrySize {
		return false
	}
	k.index = make([]byte, entries*entrySize)
	if _, err := k.file.ReadAt(k.index, headerSize); err != nil {
		return false
	}
	return binary.LittleEndian.Uint64(header[8:]) == headerHash(header, k.index)
}

func headerHash(header, index []byte) uint64 {
	all := xxh3.New()
	_, _ = all.Write(header[16:]) // a hash cannot fail
	_, _ = all.Write(index)
	return all.Sum64()
}

// Reading gives the reading of an article, by its SHA-256 in hex digits.
func (k *Kept) Reading(sha string) (reading readout.Reading, found bool) {
	if k == nil {
		return reading, false
	}
	digest := DigestOf(sha)
	entry := func(i int) []byte { return k.index[i*entrySize:][:entrySize] }
	at, found := sort.Find(len(k.index)/entrySize, func(i int) int { return bytes.Compare(digest[:], entry(i)[:len(digest)]) })
	if !found {
		return reading, false
	}
	e := entry(at)
	size := binary.LittleEndian.Uint64(e[24:])
	if size > mostReading {
		return reading, false
	}
	buf := make([]byte, size)
	if _, err := k.file.ReadAt(buf, int64(binary.LittleEndian.Uint64(e[16:]))); err != nil || xxh3.Hash(buf) != binary.LittleEndian.Uint64(e[32:]) {
		return reading, false
	}
	reading, err := decode(buf)
	return reading, err == nil && reading.Article.SHA256 == sha
}

// mostReading is larger than any reading of an article of the largest size.
const mostReading = 1 << 30

// Close lets go of the file.
func (k *Kept) Close() error {
	if k == nil {
		return nil
	}
	return k.file.Close()
}

// Entry is a reading that is to be kept.
type Entry struct {
	Digest  Digest
	Number  int              // of the spool
	Instead *readout.Reading // this one instead, where not nil
}

// Keep writes readings to a file beside path and puts it in place there. Nothing
// waits for the disk: what a stop of the machine leaves unwritten is noticed, and
// read again. Call it after Flush.
func (s *Spool) Keep(path, key string, entries []Entry) error {
	slices.SortFunc(entries, func(a, b Entry) int { return cmp.Or(bytes.Compare(a.Digest[:], b.Digest[:]), a.Number-b.Number) })
	aside := path + ".building"
	file, err := os.OpenFile(aside, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("the readings cannot be kept for the next build: %w", err)
	}
	err = errors.Join(s.keep(file, key, entries), file.Close())
	if err == nil {
		err = os.Rename(aside, path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("the readings cannot be kept for the next build: %w", err), os.Remove(aside))
	}
	return nil
}

func (s *Spool) keep(file *os.File, key string, entries []Entry) error {
	index := make([]byte, 0, len(entries)*entrySize)
	begin := uint64(headerSize + len(entries)*entrySize)
	var others []byte // they follow the spool's own
	for _, e := range entries {
		index = append(index, e.Digest[:]...)
		at := begin
		var size, sum uint64
		if e.Instead != nil {
			length := len(others)
			others = encode(others, e.Instead)
			at, size, sum = at+uint64(s.Size())+uint64(length), uint64(len(others)-length), xxh3.Hash(others[length:])
		} else {
			from := s.begin(e.Number)
			at, size, sum = at+uint64(from), uint64(s.ends[e.Number]-from), s.sums[e.Number]
		}
		for _, n := range []uint64{at, size, sum} {
			index = binary.LittleEndian.AppendUint64(index, n)
		}
	}
	header := make([]byte, headerSize)
	copy(header, keptMark)
	binary.LittleEndian.PutUint64(header[16:], xxh3.HashString(key))
	binary.LittleEndian.PutUint64(header[24:], uint64(len(entries)))
	binary.LittleEndian.PutUint64(header[8:], headerHash(header, index))
	out := bufio.NewWriterSize(file, 1<<16)
	_, _ = out.Write(header) // Flush tells
	_, _ = out.Write(index)
	if err := out.Flush(); err != nil {
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if _, err := io.CopyN(file, s.file, s.Size()); err != nil { // by the system, without a way through here
		return err
	}
	_, err := file.Write(others)
	return err
}
