package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what the article's own words say of its home: the press agency that
// signs it, its dateline, seats and titles that one country alone has, the countries it
// names. Persons are weighed in home.go.

// weights of what speaks for a home.
const (
	pressWeight    = 8 // its own press agency signs the article
	datelineWeight = 5
	titleWeight    = 8 // a title that one country alone has
	seatWeight     = 3 // a palace, a seat of government
	returnWeight   = 5 // the town to which somebody returns from his journey
	visitWeight    = 5 // speaks against the country that somebody without one visits
	sayingWeight   = 2 // a country of which somebody without one says what it wants
	nameWeight     = 1 // each mention, up to mostNames
	// foreignerWeight speaks against the country of a person who is named with it
	foreignerWeight = 3
	mostNames       = 6
)

// homes weighs countries, in the order in which words speak for them.
type homes struct {
	lands  []land
	shared []sharedWord
}

// land is one of them.
type land struct {
	code   string
	weight int
	shown  phrase // the words that speak most for it
	best   int    // and how much
}

// of gives what speaks for a country.
func (h *homes) of(code string) land {
	if i := h.index(code); i >= 0 {
		return h.lands[i]
	}
	return land{code: code}
}

func (h *homes) index(code string) int {
	return slices.IndexFunc(h.lands, func(l land) bool { return l.code == code })
}

// sharedWord is a word that speaks for one of several countries: the name of an agency
// that papers of several bear, a currency.
type sharedWord struct {
	codes  string // their countries, with blanks between
	weight int
	at     phrase
}

// oneOf adds a word of one country or of several, their codes with blanks between: of
// several the right one is known only when all words are weighed.
func (h *homes) oneOf(codes string, weight int, at phrase) {
	if len(codes) > len("AZ") {
		h.shared = append(h.shared, sharedWord{codes, weight, at})
		return
	}
	h.add(codes, weight, at)
}

// settle gives each word of several countries to the one that the article speaks of most,
// to none when it speaks of none of them.
func (h *homes) settle() {
	for _, p := range h.shared {
		best := land{}
		for code := range strings.FieldsSeq(p.codes) {
			if l := h.of(code); l.weight > 0 && l.weight > best.weight {
				best = l
			}
		}
		h.add(best.code, p.weight, p.at) // adds nothing for ""
	}
}

// add lets words speak for a country with a weight.
func (h *homes) add(code string, weight int, at phrase) {
	if code == "" {
		return
	}
	i := h.index(code)
	if i < 0 {
		i = len(h.lands)
		h.lands = append(h.lands, land{code: code})
	}
	l := &h.lands[i]
	l.weight += weight
	if weight > l.best {
		l.best, l.shown = weight, at
	}
}

// likeliest gives the country of the most weight that is not among those left
// out, "" when none has any.
func (h *homes) likeliest(without []string) string {
	best := land{}
	for _, l := range h.lands {
		if l.weight > 0 && !slices.Contains(without, l.code) && (best.code == "" || l.weight > best.weight) {
			best = l
		}
	}
	return best.code
}

// weighCountries weighs the countries that the article's words speak for.
func (d *document) weighCountries() {
	h := &homes{}
	d.weighWords(h)
	d.weighDateline(h)
	d.weighReturns(h)
	d.weighAddresses(h)
	h.settle()
	d.countries = h
}

// newsLand gives the country of the press or the place that the article is from, "" when
// neither is known: officials who are named without a country are most often its own.
func (h *homes) newsLand() string {
	for _, enough := range []int{datelineWeight, seatWeight} {
		best := land{}
		for _, l := range h.lands {
			if l.best >= enough && (best.code == "" || l.weight > best.weight) {
				best = l
			}
		}
		if best.code != "" {
			return best.code
		}
	}
	return ""
}

