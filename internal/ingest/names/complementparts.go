package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the parts of an office's complement that the vocabulary knows:
// countries, fields, bodies, organisations, regions, other offices.

// partsOfOffice are the classes of words that a complement is made of.
const partsOfOffice = lexicon.CountryName | lexicon.Demonym | lexicon.Organisation | lexicon.OrgAdjective | lexicon.Body | lexicon.Field | lexicon.Modifier | lexicon.Region | lexicon.Metonym

// parts reads the parts one after the other and gives the token behind them; false when
// there are none.
func (c *complement) parts() (int, bool) {
	pos := c.start
	for pos < c.end {
		n, entry := c.PhraseAt(pos, c.end, partsOfOffice)
		if to := c.office(pos); to > pos {
			return to, true
		}
		if entry == nil {
			break
		}
		if entry.Class == lexicon.Body && c.ministerial(c.titles) { // "Minister of Construction, Transport and Housing"
			if k, field := c.PhraseAt(pos, c.end, lexicon.Field); field != nil && k >= n {
				entry = field
			}
		}
		if entry.Class == lexicon.Modifier && !c.Tokens[pos].Capital() {
			break
		}
		if entry.Class != lexicon.Organisation && entry.Class != lexicon.CountryName {
			if to := c.affairsEnd(pos, c.end); to > pos+n {
				return c.moreFields(to, c.end), true
			}
		}
		next, whole := pos+n, false
		switch entry.Class {
		case lexicon.Region:
			next = c.region(pos + n)
		case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
			next, whole = c.land(entry, pos, n)
		case lexicon.Organisation, lexicon.OrgAdjective:
			next, whole = c.organisation(entry, pos, n)
		case lexicon.Body:
			next, whole = c.body(entry, pos, n), true
		case lexicon.Field:
			next, whole = c.field(pos, n)
		}
		if pos = next; whole {
			return pos, true
		}
	}
	if pos > c.start {
		return c.behind(pos), true
	}
	return pos, false
}

// office reads another office, "of the UN Secretary General", "to President Putin", and
// gives the token behind it, pos when there is none.
func (c *complement) office(pos int) int {
	t := c.titles
	ofOffice := c.preposition != "for" && c.officeStarts(pos, c.end)                                     // "of the UN Secretary General"
	if ofOffice && (pos > c.start || c.Tokens[pos].Capital() || c.preposition == "to" && c.advises(t)) { // "to President Putin"
		if o, ok := c.officeAt(pos, c.end); ok && !o.Plural {
			if (c.preposition == "of" || c.advises(t)) && t.Org == "" && t.Country == "" {
				t.Org, t.OrgAt = o.Org, o.OrgAt
				t.Country, t.CountryAt, t.CountryFrom = o.Country, o.CountryAt, o.CountryFrom
			}
			if to := c.masterNamed(&o); to > 0 {
				return to
			}
			if c.preposition == "to" {
				if name := c.nameAt(o.next, c.end); !name.Empty() && o.next == o.Head.To && !c.holdsOffice(t, name, c.end) { // but "to the President of Serbia Ana Rivas"
					return name.To
				}
				if c.Fold(o.next) == "and" { // "Chief Secretary to the President and Cabinet"
					if n, body := c.PhraseAt(o.next+1, c.end, lexicon.Body); body != nil {
						return o.next + 1 + n
					}
				}
			}
			return c.officePlaceBehind(o.next, c.end)
		}
	}
	return pos
}

