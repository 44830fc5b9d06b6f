package web

// This file owns records as files: the list of meetings under the page's own
// query, and each record by itself, in every format of the formats package.

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/go-chi/chi/v5/middleware"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

// siteName is what the archive is called in citations and feeds.
const siteName = "Readout"

// feedSize is the number of entries in one part of a feed; further parts follow
// by its links (RFC 5005).
const feedSize = 50

// Describe gives records the sentences that their pages say of them, for files
// that are made without a server. base is the site's address, today the day
// that parts planned from was planned.
func Describe(archive *store.Archive, base string, today time.Time) func(readout.Meeting) formats.Record {
	words := newVocabulary(archive.Vocabulary())
	titles := titled{archive, base}
	return func(m readout.Meeting) formats.Record {
		return formats.Record{
			Meeting:     m,
			URL:         base + address(store.MeetingKind, m.ID),
			Headline:    words.headline(m, today),
			Attribution: attribution(m.Sources),
			Checked:     review(m),
			Words:       titles,
		}
	}
}

// titled gives the formats the titles of codes, and addresses.
type titled struct {
	archive *store.Archive
	base    string
}

func (t titled) Country(code string) readout.Country { return t.archive.CountryOf(code) }
func (t titled) Topic(code string) readout.Topic     { return t.archive.TopicOf(code) }

func (t titled) Page(kind, id string) string {
	if page := address(store.Kind(kind), id); page != "" {
		return t.base + page
	}
	return ""
}

// Export is the view that an export of a whole archive is of.
func Export(archive *store.Archive, base string, licence formats.Licence) formats.View {
	edition := archive.Edition()
	return formats.View{Title: "All meetings", Site: siteName, Page: base + "/meetings", Self: base + "/meetings",
		Edition: edition.ID, Built: edition.Built, Reader: edition.Reader, Selected: archive.Tally().All(), Accessed: edition.Built, Licence: licence}
}

// view is what a file of the site is of, at its page and its own address.
func (s *site) view(v *visit, title, page, self string, selected int) formats.View {
	base := s.base(v.Request)
	view := Export(v.archive, base, s.config.Licence)
	view.Title, view.Selected, view.Accessed = title, selected, readout.Day(v.today)
	view.Page, view.Self = base+page, base+self
	_, view.Query, _ = strings.Cut(page, "?")
	return view
}

// file is what is sent: a format, what it is of, and what a browser saves it as.
type file[R any] struct {
	formats.Format[R]
	view  formats.View
	name  string
	bom   bool   // begin with a byte order mark, for spreadsheets
	links string // further parts of the Link header
}

// listFile answers the list of meetings as a file at path.
func (s *site) listFile(format formats.Format[formats.Record], path string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		bom := takeBOM(r)
		v, release := s.visit(r)
		defer release()
		q, selection, goTo, err := v.selected(path)
		if err == nil && goTo != "" {
			http.Redirect(w, r, goTo, http.StatusMovedPermanently)
			return
		}
		parts := 1
		if err == nil && format.Suffix == feed {
			parts = max(1, (selection.All()+feedSize-1)/feedSize)
		}
		if err == nil && q.Page > parts {
			err = readout.ErrNotFound
		}
		if err == nil && v.cut {
			err = errCut
		}
		if err != nil {
			s.failVisit(w, v, err)
			return
		}
		f := file[formats.Record]{Format: format, view: s.listView(v, q, path, selection.All()), name: "readout-meetings." + format.Suffix, bom: bom}
		each := func(write func(readout.Meeting) error) error {
			return selection.Meetings(v.Context(), q.Sort, write)
		}
		if format.Suffix == feed {
			if q.Page < parts {
				f.view.Next = s.base(r) + q.at(q.Page+1).address(path)
				f.links = ", <" + f.view.Next + `>; rel="next"`
			}
			each = func(write func(readout.Meeting) error) error { return feedPart(v.Context(), selection, q, write) }
		}
		s.sendRecords(w, v, f, each)
	}
}

// feed is the suffix of the format that has parts.
const feed = "atom"

// feedPart writes the meetings of one part of a feed.
func feedPart(ctx context.Context, selection *store.Selection, q query, write func(readout.Meeting) error) error {
	meetings, err := selection.Records(ctx, q.Sort, (q.Page-1)*feedSize, feedSize)
	for _, m := range meetings {
		if err := write(m); err != nil {
			return err
		}
	}
	return err
}

// listView is what a file of a list is of.
func (s *site) listView(v *visit, q query, path string, selected int) formats.View {
	view := s.view(v, v.listTitle(q.Filter), listAddress(q.Filter), q.address(path), selected)
	if q.Sort == store.LastAdded {
		view.Title += ", last added first"
	}
	return view
}

