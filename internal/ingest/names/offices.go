package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns office groups: a small grammar over the vocabulary's heads,
// fields, bodies and countries. Offices are parsed, not listed whole.
//
//	office     = [determiner] premodifier* head [abbreviation] complement* {("and" | "–") office}
//	premodifier = country | organisation | body | modifier | field {("," | "and") field} | capitalised words + "'s"
//	complement = ("of" | "for" | "to" | "at" | "in") ["the"] (field | country | body | organisation | capitalised words)

// office is one parsed office group.
type office struct {
	whole text.Phrase // with determiner and country
	next  int         // token behind it
	Titles
	generous bool // its premodifier was an unknown capitalised word
	state    bool // a body of its country stands before the head: "Zambia Revenue Authority"
}

// longest premodifier in tokens.
const longestPremodifier = 12

// officeAhead reports whether an office group may stand at token i: a head is near enough.
func (d *Document) officeAhead(i, end int) bool {
	return d.HeadAhead(i, min(end, i+1+longestPremodifier))
}

// officeAt parses the office group at token i.
func (d *Document) officeAt(i, end int) (office, bool) {
	if !d.officeAhead(i, end) || d.hostingAt(i) {
		return office{}, false
	}
	o := office{whole: text.Phrase{From: i, To: i}, next: i}
	o.Definite = true
	pos := i
	if k := d.Determiner(pos); k != 0 {
		o.Definite = k != text.Indefinite
		pos++
	}
	if d.Cardinal(pos, end) {
		return office{}, false // "the two ministers": groups.go
	}
	o.Office.From = pos
	unknown := text.Phrase{}
	limit := min(end, pos+longestPremodifier)
	for pos < limit {
		n, head := d.PhraseAt(pos, end, lexicon.Office|lexicon.Group)
		if head != nil && head.Class == lexicon.Group && head.Code != "counterpart" && head.Code != "guest" {
			plural := n
			if n, head = d.PhraseAt(pos, end, lexicon.Office); n < plural {
				if single := d.Singular(text.Phrase{From: pos, To: pos + plural}); single != nil && !d.nameAt(pos+plural, end).Empty() { // "Presidents Petro and Maduro"
					n, head = plural, single
				}
			}
		}
		if short, next := d.ShortForm(pos, end); next > pos && pos > o.Office.From { // "National Assembly (NA) Chairman"
			_ = short
			pos = next
			continue
		}
		if pos == o.Office.From {
			if to := d.bodyBeforeOffice(&o, pos, end); to > pos {
				pos = to
				continue
			}
		}
		m, other := d.PhraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Organisation|lexicon.Body|lexicon.Field|lexicon.Modifier|lexicon.Region|lexicon.OrgAdjective|lexicon.Metonym|lexicon.Rank)
		if other != nil && other.Class == lexicon.Organisation {
			if k := d.officeWithin(pos, pos+m, end); k > pos {
				m, other = d.PhraseAt(pos, k, lexicon.Organisation|lexicon.OrgAdjective)
			}
		}
		if head != nil && other != nil && other.Class == lexicon.Modifier && n == m && d.premodifies(pos+n, end) { // "Deputy Chief"
			head = nil
		}
		if head != nil && d.inCharge(pos) {
			return office{}, false
		}
		if head != nil && n >= m || head != nil && other.Class == lexicon.Rank && n == m {
			if head.Code == "guest" && (text.Modals.Has(d.Fold(pos-1)) || d.Fold(pos-1) == "to") && !d.Is(pos-1, lexicon.Month) { // "will host X"
				return office{}, false
			}
			if pos == i && d.Fold(pos) == "hosts" && pos+1 < end && (d.IsCapital(pos+1) || d.Determiner(pos+1) != 0) { // "President hosts Swiss envoy"
				return office{}, false
			}
			if d.Fold(pos+n) == "'s" { // "the UN Secretary-General's special envoy"
				if d.premodifies(pos+n+1, end) {
					d.orgInside(&o.Titles, text.Phrase{From: pos, To: pos + n})
					pos += n + 1
					continue
				}
			}
			if unknown.Len() > 0 && n == 1 && d.Is(pos, lexicon.PostNominal) && d.Tokens[pos].Shape == text.Upper && d.nameAt(pos+1, end).Empty() { // "John Smith MP"
				return office{}, false
			}
			if unknown.Len() > 0 && n == 1 && d.Is(pos, lexicon.GivenName) && d.Fold(pos-1) != "'s" && d.Fold(pos+1) != "of" { // "Abdul Hakim"
				return office{}, false
			}
			if unknown.Len() > 0 {
				o.generous = true
				o.takeUnknown(d, unknown, head)
			}
			return d.finishOffice(o, text.Phrase{From: pos, To: pos + n}, head, end)
		}
		if (other == nil || other.Class == lexicon.Body) && d.Fold(pos+1) == "'s" && pos > i && (d.Cue(pos, lexicon.CueLandNoun) || d.Cue(pos, lexicon.CueBodyNoun)) {
			o.Theirs = pos
			pos += 2
			o.Office.From = pos
			unknown = text.Phrase{}
			continue
		}
		if other == nil && d.Tokens[pos].Shape == text.Lower && pos > i && (d.Fold(pos-1) == "'s" || o.OrgAt.To == pos) && !d.StopWord(pos) && d.officeStarts(pos+1, end) {
			pos++ // "FAO's subregional coordinator", "WHO emergency coordinator"
			continue
		}
		if other == nil && d.Fold(pos) == "&" && unknown.To == pos && pos+1 < end && d.IsCapital(pos+1) { // "Total E&P's managing director"
			pos++
			unknown.To = pos
			continue
		}
		if other == nil || other.Class == lexicon.Rank {
			if !d.Tokens[pos].Capital() || d.StopWord(pos) || unknown.Empty() && d.endsVenue(pos) || unknown.Len() >= 4 || d.Is(pos, lexicon.Month|lexicon.Weekday|lexicon.Honorific) {
				return office{}, false
			}
			if unknown.Empty() {
				unknown = text.Phrase{From: pos, To: pos}
			}
			pos++
			unknown.To = pos
			if d.Fold(pos) == "'s" {
				pos++
			}
			continue
		}
		pos = d.takePremodifier(&o, other, text.Phrase{From: pos, To: pos + m}, &unknown, end)
	}
	return office{}, false
}

