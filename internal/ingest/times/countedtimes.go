package times

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns times told by how long it is to them: "two days ago", "a week earlier", "in three
// weeks' time", "several days ago".

// spanFromNow reads a span of time that opens with its count, or with "a", at token i.
func (d *Document) spanFromNow(i, end int) (Timex, bool) {
	article := d.Fold(i) == "a" || d.Fold(i) == "an"
	if d.Fold(i) == "a" {
		if t, ok := d.fewDays(i, i+1); ok {
			return t, true
		}
	}
	count := 1
	if n, number := d.PhraseAt(i, end, lexicon.NumberWord); n == 1 {
		count = text.NumberOf(number.Code)
	} else if !article {
		return Timex{}, false
	}
	return d.countedTime(i, i+1, end, count)
}

// countedTime reads "days ago", "day earlier", "weeks later", "days' time" at token j, behind a count that starts at token i.
func (d *Document) countedTime(i, j, end, count int) (Timex, bool) {
	if j+1 >= end {
		return Timex{}, false
	}
	direction, to := d.countedFrom(j + 1)
	at := text.Phrase{From: i, To: to}
	unit := d.Fold(j)
	toCome := direction == uncounted && d.inSpan(i, to, end)
	if toCome {
		direction = ahead
	}
	switch unit {
	case "day", "days":
		switch direction {
		case before:
			return Timex{At: at, Kind: DaysAway, Shift: -count}, true
		case ahead:
			return Timex{At: at, Kind: DaysAway, Shift: count, toCome: toCome}, !toCome || count > 1 // "all in one day"
		case earlier:
			return Timex{At: at, Kind: DayAway, Shift: -count}, true
		case later:
			return Timex{At: at, Kind: DayAway, Shift: count}, true
		}
		return Timex{}, false
	case "fortnight", "fortnights":
		unit, count = "week", 2*count
	}
	u, ok := unitOf(strings.TrimSuffix(unit, "s"))
	if !ok || d.Fold(to-1) == "before" && (d.Determiner(to) != 0 || d.Cue(to, lexicon.CueTheirs)) { // "a week before the vote"
		return Timex{}, false
	}
	switch direction {
	case before, earlier:
		return Timex{At: at, Kind: UnitAway, Unit: u, Shift: -count}, true
	case ahead:
		if u == Week && d.Fold(to-1) == "today" { // "a week from today" is a day
			return Timex{At: at, Kind: DaysAway, Shift: 7 * count}, true
		}
		return Timex{At: at, Kind: UnitAway, Unit: u, Shift: count, toCome: toCome}, true
	}
	return Timex{}, false
}

// inSpan reports whether "in" makes the span between two tokens the time to something still to come,
// "will meet in three weeks", and not the time that something took: "the second visit in three weeks".
func (d *Document) inSpan(from, to, end int) bool {
	if d.Fold(from-1) != "in" || to < end && d.Tokens[to].IsWord() && (d.Fold(to) == "of" || !d.Cue(to, lexicon.CuePreposition) && !d.Cue(to, lexicon.CueClauseEnd)) {
		return false
	}
	for j := from - 2; j >= max(d.SentenceOf(from).From, from-inSpanReach); j-- {
		if d.Is(j, lexicon.NumberWord) || d.Tokens[j].Shape == text.Number {
			return false
		}
	}
	return true
}

// inSpanReach is how far before a span a count may stand of what happened in its course: "for the
// first time in six months", "three such meetings in two weeks".
const inSpanReach = 7

// fromWhere tells from where a span of time is counted.
type fromWhere uint8

const (
	uncounted fromWhere = iota
	before              // back from the article's day: "ago"
	ahead               // on from the article's day: "hence", "'s time"
	earlier             // back from the day told before
	later               // on from the day told before
)

// countedFrom reads the words behind a span of time that say from where it is counted, and
// gives the token behind them.
func (d *Document) countedFrom(i int) (fromWhere, int) {
	switch d.Fold(i) {
	case "ago":
		return before, i + 1
	case "back":
		if next := d.Fold(i + 1); next != "to" && next != "in" && next != "from" && next != "at" && next != "home" {
			return before, i + 1
		}
	case "earlier", "before":
		return earlier, i + 1
	case "later", "after":
		return later, i + 1
	case "hence":
		return ahead, i + 1
	case "from":
		if next := d.Fold(i + 1); next == "now" || next == "today" {
			return ahead, i + 2
		}
	case "'s", "'":
		if d.Fold(i+1) == "time" {
			return ahead, i + 2
		}
	}
	return uncounted, i
}

// fewDays reads "few days ago", "couple of days ago" at token j, of an expression that starts at
// token i: days of a week that is under way, and no more is certain.
func (d *Document) fewDays(i, j int) (Timex, bool) {
	if !d.Cue(j, lexicon.CueUncounted) {
		return Timex{}, false
	}
	if j++; d.Fold(j) == "of" {
		j++
	}
	if d.Fold(j) != "days" || d.Fold(j+1) != "ago" && d.Fold(j+1) != "back" {
		return Timex{}, false
	}
	return Timex{At: text.Phrase{From: i, To: j + 2}, Kind: UnitAway, Unit: Week}, true
}
