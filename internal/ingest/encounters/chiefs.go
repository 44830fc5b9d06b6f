package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the chiefs of an article: of whom it speaks most, who meets
// several others, which two it is about.

// chief gives the person of whom the article speaks most, -1 when two are even.
func (f *finder) chief() int {
	if f.spokenOf == nil {
		chief := f.findChief()
		f.spokenOf = &chief
	}
	return *f.spokenOf
}

func (f *finder) findChief() int {
	best, most, even := -1, 1, false
	for e := range f.Entities {
		if f.Entities[e].Kind != names.Person || !f.mayRepresent(e) {
			continue
		}
		switch n := len(f.Entities[e].Mentions); {
		case n > most:
			best, most, even = e, n, false
		case n == most:
			even = true
		}
	}
	if even {
		return -1
	}
	return best
}

// hub gives the person who is a principal of several of the encounters so far,
// or who was said to hold several; -1 when there is none.
func (f *finder) hub() int {
	best, most := -1, 1
	for i := f.recent(); i < len(f.drafts); i++ {
		for _, person := range f.drafts[i].Principals {
			n := 0
			for j := f.recent(); j < len(f.drafts); j++ {
				if slices.Contains(f.drafts[j].Principals, person) {
					n++
				}
			}
			if n > most {
				best, most = person, n
			}
		}
	}
	if best < 0 && len(f.series.Mentions) > 0 {
		if people, _ := f.Actors(f.series); len(people) == 1 {
			best = people[0]
		}
	}
	return best
}

// chiefPair gives the mentions of the two persons of different parties of whom
// the text speaks most, among those whom it has named before token end; nil
// when there are none. Spokespersons speak for others.
func (f *finder) chiefPair(end int) []int {
	best := func(with func(e int) bool) int {
		chosen := -1
		for number := range f.Mentions {
			m := &f.Mentions[number]
			if m.From >= end || f.Tokens[m.From].Sentence > f.Lead+2 {
				break
			}
			if m.Kind != names.Person || len(m.Who) != 1 || f.SentenceOf(m.From).Kind == text.Furniture || !with(m.Who[0]) {
				continue
			}
			if chosen < 0 || len(f.Entities[m.Who[0]].Mentions) > len(f.Entities[f.Mentions[chosen].Who[0]].Mentions) {
				chosen = number
			}
		}
		return chosen
	}
	second := -1
	first := best(f.mayRepresent)
	if first >= 0 {
		second = best(func(e int) bool { return f.mayRepresent(e) && f.OtherParty(e, f.Mentions[first].Who[0]) })
	}
	if second < 0 {
		return nil
	}
	return []int{first, second}
}

// mayRepresent reports whether an entity is a named person who speaks for a
// known party and not for its spokesperson's desk.
func (f *finder) mayRepresent(e int) bool {
	person := &f.Entities[e]
	return person.Name.Known() && (person.Country.Known() || person.Org.Known()) && !f.Sent(e) && !strings.Contains(strings.ToLower(person.Role.Text), "spokes")
}
