package store

import "slices"

// This file writes the editions, what they changed, and tombstones.

// takeEditions keeps what is known of the editions until this one is named, and
// writes what they changed.
func (b *Builder) takeEditions(c Contents) error {
	b.past, b.added = c.Past, map[string]uint32{}
	for i, change := range c.Changes {
		if err := b.insert("change", i+1, change.Edition, string(change.On), string(change.Kind), change.Meeting, change.Other,
			change.Field, change.Was, change.Now, change.By, change.Because); err != nil {
			return err
		}
		number := b.numberOf(change.Edition)
		if (change.Kind == Added || change.Kind == Split) && b.added[change.Meeting] == 0 {
			b.added[change.Meeting] = number
		}
		if number > uint32(len(b.past)) {
			b.edition.count(change.Kind)
		}
	}
	for _, t := range c.Tombstones {
		if err := b.insert("tombstone", string(t.Kind), t.ID, t.To); err != nil {
			return err
		}
	}
	return nil
}

// numberOf numbers the editions from 1, the oldest; this one, which has no name
// yet, comes last. An edition that is not known is 0.
func (b *Builder) numberOf(id string) uint32 {
	if id == "" || id == b.edition.ID {
		return uint32(len(b.past) + 1)
	}
	if i := slices.IndexFunc(b.past, func(e Edition) bool { return e.ID == id }); i >= 0 {
		return uint32(len(b.past) - i)
	}
	return 0
}

// addedBy is the number of the edition that a meeting was added by: the oldest
// one where no change tells it.
func (b *Builder) addedBy(id string) uint32 { return max(1, b.added[id]) }

// count counts a change of the edition.
func (e *Edition) count(kind ChangeKind) {
	switch kind {
	case Added:
		e.Added++
	case Changed, Corrected, Split:
		e.Changed++
	case Merged:
		e.Merged++
	case Withdrawn:
		e.Withdrawn++
	}
}

// writeEdition writes the editions, this one first, at the end, when its counts
// are known. Built again without a change it is the edition that stood last, and keeps
// its day: a citation names an edition by it. An earlier day sets a clock right.
func (b *Builder) writeEdition() error {
	e := &b.edition
	e.Tally, e.Articles = b.meetings.tally, len(b.sources.records)
	if len(b.past) > 0 && b.past[0].ID == e.ID && e.Added+e.Changed+e.Merged+e.Withdrawn == 0 {
		last := b.past[0]
		e.Built = min(e.Built, last.Built)
		e.Added, e.Changed, e.Merged, e.Withdrawn = last.Added, last.Changed, last.Merged, last.Withdrawn
		b.past = b.past[1:]
	}
	for i, e := range append([]Edition{*e}, b.past...) {
		if err := b.insert("edition", i, e.ID, string(e.Built), e.Reader, e.Vocabulary, e.Held, e.Planned, e.Articles, e.OtherFiles,
			e.Added, e.Changed, e.Merged, e.Withdrawn); err != nil {
			return err
		}
	}
	if err := b.flush(); err != nil {
		return err
	}
	_, err := b.tx.ExecContext(b.ctx, `UPDATE change SET edition = ? WHERE edition = ''`, e.ID)
	return err
}
