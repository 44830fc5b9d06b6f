package build

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/edition"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns the memory of an archive: which editions there were and what
// each changed. It is taken over from the archive that stands where the new one
// will, and from a text file beside the articles (history.jsonl), which outlives
// any database.

// past is what is known of earlier editions.
type past struct {
	Editions []store.Edition // newest first
	Changes  []store.Change  // newest first
	old      *store.Archive  // nil when there is none to compare with

	lost  error // why there is none, where one stood
	whole int64 // bytes of the history file's whole lines
	open  bool  // the last of them has no line end
}

// chapter is a line of history.jsonl: an edition and what it changed.
type chapter struct {
	Edition store.Edition  `json:"edition"`
	Changes []store.Change `json:"changes"`
}

// remember opens the old archive, where there is one that can be read, and
// reads the history file. One of another version, or a damaged one, is no mistake:
// it is about to be replaced, and what goes with it is told.
func (p *Plan) remember(ctx context.Context) (*past, error) {
	known := &past{}
	old, err := store.Open(p.DB)
	if err == nil {
		known.old = old
		if known.Editions, err = old.Editions(ctx); err != nil {
			return nil, err
		}
		err = old.EachChange(ctx, func(c store.Change) error {
			known.Changes = append(known.Changes, c)
			return nil
		})
		if err != nil {
			return nil, err
		}
	} else if info, missing := os.Stat(p.DB); missing == nil && info.Size() > 0 {
		known.lost = p.forgotten(err)
	}
	return known, known.read(p.History)
}

// forgotten says what is lost with an old archive that cannot be read.
func (p *Plan) forgotten(unreadable error) error {
	why, _, _ := strings.Cut(unreadable.Error(), ";") // what would mend it is this build
	if p.History != "" {
		return fmt.Errorf("the archive before this one could not be read (%s): editions before it are told as %s remembers them, and what this one changes as far as the ids tell it", why, p.History)
	}
	return fmt.Errorf("the archive before this one could not be read (%s), so that the editions before it and what this one changes are not told: put a whole copy of it in place and build again to have them told, and build with --editors, whose history.jsonl remembers them", why)
}

// after tells that an edition before is dated after a build, as by a clock that was
// set wrong for either.
func (k *past) after(built readout.Date) error {
	for _, e := range k.Editions {
		if e.Built > built {
			return fmt.Errorf("the edition is dated %s, and the one of %s was there before it: where the clock is wrong, set it right or give --built, and build again", built, e.Built)
		}
	}
	return nil
}

func (k *past) close() error {
	if k.old == nil {
		return nil
	}
	return k.old.Close()
}

// read adds the editions of a history file that the old archive did not know. A
// last line that was cut short, by a full disk or a machine that stopped, is none.
func (k *past) read(path string) error {
	if path == "" {
		return nil
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewReader(file)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s:%d: %w", path, number, err)
		}
		var c chapter
		text := bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))
		broken := json.Unmarshal(text, &c)
		switch {
		case len(text) == 0:
		case broken != nil && err != nil:
			return nil
		case broken != nil:
			return fmt.Errorf("%s:%d: this is no line of a history (%w): take back the line that readout wrote, and of a merge keep the lines of both sides without its marks", path, number, broken)
		case !k.knows(c.Edition.ID):
			k.Editions = append([]store.Edition{c.Edition}, k.Editions...)
			k.Changes = append(slices.Clone(c.Changes), k.Changes...)
		}
		k.whole += int64(len(line))
		k.open = err != nil && len(text) > 0
		if err != nil {
			return nil
		}
	}
}

func (k *past) knows(id string) bool {
	return slices.ContainsFunc(k.Editions, func(e store.Edition) bool { return e.ID == id })
}

// write adds to the history file what the archive now in place knows and the file
// does not: its edition, and those before it whose line was cut short.
func (k *past) write(ctx context.Context, path, db string) (err error) {
	if path == "" {
		return nil
	}
	archive, err := store.Open(db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, archive.Close()) }()
	known := &past{}
	if err := known.read(path); err != nil {
		return err
	}
	all, err := archive.Editions(ctx)
	if err != nil {
		return err
	}
	if end := slices.IndexFunc(all, func(e store.Edition) bool { return known.knows(e.ID) }); end >= 0 {
		all = all[:end]
	}
	chapters := make([]chapter, len(all))
	at := map[string]int{}
	for i, e := range all {
		chapters[i], at[e.ID] = chapter{Edition: e}, i
	}
	err = archive.EachChange(ctx, func(c store.Change) error {
		if i, new := at[c.Edition]; new {
			chapters[i].Changes = append(chapters[i].Changes, c)
		}
		return nil
	})
	if err != nil || len(chapters) == 0 {
		return err
	}
	return known.append(path, chapters)
}

// append writes chapters, newest first, behind the whole lines of the file; when
// that fails the file is as it was.
func (k *past) append(path string, chapters []chapter) (err error) {
	var lines bytes.Buffer
	if k.open {
		lines.WriteByte('\n')
	}
	for _, c := range slices.Backward(chapters) {
		line, err := json.Marshal(c)
		if err != nil {
			return err
		}
		lines.Write(append(line, '\n'))
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if _, err = file.WriteAt(lines.Bytes(), k.whole); err == nil {
		err = file.Truncate(k.whole + int64(lines.Len()))
	} else {
		err = errors.Join(err, file.Truncate(k.whole))
	}
	return errors.Join(err, file.Sync(), file.Close())
}

// compare goes through the meetings about to be stored and tells what is new in
// them: compared with the old archive, else by the id register, else nothing.
func (p *Plan) compare(ctx context.Context, known *past, articles *ingest.Collection, ids *ingest.Identities) ([]store.Change, error) {
	if known.old == nil {
		if p.Register == nil || len(p.Register.Entries) == 0 {
			return nil, nil
		}
		return p.changes(byRegister(p.Register, ids.Register())), nil
	}
	comparison, err := CompareWith(ctx, known.old)
	if err != nil {
		return nil, err
	}
	var changes []store.Change
	for m, err := range p.meetings(ctx, articles, ids) {
		if err != nil {
			return nil, err
		}
		found, err := comparison.New(ctx, m)
		if err != nil {
			return nil, err
		}
		changes = append(changes, p.changes(found)...)
	}
	return append(changes, p.changes(comparison.Gone())...), nil
}

// changes puts what was compared into the store's form, dated to this build
// unless an editor's correction has its own day.
func (p *Plan) changes(found []edition.Change) []store.Change {
	all := make([]store.Change, len(found))
	for i, c := range found {
		on := c.On
		if on == "" {
			on = p.Built
		}
		all[i] = store.Change{On: on, Kind: store.ChangeKind(c.Kind), Meeting: c.Record, Other: c.Other, Field: c.Field,
			Was: c.Was, Now: c.Now, By: c.By, Because: c.Because}
		if c.Kind == edition.Merged { // told of the record that goes, and kept with the one that holds
			all[i].Meeting, all[i].Other = c.Other, c.Record
		}
	}
	return all
}

// scrub takes out of a history what names a record or a person that is withheld.
func (k *past) scrub(w *withheld, names []string) {
	if !w.any() {
		return
	}
	fallen := map[string]bool{}
	for _, t := range w.gone {
		fallen[t.ID] = true
	}
	k.Changes = slices.DeleteFunc(k.Changes, func(c store.Change) bool {
		return fallen[c.Meeting] || slices.ContainsFunc(names, func(name string) bool {
			return strings.Contains(c.Was, name) || strings.Contains(c.Now, name)
		})
	})
}
