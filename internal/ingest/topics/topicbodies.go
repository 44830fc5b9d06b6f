package topics

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns bodies of several countries as a matter: a name alone says nothing
// ("the envoy of the African Union"), and what is done in the body is multilateral
// cooperation. Input: the mention of an organisation. Output: a word of that topic.

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
