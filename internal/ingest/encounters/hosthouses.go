package encounters

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the houses of a state that stand for those who met a guest there, when nobody
// of them is named: "Talks with Y were held at the Ministry of Energy of Georgia", "The Ministry
// was the venue for a meeting with Y".

// hostHouse gives the country whose house a sentence names as where its noun's encounter was, or
// as what hosted it; its code is "" when the sentence names none.
func (f *finder) hostHouse(s text.Sentence, t *clauses.Trigger) clauses.Party {
	for i := s.From; i < s.To; i++ {
		if !f.Cue(i, lexicon.CueStateHouse) || f.Covered(i) || !f.atHouse(s, i) && !f.houseHosts(s, i, t) {
			continue
		}
		if code, at := f.landOfHouse(s, i); code != "" {
			return clauses.Party{Entity: -1, Code: code, Clue: text.Clue{At: at, Basis: readout.Stated}}
		}
		if f.Home != "" {
			return clauses.Party{Entity: -1, Code: f.Home, Clue: text.Clue{At: text.At(i), Basis: readout.Inferred, From: references.FromHome}}
		}
	}
	return clauses.Party{}
}

// houseStarts gives the token at which the words of the house at token i start, its article or the
// country before it included.
func (f *finder) houseStarts(s text.Sentence, i int) int {
	for i > s.From && (f.Tokens[i-1].Capital() || f.Fold(i-1) == "'s" || f.Cue(i-1, lexicon.CueStateAdjective)) && !text.Prepositions.Has(f.Fold(i-1)) && f.Document.Determiner(i-1) == 0 {
		i--
	}
	if i > s.From && f.Document.Determiner(i-1) != 0 {
		i--
	}
	return i
}

// atHouse reports whether the house at token i is told as where something was.
func (f *finder) atHouse(s text.Sentence, i int) bool {
	from := f.houseStarts(s, i)
	return from > s.From && (f.Fold(from-1) == "at" || f.Fold(from-1) == "in" || f.Fold(from-1) == "inside")
}

// houseHosts reports whether the house at token i is the subject of the sentence, or of what is
// told behind its day, and hosted or held the encounter of a noun.
func (f *finder) houseHosts(s text.Sentence, i int, t *clauses.Trigger) bool {
	from := f.houseStarts(s, i)
	if from > s.From && f.Fold(from-1) != "," || from > s.From+6 || t.From < i {
		return false
	}
	for k := range f.Triggers {
		if verb := &f.Triggers[k]; verb.Verb() && verb.From > i && verb.From < t.From && !verb.Group.Passive && (verb.Class == "host" || verb.Class == "hold") {
			return true
		}
	}
	return f.CueWithin(i, t.From, lexicon.CueVenueOf)
}

// landOfHouse gives the country that the words of the house at token i name, and those words.
func (f *finder) landOfHouse(s text.Sentence, i int) (string, text.Phrase) {
	for k := f.houseStarts(s, i); k < i; k++ {
		if n, land := f.PhraseAt(k, i, lexicon.CountryName|lexicon.Demonym); land != nil {
			return land.Code, text.Phrase{From: k, To: k + n}
		}
	}
	for k := i + 1; k < s.To; k++ {
		if m := f.MentionOver(k); m != nil && m.Kind == names.Country && (f.Fold(m.From-1) == "of" || f.Fold(m.From) == "the" && f.Fold(m.From-1) == "of") {
			return f.Entities[m.Who[0]].Country.Text, m.Phrase
		}
		if !f.Tokens[k].Capital() && !text.WordIn("of and for the , &", f.Fold(k)) {
			break
		}
	}
	return "", text.Phrase{}
}
