package topics

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the weighing of topics: every number by which words of topics
// count at an encounter. Input: the words in the sentences that tell of it, each
// with its weight of topic-words.tsv, in hundredths. Output: each topic's weight.
// The numbers are held to gold answers by tools/topics.py.

// shares are what the bearings of a sentence make of its words, in percent.
var shares = [...]int{background: 30, acted: 100, placing: 80, reported: 100, anchoring: 100, spoken: 120, discussed: 170, listed: 230}

// distances are what the distance of a sentence from those who met makes of its words, in percent.
var distances = [...]int{beside: 100, trailing: 90, remote: 75}

// standings are what the offices of those who met make of a word, in percent.
var standings = [...]int{anybodys: 100, theirs: 190, others: 90}

const (
	enough  = 100 // a topic with so much is stated
	leading = 60  // the least that one of its words must weigh: the faint ones ("region") state nothing, however many

	clear     = 45  // the least of a word that a head makes a matter of
	composite = 100 // such a word with its head: "labour issues"
	event     = 30  // a word in the name of an event: "the energy forum"

	heralded = 150 // in percent, a word of what the headline names as well

	overshadowed = 75 // in percent, a word in a matter of which a weightier one, or one as weighty before it, makes another topic's
)

// roles are what the part that a word plays in its sentence makes of it, in percent.
var roles = [...]int{matter: 100, describing: 90, backdrop: 60}

// company is what a word of a topic stands with.
type company uint8

const (
	alone    company = iota
	composed         // with a head behind it, or two countries in one word before it
	ofEvent          // in the name of an event
)

// role is the part that a word of a topic plays in its sentence.
type role uint8

const (
	matter     role = iota
	describing      // it stands in a clause that only describes: "drugs, which pass through the ports"
	backdrop        // or behind what tells how things came about: "since the war", "after the floods"
)

// standing is what the offices of those who met say of a word's topic.
type standing uint8

const (
	anybodys standing = iota
	theirs            // somebody is there for it: "harvests" of a minister of agriculture
	others            // each of them is there for something else: "harvests" of two generals
)

// topicWord is one word or phrase of a topic, as it stands in a sentence that tells of an encounter.
type topicWord struct {
	at        text.Phrase
	code      string
	entry     int // its weight in the vocabulary
	with      company
	role      role
	standing  standing
	headlined bool // the headline names its topic
	bearing   bearing
	distance  distance
	matter    int // number of the matter that it belongs to, among those of the encounter
}

// weight is what the word weighs before its sentence and its neighbours are considered.
func (w *topicWord) weight() int {
	weight := w.entry
	switch w.with {
	case composed:
		weight = max(weight, composite)
	case ofEvent:
		weight = min(weight, event)
	}
	weight = weight * roles[w.role] / 100
	weight = weight * standings[w.standing] / 100
	if w.headlined {
		weight = weight * heralded / 100
	}
	return weight
}

// told is what the word weighs in its sentence.
func (w *topicWord) told() int {
	return w.weight() * shares[w.bearing] / 100 * distances[w.distance] / 100
}

// inAnything is the topic of words that leave what stands behind them a matter of
// its own: "investment in airports", "companies that build dams".
const inAnything = "trade-and-investment"

// inShadow reports whether another word says of what topic the matter of word n is:
// in "the port of the sugar mill" and "nurses who look for work", one of the two.
func inShadow(found []topicWord, n int) bool {
	word := &found[n]
	weight := word.told()
	shadows := func(i int) bool {
		other := &found[i]
		if other.code == word.code || other.at.From == word.at.From || other.code == inAnything && other.entry >= leading && i < n {
			return false
		}
		return other.told() > weight || other.told() == weight && i < n
	}
	for i := n - 1; i >= 0 && found[i].matter == word.matter; i-- {
		if shadows(i) {
			return true
		}
	}
	for i := n + 1; i < len(found) && found[i].matter == word.matter; i++ {
		if shadows(i) {
			return true
		}
	}
	return false
}

// topicScore is what was found of one topic at one encounter.
type topicScore struct {
	code   string
	weight int
	at     text.Phrase // the words that say most
	best   int         // their weight
	first  int         // token of the first word found
}

// weigh gives each topic's weight, the sum of its words', in the order of the words.
func weigh(found []topicWord) []topicScore {
	var scores []topicScore
	for i := range found {
		word := &found[i]
		weight := word.told()
		if inShadow(found, i) {
			weight = weight * overshadowed / 100
		}
		n := slices.IndexFunc(scores, func(s topicScore) bool { return s.code == word.code })
		if n < 0 {
			n = len(scores)
			scores = append(scores, topicScore{code: word.code, first: word.at.From})
		}
		score := &scores[n]
		score.weight += weight
		if weight > score.best {
			score.best, score.at = weight, word.at
		}
	}
	return scores
}

// stated reports whether a topic's words weigh enough by themselves.
func (s topicScore) stated() bool { return s.weight >= enough && s.best >= leading }

// heaviest gives the weight of the topic that weighs most, at least that of a
// word that one of those who met says.
func heaviest(scores []topicScore) int {
	most := leading * shares[spoken] / 100
	for i := range scores {
		most = max(most, scores[i].best)
	}
	return most
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
	}
	return scores
}
