package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the complements of a verb or noun: its with-group, by-group and
// between-group, also where they open the sentence.

// Agent reads the by-group behind a passive verb.
func (d *Document) Agent(s text.Sentence, i int) Side { return d.Complement(s, i, "by") }

// WithGroup reads the with-group behind a verb.
func (d *Document) WithGroup(s text.Sentence, i int) Side {
	return d.Complement(s, i, "with from opposite")
}

// Complement reads the list behind the first of the prepositions (parted by
// blanks) that follows in the clause from token i on; an empty side when none does.
func (d *Document) Complement(s text.Sentence, i int, heads string) Side {
	for from := i; i < s.To && i < from+40; i++ {
		if m := d.MentionOver(i); m != nil {
			i = m.End() - 1
			continue
		}
		word := d.Fold(i)
		if word == "with" {
			if t := d.TriggerOver(i); t != nil && t.Class == "presence" && t.From == i { // "was held with the participation of"
				i = t.To - 1
				continue
			}
		}
		if word == `"` && i == from { // a "constructive meeting" with
			continue
		}
		if word == ":" && i > from && text.WordIn(heads, "with") { // "held two meetings: one with X and another with Y", "meetings in New York: with X"
			if next := d.Fold(i + 1); next == "with" || next == "one" && d.Fold(i+2) == "with" {
				continue
			}
		}
		if word == ";" || word == ":" || word == `"` || (word == "that" || word == "said" || word == "told" || word == "about" || word == "who") && i > from {
			return Side{}
		}
		if d.Cue(i, lexicon.CueBodyNoun) && d.Determiner(i-1) != 0 && d.Fold(i-2) == "," && i > from+1 && d.Fold(i+1) == "of" { // "the summit of GUAM, the grouping of both with Georgia, will"
			return Side{}
		}
		if word == "among" && d.Fold(i+1) == "them" { // "meetings, among them with X"
			continue
		}
		if text.WordIn(heads, word) && !(word == "on" && (text.Calendar.Has(d.Fold(i+1)) || d.IsNumber(i+1))) && !(word == "with" && i > from && d.Cue(i-1, lexicon.CueAlong)) {
			if list := d.ListBehind(s, i+1, word == "between" || word == "among"); !list.Open() && list.From <= i+Reach {
				return list
			}
			if head := d.BodyLed(s, i+1); word == "with" && d.HasPerson(head) {
				return head
			}
		}
		behind := i > from+1 || i > from && d.Fold(from) == ","
		if t := d.VerbTrigger(i); behind && t != nil && t.Form&lexicon.Gerund == 0 && t.Form&(lexicon.Past|lexicon.Third) != 0 && !d.IsNounHere(i) && word != "held" && word != "set" {
			return Side{}
		}
	}
	return Side{}
}

// Fronted reads the group that one of the prepositions opens the sentence with, cleft or
// not: "With X, the chief spoke", "It was to X that she paid her first call".
func (d *Document) Fronted(s text.Sentence, t *Trigger, heads string) Side {
	i := s.From
	if cleft := d.cleftAt(s); cleft > i {
		i = cleft
	}
	if !text.WordIn(heads, d.Fold(i)) || t.From < i+3 {
		return Side{}
	}
	if list := d.Object(s.UpTo(t.From), i+1); d.HasPerson(list) {
		return list
	}
	return Side{}
}

// cleftAt gives the token behind "It was", past "only" and "also"; the first token of a
// sentence that does not open so.
func (d *Document) cleftAt(s text.Sentence) int {
	if d.Fold(s.From) != "it" || !text.BeForms.Has(d.Fold(s.From+1)) {
		return s.From
	}
	i := s.From + 2
	for i < s.To && d.Adverb(i) {
		i++
	}
	return i
}

// AmongThose reads whom a sentence names behind the verb that was said of him first: "Among
// those received by X on Tuesday was Y", "The first to call on X were Y and Z".
func (d *Document) AmongThose(s text.Sentence, t *Trigger, i int) Side {
	if first := d.Fold(s.From); t.From > s.From+12 || first != "among" && first != "amongst" && !d.Cue(s.From+1, lexicon.CueOrdinal) {
		return Side{}
	}
	for end := min(s.To, i+Reach); i < end; i++ {
		if text.BeForms.Has(d.Fold(i)) {
			return d.ListAfter(s, i+1)
		}
		if d.MentionOver(i) != nil && d.MentionOver(i).Kind == names.Person || d.Fold(i) == ";" {
			return Side{}
		}
	}
	return Side{}
}

// Whom gives the antecedent of "whom" before the subject of a verb that has no
// object of its own: "Y, whom X met".
func (d *Document) Whom(s text.Sentence, subject Side) Side {
	i := subject.From - 1
	if len(subject.Mentions) == 0 || i <= s.From || d.Fold(i) != "whom" && d.Fold(i) != "who" {
		return Side{}
	}
	for i--; i >= s.From && (d.Fold(i) == "," || text.Prepositions.Has(d.Fold(i))); i-- {
	}
	if m := d.MentionOver(i); m != nil && d.Usable(m) {
		return d.ListUpTo(s, m)
	}
	return Side{}
}