// weighWords weighs the names of countries, seats, titles, currencies and press offices.
func (d *document) weighWords(h *homes) {
	const classes = lexicon.CountryName | lexicon.Demonym | lexicon.Capital | lexicon.Metonym | lexicon.Venue | lexicon.HomeWord | lexicon.Press
	called, told := map[string]int{}, map[*lexicon.Entry]bool{}
	for s := range d.sentences {
		at := &d.sentences[s]
		if d.gists[s].begins&classes == 0 {
			continue
		}
		for i := at.from; i < at.to; i++ {
			n, entry := d.phraseAt(i, at.to, classes)
			if entry == nil || !d.tokens[i].capital() && entry.Class != lexicon.HomeWord || d.isMoney(i+n) {
				continue
			}
			if m := d.mention(i); m != nil && m.kind == person && m.name.has(i) { // "Simon Hamilton", "Jordan Ellis"
				continue
			}
			words := phrase{i, i + n}
			switch entry.Class {
			case lexicon.Press:
				switch {
				case d.signsOff(words, at): // "(PNA)" behind the last words
					h.oneOf(entry.Note, weightOf(entry, pressWeight), words)
				case d.fold(i) == "the" && i+n < at.to && d.tokens[i+n].capital(): // "THE NATIONAL TREASURY"
				case at.kind == prose && d.tokens[i].shape == upper && n == 1 && d.tokens[i].end-d.tokens[i].start < 4: // too short to be sure
				case at.kind == prose:
					h.oneOf(entry.Note, weightOf(entry, pressWeight)/2, words)
				case d.lead > s || at.to-at.from < 12:
					h.oneOf(entry.Note, weightOf(entry, pressWeight), words)
				}
			case lexicon.HomeWord:
				weight := weightOf(entry, titleWeight)
				if entry.Weight > 0 && told[entry] { // what is only likely to be of home tells no more when it is told again
					break
				}
				told[entry] = true
				if m := d.mention(i); m != nil && m.kind == person && m.titles.country != "" && m.titles.countryFrom != "title" {
					weight = min(weight, seatWeight) // of one whose country is named: "Fijian Prime Minister Ratu X"
				}
				h.oneOf(entry.Code, weight, words)
			case lexicon.Metonym, lexicon.Venue:
				if m, _ := d.phraseAt(i, at.to, lexicon.Organisation); m > 0 { // "AU Headquarters" is nobody's home
					break
				}
				h.add(entry.Code, weightOf(entry, seatWeight), words)
			default:
				if called[entry.Code]++; called[entry.Code] <= mostNames && at.kind != furniture {
					h.add(entry.Code, nameWeight, words)
				}
			}
			i += n - 1
		}
	}
}

// signsOff reports whether words stand in brackets or slashes as the last of their sentence, as agencies
// sign their news: "(PNA)", "/ENA/".
func (d *document) signsOff(words phrase, at *sentence) bool {
	before, behind := d.fold(words.from-1), d.fold(words.to)
	return (before == "(" && behind == ")" || before == "/" && behind == "/") && words.to+2 >= at.to && at.kind == prose && (words.from > at.from+shortestNews || words.from == at.from+1)
}

// shortestNews is how many tokens a sentence has at least before an agency's signature.
const shortestNews = 8

// weightOf gives the weight that the vocabulary has for a word, the usual one of its kind
// where it has none.
func weightOf(entry *lexicon.Entry, usual int) int {
	if entry.Weight > 0 {
		return entry.Weight
	}
	return usual
}

// isMoney reports whether the country's name before token i is only a currency's: "US$",
// "US dollars".
func (d *document) isMoney(i int) bool {
	f := d.fold(i)
	return f == "$" || f == "dollar" || f == "dollars"
}

// weighDateline weighs the dateline's place and agency.
func (d *document) weighDateline(h *homes) {
	found := false
	for i := d.dateline.from; i < d.dateline.to; i++ {
		if n, entry := d.phraseAt(i, d.dateline.to, lexicon.Press); entry != nil {
			h.oneOf(entry.Note, weightOf(entry, pressWeight), phrase{i, i + n})
			i += n - 1
			continue
		}
		if n, _ := d.phraseAt(i, d.dateline.to, lexicon.Organisation); n > 1 { // "THE African Development Bank"
			i += n - 1
			continue
		}
		if found || !d.tokens[i].capital() {
			continue
		}
		if t, ok := d.toponymAt(i, d.dateline.to); ok && t.country != "" {
			weight := datelineWeight
			if d.cue(t.at.to-1, lexicon.CueMeetingTown) {
				weight = seatWeight
			}
			h.add(t.country, weight, t.at)
			found = true
			i = max(i, t.at.to-1)
		}
	}
}
