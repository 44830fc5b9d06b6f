package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the bodies of state, seats and fields among the words behind an
// office: "Commander Royal Bahrain Naval Force", "for Trade and the Blue Economy".

// bodyComplement reads "of Defense" behind "Ministry" inside a premodifier.
func (d *Document) bodyComplement(t *Titles, i, end int) (int, bool) {
	if d.Fold(i) != "of" && d.Fold(i) != "for" {
		return i, false
	}
	return d.complement(t, i, end)
}

// officeWithin gives the head of an office that the name of a body holds and somebody's name
// follows: "United Nations | High Commissioner for Refugees, Ana Rivas"; from when it is the body.
func (d *Document) officeWithin(from, to, end int) int {
	if to-from < 3 || d.Fold(to) != "," && d.nameAt(to, end).Empty() || d.Fold(to) == "," && d.nameAt(to+1, end).Empty() {
		return from
	}
	for k := from + 1; k < to; k++ {
		if n, head := d.PhraseAt(k, end, lexicon.Office); head != nil {
			if _, org := d.PhraseAt(from, k, lexicon.Organisation); org == nil || k+n > to {
				return from
			}
			return k
		}
	}
	return from
}

// seatedAt reports whether a mission or body follows where an official serves:
// "Defence Adviser at the High Commission of …".
func (d *Document) seatedAt(i, end int) bool {
	i = d.BehindArticle(i)
	if n, _ := d.PhraseAt(i, end, lexicon.Office); n > 0 && d.officePlaceBehind(i+n, end) > i+n { // "at the President's Office"
		return true
	}
	for k := i; k < min(end, i+3) && (k == i || d.Tokens[k].Capital()); k++ {
		if n, body := d.PhraseAt(k, end, lexicon.Body); body != nil && n > 0 {
			return body.Code == "government"
		}
	}
	return false
}

// advises reports whether an official serves whom "to" names: "adviser on security to
// the president of Romania". An ambassador is sent there.
func (d *Document) advises(t *Titles) bool {
	return t.Level == "official" || t.Level == "security" || d.Cue(t.Head.To-1, lexicon.CueServing)
}

// ofMission reports whether an office's words name a mission abroad, so that
// "in" tells where it is.
func (d *Document) ofMission(from, to int) bool {
	return d.CueWithin(from, to, lexicon.CueMission)
}

// bodyAcross gives the end of a body of state whose words begin among the fields
// from token i to to, 0 when there is none.
func (d *Document) bodyAcross(i, to, end int) int {
	for ; i <= to && i < end; i++ {
		if n, body := d.PhraseAt(i, end, lexicon.Body); body != nil && i+n > to && d.IsCapital(i+n-1) {
			return i + n
		}
	}
	return 0
}

// bodyBehind gives the end of a state's body that follows token i without a
// preposition, 0 when none does.
func (d *Document) bodyBehind(i, end int) int {
	for k := i; k < min(end, i+5) && d.Tokens[k].Capital(); k++ {
		if n, body := d.PhraseAt(k, end, lexicon.Body); body != nil {
			switch body.Code {
			case "parliament", "military", "party", "international":
				return k + n
			}
			return 0
		}
		if !d.Is(k, lexicon.CountryName|lexicon.Demonym|lexicon.Modifier|lexicon.Field|lexicon.Region) && !romanNumeral(d.Fold(k)) {
			if n, body := d.PhraseAt(k+1, end, lexicon.Body); k == i && body != nil && body.Code == "military" && !d.Is(k, lexicon.GivenName) && d.IsCapital(k+1) { // "Commander Field Army"
				return k + 1 + n
			}
			return 0
		}
	}
	return 0
}

