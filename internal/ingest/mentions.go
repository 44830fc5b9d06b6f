package ingest

import "slices"

// This file owns the mentions pass: a cascade over each sentence that finds
// the noun groups which refer to somebody. Input: tokens and sentences.
// Output: d.mentions, sorted, none overlapping another; persons are not joined
// yet, countries and organisations are.
//
// First the groups that show themselves (titles, offices, countries,
// organisations; showngroups.go); then names without a title, on evidence, which
// is stronger for a name that was found with a title elsewhere in the article
// (barenames.go, headlinenames.go).

// findMentions runs the pass.
func (d *document) findMentions() {
	d.presence = d.presenceOf
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.kind == prose || s.kind == caption || s.kind == headline && (!d.titleCase(s) || i < d.lead && d.byline(s) || d.tellingHeading(i)) {
			d.groupsOf(s)
			if s.kind == headline && i < d.lead && d.byline(s) {
				d.officeBelow(i)
			}
		} else if s.kind == furniture {
			d.issuer(i)
		}
	}
	d.index()
	d.lettersOfOffices()
	known := d.knownNames()
	for i := range d.sentences {
		s := &d.sentences[i]
		switch s.kind {
		case prose, caption:
			d.bareNames(s, known)
		case headline:
			d.headlineNames(s, known)
		}
	}
	d.sortMentions()
}

// index notes which mention covers each token.
func (d *document) index() {
	d.orderMentions()
	for i := range d.mentionAt {
		d.mentionAt[i] = -1
	}
	for number := range d.mentions {
		m := &d.mentions[number]
		for i := m.from; i < m.to; i++ {
			d.mentionAt[i] = int32(number)
		}
	}
}

// orderMentions puts the mentions in the order of the text. They are large:
// each is moved once.
func (d *document) orderMentions() {
	order := make([]int32, len(d.mentions))
	for i := range order {
		order[i] = int32(i)
	}
	byPlace := func(a, b int32) int { return d.mentions[a].from - d.mentions[b].from }
	if slices.IsSortedFunc(order, byPlace) {
		return
	}
	slices.SortStableFunc(order, byPlace)
	ordered := slices.Grow(d.spare[:0], len(d.mentions))
	for _, number := range order {
		ordered = append(ordered, d.mentions[number])
	}
	d.mentions, d.spare = ordered, d.mentions
}

func (d *document) sortMentions() {
	d.dropAppositions()
	d.index()
	for i := range d.entities {
		d.entities[i].mentions = d.entities[i].mentions[:0]
	}
	for number := range d.mentions {
		for _, e := range d.mentions[number].who {
			d.entities[e].mentions = append(d.entities[e].mentions, number)
		}
	}
	if d.trace != nil {
		for i := range d.mentions {
			m := &d.mentions[i]
			d.note("mentions", m.rule, m.phrase, "%s", d.text(m.phrase))
		}
	}
}

// dropAppositions removes the offices that turned out to be appositions of a
// name found after them.
func (d *document) dropAppositions() {
	var held []phrase
	for i := range d.mentions {
		if m := &d.mentions[i]; m.kind == person && !m.name.empty() && !m.after.empty() {
			held = append(held, m.after)
		}
	}
	slices.SortFunc(held, func(a, b phrase) int { return a.from - b.from })
	d.mentions = slices.DeleteFunc(d.mentions, func(m mention) bool {
		if m.kind != person || !m.name.empty() {
			return false
		}
		i, exact := slices.BinarySearchFunc(held, m.from, func(p phrase, from int) int { return p.from - from })
		return exact && held[i].contains(m.phrase) || i > 0 && held[i-1].contains(m.phrase)
	})
}
