package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

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
	if to := c.lowerField(pos, c.end); to > pos && (c.preposition == "of" || c.preposition == "for") && c.isLower(t.head.to-1) {
		return to, true
	}
	if t.generic && c.preposition == "of" && pos > c.at+1 && c.tokens[pos].shape == lower && !c.stopWord(pos) { // "leader of the junta"
		return pos + 1, true
	}
	if to := c.foreignBody(pos, c.end); to > pos { // "of Banco de la República"
		c.takeCompany(t, phrase{pos, to})
		return to, true
	}
	next := c.capitalRun(pos, c.end, 6)
	if next == pos {
		return c.at, false
	}
	for k := pos + 1; k < next; k++ { // "of Amiri Diwan Affairs | Sheikh Ibrahim Al-Duaij"
		if c.titleFollows(k, c.end) {
			next = k
		}
	}
	if c.cue(next-1, lexicon.CueDivisionNoun) && c.fold(next) == "of" && next+1 < c.end && c.tokens[next+1].capital() { // "of the City of Kiev"
		pos = next + 1
		next = c.capitalRun(pos, c.end, 4)
	}
	return c.run(phrase{pos, next}, next), true
}

// run tells what a run of capitals is that ends before token next.
func (c *complement) run(run phrase, next int) int {
	t := c.titles
	// Cut the run behind the last head of a body: "of the Dangote Group Aliko Dangote".
	if at, entry := c.lastBody(run); entry != nil {
		run.to = at
		c.takeBody(t, run, entry)
		if at+2 < next && c.tokens[at].shape == upper && c.tokens[at+1].shape == title { // "State Oil Company SOCAR Rovshan Najaf"
			run.to++
		}
		if n, town := c.phraseAt(run.from, run.to, lexicon.Capital); town != nil && c.preposition != "to" && t.country == "" && t.org == "" { // "of the Abu Dhabi Department"
			t.country, t.countryAt, t.countryFrom = town.Code, phrase{run.from, run.from + n}, "place"
		}
		return run.to
	}
	if n, body := c.phraseAt(run.to, c.end, lexicon.Body); body != nil && c.isLower(run.to) && (body.Code == "company" || body.Code == "international" || body.Code == "academy" || body.Code == "society") { // "of the Issyk-Kul fund"
		run.to += n
		if t.org == "" && c.preposition != "to" {
			t.org, t.orgAt = c.text(run), run
		}
		return run.to
	}
	if n, body := c.phraseAt(run.to, c.end, lexicon.Body); body != nil && body.Code == "parliament" && c.isLower(run.to) { // "of the Morocco-Paraguay friendship group"
		return run.to + n
	}
	if code := c.placeCountry(run); code != "" {
		if c.preposition == "of" && t.country == "" {
			t.country, t.countryAt, t.countryFrom = code, run, "place"
		} else if c.preposition == "to" || c.preposition == "in" {
			t.accredited = code
		}
		return run.to
	}
	if next := c.fieldsBehind(run, c.preposition, t, c.end); next > run.from { // "of Land, Infrastructure and Transport", "for Neighbourhood and Enlargement"
		return next
	}
	if t.level == "head-of-state" && c.preposition == "of" && t.org == "" && (c.branchOf(run) || c.regionalFirm(run)) { // "President of Tamarack Offshore Guyana"
		c.takeCompany(t, run)
		return run.to
	}
	if (c.preposition == "of" || c.preposition == "at") && t.org == "" && (c.runsCompany(t) || t.level == "head-of-state" && run.len() > 1 && c.fold(run.to) == "(") && !c.mattersOnly(run) {
		t.org, t.orgAt, t.company = c.text(run), run, !t.generic
	}
	return run.to
}
