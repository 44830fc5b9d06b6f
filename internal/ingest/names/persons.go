package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns person groups: a name with the titles before it, or an office
// that stands for a person.
//
//	person = {determiner | office | rank | honorific | "," } name | office
//
// The titles before a name are in persontitles.go; what follows it (appositions,
// post-nominals) is in appositions.go.

// mayBePerson reports whether a person group may stand at token i: a title or a country
// begins there, behind "the" perhaps, or an office stands ahead.
func (d *Document) mayBePerson(i, end int) bool {
	begins := d.Seen[i].Begins
	if i+1 < end && d.Determiner(i) == text.Definite {
		begins |= d.Seen[i+1].Begins
	}
	const opens = lexicon.Rank | lexicon.Honorific | lexicon.Nobility | lexicon.CountryName | lexicon.Demonym
	return begins&opens != 0 || d.officeAhead(i, end)
}

// personAt parses the person group at token i into m; m is of no use when it is none.
func (d *Document) personAt(m *Mention, i, end int) bool {
	if !d.mayBePerson(i, end) {
		return false
	}
	if d.delegationHead(m, i, end) {
		return true
	}
	*m = Mention{Kind: Person, Rule: "title and name"}
	m.Titles.Definite = true
	pos := i
	if k := d.Determiner(pos); k != 0 {
		if pos+1 >= end {
			return false
		}
		m.Titles.Definite = k != text.Indefinite
	}
	titled, officed := false, false
	pos = d.countryOfRank(&m.Titles, pos, end)
	for pos < end {
		if officed {
			pos += d.serviceAt(pos, end)
		}
		if n, next := d.title(&m.Titles, pos, end); n {
			pos, titled = next, true
			continue
		}
		if officed && m.Titles.Counterpart && d.Fold(pos) == "there" && d.Fold(pos+1) == "," { // "his counterpart there, X"
			pos++
		}
		if officed && m.Titles.Counterpart { // "his European counterpart, EU Trade Commissioner Karel De Gucht"
			next := pos
			if d.Fold(next) == "," {
				next++
			}
			if o, ok := d.officeAt(next, end); ok && !o.Plural && !o.Counterpart && d.Determiner(next) == 0 {
				o = d.joinOffices(o, end, false)
				if !d.nameAt(o.next, end).Empty() || d.titleFollows(o.next, end) {
					was := m.Titles
					d.takeOffice(m, o)
					if m.Titles.Country == "" && m.Titles.Org == "" {
						m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = was.Country, was.CountryAt, was.CountryFrom
						m.Titles.Org, m.Titles.OrgAt = was.Org, was.OrgAt
					}
					pos = o.next
					continue
				}
			}
		}
		if !officed && d.officeAhead(pos, end) {
			if o, ok := d.officeAt(pos, end); ok {
				o = d.joinOffices(o, end, false)
				d.takeOffice(m, o)
				pos, officed, titled = o.next, true, true
				continue
			}
		}
		if officed && d.Fold(pos) == "," && (d.titleFollows(pos+1, end) || d.minorOffice(pos+1, end) > 0) {
			pos++
			continue
		}
		if officed {
			if n := d.minorOffice(pos, end); n > 0 {
				pos += n
				continue
			}
		}
		if d.Determiner(pos) == text.Definite && (officed || pos == i) && pos+1 < end {
			if n, _ := d.PhraseAt(pos+1, end, lexicon.Honorific|lexicon.Rank|lexicon.Nobility); n > 0 {
				pos++
				continue
			}
		}
		break
	}
	if !titled {
		return d.compatriot(m, i, end)
	}
	pos = d.restOfOffice(m, pos, end, officed)
	name := d.nameAt(pos, end)
	if officed && !name.Empty() && d.isPlace(name) && d.IsLower(name.To) && d.officeWord(name.To) { // "head of the bank's Nairobi office Ana Rivas"
		name = text.Phrase{From: pos, To: pos}
	}
	if officed && !m.Titles.Plural && m.Titles.Office.To == pos && (name.Empty() || name.Len() < 3 && d.thingInside(text.Phrase{From: pos, To: pos + 1})) {
		if to := d.toHolder(m, pos, end); to > 0 {
			pos, name = to, d.nameAt(to, end)
		} else if name.Len() == 1 && m.Titles.Office.To > m.Titles.Head.To && !d.Is(pos, lexicon.GivenName) { // "for Food | Diversity at the ministry": no name
			m.Titles.Office.To = d.CapitalRun(pos, end, 4)
			pos, name = m.Titles.Office.To, text.Phrase{From: pos, To: pos}
		}
	}
	if d.fathersName(name, i) { // "Sultan bin Saad": what looked like a title is his name
		name.From--
	}
	if name.Empty() && officed && d.Fold(pos) == "here" && d.Fold(pos+1) == "," { // "France's ambassador here, Ana Rivas"
		pos++
	}
	if name.Empty() && officed && d.Fold(pos) == "," && !m.Titles.Plural {
		d.compatriotBehind(m, &name, pos, end)
		if after := d.nameAt(pos+1, end); name.Empty() && d.nameBehindComma(after, end) && !d.ofNameBefore(i, after, end) {
			name = after
		}
	}
	switch {
	case !name.Empty():
		m.Name, m.Head = name, name.To-1
		m.Phrase = text.Phrase{From: i, To: name.To}
		if !officed && name.To < end && d.Tokens[name.To].Capital() && d.Is(name.To, lexicon.VenueHead|lexicon.Body|lexicon.Modifier) {
			return false // "Sir Seretse Khama International Airport"
		}
		if !officed && romanNumeral(d.Fold(name.From)) || d.abstract(name.From) && name.Len() == 1 {
			return false
		}
		if m.Name.Len() == 1 && !officed && m.Titles.Rank.Empty() && d.Tokens[name.From].Shape == text.Initial {
			return false
		}
	case officed:
		if d.bareOffice(m) {
			m.Rule = "office"
			m.Head = m.Titles.Head.To - 1
			m.Phrase = text.Phrase{From: i, To: m.Titles.Office.To}
			if m.Titles.Head.To > m.To {
				m.To = m.Titles.Head.To
			}
		} else {
			return false
		}
	case d.styleAt(i, pos):
		m.Rule, m.Head, m.Phrase = "style", pos-1, text.Phrase{From: i, To: pos}
		if d.Fold(pos) == "'s" && d.IsCapital(pos+1) { // "His Majesty's Government"
			return false
		}
	case d.loneRankAt(&m.Titles, i, pos):
		m.Rule, m.Head, m.Phrase = "rank", pos-1, text.Phrase{From: i, To: pos}
	default:
		return false
	}
	if d.Fold(m.To) == "'s" {
		m.To++
		m.Possessive = true
	}
	return true
}