// endsVenue reports whether token i belongs to a venue behind "at": "welcomed at Urugwiro Village |
// Ambassador X" names no ambassador to the village.
func (d *Document) endsVenue(i int) bool {
	for from := i; from > max(0, i-3) && d.Tokens[from].Capital(); from-- {
		if n, _ := d.PhraseAt(from, len(d.Tokens), lexicon.Venue); from+n > i {
			return d.Fold(from-1) == "at"
		}
	}
	return false
}

// hostingAt reports whether "host" or "hosts" at token i tells what somebody does: "played
// host to Y", "will tomorrow, 7 March, host the Minister", "X hosts at the palace Y".
func (d *Document) hostingAt(i int) bool {
	switch d.Fold(i) {
	case "host":
		return d.Fold(i+1) == "to" || text.Determiners.Has(d.Fold(i+1))
	case "hosts":
		before := d.Fold(i - 1)
		return d.Tokens[i].Shape == text.Lower && before != "and" && !text.Prepositions.Has(before) && d.Fold(i+1) != "of"
	}
	return false
}

// takePremodifier takes what the vocabulary knows at "at", before the head of an office: a
// country, an organisation, a body, a modifier or fields; it gives the token behind. Unknown
// words that stand before a body are of its name.
func (d *Document) takePremodifier(o *office, entry *lexicon.Entry, at text.Phrase, unknown *text.Phrase, end int) int {
	pos := at.To
	switch entry.Class {
	case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
		if named := (text.Phrase{From: o.Office.From, To: pos}); entry.Class == lexicon.CountryName && o.Country == "" && d.runsFirmAt(pos, end) && d.branchOf(named) { // "Nordvind Energy PNG managing director"
			d.takeCompany(&o.Titles, named)
			return pos
		}
		if o.Org != "" && o.OrgAt.To == at.From && entry.Class == lexicon.CountryName && d.Fold(pos) != "'s" { // "UNFPA Kenya Representative"
			return pos
		}
		if o.Country == "" {
			o.Country, o.CountryAt, o.CountryFrom = entry.Code, at, countryFrom(entry)
		}
		pos = d.behindPossessive(pos)
		if at.From == o.Office.From && (entry.Class != lexicon.Metonym || pos > at.To) { // "CIA Director" is an office's name, "the CIA's Director" none
			o.Office.From = pos
		}
		return pos
	case lexicon.Organisation, lexicon.OrgAdjective:
		if o.Org == "" {
			o.Org, o.OrgAt = d.orgName(entry, at), at
		}
	case lexicon.Body:
		if to := d.portfolioAt(at, entry, end); to > at.From { // "Chilean Mining Minister"
			return to
		}
		body := at
		if unknown.Len() > 0 {
			body.From = unknown.From
			*unknown = text.Phrase{}
		}
		if (entry.Code == "company" || entry.Code == "academy") && o.CountryAt.To == body.From && d.Tokens[at.From].Capital() { // "Turkish Airlines"
			body.From, o.Office.From = o.CountryAt.From, o.CountryAt.From
			o.Country, o.CountryAt = "", text.Phrase{}
		}
		if to := d.landOfBody(pos, end); to > pos && o.Country == "" && d.ownKind(entry, body, pos-1) { // "Law Society of Kenya | President"
			for body.From > o.Office.From && d.Is(body.From-1, lexicon.Field) && d.IsCapital(body.From-1) { // "Law" is a minister's field as well
				body.From--
			}
			body.To, pos = to, to
		} else if next, ok := d.bodyComplement(&o.Titles, pos, end); ok {
			pos = next
		}
		d.takeBody(&o.Titles, body, entry)
		if n, part := d.PhraseAt(body.From, body.To, lexicon.Division); part != nil && body.From+n+1 == body.To && o.Country == "" && d.Cue(body.To-1, lexicon.CueDivisionNoun) { // "Cebu Province Governor"
			o.Country, o.CountryAt, o.CountryFrom = part.Code, text.Phrase{From: body.From, To: body.From + n}, "place"
		}
		o.state = o.state || o.Org == "" && o.Country != ""
	case lexicon.Modifier:
		o.Former = o.Former || entry.Code == "former"
	case lexicon.Field:
		if next := d.fieldList(at.From, end); next > pos { // "Embraer Defense & Security's chief executive"
			pos = next
		}
	}
	return d.behindPossessive(pos)
}

