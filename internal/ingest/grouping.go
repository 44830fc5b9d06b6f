package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns grouping: which candidates tell of one encounter. Two are one
// when nothing contradicts and their principals overlap (FASTUS merging); an
// anaphor ("the meeting") attaches its sentence to the encounter in focus.

// draft is an encounter under construction.
type draft struct {
	encounter
	weak    bool // nothing sure tells of it yet
	borne   int  // further sentences that bear it out
	host    int  // the entity that received, -1 when unknown
	summit  int  // 1 when it is an encounter of many
	earlier bool // background
	further bool
	mark    timeMark
	codes   []string // countries represented
}

// timeMark is what the words around a trigger tell of its time, as far as it
// can tell two encounters apart.
type timeMark struct{ weekday, month, day, year, word string }

// differs reports whether two time marks cannot be of one encounter.
func (a timeMark) differs(b timeMark) bool {
	clash := func(x, y string) bool { return x != "" && y != "" && x != y }
	return clash(a.weekday, b.weekday) || clash(a.month, b.month) || clash(a.day, b.day) && a.month != "" && b.month != "" ||
		clash(a.year, b.year) || clash(a.word, b.word)
}

// shares reports whether two time marks have a word in common.
func (a timeMark) shares(b timeMark) bool {
	same := func(x, y string) bool { return x != "" && x == y }
	return same(a.weekday, b.weekday) || same(a.month, b.month) || same(a.year, b.year) || same(a.word, b.word)
}

// file groups the sentence's candidates.
func (f *finder) file(number int) {
	f.cutClauses(number)
	for i := range f.candidates {
		c := &f.candidates[i]
		if c.reason != "" {
			f.reject(c)
			if c.reason == "call" {
				f.away = true
			}
			continue
		}
		f.recall(c)
		for _, single := range f.distribute(c) {
			f.fileOne(&single)
		}
	}
	f.follow(number)
}

// cutClauses parts a sentence among its candidates.
func (f *finder) cutClauses(number int) {
	s := f.sentences[number]
	for i := range f.candidates {
		c := &f.candidates[i]
		c.clause = s.phrase
		if i > 0 {
			c.clause.from = max(s.from, f.begin(c, f.candidates[i-1].at.to))
			f.candidates[i-1].clause.to = max(c.clause.from, f.candidates[i-1].at.to)
		}
	}
}

// begin is where a candidate's clause begins: at its subject or trigger.
func (f *finder) begin(c *candidate, after int) int {
	from := c.at.from
	if first := c.sides[0]; len(first.mentions) > 0 && first.from > after && first.from < from {
		from = first.from
	}
	return from
}

// distribute makes one candidate of each counterpart when the words say that
// they met one after the other: "separately", "respectively", "in turn",
// "bilateral meetings with A, B and C".
func (f *finder) distribute(c *candidate) []candidate {
	c.sides[1] = f.attributed(c.sides[1])
	if !c.apart && f.continuesSeries(c) {
		c.apart = true
	}
	if len(c.sides[1].breaks) > 0 && len(c.sides[0].mentions) > 0 {
		return f.breakUp(c)
	}
	if !f.apart(c) {
		return []candidate{*c}
	}
	many := 1
	if len(c.sides[1].mentions) < 2 && len(c.sides[0].mentions) > 1 {
		many = 0
	}
	if len(c.sides[many].mentions) < 2 || len(c.sides[1-many].mentions) == 0 {
		return []candidate{*c}
	}
	var out []candidate
	for i, mention := range c.sides[many].mentions {
		single := *c
		single.sides[many] = side{phrase: f.mentions[mention].phrase, mentions: []int{mention}}
		single.further = single.further || i > 0
		single.alone, single.weak = true, single.weak && c.group.tense != pluperfect
		single.rule = c.rule + ", each apart"
		out = append(out, single)
	}
	return out
}

// attributed drops from a list the countries that stand before the person who
// represents them: "her counterparts from Norway, X, and Sweden, Y".
func (f *finder) attributed(list side) side {
	people := 0
	for _, number := range list.mentions {
		if f.mentions[number].kind == person {
			people++
		}
	}
	if people == 0 || people == len(list.mentions) || len(list.breaks) > 0 {
		return list
	}
	var kept []int
	for i, number := range list.mentions {
		m := &f.mentions[number]
		if (m.kind == country || m.kind == delegation || m.kind == group && len(m.who) == 0) && i+1 < len(list.mentions) && f.mentions[list.mentions[i+1]].kind == person {
			continue
		}
		kept = append(kept, number)
	}
	list.mentions = kept
	return list
}

