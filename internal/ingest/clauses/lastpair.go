package clauses

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns whom "they" means: the pair who met last, whoever was at the table, or the team of one of them.

// LastPair gives the mentions of the two persons of different parties that the
// text named last before token i: who "they" and "their" most likely are.
func (d *Document) LastPair(i int) []int {
	if met := d.told.MetIn(d.Tokens[i].Sentence); met != nil { // "The two ministers met in Oslo, where they agreed"
		return met
	}
	if team := d.theirTeam(i); team >= 0 {
		return []int{team}
	}
	var pair []int
	for number := d.MentionsBefore(i) - 1; number >= 0; number-- {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || !d.Entities[m.Who[0]].Name.Known() {
			continue
		}
		if len(pair) == 0 {
			pair = append(pair, number)
			continue
		}
		if d.OtherParty(m.Who[0], d.Mentions[pair[0]].Who[0]) {
			return d.thoseInFocus(i, append(pair, number))
		}
	}
	return nil
}

// theirTeam gives the person who with people of his own is the subject of the clause before
// "they" at token i: "Justice X and his colleagues went to the club, where they"; -1 for none.
func (d *Document) theirTeam(i int) int {
	for j := d.SentenceOf(i).From; j+3 < i; j++ {
		if m := d.MentionOver(j); m == nil || m.Kind != names.Person || len(m.Who) != 1 || m.Possessive || d.Oblique(m) {
			continue
		}
		end := d.MentionOver(j).End()
		if d.Fold(end) == "and" && d.Cue(end+1, lexicon.CueTheirs) && d.Cue(end+2, lexicon.CueOwnPeople) {
			return int(d.Holder[j])
		}
		return -1
	}
	return -1
}

// meetAnew reports whether "they" at token i are said to meet, and not only to talk.
func (d *Document) meetAnew(i int) bool {
	for k := range d.Triggers {
		if t := &d.Triggers[k]; t.From > i && t.Verb() {
			return t.Base == "meet" || t.Class == "hold" || t.Class == "gather"
		}
	}
	return false
}

// thoseInFocus gives the two who met in the encounter in focus for a pair of which only
// one did, the other being no more than mentioned since: "the contract that Minister Z
// had signed. They discussed".
func (d *Document) thoseInFocus(i int, pair []int) []int {
	focus, told := d.told.InFocus()
	if !told {
		return pair
	}
	inside := 0
	for _, number := range pair {
		if slices.Contains(focus.People, d.Mentions[number].Who[0]) {
			inside++
		}
	}
	sentence := d.Tokens[i].Sentence
	switch {
	case sentence > focus.Last+2,
		inside == 2 && sentence != focus.Anchor+1 && sentence != focus.Last+1,
		inside != 1 && d.meetAnew(i):
		return pair
	}
	both := make([]int, 0, 3)
	for _, person := range focus.People {
		if m := d.LastMention(person, i); m != nil {
			both = append(both, int(d.MentionAt[m.From]))
		}
	}
	if len(both) < 2 {
		return pair
	}
	return both
}
