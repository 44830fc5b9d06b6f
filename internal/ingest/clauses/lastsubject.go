package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the subject of the sentence before, whom "he" and "she" repeat.

// RememberSubject notes the sentence's subject, to which the next one's pronoun refers.
func (d *Document) RememberSubject(s text.Sentence) {
	for i := s.From; i < s.To; i++ {
		m := d.MentionOver(i)
		if word := d.Fold(i); m == nil && (word == "he" || word == "she" || i == s.From && (word == "his" || word == "her")) {
			return // the same as before
		}
		if m != nil {
			if m.Kind == names.Person && (m.Name.Empty() && d.InQuotation(s, i)) { // "The President has been clear," he said
				continue
			}
			if m.Kind == names.Person && d.behindGerund(s, m) { // "Meeting Y, the minister said"
				i = m.End() - 1
				continue
			}
			if m.Kind == names.Person && !m.Possessive && !d.Oblique(m) {
				d.LastSubject = int(d.Holder[i])
				return
			}
			if m.Kind == names.Person && m.Possessive && m.From <= s.From+1 && len(m.Who) == 1 { // "The minister's agenda goes on. Tomorrow he"
				d.LastSubject = int(d.Holder[i])
				return
			}
			if m.Kind == names.Delegation && !d.Oblique(m) { // "The delegation led by X arrived": X
				list := Side{Phrase: text.Phrase{From: m.From, To: m.End()}}
				if d.AddLeaders(s, &list, m); d.HasPerson(list) {
					d.LastSubject = list.Mentions[0]
					return
				}
			}
			i = m.End() - 1
		}
	}
}

// behindGerund reports whether a mention is the object of the gerund that opens its sentence: "Receiving Y".
func (d *Document) behindGerund(s text.Sentence, m *names.Mention) bool {
	if m.From > s.From+2 {
		return false
	}
	t := d.TriggerAt(s.From)
	return t != nil && t.Form&lexicon.Gerund != 0
}
