package topics

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns clauses that describe or tell how things came about, in which words
// of topics count less. Input: the token that may open one. Output: where it ends.

// pastDescription gives the token behind "who is here for the conference on
// water" right behind a name: what a person is told to be or to have done is
// not what was talked about.
func (d document) pastDescription(i, end int) int {
	from := i
	if d.Fold(i) == "," {
		i++
	}
	if word := d.Fold(i); i >= end || word != "who" && word != "whose" {
		return from
	}
	if _, entry := d.Match(i+1, lexicon.Bearing); entry != nil && (entry.Code == "speak" || entry.Code == "ask" || entry.Code == "discuss") { // "who stressed the need for"
		return i
	}
	if came := d.Fold(i + 1); (came == "came" || came == "comes") && d.Fold(i+2) == "to" { // "who came to take stock of the harvest"
		return i
	}
	return d.pastClause(i+1, end)
}

// opensDescription reports whether a clause that describes what stands before
// it opens at token i.
func (d document) opensDescription(i int) bool {
	return d.Cue(i, lexicon.CueDescribing) && (i > 0 && d.Tokens[i-1].Shape != text.Mark || d.Fold(i-1) == ",")
}

// opensBackdrop reports whether token i opens words that tell how things came
// about: "since the pandemic", "after the coup", "because of the drought", but not
// "look after the herds", "the following matters".
func (d document) opensBackdrop(i, from int) bool {
	if !d.Cue(i, lexicon.CueBackdrop) || i+1 < len(d.Tokens) && d.Tokens[i+1].Shape == text.Mark {
		return false
	}
	if i == from {
		return true
	}
	if d.Cue(i-1, lexicon.CueDeterminer) { // "in the wake of", but not "the following matters"
		return d.Fold(i+1) == "of"
	}
	return !d.Cue(i-1, lexicon.CueGoingAfter) && d.Tokens[i-1].Shape != text.Number
}

// discusses reports whether a clause says that something was talked about:
// "in Oslo, where trade was discussed".
func (d document) discusses(clause text.Phrase) bool {
	for i := clause.From; i < clause.To; i++ {
		if _, entry := d.Match(i, lexicon.Bearing); entry != nil && entry.Code == "discuss" {
			return true
		}
	}
	return false
}

// pastClause gives the token of the next comma, end when there is none.
func (d document) pastClause(i, end int) int {
	for ; i < end; i++ {
		if word := d.Fold(i); word == "," || word == ";" {
			break
		}
	}
	return i
}
