package names

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the mentions pass: a cascade over each sentence that finds
// the noun groups which refer to somebody. Input: tokens and sentences.
// Output: d.Mentions, sorted, none overlapping another; persons are not joined
// yet, countries and organisations are.
//
// First the groups that show themselves (titles, offices, countries,
// organisations; showngroups.go); then names without a title, on evidence, which
// is stronger for a name that was found with a title elsewhere in the article
// (barenames.go, headlinenames.go).

// FindMentions runs the pass. Input: sentences. Output: mentions in the order of the
// text, and the entities of countries and organisations.
func (d *Document) FindMentions() {
	d.Presence = d.PresenceOf
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Kind == text.Prose || s.Kind == text.Caption || s.Kind == text.Headline && (!d.titleCase(s) || i < d.Lead && d.Byline(s) || d.TellingHeading(i)) {
			d.groupsOf(s)
			if s.Kind == text.Headline && i < d.Lead && d.Byline(s) {
				d.officeBelow(i)
			}
		} else if s.Kind == text.Furniture {
			d.issuer(i)
		}
	}
	d.index()
	d.lettersOfOffices()
	known := d.knownNames()
	for i := range d.Sentences {
		s := &d.Sentences[i]
		switch s.Kind {
		case text.Prose, text.Caption:
			d.bareNames(s, known)
		case text.Headline:
			d.headlineNames(s, known)
		}
	}
	d.sortMentions()
	d.respective()
}

// index notes which mention covers each token.
func (d *Document) index() {
	d.orderMentions()
	for i := range d.MentionAt {
		d.MentionAt[i] = -1
	}
	for number := range d.Mentions {
		m := &d.Mentions[number]
		for i := m.From; i < m.To; i++ {
			d.MentionAt[i] = int32(number)
		}
	}
}

// orderMentions puts the mentions in the order of the text. They are large:
// each is moved once.
func (d *Document) orderMentions() {
	order := make([]int32, len(d.Mentions))
	for i := range order {
		order[i] = int32(i)
	}
	byPlace := func(a, b int32) int { return d.Mentions[a].From - d.Mentions[b].From }
	if slices.IsSortedFunc(order, byPlace) {
		return
	}
	slices.SortStableFunc(order, byPlace)
	ordered := slices.Grow(d.spare[:0], len(d.Mentions))
	for _, number := range order {
		ordered = append(ordered, d.Mentions[number])
	}
	d.Mentions, d.spare = ordered, d.Mentions
}

func (d *Document) sortMentions() {
	d.dropAppositions()
	d.index()
	d.LinkMentions()
	if d.Trace != nil {
		for i := range d.Mentions {
			m := &d.Mentions[i]
			d.Note("mentions", m.Rule, m.Phrase, "%s", d.Text(m.Phrase))
		}
	}
}

// LinkMentions writes each entity's mentions anew, in the order of the text.
func (d *Document) LinkMentions() {
	for i := range d.Entities {
		d.Entities[i].Mentions = d.Entities[i].Mentions[:0]
	}
	for number := range d.Mentions {
		for _, e := range d.Mentions[number].Who {
			d.Entities[e].Mentions = append(d.Entities[e].Mentions, number)
		}
	}
}

// dropAppositions removes the offices that turned out to be appositions of a
// name found after them.
func (d *Document) dropAppositions() {
	var held []text.Phrase
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Kind == Person && !m.Name.Empty() && !m.After.Empty() {
			held = append(held, m.After)
		}
	}
	slices.SortFunc(held, func(a, b text.Phrase) int { return a.From - b.From })
	d.Mentions = slices.DeleteFunc(d.Mentions, func(m Mention) bool {
		if m.Kind != Person || !m.Name.Empty() {
			return false
		}
		i, exact := slices.BinarySearchFunc(held, m.From, func(p text.Phrase, from int) int { return p.From - from })
		return exact && held[i].Contains(m.Phrase) || i > 0 && held[i-1].Contains(m.Phrase)
	})
}
