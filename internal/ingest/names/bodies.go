package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns organisations: those of the vocabulary, and those that a head
// word tells ("Dangote Group", "Islamic Development Bank").

// organisationAt parses the organisation at token i into m. Ministries, parliaments
// and armies are their country's and no organisation here.
func (d *Document) organisationAt(m *Mention, i, end int) bool {
	from := i
	i = d.BehindArticle(i)
	n, entry := d.PhraseAt(i, end, lexicon.Organisation)
	if entry != nil {
		d.organisation(m, text.Phrase{From: from, To: i + n}, text.Phrase{From: i, To: i + n}, "organisation")
		return true
	}
	if i >= end || !d.Tokens[i].Capital() || d.StopWord(i) {
		return false
	}
	if to := d.schoolOf(i, end); to > i {
		d.organisation(m, text.Phrase{From: from, To: to}, text.Phrase{From: i, To: to}, "body")
		return true
	}
	run := text.Phrase{From: i, To: d.CapitalRun(i, end, 6)}
	if run.Len() < 2 {
		return false
	}
	to, body := d.lastBody(run)
	if body == nil || to < run.From+2 || !body.OfItsOwn() {
		return false
	}
	if n, entry := d.PhraseAt(i, end, lexicon.CountryName|lexicon.Demonym|lexicon.Month|lexicon.Weekday|lexicon.Body); entry != nil && i+n >= to-1 {
		return false
	}
	if d.ownKind(body, text.Phrase{From: run.From, To: to}, to-1) {
		to = d.matterOfBody(to, end)
	}
	d.organisation(m, text.Phrase{From: from, To: to}, text.Phrase{From: run.From, To: to}, "body")
	return true
}

// schoolOf gives the end of "University of Informatics Sciences" at token i, i when none
// stands there.
func (d *Document) schoolOf(i, end int) int {
	n, body := d.PhraseAt(i, end, lexicon.Body)
	if body == nil || body.Code != "academy" || d.Fold(i+n) != "of" || i+n+1 >= end || !d.IsCapital(i+n+1) {
		return i
	}
	return d.CapitalRun(i+n+1, end, 4)
}

// organisation makes m the mention of an organisation.
func (d *Document) organisation(m *Mention, whole, name text.Phrase, rule string) {
	*m = Mention{Phrase: whole, Kind: Organisation, Name: name, Head: name.To - 1, Rule: rule}
	if d.Fold(m.To) == "(" { // an abbreviation in brackets
		if short, next := d.ShortForm(m.To, len(d.Tokens)); next > m.To {
			m.Titles.Short = short
			m.After = text.Phrase{From: m.To, To: next}
		}
	}
	if d.Fold(m.To) == "'s" {
		m.To++
		m.Possessive = true
	}
	m.Titles.Org, m.Titles.OrgAt = d.Text(name), name
	m.Who = d.One(d.orgEntity(m.Titles.Org, name))
}

// orgEntity gives the entity of an organisation; its short and full name are one.
func (d *Document) orgEntity(name string, at text.Phrase) int {
	key := d.orgKey(name, at)
	if i, ok := d.bodies[key]; ok {
		if e := &d.Entities[i]; len(name) > len(e.Name.Text) {
			e.Name.Text, e.Name.Clues = name, []text.Clue{{At: at, Basis: "stated"}}
		}
		return i
	}
	e := Entity{Kind: Organisation}
	e.Name.Set(name, text.Clue{At: at, Basis: "stated"})
	e.Org.Set(key, text.Clue{At: at, Basis: "stated"})
	d.Entities = append(d.Entities, e)
	if d.bodies == nil {
		d.bodies = map[string]int{}
	}
	d.bodies[key] = len(d.Entities) - 1
	return len(d.Entities) - 1
}

// orgKey is the short name of a known organisation, else its folded name.
func (d *Document) orgKey(name string, at text.Phrase) string {
	if n, entry := d.PhraseAt(at.From, at.To, lexicon.Organisation|lexicon.OrgAdjective); entry != nil && n == at.Len() && entry.Code != "" {
		return entry.Code
	}
	return lexicon.Fold(name)
}

// SameBody reports whether two offices are of one organisation, by its full name and by its letters too:
// "the EBRD vice-president" and "Vice-President of the European Bank for Reconstruction and Development".
func (d *Document) SameBody(a, b *Titles) bool {
	if a.Org == b.Org || a.OrgAt.Empty() || b.OrgAt.Empty() {
		return a.Org == b.Org
	}
	keyA, keyB := d.orgKey(a.Org, a.OrgAt), d.orgKey(b.Org, b.OrgAt)
	return keyA == keyB || d.Initials(a.OrgAt) == lexicon.Fold(b.Org) || d.Initials(b.OrgAt) == lexicon.Fold(a.Org)
}
