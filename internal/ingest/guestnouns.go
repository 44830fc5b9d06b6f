package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the nouns that stand for one side of an encounter: "X was the guest
// of Y", "X played host to Y", "X was Y's interlocutor".

// matchGuestMentions: "X was the guest of Y".
func (f *finder) matchGuestMentions(number int) {
	if g := &f.gists[number]; !g.Has(lexicon.CueVisitorNoun) && !g.Has(lexicon.CueVenueOf) { // no guest, no host
		return
	}
	s := f.sentences[number]
	for i := s.from + 1; i+2 < s.to; i++ {
		if f.fold(i) == "host" && f.fold(i+1) == "to" && (beForms.has(f.fold(i-1)) || f.cue(i-1, lexicon.CuePlays)) { // "X played host to Y"
			c := candidate{at: phrase{i, i + 2}, sentence: number, rule: "guest: X played host to Y", group: verbGroup{phrase: phrase{i - 1, i}, finite: true}}
			c.sides = [2]side{f.subject(s, c.group), f.object(s, i+2)}
			if f.hasPerson(c.sides[1]) {
				f.add(c)
			}
			return
		}
		if !f.cue(i, lexicon.CueVisitorNoun) || f.fold(i+1) != "of" {
			continue
		}
		from := i
		for from > s.from && !beForms.has(f.fold(from)) && from > i-4 {
			from--
		}
		if !beForms.has(f.fold(from)) {
			continue
		}
		form := lexicon.Past
		if f.fold(from) == "be" {
			form = lexicon.Base
		}
		c := candidate{at: phrase{i, i + 2}, sentence: number, rule: "guest: X was the guest of Y", group: f.verbGroup(s, phrase{from, from + 1}, form)}
		c.group.passive = false
		c.sides[0] = f.subject(s, c.group)
		if m := f.mention(i); m != nil && m.to > i+1 {
			c.sides[1] = side{phrase: m.phrase, mentions: []int{int(f.holder[i])}}
			if next := f.mention(m.end()); len(m.who) == 0 && next != nil {
				c.sides[1] = f.object(s, m.end())
			}
		} else {
			c.sides[1] = f.object(s, i+2)
		}
		if f.hasPerson(c.sides[1]) {
			f.add(c)
		}
		return
	}
}

// matchInterlocutor: "X was Y's other interlocutor", "X was another of Y's interlocutors".
func (f *finder) matchInterlocutor(number int, s sentence, t *trigger) {
	c := candidate{at: t.phrase, sentence: number, rule: "interlocutor: X was Y's interlocutor", group: verbGroup{phrase: t.phrase, finite: true}, further: true}
	if owner := f.owner(s, t); len(owner.mentions) > 0 && (f.fold(owner.from) == "his" || f.fold(owner.from) == "her") && beForms.has(f.fold(t.to)) && f.subjectNumber >= 0 {
		c.sides = [2]side{{phrase: owner.phrase, mentions: []int{f.subjectNumber}}, f.object(s, t.to+1)} // "Her first interlocutor was X"
		f.add(c)
		return
	}
	c.sides[1] = f.owner(s, t)
	if len(c.sides[1].mentions) == 0 || !f.mentions[c.sides[1].mentions[0]].possessive {
		return
	}
	for i := c.sides[1].from - 1; i > s.from && i > c.sides[1].from-5; i-- {
		if beForms.has(f.fold(i)) {
			c.sides[0] = f.subject(s, verbGroup{phrase: phrase{i, i + 1}, finite: true})
			f.add(c)
			return
		}
	}
}
