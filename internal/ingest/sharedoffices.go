package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns offices that several holders share in front of their names, whose countries
// are told in the same order: "Indonesian and Malaysian police chiefs X and Y", "Kenya and
// Uganda agreed after a meeting of Transport Ministers X and Y".

// inThisOrder is the premise of a country that is told in the order of the names.
const inThisOrder = "named in this order"

// partLands gives those who are named behind a plural office each his own of the countries
// that stand before the office, or are listed once in its sentence.
func (d *document) partLands() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != person || m.name.empty() || m.titles.head.empty() || m.titles.head.to > m.name.from || m.titles.countryFrom == inThisOrder || !d.pluralHead(m.titles.head) {
			continue
		}
		people := d.namedTogether(number)
		if len(people) < 2 {
			continue
		}
		lands := d.landsBefore(m)
		if lands == nil && m.titles.country == "" {
			lands = d.onlyLands(m)
		}
		if len(lands) != len(people) {
			continue
		}
		for k, n := range people {
			_, land := d.phraseAt(lands[k].from, lands[k].to, lexicon.CountryName|lexicon.Demonym)
			t := &d.mentions[n].titles
			t.country, t.countryAt, t.countryFrom = land.Code, lands[k], inThisOrder
		}
	}
}

// namedTogether lists the numbers of the mentions of a list of names that mention number opens.
func (d *document) namedTogether(number int) []int {
	people, at := []int{number}, d.coordinated(d.mentions[number].end())
	for k := number + 1; k < len(d.mentions) && at >= 0 && len(people) < mostLands; k++ {
		o := &d.mentions[k]
		if o.kind != person || o.name.empty() || o.from > at || !o.titles.office.empty() && o.titles.office.from >= at {
			break
		}
		people = append(people, k)
		at = d.coordinated(o.end())
	}
	return people
}

// mostLands is how many countries such a list has at most.
const mostLands = 6

// landsBefore lists the countries that stand before an office, the last of them among its own
// words: "French and German finance ministers"; nil when there is only one.
func (d *document) landsBefore(m *mention) []phrase {
	first := m.titles.countryAt
	if first.empty() || first.to > m.titles.head.from {
		return nil
	}
	lands, i := []phrase{first}, first.from
	for len(lands) < mostLands {
		k := i - 1
		if f := d.fold(k); f != "and" && f != "," {
			break
		}
		if d.fold(k-1) == "," { // "A, B, and C"
			k--
		}
		if d.fold(k-1) == "'s" {
			k--
		}
		at := d.landEnding(k)
		if at.empty() {
			break
		}
		lands = append([]phrase{at}, lands...)
		i = at.from
	}
	if len(lands) < 2 {
		return nil
	}
	return lands
}

// landEnding gives the name or demonym of a country whose words end at token i.
func (d *document) landEnding(i int) phrase {
	for from := max(0, i-3); from < i; from++ {
		if n, land := d.phraseAt(from, i, lexicon.CountryName|lexicon.Demonym); land != nil && from+n == i {
			return phrase{from, i}
		}
	}
	return phrase{}
}

// onlyLands lists the countries that the sentence of a mention names, where they are one list
// and it names no other.
func (d *document) onlyLands(m *mention) []phrase {
	s := d.sentenceOf(m.from)
	var lands []phrase
	for i := s.from; i < s.to; i++ {
		n, land := d.phraseAt(i, s.to, lexicon.CountryName|lexicon.Demonym)
		if land == nil || !d.tokens[i].capital() {
			continue
		}
		if o := d.mention(i); o != nil && o.kind == person && o.name.has(i) {
			continue
		}
		if k := len(lands); k > 0 {
			between := i - lands[k-1].to
			if f := d.fold(i - 1); between > 2 || f != "and" && f != "," {
				return nil
			}
		}
		lands = append(lands, phrase{i, i + n})
		i += n - 1
	}
	return lands
}
