package lexicon

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// This file owns the trigger vocabulary: the verbs and nouns that an encounter
// is told by, and the phrases that look like one and are none.

//go:embed triggers/verbs.tsv
var verbsTSV string

//go:embed triggers/encounters.tsv
var encountersTSV string

// VerbForm tells which forms of its verb a word can be; "met" is past and participle.
type VerbForm uint8

// The forms, as bits.
const (
	Base VerbForm = 1 << iota
	Third
	Past
	Participle
	Gerund
)

// Trigger is one word or phrase of the trigger vocabulary as it stands in a text.
type Trigger struct {
	Class string   // "meet", "host", "talk", "call", … : the first column's meaning is told in the TSV files
	Form  VerbForm // of a verb; 0 for a noun or a phrase
	Base  string   // of a verb, its base form: "meet"
	More  bool     // of a noun, it is plural
	rest  []string // the words that must follow the first
}

// isNoun reports whether the trigger is a noun or a phrase, and no verb.
func (t *Trigger) isNoun() bool { return t.Form == 0 }

// Words is the number of words that the trigger covers.
func (t *Trigger) Words() int { return 1 + len(t.rest) }

// Trigger gives the longest trigger that begins with the word, where next gives
// the folded words that follow (1 is the next one); nil when none does. Verbs and
// nouns of the same spelling ("meeting", "call") are told apart by noun:
// Trigger(true, …) looks for nouns and phrases, Trigger(false, …) for verbs.
func (t *Term) Trigger(noun bool, next func(int) string) *Trigger {
	if t.triggers == nil {
		return nil
	}
	of := &t.triggers.verbs
	if noun {
		of = &t.triggers.nouns
	}
	if of.behind == 0 {
		return of.alone
	}
	following := next(1)
	if of.behind&initial(following) == 0 {
		return of.alone
	}
	for i := range of.longer {
		if longer := &of.longer[i]; longer.rest[0] == following && longer.follows(next) {
			return longer
		}
	}
	return of.alone
}

// triggers are those that begin with one word: nouns and phrases, and verbs.
type triggers struct{ nouns, verbs triggersOf }

// triggersOf are those of one kind.
type triggersOf struct {
	alone  *Trigger  // the word alone, nil when it is none
	longer []Trigger // the longest first, so that "telephone call" wins over "call"
	behind uint64    // initials of their second words
}

// add files a trigger; of two alike the first counts.
func (t *triggersOf) add(trigger Trigger) {
	switch {
	case len(trigger.rest) > 0:
		t.longer = append(t.longer, trigger)
		t.behind |= initial(trigger.rest[0])
	case t.alone == nil:
		t.alone = &trigger
	}
}

// sort puts the longest first.
func (t *triggersOf) sort() {
	slices.SortStableFunc(t.longer, func(a, b Trigger) int { return len(b.rest) - len(a.rest) })
}

// initial is a bit for a word's first letter, 0 for no word.
func initial(word string) uint64 {
	if word == "" {
		return 0
	}
	return 1 << (word[0] & 63)
}

// Triggers reports whether some trigger begins with the word.
func (t *Term) Triggers() bool { return t.triggers != nil }

// LongVerbs reports whether some verb of several words does: "hold talks".
func (t *Term) LongVerbs() bool { return t.triggers != nil && t.triggers.verbs.behind != 0 }

func (t *Trigger) follows(next func(int) string) bool {
	for i, word := range t.rest {
		if next(i+1) != word {
			return false
		}
	}
	return true
}

// loadTriggers reads both files.
func (w *words) loadTriggers() error {
	err := eachRow("triggers/verbs.tsv", verbsTSV, 7, func(columns []string) error {
		for _, particle := range strings.Split(columns[5], "|") {
			words := []string{}
			if particle != "-" {
				words = strings.Fields(particle)
			}
			w.addVerb(columns[:5], words, columns[6])
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = eachRow("triggers/encounters.tsv", encountersTSV, 2, func(columns []string) error {
		w.addPhrase(columns[0], columns[1])
		return nil
	})
	for i := range w.terms {
		if t := w.terms[i].triggers; t != nil {
			t.nouns.sort()
			t.verbs.sort()
		}
	}
	return err
}

// addTrigger files a trigger under its first word.
func (w *words) addTrigger(first string, trigger Trigger) {
	term := w.term(w.number(first))
	if term.triggers == nil {
		term.triggers = &triggers{}
	}
	if trigger.isNoun() {
		term.triggers.nouns.add(trigger)
	} else {
		term.triggers.verbs.add(trigger)
	}
}

// addVerb adds a verb's forms; forms of the same spelling are one trigger.
func (w *words) addVerb(forms, particle []string, class string) {
	spelled := map[string]VerbForm{}
	for i, form := range forms {
		spelled[form] |= 1 << i
	}
	for _, form := range forms {
		bits, ok := spelled[form]
		if !ok {
			continue // the same spelling came before
		}
		delete(spelled, form)
		words := append(strings.Fields(form), particle...)
		w.addTrigger(words[0], Trigger{Class: class, Form: bits, Base: forms[0], rest: words[1:]})
	}
}

// addPhrase adds a noun or phrase, with its plural where "~" marks one.
func (w *words) addPhrase(text, class string) {
	words := strings.Fields(strings.ReplaceAll(text, "~", ""))
	w.addTrigger(words[0], Trigger{Class: class, rest: words[1:]})
	if !strings.Contains(text, "~") {
		return
	}
	more := strings.Fields(strings.ReplaceAll(text, "~", "s"))
	w.addTrigger(more[0], Trigger{Class: class, More: true, rest: more[1:]})
}

// eachRow calls row for every line of a TSV file that is neither empty nor a
// comment; an error names file and line.
func eachRow(file, text string, width int, row func(columns []string) error) error {
	for number, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != width {
			return fmt.Errorf("%s:%d: %d columns where %d belong", file, number+1, len(columns), width)
		}
		for i, column := range columns {
			if strings.TrimSpace(column) == "" {
				return fmt.Errorf("%s:%d: column %d is empty: write - for none", file, number+1, i+1)
			}
		}
		if err := row(columns); err != nil {
			return fmt.Errorf("%s:%d: %w", file, number+1, err)
		}
	}
	return nil
}
