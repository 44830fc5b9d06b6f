package store

import "errors"

// This file writes the editions, what they changed, and tombstones.

func (b *Builder) writeEditions(c Contents) error {
	for i, past := range c.Past {
		if err := b.edit(i+1, past); err != nil {
			return err
		}
	}
	for i, change := range c.Changes {
		if err := b.insert("change", i+1, change.Edition, string(change.On), string(change.Kind), change.Meeting, change.Other,
			change.Field, change.Was, change.Now, change.By, change.Because); err != nil {
			return err
		}
		if change.Edition == b.edition.ID || change.Edition == "" {
			switch change.Kind {
			case Added:
				b.edition.Added++
			case Changed, Corrected, Split:
				b.edition.Changed++
			case Merged:
				b.edition.Merged++
			case Withdrawn:
				b.edition.Withdrawn++
			}
		}
	}
	for _, t := range c.Tombstones {
		if err := b.insert("tombstone", string(t.Kind), t.ID, t.To); err != nil {
			return err
		}
	}
	return nil
}

// writeEdition writes the edition that this archive is, at the end, when its
// counts are known.
func (b *Builder) writeEdition() error {
	b.edition.Tally, b.edition.Articles = b.meetings.tally, len(b.sources.records)
	if err := errors.Join(b.edit(0, b.edition), b.flush()); err != nil {
		return err
	}
	_, err := b.tx.ExecContext(b.ctx, `UPDATE change SET edition = ? WHERE edition = ''`, b.edition.ID)
	return err
}

func (b *Builder) edit(number int, e Edition) error {
	return b.insert("edition", number, e.ID, string(e.Built), e.Reader, e.Vocabulary, e.Held, e.Planned, e.Articles, e.OtherFiles,
		e.Added, e.Changed, e.Merged, e.Withdrawn)
}