// continuesSeries reports whether the candidate's first side is the one whose
// several encounters the text has just announced.
func (f *finder) continuesSeries(c *candidate) bool {
	if len(f.series.mentions) == 0 || c.sentence > f.seriesAt+3 || len(c.sides[1].mentions) < 2 {
		return false
	}
	host, _ := f.actors(f.series)
	people, _ := f.actors(c.sides[0])
	return slices.Equal(host, people)
}

// breakUp makes a candidate of each part of a list that the words break up:
// "conferred with A and B and, later in the day, with C".
func (f *finder) breakUp(c *candidate) []candidate {
	var out []candidate
	from := 0
	for _, to := range append(slices.Clone(c.sides[1].breaks), len(c.sides[1].mentions)) {
		single := *c
		single.sides[1] = side{phrase: c.sides[1].phrase, mentions: c.sides[1].mentions[from:to]}
		single.further, single.alone = from > 0, true
		out = append(out, single)
		from = to
	}
	return out
}

// apart reports whether the candidate's clause says that the encounters were several.
func (f *finder) apart(c *candidate) bool { return c.apart || f.apartWords(c) }

func (f *finder) apartWords(c *candidate) bool {
	for i := range f.triggers {
		t := &f.triggers[i]
		if t.Class == "apart" && c.clause.has(t.from) {
			return true
		}
		if t.More && t.meets(c.at) && f.fold(t.to-1) != "talks" && f.fold(t.to-1) != "discussions" && f.fold(t.to-1) != "negotiations" &&
			f.fold(t.to-1) != "consultations" && len(c.sides[1].mentions) != 1 {
			return true
		}
	}
	return false
}

// fileOne joins a candidate to the encounter it tells of, or opens a new one.
func (f *finder) fileOne(c *candidate) {
	people, parties := f.actorsOf(c)
	mark := f.timeOf(c.clause)
	if c.next && f.current >= 0 && mark != (timeMark{}) && len(people) == 0 {
		for _, code := range f.drafts[f.current].codes {
			parties = addParty(parties, party{entity: -1, code: code, clue: clue{at: c.at, basis: readout.Inferred, from: "the meeting before"}})
		}
		if len(parties) > 1 {
			c.rule = "noun: the next meeting"
			f.open(c, nil, parties, mark)
		}
		return
	}
	if f.away && (c.anaphor || c.weak) {
		return // of the telephone call that was told before
	}
	if c.anaphor && f.sidesAlone(c) && f.current >= 0 {
		d := &f.drafts[f.current]
		planned := c.group.mood == arranged
		if c.weak || planned == (d.status == readout.Planned) && !c.earlier && !d.mark.differs(mark) {
			if planned == (d.status == readout.Planned) || c.weak {
				f.merge(f.current, c, nil, nil)
			}
			return
		}
	}
	if c.weak && f.sidesAlone(c) {
		return
	}
	if c.anaphor && len(people)+len(parties) < 2 {
		if f.current < 0 && len(f.drafts) == 0 {
			if c.summit {
				return
			}
			f.imply(c)
			return
		}
		if f.current >= 0 && !(c.group.mood == arranged && f.drafts[f.current].status == readout.Held) {
			f.merge(f.current, c, people, parties)
			f.nameParties(c.sentence)
		}
		return
	}
	if found := f.same(c, people, parties, mark); found >= 0 {
		f.merge(found, c, people, parties)
		return
	}
	if len(people)+len(parties) < 2 || !f.twoSides(c, people, parties) {
		if f.announces(c) {
			f.series = side{phrase: c.sides[0].phrase, mentions: c.sides[0].mentions}
			f.seriesAt, f.seriesGroup = c.sentence, c.group
		}
		if !c.anaphor && !c.weak && len(people)+len(parties) == 1 {
			c.reason = "one-party"
			f.reject(c)
		}
		return
	}
	f.open(c, people, parties, mark)
}

