package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns further hosts of one guest whose verb is not said again: "President X received him in
// the morning, Foreign Minister Y after lunch".

// matchGapped looks behind each host of a sentence for the next ones, each with a time of his own.
func (f *finder) matchGapped(number int) {
	s := f.Sentences[number]
	for k := range f.candidates {
		for next, found := f.nextHost(s, &f.candidates[k]); found; next, found = f.nextHost(s, &next) {
			f.add(next)
		}
	}
}

// nextHost reads behind a candidate of a host the next one of the same guest; false when none stands there.
func (f *finder) nextHost(s text.Sentence, c *candidate) (candidate, bool) {
	if c.reason != "" || !strings.HasPrefix(c.rule, "host: X received Y") || len(c.sides[1].Mentions) == 0 {
		return candidate{}, false
	}
	comma := f.hourSpan(s, max(c.at.To, c.sides[1].To))
	if f.Fold(comma) != "," {
		return candidate{}, false
	}
	host := comma + 1
	if f.Fold(host) == "and" {
		host++
	}
	m := f.MentionOver(host)
	if m == nil || m.From != host || m.Kind != names.Person || m.Name.Empty() || !f.Usable(m) {
		return candidate{}, false
	}
	end := f.hourSpan(s, m.End())
	if mark := f.Fold(end); end == m.End() || mark != "." && mark != "," && mark != ";" {
		return candidate{}, false
	}
	next := *c
	next.at, next.further, next.clause = m.Phrase, true, text.Phrase{From: host, To: end}
	next.sides[1].Pronoun = false // it has been read
	next.sides[0] = clauses.Side{Phrase: m.Phrase, Mentions: f.One(int(f.Holder[host]))}
	return next, true
}

// hourSpan gives the end of the words at token i that tell a time of the day, "in the morning", "after
// lunch", "at ten"; i when they tell none.
func (f *finder) hourSpan(s text.Sentence, i int) int {
	told := false
	to := i
	for ; to < min(s.To, i+clauses.LongestTimeAside) && f.MentionOver(to) == nil && !f.IsMark(to); to++ {
		told = told || f.tellsHour(to)
		if !told && f.IsLower(to) && f.VerbTrigger(to) != nil {
			return i
		}
	}
	if !told {
		return i
	}
	return to
}

// tellsHour reports whether token i tells a time of the day: "morning", "ten" behind "at", "lunch", "prayers".
func (f *finder) tellsHour(i int) bool {
	if f.IsNumber(i) || f.Is(i, lexicon.NumberWord) {
		return text.WordIn("at past around before after", f.Fold(i-1))
	}
	return f.Cue(i, lexicon.CuePartOfDay) || f.Cue(i, lexicon.CueDaytime) || f.DayOrMonth(i) || f.mealAt(i) || text.WordIn("prayer prayers", f.Fold(i))
}
