package ingest

import (
	"cmp"
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the topics pass. Input: encounters with the sentences that
// speak of them. Output: the topics that were talked about, in the order of the
// text, each with the words that state it.
//
// Words of a topic are weighed in the encounter's own sentences, and more where
// something is discussed or agreed than where the text only tells. Names
// of offices and bodies, denials, and rites of arrival say nothing of a topic.

// Weights are in hundredths: a topic with enough is stated.
const enough = 100

// leading is the least that one word of a topic must weigh: the faint ones
// ("region", "cooperation") state nothing by themselves, however many.
const leading = 60

// repeated is how much in percent a further word of a topic counts in its sentence.
const repeated = 70

// topicScore is what was found of one topic at one encounter.
type topicScore struct {
	code   string
	weight int
	at     phrase // the words that say most
	best   int    // their weight
	first  int    // token of the first word found

	sentence, here int // the sentence weighed last, and its part of the weight
}

func (d *document) setTopics() {
	if len(d.encounters) == 0 {
		return
	}
	told := d.tellings()
	var found []topicWord
	for i := range d.encounters {
		found = d.topicsOf(i, told[i], found)
	}
}

// topicsOf weighs the topics of one encounter in the sentences that tell of it.
// It gives back the room that it found words in.
func (d *document) topicsOf(number int, told []int, found []topicWord) []topicWord {
	e := &d.encounters[number]
	var scores []topicScore
	for _, s := range told {
		for _, scope := range d.ownWords(number, s) {
			if share := d.bearing(e, s, scope); share > 0 {
				found = d.topicWords(found[:0], e, scope)
				d.weigh(&scores, found, share)
			}
		}
	}
	if d.withBody(e) {
		scores = joint(scores)
	}
	slices.SortStableFunc(scores, func(a, b topicScore) int { return cmp.Compare(a.first, b.first) })
	for _, score := range scores {
		if score.weight < enough || score.best < leading {
			d.note("topics", "too little", score.at, "%s: %d of %d", score.code, score.weight, enough)
			continue
		}
		e.topics = append(e.topics, value{score.code, []clue{{at: score.at, basis: readout.Stated}}})
		d.note("topics", "words", score.at, "%s: %d", score.code, score.weight)
	}
	return found
}

// withBody reports whether an international organisation is a party.
func (d *document) withBody(e *encounter) bool {
	for _, n := range e.principals {
		if who := &d.entities[n]; who.org.known() && !who.country.known() && d.reader.lex.Opens(who.org.text, lexicon.Organisation) {
			return true
		}
	}
	return false
}

// joint counts talk of relations with an international organisation as
// multilateral cooperation, which such talk is of.
func joint(scores []topicScore) []topicScore {
	at := func(code string) int {
		return slices.IndexFunc(scores, func(s topicScore) bool { return s.code == code })
	}
	ties, many := at("bilateral-relations"), at("multilateral-cooperation")
	switch {
	case ties >= 0 && many >= 0:
		scores[many].weight += scores[ties].weight
		scores[many].first = min(scores[many].first, scores[ties].first)
		return slices.Delete(scores, ties, ties+1)
	case ties >= 0:
		scores[ties].code = "multilateral-cooperation"
	case many >= 0:
		scores[many].weight += leading
	}
	return scores
}

// ownWords gives the parts of a sentence that may speak of the encounter: all
// of it but the clauses of other encounters.
func (d *document) ownWords(number, s int) []phrase {
	e := &d.encounters[number]
	whole := d.sentences[s].phrase
	if cut := d.recalledFrom(s); cut > 0 {
		if s == e.anchor {
			whole.from = cut
		} else {
			whole.to = cut
		}
		return []phrase{whole}
	}
	if s != e.anchor || e.clause.empty() {
		return []phrase{whole}
	}
	parts := []phrase{whole}
	for _, i := range d.anchoredAt(s) {
		other := &d.encounters[i]
		if i == number || other.clause.empty() || other.clause.meets(e.clause) {
			continue
		}
		var rest []phrase
		for _, part := range parts {
			if !part.meets(other.clause) {
				rest = append(rest, part)
				continue
			}
			rest = append(rest, phrase{part.from, other.clause.from}, phrase{other.clause.to, part.to})
		}
		parts = slices.DeleteFunc(rest, phrase.empty)
	}
	return parts
}

// weigh adds what the words of a sentence say.
func (d *document) weigh(scores *[]topicScore, found []topicWord, share int) {
	for _, word := range found {
		weight := word.weight * share / 100
		n := slices.IndexFunc(*scores, func(s topicScore) bool { return s.code == word.code })
		if n < 0 {
			n = len(*scores)
			*scores = append(*scores, topicScore{code: word.code, first: word.at.from, sentence: -1})
		}
		score := &(*scores)[n]
		if s := d.tokens[word.at.from].sentence; score.sentence != s {
			score.sentence, score.here = s, 0
		}
		// Words of one sentence say much the same: all but the weightiest count for less.
		if score.here == 0 || weight > score.here {
			score.weight += weight - score.here + score.here*repeated/100
			score.here = weight
		} else {
			score.weight += weight * repeated / 100
		}
		if weight > score.best {
			score.best, score.at = weight, word.at
		}
	}
}
