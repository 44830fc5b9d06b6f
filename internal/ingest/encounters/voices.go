package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the voices of an encounter: who is told to have spoken at it took part,
// though nothing says that he attended: "On his part, the Managing Director, X, said",
// "Introducing the guest, the Deputy Minister, Y, said", "At the meeting, Z presented".

// farthestVoice is how many sentences behind the last one that told of the encounter
// somebody may be heard.
const farthestVoice = 3

// seatVoice seats the person who speaks in a sentence that opens with words of taking
// the floor, or who speaks for a body that met without a name.
func (f *finder) seatVoice(number int) {
	if now := f.current; f.drafts[now].earlier && f.main >= 0 { // not at the talks of 2014 that the guest recalled
		f.current = f.main
		defer func() { f.current = now }()
	}
	d := &f.drafts[f.current]
	if d.Status != readout.Held || number > d.Focus[len(d.Focus)-1]+farthestVoice || f.fresh(number) {
		return
	}
	s := f.Sentences[number]
	at := f.floorTaken(s)
	if at == 0 && !f.ofBodyThatMet(d, f.rightBehind(s.From, s.To)) {
		return
	}
	m := f.rightBehind(max(at, s.From), s.To)
	if m == nil || m.Kind != names.Person || m.Name.Empty() || len(m.Who) != 1 || !f.usable(m) || !f.heard(s, m.End()) {
		return
	}
	if e := &f.Entities[m.Who[0]]; f.hasMet(m) || e.Level == "legislator" || e.Country.Known() && !slices.Contains(d.codes, e.Country.Text) || m.Titles.Former {
		return
	}
	f.seat(nil, side{Phrase: m.Phrase, mentions: []int{int(f.MentionAt[m.From])}})
	f.Note("meetings", "attendance: took the floor", m.Phrase, "1 attending")
}

// ofBodyThatMet reports whether somebody speaks for a body that met without anybody of it
// being named: "talks with a mission of the IMF. Mission chief X said".
func (f *finder) ofBodyThatMet(d *draft, m *names.Mention) bool {
	if m == nil || m.Kind != names.Person || len(m.Who) != 1 {
		return false
	}
	org := f.Entities[m.Who[0]].Org.Text
	return org != "" && slices.ContainsFunc(d.Parties, func(p Party) bool { return p.Entity >= 0 && f.Entities[p.Entity].Name.Text == org })
}

// fresh reports whether a sentence tells of an encounter of its own.
func (f *finder) fresh(number int) bool {
	for k := range f.candidates {
		if c := &f.candidates[k]; !c.anaphor && c.reason == "" {
			return true
		}
	}
	return f.drafts[f.current].Anchor == number
}

// floorTaken gives the token behind the comma that closes the opening by which somebody
// takes the floor, 0 when a sentence has none.
func (f *finder) floorTaken(s text.Sentence) int {
	i := s.From
	opened := false
	switch word := f.Fold(i); {
	case (word == "for" || word == "on" || word == "from") && f.Cue(i+1, lexicon.CueTheirs) && f.Fold(i+2) == "part":
		opened, i = true, i+3
	case (word == "at" || word == "during" || word == "in") && f.Cue(i+1, lexicon.CueDefinite):
		opened = f.Cue(i+2, lexicon.CueEncounterNoun) && f.Fold(i+3) == ","
		i += 3
	case f.Cue(i, lexicon.CueTakingFloor):
		if f.Fold(i+1) == "," {
			return i + 2
		}
		for i++; i < s.To && i < s.From+8 && f.Fold(i) != ","; i++ {
			if f.Is(i, lexicon.Press) || f.Cue(i, lexicon.CuePressNoun) { // "Speaking to reporters after the meeting"
				return 0
			}
			opened = opened || f.Cue(i, lexicon.CueVisitorNoun) || f.Cue(i, lexicon.CueEncounterNoun) || f.Cue(i, lexicon.CueDelegationNoun) || f.Fold(i) == "successor"
		}
	}
	if !opened || f.Fold(i) != "," {
		return 0
	}
	return i + 1
}

// Speaks reports whether a verb of saying something to somebody stands at token i.
func (d *Document) Speaks(i int) bool {
	return d.Cue(i, lexicon.CueSaying) || d.Cue(i, lexicon.CueAvows) || d.Cue(i, lexicon.CueToldThere)
}

// heard reports whether a verb of speaking, in the active, stands at token i, past
// adverbs and a relative clause.
func (f *finder) heard(s text.Sentence, i int) bool {
	if f.Cue(i, lexicon.CueRelativePronoun) || f.Fold(i) == "," && f.Cue(i+1, lexicon.CueRelativePronoun) {
		for i++; i < s.To && f.Fold(i) != ","; i++ {
		}
	}
	for i < s.To && (f.Fold(i) == "," || f.Adverb(i) || text.HaveForms.Has(f.Fold(i))) {
		i++
	}
	if f.Cue(i, lexicon.CueTold) && f.toPress(text.Sentence{Phrase: text.Phrase{From: i, To: min(s.To, i+5)}}) { // "told reporters"
		return false
	}
	if f.IsLower(i) && f.Fold(i+1) == "by" && strings.HasSuffix(f.Fold(i+2), "ing") { // "opened by noting"
		return true
	}
	return f.Cue(i, lexicon.CueAfterPerson) && !text.BeForms.Has(f.Fold(i)) && !text.Modals.Has(f.Fold(i)) || text.Utterances.Has(f.Fold(i)) || f.Cue(i, lexicon.CueToldThere)
}
