package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

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

// namedBehind lists the persons whom a comma, a colon or a dash parts from the group before them.
func (d *Document) namedBehind(number int) []*Mention {
	i := d.Mentions[number].To
	if f := d.Fold(i); f != "," && f != ":" && f != "-" {
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

// landSpokenFor reads for which country somebody speaks, behind his name, where another speaks for
// another: "X for Greece and Y for Egypt", "X, for Greece, and Y, for Egypt". It gives the end of
// the words, i when none stand there.
func (d *Document) landSpokenFor(m *Mention, i, end int) int {
	at := i
	if d.Fold(at) == "," {
		at++
	}
	if d.Fold(at) != "for" || m.Titles.Country != "" {
		return i
	}
	land := d.landBehindFor(at, end)
	if land.Empty() {
		return i
	}
	s := d.SentenceOf(i)
	for k := s.From; k < s.To; k++ {
		if k == at || d.Fold(k) != "for" || k > at+otherVoice || k < at-otherVoice {
			continue
		}
		if other := d.landBehindFor(k, s.To); !other.Empty() && d.Tokens[k-1].Shape != text.Lower {
			_, entry := d.PhraseAt(land.From, land.To, lexicon.CountryName)
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = entry.Code, land, "of"
			return land.To
		}
	}
	return i
}

// landBehindFor gives the country that alone stands behind the "for" at token i.
func (d *Document) landBehindFor(i, end int) text.Phrase {
	if i++; d.Determiner(i) == text.Definite {
		i++
	}
	n, entry := d.PhraseAt(i, end, lexicon.CountryName)
	if entry == nil || d.Fold(i+n) == "'s" || i+n < len(d.Tokens) && d.Tokens[i+n].Shape == text.Title {
		return text.Phrase{}
	}
	return text.Phrase{From: i, To: i + n}
}

// otherVoice is how far from one who speaks for a country the next may be.
const otherVoice = 20
