package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// This file owns how a new archive takes the place of the old one: the file
// aside, the checks, the flush to disk, the rename.

// Phase tells what Finish is doing.
type Phase string

// The phases of Finish, in order. The tables are checked before the full text is
// there, for their check would go through that as well.
const (
	PhaseIndex  Phase = "index"  // the index's arrays, SQL indexes, summaries; every check of the tables that there is
	PhaseWords  Phase = "words"  // full text
	PhaseCheck  Phase = "check"  // of the full text
	PhaseSync   Phase = "sync"   // flush to disk
	PhaseRename Phase = "rename" // put in place
)

// Finish writes the indexes, checks the file and puts it in place. edition is
// the id of the edition (when "", Contents.Edition.ID); progress, where not nil, is called as each phase begins.
// When ctx ends before the archive is put in place, it is not.
func (b *Builder) Finish(ctx context.Context, edition string, progress func(Phase)) error {
	if b.ended {
		return errors.New("this build has ended already")
	}
	if progress == nil {
		progress = func(Phase) {}
	}
	b.edition.ID = cmp.Or(edition, b.edition.ID)
	b.ctx = ctx
	err := b.finish(func(phase Phase) error {
		progress(phase)
		return ctx.Err()
	})
	if err != nil {
		if ctx.Err() != nil {
			err = ctx.Err() // what SQLite says of it is a consequence
		}
		return errors.Join(err, b.Abort())
	}
	b.ended = true
	return b.claim.Release()
}

// finish carries out the phases; begin says when one must not begin any more.
func (b *Builder) finish(begin func(Phase) error) error {
	if err := begin(PhaseIndex); err != nil {
		return err
	}
	if err := b.writeEdition(); err != nil {
		return err
	}
	if err := b.flush(); err != nil {
		return err
	}
	if err := writeArrays(b.ctx, b.tx, b.arrays()); err != nil {
		return b.failed("store its index", err)
	}
	if err := b.writeSummaries(); err != nil {
		return b.failed("store its summaries", err)
	}
	if err := b.commit(); err != nil {
		return b.failed("be written", err)
	}
	if _, err := b.db.ExecContext(b.ctx, indexesSQL); err != nil {
		return b.failed("index its tables", err)
	}
	if err := b.passes(checkFile); err != nil {
		return err
	}
	if err := begin(PhaseWords); err != nil {
		return err
	}
	if _, err := b.db.ExecContext(b.ctx, wordsSQL); err != nil {
		return b.failed("lay out its full text", err)
	}
	for _, table := range wordTables {
		if _, err := b.db.ExecContext(b.ctx, fmt.Sprintf(`INSERT INTO %[1]s(%[1]s, rank) VALUES ('hashsize', %d); INSERT INTO %[1]s(%[1]s) VALUES ('rebuild')`,
			table, wordsMemory)); err != nil {
			return b.failed("index its words", err)
		}
	}
	if _, err := b.db.Exec(fmt.Sprintf(`PRAGMA application_id = %d; PRAGMA user_version = %d`, applicationID, schemaVersion)); err != nil {
		return b.failed("be marked", err)
	}
	if err := begin(PhaseCheck); err != nil {
		return err
	}
	if err := b.passes(checkWords); err != nil {
		return err
	}
	if err := b.db.Close(); err != nil {
		return b.failed("be closed", err)
	}
	if err := seal(b.aside); err != nil {
		return b.failed("be sealed", err)
	}
	if old, err := os.Stat(b.path); err == nil { // who may read it is for its owner to say, once
		if err := os.Chmod(b.aside, old.Mode().Perm()); err != nil {
			return b.failed("be given the permissions of the old one", err)
		}
	}
	if err := begin(PhaseSync); err != nil {
		return err
	}
	if err := toDisk(b.aside); err != nil {
		return b.failed("be flushed to disk", err)
	}
	if err := begin(PhaseRename); err != nil {
		return err
	}
	if err := os.Rename(b.aside, b.path); err != nil {
		return b.failed("be put in place", err)
	}
	if err := toDisk(filepath.Dir(b.path)); err != nil {
		return fmt.Errorf("the new archive %s is in place, but its folder could not be flushed to disk: %w; build it again if the machine stops", b.path, err)
	}
	return nil
}

// passes carries out a check, which gives a sentence for all that is wrong.
func (b *Builder) passes(check func(context.Context, *sql.DB) ([]string, error)) error {
	problems, err := check(b.ctx, b.db)
	if err != nil {
		return b.failed("be checked", err)
	}
	if len(problems) > 0 {
		return b.failed("pass its checks", errors.New(strings.Join(problems, "; ")))
	}
	return nil
}

// wordTables are the full-text tables; wordsMemory is how many bytes of index
// they gather before they write a piece.
var wordTables = []string{"meeting_words", "source_words", "name_words"}

const wordsMemory = 64 << 20

// aside is the name under which an archive is written until it is whole.
func aside(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".building")
}

// removeAside removes what an interrupted build left; the lock must be held.
func removeAside(path string) error {
	for _, suffix := range []string{"", "-journal", "-wal", "-shm"} {
		if err := os.Remove(aside(path) + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("what an interrupted build left cannot be removed: %w", err)
		}
	}
	return nil
}

// openWriter opens the file aside. It is never seen half-written, so it needs
// neither a journal nor a flush at each step.
func openWriter(path string) (*sql.DB, error) {
	db, err := sql.Open("sqlite3", dsn(path, "_journal_mode=OFF&_synchronous=OFF&_locking_mode=EXCLUSIVE&_cache_size=-65536&_foreign_keys=OFF"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	err = reserveSeals(db)
	if err == nil {
		_, err = db.Exec(`PRAGMA page_size = 16384`)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("the archive cannot be written at %s: %w; name a place that can be written", path, err), db.Close())
	}
	return db, nil
}

// toDisk flushes a file or a folder to disk.
func toDisk(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
