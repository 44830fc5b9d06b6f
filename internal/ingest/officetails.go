package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns what follows the head of an office: abbreviations and other words in
// brackets, "ad interim", complements, the home of a company.

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

// majestyAt gives the end of the sovereign at token i in whose service somebody is who is
// named behind it: "of the Office of His Majesty | Ihsan Tell", "to His Highness the Amir |,
// Ali Saad"; i when none stands there.
func (d *document) majestyAt(i, end int) int {
	n, _ := d.phraseAt(i, end, lexicon.Honorific)
	if n < 2 || !d.cue(i, lexicon.CuePossessive) {
		return i
	}
	to := i + n
	if d.determiner(to) == definite {
		n, _ := d.phraseAt(to+1, end, lexicon.Office|lexicon.Nobility)
		if n == 0 {
			return i
		}
		to += 1 + n
		if d.fold(to) == "," {
			return to
		}
	}
	if name := d.nameAt(to, end); name.len() > 1 && d.plainName(name) {
		return to
	}
	return i
}
