package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns of which sex a person is, as far as the text tells: by "Mr" and "Ms", by a
// pronoun that can mean nobody else, by the given name. It decides whom "he" and "she" pass over.

// learnSexes notes the sex of who alone was named when a sentence opens with a pronoun:
// "The minister, X, arrived. Her first appointment was".
func (d *Document) learnSexes() {
	only, number := -1, 0
	for s := range d.Sentences {
		at := &d.Sentences[s]
		if at.Kind != text.Prose || at.To <= at.From {
			continue
		}
		if word := d.Fold(at.From); only >= 0 && d.MentionOver(at.From) == nil {
			e := &d.Entities[only]
			e.Woman = e.Woman || !e.Man && (word == "she" || word == "her")
			e.Man = e.Man || !e.Woman && (word == "he" || word == "his")
		}
		for ; number < len(d.Mentions) && d.Mentions[number].From < at.To; number++ {
			m := &d.Mentions[number]
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

// Sexed tells how a person's sex agrees with "he" or "she": 1 by what the text says, 0
// when nothing tells, -1 when it or the given name speaks against it.
func (d *Document) Sexed(person int, word string) int {
	e := &d.Entities[person]
	woman, man := e.Woman, e.Man
	if woman == man && len(e.Mentions) > 0 {
		if m := &d.Mentions[e.Mentions[0]]; m.Name.Len() > 1 {
			if _, given := d.PhraseAt(m.Name.From, m.Name.From+1, lexicon.GivenName); given != nil {
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

// Agreeing gives the mention that "he" or "she" at token i repeats: the last subject, or
// who agrees with the pronoun where he does not. Where nothing tells the subject's sex and
// a sentence without him lies between, the person of whom the article told first goes before
// him, if the pronoun is known to be hers.
func (d *Document) Agreeing(i int, word string) int {
	subject := d.LastSubject
	if subject < 0 || len(d.Mentions[subject].Who) != 1 {
		return subject
	}
	fits := d.Sexed(d.Mentions[subject].Who[0], word)
	if fits > 0 || fits == 0 && d.Tokens[d.Mentions[subject].From].Sentence >= d.Tokens[i].Sentence-1 {
		return subject
	}
	first := d.firstPerson()
	for number := d.MentionsBefore(i) - 1; number >= 0; number-- {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || !d.Entities[m.Who[0]].Name.Known() || d.Tokens[m.From].Sentence < d.Lead {
			continue
		}
		if (fits < 0 || m.Who[0] == first) && d.Sexed(m.Who[0], word) > 0 {
			return number
		}
	}
	return subject
}

// firstPerson gives the person whom the prose names first, -1 when it names nobody.
func (d *Document) firstPerson() int {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind == names.Person && len(m.Who) == 1 && d.SentenceOf(m.From).Kind == text.Prose && d.Entities[m.Who[0]].Name.Known() {
			return m.Who[0]
		}
	}
	return -1
}
