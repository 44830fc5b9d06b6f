package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the object of a verb: the list of noun groups behind it, past adverbs,
// days, venues and those who were only present.

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
		case word == ",", word == "(", word == ")", word == "--", word == "-", word == "/", word == ":" && skipped == 0: // "held talks with: X; Y"
		case word == "with", word == "and", word == "separately", word == "separate", word == "respectively",
			f.Adverb(i), f.IsNumber(i), text.Determiners.Has(word), text.Calendar.Has(word), text.DayWords.Has(word):
		case f.endsClause(i):
			return side{}
		case text.Prepositions.Has(word) && word != "with" && word != "between" && word != "among" && f.personBehind(i):
			return side{} // "welcomed the words of the Turkish leader"
		case text.Prepositions.Has(word) && f.mention(i+1) == nil && skipped > 0:
		case f.VerbTrigger(i) != nil && !f.isNounHere(i):
			return side{}
		}
		if word := f.Fold(i); (word == "him" || word == "her" && !f.owns(i)) && f.mention(i) == nil {
			return side{Phrase: text.At(i), pronoun: true}
		}
		if f.roleAt(i) && f.roleEnds(i) {
			return side{Phrase: text.At(i), pronoun: true}
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
	if word := f.Fold(i); word != "at" && word != "in" && word != "inside" && word != "to" && word != "into" {
		return i
	}
	to := i + 1
	if text.Determiners.Has(f.Fold(to)) {
		to++
	}
	from := to
	if f.IsLower(to) && f.Cue(to, lexicon.CueOfficePlace) && f.mention(to) == nil { // "to his chambers"
		to++
	}
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
