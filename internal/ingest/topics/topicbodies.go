package topics

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns bodies as a matter: the name of one of several countries alone says nothing
// ("the envoy of the African Union"), and what is done in it is multilateral cooperation;
// a university or school is of education where it is no soldiers' and nobody comes from it.
// Input: the mention of an organisation. Output: a word of the topic.

// workedIn is what the name of a body weighs where something is done in it.
const workedIn = 60

// bodyWord gives the word that a body is of the topic by, and whether it is:
// "coordination in the Arab League", "the bid to join Mercosur", "within CARICOM".
func (d document) bodyWord(m *names.Mention, from int) (topicWord, bool) {
	word := topicWord{at: m.Name, code: "multilateral-cooperation", entry: workedIn}
	if m.Kind != names.Organisation || d.Seen[m.Name.From].Begins&lexicon.Organisation == 0 || d.Cue(m.Name.To-1, lexicon.CueLender) {
		return word, false
	}
	for i := m.From - 1; i >= max(from, m.From-3); i-- {
		switch {
		case d.Cue(i, lexicon.CueBodyWork):
			return word, true
		case !d.IsLower(i) || !d.Cue(i, lexicon.CuePreposition) && d.Determiner(i) == 0:
			return word, false
		}
	}
	return word, false
}

// schoolWord gives the word that a university or school is of education by, and whether it
// is: "places at the University of Oran", but not "the rector of", "officers from".
func (d document) schoolWord(m *names.Mention, from int) (topicWord, bool) {
	if m.Kind != names.Organisation || m.From == d.SentenceOf(m.From).From {
		return topicWord{}, false
	}
	for i := m.From - 1; i >= max(from, m.From-3); i-- {
		if word := d.Fold(i); word == "of" || word == "from" || word == "," {
			return topicWord{}, false
		}
	}
	var school topicWord
	for i := m.Name.From; i < m.Name.To; i++ {
		at, entry := d.Match(i, lexicon.TopicWord)
		switch {
		case entry == nil || at.To > m.Name.To:
		case entry.Code == "defence":
			return topicWord{}, false
		case entry.Code == "education-and-science" && (at.To == m.Name.To || d.Fold(at.To) == "of"):
			school = topicWord{at: at, code: entry.Code, entry: workedIn}
		}
	}
	return school, !school.at.Empty()
}
