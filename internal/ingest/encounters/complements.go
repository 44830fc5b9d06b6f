package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what stands behind a verb or noun: its object, its with-group,
// by-group and between-group, the encounter noun that is its object.

// object reads the list of noun groups that begins behind token i, past "with",
// adverbs and days. stop is the end of the clause.
func (f *finder) object(s text.Sentence, i int) side { return f.listBehind(s, i, false) }

// listBehind reads the list of noun groups that begins behind token i.
func (f *finder) listBehind(s text.Sentence, i int, closed bool) side {
	skipped := 0
	for i < s.To && skipped <= reach/2 {
		if to := f.venueAt(s, i); to > i { // "received at the Officers Club in Gudaibiya Y"
			i = to
			skipped++
			continue
		}
		if m := f.mention(i); m != nil {
			if f.usable(m) && m.From == i {
				return f.listFrom(s, i, closed)
			}
			if m.Possessive { // "met Egypt's foreign minister" is one mention; "met Egypt's delegation" two
				i = m.End()
				skipped++
				continue
			}
			if m.Kind != names.Country {
				return side{}
			}
			i = m.End()
			skipped++
			continue
		}
		if t := f.triggerAtEnd(i); t != nil && t.Class == "apart" {
			i = t.To
			continue
		}
		if to := f.presentBeside(s, i); to > i { // "received, in the presence of Z, the ambassador"
			i, skipped = to, 0
			continue
		}
		if f.Cue(i, lexicon.CueLed) && f.Fold(i+1) == "by" && i+2 < s.To { // "with members of the parliament led by X"
			if m := f.mention(i + 2); m != nil && m.Kind == names.Person && m.From == i+2 && f.usable(m) {
				return f.listFrom(s, i+2, closed)
			}
		}
		if word := f.Fold(i); text.Calendar.Has(word) || f.IsNumber(i) || word == "," && text.Calendar.Has(f.Fold(i+1)) { // a date, however long
			i++
			continue
		}
		switch word := f.Fold(i); {
		case word == "that": // "welcomed that X had decided"
			return side{}
		case word == ",", word == "(", word == ")", word == "--", word == "-", word == "/":
		case word == "with", word == "and", f.Adverb(i), text.Determiners.Has(word), f.IsNumber(i), text.Calendar.Has(word), text.DayWords.Has(word), word == "separately", word == "separate", word == "respectively":
		case f.endsClause(i):
			return side{}
		case text.Prepositions.Has(word) && word != "with" && word != "between" && word != "among" && f.personBehind(i):
			return side{} // "welcomed the words of the Turkish leader"
		case text.Prepositions.Has(word) && f.mention(i+1) == nil && skipped > 0:
		case f.VerbTrigger(i) != nil && !f.isNounHere(i):
			return side{}
		}
		if word := f.Fold(i); (word == "him" || word == "her" && !f.owns(i)) && f.mention(i) == nil {
			return side{Phrase: text.Phrase{From: i, To: i + 1}, pronoun: true}
		}
		i++
		skipped++
	}
	return side{}
}

// presentBeside gives the end of "in the presence of Z," at token i, i when none stands there.
func (f *finder) presentBeside(s text.Sentence, i int) int {
	if f.Fold(i) != "in" {
		return i
	}
	for k := range f.triggers {
		t := &f.triggers[k]
		if t.From != i || t.Class != "presence" || f.mention(t.To) == nil {
			continue
		}
		beside := f.listFrom(s, f.mention(t.To).From, false)
		if n := len(beside.mentions); n > 1 {
			last := f.Mentions[beside.mentions[n-1]].From
			if f.Fold(last-1) == "," && f.Fold(last-2) != "and" { // no "and" before the last: he is none of them
				return last
			}
		}
		if len(beside.mentions) > 0 && f.Fold(beside.To) == "," {
			return beside.To + 1
		}
	}
	return i
}

// venueAt gives the end of the words at token i that tell where something was, "at the
// Officers Club", "in the Fez Hall of the palace": none of them speaks of a person. i when
// they are something else.
func (f *finder) venueAt(s text.Sentence, i int) int {
	if word := f.Fold(i); word != "at" && word != "in" && word != "inside" {
		return i
	}
	to := i + 1
	if text.Determiners.Has(f.Fold(to)) {
		to++
	}
	from := to
	for to < s.To && to < from+7 {
		m := f.mention(to)
		switch {
		case m != nil && (m.Kind == names.Organisation || m.Kind == names.Delegation && f.Fold(m.Head) == "mission") && !m.Possessive:
			to = m.End()
		case m != nil:
			if to == from {
				return i
			}
			return to
		case f.Tokens[to].Capital() && !text.Calendar.Has(f.Fold(to)):
			to++
		case to > from && f.Fold(to) == "of" && f.Fold(to+1) == "the" && f.Cue(to+2, lexicon.CueOfficePlace):
			to += 3
		default:
			if to == from {
				return i
			}
			return to
		}
	}
	return i
}

// personBehind reports whether a person is the complement of the preposition at token i.
func (f *finder) personBehind(i int) bool {
	for j := i + 1; j < i+3; j++ {
		if m := f.mention(j); m != nil {
			return m.Kind == names.Person || m.Kind == names.Group
		}
		if !text.Determiners.Has(f.Fold(j)) {
			return false
		}
	}
	return false
}

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
		if text.WordIn(heads, word) && !(word == "on" && (text.Calendar.Has(f.Fold(i+1)) || f.IsNumber(i+1))) && !(word == "with" && i > from && f.Cue(i-1, lexicon.CueAlong)) {
			if list := f.listBehind(s, i+1, word == "between" || word == "among"); (len(list.mentions) > 0 || list.pronoun) && list.From <= i+reach {
				return list
			}
		}
		if t := f.VerbTrigger(i); t != nil && t.Form&lexicon.Gerund == 0 && !f.isNounHere(i) && t.Form&(lexicon.Past|lexicon.Third) != 0 && word != "held" && word != "set" && (i > from+1 || i > from && f.Fold(from) == ",") {
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
func (f *finder) nounAfter(s text.Sentence, k int) *trigger {
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
		case word == ";" || word == ":" || word == `"` && false:
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
func (f *finder) nounBehind(s text.Sentence, i int) *trigger {
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
