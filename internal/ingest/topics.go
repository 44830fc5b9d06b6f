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
// Words of a topic are weighed in the encounter's own sentences: fully where
// somebody discusses, stresses or agrees, less where the text only tells. Names
// of offices and bodies, denials, and rites of arrival say nothing of a topic.

// Weights are in hundredths: a topic with enough is stated.
const enough = 100

// topicScore is what was found of one topic at one encounter.
type topicScore struct {
	code   string
	weight int
	at     phrase // the words that say most
	best   int    // their weight
	first  int    // token of the first word found
}

func (d *document) setTopics() {
	for i := range d.encounters {
		d.topicsOf(&d.encounters[i])
	}
}

// topicsOf weighs the topics of one encounter.
func (d *document) topicsOf(e *encounter) {
	var scores []topicScore
	for _, s := range d.spokenIn(e) {
		scope := d.sentences[s].phrase
		if s == e.anchor && !e.clause.empty() {
			scope = e.clause
		}
		share := d.bearing(scope, s == e.anchor)
		if share == 0 {
			continue
		}
		d.weigh(&scores, scope, share)
	}
	slices.SortStableFunc(scores, func(a, b topicScore) int { return cmp.Compare(a.first, b.first) })
	for _, score := range scores {
		if score.weight < enough {
			d.note("topics", "too little", score.at, "%s: %d of %d", score.code, score.weight, enough)
			continue
		}
		e.topics = append(e.topics, value{score.code, []clue{{at: score.at, basis: readout.Stated}}})
		d.note("topics", "words", score.at, "%s: %d", score.code, score.weight)
	}
}

// spokenIn gives the sentences that speak of the encounter, the anchor among them.
func (d *document) spokenIn(e *encounter) []int {
	if slices.Contains(e.focus, e.anchor) {
		return e.focus
	}
	return append([]int{e.anchor}, e.focus...)
}

// weigh adds what the words of a scope say, each phrase once an encounter.
func (d *document) weigh(scores *[]topicScore, scope phrase, share int) {
	for i := scope.from; i < scope.to; {
		if m := d.mention(i); m != nil {
			if end := d.pastName(m, i); end > i {
				i = end
				continue
			}
		}
		at, entry := d.match(i, lexicon.TopicWord)
		if entry == nil || at.to > scope.to {
			i++
			continue
		}
		if !d.properly(at) {
			i = at.to
			continue
		}
		weight := entry.Weight * share / 100
		n := slices.IndexFunc(*scores, func(s topicScore) bool { return s.code == entry.Code })
		if n < 0 {
			n = len(*scores)
			*scores = append(*scores, topicScore{code: entry.Code, first: i})
		}
		score := &(*scores)[n]
		score.weight += weight
		if weight > score.best {
			score.best, score.at = weight, at
		}
		i = at.to
	}
}

// pastName gives the token behind a name that says nothing of a topic: a person
// with office, a body, a delegation; token i itself for a country, whose name
// may be part of a topic's words.
func (d *document) pastName(m *mention, i int) int {
	switch m.kind {
	case person:
		return m.end()
	case organisation, delegation:
		if d.sentenceOf(i).from == m.from { // as subject it speaks
			return m.end()
		}
		if _, entry := d.match(i, lexicon.TopicWord); entry != nil && m.kind == organisation {
			return i
		}
		return m.end()
	}
	return i
}

// properly reports whether words of a topic are not part of a name: the
// "Defence" of "Defence Minister" or "Ministry of Defence".
func (d *document) properly(at phrase) bool {
	if d.tokens[at.from].shape != title {
		return true
	}
	if _, entry := d.match(at.to, lexicon.Office|lexicon.Body); entry != nil && d.tokens[at.to].shape == title {
		return false
	}
	for i := at.from - 1; i >= max(d.sentenceOf(at.from).from, at.from-8); i-- {
		switch {
		case d.tokens[i].shape == mark && d.fold(i) != ",", d.tokens[i].shape == lower && d.fold(i) != "of" && d.fold(i) != "for" && d.fold(i) != "and" && d.fold(i) != "the":
			return true
		}
		if d.reader.lex.Is(d.words[i], lexicon.Office|lexicon.Body) && (d.fold(i+1) == "of" || d.fold(i+1) == "for") {
			return false
		}
	}
	return true
}

// bearing tells in percent how far a sentence bears on what was talked about.
func (d *document) bearing(scope phrase, anchor bool) int {
	share := 60
	if anchor {
		share = 80
	}
	for i := scope.from; i < scope.to; i++ {
		switch d.tokens[i].fold {
		case "discussed", "discuss", "discusses", "discussing", "discussion", "discussions", "exchanged", "exchange", "reviewed", "review", "focused", "focus", "focusing", "touched",
			"talked", "talk", "talks", "spoke", "agreed", "agree", "agreement", "agenda", "covered", "covering", "dealt", "raised", "addressed", "considered", "explored", "conferred",
			"deliberated", "views", "topics", "issues", "matters", "included", "including", "stressed", "emphasized", "emphasised", "underlined", "underscored", "highlighted", "reaffirmed",
			"reiterated", "noted", "said", "told", "thanked", "appreciated", "expressed", "informed", "briefed", "assured", "called", "welcomed", "praised", "commended", "proposed", "offered",
			"asked", "pledged", "hailed", "urged", "voiced", "explained", "pointed", "recalled", "mentioned", "stated", "invited", "affirmed", "conveyed", "shared", "confirmed", "concurred",
			"congratulated", "acknowledged", "regarding", "concerning", "looked", "went", "assessed", "added", "apprised", "attention", "interest", "importance", "cooperation", "question":
			share = 100
		case "not", "n't", "never", "nor":
			if d.denies(i, scope.to) {
				return 0
			}
		case "wreath", "anthem", "anthems", "guard":
			return 0
		}
	}
	return share
}

// denies reports whether "not" at token i denies that something was talked about.
func (d *document) denies(i, end int) bool {
	for j := i + 1; j < min(end, i+4); j++ {
		switch d.tokens[j].fold {
		case "discuss", "discussed", "raise", "raised", "touch", "touched", "come", "mention", "mentioned", "talk", "talked", "part", "agenda", "table":
			return true
		}
	}
	return false
}
