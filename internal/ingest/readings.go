package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/readout-archive/readout"
)

// This file owns files of readings as a listing has them: each line is a file of
// its own, found by its place, so that no more of them than are being read is in
// memory.

// mostLine bounds a line: an article of the largest size, with all that it says.
const mostLine = 64 << 20

// AddReadings lists the articles whose readings the lines of a file hold. The
// error says file:line.
func (l *Listing) AddReadings(path string) error {
	info, err := os.Stat(path) // before it is opened: opening a pipe would wait for its writer
	if err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("%s is no plain file, and readings are read twice: write them into one", path)
	}
	if err != nil {
		return fmt.Errorf("%s: %s", path, unreadable(err))
	}
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%s: %s", path, unreadable(err))
	}
	defer file.Close()
	lines := bufio.NewReaderSize(file, 1<<20)
	at := File{Path: path}
	for {
		line, err := readLine(lines)
		at.Line, at.Begin, at.Size = at.Line+1, at.Begin+at.Size, int64(len(line))
		if err != nil && !errors.Is(err, io.EOF) {
			return at.mistake(err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			if err := l.addLine(at, line); err != nil {
				return at.mistake(err)
			}
		}
		if err != nil {
			return nil
		}
	}
}

// readLine reads a line with its end.
func readLine(lines *bufio.Reader) ([]byte, error) {
	line, err := lines.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		return line, err
	}
	whole := bytes.Clone(line)
	for errors.Is(err, bufio.ErrBufferFull) {
		if len(whole) > mostLine {
			return nil, fmt.Errorf("the line has more than %d MiB: give lines as readout extract --whole prints them", mostLine>>20)
		}
		line, err = lines.ReadSlice('\n')
		whole = append(whole, line...)
	}
	return whole, err
}

func (l *Listing) addLine(at File, line []byte) error {
	h, err := parseHeading(line)
	if err != nil {
		return err
	}
	switch {
	case h.skipped != "":
		l.Skipped = append(l.Skipped, readout.Skipped{Path: h.article, Reason: h.skipped})
	case h.others > 0:
		l.Others += h.others
	default:
		at.Name, at.digest = h.article, digestOf(h.sha)
		l.Files = append(l.Files, at)
	}
	return nil
}

// line reads the reading again that stands in a line.
func (f File) line() (*WholeLine, error) {
	file, err := os.Open(f.Path)
	if err != nil {
		return nil, f.mistake(errors.New(unreadable(err)))
	}
	defer file.Close()
	data := make([]byte, f.Size)
	if _, err := file.ReadAt(data, f.Begin); err != nil {
		return nil, f.mistake(fmt.Errorf("the line cannot be read again: %w", err))
	}
	line, err := parseLine(data)
	if err != nil {
		return nil, f.mistake(err)
	}
	return line, nil
}

// mistake says where in a file of readings something is wrong.
func (f File) mistake(err error) error {
	return Mistake{fmt.Sprintf("%s:%d: %v", filepath.Clean(f.Path), f.Line, err)}
}

// Mistake is wrong in a file of readings: unlike an article that cannot be read,
// it ends a build, for it says that the file is not what it should be.
type Mistake struct{ said string }

func (m Mistake) Error() string { return m.said }
