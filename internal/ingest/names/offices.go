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
	for limit := min(end, pos+longestPremodifier); pos < limit; {
		if _, next := d.ShortForm(pos, end); next > pos && pos > o.Office.From { // "National Assembly (NA) Chairman"
			pos = next
			continue
		}
		if pos == o.Office.From {
			if to := d.bodyBeforeOffice(&o, pos, end); to > pos {
				pos = to
				continue
			}
			if n, part := d.PhraseAt(pos, end, lexicon.Division); n > 1 && part.Code != "" && d.IsCapital(pos) && d.governedBy(d.behindPossessive(pos+n), end) { // "New South Wales | Premier"
				unknown = text.Phrase{From: pos, To: pos + n}
				pos = d.behindPossessive(pos + n)
				continue
			}
		}
		n, head := d.officeHead(pos, end)
		m, other := d.premodifierAt(pos, end)
		if head != nil && other != nil && other.Class == lexicon.Modifier && n == m && d.premodifies(pos+n, end) { // "Deputy Chief"
			head = nil
		}
		if head != nil && d.inCharge(pos) || pos > i && d.landBehindTown(i, pos, other) {
			return office{}, false
		}
		if head != nil && n >= m {
			if d.tellsOfHosting(head, pos, i, end) {
				return office{}, false
			}
			if d.Fold(pos+n) == "'s" && d.premodifies(pos+n+1, end) { // "the UN Secretary-General's special envoy"
				d.orgInside(&o.Titles, text.Phrase{From: pos, To: pos + n})
				pos += n + 1
				continue
			}
			if unknown.Len() > 0 {
				if n == 1 && d.belongsToName(pos, end) {
					return office{}, false
				}
				if m, _ := d.PhraseAt(unknown.From, unknown.To, lexicon.Rank); m == unknown.Len() && d.Is(pos, lexicon.Honorific) { // "Lt. Gen. | Engineer X"
					return office{}, false
				}
				o.generous = true
				o.takeUnknown(d, unknown, head)
			}
			return d.finishOffice(o, text.Phrase{From: pos, To: pos + n}, head, end)
		}
		switch bare := other == nil; {
		case (bare || other.Class == lexicon.Body) && pos > i && d.Fold(pos+1) == "'s" && (d.Cue(pos, lexicon.CueLandNoun) || d.Cue(pos, lexicon.CueBodyNoun)):
			o.Theirs = pos
			pos += 2
			o.Office.From = pos
			unknown = text.Phrase{}
		case bare && pos > i && d.betweenOwnerAndOffice(&o, pos, end): // "FAO's subregional coordinator", "WHO emergency coordinator"
			pos++
		case bare && d.Fold(pos) == "&" && unknown.To == pos && d.IsCapital(pos+1) && pos+1 < end: // "Total E&P's managing director"
			pos++
			unknown.To = pos
		case bare || other.Class == lexicon.Rank:
			if unknown.Len() >= 4 || unknown.Empty() && d.endsVenue(pos) || !d.mayNameBody(pos) || d.opensDoing(pos, end) {
				return office{}, false
			}
			if unknown.Empty() {
				unknown.From = pos
			}
			pos++
			unknown.To = pos
			pos = d.behindPossessive(pos)
		default:
			pos = d.takePremodifier(&o, other, text.Phrase{From: pos, To: pos + m}, &unknown, end)
		}
	}
	return office{}, false
}

// premodifierAt gives what the vocabulary knows at token i that may stand before the head of an
// office. An organisation's name ends where an office within it begins.
func (d *Document) premodifierAt(i, end int) (int, *lexicon.Entry) {
	n, entry := d.PhraseAt(i, end, premodifiers)
	if entry != nil && entry.Class == lexicon.Organisation {
		if k := d.officeWithin(i, i+n, end); k > i {
			return d.PhraseAt(i, k, lexicon.Organisation|lexicon.OrgAdjective)
		}
	}
	return n, entry
}

// premodifiers are the classes of what may stand before the head of an office; a rank may be its head.
const premodifiers = lexicon.CountryName | lexicon.Demonym | lexicon.Organisation | lexicon.Body | lexicon.Field |
	lexicon.Modifier | lexicon.Region | lexicon.OrgAdjective | lexicon.Metonym | lexicon.Rank

// betweenOwnerAndOffice reports whether token i is a word in small letters between an
// organisation and the office there.
func (d *Document) betweenOwnerAndOffice(o *office, i, end int) bool {
	return d.IsLower(i) && (d.Fold(i-1) == "'s" || o.OrgAt.To == i) && !d.StopWord(i) && d.officeStarts(i+1, end)
}

// mayNameBody reports whether token i may be a word of the name of a body that the vocabulary does not know.
func (d *Document) mayNameBody(i int) bool {
	return d.Tokens[i].Capital() && !d.StopWord(i) && !d.Is(i, lexicon.Month|lexicon.Weekday|lexicon.Honorific)
}

// opensDoing reports whether token i is the participle that opens a sentence with what its subject did to
// the official behind it: "Hosting Ukrainian Foreign Minister X, the president said", and no "Mining Minister X".
func (d *Document) opensDoing(i, end int) bool {
	if i != d.SentenceOf(i).From || d.Tokens[i].Shape != text.Title || !strings.HasSuffix(d.Fold(i), "ing") || d.Is(i, lexicon.Modifier) {
		return false
	}
	if t := d.VerbTrigger(i); t != nil && t.Form&lexicon.Gerund != 0 && text.WordIn("meet host welcome see engage brief hand tell accompany bring join", t.Class) {
		return true
	}
	n, _ := d.PhraseAt(i+1, end, lexicon.CountryName|lexicon.Demonym)
	return n > 0
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

// takePremodifier takes what the vocabulary knows at "at", before the head of an office: a
// country, an organisation, a body, a modifier or fields; it gives the token behind. Unknown
// words that stand before a body are of its name.
func (d *Document) takePremodifier(o *office, entry *lexicon.Entry, at text.Phrase, unknown *text.Phrase, end int) int {
	pos := at.To
	switch entry.Class {
	case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
		named := text.Phrase{From: o.Office.From, To: pos}
		if entry.Class == lexicon.CountryName && o.Country == "" && d.runsFirmAt(pos, end) && d.branchOf(named) { // "Nordvind Energy PNG managing director"
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
		n, part := d.PhraseAt(body.From, body.To, lexicon.Division)
		if part != nil && body.From+n+1 == body.To && o.Country == "" && d.Cue(body.To-1, lexicon.CueDivisionNoun) { // "Cebu Province Governor"
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
