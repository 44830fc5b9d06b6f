package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the noun groups that show themselves by a title, an office, a
// country or an organisation, and the names that share a plural office.

// opening are the classes of the words that a group may open with.
const opening = lexicon.Office | lexicon.Group | lexicon.Rank | lexicon.Honorific | lexicon.Nobility | lexicon.CountryName | lexicon.Demonym |
	lexicon.Organisation | lexicon.OrgAdjective | lexicon.Body | lexicon.Field | lexicon.Modifier | lexicon.Metonym | lexicon.NumberWord | lexicon.Region | lexicon.Capital

// groupsOf finds the groups of a sentence that show themselves.
func (d *Document) groupsOf(s *text.Sentence) {
	var m Mention
	firms := d.tellsFirms(s)
	for i := s.From; i < s.To; {
		t := &d.Tokens[i]
		if t.Shape == text.Mark || t.Shape == text.Number {
			i++
			continue
		}
		determined := d.Determiner(i) != 0
		known := determined || t.Capital() || d.Seen[i].Starts&opening != 0
		if !known && !firms {
			i++
			continue
		}
		if d.membersAt(&m, i, s.To) {
			i = d.namesOfOffice(m, s.To)
			continue
		}
		if d.membersOfHouse(&m, i, s.To) || firms && d.toldFirmAt(&m, i, s.To) || d.toldAgain(&m, i, s.To) {
			d.Mentions = append(d.Mentions, m)
			i = m.End()
			continue
		}
		if !known || !d.mayMention(i, determined) {
			i++
			continue
		}
		switch {
		case d.otherOneAt(&m, i, s):
		case d.groupAt(&m, i, s.To):
		case d.personAt(&m, i, s.To):
			if d.namedAfter(&m) {
				i = m.End()
				continue
			}
			d.showTitle(&m)
			if (m.Titles.Plural || d.rankOfSeveral(m.Titles.Rank)) && !m.Name.Empty() {
				i = d.namesOfOffice(m, s.To)
				continue
			}
			d.readAfter(&m, s.To)
		case d.organisationAt(&m, i, s.To):
		case d.actingBodyAt(&m, i, s):
		case d.countryAt(&m, i, s.To):
		case d.seatAt(&m, i, s):
		default:
			i++
			continue
		}
		d.Mentions = append(d.Mentions, m)
		i = max(m.End(), i+1)
	}
}

// namedAfter reports whether a ruler's name is that of a place: "Port Sultan Qaboos", "Camp King
// Abdullah".
func (d *Document) namedAfter(m *Mention) bool {
	i := m.From - 1
	return i >= 0 && (m.Titles.Level == "head-of-state" || m.Titles.Level == "royal") && d.Cue(i, lexicon.CueNamedPlace) && d.Tokens[i].Shape == text.Title
}

// membersAt reads the first of several members of a body who are named behind it:
// "Members of the Seimas Giedrė Burokaitė and Tomas Mickevičius".
func (d *Document) membersAt(m *Mention, i, end int) bool {
	if !d.Cue(i, lexicon.CueMembers) || d.Fold(i+1) != "of" || !d.Tokens[i].Capital() {
		return false
	}
	*m = Mention{Kind: Person}
	m.Titles = Titles{Office: text.At(i), Head: text.At(i), Level: "official", Plural: true, Definite: true}
	to, ok := d.complement(&m.Titles, i+1, end)
	if !ok || to >= end {
		return false
	}
	name := d.nameAt(to, end)
	if name.Len() < 2 || !d.plainName(name) {
		return false
	}
	m.Titles.Office.To = to
	m.Phrase, m.Name, m.Head = text.Phrase{From: i, To: name.To}, name, name.To-1
	return true
}

// membersOfHouse reads those of a country's house or ministry who are not named: "members of
// the Knesset", "members of the Finnish parliament".
func (d *Document) membersOfHouse(m *Mention, i, end int) bool {
	if !d.Cue(i, lexicon.CueMembers) || !d.IsLower(i) || d.Fold(i+1) != "of" {
		return false
	}
	*m = Mention{Phrase: text.At(i), Kind: Delegation, Rule: "members", Head: i}
	if d.groupOfBody(m, i+1, end); m.Titles.Country == "" && !d.ofHouseOfMany(m, i+2, end) || d.nameAt(m.To, end).Len() > 1 || d.Cue(m.To, lexicon.CueDelegationNoun) { // not "members of the Indian delegation"
		return false
	}
	m.Titles.Plural = true
	d.takeParty(m)
	return true
}

// ofHouseOfMany reads into m the parliament of several countries at token i whose members are told
// of: "members of the European Parliament".
func (d *Document) ofHouseOfMany(m *Mention, i, end int) bool {
	if d.Determiner(i) == text.Definite {
		i++
	}
	n, org := d.PhraseAt(i, end, lexicon.Organisation)
	if org == nil {
		return false
	}
	at := text.Phrase{From: i, To: i + n}
	for k := i; k < at.To; k++ {
		if j, body := d.PhraseAt(k, at.To, lexicon.Body); body != nil && j > 0 && body.Code == "parliament" && d.IsCapital(k) {
			m.Titles.Org, m.Titles.OrgAt, m.To = d.orgName(org, at), at, at.To
			return true
		}
	}
	return false
}

