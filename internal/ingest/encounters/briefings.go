package encounters

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the briefings that somebody is given in person: "X was briefed by Y",
// "X listened to Y", "where Y walked X through the plant". Each is a weak sign: one may
// brief in writing, and many brief the press.

// matchBrief: "X was briefed by Y on", "Y walked X through", "where Y briefed X".
func (f *finder) matchBrief(number int, s text.Sentence, t *clauses.Trigger) {
	travelled := f.travelsTo(t)
	if !said(t) && !(travelled && t.Group.Mood == clauses.Purposed) {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "brief: X was briefed by Y", group: t.Group, weak: true}
	if t.Group.Passive {
		c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Agent(s, t.To)}
	} else {
		c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s, t.To)}
		if t.Base == "take" && f.Fold(c.sides[1].To) == "to" && f.Fold(c.sides[1].To+1) == "task" {
			return
		}
		if t.Base == "explain" { // "explained the project to her"
			c.sides[1] = f.Complement(s, t.To, "to")
		}
		c.rule = "brief: Y briefed X there"
		if !travelled && !f.onTheSpot(s, t) && !f.onSite(number, s) && !f.toBrief(&c) {
			return
		}
	}
	if !f.Somebody(c.sides[1]) || !f.HasPerson(c.sides[0]) {
		return
	}
	for i := c.sides[0].To; i < t.Group.From && !t.Group.Passive; i++ {
		if f.Fold(i) == "where" { // "visited the centre, where the staff showed him"
			return
		}
	}
	a, _ := f.Actors(c.sides[0])
	b, _ := f.Actors(c.sides[1])
	if t.Group.Passive && len(b) > 0 || text.WordIn("show guide walk take", t.Base) && len(a) > 0 { // in person, unless it is what they did at a meeting that was told
		c.weak = f.metAlready(append(a, b...)) || !t.Group.Passive && !f.Foreign(a[0], b)
	}
	if (travelled || f.toBrief(&c) || f.onSite(number, s)) && len(a) > 0 && len(b) > 0 && f.Foreign(a[0], b) {
		c.weak = false
	}
	f.add(c)
}

// toBrief reports whether somebody is still to brief another at a time that is told: "On
// Friday he will brief the leader of the opposition, Y".
func (f *finder) toBrief(c *candidate) bool {
	return c.group.Mood == clauses.Arranged && !c.group.Negated && !c.group.Passive && f.HasPerson(c.sides[0]) && f.NamesAny(c.sides[1]) && f.timeOf(f.Sentences[c.sentence].Phrase) != (timeMark{})
}

// travelsTo reports whether who briefs somebody has travelled to him: "flew to Juba to
// brief Y", "travelled to Juba and briefed Y".
func (f *finder) travelsTo(t *clauses.Trigger) bool {
	if t.Group.Passive {
		return false
	}
	for k := range f.Triggers {
		if before := &f.Triggers[k]; before.Verb() && before.To <= t.From && before.From > t.From-12 && (before.Class == "travel" || before.Class == "arrive") && before.Group.IsFact() {
			return true
		}
	}
	return false
}

// matchHear: "X listened to Y", "X heard from Y about".
func (f *finder) matchHear(number int, s text.Sentence, t *clauses.Trigger) {
	if !said(t) && !(t.Group.Mood == clauses.Purposed && f.travelsTo(t)) || t.Group.Passive { // "drove to Lyon to hear out the mayor, Y"
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "brief: X listened to Y", group: t.Group, weak: true}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s, t.To)}
	if t.Base == "listen" {
		c.sides[1] = f.Complement(s, t.To, "to")
	}
	for i := c.sides[1].From - 1; i > t.To; i-- { // "listened to a recording by Y"
		if word := f.Fold(i); text.Prepositions.Has(word) && word != "to" && word != "from" {
			return
		}
	}
	if f.HasPerson(c.sides[0]) && (f.HasPerson(c.sides[1]) || c.sides[1].Pronoun && f.spanBehind(s, c.sides[1].To)) { // "listened to her for an hour"
		f.add(c)
	}
}

// spanBehind reports whether "for" and hours or minutes stand at token i.
func (f *finder) spanBehind(s text.Sentence, i int) bool {
	return i+1 < s.To && f.Fold(i) == "for" && f.hoursBehind(s, i+1) >= 0
}

