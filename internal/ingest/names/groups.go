package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns groups: people who are not named where they are mentioned. What a
// delegation says of whom it comes from is read in delegations.go.
//
//	group = ["the" | "both"] [number] [field] plural office ["of" field] ["of" countries] | "the sides" | "the pair" | "the two"

// longestGroup is how many tokens may stand before the head of a group.
const longestGroup = 8

// groupAt parses the group or delegation at token i into m; m is of no use when
// it is none.
func (d *Document) groupAt(m *Mention, i, end int) bool {
	pos, determiner, count := i, d.Determiner(i), 0
	if determiner != 0 {
		pos++
	}
	if n, entry := d.PhraseAt(pos, end, lexicon.NumberWord); entry != nil {
		if number := text.NumberOf(entry.Code); number > 1 {
			count = number
			pos += n
		}
	}
	if d.Fold(i) == "both" {
		count = 2
	}
	counted := count > 0
	if determiner == text.Definite && !counted && d.sideAgain(m, i, pos, end) {
		return true
	}
	if !counted && !d.HeadAhead(pos, min(end, pos+longestGroup)) {
		return false
	}
	*m = Mention{Kind: Group, Rule: "group"}
	m.Titles.Definite, m.Titles.Count = determiner != 0 && determiner != text.Indefinite, count
	start := pos
	var lands []land // of several, "the Greek and Egyptian defence ministers"
	for pos < end && pos < start+longestGroup {
		if d.ofLands(pos) {
			pos += 2
			continue
		}
		n, entry := d.PhraseAt(pos, end, lexicon.Group|lexicon.Office)
		k, other := d.PhraseAt(pos, end, groupPremodifiers)
		if entry != nil && n >= k {
			if f := d.Fold(pos + n); n == 2 && entry.Code == "guest" && (f == "of" || f == "from") { // "a visiting delegation of …"
				if _, single := d.PhraseAt(pos+1, pos+2, lexicon.Group); single != nil {
					entry = single
				}
			}
			for _, l := range lands {
				m.Who = append(m.Who, d.CountryEntity(l.code, l.at))
			}
			return d.groupHead(m, i, text.Phrase{From: pos, To: pos + n}, entry, counted, end)
		}
		if j, house := d.PhraseAt(pos, end, lexicon.Metonym); j >= k && house != nil { // "a Bundestag delegation"
			k, other = j, house
		}
		if other == nil {
			next := d.behindGroupAdjective(pos)
			if next == pos && pos == start {
				next = d.firmsPeople(m, pos, end)
			}
			if next <= pos {
				next = d.behindAnyAdjective(m, pos, end)
			}
			if next <= pos {
				break
			}
			pos = next
			continue
		}
		if to := d.landsAt(m, pos, end); to > pos { // "the Nordic prime ministers"
			pos = to
			continue
		}
		at := text.Phrase{From: pos, To: pos + k}
		pos = d.behindPossessive(at.To)
		switch other.Class {
		case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
			if m.Titles.Country == "" {
				m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = other.Code, at, countryFrom(other)
			}
			next := d.joinedLand(at.To, end)
			if next > 0 || len(lands) > 0 {
				lands = append(lands, land{other.Code, at})
			}
			if next > 0 {
				pos = next
			}
		case lexicon.Organisation, lexicon.OrgAdjective:
			if m.Titles.Org == "" {
				m.Titles.Org, m.Titles.OrgAt = d.orgName(other, at), at
			}
		}
	}
	if counted && pos == start && d.twoDo(pos, end) {
		m.Phrase, m.Head = text.Phrase{From: i, To: start}, start-1
		m.Rule = "the two"
		return true
	}
	return false
}

// groupPremodifiers are the classes of what may stand before the head of a group.
const groupPremodifiers = lexicon.CountryName | lexicon.Demonym | lexicon.Organisation | lexicon.OrgAdjective |
	lexicon.Modifier | lexicon.Field | lexicon.Region | lexicon.Body

// land is a country before the head of a group, and the words that name it.
type land struct {
	code string
	at   text.Phrase
}

// behindGroupAdjective gives the token behind words before the head of a group that say nothing
// of whom it comes from: "visiting", "Azerbaijani-Turkish"; i when none stand at token i.
func (d *Document) behindGroupAdjective(i int) int {
	switch {
	case d.Cue(i, lexicon.CueGroupAdjective):
		return i + 1
	case d.compound(i):
		return i + 1
	}
	return i
}

// mostAdjectives is how many words that no table knows may stand between a country and its delegation.
const mostAdjectives = 2