// countryOfRank reads the country that stands before a rank and a name: "U.S. Army
// General X", "Turkish Admiral Y", "Jordanian Prince Z". It gives the token of the rank.
func (d *Document) countryOfRank(t *Titles, i, end int) int {
	n, entry := d.PhraseAt(i, end, lexicon.CountryName|lexicon.Demonym)
	if entry == nil {
		return i
	}
	next := i + n
	if d.Fold(next) == "'s" {
		next++
	}
	k, rank := d.PhraseAt(next, end, lexicon.Rank|lexicon.Nobility)
	if rank == nil { // "Pakistan Navy Admiral"
		if m, body := d.PhraseAt(next, end, lexicon.Body); body != nil && body.Code == "military" {
			k, rank = d.PhraseAt(next+m, end, lexicon.Rank)
			next += m
		}
	}
	if rank == nil || d.Tokens[next].Shape == text.Lower || d.nameAt(next+k, end).Empty() || d.officeStarts(next+k, end) {
		return i
	}
	if m, office := d.PhraseAt(next, end, lexicon.Office); office != nil && m > k {
		return i
	}
	t.Country, t.CountryAt, t.CountryFrom = entry.Code, text.Phrase{From: i, To: i + n}, countryFrom(entry)
	return next
}

// compatriot reads "the Guinean, Ibrahima Khalil Kaba" and "Luxembourg's Xavier
// Bettel": a country and a name without an office.
func (d *Document) compatriot(m *Mention, i, end int) bool {
	pos := d.BehindArticle(i)
	n, entry := d.PhraseAt(pos, end, lexicon.Demonym)
	if entry == nil || pos == i || d.Fold(pos+n) != "," {
		return false
	}
	name := d.nameAt(pos+n+1, end)
	if name.Len() < 2 || d.isPlace(name) {
		return false
	}
	m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = entry.Code, text.Phrase{From: pos, To: pos + n}, "demonym"
	m.Phrase, m.Name, m.Head, m.Rule = text.Phrase{From: i, To: name.To}, name, name.To-1, "compatriot"
	return true
}

