package text

import "github.com/readout-archive/readout"

// This file owns receipts: a value that the text states or implies, and the words that do.

// Clue is one receipt of a value: the words that state it or are a premise of it.
type Clue struct {
	At    Phrase
	Basis readout.Basis
	From  string // premise, as Evidence.From: "demonym", "counterpart", "dateline", …; "" when stated outright
}

// Value is one field of an entity or an encounter with its receipts.
type Value struct {
	Text  string
	Clues []Clue
}

// Known reports whether the field has a value.
func (v *Value) Known() bool { return v.Text != "" }

// Set puts the value when there is none yet and reports whether it did.
func (v *Value) Set(text string, clues ...Clue) bool {
	if v.Known() || text == "" {
		return false
	}
	v.Text, v.Clues = text, clues
	return true
}

// Stated makes a clue of words that state a value outright.
func Stated(at Phrase) Clue { return Clue{At: at, Basis: readout.Stated} }

// Inferred makes a clue of words from which a value is inferred.
func Inferred(at Phrase, from string) Clue { return Clue{At: at, Basis: readout.Inferred, From: from} }

// InferredFrom makes premises of another value's clues.
func InferredFrom(clues []Clue, from string) []Clue {
	out := make([]Clue, len(clues))
	for i, c := range clues {
		out[i] = Clue{At: c.At, Basis: readout.Inferred, From: from}
	}
	return out
}
