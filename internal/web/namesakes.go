package web

// This file owns /people?name=…: people of one name, and what tells them apart.

import (
	"errors"
	"net/url"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// namesakesPage is the data of the page of one name.
type namesakesPage struct {
	frame
	Crumbs []link
	Name   string
	Number int // people of the name, those not decided among them
	People []namesake
	Tally  tallyWords
	Why    []string
	Open   []undecided
}

// undecided is somebody of the name of whom no article tells country or office:
// he may be one of the others, and is counted for none of them.
type undecided struct {
	Href, Name, When, About string
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
	p.Number = len(people)
	var told []store.PersonRow
	var sum store.Tally
	for _, person := range people {
		sum.Held, sum.Planned = sum.Held+person.Held, sum.Planned+person.Planned
		if person.Code == "" && person.Title == "" {
			p.Open = append(p.Open, undecided{Href: addressOf(person.Ref), Name: isolated(person.Name),
				When: yearRange(person.First, person.Last), About: heldPlanned(person.Held, person.Planned)})
			continue
		}
		told = append(told, person)
		p.People = append(p.People, newNamesake(v.words, person))
	}
	for i := range p.Open {
		p.Open[i].About = joinNonEmpty(" · ", p.Open[i].About, mayBe(v.words, told))
	}
	p.Tally = tallyWords{number(sum.Held), number(sum.Planned)}
	p.Why = apartWhy(v.words, told)
	return show("namesakes", p)
}

// newNamesake tells a person apart by country, office, years and topics.
func newNamesake(words *vocabulary, person store.PersonRow) namesake {
	n := namesake{Href: addressOf(person.Ref), Name: isolated(person.Name), Office: person.Title}
	if person.Code != "" {
		n.Code = words.partyCode(readout.Party{Kind: readout.CountryParty, Code: person.Code})
		n.Country = words.country(person.Code)
	}
	if n.Office == "" {
		n.Office = "Office not stated"
	}
	var topics []string
	for _, t := range person.Topics {
		topics = append(topics, words.topic(t))
	}
	n.About = joinNonEmpty(" · ", yearRange(person.First, person.Last), heldPlanned(person.Held, person.Planned), joinNonEmpty(", ", topics...))
	return n
}

// mayBe names whom somebody without country or office may be.
func mayBe(words *vocabulary, people []store.PersonRow) string {
	var whom []string
	for _, person := range people {
		if person.Code != "" {
			whom = append(whom, "the one of "+withArticle(words.country(person.Code)))
		} else {
			whom = append(whom, "the "+person.Title)
		}
	}
	if len(whom) == 0 {
		return ""
	}
	return "may be " + strings.Join(slices.Compact(whom), " or ")
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
				reasons = append(reasons, "different countries, "+withArticle(words.country(a.Code))+" and "+withArticle(words.country(b.Code)))
			}
			if a.Title != b.Title && a.Title != "" && b.Title != "" {
				reasons = append(reasons, "different offices, "+a.Title+" and "+b.Title)
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
