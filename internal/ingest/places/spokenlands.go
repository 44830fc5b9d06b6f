package places

import (
	"iter"
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns how much an article, and the sentences that tell of an encounter, speak of each
// country: by its name, its people's, its capital or a seat of its government.

// How much words speak for the country of a guest.
const (
	landHeaded = 4 // a country's or people's name in a headline
	landNamed  = 2 // elsewhere
	landTown   = 1 // its capital or a seat of its government

	clearLand  = 12 // of a country besides which no other is spoken of: it is hardly a matter
	likelyLand = 8
)

// spokenLand is a country of which an article speaks.
type spokenLand struct {
	code   string
	weight int
	at     text.Phrase // where first
}

// landBesides gives the country besides one of which the article speaks most, twice as much where it
// tells of the encounter, and how clear that is; none when it speaks of another more than half as much.
func (d *guestFinder) landBesides(e *encounters.Encounter, home string) (spokenLand, int) {
	if d.lands == nil {
		d.lands = []spokenLand{}
		for s := range d.Sentences {
			d.lands = d.weighLands(d.lands, s)
		}
	}
	lands := slices.Clone(d.lands)
	for _, s := range e.Focus {
		lands = d.weighLands(lands, s)
	}
	best, second := spokenLand{}, 0
	for _, l := range lands {
		switch {
		case l.code == home:
		case l.weight > best.weight:
			best, second = l, best.weight
		default:
			second = max(second, l.weight)
		}
	}
	switch {
	case best.weight < 2*second:
		return spokenLand{}, 0
	case second == 0 && best.weight >= clearLand:
		return best, 2
	case best.weight >= likelyLand:
		return best, 1
	}
	return best, 0
}

// weighLands adds to the countries what a sentence speaks of each.
func (d *guestFinder) weighLands(lands []spokenLand, s int) []spokenLand {
	for words, entry := range d.landsSpoken(s) {
		weight := landTown
		switch {
		case entry.Class&(lexicon.CountryName|lexicon.Demonym) == 0:
		case d.Sentences[s].Kind == text.Headline:
			weight = landHeaded
		default:
			weight = landNamed
		}
		lands = weighLand(lands, spokenLand{entry.Code, weight, words})
	}
	return lands
}

// landsSpoken gives the words of a sentence that name a country, its people, its capital or a seat of its
// government, with what the vocabulary says of them; a person's name names none.
func (d *guestFinder) landsSpoken(s int) iter.Seq2[text.Phrase, *lexicon.Entry] {
	return func(yield func(text.Phrase, *lexicon.Entry) bool) {
		const classes = lexicon.CountryName | lexicon.Demonym | lexicon.Capital | lexicon.Metonym
		at := &d.Sentences[s]
		if at.Kind == text.Furniture || d.Gists[s].Begins&classes == 0 {
			return
		}
		for i := at.From; i < at.To; i++ {
			if !d.Tokens[i].Capital() {
				continue
			}
			if m := d.Mention(i); m != nil && m.Kind == names.Person && m.Name.Has(i) {
				i = m.Name.To - 1
				continue
			}
			n, entry := d.PhraseAt(i, at.To, classes)
			if entry == nil || entry.Code == "" {
				continue
			}
			if !yield(text.Phrase{From: i, To: i + n}, entry) {
				return
			}
			i += n - 1
		}
	}
}

// weighLand adds to what speaks for a country.
func weighLand(lands []spokenLand, more spokenLand) []spokenLand {
	k := slices.IndexFunc(lands, func(l spokenLand) bool { return l.code == more.code })
	if k < 0 {
		return append(lands, more)
	}
	lands[k].weight += more.weight
	return lands
}
