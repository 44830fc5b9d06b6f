package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns office groups: a small grammar over the vocabulary's heads,
// fields, bodies and countries. Offices are parsed, not listed whole.
//
//	office     = [determiner] premodifier* head [abbreviation] complement* {("and" | "–") office}
//	premodifier = country | organisation | body | modifier | field {("," | "and") field} | capitalised words + "'s"
//	complement = ("of" | "for" | "to" | "at" | "in") ["the"] (field | country | body | organisation | capitalised words)

// office is one parsed office group.
type office struct {
	whole phrase // with determiner and country
	next  int    // token behind it
	titles
	generous bool // its premodifier was an unknown capitalised word
	state    bool // a body of its country stands before the head: "Zambia Revenue Authority"
}

// longest premodifier in tokens.
const longestPremodifier = 12

// officeAhead reports whether an office group may stand at token i: a head is near enough.
func (d *document) officeAhead(i, end int) bool {
	return d.headAhead(i, min(end, i+1+longestPremodifier))
}

// officeAt parses the office group at token i.
func (d *document) officeAt(i, end int) (office, bool) {
	if !d.officeAhead(i, end) {
		return office{}, false
	}
	o := office{whole: phrase{i, i}, next: i}
	o.definite = true
	pos := i
	if k := d.determiner(pos); k != 0 {
		o.definite = k != indefinite
		pos++
	}
	if d.cardinal(pos, end) {
		return office{}, false // "the two ministers": groups.go
	}
	o.office.from = pos
	unknown := phrase{}
	limit := min(end, pos+longestPremodifier)
	for pos < limit {
		n, head := d.phraseAt(pos, end, lexicon.Office|lexicon.Group)
		if head != nil && head.Class == lexicon.Group && head.Code != "counterpart" && head.Code != "guest" {
			plural := n
			if n, head = d.phraseAt(pos, end, lexicon.Office); n < plural {
				if single := d.singular(phrase{pos, pos + plural}); single != nil && !d.nameAt(pos+plural, end).empty() { // "Presidents Petro and Maduro"
					n, head = plural, single
				}
			}
		}
		if short, next := d.shortForm(pos, end); next > pos && pos > o.office.from { // "National Assembly (NA) Chairman"
			_ = short
			pos = next
			continue
		}
		m, other := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Organisation|lexicon.Body|lexicon.Field|lexicon.Modifier|lexicon.Region|lexicon.OrgAdjective|lexicon.Metonym|lexicon.Rank)
		if head != nil && other != nil && other.Class == lexicon.Modifier && n == m && d.premodifies(pos+n, end) { // "Deputy Chief"
			head = nil
		}
		if head != nil && n >= m || head != nil && other.Class == lexicon.Rank && n == m {
			if head.Code == "guest" && (modals.has(d.fold(pos-1)) || d.fold(pos-1) == "to") && !d.is(pos-1, lexicon.Month) { // "will host X"
				return office{}, false
			}
			if d.fold(pos+n) == "'s" { // "the UN Secretary-General's special envoy"
				if d.premodifies(pos+n+1, end) {
					d.orgInside(&o.titles, phrase{pos, pos + n})
					pos += n + 1
					continue
				}
			}
			if unknown.len() > 0 && n == 1 && d.is(pos, lexicon.PostNominal) && d.tokens[pos].shape == upper && d.nameAt(pos+1, end).empty() { // "John Smith MP"
				return office{}, false
			}
			if unknown.len() > 0 {
				o.generous = true
				o.takeUnknown(d, unknown, head)
			}
			return d.finishOffice(o, phrase{pos, pos + n}, head, end)
		}
		if (other == nil || other.Class == lexicon.Body) && d.fold(pos+1) == "'s" && pos > i && (d.cue(pos, lexicon.CueLandNoun) || d.cue(pos, lexicon.CueBodyNoun)) {
			o.theirs = pos
			pos += 2
			o.office.from = pos
			unknown = phrase{}
			continue
		}
		if other == nil && d.tokens[pos].shape == lower && pos > i && (d.fold(pos-1) == "'s" || o.orgAt.to == pos) && !d.stopWord(pos) && d.officeStarts(pos+1, end) {
			pos++ // "FAO's subregional coordinator", "WHO emergency coordinator"
			continue
		}
		if other == nil && d.fold(pos) == "&" && unknown.to == pos && pos+1 < end && d.tokens[pos+1].capital() { // "Total E&P's managing director"
			pos++
			unknown.to = pos
			continue
		}
		if other == nil || other.Class == lexicon.Rank {
			if !d.tokens[pos].capital() || d.stopWord(pos) || unknown.len() >= 4 || d.is(pos, lexicon.Month|lexicon.Weekday|lexicon.Honorific) {
				return office{}, false
			}
			if unknown.empty() {
				unknown = phrase{pos, pos}
			}
			pos++
			unknown.to = pos
			if d.fold(pos) == "'s" {
				pos++
			}
			continue
		}
		first := pos == o.office.from
		switch other.Class {
		case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
			if other.Class == lexicon.CountryName && o.country == "" && d.runsFirmAt(pos+m, end) && d.branchOf(phrase{o.office.from, pos + m}) { // "Nordvind Energy PNG managing director"
				pos += m
				d.takeCompany(&o.titles, phrase{o.office.from, pos})
				continue
			}
			if o.country == "" {
				o.country, o.countryAt, o.countryFrom = other.Code, phrase{pos, pos + m}, countryFrom(other)
			}
			pos += m
			if d.fold(pos) == "'s" {
				pos++
			}
			if first {
				o.office.from = pos
			}
			continue
		case lexicon.Organisation, lexicon.OrgAdjective:
			if o.org == "" {
				o.org, o.orgAt = d.orgName(other, phrase{pos, pos + m}), phrase{pos, pos + m}
			}
		case lexicon.Body:
			body := phrase{pos, pos + m}
			if unknown.len() > 0 {
				body.from = unknown.from
				unknown = phrase{}
			}
			if (other.Code == "company" || other.Code == "academy") && o.countryAt.to == body.from && d.tokens[pos].capital() { // "Turkish Airlines"
				body.from, o.office.from = o.countryAt.from, o.countryAt.from
				o.country, o.countryAt = "", phrase{}
			}
			pos += m
			if next, ok := d.bodyComplement(&o.titles, pos, end); ok {
				pos = next
			}
			d.takeBody(&o.titles, body, other)
			if n, part := d.phraseAt(body.from, body.to, lexicon.Division); part != nil && body.from+n+1 == body.to && o.country == "" && d.cue(body.to-1, lexicon.CueDivisionNoun) { // "Cebu Province Governor"
				o.country, o.countryAt, o.countryFrom = part.Code, phrase{body.from, body.from + n}, "place"
			}
			o.state = o.state || o.org == "" && o.country != ""
			if d.fold(pos) == "'s" {
				pos++
			}
			continue
		case lexicon.Modifier:
			o.former = o.former || other.Code == "former"
		case lexicon.Field:
			if next := d.fieldList(pos, end); next > pos+m {
				if pos = next; d.fold(pos) == "'s" { // "Embraer Defense & Security's chief executive"
					pos++
				}
				continue
			}
		}
		pos += m
		if d.fold(pos) == "'s" {
			pos++
		}
	}
	return office{}, false
}

