package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what people do and say that betrays the article's home: whom the article
// follows on a journey returns home at its end, and a minister speaks for his own country.

// weighReturns weighs the towns to which somebody returns: "The delegation returns to
// Auckland on Saturday", "before flying back to Nicosia", "will be back in Suva".
func (d *document) weighReturns(h *homes) {
	if !d.cues.Has(lexicon.CueReturning) {
		return
	}
	for i := range d.tokens {
		if !d.cue(i, lexicon.CueReturning) || !d.isLower(i) || d.determiner(i-1) != 0 {
			continue
		}
		to := i + 1
		for d.cue(to, lexicon.CueReturning) {
			to++
		}
		if d.fold(to) != "to" && (d.fold(to) != "in" || d.fold(to-1) != "back") || to+1 >= len(d.tokens) || !d.tokens[to+1].capital() {
			continue
		}
		end := d.sentenceOf(to).to
		if n, entry := d.phraseAt(to+1, end, lexicon.Capital); entry != nil {
			h.add(entry.Code, returnWeight, phrase{to + 1, to + 1 + n})
		} else if t, ok := d.townAt(to+1, end); ok {
			h.add(t.country, returnWeight, t.at)
		}
	}
}

// weighVisits weighs the countries that those visit of whom no country is told: they are not
// their home. Each speaks against itself once.
func (d *document) weighVisits(h *homes) {
	var seen []string
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != person || m.name.empty() || len(m.who) != 1 || !d.homeless(m.who[0]) || d.entities[m.who[0]].level == "" || !d.gistAround(m.from).Has(lexicon.CueGuestOf) {
			continue
		}
		for _, code := range d.destinations(m) {
			if !slices.Contains(seen, code) {
				seen = append(seen, code)
				h.add(code, -visitWeight, m.phrase)
			}
		}
	}
}

// weighSayings weighs the countries for which those speak of whom no country is known: "The
// minister affirmed Bahrain's keenness", "X noted that Kazakhstan attaches importance".
func (d *document) weighSayings(h *homes) {
	for s := range d.sentences {
		at := &d.sentences[s]
		if at.kind != prose || !d.gists[s].Has(lexicon.CueAvows) || d.gists[s].begins&lexicon.CountryName == 0 {
			continue
		}
		speaker := -1
		for number := range d.mentionsIn(at.phrase) {
			m := &d.mentions[number]
			if m.kind != person || len(m.who) != 1 || m.possessive {
				break
			}
			if d.homeless(m.who[0]) {
				speaker = m.end()
			}
			break
		}
		if speaker < 0 {
			continue
		}
		for i := speaker; i < min(at.to, speaker+sayingReach); i++ {
			if !d.cue(i, lexicon.CueAvows) {
				continue
			}
			land := i + 1
			if d.fold(land) == "that" {
				land++
			}
			if d.determiner(land) == definite {
				land++
			}
			if n, entry := d.phraseAt(land, at.to, lexicon.CountryName); entry != nil && (d.fold(i+1) == "that" || d.fold(land+n) == "'s") {
				h.add(entry.Code, sayingWeight, phrase{land, land + n})
			}
			break
		}
	}
}

// sayingReach is how many words may stand between who speaks and the verb.
const sayingReach = 6
