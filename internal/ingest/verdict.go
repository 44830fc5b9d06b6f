package ingest

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the verdict: why something that looks like a meeting is none.
// The reasons are codes: call, letter, ceremony, wish, refused, cancelled,
// series, match, setting, one-party. What is none by its very word, without
// anybody it could be held by, is in ledger.go.

// judge sets the candidate's reason when it is no meeting.
func (f *finder) judge(c *candidate) {
	s := f.sentences[c.sentence]
	if c.group.mood == purposed && f.underWay(c) {
		c.group.mood, c.group.tense, c.setOut = arranged, future, true
	}
	if f.diary && c.group.mood == asserted && (c.group.tense == present || f.candidateClass(c) == "noun" && c.at == c.group.phrase && c.at.from < s.from+5) {
		c.group.mood, c.group.tense = arranged, future // "14:00 Meeting with the Prime Minister of Norway"
	}
	if f.dayToCome(s, c) {
		c.group.mood, c.group.tense = arranged, future
	}
	switch {
	case c.reason != "":
	case f.fold(s.to-1) == "?" || f.fold(s.to-2) == "?": // "When will the minister receive Y?"
		c.reason = "wish"
	case c.group.mood == unreal:
		c.reason = "cancelled"
	case c.group.mood == refused || c.group.negated || f.denied(s, c):
		c.reason = "refused"
	case c.group.mood == imagined:
		c.reason = "wish"
	case c.group.mood == arranged && f.strucken(c):
		c.reason = "cancelled"
	case f.phoned(s) && !f.byVideo(s) && f.byPhone(c):
		c.reason = "call"
	case f.serial(s, c):
		c.reason = "series"
	case f.sporting(s, c):
		c.reason = "match"
	}
	if f.sidesAlone(c) { // "The sides met first in private", "The two discussed"
		c.anaphor = true
	}
	if c.group.tense == pluperfect && f.indirect(s, c) {
		c.group.tense = past
	}
	c.earlier = c.earlier || f.background(s, c)
	c.further = c.further || f.furtherAround(s, c.at) || c.group.tense == pluperfect && f.beforeSession(s, c.at.to)
}

// strucken reports whether what was to be part of a journey or of talks falls with
// them: "scrapped a trip where he was due to meet Y".
func (f *finder) strucken(c *candidate) bool {
	for k := range f.triggers {
		t := &f.triggers[k]
		if t.Class != "cancel" || !t.verb() || t.to > c.at.from || t.group.mood != asserted || t.group.negated {
			continue
		}
		for i := t.to; i < c.at.from; i++ {
			if f.cue(i, lexicon.CueDescribing) {
				return true
			}
		}
	}
	return false
}

// serial reports whether the candidate speaks of meetings in general: "several
// rounds of talks", "regular meetings", "the ministers meet once a year".
func (f *finder) serial(s sentence, c *candidate) bool {
	for i := range f.triggers {
		t := &f.triggers[i]
		if t.Class == "series" && t.from < c.at.to && t.to > c.at.from-4 {
			return f.fold(t.from) != "annual" && f.fold(t.from) != "many" || f.fold(c.at.to-1) != "meeting"
		}
	}
	for i := c.at.to; i < s.to && i < c.at.to+14; i++ { // "met many times", "on several occasions"
		if f.cue(i, lexicon.CueTimesOver) && f.cue(i-1, lexicon.CueSeveral) || f.fold(i) == "repeatedly" && i < c.at.to+2 {
			return true
		}
	}
	if c.group.mood == arranged {
		return f.recurring(c)
	}
	if c.group.tense != present || c.group.mood != asserted || c.group.ongoing {
		return false
	}
	for i := c.at.from - 1; i >= s.from && f.adverb(i); i-- { // "regularly meets"
		if f.cue(i, lexicon.CueRegularly) {
			return true
		}
	}
	for i := c.at.to; i < s.to && i < c.at.to+8; i++ {
		if f.cue(i, lexicon.CueRegularly) {
			return true
		}
	}
	return false
}

// recurring reports whether what is arranged is to come about again and again: "agreed to
// hold the dialogue annually", "to meet every two years".
func (f *finder) recurring(c *candidate) bool {
	for i := c.at.to; i < c.clause.to && i < c.at.to+8; i++ {
		next := i + 1
		switch f.fold(i) {
		case "once", "twice":
			if f.fold(next) == "a" || f.fold(next) == "every" {
				return true
			}
		case "every":
			if f.isNumber(next) || f.cue(next, lexicon.CueSpanOfTime) || f.cue(next+1, lexicon.CueSpanOfTime) {
				return true
			}
		default:
			if f.cue(i, lexicon.CueRegularly) {
				return true
			}
		}
	}
	return false
}

// underWay reports whether somebody has yet to arrive for the candidate: "flies to
// Tallinn to meet", "left for Tallinn to meet", "is on his way to Tallinn for talks".
func (f *finder) underWay(c *candidate) bool { return f.underWayBefore(c.sentence, c.at.from) }

func (f *finder) underWayBefore(number, to int) bool {
	for k := range f.triggers {
		t := &f.triggers[k]
		if !t.verb() || t.to > to || t.group.mood != asserted || t.group.negated {
			continue
		}
		switch t.Class {
		case "travel", "arrive":
			if t.group.tense == present || t.group.ongoing && t.group.tense != past {
				return true
			}
		case "depart":
			if t.group.finite && t.group.tense != pluperfect {
				return true
			}
		}
	}
	for i := f.sentences[number].from + 1; i < to; i++ {
		if f.cue(i, lexicon.CueEnRoute) && f.tokens[i].shape == lower && (f.fold(i-1) == "en" || f.fold(i-2) == "on" && determiners.has(f.fold(i-1))) {
			return true
		}
	}
	return false
}

