package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the bodies of state, seats and fields among the words behind an
// office: "Commander Royal Bahrain Naval Force", "for Trade and the Blue Economy".

// bodyComplement reads "of Defense" behind "Ministry" inside a premodifier.
func (d *document) bodyComplement(t *titles, i, end int) (int, bool) {
	if d.fold(i) != "of" && d.fold(i) != "for" {
		return i, false
	}
	return d.complement(t, i, end)
}

// seatedAt reports whether a mission or body follows where an official serves:
// "Defence Adviser at the High Commission of …".
func (d *document) seatedAt(i, end int) bool {
	if d.determiner(i) == definite {
		i++
	}
	if n, _ := d.phraseAt(i, end, lexicon.Office); n > 0 && d.officePlaceBehind(i+n, end) > i+n { // "at the President's Office"
		return true
	}
	for k := i; k < min(end, i+3) && (k == i || d.tokens[k].capital()); k++ {
		if n, body := d.phraseAt(k, end, lexicon.Body); body != nil && n > 0 {
			return body.Code == "government"
		}
	}
	return false
}

// friendsOf gives the end of the rest of the name of a group in a parliament that is there
// for the country before token i, "Issues Caucus", "Friendship Group": those who lead it are
// of another country; i when none stands there.
func (d *document) friendsOf(i, end int) int {
	for k := i; k < min(end, i+5) && d.tokens[k].capital(); k++ {
		if d.cue(k, lexicon.CueFriends) {
			for k++; k < end && d.tokens[k].capital() && d.is(k, lexicon.Body); k++ {
			}
			return k
		}
	}
	return i
}

// advises reports whether an official serves whom "to" names: "adviser on security to
// the president of Romania". An ambassador is sent there.
func advises(t *titles) bool { return t.level == "official" || t.level == "security" }

// ofMission reports whether an office's words name a mission abroad, so that
// "in" tells where it is.
func (d *document) ofMission(from, to int) bool {
	for i := from; i < to; i++ {
		if d.cue(i, lexicon.CueMission) {
			return true
		}
	}
	return false
}

// bodyAcross gives the end of a body of state whose words begin among the fields
// from token i to to, 0 when there is none.
func (d *document) bodyAcross(i, to, end int) int {
	for ; i <= to && i < end; i++ {
		if n, body := d.phraseAt(i, end, lexicon.Body); body != nil && i+n > to && d.tokens[i+n-1].capital() {
			return i + n
		}
	}
	return 0
}

// bodyBehind gives the end of a state's body that follows token i without a
// preposition, 0 when none does.
func (d *document) bodyBehind(i, end int) int {
	for k := i; k < min(end, i+5) && d.tokens[k].capital(); k++ {
		if n, body := d.phraseAt(k, end, lexicon.Body); body != nil {
			switch body.Code {
			case "parliament", "military", "party", "international":
				return k + n
			}
			return 0
		}
		if !d.is(k, lexicon.CountryName|lexicon.Demonym|lexicon.Modifier|lexicon.Field|lexicon.Region) && !romanNumeral(d.fold(k)) {
			if n, body := d.phraseAt(k+1, end, lexicon.Body); k == i && body != nil && body.Code == "military" && !d.is(k, lexicon.GivenName) && d.tokens[k+1].capital() { // "Commander Field Army"
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
func (d *document) fieldBehind(t *titles, i, end int) int {
	switch t.level {
	case "business", "organisation-head", "deputy-minister":
	case "ambassador":
		if i >= end || d.tokens[i].shape != upper {
			return 0
		}
	default:
		if !t.generic {
			return 0
		}
	}
	if t.head.to != i || i >= end || !d.tokens[i].capital() || d.is(i, lexicon.GivenName) {
		return 0
	}
	if n, org := d.phraseAt(i, end, lexicon.Organisation); n == 1 && d.tokens[i].shape == upper && t.org == "" && d.fullNameAt(i+1, end) { // "Country Director ADB Ana Rivas"
		t.org, t.orgAt = d.orgName(org, phrase{i, i + 1}), phrase{i, i + 1}
		return i + 1
	}
	if n, _ := d.phraseAt(i, end, lexicon.Field); n > 0 && d.tokens[i+n-1].capital() && d.holderFollows(i+n, end) {
		return i + n
	}
	run := phrase{i, d.capitalRun(i, end, 5)}
	if at, body := d.lastBody(run); body != nil && at > i+1 && body.Code == "government" && d.holderFollows(at, end) {
		return at
	}
	return 0
}

// fieldsBehind goes on behind a field that the vocabulary does not have, when a
// list with "and" or with known fields follows it; 0 when none does.
func (d *document) fieldsBehind(run phrase, preposition string, t *titles, end int) int {
	if t.level != "minister" && t.level != "deputy-minister" && preposition != "for" || run.len() > 2 {
		return 0
	}
	next := run.to
	switch d.fold(next) {
	case ",":
		if n, _ := d.phraseAt(next+1, end, lexicon.Field); n > 0 {
			return d.fieldList(next+1, end)
		}
	case "and", "&":
		if to := d.fieldList(next+1, end); to > next+1 {
			return to
		}
		second := phrase{next + 1, d.capitalRun(next+1, end, 5)}
		switch {
		case second.empty(), d.officeStarts(second.from, end):
			return 0
		case second.len() >= 3 && !d.regionInside(second): // the name follows its first word
			return second.from + 1
		case d.regionInside(second), second.len() <= 2 && d.fold(second.to) == ",":
			return second.to
		}
	}
	return 0
}

func (d *document) regionInside(p phrase) bool {
	for i := p.from; i < p.to; i++ {
		if n, _ := d.phraseAt(i, p.to, lexicon.Region|lexicon.CountryName); n > 0 {
			return true
		}
	}
	return false
}

// landAtEnd takes the country that the words of an office from token i on end with, where
// what stands before it is in no table: "for Trade and Export Growth of New Zealand".
func (d *document) landAtEnd(t *titles, i, end int) {
	if t.country != "" || t.org != "" {
		return
	}
	for k := end - 1; k > i && k > end-4; k-- {
		n, land := d.phraseAt(k, end, lexicon.CountryName)
		if land == nil || k+n != end {
			continue
		}
		before := k - 1
		if d.determiner(before) == definite {
			before--
		}
		if d.fold(before) == "of" {
			t.country, t.countryAt, t.countryFrom = land.Code, phrase{k, end}, ""
		}
		return
	}
}
