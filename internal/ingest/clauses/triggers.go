package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the triggers of a sentence: the words and phrases of the
// trigger vocabulary as they stand in it. Input: tokens and mentions; output:
// a list a sentence, in the order of the text, none overlapping another.

// Trigger is one word or phrase of the trigger vocabulary in the text.
type Trigger struct {
	text.Phrase
	*lexicon.Trigger
	Group VerbGroup // of a verb
	Taken bool      // a noun that a verb took as its object
}

// Verb reports whether the trigger is used as a verb.
func (t *Trigger) Verb() bool { return t.Form != 0 }

// TriggersOf gives the triggers of a sentence, found when it is first asked for.
func (d *Document) TriggersOf(number int) []Trigger {
	s := &d.Sentences[number]
	if s.Triggers.Empty() {
		from := len(d.found)
		d.found = d.findTriggers(*s, d.found)
		s.Triggers = text.Phrase{From: from, To: len(d.found)}
	}
	return d.found[s.Triggers.From:s.Triggers.To]
}

// findTriggers appends the triggers of a sentence. Words inside a person's name or
// title ("Permanent Secretary of the Council") are no triggers, nor are the
// words of a direct quotation: what is said there is not what the article tells.
func (d *Document) findTriggers(s text.Sentence, list []Trigger) []Trigger {
	first := len(list)
	for i := s.From; i < s.To; {
		token := &d.Tokens[i]
		if token.Shape == text.Mark || token.Shape == text.Number || token.Shape == text.Initial {
			i++
			continue
		}
		if m := d.MentionOver(i); m != nil && (m.Kind == names.Person || m.Kind == names.Organisation || m.Kind == names.Country) {
			i = max(m.End(), i+1)
			continue
		}
		if !d.Seen[i].Triggers() {
			i++
			continue
		}
		found := d.TriggerAt(i)
		if found == nil || found.Base == "have" && d.auxiliary(s, i) {
			i++
			continue
		}
		if found.Base == "sit" && found.Words() == 2 && d.Fold(i+1) == "in" && i+2 < s.To && d.IsCapital(i+2) { // "will sit in Nairobi"
			if alone := d.Seen[i].Term.Trigger(false, func(int) string { return "" }); alone != nil {
				found = alone
			}
		}
		list = append(list, Trigger{Phrase: text.Phrase{From: i, To: i + found.Words()}, Trigger: found})
		i += found.Words()
	}
	var before *Trigger // the verb before
	for i := first; i < len(list); i++ {
		if t := &list[i]; t.Verb() {
			if t.Group = d.VerbGroup(s, t.Phrase, t.Form); before != nil {
				d.coordinate(before, t)
			}
			before = t
		}
	}
	return list
}

// auxiliary reports whether "has", "had", "have" at token i only helps another verb.
func (d *Document) auxiliary(s text.Sentence, i int) bool {
	for i++; i < s.To && (d.Adverb(i) || text.Negations.Has(d.Fold(i))); i++ {
	}
	word := d.Fold(i)
	if word == "been" {
		return true
	}
	if !d.IsLower(i) || d.MentionOver(i) != nil {
		return false
	}
	if t := d.VerbTrigger(i); t != nil {
		return t.Form&lexicon.Participle != 0 && !text.Determiners.Has(d.Fold(i-1))
	}
	return len(word) > 4 && (word[len(word)-2:] == "ed" || word[len(word)-2:] == "en")
}

// coordinate lets a bare verb behind "and" share the modal of the verb before
// it: "will hold talks and pay a courtesy call".
func (d *Document) coordinate(before, t *Trigger) {
	bare := t.Group.From == t.From && t.Form&lexicon.Base != 0 && t.Form&lexicon.Past == 0
	mood := before.Group.Mood
	notSo := mood == Imagined || mood == Refused || mood == Unreal
	if bare && t.Group.Mood == Asserted && (notSo || mood == Arranged) {
		t.Group.Mood, t.Group.Tense, t.Group.Foreseen = mood, before.Group.Tense, before.Group.Foreseen
	}
	if bare && !before.Group.Finite && before.Group.Mood == t.Group.Mood {
		t.Group.Finite = before.Group.Finite
	}
	joined := text.WordIn("and or then", d.Fold(t.Group.From-1))
	switch {
	case !joined || before.Group.Governor < 0 && mood != Unreal:
	case notSo && d.Fold(t.Group.From) == "to" && (t.Group.Mood == Purposed || t.Group.Mood == Arranged && mood == Unreal): // "had been expected to meet X and to hold talks with Y"
		t.Group.Mood, t.Group.Tense = mood, before.Group.Tense
	case mood == Unreal && t.Group.From == t.From && t.Form&lexicon.Participle != 0 && d.Fold(before.From-1) == "have": // "was to have met X and paid a call on Y"
		t.Group.Mood = Unreal
	}
}

// TriggerOver gives the trigger of the sentence that covers token i, nil when none does.
func (d *Document) TriggerOver(i int) *Trigger {
	for k := range d.Triggers {
		if d.Triggers[k].Has(i) {
			return &d.Triggers[k]
		}
	}
	return nil
}
