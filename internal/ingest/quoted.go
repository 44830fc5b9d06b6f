package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns encounters that somebody tells of in his own words, in quotation marks:
// "I sat with my Indian colleague, Minister Y, for two hours," said X; "Good meeting with
// Y. Discussed trade," X tweeted. Who "I" is, the words around the quotation say.

// matchQuoted matches trigger number k of the sentence, which stands inside a quotation,
// when it is of an encounter of whoever is quoted.
func (f *finder) matchQuoted(number, k int) {
	t := &f.triggers[k]
	if t.taken {
		return
	}
	s := f.sentences[number]
	var tells bool
	if t.verb() {
		tells = f.ownVerb(s, t)
	} else {
		tells = f.ownNoun(s, t)
	}
	if !tells {
		return
	}
	speaker := f.speakerOf(number, t.from)
	if speaker < 0 {
		return
	}
	author, statement, before := f.author, f.statement, len(f.candidates)
	f.author, f.statement = speaker, number
	if !t.verb() || !f.andI(t.group.from) {
		f.own = t.phrase
	}
	if t.verb() {
		f.matchVerb(number, k)
	} else {
		f.matchNoun(number, k)
	}
	f.author, f.statement, f.own = author, statement, phrase{}
	for i := before; i < len(f.candidates); i++ {
		if people, _ := f.actors(f.candidates[i].sides[:]...); len(people) < 2 {
			f.candidates = f.candidates[:before]
			return
		}
	}
}

// ownVerb reports whether a verb tells of what whoever is quoted did, or is to do on a
// day: "I met", "We had a meeting", "Hosted Y today", "Great to see".
func (f *finder) ownVerb(s sentence, t *trigger) bool {
	if t.group.negated || !wordIn("meet hold host call see speak discuss welcome visit", t.Class) {
		return false
	}
	if t.Class == "discuss" && !f.andI(t.group.from) { // "President Y and I discussed"
		return false
	}
	if t.group.mood == arranged {
		return t.group.finite && f.weBefore(s, t.group.from) && f.dated(s)
	}
	if t.group.mood != asserted || t.group.tense != past || !t.group.finite {
		return false
	}
	return f.weBefore(s, t.group.from) || f.opensQuote(s, t.group.from) || t.group.governor >= 0 && f.cue(t.group.governor, lexicon.CueGlad)
}

// ownNoun reports whether a noun is of an encounter of whoever is quoted: "My talks with
// Y were useful", "Very good meeting with Y".
func (f *finder) ownNoun(s sentence, t *trigger) bool {
	if !wordIn("talk video-talk meal audience", t.Class) || f.fold(t.to) != "with" {
		return false
	}
	for i := t.from - 1; i >= s.from && i > t.from-6; i-- {
		switch word := f.fold(i); {
		case word == "my" || word == "our":
			return true
		case f.isMark(i) || prepositions.has(word) || f.mention(i) != nil:
			return i < t.from-1 && f.fold(i) == `"`
		case determiners.has(word) && word != "a" && word != "an" && word != "another":
			return false
		}
	}
	return f.tokens[s.from].shape != mark && t.from > s.from && t.from < s.from+6
}

// weBefore reports whether "I" or "we" is the subject right before token i.
func (f *finder) weBefore(s sentence, i int) bool {
	for i--; i >= s.from; i-- {
		if word := f.fold(i); (word == "i" || word == "we") && f.mention(i) == nil {
			return true
		}
		if !f.adverb(i) && !haveForms.has(f.fold(i)) && !calendar.has(f.fold(i)) {
			return false
		}
	}
	return false
}

// andI reports whether "and I" stands right before token i.
func (f *finder) andI(i int) bool { return f.fold(i-1) == "i" && f.fold(i-2) == "and" }

// opensQuote reports whether nothing but adverbs parts token i from the opening of its
// sentence or quotation: "Just met with".
func (f *finder) opensQuote(s sentence, i int) bool {
	for i--; i >= s.from; i-- {
		if f.fold(i) == `"` {
			return true
		}
		if !f.adverb(i) && !dayWords.has(f.fold(i)) && f.fold(i) != "," {
			return false
		}
	}
	return true
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
			if (f.cue(j, lexicon.CueUtterance) || f.cue(j, lexicon.CuePosting)) && f.isLower(j) && !f.inQuotation(s, j) {
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