// mayMention reports whether a group may show itself at token i: the vocabulary
// knows the word, or the one behind its determiner, or the head of an office,
// a group or a body stands near enough ahead for the words before it to be its own.
func (d *Document) mayMention(i int, determined bool) bool {
	known := d.Seen[i].Begins
	if determined && i+1 < len(d.Tokens) {
		i++
		if d.Fold(i) == "of" { // "that of Japan": a side
			return true
		}
		known |= d.Seen[i].Begins
	}
	return known&opening != 0 || int(d.Seen[i].Head) <= i+longestPremodifier || int(d.Seen[i].Body) <= i+longestPremodifier
}

// namesOfOffice reads the names that share a plural office or rank: "Presidents Umaro
// Embaló of Guinea-Bissau, Julius Maada Bio of Sierra Leone and Patrice Talon",
// "Generals X and Y of Chile".
func (d *Document) namesOfOffice(m Mention, end int) int {
	first := len(d.Mentions)
	next := d.namesInTurn(m, end)
	if m.Titles.Office.Empty() {
		shareCountry(d.Mentions[first:])
	}
	return next
}

// shareCountry gives those who share a rank the country told behind the last
// of them, when it is the only one told. Holders of an office share none so: no
// country has two presidents.
func shareCountry(several []Mention) {
	rest, last := several[:len(several)-1], &several[len(several)-1]
	for i := range rest {
		if rest[i].Titles.Country != "" {
			return
		}
	}
	for i := range rest {
		t := &rest[i].Titles
		t.Country, t.CountryAt, t.CountryFrom = last.Titles.Country, last.Titles.CountryAt, last.Titles.CountryFrom
	}
}

// namesInTurn reads one name behind the other, each with what is told behind it.
func (d *Document) namesInTurn(m Mention, end int) int {
	shared := m.Titles
	shared.Plural, shared.Shared = false, true
	m.Titles = shared
	for {
		m.Rule = "office of several"
		d.readAfter(&m, end)
		d.Mentions = append(d.Mentions, m)
		pos := m.End()
		if d.Fold(pos) == "," {
			pos++
		}
		if f := d.Fold(pos); f == "and" || f == "&" {
			pos++
		} else if pos == m.End() {
			return pos
		}
		next := Mention{Kind: Person, Titles: shared}
		from := pos
		for {
			ok, to := d.title(&next.Titles, pos, end)
			if !ok {
				break
			}
			pos = to
		}
		name := d.nameAt(pos, end)
		if name.Empty() {
			return m.End()
		}
		if _, ok := d.officeAt(from, end); ok {
			return m.End()
		}
		if n, _ := d.PhraseAt(name.To, end, lexicon.Office); n > 0 {
			return m.End()
		}
		next.Phrase, next.Name, next.Head = text.Phrase{From: from, To: name.To}, name, name.To-1
		m = next
	}
}

// countryAt reads the country at token i into m.
func (d *Document) countryAt(m *Mention, i, end int) bool {
	from := i
	i = d.BehindArticle(i)
	n, entry := d.PhraseAt(i, end, lexicon.CountryName)
	if entry == nil {
		return false
	}
	if region, _ := d.PhraseAt(i-1, end, lexicon.Region); region > 1 { // "Latin America"
		return false
	}
	if n == 1 && d.namesake(i, end) {
		return false
	}
	*m = Mention{Phrase: text.Phrase{From: from, To: i + n}, Kind: Country, Name: text.Phrase{From: i, To: i + n}, Head: i + n - 1, Rule: "country"}
	m.Titles.Country = entry.Code
	if d.Fold(m.To) == "'s" {
		m.To++
		m.Possessive = true
	}
	m.Who = d.One(d.CountryEntity(entry.Code, m.Name))
	return true
}

// namesake reports whether the country's name at token i is the given name of somebody whose
// office is told behind the name: "Jordan Bell, the Canadian envoy".
func (d *Document) namesake(i, end int) bool {
	if !d.Is(i, lexicon.GivenName) {
		return false
	}
	name := d.nameAt(i, end)
	if name.Len() < 2 || !d.plainName(name) {
		return false
	}
	behind, _ := d.evidenceBehind(name)
	return behind >= nameSure
}

// CountryEntity gives the entity of a country and makes it at its first mention.
func (d *Document) CountryEntity(code string, at text.Phrase) int {
	if i, ok := d.Lands[code]; ok {
		return i
	}
	e := Entity{Kind: Country}
	e.Country.Set(code, text.Clue{At: at, Basis: "stated"})
	d.Entities = append(d.Entities, e)
	if d.Lands == nil {
		d.Lands = map[string]int{}
	}
	d.Lands[code] = len(d.Entities) - 1
	return len(d.Entities) - 1
}
