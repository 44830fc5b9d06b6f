package ingest

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what stands behind a verb or noun: its object, its with-group,
// by-group and between-group, the encounter noun that is its object.

// object reads the list of noun groups that begins behind token i, past "with",
// adverbs and days. stop is the end of the clause.
func (f *finder) object(s sentence, i int) side { return f.listBehind(s, i, false) }

// listBehind reads the list of noun groups that begins behind token i.
func (f *finder) listBehind(s sentence, i int, closed bool) side {
	skipped := 0
	for i < s.to && skipped <= reach/2 {
		if to := f.venueAt(s, i); to > i { // "received at the Officers Club in Gudaibiya Y"
			i = to
			skipped++
			continue
		}
		if m := f.mention(i); m != nil {
			if f.usable(m) && m.from == i {
				return f.listFrom(s, i, closed)
			}
			if m.possessive { // "met Egypt's foreign minister" is one mention; "met Egypt's delegation" two
				i = m.end()
				skipped++
				continue
			}
			if m.kind != country {
				return side{}
			}
			i = m.end()
			skipped++
			continue
		}
		if t := f.triggerAtEnd(i); t != nil && t.Class == "apart" {
			i = t.to
			continue
		}
		if to := f.presentBeside(s, i); to > i { // "received, in the presence of Z, the ambassador"
			i, skipped = to, 0
			continue
		}
		if f.cue(i, lexicon.CueLed) && f.fold(i+1) == "by" && i+2 < s.to { // "with members of the parliament led by X"
			if m := f.mention(i + 2); m != nil && m.kind == person && m.from == i+2 && f.usable(m) {
				return f.listFrom(s, i+2, closed)
			}
		}
		if word := f.fold(i); calendar.has(word) || f.isNumber(i) || word == "," && calendar.has(f.fold(i+1)) { // a date, however long
			i++
			continue
		}
		switch word := f.fold(i); {
		case word == "that": // "welcomed that X had decided"
			return side{}
		case word == ",", word == "(", word == ")", word == "--", word == "-", word == "/":
		case word == "with", word == "and", f.adverb(i), determiners.has(word), f.isNumber(i), calendar.has(word), dayWords.has(word), word == "separately", word == "separate", word == "respectively":
		case f.endsClause(i):
			return side{}
		case prepositions.has(word) && word != "with" && word != "between" && word != "among" && f.personBehind(i):
			return side{} // "welcomed the words of the Turkish leader"
		case prepositions.has(word) && f.mention(i+1) == nil && skipped > 0:
		case f.verbTrigger(i) != nil && !f.isNounHere(i):
			return side{}
		}
		if word := f.fold(i); (word == "him" || word == "her" && !f.owns(i)) && f.mention(i) == nil {
			return side{phrase: phrase{i, i + 1}, pronoun: true}
		}
		i++
		skipped++
	}
	return side{}
}

// presentBeside gives the end of "in the presence of Z," at token i, i when none stands there.
func (f *finder) presentBeside(s sentence, i int) int {
	if f.fold(i) != "in" {
		return i
	}
	for k := range f.triggers {
		t := &f.triggers[k]
		if t.from != i || t.Class != "presence" || f.mention(t.to) == nil {
			continue
		}
		beside := f.listFrom(s, f.mention(t.to).from, false)
		if n := len(beside.mentions); n > 1 {
			last := f.mentions[beside.mentions[n-1]].from
			if f.fold(last-1) == "," && f.fold(last-2) != "and" { // no "and" before the last: he is none of them
				return last
			}
		}
		if len(beside.mentions) > 0 && f.fold(beside.to) == "," {
			return beside.to + 1
		}
	}
	return i
}

// venueAt gives the end of the words at token i that tell where something was, "at the
// Officers Club", "in the Fez Hall of the palace": none of them speaks of a person. i when
// they are something else.
func (f *finder) venueAt(s sentence, i int) int {
	if word := f.fold(i); word != "at" && word != "in" && word != "inside" {
		return i
	}
	to := i + 1
	if determiners.has(f.fold(to)) {
		to++
	}
	from := to
	for to < s.to && to < from+7 {
		m := f.mention(to)
		switch {
		case m != nil && (m.kind == organisation || m.kind == delegation && f.fold(m.head) == "mission") && !m.possessive:
			to = m.end()
		case m != nil:
			if to == from {
				return i
			}
			return to
		case f.tokens[to].capital() && !calendar.has(f.fold(to)):
			to++
		case to > from && f.fold(to) == "of" && f.fold(to+1) == "the" && f.cue(to+2, lexicon.CueOfficePlace):
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
			return m.kind == person || m.kind == group
		}
		if !determiners.has(f.fold(j)) {
			return false
		}
	}
	return false
}

