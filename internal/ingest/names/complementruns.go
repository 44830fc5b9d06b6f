package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns complements of offices of whose words the vocabulary knows none at their
// start: parts of countries, fields in small letters, and runs of capitals, which are a
// body's, a town's, a field's or a firm's.

// unknown reads what begins with a word that is no part of an office.
func (c *complement) unknown() (int, bool) {
	t, pos := c.titles, c.start
	if to := c.divisionAt(pos, c.end); to > pos { // "of Syrdarya region"
		return to, true
	}
	if to := c.lowerAffairs(pos, c.end); to > pos && c.preposition == "for" { // "for global government affairs"
		return to, true
	}
	if to := c.lowerField(pos, c.end); to > pos && (c.preposition == "of" || c.preposition == "for") && c.IsLower(t.Head.To-1) {
		return to, true
	}
	if to := c.matterOf(pos); to > pos {
		return to, true
	}
	if t.Generic && c.preposition == "of" && pos > c.at+1 && c.IsLower(pos) && !c.StopWord(pos) { // "leader of the junta"
		return pos + 1, true
	}
	if to := c.foreignBody(pos, c.end); to > pos { // "of Banco de la República"
		c.takeCompany(t, text.Phrase{From: pos, To: to})
		return to, true
	}
	next := c.CapitalRun(pos, c.end, 6)
	if next == pos {
		return c.at, false
	}
	for k := pos + 1; k < next; k++ { // "of Amiri Diwan Affairs | Sheikh Ibrahim Al-Duaij"
		if c.titleFollows(k, c.end) {
			next = k
		}
	}
	if c.shortThenName(pos, next) {
		next = pos + 1
	}
	if c.Cue(next-1, lexicon.CueDivisionNoun) && c.Fold(next) == "of" && next+1 < c.end && c.IsCapital(next+1) { // "of the City of Kiev"
		pos = next + 1
		next = c.CapitalRun(pos, c.end, 4)
	}
	return c.run(text.Phrase{From: pos, To: next}, next), true
}

// shortThenName reports whether the run of capitals from token i to token end is a body's short form, or
// a cleric's seat, and the name of whoever holds the office: "of the JCP | Ogata Yasumichi", "Bishop of
// Raiwind | Azad Inayat", "Ambassador in Dhaka | Phan My Duyen".
func (c *complement) shortThenName(i, end int) bool {
	if end-i < 3 {
		return false
	}
	short := c.Tokens[i].Shape == text.Upper && c.Tokens[i].End-c.Tokens[i].Start > 1
	switch c.preposition {
	case "of":
		if !short && c.titles.Level != "religious" {
			return false
		}
	case "in", "to":
		if !c.Is(i, lexicon.Capital|lexicon.CountryName) {
			return false
		}
	default:
		return false
	}
	for k := i + 1; k < end; k++ {
		if c.Tokens[k].Shape != text.Title {
			return false
		}
	}
	_, body := c.lastBodyTo(text.Phrase{From: i, To: end}, c.end)
	return body == nil && c.plainName(text.Phrase{From: i + 1, To: end})
}

// run tells what a run of capitals is that ends before token next.
func (c *complement) run(run text.Phrase, next int) int {
	t := c.titles
	// Cut the run behind the last head of a body: "of the Dangote Group Aliko Dangote".
	if at, entry := c.lastBodyTo(run, c.end); entry != nil {
		run.To = at
		c.takeBody(t, run, entry)
		if at+2 < next && c.Tokens[at].Shape == text.Upper && c.Tokens[at+1].Shape == text.Title { // "State Oil Company SOCAR Rovshan Najaf"
			run.To++
		}
		if n, town := c.PhraseAt(run.From, run.To, lexicon.Capital); town != nil && c.preposition != "to" && t.Country == "" && t.Org == "" { // "of the Abu Dhabi Department"
			t.Country, t.CountryAt, t.CountryFrom = town.Code, text.Phrase{From: run.From, To: run.From + n}, "place"
		}
		return run.To
	}
	if n, body := c.PhraseAt(run.To, c.end, lexicon.Body); body != nil && c.IsLower(run.To) && body.OfItsOwn() { // "of the Issyk-Kul fund"
		run.To += n
		if t.Org == "" && c.preposition != "to" {
			t.Org, t.OrgAt = c.Text(run), run
		}
		return run.To
	}
	if n, body := c.PhraseAt(run.To, c.end, lexicon.Body); body != nil && body.Code == "parliament" && c.IsLower(run.To) { // "of the Morocco-Paraguay friendship group"
		return run.To + n
	}
	var code string
	if t.Level == "governor" && c.preposition == "of" {
		code = c.governedPlace(run)
	} else {
		code = c.placeCountry(run)
	}
	if code != "" && !c.firmOfTown(run) {
		if (c.preposition == "of" || c.fromCapital(run)) && t.Country == "" {
			t.Country, t.CountryAt, t.CountryFrom = code, run, "place"
		} else if c.preposition == "to" || c.preposition == "in" {
			t.Accredited = code
		}
		return run.To
	}
	if next := c.fieldsBehind(run, c.preposition, t, c.end); next > run.From { // "of Land, Infrastructure and Transport", "for Neighbourhood and Enlargement"
		return next
	}
	if t.Level == "head-of-state" && c.preposition == "of" && t.Org == "" && (c.branchOf(run) || c.regionalFirm(run)) { // "President of Tamarack Offshore Guyana"
		c.takeCompany(t, run)
		return run.To
	}
	if to := c.fieldOfSeat(run.To); to > 0 {
		return to
	}
	if (c.preposition == "of" || c.preposition == "at") && t.Org == "" && (c.RunsCompany(t) || t.Level == "head-of-state" && run.Len() > 1 && c.Fold(run.To) == "(") && !c.mattersOnly(run) {
		t.Org, t.OrgAt, t.Company = c.Text(run), run, !t.Generic
	} else if t.Org == "" && t.Country == "" && (c.preposition == "of" && c.headsOwnBody(t, run) || t.Counterpart && c.preposition != "to" && c.firmUnknown(run)) {
		c.takeCompany(t, run)
	}
	return run.To
}

