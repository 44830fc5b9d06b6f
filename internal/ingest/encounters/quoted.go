package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters that somebody tells of in his own words, in quotation marks:
// "I sat with my Indian colleague, Minister Y, for two hours," said X; "Good meeting with
// Y. Discussed trade," X tweeted. Who "I" is, the words around the quotation say.

// matchQuoted matches trigger number k of the sentence, which stands inside a quotation,
// when it is of an encounter of whoever is quoted.
func (f *finder) matchQuoted(number, k int) {
	t := &f.Triggers[k]
	if t.Taken {
		return
	}
	s := f.Sentences[number]
	var tells bool
	if t.Verb() {
		tells = f.ownVerb(s, t)
	} else {
		tells = f.ownNoun(s, t)
	}
	if !tells {
		return
	}
	speaker := f.speakerOf(number)
	if speaker < 0 || f.speaksForOthers(speaker) {
		return
	}
	author, statement, before := f.Author, f.AuthorFrom, len(f.candidates)
	f.Author, f.AuthorFrom = speaker, number
	if !t.Verb() || !f.andI(t.Group.From) {
		f.AuthorTrigger = t.Phrase
	}
	if t.Verb() {
		f.matchVerb(number, k)
	} else {
		f.matchNoun(number, k)
	}
	f.Author, f.AuthorFrom, f.AuthorTrigger = author, statement, text.Phrase{}
	for i := before; i < len(f.candidates); i++ {
		if people, _ := f.Actors(f.candidates[i].sides[:]...); len(people) < 2 {
			f.candidates = f.candidates[:before]
			return
		}
	}
}

// speaksForOthers reports whether a mention is of a spokesperson, whose "we" are those who met.
func (f *finder) speaksForOthers(number int) bool {
	m := &f.Mentions[number]
	return len(m.Who) == 1 && strings.Contains(strings.ToLower(f.Entities[m.Who[0]].Role.Text), "spokes")
}

// ownVerb reports whether a verb tells of what whoever is quoted did, or is to do on a
// day: "I met", "We had a meeting", "Hosted Y today", "Great to see".
func (f *finder) ownVerb(s text.Sentence, t *clauses.Trigger) bool {
	if t.Group.Negated || !text.WordIn("meet hold host call see speak discuss welcome visit", t.Class) {
		return false
	}
	if t.Class == "discuss" && !f.andI(t.Group.From) { // "President Y and I discussed"
		return false
	}
	if t.Group.Mood == clauses.Arranged {
		return t.Group.Finite && f.weBefore(s, t.Group.From) && f.Dated(s)
	}
	if t.Group.Mood != clauses.Asserted || t.Group.Tense != clauses.Past || !t.Group.Finite {
		return false
	}
	return f.weBefore(s, t.Group.From) || f.opensQuote(s, t.Group.From) || t.Group.Governor >= 0 && f.Cue(t.Group.Governor, lexicon.CueGlad)
}

// ownNoun reports whether a noun is of an encounter of whoever is quoted: "My talks with
// Y were useful", "Very good meeting with Y".
func (f *finder) ownNoun(s text.Sentence, t *clauses.Trigger) bool {
	if f.Fold(t.To) != "with" {
		return false
	}
	for i := t.From - 1; i >= s.From && i > t.From-6; i-- {
		switch word := f.Fold(i); {
		case word == "my" || word == "our":
			return true
		case f.IsMark(i) || text.Prepositions.Has(word) || f.MentionOver(i) != nil:
			return i < t.From-1 && f.Fold(i) == `"`
		case text.Determiners.Has(word) && word != "a" && word != "an" && word != "another":
			return false
		}
	}
	return f.Tokens[s.From].Shape != text.Mark && t.From > s.From && t.From < s.From+6
}

// weBefore reports whether "I" or "we" is the subject right before token i.
func (f *finder) weBefore(s text.Sentence, i int) bool {
	for i--; i >= s.From; i-- {
		if word := f.Fold(i); (word == "i" || word == "we") && f.MentionOver(i) == nil {
			return true
		}
		if !f.Adverb(i) && !text.HaveForms.Has(f.Fold(i)) && !text.Calendar.Has(f.Fold(i)) {
			return false
		}
	}
	return false
}

// andI reports whether "and I" stands right before token i.
func (f *finder) andI(i int) bool { return f.Fold(i-1) == "i" && f.Fold(i-2) == "and" }

// opensQuote reports whether nothing but adverbs parts token i from the opening of its
// sentence or quotation: "Just met with".
func (f *finder) opensQuote(s text.Sentence, i int) bool {
	for i--; i >= s.From; i-- {
		if f.Fold(i) == `"` {
			return true
		}
		if !f.Adverb(i) && !text.DayWords.Has(f.Fold(i)) && f.Fold(i) != "," {
			return false
		}
	}
	return true
}

// speakerOf gives the mention of whoever is said to speak the words in quotation marks of
// a sentence: by the sentence itself, else by its neighbours in the paragraph;
// -1 when nobody is.
func (f *finder) speakerOf(number int) int {
	paragraph := f.Sentences[number].Paragraph
	for _, n := range [...]int{number, number + 1, number - 1, number + 2, number - 2} {
		if n < 0 || n >= len(f.Sentences) || f.Sentences[n].Paragraph != paragraph && n > number {
			continue
		}
		s := f.Sentences[n]
		if f.Sentences[n].Paragraph != paragraph && f.Fold(s.To-1) != ":" {
			continue
		}
		for j := s.From; j < s.To; j++ {
			if (f.Cue(j, lexicon.CueUtterance) || f.Cue(j, lexicon.CuePosting)) && f.IsLower(j) && !f.InQuotation(s, j) {
				if speaker := f.speakerBeside(s, j); speaker >= 0 {
					return speaker
				}
			}
		}
	}
	return -1
}

// speakerBeside gives the mention of the subject of a verb of saying: "X said", "said X",
// "he said"; -1 for none.
func (f *finder) speakerBeside(s text.Sentence, verb int) int {
	named := func(i int) int {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person && len(m.Who) == 1 && !m.Possessive {
			return int(f.Holder[i])
		}
		return -1
	}
	if f.Fold(verb+1) == "the" {
		if number := named(verb + 2); number >= 0 {
			return number
		}
	}
	if number := named(verb + 1); number >= 0 {
		return number
	}
	for i := verb - 1; i >= s.From && i > verb-4; i-- {
		if number := named(i); number >= 0 {
			return number
		}
		if word := f.Fold(i); (word == "he" || word == "she") && f.MentionOver(i) == nil {
			return f.Pronoun(i)
		}
	}
	return -1
}
