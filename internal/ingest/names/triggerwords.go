package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the words of the trigger vocabulary as they stand in the text: which
// one begins at a token, and whether it is a noun or a verb there. Which of them are
// triggers of an encounter is for clauses/triggers.go.

// TriggerAt gives the trigger that begins at token i, read as noun or verb by
// the words before it; nil when none does, and behind the last token.
func (d *Document) TriggerAt(i int) *lexicon.Trigger {
	if uint(i) >= uint(len(d.Seen)) { // a negative number is a large one here
		return nil
	}
	term := d.Seen[i].Term
	if !term.Triggers() {
		return nil
	}
	next := func(n int) string { return d.Fold(i + n) }
	noun, verb := term.Trigger(true, next), term.Trigger(false, next)
	if noun != nil && d.Cue(i, lexicon.CueSided) && d.IsLower(i+1) && !text.Prepositions.Has(next(1)) && !text.BeForms.Has(next(1)) {
		return nil // "bilateral ties"
	}
	if noun != nil && noun.Class == "call" && noun.Words() == 1 && (d.Modal(i-1) || d.Fold(i-1) == "to" || d.callsForth(i)) { // "would call a session"
		noun = nil
	}
	switch {
	case noun == nil && verb != nil && verb.Form&lexicon.Participle != 0 && verb.Form&lexicon.Base == 0 && d.adjectiveAt(i):
		return nil
	case noun == nil && verb != nil && verb.Form&(lexicon.Third|lexicon.Base) != 0 && d.headsOf(i):
		return nil
	case noun == nil:
		return verb
	case verb == nil || noun.Words() > verb.Words() || text.Determiners.Has(d.Fold(i-1)):
		return noun
	case verb.Words() > noun.Words():
		return verb
	case d.nounStands(i, verb):
		return noun
	}
	return verb
}

// callsForth reports whether the call at token i is none by telephone: "call a truce",
// "a call for tenders", "her Call to Action", "port calls".
func (d *Document) callsForth(i int) bool {
	if d.Fold(i-1) == "port" || d.Fold(i-1) == "roll" {
		return true
	}
	switch d.Fold(i + 1) {
	case "a", "an", "for":
		return true
	case "to":
		return d.Fold(i+2) == "action" || d.Fold(i+2) == "arms" || d.Fold(i+2) == "order"
	}
	return false
}

// adjectiveAt reports whether a participle stands before a noun behind a preposition:
// "keen on continued consultation".
func (d *Document) adjectiveAt(i int) bool {
	before := d.Fold(i - 1)
	return text.Prepositions.Has(before) && d.IsLower(i-1) && before != "as" && before != "after" && before != "before" && before != "since" && d.IsLower(i+1) &&
		!text.Prepositions.Has(d.Fold(i+1)) && !text.Determiners.Has(d.Fold(i+1))
}

// nounStands reports whether a word that may be verb or noun ("meeting",
// "visit", "talks", "calls") is a noun here.
func (d *Document) nounStands(i int, verb *lexicon.Trigger) bool {
	before := d.Fold(i - 1)
	if text.DoForms.Has(before) || text.Negations.Has(before) || d.modalBefore(i) {
		return false
	}
	if j := d.SkipDay(*d.SentenceOf(i), i-1); verb.Form&lexicon.Base != 0 && j > 0 && j < i-1 && text.Modals.Has(d.Fold(j)) { // "will on Friday meet with"
		return false
	}
	if text.Determiners.Has(before) || d.Tokens[i-min(i, 1)].Shape == text.Number && i > 0 {
		return true
	}
	if m := d.Mention(i - 1); m != nil && verb.Form&lexicon.Gerund == 0 {
		return m.Possessive || verb.Base == "present" && m.Kind == Group && (d.IsMark(i+1) || text.Prepositions.Has(d.Fold(i+1)) || text.BeForms.Has(d.Fold(i+1))) // "among the officials present"
	}
	switch {
	case before == "to" && verb.Form&lexicon.Third != 0 && d.Cue(i-2, lexicon.CueNeedOf): // "is open to talks"
		return true
	case before == "," && verb.Base == "meet": // "The ministers, X and Y, meet in Rome"
		return false
	case before == "to" || d.Modal(i-1) || text.Pronouns.Has(before):
		return false
	case verb.Form&lexicon.Gerund != 0:
		if text.BeForms.Has(before) {
			return false // "are meeting"
		}
		if after := d.Mention(i + 1); (before == "," || i == d.SentenceOf(i).From) && after != nil && after.Kind == Person { // "X, meeting Y in Berlin, promised", "Meeting Y, he"
			return false
		}
		if d.Cue(i-1, lexicon.CueBeforeGerundNoun) {
			after := d.Mention(i + 1)
			return after == nil && (d.Fold(i+1) != "with" || before != "while")
		}
		if d.Cue(i-1, lexicon.CueBeforeGerund) || before == "in" && d.Mention(i+1) != nil {
			after := d.Mention(i + 1)
			return after == nil && d.Fold(i+1) != "with"
		}
		return true
	}
	return verb.Form&(lexicon.Third|lexicon.Base) != 0 || text.Prepositions.Has(before) || before == "held"
}

// modalBefore reports whether only adverbs part token i from a modal or "to" before it:
// "will also meet".
func (d *Document) modalBefore(i int) bool {
	k := i - 1
	for k > 0 && d.Tokens[k].Shape == text.Lower && d.Adverb(k) {
		k--
	}
	return k < i-1 && (text.Modals.Has(d.Fold(k)) || d.Fold(k) == "to" && d.Cue(k-1, lexicon.CueArrangement))
}

// headsOf reports whether a word that may be a verb is the noun of an office or
// of a thing: "Heads of State", "the lead", "a visit".
func (d *Document) headsOf(i int) bool {
	return d.Fold(i+1) == "of" || d.Tokens[i].Shape == text.Title && i > d.SentenceOf(i).From && d.SentenceOf(i).Kind != text.Headline || text.Determiners.Has(d.Fold(i-1))
}
