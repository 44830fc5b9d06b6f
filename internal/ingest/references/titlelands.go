package references

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the countries of those whose office is known for one: "Secretary of State
// X" is the United States', unless the article is of another country that has such.

// followTitles gives those who are still without a country one that has their office.
func (d *Document) followTitles() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Name.Empty() || !d.homeless(m.Who[0]) {
			continue
		}
		words := text.Phrase{From: m.From, To: m.Name.From}
		for i := words.From; i < words.To; i++ {
			n, office := d.HolderAt(i, words)
			if office == nil || office.Note == "" {
				continue
			}
			if _, land := d.Lex.Country(office.Code); !land {
				if at := d.bodyNamed(office); !at.Empty() {
					d.Entities[m.Who[0]].Org.Set(office.Code, text.Inferred(at, "title"))
				}
				break
			}
			if land := d.landOfOffice(office, number); land != "" {
				d.Entities[m.Who[0]].Country.Set(land, text.Inferred(text.Phrase{From: i, To: i + n}, "title"))
				break
			}
		}
	}
}

// bodyNamed gives where the article names the body that has an office which countries have too, be it
// on a line of the site: "Commissioner for Health X" is the European Commission's where that or the EU
// is spoken of. It is empty in news of one of the other countries.
func (d *Document) bodyNamed(office *lexicon.Entry) text.Phrase {
	others := strings.Fields(office.Note)
	if slices.Contains(others, d.Home) {
		return text.Phrase{}
	}
	for i := range d.Tokens {
		if !d.Tokens[i].Capital() {
			continue
		}
		if n, body := d.PhraseAt(i, len(d.Tokens), lexicon.Organisation); body != nil && (body.Code == office.Code || slices.Contains(others, body.Code)) {
			return text.Phrase{From: i, To: i + n}
		}
	}
	return text.Phrase{}
}

// landOfOffice gives the country of an office, held by the person of a mention, that several
// have: that of somebody named before him, else the one that the article speaks of most, else
// the one that is known for it. It is "" when that is for the article's home to say, as in
// news that speaks of no such country.
func (d *Document) landOfOffice(office *lexicon.Entry, number int) string {
	others := strings.Fields(office.Note)
	if d.Home == office.Code {
		return d.Home
	}
	if d.Home != "" && (office.Note == "*" || slices.Contains(others, d.Home)) {
		return ""
	}
	for k := number - 1; k >= 0; k-- {
		if m := &d.Mentions[k]; m.Kind == names.Person && len(m.Who) == 1 {
			if land := d.Entities[m.Who[0]].Country.Text; land != "" && (land == office.Code || slices.Contains(others, land)) {
				return land
			}
		}
	}
	best := d.Countries.Of(office.Code)
	for _, code := range others {
		if l := d.Countries.Of(code); l.Weight > 0 && l.Weight > best.Weight {
			best = l
		}
	}
	if len(others) > 0 && best.Weight <= 0 && best.named.Empty() && d.Home != "" && d.Countries.newsLand() == d.Home { // "Principal Secretary X" in news from Vanuatu that nowhere speaks of Kenya
		return ""
	}
	return best.code
}
