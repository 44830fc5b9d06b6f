package topics

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the telling: which sentences of the prose tell of which
// encounters. Input: encounters with anchor, focus and principals. Output: for
// each encounter its sentences, ascending. The topics are read in them.
//
// A readout goes on telling of what it opened with, until it comes to another
// encounter; of encounters told in one breath ("met X and, separately, Y") a
// sentence tells of those whose people it names; and "in all of the talks"
// tells of all.

// telling is the work of one article.
type telling struct {
	document
	group  []int   // the encounters that the text tells of now, told in one breath
	main   []int   // the last group that is the article's news
	narrow []int   // of the group, those whose people the paragraph named last
	astray bool    // the text tells of others now
	aside  int     // the paragraph that does so from its first sentence on, until somebody of the encounters is named; -1 for none
	of     [][]int // the result
}

// tellings gives the sentences of each encounter.
func (d document) tellings() [][]int {
	t := telling{document: d, aside: -1, of: make([][]int, len(d.Encounters))}
	first := len(d.Sentences)
	for i := range d.Encounters {
		first = min(first, d.Encounters[i].Anchor)
	}
	t.group = t.AnchoredAt(first)
	if !t.background(t.group[0]) {
		t.main = t.group
	}
	from := d.Lead
	if t.isOneMore(first) {
		from = first
	}
	paragraph := -1
	for s := from; s < len(d.Sentences); s++ {
		if !t.isTold(s) {
			continue
		}
		if d.Sentences[s].Paragraph != paragraph {
			paragraph, t.narrow = d.Sentences[s].Paragraph, nil
		}
		group := t.keptTo(s, t.tellsOf(s))
		if next := t.pointedBackTo(s); len(next) > 0 {
			group = next
		}
		for _, number := range group {
			t.of[number] = append(t.of[number], s)
		}
	}
	t.tellInHeadlines()
	for i := range d.Encounters { // an anchor may stand in a headline
		if s := d.Encounters[i].Anchor; !slices.Contains(t.of[i], s) {
			t.of[i] = append(t.of[i], s)
			slices.Sort(t.of[i])
		}
	}
	return t.of
}

// tellInHeadlines counts the headlines among the sentences of the news of which the
// article tells alone: of several encounters they do not show which they are of.
func (t *telling) tellInHeadlines() {
	if len(t.Encounters) > 1 || !t.Encounters[0].News {
		return
	}
	var headlines []int
	for s := range t.Encounters[0].Anchor {
		if t.Sentences[s].Kind == text.Headline && (s < t.Lead || !t.isTold(s)) {
			headlines = append(headlines, s)
		}
	}
	t.of[0] = append(headlines, t.of[0]...)
	slices.Sort(t.of[0])
}

// longLine is the number of tokens from which a line without a full stop is
// taken for prose that breaks off.
const longLine = 12

// isTold reports whether a sentence is prose, or in a list.
func (t *telling) isTold(s int) bool {
	at := &t.Sentences[s]
	return at.Kind == text.Prose || at.Kind == text.Headline && at.Len() >= longLine || t.IsItem(s)
}

// tellsOf gives the encounters that sentence s tells of.
func (t *telling) tellsOf(s int) []int {
	if group := t.AnchoredAt(s); len(group) > 0 {
		if t.recalledFrom(s) > 0 && len(t.main) > 0 { // the sentence goes on with the news, and recalls these
			return append(slices.Clone(t.main), group...)
		}
		t.group, t.narrow = group, nil
		if now := group[0]; t.Encounters[now].News && !t.background(now) || len(t.main) == 0 && !t.background(now) {
			t.main = group
		}
		return group
	}
	if count := t.speaksOfSeveral(s); count > 0 {
		return t.last(s, count)
	}
	if named := t.namedElsewhere(s); len(named) > 0 {
		return named
	}
	if t.returns(s) {
		if t.narrow = nil; len(t.main) == 0 {
			return nil
		}
		t.group = t.main
	}
	if len(t.group) > 1 {
		if one := t.pointsAt(s); one >= 0 {
			t.narrow = []int{one}
		} else if named := t.namedIn(s, t.group); len(named) > 0 && len(named) < len(t.group) {
			t.narrow = named
		}
		if len(t.narrow) > 0 {
			return t.narrow
		}
	}
	return t.group
}

