package topics

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the words of topics in a part of a sentence: which of them
// speak of a matter, and which are part of a name, a setting or a person's
// description, and say nothing of it.

// nothing is the code of phrases that only look like words of a topic.
const nothing = "-"

// topicWords appends to found the words of a scope that speak of a topic.
func (d document) topicWords(found []topicWord, e *encounters.Encounter, scope text.Phrase) []topicWord {
	if scope.Empty() || d.GistAround(scope.From).Begins&(lexicon.TopicWord|lexicon.Organisation) == 0 {
		return found
	}
	first, general, particular := len(found), false, false
	var relative, behind int // the tokens behind a clause that only describes, and behind a backdrop
	for i := scope.From; i < scope.To; {
		if m := d.Mention(i); m != nil {
			if word, worked := d.bodyWord(m, scope.From); worked && i == m.From {
				found = append(found, word)
			}
			if word, taught := d.schoolWord(m, scope.From); taught && i == m.From {
				found = append(found, word)
			}
			if end := d.pastName(m, e, i); end > i {
				i = d.pastDescription(end, scope.To)
				continue
			}
		}
		if seen := &d.Seen[i]; seen.Begins&lexicon.TopicWord == 0 && !seen.Has(lexicon.CueSidelines) && !seen.Has(lexicon.CueDescribing) && !seen.Has(lexicon.CueBackdrop) { // most words
			i++
			continue
		}
		if end := d.pastSetting(i, scope.To); end > i {
			i = end
			continue
		}
		if i >= relative && d.opensDescription(i) {
			if end := d.pastClause(i+1, scope.To); !d.discusses(text.Phrase{From: i + 1, To: end}) {
				relative = end
			}
		}
		if d.opensBackdrop(i, scope.From) {
			behind = d.pastClause(i+1, scope.To)
		}
		at, entry := d.Match(i, lexicon.TopicWord)
		if entry == nil || at.To > scope.To {
			i++
			continue
		}
		i = at.To
		if !d.speaks(at, entry, scope.From) {
			continue
		}
		word := topicWord{at: at, code: entry.Code, entry: entry.Weight}
		if d.ofWork(at, entry) {
			word.entry = min(word.entry, workedIn)
		}
		switch {
		case at.From < behind:
			word.role = backdrop
		case at.From < relative:
			word.role = describing
		}
		switch head := d.headBehind(at, scope.To); {
		case head == nil:
		case head.Code == "event":
			word.with = ofEvent
		case entry.Weight >= clear && !d.namesTies(entry.Code):
			word.with, word.at.To = composed, at.To+1
			i = word.at.To
		}
		if d.namesTies(entry.Code) && d.ofTwo(at.From-1) {
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
	if i := slices.IndexFunc(found[first:], tellsOfMigration); i >= 0 {
		found = found[:first+len(d.withoutPeople(found[first:]))]
	}
	return found
}

// speaks reports whether words of a topic say something of it where they stand.
func (d document) speaks(at text.Phrase, entry *lexicon.Entry, from int) bool {
	return entry.Code != nothing && d.properly(at, entry) &&
		!d.namesFormat(at, entry) && !d.tellsWhere(at, entry, from) && !d.ofOfficial(at, entry) && !d.ofCommission(at, from)
}

// alsoOf appends to found its last word once more for each other topic that the
// phrase is of: "cyber defence" is of defence and of technology.
func (d document) alsoOf(found []topicWord, at text.Phrase, entry *lexicon.Entry) []topicWord {
	word := found[len(found)-1]
	for _, sight := range d.SightsAt(at.From) {
		if sight.Words == at.Len() && sight.Doubles(entry) {
			word.code, word.entry = sight.Code, sight.Weight
			found = append(found, word)
		}
	}
	return found
}

// handles reports whether a word only tells what is done with the matter of the
// next: "the supply of uranium", but not "investment in hydropower", which is of both.
func (d document) handles(word, next *topicWord) bool {
	if word.code == next.code || word.with != alone || next.weight() < clear || next.at.From > word.at.To+2 {
		return false
	}
	switch d.Fold(word.at.To - 1) {
	case "of", "for", "from":
		return word.code == "trade-and-investment"
	}
	return false
}

// ofAnything is the note of phrases that may be of any topic ("cooperation
// between"): where a sentence names a matter, they speak of that.
const ofAnything = "general"

// withoutGeneral leaves the words out that may be of any topic.
func (d document) withoutGeneral(found []topicWord) []topicWord {
	return slices.DeleteFunc(found, func(w topicWord) bool {
		_, entry := d.Match(w.at.From, lexicon.TopicWord)
		return w.with == alone && entry != nil && entry.Note == ofAnything
	})
}

// ofTrade is the note of words for people of a trade, who go abroad like anybody:
// "visas for nurses" are no matter of health.
const ofTrade = "people"

// tellsOfMigration reports whether a word tells that people cross borders to live or work.
func tellsOfMigration(w topicWord) bool {
	return w.code == "migration-and-consular" && w.weight() >= leading
}

// withoutPeople leaves out the words that only name people of a trade.
func (d document) withoutPeople(found []topicWord) []topicWord {
	return slices.DeleteFunc(found, func(w topicWord) bool {
		at, entry := d.Match(w.at.From, lexicon.TopicWord)
		return w.with == alone && at == w.at && entry != nil && entry.Note == ofTrade
	})
}

// headBehind gives the head that stands right behind words of a topic, nil when none does.
func (d document) headBehind(at text.Phrase, end int) *lexicon.Entry {
	if at.To >= end || d.Mention(at.To) != nil {
		return nil
	}
	behind, entry := d.Match(at.To, lexicon.TopicHead)
	if entry == nil || behind.To > end {
		return nil
	}
	return entry
}

// namesTies reports whether a topic is the state of relations itself, whose
// words are heads of their own.
func (d document) namesTies(code string) bool { return code == "bilateral-relations" }

// ofTwo reports whether token i names two countries in one word: "Armenian-French", "UK-Irish".
func (d document) ofTwo(i int) bool {
	one, other, cut := strings.Cut(d.Fold(i), "-")
	if !cut || d.Tokens[i].Shape == text.Lower {
		return false
	}
	const land = lexicon.Demonym | lexicon.CountryName
	lex := d.Lex
	return lex.Is(lex.Word(one, true, true), land) && lex.Is(lex.Word(other, true, true), land)
}

// pastName gives the token behind a name that says nothing of a topic: a person
// with office, a body, a delegation; token i itself for a country, whose name
// may be part of a topic's words.
func (d document) pastName(m *names.Mention, e *encounters.Encounter, i int) int {
	switch m.Kind {
	case names.Person:
		return m.End()
	case names.Country:
		if d.isParty(m, e) {
			for k := i; k < m.To; k++ {
				if at, entry := d.Match(k, lexicon.TopicWord); entry != nil && at.To > m.To { // "the Cyprus question"
					return k
				}
			}
			return m.To
		}
	case names.Organisation, names.Delegation:
		if m.Kind == names.Organisation && d.Cue(m.Name.To-1, lexicon.CuePact) { // "the Strategic Partnership" is no body here
			return i
		}
		if d.SentenceOf(i).From == m.From { // as subject it speaks
			return m.End()
		}
		if m.Kind == names.Organisation && d.Cue(m.Name.To-1, lexicon.CueNamedWork) && !d.ofOffice(m.From) { // nor is "the Central Hospital"
			return i
		}
		for k := i; k < m.To && m.Kind == names.Organisation; k++ {
			if _, entry := d.Match(k, lexicon.TopicWord); entry != nil && entry.Code == "multilateral-cooperation" {
				return k
			}
		}
		return m.End()
	}
	return i
}

// namesFormat reports whether words tell of the encounter's form and not of its
// matter: "the trilateral meeting", "bilateral talks".
func (d document) namesFormat(at text.Phrase, entry *lexicon.Entry) bool {
	switch entry.Code {
	case "multilateral-cooperation", "bilateral-relations":
		return d.Cue(at.To, lexicon.CueEncounterNoun)
	}
	return false
}

// isParty reports whether a mention is of a country of the encounter: "Ukraine"
// is no word of a conflict where Ukraine is one of those who met.
func (d document) isParty(m *names.Mention, e *encounters.Encounter) bool {
	for _, n := range m.Who {
		if slices.Contains(d.CountriesOf(e), d.Entities[n].Country.Text) {
			return true
		}
	}
	return false
}

// properly reports whether words of a topic are not part of a name: the
// "Defence" of "Defence Minister" or "Ministry of Defence".
func (d document) properly(at text.Phrase, entry *lexicon.Entry) bool {
	if d.Tokens[at.From].Shape != text.Title {
		return true
	}
	if entry.Note == alsoPlace && !d.inTitle(at.To) || d.ofPact(at) || d.ofWork(at, entry) { // "the Kukum Highway"
		return true
	}
	opens := at.From == d.SentenceOf(at.From).From || d.Tokens[at.From-1].Shape == text.Mark
	if d.Tokens[at.To-1].Shape == text.Title && (d.inTitle(at.To) || !opens && d.inTitle(at.From-1)) {
		return false
	}
	if _, entry := d.Match(at.To, lexicon.Office|lexicon.Body); entry != nil && d.Tokens[at.To].Shape == text.Title {
		return false
	}
	for i := at.From - 1; i >= max(d.SentenceOf(at.From).From, at.From-8); i-- {
		switch {
		case d.Tokens[i].Shape == text.Mark && d.Fold(i) != ",", d.Tokens[i].Shape == text.Lower && d.Fold(i) != "of" && d.Fold(i) != "for" && d.Fold(i) != "and" && d.Fold(i) != "the":
			return true
		}
		if d.Is(i, lexicon.Office|lexicon.Body) && (d.Fold(i+1) == "of" || d.Fold(i+1) == "for") {
			return false
		}
	}
	return true
}

// ofPact reports whether words are part of the name of something agreed or planned:
// "the Investment Protection Agreement", "the Reciprocal Access Agreement".
func (d document) ofPact(at text.Phrase) bool {
	i := at.To - 1
	for i+1 < len(d.Tokens) && d.Tokens[i+1].Shape == text.Title {
		i++
	}
	return d.Tokens[i].Shape == text.Title && d.Cue(i, lexicon.CuePact)
}

// inTitle reports whether token i is a capitalised word of a name, such as the
// neighbours of "Free Trade" in "African Continental Free Trade Area".
func (d document) inTitle(i int) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Shape == text.Title && !d.Is(i, lexicon.Demonym|lexicon.CountryName|lexicon.TopicWord|lexicon.Month|lexicon.Weekday)
}
