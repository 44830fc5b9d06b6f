package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns lists of attendees under a line with a colon: "The meeting was attended by:", "Participants:".

// seatItem seats those whom an item names of a list under "The meeting was attended by:", and notes where
// such a list begins. It reports whether the sentence is an item of one.
func (f *finder) seatItem(number int) bool {
	s := f.Sentences[number]
	if f.listed > 0 && s.Paragraph == f.listed && f.IsItem(number) {
		f.seatAll(s, nil, s.From)
		f.listed++
		return true
	}
	f.listed = 0
	if f.Fold(s.To-1) != ":" {
		return false
	}
	if f.headsAttendees(s) {
		f.listed = s.Paragraph + 1
	}
	return false
}

// headsAttendees reports whether a line with a colon says that those listed below it took part: "The meeting
// was attended by:", "Participants:", "The Malian delegation:".
func (f *finder) headsAttendees(s text.Sentence) bool {
	for k := range f.Triggers {
		if t := &f.Triggers[k]; (t.Class == "attend" || t.Class == "present") && !t.Group.Negated {
			return true
		}
	}
	if s.Len() > longestHeading || f.Gists[f.Tokens[s.From].Sentence].Has(lexicon.CueSaying) {
		return false
	}
	for i := s.From; i < s.To; i++ {
		if f.Cue(i, lexicon.CueDelegationNoun) || f.Cue(i, lexicon.CuePresence) && f.Cue(i, lexicon.CueThereToo) {
			return true
		}
	}
	return false
}

// longestHeading is the most tokens that a line has which only heads a list.
const longestHeading = 8
