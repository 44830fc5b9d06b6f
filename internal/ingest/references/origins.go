package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns where somebody came from to those whom he met: "Deputy Minister X, who had flown in
// from Copenhagen", "X arrived from Bangkok on Monday".

// comingReach is how many words may stand between a verb of coming and "from".
const comingReach = 4

// followOrigins gives those who have no country the one they came from.
func (d *Document) followOrigins() {
	if !d.Cues.Has(lexicon.CueComing) {
		return
	}
	for i := range d.Tokens {
		if !d.Cue(i, lexicon.CueComing) || !d.IsLower(i) {
			continue
		}
		land, at := d.CameFrom(i)
		if land == "" || land == d.Home {
			continue
		}
		if e := d.whoCame(i); e >= 0 && e != d.firstNamed() && d.homeless(e) && ofState(d.Entities[e].Level) {
			d.Entities[e].Country.Set(land, text.Inferred(at, "origin"))
		}
	}
}

// CameFrom gives the country from which somebody comes by the verb at token i; "" when the words tell none,
// or a town where the world meets and organisations have their seats.
func (d *Document) CameFrom(i int) (string, text.Phrase) {
	end := d.SentenceOf(i).To
	for k := i + 1; k < min(end, i+comingReach); k++ {
		if d.Cue(k, lexicon.CueReturning) || d.IsMark(k) || d.Fold(k) == "to" || d.Fold(k) == "at" {
			break
		}
		if d.Fold(k) != "from" {
			continue
		}
		n, entry := d.PhraseAt(d.BehindArticle(k+1), end, lexicon.Capital|lexicon.CountryName)
		if at := (text.Phrase{From: k + 1, To: d.BehindArticle(k+1) + n}); entry != nil && !d.Cue(at.To-1, lexicon.CueWorldTown) && d.Fold(at.To) != "'s" {
			return entry.Code, at
		}
		break
	}
	return "", text.Phrase{}
}

// whoCame gives the person who is named before the verb of coming at token i: "X, who had arrived", "X
// arrived"; -1 when nobody is.
func (d *Document) whoCame(i int) int {
	i--
	for i > 0 && (d.Adverb(i) || text.BeForms.Has(d.Fold(i)) || text.HaveForms.Has(d.Fold(i)) || d.Fold(i) == "just") {
		i--
	}
	if d.Fold(i) == "who" {
		i--
	}
	if d.Fold(i) == "," {
		i--
	}
	m := d.Mention(i)
	if i < 0 || m == nil || m.Kind != names.Person || m.Name.Empty() || m.Possessive || m.End() != i+1 && m.To != i+1 {
		return -1
	}
	return d.soleWho(m)
}
