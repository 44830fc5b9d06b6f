package ingest

import "github.com/readout-archive/readout"

// This file owns receipts: a value that the text states or implies, and the words that do.

// clue is one receipt of a value: the words that state it or are a premise of it.
type clue struct {
	at    phrase
	basis readout.Basis
	from  string // premise, as Evidence.From: "demonym", "counterpart", "dateline", …; "" when stated outright
}

// value is one field of an entity or an encounter with its receipts.
type value struct {
	text  string
	clues []clue
}

// known reports whether the field has a value.
func (v *value) known() bool { return v.text != "" }

// set puts the value when there is none yet and reports whether it did.
func (v *value) set(text string, clues ...clue) bool {
	if v.known() || text == "" {
		return false
	}
	v.text, v.clues = text, clues
	return true
}

// stated makes a clue of words that state a value outright.
func stated(at phrase) clue { return clue{at: at, basis: readout.Stated} }

// inferred makes a clue of words from which a value is inferred.
func inferred(at phrase, from string) clue { return clue{at: at, basis: readout.Inferred, from: from} }

// inferredFrom makes premises of another value's clues.
func inferredFrom(clues []clue, from string) []clue {
	out := make([]clue, len(clues))
	for i, c := range clues {
		out[i] = clue{at: c.at, basis: readout.Inferred, from: from}
	}
	return out
}
