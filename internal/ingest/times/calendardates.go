package times

import (
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns dates that name a month or are written in figures: "May 5, 2025",
// "30 May to 2 June", "26.03.2015".

// surelyTime reports whether a capitalised word that may be a name or another
// word too (May, March, August, Sun, Sat, Jan) stands as a month or weekday.
func (d *Document) surelyTime(i int) bool {
	if !d.Cue(i, lexicon.CueAmbiguousMonth) {
		return true
	}
	if i+1 < len(d.Tokens) {
		next := &d.Tokens[i+1]
		if next.Shape == text.Number || d.Tokens[i].End < len(d.Raw) && d.Raw[d.Tokens[i].End-1] == '.' {
			return true
		}
		if i+2 < len(d.Tokens) && next.Fold == "," && d.Tokens[i+2].Shape == text.Number {
			return true
		}
		if next.Shape == text.Initial || next.Shape == text.Title && !(d.Cue(i-1, lexicon.CueBeforeMonth) && d.Is(i+1, notNamed)) { // May Saleh, June Kuramoto, but "In May Peruvian President"
			return false
		}
	}
	if i == 0 {
		return false
	}
	return d.Cue(i-1, lexicon.CueBeforeMonth) || d.Tokens[i-1].Shape == text.Number
}

// notNamed are the classes of words that no name goes on with: who did something begins with them.
const notNamed = lexicon.Demonym | lexicon.Office | lexicon.Honorific

// Numeral gives the value of a number token without its ordinal ending, -1 when it is none.
func (d *Document) Numeral(i, end int) int {
	if i >= end || d.Tokens[i].Shape != text.Number {
		return -1
	}
	digits := strings.TrimRight(d.Tokens[i].Fold, "stndrh")
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 4 {
		return -1
	}
	return n
}

func isDay(n int) bool { return 1 <= n && n <= 31 }

// IsYear reports whether a number is read as a year.
func IsYear(n int) bool { return 1900 <= n && n < 2100 }

// dateFromMonth reads what follows a month's name: "May 5, 2025", "May 19-25", "May 2025".
func (d *Document) dateFromMonth(name text.Phrase, number, end int) (Timex, bool) {
	t := Timex{At: name, Kind: InMonth, month: number, Loose: true}
	i := name.To
	if (d.Fold(i) == "," || d.Fold(i) == "of") && IsYear(d.Numeral(i+1, end)) {
		i++
	}
	if d.Fold(i) == "the" && d.ordinalAt(i+1, end) { // "on March the 10th"
		i++
	}
	n := d.Numeral(i, end)
	if IsYear(n) {
		t.Year, t.At.To = n, i+1
		return t, true
	}
	if !isDay(n) || d.Fold(i+1) == "%" {
		return t, true
	}
	t.Kind, t.day, t.Loose = OnDay, n, false
	i++
	if to, next := d.rangeEnd(i, end); to > 0 {
		t.Kind, t.toDay, t.toMonth, i = OnDays, to, number, next
	} else if d.joins(i) {
		if p, entry := d.Match(i+1, lexicon.Month); entry != nil {
			if last := d.Numeral(p.To, end); isDay(last) {
				t.Kind, t.toDay = OnDays, last
				t.toMonth, _ = strconv.Atoi(entry.Code)
				i = p.To + 1
			}
		}
	}
	t.Year, i = d.yearAfter(i, end)
	t.At.To = i
	return t, true
}

// ordinalAt reports whether token i is a number with an ordinal ending: "10th".
func (d *Document) ordinalAt(i, end int) bool {
	word := d.foldWithin(i, end)
	return d.Numeral(i, end) > 0 && word[len(word)-1] >= 'a'
}

// joins reports whether token i parts the ends of a range.
func (d *Document) joins(i int) bool {
	switch d.Fold(i) {
	case "-", "to", "and", "&", "until", "through":
		return true
	}
	return false
}

// rangeEnd reads "-25" or "to 25" behind a day: the last day and the token after it, 0 when there is none.
func (d *Document) rangeEnd(i, end int) (day, next int) {
	if !d.joins(i) {
		return 0, i
	}
	last := i + 1
	if d.Fold(last) == "the" && d.ordinalAt(last+1, end) { // "from the 10th to the 12th of March"
		last++
	}
	day = d.Numeral(last, end)
	if !isDay(day) {
		return 0, i
	}
	return day, last + 1
}

// yearAfter reads ", 2025", " 2025", "/2025" or "of 2025" at token i.
func (d *Document) yearAfter(i, end int) (year, next int) {
	if n := d.Numeral(i, end); IsYear(n) {
		return n, i + 1
	}
	switch d.Fold(i) {
	case ",", "/", "of":
		if n := d.Numeral(i+1, end); IsYear(n) {
			return n, i + 2
		}
	}
	return 0, i
}

// dateFromNumber reads a date that starts with figures: "5 May", "3-5 June",
// "30 May to 2 June", "2025-05-05", "16/10/2025", "26.03.2015", "in 2019".
func (d *Document) dateFromNumber(i, end int) (Timex, bool) {
	fold := d.Tokens[i].Fold
	if parts := strings.Split(fold, "."); len(parts) == 3 {
		return d.numericDate(text.At(i), parts[0], parts[1], parts[2], true)
	}
	if mark := d.Fold(i + 1); (mark == "-" || mark == "/") && i+4 < end && d.Fold(i+3) == mark && !d.Tokens[i+1].Space && !d.Tokens[i+2].Space && !d.Tokens[i+4].Space {
		if t, ok := d.numericDate(text.Phrase{From: i, To: i + 5}, fold, d.Fold(i+2), d.Fold(i+4), false); ok {
			return t, true
		}
	}
	n := d.Numeral(i, end)
	if IsYear(n) && len(fold) == 4 {
		if d.Cue(i-1, lexicon.CueBeforeYear) || d.Fold(i-1) == "of" && d.Cue(i-2, lexicon.CueYearPart) { // "in the first quarter of 2019"
			return Timex{At: text.At(i), Kind: InYear, Year: n, Loose: true}, true
		}
		if d.yearOfVisit(i) {
			return Timex{At: text.At(i), Kind: InYear, Year: n}, true
		}
		return Timex{}, false
	}
	if n > 0 {
		if t, ok := d.countedTime(i, i+1, end, n); ok { // "10 days ago"
			return t, true
		}
	}
	if !isDay(n) {
		return Timex{}, false
	}
	t := Timex{At: text.At(i), Kind: OnDay, day: n}
	j := i + 1
	if to, next := d.rangeEnd(j, end); to > 0 {
		t.Kind, t.toDay, j = OnDays, to, next
	}
	switch d.Fold(j) {
	case "of", ",", "/", "-":
		j++
	}
	p, entry := d.Match(j, lexicon.Month)
	if entry == nil || j >= end {
		return d.dayOfMonth(i, end)
	}
	t.month, _ = strconv.Atoi(entry.Code)
	t.toMonth = t.month
	j = p.To
	if d.joins(j) && t.Kind == OnDay { // 30 May to 2 June
		if last := d.Numeral(j+1, end); isDay(last) {
			if p, entry := d.Match(j+2, lexicon.Month); entry != nil {
				t.Kind, t.toDay = OnDays, last
				t.toMonth, _ = strconv.Atoi(entry.Code)
				j = p.To
			}
		}
	}
	if t.Year, j = d.yearAfter(j, end); t.Year == 0 && d.Fold(j) == "-" && IsYear(d.Numeral(j+1, end)) {
		t.Year, j = d.Numeral(j+1, end), j+2
	}
	t.At.To = j
	return t, true
}

// dayOfMonth reads a day that names no month: "on the 27th", "on the morning of the 7th of
// last month", "on the 3rd of the month", "on the 10th inst.".
func (d *Document) dayOfMonth(i, end int) (Timex, bool) {
	word := d.Tokens[i].Fold
	if len(word) < 3 || word[len(word)-1] < 'a' || d.Fold(i-1) != "the" || d.Fold(i-2) != "on" && !d.setFor(i) && !(d.Fold(i-2) == "of" && d.Cue(i-3, lexicon.CueDaytime)) {
		return Timex{}, false
	}
	t := Timex{At: text.At(i), Kind: OnDay, day: d.Numeral(i, end)}
	if next := i + 1; next < end && d.Fold(next) == "of" {
		if d.Fold(next+2) != "month" || d.Fold(next+1) != "this" && d.Fold(next+1) != "the" && !d.Cue(next+1, lexicon.CueBackward) {
			return Timex{}, false
		}
		if t.At.To = next + 3; d.Cue(next+1, lexicon.CueBackward) {
			t.Shift = -1
		}
	} else if next < end && d.Cue(next, lexicon.CueLetterMonth) {
		t.Shift, t.At.To = d.letterMonth(next), next+1
	} else if next < end && d.IsLower(next) && !d.Cue(next, lexicon.CuePreposition) && !d.Cue(next, lexicon.CueClauseEnd) && d.Fold(next) != "and" && !d.opensSubject(next) && !d.toldVerb(next) {
		return Timex{}, false // "on the 30th anniversary"
	}
	return t, true
}

// setFor reports whether the number at token i is the day that something is set for: "scheduled for
// the 20th", but not "for the 20th Congress".
func (d *Document) setFor(i int) bool {
	return d.Fold(i-2) == "for" && d.Cue(i-3, lexicon.CueArrangement) && !d.IsCapital(i+1)
}

// opensSubject reports whether the lower-case word at token i opens who did something: "On the
// 4th he", "On the 5th the Ambassador".
func (d *Document) opensSubject(i int) bool {
	return d.Determiner(i) != 0 || d.Cue(i, lexicon.CuePronoun)
}

// toldVerb reports whether the word at token i is a verb in the past: "X on the 10th met".
func (d *Document) toldVerb(i int) bool {
	t := d.VerbTrigger(i)
	return t != nil && t.Form&lexicon.Past != 0
}

// letterMonth gives how far from the article's month that of a letter is: "the 10th inst.".
func (d *Document) letterMonth(i int) int {
	switch {
	case d.Cue(i, lexicon.CueBackward): // "ult."
		return -1
	case d.Cue(i, lexicon.CueForward): // "prox."
		return 1
	}
	return 0
}

// yearOfVisit reports whether the year at token i is that of a visit in whose course
// something happened: "during the 2017 visit to Prague".
func (d *Document) yearOfVisit(i int) bool {
	if !d.Cue(i+1, lexicon.CueItinerary) && !d.Cue(i+1, lexicon.CueEncounterNoun) || !d.Cue(i-1, lexicon.CueDeterminer) && d.Fold(i-1) != "'s" {
		return false
	}
	for j := i - 2; j >= max(d.SentenceOf(i).From, i-5); j-- {
		switch d.Fold(j) {
		case "during", "framework", "frameworks", "course", "part":
			return true
		}
		if d.Tokens[j].Shape == text.Mark {
			break
		}
	}
	return false
}

// numericDate reads three figures: year first, or day or month first. Of two readings the one
// nearer to the article's date is taken; with dots between the figures the day is always first.
func (d *Document) numericDate(at text.Phrase, a, b, c string, dotted bool) (Timex, bool) {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	z, errZ := strconv.Atoi(c)
	if errX != nil || errY != nil || errZ != nil {
		return Timex{}, false
	}
	t := Timex{At: at, Kind: OnDay}
	switch {
	case IsYear(x) && isDay(z) && 1 <= y && y <= 12:
		t.Year, t.month, t.day = x, y, z
	case IsYear(z) && isDay(x) && 1 <= y && y <= 12:
		t.Year, t.month, t.day = z, y, x
		if today := d.Today(); !dotted && x <= 12 && x != y && !today.IsZero() {
			dayFirst := time.Date(z, time.Month(y), x, 0, 0, 0, 0, time.UTC)
			monthFirst := time.Date(z, time.Month(x), y, 0, 0, 0, 0, time.UTC)
			if monthFirst.Sub(today).Abs() < dayFirst.Sub(today).Abs() {
				t.month, t.day = x, y
			}
		}
	case IsYear(z) && isDay(y) && 1 <= x && x <= 12:
		t.Year, t.month, t.day = z, x, y
	default:
		return Timex{}, false
	}
	return t, true
}
