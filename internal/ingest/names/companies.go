package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns companies, chambers and other bodies that are no state's, among
// the words behind an office: "chairman of the Transmission Company of Nigeria",
// "the head of Swedish utility Nordkraft", "managing director of Nordwind Kenya".

// companyAt takes the company at token i behind an office, and gives its end; i when
// none stands there. Its country is not the one that the office represents.
func (d *Document) companyAt(t *Titles, i, end int) int {
	if i >= end || t.Org != "" {
		return i
	}
	pos := i
	if n, entry := d.PhraseAt(i, end, lexicon.Demonym); entry != nil {
		pos += n
		run := text.Phrase{From: pos, To: d.CapitalRun(pos, end, 7)}
		if at, body := d.lastBody(run); body != nil && t.Country == "" && d.ownBody(body) { // "of the Serbian Orthodox Church"
			d.takeCompany(t, text.Phrase{From: i, To: at})
			return at
		}
		if n := d.chamberAt(pos, end); n > 0 && t.Country == "" { // "of the Kenyan chamber of commerce"
			d.takeCompany(t, text.Phrase{From: i, To: pos + n})
			return pos + n
		}
	} else if n, _ := d.PhraseAt(i, end, lexicon.CountryName); n > 0 && d.Fold(i+n) == "'s" && t.Country == "" {
		if k := d.chamberAt(i+n+1, end); k > 0 { // "of Kenya's chamber of commerce"
			d.takeCompany(t, text.Phrase{From: i, To: i + n + 1 + k})
			return i + n + 1 + k
		}
	}
	for limit := min(end, pos+5); pos < limit && d.IsLower(pos); pos++ {
		if !d.Cue(pos, lexicon.CueCompanyNoun) {
			if f := d.Fold(pos); f != "and" && d.StopWord(pos) {
				return i
			}
			continue
		}
		name := pos + 1
		if d.Fold(name) == "," { // "the Turkish firm, Nordvind Tekstil, led by", but "the Kenyan central bank, Peter Otieno"
			if name++; d.Is(name, lexicon.GivenName) || d.Is(pos-1, lexicon.Modifier) || d.Fold(pos-1) == "central" {
				return i
			}
		}
		quoted := d.Fold(name) == `"`
		if quoted {
			name++
		}
		run := text.Phrase{From: name, To: d.CapitalRun(name, end, 4)}
		if run.Empty() {
			return i
		}
		if !quoted {
			run.To = d.holderIn(run.From, run.To, end)
		}
		d.takeCompany(t, run)
		if quoted && d.Fold(run.To) == `"` {
			return run.To + 1
		}
		return run.To
	}
	return i
}

// chamberAt gives the number of small-letter words, at token i, that name a body of business or of
// society by what it is, "chamber of commerce", and no firm's own name behind it; 0 when none do.
func (d *Document) chamberAt(i, end int) int {
	n, body := d.PhraseAt(i, end, lexicon.Body)
	if body == nil || n < 2 || !d.IsLower(i) || !d.ownBody(body) || d.IsCapital(i+n) {
		return 0
	}
	return n
}

// ownBody reports whether bodies of the kind represent themselves and no country.
func (d *Document) ownBody(body *lexicon.Entry) bool {
	return body.Code == "company" || body.Code == "society"
}

func (d *Document) takeCompany(t *Titles, name text.Phrase) {
	t.Org, t.OrgAt, t.Company = d.Text(name), name, true
}

// homeOfCompany gives the end of the country that belongs to the name of a company:
// "the Transmission Company | of Nigeria", "Nordwind | in Kenya"; i when none stands at token i.
func (d *Document) homeOfCompany(t *Titles, i, end int) int {
	f := d.Fold(i)
	if !t.Company || t.OrgAt.To != i && t.OrgAt.To != i-1 || f != "of" && f != "in" {
		return i
	}
	pos := d.BehindArticle(i + 1)
	n, entry := d.PhraseAt(pos, end, lexicon.CountryName)
	if entry == nil {
		return i
	}
	if f == "of" && t.OrgAt.To == i {
		t.OrgAt.To = pos + n
		t.Org = d.Text(t.OrgAt)
	}
	return pos + n
}

