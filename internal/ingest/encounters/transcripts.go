package encounters

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns transcripts: pages that print what those who met said to each other, a speaker a
// paragraph ("President X: Good afternoon. | Minister Y: Thank you."), under a heading that calls it a
// meeting. No sentence of such a page tells that they met.

// mostSpeakers is how many people who speak in turn are taken to have met.
const mostSpeakers = 6

// readTranscript looks for the encounter of those who speak in turn when the article has told of none.
func (f *finder) readTranscript() {
	if f.called || slices.ContainsFunc(f.Rejected, func(c readout.Candidate) bool { return c.Reason != "one-party" }) {
		return
	}
	first, speakers := f.speakersInTurn()
	if len(speakers) == 0 {
		return
	}
	number, t := f.meetingBefore(first)
	if t == nil {
		return
	}
	s := f.Sentences[number]
	if at := f.Fold(t.To); len(speakers) == 1 && (at == "with" || at == "between") { // whose answer is not printed
		speakers = f.addPersonsWithin(speakers, text.Phrase{From: t.To, To: s.To})
	}
	if len(speakers) < 2 {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "transcript: X and Y speak in turn", clause: s.Phrase}
	c.sides[0] = clauses.Side{Phrase: s.Phrase, Mentions: speakers}
	c.group.Phrase, c.group.Governor, c.group.Finite = c.at, -1, true
	f.candidates = append(f.candidates[:0], c)
	f.drafts, f.current, f.main = f.drafts[:0], -1, -1
	f.judge(&f.candidates[0])
	f.file(number)
	f.conclude()
}

// speakersInTurn gives the mentions of those whose words the article prints, each once, and the sentence
// in which the first speaks; nobody where the press asks.
func (f *finder) speakersInTurn() (first int, speakers []int) {
	first = -1
	for number := range f.Sentences {
		s := f.Sentences[number]
		if s.Kind != text.Prose || number > 0 && f.Sentences[number-1].Paragraph == s.Paragraph {
			continue
		}
		m := f.MentionOver(s.From)
		if m == nil {
			if f.Fold(s.From+1) == ":" && text.WordIn("question q journalist reporter interviewer", f.Fold(s.From)) && len(speakers) < 2 {
				return -1, nil
			}
			continue
		}
		to := m.End()
		if f.Fold(to) == "(" { // "(retranslated)"
			for to < s.To && f.Fold(to) != ":" && to < m.End()+6 {
				to++
			}
		}
		if m.Kind != names.Person || f.Fold(to) != ":" || to+1 >= s.To {
			continue
		}
		if first < 0 {
			first = number
		}
		if speakers = f.addPersonsWithin(speakers, m.Phrase); len(speakers) > mostSpeakers {
			return -1, nil
		}
	}
	return first, speakers
}

// addPersonsWithin adds to a list of mentions those of each further person who is named within scope.
func (f *finder) addPersonsWithin(list []int, scope text.Phrase) []int {
	for number := range f.MentionsIn(scope) {
		m := &f.Mentions[number]
		if m.Kind == names.Person && len(m.Who) == 1 && f.Entities[m.Who[0]].Name.Known() &&
			!slices.ContainsFunc(list, func(n int) bool { return f.Mentions[n].Who[0] == m.Who[0] }) {
			list = append(list, number)
		}
	}
	return list
}

// meetingBefore gives the noun of an encounter under which the words of sentence first are printed, with
// its sentence.
func (f *finder) meetingBefore(first int) (int, *clauses.Trigger) {
	for number := range first {
		list := f.TriggersOf(number)
		for i := range list {
			if t := &list[i]; !t.Verb() && (t.Class == "talk" || t.Class == "session") {
				return number, t
			}
		}
	}
	return -1, nil
}
