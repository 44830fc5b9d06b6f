package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns delegations: people of a country, an organisation or one of its bodies
// who are not named.
//
//	delegation = [country | organisation] delegation ["of" | "from" country | organisation | body]

// delegation reads the complement of a delegation and finds its party.
func (d *Document) delegation(m *Mention, end int) bool {
	if f := d.Fold(m.To); f == "of" || f == "from" {
		pos := m.To + 1
		if d.Determiner(pos) != 0 {
			pos++
		}
		if f == "of" && d.IsLower(pos) && d.Fold(pos+1) == "from" { // "of investors from the Turkish firm X"
			if pos += 2; d.Determiner(pos) != 0 {
				pos++
			}
		}
		d.delegationFrom(m, pos, end)
	}
	if _, next := d.ShortForm(m.To, end); next > m.To && m.Titles.Org != "" { // "of the International Monetary Fund (IMF)"
		m.To = next
	}
	if d.Fold(m.To) == "'s" {
		m.To++
		m.Possessive = true
	}
	d.takeParty(m)
	return true
}

// delegationFrom reads whose delegation it is at token i, behind "of" or "from".
func (d *Document) delegationFrom(m *Mention, i, end int) {
	t, firm := &m.Titles, Titles{Level: "business"}
	nobodys := t.Country == "" && t.Org == ""
	if to := d.landsOfBodies(m, i, end); to > i { // "of the Omani and Qatari ministries"
		m.To = to
		d.partyOfFirst(m, text.Phrase{From: i, To: to})
	} else if to := d.groupOfHouse(t, i, end); to > i {
		m.To = to
	} else if to := d.companyAt(&firm, i, end); to > i && firm.Org != "" && nobodys { // "of the Italian group Eni"
		t.Org, t.OrgAt, m.To = firm.Org, firm.OrgAt, to
	} else if body := d.formedBodyAt(i, end); body.Len() > 2 && nobodys && d.Seen[i].Begins&lexicon.Organisation == 0 { // "of the Korea Development Bank"
		t.Org, t.OrgAt, m.To = d.Text(body), body, body.To
	} else if name, to := d.firmOfLand(i, end); nobodys && !name.Empty() { // "of Italy's Nordvind"
		t.Org, t.OrgAt, m.To = d.Text(name), name, to
	} else if n, entry := d.partyAt(i, end, delegationParties); entry != nil {
		if k, seat := d.PhraseAt(i, end, lexicon.Metonym); k == n { // "of the State Great Khural"
			entry = seat
		}
		d.delegationOfKnown(m, entry, text.Phrase{From: i, To: i + n}, end)
		d.delegationOf(m, end)
	} else if o := (Mention{}); d.organisationAt(&o, i, end) && t.Org == "" {
		t.Org, t.OrgAt = d.Text(o.Name), o.Name
		m.To = o.To
	} else if o, ok := d.officeAt(i, end); ok && o.Plural {
		if t.Country == "" {
			t.Country, t.CountryAt = o.Country, o.CountryAt
		}
		m.To = o.next
	} else if name, to := d.firmToldAt(i, end); !ok && nobodys && !name.Empty() {
		t.Org, t.OrgAt, m.To = d.Text(name), name, to
	} else if !ok {
		d.delegationOf(m, end)
	}
}

// delegationParties are the classes of what a delegation may be of, where the vocabulary knows it.
const delegationParties = lexicon.CountryName | lexicon.Demonym | lexicon.Organisation | lexicon.OrgAdjective | lexicon.Body | lexicon.Metonym

// partyAt is PhraseAt for whom a delegation is of: a body that is an organisation of its own by
// the same words, "the Red Cross", is the organisation.
func (d *Document) partyAt(i, end int, classes lexicon.Class) (int, *lexicon.Entry) {
	n, entry := d.PhraseAt(i, end, classes)
	if entry != nil && entry.Class == lexicon.Body {
		if k, known := d.PhraseAt(i, end, lexicon.Organisation); k == n {
			return k, known
		}
	}
	return n, entry
}

