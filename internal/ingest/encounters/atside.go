package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those whom somebody has beside him: "had X at his side", "on the Saudi
// side were LIST", and whose country they are lent.

// sideOf reports whether "side" at token i means a delegation that is listed:
// "on the Barbadian side", "The Pakistani side was made up of".
func (f *finder) sideOf(s text.Sentence, i int) bool {
	for k := range f.candidates {
		if c := &f.candidates[k]; !c.anaphor || f.HasPerson(c.sides[0]) || f.HasPerson(c.sides[1]) {
			return false
		}
	}
	for j := i - 1; j >= s.From && j >= i-4; j-- {
		if f.Fold(j) == "on" || f.Fold(j) == "from" && j == s.From {
			for k := s.From; k < s.To; k++ {
				if f.Cue(k, lexicon.CueSaying) || f.Fold(k) == "that" {
					return false
				}
			}
			return true
		}
	}
	return f.CueWithin(i+1, min(s.To, i+8), lexicon.CueMadeUpOf)
}

// atSide seats those whom somebody has "at her side", as "side" at token i tells: "had X
// at his side", "had at her side X". It reports whether it did.
func (f *finder) atSide(s text.Sentence, i int) bool {
	if f.Fold(i-2) != "at" && f.Fold(i-2) != "by" || !f.Cue(i-1, lexicon.CueTheirs) {
		return false
	}
	for k := i - 3; k >= s.From && k > i-30; k-- {
		if word := f.Fold(k); f.MentionOver(k) != nil || word != "with" && !text.HaveForms.Has(word) {
			continue
		}
		list := f.Object(s.UpTo(i-2), k+1)
		if !f.HasPerson(list) {
			list = f.Object(s, i+1)
		}
		people, _ := f.Actors(list)
		if leader := f.whoseSide(s, k); leader != nil {
			f.lendLand(leader.Who[0], people, text.Phrase{From: i - 2, To: i + 1})
		}
		f.seat(nil, list)
		return f.HasPerson(list)
	}
	return false
}

// whoseSide gives the person at whose side somebody is, by the "with" or "had" at token
// k: who had him there stands before it, who acts "with X at his side" opens the sentence.
func (f *finder) whoseSide(s text.Sentence, k int) *names.Mention {
	from, step := s.From, 1
	if f.Fold(k) != "with" {
		from, step = k-1, -1
	}
	for i := from; i >= s.From && i < k; i += step {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person && len(m.Who) == 1 {
			return m
		}
	}
	return nil
}

// lendLand gives those who came with a person his country or organisation, where theirs
// was only guessed from the article's home.
func (f *finder) lendLand(leader int, people []int, at text.Phrase) {
	of := f.Entities[leader]
	if !of.Country.Known() && !of.Org.Known() {
		return
	}
	lent := []text.Clue{text.Inferred(at, "accompanied by")}
	for _, person := range people {
		e := &f.Entities[person]
		if person == leader || !f.weaklyPlaced(person) || e.Org.Known() && !e.Country.Known() {
			continue
		}
		if of.Country.Known() {
			e.Country = text.Value{Text: of.Country.Text, Clues: lent}
		} else if e.Level != "ambassador" { // who is the envoy of a country is not the organisation's
			e.Country, e.Org = text.Value{}, text.Value{Text: of.Org.Text, Clues: lent}
		}
	}
}

// lendFrom gives people the country of the one principal of the encounter in focus whom a side
// names, as those who came with him: "The envoy was flanked by X", "X joined the minister".
func (f *finder) lendFrom(leader, with clauses.Side, at text.Phrase) {
	leaders, _ := f.Actors(leader)
	if people, _ := f.Actors(with); len(leaders) == 1 && slices.Contains(f.drafts[f.current].Principals, leaders[0]) {
		f.lendLand(leaders[0], people, at)
	}
}
