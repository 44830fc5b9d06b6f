package web

// This file owns /people: people under every part of their names, letter by
// letter where there are many; and /people?name=…, people of one name.

import (
	"context"
	"errors"
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
		"Each stands under every part of the name, since a text does not say which part is the family’s."
	whole := total <= wholeIndex && given["letter"] == ""
	for _, i := range initials {
		l := link{Href: "/people?letter=" + url.QueryEscape(i.Letter), Label: i.Letter}
		if whole {
			l.Href = "#" + letterID(i.Letter)
		}
		if i.Letter == given["letter"] {
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
		letter := given["letter"]
		if letter == "" {
			letter = initials[0].Letter
		}
		group, last, err := v.namesUnder(v.Context(), letter, (page-1)*letterStride+1, letterStride)
		if err != nil {
			return answer{}, err
		}
		if len(group.Entries) == 0 {
			return answer{}, readout.ErrNotFound
		}
		p.Groups = []nameGroup{group}
		p.Title = "People under " + letter
		p.Pager = newPager(page, (last+letterStride-1)/letterStride, func(n int) string {
			if n == 1 {
				return "/people?letter=" + url.QueryEscape(letter)
			}
			return "/people?letter=" + url.QueryEscape(letter) + "&page=" + itoa(n)
		})
	}
	return show("people", p)
}

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

// namesakesPage is the data of the page of one name.
type namesakesPage struct {
	frame
	Crumbs []link
	Name   string
	People []namesake
	Tally  tallyWords
	Why    []string
}

// tallyWords is a tally as a summary writes it.
type tallyWords struct{ Held, Planned string }

// namesake is one of the people of a name.
type namesake struct {
	Href, Name    string
	Code          *code
	Country       string
	Office, About string
}

// namesakes answers /people?name=…
func (s *site) namesakes(v *visit, slug string) (answer, error) {
	people, err := v.archive.Namesakes(v.Context(), slug)
	if errors.Is(err, readout.ErrNotFound) {
		return answer{}, &store.UnknownValue{Param: "name", Value: slug, Right: "the address of a person of the archive, as in /people/{name}"}
	}
	if err != nil {
		return answer{}, err
	}
	if len(people) < 2 {
		return moved(address(store.PersonKind, slug))
	}
	name := people[0].Name
	p := namesakesPage{frame: s.frame(v, name+": "+plural(len(people), "person", "people"), "/people"), Name: isolated(name)}
	p.Crumbs = []link{{Href: "/people", Label: "People"}, {Label: p.Name}}
	p.Canonical = "/people?name=" + url.QueryEscape(people[0].ID)
	var sum store.Tally
	for _, person := range people {
		n := namesake{Href: addressOf(person.Ref), Name: isolated(person.Name), Office: person.Title}
		if person.Code != "" {
			n.Code = v.words.partyCode(readout.Party{Kind: readout.CountryParty, Code: person.Code})
			n.Country = v.words.country(person.Code)
		}
		if n.Office == "" {
			n.Office = "Office not stated"
		}
		var topics []string
		for _, t := range person.Topics {
			topics = append(topics, v.words.topic(t))
		}
		n.About = joinNonEmpty(" · ", yearRange(person.First, person.Last), heldPlanned(person.Held, person.Planned), joinNonEmpty(", ", topics...))
		p.People = append(p.People, n)
		sum.Held, sum.Planned = sum.Held+person.Held, sum.Planned+person.Planned
	}
	p.Tally = tallyWords{number(sum.Held), number(sum.Planned)}
	p.Why = apartWhy(v.words, people)
	return show("namesakes", p)
}

// apartWhy says of each two people of one name what tells them apart.
func apartWhy(words *vocabulary, people []store.PersonRow) (lines []string) {
	const most = 6
	for i, a := range people {
		for _, b := range people[i+1:] {
			if len(lines) == most {
				return lines
			}
			var reasons []string
			if a.Code != b.Code && a.Code != "" && b.Code != "" {
				reasons = append(reasons, "other countries, "+words.country(a.Code)+" and "+words.country(b.Code))
			}
			if a.Title != b.Title && a.Title != "" && b.Title != "" {
				reasons = append(reasons, "other offices, "+a.Title+" and "+b.Title)
			}
			if a.Last != "" && b.Last != "" && (lastYear(a.Last) < yearOf(b.First) || lastYear(b.Last) < yearOf(a.First)) {
				reasons = append(reasons, "no year in common")
			}
			if len(reasons) > 0 {
				lines = append(lines, capital(joinNonEmpty("; ", reasons...))+".")
			} else {
				lines = append(lines, "No article joins the one of "+heldPlanned(a.Held, a.Planned)+" to the one of "+heldPlanned(b.Held, b.Planned)+".")
			}
		}
	}
	return lines
}
