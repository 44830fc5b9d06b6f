package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns bodies of several countries as a matter: a name alone says nothing
// ("the envoy of the African Union"), and what is done in the body is multilateral
// cooperation. Input: the mention of an organisation. Output: a word of that topic.

// workedIn is what the name of a body weighs where something is done in it.
const workedIn = 60

// bodyWord gives the word that a body is of the topic by, and whether it is:
// "coordination in the Arab League", "the bid to join Mercosur", "within CARICOM".
func (d *document) bodyWord(m *mention, from int) (topicWord, bool) {
	word := topicWord{at: m.name, code: "multilateral-cooperation", entry: workedIn}
	if m.kind != organisation || d.seen[m.name.from].Begins&lexicon.Organisation == 0 {
		return word, false
	}
	switch d.fold(m.name.to - 1) {
	case "bank", "fund", "facility", "corporation":
		return word, false
	}
	for i := m.from - 1; i >= max(from, m.from-3); i-- {
		switch {
		case d.cue(i, lexicon.CueBodyWork), d.fold(i) == "within":
			return word, true
		case !d.isLower(i) || !d.cue(i, lexicon.CuePreposition) && d.determiner(i) == 0:
			return word, false
		}
	}
	return word, false
}