// matchGiveBriefing: "Y gave X a briefing on", "X was given a presentation by Y".
func (f *finder) matchGiveBriefing(number int, s text.Sentence, t, noun *clauses.Trigger) {
	c := candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "brief: Y gave X a briefing", group: t.Group, weak: true}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s.UpTo(noun.From), t.To)}
	if !f.HasPerson(c.sides[1]) {
		c.sides[1] = f.Complement(s.UpTo(min(s.To, noun.To+4)), noun.To, "to")
	}
	if f.HasPerson(c.sides[0]) && f.HasPerson(c.sides[1]) && !f.onlyPress(c.sides) {
		noun.Taken = true
		f.add(c)
	}
}

// matchBriefingWith: "Y gave the assurance at a briefing with X": with one in office, and not with the press.
func (f *finder) matchBriefingWith(number int) {
	if f.called {
		return
	}
	s := f.Sentences[number]
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if t.Verb() || t.Class != "press" || f.Fold(t.To-1) != "briefing" || f.Fold(t.To) != "with" || !text.WordIn("a the", f.Fold(t.From-1)) || f.InQuotation(s, t.From) {
			continue
		}
		c := candidate{at: t.Phrase, sentence: number, rule: "brief: Y spoke at a briefing with X", group: f.nounGroup(s, t, f.nounVerb(s, t))}
		c.sides = [2]clauses.Side{f.Agent(s.UpTo(t.From), s.From), f.Object(s, t.To+1)}
		if !f.HasPerson(c.sides[0]) {
			c.sides[0] = f.castOf(s.UpTo(t.From))
		}
		a, _ := f.Actors(c.sides[0])
		b, _ := f.Actors(c.sides[1])
		if len(a) == 1 && len(b) == 1 && c.sides[1].From <= t.To+2 && f.Foreign(a[0], b) && f.inOffice(b) {
			f.add(c)
		}
		return
	}
}

// onlyPress reports whether one of the sides is nobody whom the text names: "gave
// reporters a briefing".
func (f *finder) onlyPress(sides [2]clauses.Side) bool {
	a, _ := f.Actors(sides[0])
	b, _ := f.Actors(sides[1])
	return len(a) == 0 || len(b) == 0
}

// onTheSpot reports whether a clause of showing or telling is about a place at which
// both were: "toured the port, where", "was walked through".
func (f *finder) onTheSpot(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.To; i < s.To && i < t.To+16; i++ {
		if f.Cue(i, lexicon.CueAround) {
			return t.Base != "brief" && t.Base != "update"
		}
	}
	for i := t.From - 1; i >= s.From && i > t.From-24; i-- {
		if f.Fold(i) == "where" {
			return true
		}
	}
	return false
}

// matchJoined: "X was joined by Y for talks".
func (f *finder) matchJoined(number int, s text.Sentence, k int) {
	t := &f.Triggers[k]
	g := t.Group
	if !t.Verb() { // "joined by"
		g = f.VerbGroup(s, text.At(t.From), lexicon.Participle)
	}
	if !g.Passive && f.joinsFor(number, s, t) {
		return
	}
	if !g.Passive && f.joinsOthers(number, s, t) || !g.Passive || !g.Finite || g.Mood != clauses.Asserted && g.Mood != clauses.Arranged {
		return
	}
	for j := k + 1; j < len(f.Triggers); j++ {
		noun := &f.Triggers[j]
		if noun.Verb() {
			return
		}
		if !text.WordIn("talk session meal video-talk", noun.Class) || !f.opensWith(t.To, noun.From, "for") {
			continue
		}
		c := candidate{at: text.Phrase{From: t.From, To: t.To}, sentence: number, rule: "join: X was joined by Y for talks", group: g}
		c.sides = [2]clauses.Side{f.Subject(s, g), f.Object(s, t.To)}
		if t.Verb() {
			c.sides[1] = f.Agent(s, t.To)
		}
		if f.HasPerson(c.sides[0]) && f.HasPerson(c.sides[1]) {
			noun.Taken, t.Taken = true, true
			f.add(c)
		}
		return
	}
	if f.willBeJoined(number, s, t, g) {
		return
	}
	if host := f.Subject(s, g); f.inSeries(number) && f.hostsSeries(host) { // "The minister was then joined by Y": his next guests
		c := candidate{at: t.Phrase, sentence: number, rule: "join: the host of a series was joined by Y", group: g, further: true}
		c.sides = [2]clauses.Side{host, f.Object(s, t.To)}
		if t.Taken = f.HasPerson(c.sides[1]); t.Taken {
			f.add(c)
			f.seriesAt = number
		}
	}
}

