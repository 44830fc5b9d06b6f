package store

import (
	"context"
	"slices"
)

// Person gives the page of a person by its slug:
// readout.ErrNotFound, *Moved or readout.ErrWithheld when there is none.
func (a *Archive) Person(ctx context.Context, slug string) (*PersonPage, error) {
	number := a.names.number("person", slug)
	if number == 0 {
		return nil, a.gone(ctx, PersonKind, slug)
	}
	items := a.meetings.columns["person"].items(number)
	page := &PersonPage{Ref: a.names.of("person", number), Tally: a.tally(items)}
	page.First, page.Last = a.span(items.and(a.held))
	a.company(number, items, page)

	var err error
	if page.Offices, page.Ranks, err = a.offices(ctx, number); err != nil {
		return nil, err
	}
	if page.Terms, err = a.terms(ctx, PersonKind, number); err != nil {
		return nil, err
	}
	if page.Forms, err = a.forms(ctx, PersonKind, number); err != nil {
		return nil, err
	}
	if page.MaybeSame, err = a.maybeSame(ctx, PersonKind, number); err != nil {
		return nil, err
	}
	if page.SameAs, err = a.sameAs(ctx, PersonKind, number); err != nil {
		return nil, err
	}
	page.Namesakes, err = a.sameName(ctx, number)
	page.Namesakes = slices.DeleteFunc(page.Namesakes, func(r Ref) bool { return r.ID == slug })
	return page, err
}

// MostRanked bounds the rankings of a page; one as long may have been longer.
const MostRanked = 50

// company works out whom a person met: principals of other parties, and the
// countries of those parties, where the person was a principal too.
func (a *Archive) company(person uint32, items *set, page *PersonPage) {
	c := a.meetings
	type counts struct{ held, planned []uint32 }
	count := func(names string) counts {
		n := a.names.rolls[names].len() + 1
		return counts{make([]uint32, n), make([]uint32, n)}
	}
	people, countries := count("person"), count("country")
	ownCountries, ownOrgs := count("country"), count("org")
	items.each(func(i uint32) bool {
		row := c.columns["seat"].row(i)
		at := slices.IndexFunc(row, func(v uint32) bool { return a.seats[v].person == person })
		if at < 0 {
			return true // attending
		}
		own := a.seats[row[at]]
		add := func(to counts, v uint32) { to.held[v]++ }
		if a.held.has(i) {
			page.Met.Held++
		} else {
			page.Met.Planned++
			add = func(to counts, v uint32) { to.planned[v]++ }
		}
		add(ownCountries, own.country)
		add(ownOrgs, own.org)
		for _, v := range row {
			if other := a.seats[v]; other.person != person && !other.sameSide(own) {
				add(people, other.person)
			}
		}
		for _, country := range c.columns["country"].row(i) {
			if country != own.country || own.org != 0 {
				add(countries, country)
			}
		}
		return true
	})
	for _, own := range []counts{ownCountries, ownOrgs} {
		own.held[0], own.planned[0] = 0, 0
	}
	page.Represents = append(a.ranked("country", ownCountries.held, ownCountries.planned, nil, 0),
		a.ranked("org", ownOrgs.held, ownOrgs.planned, nil, 0)...)
	page.MetMost = a.ranked("person", people.held, people.planned, nil, MostRanked)
	page.CountriesMet = a.ranked("country", countries.held, countries.planned, nil, 0)
	_, page.People = mostFrequent(people.held, 1)
	_, page.Countries = mostFrequent(countries.held, 1)
}

// sameName lists the people with the very name of a person, the person too.
func (a *Archive) sameName(ctx context.Context, person uint32) ([]Ref, error) {
	name := fold(a.names.of("person", person).Name)
	part := nameParts(a.names.of("person", person).Name)
	if len(part) == 0 {
		return []Ref{a.names.of("person", person)}, nil
	}
	word := a.names.of("person", person).Name[part[0].Start:part[0].End]
	numbers, err := collect(ctx, a.db, scalar[uint32], `SELECT DISTINCT person FROM name_part
		WHERE letter = ? AND part = ? AND same > 1 ORDER BY person`, LetterOf(word), filed(word))
	var same []Ref
	for _, n := range numbers {
		if ref := a.names.of("person", n); fold(ref.Name) == name {
			same = append(same, ref)
		}
	}
	return same, err
}

// Namesakes gives the people whose preferred form is the same as the person's.
func (a *Archive) Namesakes(ctx context.Context, slug string) ([]PersonRow, error) {
	number := a.names.number("person", slug)
	if number == 0 {
		return nil, a.gone(ctx, PersonKind, slug)
	}
	same, err := a.sameName(ctx, number)
	if err != nil {
		return nil, err
	}
	var rows []PersonRow
	for _, ref := range same {
		row, err := a.personRow(ctx, a.names.number("person", ref.ID))
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func (a *Archive) personRow(ctx context.Context, number uint32) (PersonRow, error) {
	items := a.meetings.columns["person"].items(number)
	row := PersonRow{Ranked: Ranked{a.names.of("person", number), a.tally(items)}}
	row.First, row.Last = a.span(items)
	top, _ := mostFrequent(a.meetings.columns["topic"].counts(items), 2)
	for _, v := range top {
		row.Topics = append(row.Topics, a.names.of("topic", v).ID)
	}
	titles, err := collect(ctx, a.db, scalar[string], `SELECT coalesce(nullif(role, ''), rank) FROM participation
		WHERE person = ? AND (role <> '' OR rank <> '') ORDER BY meeting DESC LIMIT 1`, number)
	if len(titles) > 0 {
		row.Title = titles[0]
	}
	return row, err
}
