package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns diaries: articles that list what somebody has set to do on a day or in
// a week, hour by hour. What they tell in the present is still to come.

// isDiary reports whether the article is one: its headline or first sentence names a
// programme, and a line of it opens with the hour.
func (f *finder) isDiary() bool {
	named, timed := false, false
	for i, s := range f.sentences {
		if s.from >= s.to {
			continue
		}
		if i <= f.lead+1 && (s.kind == headline || i <= f.lead) {
			for j := s.from; j < s.to && !named; j++ {
				named = f.cue(j, lexicon.CueDiary)
			}
			if !named && i == f.lead {
				return false
			}
		}
		if timed = timed || f.opensWithHour(s); named && timed {
			return true
		}
	}
	return false
}

// opensWithHour reports whether a sentence opens with a time of the day: "10:00", "9.30 a.m.".
func (f *finder) opensWithHour(s sentence) bool {
	at := f.span(phrase{s.from, min(s.to, s.from+3)})
	text := f.raw[at.Start:at.End]
	digits := 0
	for i, c := range text {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case (c == ':' || c == '.') && (digits == 1 || digits == 2) && i == digits:
			return i+2 < len(text) && text[i+1] >= '0' && text[i+1] <= '5' && text[i+2] >= '0' && text[i+2] <= '9'
		default:
			return false
		}
	}
	return false
}
