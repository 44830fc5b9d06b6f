package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns when two candidates tell of one encounter: nothing contradicts and
// their principals overlap; and when the actors of a candidate are two sides at all.

// twoSides reports whether the actors are two sides: a verb with one side alone
// ("the ministers met") needs several actors of it, and a country is no second
// side to its own minister.
func (f *finder) twoSides(c *candidate, people []int, parties []clauses.Party) bool {
	if len(c.sides[0].Mentions) == 0 && len(c.sides[1].Mentions) > 0 && c.house.Code == "" { // "paid calls on Y and Z": by whom is not known
		return false
	}
	if len(people) >= 2 {
		return true
	}
	if len(people) == 1 {
		own := f.Entities[people[0]].Country.Text
		for _, p := range parties {
			if p.Code == "" || p.Code != own {
				return true
			}
		}
		return false
	}
	return len(parties) > 1
}

// same finds the encounter that a candidate tells of again, -1 when it is new.
// The encounter in focus is asked first, then the others, the latest first.
func (f *finder) same(c *candidate, people []int, parties []clauses.Party, mark timeMark) int {
	if f.current >= 0 && f.agrees(&f.drafts[f.current], c, people, parties, mark) {
		return f.current
	}
	for i := len(f.drafts) - 1; i >= f.recent(); i-- {
		if i != f.current && f.agrees(&f.drafts[i], c, people, parties, mark) {
			return i
		}
	}
	return -1
}

// agrees reports whether nothing contradicts that the candidate tells of the draft.
func (f *finder) agrees(d *draft, c *candidate, people []int, parties []clauses.Party, mark timeMark) bool {
	planned := c.group.Mood == clauses.Arranged
	if planned != (d.Status == readout.Planned) && !c.group.Foreseen || d.mark.differs(mark) || !c.weak && d.mark.farFrom(mark) {
		return false
	}
	if planned && d.mark != (timeMark{}) && mark != (timeMark{}) && !d.mark.shares(mark) {
		return false
	}
	codes := f.codesOf(people, parties)
	if c.sentence == d.Anchor && len(people) > 1 && len(people) == len(d.Principals) && shared(people, d.Principals) == len(people) && !c.further {
		return true
	}
	if c.earlier != d.earlier && (mark != timeMark{} || c.earlier && c.group.Tense != clauses.Pluperfect) {
		return false
	}
	if d.earlier && !c.earlier && !c.anaphor && len(people) > 0 && len(d.Principals) == 0 && d.mark != (timeMark{}) { // the news goes on behind the session of years ago
		return false
	}
	if c.fresh && len(people) == 0 && len(d.Principals) > 0 && c.sentence > d.Anchor {
		return false // "a meeting of the heads of intelligence of the two countries"
	}
	if len(people) == 0 && f.ofOtherOffice(c, d) { // "discussions between the foreign ministers", when their presidents had met
		return false
	}
	if len(people) == 0 || len(d.Principals) == 0 {
		return len(d.Principals) == 0 && f.partOf(d, c, people) || len(codes) > 1 && slices.Equal(codes, d.codes) || len(codes) == 1 && len(people) == 0 && c.weak && slices.Contains(d.codes, codes[0])
	}
	if (c.weak || text.WordIn("joint discuss", f.candidateClass(c))) && f.membersOf(d, people) {
		return true
	}
	if !c.weak && !c.anaphor && len(people) > 1 && len(d.Principals) > len(people) {
		for _, person := range d.Principals {
			if !slices.Contains(people, person) && f.Foreign(person, people) {
				return false // a sure encounter of some of them is another one
			}
		}
	}
	if !c.weak && !c.anaphor && len(people) > 1 && len(d.Parties) > 0 && len(d.codes) > 2 && len(codes) < len(d.codes) {
		return false // "Ahead of the trilateral, X received Y"
	}
	if c.alone && len(people) != len(d.Principals) {
		return false
	}
	if f.namesHolder(d, people) {
		return true
	}
	inside := 0
	for _, person := range people {
		if slices.Contains(d.Principals, person) {
			inside++
		}
	}
	switch {
	case inside == 0:
		return false
	case inside == len(people) && (inside > 1 || c.weak || c.anaphor):
		return true
	case inside == 1 && len(people) == 1 && len(parties) == 0: // "After the meeting with Y": who met Y was told
		return !c.further
	case inside == 1 && len(people) == 1 && len(codes) < 2 && len(f.unnamed(d.Principals, parties)) == 0: // "the talks with the Fund", when he met its mission chief
		return !c.further
	case inside == len(d.Principals) && inside > 1:
		return !c.further
	case inside == len(people): // one person of it and an unnamed side
		return len(codes) > 1 && subset(codes, d.codes) && !f.ofOtherOffice(c, d)
	case inside == len(d.Principals): // the other side gets its name now
		return !c.further && len(d.codes) > 1 && slices.Equal(codes, d.codes) && !f.belowHolder(d, people)
	}
	return false
}

