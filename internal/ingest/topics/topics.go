package topics

import (
	"cmp"
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the topics pass. Input: encounters with the sentences that
// speak of them. Output: the topics that were talked about, in the order of the
// text, each with the words that state it.
//
// Words of a topic are weighed in the encounter's own sentences, and more where
// something is discussed or agreed than where the text only tells. Names
// of offices and bodies, denials, and rites of arrival say nothing of a topic.

func (d document) setTopics() {
	if len(d.Encounters) == 0 {
		return
	}
	told := d.tellings()
	var found []topicWord
	for i := range d.Encounters {
		found = d.wordsOf(i, told[i], found[:0])
		d.decide(i, found)
	}
}

// wordsOf appends to found the words of topics in the sentences that tell of an encounter.
func (d document) wordsOf(number int, told []int, found []topicWord) []topicWord {
	e := &d.Encounters[number]
	remits, all := d.remitsOf(e)
	headlined := d.headlined(number, found)
	matter, named := 0, -1
	for _, s := range told {
		if d.namesSide(e, s) {
			named = s
		}
		far := d.distanceOf(number, s, named)
		for _, said := range d.statements(number, s) {
			first := len(found)
			found = d.topicWords(found, e, said.scope)
			for i := first; i < len(found); i++ {
				word := &found[i]
				if i == first || d.parted(found[i-1].at.To-1, word.at.From) {
					matter++
				}
				word.matter = matter
				word.bearing, word.distance = said.how, far
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
	if slices.ContainsFunc(found, func(w topicWord) bool { return w.bearing == discussed || w.bearing == listed }) {
		for i := range found {
			if found[i].bearing == anchoring {
				found[i].bearing = placing
			}
		}
	}
	return found
}

// statement is a part of a sentence that says something of an encounter, with its bearing.
type statement struct {
	scope text.Phrase
	how   bearing
}

// statements gives what a sentence says of an encounter. Where it denies, each of its
// clauses is asked again: "They did not discuss the loan; he asked for vaccines".
func (d document) statements(number, s int) []statement {
	e := &d.Encounters[number]
	var said []statement
	for _, scope := range d.ownWords(number, s) {
		if how := d.bearing(e, s, d.clauseOf(e, s, scope)); how != denied {
			said = append(said, statement{scope, how})
			continue
		}
		from := scope.From
		for i := scope.From; i < scope.To; i++ {
			if word := d.Fold(i); word != ";" && word != "but" && i+1 < scope.To {
				continue
			}
			clause := text.Phrase{From: from, To: i + 1}
			if how := d.bearing(e, s, clause); clause != scope && how != denied {
				said = append(said, statement{clause, how})
			}
			from = i + 1
		}
	}
	return said
}

// parted reports whether the tokens between two words part one matter from the
// next: "mining and fisheries", but not "the mining of sand from the sea bed".
func (d document) parted(from, to int) bool {
	for i := from; i < to; i++ {
		switch d.Fold(i) {
		case ",", ";", "and", "or", "but", "which", "who":
			return true
		case "as":
			if d.Fold(i+1) == "well" {
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
func (d document) decide(number int, found []topicWord) {
	e := &d.Encounters[number]
	scores := weigh(found)
	if d.withBody(e) {
		scores = joint(scores)
	}
	slices.SortStableFunc(scores, func(a, b topicScore) int { return cmp.Compare(a.first, b.first) })
	little := !slices.ContainsFunc(scores, topicScore.stated)
	e.Topics = make([]text.Value, 0, len(scores))
	for _, score := range scores {
		if !score.stated() && !(little && score.best == heaviest(scores)) { // what little is told of it is what it was about
			if d.Trace != nil {
				d.Note("topics", "too little", score.at, "%s: %d of %d", score.code, score.weight, enough)
			}
			continue
		}
		e.Topics = append(e.Topics, text.Value{Text: score.code, Clues: []text.Clue{{At: score.at, Basis: readout.Stated}}})
		if d.Trace != nil {
			d.Note("topics", "words", score.at, "%s: %d", score.code, score.weight)
		}
	}
}

// withBody reports whether an international organisation is a party.
func (d document) withBody(e *encounters.Encounter) bool {
	for _, n := range e.Principals {
		if who := &d.Entities[n]; who.Org.Known() && !who.Country.Known() && d.Lex.Opens(who.Org.Text, lexicon.Organisation) {
			return true
		}
	}
	return false
}

// clauseOf gives the words by which the bearing of a part of a sentence is known: those of
// the sentence, as in "with the former he spoke of loans, with the latter of trade", but
// where it tells of further encounters those of the part.
func (d document) clauseOf(e *encounters.Encounter, s int, part text.Phrase) text.Phrase {
	if s == e.Anchor || d.recalledFrom(s) > 0 {
		return part
	}
	return d.Sentences[s].Phrase
}

// ownWords gives the parts of a sentence that may speak of the encounter: all
// of it but the clauses of other encounters.
func (d document) ownWords(number, s int) []text.Phrase {
	e := &d.Encounters[number]
	whole := d.Sentences[s].Phrase
	if cut := d.recalledFrom(s); cut > 0 {
		if s == e.Anchor {
			whole.From = cut
		} else {
			whole.To = cut
		}
		return []text.Phrase{whole}
	}
	if s != e.Anchor {
		return []text.Phrase{d.shareOf(number, s)}
	}
	if e.Clause.Empty() {
		return []text.Phrase{whole}
	}
	parts := []text.Phrase{whole}
	for _, i := range d.AnchoredAt(s) {
		other := &d.Encounters[i]
		if i == number || other.Clause.Empty() || other.Clause.Meets(e.Clause) {
			continue
		}
		var rest []text.Phrase
		for _, part := range parts {
			if !part.Meets(other.Clause) {
				rest = append(rest, part)
				continue
			}
			rest = append(rest, text.Phrase{From: part.From, To: other.Clause.From}, text.Phrase{From: other.Clause.To, To: part.To})
		}
		parts = slices.DeleteFunc(rest, text.Phrase.Empty)
	}
	return parts
}
