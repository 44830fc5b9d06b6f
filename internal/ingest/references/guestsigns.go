package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns who cannot be "the guest" or "his host" by what the sentences tell: who met that
// person, is of the country of those who did, or sat in a town that is his own, or is not.

// wrongSide reports whether a person named before cannot be the guest of mention m, or the host.
func (d *Document) wrongSide(m, o *names.Mention, atHome bool) bool {
	if d.sentenceOf(m) == d.sentenceOf(o) && d.verbBetween(text.Phrase{From: o.End(), To: m.From}) { // "Minister X also received the guest"
		return true
	}
	e := &d.Entities[o.Who[0]]
	if d.Home != "" || !e.Country.Known() || e.Org.Known() {
		return false
	}
	if other := d.across(m); other >= 0 {
		p := &d.Entities[other]
		if other == o.Who[0] || p.Country.Known() && !p.Org.Known() && p.Country.Text == e.Country.Text { // "The guest was received by Kenya's minister": he is no Kenyan
			return true
		}
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

// across gives the person who stands next to a mention on the other side of a verb of meeting, -1
// when nobody does.
func (d *Document) across(m *names.Mention) int {
	var before, behind *names.Mention
	for k := range d.MentionsIn(d.SentenceOf(m.From).Phrase) {
		o := &d.Mentions[k]
		switch {
		case o.Kind != names.Person || o.From == m.From:
		case o.From < m.From:
			before = o
		default:
			behind = o
		}
		if behind != nil {
			break
		}
	}
	switch {
	case behind != nil && len(behind.Who) == 1 && d.verbBetween(text.Phrase{From: m.End(), To: behind.From}):
		return behind.Who[0]
	case before != nil && len(before.Who) == 1 && d.verbBetween(text.Phrase{From: before.End(), To: m.From}):
		return before.Who[0]
	}
	return -1
}

// landOfTown gives the country of the first town in which the sentence of a mention tells that
// something was, "" when it tells none.
func (d *Document) landOfTown(m *names.Mention) string {
	s := d.SentenceOf(m.From)
	for i := s.From + 1; i < s.To; i++ {
		if d.Tokens[i].Shape != text.Title || d.Fold(i-1) != "in" || d.Mention(i) != nil && d.Mention(i).Kind == names.Person {
			continue
		}
		if _, capital := d.Match(i, lexicon.Capital); capital != nil {
			return capital.Code
		}
		if t, ok := d.TownAt(i, s.To); ok {
			return t.Country
		}
	}
	return ""
}
