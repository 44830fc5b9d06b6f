package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the words of topics in a part of a sentence: which of them
// speak of a matter, and which are part of a name, a setting or a person's
// description, and say nothing of it.

// nothing is the code of phrases that only look like words of a topic.
const nothing = "-"

// topicWords appends to found the words of a scope that speak of a topic.
func (d *document) topicWords(found []topicWord, e *encounter, scope phrase) []topicWord {
	if scope.empty() || d.gistAround(scope.from).begins&(lexicon.TopicWord|lexicon.Organisation) == 0 {
		return found
	}
	first, general, particular := len(found), false, false
	var relative, behind int // the tokens behind a clause that only describes, and behind a backdrop
	for i := scope.from; i < scope.to; {
		if m := d.mention(i); m != nil {
			if word, worked := d.bodyWord(m, scope.from); worked && i == m.from {
				found = append(found, word)
			}
			if end := d.pastName(m, e, i); end > i {
				i = d.pastDescription(end, scope.to)
				continue
			}
		}
		if seen := &d.seen[i]; seen.Begins&lexicon.TopicWord == 0 && !seen.Has(lexicon.CueSidelines) && !seen.Has(lexicon.CueDescribing) && !seen.Has(lexicon.CueBackdrop) { // most words
			i++
			continue
		}
		if end := d.pastSetting(i, scope.to); end > i {
			i = end
			continue
		}
		if i >= relative && d.opensDescription(i) {
			if end := d.pastClause(i+1, scope.to); !d.discusses(phrase{i + 1, end}) {
				relative = end
			}
		}
		if d.opensBackdrop(i, scope.from) {
			behind = d.pastClause(i+1, scope.to)
		}
		at, entry := d.match(i, lexicon.TopicWord)
		if entry == nil || at.to > scope.to {
			i++
			continue
		}
		i = at.to
		if entry.Code == nothing || !d.properly(at, entry) || d.namesFormat(at, entry) || d.tellsWhere(at, entry, scope.from) {
			continue
		}
		word := topicWord{at: at, code: entry.Code, entry: entry.Weight}
		switch {
		case at.from < behind:
			word.role = backdrop
		case at.from < relative:
			word.role = describing
		}
		switch head := d.headBehind(at, scope.to); {
		case head == nil:
		case head.Code == "event":
			word.with = ofEvent
		case entry.Weight >= clear && !d.namesTies(entry.Code):
			word.with, word.at.to = composed, at.to+1
			i = word.at.to
		}
		if d.namesTies(entry.Code) && d.ofTwo(at.from-1) {
			word.with = composed
		}
		if entry.Note == ofAnything {
			general = true
		} else {
			particular = particular || word.weight() >= leading && !d.namesTies(entry.Code)
		}
		if n := len(found) - 1; n >= first && d.handles(&found[n], &word) {
			found = found[:n]
		}
		found = append(found, word)
		found = d.alsoOf(found, at, entry)
	}
	if general && particular {
		found = found[:first+len(d.withoutGeneral(found[first:]))]
	}
	return found
}

// alsoOf appends to found its last word once more for each other topic that the
// phrase is of: "cyber defence" is of defence and of technology.
func (d *document) alsoOf(found []topicWord, at phrase, entry *lexicon.Entry) []topicWord {
	word := found[len(found)-1]
	for _, sight := range d.sightsAt(at.from) {
		if sight.Words == at.len() && sight.Doubles(entry) {
			word.code, word.entry = sight.Code, sight.Weight
			found = append(found, word)
		}
	}
	return found
}

// handles reports whether a word only tells what is done with the matter of the
// next: "the supply of uranium", "investment in missile defence".
func (d *document) handles(word, next *topicWord) bool {
	if word.code == next.code || word.with != alone || next.weight() < clear || next.at.from > word.at.to+2 {
		return false
	}
	switch d.fold(word.at.to - 1) {
	case "of", "in", "for", "from":
		return word.code == "trade-and-investment"
	}
	return false
}

// ofAnything is the note of phrases that may be of any topic ("cooperation
// between"): where a sentence names a matter, they speak of that.
const ofAnything = "general"

// withoutGeneral leaves the words out that may be of any topic.
func (d *document) withoutGeneral(found []topicWord) []topicWord {
	return slices.DeleteFunc(found, func(w topicWord) bool {
		_, entry := d.match(w.at.from, lexicon.TopicWord)
		return w.with == alone && entry != nil && entry.Note == ofAnything
	})
}

// headBehind gives the head that stands right behind words of a topic, nil when none does.
func (d *document) headBehind(at phrase, end int) *lexicon.Entry {
	if at.to >= end || d.mention(at.to) != nil {
		return nil
	}
	behind, entry := d.match(at.to, lexicon.TopicHead)
	if entry == nil || behind.to > end {
		return nil
	}
	return entry
}

// namesTies reports whether a topic is the state of relations itself, whose
// words are heads of their own.
func (d *document) namesTies(code string) bool { return code == "bilateral-relations" }

// ofTwo reports whether token i names two countries in one word: "Armenian-French", "UK-Irish".
func (d *document) ofTwo(i int) bool {
	one, other, cut := strings.Cut(d.fold(i), "-")
	if !cut || d.tokens[i].shape == lower {
		return false
	}
	const land = lexicon.Demonym | lexicon.CountryName
	lex := d.lex
	return lex.Is(lex.Word(one, true, true), land) && lex.Is(lex.Word(other, true, true), land)
}

