package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the noun groups that show themselves by a title, an office, a
// country or an organisation, and the names that share a plural office.

// opening are the classes of the words that a group may open with.
const opening = lexicon.Office | lexicon.Group | lexicon.Rank | lexicon.Honorific | lexicon.Nobility | lexicon.CountryName | lexicon.Demonym |
	lexicon.Organisation | lexicon.OrgAdjective | lexicon.Body | lexicon.Field | lexicon.Modifier | lexicon.Metonym | lexicon.NumberWord | lexicon.Region

// groupsOf finds the groups of a sentence that show themselves.
func (d *document) groupsOf(s *sentence) {
	var m mention
	for i := s.from; i < s.to; {
		t := &d.tokens[i]
		if t.shape == mark || t.shape == number {
			i++
			continue
		}
		determined := d.determiner(i) != 0
		if !determined && !t.capital() && d.seen[i].Starts&opening == 0 {
			i++
			continue
		}
		if d.membersAt(&m, i, s.to) {
			i = d.namesOfOffice(m, s.to)
			continue
		}
		if !d.mayMention(i, determined) {
			i++
			continue
		}
		switch {
		case d.groupAt(&m, i, s.to):
		case d.personAt(&m, i, s.to):
			d.showTitle(&m)
			if (m.titles.plural || d.rankOfSeveral(m.titles.rank)) && !m.name.empty() {
				i = d.namesOfOffice(m, s.to)
				continue
			}
			d.readAfter(&m, s.to)
		case d.organisationAt(&m, i, s.to):
		case d.countryAt(&m, i, s.to):
		default:
			i++
			continue
		}
		d.mentions = append(d.mentions, m)
		i = max(m.end(), i+1)
	}
}

// membersAt reads the first of several members of a body who are named behind it:
// "Members of the Seimas Giedrė Burokaitė and Tomas Mickevičius".
func (d *document) membersAt(m *mention, i, end int) bool {
	if !d.cue(i, lexicon.CueMembers) || d.fold(i+1) != "of" || !d.tokens[i].capital() {
		return false
	}
	*m = mention{kind: person}
	m.titles = titles{office: phrase{i, i + 1}, head: phrase{i, i + 1}, level: "official", plural: true, definite: true}
	to, ok := d.complement(&m.titles, i+1, end)
	if !ok || to >= end {
		return false
	}
	name := d.nameAt(to, end)
	if name.len() < 2 || !d.plainName(name) {
		return false
	}
	m.titles.office.to = to
	m.phrase, m.name, m.head = phrase{i, name.to}, name, name.to-1
	return true
}

// mayMention reports whether a group may show itself at token i: the vocabulary
// knows the word, or the one behind its determiner, or the head of an office,
// a group or a body stands near enough ahead for the words before it to be its own.
func (d *document) mayMention(i int, determined bool) bool {
	known := d.seen[i].Begins
	if determined && i+1 < len(d.tokens) {
		i++
		known |= d.seen[i].Begins
	}
	return known&opening != 0 || int(d.seen[i].head) <= i+longestPremodifier || int(d.seen[i].body) <= i+longestPremodifier
}

// namesOfOffice reads the names that share a plural office or rank: "Presidents Umaro
// Embaló of Guinea-Bissau, Julius Maada Bio of Sierra Leone and Patrice Talon",
// "Generals X and Y of Chile".
func (d *document) namesOfOffice(m mention, end int) int {
	first := len(d.mentions)
	next := d.namesInTurn(m, end)
	if m.titles.office.empty() {
		shareCountry(d.mentions[first:])
	}
	return next
}

// shareCountry gives those who share a rank the country told behind the last
// of them, when it is the only one told. Holders of an office share none so: no
// country has two presidents.
func shareCountry(several []mention) {
	rest, last := several[:len(several)-1], &several[len(several)-1]
	for i := range rest {
		if rest[i].titles.country != "" {
			return
		}
	}
	for i := range rest {
		t := &rest[i].titles
		t.country, t.countryAt, t.countryFrom = last.titles.country, last.titles.countryAt, last.titles.countryFrom
	}
}

// namesInTurn reads one name behind the other, each with what is told behind it.
func (d *document) namesInTurn(m mention, end int) int {
	shared := m.titles
	shared.plural, shared.shared = false, true
	m.titles = shared
	for {
		m.rule = "office of several"
		d.readAfter(&m, end)
		d.mentions = append(d.mentions, m)
		pos := m.end()
		if d.fold(pos) == "," {
			pos++
		}
		if f := d.fold(pos); f == "and" || f == "&" {
			pos++
		} else if pos == m.end() {
			return pos
		}
		next := mention{kind: person, titles: shared}
		from := pos
		for {
			ok, to := d.title(&next.titles, pos, end)
			if !ok {
				break
			}
			pos = to
		}
		name := d.nameAt(pos, end)
		if name.empty() {
			return m.end()
		}
		if _, ok := d.officeAt(from, end); ok {
			return m.end()
		}
		if n, _ := d.phraseAt(name.to, end, lexicon.Office); n > 0 {
			return m.end()
		}
		next.phrase, next.name, next.head = phrase{from, name.to}, name, name.to-1
		m = next
	}
}

// countryAt reads the country at token i into m.
func (d *document) countryAt(m *mention, i, end int) bool {
	from := i
	if d.determiner(i) == definite {
		i++
	}
	n, entry := d.phraseAt(i, end, lexicon.CountryName)
	if entry == nil {
		return false
	}
	if region, _ := d.phraseAt(i-1, end, lexicon.Region); region > 1 { // "Latin America"
		return false
	}
	*m = mention{phrase: phrase{from, i + n}, kind: country, name: phrase{i, i + n}, head: i + n - 1, rule: "country"}
	m.titles.country = entry.Code
	if d.fold(m.to) == "'s" {
		m.to++
		m.possessive = true
	}
	m.who = d.one(d.countryEntity(entry.Code, m.name))
	return true
}

// countryEntity gives the entity of a country and makes it at its first mention.
func (d *document) countryEntity(code string, at phrase) int {
	if i, ok := d.lands[code]; ok {
		return i
	}
	e := entity{kind: country}
	e.country.set(code, clue{at: at, basis: "stated"})
	d.entities = append(d.entities, e)
	if d.lands == nil {
		d.lands = map[string]int{}
	}
	d.lands[code] = len(d.entities) - 1
	return len(d.entities) - 1
}