// firmOf gives the end of the firm that stands behind its country at token i, where the
// office is one of business alone: "CEO of Sweden's | Nordvind Power", "Chairman of the
// Greek | Nordvind Maritime group"; i when none does. The country is not the one that the
// office represents.
func (d *Document) firmOf(t *Titles, land *lexicon.Entry, i, end int) int {
	ofFirm := t.Level == "business"
	if !ofFirm && !(d.Fold(i) == "'s" && d.firmsOffice(t.Head.From)) || t.Org != "" || land.Class == lexicon.Metonym {
		return i
	}
	pos := i
	if d.Fold(pos) == "'s" {
		pos++
	} else if land.Class != lexicon.Demonym {
		return i
	}
	run := text.Phrase{From: pos, To: d.CapitalRun(pos, end, 5)}
	if run.Empty() || d.officeStarts(pos, end) {
		return i
	}
	kind := run.To < end && d.IsLower(run.To) && d.Cue(run.To, lexicon.CueCompanyNoun)
	if !ofFirm && !kind && (d.Fold(run.To) != "," || !d.fullNameAt(run.To+1, end)) { // "vice president of Italy's Eni, Ana Rivas"
		return i
	}
	if f := d.Fold(t.Head.From); !kind && (strings.HasPrefix(f, "chair") || f == "member" || f == "governor") { // of boards and bodies of state too
		return i
	}
	for k := run.From; k < run.To; k++ {
		if d.Is(k, lexicon.Body|lexicon.Region|lexicon.Modifier|lexicon.Organisation) || k == run.From && d.Is(k, lexicon.Field) {
			return i
		}
	}
	if !kind {
		run.To = d.holderIn(run.From, run.To, end)
	}
	t.Country, t.CountryAt, t.CountryFrom = "", text.Phrase{}, ""
	d.takeCompany(t, run)
	if kind {
		return run.To + 1
	}
	return run.To
}

// branchOf reports whether the words are the name of a firm with the country where it
// works behind it: "Nordvind Offshore Guyana".
func (d *Document) branchOf(run text.Phrase) bool {
	return run.Len() > 1 && d.branchAt(run.From, run.To) == run.To
}

// branchAt gives the end of such a name at token i, i when none stands there.
func (d *Document) branchAt(i, end int) int {
	for k := i; k < min(end, i+5) && d.Tokens[k].Capital(); k++ {
		if n, land := d.PhraseAt(k, end, lexicon.CountryName); land != nil {
			if k > i {
				return k + n
			}
			return d.landFirst(i, i+n, end)
		}
		if d.Is(k, lexicon.Body|lexicon.Region|lexicon.Demonym|lexicon.Modifier) || k == i && d.Is(k, lexicon.Field) {
			return i
		}
	}
	return i
}

// landFirst gives the end of a firm's name that opens with a country, before its head is named: "general
// manager of China Harbour Highlands, Mr Y"; i where the words are none.
func (d *Document) landFirst(i, from, end int) int {
	to := d.CapitalRun(from, end, 4)
	if to < from+2 || d.Fold(to) != "," || !d.IsCapital(to+1) || d.Is(from, lexicon.Body) || d.Is(to-1, lexicon.Body) {
		return i
	}
	return to
}

// regionalFirm reports whether the words are the name of a firm with the part of the world
// where it works behind it: "Nordvind Central Asia".
func (d *Document) regionalFirm(run text.Phrase) bool {
	for k := run.From + 1; k < run.To; k++ {
		if n, _ := d.PhraseAt(k, run.To, lexicon.Region); k+n == run.To && n > 0 {
			return !d.Is(run.From, lexicon.Region|lexicon.Body|lexicon.Demonym|lexicon.Modifier|lexicon.Division)
		}
	}
	return false
}

// runsFirmAt reports whether the head of an office that firms have stands at token i:
// "managing director", "CEO".
func (d *Document) runsFirmAt(i, end int) bool {
	_, head := d.PhraseAt(i, end, lexicon.Office)
	return head != nil && (head.Code == "business" || head.Code == "organisation-head" && d.Fold(i) == "managing" || head.Note == "body" && d.Fold(i) == "country")
}

// RunsCompany reports whether an office is one that companies have.
func (d *Document) RunsCompany(t *Titles) bool {
	switch t.Level {
	case "business", "religious", "deputy-head": // a vice president of what is no country
		return true
	case "organisation-head":
		f := d.Fold(t.Head.From)
		return t.Company || f == "managing" || f == "executive"
	}
	return t.Generic || t.Company && t.Level == "head-of-state"
}

// mattersOnly reports whether the words are all of fields and things, and so name no
// body: "Humanitarian Aid".
func (d *Document) mattersOnly(p text.Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if !d.Cue(i, lexicon.CueThingWord) && !d.Cue(i, lexicon.CueFieldHead) && !d.Is(i, lexicon.Field|lexicon.Modifier) && !d.abstract(i) {
			return false
		}
	}
	return true
}
