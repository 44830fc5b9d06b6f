package build

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/link"
)

// This file owns what editors said, at work during a build: readings are
// corrected once they are made or taken over, identities decided before linking, sources and
// meetings described as they are stored.

// desk carries out an editors' folder. Its correct is safe for concurrent use.
type desk struct {
	files       *editors.Files
	authorities ingest.Authorities        // complete once links was called
	cited       map[string]readout.Source // sources of records from elsewhere, by SHA-256
	withheld    withheld
	level       func(office string) string // by the vocabulary

	mu        sync.Mutex
	corrected []editors.Corrected // without their readings
	unfit     []editors.Unused    // corrections that fit nothing, once links was called
}

func newDesk(files *editors.Files, level func(string) string) *desk {
	if files == nil {
		files = &editors.Files{}
	}
	d := &desk{files: files, withheld: newWithheld(files.Withheld), cited: map[string]readout.Source{}, level: level}
	d.authorities.People = authorities(files.People)
	d.authorities.Places = authorities(files.Places)
	d.authorities.Organisations = authorities(files.Organisations)
	return d
}

// correct carries out the corrections of an article, and reports whether there are any.
func (d *desk) correct(reading readout.Reading, raw []byte) (readout.Reading, bool) {
	if d.files.Hash == "" {
		return reading, false
	}
	corrected := d.files.Correct(reading, raw)
	if !corrected.Touched() {
		return reading, false
	}
	reading, corrected.Reading = corrected.Reading, readout.Reading{}
	d.rank(reading.Reports)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.corrected = append(d.corrected, corrected)
	return reading, true
}

// rank gives offices that a person wrote the level of the vocabulary.
func (d *desk) rank(reports []readout.Report) {
	for _, report := range reports {
		for i := range report.Participants {
			if p := &report.Participants[i]; p.Level == "" && p.Role != "" {
				p.Level = d.level(p.Role)
			}
		}
	}
}

// links completes the authorities by the joins and partings of reports, once
// all articles were read, and notes the corrections that did not fit.
func (d *desk) links() {
	links, unfit := d.files.Links(d.corrected)
	for _, l := range links {
		pair := link.Pair{A: link.Ref(l.A), B: link.Ref(l.B)}
		if l.Join {
			d.authorities.Together = append(d.authorities.Together, pair)
		} else {
			d.authorities.Apart = append(d.authorities.Apart, pair)
		}
	}
	for _, corrected := range d.corrected {
		unfit = append(unfit, corrected.Unused...)
	}
	d.unfit = unfit
}

// unused tells the entries of editors' files that fitted nothing, once the whole
// archive is written: the corrections first. ids are all that were ever given.
func (d *desk) unused(ids *ingest.Identities) []string {
	if d.files.Hash == "" {
		return nil // nobody wrote anything
	}
	return append(sentences(d.unfit, ids.Register()), sentences(d.idle(ids), ids.Register())...)
}

// sentences words entries in the order of their files: articles were read on many cores,
// in any order. Of an article that was changed since, what it is now is told.
func sentences(unused []editors.Unused, register *ingest.Register) []string {
	slices.SortFunc(unused, func(a, b editors.Unused) int {
		return cmp.Or(cmp.Compare(a.File, b.File), a.Line-b.Line, cmp.Compare(a.Reason, b.Reason))
	})
	told := make([]string, len(unused))
	for i, u := range unused {
		if now := register.Revised(u.Article); now != "" {
			u = u.Revised(now)
		}
		told[i] = u.String()
	}
	return slices.Compact(told)
}

