package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the weak signs of an encounter: two people of different
// parties who do something together ("X and Y agreed", "was reviewed by X and
// Y", "on the agenda of X and Y"), or one who addresses the other ("X told Y").
// Such a candidate stands only when the article bears it out: its lead says so,
// a later sentence speaks of "the meeting", the headline tells of one.

// matchJoint looks for the weak signs in a sentence that no pattern has read.
func (f *finder) matchJoint(number int) {
	s := f.Sentences[number]
	for k := range f.Triggers {
		switch f.Triggers[k].Class {
		case "attend", "accompany", "present", "presence", "include", "ceremony", "letter", "press": // attendance.go reads them
			return
		case "join":
			if f.joinsThose(s, f.Triggers[k].To) {
				return
			}
		}
	}
	for i := s.From; i < s.To; i++ {
		m := f.MentionOver(i)
		if m == nil {
			continue
		}
		if m.Kind != names.Person || !f.Usable(m) || f.InQuotation(s, i) || f.Credited(s, m) {
			i = m.End() - 1
			continue
		}
		list := f.ListFrom(s, i, true)
		people, _ := f.Actors(list)
		if len(people) > 1 && f.Foreign(people[0], people[1:2]) {
			if f.wereThereToo(s, list.To) {
				return
			}
			g := f.groupBehind(s, list.To)
			if rule := f.together(s, list, g); rule != "" {
				f.add(candidate{at: list.Phrase, sentence: number, rule: rule, group: g, sides: [2]clauses.Side{list, {}}, weak: !f.atOnePlace(s, list, people), reason: f.onlyAsked(list.From)})
				return
			}
		}
		i = list.To - 1
	}
	f.matchTold(number)
}

// atOnePlace reports whether a sentence tells the day and the town in which two who hold offices did
// something together: "X and Y prepared the summit last Thursday in Panama City".
func (f *finder) atOnePlace(s text.Sentence, list clauses.Side, people []int) bool {
	if len(people) != 2 || list.From > s.From+clauses.Reach || f.called || f.away || f.Fold(list.From-1) == "by" || !f.inOffice(people[:1]) || !f.inOffice(people[1:]) || f.timeOf(s.Phrase) == (timeMark{}) {
		return false
	}
	for i := list.To; i < s.To; i++ {
		if f.EndsClause(i) || f.Fold(i) == "," && i > list.To {
			return false
		}
		if _, town := f.TownAt(i+1, s.To); town && f.Fold(i) == "in" && f.MentionOver(i+1) == nil {
			return true
		}
	}
	return false
}

// joinsThose reports whether what stands at token i, behind a verb of joining, is the encounter
// in focus or those who met: "X and Y joined them", "joined us", "joined the talks", "joined the
// two ministers".
func (f *finder) joinsThose(s text.Sentence, i int) bool {
	if f.Cue(i, lexicon.CueThem) || f.Fold(i) == "us" {
		return true
	}
	if f.current < 0 || f.Document.Determiner(i) != text.Definite {
		return false
	}
	m := f.rightBehind(i, s.To)
	if m == nil {
		m = f.rightBehind(i+1, s.To)
	}
	return f.CueWithin(i+1, min(s.To, i+3), lexicon.CueEncounterNoun) || m != nil && (m.Kind == names.Group || f.hasMet(m))
}

// wereThereToo reports whether the words behind a list that ends with token i say of its people
// that they attended the encounter in focus: "X and Y were on hand".
func (f *finder) wereThereToo(s text.Sentence, i int) bool {
	if f.Fold(i) == "," {
		i++
	}
	return f.current >= 0 && f.Cue(i, lexicon.CueBeForm) && f.thereBehind(s, i) > 0
}

// onlyAsked gives the reason for which what stands at token i has not come about,
// by the verb before it: "offered to host talks between X and Y"; "" when none does.
func (f *finder) onlyAsked(i int) string {
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if !t.Verb() || t.To > i {
			continue
		}
		switch t.Class {
		case "wish", "offer", "ask":
			return "wish"
		case "refuse":
			return "refused"
		case "cancel":
			return "cancelled"
		}
	}
	return ""
}

// groupBehind is the verb group that begins at token i, as far as its first
// auxiliary tells.
func (f *finder) groupBehind(s text.Sentence, i int) clauses.VerbGroup {
	g := clauses.VerbGroup{Phrase: text.Phrase{From: i, To: min(i+1, s.To)}, Governor: -1, Finite: true}
	for j := i; j < s.To && j < i+4; j++ {
		switch word := f.Fold(j); {
		case word == "will" || word == "would" || word == "to":
			g.Mood, g.Tense = clauses.Arranged, clauses.Future
			return g
		case text.Modals.Has(word):
			g.Mood = clauses.Imagined
			return g
		case text.Negations.Has(word):
			g.Negated = true
		case !f.Adverb(j) && word != ",":
			return g
		}
	}
	return g
}