// masterNamed gives the end of the name of the one whom the holder of the office serves, o being the
// master's: "X, special envoy of President Y |, met", "The envoy of President Y |, X, met"; 0 when the
// name behind the master's office may be the servant's own.
func (c *complement) masterNamed(o *office) int {
	if c.preposition != "of" && c.preposition != "to" || !c.serving() {
		return 0
	}
	name := c.nameAt(o.next, c.end)
	if name.Empty() {
		return 0
	}
	to := name.To
	n, land := c.PhraseAt(to+1, c.end, lexicon.CountryName)
	if c.Fold(to) != "of" {
		land = nil
	}
	if land != nil { // "of President Y of Libya"
		to += 1 + n
	}
	if !c.IsMark(to) {
		return 0
	}
	from := c.titles.Head.From
	for from > 0 && (c.Determiner(from-1) != 0 || c.IsLower(from-1)) {
		from--
	}
	behindName := from > 1 && c.Fold(from-1) == "," && c.IsCapital(from-2)
	if !behindName && (c.Fold(to) != "," || !c.fullNameAt(to+1, c.end)) {
		return 0
	}
	t := c.titles
	if t.served = true; land != nil && t.Country == "" && t.Org == "" {
		t.Country, t.CountryAt, t.CountryFrom = land.Code, text.Phrase{From: to - n, To: to}, "of"
	}
	return to
}

// serving reports whether the office is that of one who is sent or kept by somebody: an envoy, an
// adviser, a chief of staff.
func (c *complement) serving() bool {
	return c.titles.Level == "envoy" || c.advises(c.titles) || c.Cue(c.titles.Head.To-1, lexicon.CueServing)
}

// peer reads whose counterpart somebody serves, "of his Malian counterpart", and gives the token
// behind, c.start when there is none.
func (c *complement) peer() int {
	o, ok := c.officeAt(c.start, c.end)
	if !ok || !o.Counterpart || o.Plural {
		return c.start
	}
	if t := c.titles; t.Org == "" && t.Country == "" {
		t.Country, t.CountryAt, t.CountryFrom = o.Country, o.CountryAt, o.CountryFrom
	}
	if name := c.nameAt(o.next, c.end); !name.Empty() && c.Fold(name.To) == "," { // "of his US counterpart Ana Rivas, Luis Soto"
		return name.To
	}
	return o.next
}

// region reads on behind a region: "for Europe and Central Asia".
func (c *complement) region(pos int) int {
	if c.Fold(pos) == "and" {
		next := c.BehindArticle(pos + 1)
		if k, _ := c.PhraseAt(next, c.end, lexicon.Region|lexicon.CountryName); k > 0 {
			pos = next + k
		} else if c.Fold(next-1) == "the" && next < c.end && c.Tokens[next].Capital() {
			pos = next + 1 // "West Africa and the Sahel"
		}
	}
	return pos
}

// land reads a country or its people, and what of theirs stands behind; true when nothing
// else can follow.
func (c *complement) land(entry *lexicon.Entry, pos, n int) (int, bool) {
	t := c.titles
	if entry.Class == lexicon.CountryName && c.IsLower(pos+n) && c.Cue(pos+n, lexicon.CueDesk) { // "head of the China desk"
		return pos + n + 1, true
	}
	if to := c.friendsOf(pos+n, c.end); to > pos+n { // "co-chair of the Armenian Caucus"
		return c.houseBehind(t, to, c.end), true
	}
	if c.servesLand(entry, pos+n) {
		if t.Country == "" {
			t.Country, t.CountryAt, t.CountryFrom = entry.Code, text.Phrase{From: pos, To: pos + n}, countryFrom(entry)
		}
	} else if c.preposition == "to" || c.preposition == "in" {
		t.Accredited = entry.Code
	}
	pos += n
	if to := c.partBehind(pos); to > pos && entry.Class == lexicon.Demonym {
		return to, true
	}
	if c.preposition != "of" && c.preposition != "from" {
		if to := c.landsAfter(pos, c.end); to > pos && (c.holderFollows(to, c.end) || !c.holderFollows(pos, c.end)) {
			return to, true
		}
	}
	if to := c.firmOf(t, entry, pos, c.end); to > pos { // "of Sweden's Nordvind Power"
		return to, true
	}
	if entry.Class == lexicon.CountryName {
		return c.ofCountry(entry, pos, n)
	}
	return pos, false
}

