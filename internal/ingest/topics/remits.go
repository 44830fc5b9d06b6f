package topics

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what an encounter is likely to be about before its sentences
// are read: the remits of those who met, and the words of the headline. Input:
// an encounter. Output: topics, which the words of its sentences must bear out.

// remitsOf gives the topics that those who met are there for: a minister of
// fisheries speaks of fisheries, the head of a bank of loans. All tells that
// none of them is there for everything, as presidents and envoys are.
func (d document) remitsOf(e *encounters.Encounter) (topics []string, all bool) {
	all = len(e.Principals) > 0
	for _, list := range [][]int{e.Principals, e.Attending} {
		for _, n := range list {
			who, known := &d.Entities[n], len(topics)
			for _, v := range []*text.Value{&who.Role, &who.Rank, &who.Org} {
				topics = d.remitsIn(topics, v.Clues)
			}
			all = all && (len(topics) > known || !slices.Contains(e.Principals, n))
		}
	}
	for i := range e.Parties {
		if n := e.Parties[i].Entity; n >= 0 {
			topics = d.remitsIn(topics, d.Entities[n].Name.Clues)
			topics = d.remitsIn(topics, d.Entities[n].Org.Clues)
		}
	}
	lands := d.CountriesOf(e)
	slices.Sort(lands)
	if len(slices.Compact(lands)) >= wider {
		topics = append(topics, "multilateral-cooperation")
	}
	return topics, all
}

// wider is from how many countries an encounter is itself a format of cooperation:
// "the trilateral" is then of what brings them together, and no name in passing.
const wider = 3

// remitsIn appends the topics that words of offices and bodies stand for.
func (d document) remitsIn(topics []string, words []text.Clue) []string {
	for _, c := range words {
		for i := c.At.From; i < c.At.To; i++ {
			if d.Seen[i].Begins&lexicon.Remit == 0 {
				continue
			}
			for _, s := range d.SightsAt(i) {
				if s.Class == lexicon.Remit && i+s.Words <= c.At.To {
					topics = append(topics, s.Code)
				}
			}
		}
	}
	return topics
}

// headlined gives the topics that the headline names. They are those of the
// encounter that the article tells first. Found is room to find words in.
func (d document) headlined(number int, found []topicWord) []string {
	if number > 0 {
		return nil
	}
	var topics []string
	e := &d.Encounters[number]
	for s := range e.Anchor {
		if d.Sentences[s].Kind != text.Headline {
			continue
		}
		for _, word := range d.topicWords(found[:0], e, d.Sentences[s].Phrase) {
			if word.entry >= leading && !slices.Contains(topics, word.code) {
				topics = append(topics, word.code)
			}
		}
	}
	return topics
}
