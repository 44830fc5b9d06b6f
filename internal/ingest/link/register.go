package link

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// This file owns the id register, ids.tsv: which ids were ever given, to what,
// and where they lead. It is a text file beside the articles, a line an id:
//
//	# kind	id	state	to	keys
//	person	syed-asim-munir	live		asim munir|PK;syed asim munir|PK
//	person	asim-munir	moved	syed-asim-munir	asim munir|PK
//	meeting	4k7qz2m	gone		f3a1c09be2d45577
//	source	2025-05-28-1f0c9a3e	live		1f0c9a3e77b2d450;90aa41c2be2d4517
//
// kind is meeting, person, organisation, place or source. state is live; moved,
// to the id in the fourth column (the address redirects; should the two be parted
// again, it comes back); or gone (its articles are no longer in the archive; the
// address answers 410, and the id comes back with them). keys are what the id was
// given to: name forms with their side; hashes of anchoring sentences in their
// article, and in its file; hashes of an article, and of its file. They hold the
// id to its identity when the archive is built again. An id is never given to
// anything else.

// Kind is a kind of identity.
type Kind string

// The kinds that have ids.
const (
	MeetingKind      Kind = "meeting"
	PersonKind       Kind = "person"
	OrganisationKind Kind = "organisation"
	PlaceKind        Kind = "place"
	SourceKind       Kind = "source"
)

var kinds = []Kind{MeetingKind, PersonKind, OrganisationKind, PlaceKind, SourceKind}

// State tells what an id stands for.
type State string

// The states of a registered id.
const (
	Live  State = "live"
	Moved State = "moved"
	Gone  State = "gone"
)

// Entry is one line of the register.
type Entry struct {
	Kind  Kind
	ID    string
	State State
	To    string   // of a moved id
	Keys  []string // the first is its own form or first report
}

// Register is the ids that were ever given. The zero Register has none.
type Register struct {
	Entries []Entry // in the order they were given
}

const registerHead = "# Ids of this archive: kind, id, state (live, moved, gone), where it moved to, keys. Written by readout; lines may be withdrawn by hand, never reused.\n"

// ReadRegister reads ids.tsv. An error names the line (as name:line), what is
// wrong and what would be right.
func ReadRegister(name string, r io.Reader) (*Register, error) {
	g := &Register{}
	seen := map[[2]string]int{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 16<<20)
	number := 0
	for lines.Scan() {
		number++
		line := strings.TrimSuffix(strings.TrimPrefix(lines.Text(), "\ufeff"), "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		e, err := parseEntry(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, number, err)
		}
		key := [2]string{string(e.Kind), e.ID}
		if first, twice := seen[key]; twice {
			return nil, fmt.Errorf("%s:%d: %s %q stands already at line %d: keep one of the two", name, number, e.Kind, e.ID, first)
		}
		seen[key] = number
		g.Entries = append(g.Entries, e)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, number+1, err)
	}
	for i, e := range g.Entries {
		if e.State == Moved && seen[[2]string{string(e.Kind), e.To}] == 0 {
			return nil, fmt.Errorf("%s:%d: %s moved to %q, which the register does not hold", name, seen[[2]string{string(e.Kind), g.Entries[i].ID}], e.ID, e.To)
		}
	}
	return g, nil
}

func parseEntry(line string) (Entry, error) {
	if !utf8.ValidString(line) {
		return Entry{}, errors.New("the line is not UTF-8: save the file as UTF-8 text")
	}
	if strings.HasPrefix(line, "<<<<<<<") || strings.HasPrefix(line, "=======") || strings.HasPrefix(line, ">>>>>>>") {
		return Entry{}, errors.New("this is a mark of a merge that is not settled: keep the lines of both sides, each id once, and take the marks away")
	}
	columns := strings.Split(line, "\t")
	for len(columns) < 5 { // trailing empty columns may be lost in an editor
		columns = append(columns, "")
	}
	if len(columns) > 5 {
		return Entry{}, fmt.Errorf("%d columns: write kind, id, state, to, keys", len(columns))
	}
	e := Entry{Kind: Kind(columns[0]), ID: columns[1], State: State(columns[2]), To: columns[3]}
	if columns[4] != "" {
		e.Keys = strings.Split(columns[4], ";")
	}
	switch {
	case !slices.Contains(kinds, e.Kind):
		return Entry{}, fmt.Errorf("kind %.60q: write meeting, person, organisation, place or source", e.Kind)
	case e.ID == "" || e.ID != Slug(e.ID):
		return Entry{}, fmt.Errorf("id %.60q: write small letters, digits and hyphens", e.ID)
	case e.State != Live && e.State != Moved && e.State != Gone:
		return Entry{}, fmt.Errorf("state %.60q: write live, moved or gone", e.State)
	case (e.State == Moved) != (e.To != ""):
		return Entry{}, fmt.Errorf("a moved id, and no other, has the id it moved to in the fourth column")
	case e.To == e.ID:
		return Entry{}, fmt.Errorf("%q moved to itself", e.ID)
	case e.State == Live && len(e.Keys) == 0:
		return Entry{}, fmt.Errorf("a live id has keys in the fifth column")
	}
	return e, nil
}

