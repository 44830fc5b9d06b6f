package encounters

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
func (f *finder) skipAdverbial(s text.Sentence, i int) int {
	j, dated := i, false
	if f.Fold(j) == "," && (f.Fold(j+1) == "in" || f.Fold(j+1) == "on") { // "his colleague, Y, in the morning and with Z"
		j++
	}
	for ; j < s.To && j < i+8; j++ {
		word := f.Fold(j)
		switch {
		case (word == "and" || word == "," && f.Fold(j+1) == "and") && j > i && f.withAgain(s, j+1):
			return j
		case f.DayOrMonth(j) || f.Cue(j, lexicon.CuePartOfDay) || f.dayOfMonth(j) || f.Is(j, lexicon.DayWord) && f.datedToo(j+2):
			dated = true
		case j > i && (word == "and" && f.placedToo(j+1, i) || (word == "," || word == "and") && dated && f.datedToo(j+1)):
			return j
		case word == "the" && f.dayOfMonth(j+1):
		case text.DayWords.Has(word) || f.IsNumber(j) || text.Calendar.Has(word):
		case f.Tokens[j].Shape == text.Title && f.mention(j) == nil && j > i:
		case dated && (word == "," || word == "and") && f.timedNext(j):
			return j
		case dated && word == "," && f.Cue(j+1, lexicon.CueThen) && (f.personAt(j+1) || f.personAt(j+2) || f.headsPerson(j+2)): // "Y on Monday, then Z"
			return j
		case word == "," && dated && f.Fold(j+1) == "and" || word == "and" && dated:
			if word == "," && f.Fold(j+2) == "by" && f.personAt(j+3) || f.Fold(j+1) == "by" && f.personAt(j+2) { // "by X on Monday, and by Y"
				return j
			}
			if m := f.mention(j + 1); m != nil || f.mention(j+2) != nil || f.Cue(j+2, lexicon.CueThen) && f.mention(j+3) != nil {
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
func (f *finder) dayOfMonth(i int) bool {
	return f.Fold(i-1) == "the" && f.Fold(i-2) == "on" && f.IsNumber(i)
}

// datedToo reports whether the person at token i is followed by a day of his own: "X on Monday, Y
// on Tuesday and Z today".
func (f *finder) datedToo(i int) bool {
	m := f.mention(i)
	if m == nil || m.Kind != names.Person {
		return false
	}
	for j := m.End(); j < m.End()+4; j++ {
		word := f.Fold(j)
		if f.DayOrMonth(j) || f.Is(j, lexicon.DayWord) || f.dayOfMonth(j) {
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
func (f *finder) placedToo(i, before int) bool {
	m := f.mention(i)
	if m == nil || m.Kind != names.Person || f.Fold(before) != "in" || !f.IsCapital(before+1) || f.DayOrMonth(before+1) {
		return false
	}
	return f.Fold(m.End()) == "in" && f.IsCapital(m.End()+1) && !f.DayOrMonth(m.End()+1)
}

// withAgain reports whether words of time or place and another "with" part a further
// counterpart from the one before: "and in the evening with Y".
func (f *finder) withAgain(s text.Sentence, i int) bool {
	if f.Fold(i) == "and" {
		i++
	}
	for end := min(s.To, i+7); i < end; i++ {
		word := f.Fold(i)
		switch {
		case word == "with":
			m := f.mention(i + 1)
			return m != nil && m.Kind == names.Person || text.Determiners.Has(f.Fold(i+1)) && f.mention(i+2) != nil && f.mention(i+2).Kind == names.Person
		case f.mention(i) == nil && (f.ofTime(i) || f.Cue(i, lexicon.CueThen) || text.Prepositions.Has(word) || word == "the" || f.Tokens[i].Capital()):
		default:
			return false
		}
	}
	return false
}

// ofTime reports whether the word at token i may be one of a time: "on", "June", "morning".
func (f *finder) ofTime(i int) bool {
	word := f.Fold(i)
	return text.DayWords.Has(word) || text.Calendar.Has(word) || f.Cue(i, lexicon.CuePartOfDay)
}

// parts reports whether the words between two noun groups of a list say that
// what follows was another encounter: "and, later in the day, with".
func (f *finder) parts(from, to int) bool {
	for i := from; i < to; i++ {
		if f.anotherWith(i) || f.partingAside(i) > i {
			return true
		}
		if f.DayOrMonth(i) || f.Cue(i, lexicon.CuePartOfDay) || f.Cue(i, lexicon.CueThen) || f.dayOfMonth(i) || f.Is(i, lexicon.DayWord) && f.datedToo(to) || f.placeAside(i, to) > i {
			return true
		}
	}
	return f.Fold(to) == "then" && to > from || f.placedToo(to, from) // "and | then President Y"
}

// placeAside gives the end of the words of place at token i that part a further counterpart
// from the one before: "and in Stockholm with Y", "and then, at the base, with Y"; i when
// there are none.
func (f *finder) placeAside(i, end int) int {
	if word := f.Fold(i); word != "in" && word != "at" || f.Fold(i-1) != "and" && !f.Cue(i-1, lexicon.CueThen) && !(f.Fold(i-1) == "," && f.Cue(i-2, lexicon.CueThen)) {
		return i
	}
	for j := i + 1; j < min(end, i+12); j++ {
		m := f.mention(j)
		switch {
		case m != nil && m.Kind == names.Person || f.IsLower(j) && f.VerbTrigger(j) != nil && m == nil && !f.isNounHere(j):
			return i
		case f.Fold(j) == "with" && j > i+1:
			return j
		case f.Fold(j) == "," && f.Fold(j+1) != "with":
			return i
		}
	}
	return i
}

// timeAside gives the end of words of time at token i, before a person or his "with": "in the
// afternoon", "on Tuesday", ", a day later,"; i when others stand there.
func (f *finder) timeAside(i int) int {
	told := false
	for to := i; to < i+longestTimeAside; to++ {
		m := f.mention(to)
		switch {
		case m != nil && m.Kind == names.Person && m.From == to && told, told && m == nil && f.headsPerson(to):
			return to
		case m != nil:
			return i
		case f.DayOrMonth(to) || f.Cue(to, lexicon.CuePartOfDay) || f.Cue(to, lexicon.CueDaytime) || f.Cue(to, lexicon.CueSpanOfTime):
			told = true
		case f.Fold(to) == "," || text.WordIn("in on at", f.Fold(to)) || f.Document.Determiner(to) != 0 ||
			f.IsNumber(to) || f.Adverb(to) || f.Cue(to, lexicon.CueForward) || f.Cue(to, lexicon.CueBackward):
		default:
			return i
		}
	}
	return i
}

// partingAside gives the end of the words between commas behind "and" at token i-1 that say where
// or when a further counterpart was met: "and, in a separate programme, Y", "and, over dinner, with
// Y"; i when there are none.
func (f *finder) partingAside(i int) int {
	if f.Fold(i) != "," || f.Fold(i-1) != "and" || !f.Cue(i+1, lexicon.CuePartingAside) {
		return i
	}
	for to := i + 2; to < i+longestAside; to++ {
		m := f.mention(to)
		switch {
		case m != nil && m.Kind == names.Person || m == nil && f.IsLower(to) && f.VerbTrigger(to) != nil && !f.isNounHere(to):
			return i
		case f.Fold(to) == ",":
			if next := f.mention(to + 1); next != nil && next.Kind == names.Person || f.headsPerson(to+1) || f.Document.Determiner(to+1) != 0 && f.mention(to+2) != nil {
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
func (f *finder) headsPerson(i int) bool {
	if word := f.Fold(i); word != "with" && word != "by" {
		return false
	}
	if i++; f.Document.Determiner(i) != 0 && f.mention(i) == nil {
		i++
	}
	m := f.mention(i)
	return m != nil && m.Kind == names.Person && m.From <= i
}

// longestTimeAside is how many tokens tell the time of a further encounter at most.
const longestTimeAside = 7

// timedNext reports whether the comma or "and" at token i leads to a time and a person: ", and in
// the afternoon Y".
func (f *finder) timedNext(i int) bool {
	if f.Fold(i) == "," {
		i++
	}
	if f.Fold(i) != "and" && f.Fold(i-1) != "," {
		return false
	}
	if f.Fold(i) == "and" {
		i++
	}
	return f.timeAside(i) > i
}
