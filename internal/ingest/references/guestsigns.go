package references

import (
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns who cannot be "the guest" or "his host" by what the sentences tell: who met that
// person, or sat in a town that is his own, or is not.

// wrongSide reports whether a person named before cannot be the guest of mention m, or the host.
func (d *Document) wrongSide(m, o *names.Mention, atHome bool) bool {
	if d.sentenceOf(m) == d.sentenceOf(o) && d.verbBetween(text.Phrase{From: o.End(), To: m.From}) { // "Minister X also received the guest"
		return true
	}
	e := &d.Entities[o.Who[0]]
	if d.Home != "" || !e.Country.Known() || e.Org.Known() {
		return false
	}
	land := d.landOfTown(o)
	return land != "" && (land == e.Country.Text) != atHome
}

// sentenceOf gives the number of the sentence in which a mention opens.
func (d *Document) sentenceOf(m *names.Mention) int { return d.Tokens[m.From].Sentence }

// verbBetween reports whether a phrase holds a verb that has one side before it and the other behind.
func (d *Document) verbBetween(p text.Phrase) bool {
	for i := p.From; i < p.To && i < p.From+widestVerb; i++ {
		if t := d.VerbTrigger(i); t != nil && acrossClasses.Has(t.Class) {
			return true
		}
	}
	return false
}

// landOfTown gives the country of the first town in which the sentence of a mention tells that
// something was, "" when it tells none.
func (d *Document) landOfTown(m *names.Mention) string {
	s := d.SentenceOf(m.From)
	for i := s.From + 1; i < s.To; i++ {
		if d.Tokens[i].Shape != text.Title || d.Fold(i-1) != "in" || d.Mention(i) != nil && d.Mention(i).Kind == names.Person {
			continue
		}
		if t, ok := d.TownAt(i, s.To); ok {
			return t.Country
		}
	}
	return ""
}
