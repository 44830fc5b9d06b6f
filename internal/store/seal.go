package store

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"os"

	"github.com/mattn/go-sqlite3"
	"github.com/zeebo/xxh3"
)

// This file owns the seals. SQLite notices a page whose structure is broken,
// but not one in which only words or numbers have changed. So each page ends in
// eight bytes of our own, which SQLite leaves alone: a hash of the page and its
// number. The first page's seal covers the seals of all others too, and so is
// the fingerprint of the whole file.

const (
	sealSize = 8
	// reserveBytes is SQLITE_FCNTL_RESERVE_BYTES, which the driver has no name for.
	reserveBytes = 38
)

// reserveSeals makes an empty database leave room for a seal in each page.
func reserveSeals(db *sql.DB) error {
	conn, err := db.Conn(context.Background())
	if err != nil {
		return err
	}
	err = conn.Raw(func(c any) error { return c.(*sqlite3.SQLiteConn).SetFileControlInt("main", reserveBytes, sealSize) })
	return errors.Join(err, conn.Close())
}

// seal writes the seals into the closed file at path.
func seal(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = eachPage(context.Background(), file, func(page int64, size int, hash, _ uint64) error {
		var seal [sealSize]byte
		binary.BigEndian.PutUint64(seal[:], hash)
		_, err := file.WriteAt(seal[:], page*int64(size)-sealSize)
		return err
	})
	return errors.Join(err, file.Close())
}

// brokenSeals gives the pages, counted from 1, that are no longer as they were
// built; the first one is among them when any is.
func brokenSeals(ctx context.Context, file io.ReaderAt) (broken []int64, pages int64, err error) {
	err = eachPage(ctx, file, func(page int64, _ int, hash, seal uint64) error {
		if pages++; hash != seal {
			broken = append(broken, page)
		}
		return nil
	})
	return broken, pages, err
}

// eachPage reads a file page after page and calls visit with each one's hash
// and the seal that it has; the first page comes last, for its hash is made of
// all others'.
func eachPage(ctx context.Context, file io.ReaderAt, visit func(page int64, size int, hash, seal uint64) error) error {
	header := make([]byte, 100)
	if _, err := file.ReadAt(header, 0); err != nil {
		return err
	}
	size := int(pageSize(header))
	if header[20] != sealSize || size < 512 {
		return errors.New("its pages have no seals")
	}
	in := bufio.NewReaderSize(io.NewSectionReader(file, 0, math.MaxInt64), 1<<20)
	first, page := make([]byte, size), make([]byte, size)
	if _, err := io.ReadFull(in, first); err != nil {
		return err
	}
	all := xxh3.New()
	_, _ = all.Write(first[:size-sealSize]) // a hash cannot fail
	for number := int64(2); ; number++ {
		if number%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if _, err := io.ReadFull(in, page); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return fmt.Errorf("page %d cannot be read: %w", number, err)
		}
		hash := xxh3.HashSeed(page[:size-sealSize], uint64(number))
		if err := visit(number, size, hash, sealOf(page)); err != nil {
			return err
		}
		_, _ = all.Write(binary.BigEndian.AppendUint64(nil, hash))
	}
	return visit(1, size, all.Sum64(), sealOf(first))
}

func sealOf(page []byte) uint64 { return binary.BigEndian.Uint64(page[len(page)-sealSize:]) }

// fingerprint is the first page's seal.
func fingerprint(file io.ReaderAt) (string, error) {
	header := make([]byte, 100)
	if _, err := file.ReadAt(header, 0); err != nil {
		return "", err
	}
	seal := make([]byte, sealSize)
	_, err := file.ReadAt(seal, pageSize(header)-sealSize)
	return hex.EncodeToString(seal), err
}

// pageSize reads the size of a page from the file's header, where 65,536 is
// written as 1.
func pageSize(header []byte) int64 {
	if size := int64(binary.BigEndian.Uint16(header[16:])); size != 1 {
		return size
	}
	return 1 << 16
}

// Damaged says that an archive's file is no longer as it was built.
type Damaged struct {
	Path  string
	Pages []int64 // those that changed, from 1
	Of    int64   // pages there are
}

func (d *Damaged) Error() string {
	n := len(d.Pages)
	if n > 1 { // the first page's seal breaks with each other one's
		n--
	}
	return fmt.Sprintf("%s is damaged: %d of its %d pages are not as they were built (page %d); take a copy, or build it again from its articles",
		d.Path, n, d.Of, d.Pages[0])
}

// Verify reads the whole file once and compares each page with its seal. The
// error is a [*Damaged] when one differs; [Archive.Damage] gives it from then on.
func (a *Archive) Verify(ctx context.Context) error {
	broken, pages, err := brokenSeals(ctx, a.file)
	if err != nil {
		return fmt.Errorf("%s cannot be read to its end: %w", a.path, err)
	}
	if len(broken) == 0 {
		return nil
	}
	damaged := &Damaged{a.path, broken, pages}
	a.damage.Store(damaged)
	return damaged
}

// Damage is what Verify found, nil before it ran and for a whole file. What is
// read from a damaged archive may be nonsense: do not show it.
func (a *Archive) Damage() error {
	if d := a.damage.Load(); d != nil {
		return d
	}
	return nil
}

// Fingerprint tells one archive's file from every other one, even from one of
// the same edition that was built in another way.
func (a *Archive) Fingerprint() string { return a.fingerprint }

// OpenWhole is Open, after the whole file was read and found as it was built.
func OpenWhole(path string) (*Archive, error) {
	a, err := Open(path)
	if err != nil {
		return nil, err
	}
	if err := a.Verify(context.Background()); err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}
