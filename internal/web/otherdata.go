package web

// This file owns the ledger and the articles as files, under the queries of
// their pages.

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

// ledgerFile answers the ledger as a file of a suffix: the sentences, or with
// view=files the files that could not be read.
func (s *site) ledgerFile(suffix string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		bom := takeBOM(r)
		v, release := s.visit(r)
		defer release()
		q, err := readLedger(v.URL.Query())
		path := "/ledger." + suffix
		if err == nil && s.elsewhere(w, v, q.address(path)) {
			return
		}
		switch {
		case err != nil:
		case q.Page > 1:
			err = readout.ErrNotFound
		case q.Skipped:
			err = s.sendSkipped(w, v, q, path, suffix, bom)
		default:
			err = s.sendLedger(w, v, q, path, suffix, bom)
		}
		if err != nil {
			s.failVisit(w, v, err)
		}
	}
}

// sendLedger sends the sentences that were considered.
func (s *site) sendLedger(w http.ResponseWriter, v *visit, q ledgerQuery, path, suffix string, bom bool) error {
	format, err := formats.BySuffix(formats.Ledger, suffix)
	if err != nil {
		return err
	}
	list, err := v.archive.Ledger(v.Context(), q.Filter, q.Sort, 1)
	if err != nil {
		return err
	}
	page := ledgerQuery{Filter: q.Filter, Page: 1}.address("/ledger")
	f := file[formats.Considered]{Format: format, view: s.view(v, "Considered, and not a record", page, q.address(path), list.Total), name: "readout-ledger." + suffix, bom: bom}
	describe := DescribeConsidered(v.archive, s.base(v.Request))
	send(s, w, v, f, func(write func(formats.Considered) error) error {
		return v.archive.EachConsidered(v.Context(), q.Filter, q.Sort, func(r store.LedgerRow) error { return write(describe(r)) })
	})
	return nil
}

// sendSkipped sends the files that could not be read.
func (s *site) sendSkipped(w http.ResponseWriter, v *visit, q ledgerQuery, path, suffix string, bom bool) error {
	format, err := formats.BySuffix(formats.Skipped, suffix)
	if err != nil {
		return err
	}
	skipped, err := v.archive.Skipped(v.Context(), 1)
	if err != nil {
		return err
	}
	f := file[readout.Skipped]{Format: format, view: s.view(v, "Files that could not be read", q.address("/ledger"), q.address(path), skipped.Total), name: "readout-skipped." + suffix, bom: bom}
	send(s, w, v, f, func(write func(readout.Skipped) error) error { return v.archive.EachSkipped(v.Context(), write) })
	return nil
}

// DescribeConsidered gives what was considered the words of its page, for files
// that are made without a server too. base is the site's address.
func DescribeConsidered(archive *store.Archive, base string) func(store.LedgerRow) formats.Considered {
	reasons := map[string]store.Reason{}
	for _, reason := range archive.Vocabulary().Reasons {
		reasons[reason.Code] = reason
	}
	return func(r store.LedgerRow) formats.Considered {
		reason := reasons[r.Reason]
		return formats.Considered{Candidate: r.Candidate, Source: r.Source, Page: base + address(store.SourceKind, r.Source.ID), Title: reason.Title, Gloss: reason.Gloss}
	}
}

// sourcesFile answers the list of articles as a file of a format.
func (s *site) sourcesFile(format formats.Format[formats.Source]) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		bom := takeBOM(r)
		v, release := s.visit(r)
		defer release()
		q, err := readSourceQuery(v.URL.Query())
		path := "/sources." + format.Suffix
		if err == nil && s.elsewhere(w, v, q.address(path)) {
			return
		}
		if err == nil && q.Page > 1 {
			err = readout.ErrNotFound
		}
		var list *store.SourceList
		if err == nil {
			list, err = v.archive.Sources(v.Context(), q.Filter, q.Sort, 1)
		}
		if err == nil && list.Partial != nil {
			err = errCut
		}
		if err != nil {
			s.failVisit(w, v, err)
			return
		}
		page := sourceQuery{Filter: q.Filter, Sort: store.Newest, Page: 1}.address("/sources")
		f := file[formats.Source]{Format: format, view: s.view(v, "Sources", page, q.address(path), list.Total), name: "readout-sources." + format.Suffix, bom: bom}
		describe := DescribeSource(s.base(r))
		send(s, w, v, f, func(write func(formats.Source) error) error {
			return v.archive.EachSource(v.Context(), q.Filter, q.Sort, func(row store.SourceRow) error { return write(describe(row)) })
		})
	}
}

// DescribeSource gives an article the address of its page; base is the site's.
func DescribeSource(base string) func(store.SourceRow) formats.Source {
	return func(r store.SourceRow) formats.Source {
		return formats.Source{Source: r.Source, Page: base + address(store.SourceKind, r.ID), Records: r.Records}
	}
}

// sourceFile answers one article as a file.
func (s *site) sourceFile(w http.ResponseWriter, r *http.Request) {
	bom := takeBOM(r)
	v, release := s.visit(r)
	defer release()
	format, err := formats.BySuffix(formats.SourceSingles, v.param("format"))
	var page *store.SourcePage
	if err == nil {
		page, err = v.archive.Source(v.Context(), v.param("id"))
	}
	if err != nil {
		s.failFile(w, v, err, format.Suffix)
		return
	}
	base, own := s.base(r), address(store.SourceKind, page.Source.ID)
	item := formats.Source{Source: page.Source, Page: base + own, Records: len(page.Meetings)}
	for _, m := range page.Meetings {
		full := readout.Meeting{ID: m.Card.ID, Record: m.Card.Record, Sources: []readout.Source{page.Source}}
		full.Evidence = m.Report.Evidence // a card has none
		item.Found = append(item.Found, formats.Reported{URL: base + address(store.MeetingKind, m.Card.ID), Headline: v.words.headline(full, v.today)})
	}
	var text []string
	for _, passage := range page.Passages {
		text = append(text, passage.Text)
	}
	item.Text = strings.Join(text, "\n")
	f := file[formats.Source]{Format: format, view: s.view(v, "Source "+page.Source.ID, own, own+"."+format.Suffix, 1), name: "readout-" + page.Source.ID + "." + format.Suffix, bom: bom}
	send(s, w, v, f, func(write func(formats.Source) error) error { return write(item) })
}

// elsewhere sends a reader to the canonical address of a file, unless it is the
// one that was asked for.
func (s *site) elsewhere(w http.ResponseWriter, v *visit, canonical string) bool {
	if canonical == (&url.URL{Path: v.URL.Path, RawQuery: v.URL.RawQuery}).String() {
		return false
	}
	http.Redirect(w, v.Request, canonical, http.StatusMovedPermanently)
	return true
}
