package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns sentences that name those present behind the verb: "Also at the meeting
// were LIST", "With her were LIST", "…, as did LIST".

// wereThere gives the token from which a list of attendees follows an inverted
// verb: "Also at the meeting were LIST", "With her were LIST", "Participants in
// the talks were LIST", "…, as did LIST"; 0 when there is none.
func (f *finder) wereThere(s text.Sentence) int {
	if i := f.inverted(s); i > 0 {
		return i
	}
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if t.Class != "attend" && t.Class != "present" {
			continue
		}
		if t.Verb() && t.Form&lexicon.Past != 0 && f.Fold(t.To) != "by" && f.opensSentence(s, t) { // "Took part in the meeting X and Y"
			i := t.To
			for f.Adverb(i) || f.Fold(i) == "besides" { // "In the meeting participated besides X"
				i++
			}
			if m := f.MentionOver(i); m != nil && m.Kind != names.Person && f.Cue(i, lexicon.CueIndefinite) { // "participated a delegation of firms, said the spokesman, X"
				continue
			}
			return i
		}
		for i := t.To; i+2 < s.To; i++ {
			if word := f.Fold(i); (word == "as" || word == "so") && f.Cue(i+1, lexicon.CueDidToo) && f.MentionOver(i+2) != nil { // "…, and so was Y"
				return i + 2
			}
		}
	}
	return 0
}

// atEncounterAlone reports whether nothing but the encounter told before stands before token i: "In
// the two-hour exchange | participated X and Y".
func (f *finder) atEncounterAlone(s text.Sentence, i int) bool {
	if !f.Cue(s.From, lexicon.CueAtEncounter) || i > s.From+8 {
		return false
	}
	if f.Adverb(i - 1) {
		i--
	}
	if !f.Cue(i-1, lexicon.CueEncounterNoun) {
		return false
	}
	for k := s.From; k < i; k++ {
		if f.MentionOver(k) != nil || f.IsMark(k) {
			return false
		}
	}
	return true
}

// opensSentence reports whether a sentence opens with a verb, past an adverb or the words of its encounter:
// "Likewise took part", "In the meeting participated".
func (f *finder) opensSentence(s text.Sentence, verb *clauses.Trigger) bool {
	switch verb.From {
	case s.From:
		return true
	case s.From + 1:
		if f.Adverb(s.From) || text.WordIn("likewise besides", f.Fold(s.From)) {
			return true
		}
	}
	return f.atEncounterAlone(s, verb.From)
}

// soDid gives the token behind "So did" where the sentence before told who took part: "So was X", "So
// too did Y"; 0 when the sentence opens otherwise.
func (f *finder) soDid(s text.Sentence) int {
	if f.Fold(s.From) != "so" || f.seated < 0 || f.seated != f.Tokens[s.From].Sentence-1 {
		return 0
	}
	i := s.From + 1
	if f.Adverb(i) || f.Fold(i) == "too" {
		i++
	}
	if !f.Cue(i, lexicon.CueDidToo) || f.MentionOver(i+1) == nil {
		return 0
	}
	return i + 1
}

// inverted gives the token behind the verb of a sentence that opens with words of
// presence and names people behind "were": "Seated around the table were LIST"; 0 when
// the sentence is none.
func (f *finder) inverted(s text.Sentence) int {
	if f.Fold(s.From) != "with" && !f.Cue(s.From, lexicon.CueAtEncounter) && !f.GistAround(s.From).Has(lexicon.CuePresence) {
		return 0
	}
	present := false
	for i := s.From; i < s.To && i < s.From+16; i++ {
		m := f.MentionOver(i)
		if word := f.Fold(i); m == nil && present && i > s.From && (word == "were" || word == "was" || word == "are" || word == "is" || word == "sat" || word == "came" || word == ":") {
			next := i + 1
			for next < s.To && (f.Adverb(next) || f.Fold(next) == "present" || f.Fold(next) == "," || f.Fold(next) == ":") {
				next++
			}
			next = f.pastUnnamed(s, f.sideToldAt(next, s.To))
			if m := f.MentionOver(next); m != nil && (m.Kind == names.Person || m.Kind == names.Group && len(m.Who) == 0 || m.Possessive) {
				return next
			}
			if word != "sat" && word != "came" { // "Among those who sat in were X"
				return 0
			}
		}
		present = present || f.tellsPresence(s, i) || m != nil && i == s.From+1 && f.Fold(s.From) == "with"
		if m != nil && m.Kind == names.Person && !m.Possessive && f.Usable(m) && f.Fold(m.From-1) != "with" && f.Fold(m.From-1) != "for" && f.Fold(m.From-1) != "by" &&
			!(f.hasMet(m) && f.accompanies(m.From-1)) &&
			(i > s.From+5 || !f.Cue(m.From-1, lexicon.CueBesidePreposition) && !f.Cue(m.From-1, lexicon.CuePresence) && f.Fold(m.From-1) != "of" || !f.hasMet(m)) { // "At the side of the minister was X"
			return 0
		}
	}
	return 0
}

