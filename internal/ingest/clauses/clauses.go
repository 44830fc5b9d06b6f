package clauses

import (
	"iter"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the clause: which mention may be a side where it stands, which words
// are verbs there, and where a clause begins and ends.

// Reach is how far from a verb its subject or object may begin, in tokens that
// belong to no mention.
const Reach = 14

// hold notes for each token the mention that covers it or whose apposition it
// stands in: "X, the minister of Y, met": the subject is X.
func (d *Document) hold() {
	d.Holder = append(d.Holder[:0], d.MentionAt...)
	for number := range d.Mentions { // "will host X": a verb, whatever noun it may be elsewhere
		if m := &d.Mentions[number]; m.Len() == 1 && d.afterModal(m.From) && d.VerbTrigger(m.From) != nil {
			d.Holder[m.From] = -1
		}
	}
	for number := len(d.Mentions) - 1; number >= 0; number-- {
		m := &d.Mentions[number]
		for i := max(m.To, m.After.From); i < m.After.To; i++ {
			d.Holder[i] = int32(number)
		}
	}
}

// afterModal reports whether a modal or "to" stands before token i, past days and adverbs.
func (d *Document) afterModal(i int) bool {
	for range 4 {
		i--
		word := d.Fold(i)
		if text.Modals.Has(word) && word != "may" || word == "to" {
			return true
		}
		if !text.Calendar.Has(word) && !text.DayWords.Has(word) && (i < 0 || !d.Adverb(i)) {
			return false
		}
	}
	return false
}

// MentionOver gives the mention that covers token i or whose apposition it stands
// in, nil when none does.
func (d *Document) MentionOver(i int) *names.Mention {
	if i < 0 || i >= len(d.Holder) || d.Holder[i] < 0 {
		return nil
	}
	return &d.Mentions[d.Holder[i]]
}

// MentionsOver gives the mentions that cover the tokens of a stretch or in whose appositions they
// stand, each once, with the first token that it was met at.
func (d *Document) MentionsOver(from, to int) iter.Seq2[int, *names.Mention] {
	return func(yield func(int, *names.Mention) bool) {
		for i := from; i < to; i++ {
			if m := d.MentionOver(i); m != nil {
				if !yield(i, m) {
					return
				}
				i = m.End() - 1
			}
		}
	}
}

// Usable reports whether a mention can be a side of an encounter where it stands.
func (d *Document) Usable(m *names.Mention) bool {
	if m == nil || m.Possessive {
		return false
	}
	if m.Kind == names.Country {
		before := m.From - 1 // "in Pakistan", "the people of Pakistan": a place, an attribute
		if d.Fold(before) == "the" {
			before--
		}
		return !d.Cue(before, lexicon.CueCircumstance)
	}
	return true
}

// IsNounHere reports whether a word that may be a verb is a noun where it stands.
func (d *Document) IsNounHere(i int) bool {
	before := d.Fold(i - 1)
	return text.Determiners.Has(before) || text.Prepositions.Has(before)
}

// attributiveAt reports whether a word that may be a verb stands before a noun as an
// adjective does: "the arrived envoy", "the newly appointed ambassador".
func (d *Document) attributiveAt(i int) bool {
	return d.IsNounHere(i) || d.Adverb(i-1) && text.Determiners.Has(d.Fold(i-2))
}

// EndsClause reports whether a clause of its own begins at token i.
func (d *Document) EndsClause(i int) bool {
	switch word := d.Fold(i); word {
	case ";", ":", `"`, ".":
		return true
	default:
		return d.Cue(i, lexicon.CueClauseEnd) || text.Modals.Has(word) && word != "may" || text.BeForms.Has(word) || text.HaveForms.Has(word) && word != "having"
	}
}

// OpensClause reports whether a mention is the subject of a verb that follows it.
func (d *Document) OpensClause(s text.Sentence, m *names.Mention) bool {
	i := d.pastCompany(s, m.End())
	for i < s.To && d.Adverb(i) {
		i++
	}
	if i >= s.To {
		return false
	}
	word := d.Fold(i)
	auxiliary := text.Modals.Has(word) || text.BeForms.Has(word) || text.HaveForms.Has(word) || text.DoForms.Has(word)
	if auxiliary || text.Utterances.Has(word) || d.Cue(i, lexicon.CueIrregularPast) || d.Cue(i, lexicon.CueOtherPast) {
		return true
	}
	if !d.IsLower(i) || text.Prepositions.Has(word) || word == "and" || word == "who" || d.Fold(i+1) == "by" && d.Cue(i, lexicon.CueLed) { // "and a delegation led by Y"
		return false
	}
	if t := d.VerbTrigger(i); t != nil {
		return t.Form&(lexicon.Past|lexicon.Third) != 0
	}
	if t := d.TriggerAt(i); t != nil && t.Form&(lexicon.Past|lexicon.Third) != 0 { // "sat down"
		return true
	}
	return len(word) > 4 && (word[len(word)-2:] == "ed" || word[len(word)-1:] == "s" && len(m.Who) < 2 && word[len(word)-2:] != "ss")
}

// Credited reports whether the news is told according to a person: "According to the
// Prime Minister's press coordinator, X, the two discussed".
func (d *Document) Credited(s text.Sentence, m *names.Mention) bool {
	for i := m.From - 1; i > s.From && i > m.From-6; i-- {
		if d.Fold(i) == "to" && d.Fold(i-1) == "according" {
			return true
		}
		if d.Fold(i) == "," {
			return false
		}
	}
	return false
}

// Oblique reports whether a mention is the complement of a preposition that
// opens its sentence or clause: "With X, the minister discussed".
func (d *Document) Oblique(m *names.Mention) bool {
	before := d.Fold(m.From - 1)
	if owner := d.MentionOver(m.From - 1); before == "'s" && owner != nil { // "with Peru's X"
		before = d.Fold(owner.From - 1)
	}
	if text.Determiners.Has(before) {
		before = d.Fold(m.From - 2)
	}
	return text.Prepositions.Has(before) && before != "as" && before != "after" && before != "before"
}
