package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns talks that those who met only spoke of: "what has been agreed in the dialogue
// with Serbia", "She told him about the talks with Azerbaijan".

// whereTheyMet are the prepositions behind which talks are where something was said or done, and
// no matter.
var whereTheyMet = text.Set("during after following before at amid ahead since until")

// ofOthersToo reports whether talks with a country or body that took no part in the encounter told
// before are a matter of that: an article or nothing stands before them, nobody is named on the other
// side, no verb says that they were held, and no time of their own follows.
func (f *finder) ofOthersToo(s text.Sentence, t *clauses.Trigger, with, owner clauses.Side) bool {
	if t.Class != "talk" && !f.Cue(t.From, lexicon.CueAbstractTalk) || f.current < 0 || len(f.drafts[f.current].codes) < 2 || with.Pronoun {
		return false
	}
	first := t.From
	for first > s.From && first > t.From-3 && !text.Determiners.Has(f.Fold(first-1)) && !text.Prepositions.Has(f.Fold(first-1)) {
		first--
	}
	if f.Fold(first-1) == "the" {
		first--
	} else if !owner.Open() || f.definite(s, t) || !text.Prepositions.Has(f.Fold(first-1)) {
		return false
	}
	if first <= s.From && !f.broughtUp(with.To) || whereTheyMet.Has(f.Fold(first-1)) {
		return false
	}
	for _, number := range with.Mentions {
		m := &f.Mentions[number]
		if m.Kind != names.Country && m.Kind != names.Organisation {
			return false
		}
		if land := m.Titles.Country; land != "" && slices.Contains(f.drafts[f.current].codes, land) || m.Kind == names.Organisation && f.bodyTook(m.Who) {
			return false
		}
	}
	return f.timeOf(text.Phrase{From: t.From, To: min(s.To, with.To+timeBehind)}) == (timeMark{})
}

// broughtUp reports whether the verb whose subject ends before token i says that it was discussed: "The
// talks with the EU were raised".
func (f *finder) broughtUp(i int) bool {
	for k := range f.Triggers {
		if t := &f.Triggers[k]; t.Verb() && t.From >= i {
			return t.Class == "discuss" && t.Group.Passive && t.Group.From <= i+1
		}
	}
	return false
}

// timeBehind is how many words behind such talks tell when they were.
const timeBehind = 8

// bodyTook reports whether somebody who speaks for one of these bodies, or the body itself, took part
// in the encounter told last.
func (f *finder) bodyTook(bodies []int) bool {
	d := &f.drafts[f.current]
	for _, body := range bodies {
		for _, p := range d.Parties {
			if p.Entity == body {
				return true
			}
		}
		for _, e := range d.Principals {
			if f.Entities[e].Org.Known() && f.Entities[e].Org.Text == f.Entities[body].Name.Text {
				return true
			}
		}
	}
	return false
}
