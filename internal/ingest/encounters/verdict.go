package encounters

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the verdict: why something that looks like a meeting is none.
// The reasons are codes: call, letter, ceremony, wish, refused, cancelled,
// series, match, setting, one-party. What is none by its very word, without
// anybody it could be held by, is in ledger.go.

// judge sets the candidate's reason when it is no meeting.
func (f *finder) judge(c *candidate) {
	s := f.Sentences[c.sentence]
	if c.group.Mood == clauses.Purposed {
		f.withJourney(c)
	}
	if c.group.Mood == clauses.Purposed && f.underWay(c) {
		c.group.Mood, c.group.Tense, c.setOut = clauses.Arranged, clauses.Future, true
	}
	if f.diary && c.group.Mood == clauses.Asserted && (c.group.Tense == clauses.Present || f.candidateClass(c) == "noun" && c.at == c.group.Phrase && c.at.From < s.From+5) {
		c.group.Mood, c.group.Tense = clauses.Arranged, clauses.Future // "14:00 Meeting with the Prime Minister of Norway"
	}
	if f.dayToCome(s, c) || f.afterPlan(c) || f.nounAhead(s, c) {
		c.group.Mood, c.group.Tense = clauses.Arranged, clauses.Future
	}
	switch {
	case c.reason != "":
	case f.Fold(s.To-1) == "?" || f.Fold(s.To-2) == "?": // "When will the minister receive Y?"
		c.reason = "wish"
	case c.group.Mood == clauses.Unreal:
		c.reason = "cancelled"
	case c.group.Mood == clauses.Refused || c.group.Negated || f.Fold(s.From) == "neither" || f.Fold(s.From) == "nobody" || f.denied(s, c):
		c.reason = "refused"
	case c.group.Mood == clauses.Imagined || f.supposed(s) || f.onlyAgreedToStart(s, c):
		c.reason = "wish"
	case c.group.Mood == clauses.Arranged && (f.struckOut(c) || f.someTime(c)) || f.isOff(s, c):
		c.reason = "cancelled"
	case f.phoned() && !f.byVideo() && f.byPhone(c):
		c.reason = "call"
	case f.serial(s, c):
		c.reason = "series"
	case f.sporting(s, c) || f.contesting(c):
		c.reason = "match"
	case f.interviewed(c):
		c.reason = "press"
	}
	if f.sidesAlone(c) { // "The sides met first in private", "The two discussed"
		c.anaphor = true
	}
	if c.group.Tense == clauses.Pluperfect && f.indirect(s, c) {
		c.group.Tense = clauses.Past
	}
	c.earlier = c.earlier || f.background(s, c)
	c.further = c.further || f.furtherAround(s, c.at) || c.group.Tense == clauses.Pluperfect && f.beforeSession(s, c.at.To)
}

// serial reports whether the candidate speaks of meetings in general: "several
// rounds of talks", "regular meetings", "the ministers meet once a year".
func (f *finder) serial(s text.Sentence, c *candidate) bool {
	for i := range f.Triggers {
		t := &f.Triggers[i]
		if t.Class == "series" && t.From < c.at.To && t.To > c.at.From-4 {
			if text.WordIn("hours days weeks months", f.Fold(t.To)) && f.Fold(t.To+1) == "ago" { // "several days ago"
				continue
			}
			if f.singledOut(c, t) {
				c.apart = true
				continue
			}
			if f.Fold(t.From) == "annual" && c.group.Tense != clauses.Present && f.timeOf(c.clause) != (timeMark{}) { // "held their annual summit on Monday"
				continue
			}
			return f.Fold(t.From) != "annual" && f.Fold(t.From) != "many" || f.Fold(c.at.To-1) != "meeting"
		}
	}
	for i := c.at.To; i < s.To && i < c.at.To+14; i++ { // "met many times", "on several occasions", "talk all the time"
		if f.Cue(i, lexicon.CueTimesOver) && f.Cue(i-1, lexicon.CueSeveral) || f.Fold(i) == "repeatedly" && i < c.at.To+2 || f.Fold(i) == "all" && f.Fold(i+2) == "time" && i < c.at.To+2 {
			return true
		}
		if f.Fold(i) == "from" && f.Fold(i+1) == "time" && f.Fold(i+2) == "to" { // "meetings that take place from time to time between"
			return true
		}
	}
	if c.group.Mood == clauses.Arranged {
		return f.recurring(c)
	}
	if c.group.Tense != clauses.Present || c.group.Mood != clauses.Asserted || c.group.Ongoing {
		return false
	}
	for i := c.at.From - 1; i >= s.From && f.Adverb(i); i-- { // "regularly meets"
		if f.Cue(i, lexicon.CueRegularly) {
			return true
		}
	}
	return f.CueWithin(c.at.To, min(s.To, c.at.To+8), lexicon.CueRegularly)
}

// singledOut reports whether words of many encounters stand before some that are told by whom they were
// with: "had several meetings, notably with X".
func (f *finder) singledOut(c *candidate, series *clauses.Trigger) bool {
	if c.group.Tense != clauses.Past || c.group.Mood != clauses.Asserted || !f.Cue(series.From, lexicon.CueSeveral) || len(c.sides[0].Mentions) != 1 || !f.NamesAny(c.sides[1]) {
		return false
	}
	head := c.sides[1].From - 1
	if f.Fold(head) != "with" {
		head--
	}
	return text.WordIn("including notably them", f.Fold(head-1))
}

