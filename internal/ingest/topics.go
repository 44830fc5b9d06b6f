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

func (d *document) setTopics() {
	if len(d.encounters) == 0 {
		return
	}
	told := d.tellings()
	var found []topicWord
	for i := range d.encounters {
		found = d.wordsOf(i, told[i], found[:0])
		d.decide(i, found)
	}
}

// wordsOf appends to found the words of topics in the sentences that tell of an encounter.
func (d *document) wordsOf(number int, told []int, found []topicWord) []topicWord {
	e := &d.encounters[number]
	remits, all := d.remitsOf(e)
	headlined := d.headlined(number, found)
	matter := 0
	for _, s := range told {
		for _, scope := range d.ownWords(number, s) {
			how := d.bearing(e, s, scope)
			if how == denied {
				continue
			}
			first := len(found)
			found = d.topicWords(found, e, scope)
			for i := first; i < len(found); i++ {
				word := &found[i]
				if i == first || d.parted(found[i-1].at.to-1, word.at.from) {
					matter++
				}
				word.matter = matter
				word.bearing = how
				word.headlined = slices.Contains(headlined, word.code)
				switch {
				case slices.Contains(remits, word.code):
					word.standing = theirs
				case all && !ofRelations(word.code):
					word.standing = others
				}
			}
		}
	}
	return found
}

// parted reports whether the tokens between two words part one matter from the
// next: "mining and fisheries", but not "the mining of sand from the sea bed".
func (d *document) parted(from, to int) bool {
	for i := from; i < to; i++ {
		switch d.fold(i) {
		case ",", ";", "and", "or", "but", "which", "who":
			return true
		case "as":
			if d.fold(i+1) == "well" {
				return true
			}
		}
	}
	return false
}

// ofRelations reports whether a topic is of relations themselves, which everybody's office is for.
func ofRelations(code string) bool {
	return code == "bilateral-relations" || code == "multilateral-cooperation"
}

// decide gives an encounter the topics whose words weigh enough, in the order of the text.
func (d *document) decide(number int, found []topicWord) {
	e := &d.encounters[number]
	scores := weigh(found)
	if d.withBody(e) {
		scores = joint(scores)
	}
	slices.SortStableFunc(scores, func(a, b topicScore) int { return cmp.Compare(a.first, b.first) })
	little := !slices.ContainsFunc(scores, topicScore.stated)
	e.topics = make([]value, 0, len(scores))
	for _, score := range scores {
		if !score.stated() && !(little && score.best == heaviest(scores)) { // what little is told of it is what it was about
			if d.trace != nil {
				d.note("topics", "too little", score.at, "%s: %d of %d", score.code, score.weight, enough)
			}
			continue
		}
		e.topics = append(e.topics, value{score.code, []clue{{at: score.at, basis: readout.Stated}}})
		if d.trace != nil {
			d.note("topics", "words", score.at, "%s: %d", score.code, score.weight)
		}
	}
}

// withBody reports whether an international organisation is a party.
func (d *document) withBody(e *encounter) bool {
	for _, n := range e.principals {
		if who := &d.entities[n]; who.org.known() && !who.country.known() && d.lex.Opens(who.org.text, lexicon.Organisation) {
			return true
		}
	}
	return false
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
