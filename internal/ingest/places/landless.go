package places

import (
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns what speaks for it that a person represents a body and no country.

// ofNone gives what speaks for it that the person represents a body and no country.
func (t *landTraits) ofNone() {
	own := &t.Entities[t.person]
	t.give(1, "none")
	t.give(1, "none:", t.source(t.person))
	t.give(1, "none:level:", own.Level)
	for _, word := range t.words {
		t.give(1, "none:word:", word)
	}
	if len(t.words) == 0 {
		t.give(1, "none:no office")
	}
	for _, number := range t.own {
		titles := &t.Mentions[number].Titles
		if !titles.Head.Empty() {
			t.give(1, "none:head:", t.Fold(titles.Head.To-1))
			break
		}
	}
	t.bodiesAround()
	for i, side := range [...]string{"before", "behind"} {
		if n := t.other[i]; n.how != "" && t.Entities[n.entity].Org.Known() {
			t.give(1, "none:", side, ":", n.how)
		}
	}
}

// bodiesAround gives which bodies are told of around the person.
func (t *landTraits) bodiesAround() {
	opposite, beside := false, false
	for _, s := range t.met {
		for i, list := range [...][]int{s.encounter.Principals, s.encounter.Attending} {
			for _, p := range list {
				if p != t.person && t.Entities[p].Org.Known() {
					opposite = opposite || s.principal && i == 0
					beside = beside || !s.principal || i > 0
				}
			}
		}
	}
	if opposite {
		t.give(1, "none:opposite")
	}
	if beside {
		t.give(1, "none:beside")
	}
	bodies, here := 0, false
	for k := range t.Mentions {
		if t.Mentions[k].Kind == names.Organisation {
			bodies++
			here = here || t.first != nil && t.Tokens[t.first.From].Sentence == t.Tokens[t.Mentions[k].From].Sentence
		}
	}
	t.give(1, "none:bodies:", step(bodies, 0, 1, 3, 6))
	if here {
		t.give(1, "none:here")
	}
	for _, number := range t.own {
		if t.Mentions[number].Titles.Org != "" {
			t.give(1, "none:words")
			break
		}
	}
}
