package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns whom "they" means: the pair who met last, whoever was at the table, or the team of one of them.

// lastPair gives the mentions of the two persons of different parties that the
// text named last before token i: who "they" and "their" most likely are.
func (f *finder) lastPair(i int) []int {
	for k := len(f.candidates) - 1; k >= 0; k-- {
		c := &f.candidates[k]
		if c.reason != "" || f.Tokens[i].Sentence != c.sentence {
			continue
		}
		ones, others := c.sides[0].mentions, c.sides[1].mentions
		if len(others) == 0 && f.several(c.sides[0]) && (f.groupAlone(c.sides[0]) || len(ones) == 2) { // "The two ministers met in Oslo, where they agreed"
			return ones
		}
	}
	if team := f.theirTeam(i); team >= 0 {
		return []int{team}
	}
	var pair []int
	for number := f.MentionsBefore(i) - 1; number >= 0; number-- {
		m := &f.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || !f.Entities[m.Who[0]].Name.Known() {
			continue
		}
		if len(pair) == 0 {
			pair = append(pair, number)
			continue
		}
		if f.otherParty(m.Who[0], f.Mentions[pair[0]].Who[0]) {
			return f.thoseInFocus(i, append(pair, number))
		}
	}
	return nil
}

// theirTeam gives the person who with people of his own is the subject of the clause before
// "they" at token i: "Justice X and his colleagues went to the club, where they"; -1 for none.
func (f *finder) theirTeam(i int) int {
	for j := f.SentenceOf(i).From; j+3 < i; j++ {
		if m := f.mention(j); m == nil || m.Kind != names.Person || len(m.Who) != 1 || m.Possessive || f.obliqueAt(m) {
			continue
		}
		end := f.mention(j).End()
		if f.Fold(end) == "and" && f.Cue(end+1, lexicon.CueTheirs) && f.Cue(end+2, lexicon.CueOwnPeople) {
			return int(f.holder[j])
		}
		return -1
	}
	return -1
}

// meetAnew reports whether "they" at token i are said to meet, and not only to talk.
func (f *finder) meetAnew(i int) bool {
	for k := range f.triggers {
		if t := &f.triggers[k]; t.From > i && t.verb() {
			return t.Base == "meet" || t.Class == "hold" || t.Class == "gather"
		}
	}
	return false
}

// thoseInFocus gives the two who met in the encounter in focus for a pair of which only
// one did, the other being no more than mentioned since: "the contract that Minister Z
// had signed. They discussed".
func (f *finder) thoseInFocus(i int, pair []int) []int {
	if f.current < 0 {
		return pair
	}
	d := &f.drafts[f.current]
	inside := 0
	for _, number := range pair {
		if contains(d.Principals, f.Mentions[number].Who[0]) {
			inside++
		}
	}
	sentence, last := f.Tokens[i].Sentence, d.Focus[len(d.Focus)-1]
	switch {
	case sentence > last+2,
		inside == 2 && sentence != d.Anchor+1 && sentence != last+1,
		inside != 1 && f.meetAnew(i):
		return pair
	}
	both := make([]int, 0, 3)
	for _, person := range d.Principals {
		if m := f.LastMention(person, i); m != nil {
			both = append(both, int(f.MentionAt[m.From]))
		}
	}
	if len(both) < 2 {
		return pair
	}
	return both
}
