package references

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what people do and say that betrays the article's home: whom the article
// follows on a journey returns home at its end, and a minister speaks for his own country.

// weighReturns weighs the towns to which somebody returns: "The delegation returns to
// Auckland on Saturday", "before flying back to Nicosia", "will be back in Suva".
func (d *Document) weighReturns(h *Homes) {
	if !d.Cues.Has(lexicon.CueReturning) {
		return
	}
	for i := range d.Tokens {
		if !d.Cue(i, lexicon.CueReturning) || !d.IsLower(i) || d.Determiner(i-1) != 0 || d.sentBack(i) {
			continue
		}
		to := i + 1
		for d.Cue(to, lexicon.CueReturning) {
			to++
		}
		d.weighDeparture(h, to)
		if d.Fold(to) != "to" && (d.Fold(to) != "in" || d.Fold(to-1) != "back") || to+1 >= len(d.Tokens) || !d.IsCapital(to+1) {
			continue
		}
		end := d.SentenceOf(to).To
		if n, entry := d.PhraseAt(to+1, end, lexicon.Capital|lexicon.CountryName); entry != nil {
			h.add(entry.Code, returnWeight, text.Phrase{From: to + 1, To: to + 1 + n})
		} else if t, ok := d.TownAt(to+1, end); ok {
			h.add(t.Country, returnWeight, t.At)
		}
	}
}

// sentBack reports whether somebody or something is made to return by the word at token i: "would be
// pushed back to Libya", "were returned to Benin". That is where the others are at home.
func (d *Document) sentBack(i int) bool {
	if d.Fold(i) != "back" {
		return d.Fold(i) == "returned" && text.BeForms.Has(d.Fold(i-1))
	}
	return d.IsLower(i-1) && !d.Adverb(i-1) && !text.BeForms.Has(d.Fold(i-1)) && text.BeForms.Has(d.Fold(i-2))
}

// returnReach is how many words may stand between "returned" and "from".
const returnReach = 8

// weighDeparture weighs the town from which somebody returns: it is not in his country.
func (d *Document) weighDeparture(h *Homes, i int) {
	end := d.SentenceOf(i - 1).To
	for last := min(end, i+returnReach); i < last; i++ {
		if d.Fold(i) != "from" {
			continue
		}
		if t, ok := d.TownAt(i+1, end); ok {
			h.add(t.Country, -visitWeight, t.At)
		}
		return
	}
}

// weighLeaving weighs the town that somebody is said at the start of the news to have left.
func (d *Document) weighLeaving(h *Homes) {
	if d.Lead >= len(d.Sentences) || !d.Gists[d.Lead].MayHold("left") {
		return
	}
	s := d.Sentences[d.Lead]
	for i := s.From + 1; i+1 < s.To; i++ {
		if d.Fold(i) != "left" || !d.IsCapital(i+1) {
			continue
		}
		if m := d.Mention(i - 1); m != nil && m.Kind == names.Person {
			if t, ok := d.TownAt(i+1, s.To); ok && d.Fold(t.At.To) != "for" {
				h.add(t.Country, -visitWeight, t.At)
			}
		}
	}
}

// weighVisits weighs the countries that those visit of whom no country is told: they are not
// their home. Each speaks against itself once.
func (d *Document) weighVisits(h *Homes) {
	var seen []string
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.Name.Empty() || len(m.Who) != 1 || !d.homeless(m.Who[0]) || d.Entities[m.Who[0]].Level == "" || !d.GistAround(m.From).Has(lexicon.CueGuestOf) {
			continue
		}
		for _, code := range d.Destinations(m) {
			if !slices.Contains(seen, code) {
				seen = append(seen, code)
				h.add(code, -visitWeight, m.Phrase)
			}
		}
	}
}

// weighSayings weighs the countries for which those speak of whom no country is known: "The
// minister affirmed Bahrain's keenness", "X noted that Kazakhstan attaches importance".
func (d *Document) weighSayings(h *Homes) {
	for s := range d.Sentences {
		at := &d.Sentences[s]
		if at.Kind != text.Prose || !d.Gists[s].Has(lexicon.CueAvows) || d.Gists[s].Begins&lexicon.CountryName == 0 {
			continue
		}
		speaker := -1
		for number := range d.MentionsIn(at.Phrase) {
			m := &d.Mentions[number]
			if m.Kind != names.Person || len(m.Who) != 1 || m.Possessive {
				break
			}
			if d.homeless(m.Who[0]) {
				speaker = m.End()
			}
			break
		}
		if speaker < 0 {
			continue
		}
		for i := speaker; i < min(at.To, speaker+sayingReach); i++ {
			if !d.Cue(i, lexicon.CueAvows) {
				continue
			}
			land := i + 1
			if d.Fold(land) == "that" {
				land++
			}
			land = d.BehindArticle(land)
			if n, entry := d.PhraseAt(land, at.To, lexicon.CountryName); entry != nil && (d.Fold(i+1) == "that" || d.Fold(land+n) == "'s") {
				h.add(entry.Code, sayingWeight, text.Phrase{From: land, To: land + n})
			}
			break
		}
	}
}

// weighSeatOfBodies takes back what the dateline says of a town where organisations have their seats,
// when somebody of an organisation is met there, nothing else speaks for its country and another
// country is named: "BRUSSELS – Minister X met the NATO Secretary General", told by the press of another land.
func (d *Document) weighSeatOfBodies(h *Homes) {
	town, found := d.DatelineTown()
	if !found || town.Country == "" || town.At.Empty() || !d.Cue(town.At.To-1, lexicon.CueBodiesTown) {
		return
	}
	if l := h.Of(town.Country); l.Best > datelineWeight || l.Weight > datelineWeight+NameWeight {
		return
	}
	bodies := slices.ContainsFunc(d.Entities, func(e names.Entity) bool { return e.Kind == names.Person && e.Org.Known() })
	others := slices.ContainsFunc(h.lands, func(l Land) bool { return l.code != town.Country && l.Weight > 0 })
	if bodies && others {
		h.add(town.Country, 1-h.Of(town.Country).Weight, text.Phrase{})
	}
}

// sayingReach is how many words may stand between who speaks and the verb.
const sayingReach = 6
