package build

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

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
}

// chapter is a line of history.jsonl: an edition and what it changed.
type chapter struct {
	Edition store.Edition  `json:"edition"`
	Changes []store.Change `json:"changes"`
}

// remember opens the old archive, where there is one that can be read, and
// reads the history file. An old archive of another version is no mistake: it
// is about to be replaced.
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
	}
	return known, known.read(p.History)
}

func (k *past) close() error {
	if k.old == nil {
		return nil
	}
	return k.old.Close()
}

// mostLine bounds a line of the history file.
const mostLine = 1 << 30

// read adds the editions of a history file that the old archive did not know.
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
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, mostLine)
	for number := 1; lines.Scan(); number++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var c chapter
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			return fmt.Errorf("%s:%d: this is no line of a history (%w): take back the line that readout wrote", path, number, err)
		}
		if slices.ContainsFunc(k.Editions, func(e store.Edition) bool { return e.ID == c.Edition.ID }) {
			continue
		}
		k.Editions = append([]store.Edition{c.Edition}, k.Editions...)
		k.Changes = append(slices.Clone(c.Changes), k.Changes...)
	}
	return lines.Err()
}

// write adds the edition now in place to the history file, when it is a new one.
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
	now := chapter{Edition: archive.Edition()}
	if slices.ContainsFunc(known.Editions, func(e store.Edition) bool { return e.ID == now.Edition.ID }) {
		return nil
	}
	err = archive.EachChange(ctx, func(c store.Change) error {
		if c.Edition == now.Edition.ID {
			now.Changes = append(now.Changes, c)
		}
		return nil
	})
	if err != nil {
		return err
	}
	line, err := json.Marshal(now)
	if err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(append(line, '\n'))
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
