package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns groups: people who are not named where they are mentioned. What a
// delegation says of whom it comes from is read in delegations.go.
//
//	group = ["the" | "both"] [number] [field] plural office ["of" field] ["of" countries] | "the sides" | "the pair" | "the two"

// longestGroup is how many tokens may stand before the head of a group.
const longestGroup = 8

// groupAt parses the group or delegation at token i into m; m is of no use when
// it is none.
func (d *document) groupAt(m *mention, i, end int) bool {
	pos, determiner, count := i, d.determiner(i), 0
	if determiner != 0 {
		pos++
	}
	if n, entry := d.phraseAt(pos, end, lexicon.NumberWord); entry != nil {
		if number := numberOf(entry.Code); number > 1 {
			count = number
			pos += n
		}
	}
	if d.fold(i) == "both" {
		count = 2
	}
	counted := count > 0
	if !counted && !d.headAhead(pos, min(end, pos+longestGroup)) {
		return false
	}
	*m = mention{kind: group, rule: "group"}
	m.titles.definite, m.titles.count = determiner != 0 && determiner != indefinite, count
	start := pos
	type land struct {
		code string
		at   phrase
	}
	var lands []land
	// adjectives and countries before the head
	for pos < end && pos < start+longestGroup {
		n, entry := d.phraseAt(pos, end, lexicon.Group|lexicon.Office)
		k, other := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Organisation|lexicon.OrgAdjective|lexicon.Modifier|lexicon.Field|lexicon.Region|lexicon.Body)
		if entry != nil && n >= k {
			if f := d.fold(pos + n); n == 2 && entry.Code == "guest" && (f == "of" || f == "from") { // "a visiting delegation of …"
				if _, single := d.phraseAt(pos+1, pos+2, lexicon.Group); single != nil {
					entry = single
				}
			}
			head := phrase{pos, pos + n}
			for _, l := range lands {
				m.who = append(m.who, d.countryEntity(l.code, l.at))
			}
			return d.groupHead(m, i, head, entry, counted, end)
		}
		if other == nil {
			if d.cue(pos, lexicon.CueGroupAdjective) {
				pos++
				continue
			}
			if d.cue(pos, lexicon.CueLandsNoun) && d.fold(pos+1) == "'s" { // "the five countries' ministers"
				pos += 2
				continue
			}
			if d.compound(m, pos) {
				pos++
				continue
			}
			break
		}
		switch other.Class {
		case lexicon.CountryName, lexicon.Demonym:
			if m.titles.country == "" {
				m.titles.country, m.titles.countryAt, m.titles.countryFrom = other.Code, phrase{pos, pos + k}, countryFrom(other)
			}
			if next := d.nextDemonym(pos+k, end); next > 0 { // "the Greek and Egyptian defence ministers"
				lands = append(lands, land{other.Code, phrase{pos, pos + k}})
				pos = next
				continue
			}
			if len(lands) > 0 {
				lands = append(lands, land{other.Code, phrase{pos, pos + k}})
			}
		case lexicon.Organisation, lexicon.OrgAdjective:
			if m.titles.org == "" {
				m.titles.org, m.titles.orgAt = d.orgName(other, phrase{pos, pos + k}), phrase{pos, pos + k}
			}
		}
		pos += k
		if d.fold(pos) == "'s" {
			pos++
		}
	}
	// "the two met", "the two agreed"
	if counted && pos == start && d.tokens[start-1].fold == "two" && d.fold(start-2) == "the" && pos < end && d.tokens[pos].shape == lower {
		if d.cue(pos, lexicon.CueTwoDo) {
			m.phrase, m.head = phrase{i, start}, start-1
			m.rule = "the two"
			return true
		}
	}
	return false
}

// nextDemonym gives the token of the demonym that a comma or "and" joins to the
// one that ends at token i, 0 when none follows.
func (d *document) nextDemonym(i, end int) int {
	if f := d.fold(i); f != "," && f != "and" && f != "&" {
		return 0
	}
	i++
	if d.fold(i) == "and" {
		i++
	}
	if n, entry := d.phraseAt(i, end, lexicon.Demonym); entry != nil && n > 0 {
		return i
	}
	return 0
}

