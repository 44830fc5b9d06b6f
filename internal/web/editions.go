package web

// This file owns /editions: all builds of the archive, and what one of them
// added, changed, merged and withdrew.

import (
	"slices"

	"github.com/readout-archive/readout/internal/store"
)

// editionsPage is the data of the page.
type editionsPage struct {
	frame
	Rows    []editionRow
	Shown   string // "the edition of 1 November 2025"
	Added   changeList
	Changes []changeList
	Kind    *changeList // one kind alone, page by page
	Pager   []pageLink
}

// editionRow is an edition in the table.
type editionRow struct {
	Name, Href, Note                  string
	Held, Planned, Articles           string
	Added, Changed, Merged, Withdrawn string
}

// changeList is what an edition did of one kind.
type changeList struct {
	ID, Title string
	Rows      []row           // added: with the record
	Lines     []editionChange // all else
	Note      string
	All       *link
	Ways      bar // to the records as a list, and as a feed
}

// editionChange is one change in words.
type editionChange struct {
	ID, Href string
	Text     string
	To       *link
}

// changeKinds are the kinds as they stand on the page. A split stands with
// merges, a correction with changes.
var changeKinds = []struct {
	Kind        store.ChangeKind
	Title, Note string
}{
	{store.Added, "Added", ""},
	{store.Changed, "Changed", ""},
	{store.Corrected, "Corrected by an editor", ""},
	{store.Merged, "Merged", "The old address leads to the new one."},
	{store.Split, "Split", ""},
	{store.Withdrawn, "Withdrawn", "The address keeps a notice and is never given to another record."},
}

// editions answers /editions.
func (s *site) editions(v *visit) (answer, error) {
	given, page, goTo, err := v.plain("/editions", "edition", "kind")
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	editions, err := v.archive.Editions(v.Context())
	if err != nil {
		return answer{}, err
	}
	p := editionsPage{frame: s.frame(v, "Editions", "/editions")}
	p.Canonical = v.URL.RequestURI()
	shown := v.archive.Edition()
	known := given["edition"] == ""
	for i, e := range editions {
		p.Rows = append(p.Rows, newEditionRow(e, editionDay(e, editions), i == 0, i == len(editions)-1))
		if e.ID == given["edition"] {
			shown, known = e, true
		}
	}
	if !known {
		return answer{}, &store.UnknownValue{Param: "edition", Value: given["edition"], Right: "the id of an edition, as the table of editions links it"}
	}
	p.Alternates = []link{v.feed(store.Filter{Added: store.ThisEdition})}
	p.Shown = "the edition of " + editionDay(shown, editions)
	p.Description = "The archive is rebuilt whole and dated: what each edition holds, and what it added, changed, merged and withdrew."
	if given["edition"] != "" {
		p.Title = "What " + p.Shown + " changed"
	}
	if kind := given["kind"]; kind != "" {
		err = p.one(v, shown, store.ChangeKind(kind), page)
	} else {
		err = p.all(v, shown)
	}
	if err != nil {
		return answer{}, err
	}
	return show("editions", p)
}

// editionDay is what an edition is called: by its day, and where another has the
// same one by the beginning of its id as well.
func editionDay(e store.Edition, all []store.Edition) string {
	if slices.ContainsFunc(all, func(other store.Edition) bool { return other.Built == e.Built && other.ID != e.ID }) {
		return editionName(store.Ref{ID: e.ID, Name: string(e.Built)})
	}
	return longDate(e.Built).Text
}

// newEditionRow makes the row of an edition.
func newEditionRow(e store.Edition, name string, current, first bool) editionRow {
	row := editionRow{Name: name, Href: "/editions?edition=" + e.ID, Held: number(e.Held), Planned: number(e.Planned),
		Articles: number(e.Articles), Added: number(e.Added), Changed: number(e.Changed), Merged: number(e.Merged), Withdrawn: number(e.Withdrawn)}
	switch {
	case current && first:
		row.Note = ", current and first"
	case current:
		row.Note = ", current"
	case first:
		row.Note = ", first"
	}
	return row
}

// changesMost is how many changes of a kind stand beside the others.
const changesMost = 5

