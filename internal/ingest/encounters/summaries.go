package encounters

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters that are told in sum before they are told one by one: "X met
// her counterparts from A, B and C. … With Y of A she discussed … Z of B met X over
// breakfast." The sum is no encounter besides those; what it alone tells of stays.

// cutSummaries takes out of what was told in sum whatever is told apart, too.
func (f *finder) cutSummaries() {
	for i := range f.drafts {
		d := &f.drafts[i]
		if strings.HasPrefix(d.Rule, "hand") && f.handedApart(i) {
			d.told = true
			continue
		}
		if d.weak || d.earlier || len(d.Principals) != 1 || len(d.Parties) == 0 || len(d.Parties) == 1 && !strings.HasSuffix(d.Rule, eachApart) {
			continue
		}
		left := slices.DeleteFunc(slices.Clone(d.Parties), func(p clauses.Party) bool { return f.toldApart(i, d.Principals[0], p) })
		if len(left) == len(d.Parties) {
			continue
		}
		d.Parties, d.codes = left, f.codesOf(d.Principals, left)
		d.told = len(left) == 0
	}
}

// handedApart reports whether each of several who brought somebody their letters is told to have
// talked to him alone: "X and Y presented their credentials to Z. … In his talk with X".
func (f *finder) handedApart(i int) bool {
	d := &f.drafts[i]
	if len(d.Principals) < 3 {
		return false
	}
	return slices.ContainsFunc(d.Principals, func(host int) bool {
		return !slices.ContainsFunc(d.Principals, func(guest int) bool { return guest != host && !f.pairBehind(i, host, guest) })
	})
}

// pairBehind reports whether an encounter of two people alone is told behind draft i.
func (f *finder) pairBehind(i, host, guest int) bool {
	for j := i + 1; j < min(len(f.drafts), i+backward); j++ {
		if other := &f.drafts[j]; other.Status == f.drafts[i].Status && len(other.Principals) == 2 && slices.Contains(other.Principals, host) && slices.Contains(other.Principals, guest) && !other.weak {
			return true
		}
	}
	return false
}

// toldApart reports whether an encounter other than draft i is of a person with whoever
// speaks for a party of that draft.
func (f *finder) toldApart(i, person int, p clauses.Party) bool {
	for j := i + 1; j < min(len(f.drafts), i+backward); j++ {
		other := &f.drafts[j]
		if other.Status != f.drafts[i].Status || !slices.Contains(other.Principals, person) || other.weak && !f.bornOut(j) {
			continue
		}
		for _, counterpart := range other.Principals {
			if counterpart != person && f.speaksFor(&f.Entities[counterpart], p) {
				return true
			}
		}
	}
	return false
}

// membersOf reports whether the people of a weak sign are those whom an encounter has told
// of by their countries only: "met the ministers of A and B. Y of A and Z of B agreed".
func (f *finder) membersOf(d *draft, people []int) bool {
	for _, person := range people {
		if !slices.ContainsFunc(d.Parties, func(p clauses.Party) bool { return f.speaksFor(&f.Entities[person], p) }) {
			return false
		}
	}
	return len(people) > 1
}

// inSum reports whether a verb tells of several encounters without naming anybody, which
// announces them: "met a number of his counterparts on the second day of the forum".
func (f *finder) inSum(number int, s text.Sentence, t *clauses.Trigger, met clauses.Side) bool {
	if !f.announceGuests(number, s, t) {
		return false
	}
	people, parties := f.Actors(met)
	return len(people) == 0 && !slices.ContainsFunc(parties, func(p clauses.Party) bool { return p.Code != "" })
}
