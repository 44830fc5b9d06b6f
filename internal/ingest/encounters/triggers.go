package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the triggers of a sentence: the words and phrases of the
// trigger vocabulary as they stand in it. Input: tokens and mentions; output:
// a list a sentence, in the order of the text, none overlapping another.

// trigger is one word or phrase of the trigger vocabulary in the text.
type trigger struct {
	text.Phrase
	*lexicon.Trigger
	group verbGroup // of a verb
	taken bool      // a noun that a verb took as its object
}

// verb reports whether the trigger is used as a verb.
func (t *trigger) verb() bool { return t.Form != 0 }

// triggersOf gives the triggers of a sentence, found when it is first asked for.
func (f *finder) triggersOf(number int) []trigger {
	s := &f.Sentences[number]
	if s.Triggers.Empty() {
		from := len(f.found)
		f.found = f.findTriggers(*s, f.found)
		s.Triggers = text.Phrase{From: from, To: len(f.found)}
	}
	return f.found[s.Triggers.From:s.Triggers.To]
}

// findTriggers appends the triggers of a sentence. Words inside a person's name or
// title ("Permanent Secretary of the Council") are no triggers, nor are the
// words of a direct quotation: what is said there is not what the article tells.
func (f *finder) findTriggers(s text.Sentence, list []trigger) []trigger {
	first := len(list)
	for i := s.From; i < s.To; {
		token := &f.Tokens[i]
		if token.Shape == text.Mark || token.Shape == text.Number || token.Shape == text.Initial {
			i++
			continue
		}
		if m := f.mention(i); m != nil && (m.Kind == names.Person || m.Kind == names.Organisation || m.Kind == names.Country) {
			i = max(m.End(), i+1)
			continue
		}
		if !f.Seen[i].Triggers() {
			i++
			continue
		}
		found := f.TriggerAt(i)
		if found == nil || found.Base == "have" && f.auxiliary(s, i) {
			i++
			continue
		}
		if found.Base == "sit" && found.Words() == 2 && f.Fold(i+1) == "in" && i+2 < s.To && f.IsCapital(i+2) { // "will sit in Nairobi"
			if alone := f.Seen[i].Term.Trigger(false, func(int) string { return "" }); alone != nil {
				found = alone
			}
		}
		list = append(list, trigger{Phrase: text.Phrase{From: i, To: i + found.Words()}, Trigger: found})
		i += found.Words()
	}
	var before *trigger // the verb before
	for i := first; i < len(list); i++ {
		if t := &list[i]; t.verb() {
			if t.group = f.verbGroup(s, t.Phrase, t.Form); before != nil {
				f.coordinate(before, t)
			}
			before = t
		}
	}
	return list
}

// auxiliary reports whether "has", "had", "have" at token i only helps another verb.
func (f *finder) auxiliary(s text.Sentence, i int) bool {
	for i++; i < s.To && (f.Adverb(i) || text.Negations.Has(f.Fold(i))); i++ {
	}
	word := f.Fold(i)
	if word == "been" {
		return true
	}
	if !f.IsLower(i) || f.mention(i) != nil {
		return false
	}
	if t := f.VerbTrigger(i); t != nil {
		return t.Form&lexicon.Participle != 0 && !text.Determiners.Has(f.Fold(i-1))
	}
	return len(word) > 4 && (word[len(word)-2:] == "ed" || word[len(word)-2:] == "en")
}

// coordinate lets a bare verb behind "and" share the modal of the verb before
// it: "will hold talks and pay a courtesy call".
func (f *finder) coordinate(before, t *trigger) {
	bare := t.group.From == t.From && t.Form&lexicon.Base != 0 && t.Form&lexicon.Past == 0
	mood := before.group.mood
	notSo := mood == imagined || mood == refused || mood == unreal
	if bare && t.group.mood == asserted && (notSo || mood == arranged) {
		t.group.mood, t.group.tense, t.group.foreseen = mood, before.group.tense, before.group.foreseen
	}
	if bare && !before.group.finite && before.group.mood == t.group.mood {
		t.group.finite = before.group.finite
	}
	joined := text.WordIn("and or then", f.Fold(t.group.From-1))
	switch {
	case !joined || before.group.governor < 0 && mood != unreal:
	case notSo && f.Fold(t.group.From) == "to" && (t.group.mood == purposed || t.group.mood == arranged && mood == unreal): // "had been expected to meet X and to hold talks with Y"
		t.group.mood, t.group.tense = mood, before.group.tense
	case mood == unreal && t.group.From == t.From && t.Form&lexicon.Participle != 0 && f.Fold(before.From-1) == "have": // "was to have met X and paid a call on Y"
		t.group.mood = unreal
	}
}
