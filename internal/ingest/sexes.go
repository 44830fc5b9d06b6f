package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns of which sex a person is, as far as the text tells: by "Mr" and "Ms", by a
// pronoun that can mean nobody else, by the given name. It decides whom "he" and "she" pass over.

// learnSexes notes the sex of who alone was named when a sentence opens with a pronoun:
// "The minister, X, arrived. Her first appointment was".
func (f *finder) learnSexes() {
	only, number := -1, 0
	for s := range f.sentences {
		at := &f.sentences[s]
		if at.kind != prose || at.to <= at.from {
			continue
		}
		if word := f.fold(at.from); only >= 0 && f.mention(at.from) == nil {
			e := &f.entities[only]
			e.woman = e.woman || !e.man && (word == "she" || word == "her")
			e.man = e.man || !e.woman && (word == "he" || word == "his")
		}
		for ; number < len(f.mentions) && f.mentions[number].from < at.to; number++ {
			m := &f.mentions[number]
			if m.kind != person || m.from < at.from || len(m.who) != 1 {
				continue
			}
			if only >= 0 && only != m.who[0] {
				return
			}
			only = m.who[0]
		}
	}
}

// sexed tells how a person's sex agrees with "he" or "she": 1 by what the text says, 0
// when nothing tells, -1 when it or the given name speaks against it.
func (f *finder) sexed(person int, word string) int {
	e := &f.entities[person]
	woman, man := e.woman, e.man
	if woman == man && len(e.mentions) > 0 {
		if m := &f.mentions[e.mentions[0]]; m.name.len() > 1 {
			if _, given := f.phraseAt(m.name.from, m.name.from+1, lexicon.GivenName); given != nil {
				woman, man = given.Code == "woman", given.Code == "man"
				if (word == "she") == woman && (word == "he") == man {
					return 0 // a name alone makes nobody likelier
				}
			}
		}
	}
	switch {
	case woman == man:
		return 0
	case woman == (word == "she"):
		return 1
	}
	return -1
}

// agreeing gives the mention that "he" or "she" at token i repeats: the last subject, or
// who agrees with the pronoun where he does not. Where nothing tells the subject's sex and
// a sentence without him lies between, the person of whom the article told first goes before
// him, if the pronoun is known to be hers.
func (f *finder) agreeing(i int, word string) int {
	subject := f.subjectNumber
	if subject < 0 || len(f.mentions[subject].who) != 1 {
		return subject
	}
	fits := f.sexed(f.mentions[subject].who[0], word)
	if fits > 0 || fits == 0 && f.tokens[f.mentions[subject].from].sentence >= f.tokens[i].sentence-1 {
		return subject
	}
	first := f.firstPerson()
	for number := f.mentionsBefore(i) - 1; number >= 0; number-- {
		m := &f.mentions[number]
		if m.kind != person || len(m.who) != 1 || !f.entities[m.who[0]].name.known() || f.tokens[m.from].sentence < f.lead {
			continue
		}
		if (fits < 0 || m.who[0] == first) && f.sexed(m.who[0], word) > 0 {
			return number
		}
	}
	return subject
}

// firstPerson gives the person whom the prose names first, -1 when it names nobody.
func (f *finder) firstPerson() int {
	for number := range f.mentions {
		m := &f.mentions[number]
		if m.kind == person && len(m.who) == 1 && f.sentenceOf(m.from).kind == prose && f.entities[m.who[0]].name.known() {
			return m.who[0]
		}
	}
	return -1
}
