package build

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns what must not be shown. Everything is linked as if it might
// be, so that no id changes; then it is left out, and a tombstone stands at
// each address.

// withheld is what editors withhold, and what falls with it.
type withheld struct {
	records  map[string]bool
	people   map[string]bool
	articles []string        // first digits of hashes
	followed map[string]bool // of these, those whose article was changed since

	gone    []store.Tombstone // all that is left out
	shown   map[string]bool   // ids of people, places and organisations of the records that are shown
	guarded map[string]bool   // sources whose text names a person who is withheld: only their link is shown
}

func newWithheld(entries []editors.Withheld) withheld {
	w := withheld{records: map[string]bool{}, people: map[string]bool{}, shown: map[string]bool{}, guarded: map[string]bool{}, followed: map[string]bool{}}
	for _, e := range entries {
		switch {
		case e.Record != "":
			w.records[e.Record] = true
		case e.Person != "":
			w.people[e.Person] = true
		default:
			w.articles = append(w.articles, e.Article)
		}
	}
	return w
}

func (w *withheld) any() bool { return len(w.records)+len(w.people)+len(w.articles) > 0 }

// follow withholds what stands now in the place of an article that is withheld: a
// word that was mended in it must not bring it back.
func (w *withheld) follow(register *ingest.Register) {
	for _, digits := range slices.Clone(w.articles) {
		if now := register.Revised(digits); now != "" {
			w.articles, w.followed[digits] = append(w.articles, now), true
		}
	}
}

// article reports whether an article is withheld.
func (w *withheld) article(sha256 string) bool {
	return slices.ContainsFunc(w.articles, func(digits string) bool { return strings.HasPrefix(sha256, digits) })
}

// record reports whether a record is withheld, by itself or for a person in it.
func (w *withheld) record(id string, r *readout.Record) bool {
	return w.records[id] || slices.ContainsFunc(r.Participants, func(p readout.Participant) bool { return w.people[p.ID] })
}

// strip takes the reports of withheld articles out of a meeting and reports
// whether anything may be shown of it.
func (w *withheld) strip(m *readout.Meeting) bool {
	if !w.any() {
		return true
	}
	if w.record(m.ID, &m.Record) {
		return false
	}
	var reports []readout.Report
	var sources []readout.Source
	for i, source := range m.Sources {
		if !w.article(source.SHA256) {
			reports, sources = append(reports, m.Reports[i]), append(sources, source)
		}
	}
	if len(reports) == 0 {
		return false
	}
	if len(reports) < len(m.Reports) {
		*m = ingest.Merge(reports, sources)
	}
	return true
}

// gather goes through all meetings and learns what falls.
func (w *withheld) gather(m readout.Meeting) {
	for _, p := range m.Participants {
		if w.people[p.ID] {
			for _, source := range m.Sources {
				w.guarded[source.ID] = true
			}
		}
	}
	stripped := m
	if !w.strip(&stripped) {
		w.gone = append(w.gone, store.Tombstone{ID: m.ID, Kind: store.MeetingKind})
		return
	}
	for _, p := range stripped.Participants {
		w.shown[p.ID], w.shown[p.OrgID] = true, true
	}
	for _, side := range stripped.Parties {
		w.shown[side.ID] = true
	}
	if stripped.Place != nil {
		w.shown[stripped.Place.ID] = true
	}
}

// guard takes out of a source what it must not show; false when nothing of it may be.
func (w *withheld) guard(in *store.SourceInput) bool {
	if !w.any() {
		return true
	}
	if w.article(in.SHA256) {
		return false
	}
	if w.guarded[in.ID] {
		in.Text, in.Title, in.Rejected = readout.LinkText, "", nil
	}
	in.Reports = slices.DeleteFunc(slices.Clone(in.Reports), func(r readout.Report) bool { return w.record(r.ID, &r.Record) })
	return true
}

// gatherArticle learns whether an article falls.
func (w *withheld) gatherArticle(source readout.Source) {
	if w.article(source.SHA256) {
		w.gone = append(w.gone, store.Tombstone{ID: source.ID, Kind: store.SourceKind})
	}
}

// authorities leaves out who is withheld, who appears in no record that is
// shown, and every mention of them.
func (w *withheld) authorities(kind store.Kind, all []readout.Authority) []readout.Authority {
	if !w.any() {
		return all
	}
	var kept []readout.Authority
	for _, a := range all {
		if w.people[a.ID] || !w.shown[a.ID] {
			w.gone = append(w.gone, store.Tombstone{ID: a.ID, Kind: kind})
			continue
		}
		a.MaybeSame = slices.DeleteFunc(slices.Clone(a.MaybeSame), func(l readout.Likeness) bool { return !w.shown[l.ID] || w.people[l.ID] })
		kept = append(kept, a)
	}
	return kept
}
