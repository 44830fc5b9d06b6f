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
// The titles before a name are in titleruns.go and persontitles.go; what follows it
// (appositions, post-nominals) is in appositions.go.

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
	if d.delegationHead(m, i, end) || d.headOfBody(m, i, end) {
		return true
	}
	*m = Mention{Kind: Person, Rule: "title and name"}
	m.Titles.Definite = true
	if k := d.Determiner(i); k != 0 {
		if i+1 >= end {
			return false
		}
		m.Titles.Definite = k != text.Indefinite
	}
	pos, titled, officed := d.titlesBefore(m, i, end)
	if !titled {
		return d.compatriot(m, i, end)
	}
	if d.titleOfTown(i, end) {
		return false
	}
	pos = d.restOfOffice(m, pos, end, officed)
	name, pos := d.nameBehindTitles(m, i, pos, end, officed)
	if !d.closePerson(m, i, pos, end, name, officed) {
		return false
	}
	if d.Fold(m.To) == "'s" {
		m.To++
		m.Possessive = true
	}
	return true
}

// titleOfTown reports whether what looks like a title at token i only begins a town's name: "São Paulo",
// "in General Santos".
func (d *Document) titleOfTown(i, end int) bool {
	return d.Tokens[i].Capital() && (d.Is(i, lexicon.Honorific) || d.Is(i, lexicon.Rank) && d.Fold(i-1) == "in") && !d.LargeTown(i, end).Empty()
}