// recall puts the principal of the encounter in focus for a side that is named
// by a role which the references left open: "The guest received Y".
func (f *finder) recall(c *candidate) {
	if c.anaphor || c.weak && f.candidateClass(c) != "discuss" {
		return
	}
	for i := range c.sides {
		bare := i == 0 && len(c.sides[0].mentions) == 0 && len(c.sides[1].mentions) > 0
		if !bare && !f.unresolved(c.sides[i]) && !(i == 1 && c.agentless) {
			continue
		}
		others, parties := f.actors(c.sides[1-i])
		if len(others)+len(parties) == 0 {
			return
		}
		best := -1
		if f.current < 0 && c.group.mood == asserted {
			best = f.namedBefore(c.at.from, others)
		}
		for _, person := range f.likely(c) {
			if m := f.lastMention(person, c.at.from); m != nil && !contains(others, person) && f.foreign(person, others) {
				best = int(f.mentionAt[m.from])
				break
			}
		}
		if best >= 0 {
			c.sides[i].mentions = []int{best}
			c.rule += ", recalled"
		}
		return
	}
}

// announces reports whether a candidate with one side alone announces several
// encounters whose counterparts are told next: "X held separate talks with
// ministers who …. They were A, B and C."
func (f *finder) announces(c *candidate) bool {
	if len(c.sides[0].mentions) == 0 {
		return false
	}
	people, _ := f.actors(c.sides[0])
	return len(people) == 1 && (f.apartWords(c) || f.severalBehind(c))
}

// severalBehind reports whether "several counterparts", "a number of leaders"
// stand behind the trigger.
func (f *finder) severalBehind(c *candidate) bool {
	for i := c.at.to; i < c.clause.to && i < c.at.to+6; i++ {
		switch f.fold(i) {
		case "several", "various", "numerous", "number", "series", "many", "multiple", "some":
			return true
		}
	}
	return false
}

// listSeries makes an encounter of each counterpart whom a sentence lists after
// a series was announced.
func (f *finder) listSeries(number int) {
	if len(f.series.mentions) == 0 || number > f.seriesAt+3 || f.read() {
		return
	}
	s := f.sentences[number]
	host, _ := f.actors(f.series)
	for i := s.from; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && f.usable(m) && len(m.who) == 1 && !contains(host, m.who[0]) {
			list := f.listFrom(s, i, true)
			if people, _ := f.actors(list); len(people) > 1 && f.foreign(host[0], people) {
				c := candidate{at: list.phrase, sentence: number, rule: "series: X met A, B and C one by one", group: f.seriesGroup, sides: [2]side{f.series, list}, clause: s.phrase, apart: true}
				f.candidates = append(f.candidates, c)
				f.series = side{}
				return
			}
			i = list.to - 1
			continue
		}
		i = m.end() - 1
	}
}

// likely lists the persons whom a side that is not named may mean, the likeliest
// first: who received, when the agent is missing; who has met several others;
// the principals of the encounter in focus.
func (f *finder) likely(c *candidate) []int {
	var out []int
	if c.agentless {
		for i := len(f.drafts) - 1; i >= 0; i-- {
			if f.drafts[i].host >= 0 {
				out = append(out, f.drafts[i].host)
				break
			}
		}
	}
	if hub := f.hub(); hub >= 0 {
		out = append(out, hub)
	}
	if chief := f.chief(); chief >= 0 {
		out = append(out, chief)
	}
	if f.subjectNumber >= 0 && len(f.mentions[f.subjectNumber].who) == 1 {
		out = append(out, f.mentions[f.subjectNumber].who[0])
	}
	if f.current >= 0 {
		out = append(out, f.drafts[f.current].principals...)
	}
	return out
}

// chief gives the person of whom the article speaks most, -1 when two are even.
func (f *finder) chief() int {
	best, most, even := -1, 1, false
	for e := range f.entities {
		if f.entities[e].kind != person || !f.mayRepresent(e) {
			continue
		}
		switch n := len(f.entities[e].mentions); {
		case n > most:
			best, most, even = e, n, false
		case n == most:
			even = true
		}
	}
	if even {
		return -1
	}
	return best
}