// ofNameBefore reports whether an office at token i, behind whose comma a name stands, is of the name
// before it in a list that goes on so: "Ana Rivas, Minister of Trade, Luis Soto, Director, and".
func (d *Document) ofNameBefore(i int, after text.Phrase, end int) bool {
	if d.Determiner(i) != 0 || d.Fold(i-1) != "," || d.Fold(after.To) != "," || after.Len() < 2 || !d.officeStarts(after.To+1, end) {
		return false
	}
	s := d.SentenceOf(i)
	run := text.Phrase{From: i - 1, To: i - 1}
	for run.From > s.From && run.Len() < 4 && d.IsCapital(run.From-1) {
		run.From--
	}
	if n := len(d.Mentions); n > 0 && d.Mentions[n-1].To > run.From {
		return false
	}
	behind, ok := d.officeAt(after.To+1, end)
	return ok && !behind.Plural && d.nameAt(behind.next, end).Empty() && run.Len() > 1 && d.nameAt(run.From, i-1) == run && d.plainName(run)
}

// endsApposition reports whether a comma or the sentence's end stands at token i: what stands
// before it is no member of a list.
func (d *Document) endsApposition(i, end int) bool {
	return i >= end || d.Fold(i) == "," || d.Fold(i) == "."
}

// nameBehindComma reports whether the run behind an office's comma is the
// office-holder's name and no place or next member of a list.
func (d *Document) nameBehindComma(p text.Phrase, end int) bool {
	if p.Empty() || p.To < end && d.Fold(p.To) == "'s" {
		return false
	}
	for i := p.From; i < p.To; i++ {
		if d.Is(i, lexicon.VenueHead|lexicon.Venue|lexicon.Field|lexicon.Region) && !d.Is(i, lexicon.GivenName) && !(i == p.From+1 && i == p.To-1 && d.surnameToo(i)) {
			return false
		}
	}
	if n, _ := d.PhraseAt(p.From, p.To, lexicon.Honorific); n == p.Len() || d.isPlace(p) { // "Her Majesty"
		return false
	}
	if p.Len() >= 2 {
		return true
	}
	return d.Fold(p.To) == "," || d.Fold(p.To) == "."
}

// surnameToo reports whether token i, a word of houses, bodies or matters, is a surname: it stands
// last behind a given name, "Ana Hall".
func (d *Document) surnameToo(i int) bool {
	return i > 0 && d.Tokens[i].Shape == text.Title && d.Is(i-1, lexicon.GivenName) && d.Tokens[i-1].Shape == text.Title && (i+1 >= len(d.Tokens) || !d.IsCapital(i+1)) && d.Cue(i, lexicon.CueSurnameToo)
}

// isPlace reports whether a place of the gazetteer is written with these words.
func (d *Document) isPlace(p text.Phrase) bool {
	if p.Len() > 4 {
		return false
	}
	var folds [4]string
	for i := range p.Len() {
		folds[i] = d.Fold(p.From + i)
	}
	return d.Lex.IsPlace(folds[:p.Len()]...)
}

// bareOffice reports whether an office without a name stands for a person.
func (d *Document) bareOffice(m *Mention) bool {
	t := &m.Titles
	if t.Counterpart || t.Guest {
		return true
	}
	if t.Generic && t.Country == "" && t.Org == "" {
		return false
	}
	if t.Plural {
		return false // groups.go
	}
	// A lower-case office needs a determiner or a country: "the minister",
	// "Turkish president"; "chair" or "head" alone is a verb.
	first := d.Tokens[t.Office.From]
	if first.Shape == text.Lower && d.Determiner(t.Office.From-1) == 0 && t.CountryAt.Empty() && t.OrgAt.Empty() {
		return false
	}
	return true
}