// nameBehindTitles gives the name behind the titles of a group that begins at token i and end before
// token pos, empty when none stands there, and the token behind the titles and what goes with them.
func (d *Document) nameBehindTitles(m *Mention, i, pos, end int, officed bool) (name text.Phrase, behind int) {
	name = d.nameAt(pos, end)
	if officed && !name.Empty() && d.isPlace(name) && d.IsLower(name.To) && d.officeWord(name.To) { // "head of the bank's Nairobi office Ana Rivas"
		name = text.Phrase{From: pos, To: pos}
	}
	if officed && !m.Titles.Plural && m.Titles.Office.To == pos && (name.Empty() || name.Len() < 3 && d.thingInside(text.At(pos))) {
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
	if !officed || !name.Empty() {
		return name, pos
	}
	if d.Fold(pos) == "here" && d.Fold(pos+1) == "," { // "France's ambassador here, Ana Rivas"
		pos++
	}
	if d.Fold(pos) == "," && !m.Titles.Plural {
		d.compatriotBehind(m, &name, pos, end)
		if after := d.nameAt(pos+1, end); name.Empty() && d.nameBehindComma(after, end) && !d.ofNameBefore(i, after, end) && !d.subjectBehind(i, after) {
			name = after
		}
	}
	return name, pos
}

// closePerson gives m its words, head and rule: those of a name, else of the office, style or rank
// that stands for one at the tokens from i up to pos. It reports false when they are no person.
func (d *Document) closePerson(m *Mention, i, pos, end int, name text.Phrase, officed bool) bool {
	switch {
	case !name.Empty():
		m.Name, m.Head = name, name.To-1
		m.Phrase = text.Phrase{From: i, To: name.To}
		return d.namesPerson(m, end, officed)
	case officed:
		if !d.bareOffice(m) {
			return false
		}
		m.Rule, m.Head = "office", m.Titles.Head.To-1
		m.Phrase = text.Phrase{From: i, To: max(m.Titles.Office.To, m.Titles.Head.To)}
	case d.styleAt(i, pos):
		m.Rule, m.Head, m.Phrase = "style", pos-1, text.Phrase{From: i, To: pos}
		return d.Fold(pos) != "'s" || !d.IsCapital(pos+1) // "His Majesty's Government"
	case d.loneRankAt(&m.Titles, i, pos):
		m.Rule, m.Head, m.Phrase = "rank", pos-1, text.Phrase{From: i, To: pos}
	default:
		return false
	}
	return true
}

// namesPerson reports whether the name of m is a person's and no numeral, matter or house.
func (d *Document) namesPerson(m *Mention, end int, officed bool) bool {
	name := m.Name
	if name.Len() == 1 && d.abstract(name.From) {
		return false
	}
	if officed {
		return true
	}
	if name.To < end && d.Tokens[name.To].Capital() && d.Is(name.To, lexicon.VenueHead|lexicon.Body|lexicon.Modifier) { // "Sir Seretse Khama International Airport"
		return false
	}
	initial := name.Len() == 1 && m.Titles.Rank.Empty() && d.Tokens[name.From].Shape == text.Initial
	return !initial && !romanNumeral(d.Fold(name.From))
}

// compatriot reads "the Guinean, Ibrahima Khalil Kaba" and "the Emirati Reem Al-Falasi": a
// country and a name without an office.
func (d *Document) compatriot(m *Mention, i, end int) bool {
	pos := d.BehindArticle(i)
	n, entry := d.PhraseAt(pos, end, lexicon.Demonym)
	if entry == nil || pos == i {
		return false
	}
	from := pos + n
	if d.Fold(from) == "," {
		from++
	} else if !d.fullNameAt(from, end) || !d.holdsGivenName(d.nameAt(from, end)) {
		return false
	}
	name := d.nameAt(from, end)
	if name.Len() < 2 || d.isPlace(name) {
		return false
	}
	m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = entry.Code, text.Phrase{From: pos, To: pos + n}, "demonym"
	m.Phrase, m.Name, m.Head, m.Rule = text.Phrase{From: i, To: name.To}, name, name.To-1, "compatriot"
	return true
}

// holdsGivenName reports whether a word of a name is a common given name, or one that only people's
// names are joined with: "Talal bin Mishari".
func (d *Document) holdsGivenName(name text.Phrase) bool {
	for i := name.From; i < name.To; i++ {
		if d.Is(i, lexicon.GivenName) || i > name.From && d.Is(i, lexicon.Particle) {
			return true
		}
	}
	return false
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

// subjectBehind reports whether the name behind the comma of an office at token i is the sentence's subject
// and not that of its holder: "With the Serbian minister, | Ana Rivas spoke of arms". The holder's own would
// be closed by a comma.
func (d *Document) subjectBehind(i int, name text.Phrase) bool {
	return i == d.SentenceOf(i).From+1 && text.WordIn("with to for from", d.Fold(i-1)) && d.Determiner(i) == text.Definite && name.To < len(d.Tokens) && d.IsLower(name.To) && !text.WordIn("and of", d.Fold(name.To))
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
	if i == 0 || d.Tokens[i].Shape != text.Title || d.Tokens[i-1].Shape != text.Title {
		return false
	}
	return d.Is(i-1, lexicon.GivenName) && (i+1 >= len(d.Tokens) || !d.IsCapital(i+1)) && d.Cue(i, lexicon.CueSurnameToo)
}

// isPlace reports whether a place of the gazetteer is written with these words.
func (d *Document) isPlace(p text.Phrase) bool {
	if p.Len() > text.LongestTown {
		return false
	}
	var folds [text.LongestTown]string
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
		return d.shortOf(m)
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

// shortOf reports whether "the adviser" is short for the office of somebody named before: of the
// National Security Adviser, as "the secretary" is of the Secretary of State.
func (d *Document) shortOf(m *Mention) bool {
	t := &m.Titles
	if t.Plural || t.Head.Len() != 1 || t.Office.To != t.Head.To || d.Fold(t.Head.From-1) != "the" || !d.IsLower(t.Head.From) || d.Fold(t.Head.To) == "of" {
		return false
	}
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		o := &d.Mentions[i]
		own := &o.Titles
		if o.Kind == Person && !o.Name.Empty() && own.Office.Len() > 1 && (d.Fold(own.Office.To-1) == d.Fold(t.Head.From) || d.Fold(own.Head.To-1) == d.Fold(t.Head.From)) {
			return true
		}
	}
	return false
}
