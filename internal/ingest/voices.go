package ingest

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the voices of an encounter: who is told to have spoken at it took part,
// though nothing says that he attended: "On his part, the Managing Director, X, said",
// "Introducing the guest, the Deputy Minister, Y, said", "At the meeting, Z presented".

// farthestVoice is how many sentences behind the last one that told of the encounter
// somebody may be heard.
const farthestVoice = 3

// seatVoice seats the person who speaks in a sentence that opens with words of taking
// the floor.
func (f *finder) seatVoice(number int) {
	if now := f.current; f.drafts[now].earlier && f.main >= 0 { // not at the talks of 2014 that the guest recalled
		f.current = f.main
		defer func() { f.current = now }()
	}
	d := &f.drafts[f.current]
	if d.status != readout.Held || number > d.focus[len(d.focus)-1]+farthestVoice || f.fresh(number) {
		return
	}
	s := f.sentences[number]
	at := f.floorTaken(s)
	if at == 0 {
		return
	}
	m := f.rightBehind(at, s.to)
	if m == nil || m.kind != person || m.name.empty() || len(m.who) != 1 || !f.usable(m) || !f.heard(s, m.end()) {
		return
	}
	if e := &f.entities[m.who[0]]; f.hasMet(m) || e.level == "legislator" || e.country.known() && !slices.Contains(d.codes, e.country.text) || m.titles.former {
		return
	}
	f.seat(nil, side{phrase: m.phrase, mentions: []int{int(f.mentionAt[m.from])}})
	f.note("meetings", "attendance: took the floor", m.phrase, "1 attending")
}

// fresh reports whether a sentence tells of an encounter of its own.
func (f *finder) fresh(number int) bool {
	for k := range f.candidates {
		if c := &f.candidates[k]; !c.anaphor && c.reason == "" {
			return true
		}
	}
	return f.drafts[f.current].anchor == number
}

// floorTaken gives the token behind the comma that closes the opening by which somebody
// takes the floor, 0 when a sentence has none.
func (f *finder) floorTaken(s sentence) int {
	i := s.from
	opened := false
	switch word := f.fold(i); {
	case (word == "for" || word == "on" || word == "from") && f.cue(i+1, lexicon.CueTheirs) && f.fold(i+2) == "part":
		opened, i = true, i+3
	case (word == "at" || word == "during" || word == "in") && f.cue(i+1, lexicon.CueDefinite):
		opened = f.cue(i+2, lexicon.CueEncounterNoun) && f.fold(i+3) == ","
		i += 3
	case f.cue(i, lexicon.CueTakingFloor):
		if f.fold(i+1) == "," {
			return i + 2
		}
		for i++; i < s.to && i < s.from+8 && f.fold(i) != ","; i++ {
			if f.is(i, lexicon.Press) || f.cue(i, lexicon.CuePressNoun) { // "Speaking to reporters after the meeting"
				return 0
			}
			opened = opened || f.cue(i, lexicon.CueVisitorNoun) || f.cue(i, lexicon.CueEncounterNoun) || f.cue(i, lexicon.CueDelegationNoun) || f.fold(i) == "successor"
		}
	}
	if !opened || f.fold(i) != "," {
		return 0
	}
	return i + 1
}

// heard reports whether a verb of speaking, in the active, stands at token i, past
// adverbs and a relative clause.
func (f *finder) heard(s sentence, i int) bool {
	if f.cue(i, lexicon.CueRelativePronoun) || f.fold(i) == "," && f.cue(i+1, lexicon.CueRelativePronoun) {
		for i++; i < s.to && f.fold(i) != ","; i++ {
		}
	}
	for i < s.to && (f.fold(i) == "," || f.adverb(i) || haveForms.has(f.fold(i))) {
		i++
	}
	if word := f.fold(i); (word == "told" || word == "briefed" || word == "informed") && f.toPress(sentence{phrase: phrase{i, min(s.to, i+5)}}) { // "told reporters"
		return false
	}
	return f.cue(i, lexicon.CueAfterPerson) && !beForms.has(f.fold(i)) && !modals.has(f.fold(i)) || utterances.has(f.fold(i)) || f.cue(i, lexicon.CueToldThere)
}