// delegationOfKnown takes a country, an organisation or a body of one for a delegation's.
func (d *Document) delegationOfKnown(m *Mention, entry *lexicon.Entry, at text.Phrase, end int) {
	t := &m.Titles
	switch entry.Class {
	case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
		if t.Country == "" {
			t.Country, t.CountryAt = entry.Code, at
		}
		if entry.Class == lexicon.Demonym && at.To < end && d.namesPeople(at.To) { // "of Belarusian businessmen"
			m.To = at.To + 1
			return
		}
		m.To = d.landsBody(at.To, end)
	case lexicon.Organisation, lexicon.OrgAdjective:
		if t.Org == "" {
			t.Org, t.OrgAt = d.orgName(entry, at), at
		}
		m.To = at.To
	default:
		if to := d.bodyNamed(entry, at.From, end); to > at.From && t.Org == "" && t.Country == "" {
			body := text.Phrase{From: at.From, To: to}
			t.Org, t.OrgAt, m.To = d.Text(body), body, to
			return
		}
		m.To = at.To
	}
}

// namesPeople reports whether the word at token i may be a plural of people, by its end.
func (d *Document) namesPeople(i int) bool {
	word := d.Fold(i)
	return d.Tokens[i].Shape == text.Lower && (strings.HasSuffix(word, "s") || strings.HasSuffix(word, "men"))
}

// otherOneAt reads "the Kazakh one" at token i as a side when the sentence has told of another
// before it: "The Uzbek side was led by X and the Kazakh one by Y", "X headed the Uzbek side and Y the
// Kazakh", "and Y that of Kazakhstan".
func (d *Document) otherOneAt(m *Mention, i int, s *text.Sentence) bool {
	kind, of := d.Determiner(i), d.Fold(i) == "that" && d.Fold(i+1) == "of"
	if i == s.From || kind != text.Definite && kind != text.Indefinite && !of || kind == text.Indefinite && !of && d.Fold(i)[0] != 'a' {
		return false
	}
	from := i + 1
	if of {
		from = d.BehindArticle(i + 2)
	}
	n, land := d.PhraseAt(from, s.To, lexicon.CountryName|lexicon.Demonym)
	if land == nil || !d.sideBefore(s) {
		return false
	}
	head := from + n
	if one := d.Fold(head); one != "one" && one != "ones" {
		if !of && (kind != text.Definite || land.Class != lexicon.Demonym) || !d.endsApposition(head, s.To) || !d.justBehindPerson(i) {
			return false
		}
		head--
	}
	*m = Mention{Phrase: text.Phrase{From: i, To: head + 1}, Kind: Delegation, Head: head, Rule: "the other side"}
	m.Titles.Definite = kind != text.Indefinite
	m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = land.Code, text.Phrase{From: from, To: from + n}, countryFrom(land)
	d.takeParty(m)
	return true
}

// justBehindPerson reports whether a named person's mention ends before token i.
func (d *Document) justBehindPerson(i int) bool {
	n := len(d.Mentions)
	return n > 0 && d.Mentions[n-1].Kind == Person && !d.Mentions[n-1].Name.Empty() && d.Mentions[n-1].End() == i
}

// sideBefore reports whether the mentions of a sentence so far hold a delegation or a side of
// a country.
func (d *Document) sideBefore(s *text.Sentence) bool {
	for k := len(d.Mentions) - 1; k >= 0 && d.Mentions[k].From >= s.From; k-- {
		if m := &d.Mentions[k]; m.Kind == Delegation && m.Titles.Country != "" {
			return true
		}
	}
	return false
}

// bodyNamed gives the end of the name of an association or a firm that its head opens at token
// i, "Federation of Enterprises of Congo", where that is no body of a state; i when none stands there.
func (d *Document) bodyNamed(head *lexicon.Entry, i, end int) int {
	if head.Code != "society" && head.Code != "company" && head.Code != "international" {
		return i
	}
	to := i
	for to < min(end, i+longestBodyName) {
		f := d.Fold(to)
		if !d.Tokens[to].Capital() && !((f == "of" || f == "and" || f == "for" || f == ",") && to+1 < end && d.IsCapital(to+1)) {
			break
		}
		to++
	}
	if d.Fold(to) != "(" && !d.Cue(to, lexicon.CueHeading) && !d.societyAlone(head, i, to) || to-i < 3 {
		return i
	}
	return to
}

