package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what follows the head of an office: abbreviations and other words in
// brackets, "ad interim", complements, the home of a company.

// finishOffice reads what follows the head.
func (d *Document) finishOffice(o office, head text.Phrase, entry *lexicon.Entry, end int) (office, bool) {
	if d.Fold(head.To-1) == "for" { // "vice president for Africa": the field is its complement
		head.To--
	}
	o.Head = head
	o.Level = entry.Code
	o.Generic = entry.Note == "of"
	o.Plural = d.PluralHead(head)
	if entry.Class == lexicon.Group {
		o.Level = ""
		o.Counterpart, o.Guest = entry.Code == "counterpart", entry.Code == "guest"
	}
	if n, land := d.PhraseAt(head.From, head.To, lexicon.CountryName|lexicon.Demonym); land != nil && o.Country == "" && n < head.Len() { // "US Trade Representative"
		o.Country, o.CountryAt, o.CountryFrom = land.Code, text.Phrase{From: head.From, To: head.From + n}, countryFrom(land)
	}
	for k := head.From; k < head.To && o.Country == "" && head.Len() > 1; k++ { // "director of the FBI"
		if n, seat := d.PhraseAt(k, head.To, lexicon.Metonym); seat != nil && n < head.Len() {
			o.Country, o.CountryAt = seat.Code, text.Phrase{From: k, To: k + n}
		}
	}
	d.divisionBefore(&o)
	if o.generous && o.Generic && d.Fold(head.To) == "at" { // "Upstream Director at Nordvind"
		o.Org, o.OrgAt = "", text.Phrase{}
	}
	pos := d.restOfFields(head, end)
	if to := d.bodyAcross(head.From+1, head.To-1, end); to > pos { // "Speaker of the House | of Representatives"
		pos = to
	}
	if to := d.glossed(pos, end); to > pos {
		pos = to
	}
	for !o.Guest || d.Fold(pos) == "from" {
		if short, next := d.ShortForm(pos, end); next > pos {
			if o.Short == "" {
				o.Short = short
			}
			pos = next
			continue
		}
		if to := d.interim(pos, end); to > pos {
			pos = to
			continue
		}
		if to := d.homeOfCompany(&o.Titles, pos, end); to > pos {
			pos = to
			continue
		}
		if to := d.seatBeforeName(pos, end); to > pos && pos > head.To {
			pos = to
			break
		}
		next, ok := d.complement(&o.Titles, pos, end)
		if !ok {
			pos = d.workplace(&o, pos, end)
			break
		}
		o.Generic = false
		if to := d.holderIn(pos+1, next, end); to < next && !o.served {
			pos = to
			break
		}
		pos = next
	}
	if pos > head.To && pos < end && d.Tokens[pos].Shape == text.Title && d.Cue(pos, lexicon.CueFieldHead) && (pos+1 >= end || !d.IsCapital(pos+1)) { // "for Energy | Affairs and"
		pos++
	}
	o.Office.To = pos
	d.postAbroad(&o.Titles, head.To, pos)
	seat := d.residence(&o.Titles, pos, end)
	if seat == pos {
		seat = d.glossOfBody(&o.Titles, pos, end)
	}
	if o.Office.From >= o.Office.To || o.Office.From > head.From {
		o.Office.From = head.From
	}
	o.whole.To, o.next = seat, seat
	if o.Level == "head-of-state" && d.Fold(head.To) == "of" {
		o.Level = d.presides(&o.Titles, text.Phrase{From: head.To + 1, To: pos})
	}
	if o.Level == "organisation-head" {
		d.orgInside(&o.Titles, o.Office)
	} else { // "UN special envoy"
		d.orgInside(&o.Titles, o.Head)
	}
	return o, true
}

// presides gives the level of a president by the first body that the words behind "of" name:
// "president of the Federal Senate", "of the Foreign Affairs Committee", "of the Supreme Court".
func (d *Document) presides(t *Titles, of text.Phrase) string {
	for i := of.From; i < of.To; i++ {
		_, body := d.PhraseAt(i, of.To, lexicon.Body)
		switch {
		case body == nil:
			continue
		case d.Cue(i, lexicon.CueHouseBody):
			return "legislator"
		case body.Code == "parliament" && t.Org == "":
			return "parliament"
		case body.Code == "court" && t.Org == "":
			return "judiciary"
		case body.Code == "company", body.Code == "academy", body.Code == "society", body.Code == "international" && t.Company:
			return "business"
		}
		break
	}
	return t.Level
}

// interim gives the end of "a.i." or "ad interim" behind the words of an office, with the
// commas that may set it off; i when none stands there.
func (d *Document) interim(i, end int) int {
	at := i
	if d.Fold(at) == "," {
		at++
	}
	n, entry := d.PhraseAt(at, end, lexicon.Modifier)
	if entry == nil || entry.Code != "acting" || !d.IsLower(at) {
		return i
	}
	if at == i {
		return at + n
	}
	if d.Fold(at+n) != "," {
		return i
	}
	return at + n + 1
}

// glossed gives the end of the brackets at token i that say an office in other words, when
// its complement follows: "Akim (Governor) of Mangistau region"; i when none stand there.
func (d *Document) glossed(i, end int) int {
	if o, ok := d.officeInBrackets(i, end); ok && !o.Plural && d.Fold(o.next+1) == "of" {
		return o.next + 1
	}
	return i
}

// ShortForm reads an abbreviation in brackets, "(COAS)", and gives its fold.
func (d *Document) ShortForm(i, end int) (string, int) {
	if d.Fold(i) != "(" || i+2 >= end {
		return "", i
	}
	for j := i + 1; j < min(end, i+6); j++ {
		if d.Fold(j) == ")" {
			if j == i+2 && d.abbreviated(i+1) {
				return d.Fold(i + 1), j + 1
			}
			return "", i
		}
	}
	return "", i
}

// abbreviated reports whether token i is printed as an abbreviation: "COAS", "AfDB".
func (d *Document) abbreviated(i int) bool {
	t := &d.Tokens[i]
	if t.Shape == text.Title {
		last := d.Raw[t.End-1]
		return t.End-t.Start < 7 && last >= 'A' && last <= 'Z'
	}
	return t.Shape == text.Upper
}

// majestyAt gives the end of the sovereign at token i in whose service somebody is who is
// named behind it: "of the Office of His Majesty | Ihsan Tell", "to His Highness the Amir |,
// Ali Saad"; i when none stands there.
func (d *Document) majestyAt(i, end int) int {
	n, _ := d.PhraseAt(i, end, lexicon.Honorific)
	if n < 2 || !d.Cue(i, lexicon.CuePossessive) {
		return i
	}
	to := i + n
	if d.Determiner(to) == text.Definite {
		n, _ := d.PhraseAt(to+1, end, lexicon.Office|lexicon.Nobility)
		if n == 0 {
			return i
		}
		to += 1 + n
		if d.Fold(to) == "," {
			return to
		}
	}
	if name := d.nameAt(to, end); name.Len() > 1 && d.plainName(name) {
		return to
	}
	return i
}