// countryFrom names the premise by which an entry tells a country.
func countryFrom(e *lexicon.Entry) string {
	if e.Class == lexicon.Demonym {
		return "demonym"
	}
	return ""
}

// premodifies reports whether an office group without determiner starts at i.
func (d *document) premodifies(i, end int) bool {
	_, ok := d.officeAt(i, min(end, i+longestPremodifier))
	return ok && d.determiner(i) == 0
}

// takeUnknown takes capitalised words before an office for an organisation:
// "Gazprom CEO", "Exxon Mobil's Senior VP".
func (o *office) takeUnknown(d *document, words phrase, head *lexicon.Entry) {
	if o.org != "" {
		return
	}
	code := d.placeCountry(words)                            // "Kiev Mayor"
	if head.Code == "governor" || d.fold(words.to) == "'s" { // "Cebu Governor", "Brandenburg's Economy Minister"
		if n, part := d.phraseAt(words.from, words.to, lexicon.Division); n == words.len() {
			code = part.Code
		}
	}
	if code != "" {
		if o.country == "" {
			o.country, o.countryAt, o.countryFrom = code, words, "place"
		}
		return
	}
	if (head.Code == "business" || head.Note == "of") && !d.bodyOfState(words) && !o.state && !d.mattersOnly(words) {
		o.org, o.orgAt = d.text(words), words
	}
}

