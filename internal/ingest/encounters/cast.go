package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the scene: the rule for the thousand wordings of an encounter
// whose grammar no pattern knows ("An hour of talks brought X and Y together",
// "Talks with X are on the programme of Y"). An encounter noun is told as a fact
// or a plan, and its sentence names people who stand in it as actors: they had the
// encounter, be they of one country or of several.

// matchScene looks for a scene in a sentence in which no pattern found two sides.
func (f *finder) matchScene(number int) {
	s := f.Sentences[number]
	if f.away && f.timeOf(s.Phrase) == (timeMark{}) { // of what those on the telephone spoke
		return
	}
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if t.Taken || !f.staged(s, t) || f.InQuotation(s, t.From) {
			continue
		}
		c := candidate{at: t.Phrase, sentence: number, rule: "scene: people around " + t.Class}
		if t.Verb() {
			c.group = t.Group
		} else {
			c.group = f.nounGroup(s, t, f.nounVerb(s, t))
		}
		if c.group.Negated || c.group.Mood != clauses.Asserted && c.group.Mood != clauses.Arranged && c.group.Mood != clauses.Purposed && c.group.Mood != clauses.Dependent {
			continue
		}
		c.sides[0] = f.castOf(s)
		people, parties := f.Actors(c.sides[0])
		if len(people) == 0 || len(people)+len(parties) < 2 {
			continue
		}
		c.further = f.furtherAround(s, t.Phrase)
		f.add(c)
		return
	}
}

// staged reports whether a trigger is an encounter by itself.
func (f *finder) staged(s text.Sentence, t *clauses.Trigger) bool {
	if t.From > s.From && f.Tokens[t.From].Shape == text.Title && f.IsCapital(t.From-1) { // "to attend the Forum Leaders Meeting"
		return false
	}
	switch t.Class {
	case "talk", "video-talk", "audience", "courtesy", "noun":
		return !f.definite(s, t) || f.Cue(t.From-1, lexicon.CueTheirs)
	}
	return false
}

// castOf lists the people whom a sentence names as actors: not those behind "of",
// in a possessive, or in what somebody said.
func (f *finder) castOf(s text.Sentence) clauses.Side {
	list := clauses.Side{Phrase: text.Phrase{From: s.From, To: s.From}}
	for i := s.From; i < s.To; i++ {
		m := f.MentionOver(i)
		if m == nil {
			if t := f.TriggerOver(i); t != nil && text.WordIn("presence accompany include", t.Class) {
				break
			}
			if f.Fold(i) == "that" && f.reported(s, i) {
				break
			}
			continue
		}
		if (m.Kind == names.Person || m.Kind == names.Delegation) && len(m.Who) > 0 && !f.attributive(s, m) {
			list.Mentions = append(list.Mentions, int(f.Holder[i]))
			list.To = m.End()
		}
		i = m.End() - 1
	}
	return list
}

// reported reports whether "that" at token i opens what somebody said.
func (f *finder) reported(s text.Sentence, i int) bool {
	return i > s.From && f.Cue(i-1, lexicon.CueReported)
}

// attributive reports whether a person stands in the sentence only to say whose
// or which something is: "a letter from President X", "the government of X".
func (f *finder) attributive(s text.Sentence, m *names.Mention) bool {
	i := m.From - 1
	for i >= s.From && text.Determiners.Has(f.Fold(i)) {
		i--
	}
	switch f.Fold(i) {
	case "of":
		t := f.TriggerOver(i - 1)
		return t == nil || t.Verb()
	case "for":
		return f.TriggerOver(i-1) == nil && !f.Cue(i-1, lexicon.CueGaveFor)
	}
	if f.Cue(i, lexicon.CueNotActing) || f.Credited(s, m) {
		return true
	}
	if !m.Possessive {
		return false
	}
	for j := m.To; j < s.To && j < m.To+5; j++ { // "X's programme includes meetings"
		if t := f.TriggerOver(j); t != nil && !t.Verb() {
			return t.Class == "letter" || t.Class == "press" || t.Class == "call"
		}
		if f.Is(j, lexicon.DayWord) {
			continue
		}
	}
	return true
}