// agent reads the by-group behind a passive verb.
func (f *finder) agent(s sentence, i int) side { return f.complement(s, i, "by") }

// withGroup reads the with-group behind a verb.
func (f *finder) withGroup(s sentence, i int) side { return f.complement(s, i, "with from opposite") }

// complement reads the list behind the first of the prepositions (parted by
// blanks) that follows in the clause.
func (f *finder) complement(s sentence, i int, heads string) side {
	for from := i; i < s.to && i < from+40; i++ {
		if m := f.mention(i); m != nil {
			i = m.end() - 1
			continue
		}
		word := f.fold(i)
		if word == "with" {
			if t := f.triggerAtEnd(i); t != nil && t.Class == "presence" && t.from == i { // "was held with the participation of"
				i = t.to - 1
				continue
			}
		}
		if word == `"` && i == from { // a "constructive meeting" with
			continue
		}
		if word == ":" && i > from && wordIn(heads, "with") { // "held two meetings: one with X and another with Y", "meetings in New York: with X"
			if next := f.fold(i + 1); next == "with" || next == "one" && f.fold(i+2) == "with" {
				continue
			}
		}
		if word == ";" || word == ":" || word == `"` || (word == "that" || word == "said" || word == "told" || word == "about" || word == "who") && i > from {
			return side{}
		}
		if wordIn(heads, word) && !(word == "on" && (calendar.has(f.fold(i+1)) || f.isNumber(i+1))) && !(word == "with" && i > from && f.cue(i-1, lexicon.CueAlong)) {
			if list := f.listBehind(s, i+1, word == "between" || word == "among"); (len(list.mentions) > 0 || list.pronoun) && list.from <= i+reach {
				return list
			}
		}
		if t := f.verbTrigger(i); t != nil && t.Form&lexicon.Gerund == 0 && !f.isNounHere(i) && t.Form&(lexicon.Past|lexicon.Third) != 0 && word != "held" && word != "set" && i > from+1 {
			return side{}
		}
	}
	return side{}
}

// frontedWith reads a with-group that opens the sentence: "With X, the UN chief spoke about".
func (f *finder) frontedWith(s sentence, t *trigger) side {
	if f.fold(s.from) != "with" || t.from < s.from+3 {
		return side{}
	}
	if list := f.object(phraseSentence(s, t.from), s.from+1); f.hasPerson(list) {
		return list
	}
	return side{}
}

// whom gives the antecedent of "whom" before the subject of a verb that has no
// object of its own: "Y, whom X met".
func (f *finder) whom(s sentence, subject side) side {
	i := subject.from - 1
	if len(subject.mentions) == 0 || i <= s.from || f.fold(i) != "whom" && f.fold(i) != "who" {
		return side{}
	}
	for i--; i >= s.from && (f.fold(i) == "," || prepositions.has(f.fold(i))); i-- {
	}
	if m := f.mention(i); m != nil && f.usable(m) {
		return f.listUpTo(s, m)
	}
	return side{}
}

// nounAfter gives the encounter noun that is the object of the verb trigger k:
// the next trigger, with only modifiers between; nil when there is none.
func (f *finder) nounAfter(s sentence, k int) *trigger {
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
	if noun == nil || noun.from > t.to+12 {
		return nil
	}
	for i := t.to; i < noun.from; i++ {
		if m := f.mention(i); m != nil {
			if t.Base != "grant" && t.Base != "give" && t.Base != "pay" && !m.possessive && m.kind != country && m.kind != organisation && m.end() > i+3 {
				return nil
			}
			continue
		}
		switch word := f.fold(i); {
		case word == ";" || word == ":" || word == `"` && false:
			return nil
		case prepositions.has(word) && word != "of" && word != "in" && word != "on" && word != "at" && word != "by":
			return nil
		case f.endsClause(i) && word != `"`:
			return nil
		}
	}
	return noun
}

// nounBehind gives the trigger noun that is the direct object at token i.
func (f *finder) nounBehind(s sentence, i int) *trigger {
	for k := range f.triggers {
		noun := &f.triggers[k]
		if noun.from < i || noun.verb() || noun.Class == "apart" || noun.Class == "presence" {
			continue
		}
		for j := i; j < noun.from; j++ {
			if f.mention(j) != nil && !f.mention(j).possessive || prepositions.has(f.fold(j)) || j > i+4 {
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
		if !t.verb() && from <= t.from && t.to <= to && wordIn("talk session summit video-talk audience", t.Class) {
			return true
		}
	}
	return false
}

// phraseSentence cuts a sentence short at token to.
func phraseSentence(s sentence, to int) sentence {
	s.to = to
	return s
}
