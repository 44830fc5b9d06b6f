package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what follows the head of an office: "of Defence", "for Europe and
// Foreign Affairs", "of the Armed Forces of Georgia", "to Japan". Each preposition opens a
// complement of its own offices only; what it is made of stands in complementparts.go,
// and, where the vocabulary knows none of its words, in complementruns.go.

// complement is what follows the head of an office, under reading.
type complement struct {
	*Document
	titles      *Titles
	preposition string
	at          int // the token of the preposition
	start, end  int // its first word behind a determiner; where it must end
}

// complement reads one "of the Armed Forces of Georgia" behind an office's head.
func (d *Document) complement(t *Titles, i, end int) (int, bool) {
	c := complement{Document: d, titles: t, preposition: d.Fold(i), at: i, end: end}
	if c.preposition == "to" && d.Tokens[i].Capital() { // "General Secretary To Lam"
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
		opens = t.Level == "business" || t.Generic || d.seatedAt(i+1, end)
	case "in": // "Permanent Secretary in the Ministry", "ambassador in Japan"
		opens = d.seatedAt(i+1, end) || t.Level == "ambassador" || t.Level == "envoy" || d.ofMission(t.Head.To, i) || strings.HasPrefix(d.Fold(t.Head.To-1), "attach")
	case "from":
		opens = t.Counterpart || t.Guest || !t.Plural && d.landAlone(i+1, end) || t.Generic && d.landWithBody(i+1, end)
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

// landAlone reports whether a country's name stands at token i, and nothing of its own behind it: "the
// visiting minister from | Nepal".
func (d *Document) landAlone(i, end int) bool {
	i = d.BehindArticle(i)
	n, land := d.PhraseAt(i, end, lexicon.CountryName)
	return land != nil && d.Fold(i+n) != "'s" && !d.IsCapital(i+n) && d.Fold(i+n) != "to"
}

// landWithBody reports whether the body of a country's state stands at token i: "officials from | the Kenyan
// government".
func (d *Document) landWithBody(i, end int) bool {
	i = d.BehindArticle(i)
	n, land := d.PhraseAt(i, end, lexicon.CountryName|lexicon.Demonym)
	return land != nil && d.landsBody(i+n, end) > i+n
}

// onMatter reports whether "on" names what the office is for: "Chairman of the Committee
// on Legal Affairs", "High Commissioner on National Minorities".
func (c *complement) onMatter() bool {
	switch c.titles.Level {
	case "official", "security", "organisation-head":
		return true
	case "ambassador", "envoy", "legislator":
	default:
		if c.at <= c.titles.Head.To || !c.Is(c.at-1, lexicon.Body) || !c.IsCapital(c.at-1) { // of a body
			return false
		}
	}
	return c.at+1 < c.end && c.IsCapital(c.at+1) && !c.Is(c.at+1, lexicon.Month|lexicon.Weekday)
}

// bare reads a complement without a preposition: "Speaker National Assembly", "Commander
// Royal Bahrain Naval Force".
func (c *complement) bare() (int, bool) {
	t := c.titles
	to := c.bodyBehind(c.at, c.end)
	if to == 0 {
		to = c.fieldBehind(t, c.at, c.end)
	}
	if to == 0 || t.Counterpart || t.Guest || !c.Tokens[t.Head.From].Capital() {
		return c.at, false
	}
	for k := c.at; k < to; k++ {
		if n, entry := c.PhraseAt(k, to, lexicon.CountryName|lexicon.Demonym); entry != nil && t.Country == "" {
			t.Country, t.CountryAt, t.CountryFrom = entry.Code, text.Phrase{From: k, To: k + n}, countryFrom(entry)
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
	if kind := c.Determiner(c.start); kind == text.Definite || kind == text.Possessive {
		c.start++
		if to := c.peer(); kind == text.Possessive && to > c.start {
			return to, true
		}
		if text.WordIn("sisterly brotherly friendly fraternal neighbouring neighboring", c.Fold(c.start)) { // "of the sisterly Republic of Tunisia"
			if n, _ := c.PhraseAt(c.start+1, c.end, lexicon.CountryName); n > 0 {
				c.start++
			}
		}
	}
	if c.Cue(c.start, lexicon.CueLandNoun) && c.Fold(c.start+1) == "'s" && c.titles.Theirs == 0 { // "of the country's Council of Ministers"
		c.titles.Theirs = c.start
		c.start += 2
	}
	if !c.landLikeBody() && !c.knownBody() {
		if to := c.formedBody(); to > c.start {
			return to, true
		}
		if to := c.whole(); to > c.start {
			return to, true
		}
	}
	if to, found := c.parts(); found {
		return to, true
	}
	return c.unknown()
}

// landLikeBody reports whether the name of a country stands here that ends like that of a body: "of the
// Swiss Confederation".
func (c *complement) landLikeBody() bool {
	n, land := c.PhraseAt(c.start, c.end, lexicon.CountryName)
	return land != nil && n > 1 && c.Is(c.start+n-1, lexicon.Body)
}

// knownBody reports whether an organisation of the vocabulary stands here whose first words are less than
// its name: "of the Shanghai Cooperation Organization", "of the Gulf of Guinea Commission".
func (c *complement) knownBody() bool {
	n, _ := c.PhraseAt(c.start, c.end, lexicon.Organisation)
	return n > 1
}

// whole reads what is one thing by itself: a country without its name, a part of a
// country, a company. It gives the start when it is none.
func (c *complement) whole() int {
	t, pos := c.titles, c.start
	if c.Cue(pos, lexicon.CueLandNoun) && c.IsLower(pos) && (c.preposition == "in" || c.preposition == "to") { // "the WHO Representative in the country"
		return pos + 1
	}
	if c.preposition == "of" {
		if to := c.groupOfHouse(t, pos, c.end); to > pos {
			return to
		}
	}
	if c.preposition == "of" { // "Governor of Cebu"
		if to := c.divisionOf(t, pos, c.end); to > pos {
			return to
		}
	}
	if to := c.companyAt(t, pos, c.end); to > pos && c.preposition != "to" {
		return to
	}
	if c.preposition == "of" && t.Org == "" && t.Country == "" && (t.Level == "business" || c.Fold(t.Head.From) == "managing") { // "Managing Director of Nordvind Energy Nigeria"
		if to := c.branchAt(pos, c.end); to > pos {
			c.takeCompany(t, text.Phrase{From: pos, To: to})
			return to
		}
	}
	return pos
}
