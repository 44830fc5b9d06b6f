package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns encounters that somebody tells of in his own words, in quotation marks:
// "I sat with my Indian colleague, Minister Y, for two hours," said X. Who "I" is, the words
// around the quotation say.

// matchQuoted matches verb trigger number k of the sentence, which stands inside a
// quotation, when its subject is "I" and it is of an encounter that took place.
func (f *finder) matchQuoted(number, k int) {
	t := &f.triggers[k]
	if !t.verb() || !t.group.finite || t.group.negated || t.group.mood != asserted || t.group.tense != past || !wordIn("meet hold host call see", t.Class) || !f.iBefore(t) {
		return
	}
	speaker := f.speakerOf(number, t.from)
	if speaker < 0 {
		return
	}
	author, statement, before := f.author, f.statement, len(f.candidates)
	f.author, f.statement = speaker, number
	f.matchVerb(number, k)
	f.author, f.statement = author, statement
	for i := before; i < len(f.candidates); i++ {
		if people, _ := f.actors(f.candidates[i].sides[1]); len(people) == 0 {
			f.candidates = f.candidates[:before]
			return
		}
	}
}

// iBefore reports whether "I" is the subject right before a verb.
func (f *finder) iBefore(t *trigger) bool {
	for i := t.from - 1; i >= 0 && i > t.from-4; i-- {
		if f.fold(i) == "i" && f.mention(i) == nil {
			return true
		}
		if !f.adverb(i) && !haveForms.has(f.fold(i)) {
			return false
		}
	}
	return false
}

// speakerOf gives the mention of whoever is said to speak the words in quotation marks at
// token i of a sentence: by the sentence itself, else by its neighbours in the paragraph;
// -1 when nobody is.
func (f *finder) speakerOf(number, i int) int {
	paragraph := f.sentences[number].paragraph
	for _, n := range [...]int{number, number + 1, number - 1, number + 2, number - 2} {
		if n < 0 || n >= len(f.sentences) || f.sentences[n].paragraph != paragraph && n > number {
			continue
		}
		s := f.sentences[n]
		if f.sentences[n].paragraph != paragraph && f.fold(s.to-1) != ":" {
			continue
		}
		for j := s.from; j < s.to; j++ {
			if f.cue(j, lexicon.CueUtterance) && f.isLower(j) && !f.inQuotation(s, j) {
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
func (f *finder) speakerBeside(s sentence, verb int) int {
	named := func(i int) int {
		if m := f.mention(i); m != nil && m.kind == person && len(m.who) == 1 && !m.possessive {
			return int(f.holder[i])
		}
		return -1
	}
	if f.fold(verb+1) == "the" {
		if number := named(verb + 2); number >= 0 {
			return number
		}
	}
	if number := named(verb + 1); number >= 0 {
		return number
	}
	for i := verb - 1; i >= s.from && i > verb-4; i-- {
		if number := named(i); number >= 0 {
			return number
		}
		if word := f.fold(i); (word == "he" || word == "she") && f.mention(i) == nil {
			return f.pronoun(i)
		}
	}
	return -1
}
