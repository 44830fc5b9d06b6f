package names

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the bodies inside an office: whether a ministry, a company or a
// council stands for its country or is an organisation of its own.

// takeBody notes whom a body stands for: a company or an international body is
// an organisation of its own, a body of a state is its country's.
func (d *Document) takeBody(t *Titles, at text.Phrase, entry *lexicon.Entry) {
	switch {
	case entry.OfItsOwn():
		if t.Org == "" && !d.ministerial(t) && (at.Len() > 1 || t.Level == "organisation-head" && d.Tokens[at.From].Capital()) && t.Country == "" {
			t.Org, t.OrgAt = d.Text(d.TrimDeterminer(at)), at
			t.Company = entry.Code != "international"
		}
	case entry.Code == "parliament": // "of the Riigikogu": known by its own name
		for i := at.From; i < at.To && t.Country == "" && t.Org == ""; i++ {
			if n, seat := d.PhraseAt(i, at.To, lexicon.Metonym); seat != nil {
				t.Country, t.CountryAt = seat.Code, text.Phrase{From: i, To: i + n}
			}
		}
	}
}

// orgInside takes an organisation that is named inside an office: "European
// Council President".
func (d *Document) orgInside(t *Titles, p text.Phrase) {
	for i := p.From; i < p.To && t.Org == ""; i++ {
		if n, entry := d.PhraseAt(i, p.To, lexicon.Organisation); entry != nil {
			t.Org, t.OrgAt = d.Text(text.Phrase{From: i, To: i + n}), text.Phrase{From: i, To: i + n}
		}
	}
}

// BodyInside reports whether a body's head stands in the run.
func (d *Document) BodyInside(p text.Phrase) bool {
	_, entry := d.lastBody(p)
	return entry != nil
}

// lastBody gives the end and the entry of the last body head in the run.
func (d *Document) lastBody(p text.Phrase) (at int, last *lexicon.Entry) {
	return d.lastBodyTo(p, p.To)
}

// lastBodyTo is lastBody where the words of a head that begins in the run may go on behind it,
// up to token end: "Lima Chamber | of Commerce".
func (d *Document) lastBodyTo(p text.Phrase, end int) (at int, last *lexicon.Entry) {
	for i := p.From; i < p.To; i++ {
		if n, entry := d.PhraseAt(i, end, lexicon.Body); entry != nil {
			at, last = i+n, entry
			i += n - 1 // "Friendship Group" is no group
		}
	}
	return at, last
}

// orgName gives the name of an organisation as printed.
func (d *Document) orgName(entry *lexicon.Entry, at text.Phrase) string {
	if entry.Class == lexicon.OrgAdjective {
		return entry.Code
	}
	return d.Text(at)
}

// placeCountry gives the country of a place that is written with these words,
// "" when they are no place of one country.
func (d *Document) placeCountry(p text.Phrase) string {
	if n, entry := d.PhraseAt(p.From, p.To, lexicon.Capital); n == p.Len() {
		return entry.Code
	}
	if p.Len() > text.LongestTown {
		return ""
	}
	var folds [text.LongestTown]string
	for i := range p.Len() {
		folds[i] = d.Fold(p.From + i)
	}
	if found, mains := d.Lex.Places(folds[:p.Len()]...); mains > 0 && found[0].Population > leastCity {
		return found[0].Country
	}
	return ""
}

// governedPlace gives the country of a place of which somebody is mayor or governor, "" when no place of one
// country alone is so called: a smaller town will do where no other of its name is near as large.
func (d *Document) governedPlace(p text.Phrase) string {
	if code := d.placeCountry(p); code != "" || p.Len() > text.LongestTown {
		return code
	}
	var folds [text.LongestTown]string
	for i := range p.Len() {
		folds[i] = d.Fold(p.From + i)
	}
	found, mains := d.Lex.Places(folds[:p.Len()]...)
	if mains == 0 || found[0].Population < leastTown {
		return ""
	}
	for _, other := range found[1:] {
		if other.Country != found[0].Country && other.Population*namesakesShare > found[0].Population {
			return ""
		}
	}
	return found[0].Country
}

const (
	leastCity      = 200000 // people who live in a place that is known without more
	leastTown      = 10000  // and in one of which somebody is mayor
	namesakesShare = 4      // by which namesakes in other countries are smaller
)

// bodyOfState reports whether the words are an abbreviation that the article
// gives to a body of a state: "the National Assembly (NA)".
func (d *Document) bodyOfState(p text.Phrase) bool {
	if p.Len() != 1 || d.Tokens[p.From].Shape != text.Upper {
		return false
	}
	if d.ofState == nil {
		d.findAbbreviations()
	}
	return d.ofState[d.Fold(p.From)]
}

// findAbbreviations collects the abbreviations of bodies of state: those in brackets behind
// a body's name, and the initials of the names of several words.
func (d *Document) findAbbreviations() {
	d.ofState = map[string]bool{}
	for i := range d.Tokens {
		if !d.Tokens[i].Capital() {
			continue
		}
		if n, body := d.PhraseAt(i, len(d.Tokens), lexicon.Body); body != nil && ofAState(body) {
			if n > 1 {
				d.ofState[d.Initials(text.Phrase{From: i, To: i + n})] = true
			}
			if at := i + n; d.Fold(at) == "(" && d.Fold(at+2) == ")" && d.Tokens[at+1].Shape == text.Upper {
				d.ofState[d.Fold(at+1)] = true
			}
		}
	}
}

// ofAState reports whether a body is of one country: a state's, or a party.
func ofAState(body *lexicon.Entry) bool { return body.OfState() || body.Code == "party" }

// Initials gives what a name is abbreviated to, folded: "oic".
func (d *Document) Initials(words text.Phrase) string {
	return lexicon.Fold(readout.Initials(d.Text(words)))
}
