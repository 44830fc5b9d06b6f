package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what follows the head of an office: "of Defence", "for Europe and
// Foreign Affairs", "of the Armed Forces of Georgia", "to Japan". Each preposition opens a
// complement of its own offices only; what it is made of stands in complementparts.go,
// and, where the vocabulary knows none of its words, in complementruns.go.

// complement is what follows the head of an office, under reading.
type complement struct {
	*document
	titles      *titles
	preposition string
	at          int // the token of the preposition
	start, end  int // its first word behind a determiner; where it must end
}

// complement reads one "of the Armed Forces of Georgia" behind an office's head.
func (d *document) complement(t *titles, i, end int) (int, bool) {
	c := complement{document: d, titles: t, preposition: d.fold(i), at: i, end: end}
	if c.preposition == "to" && d.tokens[i].capital() { // "General Secretary To Lam"
		return c.bare()
	}
	opens := true
	switch c.preposition {
	case "of", "for", "to":
	case "with":
		if to := c.groupWith(); to > i {
			return to, true
		}
		opens = d.seatedAt(i+1, end)
	case "at":
		opens = t.level == "business" || t.generic || d.seatedAt(i+1, end)
	case "in": // "Permanent Secretary in the Ministry", "ambassador in Japan"
		opens = d.seatedAt(i+1, end) || t.level == "ambassador" || t.level == "envoy" || d.ofMission(t.head.to, i) || strings.HasPrefix(d.fold(t.head.to-1), "attach")
	case "from":
		opens = t.counterpart || t.guest
	case "on":
		opens = c.onMatter()
	case ",": // "Chairman, Joint Chiefs of Staff Committee"; "Minister of Defence, Azerbaijan"
		opens = false
	default:
		return c.bare()
	}
	if !opens {
		return i, false
	}
	return c.read()
}

// groupWith reads "with Peru" behind a body that a country has with others: "of the
// Friendship Group with Peru". It gives the preposition's token when it is none.
func (c *complement) groupWith() int {
	if c.is(c.at-1, lexicon.Body) && c.at > c.titles.head.to {
		if n, _ := c.phraseAt(c.at+1, c.end, lexicon.CountryName); n > 0 {
			return c.at + 1 + n
		}
	}
	return c.at
}

// onMatter reports whether "on" names what the office is for: "Chairman of the Committee
// on Legal Affairs", "High Commissioner on National Minorities".
func (c *complement) onMatter() bool {
	switch c.titles.level {
	case "official", "security", "organisation-head":
		return true
	case "ambassador", "envoy", "legislator":
	default:
		if c.at <= c.titles.head.to || !c.is(c.at-1, lexicon.Body) || !c.tokens[c.at-1].capital() { // of a body
			return false
		}
	}
	return c.at+1 < c.end && c.tokens[c.at+1].capital() && !c.is(c.at+1, lexicon.Month|lexicon.Weekday)
}

// bare reads a complement without a preposition: "Speaker National Assembly", "Commander
// Royal Bahrain Naval Force".
func (c *complement) bare() (int, bool) {
	t := c.titles
	to := c.bodyBehind(c.at, c.end)
	if to == 0 {
		to = c.fieldBehind(t, c.at, c.end)
	}
	if to == 0 || t.counterpart || t.guest || !c.tokens[t.head.from].capital() {
		return c.at, false
	}
	for k := c.at; k < to; k++ {
		if n, entry := c.phraseAt(k, to, lexicon.CountryName|lexicon.Demonym); entry != nil && t.country == "" {
			t.country, t.countryAt, t.countryFrom = entry.Code, phrase{k, k + n}, countryFrom(entry)
		}
	}
	return to, true
}

// read reads what stands behind the preposition.
func (c *complement) read() (int, bool) {
	c.start = c.at + 1
	if to := c.majestyAt(c.start, c.end); to > c.start {
		return to, true
	}
	if kind := c.determiner(c.start); kind == definite || kind == possessive {
		c.start++
	}
	if c.cue(c.start, lexicon.CueLandNoun) && c.fold(c.start+1) == "'s" && c.titles.theirs == 0 { // "of the country's Council of Ministers"
		c.titles.theirs = c.start
		c.start += 2
	}
	if to := c.whole(); to > c.start {
		return to, true
	}
	if to, found := c.parts(); found {
		return to, true
	}
	return c.unknown()
}

// whole reads what is one thing by itself: a country without its name, a part of a
// country, a company. It gives the start when it is none.
func (c *complement) whole() int {
	t, pos := c.titles, c.start
	if c.cue(pos, lexicon.CueLandNoun) && c.isLower(pos) && (c.preposition == "in" || c.preposition == "to") { // "the WHO Representative in the country"
		return pos + 1
	}
	if c.preposition == "of" { // "Governor of Cebu"
		if to := c.divisionOf(t, pos, c.end); to > pos {
			return to
		}
	}
	if to := c.companyAt(t, pos, c.end); to > pos && c.preposition != "to" {
		return to
	}
	if c.preposition == "of" && t.org == "" && t.country == "" && (t.level == "business" || c.fold(t.head.from) == "managing") { // "Managing Director of Nordvind Energy Nigeria"
		if to := c.branchAt(pos, c.end); to > pos {
			c.takeCompany(t, phrase{pos, to})
			return to
		}
	}
	return pos
}
