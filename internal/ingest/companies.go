package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns companies, chambers and other bodies that are no state's, among
// the words behind an office: "chairman of the Transmission Company of Nigeria",
// "the head of Swedish utility Nordkraft", "managing director of Nordwind Kenya".

// companyAt takes the company at token i behind an office, and gives its end; i when
// none stands there. Its country is not the one that the office represents.
func (d *document) companyAt(t *titles, i, end int) int {
	if i >= end || t.org != "" {
		return i
	}
	pos := i
	if n, entry := d.phraseAt(i, end, lexicon.Demonym); entry != nil {
		pos += n
		run := phrase{pos, d.capitalRun(pos, end, 7)}
		if at, body := d.lastBody(run); body != nil && t.country == "" && d.ownBody(body) { // "of the Serbian Orthodox Church"
			d.takeCompany(t, phrase{i, at})
			return at
		}
	}
	for limit := min(end, pos+5); pos < limit && d.isLower(pos); pos++ {
		if !d.cue(pos, lexicon.CueCompanyNoun) {
			if f := d.fold(pos); f != "and" && d.stopWord(pos) {
				return i
			}
			continue
		}
		name := pos + 1
		if d.fold(name) == "," { // "the Turkish firm, Nordvind Tekstil, led by"
			name++
		}
		quoted := d.fold(name) == `"`
		if quoted {
			name++
		}
		run := phrase{name, d.capitalRun(name, end, 4)}
		if run.empty() {
			return i
		}
		if !quoted {
			run.to = d.holderIn(run.from, run.to, end)
		}
		d.takeCompany(t, run)
		if quoted && d.fold(run.to) == `"` {
			return run.to + 1
		}
		return run.to
	}
	return i
}

// ownBody reports whether bodies of the kind represent themselves and no country.
func (d *document) ownBody(body *lexicon.Entry) bool {
	return body.Code == "company" || body.Code == "society"
}

func (d *document) takeCompany(t *titles, name phrase) {
	t.org, t.orgAt, t.company = d.text(name), name, true
}

// homeOfCompany gives the end of the country that belongs to the name of a company:
// "the Transmission Company | of Nigeria", "Nordwind | in Kenya"; i when none stands at token i.
func (d *document) homeOfCompany(t *titles, i, end int) int {
	f := d.fold(i)
	if !t.company || t.orgAt.to != i && t.orgAt.to != i-1 || f != "of" && f != "in" {
		return i
	}
	pos := i + 1
	if d.determiner(pos) == definite {
		pos++
	}
	n, entry := d.phraseAt(pos, end, lexicon.CountryName)
	if entry == nil {
		return i
	}
	if f == "of" && t.orgAt.to == i {
		t.orgAt.to = pos + n
		t.org = d.text(t.orgAt)
	}
	return pos + n
}

// firmOf gives the end of the firm that stands behind its country at token i, where the
// office is one of business alone: "CEO of Sweden's | Nordvind Power", "Chairman of the
// Greek | Nordvind Maritime group"; i when none does. The country is not the one that the
// office represents.
func (d *document) firmOf(t *titles, land *lexicon.Entry, i, end int) int {
	if t.level != "business" || t.org != "" || land.Class == lexicon.Metonym {
		return i
	}
	pos := i
	if d.fold(pos) == "'s" {
		pos++
	} else if land.Class != lexicon.Demonym {
		return i
	}
	run := phrase{pos, d.capitalRun(pos, end, 5)}
	if run.empty() || d.officeStarts(pos, end) {
		return i
	}
	kind := run.to < end && d.isLower(run.to) && d.cue(run.to, lexicon.CueCompanyNoun)
	if f := d.fold(t.head.from); !kind && (strings.HasPrefix(f, "chair") || f == "member" || f == "governor") { // of boards and bodies of state too
		return i
	}
	for k := run.from; k < run.to; k++ {
		if d.is(k, lexicon.Body|lexicon.Field|lexicon.Region|lexicon.Modifier|lexicon.Organisation) {
			return i
		}
	}
	if !kind {
		run.to = d.holderIn(run.from, run.to, end)
	}
	t.country, t.countryAt, t.countryFrom = "", phrase{}, ""
	d.takeCompany(t, run)
	if kind {
		return run.to + 1
	}
	return run.to
}

// branchOf reports whether the words are the name of a firm with the country where it
// works behind it: "Nordvind Offshore Guyana".
func (d *document) branchOf(run phrase) bool {
	return run.len() > 1 && d.branchAt(run.from, run.to) == run.to
}

// branchAt gives the end of such a name at token i, i when none stands there.
func (d *document) branchAt(i, end int) int {
	for k := i; k < min(end, i+5) && d.tokens[k].capital(); k++ {
		if n, land := d.phraseAt(k, end, lexicon.CountryName); land != nil {
			if k > i {
				return k + n
			}
			return i
		}
		if d.is(k, lexicon.Body|lexicon.Region|lexicon.Demonym|lexicon.Modifier) || k == i && d.is(k, lexicon.Field) {
			return i
		}
	}
	return i
}

// regionalFirm reports whether the words are the name of a firm with the part of the world
// where it works behind it: "Nordvind Central Asia".
func (d *document) regionalFirm(run phrase) bool {
	for k := run.from + 1; k < run.to; k++ {
		if n, _ := d.phraseAt(k, run.to, lexicon.Region); k+n == run.to && n > 0 {
			return !d.is(run.from, lexicon.Region|lexicon.Body|lexicon.Demonym|lexicon.Modifier|lexicon.Division)
		}
	}
	return false
}

// runsFirmAt reports whether the head of an office that firms have stands at token i:
// "managing director", "CEO".
func (d *document) runsFirmAt(i, end int) bool {
	_, head := d.phraseAt(i, end, lexicon.Office)
	return head != nil && (head.Code == "business" || head.Code == "organisation-head" && d.fold(i) == "managing" || head.Note == "body" && d.fold(i) == "country")
}

// runsCompany reports whether an office is one that companies have.
func (d *document) runsCompany(t *titles) bool {
	switch t.level {
	case "business", "religious", "deputy-head": // a vice president of what is no country
		return true
	case "organisation-head":
		f := d.fold(t.head.from)
		return t.company || f == "managing" || f == "executive"
	}
	return t.generic || t.company && t.level == "head-of-state"
}

// mattersOnly reports whether the words are all of fields and things, and so name no
// body: "Humanitarian Aid".
func (d *document) mattersOnly(p phrase) bool {
	for i := p.from; i < p.to; i++ {
		if !d.cue(i, lexicon.CueThingWord) && !d.cue(i, lexicon.CueFieldHead) && !d.is(i, lexicon.Field|lexicon.Modifier) && !d.abstract(i) {
			return false
		}
	}
	return true
}