// societyAlone reports whether the words from token i to token to are the name of an
// association, whatever follows: "the Federation of Municipalities of Upper Metn".
func (d *Document) societyAlone(head *lexicon.Entry, i, to int) bool {
	if head.Code != "society" || d.Fold(i+1) != "of" {
		return false
	}
	for j := i; j < to; j++ {
		if d.Fold(j) == "," {
			return false
		}
	}
	return true
}

// longestBodyName is the largest number of tokens that a body's name has.
const longestBodyName = 12

// firmsPeople takes the firm, of whose name no table knows a word, that has sent a delegation: "a Nordvind
// team"; it gives the head of the group, i when nothing of the kind stands at token i.
func (d *Document) firmsPeople(m *Mention, i, end int) int {
	run := text.Phrase{From: i, To: d.CapitalRun(i, end, 3)}
	if run.Empty() || run.To >= end || !d.IsLower(run.To) || m.Titles.Org != "" || m.Titles.Country != "" {
		return i
	}
	_, head := d.PhraseAt(run.To, end, lexicon.Group)
	if head == nil || head.Code != "delegation" {
		return i
	}
	if run.Len() == 1 && d.Tokens[i].Shape == text.Upper { // "DA officials": of a ministry
		return i
	}
	if d.firmNameAt(i, end) != run {
		return i
	}
	m.Titles.Org, m.Titles.OrgAt = d.Text(run), run
	return run.To
}

// firmUnknown reports whether no table knows a word of the run: it is no place and no office.
func (d *Document) firmUnknown(run text.Phrase) bool {
	if d.isPlace(run) || d.placeCountry(run) != "" {
		return false
	}
	for i := run.From; i < run.To; i++ {
		if d.Is(i, lexicon.Region|lexicon.Capital|lexicon.Body|lexicon.Division|lexicon.Field|lexicon.Office|lexicon.GivenName) {
			return false
		}
	}
	return true
}

// delegationOf reads whose committee or council has sent a delegation: "of the Committee
// for European Affairs of the Dutch House of Representatives".
func (d *Document) delegationOf(m *Mention, end int) {
	for range 2 {
		t := Titles{Level: "business"}
		if next, ok := d.complement(&t, m.To, end); ok && m.Titles.Country == "" {
			m.Titles.Country, m.Titles.CountryAt = t.Country, t.CountryAt
			m.To = next
		}
	}
}

// landsBody gives the end of the body of state whose words go on at token i behind its country:
// "of the Armenian | defence ministry", "from Cuba | 's Ministry of Agriculture"; i when none does.
func (d *Document) landsBody(i, end int) int {
	pos := i
	if d.Fold(pos) == "'s" {
		pos++
	}
	for limit := min(end, pos+longestLandsBody); pos < limit; pos++ {
		if n, body := d.PhraseAt(pos, end, lexicon.Body); body != nil {
			if !ofAState(body) {
				return i
			}
			pos += n
			if next, ok := d.complement(&Titles{Level: "business"}, pos, end); ok {
				pos = next
			}
			return pos
		}
		if d.IsMark(pos) || d.StopWord(pos) && d.Fold(pos) != "and" || d.Cue(pos, lexicon.CueHeading) || d.Cue(pos, lexicon.CueDelegationNoun) {
			return i
		}
	}
	return i
}

// longestLandsBody is how many words a body's name has at most before its head.
const longestLandsBody = 5

// takeParty makes the country or organisation of a delegation its who.
func (d *Document) takeParty(m *Mention) {
	if m.Titles.Org != "" {
		m.Who = d.One(d.orgEntity(m.Titles.Org, m.Titles.OrgAt))
	} else if m.Titles.Country != "" && len(m.Who) == 0 {
		m.Who = d.One(d.CountryEntity(m.Titles.Country, m.Titles.CountryAt))
	}
}
