package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the series: "X held a number of bilateral meetings", whose
// counterparts the sentences behind it bring in one by one ("The first was Y", "Next
// came Z", "With W he talked about energy").

// seriesReach is how many sentences behind its announcement a series goes on.
const seriesReach = 8

// announceGuests opens a series: "X had four guests on Tuesday", "received several visitors",
// "met a number of counterparts"; it reports whether it did.
func (f *finder) announceGuests(number int, s text.Sentence, t *clauses.Trigger) bool {
	if t.Group.Passive || t.Group.Mood != clauses.Asserted {
		return false
	}
	for i := t.To; i < s.To && i < t.To+6; i++ {
		if f.Cue(i, lexicon.CueGuestNoun) || t.Base == "have" && f.Cue(i, lexicon.CueVisitorNoun) && text.WordIn("a an another", f.Fold(i-1)) || // "had a visitor who"
			(f.Cue(i, lexicon.CueProgramme) || f.Cue(i, lexicon.CueDaytime)) && f.Cue(i-1, lexicon.CueCrowded) ||
			f.Cue(i, lexicon.CueSeriesNoun) && f.Fold(i+1) == "of" && f.peopleBehind(s, i+2) || // "received a series of world leaders"
			t.Class == "meet" && f.Cue(i, lexicon.CueSeveral) && f.peopleBehind(s, i+1) { // "met several European counterparts"
			return f.announce(number, f.Subject(s, t.Group), t.Group)
		}
	}
	if f.Fold(s.To-1) == ":" && text.WordIn("host meet see", t.Class) && !f.personWithin(t.To, s.To) { // "received in audience on Monday morning:"
		return f.announce(number, f.Subject(s, t.Group), t.Group)
	}
	for i := t.To + 1; i+1 < s.To; i++ { // "received at the ministry the following persons in turn:"
		if f.Fold(i) == "following" && f.Fold(i-1) == "the" && f.Cue(i+1, lexicon.CueFollowedByList) {
			return f.announce(number, f.Subject(s, t.Group), t.Group)
		}
	}
	return false
}

// personWithin reports whether somebody is named between two tokens.
func (f *finder) personWithin(from, to int) bool {
	for i := from; i < to; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person && !m.Name.Empty() {
			return true
		}
	}
	return false
}

// announce opens the series of one host; it reports whether it did.
func (f *finder) announce(number int, host clauses.Side, g clauses.VerbGroup) bool {
	if !f.HasPerson(host) || len(host.Mentions) != 1 {
		return false
	}
	f.series, f.seriesAt, f.seriesGroup = host, number, g
	return true
}

// inSeries reports whether a series that was announced may go on in a sentence.
func (f *finder) inSeries(number int) bool {
	return len(f.series.Mentions) > 0 && number > f.seriesAt && number <= f.seriesAt+seriesReach
}

// seriesHost gives who meets one after the other: whoever announced the series, has
// met several, received last, or is spoken of most.
func (f *finder) seriesHost(guests clauses.Side, s text.Sentence) clauses.Side {
	others, parties := f.Actors(guests)
	var hosts []int
	if len(f.series.Mentions) > 0 {
		hosts, _ = f.Actors(f.series)
	}
	if hub := f.hub(); hub >= 0 {
		hosts = append(hosts, hub)
	}
	if f.current >= 0 {
		hosts = append(hosts, f.drafts[f.current].Principals...)
	}
	if chief := f.chief(); chief >= 0 {
		hosts = append(hosts, chief)
	}
	for _, host := range hosts {
		if m := f.LastMention(host, s.From); m != nil && !slices.Contains(others, host) && f.Foreign(host, others) && len(others)+len(parties) > 0 {
			return clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.MentionAt[m.From])}}
		}
	}
	return clauses.Side{}
}

// matchSeriesGuest takes the person whom a sentence of a series brings in, with
// his office, as the next of those who were met: "The Peruvian minister, Y, invited X to Lima"; several
// where it says which of them each was: "Y came next, and Z was the last".
func (f *finder) matchSeriesGuest(number int) {
	if !f.inSeries(number) {
		return
	}
	for i := range f.candidates { // but "Y came next, and the talk was of rice"
		if c := &f.candidates[i]; f.HasPerson(c.sides[0]) || f.HasPerson(c.sides[1]) {
			return
		}
	}
	s := f.Sentences[number]
	for k := range f.Triggers {
		switch f.Triggers[k].Class {
		case "call", "phone", "letter", "ceremony", "press", "attend", "present", "presence", "accompany", "none":
			return
		}
	}
	host, _ := f.Actors(f.series)
	last := -1 // the end of the guest before
	for i, m := range f.MentionsOver(s.From, s.To) {
		if last >= 0 && !f.CueWithin(last, m.From, lexicon.CueOrdinal) && !f.CueWithin(m.End(), min(s.To, m.End()+5), lexicon.CueOrdinal) {
			continue
		}
		if len(host) == 1 && f.isNewcomer(s, i, m) && f.Foreign(m.Who[0], host) {
			c := candidate{at: m.Phrase, sentence: number, rule: "series: the next of them was Y", further: true, group: f.seriesGroup}
			c.sides = [2]clauses.Side{f.series, {Phrase: m.Phrase, Mentions: []int{int(f.Holder[i])}}}
			f.add(c)
			if last = m.End(); !f.CueWithin(s.From, s.To, lexicon.CueOrdinal) {
				return
			}
		}
	}
}

// isNewcomer reports whether mention m, at token i, is of somebody who is named there for the first time, with
// an office, a rank or a country of his own.
func (f *finder) isNewcomer(s text.Sentence, i int, m *names.Mention) bool {
	if m.Kind != names.Person || len(m.Who) != 1 || m.Name.Empty() || !f.Usable(m) || f.attributive(s, m) {
		return false
	}
	titled := !m.Titles.Office.Empty() || !m.Titles.Rank.Empty() || m.Titles.Country != ""
	number := int(f.Holder[i])
	return titled && f.Entities[m.Who[0]].Mentions[0] == number && !f.speaksForOthers(number) && !f.InQuotation(s, i)
}
