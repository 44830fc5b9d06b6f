package encounters

import (
	"cmp"
	"slices"

	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns pairs: two named people of different parties whom one sentence speaks of, or
// two neighbouring ones. Whether they met is asked of the signs around them (signs.go).

// pair is two people and where the text first speaks of both.
type pair struct {
	people   [2]int // entities, in the order of their mentions there
	mentions [2]int // their numbers
	at       [2]int // the sentences, one twice or two neighbours
	shared   int    // how many sentences speak of both
	here     int    // how many people the sentence speaks of, or the two
	planned  bool   // what is told of them is yet to come
}

// seen is a person where a sentence first speaks of him.
type seen struct{ entity, mention int }

// mostSeen is the largest number of people of whom a sentence may speak: where it lists
// more, what stands around two of them says nothing of these two.
const mostSeen = 12

// pairs lists the pairs of an article in the order of the text. Those of one sentence come before
// those of two: the nearer is asked.
func (f *finder) pairs() []pair {
	var found []pair
	number := map[[2]int]int{}
	around := make([][]seen, len(f.Sentences))
	add := func(a, b seen, at [2]int) {
		key := both(a.entity, b.entity)
		if n, have := number[key]; have {
			if at[0] == at[1] {
				found[n].shared++
			}
			return
		}
		if !f.OtherParty(a.entity, b.entity) { // nor is anybody of another party than himself
			return
		}
		number[key] = len(found)
		p := pair{people: [2]int{a.entity, b.entity}, mentions: [2]int{a.mention, b.mention}, at: at}
		if p.here = len(around[at[0]]); at[0] == at[1] {
			p.shared = 1
		} else {
			p.here += len(around[at[1]])
		}
		found = append(found, p)
	}
	for n := range f.Sentences {
		around[n] = f.seenIn(n)
		for i, a := range around[n] {
			for _, b := range around[n][i+1:] {
				add(a, b, [2]int{n, n})
			}
		}
	}
	for n := range max(0, len(f.Sentences)-1) {
		if f.Sentences[n].Kind != text.Prose || f.Sentences[n+1].Kind != text.Prose {
			continue
		}
		for _, a := range around[n] {
			for _, b := range around[n+1] {
				add(a, b, [2]int{n, n + 1})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.at[1], b.at[1]), cmp.Compare(a.at[0], b.at[0]))
	})
	return found
}

// seenIn lists the named people of whom a sentence of the prose or a headline speaks.
func (f *finder) seenIn(number int) []seen {
	s := f.Sentences[number]
	if s.Kind != text.Prose && s.Kind != text.Headline {
		return nil
	}
	var people []seen
	for i := s.From; i < s.To; i++ {
		m := f.MentionAt[i]
		if m < 0 || i > s.From && f.MentionAt[i-1] == m {
			continue
		}
		for _, e := range f.Mentions[m].Who {
			if f.Entities[e].Kind == names.Person && f.Entities[e].Name.Text != "" && !slices.ContainsFunc(people, func(have seen) bool { return have.entity == e }) {
				people = append(people, seen{e, int(m)})
			}
		}
	}
	if len(people) > mostSeen {
		return nil
	}
	return people
}

// key is that of its people.
func (p *pair) key() [2]int { return both(p.people[0], p.people[1]) }

// both is the key of two people, whichever comes first.
func both(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

// byPerson lists for each person the encounters at which he was.
func (f *finder) byPerson() map[int][]int {
	at := map[int][]int{}
	for i := range f.Encounters {
		for _, list := range [...][]int{f.Encounters[i].Principals, f.Encounters[i].Attending} {
			for _, person := range list {
				at[person] = append(at[person], i)
			}
		}
	}
	return at
}

// has reports whether a person took part.
func (e *Encounter) has(person int) bool {
	return slices.Contains(e.Principals, person) || slices.Contains(e.Attending, person)
}
