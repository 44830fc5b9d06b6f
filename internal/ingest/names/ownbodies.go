package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns bodies that represent themselves and no state, known by the form of their
// names wherever they stand: "the Andean Seed Bank", "Norwegian People's Aid", "Plan
// International". Other passes read them behind an office, behind a name and in brackets.

// ownBodyAt gives the name of such a body at token i, of the vocabulary or by its form; an
// empty phrase when none stands there.
func (d *Document) ownBodyAt(i, end int) text.Phrase {
	if i >= end || !d.Tokens[i].Capital() || d.StopWord(i) {
		return text.Phrase{}
	}
	if n, org := d.PhraseAt(i, end, lexicon.Organisation); org != nil {
		return text.Phrase{From: i, To: i + n}
	}
	return d.formedBodyAt(i, end)
}

// formedBodyAt gives the name of a body of no state that is in no list, at token i: one of its
// words tells what it is.
func (d *Document) formedBodyAt(i, end int) text.Phrase {
	if i >= end || !d.Tokens[i].Capital() || d.StopWord(i) {
		return text.Phrase{}
	}
	run := text.Phrase{From: i, To: d.CapitalRun(i, end, 7)}
	to, body := d.lastBodyTo(run, end)
	joined := d.Fold(run.To) == "and" || d.Fold(run.To) == "&" // "International Maize | and Wheat Improvement Center"
	if body == nil && joined && run.Len() < 4 && !d.Is(i, lexicon.GivenName|lexicon.Office) && d.Seen[i].Begins&partOfBodysName != 0 {
		run.To = d.CapitalRun(run.To+1, end, 5)
		to, body = d.lastBodyTo(run, end)
	}
	if body == nil {
		if last := d.endedBody(run); last > i+1 {
			return text.Phrase{From: i, To: last}
		}
		return text.Phrase{}
	}
	name := text.Phrase{From: i, To: d.matterOfBody(to, end)}
	switch {
	case name.Len() > 1 && d.ownKind(body, name, to-1), name.Len() > 2 && d.ofManyLands(name, to-1):
		return name
	}
	if last := d.endedBody(run); last > i+1 {
		return text.Phrase{From: i, To: last}
	}
	return text.Phrase{}
}

// matterOfBody gives the end of what a body is of or for, behind the head of its name that ends at
// token i: "Institute | for Security Studies", "Network | of African Women Ministers"; i when the
// name ends there.
func (d *Document) matterOfBody(i, end int) int {
	from := i
	if d.Fold(i-1) != "of" && d.Fold(i-1) != "for" { // "federation of" is the head of some
		if f := d.Fold(i); f != "of" && f != "for" || !d.Cue(i-1, lexicon.CueOpensBody) {
			return i
		}
		from++
	}
	if d.Determiner(from) != 0 {
		from++
	}
	to := d.CapitalRun(from, end, 6)
	if to == from || d.officeStarts(from, end) || (d.Fold(i-1) == "union" || d.Fold(i-2) == "union") && d.Is(from, lexicon.CountryName) { // "the Republic of the Union of Myanmar"
		return i
	}
	to = d.holderIn(from, to, end)
	if f := d.Fold(to); (f == "and" || f == "in" || f == "of") && to+1 < end && d.IsCapital(to+1) && !d.officeStarts(to+1, end) { // "for a Green Revolution in Africa"
		if next := d.CapitalRun(to+1, end, 3); f != "and" || d.nameAt(to+1, end).Len() < 2 {
			to = next
		}
	}
	return to
}

// ofManyLands reports whether a commission, an authority or a court is of several countries, as the
// first word of its name tells: "the Lake Tanganyika Authority" is known, "the Nordic Gene Commission"
// is told. What deals with foreign affairs is a state's.
func (d *Document) ofManyLands(name text.Phrase, head int) bool {
	return d.Cue(head, lexicon.CueManyLandsBody) && d.Seen[name.From].Begins&(lexicon.Region|lexicon.OrgAdjective) != 0 &&
		!d.CueWithin(name.From+1, head, lexicon.CueAffairs)
}

// ownKind reports whether a body of the kind is its own party when it has the name: a council
// or a fund of a country may be the state's, a school where officers or officials are taught is.
func (d *Document) ownKind(body *lexicon.Entry, name text.Phrase, head int) bool {
	land := d.Seen[name.From].Begins&(lexicon.CountryName|lexicon.Demonym|lexicon.Capital) != 0
	switch body.Code {
	case "society":
		return true
	case "company":
		return !land || !d.Cue(head, lexicon.CueOfLand)
	case "academy", "international":
		if n, named := d.PhraseAt(name.From, name.To, lexicon.CountryName); named != nil && n == name.Len() { // "the Russian Federation"
			return false
		}
		return (!land || d.Cue(head, lexicon.CueOwnInLand)) && !d.CueWithin(name.From, name.To, lexicon.CueStateSchool)
	}
	return false
}

// endedBody gives the end of a name in the run that a word closes which only bodies of no
// state bear: "Helen Keller International"; its start when none does.
func (d *Document) endedBody(run text.Phrase) int {
	for k := run.To - 1; k > run.From; k-- {
		if !d.Cue(k, lexicon.CueBodyEnd) {
			continue
		}
		if k+1 < run.To && !d.Is(k+1, lexicon.Office|lexicon.GivenName|lexicon.Modifier) || d.Is(k-1, lexicon.Office) { // "Japan International | Cooperation Agency"
			break
		}
		return k + 1
	}
	return run.From
}