// together tells by which rule two people of different parties who are named in
// one list have to do with one another; "" when nothing says so.
func (f *finder) together(s text.Sentence, list clauses.Side, g clauses.VerbGroup) string {
	switch f.Fold(list.From - 1) {
	case "by":
		done := list.From - 2
		for done > s.From && (text.Calendar.Has(f.Fold(done)) || f.IsNumber(done) || text.WordIn("in on", f.Fold(done))) {
			done--
		}
		apart := f.CueWithin(max(s.From, done-workReach), done+1, lexicon.CueDoneWithoutMeeting) // "was signed in March by X and Y"
		if apart || f.workOf(list.From) || f.Cue(done, lexicon.CuePressStatement) {              // "in a statement by his spokesman"
			return ""
		}
		return "joint: done by X and Y"
	case "between", "of", "before", "for":
		if f.Fold(list.From-1) == "between" && !f.Cue(list.From-2, lexicon.CueStandingBetween) || f.Fold(list.From-1) != "between" && f.topical(s, list.From) {
			return "joint: matter of X and Y"
		}
		return ""
	}
	if f.inStatement(s) || f.CueWithin(s.From, s.To, lexicon.CueFromAfar) || f.CueWithin(list.To, s.To, lexicon.CueSentFeeling) { // "X and Y expressed condolences"
		return ""
	}
	if text.Prepositions.Has(f.Fold(list.From-1)) && !f.Cue(list.From-1, lexicon.CueClauseOpener) || g.Mood != clauses.Asserted || g.Negated {
		return ""
	}
	i := list.To
	for i < s.To && (f.Adverb(i) || f.Fold(i) == ",") {
		i++
	}
	if skipped := f.skipForward(s, i); skipped > i {
		i = skipped
	}
	if !f.IsLower(i) || text.Prepositions.Has(f.Fold(i)) {
		return ""
	}
	if f.Cue(i, lexicon.CueDoneWithoutMeeting) || text.HaveForms.Has(f.Fold(i)) && text.WordIn("both each", f.Fold(i+1)) { // "have each lifted": each at home
		return ""
	}
	if t := f.VerbTrigger(i); t != nil {
		switch t.Class {
		case "travel", "arrive", "depart", "attend", "lead", "visit", "phone", "letter", "wish", "refuse", "cancel", "hand", "none":
			return ""
		case "speak":
			if f.Fold(i+1) == "at" && !f.encounterBehind(i+1) || f.spokeToo(i) { // "X and Y spoke at the opening"
				return ""
			}
		}
		if t.Form&(lexicon.Past|lexicon.Third|lexicon.Base|lexicon.Participle) != 0 {
			return "joint: X and Y did together"
		}
	}
	word := f.Fold(i)
	if word == "were" && (f.Fold(i+1) == "of" || f.Fold(i+1) == "in") && f.CueWithin(i+2, min(s.To, i+4), lexicon.CueOneMind) {
		return "joint: X and Y did together"
	}
	if len(word) > 3 && word[len(word)-2:] == "ed" || text.HaveForms.Has(word) && f.Fold(i+1) != "been" || f.Cue(i, lexicon.CueIrregularPast) {
		return "joint: X and Y did together"
	}
	return ""
}

// inStatement reports whether a sentence opens with a statement in which it is said, and tells of
// no talks: "In a joint statement, X and Y urged restraint".
func (f *finder) inStatement(s text.Sentence) bool {
	if f.Fold(s.From) != "in" || !f.CueWithin(s.From+1, min(s.To, s.From+6), lexicon.CuePressStatement) {
		return false
	}
	return !f.CueWithin(s.From, s.To, lexicon.CueEncounterNoun) && !f.CueWithin(s.From, s.To, lexicon.CueTalksNoun)
}

// topical reports whether the noun before "of" at token i-1 is one of talk:
// "the agenda of X and Y", "the discussion of".
func (f *finder) topical(s text.Sentence, i int) bool {
	for j := i - 2; j >= s.From && j > i-5; j-- {
		if f.Cue(j, lexicon.CueOfTalk) {
			return true
		}
	}
	return false
}

// skipForward gives the token behind a day that begins at token i ("on Tuesday", "today"), i when none does.
func (f *finder) skipForward(s text.Sentence, i int) int {
	j := i
	for j < s.To && j < i+6 && (text.DayWords.Has(f.Fold(j)) || text.Calendar.Has(f.Fold(j)) || f.IsNumber(j) || f.Fold(j) == "today" || f.Fold(j) == "yesterday" || f.Fold(j) == ",") {
		j++
	}
	return j
}

// headlineTells reports whether the headline tells of an encounter.
func (f *finder) headlineTells() bool {
	for i := range f.Sentences {
		s := f.Sentences[i]
		if s.Kind != text.Headline || i > f.Lead+1 {
			continue
		}
		for j := s.From; j < s.To; j++ {
			t := f.TriggerAt(j)
			if t == nil {
				continue
			}
			switch t.Class {
			case "meet", "host", "call", "talk", "welcome", "audience", "courtesy", "noun", "discuss":
				return true
			}
		}
	}
	return false
}