// partBehind gives the end of the name of a part of a country, or a town, whose noun stands at token
// i and which the holder's name follows: "of the French region Grand Est | , X"; i when none does.
func (c *complement) partBehind(i int) int {
	if !c.IsLower(i) || !c.Cue(i, lexicon.CueDivisionNoun) && !c.Cue(i, lexicon.CueTownNoun) {
		return i
	}
	if to := c.CapitalRun(i+1, c.end, 4); to > i+1 && c.Fold(to) == "," && c.IsCapital(to+1) {
		return to
	}
	return i
}

// servesLand reports whether the holder of the office is of a country that its complement names, with
// what is behind at token to: "Minister of Peru", "in the Peruvian Congress", "Adviser to the
// Australian High Commission", "to the Turkish President".
func (c *complement) servesLand(entry *lexicon.Entry, to int) bool {
	switch c.preposition {
	case "of", "from", "at":
		return true
	case "in":
		return entry.Class == lexicon.Demonym && c.Is(to, lexicon.Body)
	case "to":
		return c.ofMission(to, min(c.end, to+3)) || c.serves(to)
	case "for":
		return c.titles.Level == "official" && c.serves(to)
	}
	return false
}

// serves reports whether the office behind a country at token i, "adviser to the Chilean | president", is of
// those whom somebody serves, who is no ambassador to them.
func (c *complement) serves(i int) bool {
	if level := c.titles.Level; level != "official" && level != "security" && level != "military-chief" && !c.Cue(c.titles.Head.To-1, lexicon.CueServing) {
		return false
	}
	return c.officeStarts(c.behindPossessive(i), c.end)
}

// ofCountry reads what of a country's stands behind its name of n words: "of Pakistan's
// Army", "of the U.S. Indo-Pacific Command".
func (c *complement) ofCountry(entry *lexicon.Entry, pos, n int) (int, bool) {
	t := c.titles
	if c.Fold(pos) == "(" && c.Fold(pos+2) == ")" && c.Fold(pos+3) == "'s" { // "of the Republic of Korea (RoK)'s"
		pos += 3
		if to := c.firmOf(t, entry, pos, c.end); to > pos {
			return to, true
		}
	}
	if c.Fold(pos) == "'s" { // "of Pakistan's Army"
		pos++
		if to := c.divisionAt(pos, c.end); to > pos { // "of Angola's Cunene province"
			return to, true
		}
		return pos, false
	}
	for (c.Fold(pos) == "-" || c.Fold(pos) == "/") && pos+1 < c.end && c.IsCapital(pos+1) { // "of the Estonia–Georgia Parliamentary Group"
		pos += 2
	}
	if to := c.bodyOfLand(pos-n, pos, c.end); to > pos { // "of the Pakistan Ordnance Factories"
		return to, true
	}
	if run := (text.Phrase{From: pos, To: c.CapitalRun(pos, c.end, 4)}); !run.Empty() { // "of the U.S. Indo-Pacific Command"
		if at, body := c.lastBody(run); body != nil && !c.Is(pos, lexicon.GivenName) {
			ofState := c.Fold(at-1) == "authority" || c.Fold(at-1) == "fund"
			opened := t.CountryAt == text.Phrase{From: c.start, To: run.From}
			if body.Code == "company" && !ofState && opened && run.Len() > 1 && c.RunsCompany(t) { // "of the China Civil Engineering Corporation"
				t.Country, t.CountryAt, t.CountryFrom = "", text.Phrase{}, ""
				c.takeCompany(t, text.Phrase{From: c.start, To: at})
			}
			pos = at
		}
	}
	return pos, true
}

