package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns of which sex a person is, as far as the text tells: by "Mr" and "Ms", by a
// pronoun that can mean nobody else, by the given name. It decides whom "he" and "she" pass over.

// learnSexes notes the sex of who alone was named when a sentence opens with a pronoun:
// "The minister, X, arrived. Her first appointment was".
func (f *finder) learnSexes() {
	only, number := -1, 0
	for s := range f.Sentences {
		at := &f.Sentences[s]
		if at.Kind != text.Prose || at.To <= at.From {
			continue
		}
		if word := f.Fold(at.From); only >= 0 && f.mention(at.From) == nil {
			e := &f.Entities[only]
			e.Woman = e.Woman || !e.Man && (word == "she" || word == "her")
			e.Man = e.Man || !e.Woman && (word == "he" || word == "his")
		}
		for ; number < len(f.Mentions) && f.Mentions[number].From < at.To; number++ {
			m := &f.Mentions[number]
			if m.Kind != names.Person || m.From < at.From || len(m.Who) != 1 {
				continue
			}
			if only >= 0 && only != m.Who[0] {
				return
			}
			only = m.Who[0]
		}
	}
}

// sexed tells how a person's sex agrees with "he" or "she": 1 by what the text says, 0
// when nothing tells, -1 when it or the given name speaks against it.
func (f *finder) sexed(person int, word string) int {
	e := &f.Entities[person]
	woman, man := e.Woman, e.Man
	if woman == man && len(e.Mentions) > 0 {
		if m := &f.Mentions[e.Mentions[0]]; m.Name.Len() > 1 {
			if _, given := f.PhraseAt(m.Name.From, m.Name.From+1, lexicon.GivenName); given != nil {
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
	if subject < 0 || len(f.Mentions[subject].Who) != 1 {
		return subject
	}
	fits := f.sexed(f.Mentions[subject].Who[0], word)
	if fits > 0 || fits == 0 && f.Tokens[f.Mentions[subject].From].Sentence >= f.Tokens[i].Sentence-1 {
		return subject
	}
	first := f.firstPerson()
	for number := f.MentionsBefore(i) - 1; number >= 0; number-- {
		m := &f.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || !f.Entities[m.Who[0]].Name.Known() || f.Tokens[m.From].Sentence < f.Lead {
			continue
		}
		if (fits < 0 || m.Who[0] == first) && f.sexed(m.Who[0], word) > 0 {
			return number
		}
	}
	return subject
}

// firstPerson gives the person whom the prose names first, -1 when it names nobody.
func (f *finder) firstPerson() int {
	for number := range f.Mentions {
		m := &f.Mentions[number]
		if m.Kind == names.Person && len(m.Who) == 1 && f.SentenceOf(m.From).Kind == text.Prose && f.Entities[m.Who[0]].Name.Known() {
			return m.Who[0]
		}
	}
	return -1
}
