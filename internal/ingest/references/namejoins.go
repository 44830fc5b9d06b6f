package references

import (
	"iter"
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the joining of mentions by name: the longest names first, then
// every name whose words are all in a longer one.

// nameIndex finds the entities whose names hold a word, so that an article of
// many names is read in linear time.
type nameIndex map[string][]int32

// mostBearers is the largest number of bearers of one word that are compared;
// with more, the latest are.
const mostBearers = 48

// add files entity e under the words of a name.
func (x nameIndex) add(d *Document, name text.Phrase, e int) {
	for i := name.From; i < name.To; i++ {
		if d.Tokens[i].Shape == text.Mark {
			continue
		}
		for key := range nameKeys(d.Tokens[i].Fold) {
			if list := x[key]; len(list) == 0 || list[len(list)-1] != int32(e) {
				x[key] = append(list, int32(e))
			}
		}
	}
}

// nameKeys yields the keys of a folded name word: itself, without "al-", and the
// halves of a double name.
func nameKeys(fold string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if strings.IndexByte(fold, '-') < 0 && strings.IndexByte(fold, '\'') < 0 { // most
			yield(fold)
			return
		}
		first, second, double := strings.Cut(fold, "-")
		if yield(strings.ReplaceAll(strings.ReplaceAll(fold, "-", ""), "'", "")) && double {
			_ = yield(first) && yield(second)
		}
	}
}

// joinNames is sieve 1 and 2.
func (d *Document) joinNames() {
	bearers := nameIndex{}
	longest, weights := 0, make([]int, len(d.Mentions))
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Kind == names.Person && !m.Name.Empty() {
			weights[i] = d.NameWeight(m.Name)
			longest = max(longest, weights[i])
		}
	}
	for weight := longest; weight > 0; weight-- {
		for i := range d.Mentions {
			if weights[i] != weight {
				continue
			}
			m := &d.Mentions[i]
			e := d.bearer(i, m, bearers)
			if e >= 0 {
				d.assign(i, e, "")
			} else {
				e = d.newPerson(i, "")
			}
			bearers.add(d, m.Name, e)
		}
	}
}

// NameWeight counts the words of a name: full words twice, initials once.
func (d *Document) NameWeight(name text.Phrase) int {
	weight := 0
	for i := name.From; i < name.To; i++ {
		switch d.Tokens[i].Shape {
		case text.Title, text.Upper:
			weight += 2
		case text.Initial:
			weight++
		}
	}
	return weight
}

// bearer finds the person who bears the name of mention number: the one whose
// names hold all its words; of several the one mentioned last before it. -1
// when there is none.
func (d *Document) bearer(number int, m *names.Mention, bearers nameIndex) int {
	best, bestScore := -1, 0
	for _, e := range d.candidates(m.Name, bearers) {
		person_ := &d.Entities[e]
		score := 0
		for k, other := range person_.Mentions {
			if k >= MostForms {
				break
			}
			if s := d.SameName(m.Name, d.Mentions[other].Name); s > score {
				score = s
			}
		}
		if score == 0 || d.contradicts(m, person_) {
			continue
		}
		// nearness decides among namesakes
		near := 0
		for k := len(person_.Mentions) - 1; k >= 0 && len(person_.Mentions)-k <= MostForms; k-- {
			if other := person_.Mentions[k]; other < number {
				near = max(near, 1000-(number-other))
			}
		}
		if total := score*10000 + near; total > bestScore {
			best, bestScore = e, total
		}
	}
	return best
}

// MostForms is the largest number of mentions of one person that are compared.
const MostForms = 24

// candidates lists the entities that share a word with the name, in order.
func (d *Document) candidates(name text.Phrase, bearers nameIndex) []int {
	var found []int
	for i := name.From; i < name.To; i++ {
		if s := d.Tokens[i].Shape; s == text.Mark || s == text.Initial {
			continue
		}
		for key := range nameKeys(d.Tokens[i].Fold) {
			list := bearers[key]
			for _, e := range list[max(0, len(list)-mostBearers):] {
				found = append(found, int(e))
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// contradicts reports whether a mention's titles speak against the entity: another
// sex, or another country said before a name of one word; what stands behind it may be somebody else's.
func (d *Document) contradicts(m *names.Mention, e *names.Entity) bool {
	if m.Titles.Woman && e.Man && !e.Woman || m.Titles.Man && e.Woman && !e.Man {
		return true
	}
	return m.Name.Len() == 1 && m.Titles.CountryAt.From < m.Name.From && d.countryDiffers(m, e)
}
