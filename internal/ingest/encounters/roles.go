package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns words that stand for somebody named before and are no office by which he is
// known: "The diplomat then called on Y", "Y also met the bank official", "The Omani".

// longestRole is how many words may stand between "the" and such a word: "the visiting Omani official".
const longestRole = 3

// roleAt reports whether token i, which no mention covers, is such a word behind "the".
func (f *finder) roleAt(i int) bool {
	if i < 1 || f.mention(i) != nil || !f.behindArticle(i) {
		return false
	}
	if f.IsCapital(i) {
		return f.Is(i, lexicon.Demonym) && !strings.HasSuffix(f.Fold(i), "s") // no "Palestinians"
	}
	return f.Cue(i, lexicon.CueVagueOffice) && f.Fold(i) != "side" || f.Cue(i, lexicon.CueOfTwo) || f.titleAt(i)
}

// titleAt reports whether the word at token i is a rank or a title of nobility of one of those who met in the
// encounter in focus: "the general" of a Major General.
func (f *finder) titleAt(i int) bool {
	if f.current < 0 || !f.IsLower(i) {
		return false
	}
	for _, person := range f.drafts[f.current].Principals {
		if f.titled(person, i) {
			return true
		}
	}
	return false
}

// behindArticle reports whether "the" stands before token i, adjectives and a body's name apart.
func (f *finder) behindArticle(i int) bool {
	for j := i - 1; j >= i-1-longestRole && j >= 0; j-- {
		switch o := f.mention(j); {
		case f.Fold(j) == "the", o != nil && o.Kind == names.Organisation && o.To == j+1 && f.Fold(o.From) == "the": // "the UN diplomat"
			return true
		case f.mention(j) != nil || !f.IsLower(j) && !f.Is(j, lexicon.Demonym):
			return false
		}
	}
	return false
}

// roleBefore gives the token of the word for somebody who is the subject of a verb group, -1 for none.
func (f *finder) roleBefore(g verbGroup) int {
	i := g.From - 1
	for f.Adverb(i) {
		i--
	}
	if f.roleAt(i) {
		return i
	}
	return -1
}

// roleEnds reports whether the word for somebody at token i is a noun, and no name or list goes on behind it.
func (f *finder) roleEnds(i int) bool {
	next := f.Fold(i + 1)
	return next == "." || next == ";" || f.Adverb(i+1) || text.Prepositions.Has(next) && next != "of" && next != "from" || text.Calendar.Has(next)
}

// roleHolder gives the mention of the person whom the word at token i stands for: of those who met
// in the encounter in focus the one of the country it names, of another party than those whom he
// meets now, an envoy if it is a diplomat; -1 when there is none.
func (f *finder) roleHolder(i int, others []int) int {
	if f.Cue(i, lexicon.CueOfTwo) {
		return f.ofTwo(i)
	}
	if f.current < 0 {
		return -1
	}
	body := f.mention(i-1) != nil && f.mention(i-1).Kind == names.Organisation
	ranked := f.titleAt(i)
	code := ""
	for j := i; j >= i-longestRole && f.Fold(j) != "the"; j-- {
		if _, entry := f.PhraseAt(j, i+1, lexicon.Demonym); entry != nil {
			code = entry.Code
			break
		}
	}
	best, weight := -1, 0
	for _, person := range f.drafts[f.current].Principals {
		e := &f.Entities[person]
		m := f.LastMention(person, i)
		if m == nil || !e.Name.Known() || contains(others, person) || !f.foreign(person, others) || code != "" && e.Country.Text != code || body && !e.Org.Known() || ranked && !f.titled(person, i) {
			continue
		}
		w := 1
		if f.drafts[f.current].host != person {
			w++
		}
		if !names.Chiefly(e.Level) { // nobody calls a president an official
			w += 2
		}
		if w > weight {
			best, weight = int(f.MentionAt[m.From]), w
		}
	}
	return best
}

// titled reports whether the word at token i is a rank or a title of nobility before a person's name.
func (f *finder) titled(person, i int) bool {
	for k, number := range f.Entities[person].Mentions {
		m := &f.Mentions[number]
		for j := m.From; j < m.Name.From && k < references.MostForms; j++ {
			if f.Fold(j) == f.Fold(i) && f.Is(j, lexicon.Rank|lexicon.Nobility) {
				return true
			}
		}
	}
	return false
}

// ofTwo gives the mention of "the former" or "the latter" at token i: of the two persons who were
// named last the first or the second; -1 when two were not.
func (f *finder) ofTwo(i int) int {
	last := -1
	for number := f.MentionsBefore(i) - 1; number >= 0 && f.Tokens[f.Mentions[number].From].Sentence >= f.Tokens[i].Sentence-1; number-- {
		m := &f.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || !f.Entities[m.Who[0]].Name.Known() {
			continue
		}
		switch {
		case last < 0 && f.Fold(i) == "latter":
			return number
		case last < 0:
			last = number
		case f.Mentions[last].Who[0] != m.Who[0]:
			return number
		}
	}
	return -1
}
