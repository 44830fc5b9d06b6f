package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the triggers of a sentence: the words and phrases of the
// trigger vocabulary as they stand in it. Input: tokens and mentions; output:
// a list a sentence, in the order of the text, none overlapping another.

// trigger is one word or phrase of the trigger vocabulary in the text.
type trigger struct {
	phrase
	*lexicon.Trigger
	group verbGroup // of a verb
	taken bool      // a noun that a verb took as its object
}

// verb reports whether the trigger is used as a verb.
func (t *trigger) verb() bool { return t.Form != 0 }

// triggersOf gives the triggers of a sentence, found when it is first asked for.
func (f *finder) triggersOf(number int) []trigger {
	s := &f.sentences[number]
	if s.triggers.empty() {
		from := len(f.found)
		f.found = f.findTriggers(*s, f.found)
		s.triggers = phrase{from, len(f.found)}
	}
	return f.found[s.triggers.from:s.triggers.to]
}

// findTriggers appends the triggers of a sentence. Words inside a person's name or
// title ("Permanent Secretary of the Council") are no triggers, nor are the
// words of a direct quotation: what is said there is not what the article tells.
func (f *finder) findTriggers(s sentence, list []trigger) []trigger {
	first := len(list)
	for i := s.from; i < s.to; {
		token := &f.tokens[i]
		if token.shape == mark || token.shape == number || token.shape == initial {
			i++
			continue
		}
		if m := f.mention(i); m != nil && (m.kind == person || m.kind == organisation || m.kind == country) {
			i = max(m.end(), i+1)
			continue
		}
		if !f.seen[i].Triggers() {
			i++
			continue
		}
		found := f.triggerAt(i)
		if found == nil || found.Base == "have" && f.auxiliary(s, i) {
			i++
			continue
		}
		if found.Base == "sit" && found.Words() == 2 && f.fold(i+1) == "in" && i+2 < s.to && f.tokens[i+2].capital() { // "will sit in Nairobi"
			if alone := f.seen[i].Term.Trigger(false, func(int) string { return "" }); alone != nil {
				found = alone
			}
		}
		list = append(list, trigger{phrase: phrase{i, i + found.Words()}, Trigger: found})
		i += found.Words()
	}
	var before *trigger // the verb before
	for i := first; i < len(list); i++ {
		if t := &list[i]; t.verb() {
			if t.group = f.verbGroup(s, t.phrase, t.Form); before != nil {
				f.coordinate(before, t)
			}
			before = t
		}
	}
	return list
}

// auxiliary reports whether "has", "had", "have" at token i only helps another verb.
func (f *finder) auxiliary(s sentence, i int) bool {
	for i++; i < s.to && (f.adverb(i) || negations.has(f.fold(i))); i++ {
	}
	word := f.fold(i)
	if word == "been" {
		return true
	}
	if !f.isLower(i) || f.mention(i) != nil {
		return false
	}
	if t := f.verbTrigger(i); t != nil {
		return t.Form&lexicon.Participle != 0 && !determiners.has(f.fold(i-1))
	}
	return len(word) > 4 && (word[len(word)-2:] == "ed" || word[len(word)-2:] == "en")
}

// coordinate lets a bare verb behind "and" share the modal of the verb before
// it: "will hold talks and pay a courtesy call".
func (f *finder) coordinate(before, t *trigger) {
	bare := t.group.from == t.from && t.Form&lexicon.Base != 0 && t.Form&lexicon.Past == 0
	if mood := before.group.mood; bare && t.group.mood == asserted && (mood == arranged || mood == imagined || mood == refused || mood == unreal) {
		t.group.mood, t.group.tense, t.group.foreseen = mood, before.group.tense, before.group.foreseen
	}
	if bare && !before.group.finite && before.group.mood == t.group.mood {
		t.group.finite = before.group.finite
	}
}

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
	if noun != nil && noun.Class == "call" && noun.Words() == 1 && (modals.has(d.fold(i-1)) || d.fold(i-1) == "to") { // "would call a session"
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

// The closed classes of English words that patterns are made of, from the
// vocabulary.
var (
	determiners  = set(lexicon.CueWords(lexicon.CueDeterminer))
	pronouns     = set(lexicon.CueWords(lexicon.CuePronoun))
	modals       = set(lexicon.CueWords(lexicon.CueModal))
	beForms      = set(lexicon.CueWords(lexicon.CueBeForm))
	haveForms    = set(lexicon.CueWords(lexicon.CueHaveForm))
	doForms      = set(lexicon.CueWords(lexicon.CueDoForm))
	negations    = set(lexicon.CueWords(lexicon.CueNegation))
	prepositions = set(lexicon.CueWords(lexicon.CuePreposition))
)

// utterances are the verbs that report what somebody said.
var utterances = set(lexicon.CueWords(lexicon.CueUtterance))

// headsOf reports whether a word that may be a verb is the noun of an office or
// of a thing: "Heads of State", "the lead", "a visit".
func (d *document) headsOf(i int) bool {
	return d.fold(i+1) == "of" || d.tokens[i].shape == title && i > d.sentenceOf(i).from && d.sentenceOf(i).kind != headline || determiners.has(d.fold(i-1))
}