// firmOfTown reports whether the office is one that firms have and no town, so that the run, a town's name
// too, is a firm's: "the chief executive of Santos".
func (c *complement) firmOfTown(run text.Phrase) bool {
	t := c.titles
	return c.preposition == "of" && t.Level == "business" && c.Cue(t.Head.To-1, lexicon.CueFirmsHead) && !c.Is(run.From, lexicon.Capital)
}

// fromCapital reports whether a counterpart is told by the town that speaks for his country: "her colleague
// from Prague", but from no town where the world meets.
func (c *complement) fromCapital(run text.Phrase) bool {
	return c.titles.Counterpart && c.preposition == "from" && !c.Cue(run.To-1, lexicon.CueWorldTown)
}

// headsOwnBody reports whether an office that bodies of no state have too is of one whose name no
// table knows: "regional director of the Nature Conservancy", "the president of Freeport"; or is of a
// newspaper, an agency or a channel.
func (c *complement) headsOwnBody(t *Titles, run text.Phrase) bool {
	if n, press := c.PhraseAt(run.From, run.To, lexicon.Press); press != nil && n == run.Len() {
		return t.Level != "official" && !officeOfState(t) || t.Level == "head-of-state" && c.IsLower(t.Head.From)
	}
	switch {
	case t.Level == "organisation-head", t.Level == "ambassador":
		if _, head := c.PhraseAt(t.Head.From, t.Head.To, lexicon.Office); head == nil || head.Note != "body" {
			return false
		}
	case t.Level != "head-of-state" || !c.IsLower(t.Head.From):
		return false
	}
	return c.firmUnknown(run)
}

// fieldOfSeat gives the end of fields that end at token i, or that "and" carries on there, when
// behind them stands the body in which they are somebody's: "Director of Conflict Prevention |
// at the AU Commission", "Director of Governance and Mediation | in the Ministry"; 0 when none does.
func (c *complement) fieldOfSeat(i int) int {
	if f := c.Fold(i); f == "and" || f == "&" || f == "," {
		if to := c.CapitalRun(i+1, c.end, 4); to > i+1 {
			i = to
		}
	}
	if f := c.Fold(i); f != "at" && f != "in" || i+1 >= c.end {
		return 0
	}
	if n, org := c.PhraseAt(c.BehindArticle(i+1), c.end, lexicon.Organisation); org != nil && n > 0 && c.Fold(i) == "at" || c.seatedAt(i+1, c.end) {
		return i
	}
	return 0
}

// matterOf gives the end of the matter in small letters, at token i, of somebody whose body is told
// before it: "the Union's head of mediation"; i when there is none.
func (c *complement) matterOf(i int) int {
	if !c.titles.Generic || c.titles.Org == "" || c.preposition != "of" {
		return i
	}
	for to := i; to < min(c.end, i+longestLowerField); to++ {
		if c.IsMark(to) || text.Prepositions.Has(c.Fold(to)) {
			return to
		}
		if c.Fold(to) != "and" && (!c.IsLower(to) || c.StopWord(to) || c.Seen[to].Triggers()) {
			break
		}
	}
	return i
}
