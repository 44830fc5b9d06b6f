package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the holder of an office who is told behind it by his nationality: "the head
// of the agency, the Uruguayan Ana Rivas", "the commander of KFOR, Italian Major General Y",
// "the envoy of the UN, Canadian diplomat Z".

// mostCalling is the largest number of words that tell between nationality and name what
// somebody is: "Canadian career diplomat".
const mostCalling = 3

// compatriotBehind reads the name of an office's holder behind the comma at token i and his
// nationality, with the rank between them.
func (d *Document) compatriotBehind(m *Mention, name *text.Phrase, i, end int) {
	land, at, from := d.nationalityBehind(i, end, m.Titles.Org != "")
	if land == nil {
		return
	}
	for found := true; found; {
		found, from = d.title(&m.Titles, from, end)
	}
	*name = d.nameAt(from, end)
	if m.Titles.Country == "" {
		m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = land.Code, at, countryFrom(land)
	}
}

// nationalityBehind gives the nationality of whoever is named behind the comma at token i, its
// words, and the token at which his rank or name begins; nil when nobody is. Who serves a body
// may have no article before the nationality; of another office that would be the next one's.
func (d *Document) nationalityBehind(i, end int, body bool) (*lexicon.Entry, text.Phrase, int) {
	at := i + 1
	determined := d.Determiner(at) != 0
	if determined {
		at++
	}
	n, land := d.PhraseAt(at, end, lexicon.CountryName|lexicon.Demonym)
	if land == nil {
		return nil, text.Phrase{}, i
	}
	from := at + n
	if owned := d.Fold(from) == "'s"; owned {
		if from++; determined || !d.endsApposition(d.nameAt(from, end).To, end) {
			return nil, text.Phrase{}, i
		}
	} else if land.Class != lexicon.Demonym || !determined && !body {
		return nil, text.Phrase{}, i
	}
	if body && d.titleFollows(from, end) {
		return land, text.Phrase{From: at, To: at + n}, from
	}
	for to := from + mostCalling; body && from < to && d.plainNoun(from); {
		from++
	}
	if !d.fullNameAt(from, end) || !determined && d.Fold(from-1) != "'s" && !d.endsApposition(d.nameAt(from, end).To, end) {
		return nil, text.Phrase{}, i
	}
	return land, text.Phrase{From: at, To: at + n}, from
}
