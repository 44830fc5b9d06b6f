package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns offices that several holders share in front of their names, whose countries
// are told in the same order: "Indonesian and Malaysian police chiefs X and Y", "Kenya and
// Uganda agreed after a meeting of Transport Ministers X and Y".

// inThisOrder is the premise of a country that is told in the order of the names.
const inThisOrder = "named in this order"

// partLands gives those who are named behind a plural office each his own of the countries
// that stand before the office, or are listed once in its sentence.
func (d *Document) partLands() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.Name.Empty() || m.Titles.Head.Empty() || m.Titles.Head.To > m.Name.From || m.Titles.CountryFrom == inThisOrder || !d.PluralHead(m.Titles.Head) {
			continue
		}
		people := d.namedTogether(number)
		if len(people) < 2 {
			continue
		}
		lands := d.landsBefore(m)
		if lands == nil && m.Titles.Country == "" {
			s := d.Tokens[m.From].Sentence
			if lands = d.onlyLands(s); lands == nil && s > 0 && !d.namesALand(s) {
				lands = d.onlyLands(s - 1)
			}
		}
		if len(lands) != len(people) && m.Titles.Country == "" && d.seat(&m.Titles) != "" && d.Sentences[0].Kind == text.Headline { // of two presidents neither is of the other's country
			lands = d.onlyLands(0)
		}
		if len(lands) != len(people) {
			d.shareLast(people)
			continue
		}
		for k, n := range people {
			_, land := d.PhraseAt(lands[k].From, lands[k].To, lexicon.CountryName|lexicon.Demonym)
			t := &d.Mentions[n].Titles
			t.Country, t.CountryAt, t.CountryFrom = land.Code, lands[k], inThisOrder
		}
	}
}

// shareLast gives all of a list the country that stands behind the last of them, where it stands behind no
// other: "Senators X and Y of the United States".
func (d *Document) shareLast(people []int) {
	last := &d.Mentions[people[len(people)-1]].Titles
	if last.Country == "" || last.CountryFrom != "of" {
		return
	}
	for _, n := range people[:len(people)-1] {
		if t := &d.Mentions[n].Titles; t.Country == "" && t.Org == "" {
			t.Country, t.CountryAt, t.CountryFrom = last.Country, last.CountryAt, inThisOrder
		}
	}
}

// namedTogether lists the numbers of the mentions of a list of names that mention number opens.
func (d *Document) namedTogether(number int) []int {
	people, at := []int{number}, d.coordinated(d.Mentions[number].End())
	for k := number + 1; k < len(d.Mentions) && at >= 0 && len(people) < mostLands; k++ {
		o := &d.Mentions[k]
		if o.Kind != names.Person || o.Name.Empty() || o.From > at || !o.Titles.Office.Empty() && o.Titles.Office.From >= at {
			break
		}
		people = append(people, k)
		at = d.coordinated(o.End())
	}
	return people
}

// mostLands is how many countries such a list has at most.
const mostLands = 6

// landsBefore lists the countries that stand before an office, the last of them among its own
// words: "French and German finance ministers"; nil when there is only one.
func (d *Document) landsBefore(m *names.Mention) []text.Phrase {
	first := m.Titles.CountryAt
	if first.Empty() || first.To > m.Titles.Head.From {
		return nil
	}
	lands, i := []text.Phrase{first}, first.From
	for len(lands) < mostLands {
		k := i - 1
		if f := d.Fold(k); f != "and" && f != "," {
			break
		}
		if d.Fold(k-1) == "," { // "A, B, and C"
			k--
		}
		if d.Fold(k-1) == "'s" {
			k--
		}
		at := d.LandEnding(k)
		if at.Empty() {
			break
		}
		lands = append([]text.Phrase{at}, lands...)
		i = at.From
	}
	if len(lands) < 2 {
		return nil
	}
	return lands
}

// LandEnding gives the name or demonym of a country whose words end at token i.
func (d *Document) LandEnding(i int) text.Phrase {
	for from := max(0, i-3); from < i; from++ {
		if n, land := d.PhraseAt(from, i, lexicon.CountryName|lexicon.Demonym); land != nil && from+n == i {
			return text.Phrase{From: from, To: i}
		}
	}
	return text.Phrase{}
}

// namesALand reports whether a sentence names a country or a people.
func (d *Document) namesALand(s int) bool {
	return d.Gists[s].Begins&(lexicon.CountryName|lexicon.Demonym) != 0
}

// onlyLands lists the countries that a sentence names, where they are one list and it names no
// other: "Kenya and Uganda agreed to open a border post. Trade ministers X and Y".
func (d *Document) onlyLands(number int) []text.Phrase {
	s := &d.Sentences[number]
	var lands []text.Phrase
	for i := s.From; i < s.To; i++ {
		n, land := d.PhraseAt(i, s.To, lexicon.CountryName|lexicon.Demonym)
		if land == nil || !d.Tokens[i].Capital() {
			continue
		}
		if o := d.Mention(i); o != nil && o.Kind == names.Person && o.Name.Has(i) {
			continue
		}
		if k := len(lands); k > 0 {
			between := i - lands[k-1].To
			if f := d.Fold(i - 1); between > 2 || f != "and" && f != "," && f != "-" {
				return nil
			}
		}
		lands = append(lands, text.Phrase{From: i, To: i + n})
		i += n - 1
	}
	return lands
}