// partOfBodysName are the classes of words that bodies' names begin with and that would be read
// for themselves behind an office.
const partOfBodysName = lexicon.CountryName | lexicon.Demonym | lexicon.Region | lexicon.Field | lexicon.OrgAdjective | lexicon.Modifier |
	lexicon.Metonym | lexicon.Division | lexicon.Capital | lexicon.Nobility | lexicon.Office

// formedBody takes the body of no state that begins the complement with a word of countries,
// regions or fields, which are parts of its name and no state's: "of the | Korea Development
// Bank", "of the Pacific Power Association". It gives the end of the name, the start when none
// stands there. The nationality of who speaks for it is no country that he represents.
func (c *complement) formedBody() int {
	t := c.titles
	if c.preposition != "of" && c.preposition != "at" && c.preposition != "from" || t.Org != "" || officeOfState(t) && t.Level != "head-of-state" || t.Country != "" && t.CountryFrom != "demonym" {
		return c.start
	}
	name := c.formedBodyAt(c.start, c.end)
	if c.start >= c.end || c.Seen[c.start].Begins&partOfBodysName == 0 && !c.Cue(name.To-1, lexicon.CueBodyEnd) && name.To <= c.CapitalRun(c.start, c.end, 7) {
		return c.start // what is unknown from the start on is read by complementruns.go
	}
	if name.Empty() || name.Len() < 3 && c.Is(name.From, lexicon.Field|lexicon.Modifier) && !c.Cue(name.To-1, lexicon.CueBodyEnd) {
		return c.start
	}
	if n, org := c.PhraseAt(c.start, c.end, lexicon.Organisation); org != nil && c.start+n >= name.From {
		return c.start
	}
	t.Country, t.CountryAt, t.CountryFrom = "", text.Phrase{}, ""
	c.takeCompany(t, name)
	return name.To
}

// bodyInBrackets gives somebody the body that alone, or behind his office and a comma, stands in
// the brackets from token i to closing: "Ana Rivas (UNICEF)", "Ana Rivas (director, Andean Seed Bank)".
func (d *Document) bodyInBrackets(m *Mention, i, closing int) bool {
	if m.Name.Empty() || m.Titles.Org != "" || m.Titles.Country != "" || officeOfState(&m.Titles) {
		return false
	}
	at := i + 1
	if o, ok := d.officeAt(at, closing); ok && !o.Plural && d.Fold(o.next) == "," && m.Titles.Office.Empty() && o.Org == "" && o.Country == "" {
		d.takeOffice(m, o)
		at = o.next + 1
	}
	name := d.ownBodyAt(d.BehindArticle(at), closing)
	if name.To != closing {
		return false
	}
	m.Titles.Org, m.Titles.OrgAt = d.Text(name), name
	return true
}

// longBrackets reads brackets that are long, since the name of a body is: it gives the token behind
// them, i when they hold anything else.
func (d *Document) longBrackets(m *Mention, i, end int) int {
	closing := d.Closing(i, min(end, i+longestBodyName+6))
	if closing < 0 || !d.bodyInBrackets(m, i, closing) {
		return i
	}
	return closing + 1
}

// bodyBeforeOffice takes the body of no state whose name begins with a word of countries, regions
// or fields, at token i right before the head of an office: "Korea Development Bank | chairman". It
// gives the token behind it; i when none stands there.
func (d *Document) bodyBeforeOffice(o *office, i, end int) int {
	if o.Org != "" || o.Country != "" || int(d.Seen[i].Body) > i+longestPremodifier {
		return i
	}
	const opens = lexicon.CountryName | lexicon.Demonym | lexicon.Region | lexicon.Field | lexicon.Modifier
	if d.Seen[i].Begins&opens == 0 && !d.Cue(i, lexicon.CueOpensBody) {
		return i
	}
	name := d.formedBodyAt(i, end)
	if name.Empty() {
		return i
	}
	if name.To = d.landOfBody(name.To, end); name.Len() < 3 {
		return i
	}
	to := d.behindPossessive(name.To)
	if _, head := d.PhraseAt(to, end, lexicon.Office); head == nil || head.Code == "minister" || head.Code == "deputy-minister" {
		return i
	}
	d.takeCompany(&o.Titles, name)
	return to
}

// landOfBody gives the end of the land that closes the name of a body which ends at token i, when the
// head of an office stands behind it: "Law Society | of Kenya President", "Federation of | Egyptian
// Industries Chairman"; i when none does.
func (d *Document) landOfBody(i, end int) int {
	from := i
	if d.Fold(i) == "of" {
		from = d.BehindArticle(i + 1)
	} else if d.Fold(i-1) != "of" {
		return i
	}
	n, land := d.PhraseAt(from, end, lexicon.CountryName|lexicon.Demonym)
	if land == nil {
		return i
	}
	to := from + n
	for to < min(end, from+5) && land.Class == lexicon.Demonym && d.IsCapital(to) && !d.Is(to, lexicon.Office) {
		to++
	}
	if !d.Is(to, lexicon.Office) || land.Class == lexicon.Demonym && to == from+n {
		return i
	}
	return to
}