// organisation reads an organisation, and a body of its own behind it.
func (c *complement) organisation(entry *lexicon.Entry, pos, n int) (int, bool) {
	t := c.titles
	if c.IsLower(pos+n) && c.Cue(pos+n, lexicon.CueDeskNoun) { // "of the UN department of the foreign ministry"
		return pos + n + 1, false
	}
	if c.Cue(pos+n, lexicon.CueAffairs) { // "of the European Union Affairs Committee": a parliament's
		if at, body := c.lastBody(text.Phrase{From: pos + n, To: c.CapitalRun(pos+n, c.end, 4)}); body != nil {
			return at, true
		}
	}
	if t.Org == "" && (c.preposition == "of" || c.preposition == "at") {
		t.Org, t.OrgAt = c.orgName(entry, text.Phrase{From: pos, To: pos + n}), text.Phrase{From: pos, To: pos + n}
	}
	pos += n
	if c.Fold(pos) == "/" && pos+1 < c.end && c.Tokens[pos+1].Shape == text.Upper { // "of the OSCE/ODIHR mission"
		pos += 2
	}
	if at, body := c.lastBody(text.Phrase{From: pos, To: c.CapitalRun(pos, c.end, 4)}); body != nil { // "of the NATO Military Committee"
		return at, true
	}
	if to := c.CapitalRun(pos, c.end, 2); to == pos+1 && t.OrgAt.To == pos && c.preposition == "of" && c.nameAt(pos, c.end).To == to && !c.Is(pos, lexicon.GivenName) { // "of Nordkraft Eesti"
		pos, t.OrgAt.To = to, to
		t.Org = c.Text(t.OrgAt)
	}
	if c.Fold(pos) == "'s" {
		pos++
	}
	return pos, false
}

// body reads a body, which ends a complement.
func (c *complement) body(entry *lexicon.Entry, pos, n int) int {
	t := c.titles
	if at, body := c.lastBody(text.Phrase{From: pos, To: c.CapitalRun(pos, c.end, n+4)}); body != nil && at > pos+n {
		if body.Code == entry.Code || entry.Code == "parliament" || entry.Code == "military" { // "of the US Naval Forces | Central Command"
			n = at - pos
		}
	}
	c.takeBody(t, text.Phrase{From: c.start, To: pos + n}, entry)
	return pos + n
}

// field reads what the holder is responsible for.
func (c *complement) field(pos, n int) (int, bool) {
	if next := c.fieldList(pos, c.end); next > pos {
		if to := c.bodyAcross(pos, next, c.end); to > next { // "of the South African National Defence Force"
			return to, true
		}
		return c.beforeOffice(pos, c.restOfField(next, c.end), c.end), true
	}
	return pos + n, false
}

// behind reads on behind the last known part: "for African Affairs", "of the Iraqi Joint
// Operations".
func (c *complement) behind(pos int) int {
	t := c.titles
	if next := c.CapitalRun(pos, c.end, 4); next > pos && c.BodyInside(text.Phrase{From: pos, To: next}) {
		at, body := c.lastBodyTo(text.Phrase{From: pos, To: next}, c.end)
		c.takeBody(t, text.Phrase{From: c.start, To: at}, body) // "of the National Power Company"
		pos = at                                                // "of the Iranian Foo Council"
	} else if next > pos && next-pos <= 2 && c.Is(pos-1, lexicon.Region|lexicon.Demonym) && !c.Is(pos, lexicon.GivenName) &&
		(next == pos+1 || c.holderFollows(next, c.end) || !c.plainName(text.Phrase{From: pos, To: next})) {
		pos = next // "for African Affairs"
	} else if to := c.afterOfficeWords(pos, next); to > pos {
		pos = to // "of the Iraqi Joint Operations"
	}
	return c.nounOfAdjective(pos)
}

// nounOfAdjective gives the end of the words in small letters, at token i, that an adjective of
// people or an owner must have behind it: "of the French | contingent", "of Peru's | audit office";
// i when none stand there, or when they are a delegation's or an office's.
func (c *complement) nounOfAdjective(i int) int {
	if c.Fold(i-1) != "'s" && !(c.Is(i-1, lexicon.Demonym) && c.BehindArticle(c.at+1) > c.at+1) {
		return i
	}
	to := i
	for to < min(c.end, i+longestLowerField) && c.IsLower(to) && !c.StopWord(to) && !c.Adverb(to) && c.VerbTrigger(to) == nil && !c.Cue(to, lexicon.CueSaying) {
		if c.Is(to, lexicon.Office|lexicon.Group) && c.titles.Level != "military" || c.Cue(to, lexicon.CueDelegationNoun) || c.Cue(to, lexicon.CueMission) {
			return i
		}
		to++
	}
	return to
}