// idle gives the entries that name nothing of the archive, other than corrections.
func (d *desk) idle(ids *ingest.Identities) []editors.Unused {
	unused := slices.DeleteFunc(d.files.Unmet(), func(u editors.Unused) bool {
		return d.withheld.followed[u.Article] && u.File == "withheld.yaml"
	})
	type thing struct{ kind, id string }
	entries := map[thing]link.Entry{}
	for _, n := range d.files.Named() {
		entries[thing{n.Kind, n.ID}] = link.Entry{}
	}
	for _, e := range ids.Register().Entries {
		if _, asked := entries[thing{string(e.Kind), e.ID}]; asked {
			entries[thing{string(e.Kind), e.ID}] = e
		}
	}
	called, answers := map[thing]bool{}, map[thing]bool{} // by name; by the id that a printed form alone would have
	for kind, all := range map[link.Kind][]readout.Authority{link.PersonKind: ids.People(), link.PlaceKind: ids.Places(), link.OrganisationKind: ids.Organisations()} {
		for _, a := range all {
			called[thing{string(kind), a.Name}] = true
			answers[thing{string(kind), link.Slug(a.Name)}] = true
			for _, form := range a.Forms {
				answers[thing{string(kind), link.Slug(form.Form)}] = true
			}
		}
	}
	for _, n := range d.files.Named() {
		e, noun := entries[thing{n.Kind, n.ID}], n.Kind
		if noun == string(link.MeetingKind) {
			noun = "record"
		}
		switch {
		case n.Under != "":
			if e.State == "" && !answers[thing{n.Kind, n.ID}] {
				unused = append(unused, n.Not("no %s has the id %s, which stands under %s", noun, n.ID, n.Under))
			}
		case n.ID != "" && e.State == link.Live, n.Name != "" && called[thing{n.Kind, n.Name}], e.State == link.Gone && n.MayBeGone:
		case n.ID != "" && e.State == link.Moved:
			unused = append(unused, n.Not("the %s %s is %s now: name that", noun, n.ID, e.To))
		case n.ID != "" && e.State == link.Gone:
			unused = append(unused, n.Not("the %s %s is no longer in the archive", noun, n.ID))
		case n.ID != "":
			unused = append(unused, n.Not("no %s has the id %s", noun, n.ID))
		default:
			unused = append(unused, n.Not("no %s of the archive is called %s: write the name as its page has it, or add its id", noun, n.Name))
		}
	}
	return unused
}

// authorities puts editors' records into the form of linking.
func authorities(records []editors.Authority) []link.Authority {
	all := make([]link.Authority, len(records))
	for i, r := range records {
		all[i] = link.Authority{Also: r.Also, Not: r.Not, Authority: readout.Authority{
			ID: r.ID, Name: r.Name, Sort: r.Sort, Country: r.Country, SameAs: r.IDs.SameAs()}}
		for _, form := range r.Forms {
			all[i].Forms = append(all[i].Forms, readout.NameForm{Form: form.Form, Language: form.Tag()})
		}
		for _, office := range r.Offices {
			all[i].Terms = append(all[i].Terms, readout.Term(office))
		}
	}
	return all
}

// meetings yields the meetings that are shown, as they are shown: their sources
// described, their reviews added, without reports of articles that are withheld.
func (p *Plan) meetings(ctx context.Context, articles *ingest.Collection, ids *ingest.Identities) iter.Seq2[readout.Meeting, error] {
	return func(yield func(readout.Meeting, error) bool) {
		for m, err := range articles.Meetings(ctx, ids) {
			if err == nil && !p.desk.withheld.strip(&m) {
				continue
			}
			if err == nil {
				p.describe(&m)
			}
			if !yield(m, err) || err != nil {
				return
			}
		}
	}
}

// described is a source with what its citation and the editors say of it.
func (p *Plan) described(source readout.Source) readout.Source {
	source.Text = p.Rights
	if c, ok := p.desk.cited[source.SHA256]; ok {
		source.Title, source.Publisher, source.URL, source.Language = c.Title, c.Publisher, c.URL, c.Language
		source.Statement, source.Text = c.Statement, c.Text
	}
	return p.desk.files.Describe(source)
}

// describe adds to a meeting what editors say of its articles and of itself.
func (p *Plan) describe(m *readout.Meeting) {
	for i := range m.Sources {
		m.Sources[i] = p.described(m.Sources[i])
	}
	if reviews := p.desk.files.Reviews[m.ID]; len(reviews) > 0 {
		m.Review = slices.MaxFunc(reviews, func(a, b readout.Review) int { return strings.Compare(string(a.On), string(b.On)) })
	}
}