// recordFile answers one record as a file.
func (s *site) recordFile(w http.ResponseWriter, r *http.Request) {
	bom := takeBOM(r)
	v, release := s.visit(r)
	defer release()
	format, err := formats.BySuffix(recordFiles, v.param("format"))
	if err != nil {
		s.failVisit(w, v, err)
		return
	}
	record, err := v.archive.Meeting(v.Context(), v.param("id"))
	if err != nil {
		s.failFile(w, v, err, format.Suffix)
		return
	}
	own := address(store.MeetingKind, record.ID)
	f := file[formats.Record]{Format: format, view: s.view(v, "Record "+record.ID, own, own+"."+format.Suffix, 1), name: "readout-" + record.ID + "." + format.Suffix, bom: bom}
	f.links = ", <" + f.view.Page + `>; rel="cite-as"`
	s.sendRecords(w, v, f, func(write func(readout.Meeting) error) error { return write(record.Meeting) })
}

// failFile answers what went wrong with a file of one thing: the file of a thing that
// was merged into another is that of the other.
func (s *site) failFile(w http.ResponseWriter, v *visit, err error, suffix string) {
	var merged *store.Moved
	if errors.As(err, &merged) {
		http.Redirect(w, v.Request, address(merged.Kind, merged.To)+"."+suffix, http.StatusMovedPermanently)
		return
	}
	s.failVisit(w, v, err)
}

// sendRecords sends meetings with the sentences of their pages.
func (s *site) sendRecords(w http.ResponseWriter, v *visit, f file[formats.Record], each func(write func(readout.Meeting) error) error) {
	describe := Describe(v.archive, s.base(v.Request), v.today)
	send(s, w, v, f, func(write func(formats.Record) error) error {
		if f.Suffix == feed {
			return v.dated(each, func(m readout.Meeting, changed readout.Date) error {
				r := describe(m)
				r.Changed = changed
				return write(r)
			})
		}
		return each(func(m readout.Meeting) error { return write(describe(m)) })
	})
}

// dated gives a part of a feed, which is small, with the days on which an edition last
// changed each meeting.
func (v *visit) dated(each func(write func(readout.Meeting) error) error, write func(readout.Meeting, readout.Date) error) error {
	var all []readout.Meeting
	var ids []string
	if err := each(func(m readout.Meeting) error { all, ids = append(all, m), append(ids, m.ID); return nil }); err != nil {
		return err
	}
	days, err := v.archive.LastChanged(v.Context(), ids)
	for _, m := range all {
		if err == nil {
			err = write(m, days[m.ID])
		}
	}
	return err
}

// send streams a file. Once the first byte is out an error can only end the
// connection, so that a file cut short is seen to be.
func send[R any](s *site, w http.ResponseWriter, v *visit, f file[R], each func(write func(R) error) error) {
	h := w.Header()
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Expose-Headers", "ETag, Link")
	h.Set("Link", "<"+f.view.Page+`>; rel="canonical"; type="text/html"`+f.links+`, <`+s.base(v.Request)+`/codebook>; rel="describedby"`)
	if licence := s.config.Licence.Address(); licence != "" {
		h.Add("Link", "<"+licence+`>; rel="license"`)
	}
	tag := s.tag(v.archive, v.today)
	h.Set("ETag", tag)
	h.Set("Cache-Control", "public, max-age=60")
	if matches(v.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", f.Media)
	if f.Suffix != feed {
		h.Set("Content-Disposition", `attachment; filename="`+f.name+`"`)
	}
	if v.Method == http.MethodHead {
		return // all records would be written for nobody
	}
	out := f.NewWriter(newPatient(w), f.view)
	var err error
	if f.bom && strings.HasPrefix(f.Media, "text/csv") {
		_, err = w.Write([]byte(formats.BOM))
	}
	if err == nil {
		err = each(out.Write)
	}
	if err == nil { // what was read may be of two archives
		err = v.archive.Overwritten()
	}
	if err == nil {
		err = out.Close()
	}
	if err == nil {
		return
	}
	if v.Context().Err() == nil {
		s.config.Log.Error("file failed", "err", err, "path", v.URL.Path, "request", middleware.GetReqID(v.Context()))
	}
	panic(http.ErrAbortHandler)
}

// takeBOM takes the parameter bom=1 out of the request: it is of the file and
// not of the view, whose address it would change.
func takeBOM(r *http.Request) bool {
	var kept []string
	asked := false
	for pair := range strings.SplitSeq(r.URL.RawQuery, "&") {
		if pair == "bom=1" {
			asked = true
		} else {
			kept = append(kept, pair)
		}
	}
	if asked {
		r.URL.RawQuery = strings.Join(kept, "&")
	}
	return asked
}

// recordFiles are the formats of one record.
var recordFiles = append(append([]formats.Format[formats.Record]{}, formats.Lists...), formats.Singles...)

// base is the site's address: what the operator says, else what the reader
// asked for.
func (s *site) base(r *http.Request) string {
	if s.config.BaseURL != "" || r.Host == "" {
		return s.config.BaseURL
	}
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	return (&url.URL{Scheme: scheme, Host: r.Host}).String()
}
