package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns where an apposition ends and whose it is: the employer behind an office,
// the subject that only looks like one, the clause that "who" opens.

// fronted reports whether a mention stands behind the preposition that opens its sentence,
// so that the subject follows it.
func (d *Document) fronted(m *Mention) bool {
	return m.From == d.SentenceOf(m.From).From+1 && text.Prepositions.Has(d.Fold(m.From-1))
}

// employerBehind takes the organisation behind the comma at token i for the one in which
// an office is held: "Country Director, Asian Development Bank (ADB)"; it gives the token
// behind it, i when none stands there.
func (d *Document) employerBehind(t *Titles, i, end int) int {
	if d.Fold(i) != "," || t.Country != "" || t.Org != "" || t.Level == "minister" || t.Level == "head-of-state" || t.Level == "head-of-government" {
		return i
	}
	from := d.BehindArticle(i + 1)
	name := d.ownBodyAt(from, end)
	if name.Empty() {
		return i
	}
	to := name.To
	if _, next := d.ShortForm(to, end); next > to {
		to = next
	}
	if to < end && !closes(d.Fold(to)) || d.Fold(to) == "and" {
		return i
	}
	t.Org, t.OrgAt = d.Text(name), name
	return to
}

// spokenTo reports whether the office behind a name is the subject of a clause that the
// name only opens: "Speaking to X, the Prime Minister said", "Welcoming X, the minister praised";
// behind is the token after it.
func (d *Document) spokenTo(m *Mention, behind int) bool {
	opening := d.SentenceOf(m.From).From
	if m.From-opening > 3 {
		return false
	}
	if d.Cue(opening, lexicon.CueSpeakingTo) && m.From-opening <= 2 && d.IsLower(behind) {
		word := d.Fold(behind)
		return d.Cue(behind, lexicon.CueAfterPerson) || d.Cue(behind, lexicon.CueIrregularPast) || strings.HasSuffix(word, "ed")
	}
	f := d.Fold(m.From - 1)
	return (f == "to" || f == "with") && d.Cue(behind, lexicon.CueSaying)
}

// whoClause reads "who is the Undersecretary of …," and "who heads the Unit …".
func (d *Document) whoClause(m *Mention, i, end int) int {
	pos := i + 2
	if m.Titles.Org == "" && (m.Titles.Office.Empty() || d.honorary(&m.Titles)) {
		if to := d.bodyHeaded(m, pos, end); to > pos {
			return d.closeComma(to, end)
		}
	}
	if !m.Titles.Office.Empty() {
		return i
	}
	switch word := d.Fold(pos); {
	case word == "is" || word == "was":
		pos++
		for d.Cue(pos, lexicon.CueNowAlso) {
			pos++
		}
		o, ok := d.officeAt(pos, end)
		if !ok || o.Plural {
			return i
		}
		o = d.joinOffices(o, end, true)
		d.takeOffice(m, o)
		return d.closeComma(o.next, end)
	case d.postTaken(pos, end) > pos:
		o, ok := d.officeAt(d.postTaken(pos, end), end)
		if !ok || o.Plural || o.Counterpart {
			return i
		}
		d.takeOffice(m, o)
		return d.closeComma(o.next, end)
	case d.Cue(pos, lexicon.CueHeads):
		verb := pos
		pos++
		if d.Fold(pos) == "over" {
			pos++
		}
		pos = d.BehindArticle(pos)
		to := d.CapitalRun(pos, end, 6)
		if n, body := d.PhraseAt(pos, end, lexicon.Body); body != nil && pos+n >= to {
			to = pos + n
		}
		if to == pos {
			return i
		}
		if run := (text.Phrase{From: pos, To: to}); pos == verb+1 && m.Titles.Country == "" && (d.Fold(to) == "," || d.Fold(to) == ".") && d.firmUnknown(run) { // "who heads Nordvind Shipping,"
			m.Titles.Org, m.Titles.OrgAt, m.Titles.Company = d.Text(run), run, true
		}
		if d.Fold(to) == "in" || d.Fold(to) == "of" || d.Fold(to) == "at" {
			if next, ok := d.complement(&m.Titles, to, end); ok {
				to = next
			}
		}
		m.Titles.Office, m.Titles.Head = text.Phrase{From: verb, To: to}, text.At(verb)
		return d.closeComma(to, end)
	}
	return i
}

// postTaken gives the token behind "as" where the clause from token i on says as what somebody serves
// now: "took up her post as", "serves as"; i when it says nothing of the kind.
func (d *Document) postTaken(i, end int) int {
	verb := i
	for d.Cue(verb, lexicon.CueNowAlso) || text.HaveForms.Has(d.Fold(verb)) || text.BeForms.Has(d.Fold(verb)) || d.Adverb(verb) {
		verb++
	}
	if !d.Cue(verb, lexicon.CueTakesPost) {
		return i
	}
	for k := verb + 1; k < min(end, verb+6) && !d.IsMark(k); k++ {
		if d.Fold(k) == "as" {
			return k + 1
		}
	}
	return i
}

// bodyHeaded reads into m the organisation that somebody heads or represents, told by the verb
// at token i, and gives the end of what names it: "who heads | the SADC oversight mission",
// "represents | UNHCR in Nepal"; i when none is named.
func (d *Document) bodyHeaded(m *Mention, i, end int) int {
	if !d.Cue(i, lexicon.CueHeads) && !d.Cue(i, lexicon.CueRepresent) {
		return i
	}
	pos := i + 1
	if d.Fold(pos) == "over" {
		pos++
	}
	if d.Determiner(pos) != 0 {
		pos++
	}
	n, org := d.PhraseAt(pos, end, lexicon.Organisation)
	at := text.Phrase{From: pos, To: pos + n}
	if org == nil {
		if at = d.formedBodyAt(pos, end); at.Empty() {
			return i
		}
		org = &lexicon.Entry{}
	}
	to := at.To
	for to < min(end, at.To+longestDelegation) && !d.IsMark(to) && d.MentionAt[to] < 0 {
		if to++; to < end && d.Is(to, lexicon.Body) { // "heads the CARICOM unit in the Ministry"
			return i
		}
	}
	if d.Fold(to) != "," && to < end {
		to = at.To
	}
	m.Titles.Org, m.Titles.OrgAt = d.orgName(org, at), at
	if m.Titles.Office.Empty() {
		m.Titles.Office, m.Titles.Head = text.Phrase{From: i, To: to}, text.At(i)
	}
	return to
}

// bareApposition reads the office at token i behind a name and no comma, as some translators
// write: "Mr. Farid Noori the Governor of Herat received", "Mr. Li Wei Ambassador of China"; it gives
// the token behind it, i when there is none: "told Noori | the governor would come".
func (d *Document) bareApposition(m *Mention, i, end int) int {
	article := d.Fold(i) == "the"
	if m.Name.Len() < 2 || !article && !(d.IsCapital(i) && m.Name.From > m.From) || d.Cue(m.From-1, lexicon.CueTold) || d.Cue(m.From-1, lexicon.CueEnjoining) {
		return i
	}
	o, ok := d.officeAt(i, end)
	if !ok || o.Plural || o.Counterpart || o.Guest || o.Office == o.Head && o.Country == "" && o.Org == "" || d.behindPossessive(o.next) > o.next {
		return i
	}
	if !article && o.Office.Len() < o.Head.Len()+2 { // "Mr. Jan Novak | Defence Minister said"
		return i
	}
	return max(i, d.apposition(m, i-1, end, false))
}