// hub gives the person who is a principal of several of the encounters so far,
// or who was said to hold several; -1 when there is none.
func (f *finder) hub() int {
	best, most := -1, 1
	for i := range f.drafts {
		for _, person := range f.drafts[i].principals {
			n := 0
			for j := range f.drafts {
				if contains(f.drafts[j].principals, person) {
					n++
				}
			}
			if n > most {
				best, most = person, n
			}
		}
	}
	if best < 0 && len(f.series.mentions) > 0 {
		if people, _ := f.actors(f.series); len(people) == 1 {
			best = people[0]
		}
	}
	return best
}

// namedBefore gives the mention of the person of another party whom the article
// named last before token i, headlines included; -1 when there is none.
func (f *finder) namedBefore(i int, others []int) int {
	for number := len(f.mentions) - 1; number >= 0; number-- {
		m := &f.mentions[number]
		if m.to > i || m.kind != person || len(m.who) != 1 || m.possessive {
			continue
		}
		e := &f.entities[m.who[0]]
		if e.name.known() && (e.country.known() || e.org.known()) && !contains(others, m.who[0]) && f.foreign(m.who[0], others) {
			return number
		}
	}
	return -1
}

// unresolved reports whether a side is one definite person whom nothing resolved.
func (f *finder) unresolved(list side) bool {
	if len(list.mentions) != 1 {
		return false
	}
	m := &f.mentions[list.mentions[0]]
	return (m.kind == person || m.kind == group) && len(m.who) == 0 && (f.fold(m.from) == "the" || f.fold(m.from) == "his" || f.fold(m.from) == "her")
}

// foreign reports whether a person represents another party than all of the others.
func (f *finder) foreign(person int, others []int) bool {
	for _, other := range others {
		if !f.otherParty(person, other) {
			return false
		}
	}
	return true
}

// actual reports whether an anaphor speaks of something that took place:
// "during the meeting", "The talks covered", and not "a date for the meeting".
func (f *finder) actual(c *candidate) bool {
	s := f.sentences[c.sentence]
	for i := max(s.from, c.at.from-8); i < min(s.to, c.at.to+2); i++ {
		if word := f.fold(i); modals[word] && word != "may" || word == "if" || word == "whether" {
			return false
		}
	}
	for i := c.at.from - 1; i >= s.from && i > c.at.from-5; i-- {
		if prepositions[f.fold(i)] {
			return wordIn("during at after following in through throughout", f.fold(i))
		}
	}
	return true
}

// nameParties makes principals of the persons whom a sentence about the
// encounter in focus names for countries that nobody spoke for so far.
func (f *finder) nameParties(sentence int) {
	d := &f.drafts[f.current]
	s := f.sentences[sentence]
	for i := s.from; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == person && !m.possessive && len(m.who) == 1 && f.fold(m.from-1) != "of" {
			e := &f.entities[m.who[0]]
			for _, p := range d.parties {
				if e.name.known() && f.speaksFor(e, p) && !contains(d.attending, m.who[0]) {
					d.principals = addOnce(d.principals, m.who[0])
				}
			}
		}
		i = m.end() - 1
	}
	d.parties = f.unnamed(d.principals, d.parties)
}

// speaksFor reports whether a person represents a party.
func (f *finder) speaksFor(e *entity, p party) bool {
	if p.code != "" {
		return p.code == e.country.text
	}
	if p.entity < 0 || !e.org.known() {
		return false
	}
	body := &f.entities[p.entity]
	return body.name.text == e.org.text || body.org.text == e.org.text
}

// imply opens an encounter for an anaphor that has none to refer to ("the
// meeting", "their talks"): that of the two principals whom the text has named
// so far, when there are just two of different parties.
func (f *finder) imply(c *candidate) {
	if f.away || c.group.mood != asserted || c.group.negated || f.tellsOfCall() || !f.actual(c) {
		return
	}
	for _, other := range f.rejected { // "the meeting" that was called off, wished for, …
		if other.Reason != "one-party" && other.Reason != "series" {
			return
		}
	}
	pair := f.chiefPair(f.sentences[c.sentence].to)
	if pair == nil {
		return
	}
	implied := *c
	implied.rule, implied.weak, implied.sides = "implied: the meeting of the two named before", false, [2]side{{phrase: c.at, mentions: pair}, {}}
	people, parties := f.actors(implied.sides[0])
	f.open(&implied, people, parties, f.timeOf(c.clause))
}

