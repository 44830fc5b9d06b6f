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
		firm := Titles{Level: "business"}
		if to := d.landsOfBodies(m, pos, end); to > pos { // "of the Omani and Qatari ministries"
			m.To = to
			d.partyOfFirst(m, text.Phrase{From: pos, To: to})
		} else if to := d.groupOfHouse(&m.Titles, pos, end); to > pos {
			m.To = to
		} else if to := d.companyAt(&firm, pos, end); to > pos && firm.Org != "" && m.Titles.Country == "" && m.Titles.Org == "" { // "of the Italian group Eni"
			m.Titles.Org, m.Titles.OrgAt, m.To = firm.Org, firm.OrgAt, to
		} else if body := d.formedBodyAt(pos, end); body.Len() > 2 && m.Titles.Country == "" && m.Titles.Org == "" && d.Seen[pos].Begins&lexicon.Organisation == 0 { // "of the Korea Development Bank"
			m.Titles.Org, m.Titles.OrgAt, m.To = d.Text(body), body, body.To
		} else if n, entry := d.PhraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Organisation|lexicon.OrgAdjective|lexicon.Body|lexicon.Metonym); entry != nil {
			if k, seat := d.PhraseAt(pos, end, lexicon.Metonym); k == n { // "of the State Great Khural"
				entry = seat
			}
			switch entry.Class {
			case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
				if m.Titles.Country == "" {
					m.Titles.Country, m.Titles.CountryAt = entry.Code, text.Phrase{From: pos, To: pos + n}
				}
				m.To = pos + n
				if f := d.Fold(m.To); entry.Class == lexicon.Demonym && m.To < end && d.Tokens[m.To].Shape == text.Lower && (strings.HasSuffix(f, "s") || strings.HasSuffix(f, "men")) { // "of Belarusian businessmen"
					m.To++
				} else {
					m.To = d.landsBody(m.To, end)
				}
			case lexicon.Organisation, lexicon.OrgAdjective:
				if m.Titles.Org == "" {
					m.Titles.Org, m.Titles.OrgAt = d.orgName(entry, text.Phrase{From: pos, To: pos + n}), text.Phrase{From: pos, To: pos + n}
				}
				m.To = pos + n
			default:
				if to := d.bodyNamed(entry, pos, end); to > pos && m.Titles.Org == "" && m.Titles.Country == "" {
					m.Titles.Org, m.Titles.OrgAt, m.To = d.Text(text.Phrase{From: pos, To: to}), text.Phrase{From: pos, To: to}, to
					break
				}
				m.To = pos + n
			}
			d.delegationOf(m, end)
		} else if o := (Mention{}); d.organisationAt(&o, pos, end) && m.Titles.Org == "" {
			m.Titles.Org, m.Titles.OrgAt = d.Text(o.Name), o.Name
			m.To = o.To
		} else if o, ok := d.officeAt(pos, end); ok && o.Plural {
			if m.Titles.Country == "" {
				m.Titles.Country, m.Titles.CountryAt = o.Country, o.CountryAt
			}
			m.To = o.next
		} else if run := (text.Phrase{From: pos, To: d.CapitalRun(pos, end, 3)}); !ok && d.unknownFirm(run) {
			m.Titles.Org, m.Titles.OrgAt, m.To = d.Text(run), run, run.To
		} else if !ok {
			d.delegationOf(m, end)
		}
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

// otherOneAt reads "the Kazakh one" at token i as a side when the sentence has told of another
// before it: "The Uzbek side was led by X and the Kazakh one by Y".
func (d *Document) otherOneAt(m *Mention, i int, s *text.Sentence) bool {
	if d.Fold(i) != "the" || i == s.From {
		return false
	}
	n, land := d.PhraseAt(i+1, s.To, lexicon.CountryName|lexicon.Demonym)
	if one := d.Fold(i + 1 + n); land == nil || one != "one" && one != "ones" || !d.sideBefore(s) {
		return false
	}
	head := i + 1 + n
	*m = Mention{Phrase: text.Phrase{From: i, To: head + 1}, Kind: Delegation, Head: head, Rule: "the other side"}
	m.Titles.Definite = true
	m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = land.Code, text.Phrase{From: i + 1, To: head}, countryFrom(land)
	d.takeParty(m)
	return true
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

// firmsPeople takes the firm, of whose name no table knows a word, whose people are led by somebody
// who is named behind them: "a Nordvind delegation led by X"; it gives the head of the group, i when
// nothing of the kind stands at token i.
func (d *Document) firmsPeople(m *Mention, i, end int) int {
	run := text.Phrase{From: i, To: d.CapitalRun(i, end, 3)}
	if run.Empty() || run.To >= end || !d.IsLower(run.To) || m.Titles.Org != "" || m.Titles.Country != "" {
		return i
	}
	n, head := d.PhraseAt(run.To, end, lexicon.Group)
	if head == nil || head.Code != "delegation" && d.Fold(run.To) != "executives" && d.Fold(run.To) != "representatives" || run.Len() == 1 && d.Tokens[i].Shape == text.Upper { // "DA officials": of a ministry
		return i
	}
	led := run.To + n
	if d.Fold(led) == "," {
		led++
	}
	if !d.Cue(led, lexicon.CueHeading) || d.Fold(led+1) != "by" || !d.firmUnknown(run) {
		return i
	}
	m.Titles.Org, m.Titles.OrgAt = d.Text(run), run
	return run.To
}

// unknownFirm reports whether words that no table knows name who sent a delegation: they stand
// before "led by" and are no place.
func (d *Document) unknownFirm(run text.Phrase) bool {
	return !run.Empty() && d.Cue(run.To, lexicon.CueHeading) && d.Fold(run.To+1) == "by" && d.firmUnknown(run)
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