// belowHolder reports whether the draft was with the one who holds a country's first office, not
// named, and a candidate names another: "granted an audience by the King", and then "Brigadier
// Y briefed him".
func (f *finder) belowHolder(d *draft, people []int) bool {
	for _, p := range d.Parties {
		m := f.Mention(p.Clue.At.From)
		if m == nil || m.Kind != names.Person || !m.Name.Empty() || !names.Chiefly(m.Titles.Level) && m.Titles.Level != "royal" {
			continue
		}
		for _, person := range people {
			e := &f.Entities[person]
			below := (e.Level != "" || e.Rank.Known()) && e.Level != "royal" && !names.Chiefly(e.Level) || f.OtherOffice(m.Titles.Level, person)
			if !slices.Contains(d.Principals, person) && e.Country.Text == p.Code && below {
				return true
			}
		}
	}
	return false
}

// namesHolder reports whether the people of a candidate are those of the draft and one more,
// who holds the office that it named without him: "met with the chief of the Union", and
// then "With the Union's chief, Y, the minister spoke about".
func (f *finder) namesHolder(d *draft, people []int) bool {
	if len(d.Parties) != 1 || len(d.Principals) == 0 || len(people) != len(d.Principals)+1 || shared(people, d.Principals) != len(d.Principals) {
		return false
	}
	p := d.Parties[0]
	if p.Entity < 0 || f.Entities[p.Entity].Kind != names.Person || f.Entities[p.Entity].Level == "" {
		return false
	}
	for _, person := range people {
		if !slices.Contains(d.Principals, person) {
			return f.Entities[person].Level == f.Entities[p.Entity].Level && f.ofBody(&f.Entities[person].Org, &f.Entities[p.Entity].Org)
		}
	}
	return false
}

// ofBody reports whether two names are of one body: the same, or the one the letters that
// the other stands for.
func (f *finder) ofBody(a, b *text.Value) bool {
	if len(a.Text) > len(b.Text) {
		a, b = b, a
	}
	return a.Known() && (strings.EqualFold(a.Text, b.Text) || strings.HasSuffix(b.Text, "("+a.Text+")") || strings.EqualFold(a.Text, f.Initials(b.Clues[0].At)))
}

// ofOtherOffice reports whether a candidate names a group that a principal of the draft
// cannot be of: "the two prime ministers had met", told in the president's readout; or an
// office that nobody of its country among the principals holds: "He was later received by
// the President of Mauritania", behind his talks with the minister of fisheries.
func (f *finder) ofOtherOffice(c *candidate, d *draft) bool {
	sure := !c.weak && c.group.Mood == clauses.Asserted && len(c.sides[1].Mentions) > 0 && text.WordIn("host call hold noun meet", f.candidateClass(c))
	for _, list := range c.sides {
		for _, number := range list.Mentions {
			m := &f.Mentions[number]
			if sure && m.Kind == names.Person && f.otherHolder(m, d) {
				return true
			}
			if m.Kind != names.Group {
				continue
			}
			for _, person := range d.Principals {
				if !slices.Contains(m.Who, person) && f.OtherOffice(f.GroupLevel(m), person) {
					return true
				}
			}
		}
	}
	return false
}

// forTheFirstTime reports whether a sentence behind the encounter in focus only says how new
// that was: "It was the first time that a president of A sat down with one of B".
func (f *finder) forTheFirstTime(c *candidate) bool {
	from := f.Sentences[c.sentence].From
	if f.current < 0 || c.group.Mood != clauses.Asserted || f.Fold(from) != "it" && f.Fold(from) != "this" || !text.BeForms.Has(f.Fold(from+1)) {
		return false
	}
	first, anybody := false, false
	for i := from + 2; i < c.at.From; i++ {
		first = first || i < from+6 && f.Fold(i) == "first" && f.Fold(i+1) == "time"
		anybody = anybody || first && (f.Fold(i) == "a" || f.Fold(i) == "an") && f.MentionOver(i+1) != nil
	}
	return first && anybody
}

// otherHolder reports whether a mention is of somebody without a name who holds another
// office than each principal of his country.
func (f *finder) otherHolder(m *names.Mention, d *draft) bool {
	if len(m.Who) != 1 || f.Entities[m.Who[0]].Name.Known() {
		return false
	}
	e := &f.Entities[m.Who[0]]
	other := false
	for _, person := range d.Principals {
		if f.Entities[person].Country.Text != e.Country.Text {
			continue
		}
		if !f.OtherOffice(e.Level, person) {
			return false
		}
		other = true
	}
	return other
}
