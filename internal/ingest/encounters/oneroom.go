package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the words by which company (company.go) tells that people were in one room, and that
// each did something on his own.

// doneAlone reports whether a sentence holds a word of what is done without meeting anybody, and no
// "he" or "she" before it: "opened the bridge", and not "faced Y across a table; he opened with a joke".
func (f *finder) doneAlone(s text.Sentence) bool {
	if !f.CueWithin(s.From, s.To, lexicon.CueDoneWithoutMeeting) {
		return false
	}
	for i := s.From; i < s.To; i++ {
		if f.Cue(i, lexicon.CueDoneWithoutMeeting) && (i == s.From || f.Fold(i-1) != "he" && f.Fold(i-1) != "she") {
			return true
		}
	}
	return false
}

// inOneRoom reports whether the words of a sentence tell that those whom it names were where they
// could talk: "for an hour", "in the garden", "over rum".
func (f *finder) inOneRoom(s text.Sentence) bool {
	if f.CueWithin(s.From, s.To, lexicon.CueSameRoom) {
		for i := s.From; i < s.To; i++ {
			if f.Cue(i, lexicon.CueSameRoom) && !(f.Cue(i, lexicon.CueSpanOfTalk) && f.onlyLapse(i+1)) {
				return true
			}
		}
	}
	for i := s.From + 2; i < s.To && f.GistAround(s.From).Has(lexicon.CueOfficePlace); i++ {
		if f.Cue(i, lexicon.CueOfficePlace) && f.CueWithin(i-2, i, lexicon.CueTheirs) { // "at her summer house"
			return true
		}
	}
	for i := s.From; i+1 < s.To && f.GistAround(s.From).Has(lexicon.CueFare); i++ {
		if f.Fold(i) == "over" && f.CueWithin(i+1, min(s.To, i+5), lexicon.CueFare) {
			return true
		}
	}
	return false
}

// onlyLapse reports whether the hours before token i only part two things: "hours later", "an hour after".
func (f *finder) onlyLapse(i int) bool {
	return f.Cue(i, lexicon.CueLapse)
}
