package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the object of a verb: the list of noun groups behind it, past adverbs,
// days, venues and those who were only present.

// Object reads the list of noun groups that begins behind token i, past "with",
// adverbs and days; an empty side when none begins there.
func (d *Document) Object(s text.Sentence, i int) Side { return d.ListBehind(s, i, false) }

// ListBehind reads the list of noun groups that begins behind token i; a closed one goes on where a
// clause of its own might begin ("between A and B").
func (d *Document) ListBehind(s text.Sentence, i int, closed bool) Side {
	skipped := 0
	for i < s.To && skipped <= Reach/2 {
		if to := d.VenueAt(s, i); to > i { // "received at the Officers Club in Gudaibiya Y"
			i = to
			skipped++
			continue
		}
		if m := d.MentionOver(i); m != nil {
			if d.Usable(m) && m.From == i {
				return d.ListFrom(s, i, closed)
			}
			if m.Possessive { // "met Egypt's foreign minister" is one mention; "met Egypt's delegation" two
				i = m.End()
				skipped++
				continue
			}
			if m.Kind != names.Country {
				return Side{}
			}
			i = m.End()
			skipped++
			continue
		}
		if t := d.TriggerOver(i); t != nil && t.Class == "apart" {
			i = t.To
			continue
		}
		if to := d.presentBeside(s, i); to > i { // "received, in the presence of Z, the ambassador"
			i, skipped = to, 0
			continue
		}
		if d.Cue(i, lexicon.CueLed) && d.Fold(i+1) == "by" && i+2 < s.To { // "with members of the parliament led by X"
			if m := d.MentionOver(i + 2); m != nil && m.Kind == names.Person && m.From == i+2 && d.Usable(m) {
				return d.ListFrom(s, i+2, closed)
			}
		}
		if word := d.Fold(i); text.Calendar.Has(word) || d.IsNumber(i) || word == "," && text.Calendar.Has(d.Fold(i+1)) { // a date, however long
			i++
			continue
		}
		switch word := d.Fold(i); {
		case word == "that": // "welcomed that X had decided"
			return Side{}
		case word == ",", word == "(", word == ")", word == "--", word == "-", word == "/", word == ":" && skipped == 0: // "held talks with: X; Y"
		case word == "with", word == "and", word == "separately", word == "separate", word == "respectively",
			d.Adverb(i), d.IsNumber(i), text.Determiners.Has(word), text.Calendar.Has(word), text.DayWords.Has(word):
		case d.EndsClause(i):
			return Side{}
		case text.Prepositions.Has(word) && word != "with" && word != "between" && word != "among" && d.personBehind(i):
			return Side{} // "welcomed the words of the Turkish leader"
		case text.Prepositions.Has(word) && d.MentionOver(i+1) == nil && skipped > 0:
		case d.VerbTrigger(i) != nil && !d.IsNounHere(i):
			return Side{}
		}
		if word := d.Fold(i); (word == "him" || word == "her" && !d.Owns(i)) && d.MentionOver(i) == nil {
			return Side{Phrase: text.At(i), Pronoun: true}
		}
		if d.roleAt(i) && d.roleEnds(i) {
			return Side{Phrase: text.At(i), Pronoun: true}
		}
		i++
		skipped++
	}
	return Side{}
}

// presentBeside gives the end of "in the presence of Z," at token i, i when none stands there.
func (d *Document) presentBeside(s text.Sentence, i int) int {
	if d.Fold(i) != "in" {
		return i
	}
	for k := range d.Triggers {
		t := &d.Triggers[k]
		if t.From != i || t.Class != "presence" || d.MentionOver(t.To) == nil {
			continue
		}
		beside := d.ListFrom(s, d.MentionOver(t.To).From, false)
		if n := len(beside.Mentions); n > 1 {
			last := d.Mentions[beside.Mentions[n-1]].From
			if d.Fold(last-1) == "," && d.Fold(last-2) != "and" { // no "and" before the last: he is none of them
				return last
			}
		}
		if len(beside.Mentions) > 0 && d.Fold(beside.To) == "," {
			return beside.To + 1
		}
	}
	return i
}

// VenueAt gives the end of the words at token i that tell where something was, "at the
// Officers Club", "in the Fez Hall of the palace": none of them speaks of a person. i when
// they are something else.
func (d *Document) VenueAt(s text.Sentence, i int) int {
	if word := d.Fold(i); word != "at" && word != "in" && word != "inside" && word != "to" && word != "into" {
		return i
	}
	to := i + 1
	if text.Determiners.Has(d.Fold(to)) {
		to++
	}
	from := to
	if d.IsLower(to) && d.Cue(to, lexicon.CueOfficePlace) && d.MentionOver(to) == nil { // "to his chambers"
		to++
	}
	for to < s.To && to < from+7 {
		m := d.MentionOver(to)
		switch {
		case m != nil && (m.Kind == names.Organisation || m.Kind == names.Delegation && d.Fold(m.Head) == "mission") && !m.Possessive:
			to = m.End()
		case m != nil:
			if to == from {
				return i
			}
			return to
		case d.Tokens[to].Capital() && !text.Calendar.Has(d.Fold(to)):
			to++
		case to > from && d.Fold(to) == "of" && d.Fold(to+1) == "the" && d.Cue(to+2, lexicon.CueOfficePlace):
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
func (d *Document) personBehind(i int) bool {
	for j := i + 1; j < i+3; j++ {
		if m := d.MentionOver(j); m != nil {
			return m.Kind == names.Person || m.Kind == names.Group
		}
		if !text.Determiners.Has(d.Fold(j)) {
			return false
		}
	}
	return false
}
