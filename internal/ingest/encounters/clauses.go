package encounters

import (
	"iter"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the clause: which mention may be a side where it stands, which words
// are verbs there, and where a clause begins and ends.

// reach is how far from a verb its subject or object may begin, in tokens that
// belong to no mention.
const reach = 14

// hold notes for each token the mention that covers it or whose apposition it
// stands in: "X, the minister of Y, met": the subject is X.
func (f *finder) hold() {
	f.holder = append(f.holders[:0], f.MentionAt...)
	f.holders = f.holder
	for number := range f.Mentions { // "will host X": a verb, whatever noun it may be elsewhere
		if m := &f.Mentions[number]; m.Len() == 1 && f.afterModal(m.From) && f.VerbTrigger(m.From) != nil {
			f.holder[m.From] = -1
		}
	}
	for number := len(f.Mentions) - 1; number >= 0; number-- {
		m := &f.Mentions[number]
		for i := max(m.To, m.After.From); i < m.After.To; i++ {
			f.holder[i] = int32(number)
		}
	}
}

// afterModal reports whether a modal or "to" stands before token i, past days and adverbs.
func (f *finder) afterModal(i int) bool {
	for range 4 {
		i--
		word := f.Fold(i)
		if text.Modals.Has(word) && word != "may" || word == "to" {
			return true
		}
		if !text.Calendar.Has(word) && !text.DayWords.Has(word) && (i < 0 || !f.Document.Adverb(i)) {
			return false
		}
	}
	return false
}

// mention gives the mention that covers token i or whose apposition it stands
// in, nil when none does.
func (f *finder) mention(i int) *names.Mention {
	if i < 0 || i >= len(f.holder) || f.holder[i] < 0 {
		return nil
	}
	return &f.Mentions[f.holder[i]]
}

// mentionsIn gives the mentions that cover the tokens of a stretch or in whose appositions they
// stand, each once, with the first token that it was met at.
func (f *finder) mentionsIn(from, to int) iter.Seq2[int, *names.Mention] {
	return func(yield func(int, *names.Mention) bool) {
		for i := from; i < to; i++ {
			if m := f.mention(i); m != nil {
				if !yield(i, m) {
					return
				}
				i = m.End() - 1
			}
		}
	}
}

// usable reports whether a mention can be a side of an encounter where it stands.
func (f *finder) usable(m *names.Mention) bool {
	if m == nil || m.Possessive {
		return false
	}
	if m.Kind == names.Country {
		before := m.From - 1 // "in Pakistan", "the people of Pakistan": a place, an attribute
		if f.Fold(before) == "the" {
			before--
		}
		return !f.Cue(before, lexicon.CueCircumstance)
	}
	return true
}

// isNounHere reports whether a word that may be a verb is a noun where it stands.
func (f *finder) isNounHere(i int) bool {
	before := f.Fold(i - 1)
	return text.Determiners.Has(before) || text.Prepositions.Has(before)
}

// attributiveAt reports whether a word that may be a verb stands before a noun as an
// adjective does: "the arrived envoy", "the newly appointed ambassador".
func (f *finder) attributiveAt(i int) bool {
	return f.isNounHere(i) || f.Adverb(i-1) && text.Determiners.Has(f.Fold(i-2))
}

// endsClause reports whether a clause of its own begins at token i.
func (f *finder) endsClause(i int) bool {
	switch word := f.Fold(i); word {
	case ";", ":", `"`, ".":
		return true
	default:
		return f.Cue(i, lexicon.CueClauseEnd) || text.Modals.Has(word) && word != "may" || text.BeForms.Has(word) || text.HaveForms.Has(word) && word != "having"
	}
}

// opensClause reports whether a mention is the subject of a verb that follows it.
func (f *finder) opensClause(s text.Sentence, m *names.Mention) bool {
	i := f.pastCompany(s, m.End())
	for i < s.To && f.Adverb(i) {
		i++
	}
	if i >= s.To {
		return false
	}
	word := f.Fold(i)
	auxiliary := text.Modals.Has(word) || text.BeForms.Has(word) || text.HaveForms.Has(word) || text.DoForms.Has(word)
	if auxiliary || text.Utterances.Has(word) || f.Cue(i, lexicon.CueIrregularPast) || f.Cue(i, lexicon.CueOtherPast) {
		return true
	}
	if !f.IsLower(i) || text.Prepositions.Has(word) || word == "and" || word == "who" || f.Fold(i+1) == "by" && f.Cue(i, lexicon.CueLed) { // "and a delegation led by Y"
		return false
	}
	if t := f.VerbTrigger(i); t != nil {
		return t.Form&(lexicon.Past|lexicon.Third) != 0
	}
	if t := f.TriggerAt(i); t != nil && t.Form&(lexicon.Past|lexicon.Third) != 0 { // "sat down"
		return true
	}
	return len(word) > 4 && (word[len(word)-2:] == "ed" || word[len(word)-1:] == "s" && len(m.Who) < 2 && word[len(word)-2:] != "ss")
}
