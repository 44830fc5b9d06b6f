package times

import (
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns seasons: "in the autumn of 2022", "last summer", "this spring", which tell a year at most.

// season reads the season at token i, of this year or the one that shift tells. One that the new year
// parts has no year, nor has the "Spring Meetings".
func (d *Document) season(i, shift int) (Timex, bool) {
	p, entry := d.Match(i, lexicon.Season)
	if entry == nil || !d.IsLower(i) {
		return Timex{}, false
	}
	from, to, _ := strings.Cut(entry.Code, "-")
	first, last := text.NumberOf(from), text.NumberOf(to)
	if last < first {
		return Timex{}, false
	}
	return Timex{At: p, Kind: InSeason, month: first, toMonth: last, Shift: shift}, true
}

// inSeason reads a season with its year, "in the autumn of 2022", or one that "in" makes a time,
// "in the autumn".
func (d *Document) inSeason(i, end int) (Timex, bool) {
	k := i + 1
	if d.Fold(k) == "of" {
		k++
	}
	if n := d.Numeral(k, end); k < end && IsYear(n) && len(d.Fold(k)) == 4 {
		return Timex{At: text.Phrase{From: i, To: k + 1}, Kind: InYear, Year: n}, true
	}
	before := i - 1
	if d.Fold(before) == "the" {
		before--
	}
	if f := d.Fold(before); f != "in" && f != "during" || k < end && d.IsLower(i+1) && !d.Cue(i+1, lexicon.CuePreposition) && !d.Cue(i+1, lexicon.CueClauseEnd) {
		return Timex{}, false
	}
	return d.season(i, 0)
}

// resolveSeason gives the year of a season: the last that is over, or the next; none where that is
// not certain.
func (t Timex) resolveSeason(ref time.Time, future bool) readout.Date {
	y, m := ref.Year(), int(ref.Month())
	switch {
	case t.Shift > 0 && t.month > m, t.Shift < 0 && m >= t.month && m <= t.toMonth: // "next summer", said in spring
		return ""
	case t.Shift > 0, t.Shift == 0 && future && t.toMonth < m:
		y++
	case t.Shift < 0 && t.month > m, t.Shift == 0 && !future && t.month > m:
		y--
	}
	return readout.Date(strconv.Itoa(y))
}
