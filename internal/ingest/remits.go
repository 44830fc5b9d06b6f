package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what an encounter is likely to be about before its sentences
// are read: the remits of those who met, and the words of the headline. Input:
// an encounter. Output: topics, which the words of its sentences must bear out.

// remitsOf gives the topics that those who met are there for: a minister of
// fisheries speaks of fisheries, the head of a bank of loans. All tells that
// none of them is there for everything, as presidents and envoys are.
func (d *document) remitsOf(e *encounter) (topics []string, all bool) {
	all = len(e.principals) > 0
	for _, list := range [][]int{e.principals, e.attending} {
		for _, n := range list {
			who, known := &d.entities[n], len(topics)
			for _, v := range []*value{&who.role, &who.rank, &who.org} {
				topics = d.remitsIn(topics, v.clues)
			}
			all = all && (len(topics) > known || !slices.Contains(e.principals, n))
		}
	}
	for i := range e.parties {
		if n := e.parties[i].entity; n >= 0 {
			topics = d.remitsIn(topics, d.entities[n].name.clues)
			topics = d.remitsIn(topics, d.entities[n].org.clues)
		}
	}
	return topics, all
}

// remitsIn appends the topics that words of offices and bodies stand for.
func (d *document) remitsIn(topics []string, words []clue) []string {
	for _, c := range words {
		for i := c.at.from; i < c.at.to; i++ {
			if d.seen[i].Begins&lexicon.Remit == 0 {
				continue
			}
			for _, s := range d.sightsAt(i) {
				if s.Class == lexicon.Remit && i+s.Words <= c.at.to {
					topics = append(topics, s.Code)
				}
			}
		}
	}
	return topics
}

// headlined gives the topics that the headline names. They are those of the
// encounter that the article tells first. Found is room to find words in.
func (d *document) headlined(number int, found []topicWord) []string {
	if number > 0 {
		return nil
	}
	var topics []string
	e := &d.encounters[number]
	for s := range e.anchor {
		if d.sentences[s].kind != headline {
			continue
		}
		for _, word := range d.topicWords(found[:0], e, d.sentences[s].phrase) {
			if word.entry >= leading && !slices.Contains(topics, word.code) {
				topics = append(topics, word.code)
			}
		}
	}
	return topics
}