// portfolioAt gives the end of words that companies are called by where they are a
// minister's field: "Chilean Mining | Minister"; at.from when they are none.
func (d *Document) portfolioAt(at text.Phrase, body *lexicon.Entry, end int) int {
	n, field := d.PhraseAt(at.From, end, lexicon.Field)
	if body.Code != "company" || field == nil || n < at.Len() {
		return at.From
	}
	if _, head := d.PhraseAt(at.From+n, end, lexicon.Office); head == nil || head.Code != "minister" {
		return at.From
	}
	return at.From + n
}

// behindPossessive gives the token behind a "'s" at token i, i when none stands there.
func (d *Document) behindPossessive(i int) int {
	if d.Fold(i) == "'s" {
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
func (d *Document) premodifies(i, end int) bool {
	_, ok := d.officeAt(i, min(end, i+longestPremodifier))
	return ok && d.Determiner(i) == 0
}

// Singular gives the office of a plural head: "Presidents".
func (d *Document) Singular(p text.Phrase) *lexicon.Entry {
	var words [4]lexicon.Word
	if p.Len() > len(words) {
		return nil
	}
	copy(words[:], d.Words[p.From:p.To])
	last := p.To - 1
	word := strings.TrimSuffix(d.Fold(last), "s")
	if stem, ok := strings.CutSuffix(word, "ie"); ok { // "Secretaries"
		word = stem + "y"
	} else if stem, ok := strings.CutSuffix(word, "men"); ok { // "Congressmen"
		word = stem + "man"
	}
	words[p.Len()-1] = d.Lex.Word(word, d.Tokens[last].Capital(), false)
	n, entry := d.Lex.Match(words[:p.Len()], lexicon.Office)
	if n != p.Len() {
		return nil
	}
	return entry
}