// chiefPair gives the mentions of the two persons of different parties of whom
// the text speaks most, among those whom it has named before token end; nil
// when there are none. Spokespersons speak for others.
func (f *finder) chiefPair(end int) []int {
	first, second := -1, -1
	best := func(with func(e int) bool) int {
		chosen := -1
		for number := range f.mentions {
			m := &f.mentions[number]
			if m.from >= end {
				break
			}
			if m.kind != person || len(m.who) != 1 || f.sentenceOf(m.from).kind == furniture || f.tokens[m.from].sentence > f.lead+2 || !with(m.who[0]) {
				continue
			}
			if chosen < 0 || len(f.entities[m.who[0]].mentions) > len(f.entities[f.mentions[chosen].who[0]].mentions) {
				chosen = number
			}
		}
		return chosen
	}
	first = best(f.mayRepresent)
	if first >= 0 {
		second = best(func(e int) bool { return f.mayRepresent(e) && f.otherParty(e, f.mentions[first].who[0]) })
	}
	if second < 0 {
		return nil
	}
	return []int{first, second}
}

// mayRepresent reports whether an entity is a named person who speaks for a
// known party and not for its spokesperson's desk.
func (f *finder) mayRepresent(e int) bool {
	person := &f.entities[e]
	return person.name.known() && (person.country.known() || person.org.known()) && !strings.Contains(strings.ToLower(person.role.text), "spokes")
}

// twoSides reports whether the actors are two sides: a verb with one side alone
// ("the ministers met") needs several actors of it, and a country is no second
// side to its own minister.
func (f *finder) twoSides(c *candidate, people []int, parties []party) bool {
	if len(c.sides[0].mentions) == 0 && len(c.sides[1].mentions) > 0 { // "paid calls on Y and Z": by whom is not known
		return false
	}
	if len(people) >= 2 {
		return true
	}
	if len(people) == 1 {
		own := f.entities[people[0]].country.text
		for _, p := range parties {
			if p.code == "" || p.code != own {
				return true
			}
		}
		return false
	}
	return len(parties) > 1
}

// open starts a new encounter.
func (f *finder) open(c *candidate, people []int, parties []party, mark timeMark) {
	d := draft{weak: c.weak, earlier: c.earlier, further: c.further, mark: mark}
	d.trigger, d.anchor, d.rule, d.clause, d.follows = c.at, c.sentence, c.rule, c.clause, -1
	d.principals, d.parties = people, f.unnamed(people, parties)
	d.host = f.hostOf(c)
	d.status, d.tense = readout.Held, c.group.tense
	if c.group.mood == arranged || c.group.mood == purposed && c.group.tense == future {
		d.status = readout.Planned
		d.tense = future
	}
	at := clue{at: c.at, basis: readout.Stated}
	if d.status == readout.Planned {
		at.at = phrase{min(c.group.from, c.at.from), c.at.to}
	}
	d.statusClues = []clue{at}
	d.codes = f.codesOf(people, parties)
	if video := f.videoMark(f.sentences[c.sentence]); !video.empty() {
		d.video = []clue{{at: video, basis: readout.Stated}}
	}
	f.drafts = append(f.drafts, d)
	f.current, f.away = len(f.drafts)-1, false
	if d.status == readout.Held && !d.earlier {
		f.main = f.current
	}
	f.focusOn(f.current, c.sentence)
	f.note("meetings", c.rule, c.at, "an encounter (%s), %d principals, %d further parties", d.status, len(people), len(d.parties))
}

// hostOf gives the person who received in a candidate of that kind, -1 in others.
func (f *finder) hostOf(c *candidate) int {
	side := 0
	switch {
	case strings.HasPrefix(c.rule, "host: Y was"):
		side = 1
	case !strings.HasPrefix(c.rule, "host:"):
		return -1
	}
	if people, _ := f.actors(c.sides[side]); len(people) > 0 {
		return people[0]
	}
	return -1
}

// unnamed leaves the parties that no named person represents.
func (f *finder) unnamed(people []int, parties []party) []party {
	var out []party
	for _, p := range parties {
		covered := false
		for _, person := range people {
			e := &f.entities[person]
			covered = covered || p.code != "" && e.country.text == p.code || p.code == "" && p.entity >= 0 && e.org.known() && e.org.text == f.entities[p.entity].name.text
		}
		if !covered {
			out = append(out, p)
		}
	}
	return out
}

