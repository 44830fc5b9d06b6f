package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
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
	s := f.Sentences[number]
	if d.Status != readout.Held || number > d.Focus[len(d.Focus)-1]+farthestVoice {
		return
	}
	at := f.floorTaken(s)
	m := f.rightBehind(max(at, s.From), s.To)
	if m == nil || m.Kind != names.Person || m.Name.Empty() || len(m.Who) != 1 || !f.Usable(m) {
		return
	}
	there := at > 0 || f.tookTurn(s, m.End()) || f.spokeThere(s, m)
	if there && f.before >= 0 && d.weak && d.Anchor == number && Overlap(d.Principals, f.drafts[f.before].Principals) { // what looked like an encounter of their own was said there
		d.told, f.current = true, f.before
		d = &f.drafts[f.current]
	}
	switch heard := f.heard(s, m.End()); {
	case f.fresh(number, there):
		return
	case at > 0 && !heard && !f.actedThere(s, m.End()), !there && !(heard && f.ofBodyThatMet(d, m)):
		return
	}
	if e := &f.Entities[m.Who[0]]; f.hasMet(m) || e.Level == "legislator" || e.Country.Known() && !slices.Contains(d.codes, e.Country.Text) || m.Titles.Former {
		return
	}
	f.seat(nil, clauses.Side{Phrase: m.Phrase, Mentions: []int{int(f.MentionAt[m.From])}})
	f.Note("meetings", "attendance: took the floor", m.Phrase, "1 attending")
}

// ofBodyThatMet reports whether somebody speaks for a body that met without anybody of it
// being named: "talks with a mission of the IMF. Mission chief X said".
func (f *finder) ofBodyThatMet(d *draft, m *names.Mention) bool {
	if m == nil || m.Kind != names.Person || len(m.Who) != 1 {
		return false
	}
	org := f.Entities[m.Who[0]].Org.Text
	return org != "" && slices.ContainsFunc(d.Parties, func(p clauses.Party) bool { return p.Entity >= 0 && f.Entities[p.Entity].Name.Text == org })
}

// fresh reports whether a sentence tells of an encounter of its own; weak signs of one count for
// nothing where it opens at the one told before.
func (f *finder) fresh(number int, there bool) bool {
	for k := range f.candidates {
		if c := &f.candidates[k]; !c.anaphor && c.reason == "" && !(there && c.weak) {
			return true
		}
	}
	return f.drafts[f.current].Anchor == number
}

// floorTaken gives the token behind the comma that closes the opening by which somebody
// takes the floor, 0 when a sentence has none.
func (f *finder) floorTaken(s text.Sentence) int {
	i := s.From
	for i < s.To && f.Adverb(i) { // "Also speaking at the meeting,"
		i++
	}
	opened := false
	switch word := f.Fold(i); {
	case word == "in" && f.Cue(i+1, lexicon.CueTheirs) && f.Cue(i+2, lexicon.CueRemarks): // "In her remarks,"
		opened, i = true, i+3
	case word == "in" && (f.Fold(i+1) == "turn" || f.Fold(i+1) == "reply" || f.Fold(i+1) == "response"):
		opened, i = true, i+2
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

// tookTurn reports whether the words at token i, behind a person, say that it was his turn to
// speak: "X, for her part, said", "X, in turn, said".
func (f *finder) tookTurn(s text.Sentence, i int) bool {
	if f.Fold(i) != "," {
		return false
	}
	switch word := f.Fold(i + 1); {
	case (word == "for" || word == "on" || word == "from") && f.Cue(i+2, lexicon.CueTheirs) && (f.Fold(i+3) == "part" || f.Fold(i+3) == "side"):
		i += 4
	case word == "in" && f.Fold(i+2) == "turn":
		i += 3
	case word == "in" && (f.Fold(i+2) == "his" || f.Fold(i+2) == "her") && f.Fold(i+3) == "turn":
		i += 4
	default:
		return false
	}
	return f.Fold(i) == "," && f.heard(s, i+1)
}

// actedThere reports whether a sentence that opens at the encounter, "At the meeting, X", goes on
// at token i with something that its subject did.
func (f *finder) actedThere(s text.Sentence, i int) bool {
	for i < s.To && f.Adverb(i) {
		i++
	}
	return f.Cue(s.From, lexicon.CueAtEncounter) && i < s.To && f.MentionOver(i) == nil && f.Cue(i, lexicon.CueIrregularPast)
}

// spokeThere reports whether a sentence says of the person who opens it that he spoke at the
// encounter in focus or to those who met: "X also spoke at the meeting", "X told the meeting
// that", "X briefed the guests on".
func (f *finder) spokeThere(s text.Sentence, m *names.Mention) bool {
	if !f.heard(s, m.End()) {
		return false
	}
	for i := m.End(); i < min(s.To, m.End()+longestSpeech); i++ {
		if f.MentionOver(i) != nil && f.MentionOver(i).Kind == names.Person || f.Fold(i) == "that" || f.Fold(i) == "after" || f.Fold(i) == "before" || f.Fold(i) == "ahead" {
			return false
		}
		if f.Fold(i) != "the" || !f.Cue(i+1, lexicon.CueTalksNoun) && !f.Cue(i+1, lexicon.CueVisitorNoun) && f.Fold(i+1) != "guests" && f.Fold(i+1) != "visitors" {
			continue
		}
		if next := f.Fold(i + 2); next == "of" || next == "with" || next == "between" || next == "in" {
			return false
		}
		switch before := f.Fold(i - 1); before {
		case "at", "during", "to":
			return true
		default:
			return f.Cue(i-1, lexicon.CueTold)
		}
	}
	return false
}

// longestSpeech is how many tokens behind a person may tell where or to whom he spoke.
const longestSpeech = 12

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
