package encounters

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/text"
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
	s := f.Sentences[number]
	for i := range f.candidates {
		c := &f.candidates[i]
		c.clause = s.Phrase
		if i > 0 {
			before := &f.candidates[i-1]
			c.clause.From = max(s.From, f.begin(c, before.at.To))
			if (before.group.Mood != clauses.Asserted || before.group.Tense == clauses.Pluperfect) && !c.weak { // "had agreed last October, when they met"
				from := f.dayBefore(c.clause.From, before.at.To)
				c.earlier = c.earlier || from < c.clause.From && before.group.Tense == clauses.Pluperfect
				c.clause.From = from
			}
			f.candidates[i-1].clause.To = max(c.clause.From, f.candidates[i-1].at.To)
		}
	}
}

// begin is where a candidate's clause begins: at its subject or trigger.
func (f *finder) begin(c *candidate, after int) int {
	from := c.at.From
	if first := c.sides[0]; len(first.Mentions) > 0 && first.From > after && first.From < from {
		from = first.From
	}
	return from
}

// dayBefore gives where the day begins that "when" at the head of a clause takes up:
// "will be their first since his trip in March, when they met"; from when there is none.
func (f *finder) dayBefore(from, after int) int {
	if f.Fold(from-1) != "when" {
		return from
	}
	i := from - 2
	if f.Fold(i) == "," {
		i--
	}
	for ; i > after && (text.Calendar.Has(f.Fold(i)) || text.DayWords.Has(f.Fold(i)) || f.IsNumber(i)); i-- {
		from = i
	}
	return from
}

// fileOne joins a candidate to the encounter it tells of, or opens a new one.
func (f *finder) fileOne(c *candidate) {
	people, parties := f.actorsOf(c)
	f.lendRest(people)
	mark := f.ownTime(c, people)
	if c.anaphor && len(people)+len(parties) == 0 && f.current >= 0 {
		f.backFromTold(c.sentence)
	}
	if c.next && f.current >= 0 && mark != (timeMark{}) && len(people) == 0 && !f.widerEvent(f.nounGroupAt(c.at)) {
		f.openNext(c, parties, mark)
		return
	}
	if len(people)+len(parties) == 0 && f.meetAgain(c, mark) {
		return
	}
	if f.away && (c.anaphor || c.weak) {
		return // of the telephone call that was told before
	}
	if c.earlier && mark != (timeMark{}) && len(people) < 2 && f.sidesAlone(c) && f.current >= 0 && len(f.drafts[f.current].Principals) == 2 { // "The two previously met in May"
		people = slices.Clone(f.drafts[f.current].Principals)
	}
	if c.anaphor && f.sidesAlone(c) && f.current >= 0 {
		d := &f.drafts[f.current]
		planned := c.group.Mood == clauses.Arranged
		if c.weak || planned == (d.Status == readout.Planned) && !c.earlier && !d.mark.differs(mark) && !(f.candidateClass(c) == "meet" && d.mark.farFrom(mark)) {
			if planned == (d.Status == readout.Planned) || c.weak {
				f.merge(f.current, c, nil, nil)
			}
			return
		}
	}
	if f.ofCurrent(c, people, mark) || mark == (timeMark{}) && f.forTheFirstTime(c) {
		f.merge(f.current, c, nil, nil)
		return
	}
	if c.weak && f.sidesAlone(c) {
		return
	}
	if c.anaphor && len(people)+len(parties) < 2 {
		f.takeUp(c, people, parties, mark)
		return
	}
	if found := f.same(c, people, parties, mark); found >= 0 {
		f.merge(found, c, people, parties)
		return
	}
	if len(people)+len(parties) < 2 || !f.twoSides(c, people, parties) {
		f.fileOneSided(c, people, parties, mark)
		return
	}
	f.open(c, people, parties, mark)
}

// openNext opens "the next meeting" of the countries whose meeting was told last.
func (f *finder) openNext(c *candidate, parties []clauses.Party, mark timeMark) {
	for _, code := range f.drafts[f.current].codes {
		parties = clauses.AddParty(parties, clauses.Party{Entity: -1, Code: code, Clue: text.Clue{At: c.at, Basis: readout.Inferred, From: "the meeting before"}})
	}
	if len(parties) > 1 {
		c.rule = "noun: the next meeting"
		f.open(c, nil, parties, mark)
	}
}

// takeUp joins a candidate that speaks of an encounter again ("the meeting") to the one told last. Where
// none was told yet it may tell of one itself, whose sides are still to come.
func (f *finder) takeUp(c *candidate, people []int, parties []clauses.Party, mark timeMark) {
	if f.current >= 0 {
		if c.group.Mood != clauses.Arranged || f.drafts[f.current].Status != readout.Held {
			f.merge(f.current, c, people, parties)
			f.nameParties(c.sentence)
		}
		return
	}
	if len(f.drafts) > 0 || c.summit {
		return
	}
	if f.imply(c); len(f.drafts) == 0 && f.levelOfGroup(c) != "" && c.group.Mood != clauses.Imagined {
		f.open(c, nil, nil, mark)
		f.drafts[f.current].pending = true
	}
}

// fileOneSided keeps what a candidate tells that has no two sides: whom somebody will meet in turn, who
// spoke at the encounter told last, who waits for another side; else it is rejected.
func (f *finder) fileOneSided(c *candidate, people []int, parties []clauses.Party, mark timeMark) {
	if f.announces(c) {
		f.series = clauses.Side{Phrase: c.sides[0].Phrase, Mentions: c.sides[0].Mentions}
		f.seriesAt, f.seriesGroup = c.sentence, c.group
	}
	if f.current >= 0 && f.definiteNoun(c) && f.nameSpeakers(c.sentence) { // "The Kazakh president opened the meeting"
		f.focusOn(f.current, c.sentence)
		return
	}
	if f.await(c, people, mark) {
		return
	}
	if land, told := f.landOfOther(c, people); told && !c.anaphor && !c.weak {
		f.open(c, people, append(parties, land), mark)
		return
	}
	if !c.anaphor && !c.weak && len(people)+len(parties) == 1 {
		c.reason = "one-party"
		f.reject(c)
	}
}

// merge adds what a further mention of an encounter tells.
func (f *finder) merge(number int, c *candidate, people []int, parties []clauses.Party) {
	d := &f.drafts[number]
	d.borne++
	d.weak = d.weak && (c.weak || c.anaphor)
	d.MergedAt = append(d.MergedAt, c.at)
	for _, person := range people {
		if !slices.Contains(d.Principals, person) && len(people) > 1 {
			d.Principals = append(d.Principals, person)
			d.Attending = slices.DeleteFunc(d.Attending, func(have int) bool { return have == person })
		}
	}
	for _, p := range parties {
		d.Parties = clauses.AddParty(d.Parties, p)
	}
	d.Parties = f.unnamed(d.Principals, d.Parties)
	d.codes = f.codesOf(d.Principals, d.Parties)
	if d.mark == (timeMark{}) {
		d.mark = f.timeOf(c.clause)
	}
	if video := f.ownVideoMark(c); !video.Empty() && len(d.Video) == 0 {
		d.Video = []text.Clue{{At: video, Basis: readout.Stated}}
	}
	f.current, f.away = number, false
	f.focusOn(number, c.sentence)
	f.Note("meetings", c.rule, c.at, "the same encounter as %q", f.Text(d.Trigger))
}

// backward is how many encounters back an earlier one is looked for: so an
// article of any length is read in linear time.
const backward = 64

// recent gives the first of the encounters that are looked at.
func (f *finder) recent() int { return max(0, len(f.drafts)-backward) }