// all shows the first changes of every kind.
func (p *editionsPage) all(v *visit, edition store.Edition) error {
	for _, k := range changeKinds {
		page, err := v.archive.Changes(v.Context(), edition.ID, k.Kind, 1)
		if err != nil {
			return err
		}
		if page.Total == 0 {
			continue
		}
		l := v.changeList(k.Kind, k.Title, k.Note, page)
		if page.Total > changesMost {
			l.Rows, l.Lines = l.Rows[:min(len(l.Rows), changesMost)], l.Lines[:min(len(l.Lines), changesMost)]
			l.All = &link{Href: "/editions?edition=" + edition.ID + "&kind=" + string(k.Kind), Label: "All " + l.Title}
		}
		if k.Kind == store.Added {
			l.Ways = addedWays(edition, edition.ID == v.archive.Edition().ID)
			p.Added = l
		} else {
			p.Changes = append(p.Changes, l)
		}
	}
	return nil
}

// addedWays lead to the records that an edition added: as a list under all
// filters, and as a feed, which for the current edition goes on with the next.
func addedWays(edition store.Edition, current bool) bar {
	feed := store.Filter{Added: edition.ID}
	if current {
		feed.Added = store.ThisEdition
	}
	return bar{Links: []link{{Href: listAddress(store.Filter{Added: edition.ID}), Label: "In the list of meetings"}, feedLink(feed)}}
}

// one shows all changes of a kind, page by page.
func (p *editionsPage) one(v *visit, edition store.Edition, kind store.ChangeKind, n int) error {
	for _, k := range changeKinds {
		if k.Kind != kind {
			continue
		}
		page, err := v.archive.Changes(v.Context(), edition.ID, kind, n)
		if err != nil {
			return err
		}
		l := v.changeList(k.Kind, k.Title, k.Note, page)
		if kind == store.Added {
			l.Ways = addedWays(edition, edition.ID == v.archive.Edition().ID)
		}
		p.Kind = &l
		p.Title = k.Title + " in " + p.Shown
		p.onPage(page.Number, page.Pages)
		own := "/editions?edition=" + edition.ID + "&kind=" + string(kind)
		p.Pager = newPager(page.Number, page.Pages, func(n int) string {
			if n == 1 {
				return own
			}
			return own + "&page=" + itoa(n)
		})
		return nil
	}
	return &store.BadValue{Param: "kind", Value: string(kind), Right: "one of added, changed, corrected, merged, split, withdrawn"}
}

// changeList writes some changes.
func (v *visit) changeList(kind store.ChangeKind, title, note string, page store.Page[store.ChangeRow]) changeList {
	l := changeList{ID: string(kind), Title: title + ", " + number(page.Total), Note: note}
	for _, c := range page.Items {
		if c.Kind == store.Added && c.Card != nil {
			l.Rows = append(l.Rows, v.listRow(*c.Card))
			continue
		}
		c.Change = v.words.inWords(c.Change)
		l.Lines = append(l.Lines, newEditionChange(c))
	}
	return l
}

// newEditionChange says what became of a record. Of a withdrawn one it says nothing
// but its id.
func newEditionChange(c store.ChangeRow) editionChange {
	line := editionChange{ID: c.Meeting, Href: address(store.MeetingKind, c.Meeting)}
	switch c.Kind {
	case store.Merged:
		line.ID, line.Href, line.Text = c.Other, "", "into"
		line.To = &link{Href: address(store.MeetingKind, c.Meeting), Label: c.Meeting}
	case store.Split:
		line.Text = "split from"
		line.To = &link{Href: address(store.MeetingKind, c.Other), Label: c.Other}
	case store.Withdrawn, store.Added:
	default:
		line.Text = changeText(c.Change)
	}
	return line
}

// changeText is a change of a value: "Place: Nairobi, now Mombasa, set by an editor".
func changeText(c store.Change) string {
	text := capital(fieldName(c.Field)) + ": "
	switch {
	case checkedNow(c):
		text = capital(c.Now)
	case c.Was == "" && c.Now == "":
		text = capital(fieldName(c.Field)) + " changed"
	case c.Was == "":
		text += c.Now + " added"
	case c.Now == "":
		text += c.Was + " removed"
	default:
		text += c.Was + ", now " + c.Now
	}
	if c.Kind == store.Corrected {
		text += ", set by an editor"
	}
	return joinNonEmpty(": ", text, c.Because)
}