// singular gives the office of a plural head: "Presidents".
func (d *document) singular(p phrase) *lexicon.Entry {
	var words [4]lexicon.Word
	if p.len() > len(words) {
		return nil
	}
	copy(words[:], d.words[p.from:p.to])
	last := p.to - 1
	word := strings.TrimSuffix(d.fold(last), "s")
	if stem, ok := strings.CutSuffix(word, "ie"); ok { // "Secretaries"
		word = stem + "y"
	} else if stem, ok := strings.CutSuffix(word, "men"); ok { // "Congressmen"
		word = stem + "man"
	}
	words[p.len()-1] = d.reader.lex.Word(word, d.tokens[last].capital(), false)
	n, entry := d.reader.lex.Match(words[:p.len()], lexicon.Office)
	if n != p.len() {
		return nil
	}
	return entry
}

// finishOffice reads what follows the head.
func (d *document) finishOffice(o office, head phrase, entry *lexicon.Entry, end int) (office, bool) {
	if d.fold(head.to-1) == "for" { // "vice president for Africa": the field is its complement
		head.to--
	}
	o.head = head
	o.level = entry.Code
	o.generic = entry.Note == "of"
	o.plural = d.pluralHead(head)
	if entry.Class == lexicon.Group {
		o.level = ""
		o.counterpart, o.guest = entry.Code == "counterpart", entry.Code == "guest"
	}
	if n, land := d.phraseAt(head.from, head.to, lexicon.CountryName|lexicon.Demonym); land != nil && o.country == "" && n < head.len() { // "US Trade Representative"
		o.country, o.countryAt, o.countryFrom = land.Code, phrase{head.from, head.from + n}, countryFrom(land)
	}
	pos := d.restOfFields(head, end)
	if to := d.bodyAcross(head.from+1, head.to-1, end); to > pos { // "Speaker of the House | of Representatives"
		pos = to
	}
	if to := d.glossed(pos, end); to > pos {
		pos = to
	}
	for !o.guest {
		if short, next := d.shortForm(pos, end); next > pos {
			if o.short == "" {
				o.short = short
			}
			pos = next
			continue
		}
		if to := d.interim(pos, end); to > pos {
			pos = to
			continue
		}
		if to := d.homeOfCompany(&o.titles, pos, end); to > pos {
			pos = to
			continue
		}
		if to := d.seatBeforeName(pos, end); to > pos && pos > head.to {
			pos = to
			break
		}
		next, ok := d.complement(&o.titles, pos, end)
		if !ok {
			break
		}
		o.generic = false
		if to := d.holderIn(pos+1, next, end); to < next {
			pos = to
			break
		}
		pos = next
	}
	if pos > head.to && pos < end && d.tokens[pos].shape == title && d.cue(pos, lexicon.CueFieldHead) && (pos+1 >= end || !d.tokens[pos+1].capital()) { // "for Energy | Affairs and"
		pos++
	}
	o.office.to = pos
	d.postAbroad(&o.titles, head.to, pos)
	if o.office.from >= o.office.to || o.office.from > head.from {
		o.office.from = head.from
	}
	o.whole.to, o.next = pos, pos
	if o.level == "organisation-head" {
		d.orgInside(&o.titles, o.office)
	} else { // "UN special envoy"
		d.orgInside(&o.titles, o.head)
	}
	return o, true
}

// interim gives the end of "a.i." or "ad interim" behind the words of an office, with the
// commas that may set it off; i when none stands there.
func (d *document) interim(i, end int) int {
	at := i
	if d.fold(at) == "," {
		at++
	}
	n, entry := d.phraseAt(at, end, lexicon.Modifier)
	if entry == nil || entry.Code != "acting" || !d.isLower(at) {
		return i
	}
	if at == i {
		return at + n
	}
	if d.fold(at+n) != "," {
		return i
	}
	return at + n + 1
}

// glossed gives the end of the brackets at token i that say an office in other words, when
// its complement follows: "Akim (Governor) of Mangistau region"; i when none stand there.
func (d *document) glossed(i, end int) int {
	if o, ok := d.officeInBrackets(i, end); ok && !o.plural && d.fold(o.next+1) == "of" {
		return o.next + 1
	}
	return i
}

// shortForm reads an abbreviation in brackets, "(COAS)", and gives its fold.
func (d *document) shortForm(i, end int) (string, int) {
	if d.fold(i) != "(" || i+2 >= end {
		return "", i
	}
	for j := i + 1; j < min(end, i+6); j++ {
		if d.fold(j) == ")" {
			if j == i+2 && d.tokens[i+1].shape == upper {
				return d.fold(i + 1), j + 1
			}
			return "", i
		}
	}
	return "", i
}
