package clauses

import (
	"slices"
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
func (d *Document) roleAt(i int) bool {
	if i < 1 || d.MentionOver(i) != nil || !d.behindArticle(i) {
		return false
	}
	if d.IsCapital(i) {
		return d.Is(i, lexicon.Demonym) && !strings.HasSuffix(d.Fold(i), "s") // no "Palestinians"
	}
	return d.Cue(i, lexicon.CueVagueOffice) && d.Fold(i) != "side" || d.Cue(i, lexicon.CueOfTwo) || d.titleAt(i)
}

// titleAt reports whether the word at token i is a rank or a title of nobility of one of those who met in the
// encounter in focus, "the general" of a Major General; of anybody named before where nobody has met yet.
func (d *Document) titleAt(i int) bool {
	if !d.IsLower(i) {
		return false
	}
	focus, told := d.told.InFocus()
	if !told {
		return d.titleWord(i) && d.soleBefore(i, nil) >= 0
	}
	for _, person := range focus.People {
		if d.titled(person, i) {
			return true
		}
	}
	return false
}

// titleWord reports whether the word at token i is a rank or a royal title in small letters.
func (d *Document) titleWord(i int) bool {
	return d.Cue(i, lexicon.CueWrittenRank) || d.Cue(i, lexicon.CueRoyalTitle)
}

// behindArticle reports whether "the" stands before token i, adjectives and a body's name apart.
func (d *Document) behindArticle(i int) bool {
	for j := i - 1; j >= i-1-longestRole && j >= 0; j-- {
		switch o := d.MentionOver(j); {
		case d.Fold(j) == "the", o != nil && o.Kind == names.Organisation && o.To == j+1 && d.Fold(o.From) == "the": // "the UN diplomat"
			return true
		case d.MentionOver(j) != nil || !d.IsLower(j) && !d.Is(j, lexicon.Demonym):
			return false
		}
	}
	return false
}

// roleBefore gives the token of the word for somebody who is the subject of a verb group, -1 for none.
func (d *Document) roleBefore(g VerbGroup) int {
	i := g.From - 1
	for d.Adverb(i) {
		i--
	}
	if d.roleAt(i) {
		return i
	}
	return -1
}

// roleEnds reports whether the word for somebody at token i is a noun, and no name or list goes on behind it.
func (d *Document) roleEnds(i int) bool {
	next := d.Fold(i + 1)
	return next == "." || next == ";" || d.Adverb(i+1) || text.Prepositions.Has(next) && next != "of" && next != "from" || text.Calendar.Has(next)
}

// roleHolder gives the mention of the person whom the word at token i stands for: of those who met
// in the encounter in focus the one of the country it names, of another party than those whom he
// meets now, an envoy if it is a diplomat; -1 when there is none.
func (d *Document) roleHolder(i int, others []int) int {
	if d.Cue(i, lexicon.CueOfTwo) {
		return d.ofTwo(i)
	}
	focus, told := d.told.InFocus()
	if !told {
		return d.soleBefore(i, others)
	}
	body := d.MentionOver(i-1) != nil && d.MentionOver(i-1).Kind == names.Organisation
	ranked := d.titleAt(i)
	code := d.landBefore(i)
	best, weight := -1, 0
	for _, person := range focus.People {
		e := &d.Entities[person]
		m := d.LastMention(person, i)
		if m == nil || !e.Name.Known() || slices.Contains(others, person) || !d.Foreign(person, others) || code != "" && e.Country.Text != code || body && !e.Org.Known() || ranked && !d.titled(person, i) {
			continue
		}
		w := 1
		if focus.Host != person {
			w++
		}
		if !names.Chiefly(e.Level) { // nobody calls a president an official
			w += 2
		}
		if w > weight {
			best, weight = int(d.MentionAt[m.From]), w
		}
	}
	return best
}

// soleBefore gives the mention of the one person named before token i whom its word can stand for, where
// nobody has met yet: "the diplomat" of an ambassador, "the general" of a Major General, "the official" of
// whoever is no head of state or government, each of the country that stands before it; -1 when there is
// none or several.
func (d *Document) soleBefore(i int, others []int) int {
	ranked := d.titleWord(i)
	if !ranked && !d.Cue(i, lexicon.CueVagueOffice) {
		return -1
	}
	land, sole := d.landBefore(i), -1
	for number := range d.MentionsBefore(i) {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Name.Empty() || slices.Contains(others, m.Who[0]) {
			continue
		}
		e := &d.Entities[m.Who[0]]
		switch {
		case land != "" && e.Country.Text != land, ranked && !d.titled(m.Who[0], i):
			continue
		case !ranked && (names.Chiefly(e.Level) || d.Fold(i) == "diplomat" && e.Level != "ambassador" && e.Level != "envoy"):
			continue
		}
		if sole >= 0 && d.Mentions[sole].Who[0] != m.Who[0] {
			return -1
		}
		sole = number
	}
	return sole
}

// landBefore gives the country whose adjective stands between "the" and the word for somebody at token i; empty for none.
func (d *Document) landBefore(i int) string {
	for j := i; j >= i-longestRole && j >= 0 && d.Fold(j) != "the"; j-- {
		if _, entry := d.PhraseAt(j, i+1, lexicon.Demonym); entry != nil {
			return entry.Code
		}
	}
	return ""
}

// titled reports whether the word at token i is a rank or a title of nobility before a person's name.
func (d *Document) titled(person, i int) bool {
	for k, number := range d.Entities[person].Mentions {
		m := &d.Mentions[number]
		for j := m.From; j < m.Name.From && k < references.MostForms; j++ {
			if d.Fold(j) == d.Fold(i) && d.Is(j, lexicon.Rank|lexicon.Nobility) {
				return true
			}
		}
	}
	return false
}

// ofTwo gives the mention of "the former" or "the latter" at token i: of the two persons who were
// named last the first or the second; -1 when two were not.
func (d *Document) ofTwo(i int) int {
	last := -1
	for number := d.MentionsBefore(i) - 1; number >= 0 && d.Tokens[d.Mentions[number].From].Sentence >= d.Tokens[i].Sentence-1; number-- {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || !d.Entities[m.Who[0]].Name.Known() {
			continue
		}
		switch {
		case last < 0 && d.Fold(i) == "latter":
			return number
		case last < 0:
			last = number
		case d.Mentions[last].Who[0] != m.Who[0]:
			return number
		}
	}
	return -1
}
