package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns where the staff of bodies serve, which "at" tells behind what they are
// responsible for: "Coordinator for Europe at the ITU", "head of public sector at Nordvind".

// mostDuties is how many tokens tell of such duties at most.
const mostDuties = 8

// workplace takes the body at which the holder of an office serves from the words behind the
// office, and gives its end; i when none is told there. A holder of whom a country is told
// may be its envoy at the body.
func (d *Document) workplace(o *office, i, end int) int {
	if o.Org != "" {
		return i
	}
	switch o.Level {
	case "official", "envoy":
		if o.Country != "" {
			return i
		}
	case "business", "organisation-head":
	case "deputy-head": // "X, vice president at Nordvind,"
		if o.Country != "" || d.Fold(o.whole.From-1) != "," {
			return i
		}
	case "ambassador":
		if o.Country != "" || d.Cue(o.Head.To-1, lexicon.CueMissionStaff) {
			return i
		}
	default:
		return i
	}
	at := d.pastDuties(i, end)
	if at == i && d.Fold(i) != "at" {
		return i
	}
	from := d.BehindArticle(at + 1)
	run := text.Phrase{From: from, To: d.CapitalRun(from, end, 5)}
	if run.Empty() {
		return i
	}
	to := from
	n, known := d.PhraseAt(from, end, lexicon.Organisation)
	last, body := d.lastBody(run)
	switch {
	case known != nil:
		to = from + n
		if body != nil && last > to { // "at the CARICOM Secretariat"
			n, to = to-from, last
		}
	case body != nil && body.OfItsOwn():
		n, to = last-from, last
	case body == nil && run.Len() < 4 && d.firmsRun(run) && (d.holderFollows(run.To, end) || d.Fold(o.whole.From-1) == "," && (d.Fold(run.To) == "," || d.Fold(run.To) == "." || run.To == end)): // "X, head of sales at Nordvind,"
		n, to = run.Len(), run.To
	}
	if to == from || d.Cue(to, lexicon.CueOfficePlace) || d.Is(to, lexicon.VenueHead) {
		return i
	}
	named := text.Phrase{From: from, To: from + n}
	if known != nil {
		o.Org, o.OrgAt = d.orgName(known, named), named
	} else {
		d.takeCompany(&o.Titles, named)
	}
	return to
}

// pastDuties gives the "at" behind the words from token i on that tell what an official is
// responsible for; i when none stands behind them.
func (d *Document) pastDuties(i, end int) int {
	lower := 0
	for k := i; k < min(end, i+mostDuties); k++ {
		word := d.Fold(k)
		switch {
		case word == "at":
			return k
		case k == i:
			if word != "," && word != "of" && word != "for" && word != "in" {
				return i
			}
		case word == "and" || word == "&" || word == "the" || word == "of" || word == "for":
		case d.IsMark(k) || d.StopWord(k) || d.Is(k, lexicon.GivenName):
			return i
		case d.IsLower(k):
			if lower++; lower > 3 || d.Fold(i) == "," || d.Seen[k].Triggers() || strings.HasSuffix(word, "ed") {
				return i
			}
		}
	}
	return i
}

// firmsRun reports whether words may be a firm's name: no known word of places, offices or fields.
func (d *Document) firmsRun(run text.Phrase) bool {
	for k := run.From; k < run.To; k++ {
		if d.Is(k, lexicon.Venue|lexicon.VenueHead|lexicon.CountryName|lexicon.Demonym|lexicon.Capital|lexicon.Field|lexicon.Region|lexicon.Modifier|lexicon.Office|lexicon.Metonym) {
			return false
		}
	}
	return d.placeCountry(run) == ""
}
