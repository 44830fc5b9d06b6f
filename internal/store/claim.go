package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// This file owns who may build an archive: one build at a time, by a lock beside
// the archive's file.

// Claim is the right to build an archive. Whoever reads articles for hours takes
// it before, not to be sent away at the end.
type Claim struct {
	Path string   // where the archive will stand
	lock *os.File // nil once it was released
}

// Reserve claims the archive at a path and removes what an interrupted build
// left there. A link is followed, so that it stays, and so that whoever builds by
// another name of the same archive is sent away. The error says that another build
// is running, that the folder cannot be written, or that something else stands there.
func Reserve(path string) (*Claim, error) {
	path, err := LinkTarget(path)
	if err != nil {
		return nil, err
	}
	if err := replaceable(path); err != nil {
		return nil, err
	}
	lock, err := takeLock(path)
	if err != nil {
		return nil, err
	}
	c := &Claim{Path: path, lock: lock}
	if err := removeAside(path); err != nil {
		return nil, errors.Join(err, c.Release())
	}
	return c, nil
}

// LinkTarget is where a link leads, and a path itself that is no link. The error says
// that the link leads nowhere.
func LinkTarget(path string) (string, error) {
	if info, err := os.Lstat(path); err == nil && info.Mode()&os.ModeSymlink != 0 {
		target, err := filepath.EvalSymlinks(path)
		if err != nil {
			return "", fmt.Errorf("%s is a link that leads to no file (%w): name the file itself", path, err)
		}
		return target, nil
	}
	return path, nil
}

// replaceable makes sure that a build, which puts its archive in the place of what
// stands at the path, destroys nothing but an archive: whole or not, of any
// version, or an empty file.
func replaceable(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err == nil && !info.Mode().IsRegular() { // a device would go, and a pipe wait for its writer
		return fmt.Errorf("%s is no plain file, and a build would replace it: name another file", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("what stands at %s cannot be read: %w; name another file", path, err)
	}
	defer file.Close()
	header := make([]byte, headerSize)
	if n, _ := io.ReadFull(file, header); n == 0 || isArchive(header[:n]) {
		return nil
	}
	return fmt.Errorf("%s is no archive of Readout, and a build would replace it: name another file, or remove it first", path)
}

// Release gives the claim back; a second time it does nothing.
func (c *Claim) Release() error {
	if c.lock == nil {
		return nil
	}
	lock := c.lock
	c.lock = nil
	return dropLock(lock)
}

// takeLock makes sure that nobody else builds the same archive.
func takeLock(path string) (*os.File, error) {
	name := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".lock")
	for {
		lock, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o644)
		if err != nil {
			return nil, fmt.Errorf("the archive cannot be written: %w; name a folder that exists and can be written", err)
		}
		err = unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, errors.Join(fmt.Errorf("another build of %s is running; wait for its end", path), lock.Close())
		}
		if err != nil {
			return nil, errors.Join(fmt.Errorf("the lock %s cannot be taken: %w", name, err), lock.Close())
		}
		// A build that ended meanwhile may have removed the file that was opened.
		held, err := lock.Stat()
		if err != nil {
			return nil, errors.Join(err, lock.Close())
		}
		if there, err := os.Stat(name); err == nil && os.SameFile(held, there) {
			return lock, nil
		}
		if err := lock.Close(); err != nil {
			return nil, err
		}
	}
}

// dropLock removes the lock's file while it is still held, then lets go.
func dropLock(lock *os.File) error {
	return errors.Join(os.Remove(lock.Name()), lock.Close())
}
