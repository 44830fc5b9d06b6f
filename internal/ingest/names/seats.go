package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns capitals that stand for their countries: several of them, or one and a country, that met:
// "Moscow and Kyiv held talks in Istanbul".

// seatAt reads into m the capital at token i, one of several that act for their countries.
func (d *Document) seatAt(m *Mention, i int, s *text.Sentence) bool {
	n, seat := d.PhraseAt(i, s.To, lexicon.Capital)
	if seat == nil || !d.IsCapital(i) || !d.besideSeat(i) && !d.seatsOpen(i, s) {
		return false
	}
	at := text.Phrase{From: i, To: i + n}
	*m = Mention{Phrase: at, Kind: Country, Name: at, Head: at.To - 1, Rule: ruleSeat}
	m.Titles.Country = seat.Code
	m.Who = d.One(d.CountryEntity(seat.Code, at))
	return true
}

const ruleSeat = "capital for its country"

// besideSeat reports whether token i goes on a list of capitals that has begun.
func (d *Document) besideSeat(i int) bool {
	if len(d.Mentions) == 0 {
		return false
	}
	before := &d.Mentions[len(d.Mentions)-1]
	return before.Rule == ruleSeat && before.To < i && d.onlyJoins(before.To, i)
}

// onlyJoins reports whether nothing but a comma or "and" stands between two tokens.
func (d *Document) onlyJoins(from, to int) bool {
	for i := from; i < to; i++ {
		if f := d.Fold(i); f != "and" && f != "," {
			return false
		}
	}
	return true
}

// seatsOpen reports whether a list of capitals and countries opens at token i that holds two or more, and
// that is the subject of a clause: "Moscow and Kyiv held".
func (d *Document) seatsOpen(i int, s *text.Sentence) bool {
	to, several := i, false
	for {
		n, land := d.PhraseAt(to, s.To, lexicon.Capital|lexicon.CountryName)
		if land == nil || !d.IsCapital(to) {
			return false
		}
		to += n
		next := to
		for next < s.To && (d.Fold(next) == "," || d.Fold(next) == "and") {
			next++
		}
		if next == to {
			break
		}
		to, several = next, true
	}
	if !several {
		return false
	}
	return (i == s.From || d.Fold(i-1) == "," || d.Fold(i-1) == "that") && d.holdsAt(to)
}

// holdsAt reports whether what stands at token i is a verb of meeting or holding: "held", "have held", "will hold".
func (d *Document) holdsAt(i int) bool {
	for text.Modals.Has(d.Fold(i)) || text.HaveForms.Has(d.Fold(i)) && d.Tokens[i].Fold != "having" {
		i++
	}
	t := d.VerbTrigger(i)
	return t != nil && text.WordIn("hold meet gather", t.Class)
}
