package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the words of time and place that stand between the members of a list, and that
// part one encounter from the next: "X on Monday and, in the evening, Y", "X in Taipei and Y in
// Kaohsiung".

// skipAdverbial skips "in New York on Tuesday" behind a noun group when "and"
// and another noun group follow; else it gives i.
func (d *Document) skipAdverbial(s text.Sentence, i int) int {
	j, dated := i, false
	if d.Fold(j) == "," && (d.Fold(j+1) == "in" || d.Fold(j+1) == "on") { // "his colleague, Y, in the morning and with Z"
		j++
	}
	for ; j < s.To && j < i+8; j++ {
		word := d.Fold(j)
		switch {
		case (word == "and" || word == "," && d.Fold(j+1) == "and") && j > i && d.withAgain(s, j+1):
			return j
		case d.DayOrMonth(j) || d.Cue(j, lexicon.CuePartOfDay) || d.dayOfMonth(j) || d.Is(j, lexicon.DayWord) && d.datedToo(j+2):
			dated = true
		case j > i && (word == "and" && d.placedToo(j+1, i) || (word == "," || word == "and") && dated && d.datedToo(j+1)):
			return j
		case word == "the" && d.dayOfMonth(j+1):
		case text.DayWords.Has(word) || d.IsNumber(j) || text.Calendar.Has(word):
		case d.Tokens[j].Shape == text.Title && d.MentionOver(j) == nil && j > i:
		case dated && (word == "," || word == "and") && d.timedNext(j):
			return j
		case dated && word == "," && d.Cue(j+1, lexicon.CueThen) && (d.PersonAt(j+1) || d.PersonAt(j+2) || d.headsPerson(j+2)): // "Y on Monday, then Z"
			return j
		case word == "," && dated && d.Fold(j+1) == "and" || word == "and" && dated:
			if word == "," && d.Fold(j+2) == "by" && d.PersonAt(j+3) || d.Fold(j+1) == "by" && d.PersonAt(j+2) { // "by X on Monday, and by Y"
				return j
			}
			if m := d.MentionOver(j + 1); m != nil || d.MentionOver(j+2) != nil || d.Cue(j+2, lexicon.CueThen) && d.MentionOver(j+3) != nil {
				return j
			}
			return i
		default:
			return i
		}
	}
	return i
}

// dayOfMonth reports whether a day without its month stands at token i: "on the 8th".
func (d *Document) dayOfMonth(i int) bool {
	return d.Fold(i-1) == "the" && d.Fold(i-2) == "on" && d.IsNumber(i)
}

// datedToo reports whether the person at token i is followed by a day of his own: "X on Monday, Y
// on Tuesday and Z today".
func (d *Document) datedToo(i int) bool {
	m := d.MentionOver(i)
	if m == nil || m.Kind != names.Person {
		return false
	}
	for j := m.End(); j < m.End()+4; j++ {
		word := d.Fold(j)
		if d.DayOrMonth(j) || d.Is(j, lexicon.DayWord) || d.dayOfMonth(j) {
			return true
		}
		if word != "on" && word != "the" && word != "early" && word != "late" {
			return false
		}
	}
	return false
}

// placedToo reports whether the person at token i is followed by a town of his own, as the one
// before is by the words at token before: "X in Taipei and Y in Kaohsiung".
func (d *Document) placedToo(i, before int) bool {
	m := d.MentionOver(i)
	if m == nil || m.Kind != names.Person || d.Fold(before) != "in" || !d.IsCapital(before+1) || d.DayOrMonth(before+1) {
		return false
	}
	return d.Fold(m.End()) == "in" && d.IsCapital(m.End()+1) && !d.DayOrMonth(m.End()+1)
}

// withAgain reports whether words of time or place and another "with" part a further
// counterpart from the one before: "and in the evening with Y".
func (d *Document) withAgain(s text.Sentence, i int) bool {
	if d.Fold(i) == "and" {
		i++
	}
	for end := min(s.To, i+7); i < end; i++ {
		word := d.Fold(i)
		switch {
		case word == "with":
			m := d.MentionOver(i + 1)
			return m != nil && m.Kind == names.Person || text.Determiners.Has(d.Fold(i+1)) && d.MentionOver(i+2) != nil && d.MentionOver(i+2).Kind == names.Person
		case d.MentionOver(i) == nil && (d.ofTime(i) || d.Cue(i, lexicon.CueThen) || text.Prepositions.Has(word) || word == "the" || d.Tokens[i].Capital()):
		default:
			return false
		}
	}
	return false
}

// ofTime reports whether the word at token i may be one of a time: "on", "June", "morning".
func (d *Document) ofTime(i int) bool {
	word := d.Fold(i)
	return text.DayWords.Has(word) || text.Calendar.Has(word) || d.Cue(i, lexicon.CuePartOfDay)
}

