package ingest

import (
	"iter"
	"slices"
	"strings"
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
func (x nameIndex) add(d *document, name phrase, e int) {
	for i := name.from; i < name.to; i++ {
		if d.tokens[i].shape == mark {
			continue
		}
		for key := range nameKeys(d.tokens[i].fold) {
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
func (d *document) joinNames() {
	bearers := nameIndex{}
	longest, weights := 0, make([]int, len(d.mentions))
	for i := range d.mentions {
		if m := &d.mentions[i]; m.kind == person && !m.name.empty() {
			weights[i] = d.nameWeight(m.name)
			longest = max(longest, weights[i])
		}
	}
	for weight := longest; weight > 0; weight-- {
		for i := range d.mentions {
			if weights[i] != weight {
				continue
			}
			m := &d.mentions[i]
			e := d.bearer(i, m, bearers)
			if e >= 0 {
				d.assign(i, e, "")
			} else {
				e = d.newPerson(i, "")
			}
			bearers.add(d, m.name, e)
		}
	}
}

// nameWeight counts the words of a name: full words twice, initials once.
func (d *document) nameWeight(name phrase) int {
	weight := 0
	for i := name.from; i < name.to; i++ {
		switch d.tokens[i].shape {
		case title, upper:
			weight += 2
		case initial:
			weight++
		}
	}
	return weight
}

// bearer finds the person who bears the name of mention number: the one whose
// names hold all its words; of several the one mentioned last before it. -1
// when there is none.
func (d *document) bearer(number int, m *mention, bearers nameIndex) int {
	best, bestScore := -1, 0
	for _, e := range d.candidates(m.name, bearers) {
		person_ := &d.entities[e]
		score := 0
		for k, other := range person_.mentions {
			if k >= mostForms {
				break
			}
			if s := d.sameName(m.name, d.mentions[other].name); s > score {
				score = s
			}
		}
		if score == 0 || d.contradicts(m, person_) {
			continue
		}
		// nearness decides among namesakes
		near := 0
		for k := len(person_.mentions) - 1; k >= 0 && len(person_.mentions)-k <= mostForms; k-- {
			if other := person_.mentions[k]; other < number {
				near = max(near, 1000-(number-other))
			}
		}
		if total := score*10000 + near; total > bestScore {
			best, bestScore = e, total
		}
	}
	return best
}

// mostForms is the largest number of mentions of one person that are compared.
const mostForms = 24

// candidates lists the entities that share a word with the name, in order.
func (d *document) candidates(name phrase, bearers nameIndex) []int {
	var found []int
	for i := name.from; i < name.to; i++ {
		if s := d.tokens[i].shape; s == mark || s == initial {
			continue
		}
		for key := range nameKeys(d.tokens[i].fold) {
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
// sex, or another country for the same office.
func (d *document) contradicts(m *mention, e *entity) bool {
	if m.titles.woman && e.man && !e.woman || m.titles.man && e.woman && !e.man {
		return true
	}
	if m.titles.country == "" {
		return false
	}
	for k, number := range e.mentions {
		if k >= mostForms {
			break
		}
		if other := &d.mentions[number]; other.titles.country != "" && other.titles.country != m.titles.country && m.name.len() == 1 {
			return true
		}
	}
	return false
}
