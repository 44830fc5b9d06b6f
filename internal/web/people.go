package web

// This file owns /people: people under every part of their names, letter by
// letter where there are many.

import (
	"cmp"
	"context"
	"net/url"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

const (
	wholeIndex   = 700 // entries that stand on one page; more have a page a letter
	letterStride = 10  // pages of the store that make one page of a letter
)

// peoplePage is the data of the index of people.
type peoplePage struct {
	frame
	Lede    string
	Asked   string // the letter that was asked for; "" for the whole index
	Letters []link
	Groups  []nameGroup
	Pager   []pageLink
}

// nameGroup is a letter with its entries.
type nameGroup struct {
	Letter  string
	ID      string
	Entries []nameEntry
}

// Long tells that the group may be broken over columns.
func (g nameGroup) Long() bool { return len(g.Entries) > 40 }

// nameEntry is a person under one part of the name, which is printed bold.
type nameEntry struct {
	Href                string
	Before, Part, After string
	Code                *code
	Held                string
	Same                int    // people of this name
	SameHref            string // where they are told apart
}

// people answers /people.
func (s *site) people(v *visit) (answer, error) {
	given, page, goTo, err := v.plain("/people", "name", "letter")
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	if slug := given["name"]; slug != "" {
		return s.namesakes(v, slug)
	}
	asked := given["letter"]
	if asked != "" && asked != store.LetterOf(asked) { // "ø" is under "O", "1" under "#"
		return answer{goTo: underLetter(store.LetterOf(asked))}, nil
	}
	initials, err := v.archive.Initials(v.Context())
	if err != nil {
		return answer{}, err
	}
	total := 0
	for _, i := range initials {
		total += i.Entries
	}
	everyone, err := v.archive.People(v.Context(), 1)
	if err != nil {
		return answer{}, err
	}
	p := peoplePage{frame: s.frame(v, "People", "/people")}
	p.Canonical = v.URL.RequestURI()
	p.Lede = plural(everyone.Total, "person", "people") + " named as taking part, as written, without titles or ranks. " +
		"Each stands under every part of the name, since a text does not say which part is the family’s. The number counts held meetings."
	p.Description = plural(everyone.Total, "person", "people") + " named as taking part in the archive’s meetings."
	p.Asked = asked
	whole := total <= wholeIndex && asked == ""
	for _, i := range initials {
		l := link{Href: underLetter(i.Letter), Label: i.Letter}
		if whole {
			l.Href = "#" + letterID(i.Letter)
		}
		if i.Letter == asked {
			l.Current = "page"
		}
		p.Letters = append(p.Letters, l)
	}
	switch {
	case whole:
		for _, i := range initials {
			group, _, err := v.namesUnder(v.Context(), i.Letter, 1, 1<<20)
			if err != nil {
				return answer{}, err
			}
			p.Groups = append(p.Groups, group)
		}
	case len(initials) > 0:
		if err := v.showLetter(&p, cmp.Or(asked, initials[0].Letter), page); err != nil {
			return answer{}, err
		}
	}
	return show("people", p)
}

// showLetter fills the index with a page of those under one letter.
func (v *visit) showLetter(p *peoplePage, letter string, page int) error {
	group, last, err := v.namesUnder(v.Context(), letter, (page-1)*letterStride+1, letterStride)
	if err != nil {
		return err
	}
	if len(group.Entries) > 0 {
		p.Groups = []nameGroup{group}
	}
	p.Title = "People under " + letter
	p.onPage(page, (last+letterStride-1)/letterStride)
	p.Pager = newPager(page, (last+letterStride-1)/letterStride, func(n int) string {
		if n == 1 {
			return underLetter(letter)
		}
		return underLetter(letter) + "&page=" + itoa(n)
	})
	return nil
}

// underLetter is the address of the people under a letter.
func underLetter(letter string) string { return "/people?letter=" + url.QueryEscape(letter) }

// letterID is the anchor of a letter.
func letterID(letter string) string {
	if letter == "#" {
		return "l-other"
	}
	return "l" + letter
}

// namesUnder collects some of the store's pages of a letter; last is their number.
func (v *visit) namesUnder(ctx context.Context, letter string, from, most int) (group nameGroup, last int, err error) {
	group = nameGroup{Letter: letter, ID: letterID(letter)}
	last = from
	for n := from; n < from+most && n <= last; n++ {
		page, err := v.archive.PeopleUnder(ctx, letter, n)
		if err != nil {
			return group, 0, err
		}
		last = page.Pages
		for _, e := range page.Items {
			group.Entries = append(group.Entries, v.nameEntry(e))
		}
	}
	return group, last, nil
}

// nameEntry cuts a name at the part that it stands under.
func (v *visit) nameEntry(e store.NameEntry) nameEntry {
	out := nameEntry{Href: addressOf(e.Ref), Part: e.Name, Held: number(e.Held)}
	if 0 <= e.Part.Start && e.Part.Start <= e.Part.End && e.Part.End <= len(e.Name) && e.Part.Len() > 0 {
		out.Before, out.Part, out.After = e.Name[:e.Part.Start], e.Name[e.Part.Start:e.Part.End], e.Name[e.Part.End:]
	}
	if e.Code != "" {
		out.Code = v.words.partyCode(readout.Party{Kind: readout.CountryParty, Code: e.Code})
	}
	if e.Same > 1 {
		out.Same, out.SameHref = e.Same, "/people?name="+url.QueryEscape(e.ID)
	}
	return out
}
