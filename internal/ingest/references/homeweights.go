package references

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the scales on which countries are weighed for an article's home: how much
// each kind of words speaks for one, and what has been laid on so far.

// weights of what speaks for a home.
const (
	PressWeight    = 16 // its own press agency signs the article
	datelineWeight = 10
	meetingWeight  = 1  // a dateline of a town where officials of all countries meet
	TitleWeight    = 16 // a title that one country alone has
	SeatWeight     = 6  // a palace, a seat of government
	postWeight     = 7  // an ambassador's
	returnWeight   = 10 // the town to which somebody returns from his journey
	visitWeight    = 8  // speaks against the country that somebody without one visits
	sayingWeight   = 4  // a country of which somebody without one says what it wants
	NameWeight     = 2  // each mention, up to mostNames
	// foreignerWeight speaks against the country of a person who is named with it
	foreignerWeight = 6
	mostNames       = 6
)

// Homes weighs countries, in the order in which words speak for them.
type Homes struct {
	lands     []Land
	shared    []sharedWord
	explained []string // countries of which the text says that a house or a seat is theirs: "the Lithuanian Seimas"
}

// Code gives the country's alpha-2.
func (l *Land) Code() string { return l.code }

// Shown gives the words that speak most for it.
func (l *Land) Shown() text.Phrase { return l.shown }

// Land is a country that an article may be at home in, and what speaks for it.
type Land struct {
	code   string
	Weight int
	shown  text.Phrase // the words that speak most for it
	Best   int         // and how much
	named  text.Phrase // where its name or its people's stands first, empty when it is nowhere called by one
	headed bool        // and that in the headline
	issues bool        // an office of it heads the article
}

// Of gives what speaks for a country by its alpha-2 code; the zero Land where nothing does.
func (h *Homes) Of(code string) Land {
	if i := h.index(code); i >= 0 {
		return h.lands[i]
	}
	return Land{code: code}
}

// All lists the countries of which anything speaks, in the order of the text.
func (h *Homes) All() []Land { return h.lands }

func (h *Homes) index(code string) int {
	return slices.IndexFunc(h.lands, func(l Land) bool { return l.code == code })
}

// land gives a country's place on the scales.
func (h *Homes) land(code string) *Land {
	i := h.index(code)
	if i < 0 {
		i = len(h.lands)
		h.lands = append(h.lands, Land{code: code})
	}
	return &h.lands[i]
}

// sharedWord is a word that speaks for one of several countries: the name of an agency
// that papers of several bear, a currency.
type sharedWord struct {
	codes  string // their countries, with blanks between
	weight int
	at     text.Phrase
}

// oneOf adds a word of one country or of several, their codes with blanks between: of
// several the right one is known only when all words are weighed.
func (h *Homes) oneOf(codes string, weight int, at text.Phrase) {
	if len(codes) > len("AZ") {
		h.shared = append(h.shared, sharedWord{codes, weight, at})
		return
	}
	h.add(codes, weight, at)
}

// settle gives each word of several countries to the one that the article speaks of most,
// to none when it speaks of none of them.
func (h *Homes) settle() {
	for _, p := range h.shared {
		best := Land{}
		for code := range strings.FieldsSeq(p.codes) {
			if l := h.Of(code); l.Weight > 0 && l.Weight > best.Weight {
				best = l
			}
		}
		h.add(best.code, p.weight, p.at) // adds nothing for ""
	}
}

// add lets words speak for a country with a weight.
func (h *Homes) add(code string, weight int, at text.Phrase) {
	if code == "" {
		return
	}
	l := h.land(code)
	l.Weight += weight
	if weight > l.Best {
		l.Best, l.shown = weight, at
	}
}

// name notes where a country is called by its name or its people's.
func (h *Homes) name(code string, at text.Phrase, headed bool) {
	l := h.land(code)
	if l.named.Empty() {
		l.named = at
	}
	l.headed = l.headed || headed
}

// OneBesides gives the only country besides one that the article calls by name, or the only one
// that its headline does, with the words; "" when there is none or are several.
func (h *Homes) OneBesides(home string) (string, text.Phrase) {
	for _, headed := range []bool{false, true} {
		found := -1
		for i := range h.lands {
			l := &h.lands[i]
			if l.code == home || l.named.Empty() || headed && !l.headed {
				continue
			}
			if found >= 0 {
				found = -1
				break
			}
			found = i
		}
		if found >= 0 {
			return h.lands[found].code, h.lands[found].named
		}
	}
	return "", text.Phrase{}
}

// likeliest gives the country of the most weight that is not among those left
// out, "" when none has any.
func (h *Homes) likeliest(without []string) string {
	best := Land{}
	for _, l := range h.lands {
		if l.Weight > 0 && !slices.Contains(without, l.code) && (best.code == "" || l.Weight > best.Weight || l.Weight == best.Weight && l.Best > best.Best) {
			best = l
		}
	}
	return best.code
}

// newsLand gives the country of the press or the place that the article is from, "" when
// neither is known: officials who are named without a country are most often its own.
func (h *Homes) newsLand() string {
	for _, enough := range []int{datelineWeight, SeatWeight} {
		best := Land{}
		for _, l := range h.lands {
			if l.Best >= enough && (best.code == "" || l.Weight > best.Weight) {
				best = l
			}
		}
		if best.code != "" {
			return best.code
		}
	}
	return ""
}