// willBeJoined: "There the two are to be joined by Z": those who met will meet again, with him.
func (f *finder) willBeJoined(number int, s text.Sentence, t *clauses.Trigger, g clauses.VerbGroup) bool {
	if g.Mood != clauses.Arranged || g.Negated || f.current < 0 || f.drafts[f.current].Status != readout.Held {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "join: those who met will be joined by Z", group: g, further: true}
	c.sides = [2]clauses.Side{f.Subject(s, g), f.Agent(s, g.To)}
	if !t.Verb() {
		c.sides[1] = f.Object(s, t.To)
	}
	people, _ := f.Actors(c.sides[0])
	if len(people) < 2 || !f.HasPerson(c.sides[1]) {
		return false
	}
	t.Taken = true
	f.add(c)
	return true
}

// joinsFor: "X joined Y and Z for a three-way dinner", "joined Y in talks".
func (f *finder) joinsFor(number int, s text.Sentence, t *clauses.Trigger) bool {
	if !said(t) {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "join: X joined Y for talks", group: t.Group}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s, t.To)}
	a, _ := f.Actors(c.sides[0])
	b, _ := f.Actors(c.sides[1])
	if len(a) == 0 || len(b) == 0 || !f.Foreign(a[0], b) {
		return false
	}
	for k := range f.Triggers {
		noun := &f.Triggers[k]
		if noun.From >= c.sides[1].To && noun.Class == "discuss" && noun.Verb() && noun.Group.Mood == clauses.Purposed { // "joined Y in Athens to discuss trade"
			f.add(c)
			return true
		}
		if noun.From < c.sides[1].To || noun.Verb() || !text.WordIn("talk session meal video-talk", noun.Class) || f.definite(s, noun) {
			continue
		}
		if f.opensWith(c.sides[1].To, noun.From, "for") || f.opensWith(c.sides[1].To, noun.From, "in") || f.opensWith(c.sides[1].To, noun.From, "over") {
			if with := f.Complement(s, noun.To, "with"); !f.HasPerson(with) {
				noun.Taken = true
				f.add(c)
				return true
			}
		}
		return false
	}
	return false
}

// joinsOthers: "X joined other members of the troika for talks": who they were is told next.
func (f *finder) joinsOthers(number int, s text.Sentence, t *clauses.Trigger) bool {
	if !said(t) || f.current >= 0 {
		return false
	}
	for i := t.To; i < s.To && i < t.To+5; i++ {
		if m := f.MentionOver(i); f.Fold(i) != "other" && f.Fold(i) != "fellow" || m != nil && m.Kind == names.Person {
			continue
		}
		for k := range f.Triggers {
			noun := &f.Triggers[k]
			if noun.From <= i || !text.WordIn("talk session summit", noun.Class) {
				continue
			}
			if f.opensWith(t.To, noun.From, "for") || f.opensWith(t.To, noun.From, "at") || f.opensWith(t.To, noun.From, "in") {
				c := candidate{at: t.Phrase, sentence: number, rule: "join: X joined others for talks", group: t.Group}
				c.sides[0] = f.Subject(s, t.Group)
				if people, _ := f.Actors(c.sides[0]); len(people) == 1 {
					noun.Taken, c.awaits = true, true
					f.add(c)
					return true
				}
			}
		}
	}
	return false
}

// hostsSeries reports whether a side is who was announced to meet several.
func (f *finder) hostsSeries(list clauses.Side) bool {
	host, _ := f.Actors(f.series)
	people, _ := f.Actors(list)
	return len(people) == 1 && slices.Equal(host, people)
}

// opensWith reports whether the words that lead from a verb to its noun have the
// preposition shortly before the noun.
func (f *finder) opensWith(from, noun int, word string) bool {
	for i := noun - 1; i >= from && i > noun-5; i-- {
		if f.Fold(i) == word {
			return true
		}
	}
	return false
}