// pointsAt gives the encounter of two told in one breath that "the former" or
// "the latter" is, -1 when the sentence says neither, or both.
func (t *telling) pointsAt(s int) int {
	if len(t.group) != 2 {
		return -1
	}
	switch former, latter := t.formerIn(s), t.latterIn(s); {
	case former > 0 && latter < 0:
		return t.group[0]
	case latter > 0 && former < 0:
		return t.group[1]
	}
	return -1
}

// pointedBackTo gives the encounters whose anchor, in the paragraph behind that
// of sentence s, points back at what s says: "This commitment was voiced at a
// meeting of", "He expressed these views while talking to".
func (t *telling) pointedBackTo(s int) []int {
	if len(t.AnchoredAt(s)) > 0 {
		return nil
	}
	own := t.Paragraphs[t.Sentences[s].Paragraph]
	for i := s + 1; i < len(t.Sentences) && i <= own.To; i++ {
		if group := t.AnchoredAt(i); len(group) > 0 {
			if t.pointsBack(i) {
				return group
			}
			return nil
		}
	}
	return nil
}

// pointsBack reports whether a sentence opens with what was said before it.
func (t *telling) pointsBack(s int) bool {
	from := t.Sentences[s].From
	for i := from; i < min(from+5, t.Sentences[s].To-1); i++ {
		switch t.Fold(i) {
		case "this", "these", "such":
			if t.Cue(i+1, lexicon.CueSpanOfTime) || t.Cue(i+1, lexicon.CueDaytime) || t.Fold(i+1) == "time" { // "Earlier this week, she met"
				return false
			}
			return t.Tokens[i+1].Shape == text.Lower && !t.Cue(i+1, lexicon.CueEncounterNoun) && (i > from || t.Fold(i) != "such")
		}
	}
	return false
}

// returns reports whether the text comes back from an encounter of the past or
// the future to the article's news.
func (t *telling) returns(s int) bool {
	now := &t.Encounters[t.group[0]]
	if now.News && !t.background(t.group[0]) {
		return false
	}
	if now.News && t.Sentences[s].Paragraph != t.Sentences[now.Anchor].Paragraph { // "had just come from a meeting with"
		return true
	}
	if slices.Contains(now.Focus, s) || t.inPluperfect(s) {
		return false
	}
	if len(t.main) == 0 {
		return t.Sentences[s].Paragraph != t.Sentences[now.Anchor].Paragraph && t.background(t.group[0])
	}
	return t.Sentences[s].Paragraph != t.Sentences[now.Anchor].Paragraph && !t.namesOnly(s, now, &t.Encounters[t.main[0]])
}

// background reports whether an encounter was over when the article's news
// came about: "They had met in March", "He came from talks with Y".
func (t *telling) background(number int) bool {
	e := &t.Encounters[number]
	if e.Status != readout.Held {
		return false
	}
	if !e.News {
		return true
	}
	for i := e.Trigger.From - 1; i >= max(t.Sentences[e.Anchor].From, e.Trigger.From-3); i-- {
		if t.Fold(i) == "from" {
			return len(t.Encounters) > 1
		}
	}
	return false
}

// inPluperfect reports whether the sentence goes on in the time before: "The two had exchanged views".
func (t *telling) inPluperfect(s int) bool {
	for i := t.Sentences[s].From; i < min(t.Sentences[s].To, t.Sentences[s].From+12); i++ {
		if t.Fold(i) == "had" {
			return true
		}
	}
	return false
}

// several is the count of "all".
const several = 1 << 10

// speaksOfSeveral gives how many encounters a sentence speaks of at once ("on
// both occasions", "all five exchanges"), 0 when it speaks of one.
func (t *telling) speaksOfSeveral(s int) int {
	if !t.Gists[s].Has(lexicon.CueTalksNoun) {
		return 0
	}
	var count int
	for i := t.Sentences[s].From; i < t.Sentences[s].To; i++ {
		switch {
		case t.Fold(i) == "both":
			count = 2
		case t.Cue(i, lexicon.CueSeveralTalks):
			count = several
		default:
			continue
		}
		for j := i + 1; j < min(t.Sentences[s].To, i+5); j++ {
			if t.Cue(j, lexicon.CueTalksNoun) {
				return count
			}
		}
	}
	return 0
}

// last gives the encounters told last before sentence s, count of them, of the
// kind that the last one is.
func (t *telling) last(s, count int) []int {
	var told []int
	for i := len(t.Encounters) - 1; i >= 0 && len(told) < count; i-- {
		if e := &t.Encounters[i]; e.Anchor <= s && e.Status == t.Encounters[t.group[0]].Status {
			told = append(told, i)
		}
	}
	return told
}