// WriteTo writes the register as ReadRegister reads it.
func (g *Register) WriteTo(w io.Writer) (int64, error) {
	out := bufio.NewWriter(w)
	total, err := out.WriteString(registerHead)
	for _, e := range g.Entries {
		if err != nil {
			break
		}
		var n int
		n, err = fmt.Fprintf(out, "%s\t%s\t%s\t%s\t%s\n", e.Kind, e.ID, e.State, e.To, strings.Join(e.Keys, ";"))
		total += n
	}
	return int64(total), cmp.Or(err, out.Flush())
}

// claim is an identity that wants an id: its keys, its own first.
type claim struct {
	keys   []string
	was    []string // keys that it had before an editor set something else: its own where nobody else has them
	reread bool     // it stands only in articles of the build before
	id     string
}

// settle gives registered ids to the identities that hold their keys, tells
// which ids moved or are gone, and returns the kind's entries as they are now.
// give makes an id for an identity without one; it must not be a taken one.
func (g *Register) settle(kind Kind, claims []claim, give func(i int, taken func(id string) bool) string) []Entry {
	var entries []Entry
	for _, e := range g.Entries {
		if e.Kind == kind {
			entries = append(entries, e)
		}
	}
	holder := map[string]int{} // who holds a key now; asked only of keys that the register has
	if len(entries) > 0 {
		for i, c := range claims {
			for _, key := range c.was {
				holder[key] = i
			}
		}
		for i, c := range claims {
			for _, key := range c.keys {
				holder[key] = i
			}
		}
	}
	used := make(map[string]bool, len(claims))
	live := map[int]bool{}
	for i := range entries {
		used[entries[i].ID] = true
		live[i] = entries[i].State == Live
		if entries[i].State != Moved {
			entries[i].settle(claims, holder)
		}
	}
	for i := range entries { // one that moved comes back when its identity is parted again
		if entries[i].State == Moved {
			entries[i].settle(claims, holder)
		}
	}
	if kind == PersonKind || kind == PlaceKind {
		recognise(entries, claims, live)
	}
	for i := range claims {
		if claims[i].id == "" {
			id := give(i, func(id string) bool { return used[id] })
			claims[i].id, used[id] = id, true
			entries = append(entries, Entry{Kind: kind, ID: id, State: Live})
		}
	}
	follow(entries)
	at := make(map[string]int, len(claims))
	for i, c := range claims {
		at[c.id] = i
	}
	for i := range entries {
		if e := &entries[i]; e.State == Live {
			e.keep(claims[at[e.ID]].keys, holder, claims)
		}
	}
	return entries
}

// settle finds the identity that holds the entry's keys now, its first key
// before the others, and gives it the id if it has none yet.
func (e *Entry) settle(claims []claim, holder map[string]int) {
	at := -1
	for _, key := range e.Keys {
		if i, ok := holder[key]; ok {
			at = i
			break
		}
	}
	switch {
	case at < 0 && e.State == Moved: // stays where it leads
	case at < 0:
		e.State = Gone
	case claims[at].id == "":
		claims[at].id = e.ID
		e.State, e.To = Live, ""
	default:
		e.State, e.To = Moved, claims[at].id
	}
}

// keep lists a live id's keys: those it had first, so that what it was given
// to stays first, also those that nothing bears now, but none that is another's.
func (e *Entry) keep(now []string, holder map[string]int, claims []claim) {
	if len(e.Keys) == 0 {
		e.Keys = now
		return
	}
	keys := make([]string, 0, len(now))
	for _, key := range e.Keys {
		if i, held := holder[key]; !held || claims[i].id == e.ID {
			keys = append(keys, key)
		}
	}
	for _, key := range now {
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	e.Keys = keys
}

// follow leads every moved id to where it ends, in one step.
func follow(entries []Entry) {
	to := map[string]string{}
	for _, e := range entries {
		if e.State == Moved {
			to[e.ID] = e.To
		}
	}
	for i := range entries {
		for steps := 0; entries[i].State == Moved && to[entries[i].To] != "" && steps < len(to); steps++ {
			entries[i].To = to[entries[i].To]
		}
	}
}