// parts reports whether the words between two noun groups of a list say that
// what follows was another encounter: "and, later in the day, with".
func (d *Document) parts(from, to int) bool {
	for i := from; i < to; i++ {
		if d.anotherWith(i) || d.partingAside(i) > i {
			return true
		}
		if d.DayOrMonth(i) || d.Cue(i, lexicon.CuePartOfDay) || d.Cue(i, lexicon.CueThen) || d.dayOfMonth(i) || d.Is(i, lexicon.DayWord) && d.datedToo(to) || d.placeAside(i, to) > i {
			return true
		}
	}
	return d.Fold(to) == "then" && to > from || d.placedToo(to, from) // "and | then President Y"
}

// placeAside gives the end of the words of place at token i that part a further counterpart
// from the one before: "and in Stockholm with Y", "and then, at the base, with Y"; i when
// there are none.
func (d *Document) placeAside(i, end int) int {
	if word := d.Fold(i); word != "in" && word != "at" || d.Fold(i-1) != "and" && !d.Cue(i-1, lexicon.CueThen) && !(d.Fold(i-1) == "," && d.Cue(i-2, lexicon.CueThen)) {
		return i
	}
	for j := i + 1; j < min(end, i+12); j++ {
		m := d.MentionOver(j)
		switch {
		case m != nil && m.Kind == names.Person || d.IsLower(j) && d.VerbTrigger(j) != nil && m == nil && !d.IsNounHere(j):
			return i
		case d.Fold(j) == "with" && j > i+1:
			return j
		case d.Fold(j) == "," && d.Fold(j+1) != "with":
			return i
		}
	}
	return i
}

// timeAside gives the end of words of time at token i, before a person or his "with": "in the
// afternoon", "on Tuesday", ", a day later,"; i when others stand there.
func (d *Document) timeAside(i int) int {
	told := false
	for to := i; to < i+LongestTimeAside; to++ {
		m := d.MentionOver(to)
		switch {
		case m != nil && m.Kind == names.Person && m.From == to && told, told && m == nil && d.headsPerson(to):
			return to
		case m != nil:
			return i
		case d.DayOrMonth(to) || d.Cue(to, lexicon.CuePartOfDay) || d.Cue(to, lexicon.CueDaytime) || d.Cue(to, lexicon.CueSpanOfTime):
			told = true
		case d.Fold(to) == "," || text.WordIn("in on at", d.Fold(to)) || d.Determiner(to) != 0 ||
			d.IsNumber(to) || d.Adverb(to) || d.Cue(to, lexicon.CueForward) || d.Cue(to, lexicon.CueBackward):
		default:
			return i
		}
	}
	return i
}

// partingAside gives the end of the words between commas behind "and" at token i-1 that say where
// or when a further counterpart was met: "and, in a separate programme, Y", "and, over dinner, with
// Y"; i when there are none.
func (d *Document) partingAside(i int) int {
	if d.Fold(i) != "," || d.Fold(i-1) != "and" || !d.Cue(i+1, lexicon.CuePartingAside) {
		return i
	}
	for to := i + 2; to < i+longestAside; to++ {
		m := d.MentionOver(to)
		switch {
		case m != nil && m.Kind == names.Person || m == nil && d.IsLower(to) && d.VerbTrigger(to) != nil && !d.IsNounHere(to):
			return i
		case d.Fold(to) == ",":
			if next := d.MentionOver(to + 1); next != nil && next.Kind == names.Person || d.headsPerson(to+1) || d.Determiner(to+1) != 0 && d.MentionOver(to+2) != nil {
				return to + 1
			}
			return i
		}
	}
	return i
}

// longestAside is how many tokens such an aside has at most.
const longestAside = 11

// headsPerson reports whether "with" or "by" at token i heads a person.
func (d *Document) headsPerson(i int) bool {
	if word := d.Fold(i); word != "with" && word != "by" {
		return false
	}
	if i++; d.Determiner(i) != 0 && d.MentionOver(i) == nil {
		i++
	}
	m := d.MentionOver(i)
	return m != nil && m.Kind == names.Person && m.From <= i
}

// LongestTimeAside is how many tokens tell the time of a further encounter at most.
const LongestTimeAside = 7

// timedNext reports whether the comma or "and" at token i leads to a time and a person: ", and in
// the afternoon Y".
func (d *Document) timedNext(i int) bool {
	if d.Fold(i) == "," {
		i++
	}
	if d.Fold(i) != "and" && d.Fold(i-1) != "," {
		return false
	}
	if d.Fold(i) == "and" {
		i++
	}
	return d.timeAside(i) > i
}
