package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"github.com/mattn/go-sqlite3"
)

// This file opens the database: what it looks at before SQLite does, and how
// connections are set up. Settings stand in the data source name, since a
// PRAGMA by Exec would reach only one connection of the pool.

// readConnections bounds how many queries run at once; each has a page cache.
const readConnections = 8

// dsn names a file for SQLite. It must begin with "file:", or mode=ro is dropped.
func dsn(path, settings string) string {
	absolute, err := filepath.Abs(path)
	if err != nil {
		absolute = path
	}
	return (&url.URL{Scheme: "file", Path: absolute, RawQuery: settings}).String()
}

// openReader opens an archive's file so that nothing can write to it. The file
// never changes (a new archive is a new file), so no lock is needed either.
// All connections are made at once: later ones would lead to whatever file
// stands at the path by then.
func openReader(path string) (db *sql.DB, file *os.File, err error) {
	if file, err = inspect(path); err != nil {
		return nil, nil, err
	}
	db = sql.OpenDB(&connector{dsn: dsn(path, "mode=ro&immutable=1&_query_only=true&_foreign_keys=true&_cache_size=-4096"), path: path, file: file})
	db.SetMaxOpenConns(readConnections)
	db.SetMaxIdleConns(readConnections)
	if err := connectAll(db); err != nil {
		if broken := (sqlite3.Error{}); errors.As(err, &broken) && (broken.Code == sqlite3.ErrCorrupt || broken.Code == sqlite3.ErrNotADB) {
			err = fmt.Errorf("%s is damaged: %w; take a copy, or build it again from its articles", path, broken)
			return nil, nil, errors.Join(err, db.Close(), file.Close())
		}
		return nil, nil, errors.Join(fmt.Errorf("the archive cannot be opened: %w", err), db.Close(), file.Close())
	}
	return db, file, nil
}

func connectAll(db *sql.DB) (err error) {
	for range readConnections {
		conn, open := db.Conn(context.Background())
		if open != nil {
			return errors.Join(err, open)
		}
		defer func() { err = errors.Join(err, conn.Close()) }() // back to the pool, once all are there
	}
	return nil
}

// connector makes connections without registering a driver for the process.
type connector struct {
	dsn    string
	path   string
	file   *os.File // the one that every connection must lead to
	driver sqlite3.SQLiteDriver
}

func (c *connector) Connect(context.Context) (driver.Conn, error) {
	conn, err := c.driver.Open(c.dsn)
	if err != nil {
		return nil, err
	}
	held, err := c.file.Stat()
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	// It was the same file before: what is replaced never comes back.
	if there, err := os.Stat(c.path); err != nil || !os.SameFile(held, there) {
		return nil, errors.Join(fmt.Errorf("another file was put in the place of %s while it was opened", c.path), conn.Close())
	}
	return conn, nil
}

func (c *connector) Driver() driver.Driver { return &c.driver }

// headerSize is the length of the first part of a file of SQLite.
const headerSize = 100

// isArchive reports whether a file that begins so is an archive, of whatever version.
func isArchive(header []byte) bool {
	return len(header) == headerSize && string(header[:16]) == "SQLite format 3\x00" && binary.BigEndian.Uint32(header[68:]) == applicationID
}

// inspect reads the first bytes of a file and says in a sentence why it cannot
// be opened as an archive.
func inspect(path string) (file *os.File, err error) {
	info, err := os.Stat(path) // before it is opened: opening a pipe would wait for its writer
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("there is no archive at %s; build one: readout ingest --db %s PATH", path, path)
	case err == nil && !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is no file; name the archive's file", path)
	}
	f, err := os.Open(path)
	if errors.Is(err, os.ErrPermission) {
		return nil, fmt.Errorf("%s may not be read by this account (%w): let it read the file and enter its folders; a build under umask 077 makes one for its own account alone", path, os.ErrPermission)
	}
	if err != nil {
		return nil, fmt.Errorf("the archive cannot be opened: %w", err)
	}
	defer func() {
		if err != nil {
			_ = f.Close() // it was only read: nothing to lose
		}
	}()
	if info, err = f.Stat(); err != nil { // it may be another one by now
		return nil, fmt.Errorf("the archive cannot be opened: %w", err)
	}
	header := make([]byte, headerSize)
	if _, err := io.ReadFull(f, header); err != nil || !isArchive(header) {
		return nil, fmt.Errorf("%s is no archive of Readout; name another file, or build one: readout ingest --db FILE PATH", path)
	}
	switch version := binary.BigEndian.Uint32(header[60:]); {
	case version > schemaVersion:
		return nil, fmt.Errorf("%s is an archive of version %d, and this program reads version %d; use the newer program that built it", path, version, schemaVersion)
	case version < schemaVersion:
		return nil, fmt.Errorf("%s is an archive of version %d, and this program reads version %d; build it again from its articles: readout ingest --db %s PATH",
			path, version, schemaVersion, path)
	}
	size := pageSize(header)
	if whole := size * int64(binary.BigEndian.Uint32(header[28:])); whole != info.Size() || header[20] != sealSize {
		return nil, fmt.Errorf("%s is damaged: it should have %d bytes and has %d; take a copy, or build it again from its articles", path, whole, info.Size())
	}
	return f, nil
}
