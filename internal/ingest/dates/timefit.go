package dates

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns how well a word of time fits an encounter: the words between the two,
// clauses and quotations that part them.

const worst = 1000 // a word of time that costs as much says nothing of the encounter

// cost tells how badly a word of time fits a trigger: the distance in tokens,
// and more where another clause or another encounter stands between.
func (p *dating) cost(e *encounters.Encounter, t *times.Timex, scope, trigger text.Phrase) int {
	cost := 0
	if when := p.whenBehind(t.At); when >= 0 && trigger.From >= when {
		if reach := trigger.From - when; reach <= 5 || reach <= whenReach && (t.TellsDay() || t.Kind == times.InMonth) { // "in March, when they met"
			return 0
		}
	}
	if t.At.To <= trigger.From && trigger.From <= t.At.To+2*whenReach && p.whenBefore(trigger.From) && !p.quotedAway(t.At, trigger) { // "adopted on Tuesday by the leaders, X and Y, when they met"
		return trigger.From - t.At.To
	}
	switch {
	case t.At.From >= trigger.To:
		cost = t.At.From - trigger.To
	case t.At.To <= trigger.From:
		cost = trigger.From - t.At.To
		switch {
		case p.stampsLine(t):
			cost = max(cost, apart-1)
		case p.opens(t.At, scope):
			cost = min(cost, 6)
		default:
			cost += 4
		}
		if p.ofVerbBefore(t.At, trigger) || p.toldThen(t.At, trigger) {
			cost += nearerVerb
		}
	}
	if e.Status == readout.Held && p.agreedFor(t.At, trigger) || p.absolute(t) || p.reportedThen(t.At, trigger) || e.Tense != clauses.Pluperfect && p.hadBeenThen(t.At, trigger) {
		return worst
	}
	if t.Loose {
		cost += 3
	}
	if t.Kind != times.OnDays && p.Cue(t.At.From-1, lexicon.CueBound) && p.Fold(t.At.To) != "'s" && !p.putOffTo(t.At.From-1) && !(e.Status == readout.Planned && (p.opensSpan(t) || p.endOfThis(t))) {
		return worst
	}
	switch {
	case e.Status == readout.Planned && p.beforeThat(t.At, trigger):
		cost += apart
	case e.Status == readout.Held && e.Tense == clauses.Pluperfect && t.At.To <= trigger.From && p.announcedOn(t.At):
		cost += apart
	}
	switch p.Fold(t.At.From - 1) {
	case "the", "a", "an": // "the May 5 agreement", but "the May 5 talks" and "on the 5th"
		if (t.Kind == times.OnDay && !p.ordinal(t.At.From) || t.Kind == times.InMonth) && !p.Cue(t.At.To, lexicon.CueEncounterNoun) && !p.Cue(t.At.To, lexicon.CueTalksNoun) {
			cost += 40
		}
	case "of":
		if p.ofAnAct(t) {
			return worst
		}
	}
	if p.owns(t.At) {
		return worst
	}
	if p.quotedAway(t.At, trigger) || p.subordinate(t.At, trigger) {
		return worst
	}
	if p.semicolon(t.At, trigger) {
		cost += 60
	}
	return cost
}

// absolute reports whether a time opens words of its own behind a comma: "spoke of friendship, this year marking
// the 60th anniversary".
func (p *dating) absolute(t *times.Timex) bool {
	return t.Kind != times.OnDay && p.Fold(t.At.From-1) == "," && p.IsLower(t.At.To) && strings.HasSuffix(p.Fold(t.At.To), "ing") && p.TriggerAt(t.At.To) == nil
}

// reportedThen reports whether a day behind the trigger is that of the report of it: "discussed rice, according to
// a statement received here on Tuesday".
func (p *dating) reportedThen(at, trigger text.Phrase) bool {
	for i := at.From - 1; i > max(trigger.To, at.From-whenReach); i-- {
		if p.Fold(i) == "to" && p.Fold(i-1) == "according" {
			return true
		}
		if p.IsMark(i) {
			break
		}
	}
	return false
}

// hadBeenThen reports whether a month or a year behind the trigger is that of what somebody said had been before:
// "said on receiving him that Peru had helped in January".
func (p *dating) hadBeenThen(at, trigger text.Phrase) bool {
	had := false
	for i := at.From - 1; i >= trigger.To; i-- {
		switch {
		case p.Fold(i) == "had" && p.IsLower(i+1) && !text.Determiners.Has(p.Fold(i+1)):
			had = true
		case p.Cue(i, lexicon.CueSaying):
			return had
		}
	}
	return false
}

// toldThen reports whether a day before the trigger is that on which somebody told of the encounter: "told
// parliament on Tuesday about his talks", "It emerged on Tuesday that", but not "said on Tuesday after talks".
func (p *dating) toldThen(at, trigger text.Phrase) bool {
	return p.Fold(at.To) == "that" || (p.announcedOn(at) || p.statementThen(at)) && !p.leadsOn(at, trigger)
}

// agreedFor reports whether a day behind the trigger is that of what was agreed: "agreed in Oslo to reopen
// the border on Friday".
func (p *dating) agreedFor(at, trigger text.Phrase) bool {
	to := at.From - 1
	for from := max(p.SentenceOf(at.From).From, at.From-whenReach); to > from && p.Fold(to) != "to"; to-- {
		if p.IsMark(to) {
			return false
		}
	}
	if p.Fold(to) != "to" || to < trigger.From || !p.IsLower(to+1) {
		return false
	}
	for k := to - 1; k > max(p.SentenceOf(to).From, to-leadReach) && !p.IsMark(k); k-- {
		if text.WordIn("agreed decided pledged promised resolved undertook vowed", p.Fold(k)) {
			return true
		}
	}
	return false
}

