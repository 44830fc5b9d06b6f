package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the words of the trigger vocabulary as they stand in the text: which
// one begins at a token, and whether it is a noun or a verb there. Which of them are
// triggers of an encounter is for triggers.go.

// triggerAt gives the trigger that begins at token i, read as noun or verb by
// the words before it; nil when none does.
func (d *document) triggerAt(i int) *lexicon.Trigger {
	term := d.seen[i].Term
	if !term.Triggers() {
		return nil
	}
	next := func(n int) string { return d.fold(i + n) }
	noun, verb := term.Trigger(true, next), term.Trigger(false, next)
	if noun != nil && d.cue(i, lexicon.CueSided) && d.isLower(i+1) && !prepositions.has(next(1)) && !beForms.has(next(1)) {
		return nil // "bilateral ties"
	}
	if noun != nil && noun.Class == "call" && noun.Words() == 1 && (modals.has(d.fold(i-1)) || d.fold(i-1) == "to" || d.callsForth(i)) { // "would call a session"
		noun = nil
	}
	switch {
	case noun == nil && verb != nil && verb.Form&lexicon.Participle != 0 && verb.Form&lexicon.Base == 0 && d.adjectiveAt(i):
		return nil
	case noun == nil && verb != nil && verb.Form&(lexicon.Third|lexicon.Base) != 0 && d.headsOf(i):
		return nil
	case noun == nil:
		return verb
	case verb == nil || noun.Words() > verb.Words() || determiners.has(d.fold(i-1)):
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
func (d *document) callsForth(i int) bool {
	if d.fold(i-1) == "port" || d.fold(i-1) == "roll" {
		return true
	}
	switch d.fold(i + 1) {
	case "a", "an", "for":
		return true
	case "to":
		return d.fold(i+2) == "action" || d.fold(i+2) == "arms" || d.fold(i+2) == "order"
	}
	return false
}

// adjectiveAt reports whether a participle stands before a noun behind a preposition:
// "keen on continued consultation".
func (d *document) adjectiveAt(i int) bool {
	before := d.fold(i - 1)
	return prepositions.has(before) && d.isLower(i-1) && before != "as" && before != "after" && before != "before" && before != "since" && d.isLower(i+1) &&
		!prepositions.has(d.fold(i+1)) && !determiners.has(d.fold(i+1))
}

// nounStands reports whether a word that may be verb or noun ("meeting",
// "visit", "talks", "calls") is a noun here.
func (d *document) nounStands(i int, verb *lexicon.Trigger) bool {
	before := d.fold(i - 1)
	if doForms.has(before) || negations.has(before) || d.modalBefore(i) {
		return false
	}
	if j := d.skipDay(*d.sentenceOf(i), i-1); verb.Form&lexicon.Base != 0 && j > 0 && j < i-1 && modals.has(d.fold(j)) { // "will on Friday meet with"
		return false
	}
	if determiners.has(before) || d.tokens[i-min(i, 1)].shape == number && i > 0 {
		return true
	}
	if m := d.mention(i - 1); m != nil && verb.Form&lexicon.Gerund == 0 {
		return m.possessive || verb.Base == "present" && m.kind == group && (d.isMark(i+1) || prepositions.has(d.fold(i+1)) || beForms.has(d.fold(i+1))) // "among the officials present"
	}
	switch {
	case before == "to" || modals.has(before) || pronouns.has(before):
		return false
	case verb.Form&lexicon.Gerund != 0:
		if beForms.has(before) {
			return false // "are meeting"
		}
		if after := d.mention(i + 1); before == "," && after != nil && after.kind == person { // "X, meeting Y in Berlin, promised"
			return false
		}
		if d.cue(i-1, lexicon.CueBeforeGerundNoun) {
			after := d.mention(i + 1)
			return after == nil && (d.fold(i+1) != "with" || before != "while")
		}
		if d.cue(i-1, lexicon.CueBeforeGerund) || before == "in" && d.mention(i+1) != nil {
			after := d.mention(i + 1)
			return after == nil && d.fold(i+1) != "with"
		}
		return true
	}
	return verb.Form&(lexicon.Third|lexicon.Base) != 0 || prepositions.has(before) || before == "held"
}

// modalBefore reports whether only adverbs part token i from a modal or "to" before it:
// "will also meet".
func (d *document) modalBefore(i int) bool {
	k := i - 1
	for k > 0 && d.tokens[k].shape == lower && d.adverb(k) {
		k--
	}
	return k < i-1 && (modals.has(d.fold(k)) || d.fold(k) == "to" && d.cue(k-1, lexicon.CueArrangement))
}

// headsOf reports whether a word that may be a verb is the noun of an office or
// of a thing: "Heads of State", "the lead", "a visit".
func (d *document) headsOf(i int) bool {
	return d.fold(i+1) == "of" || d.tokens[i].shape == title && i > d.sentenceOf(i).from && d.sentenceOf(i).kind != headline || determiners.has(d.fold(i-1))
}
