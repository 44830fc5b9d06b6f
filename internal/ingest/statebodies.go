package ingest

import (
	"strings"
	"unicode/utf8"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the bodies inside an office: whether a ministry, a company or a
// council stands for its country or is an organisation of its own.

// takeBody notes whom a body stands for: a company or an international body is
// an organisation of its own, a body of a state is its country's.
func (d *document) takeBody(t *titles, at phrase, entry *lexicon.Entry) {
	switch entry.Code {
	case "company", "international", "academy", "society":
		if t.org == "" && (at.len() > 1 || t.level == "organisation-head" && d.tokens[at.from].capital()) && t.country == "" {
			t.org, t.orgAt = d.text(d.trimDeterminer(at)), at
			t.company = entry.Code != "international"
		}
	case "parliament": // "of the Riigikogu": known by its own name
		for i := at.from; i < at.to && t.country == "" && t.org == ""; i++ {
			if n, seat := d.phraseAt(i, at.to, lexicon.Metonym); seat != nil {
				t.country, t.countryAt = seat.Code, phrase{i, i + n}
			}
		}
	}
}

// orgInside takes an organisation that is named inside an office: "European
// Council President".
func (d *document) orgInside(t *titles, p phrase) {
	for i := p.from; i < p.to && t.org == ""; i++ {
		if n, entry := d.phraseAt(i, p.to, lexicon.Organisation); entry != nil {
			t.org, t.orgAt = d.text(phrase{i, i + n}), phrase{i, i + n}
		}
	}
}

// bodyInside reports whether a body's head stands in the run.
func (d *document) bodyInside(p phrase) bool {
	_, entry := d.lastBody(p)
	return entry != nil
}

// lastBody gives the end and the entry of the last body head in the run.
func (d *document) lastBody(p phrase) (at int, last *lexicon.Entry) {
	for i := p.from; i < p.to; i++ {
		if n, entry := d.phraseAt(i, p.to, lexicon.Body); entry != nil {
			at, last = i+n, entry
			i += n - 1 // "Friendship Group" is no group
		}
	}
	return at, last
}

// orgName gives the name of an organisation as printed.
func (d *document) orgName(entry *lexicon.Entry, at phrase) string {
	if entry.Class == lexicon.OrgAdjective {
		return entry.Code
	}
	return d.text(at)
}

// placeCountry gives the country of a place that is written with these words,
// "" when they are no place of one country.
func (d *document) placeCountry(p phrase) string {
	if n, entry := d.phraseAt(p.from, p.to, lexicon.Capital); n == p.len() {
		return entry.Code
	}
	if p.len() > longestTown {
		return ""
	}
	var folds [longestTown]string
	for i := range p.len() {
		folds[i] = d.fold(p.from + i)
	}
	if found, mains := d.lex.Places(folds[:p.len()]...); mains > 0 && found[0].Population > 200000 {
		return found[0].Country
	}
	return ""
}

// bodyOfState reports whether the words are an abbreviation that the article
// gives to a body of a state: "the National Assembly (NA)".
func (d *document) bodyOfState(p phrase) bool {
	if p.len() != 1 || d.tokens[p.from].shape != upper {
		return false
	}
	if d.ofState == nil {
		d.findAbbreviations()
	}
	return d.ofState[d.fold(p.from)]
}

// findAbbreviations collects the abbreviations of bodies of state: those in brackets behind
// a body's name, and the initials of the names of several words.
func (d *document) findAbbreviations() {
	d.ofState = map[string]bool{}
	for i := range d.tokens {
		if !d.tokens[i].capital() {
			continue
		}
		if n, body := d.phraseAt(i, len(d.tokens), lexicon.Body); body != nil && ofAState(body) {
			if n > 1 {
				d.ofState[d.initials(phrase{i, i + n})] = true
			}
			if at := i + n; d.fold(at) == "(" && d.fold(at+2) == ")" && d.tokens[at+1].shape == upper {
				d.ofState[d.fold(at+1)] = true
			}
		}
	}
}

// ofAState reports whether bodies of a kind are a state's.
func ofAState(body *lexicon.Entry) bool {
	switch body.Code {
	case "government", "parliament", "military", "party", "court":
		return true
	}
	return false
}

// initials gives the first letters of words, folded.
func (d *document) initials(words phrase) string {
	var letters strings.Builder
	for i := words.from; i < words.to; i++ {
		if first, _ := utf8.DecodeRuneInString(d.fold(i)); d.tokens[i].capital() {
			letters.WriteRune(first)
		}
	}
	return letters.String()
}