// opensSpan reports whether a weekday is the first of those on which somebody will be there: "from Thursday
// to Saturday", but not of what is put off "from Thursday to Saturday".
func (p *dating) opensSpan(t *times.Timex) bool {
	i := t.At.From - 1
	if t.Kind != times.OnWeekday || p.Fold(i) != "from" || !text.WordIn("to until till through", p.Fold(t.At.To)) || !p.Is(t.At.To+1, lexicon.Weekday) {
		return false
	}
	before := p.VerbTrigger(i - 1)
	return before == nil || before.Class != "cancel"
}

// endOfThis reports whether the end of the week, month or year under way bounds a plan, which so is within
// it: "by the end of the month".
func (p *dating) endOfThis(t *times.Timex) bool {
	return t.Kind == times.UnitAway && t.Shift == 0 && p.Fold(t.At.From-1) == "by"
}

// nearerVerb is what a word of time costs more that is told of the verb before: it serves where no
// other does.
const nearerVerb = 12

// ofVerbBefore reports whether a word of time ends what is told before the trigger: "visited Arica
// on Sunday and received", "swore in his ministers on Sunday before receiving".
func (p *dating) ofVerbBefore(at, trigger text.Phrase) bool {
	if f := p.Fold(at.To); f != "and" && f != "before" {
		return false
	}
	return trigger.From <= at.To+andReach && !p.PersonWithin(at.To, trigger.From)
}

// stampsLine reports whether a date opens its sentence as a stamp, of the line and not of what
// it tells: "March 12: The minister yesterday received".
func (p *dating) stampsLine(t *times.Timex) bool {
	return t.Kind == times.OnDay && t.At.From == p.SentenceOf(t.At.From).From && p.Fold(t.At.To) == ":"
}

// ordinal reports whether token i is a number with an ordinal ending: "5th".
func (p *dating) ordinal(i int) bool {
	word := p.Fold(i)
	return p.Tokens[i].Shape == text.Number && word[len(word)-1] >= 'a'
}

// ofAnAct reports whether a day behind "of" is that of something other than an encounter: "the
// agreement of 5 May 2024", where "the talks of 5 May" and "the evening of 5 May" tell when it was.
func (p *dating) ofAnAct(t *times.Timex) bool {
	i := t.At.From - 2
	return t.Kind == times.OnDay && p.IsLower(i) && !p.Cue(i, lexicon.CueEncounterNoun) && !p.Cue(i, lexicon.CueTalksNoun) && !p.Cue(i, lexicon.CueDaytime) &&
		!p.Cue(i, lexicon.CuePartOfDay) && !p.Cue(i, lexicon.CueHours) && !p.Cue(i, lexicon.CueItinerary) && !p.Cue(i, lexicon.CueProgramme)
}

// owns reports whether something other than an encounter is of the time: "next
// year's budget", where "Monday's meeting" tells of the encounter.
func (p *dating) owns(at text.Phrase) bool {
	if p.Fold(at.To) != "'s" {
		return false
	}
	for i := at.To + 1; i < min(p.SentenceOf(at.From).To, at.To+5); i++ {
		if p.Cue(i, lexicon.CueEncounterNoun) || p.Cue(i, lexicon.CueTalksNoun) || p.Cue(i, lexicon.CueSpanOfTalk) || p.Cue(i, lexicon.CueItinerary) {
			return false
		}
		if t := p.TriggerAt(i); t != nil && t.Form == 0 && t.Class == "meal" {
			return false
		}
		if p.Tokens[i].Shape == text.Mark {
			break
		}
	}
	return true
}

// whenBehind gives the token at which a clause with "when" or "where" takes up the word of time; -1 where none does.
func (p *dating) whenBehind(at text.Phrase) int {
	when := at.To
	if p.Fold(when) == "," {
		if when = p.behindTown(when) + 1; p.atWhichTime(when) {
			return when
		}
	} else if p.Fold(when) == "when" {
		return when
	}
	return -1
}

// atWhichTime reports whether the words at token i open a clause of what was at that time: "when", "where" of
// "in Maseru at the weekend, where he met", "in which".
func (p *dating) atWhichTime(i int) bool {
	if f := p.Fold(i); f == "when" || f == "where" {
		return true
	}
	return p.Fold(i+1) == "which" && text.WordIn("at during in", p.Fold(i))
}

// behindTown gives the comma behind the town that stands between the comma at token i and another:
// ", in Villamontes,"; i where none does.
func (p *dating) behindTown(i int) int {
	if !text.WordIn("at in", p.Fold(i+1)) {
		return i
	}
	for k := i + 2; k < i+5; k++ {
		if p.Fold(k) == "," {
			return k
		}
		if !p.IsCapital(k) {
			break
		}
	}
	return i
}

// whenReach is how many words the subject may take behind "when": "on Wednesday, when he and
// St Lucia's Prime Minister, X, met".
const whenReach = 14

// whenBefore reports whether "when" and a pronoun stand before the verb at token i.
func (p *dating) whenBefore(i int) bool {
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-4); j-- {
		if p.Fold(j) == "when" {
			return true
		}
	}
	return false
}

// opens reports whether a word of time opens the scope: "On Tuesday, …".
func (p *dating) opens(at, scope text.Phrase) bool {
	from := at.From
	for from > scope.From {
		if !p.Cue(from-1, lexicon.CueBeforeOpening) {
			break
		}
		from--
	}
	return from == scope.From
}
