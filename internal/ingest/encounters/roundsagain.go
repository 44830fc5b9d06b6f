package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns further rounds whose subject is the sides themselves, or a body of theirs: "Both parties will return to
// the table on 4 December", "The commission is to sit again in Lima in 2025"; and rounds that the one in focus is
// told to have followed: "The talks follow those held in Lima in 2021".

// comingTogether are the verbs whose subject is everybody who comes.
var comingTogether = text.Set("meet gather convene reconvene assemble sit come return")

// sidesAgain reads a sentence of which the sides of the encounter in focus, or a body of theirs, are the subject and
// that tells when or where they come together another time; it reports whether it did.
func (f *finder) sidesAgain(number int) bool {
	s := f.Sentences[number]
	if f.PersonWithin(s.From, s.To) {
		return false
	}
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if !t.Verb() || !comingTogether.Has(t.Base) || !t.Group.Finite || t.Group.Passive || t.Group.Negated {
			continue
		}
		from := s.From
		if comma := f.commaBehind(s.From, t.Group.From); comma < t.Group.From { // "In November, both sides"
			from = comma + 1
		}
		if !f.sidesOrBody(from, t.Group.From) {
			continue
		}
		g := t.Group
		if g.Mood == clauses.Asserted && g.Tense == clauses.Present && f.soonOrThere(s) { // "The commission gathers in Lima next week"
			g.Mood, g.Tense = clauses.Arranged, clauses.Future
		}
		return f.openRound(number, text.Phrase{From: from, To: t.To}, g, f.firstTime(t.To))
	}
	return false
}

// sidesOrBody reports whether a phrase is the subject "both sides", "the two cabinets", "the delegations", or a body of
// the parties that was named before, "itself" behind it.
func (f *finder) sidesOrBody(from, to int) bool {
	if text.WordIn("itself themselves again next", f.Fold(to-1)) {
		to--
	}
	switch {
	case to-from < 2 || to-from > bodyReach || f.Fold(from) != "both" && f.Document.Determiner(from) != text.Definite:
		return false
	case f.Cue(to-1, lexicon.CueSidesNoun) || f.theirLands(to-1) || to-from <= 3 && f.Fold(to-1) == "parties":
		return true
	}
	return f.Cue(to-1, lexicon.CueRoundBody) && f.knownBody(to-1)
}

// firstTime reports whether "for the first time" or "for the last time" stands behind a verb.
func (f *finder) firstTime(i int) bool {
	return f.Fold(i) == "for" && f.Fold(i+1) == "the" && text.WordIn("first last", f.Fold(i+2)) && f.Fold(i+3) == "time"
}

// followsRound reads a sentence that tells of an earlier round by saying that the one in focus followed it; it reports
// whether it did.
func (f *finder) followsRound(number int) bool {
	s := f.Sentences[number]
	if !f.ofThisRound(s) || f.PersonWithin(s.From, s.To) {
		return false
	}
	for i := s.From + 1; i+2 < s.To; i++ {
		if f.Fold(i) == "their" { // "their second meeting after the one in": of these people
			return false
		}
		if !text.WordIn("follow follows followed since after", f.Fold(i)) || f.Cue(i-1, lexicon.CueSpanOfTime) {
			continue
		}
		noun := f.earlierRound(s, i+1)
		if noun.Empty() {
			continue
		}
		return f.openRound(number, noun, clauses.VerbGroup{Phrase: noun, Governor: -1, Tense: clauses.Past, Finite: true}, true)
	}
	return false
}

// ofThisRound reports whether the subject of a sentence is the encounter in focus: "It", "The talks", "This session".
func (f *finder) ofThisRound(s text.Sentence) bool {
	if text.WordIn("it this", f.Fold(s.From)) && f.IsLower(s.From+1) && !f.Cue(s.From+1, lexicon.CueRoundNoun) {
		return true
	}
	for i := s.From + 1; i < min(s.To, s.From+5); i++ {
		if f.Cue(i, lexicon.CueRoundNoun) {
			return f.Document.Determiner(s.From) == text.Definite || f.Fold(s.From) == "this"
		}
	}
	return false
}

// earlierRound gives the words at token i that stand for an earlier round, with a place or a time behind them: "those
// held in", "the one in", "a session in", "the second, held in".
func (f *finder) earlierRound(s text.Sentence, i int) text.Phrase {
	noun := text.Phrase{From: i}
	switch {
	case f.Fold(i) == "those" || f.Fold(i) == "one":
		noun.To = i + 1
	case f.Document.Determiner(i) == 0:
		return text.Phrase{}
	case f.Fold(i+1) == "one" || f.OrdinalAt(i+1) && f.IsMark(i+2):
		noun.To = i + 2
	default:
		for j := i + 1; j < min(s.To, i+5) && noun.To == 0; j++ {
			if f.Tokens[j].Capital() || text.Prepositions.Has(f.Fold(j)) { // "the Francophonie Summit in" is none of theirs
				return text.Phrase{}
			}
			if f.Cue(j, lexicon.CueRoundNoun) {
				noun.To = j + 1
			}
		}
	}
	at := noun.To
	if noun.To == 0 {
		return text.Phrase{}
	}
	if f.Fold(at) == "," {
		at++
	}
	if text.WordIn("held hosted convened", f.Fold(at)) {
		at++
	}
	if !text.WordIn("in at on by", f.Fold(at)) {
		return text.Phrase{}
	}
	return noun
}
