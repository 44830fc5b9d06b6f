package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the home of an article: the country whose officials are named
// without a country ("President David Granger" in a Guyanese paper). It is
// found by weighing what the article says about itself; for each person those
// countries are left out that the text speaks against.

// weights of what speaks for a home.
const (
	pressWeight    = 8 // its own press agency signs the article
	datelineWeight = 5
	titleWeight    = 8 // a title that one country alone has
	seatWeight     = 3 // a palace, a seat of government
	nameWeight     = 1 // each mention, up to mostNames
	mostNames      = 6
)

// fromHome is the premise of a country that is only the article's home.
const fromHome = "home of the article"

// homes weighs countries; order keeps the result one and the same.
type homes struct {
	weight map[string]int
	order  []string
	shown  map[string]phrase // the words that speak most for each
	best   map[string]int
}

func (h *homes) add(code string, weight int, at phrase) {
	if code == "" {
		return
	}
	if _, seen := h.weight[code]; !seen {
		h.order = append(h.order, code)
	}
	h.weight[code] += weight
	if weight > h.best[code] {
		h.best[code], h.shown[code] = weight, at
	}
}

// likeliest gives the country of the most weight that is not among those left
// out, "" when none has any.
func (h *homes) likeliest(without []string) string {
	best := ""
	for _, code := range h.order {
		if h.weight[code] > 0 && !slices.Contains(without, code) && (best == "" || h.weight[code] > h.weight[best]) {
			best = code
		}
	}
	return best
}

// findHome weighs the countries, and gives the home to the persons who have no
// country of their own.
func (d *document) findHome() {
	h := homes{weight: map[string]int{}, shown: map[string]phrase{}, best: map[string]int{}}
	d.weighWords(&h)
	d.weighDateline(&h)
	for i := range d.mentions { // an ambassador is accredited at home
		if t := &d.mentions[i].titles; t.accredited != "" {
			h.add(t.accredited, 3, d.mentions[i].phrase)
		}
	}
	for e := range d.entities {
		if p := &d.entities[e]; p.kind == person && p.country.known() && p.name.known() {
			h.add(p.country.text, -3, phrase{})
		}
	}
	d.findSeats()
	d.home = h.likeliest(nil)
	// The home is where most of those without a country can be from.
	votes := map[string]int{}
	for e := range d.entities {
		if d.homeless(e) {
			if code := h.likeliest(d.notFrom(e)); code != "" {
				votes[code]++
				if votes[code] > votes[d.home] {
					d.home = code
				}
			}
		}
	}
	if d.foreignHome(&h) {
		d.home, d.homeUnknown = "", true
	}
	followers := d.followers()
	d.follow(followers)
	d.takeSides()
	d.hostSide()
	d.followDelegations()
	d.representSides()
	d.followLists()
	d.followOwners()
	d.followWith()
	d.followDeputies()
	d.joinGuests(true)
	followers = d.followers()
	d.follow(followers)
	led := map[int]bool{}
	for _, f := range followers {
		led[f.who] = true
	}
	for _, second := range []bool{false, true} { // those who accompany somebody come second
		d.giveHome(&h, led, second)
		d.follow(followers)
	}
}

// foreignHome reports whether no country is left for the first of a state who is
// named without one: the article's home is then none that it names.
func (d *document) foreignHome(h *homes) bool {
	for e := range d.entities {
		if !d.homeless(e) || !d.entities[e].name.known() {
			continue
		}
		if l := d.entities[e].level; (l == "head-of-state" || l == "head-of-government") && h.likeliest(d.notFrom(e)) == "" && len(h.order) > 0 {
			return true
		}
	}
	return false
}

// giveHome gives the home to those who have no country; those who accompany
// somebody only in the second round.
func (d *document) giveHome(h *homes, led map[int]bool, second bool) {
	for e := range d.entities {
		if !d.homeless(e) || led[e] && !second {
			continue
		}
		not := d.notFrom(e)
		code := d.home
		if d.homeUnknown {
			continue
		}
		if code == "" || slices.Contains(not, code) {
			code = h.likeliest(not)
		}
		if code == "" {
			continue
		}
		d.entities[e].country.set(code, inferred(h.shown[code], fromHome))
	}
}

// homeless reports whether entity e is a person without a country or organisation.
func (d *document) homeless(e int) bool {
	p := &d.entities[e]
	return p.kind == person && !p.country.known() && !p.org.known()
}

// weighWords weighs the names of countries, seats, titles and press offices.
func (d *document) weighWords(h *homes) {
	const classes = lexicon.CountryName | lexicon.Demonym | lexicon.Capital | lexicon.Metonym | lexicon.Venue | lexicon.HomeWord | lexicon.Press
	names := map[string]int{}
	for s := range d.sentences {
		at := &d.sentences[s]
		for i := at.from; i < at.to; i++ {
			if !d.tokens[i].capital() {
				continue
			}
			n, entry := d.phraseAt(i, at.to, classes)
			if entry == nil {
				continue
			}
			words := phrase{i, i + n}
			switch entry.Class {
			case lexicon.Press:
				switch {
				case d.fold(i) == "the" && i+n < at.to && d.tokens[i+n].capital(): // "THE NATIONAL TREASURY"
				case at.kind == prose && d.tokens[i].shape == upper && n == 1 && d.tokens[i].end-d.tokens[i].start < 4: // too short to be sure
				case at.kind == prose:
					h.add(entry.Note, pressWeight/2, words)
				case d.lead > s || at.to-at.from < 12:
					h.add(entry.Note, pressWeight, words)
				}
			case lexicon.HomeWord:
				h.add(entry.Code, titleWeight, words)
			case lexicon.Metonym, lexicon.Venue:
				h.add(entry.Code, seatWeight, words)
			default:
				if names[entry.Code]++; names[entry.Code] <= mostNames && at.kind != furniture {
					h.add(entry.Code, nameWeight, words)
				}
			}
			i += n - 1
		}
	}
}

// weighDateline weighs the dateline's place and agency.
func (d *document) weighDateline(h *homes) {
	found := false
	for i := d.dateline.from; i < d.dateline.to; i++ {
		if n, entry := d.phraseAt(i, d.dateline.to, lexicon.Press); entry != nil {
			h.add(entry.Note, pressWeight, phrase{i, i + n})
			i += n - 1
			continue
		}
		if found || !d.tokens[i].capital() {
			continue
		}
		if t, ok := d.toponymAt(i, d.dateline.to); ok && t.country != "" {
			h.add(t.country, datelineWeight, t.at)
			found = true
			i = max(i, t.at.to-1)
		}
	}
}