// recurring reports whether what is arranged is to come about again and again: "agreed to
// hold the dialogue annually", "to meet every two years".
func (f *finder) recurring(c *candidate) bool {
	for i := c.at.To; i < c.clause.To && i < c.at.To+8; i++ {
		next := i + 1
		switch f.Fold(i) {
		case "once", "twice":
			if f.Fold(next) == "a" || f.Fold(next) == "every" {
				return true
			}
		case "every":
			if f.IsNumber(next) || f.Cue(next, lexicon.CueSpanOfTime) || f.Cue(next+1, lexicon.CueSpanOfTime) {
				return true
			}
		default:
			if f.Cue(i, lexicon.CueRegularly) {
				return true
			}
		}
	}
	return false
}

// background reports whether the candidate is told as an earlier one: "had last
// met", "previously", "their meeting in Samarkand".
func (f *finder) background(s text.Sentence, c *candidate) bool {
	if c.group.Mood == clauses.Arranged {
		return false
	}
	for i := max(s.From, c.at.From-6); i < min(s.To, c.at.To+2); i++ {
		switch f.Fold(i) {
		case "previously", "previous":
			if i == s.From && f.Fold(i+1) == "," && c.group.Tense == clauses.Past && f.timeOf(c.clause) == (timeMark{}) { // "Previously, the Minister met with X": of the same day
				c.further = true
				continue
			}
			return true
		case "already":
			if c.group.Tense != clauses.Present && f.timeOf(c.clause) != (timeMark{}) {
				return true
			}
		case "last":
			if f.lastOfDay(i) { // "Her last meeting of the day was with Y"
				c.further = true
				continue
			}
			if next := f.Fold(i + 1); !text.Calendar.Has(next) && i < c.at.To && f.candidateClass(c) != "turn" { // but "The last to be received was Y"
				return true
			}
		}
	}
	return c.group.Tense == clauses.Pluperfect || f.recalled(s, c)
}

// lastOfDay reports whether "last" at token i is of a day or a journey: "the last call of the visit".
func (f *finder) lastOfDay(i int) bool {
	for j := i + 2; j < i+5; j++ {
		if f.Fold(j) == "of" {
			at := j + 1
			if f.Document.Determiner(at) != 0 {
				at++
			}
			return f.Cue(at, lexicon.CueDaytime) || f.Cue(at, lexicon.CueProgramme)
		}
	}
	return false
}

// indirect reports whether the article's news stands in the pluperfect because somebody is
// quoted with it: "speaking by telephone, the minister said that he had negotiated with X".
func (f *finder) indirect(s text.Sentence, c *candidate) bool {
	i := c.group.From - 1
	if f.Document.Determiner(i) != 0 || f.MentionOver(i) != nil && f.MentionOver(i).Kind == names.Person && !f.MentionOver(i).Name.Empty() {
		return false
	}
	if i--; f.Fold(i) == "that" {
		i--
	}
	for end := max(s.From, i-3); i > end && !f.Cue(i, lexicon.CueSaying) && !f.IsMark(i) && (text.Prepositions.Has(f.Fold(i)) || f.Tokens[i].Capital()); i-- { // "said on Facebook she had"
	}
	return i > s.From && f.Cue(i, lexicon.CueSaying)
}

// recalled reports whether the sentence opens with words that bring back the past:
// "It may be recalled that", "As a reminder,", "Recall, on January 29".
func (f *finder) recalled(s text.Sentence, c *candidate) bool {
	for i := s.From; i < min(s.From+6, c.at.From); i++ {
		if f.MentionOver(i) != nil && !f.Cue(i, lexicon.CueRecalling) {
			return false
		}
		if f.Cue(i, lexicon.CueRecalling) {
			return true
		}
	}
	return false
}

// reject keeps what is no record, with its reason, when it names somebody.
func (f *finder) reject(c *candidate) {
	people, parties := f.Actors(c.sides[:]...)
	if len(people)+len(parties) == 0 {
		return
	}
	f.rejectAt(c.sentence, c.at, c.reason, c.rule)
}

// rejectAt keeps a sentence whose words tell of no record.
func (f *finder) rejectAt(sentence int, words text.Phrase, reason, rule string) {
	at := f.Span(f.Sentences[sentence].Phrase)
	f.Rejected = append(f.Rejected, readout.Candidate{
		Sentence: at, Words: f.Span(words), Text: string(f.Raw[at.Start:at.End]), Reason: reason, Rule: rule,
	})
	f.Note("meetings", rule, words, "no meeting: %s", reason)
}

// sidesAlone reports whether a candidate names its actors only as a group that
// the text has named before.
func (f *finder) sidesAlone(c *candidate) bool {
	named := 0
	for _, list := range c.sides {
		for _, number := range list.Mentions {
			if m := &f.Mentions[number]; m.Kind != names.Group || f.WithoutName(m) {
				return false
			}
			named++
		}
	}
	return named > 0
}

// ofCurrent reports whether "the two sides discussed X" tells of the encounter in focus,
// although that is planned, or one of more than two: who talk are named only as its
// sides, and no day of their own is told.
func (f *finder) ofCurrent(c *candidate, people []int, mark timeMark) bool {
	if f.current < 0 || mark != (timeMark{}) || c.further || c.earlier || c.group.Mood == clauses.Arranged || c.group.Tense == clauses.Pluperfect || !f.sidesAlone(c) && !f.they(c) {
		return false
	}
	if word := c.at.From; !f.Cue(word, lexicon.CueMatterVerb) && f.Fold(word) != "exchanged" && !f.they(c) {
		return false
	}
	d := &f.drafts[f.current]
	for _, person := range people {
		if !slices.Contains(d.Principals, person) && !slices.Contains(d.Attending, person) {
			return false
		}
	}
	return c.sentence > d.Anchor && (d.Status == readout.Planned || len(d.Principals) > 2)
}

// they reports whether a candidate's actors are "they".
func (f *finder) they(c *candidate) bool {
	return len(c.sides[1].Mentions) == 0 && c.sides[0].Len() == 1 && f.Fold(c.sides[0].From) == "they"
}