// fieldBehind gives the end of a field, or of an authority, that follows an office at
// token i without a preposition, when the holder's name is behind it: "Secretary
// Maritime Affairs Ana Rivas", "Chairman Port Qasim Authority"; 0 when none does.
func (d *Document) fieldBehind(t *Titles, i, end int) int {
	switch t.Level {
	case "business", "organisation-head", "deputy-minister":
	case "ambassador":
		if i >= end || d.Tokens[i].Shape != text.Upper {
			return 0
		}
	default:
		if !t.Generic {
			return 0
		}
	}
	if t.Head.To != i || i >= end || !d.Tokens[i].Capital() || d.Is(i, lexicon.GivenName) {
		return 0
	}
	if n, org := d.PhraseAt(i, end, lexicon.Organisation); n == 1 && d.Tokens[i].Shape == text.Upper && t.Org == "" && d.fullNameAt(i+1, end) { // "Country Director ADB Ana Rivas"
		t.Org, t.OrgAt = d.orgName(org, text.At(i)), text.At(i)
		return i + 1
	}
	if n, _ := d.PhraseAt(i, end, lexicon.Field); n > 0 && d.IsCapital(i+n-1) && d.holderFollows(i+n, end) {
		return i + n
	}
	run := text.Phrase{From: i, To: d.CapitalRun(i, end, 5)}
	if at, body := d.lastBody(run); body != nil && at > i+1 && body.Code == "government" && d.holderFollows(at, end) {
		return at
	}
	return 0
}

// fieldsBehind goes on behind a field that the vocabulary does not have, when a
// list with "and" or with known fields follows it; 0 when none does.
func (d *Document) fieldsBehind(run text.Phrase, preposition string, t *Titles, end int) int {
	if t.Level != "minister" && t.Level != "deputy-minister" && preposition != "for" || run.Len() > 2 {
		return 0
	}
	next := run.To
	switch d.Fold(next) {
	case ",":
		if n, _ := d.PhraseAt(next+1, end, lexicon.Field); n > 0 {
			return d.fieldList(next+1, end)
		}
	case "and", "&":
		if to := d.fieldList(next+1, end); to > next+1 {
			return to
		}
		second := text.Phrase{From: next + 1, To: d.CapitalRun(next+1, end, 5)}
		switch {
		case second.Empty(), d.officeStarts(second.From, end):
			return 0
		case second.Len() >= 3 && !d.regionInside(second): // the name follows its first word
			return second.From + 1
		case d.regionInside(second), second.Len() <= 2 && d.Fold(second.To) == ",":
			return second.To
		}
	}
	return 0
}

func (d *Document) regionInside(p text.Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if n, _ := d.PhraseAt(i, p.To, lexicon.Region|lexicon.CountryName); n > 0 {
			return true
		}
	}
	return false
}

// landAtEnd takes the country that the words of an office from token i on end with, where
// what stands before it is in no table: "for Trade and Export Growth of New Zealand".
func (d *Document) landAtEnd(t *Titles, i, end int) {
	if t.Country != "" || t.Org != "" {
		return
	}
	for k := end - 1; k > i && k > end-4; k-- {
		n, land := d.PhraseAt(k, end, lexicon.CountryName)
		if land == nil || k+n != end {
			continue
		}
		before := k - 1
		if d.Determiner(before) == text.Definite {
			before--
		}
		if d.Fold(before) == "of" {
			t.Country, t.CountryAt, t.CountryFrom = land.Code, text.Phrase{From: k, To: end}, ""
		}
		return
	}
}

// longestGloss is how many tokens say at most what kind of body was named.
const longestGloss = 9

// glossOfBody gives the comma that closes what the words at token i say of the body of an office before
// its holder is named: "the head of Nordvind, the Norwegian oil producer, | X"; i when they do not.
func (d *Document) glossOfBody(t *Titles, i, end int) int {
	if t.Org == "" || d.Fold(i) != "," || d.Determiner(i+1) == 0 {
		return i
	}
	to := i + 2
	for to < min(end, i+longestGloss) && !d.IsMark(to) {
		to++
	}
	if to >= end || d.Fold(to) != "," || !d.IsLower(to-1) || !d.Cue(to-1, lexicon.CueBodyNoun) && !d.Cue(to-1, lexicon.CueFirmKind) {
		return i
	}
	if d.nameAt(to+1, end).Empty() && !d.titleFollows(to+1, end) {
		return i
	}
	return to
}