// denied reports whether somebody denies that the candidate took place: "denied
// that X had met Y", "dismissed reports of a meeting between", "denied having met".
func (f *finder) denied(s sentence, c *candidate) bool {
	claimed := !c.group.finite && f.cue(c.group.from-1, lexicon.CueDenial)
	for i := c.at.from - 1; i >= s.from && i > c.at.from-20 && !claimed; i-- {
		switch {
		case f.fold(i) == "that" || f.cue(i, lexicon.CueClaimNoun):
			for j := i - 1; j >= s.from && j > i-4; j-- {
				claimed = claimed || f.cue(j, lexicon.CueDenial)
			}
		case f.fold(i) == ";":
			return false
		}
	}
	return claimed
}

// sporting reports whether those who met are teams: countries without a person, in
// a sentence that speaks of a match.
func (f *finder) sporting(s sentence, c *candidate) bool {
	if people, _ := f.actors(c.sides[:]...); len(people) > 0 {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if f.cue(i, lexicon.CueSporting) {
			return true
		}
	}
	return false
}

// background reports whether the candidate is told as an earlier one: "had last
// met", "previously", "their meeting in Samarkand".
func (f *finder) background(s sentence, c *candidate) bool {
	if c.group.mood == arranged {
		return false
	}
	for i := max(s.from, c.at.from-6); i < min(s.to, c.at.to+2); i++ {
		switch f.fold(i) {
		case "previously", "previous":
			if i == s.from && f.fold(i+1) == "," && c.group.tense == past && f.timeOf(c.clause) == (timeMark{}) { // "Previously, the Minister met with X": of the same day
				c.further = true
				continue
			}
			return true
		case "already":
			if c.group.tense != present && f.timeOf(c.clause) != (timeMark{}) {
				return true
			}
		case "last":
			if next := f.fold(i + 1); !calendar.has(next) && i < c.at.to && f.candidateClass(c) != "turn" { // but "The last to be received was Y"
				return true
			}
		}
	}
	return c.group.tense == pluperfect || f.recalled(s, c)
}

// indirect reports whether the article's news stands in the pluperfect because somebody is
// quoted with it: "speaking by telephone, the minister said that he had negotiated with X".
func (f *finder) indirect(s sentence, c *candidate) bool {
	if f.main >= 0 || f.timeOf(c.clause) != (timeMark{}) {
		return false
	}
	i := c.group.from - 1
	if f.document.determiner(i) != 0 || f.mention(i) != nil && f.mention(i).kind == person && !f.mention(i).name.empty() {
		return false
	}
	if i--; f.fold(i) == "that" {
		i--
	}
	return i > s.from && f.cue(i, lexicon.CueSaying)
}

// recalled reports whether the sentence opens with words that bring back the past:
// "It may be recalled that", "As a reminder,", "Recall, on January 29".
func (f *finder) recalled(s sentence, c *candidate) bool {
	for i := s.from; i < min(s.from+6, c.at.from); i++ {
		if f.mention(i) != nil && !f.cue(i, lexicon.CueRecalling) {
			return false
		}
		if f.cue(i, lexicon.CueRecalling) {
			return true
		}
	}
	return false
}

// reject keeps what is no record, with its reason, when it names somebody.
func (f *finder) reject(c *candidate) {
	people, parties := f.actors(c.sides[:]...)
	if len(people)+len(parties) == 0 {
		return
	}
	f.rejectAt(c.sentence, c.at, c.reason, c.rule)
}

// rejectAt keeps a sentence whose words tell of no record.
func (f *finder) rejectAt(sentence int, words phrase, reason, rule string) {
	at := f.span(f.sentences[sentence].phrase)
	f.rejected = append(f.rejected, readout.Candidate{
		Sentence: at, Words: f.span(words), Text: string(f.raw[at.Start:at.End]), Reason: reason, Rule: rule,
	})
	f.note("meetings", rule, words, "no meeting: %s", reason)
}

// sidesAlone reports whether a candidate names its actors only as a group that
// the text has named before.
func (f *finder) sidesAlone(c *candidate) bool {
	named := 0
	for _, list := range c.sides {
		for _, number := range list.mentions {
			if m := &f.mentions[number]; m.kind != group || f.withoutName(m) {
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
	if f.current < 0 || mark != (timeMark{}) || c.further || c.earlier || c.group.mood == arranged || c.group.tense == pluperfect || !f.sidesAlone(c) && !f.they(c) {
		return false
	}
	if word := c.at.from; !f.cue(word, lexicon.CueMatterVerb) && f.fold(word) != "exchanged" && !(f.they(c) && c.weak) {
		return false
	}
	d := &f.drafts[f.current]
	for _, person := range people {
		if !contains(d.principals, person) && !contains(d.attending, person) {
			return false
		}
	}
	return c.sentence > d.anchor && (d.status == readout.Planned || len(d.principals) > 2)
}

// they reports whether a candidate's actors are "they".
func (f *finder) they(c *candidate) bool {
	return len(c.sides[1].mentions) == 0 && c.sides[0].len() == 1 && f.fold(c.sides[0].from) == "they"
}
