package store

// This file owns an archive's file that is written to while it is open, as "cp new.db
// readout.db" does. What is read from then on is partly of another archive, or of
// none, and SQLite, which was told that the file never changes, need not notice.

// Overwritten says that an archive's file was written over since it was opened.
type Overwritten struct{ Path string }

func (o *Overwritten) Error() string {
	return o.Path + " was written over while it was open; put new archives in place by a rename (cp NEW DIR/.new && mv DIR/.new " + o.Path + ")"
}

// Overwritten looks whether the file still is what was opened: it costs a call of
// the system. Ask before something is read, for what is nonsense need not fail, and
// after, for it may have become so meanwhile.
func (a *Archive) Overwritten() error {
	now, err := a.file.Stat()
	if err == nil && now.Size() == a.opened.Size() {
		if now.ModTime().Equal(a.opened.ModTime()) {
			return nil
		}
		if print, err := fingerprint(a.file); err == nil && print == a.fingerprint { // another time was set, or the same bytes
			return nil
		}
	}
	return &Overwritten{a.path}
}
