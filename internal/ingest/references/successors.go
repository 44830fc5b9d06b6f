package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns successors, who represent whom the one before them represented, and the
// letters behind a name that are one country's.

// followSuccessors gives those named as the successor of somebody named before whom he
// represented: "the KFOR commander, X, and his successor, Y", "Commander Y, who succeeds
// Captain X", "The incoming Defence Adviser, Y".
func (d *Document) followSuccessors() {
	for number := 1; number < len(d.Mentions); number++ {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.Name.Empty() || len(m.Who) != 1 || m.Titles.Org != "" || !d.homeless(m.Who[0]) {
			continue
		}
		if at := d.succeedsAt(m); !at.Empty() {
			d.takeOver(m, d.leaving(number, m), at)
		}
	}
}

// succeedsAt gives the words beside a name by which its bearer succeeds or precedes somebody:
// "his successor" before it, "who takes over from" behind it, "incoming" in its title.
func (d *Document) succeedsAt(m *names.Mention) text.Phrase {
	before := m.From
	if d.Fold(before-1) == "," {
		before--
	}
	if d.Cue(before-1, lexicon.CueSuccessor) && (d.Cue(before-2, lexicon.CueTheirs) || d.Fold(before-2) == "'s") {
		return text.Phrase{From: before - 2, To: before}
	}
	behind := m.End()
	if d.Fold(behind) == "," {
		behind++
	}
	if d.Cue(behind, lexicon.CueTheirs) && d.Cue(behind+1, lexicon.CueSuccessor) { // "Y, his successor, was"
		return text.Phrase{From: behind, To: behind + 2}
	}
	if d.Cue(behind, lexicon.CueRelativePronoun) || d.Cue(behind-1, lexicon.CueRelativePronoun) {
		for i := behind; i < behind+5; i++ {
			if d.Cue(i, lexicon.CueSucceeds) {
				return text.At(i)
			}
		}
	}
	for i := m.From; i < m.Titles.Head.From; i++ {
		if d.Fold(i) == "incoming" {
			return text.At(i)
		}
	}
	return text.Phrase{}
}

// leaving gives the person whom the bearer of mention number succeeds: the one named before
// him in his sentence, else whom the article calls outgoing or the last; -1 when there is none.
func (d *Document) leaving(number int, m *names.Mention) int {
	sentence, last := d.Tokens[m.From].Sentence, -1
	for k := number - 1; k >= max(0, number-Neighbourhood); k-- {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 || o.Who[0] == m.Who[0] || d.homeless(o.Who[0]) {
			continue
		}
		near := d.Tokens[o.From].Sentence == sentence
		if near && o.End() >= m.From-4 || o.Titles.Former && d.officeHead(&o.Titles) != "" {
			return o.Who[0]
		}
		if near && last < 0 {
			last = o.Who[0]
		}
	}
	return last
}

// takeOver gives a person the country or organisation of another.
func (d *Document) takeOver(m *names.Mention, other int, at text.Phrase) {
	if other < 0 {
		return
	}
	if from := &d.Entities[other]; from.Org.Known() {
		d.Entities[m.Who[0]].Org.Set(from.Org.Text, text.Inferred(at, "successor"))
	} else if from.Country.Known() {
		d.Entities[m.Who[0]].Country.Set(from.Country.Text, text.Inferred(at, "successor"))
	}
}

// followLetters gives those behind whose name stand the letters of one country's service or
// order that country: "Commander Y, RAN".
func (d *Document) followLetters() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.After.Empty() || len(m.Who) != 1 || !d.homeless(m.Who[0]) {
			continue
		}
		for i := m.After.From; i < m.After.To; i++ {
			if n, letters := d.PhraseAt(i, m.After.To, lexicon.PostNominal); letters != nil && letters.Code != "" {
				d.Entities[m.Who[0]].Country.Set(letters.Code, text.Inferred(text.Phrase{From: i, To: i + n}, "letters"))
				break
			}
		}
	}
}
