package names

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns people of several countries whose office is said once: "the army chiefs of
// Greece and Egypt, General X and Admiral Y", "X and Y, the foreign ministers of Greece and
// Egypt". Each is of the country in his own place.

// respective gives those who stand beside a plural office of several countries each his own.
func (d *Document) respective() {
	for number := range d.Mentions {
		g := &d.Mentions[number]
		if g.Kind != Group && g.Kind != Delegation || !g.Titles.Plural || len(g.Who) < 2 || !d.allLands(g.Who) {
			continue
		}
		people := d.namedBehind(number)
		if len(people) != len(g.Who) {
			people = d.namedBefore(number)
		}
		if len(people) != len(g.Who) {
			continue
		}
		for k, who := range people {
			d.giveLand(who, g, d.Entities[g.Who[k]].Country.Text)
		}
	}
}

// allLands reports whether all of the entities are countries.
func (d *Document) allLands(who []int) bool {
	for _, e := range who {
		if d.Entities[e].Kind != Country {
			return false
		}
	}
	return true
}

// namedBehind lists the persons whom a comma or a colon parts from the group before them.
func (d *Document) namedBehind(number int) []*Mention {
	i := d.Mentions[number].To
	if f := d.Fold(i); f != "," && f != ":" {
		return nil
	}
	i++
	var people []*Mention
	for k := number + 1; k < len(d.Mentions); k++ {
		m := &d.Mentions[k]
		if m.Kind != Person || m.Name.Empty() || m.Possessive || m.From != i {
			break
		}
		people = append(people, m)
		if i = d.nextMember(m.End()); i == m.End() {
			break
		}
	}
	return people
}

// namedBefore lists the persons behind whom a comma opens the group.
func (d *Document) namedBefore(number int) []*Mention {
	i := d.Mentions[number].From
	if d.Fold(i-1) != "," {
		return nil
	}
	i--
	var people []*Mention
	for k := number - 1; k >= 0; k-- {
		m := &d.Mentions[k]
		if m.Kind != Person || m.Name.Empty() || m.Possessive || m.To != i && d.nextMember(m.To) != i {
			break
		}
		people = append([]*Mention{m}, people...)
		i = m.From
	}
	return people
}

// nextMember gives the token behind the comma and the "and" that stand at token i; i when none do.
func (d *Document) nextMember(i int) int {
	for end := min(len(d.Tokens), i+4); i < end && d.Cue(i, lexicon.CueAndAlso); i++ {
	}
	return i
}

// giveLand gives one of several people the country and the office that stand in his place.
func (d *Document) giveLand(m, group *Mention, code string) {
	if m.After.Has(group.From) { // the whole office is not the last one's alone
		m.After.To = m.After.From
	} else if m.Titles.Country != "" {
		return
	}
	m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = code, group.Phrase, ""
	office := d.Singular(group.Titles.Head)
	if !m.Titles.Office.Empty() || office == nil || office.Class != lexicon.Office {
		return
	}
	m.Titles.Shared, m.Titles.Level = true, office.Code
	m.Titles.Head, m.Titles.Office = group.Titles.Head, d.OfficeOfSeveral(group.Titles.Head)
}