// pastDescription gives the token behind "who is here for the conference on
// water" right behind a name: what a person is told to be or to have done is
// not what was talked about.
func (d *document) pastDescription(i, end int) int {
	from := i
	if d.fold(i) == "," {
		i++
	}
	if word := d.fold(i); i >= end || word != "who" && word != "whose" {
		return from
	}
	if _, entry := d.match(i+1, lexicon.Bearing); entry != nil && (entry.Code == "speak" || entry.Code == "ask" || entry.Code == "discuss") { // "who stressed the need for"
		return i
	}
	if came := d.fold(i + 1); (came == "came" || came == "comes") && d.fold(i+2) == "to" { // "who came to take stock of the harvest"
		return i
	}
	return d.pastClause(i+1, end)
}

// opensDescription reports whether a clause that describes what stands before
// it opens at token i.
func (d *document) opensDescription(i int) bool {
	return d.cue(i, lexicon.CueDescribing) && (i > 0 && d.tokens[i-1].shape != mark || d.fold(i-1) == ",")
}

// opensBackdrop reports whether token i opens words that tell how things came
// about: "since the pandemic", "after the coup", "because of the drought", but not
// "look after the herds", "the following matters".
func (d *document) opensBackdrop(i, from int) bool {
	if !d.cue(i, lexicon.CueBackdrop) || i+1 < len(d.tokens) && d.tokens[i+1].shape == mark {
		return false
	}
	if i == from {
		return true
	}
	return !d.cue(i-1, lexicon.CueDeterminer) && !d.cue(i-1, lexicon.CueGoingAfter) && d.tokens[i-1].shape != number
}

// discusses reports whether a clause says that something was talked about:
// "in Oslo, where trade was discussed".
func (d *document) discusses(clause phrase) bool {
	for i := clause.from; i < clause.to; i++ {
		if _, entry := d.match(i, lexicon.Bearing); entry != nil && entry.Code == "discuss" {
			return true
		}
	}
	return false
}

// pastClause gives the token of the next comma, end when there is none.
func (d *document) pastClause(i, end int) int {
	for ; i < end; i++ {
		if word := d.fold(i); word == "," || word == ";" {
			break
		}
	}
	return i
}

// pastName gives the token behind a name that says nothing of a topic: a person
// with office, a body, a delegation; token i itself for a country, whose name
// may be part of a topic's words.
func (d *document) pastName(m *mention, e *encounter, i int) int {
	switch m.kind {
	case person:
		return m.end()
	case country:
		if d.isParty(m, e) {
			return m.to
		}
	case organisation, delegation:
		if m.kind == organisation && d.cue(m.name.to-1, lexicon.CuePact) { // "the Strategic Partnership" is no body here
			return i
		}
		if d.sentenceOf(i).from == m.from { // as subject it speaks
			return m.end()
		}
		for k := i; k < m.to && m.kind == organisation; k++ {
			if _, entry := d.match(k, lexicon.TopicWord); entry != nil && entry.Code == "multilateral-cooperation" {
				return k
			}
		}
		return m.end()
	}
	return i
}

// namesFormat reports whether words tell of the encounter's form and not of its
// matter: "the trilateral meeting", "bilateral talks".
func (d *document) namesFormat(at phrase, entry *lexicon.Entry) bool {
	switch entry.Code {
	case "multilateral-cooperation", "bilateral-relations":
		return d.cue(at.to, lexicon.CueEncounterNoun)
	}
	return false
}

// isParty reports whether a mention is of a country of the encounter: "Ukraine"
// is no word of a conflict where Ukraine is one of those who met.
func (d *document) isParty(m *mention, e *encounter) bool {
	for _, n := range m.who {
		if slices.Contains(d.countriesOf(e), d.entities[n].country.text) {
			return true
		}
	}
	return false
}

// properly reports whether words of a topic are not part of a name: the
// "Defence" of "Defence Minister" or "Ministry of Defence".
func (d *document) properly(at phrase, entry *lexicon.Entry) bool {
	if d.tokens[at.from].shape != title {
		return true
	}
	if entry.Note == alsoPlace && !d.inTitle(at.to) || d.ofPact(at) { // a work with a name: "the Kukum Highway"
		return true
	}
	opens := at.from == d.sentenceOf(at.from).from || d.tokens[at.from-1].shape == mark
	if d.tokens[at.to-1].shape == title && (d.inTitle(at.to) || !opens && d.inTitle(at.from-1)) {
		return false
	}
	if _, entry := d.match(at.to, lexicon.Office|lexicon.Body); entry != nil && d.tokens[at.to].shape == title {
		return false
	}
	for i := at.from - 1; i >= max(d.sentenceOf(at.from).from, at.from-8); i-- {
		switch {
		case d.tokens[i].shape == mark && d.fold(i) != ",", d.tokens[i].shape == lower && d.fold(i) != "of" && d.fold(i) != "for" && d.fold(i) != "and" && d.fold(i) != "the":
			return true
		}
		if d.is(i, lexicon.Office|lexicon.Body) && (d.fold(i+1) == "of" || d.fold(i+1) == "for") {
			return false
		}
	}
	return true
}

// ofPact reports whether words are part of the name of something agreed or planned:
// "the Investment Protection Agreement", "the Reciprocal Access Agreement".
func (d *document) ofPact(at phrase) bool {
	i := at.to - 1
	for i+1 < len(d.tokens) && d.tokens[i+1].shape == title {
		i++
	}
	return d.tokens[i].shape == title && d.cue(i, lexicon.CuePact)
}

// inTitle reports whether token i is a capitalised word of a name, such as the
// neighbours of "Free Trade" in "African Continental Free Trade Area".
func (d *document) inTitle(i int) bool {
	return i >= 0 && i < len(d.tokens) && d.tokens[i].shape == title && !d.is(i, lexicon.Demonym|lexicon.CountryName|lexicon.TopicWord|lexicon.Month|lexicon.Weekday)
}