// codesOf lists the countries represented, sorted.
func (f *finder) codesOf(people []int, parties []party) []string {
	var codes []string
	for _, person := range people {
		if code := f.entities[person].country.text; code != "" && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	for _, p := range parties {
		if p.code != "" && !slices.Contains(codes, p.code) {
			codes = append(codes, p.code)
		}
	}
	slices.Sort(codes)
	return codes
}

// same finds the encounter that a candidate tells of again, -1 when it is new.
// The encounter in focus is asked first, then the others, the latest first.
func (f *finder) same(c *candidate, people []int, parties []party, mark timeMark) int {
	if f.current >= 0 && f.agrees(&f.drafts[f.current], c, people, parties, mark) {
		return f.current
	}
	for i := len(f.drafts) - 1; i >= 0; i-- {
		if i != f.current && f.agrees(&f.drafts[i], c, people, parties, mark) {
			return i
		}
	}
	return -1
}

// agrees reports whether nothing contradicts that the candidate tells of the draft.
func (f *finder) agrees(d *draft, c *candidate, people []int, parties []party, mark timeMark) bool {
	planned := c.group.mood == arranged
	if planned != (d.status == readout.Planned) && !c.group.foreseen || d.mark.differs(mark) {
		return false
	}
	if planned && d.mark != (timeMark{}) && mark != (timeMark{}) && !d.mark.shares(mark) {
		return false
	}
	if c.earlier != d.earlier && (mark != timeMark{} || c.earlier && c.group.tense != pluperfect) {
		return false
	}
	codes := f.codesOf(people, parties)
	if c.fresh && len(people) == 0 && len(d.principals) > 0 && c.sentence > d.anchor {
		return false // "a meeting of the heads of intelligence of the two countries"
	}
	if len(people) == 0 || len(d.principals) == 0 {
		return len(codes) > 1 && slices.Equal(codes, d.codes) || len(codes) == 1 && len(people) == 0 && c.weak && slices.Contains(d.codes, codes[0])
	}
	if !c.weak && !c.anaphor && len(people) > 1 && len(d.principals) > len(people) {
		for _, person := range d.principals {
			if !contains(people, person) && f.foreign(person, people) {
				return false // a sure encounter of some of them is another one
			}
		}
	}
	if c.alone && len(people) != len(d.principals) {
		return false
	}
	inside := 0
	for _, person := range people {
		if contains(d.principals, person) {
			inside++
		}
	}
	switch {
	case inside == 0:
		return false
	case inside == len(people) && (inside > 1 || c.weak || c.anaphor):
		return true
	case inside == 1 && len(people) == 1 && len(parties) == 0: // "After the meeting with Y": who met Y was told
		return !c.further
	case inside == len(d.principals) && inside > 1:
		return !c.further
	case inside == len(people): // one person of it and an unnamed side
		return len(codes) > 1 && subset(codes, d.codes)
	case inside == len(d.principals): // the other side gets its name now
		return !c.further && len(d.codes) > 1 && slices.Equal(codes, d.codes)
	}
	return false
}

func subset(inner, outer []string) bool {
	for _, item := range inner {
		if !slices.Contains(outer, item) {
			return false
		}
	}
	return true
}

// merge adds what a further mention of an encounter tells.
func (f *finder) merge(number int, c *candidate, people []int, parties []party) {
	d := &f.drafts[number]
	d.borne++
	d.weak = d.weak && (c.weak || c.anaphor)
	d.mergedAt = append(d.mergedAt, c.at)
	for _, person := range people {
		if !contains(d.principals, person) && len(people) > 1 {
			d.principals = append(d.principals, person)
			d.attending = slices.DeleteFunc(d.attending, func(have int) bool { return have == person })
		}
	}
	for _, p := range parties {
		d.parties = addParty(d.parties, p)
	}
	d.parties = f.unnamed(d.principals, d.parties)
	d.codes = f.codesOf(d.principals, d.parties)
	if d.mark == (timeMark{}) {
		d.mark = f.timeOf(c.clause)
	}
	if video := f.videoMark(f.sentences[c.sentence]); !video.empty() && len(d.video) == 0 {
		d.video = []clue{{at: video, basis: readout.Stated}}
	}
	f.current, f.away = number, false
	f.focusOn(number, c.sentence)
	f.note("meetings", c.rule, c.at, "the same encounter as %q", f.text(d.trigger))
}

// focusOn adds a sentence to those that speak of an encounter.
func (f *finder) focusOn(number, sentence int) {
	d := &f.drafts[number]
	if at, found := slices.BinarySearch(d.focus, sentence); !found {
		d.focus = slices.Insert(d.focus, at, sentence)
	}
}

// resume returns at a new paragraph from an encounter of the past or the future
// to the one that is the article's news.
func (f *finder) resume(s sentence) {
	if s.paragraph == f.paragraph {
		return
	}
	f.paragraph = s.paragraph
	if f.current >= 0 && f.main >= 0 && (f.drafts[f.current].earlier || f.drafts[f.current].status == readout.Planned) {
		f.current = f.main
	}
}

// follow attaches a sentence without a candidate of its own to the encounter in
// focus when it speaks of its principals, of the sides, or of what was discussed.
func (f *finder) follow(number int) {
	if f.current < 0 || len(f.candidates) > 0 {
		return
	}
	s := f.sentences[number]
	d := &f.drafts[f.current]
	for i := s.from; i < s.to; i++ {
		m := f.mention(i)
		if m == nil {
			continue
		}
		if m.kind == group {
			f.focusOn(f.current, number)
			return
		}
		for _, e := range m.who {
			if contains(d.principals, e) || contains(d.attending, e) {
				f.focusOn(f.current, number)
				return
			}
		}
		i = m.end() - 1
	}
	for k := range f.triggers {
		if class := f.triggers[k].Class; class == "discuss" || class == "talk" || class == "session" {
			f.focusOn(f.current, number)
			return
		}
	}
}

// timeOf reads the time mark of a clause.
func (f *finder) timeOf(clause phrase) timeMark {
	var t timeMark
	for i := clause.from; i < clause.to; i++ {
		word := f.fold(i)
		if f.isNumber(i) {
			if len(word) == 4 && (word[:2] == "20" || word[:2] == "19") {
				t.year = word
			} else if t.day == "" && len(word) <= 2 && (months[f.fold(i-1)] || months[f.fold(i+1)] || f.fold(i+1) == "of" && months[f.fold(i+2)]) {
				t.day = word
			}
			continue
		}
		if !calendar[word] && word != "yesterday" && word != "today" && word != "tomorrow" && word != "tonight" {
			continue
		}
		switch {
		case weekdays[word]:
			t.weekday = word
		case months[word] && word != "may" || word == "may" && !f.isLower(i):
			t.month = word[:3]
		case word == "yesterday" || word == "tomorrow" || word == "today":
			t.word = word
		}
	}
	return t
}

var (
	weekdays = set("monday tuesday wednesday thursday friday saturday sunday")
	months   = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec")
)

// conclude keeps the encounters that are borne out and ties those of one visit.
func (f *finder) conclude() {
	for i := range f.drafts {
		d := &f.drafts[i]
		if d.weak && !f.bornOut(i) {
			continue
		}
		f.encounters = append(f.encounters, d.encounter)
		last := len(f.encounters) - 1
		e := &f.encounters[last]
		e.news = d.status == readout.Held && !d.earlier && d.tense != pluperfect
		for j := last - 1; j >= 0; j-- {
			other := &f.encounters[j]
			if other.status == e.status && (e.news && other.news || e.status == readout.Planned) && overlap(other.principals, e.principals) {
				e.follows = j
				break
			}
		}
	}
}

// bornOut reports whether a weak encounter stands: the lead tells of it, a later
// sentence speaks of "the meeting", and no sure encounter has two of its people.
func (f *finder) bornOut(i int) bool {
	d := &f.drafts[i]
	for j := range f.drafts {
		if j != i && !f.drafts[j].weak && f.drafts[j].earlier == d.earlier && f.drafts[j].status == d.status && shared(f.drafts[j].principals, d.principals) > 1 {
			return false
		}
	}
	return (d.borne > 0 || f.headlineTells() && i == 0) && len(d.principals) > 0 && len(d.principals)+len(d.parties) > 1
}

func overlap(a, b []int) bool { return shared(a, b) > 0 }

func shared(a, b []int) int {
	n := 0
	for _, item := range a {
		if contains(b, item) {
			n++
		}
	}
	return n
}
