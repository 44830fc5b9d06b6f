package link

import (
	"encoding/hex"
	"slices"

	"github.com/readout-archive/readout"
)

// This file owns what becomes of the addresses of articles. An article's id is made
// of its bytes, so that nothing is given here; but when a file of the same name and
// day holds other bytes, the old address leads to the new one, and when there is none, the
// article is gone.

// fileKey is the same for every version of an article's file, 0 for a source without one.
func fileKey(a *readout.Article) uint64 {
	if a.Size == 0 {
		return 0
	}
	return hash64(string(a.Date) + "\x00" + a.Path)
}

// keys hold an article's id to it: its bytes, then its file.
func (c *readingCard) keys() []string {
	keys := []string{hex.EncodeToString(c.sha[:])}
	if c.file != 0 {
		keys = append(keys, hexKey(c.file))
	}
	return keys
}

// settleSources tells where the addresses of articles lead now, and notes which articles
// the build before had.
func (l *Linker) settleSources(old *Register) []Entry {
	l.before = map[string]bool{}
	order := inOrder(len(l.readings), l.earlier)
	at := make(map[string]uint32, len(order)) // by id
	holder := map[string]string{}             // of a key: an id; "" where two hold it
	for _, number := range order {
		card := &l.readings[number]
		id := card.sourceID()
		at[id] = number
		for _, key := range card.keys() {
			if other, twice := holder[key]; twice && other != id {
				id = ""
			}
			holder[key] = id
		}
	}
	var entries []Entry
	known := map[string]bool{}
	for _, e := range old.Entries {
		if e.Kind != SourceKind {
			continue
		}
		known[e.ID] = true
		if e.State == Live {
			l.before[e.ID] = true
		}
		if number, here := at[e.ID]; here {
			e.State, e.To = Live, ""
			e.Keys = l.readings[number].keys()
		} else {
			e.leave(holder, func(id string) bool { _, is := at[id]; return is })
		}
		entries = append(entries, e)
	}
	for _, number := range order {
		card := &l.readings[number]
		if id := card.sourceID(); !known[id] {
			known[id] = true
			entries = append(entries, Entry{Kind: SourceKind, ID: id, State: Live, Keys: card.keys()})
		}
	}
	follow(entries)
	return entries
}

// readBefore reports whether all of some articles were in the build before.
func (l *Linker) readBefore(readings []uint32) bool {
	return len(l.before) > 0 && !slices.ContainsFunc(readings, func(reading uint32) bool { return !l.before[l.readings[reading].sourceID()] })
}

// leave makes the id of an article that is no more lead to the one in its place.
func (e *Entry) leave(holder map[string]string, here func(id string) bool) {
	at := slices.IndexFunc(e.Keys, func(key string) bool { return holder[key] != "" })
	switch {
	case at >= 0:
		e.State, e.To = Moved, holder[e.Keys[at]]
	case e.State == Moved && here(e.To): // under another file's name by now
	default:
		e.State, e.To = Gone, ""
	}
}

// Revised gives the SHA-256, as far as an id holds it, of the article that stands now
// in the place of one that is named by the first digits of its own; "" for none.
func (g *Register) Revised(digits string) string {
	const tail = 8 // digits that end an id
	if len(digits) < tail {
		return ""
	}
	for _, e := range g.Entries {
		if e.Kind == SourceKind && e.State == Moved && len(e.ID) > tail && e.ID[len(e.ID)-tail:] == digits[:tail] {
			return e.To[max(0, len(e.To)-tail):]
		}
	}
	return ""
}