// behindAnyAdjective gives the token behind words that no table knows between a country and the head of its
// people, who are of it whatever they are: "a US congressional delegation", "Kenyan 12-member team"; i when
// others stand at token i.
func (d *Document) behindAnyAdjective(m *Mention, i, end int) int {
	if m.Titles.Country == "" || m.Titles.CountryAt.To != i {
		return i
	}
	for pos := i; pos < min(end, i+mostAdjectives) && !d.IsMark(pos) && !d.StopWord(pos) && (d.VerbTrigger(pos) == nil || !d.IsLower(pos)); pos++ {
		if n, head := d.PhraseAt(pos+1, end, lexicon.Group); n > 0 && head.Code == "delegation" {
			return pos + 1
		}
	}
	return i
}

// ofLands reports whether countries or sides at token i own what stands behind: "the two countries'", "both sides'".
func (d *Document) ofLands(i int) bool {
	return (d.Cue(i, lexicon.CueLandsNoun) || d.Cue(i, lexicon.CueSidesNoun)) && d.Fold(i+1) == "'s"
}

// twoDo reports whether "the two" before token i are people: they do something, "the two met", or something was
// between them, "a meeting between the two was held".
func (d *Document) twoDo(i, end int) bool {
	if d.Fold(i-1) != "two" || d.Fold(i-2) != "the" || i >= end {
		return false
	}
	if d.Fold(i-3) == "between" && (d.IsMark(i) || text.Prepositions.Has(d.Fold(i)) || text.WordIn("was is has", d.Fold(i))) {
		return true
	}
	return d.IsLower(i) && d.Cue(i, lexicon.CueTwoDo)
}

// sideAgain reads "the Croatian one by Y" behind a side that was led by X.
func (d *Document) sideAgain(m *Mention, i, pos, end int) bool {
	n, entry := d.PhraseAt(pos, end, lexicon.Demonym)
	if entry == nil || d.Fold(pos+n) != "one" || d.Fold(pos+n+1) != "by" || !d.CueWithin(d.SentenceOf(i).From, i, lexicon.CueLed) {
		return false
	}
	*m = Mention{Kind: Delegation, Rule: "side", Phrase: text.Phrase{From: i, To: pos + n + 1}, Head: pos + n}
	m.Titles.Definite = true
	m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = entry.Code, text.Phrase{From: pos, To: pos + n}, countryFrom(entry)
	d.takeParty(m)
	return true
}

// compound reads "Azerbaijani-Turkish" before a head: no one country.
func (d *Document) compound(i int) bool {
	return d.Tokens[i].Capital() && strings.Contains(d.Tokens[i].Fold, "-") && i+1 < len(d.Tokens)
}

// groupHead decides what a group's head makes of it.
func (d *Document) groupHead(m *Mention, from int, head text.Phrase, entry *lexicon.Entry, counted bool, end int) bool {
	m.Head = head.To - 1
	m.Phrase = text.Phrase{From: from, To: head.To}
	m.Titles.Head = head
	m.Titles.Office = head
	m.Titles.Level = ""
	code := entry.Code
	if entry.Class == lexicon.Office {
		if !d.PluralHead(head) {
			return false
		}
		code = "leaders"
		m.Titles.Level = entry.Code
	} else if code == "counterpart" || code == "guest" {
		if !d.PluralHead(head) {
			return false
		}
	}
	if word := d.Fold(m.Head); !counted && (word == "men" || word == "women") {
		return false
	}
	m.Titles.Plural = true
	switch code {
	case "delegation":
		m.Kind = Delegation
		m.Rule = "delegation"
		m.Titles.Plural = d.PluralHead(head)
		return d.delegation(m, end)
	case "sides":
		if !d.PluralHead(head) && !strings.HasSuffix(d.Fold(m.Head), "r") && !d.Cue(m.Head, lexicon.CueFew) {
			// "the Turkish side"
			if m.Titles.Country == "" && m.Titles.Org == "" {
				return false
			}
			m.Kind, m.Rule = Delegation, "side"
			return d.delegation(m, end)
		}
	}
	if !d.PluralHead(head) && code != "sides" {
		return false
	}
	// Names behind it: "Presidents Petro and Maduro" is a list of persons.
	if !d.nameAt(head.To, end).Empty() && !d.StopWord(head.To) {
		return false
	}
	m.Titles.Plural = true
	behind := d.behindField(head.To, end)
	if f := d.Fold(behind); f == "of" || f == "from" {
		d.groupOf(m, behind, end)
	}
	if (m.Titles.Country != "" || m.Titles.Org != "") && !counted {
		m.Kind, m.Rule = Delegation, "officials" // "Turkish officials"
		d.takeParty(m)
		return true
	}
	return m.Titles.Definite || counted
}

// behindField gives the token behind the field of a plural head that ends at token i, "of
// Foreign Affairs", when "of" goes on behind it; i when none does.
func (d *Document) behindField(i, end int) int {
	if f := d.Fold(i); f != "of" && f != "for" {
		return i
	}
	from := d.BehindArticle(i + 1)
	n, field := d.PhraseAt(from, end, lexicon.Field)
	if field == nil {
		return i
	}
	if to := max(from+n, d.fieldList(from, end)); d.Fold(to) == "of" {
		return to
	}
	return i
}
