package ingest

import (
	"strings"
	"unicode"

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
	if !d.officeAhead(i, end) || d.fold(i) == "host" && (d.fold(i+1) == "to" || determiners.has(d.fold(i+1))) { // "played host to Y", "will tomorrow, 7 March, host the Minister"
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
			if unknown.len() > 0 && n == 1 && d.is(pos, lexicon.GivenName) && d.fold(pos-1) != "'s" && d.fold(pos+1) != "of" { // "Abdul Hakim"
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
		pos = d.takePremodifier(&o, other, phrase{pos, pos + m}, &unknown, end)
	}
	return office{}, false
}

// takePremodifier takes what the vocabulary knows at "at", before the head of an office: a
// country, an organisation, a body, a modifier or fields; it gives the token behind. Unknown
// words that stand before a body are of its name.
func (d *document) takePremodifier(o *office, entry *lexicon.Entry, at phrase, unknown *phrase, end int) int {
	pos := at.to
	switch entry.Class {
	case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
		if named := (phrase{o.office.from, pos}); entry.Class == lexicon.CountryName && o.country == "" && d.runsFirmAt(pos, end) && d.branchOf(named) { // "Nordvind Energy PNG managing director"
			d.takeCompany(&o.titles, named)
			return pos
		}
		if o.country == "" {
			o.country, o.countryAt, o.countryFrom = entry.Code, at, countryFrom(entry)
		}
		pos = d.behindPossessive(pos)
		if at.from == o.office.from && entry.Class != lexicon.Metonym { // "CIA Director" is an office's name
			o.office.from = pos
		}
		return pos
	case lexicon.Organisation, lexicon.OrgAdjective:
		if o.org == "" {
			o.org, o.orgAt = d.orgName(entry, at), at
		}
	case lexicon.Body:
		if to := d.portfolioAt(at, entry, end); to > at.from { // "Chilean Mining Minister"
			return to
		}
		body := at
		if unknown.len() > 0 {
			body.from = unknown.from
			*unknown = phrase{}
		}
		if (entry.Code == "company" || entry.Code == "academy") && o.countryAt.to == body.from && d.tokens[at.from].capital() { // "Turkish Airlines"
			body.from, o.office.from = o.countryAt.from, o.countryAt.from
			o.country, o.countryAt = "", phrase{}
		}
		if next, ok := d.bodyComplement(&o.titles, pos, end); ok {
			pos = next
		}
		d.takeBody(&o.titles, body, entry)
		if n, part := d.phraseAt(body.from, body.to, lexicon.Division); part != nil && body.from+n+1 == body.to && o.country == "" && d.cue(body.to-1, lexicon.CueDivisionNoun) { // "Cebu Province Governor"
			o.country, o.countryAt, o.countryFrom = part.Code, phrase{body.from, body.from + n}, "place"
		}
		o.state = o.state || o.org == "" && o.country != ""
	case lexicon.Modifier:
		o.former = o.former || entry.Code == "former"
	case lexicon.Field:
		if next := d.fieldList(at.from, end); next > pos { // "Embraer Defense & Security's chief executive"
			pos = next
		}
	}
	return d.behindPossessive(pos)
}

// portfolioAt gives the end of words that companies are called by where they are a
// minister's field: "Chilean Mining | Minister"; at.from when they are none.
func (d *document) portfolioAt(at phrase, body *lexicon.Entry, end int) int {
	n, field := d.phraseAt(at.from, end, lexicon.Field)
	if body.Code != "company" || field == nil || n < at.len() {
		return at.from
	}
	if _, head := d.phraseAt(at.from+n, end, lexicon.Office); head == nil || head.Code != "minister" {
		return at.from
	}
	return at.from + n
}

// behindPossessive gives the token behind a "'s" at token i, i when none stands there.
func (d *document) behindPossessive(i int) int {
	if d.fold(i) == "'s" {
		return i + 1
	}
	return i
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
	firm := head.Code == "business" || head.Note == "of" ||
		head.Code == "deputy-head" && o.country == "" && words.len() < 3 && d.firmsName(words) && d.firmsOffice(words.to) || // "BP's senior vice president"
		head.Code == "organisation-head" && words.len() == 1 && d.firmsName(words) // "BelAZ Director General"
	if firm && !d.bodyOfState(words) && !o.state && !d.mattersOnly(words) {
		o.org, o.orgAt = d.text(words), words
	}
}

// firmsOffice reports whether the words behind a possessive or a name at token i are of an
// office that firms have below their head: "vice president", but no "Deputy Prime Minister".
func (d *document) firmsOffice(i int) bool {
	for end := min(len(d.tokens), i+4); i < end; i++ {
		if f := d.fold(i); f == "vice" || f == "vp" || f == "svp" || f == "evp" || f == "vice-president" {
			return d.fold(i+1) != "prime" && d.fold(i+1) != "premier" && d.fold(i+1) != "chancellor"
		}
	}
	return false
}

// firmsName reports whether a word is printed as firms print their names, "BelAZ", or owns
// the office behind it, "Rosatom's".
func (d *document) firmsName(words phrase) bool {
	if d.fold(words.to) == "'s" {
		return true
	}
	printed := d.text(words)
	return d.tokens[words.from].shape != upper && strings.IndexFunc(printed[1:], unicode.IsUpper) >= 0 && !strings.Contains(printed, "-")
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
	words[p.len()-1] = d.lex.Word(word, d.tokens[last].capital(), false)
	n, entry := d.lex.Match(words[:p.len()], lexicon.Office)
	if n != p.len() {
		return nil
	}
	return entry
}