// accompanies reports whether token i is a verb of coming with whoever stands behind it: "Among the
// officials who accompanied X were".
func (f *finder) accompanies(i int) bool {
	t := f.VerbTrigger(i)
	return t != nil && t.Class == "accompany" && !text.BeForms.Has(f.Fold(i-1))
}

// tellsPresence reports whether word i of a sentence says that somebody was there: "Also present
// were", "In the delegation were", "At the meeting were".
func (f *finder) tellsPresence(s text.Sentence, i int) bool {
	atEncounter := f.Cue(s.From, lexicon.CueAtEncounter)
	return f.Cue(i, lexicon.CuePresence) ||
		i > s.From && f.Cue(i, lexicon.CueDelegationNoun) && (atEncounter || f.Cue(s.From, lexicon.CuePresence)) ||
		i < s.From+4 && f.Cue(i, lexicon.CueEncounterNoun) && atEncounter
}

// sideHeaded gives the token behind the colon of a sentence that only heads a list of those who
// were there for a side: "From the ministry: X and Y", "On behalf of the Commission: Z"; 0 when
// it does not.
func (f *finder) sideHeaded(s text.Sentence) int {
	if !f.Cue(s.From, lexicon.CueSidePreposition) {
		return 0
	}
	told := false
	for i := s.From + 1; i < s.To && i < s.From+12; i++ {
		m := f.MentionOver(i)
		switch {
		case m != nil && m.Kind == names.Person:
			return 0
		case m != nil:
			told, i = true, m.End()-1
		case f.Fold(i) == ":":
			if m := f.rightBehind(i+1, s.To); told && m != nil && m.Kind == names.Person {
				return i + 1
			}
			return 0
		case f.IsLower(i) && f.VerbTrigger(i) != nil:
			return 0
		default:
			told = told || f.Cue(i, lexicon.CueSideNoun) || f.Cue(i, lexicon.CueMinistryNoun) || f.Cue(i, lexicon.CueBodyNoun)
		}
	}
	return 0
}

// lendOpening gives those whom a sentence names behind "were" the country of him with whom its
// opening says they were there, or of the delegation they were in: "Travelling with X were", "In
// the visiting delegation were".
func (f *finder) lendOpening(s text.Sentence, i int) {
	if f.Fold(s.From) == "with" && f.Cue(s.From+1, lexicon.CueThem) && f.Fold(s.From+1) != "them" && f.MentionOver(s.From+1) == nil {
		people, _ := f.Actors(f.Everybody(s, i))
		if number := f.Referent(s, s.From+1, people); number >= 0 && f.hasMet(&f.Mentions[number]) {
			f.lendLand(f.Mentions[number].Who[0], people, text.Phrase{From: s.From, To: s.From + 2})
			return
		}
	}
	for number := range f.MentionsIn(text.Phrase{From: s.From, To: i}) {
		m := &f.Mentions[number]
		leader := -1
		switch {
		case m.Kind == names.Person && f.hasMet(m), m.Kind == names.Delegation && len(m.Who) == 1:
			leader = m.Who[0]
		case m.Kind == names.Delegation && m.Titles.Definite, m.Titles.Guest && len(m.Who) == 0:
			leader = f.delegationsLand(number)
		}
		if leader >= 0 {
			people, _ := f.Actors(f.Everybody(s, i))
			f.lendLand(leader, people, m.Phrase)
			return
		}
	}
}

// delegationsLand gives whose "the delegation" is: of the party whose delegation was told of
// last before mention number, else of whoever was received at home; -1 when that is not known.
func (f *finder) delegationsLand(number int) int {
	for k := number - 1; k >= max(0, number-references.Neighbourhood); k-- {
		if m := &f.Mentions[k]; m.Kind == names.Delegation && len(m.Who) == 1 {
			return m.Who[0]
		}
	}
	return f.receivedBy(f.Home)
}
