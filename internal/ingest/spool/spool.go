// Package spool keeps readings on disk between reading and linking, so that an
// archive may be far larger than memory: appended one after the other, taken
// out again in any order. What was read once may be kept for the next build.
package spool

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"os"

	"github.com/zeebo/xxh3"

	"github.com/readout-archive/readout"
)

// Spool is a temporary file of readings. Append is for one goroutine; once
// Flush was called, Reading is safe for any number.
type Spool struct {
	file *os.File
	out  *bufio.Writer
	ends []int64  // where each reading ends; the next begins there
	sums []uint64 // their hashes, for those that are kept
	buf  []byte
}

// Create makes an empty spool in dir, or in the system's folder for temporary
// files when dir is "".
func Create(dir string) (*Spool, error) {
	file, err := os.CreateTemp(dir, "readout-*.spool")
	if err != nil {
		return nil, fmt.Errorf("readings cannot be kept aside: %w; name a folder that can be written in TMPDIR", err)
	}
	// An open file needs no name: without one nothing is left behind, however
	// the process ends.
	if err := os.Remove(file.Name()); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return &Spool{file: file, out: bufio.NewWriterSize(file, 1<<20)}, nil
}

// Append adds a reading and returns its number, counted from 0.
func (s *Spool) Append(reading *readout.Reading) (int, error) {
	s.buf = encode(s.buf[:0], reading)
	end := s.Size()
	if _, err := s.out.Write(s.buf); err != nil {
		return 0, full(err)
	}
	s.ends, s.sums = append(s.ends, end+int64(len(s.buf))), append(s.sums, xxh3.Hash(s.buf))
	return len(s.ends) - 1, nil
}

// Len is the number of readings.
func (s *Spool) Len() int { return len(s.ends) }

// Size is the number of bytes that the readings take on disk.
func (s *Spool) Size() int64 { return s.begin(len(s.ends)) }

// begin is where a reading begins.
func (s *Spool) begin(number int) int64 {
	if number == 0 {
		return 0
	}
	return s.ends[number-1]
}

// Flush makes all that was appended readable.
func (s *Spool) Flush() error {
	if err := s.out.Flush(); err != nil {
		return full(err)
	}
	return nil
}

// full says what to do when the spool cannot be written.
func full(err error) error {
	return fmt.Errorf("readings cannot be kept aside: %w; make room, or name a larger folder in TMPDIR", err)
}

// Reading takes out the reading of a number that Append returned.
func (s *Spool) Reading(number int) (readout.Reading, error) {
	begin := s.begin(number)
	buf := make([]byte, s.ends[number]-begin)
	if _, err := s.file.ReadAt(buf, begin); err != nil {
		return readout.Reading{}, fmt.Errorf("take reading %d from aside: %w", number, err)
	}
	return decode(buf)
}

// Close gives the spool's room on disk back.
func (s *Spool) Close() error { return s.file.Close() }

var errDamaged = errors.New("a reading that was kept aside is damaged: is the disk full, or did something change the temporary file?")

// coder walks over the fields of a reading, writing them to buf or reading
// them from it, so that both directions are one list of fields.
type coder struct {
	buf     []byte
	texts   string // buf once more: what is read shares it, for one piece of memory costs less than hundreds
	reading bool
	damaged bool
}

func encode(buf []byte, reading *readout.Reading) []byte {
	c := coder{buf: buf}
	c.all(reading)
	return c.buf
}

func decode(buf []byte) (readout.Reading, error) {
	var reading readout.Reading
	c := coder{buf: buf, texts: string(buf), reading: true}
	c.all(&reading)
	if c.damaged || len(c.buf) > 0 {
		return readout.Reading{}, errDamaged
	}
	return reading, nil
}

func (c *coder) number(n *int) {
	if c.reading && len(c.buf) > 0 && c.buf[0] < 0x80 { // most take one byte
		*n, c.buf = int(int8(c.buf[0]>>1)^-int8(c.buf[0]&1)), c.buf[1:]
		return
	}
	if !c.reading {
		c.buf = binary.AppendVarint(c.buf, int64(*n))
		return
	}
	value, size := binary.Varint(c.buf)
	if size <= 0 {
		c.damaged, c.buf = true, nil
		return
	}
	*n, c.buf = int(value), c.buf[size:]
}

func (c *coder) flag(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	c.number(&n)
	*b = n != 0
}

func text[T ~string](c *coder, s *T) {
	n := len(*s)
	c.number(&n)
	if !c.reading {
		c.buf = append(c.buf, *s...)
		return
	}
	if n < 0 || n > len(c.buf) {
		c.damaged, c.buf = true, nil
		return
	}
	at := len(c.texts) - len(c.buf)
	*s, c.buf = T(c.texts[at:at+n]), c.buf[n:]
}

// list walks over items; an absent list and an empty one are the same.
func list[T any](c *coder, items *[]T, item func(*coder, *T)) {
	n := len(*items)
	c.number(&n)
	if c.reading {
		if n < 0 || n > len(c.buf) { // every item takes a byte at least
			c.damaged, c.buf = true, nil
			return
		}
		if n > 0 {
			*items = make([]T, n)
		}
	}
	for i := range *items {
		item(c, &(*items)[i])
	}
}
