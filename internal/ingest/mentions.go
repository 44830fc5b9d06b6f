package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the mentions pass: a cascade over each sentence that finds
// the noun groups which refer to somebody. Input: tokens and sentences.
// Output: d.mentions, sorted, none overlapping another; persons are not joined
// yet, countries and organisations are.
//
// First the groups that show themselves (titles, offices, countries,
// organisations); then names without a title, on evidence, which is stronger
// for a name that was found with a title elsewhere in the article.

func (d *document) findMentions() {
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.kind == prose || s.kind == caption || s.kind == headline && !d.titleCase(s) {
			d.groupsOf(s)
		}
	}
	d.index()
	known := d.knownNames()
	for i := range d.sentences {
		s := &d.sentences[i]
		switch s.kind {
		case prose, caption:
			d.bareNames(s, known)
		case headline:
			d.headlineNames(s, known)
		}
	}
	d.sortMentions()
}

// titleCase reports whether a headline prints most of its words with capitals,
// so that a capital is no evidence in it.
func (d *document) titleCase(s *sentence) bool {
	capitals, words := 0, 0
	for i := s.from; i < s.to; i++ {
		if t := &d.tokens[i]; t.isWord() && t.end-t.start > 3 {
			words++
			if t.capital() {
				capitals++
			}
		}
	}
	return capitals*4 > words*3
}

// opening are the classes of the words that a group may open with.
const opening = lexicon.Office | lexicon.Group | lexicon.Rank | lexicon.Honorific | lexicon.Nobility | lexicon.CountryName | lexicon.Demonym |
	lexicon.Organisation | lexicon.OrgAdjective | lexicon.Body | lexicon.Field | lexicon.Modifier | lexicon.Metonym | lexicon.NumberWord | lexicon.Region

// groupsOf finds the groups of a sentence that show themselves.
func (d *document) groupsOf(s *sentence) {
	for i := s.from; i < s.to; {
		t := &d.tokens[i]
		if t.shape == mark || t.shape == number {
			i++
			continue
		}
		determined := d.determiner(i) != 0
		if !determined && !t.capital() && d.reader.lex.Starts(d.words[i])&opening == 0 {
			i++
			continue
		}
		if !d.mayMention(i, determined) {
			i++
			continue
		}
		m, ok := d.groupAt(i, s.to)
		if !ok {
			if m, ok = d.personAt(i, s.to); ok {
				d.homeTitle(&m)
				if m.titles.plural && !m.name.empty() {
					i = d.namesOfOffice(m, s.to)
					continue
				}
				d.readAfter(&m, s.to)
			}
		}
		if !ok {
			m, ok = d.organisationAt(i, s.to)
		}
		if !ok {
			m, ok = d.countryAt(i, s.to)
		}
		if !ok {
			i++
			continue
		}
		d.mentions = append(d.mentions, m)
		i = max(m.end(), i+1)
	}
}

// mayMention reports whether a group may show itself at token i: the vocabulary
// knows the word, or the one behind its determiner, or the head of an office,
// a group or a body stands near enough ahead for the words before it to be its own.
func (d *document) mayMention(i int, determined bool) bool {
	known := d.seen[i].begins
	if determined && i+1 < len(d.tokens) {
		i++
		known |= d.seen[i].begins
	}
	return known&opening != 0 || int(d.seen[i].head) <= i+longestPremodifier || int(d.seen[i].body) <= i+longestPremodifier
}

// homeTitle gives a mention the country of a title that one country alone has:
// "Taoiseach", "Pengiran".
func (d *document) homeTitle(m *mention) {
	if m.titles.country != "" || m.titles.org != "" {
		return
	}
	for i := m.from; i < max(m.name.from, m.from+1) && i < m.to; i++ {
		if n, entry := d.phraseAt(i, m.to, lexicon.HomeWord); entry != nil {
			m.titles.country, m.titles.countryAt, m.titles.countryFrom = entry.Code, phrase{i, i + n}, "title"
			return
		}
	}
}

