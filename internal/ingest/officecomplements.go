package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what follows the head of an office: "of Defence", "for Europe and
// Foreign Affairs", "of the Armed Forces of Georgia", "to Japan".

// complement reads one "of the Armed Forces of Georgia" behind an office's head.
func (d *document) complement(t *titles, i, end int) (int, bool) {
	preposition := d.fold(i)
	if preposition == "to" && d.tokens[i].capital() { // "General Secretary To Lam"
		preposition = ""
	}
	switch preposition {
	case "of", "for":
	case "at", "with":
		if preposition == "with" && d.is(i-1, lexicon.Body) && i > t.head.to { // "of the Friendship Group with Peru"
			if n, _ := d.phraseAt(i+1, end, lexicon.CountryName); n > 0 {
				return i + 1 + n, true
			}
		}
		if preposition == "with" && !d.seatedAt(i+1, end) {
			return i, false
		}
		if t.level != "business" && !t.generic && !d.seatedAt(i+1, end) {
			return i, false
		}
	case "to", "in":
		if preposition == "in" && d.seatedAt(i+1, end) { // "Permanent Secretary in the Ministry"
			break
		}
		if t.level != "ambassador" && t.level != "envoy" && preposition == "in" && !d.ofMission(t.head.to, i) && !strings.HasPrefix(d.fold(t.head.to-1), "attach") {
			return i, false
		}
	case "from":
		if !t.counterpart && !t.guest {
			return i, false
		}
	case ",": // "Chairman, Joint Chiefs of Staff Committee"; "Minister of Defence, Azerbaijan"
		return i, false
	case "on":
		switch t.level {
		case "official", "security", "organisation-head":
		default: // "Chairman of the Committee on Legal Affairs", "High Commissioner on National Minorities"
			ofBody := i > t.head.to && d.is(i-1, lexicon.Body) && d.tokens[i-1].capital()
			if !ofBody && t.level != "ambassador" && t.level != "envoy" && t.level != "legislator" {
				return i, false
			}
			if i+1 >= end || !d.tokens[i+1].capital() || d.is(i+1, lexicon.Month|lexicon.Weekday) {
				return i, false
			}
		}
	default: // "Speaker National Assembly", "Commander Royal Bahrain Naval Force"
		to := d.bodyBehind(i, end)
		if to == 0 {
			to = d.fieldBehind(t, i, end)
		}
		if to == 0 || t.counterpart || t.guest || !d.tokens[t.head.from].capital() {
			return i, false
		}
		for k := i; k < to; k++ {
			if n, entry := d.phraseAt(k, to, lexicon.CountryName|lexicon.Demonym); entry != nil && t.country == "" {
				t.country, t.countryAt, t.countryFrom = entry.Code, phrase{k, k + n}, countryFrom(entry)
			}
		}
		return to, true
	}
	pos := i + 1
	if to := d.majestyAt(pos, end); to > pos && preposition != "" {
		return to, true
	}
	if d.determiner(pos) == definite || d.determiner(pos) == possessive {
		pos++
	}
	if d.cue(pos, lexicon.CueLandNoun) && d.fold(pos+1) == "'s" && t.theirs == 0 { // "of the country's Council of Ministers"
		t.theirs = pos
		pos += 2
	}
	if d.cue(pos, lexicon.CueLandNoun) && d.isLower(pos) && (preposition == "in" || preposition == "to") { // "the WHO Representative in the country"
		return pos + 1, true
	}
	if preposition == "of" { // "Governor of Cebu"
		if to := d.divisionOf(t, pos, end); to > pos {
			return to, true
		}
	}
	if to := d.companyAt(t, pos, end); to > pos && preposition != "to" {
		return to, true
	}
	if preposition == "of" && t.org == "" && t.country == "" && (t.level == "business" || d.fold(t.head.from) == "managing") { // "Managing Director of Nordvind Energy Nigeria"
		if to := d.branchAt(pos, end); to > pos {
			d.takeCompany(t, phrase{pos, to})
			return to, true
		}
	}
	start := pos
	// its parts: countries, fields, bodies, organisations, capitalised words
	for pos < end {
		n, entry := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Organisation|lexicon.OrgAdjective|lexicon.Body|lexicon.Field|lexicon.Modifier|lexicon.Region|lexicon.Metonym)
		if preposition != "for" && d.officeStarts(pos, end) && (pos > start || d.tokens[pos].capital() || preposition == "to" && advises(t)) { // "of the UN Secretary General", "to President Putin"
			if o, ok := d.officeAt(pos, end); ok && !o.plural {
				if (preposition == "of" || advises(t)) && t.org == "" && t.country == "" {
					t.org, t.orgAt = o.org, o.orgAt
					t.country, t.countryAt, t.countryFrom = o.country, o.countryAt, o.countryFrom
				}
				if preposition == "to" {
					if name := d.nameAt(o.next, end); !name.empty() && o.next == o.head.to && !d.holdsOffice(t, name, end) { // but "to the President of Serbia Ana Rivas"
						return name.to, true
					}
					if d.fold(o.next) == "and" { // "Chief Secretary to the President and Cabinet"
						if n, body := d.phraseAt(o.next+1, end, lexicon.Body); body != nil {
							return o.next + 1 + n, true
						}
					}
				}
				return d.officePlaceBehind(o.next, end), true
			}
		}
		if entry == nil {
			break
		}
		if entry.Class == lexicon.Body && d.ministerial(t) { // "Minister of Construction, Transport and Housing"
			if k, field := d.phraseAt(pos, end, lexicon.Field); field != nil && k >= n {
				entry = field
			}
		}
		if entry.Class == lexicon.Modifier && !d.tokens[pos].capital() {
			break
		}
		if entry.Class != lexicon.Organisation && entry.Class != lexicon.CountryName {
			if to := d.affairsEnd(pos, end); to > pos+n {
				return to, true
			}
		}
		if entry.Class == lexicon.Region {
			pos += n
			if d.fold(pos) == "and" {
				next := pos + 1
				if d.determiner(next) == definite {
					next++
				}
				if k, _ := d.phraseAt(next, end, lexicon.Region|lexicon.CountryName); k > 0 {
					pos = next + k
				} else if d.fold(next-1) == "the" && next < end && d.tokens[next].capital() {
					pos = next + 1 // "West Africa and the Sahel"
				}
			}
			continue
		}
		switch entry.Class {
		case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
			if to := d.friendsOf(pos+n, end); to > pos+n { // "co-chair of the Armenian Caucus"
				return to, true
			}
			if preposition == "of" || preposition == "from" || preposition == "at" || preposition == "to" && d.ofMission(pos+n, min(end, pos+n+3)) { // "Adviser to the Australian High Commission"
				if t.country == "" {
					t.country, t.countryAt, t.countryFrom = entry.Code, phrase{pos, pos + n}, countryFrom(entry)
				}
			} else if preposition == "to" || preposition == "in" {
				t.accredited = entry.Code
			}
			pos += n
			if preposition != "of" && preposition != "from" {
				if to := d.landsAfter(pos, end); to > pos && (d.holderFollows(to, end) || !d.holderFollows(pos, end)) {
					return to, true
				}
			}
			if to := d.firmOf(t, entry, pos, end); to > pos { // "of Sweden's Nordvind Power"
				return to, true
			}
			if entry.Class == lexicon.CountryName {
				if d.fold(pos) == "(" && d.fold(pos+2) == ")" && d.fold(pos+3) == "'s" { // "of the Republic of Korea (RoK)'s"
					pos += 3
					if to := d.firmOf(t, entry, pos, end); to > pos {
						return to, true
					}
				}
				if d.fold(pos) == "'s" { // "of Pakistan's Army"
					pos++
					if to := d.divisionAt(pos, end); to > pos { // "of Angola's Cunene province"
						return to, true
					}
					continue
				}
				for (d.fold(pos) == "-" || d.fold(pos) == "/") && pos+1 < end && d.tokens[pos+1].capital() { // "of the Estonia–Georgia Parliamentary Group"
					pos += 2
				}
				if to := d.bodyOfLand(pos-n, pos, end); to > pos { // "of the Pakistan Ordnance Factories"
					return to, true
				}
				if run := (phrase{pos, d.capitalRun(pos, end, 4)}); !run.empty() { // "of the U.S. Indo-Pacific Command"
					if at, body := d.lastBody(run); body != nil && !d.is(pos, lexicon.GivenName) {
						if named := (phrase{start, at}); body.Code == "company" && d.fold(at-1) != "authority" && d.fold(at-1) != "fund" && run.len() > 1 && t.countryAt == (phrase{start, run.from}) && d.runsCompany(t) { // "of the China Civil Engineering Corporation"
							t.country, t.countryAt, t.countryFrom = "", phrase{}, ""
							d.takeCompany(t, named)
						}
						pos = at
					}
				}
				return pos, true
			}
			continue
		case lexicon.Organisation, lexicon.OrgAdjective:
			if t.org == "" && (preposition == "of" || preposition == "at") {
				t.org, t.orgAt = d.orgName(entry, phrase{pos, pos + n}), phrase{pos, pos + n}
			}
			pos += n
			if at, body := d.lastBody(phrase{pos, d.capitalRun(pos, end, 4)}); body != nil { // "of the NATO Military Committee"
				return at, true
			}
			if to := d.capitalRun(pos, end, 2); to == pos+1 && t.orgAt.to == pos && preposition == "of" && d.nameAt(pos, end).to == to && !d.is(pos, lexicon.GivenName) { // "of Nordkraft Eesti"
				pos, t.orgAt.to = to, to
				t.org = d.text(t.orgAt)
			}
			if d.fold(pos) == "'s" {
				pos++
			}
			continue
		case lexicon.Body:
			if at, body := d.lastBody(phrase{pos, d.capitalRun(pos, end, n+4)}); body != nil && at > pos+n && (body.Code == entry.Code || entry.Code == "parliament" || entry.Code == "military") { // "of the US Naval Forces | Central Command"
				n = at - pos
			}
			d.takeBody(t, phrase{start, pos + n}, entry)
			return pos + n, true
		case lexicon.Field:
			if next := d.fieldList(pos, end); next > pos {
				if to := d.bodyAcross(pos, next, end); to > next { // "of the South African National Defence Force"
					return to, true
				}
				return d.beforeOffice(pos, d.restOfField(next, end), end), true
			}
		}
		pos += n
	}
	if pos > start {
		if next := d.capitalRun(pos, end, 4); next > pos && d.bodyInside(phrase{pos, next}) {
			at, body := d.lastBody(phrase{pos, next})
			d.takeBody(t, phrase{start, at}, body) // "of the National Power Company"
			pos = at                               // "of the Iranian Foo Council"
		} else if next > pos && next-pos <= 2 && d.is(pos-1, lexicon.Region|lexicon.Demonym) && !d.is(pos, lexicon.GivenName) && (next == pos+1 || d.holderFollows(next, end) || !d.plainName(phrase{pos, next})) {
			pos = next // "for African Affairs"
		} else if to := d.afterOfficeWords(pos, next); to > pos {
			pos = to // "of the Iraqi Joint Operations"
		}
		return pos, true
	}
	if to := d.divisionAt(pos, end); to > pos { // "of Syrdarya region"
		return to, true
	}
	if to := d.lowerAffairs(pos, end); to > pos && preposition == "for" { // "for global government affairs"
		return to, true
	}
	if to := d.lowerField(pos, end); to > pos && (preposition == "of" || preposition == "for") && d.isLower(t.head.to-1) {
		return to, true
	}
	if t.generic && preposition == "of" && pos > i+1 && d.tokens[pos].shape == lower && !d.stopWord(pos) { // "leader of the junta"
		return pos + 1, true
	}
	if to := d.foreignBody(pos, end); to > pos { // "of Banco de la República"
		d.takeCompany(t, phrase{pos, to})
		return to, true
	}
	next := d.capitalRun(pos, end, 6)
	if next == pos {
		return i, false
	}
	for k := pos + 1; k < next; k++ { // "of Amiri Diwan Affairs | Sheikh Ibrahim Al-Duaij"
		if d.titleFollows(k, end) {
			next = k
		}
	}
	if d.cue(next-1, lexicon.CueDivisionNoun) && d.fold(next) == "of" && next+1 < end && d.tokens[next+1].capital() { // "of the City of Kiev"
		pos = next + 1
		next = d.capitalRun(pos, end, 4)
	}
	// Cut the run behind the last head of a body: "of the Dangote Group Aliko Dangote".
	run := phrase{pos, next}
	if at, entry := d.lastBody(run); entry != nil {
		run.to = at
		d.takeBody(t, run, entry)
		if at+2 < next && d.tokens[at].shape == upper && d.tokens[at+1].shape == title { // "State Oil Company SOCAR Rovshan Najaf"
			run.to++
		}
		if n, town := d.phraseAt(run.from, run.to, lexicon.Capital); town != nil && preposition != "to" && t.country == "" && t.org == "" { // "of the Abu Dhabi Department"
			t.country, t.countryAt, t.countryFrom = town.Code, phrase{run.from, run.from + n}, "place"
		}
		return run.to, true
	}
	if n, body := d.phraseAt(run.to, end, lexicon.Body); body != nil && d.isLower(run.to) && (body.Code == "company" || body.Code == "international" || body.Code == "academy" || body.Code == "society") { // "of the Issyk-Kul fund"
		run.to += n
		if t.org == "" && preposition != "to" {
			t.org, t.orgAt = d.text(run), run
		}
		return run.to, true
	}
	if n, body := d.phraseAt(run.to, end, lexicon.Body); body != nil && body.Code == "parliament" && d.isLower(run.to) { // "of the Morocco-Paraguay friendship group"
		return run.to + n, true
	}
	if code := d.placeCountry(run); code != "" {
		if preposition == "of" && t.country == "" {
			t.country, t.countryAt, t.countryFrom = code, run, "place"
		} else if preposition == "to" || preposition == "in" {
			t.accredited = code
		}
		return run.to, true
	}
	if next := d.fieldsBehind(run, preposition, t, end); next > run.from { // "of Land, Infrastructure and Transport", "for Neighbourhood and Enlargement"
		return next, true
	}
	if t.level == "head-of-state" && preposition == "of" && t.org == "" && (d.branchOf(run) || d.regionalFirm(run)) { // "President of Tamarack Offshore Guyana"
		d.takeCompany(t, run)
		return run.to, true
	}
	if (preposition == "of" || preposition == "at") && t.org == "" && (d.runsCompany(t) || t.level == "head-of-state" && run.len() > 1 && d.fold(run.to) == "(") && !d.mattersOnly(run) {
		t.org, t.orgAt, t.company = d.text(run), run, !t.generic
	}
	return run.to, true
}
