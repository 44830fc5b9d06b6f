package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the complements of a verb or noun: its with-group, by-group and
// between-group, also where they open the sentence, and the encounter noun that is its
// object.

// agent reads the by-group behind a passive verb.
func (f *finder) agent(s text.Sentence, i int) side { return f.complement(s, i, "by") }

// withGroup reads the with-group behind a verb.
func (f *finder) withGroup(s text.Sentence, i int) side {
	return f.complement(s, i, "with from opposite")
}

// complement reads the list behind the first of the prepositions (parted by
// blanks) that follows in the clause.
func (f *finder) complement(s text.Sentence, i int, heads string) side {
	for from := i; i < s.To && i < from+40; i++ {
		if m := f.mention(i); m != nil {
			i = m.End() - 1
			continue
		}
		word := f.Fold(i)
		if word == "with" {
			if t := f.triggerAtEnd(i); t != nil && t.Class == "presence" && t.From == i { // "was held with the participation of"
				i = t.To - 1
				continue
			}
		}
		if word == `"` && i == from { // a "constructive meeting" with
			continue
		}
		if word == ":" && i > from && text.WordIn(heads, "with") { // "held two meetings: one with X and another with Y", "meetings in New York: with X"
			if next := f.Fold(i + 1); next == "with" || next == "one" && f.Fold(i+2) == "with" {
				continue
			}
		}
		if word == ";" || word == ":" || word == `"` || (word == "that" || word == "said" || word == "told" || word == "about" || word == "who") && i > from {
			return side{}
		}
		if f.Cue(i, lexicon.CueBodyNoun) && f.Determiner(i-1) != 0 && f.Fold(i-2) == "," && i > from+1 && f.Fold(i+1) == "of" { // "the summit of GUAM, the grouping of both with Georgia, will"
			return side{}
		}
		if word == "among" && f.Fold(i+1) == "them" { // "meetings, among them with X"
			continue
		}
		if text.WordIn(heads, word) && !(word == "on" && (text.Calendar.Has(f.Fold(i+1)) || f.IsNumber(i+1))) && !(word == "with" && i > from && f.Cue(i-1, lexicon.CueAlong)) {
			if list := f.listBehind(s, i+1, word == "between" || word == "among"); !list.open() && list.From <= i+reach {
				return list
			}
			if head := f.bodyLed(s, i+1); word == "with" && f.hasPerson(head) {
				return head
			}
		}
		behind := i > from+1 || i > from && f.Fold(from) == ","
		if t := f.VerbTrigger(i); behind && t != nil && t.Form&lexicon.Gerund == 0 && t.Form&(lexicon.Past|lexicon.Third) != 0 && !f.isNounHere(i) && word != "held" && word != "set" {
			return side{}
		}
	}
	return side{}
}

// fronted reads the group that one of the prepositions opens the sentence with, cleft or
// not: "With X, the chief spoke", "It was to X that she paid her first call".
func (f *finder) fronted(s text.Sentence, t *trigger, heads string) side {
	i := s.From
	if cleft := f.cleftAt(s); cleft > i {
		i = cleft
	}
	if !text.WordIn(heads, f.Fold(i)) || t.From < i+3 {
		return side{}
	}
	if list := f.object(phraseSentence(s, t.From), i+1); f.hasPerson(list) {
		return list
	}
	return side{}
}

// cleftAt gives the token behind "It was", past "only" and "also"; the first token of a
// sentence that does not open so.
func (f *finder) cleftAt(s text.Sentence) int {
	if f.Fold(s.From) != "it" || !text.BeForms.Has(f.Fold(s.From+1)) {
		return s.From
	}
	i := s.From + 2
	for i < s.To && f.Adverb(i) {
		i++
	}
	return i
}

// amongThose reads whom a sentence names behind the verb that was said of him first: "Among
// those received by X on Tuesday was Y", "The first to call on X were Y and Z".
func (f *finder) amongThose(s text.Sentence, t *trigger, i int) side {
	if first := f.Fold(s.From); t.From > s.From+12 || first != "among" && first != "amongst" && !f.Cue(s.From+1, lexicon.CueOrdinal) {
		return side{}
	}
	for end := min(s.To, i+reach); i < end; i++ {
		if text.BeForms.Has(f.Fold(i)) {
			return f.listAfter(s, i+1)
		}
		if f.mention(i) != nil && f.mention(i).Kind == names.Person || f.Fold(i) == ";" {
			return side{}
		}
	}
	return side{}
}

// whom gives the antecedent of "whom" before the subject of a verb that has no
// object of its own: "Y, whom X met".
func (f *finder) whom(s text.Sentence, subject side) side {
	i := subject.From - 1
	if len(subject.mentions) == 0 || i <= s.From || f.Fold(i) != "whom" && f.Fold(i) != "who" {
		return side{}
	}
	for i--; i >= s.From && (f.Fold(i) == "," || text.Prepositions.Has(f.Fold(i))); i-- {
	}
	if m := f.mention(i); m != nil && f.usable(m) {
		return f.listUpTo(s, m)
	}
	return side{}
}

// nounAfter gives the encounter noun that is the object of the verb trigger k:
// the next trigger, with only modifiers between; nil when there is none.
func (f *finder) nounAfter(k int) *trigger {
	t := &f.triggers[k]
	if k+1 >= len(f.triggers) {
		return nil
	}
	var noun *trigger
	for j := k + 1; j < len(f.triggers); j++ {
		if next := &f.triggers[j]; !next.verb() && next.Class != "apart" && next.Class != "series" && next.Class != "video" {
			noun = next
			break
		} else if next.verb() {
			return nil
		}
	}
	if noun == nil || noun.From > t.To+12 {
		return nil
	}
	for i := t.To; i < noun.From; i++ {
		if m := f.mention(i); m != nil {
			if t.Base != "grant" && t.Base != "give" && t.Base != "pay" && !m.Possessive && m.Kind != names.Country && m.Kind != names.Organisation && m.End() > i+3 {
				return nil
			}
			continue
		}
		switch word := f.Fold(i); {
		case word == ";" || word == ":":
			return nil
		case text.Prepositions.Has(word) && word != "of" && word != "in" && word != "on" && word != "at" && word != "by":
			return nil
		case f.endsClause(i) && word != `"`:
			return nil
		}
	}
	return noun
}

// nounBehind gives the trigger noun that is the direct object at token i.
func (f *finder) nounBehind(i int) *trigger {
	for k := range f.triggers {
		noun := &f.triggers[k]
		if noun.From < i || noun.verb() || noun.Class == "apart" || noun.Class == "presence" {
			continue
		}
		for j := i; j < noun.From; j++ {
			if f.mention(j) != nil && !f.mention(j).Possessive || text.Prepositions.Has(f.Fold(j)) || j > i+4 {
				return nil
			}
		}
		return noun
	}
	return nil
}

// nounBetween reports whether an encounter noun stands between two tokens: the
// with-group behind it is the noun's ("spoke of a meeting with Y").
func (f *finder) nounBetween(from, to int) bool {
	for k := range f.triggers {
		t := &f.triggers[k]
		if !t.verb() && from <= t.From && t.To <= to && text.WordIn("talk session summit video-talk audience", t.Class) {
			return true
		}
	}
	return false
}

// phraseSentence cuts a sentence short at token to.
func phraseSentence(s text.Sentence, to int) text.Sentence {
	s.To = to
	return s
}