// compound reads "Azerbaijani-Turkish" before a head: no one country.
func (d *document) compound(m *mention, i int) bool {
	return d.tokens[i].capital() && strings.Contains(d.tokens[i].fold, "-") && i+1 < len(d.tokens)
}

// groupHead decides what a group's head makes of it.
func (d *document) groupHead(m *mention, from int, head phrase, entry *lexicon.Entry, counted bool, end int) bool {
	m.head = head.to - 1
	m.phrase = phrase{from, head.to}
	m.titles.head = head
	m.titles.office = head
	m.titles.level = ""
	code := entry.Code
	if entry.Class == lexicon.Office {
		if !d.pluralHead(head) {
			return false
		}
		code = "leaders"
		m.titles.level = entry.Code
	} else if code == "counterpart" || code == "guest" {
		if !d.pluralHead(head) {
			return false
		}
	}
	if word := d.fold(m.head); !counted && (word == "men" || word == "women") {
		return false
	}
	m.titles.plural = true
	switch code {
	case "delegation":
		m.kind = delegation
		m.rule = "delegation"
		m.titles.plural = d.pluralHead(head)
		return d.delegation(m, counted, end)
	case "sides":
		if !d.pluralHead(head) && !strings.HasSuffix(d.fold(m.head), "r") && !d.cue(m.head, lexicon.CueFew) {
			// "the Turkish side"
			if m.titles.country == "" && m.titles.org == "" {
				return false
			}
			m.kind, m.rule = delegation, "side"
			return d.delegation(m, counted, end)
		}
	}
	if !d.pluralHead(head) && code != "sides" {
		return false
	}
	// Names behind it: "Presidents Petro and Maduro" is a list of persons.
	if !d.nameAt(head.to, end).empty() && !d.stopWord(head.to) {
		return false
	}
	m.titles.plural = true
	behind := d.behindField(head.to, end)
	if f := d.fold(behind); f == "of" || f == "from" {
		d.groupOf(m, behind, end)
	}
	if (m.titles.country != "" || m.titles.org != "") && !counted {
		m.kind, m.rule = delegation, "officials" // "Turkish officials"
		d.takeParty(m)
		return true
	}
	return m.titles.definite || counted
}

// behindField gives the token behind the field of a plural head that ends at token i, "of
// Foreign Affairs", when "of" goes on behind it; i when none does.
func (d *document) behindField(i, end int) int {
	if f := d.fold(i); f != "of" && f != "for" {
		return i
	}
	from := i + 1
	if d.determiner(from) == definite {
		from++
	}
	n, field := d.phraseAt(from, end, lexicon.Field)
	if field == nil {
		return i
	}
	if to := max(from+n, d.fieldList(from, end)); d.fold(to) == "of" {
		return to
	}
	return i
}

// groupOf reads "of the two countries", "of Pakistan, Azerbaijan and Türkiye"
// behind a plural head.
func (d *document) groupOf(m *mention, i, end int) {
	pos := i + 1
	for pos < end {
		if d.determiner(pos) == definite {
			pos++
		}
		n, entry := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Organisation|lexicon.Capital)
		if entry == nil || entry.Class == lexicon.Capital && d.fold(i) != "from" {
			break
		}
		if entry.Class == lexicon.CountryName || entry.Class == lexicon.Capital {
			m.who = append(m.who, d.countryEntity(entry.Code, phrase{pos, pos + n}))
			if m.titles.country == "" {
				m.titles.country, m.titles.countryAt = entry.Code, phrase{pos, pos + n}
			} else {
				m.titles.count = 0
			}
		} else if m.titles.org == "" {
			m.titles.org, m.titles.orgAt = d.orgName(entry, phrase{pos, pos + n}), phrase{pos, pos + n}
		}
		pos += n
		m.to = pos
		if d.fold(pos) == "," {
			pos++
		}
		if d.fold(pos) == "and" {
			pos++
		}
		if pos == m.to {
			break
		}
	}
}
