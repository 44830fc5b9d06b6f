package ingest

import (
	"slices"

	"github.com/readout-archive/readout"
)

// This file owns grouping: which encounter each candidate is filed under. Two are one
// when nothing contradicts and their principals overlap (FASTUS merging;
// sameencounter.go); an anaphor ("the meeting") attaches its sentence to the encounter
// in focus.

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
			before := &f.candidates[i-1]
			c.clause.from = max(s.from, f.begin(c, before.at.to))
			if before.group.mood != asserted && !c.weak {
				c.clause.from = f.dayBefore(c.clause.from, before.at.to)
			}
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

// dayBefore gives where the day begins that "when" at the head of a clause takes up:
// "will be their first since his trip in March, when they met"; from when there is none.
func (f *finder) dayBefore(from, after int) int {
	if f.fold(from-1) != "when" {
		return from
	}
	i := from - 2
	if f.fold(i) == "," {
		i--
	}
	for ; i > after && (calendar.has(f.fold(i)) || dayWords.has(f.fold(i)) || f.isNumber(i)); i-- {
		from = i
	}
	return from
}

// fileOne joins a candidate to the encounter it tells of, or opens a new one.
func (f *finder) fileOne(c *candidate) {
	people, parties := f.actorsOf(c)
	mark := f.ownTime(c, people)
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
	if c.earlier && mark != (timeMark{}) && len(people) < 2 && f.sidesAlone(c) && f.current >= 0 && len(f.drafts[f.current].principals) == 2 { // "The two previously met in May"
		people = slices.Clone(f.drafts[f.current].principals)
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
	if f.ofCurrent(c, people, mark) {
		f.merge(f.current, c, nil, nil)
		return
	}
	if c.weak && f.sidesAlone(c) {
		return
	}
	if c.anaphor && len(people)+len(parties) < 2 {
		if f.current < 0 && len(f.drafts) == 0 {
			if c.summit {
				return
			}
			if f.imply(c); len(f.drafts) == 0 && f.levelOfGroup(c) != "" && c.group.mood != imagined {
				f.open(c, nil, nil, mark)
				f.drafts[f.current].pending = true
			}
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
		if f.current >= 0 && f.definiteNoun(c) && f.nameSpeakers(c.sentence) { // "The Kazakh president opened the meeting"
			f.focusOn(f.current, c.sentence)
			return
		}
		if f.await(c, people, mark) {
			return
		}
		if !c.anaphor && !c.weak && len(people)+len(parties) == 1 {
			c.reason = "one-party"
			f.reject(c)
		}
		return
	}
	f.open(c, people, parties, mark)
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
	if video := f.ownVideoMark(c); !video.empty() && len(d.video) == 0 {
		d.video = []clue{{at: video, basis: readout.Stated}}
	}
	f.current, f.away = number, false
	f.focusOn(number, c.sentence)
	f.note("meetings", c.rule, c.at, "the same encounter as %q", f.text(d.trigger))
}

// conclude keeps the encounters that are borne out and ties those of one visit.
func (f *finder) conclude() {
	f.cutSummaries()
	for i := range f.drafts {
		d := &f.drafts[i]
		if d.weak && !f.bornOut(i) || d.pending && len(d.codes) < 2 || d.told || d.setOut && f.toldOf(i) {
			continue
		}
		if f.calledOff(d) {
			f.rejectAt(d.anchor, d.trigger, "cancelled", d.rule)
			continue
		}
		f.encounters = append(f.encounters, d.encounter)
		last := len(f.encounters) - 1
		e := &f.encounters[last]
		e.news = d.status == readout.Held && !d.earlier && d.tense != pluperfect
		for j := last - 1; j >= max(0, last-backward); j-- {
			other := &f.encounters[j]
			if other.status == e.status && ((e.news || d.further && e.tense == pluperfect && d.mark == timeMark{}) && other.news || e.status == readout.Planned) && overlap(other.principals, e.principals) {
				e.follows = j
				break
			}
		}
	}
}

// toldOf reports whether an encounter for which somebody was said to set out is told
// as held, too.
func (f *finder) toldOf(i int) bool {
	for j := max(0, i-backward); j < min(len(f.drafts), i+backward); j++ {
		if d := &f.drafts[j]; j != i && !d.weak && !d.setOut && !d.earlier && shared(d.principals, f.drafts[i].principals) > 1 {
			return true
		}
	}
	return false
}

// bornOut reports whether a weak encounter stands: the lead tells of it, a later
// sentence speaks of "the meeting", and no sure encounter has two of its people.
func (f *finder) bornOut(i int) bool {
	d := &f.drafts[i]
	for j := max(0, i-backward); j < min(len(f.drafts), i+backward); j++ {
		if j != i && !f.drafts[j].weak && f.drafts[j].earlier == d.earlier && f.drafts[j].status == d.status && shared(f.drafts[j].principals, d.principals) > 1 {
			return false
		}
	}
	return (d.borne > 0 || f.headlineTells() && i == 0) && len(d.principals) > 0 && len(d.principals)+len(d.parties) > 1
}

// backward is how many encounters back an earlier one is looked for: so an
// article of any length is read in linear time.
const backward = 64

// recent gives the first of the encounters that are looked at.
func (f *finder) recent() int { return max(0, len(f.drafts)-backward) }