// namesOfOffice reads the names that share a plural office: "Presidents Umaro
// Embaló of Guinea-Bissau, Julius Maada Bio of Sierra Leone and Patrice Talon".
func (d *document) namesOfOffice(m mention, end int) int {
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

// countryAt finds a country, or a demonym that stands alone as a noun.
func (d *document) countryAt(i, end int) (mention, bool) {
	from := i
	if d.determiner(i) == definite {
		i++
	}
	n, entry := d.phraseAt(i, end, lexicon.CountryName)
	if entry == nil {
		return mention{}, false
	}
	m := mention{phrase: phrase{from, i + n}, kind: country, name: phrase{i, i + n}, head: i + n - 1, rule: "country"}
	m.titles.country = entry.Code
	if d.fold(m.to) == "'s" {
		m.to++
		m.possessive = true
	}
	m.who = []int{d.countryEntity(entry.Code, m.name)}
	return m, true
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

// index notes which mention covers each token.
func (d *document) index() {
	d.orderMentions()
	for i := range d.mentionAt {
		d.mentionAt[i] = -1
	}
	for number := range d.mentions {
		m := &d.mentions[number]
		for i := m.from; i < m.to; i++ {
			d.mentionAt[i] = int32(number)
		}
	}
}

// orderMentions puts the mentions in the order of the text. They are large:
// each is moved once.
func (d *document) orderMentions() {
	order := make([]int32, len(d.mentions))
	for i := range order {
		order[i] = int32(i)
	}
	byPlace := func(a, b int32) int { return d.mentions[a].from - d.mentions[b].from }
	if slices.IsSortedFunc(order, byPlace) {
		return
	}
	slices.SortStableFunc(order, byPlace)
	ordered := slices.Grow(d.spare[:0], len(d.mentions))
	for _, number := range order {
		ordered = append(ordered, d.mentions[number])
	}
	d.mentions, d.spare = ordered, d.mentions
}

func (d *document) sortMentions() {
	d.dropAppositions()
	d.index()
	for i := range d.entities {
		d.entities[i].mentions = d.entities[i].mentions[:0]
	}
	for number := range d.mentions {
		for _, e := range d.mentions[number].who {
			d.entities[e].mentions = append(d.entities[e].mentions, number)
		}
	}
	if d.trace != nil {
		for i := range d.mentions {
			m := &d.mentions[i]
			d.note("mentions", m.rule, m.phrase, "%s", d.text(m.phrase))
		}
	}
}

// dropAppositions removes the offices that turned out to be appositions of a
// name found after them.
func (d *document) dropAppositions() {
	var held []phrase
	for i := range d.mentions {
		if m := &d.mentions[i]; m.kind == person && !m.name.empty() && !m.after.empty() {
			held = append(held, m.after)
		}
	}
	slices.SortFunc(held, func(a, b phrase) int { return a.from - b.from })
	d.mentions = slices.DeleteFunc(d.mentions, func(m mention) bool {
		if m.kind != person || !m.name.empty() {
			return false
		}
		i, exact := slices.BinarySearchFunc(held, m.from, func(p phrase, from int) int { return p.from - from })
		return exact && held[i].contains(m.phrase) || i > 0 && held[i-1].contains(m.phrase)
	})
}

// knownNames collects the folded words of the names that a title made sure.
func (d *document) knownNames() map[string]bool {
	known := map[string]bool{}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.kind != person || m.name.empty() {
			continue
		}
		d.learn(known, m.name)
	}
	return known
}

// learn adds the words of a name that may stand for it alone.
func (d *document) learn(known map[string]bool, name phrase) {
	for i := name.from; i < name.to; i++ {
		t := &d.tokens[i]
		if t.shape == title || t.shape == upper && t.end-t.start > 2 {
			known[t.fold] = true
		}
	}
}

// bareNames finds names without a title in the uncovered parts of a sentence.
func (d *document) bareNames(s *sentence, known map[string]bool) {
	for i := s.from; i < s.to; {
		t := &d.tokens[i]
		if d.mentionAt[i] >= 0 {
			i = max(d.mentions[d.mentionAt[i]].end(), i+1)
			continue
		}
		if !t.capital() || t.shape == initial && t.end-t.start == 1 {
			i++
			continue
		}
		name := d.nameAt(i, s.to)
		for j := name.from; j < name.to; j++ { // stop before a mention
			if d.mentionAt[j] >= 0 {
				name.to = j
			}
		}
		if name.empty() {
			i++
			continue
		}
		m := mention{phrase: name, kind: person, name: name, head: name.to - 1, rule: "known name"}
		m.titles.definite = true
		if !d.allKnown(name, known) && !d.knownAtEnd(name, known) {
			score, rule := d.nameEvidence(name)
			if bonus, code, at := d.listed(name, s); bonus > 0 {
				score += bonus
				rule = inNameList
				if code != "" {
					m.titles.country, m.titles.countryAt, m.titles.countryFrom = code, at, "list"
				}
			}
			if name.len() == 1 || score < nameSure || score < nameSure+2 && d.isPlace(name) {
				i = d.afterUnknown(name, known)
				continue
			}
			if rule == "" {
				rule = "name by evidence"
			}
			m.rule = rule
			d.learn(known, name)
		}
		if m.rule == "country's name" || d.fold(name.from-1) == "'s" {
			d.takeOwner(&m)
		}
		if d.fold(m.to) == "'s" {
			m.to++
			m.possessive = true
		}
		d.readAfter(&m, s.to)
		d.mentions = append(d.mentions, m)
		for j := m.from; j < m.to; j++ {
			d.mentionAt[j] = int32(len(d.mentions) - 1)
		}
		i = m.end()
	}
}

// afterUnknown gives the next place to look after a run that is no name: a
// known surname may stand inside it.
func (d *document) afterUnknown(run phrase, known map[string]bool) int {
	for i := run.from + 1; i < run.to; i++ {
		if known[d.fold(i)] {
			return i
		}
	}
	return run.to
}

// takeOwner gives a bare name the country of the possessive before it:
// "Botswana's Mokgweetsi Masisi".
func (d *document) takeOwner(m *mention) {
	number := d.mentionAt[max(m.from-2, 0)]
	if number < 0 {
		return
	}
	if owner := &d.mentions[number]; owner.kind == country {
		m.titles.country, m.titles.countryAt, m.titles.countryFrom = owner.titles.country, owner.name, "possessive"
	}
}

// allKnown reports whether the run is made of words of sure names.
func (d *document) allKnown(p phrase, known map[string]bool) bool {
	for i := p.from; i < p.to; i++ {
		t := &d.tokens[i]
		if known[t.fold] || t.shape == initial || t.shape == lower || t.fold == "'" {
			continue
		}
		return false
	}
	return true
}

// knownAtEnd reports whether a run is a longer form of a sure name: its last word is
// known, and the words before it are no words of the vocabulary.
func (d *document) knownAtEnd(p phrase, known map[string]bool) bool {
	if p.len() < 2 || p.len() > 4 || !known[d.fold(p.to-1)] || d.fold(p.from-1) == "the" {
		return false
	}
	const other = lexicon.Field | lexicon.Modifier | lexicon.Region | lexicon.VenueHead | lexicon.Venue | lexicon.Group | lexicon.NumberWord | lexicon.Capital |
		lexicon.DayWord | lexicon.CountryName | lexicon.Demonym | lexicon.Body | lexicon.Organisation | lexicon.Office
	for i := p.from; i < p.to-1; i++ {
		if d.tokens[i].shape == lower && !d.is(i, lexicon.Particle) || d.is(i, other) && !d.is(i, lexicon.GivenName) {
			return false
		}
	}
	return true
}

// headlineNames finds names in a headline: only those known from the prose,
// and countries.
func (d *document) headlineNames(s *sentence, known map[string]bool) {
	for i := s.from; i < s.to; i++ {
		if d.mentionAt[i] >= 0 || !d.tokens[i].capital() {
			continue
		}
		if m, ok := d.headlineOffice(i, s, known); ok {
			d.mentions = append(d.mentions, m)
			i = m.to - 1
			continue
		}
		if known[d.fold(i)] && !d.stopWord(i) {
			name := phrase{i, i + 1}
			for name.to < s.to && known[d.fold(name.to)] && d.tokens[name.to].capital() {
				name.to++
			}
			m := mention{phrase: name, kind: person, name: name, head: name.to - 1, rule: "known name"}
			m.titles.definite = true
			d.mentions = append(d.mentions, m)
			i = name.to - 1
			continue
		}
		if m, ok := d.countryAt(i, s.to); ok {
			d.mentions = append(d.mentions, m)
			i = m.to - 1
		}
	}
}

// headlineOffice reads an office with its country in a headline, "Turkish
// Defense Minister", and the known name behind it: often the only words that
// tell whose minister it is.
func (d *document) headlineOffice(i int, s *sentence, known map[string]bool) (mention, bool) {
	if n, _ := d.phraseAt(i, s.to, lexicon.CountryName|lexicon.Demonym); n == 0 {
		return mention{}, false
	}
	o, ok := d.officeAt(i, s.to)
	if !ok || o.plural || o.country == "" || o.counterpart || o.office.to > o.head.to {
		return mention{}, false
	}
	m := mention{phrase: phrase{i, o.head.to}, kind: person, head: o.head.to - 1, titles: o.titles, rule: "office in a headline"}
	for m.to < s.to && known[d.fold(m.to)] && d.tokens[m.to].capital() {
		m.to++
	}
	if m.to > o.head.to {
		m.name, m.head = phrase{o.head.to, m.to}, m.to-1
	}
	return m, true
}
